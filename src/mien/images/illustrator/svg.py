"""Small builders of SVG text: numbers, paths, splines, shapes, groups.

Only the subset that skia and resvg draw alike and fast: paths, ellipses, clip paths, and ``fill-opacity`` instead of
``opacity``; no gradients, which take longer than many flat shapes. Every number goes through :func:`fmt` or the same
rounding, so that the text is the same on every machine. Points are ``(x, y)`` with y downwards; units are those of the
enclosing group.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from itertools import chain

Point = tuple[float, float]

_DECIMALS = 3
_MOVE, _LINE, _CURVE = "M%.3f %.3f", "L%.3f %.3f", "C%.3f %.3f %.3f %.3f %.3f %.3f"


def fmt(x: float) -> str:
    """A number with at most three decimals, without trailing zeros and without a negative zero."""
    text = str(round(x, _DECIMALS) + 0.0)
    return text[:-2] if text.endswith(".0") else text


def xy(point: Point) -> str:
    """A point as ``x y``."""
    return f"{fmt(point[0])} {fmt(point[1])}"


def path(points: Sequence[Point], closed: bool = True) -> str:
    """Path data of straight lines through ``points``."""
    if not points:
        return ""
    return _data(_MOVE + _LINE * (len(points) - 1), points) + ("Z" if closed else "")


def smooth(points: Sequence[Point], closed: bool = True) -> str:
    """Path data of a Catmull-Rom spline through ``points``, as cubic Béziers."""
    if len(points) < 3:
        return path(points, closed)
    return _data(_MOVE, points[:1]) + spline(points, closed) + ("Z" if closed else "")


def spline(points: Sequence[Point], closed: bool = False) -> str:
    """The curve commands only, for a path that already stands at ``points[0]``.

    Join several of them to get corners: ``f"M{xy(a[0])}{spline(a)}{spline(b)}Z"`` where ``b[0] == a[-1]``.
    """
    around = [points[-1], *points, points[0], points[1]] if closed else [points[0], *points, points[-1]]
    numbers: list[float] = []
    for (ax, ay), (bx, by), (cx, cy), (dx, dy) in zip(around, around[1:], around[2:], around[3:], strict=False):
        numbers += (bx + (cx - ax) / 6, by + (cy - ay) / 6, cx - (dx - bx) / 6, cy - (dy - by) / 6, cx, cy)
    return _without_negative_zeros(_CURVE * (len(around) - 3) % tuple(numbers))


def corners(*curves: Sequence[Point], closed: bool = True) -> str:
    """Path data of several splines laid end to end, with a corner where one ends and the next begins.

    A curve of two points is a straight line. Gaps between curves are bridged by straight lines.
    """
    parts = [_data(_MOVE, curves[0][:1])]
    last = curves[0][0]
    for curve in curves:
        if curve[0] != last:
            parts.append(_data(_LINE, curve[:1]))
        parts.append(spline(curve) if len(curve) > 2 else _data(_LINE * (len(curve) - 1), curve[1:]))
        last = curve[-1]
    return "".join(parts) + ("Z" if closed else "")


def _data(form: str, points: Sequence[Point]) -> str:
    """Path data in one go, which takes a third of the time of number after number."""
    return _without_negative_zeros(form % tuple(chain.from_iterable(points)))


def _without_negative_zeros(data: str) -> str:
    return data.replace("-0.000", "0.000")


def _opacity(kind: str, value: float) -> str:
    return "" if value >= 1 else f' {kind}-opacity="{fmt(value)}"'


def shape(d: str, fill: str, *, opacity: float = 1.0, clip: str | None = None) -> str:
    """A filled path; ``clip`` is the id of a clip path."""
    clipped = f' clip-path="url(#{clip})"' if clip else ""
    return f'<path d="{d}" fill="{fill}"{_opacity("fill", opacity)}{clipped}/>'


def stroke(d: str, color: str, width: float, *, opacity: float = 1.0, cap: str = "round", join: str = "round") -> str:
    """A stroked, unfilled path with round ends."""
    return (
        f'<path d="{d}" fill="none" stroke="{color}" stroke-width="{fmt(width)}" stroke-linecap="{cap}" '
        f'stroke-linejoin="{join}"{_opacity("stroke", opacity)}/>'
    )


def ellipse(cx: float, cy: float, rx: float, ry: float, fill: str, *, opacity: float = 1.0, rotate: float = 0.0) -> str:
    """A filled ellipse; ``rotate`` in degrees, clockwise, about its centre."""
    turned = f' transform="rotate({fmt(rotate)} {fmt(cx)} {fmt(cy)})"' if rotate else ""
    return (
        f'<ellipse cx="{fmt(cx)}" cy="{fmt(cy)}" rx="{fmt(rx)}" ry="{fmt(ry)}" '
        f'fill="{fill}"{_opacity("fill", opacity)}{turned}/>'
    )


def circle(cx: float, cy: float, r: float, fill: str, *, opacity: float = 1.0) -> str:
    """A filled circle."""
    return f'<circle cx="{fmt(cx)}" cy="{fmt(cy)}" r="{fmt(r)}" fill="{fill}"{_opacity("fill", opacity)}/>'


def rect(
    x: float, y: float, width: float, height: float, fill: str, *, opacity: float = 1.0, radius: float = 0.0
) -> str:
    """A filled rectangle, with rounded corners when ``radius`` is given."""
    rounded = f' rx="{fmt(radius)}"' if radius else ""
    return (
        f'<rect x="{fmt(x)}" y="{fmt(y)}" width="{fmt(width)}" height="{fmt(height)}"{rounded} '
        f'fill="{fill}"{_opacity("fill", opacity)}/>'
    )


def transform(*, translate: Point = (0.0, 0.0), scale: float | Point = 1.0, rotate: float = 0.0) -> str:
    """The value of a ``transform`` attribute: scaled first, then rotated (degrees, clockwise), then moved."""
    sx, sy = scale if isinstance(scale, tuple) else (scale, scale)
    turned = f" rotate({fmt(rotate)})" if rotate else ""
    return f"translate({xy(translate)}){turned} scale({fmt(sx)} {fmt(sy)})"


def group(svg: str, transform: str = "", *, clip: str | None = None) -> str:
    """``svg`` inside a group; an empty content gives an empty string."""
    if not svg:
        return ""
    moved = f' transform="{transform}"' if transform else ""
    clipped = f' clip-path="url(#{clip})"' if clip else ""
    return f"<g{moved}{clipped}>{svg}</g>"


def inside(d: str, svg: str) -> str:
    """``svg`` cut to path data ``d``.

    The clip's id comes from the outline itself, so that two clips in one picture can't be taken for each other.
    """
    if not d or not svg:
        return ""
    name = "c" + hashlib.sha256(d.encode()).hexdigest()[:12]
    return clip_path(name, d) + group(svg, clip=name)


def clip_path(name: str, d: str) -> str:
    """A definition that clips to path data ``d``; ids must be unique in the picture."""
    return f'<clipPath id="{name}"><path d="{d}"/></clipPath>'
