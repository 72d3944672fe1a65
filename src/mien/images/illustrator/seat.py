"""What a sitting figure sits on: a chair or a stool, the same for the character in every picture."""

from __future__ import annotations

from mien.images.illustrator import svg
from mien.images.illustrator.blend import mix, shade, tint
from mien.images.illustrator.chance import pick
from mien.images.illustrator.drape import hull
from mien.images.illustrator.palette import Ramp, theme_palette
from mien.images.illustrator.rig import Vec
from mien.images.illustrator.sitter import Sitter
from mien.images.illustrator.svg import Point
from mien.images.illustrator.wheelchair import chair_before, chair_behind

_Span = tuple[float, float]
_WOODS = ("#a9764a", "#8a5a3c", "#c08d5a", "#6f4a38")


def seat_behind(sitter: Sitter) -> str:
    """The parts farther from the camera than the figure: legs, seat, and the backrest unless seen from behind."""
    if not sitter.skeleton.pose.seated:
        return ""
    if sitter.skeleton.pose.wheelchair:
        return chair_behind(sitter)
    legs, seat, rest = _parts(sitter)
    return legs + ("" if sitter.from_behind else rest) + seat


def seat_before(sitter: Sitter) -> str:
    """The backrest, when the camera stands behind it; the near side of a wheelchair."""
    if sitter.skeleton.pose.wheelchair:
        return chair_before(sitter)
    return _parts(sitter)[2] if sitter.skeleton.pose.seated and sitter.from_behind else ""


def _parts(sitter: Sitter) -> tuple[str, str, str]:
    """Legs, seat, backrest."""
    kind = pick(sitter.subject.seed, "seat", ("chair", "chair", "stool", "armchair"))
    wood = pick(sitter.subject.seed, "wood", _WOODS)
    if kind == "armchair":
        return _armchair(sitter)
    return _legs(sitter, wood), _plank(sitter, wood), _rest(sitter, wood) if kind == "chair" else ""


def _height(sitter: Sitter) -> float:
    """The height of the seat's surface, negative up."""
    return sitter.skeleton.trunk.pelvis[1] + sitter.skeleton.figure.leg_radius * 0.86


def _corner(sitter: Sitter, x: float, y: float, z: float) -> Point:
    v: Vec = (x, y, z)
    flat = sitter.flat(v)
    # As if seen a little from above, like the rest of the figure; the nearest leg stands where the feet do.
    wide, back, front = _size(sitter)
    nearest = max(sitter.view.depth((a, 0.0, b)) for a in (-wide, wide) for b in (back, front))
    return (flat[0], flat[1] + 0.1 * (sitter.view.depth((x, 0.0, z)) - nearest))


def _size(sitter: Sitter) -> tuple[float, float, float]:
    figure = sitter.skeleton.figure
    wide = max(1.25, figure.hip + figure.leg_radius + 0.15)
    return wide, -1.15, figure.thigh * 0.62


def _plank(sitter: Sitter, wood: str) -> str:
    wide, back, front = _size(sitter)
    y = _height(sitter)
    top = [_corner(sitter, x, y, z) for x, z in ((-wide, back), (wide, back), (wide, front), (-wide, front))]
    low = [_corner(sitter, x, y + 0.26, z) for x, z in ((-wide, back), (-wide, front), (wide, front), (wide, back))]
    return svg.shape(svg.path(hull([*top, *low])), shade(wood, 0.14)) + svg.shape(svg.path(hull(top)), tint(wood, 0.08))


def _legs(sitter: Sitter, wood: str) -> str:
    wide, back, front = _size(sitter)
    y = _height(sitter) + 0.2
    parts = []
    spots = sorted(
        ((x, z) for x in (-wide, wide) for z in (back, front)), key=lambda s: sitter.view.depth((s[0], 0.0, s[1]))
    )
    for i, (x, z) in enumerate(spots):
        a, b = _corner(sitter, x * 0.9, y, z * 0.92), _corner(sitter, x, 0.0, z)
        parts.append(svg.stroke(svg.path([a, b], closed=False), shade(wood, 0.38 - 0.1 * i), 0.24))
    return "".join(parts)


def _rest(sitter: Sitter, wood: str) -> str:
    wide, back, _ = _size(sitter)
    y = _height(sitter)
    tall = sitter.skeleton.figure.torso * 0.86
    posts = [
        svg.stroke(
            svg.path([_corner(sitter, x, y, back), _corner(sitter, x, y - tall, back - 0.25)], closed=False),
            shade(wood, 0.16),
            0.24,
        )
        for x in (-wide * 0.92, wide * 0.92)
    ]
    rails = []
    for low, high in ((0.42, 0.62), (0.78, 1.0)):
        points = [
            _corner(sitter, x, y - tall * share, back - 0.25 * share)
            for x, share in ((-wide * 0.92, low), (wide * 0.92, low), (wide * 0.92, high), (-wide * 0.92, high))
        ]
        rails.append(svg.shape(svg.path(points), wood) + svg.stroke(svg.path(points), wood, 0.14))
    return "".join(posts + rails)


def _armchair(sitter: Sitter) -> tuple[str, str, str]:
    theme = theme_palette(sitter.subject.worldview.main)
    cloth = mix(theme.deep, theme.background, 0.42)
    ramp = Ramp(cloth, shade(cloth, 0.22), tint(cloth, 0.12))
    wide, back, front = _size(sitter)
    wide += 0.35
    y = _height(sitter)
    tall = sitter.skeleton.figure.torso * 0.98
    legs = "".join(
        svg.stroke(svg.path([_corner(sitter, x, -0.5, z), _corner(sitter, x, 0.0, z)], closed=False), "#4a3328", 0.22)
        for x in (-wide, wide)
        for z in (back, front)
    )
    far = max((-wide, wide), key=lambda x: -sitter.view.depth((x, 0.0, 0.0)))
    arm = _box(sitter, (far - 0.2, far + 0.2), (y - 0.75, y + 0.2), (back, front - 0.25), ramp)
    base = _box(sitter, (-wide, wide), (y + 0.12, -0.5), (back, front - 0.1), ramp)
    cushion = _box(sitter, (0.25 - wide, wide - 0.25), (y, y + 0.25), (back + 0.1, front - 0.1), _lighter(ramp))
    rest = _box(sitter, (-wide, wide), (y - tall, -0.62), (back - 0.5, back), ramp)
    return legs, arm + base + cushion, rest


def _lighter(ramp: Ramp) -> Ramp:
    return Ramp(ramp.tint, ramp.base, ramp.tint)


def _box(sitter: Sitter, x: _Span, y: _Span, z: _Span, ramp: Ramp) -> str:
    """A padded box between two planes each way: sides in the shadow's colour, the lid in the base colour."""
    outline = svg.path(hull([_corner(sitter, a, b, c) for a in x for b in y for c in z]))
    lid = svg.path(hull([_corner(sitter, a, y[0], c) for a in x for c in z]))
    return svg.shape(outline, ramp.shade) + svg.stroke(outline, ramp.shade, 0.3) + svg.shape(lid, ramp.base)
