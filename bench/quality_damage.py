"""Damage that anybody sees, in levels of growing strength; lengths are pixels of the picture, levels of 255."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image
from scipy import ndimage, signal

from mien.vision.pixels import Bytes, Floats

Make = Callable[[Bytes, np.random.Generator], Bytes]


@dataclass(frozen=True)
class Damage:
    """One way of spoiling a picture, mildest level first."""

    kind: str
    levels: tuple[tuple[str, Make], ...]
    fitted: bool = True
    """The gate's limits were set with this kind of damage in view; the others were only tried in the end."""
    needs_gradients: bool = False


def _bytes(values: Any) -> Bytes:
    rounded: Bytes = np.clip(np.rint(values), 0, 255).astype(np.uint8)
    return rounded


def _floats(pixels: Bytes) -> Floats:
    return pixels.astype(np.float32)


def blurred(sigma: float, pixels: Bytes, rng: np.random.Generator) -> Bytes:
    return _bytes(ndimage.gaussian_filter(_floats(pixels), (sigma, sigma, 0)))


def moved(length: int, pixels: Bytes, rng: np.random.Generator) -> Bytes:
    """Motion blur in a direction by chance."""
    turn = rng.uniform(0, np.pi)
    steps = np.linspace(-length / 2, length / 2, 2 * length + 1)
    shifts = [(step * np.sin(turn), step * np.cos(turn)) for step in steps]
    half = length // 2 + 2
    middle = np.zeros((2 * half + 1, 2 * half + 1))
    for down, across in shifts:
        row, column = int(np.floor(half + down)), int(np.floor(half + across))
        low, left = half + down - row, half + across - column
        middle[row : row + 2, column : column + 2] += np.outer([1 - low, low], [1 - left, left])
    return _smeared(pixels, middle)


def _smeared(pixels: Bytes, kernel: npt.NDArray[np.float64]) -> Bytes:
    """Each pixel as the kernel, of an odd side, spreads it; beyond the border as at the border."""
    half = kernel.shape[0] // 2
    wider = np.pad(_floats(pixels), [(half, half), (half, half), (0, 0)], mode="edge")
    return _bytes(signal.oaconvolve(wider, (kernel / kernel.sum())[..., None], mode="valid", axes=(0, 1)))


def defocused(radius: float, pixels: Bytes, rng: np.random.Generator) -> Bytes:
    """Each point becomes a disc."""
    half = int(np.ceil(radius))
    down, across = np.mgrid[-half : half + 1, -half : half + 1]
    disc = np.clip(radius - np.hypot(down, across) + 0.5, 0, 1)
    return _smeared(pixels, disc)


def enlarged(times: float, way: Image.Resampling, pixels: Bytes, rng: np.random.Generator) -> Bytes:
    """As if it had had a fraction of its pixels."""
    image = Image.fromarray(pixels)
    small = image.resize((round(image.width / times), round(image.height / times)), Image.Resampling.BOX)
    return np.asarray(small.resize(image.size, way))


def grainy(sigma: float, pixels: Bytes, rng: np.random.Generator) -> Bytes:
    return _bytes(_floats(pixels) + rng.normal(0, sigma, pixels.shape))


def grey_grain(sigma: float, pixels: Bytes, rng: np.random.Generator) -> Bytes:
    """Grain of a pixel and a half, the same in all colours."""
    grain = ndimage.gaussian_filter(rng.normal(size=pixels.shape[:2]), 0.7)
    return _bytes(_floats(pixels) + (grain * (sigma / grain.std()))[..., None])


def speckled(sigma: float, pixels: Bytes, rng: np.random.Generator) -> Bytes:
    return _bytes(_floats(pixels) * (1 + rng.normal(0, sigma, pixels.shape)))


def peppered(share: float, pixels: Bytes, rng: np.random.Generator) -> Bytes:
    dice = rng.random(pixels.shape[:2])
    spoilt = pixels.copy()
    spoilt[dice < share / 2] = 0
    spoilt[dice > 1 - share / 2] = 255
    return spoilt


def pressed(form: str, quality: int, pixels: Bytes, rng: np.random.Generator) -> Bytes:
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, form, quality=quality)
    return np.asarray(Image.open(out).convert("RGB"))


def brightened(gain: float, pixels: Bytes, rng: np.random.Generator) -> Bytes:
    return _bytes(_floats(pixels) * gain)


def overexposed(gain: float, pixels: Bytes, rng: np.random.Generator) -> Bytes:
    """As a camera's mistake: the gain is above what shows the picture's middle tone, paper aside, in the middle."""
    lightness = pixels.mean(axis=2)
    drawn = lightness[lightness < 225]
    middle = float(np.median(drawn)) if drawn.size else 110.0
    return brightened(max(gain, gain * 110 / max(middle, 1.0)), pixels, rng)


def lifted(amount: float, pixels: Bytes, rng: np.random.Generator) -> Bytes:
    return _bytes(_floats(pixels) + amount)


def bent(gamma: float, pixels: Bytes, rng: np.random.Generator) -> Bytes:
    return _bytes(255 * (_floats(pixels) / 255) ** gamma)


def faded(share: float, pixels: Bytes, rng: np.random.Generator) -> Bytes:
    """Contrast around middle grey."""
    return _bytes(128 + (_floats(pixels) - 128) * share)


def banded(levels: int, pixels: Bytes, rng: np.random.Generator) -> Bytes:
    """As if each colour had only so many levels; the grain, if any, is smoothed away before."""
    smooth = ndimage.gaussian_filter(_floats(pixels), (2, 2, 0))
    return _bytes(np.round(smooth / 255 * (levels - 1)) * (255 / (levels - 1)))


def of_one_color(color: tuple[int, int, int], pixels: Bytes, rng: np.random.Generator) -> Bytes:
    return np.full_like(pixels, color)


def shrunk(side: int, pixels: Bytes, rng: np.random.Generator) -> Bytes:
    image = Image.fromarray(pixels)
    scale = side / max(image.size)
    return np.asarray(image.resize((round(image.width * scale), round(image.height * scale)), Image.Resampling.BOX))


def both(first: Make, second: Make, pixels: Bytes, rng: np.random.Generator) -> Bytes:
    return second(first(pixels, rng), rng)


def _levels(make: Callable[..., Bytes], *values: Any) -> tuple[tuple[str, Make], ...]:
    return tuple((str(value), partial(make, value)) for value in values)


_BILINEAR, _BICUBIC = Image.Resampling.BILINEAR, Image.Resampling.BICUBIC
_LANCZOS, _NEAREST = Image.Resampling.LANCZOS, Image.Resampling.NEAREST

DAMAGES: tuple[Damage, ...] = (
    Damage("blur", _levels(blurred, 1.5, 2.0, 3.0, 5.0, 8.0)),
    Damage("motion blur", _levels(moved, 7, 11, 17, 25)),
    Damage("enlarged", tuple((f"{n}x", partial(enlarged, n, _BICUBIC)) for n in (3, 4, 6, 8))),
    Damage("noise", _levels(grainy, 14, 20, 30, 50)),
    Damage("salt and pepper", _levels(peppered, 0.01, 0.03, 0.1)),
    Damage("jpeg", tuple((f"q{q}", partial(pressed, "JPEG", q)) for q in (15, 10, 6, 3))),
    Damage("over-exposed", _levels(overexposed, 2.0, 2.5, 3.5, 6.0)),
    Damage("under-exposed", _levels(brightened, 0.3, 0.2, 0.1, 0.05)),
    Damage("faded", _levels(faded, 0.25, 0.15, 0.08)),
    Damage("banding", _levels(banded, 12, 8, 5), needs_gradients=True),
    Damage("blank", _levels(of_one_color, (0, 0, 0), (255, 255, 255), (87, 130, 200))),
    Damage("tiny", _levels(shrunk, 240, 160, 96)),
    Damage("defocus", _levels(defocused, 3, 5, 8), fitted=False),
    Damage("enlarged linear", tuple((f"{n}x", partial(enlarged, n, _BILINEAR)) for n in (3, 5)), fitted=False),
    Damage("enlarged lanczos", tuple((f"{n}x", partial(enlarged, n, _LANCZOS)) for n in (4, 6)), fitted=False),
    Damage("enlarged blocks", tuple((f"{n}x", partial(enlarged, n, _NEAREST)) for n in (4, 8)), fitted=False),
    Damage("grey grain", _levels(grey_grain, 18, 30), fitted=False),
    Damage("speckle", _levels(speckled, 0.2, 0.35), fitted=False),
    Damage("webp", tuple((f"q{q}", partial(pressed, "WEBP", q)) for q in (2, 0)), fitted=False),
    Damage("lifted", _levels(lifted, 110, 150), fitted=False),
    Damage("washed out", _levels(bent, 0.25, 0.15), fitted=False),
    Damage(
        "blur and noise",
        (("1.5 + 14", partial(both, partial(blurred, 1.5), partial(grainy, 14))),
         ("3 + 25", partial(both, partial(blurred, 3.0), partial(grainy, 25)))),
        fitted=False,
    ),
    Damage(
        "noise and jpeg",
        (("20 + q30", partial(both, partial(grainy, 20), partial(pressed, "JPEG", 30))),
         ("30 + q10", partial(both, partial(grainy, 30), partial(pressed, "JPEG", 10)))),
        fitted=False,
    ),
    Damage(
        "jpeg and dark",
        (("q10 + 0.3", partial(both, partial(pressed, "JPEG", 10), partial(brightened, 0.3))),),
        fitted=False,
    ),
)  # fmt: skip
"""What must fail."""

HARMLESS: tuple[Damage, ...] = (
    Damage("jpeg", tuple((f"q{q}", partial(pressed, "JPEG", q)) for q in (95, 85))),
    Damage("webp", tuple((f"q{q}", partial(pressed, "WEBP", q)) for q in (90, 75))),
    Damage("softened", _levels(blurred, 0.6)),
    Damage("fine grain", _levels(grainy, 3)),
    Damage("a little darker", _levels(brightened, 0.85)),
    Damage("a little lighter", _levels(bent, 0.85)),
)  # fmt: skip
"""What nobody minds: must pass."""
