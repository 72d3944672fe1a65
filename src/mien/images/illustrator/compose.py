"""A subject and a shot -> a drawing. Pure: the same arguments give the same text on every machine."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mien.domain.image import Ignored
from mien.domain.shots import Outfit, Shot
from mien.images.illustrator import svg
from mien.images.illustrator.body import figure_layers
from mien.images.illustrator.camera import Frame, foreshortened, frame, held_camera, overscan, yaw_for
from mien.images.illustrator.extent import Extent, extent
from mien.images.illustrator.figure import measure
from mien.images.illustrator.head import HeadDrawing, draw_head, shows_mark
from mien.images.illustrator.head.headwear_words import hat_kind
from mien.images.illustrator.outfit import dress, is_worn_mark
from mien.images.illustrator.palette import skin_ramp
from mien.images.illustrator.poses import pose_for
from mien.images.illustrator.props import shows
from mien.images.illustrator.raster import PictureFormat, rasterise
from mien.images.illustrator.rig import View, solve
from mien.images.illustrator.sitter import Sitter
from mien.images.illustrator.styles.looks import LOOKS, Look, Stage
from mien.ports import Subject


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
    view = _frame(sitter, head, shot, (width, height))
    stage = Stage(sitter, shot, view, figure_layers(sitter, head), seed)
    look = LOOKS.get(style, LOOKS["flat"])
    figure = svg.group(look.figure(stage, transparent), view.transform)
    ground = "" if transparent else _ground(look, stage)
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f"{svg.group(ground + figure, turn) if (turn := held_camera(shot, view)) else ground + figure}</svg>"
    )
    ignored = (*sitter.outfit.ignored, *_unshown(subject))
    if style not in LOOKS:
        ignored = (*ignored, Ignored(what=f"style {style}", reason="the illustrator draws in its flat style"))
    return Drawing(text, ignored)


def _ground(look: Look, stage: Stage) -> str:
    wide, shift = overscan(stage.shot, stage.view)
    ground = look.ground(stage, wide)
    floor = look.floor(stage) if stage.stands_on_ground else ""
    return (svg.group(ground, shift) if shift else ground) + floor


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
    pose = pose_for(shot.pose, shot.angle, figure.stoop)
    head = draw_head(_for_outfit(subject, shot.outfit), yaw=yaw + pose.head_yaw, expression=shot.expression)
    outfit = dress(subject, shot.outfit)
    sitter = Sitter(
        subject, solve(figure, pose), View(yaw), outfit, skin_ramp(subject), head.neck_width * figure.head / 2
    )
    return sitter, head


def _frame(sitter: Sitter, head: HeadDrawing, shot: Shot, size: tuple[int, int]) -> Frame:
    skeleton = sitter.skeleton
    x, y = sitter.flat(skeleton.head)
    scale = skeleton.figure.head
    near = extent(head.front + head.behind + head.over) or Extent(-1, -1, 1, 1)
    head_box = Extent(x + near.left * scale, y + near.top * scale, x + near.right * scale, y + near.bottom * scale)
    crown = Extent(x - 1, head_box.top, x + 1, y)
    waist = sitter.flat(skeleton.trunk.place((0.0, -skeleton.figure.torso * 0.12, 0.0)))[1]
    return frame(shot, _body_box(sitter).joined(crown), head_box, (x, y), waist, size)


def _body_box(sitter: Sitter) -> Extent:
    """Joints with a margin for flesh, cloth, hands and shoes; the ground is always in it."""
    skeleton = sitter.skeleton
    joints = [sitter.flat(j) for limb in (*skeleton.arms, *skeleton.legs) for j in (limb.root, limb.middle, limb.end)]
    joints += [sitter.flat(skeleton.head)]
    for arm in skeleton.arms:
        end, tip = sitter.flat(arm.end), sitter.view.flat(arm.tip)
        joints.append((end[0] + tip[0] * skeleton.figure.hand, end[1] + tip[1] * skeleton.figure.hand))
    xs, ys = [p[0] for p in joints], [p[1] for p in joints]
    return Extent(min(xs) - 0.6, min(ys) - 0.2, max(xs) + 0.6, 0.06)
