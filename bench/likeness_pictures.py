"""Pictures of the likeness figures: references of a person, the right person elsewhere, and others nearly the same."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Final

import numpy as np
from PIL import Image

from bench.likeness_cast import NEARLY, nearly, person, style_of
from mien.domain.scene_reading import read_scene
from mien.domain.shots import AVATAR, EMBEDDING_SHOTS, REFERENCE_SHOTS, Shot
from mien.images.illustrator.compose import draw_svg
from mien.images.illustrator.raster import rasterise
from mien.ports import Subject

REFERENCES: Final = (AVATAR, *REFERENCE_SHOTS)
SCENES: Final = (
    "close-up portrait with dramatic lighting", "sitting in a café with a cup of coffee, smiling",
    "running through a forest at night", "standing on a neon-lit city street in the rain, medium shot",
    "full body at the beach at sunset, front view", "seen from behind, walking in a snowy village",
    "medium shot in a library, reading a book, side view", "backlit on a rooftop, arms raised, medium shot",
    "close-up in profile in a park", "front view close-up, angry, in the kitchen", "dancing on a stage, full body",
    "kneeling in a field in the fog", "full body from behind in a museum", "waving in the harbour, medium shot, front",
    "in warm light in a living room, sad, close-up, three-quarter view", "pointing at a castle, side view, full body",
    "jumping in the desert", "working in the office, crossed arms, medium shot, front view",
    "portrait in a bar at night, three-quarter view", "holding a sword on a battlefield in a storm",
    "studio portrait, front view, serene", "hands on hips in the mountains, full body, front view",
    "close-up from behind in the street", "walking through the city at dawn, three-quarter view",
)  # fmt: skip
SCENES_EACH: Final = 6
"""Scenes that each person is shown in."""
_SIZES = ((512, 512), (384, 384), (640, 640), (512, 640), (640, 448), (320, 320))
_VISIBLE = 0.02
"""Share of the figure that must look different for a nearly-same person to count as different in a picture."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture and what it shows."""

    who: int
    """Seed of the person that it shows, or nearly shows."""
    kind: str
    """``reference``, ``right``, or what is different."""
    shot: Shot
    style: str
    data: bytes

    @property
    def scene(self) -> bool:
        """Whether it takes place somewhere."""
        return self.shot.name not in _NAMED


_NAMED = {shot.name for shot in (*REFERENCES, *EMBEDDING_SHOTS)}


def pictures(seed: int) -> Iterator[Picture]:
    """All pictures of one person: five references, sixteen right ones, some of each who is nearly the person."""
    who, style, dice = person(seed), style_of(seed), Random(f"pictures {seed}")
    for shot in REFERENCES:
        yield Picture(seed, "reference", shot, style, _drawn(who, shot, style, (512, 512), 0))
    scenes = [read_scene(prompt).shot for prompt in dice.sample(SCENES, SCENES_EACH)]
    shown = [*EMBEDDING_SHOTS, *scenes]
    for number, shot in enumerate(shown):
        data = _drawn(who, shot, style, dice.choice(_SIZES), number, dice)
        yield Picture(seed, "right", shot, style, data)
    for kind in NEARLY:
        other = nearly(who, kind)
        for number, shot in enumerate(dice.sample([*EMBEDDING_SHOTS[:9], *scenes], 4)):
            if visible(who, other, shot, style):
                yield Picture(seed, kind, shot, style, _drawn(other, shot, style, dice.choice(_SIZES), number, dice))


def visible(who: Subject, other: Subject, shot: Shot, style: str) -> bool:
    """Whether the two look different in this shot, by the drawings on no ground."""
    first, second = (_figure(each, shot, style) for each in (who, other))
    either = (first[..., 3] > 0) | (second[..., 3] > 0)
    apart = np.abs(first - second).max(axis=-1) > 24
    return bool(apart.sum() > _VISIBLE * either.sum())


def _figure(who: Subject, shot: Shot, style: str) -> np.ndarray[tuple[int, ...], np.dtype[np.int16]]:
    svg = draw_svg(who, shot, width=128, height=128, seed=0, style=style, transparent=True).svg
    data = rasterise(svg, 128, 128, transparent=True)
    pixels = np.asarray(Image.open(io.BytesIO(data)).convert("RGBA")).astype(np.int16)
    pixels[pixels[..., 3] < 128] = 0
    return pixels


def _drawn(who: Subject, shot: Shot, style: str, size: tuple[int, int], seed: int, dice: Random | None = None) -> bytes:
    """A file as callers have it: PNG, JPEG or WebP; now and then without a ground."""
    width, height = size
    chance = dice.random() if dice else 1.0
    clear = chance < 0.06
    svg = draw_svg(who, shot, width=width, height=height, seed=seed, style=style, transparent=clear).svg
    data = rasterise(svg, width, height, transparent=clear)
    if chance > 0.4 or clear:
        return data
    file = io.BytesIO()
    with Image.open(io.BytesIO(data)) as image:
        image.convert("RGB").save(file, "JPEG" if chance < 0.25 else "WEBP", quality=85)
    return file.getvalue()
