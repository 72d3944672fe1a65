"""Pictures for tests of what is read from a source picture: something like a photograph, and a landscape."""

from __future__ import annotations

import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image

WIDTH, HEIGHT, NOISE = 360, 480, 9.0


def encoded(pixels: NDArray[np.uint8], form: str = "PNG") -> bytes:
    """An array of pixels as a file."""
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, form)
    return buffer.getvalue()


def photo(hair: str, skin: str, clothing: str, background: str, form: str = "JPEG") -> bytes:
    """Head and shoulders with a light from one side, a gradient behind them and noise over all."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    middle, eyes, radius = WIDTH * 0.5, HEIGHT * 0.36, WIDTH * 0.17
    image = _rgb(background) * (0.8 + 0.35 * y / HEIGHT)[..., None] + (x / WIDTH * 14)[..., None]
    light = (1.22 - 0.28 * x / WIDTH)[..., None]

    def disc(cx: float, cy: float, rx: float, ry: float) -> NDArray[np.bool_]:
        return np.asarray(((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 < 1)

    parts = (
        (disc(middle, eyes - radius * 0.25, radius * 1.35, radius * 1.55), hair),
        ((np.abs(x - middle) < radius * 0.45) & (y > eyes) & (y < eyes + radius * 1.9), skin),
        (disc(middle, HEIGHT * 1.02, WIDTH * 0.36, HEIGHT * 0.38), clothing),
        (disc(middle, eyes + radius * 0.15, radius, radius * 1.3), skin),
        (disc(middle - radius * 0.42, eyes, radius * 0.17, radius * 0.09), "#2a2020"),
        (disc(middle + radius * 0.42, eyes, radius * 0.17, radius * 0.09), "#2a2020"),
        (disc(middle, eyes + radius * 0.8, radius * 0.35, radius * 0.09), "#8a4040"),
    )
    for mask, color in parts:
        image = np.where(mask[..., None], _rgb(color) * light, image)
    noisy = image + np.random.default_rng(1).normal(0, NOISE, image.shape)
    return encoded(np.clip(noisy, 0, 255).astype(np.uint8), form)


def landscape() -> NDArray[np.uint8]:
    """Sky, hills, a field and a path."""
    pixels = np.zeros((300, 400, 3), np.uint8)
    pixels[:160], pixels[160:], pixels[230:] = (130, 180, 230), (90, 130, 60), (150, 120, 80)
    pixels[100:160, 150:260] = (110, 110, 120)
    return pixels


def _rgb(color: str) -> NDArray[np.float64]:
    return np.array([int(color[at : at + 2], 16) for at in (1, 3, 5)], dtype=np.float64)
