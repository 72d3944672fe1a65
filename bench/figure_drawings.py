"""Drawings of all sorts of people in all sorts of shots, with the truth about them: which pixels are ground, body, hair
or face, and which view was drawn. By fixed seeds; the people of two different ranges of seeds are different people.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from PIL import Image

from mien.domain.appearance import describe
from mien.domain.briefs import PersonaBrief
from mien.domain.image import ImageKind
from mien.domain.persona import invent_persona
from mien.domain.scene import Camera, Held, Light, Place, Scene, TimeOfDay, Weather
from mien.domain.shots import SHOTS, Angle, Background, Expression, Mood, Pose, Shot, ShotType
from mien.domain.worldview import read_worldview
from mien.images.illustrator import svg
from mien.images.illustrator.body import figure_layers, head_place
from mien.images.illustrator.camera import held_camera, yaw_for
from mien.images.illustrator.compose import _frame, _pose, render
from mien.images.illustrator.raster import rasterise
from mien.images.illustrator.resting import lying_transform
from mien.ports import Subject

SIDE: Final = 384
FITTING: Final = range(1000, 1400)
HELD_OUT: Final = range(2000, 2100)
"""Seeds of the people by whom rules are fitted and measured."""
_EACH: Final = 6
_DATA: Final = Path(__file__).parent / "data"
_TEXTS: Final = ("appearance_own", "appearance_creators", "appearance_prose")

Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Drawn:
    """A drawing and the truth about it; the masks have the shape (SIDE, SIDE)."""

    person: int
    shot: Shot
    style: str
    png: bytes
    figure: Mask
    head: Mask
    face: Mask


def drawings(people: range) -> Iterator[Drawn]:
    """Six drawings of each person: three of the product's own shots, three of any."""
    for seed in people:
        dice, who = Random(seed), somebody(seed)
        for number in range(_EACH):
            shot = any_shot(dice)
            if number < _EACH // 2:
                shot = dice.choice(list(SHOTS.values()))
            style, noise = dice.choices(["flat", "line", "poster"], [4, 1, 1])[0], dice.randrange(10**6)
            png, _ = render(who, shot, width=SIDE, height=SIDE, seed=noise, style=style)
            cut, _ = render(who, shot, width=SIDE, height=SIDE, seed=noise, style=style, transparent=True)
            figure = _opaque(cut)
            head, face = _head_masks(who, shot)
            yield Drawn(seed, shot, style, png, figure, head & figure, face & figure)


def somebody(seed: int) -> Subject:
    dice = Random(seed * 7919 + 1)
    texts = _texts()
    words = invent_persona(PersonaBrief(seed=seed)).description if dice.random() < 0.55 else dice.choice(texts)
    return Subject(f"N{seed}", seed, describe(words, seed, name=f"N{seed}"), read_worldview(words, ""))


def _texts() -> list[str]:
    files = [_DATA / f"{name}.jsonl" for name in _TEXTS]
    return [json.loads(line)["description"] for file in files for line in file.read_text("utf-8").splitlines()]


def any_shot(dice: Random) -> Shot:
    ground = dice.choices(list(Background), [3, 4, 3])[0]
    light = None if dice.random() < 0.7 else dice.choice(list(Light))
    scene = Scene(light=light)
    if ground is Background.SCENE:
        time, weather = dice.choice([None, *TimeOfDay]), dice.choice([None, None, *Weather])
        scene = Scene(place=dice.choice(list(Place)), time=time, weather=weather, light=light)
    options: dict[str, Any] = {
        "shot_type": dice.choices(list(ShotType), [4, 3, 5, 1])[0],
        "angle": dice.choices(list(Angle), [4, 3, 3, 4])[0],
        "mood": dice.choice(list(Mood)),
        "pose": Pose.STANDING if dice.random() < 0.45 else dice.choice(list(Pose)),
        "expression": dice.choice(list(Expression)),
        "held": dice.choice(list(Held)) if dice.random() < 0.1 else None,
        "camera": dice.choice(list(Camera)) if dice.random() < 0.12 else Camera.LEVEL,
    }
    return Shot(name="any", kind=ImageKind.GENERATED, wording="any shot", background=ground, scene=scene, **options)


def _head_masks(who: Subject, shot: Shot) -> tuple[Mask, Mask]:
    """Where the head is with hair and hat, and what of its skin isn't covered by them."""
    sitter, head = _pose(who, shot, yaw_for(shot))
    view = _frame(sitter, head, figure_layers(sitter, head), shot, (SIDE, SIDE))

    def seen(drawing: str) -> Mask:
        placed = svg.group(svg.group(drawing, head_place(sitter)), lying_transform(sitter))
        picture = svg.group(placed, view.transform)
        turn = held_camera(shot, view)
        picture = svg.group(picture, turn) if turn else picture
        size = f'width="{SIDE}" height="{SIDE}" viewBox="0 0 {SIDE} {SIDE}"'
        text = f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{picture}</svg>'
        return _opaque(rasterise(text, SIDE, SIDE, transparent=True))

    over = seen("".join(head.parts[2:]) + head.over)
    return seen(head.behind + head.front + head.over), seen(head.parts[1]) & ~over


def _opaque(data: bytes) -> Mask:
    with Image.open(io.BytesIO(data)) as image:
        mask: Mask = np.asarray(image.convert("RGBA").getchannel("A")) > 127
    return mask
