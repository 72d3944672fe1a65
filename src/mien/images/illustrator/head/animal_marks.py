"""The markings of animals' faces."""

from __future__ import annotations

from collections.abc import Callable

from mien.images.illustrator.chance import chance
from mien.images.illustrator.head.animal_kinds import AnimalKind, MarkKind
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import luminance, mix, shade
from mien.images.illustrator.svg import Point, corners, ellipse, shape, smooth

_INK = "#2f2a33"


def draw_markings(sitter: Sitter, kind: AnimalKind) -> str:
    """Everything that the coat shows on the face, to be cut to the head's outline."""
    return "".join(_MARKS[mark](sitter) for mark in kind.marks)


def pale(sitter: Sitter) -> str:
    """The lighter fur of muzzle and cheeks."""
    return mix(sitter.skin.base, "#fbf3e6", 0.66)


def _patch(sitter: Sitter, outline: list[Point], color: str) -> str:
    return shape(smooth(sitter.many(outline)), color)


def _both(sitter: Sitter, outline: list[Point], color: str) -> str:
    return "".join(_patch(sitter, [(side * x, y) for x, y in outline], color) for side in (-1, 1))


def _cheeks(sitter: Sitter) -> str:
    cheek: list[Point] = [(0.04, 0.5), (0.18, 0.26), (0.5, 0.22), (0.86, 0.32), (0.74, 0.72), (0.2, 1.0)]
    return _both(sitter, cheek, pale(sitter))


def _stripes(sitter: Sitter) -> str:
    return _bars(sitter, sitter.skin.shade) if chance(sitter.seed, "stripes") < 0.75 else ""


def _tiger(sitter: Sitter) -> str:
    svg = _bars(sitter, _INK)
    for side in (-1, 1):
        for y in (-0.3, -0.12):
            bar = [(side * 0.92, y - 0.06), (side * 0.62, y + 0.0), (side * 0.92, y + 0.06)]
            svg += shape(corners(sitter.many(bar)), _INK)
    return svg


def _bars(sitter: Sitter, color: str) -> str:
    svg = ""
    for x, low in ((-0.22, -0.44), (0.0, -0.34), (0.22, -0.44)):
        stripe = [(x - 0.055, -0.88), (x * 0.8, low), (x + 0.055, -0.88)]
        svg += shape(corners(sitter.many(stripe)), color)
    for side in (-1, 1):
        for y in (0.24, 0.42):
            bar = [(side * 0.92, y - 0.055), (side * 0.56, y + 0.02), (side * 0.92, y + 0.055)]
            svg += shape(corners(sitter.many(bar)), color)
    return svg


def _eye_patches(sitter: Sitter) -> str:
    patch: list[Point] = [(0.2, -0.14), (0.42, -0.2), (0.58, 0.02), (0.58, 0.26), (0.44, 0.34), (0.24, 0.2)]
    return _both(sitter, patch, "#35303a")


def _mask(sitter: Sitter) -> str:
    white = mix(sitter.skin.base, "#fdfaf4", 0.75)
    brow: list[Point] = [(0.1, -0.2), (0.36, -0.36), (0.68, -0.26), (0.84, 0.0), (0.5, -0.1), (0.2, -0.06)]
    band: list[Point] = [(0.1, 0.06), (0.2, -0.14), (0.46, -0.18), (0.78, 0.02), (0.86, 0.34), (0.5, 0.28), (0.2, 0.26)]
    return _both(sitter, brow, white) + _both(sitter, band, mix(sitter.skin.base, "#221d26", 0.82))


def _badger(sitter: Sitter) -> str:
    white = mix(sitter.skin.base, "#fdfaf4", 0.85)
    face = _patch(sitter, [(-0.6, -1.0), (0.6, -1.0), (0.9, 0.2), (0.6, 0.9), (-0.6, 0.9), (-0.9, 0.2)], white)
    stripe: list[Point] = [(0.16, 0.5), (0.14, 0.1), (0.2, -0.5), (0.24, -1.0), (0.56, -0.9), (0.58, -0.3), (0.52, 0.2)]
    return face + _both(sitter, stripe, _INK)


def _spots(sitter: Sitter) -> str:
    dark, svg = mix(sitter.skin.base, "#3a241c", 0.7), ""
    for x, y, size in ((0.16, -0.66, 0.07), (0.36, -0.5, 0.08), (0.0, -0.46, 0.05), (0.6, -0.3, 0.07),
                       (0.64, 0.3, 0.07), (0.52, 0.5, 0.06), (0.72, 0.06, 0.06)):  # fmt: skip
        for side in (-1, 1):
            squash = sitter.squash(side * x, y)
            if squash > 0.15:
                cx, cy = sitter.at(side * x, y)
                svg += ellipse(cx, cy, size * squash, size, dark)
    return svg


def _discs(sitter: Sitter) -> str:
    disc: list[Point] = [(0.03, 0.42), (0.06, 0.0), (0.2, -0.3), (0.48, -0.36), (0.7, -0.1), (0.66, 0.28), (0.36, 0.52)]
    return _both(sitter, disc, mix(sitter.skin.base, "#fbf0da", 0.6))


def _bib(sitter: Sitter) -> str:
    cheek: list[Point] = [
        (0.02, 0.2),
        (0.1, -0.24),
        (0.36, -0.34),
        (0.62, -0.1),
        (0.66, 0.36),
        (0.4, 0.86),
        (0.02, 1.0),
    ]
    return _both(sitter, cheek, "#f4f2ec")


def _one_patch(sitter: Sitter) -> str:
    if chance(sitter.seed, "patch") > 0.6:
        return ""
    dark = (
        mix(sitter.skin.base, "#3a2a26", 0.45) if luminance(sitter.skin.base) > 0.25 else shade(sitter.skin.base, 0.3)
    )
    patch: list[Point] = [(0.12, -0.1), (0.2, -0.36), (0.5, -0.42), (0.74, -0.14), (0.66, 0.26), (0.36, 0.34)]
    return _patch(sitter, patch, dark)


_MARKS: dict[MarkKind, Callable[[Sitter], str]] = {
    "stripes": _stripes, "tiger": _tiger, "cheeks": _cheeks, "eye patches": _eye_patches, "mask": _mask,
    "badger": _badger, "spots": _spots, "discs": _discs, "bib": _bib, "patch": _one_patch,
}  # fmt: skip
