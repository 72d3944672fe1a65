"""What stands on or hangs round an animal's head: horns, antlers, manes, spines, combs, wool."""

from __future__ import annotations

import math

from mien.domain.appearance_model import Gender
from mien.images.illustrator.head.animal_kinds import AnimalKind
from mien.images.illustrator.head.geometry import Point3
from mien.images.illustrator.head.hair_layers import Layers
from mien.images.illustrator.head.hair_shape import scalloped
from mien.images.illustrator.head.ribbon import curve3, flat, ribbon
from mien.images.illustrator.head.sitter import Sitter
from mien.images.illustrator.palette import luminance, mix, shade, tint
from mien.images.illustrator.svg import Point, shape, smooth

_BONE, _ANTLER = "#e9dcc0", "#a5825a"
_HORNS: dict[str, tuple[tuple[Point3, ...], float]] = {
    "bull": (((0.46, -0.86, -0.06), (0.82, -0.98, -0.06), (1.0, -1.14, 0.1), (0.92, -1.4, 0.3)), 0.24),
    "goat": (((0.24, -0.9, 0.0), (0.3, -1.25, -0.08), (0.42, -1.5, -0.34), (0.5, -1.52, -0.62)), 0.24),
    "ram": (((0.4, -0.84, -0.1), (0.86, -1.0, -0.34), (1.12, -0.56, -0.36), (0.98, -0.12, -0.06), (0.84, -0.3, 0.14)),
            0.34),
    "dragon": (((0.34, -0.84, -0.12), (0.44, -1.12, -0.32), (0.52, -1.34, -0.62), (0.5, -1.5, -0.84)), 0.26),
}  # fmt: skip
_BEAM: tuple[Point3, ...] = ((0.24, -0.9, -0.04), (0.36, -1.3, -0.14), (0.66, -1.55, -0.2), (0.72, -1.92, -0.14))
_TINES: tuple[tuple[Point3, ...], ...] = (
    ((0.33, -1.22, -0.12), (0.3, -1.42, 0.12), (0.34, -1.6, 0.2)),
    ((0.58, -1.48, -0.19), (0.88, -1.56, -0.1), (1.0, -1.78, -0.04)),
)


def draw_crests(sitter: Sitter, kind: AnimalKind) -> Layers:
    """Horns and manes in their layers."""
    return _horns(sitter, kind).joined(_MANES[kind.mane](sitter) if kind.mane else Layers())


def _horns(sitter: Sitter, kind: AnimalKind) -> Layers:
    female = _said_female(sitter)
    if not kind.horns or sitter.looks.headwear.value or (kind.horns == "antlers" and female):
        return Layers()
    back, front = "", ""
    for side in (-1, 1):
        svg = _antler(sitter, side) if kind.horns == "antlers" else _horn(sitter, side, *_HORNS[kind.horns])
        if -side * sitter.camera.sin < -0.1 or sitter.camera.cos < 0:
            back += svg
        else:
            front += svg
    return Layers(front=back + front) if sitter.from_behind else Layers(back=back, front=front)


def _said_female(sitter: Sitter) -> bool:
    gender = sitter.looks.gender
    return gender.stated and gender.value is Gender.FEMALE


def _horn(sitter: Sitter, side: int, stops: tuple[Point3, ...], wide: float) -> str:
    line = flat(sitter.camera, curve3([(side * x, y, z) for x, y, z in stops]))
    widths = [wide * (1 - i / 14) ** 0.8 + 0.015 for i in range(15)]
    lower = [(x + 0.16 * w, y + 0.2 * w) for (x, y), w in zip(line, widths, strict=True)]
    return shape(ribbon(line, widths), _BONE) + shape(ribbon(lower, [0.5 * w for w in widths]), shade(_BONE, 0.16))


def _antler(sitter: Sitter, side: int) -> str:
    svg = ""
    for stops, wide in ((_BEAM, 0.16), *((tine, 0.12) for tine in _TINES)):
        line = flat(sitter.camera, curve3([(side * x, y, z) for x, y, z in stops], 10))
        svg += shape(ribbon(line, [wide * (1 - 0.7 * i / 10) for i in range(11)]), _ANTLER)
    return svg


def _lion(sitter: Sitter) -> Layers:
    """A great ruff of hair behind the face."""
    if _said_female(sitter):
        return Layers()
    color = mix(sitter.skin.base, "#6b3a1c", 0.6)
    ruffs = ""
    for size, tone, x, z in ((1.32, shade(color, 0.16), 0.03, -0.38), (1.22, color, 0.0, -0.22)):
        cx, cy = sitter.camera.place((x, 0.06, z))
        wide = size * (1.0 if abs(sitter.camera.sin) < 0.5 else 0.86)
        ring: list[Point] = [(cx + wide * math.sin(a), cy - size * 1.02 * math.cos(a)) for a in _turn(28)]
        ruffs += shape(smooth(scalloped(ring, 0.34, 0.3)), tone)
    return Layers(front=ruffs) if sitter.from_behind else Layers(back=ruffs)


def _turn(count: int) -> list[float]:
    return [math.tau * k / count for k in range(count)]


def _dark(sitter: Sitter) -> str:
    light = luminance(sitter.skin.base) < 0.25
    return tint(sitter.skin.base, 0.35) if light else mix(sitter.skin.base, "#2b1d1a", 0.66)


def _horse(sitter: Sitter) -> Layers:
    """A forelock, and a mane down the back of the neck."""
    color, svg = _dark(sitter), ""
    neck = flat(
        sitter.camera, curve3([(0.0, -1.02, -0.05), (0.0, -0.86, -0.72), (0.06, -0.2, -1.0), (0.1, 0.7, -0.86)])
    )
    widths = [0.26 + 0.26 * math.sin(math.pi * i / 14) for i in range(15)]
    widths[-3:] = [0.3, 0.18, 0.03]
    mane = shape(ribbon(neck, widths), color)
    lock = flat(sitter.camera, curve3([(0.0, -1.04, 0.0), (0.04, -0.98, 0.4), (0.1, -0.6, 0.68), (0.16, -0.22, 0.76)]))
    svg = shape(ribbon(lock, [0.34 * (1 - i / 14) ** 0.7 + 0.02 for i in range(15)]), color)
    return Layers(front=mane) if sitter.from_behind else Layers(back=mane, front=svg)


def _wool(sitter: Sitter) -> Layers:
    """A cap of wool."""
    color = mix(sitter.skin.base, "#fffaf0", 0.6)
    cx, cy = sitter.camera.place((0.0, -0.78, -0.16))
    ring: list[Point] = [(cx + 0.72 * math.sin(a), cy - 0.42 * math.cos(a)) for a in _turn(24)]
    d = smooth(scalloped(ring, 0.32, 0.34))
    return Layers(front=shape(d, color))


def _spines(sitter: Sitter) -> Layers:
    """A row of points from the forehead to the nape."""
    svg, color = "", mix(sitter.skin.base, "#d9813f", 0.5)
    for k in range(9):
        angle = math.radians(28 + 19 * k)
        z, y = -0.14 + 0.8 * math.cos(angle), -0.16 - 0.84 * math.sin(angle)
        rise, half = 0.2 + 0.1 * math.sin(math.pi * k / 8), 0.13
        foot = [(-0.09, y + 0.1, z), (0.09, y + 0.1, z)]
        along = (math.sin(angle) * half, math.cos(angle) * half)
        points: list[Point3] = [
            (foot[0][0], y + along[1], z + along[0]),
            (0.0, y - rise * math.sin(angle), z + rise * math.cos(angle) - 0.08),
            (foot[1][0], y - along[1], z - along[0]),
        ]  # fmt: skip
        flat_ = flat(sitter.camera, points)
        svg += shape("M" + "L".join(f"{round(x, 3)} {round(v, 3)}" for x, v in flat_) + "Z", color)
    return Layers(front=svg) if sitter.from_behind else Layers(back=svg)


def _crest(sitter: Sitter) -> Layers:
    """Feathers on a bird's crown."""
    svg = ""
    for k, (lean, back) in enumerate(((-0.16, -0.3), (0.16, -0.36), (0.0, -0.2))):
        line = flat(sitter.camera, curve3([(0.0, -0.86, 0.12), (lean * 0.5, -1.14, 0.02), (lean, -1.4, back)], 10))
        color = sitter.skin.shade if k < 2 else sitter.skin.base
        svg += shape(ribbon(line, [0.2 * math.sin(math.pi * (0.3 + 0.68 * i / 10)) for i in range(11)]), color)
    return Layers(back=svg)


def _comb(sitter: Sitter) -> Layers:
    """A red comb from the forehead over the crown."""
    points: list[Point3] = [(0.0, -0.8, 0.5), (0.0, -1.1, 0.5), (0.0, -1.0, 0.3), (0.0, -1.32, 0.16), (0.0, -1.06, 0.0),
                            (0.0, -1.3, -0.2), (0.0, -1.0, -0.32), (0.0, -1.08, -0.52), (0.0, -0.8, -0.5)]  # fmt: skip
    flat_ = [(x + 0.1 * (1 if i % 2 else -1) * abs(sitter.camera.cos), y) for i, (x, y) in
             enumerate(flat(sitter.camera, points))]  # fmt: skip
    if abs(sitter.camera.sin) < 0.4:
        cx = sitter.camera.place((0.0, -1.0, 0.1))[0]
        flat_ = [(cx - 0.12, -0.86), (cx - 0.16, -1.12), (cx - 0.04, -1.1), (cx, -1.32), (cx + 0.06, -1.1),
                 (cx + 0.16, -1.14), (cx + 0.12, -0.86)]  # fmt: skip
    return Layers(back=shape(smooth(flat_), "#c83a3f"))


_MANES = {"lion": _lion, "horse": _horse, "wool": _wool, "spines": _spines, "crest": _crest, "comb": _comb}
