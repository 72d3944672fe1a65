"""Pictures of kinds that no embedded scorer was calibrated for, made from numbers: fixed by their seed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.random import Generator, default_rng
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from scipy import ndimage

Pixels = NDArray[np.uint8]
SIDE: Final = 320


def _bytes(values: NDArray[np.float64]) -> Pixels:
    return np.clip(values, 0, 255).astype(np.uint8)


def _fractal(dice: Generator, power: float = 1.6) -> NDArray[np.float64]:
    """A texture with detail at every size, mean 0, deviation 1."""
    across = np.fft.fftfreq(SIDE)
    away = np.sqrt(across[:, None] ** 2 + across[None] ** 2)
    away[0, 0] = 1.0
    waves = np.fft.fft2(dice.normal(size=(SIDE, SIDE))) / away**power
    texture = np.fft.ifft2(waves).real
    normal: NDArray[np.float64] = (texture - texture.mean()) / texture.std()
    return normal


def noise(dice: Generator) -> Pixels:
    return _bytes(dice.normal(128, dice.uniform(20, 80), (SIDE, SIDE, 3)))


def gradient(dice: Generator) -> Pixels:
    ys, xs = np.mgrid[0 : 1 : SIDE * 1j, 0 : 1 : SIDE * 1j]
    turn = dice.uniform(0, 6.3)
    way = np.cos(turn) * xs + np.sin(turn) * ys
    if dice.random() < 0.4:
        way = np.hypot(xs - dice.uniform(0, 1), ys - dice.uniform(0, 1))
    return _bytes(dice.uniform(0, 255, 3) * (1 - way[..., None]) + dice.uniform(0, 255, 3) * way[..., None])


def landscape(dice: Generator) -> Pixels:
    """Like a photograph of ground and sky: fractal texture, soft light, grain."""
    horizon = dice.uniform(0.3, 0.7)
    ys = np.linspace(0, 1, SIDE)[:, None]
    line = horizon + 0.05 * _fractal(dice, 1.8)[0][None]
    tone = np.where((ys > line)[..., None], dice.uniform(20, 160, 3), dice.uniform(120, 240, 3))
    texture = _fractal(dice)[..., None] * np.where((ys > line)[..., None], 30, 12)
    return _bytes(ndimage.gaussian_filter(tone + texture, (1, 1, 0)) + dice.normal(0, 4, (SIDE, SIDE, 3)))


def portrait_photograph(dice: Generator) -> Pixels:
    """Like a photograph of a person: shaded ellipsoids for head, hair and shoulders before a blurred ground, grain."""
    ys, xs = np.mgrid[-1 : 1 : SIDE * 1j, -1 : 1 : SIDE * 1j]
    picture = 120 + ndimage.gaussian_filter(_fractal(dice), 6)[..., None] * dice.uniform(10, 60, 3)
    light = dice.uniform(-0.8, 0.8)
    skin = np.array([205, 160, 135]) * dice.uniform(0.4, 1.1)
    hair, cloth = dice.uniform(10, 120, 3), dice.uniform(20, 220, 3)
    for color, (x, y, wide, tall) in (
        (hair, (0, -0.28, 0.42, 0.5)), (cloth, (0, 0.95, 0.85, 0.65)), (skin, (0, 0.25, 0.17, 0.3)),
        (skin, (0, -0.2, 0.32, 0.44)),
    ):  # fmt: skip
        far = ((xs - x) / wide) ** 2 + ((ys - y) / tall) ** 2
        shade = 0.75 + 0.35 * (light * (xs - x) / wide - 0.4 * (ys - y) / tall) * (far < 1)
        cover = ndimage.gaussian_filter((far < 1).astype(float), 1.5)[..., None]
        picture = picture * (1 - cover) + color * shade[..., None] * cover
    for eye in (-0.13, 0.13):
        far = ((xs - eye) / 0.05) ** 2 + ((ys + 0.22) / 0.025) ** 2
        picture *= 1 - 0.8 * np.exp(-far)[..., None]
    picture += _fractal(dice, 1.2)[..., None] * dice.uniform(3, 9) + dice.normal(0, dice.uniform(2, 7), picture.shape)
    return _bytes(picture)


def bokeh(dice: Generator) -> Pixels:
    picture = np.full((SIDE, SIDE, 3), 30.0) + dice.uniform(0, 50, 3)
    ys, xs = np.mgrid[0:SIDE, 0:SIDE]
    for _ in range(30):
        x, y, size = dice.uniform(0, SIDE), dice.uniform(0, SIDE), dice.uniform(6, 36)
        disc = 1 / (1 + np.exp((np.hypot(xs - x, ys - y) - size) / 1.5))
        picture += disc[..., None] * dice.uniform(10, 110, 3)
    return _bytes(picture + dice.normal(0, 3, picture.shape))


def screenshot(dice: Generator) -> Pixels:
    """Windows, bars, and lines of text."""
    paper = int(dice.integers(200, 256)) if dice.random() < 0.6 else int(dice.integers(10, 60))
    image = Image.new("RGB", (SIDE, SIDE), (paper,) * 3)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, SIDE, 24), fill=_color(dice))
    pen.rectangle((0, 24, int(dice.integers(40, 110)), SIDE), fill=_color(dice))
    for y in range(40, SIDE - 10, 12):
        pen.text(
            (120, y), "".join(chr(int(c)) for c in dice.integers(97, 122, dice.integers(3, 30))), fill=_color(dice)
        )
    for _ in range(int(dice.integers(1, 5))):
        x, y = (int(each) for each in dice.integers(100, SIDE - 60, 2))
        pen.rounded_rectangle((x, y, x + int(dice.integers(20, 90)), y + 30), 6, fill=_color(dice))
    return np.asarray(image)


def chart(dice: Generator) -> Pixels:
    """Bars, a pie or lines over a grid."""
    image = Image.new("RGB", (SIDE, SIDE), "white")
    pen = ImageDraw.Draw(image)
    for place in range(20, SIDE, 40):
        pen.line((20, place, SIDE - 10, place), fill=(220, 220, 220))
    kind = dice.integers(3)
    if kind == 0:
        for x in range(30, SIDE - 40, 36):
            pen.rectangle((x, int(dice.integers(40, 280)), x + 26, SIDE - 20), fill=_color(dice))
    elif kind == 1:
        ends = np.sort(dice.uniform(0, 360, 6))
        for start, end in zip(ends, np.roll(ends, -1), strict=True):
            pen.pieslice((50, 50, SIDE - 50, SIDE - 50), start, end, fill=_color(dice))
    else:
        for _ in range(4):
            heights = np.cumsum(dice.normal(0, 18, 30)) + SIDE / 2
            pen.line([(20 + 10 * n, float(y)) for n, y in enumerate(heights)], fill=_color(dice), width=3)
    pen.line((20, 10, 20, SIDE - 20, SIDE - 10, SIDE - 20), fill="black", width=2)
    return np.asarray(image)


def shapes(dice: Generator) -> Pixels:
    """Flat shapes that show nobody: discs, boxes and triangles."""
    image = Image.new("RGB", (SIDE, SIDE), _color(dice))
    pen = ImageDraw.Draw(image)
    for _ in range(int(dice.integers(2, 14))):
        x, y, size = (int(each) for each in dice.integers((0, 0, 15), (SIDE, SIDE, 120)))
        draw = (pen.ellipse, pen.rectangle)[int(dice.integers(2))]
        if dice.random() < 0.3:
            pen.polygon([(x, y), (x + size, y + size // 3), (x + size // 4, y + size)], fill=_color(dice))
        else:
            draw((x, y, x + size, y + int(size * dice.uniform(0.5, 1.5))), fill=_color(dice))
    return np.asarray(image)


def collage(dice: Generator) -> Pixels:
    """Four pictures of other kinds beside each other."""
    kinds = dice.choice(np.array([landscape, portrait_photograph, bokeh, noise], dtype=object), 4)
    tiles = [kind(dice)[::2, ::2] for kind in kinds]
    return np.vstack([np.hstack(tiles[:2]), np.hstack(tiles[2:])])


def painted(picture: Pixels, dice: Generator) -> Pixels:
    """A drawing as if painted: brush strokes, soft shading, canvas."""
    small = np.asarray(Image.fromarray(picture).resize((SIDE, SIDE)))
    stroke = int(dice.integers(2, 5))
    wet = ndimage.percentile_filter(small, dice.choice([30, 50, 70]), size=(2 * stroke + 1, 2 * stroke + 1, 1))
    shifted = wet.astype(np.float64) + _fractal(dice, 1.1)[..., None] * dice.uniform(7, 16)
    shade = 1 + 0.15 * ndimage.gaussian_filter(_fractal(dice), 4)[..., None]
    return _bytes(shifted * shade + dice.normal(0, dice.uniform(1, 4), shifted.shape))


def _color(dice: Generator) -> tuple[int, int, int]:
    red, green, blue = (int(each) for each in dice.integers(0, 256, 3))
    return red, green, blue


KINDS: Final[dict[str, Callable[[Generator], Pixels]]] = {
    each.__name__: each
    for each in (noise, gradient, landscape, portrait_photograph, bokeh, screenshot, chart, shapes, collage)
}


def foreign(kind: str, seed: int) -> Pixels:
    """A picture of one of :data:`KINDS`."""
    return KINDS[kind](default_rng([sum(map(ord, kind)), seed]))
