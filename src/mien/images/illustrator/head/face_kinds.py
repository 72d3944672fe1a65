"""Kinds of faces, eyes, noses, brows and lips that people have, each as changes to the measures of a face."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

Kind = Mapping[str, float]
"""Measure -> what is added to it; a measure in :data:`FACTORS` is multiplied instead."""

FACTORS: Final = frozenset({"eye", "brow", "nose", "nose_width", "nose_out", "mouth", "ear", "depth"})
"""Measures that are sizes against the usual."""

FACES: Final[Mapping[str, Kind]] = {
    "oval": {},
    "round": {"width": 0.035, "cheek": 0.7, "chin": 0.1, "mouth_y": -0.012},
    "square": {"width": 0.012, "cheek": -0.05, "jaw": 0.5, "chin": 0.4},
    "heart": {"width": 0.02, "cheek": -0.1, "jaw": -0.4, "chin": -0.4},
    "long": {"width": -0.048, "cheek": -0.3, "jaw": 0.1, "mouth_y": 0.02, "eye_y": -0.015, "nose": 1.08},
    "diamond": {"width": -0.012, "cheek": -0.65, "jaw": -0.1, "chin": 0.1},
}
EYES: Final[Mapping[str, Kind]] = {
    "almond": {"roundness": -0.05},
    "round": {"roundness": 0.45, "eye": 1.1},
    "narrow": {"roundness": -0.36, "eye": 1.02},
    "hooded": {"hood": 0.75, "roundness": 0.05},
    "single-lidded": {"hood": 1.0, "roundness": -0.12, "tilt": 0.12, "nose_out": 0.9},
    "upturned": {"tilt": 0.45},
    "downturned": {"tilt": -0.42, "roundness": 0.1},
    "deep": {"hood": 0.3, "deep": 0.8, "brow_y": 0.012},
    "wide-set": {"eye_x": 0.036, "roundness": 0.12},
    "close-set": {"eye_x": -0.03, "eye": 0.97},
}
NOSES: Final[Mapping[str, Kind]] = {
    "straight": {},
    "button": {"nose": 0.84, "nose_width": 0.95, "nose_out": 0.82, "nose_hook": -0.55},
    "snub": {"nose": 0.88, "nose_width": 1.08, "nose_out": 0.95, "nose_hook": -1.0},
    "aquiline": {"nose": 1.1, "nose_width": 0.95, "nose_out": 1.12, "nose_hook": 0.95},
    "broad": {"nose": 0.97, "nose_width": 1.38, "nose_out": 0.95, "nose_hook": -0.15},
    "long": {"nose": 1.2, "nose_width": 0.94, "nose_out": 1.1, "nose_hook": 0.25},
    "narrow": {"nose": 1.05, "nose_width": 0.78, "nose_out": 1.02, "nose_hook": 0.1},
}
BROWS: Final[Mapping[str, Kind]] = {
    "soft": {},
    "straight": {"brow_arch": -0.45},
    "arched": {"brow_arch": 0.4, "brow_y": -0.012},
    "angled": {"brow_arch": 0.1, "brow_peak": 0.8},
    "low": {"brow_y": 0.026, "brow": 1.15},
    "short": {"brow_long": -0.18, "brow": 1.1},
    "bushy": {"brow": 1.6},
    "thin": {"brow": 0.62, "brow_arch": 0.2},
}
LIPS: Final[Mapping[str, Kind]] = {
    "medium": {},
    "full": {"lips": 0.42, "mouth": 0.97},
    "thin": {"lips": -0.32, "mouth": 1.04},
    "wide": {"mouth": 1.2},
    "small": {"mouth": 0.8, "lips": 0.1},
    "bowed": {"bow": 0.8, "lips": 0.1, "mouth": 0.94},
}
