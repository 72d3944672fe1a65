"""A subject and a shot -> a drawing. Pure: the same arguments give the same text on every machine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from mien.domain.image import Ignored
from mien.domain.scene import Camera
from mien.domain.shots import Outfit, Shot, ShotType
from mien.images.illustrator import svg
from mien.images.illustrator.body import Layer, figure_layers, head_place
from mien.images.illustrator.camera import Frame, Seen, foreshortened, frame, held_camera, overscan, yaw_for
from mien.images.illustrator.extent import Extent, extent, moved
from mien.images.illustrator.figure import measure
from mien.images.illustrator.head import HeadDrawing, draw_head, shows_mark
from mien.images.illustrator.head.headwear_words import hat_kind, plain_instead
from mien.images.illustrator.light import lit
from mien.images.illustrator.outfit import dress, is_worn_mark
from mien.images.illustrator.palette import skin_ramp
from mien.images.illustrator.posture import posture
from mien.images.illustrator.props import shows
from mien.images.illustrator.raster import PictureFormat, rasterise
from mien.images.illustrator.resting import ground_span, lying_transform
from mien.images.illustrator.rig import View, solve
from mien.images.illustrator.sitter import Sitter
from mien.images.illustrator.styles.looks import LOOKS, Look, Stage
from mien.images.illustrator.surroundings import unseen
from mien.ports import Subject

_NOTHING: Final = Extent(-1.0, -1.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Drawing:
    """SVG text, and what of the subject could not be drawn."""

    svg: str
    ignored: tuple[Ignored, ...]


def draw_svg(
    subject: Subject,
    shot: Shot,
    *,
    width: int,
    height: int,
    seed: int,
    style: str = "flat",
    transparent: bool = False,
) -> Drawing:
    """Draw ``subject`` as ``shot`` asks, ``width`` x ``height`` pixels; ``transparent``: nothing but the figure.

    Lasting looks follow from the subject and its seed alone; the picture's ``seed`` varies details of the background.
    """
    yaw = yaw_for(shot)
    sitter, head = _pose(subject, shot, yaw)
    layers = figure_layers(sitter, head)
    view = _frame(sitter, head, layers, shot, (width, height))
    stage = Stage(sitter, shot, view, layers, seed)
    look = LOOKS.get(style, LOOKS["flat"])
    drawn = svg.group(look.figure(stage, transparent), view.transform)
    figure = lit(drawn, sitter, shot, view, tinted=look is LOOKS["flat"])
    ground = "" if transparent else _ground(look, stage)
    picture = ground + figure + ("" if transparent else _before(look, stage))
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f"{svg.group(picture, turn) if (turn := held_camera(shot, view)) else picture}</svg>"
    )
    ignored = (*sitter.outfit.ignored, *_unshown(subject), *_plainer(subject), *unseen(shot, subject))
    if shot.held and sitter.skeleton.pose.held is None:
        ignored = (*ignored, Ignored(what=f"a {shot.held} in the hand", reason="no hand is free to hold it"))
    if style not in LOOKS:
        ignored = (*ignored, Ignored(what=f"style {style}", reason="the illustrator draws in its flat style"))
    return Drawing(text, ignored)


def _ground(look: Look, stage: Stage) -> str:
    wide, shift = overscan(stage.shot, stage.view)
    ground = look.ground(stage, wide)
    floor = look.floor(stage) if stage.stands_on_ground else ""
    return (svg.group(ground, shift) if shift else ground) + floor


def _before(look: Look, stage: Stage) -> str:
    """The weather before the figure; a tilted camera sees it in the corners too."""
    if stage.shot.camera is not Camera.TILTED:
        return look.before(stage)
    wide, shift = overscan(stage.shot, stage.view)
    return svg.group(look.before(replace(stage, view=wide)), shift)


def render(
    subject: Subject,
    shot: Shot,
    *,
    width: int,
    height: int,
    seed: int,
    style: str = "flat",
    transparent: bool = False,
    form: PictureFormat = "png",
) -> tuple[bytes, tuple[Ignored, ...]]:
    """Draw and rasterise: the bytes of a file, and what could not be drawn. For a process of its own."""
    drawing = draw_svg(subject, shot, width=width, height=height, seed=seed, style=style, transparent=transparent)
    return rasterise(drawing.svg, width, height, form=form, transparent=transparent), drawing.ignored


def _unshown(subject: Subject) -> tuple[Ignored, ...]:
    """The marks that no part of the drawing knows."""
    looks = subject.appearance
    species, detail = looks.species.value, looks.species_detail.value
    return tuple(
        Ignored(what=f"mark {mark}", reason="the illustrator has no drawing for this mark")
        for mark in looks.marks.value
        if not (shows_mark(mark, species, detail) or shows(mark) or is_worn_mark(mark))
    )


def _plainer(subject: Subject) -> tuple[Ignored, ...]:
    """Headwear for which a plain one stands in."""
    words = subject.appearance.headwear.value
    if not words or not plain_instead(words):
        return ()
    return (Ignored(what=f"headwear {words}", reason="the illustrator draws a plainer one"),)


def _for_outfit(subject: Subject, choice: Outfit) -> Subject:
    """The subject with the headwear that goes with the outfit: helmets belong to the usual one."""
    looks = subject.appearance
    words = looks.headwear.value
    if choice is Outfit.USUAL or not words or hat_kind(words) != "helmet":
        return subject
    bare = looks.headwear.model_copy(update={"value": None})
    return replace(subject, appearance=looks.model_copy(update={"headwear": bare}))


def _pose(subject: Subject, shot: Shot, yaw: float) -> tuple[Sitter, HeadDrawing]:
    figure = foreshortened(measure(subject.appearance), shot.camera)
    pose = posture(subject.appearance.marks.value, shot, figure)
    worn = _for_outfit(subject, shot.outfit)
    head = draw_head(worn, yaw=yaw + pose.head_yaw, expression=shot.expression, nod=pose.nod)
    outfit = dress(subject, shot.outfit)
    sitter = Sitter(
        subject, solve(figure, pose), View(yaw), outfit, skin_ramp(subject), head.neck_width * figure.head / 2
    )
    return sitter, head


def _frame(sitter: Sitter, head: HeadDrawing, layers: Sequence[Layer], shot: Shot, size: tuple[int, int]) -> Frame:
    skeleton, turn = sitter.skeleton, lying_transform(sitter)
    drawn = svg.group(head.behind + head.front + head.over, head_place(sitter))
    near = extent(svg.group(drawn, turn)) or _NOTHING
    whole = near
    if shot.shot_type is not ShotType.CLOSE_UP:
        whole = (extent("".join(layer.svg for layer in layers)) or _NOTHING).joined(_ground_below(sitter))
    waist = sitter.flat(skeleton.trunk.place((0.0, -skeleton.figure.torso * 0.12, 0.0)))
    return frame(shot, Seen(whole, near, moved(sitter.flat(skeleton.head), turn), moved(waist, turn)), size)


def _ground_below(sitter: Sitter) -> Extent:
    x = sum(ground_span(sitter)) / 2
    return Extent(x, -0.1, x, 0.03)
