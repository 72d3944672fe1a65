"""The technical quality of a picture, without a model: whether anybody would call it spoilt.

The limits are fitted so that visible damage takes a picture below 70 and clean ones stay above, drawn with flat fills
or painted with texture and grain; ``bench/quality_gate.py`` tells how well they do on others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from PIL import Image

from mien.domain.scores import TOP
from mien.vision.pixels import Mask, Pixels
from mien.vision.quality_edges import edges_of
from mien.vision.quality_texture import Seams, grain_of, seams_of
from mien.vision.quality_tone import Tones, filled_levels, tones_of

PASSED: Final = 70.0
"""The score that a picture without visible damage has at least."""
_FULL: Final = 1024
"""Longer side, in pixels, at which sharpness and grain are judged: more isn't seen."""
_BLANK: Final = 8
"""Levels; a picture that varies less is of one colour."""
_POWER: Final = 3.0
"""How much the worst part outweighs the others; infinite: it alone counts."""

Curve = tuple[tuple[float, ...], tuple[float, ...]]
"""Measured values, growing, and the score of each; straight lines between."""

_SHARPNESS: Final[Curve] = ((0.08, 0.20, 0.30, 0.365, 0.48, 0.60), (0, 35, 57, 70, 95, 100))
_NOISE: Final[Curve] = ((0.0, 1.5, 2.6, 3.3, 6.0, 16.0, 30.0), (100, 97, 85, 68, 50, 20, 0))
_SPOILT: Final[Curve] = ((0.0, 0.001, 0.003, 0.01, 0.06), (100, 95, 68, 50, 0))
_SEAMS: Final[Curve] = ((0.0, 0.5, 0.8, 1.0, 2.0, 8.0), (100, 95, 82, 69, 45, 0))
_BANDS: Final[Curve] = ((0.0, 0.04, 0.1, 0.25, 0.5, 0.75), (0, 25, 50, 68, 85, 100))
_LOST: Final[Curve] = ((0.0, 0.13, 0.22, 0.5, 1.0), (100, 88, 69, 45, 0))
_DARKEST: Final[Curve] = ((90.0, 140.0, 160.0, 230.0), (100, 80, 68, 20))
_LIGHTEST: Final[Curve] = ((0.0, 40.0, 75.0, 105.0, 140.0), (0, 25, 52, 72, 100))
_MIDDLE: Final[Curve] = ((0.0, 30.0, 55.0), (20, 68, 100))
_SPREAD: Final[Curve] = ((0.0, 30.0, 58.0, 80.0, 110.0), (0, 40, 69, 84, 100))
_SIDE: Final[Curve] = ((48.0, 96.0, 255.0, 256.0, 512.0, 768.0), (0, 25, 66, 76, 96, 100))


@dataclass(frozen=True, slots=True)
class Quality:
    """How good a picture is technically."""

    score: float
    """0 to 100; below :data:`PASSED` the damage is visible."""
    parts: dict[str, float]
    """``sharpness``, ``noise``, ``exposure``, ``contrast``, ``blockiness``, ``banding`` and ``resolution``, 0 to 100
    each. The score is never above the least of them."""
    findings: dict[str, str]
    """What is wrong, worst first, each with a sentence: ``blank``, ``low_sharpness``, ``noise``, ``overexposed``,
    ``underexposed``, ``low_contrast``, ``blocks``, ``banding``, ``low_resolution``."""


_SENTENCES: Final = {
    "blank": "The picture is of one colour.",
    "low_sharpness": "The picture is blurred.",
    "noise": "The picture is noisy.",
    "overexposed": "The picture is over-exposed.",
    "underexposed": "The picture is under-exposed.",
    "low_contrast": "The picture has hardly any contrast.",
    "blocks": "The picture is spoilt by compression.",
    "banding": "The colours of the picture are rounded to a few levels, so that shades break into bands.",
    "low_resolution": "The picture is too small.",
}


def quality_of(pixels: Pixels, foreground: Mask | None = None) -> Quality:
    """Judge a picture; ``foreground`` is where its figure is, of the shape of ``pixels.small``."""
    tones = tones_of(pixels.small, foreground)
    resolution = _on(_SIDE, float(np.sqrt(pixels.width * pixels.height)))
    if tones.span < _BLANK:
        return _blank(resolution)
    image = Image.fromarray(pixels.full)
    luma = np.asarray(image.convert("L"))
    reduced = max(1, max(luma.shape) // _FULL)
    seen = luma if reduced == 1 else np.asarray(image.reduce(reduced).convert("L"))
    grain = grain_of(seen)
    exposure, exposed = _exposure(tones)
    parts = {
        "sharpness": _on(_SHARPNESS, edges_of(seen, tones.spread).steepness),
        "noise": min(_on(_NOISE, grain.noise), _on(_SPOILT, grain.spoilt)),
        "exposure": exposure,
        "contrast": _on(_SPREAD, tones.spread),
        "blockiness": _on(_SEAMS, _seam_strength(seams_of(luma))),
        "banding": _on(_BANDS, filled_levels(pixels.full)),
        "resolution": resolution,
    }
    return Quality(_together(parts), parts, _findings(parts, exposed))


def _blank(resolution: float) -> Quality:
    names = ("sharpness", "noise", "exposure", "contrast", "blockiness", "banding")
    parts = dict.fromkeys(names, 0.0) | {"resolution": resolution}
    return Quality(0.0, parts, {"blank": _SENTENCES["blank"]})


def _exposure(tones: Tones) -> tuple[float, str]:
    """The score and what it would be called if it were bad."""
    over = _together({"lost": _on(_LOST, tones.lost), "darkest": _on(_DARKEST, tones.darkest)})
    under = min(_on(_LIGHTEST, tones.lightest), _on(_MIDDLE, tones.middle))
    return (over, "overexposed") if over < under else (under, "underexposed")


def _seam_strength(seams: Seams) -> float:
    """1 where seams are just seen: they have to be both more than elsewhere and high enough."""
    return min(seams.ratio / 2.6, seams.height / 6.4)


def _on(curve: Curve, value: float) -> float:
    return float(np.interp(value, *curve))


def _together(parts: dict[str, float]) -> float:
    """The worst part counts most, and each further damage takes something off."""
    lacking = sum((TOP - part) ** _POWER for part in parts.values())
    return max(0.0, TOP - float(lacking ** (1 / _POWER)))


def _findings(parts: dict[str, float], exposed: str) -> dict[str, str]:
    names = {
        "sharpness": "low_sharpness",
        "noise": "noise",
        "exposure": exposed,
        "contrast": "low_contrast",
        "blockiness": "blocks",
        "banding": "banding",
        "resolution": "low_resolution",
    }
    bad = sorted((score, names[part]) for part, score in parts.items() if score < PASSED)
    return {name: _SENTENCES[name] for _, name in bad}
