"""Rain, snow, fog and storms: behind the figure, and thinner before it, where they leave the face alone."""

from __future__ import annotations

from mien.domain.scene import TimeOfDay, Weather
from mien.images.illustrator import svg
from mien.images.illustrator.air import Air
from mien.images.illustrator.blend import mix
from mien.images.illustrator.chance import chance, many
from mien.images.illustrator.extent import Extent
from mien.images.illustrator.svg import Point

_DROPS, _FLAKES = (130, 34), (110, 40)
"""How many fall behind the figure and before it."""

_LAYERS = 12
"""Of fog before the figure: thin enough each that no edge shows."""


def falling(air: Air, size: tuple[int, int], seed: int, *, spare: Extent | None = None) -> str:
    """What the weather puts into the air of a picture of ``size`` pixels.

    With ``spare``, a box in pixels, it is the layer before the figure: sparser and larger, and nothing in the box.
    """
    draw = _FALLING.get(air.weather)
    return draw(air, size, seed, spare) if draw else ""


def _outside(spare: Extent | None, x: float, y: float) -> bool:
    return spare is None or not (spare.left < x < spare.right and spare.top < y < spare.bottom)


def _spots(count: int, name: str, size: tuple[int, int], seed: int) -> list[Point]:
    """Points strewn evenly over the picture and a little beyond: one at chance in each cell of a grid."""
    width, height = size
    columns = max(1, round((count * width / height) ** 0.5))
    rows = max(1, round(count / columns))
    across, down = many(seed, f"{name} x", rows * columns), many(seed, f"{name} y", rows * columns)
    return [
        (width * (i % columns + x) / columns, height * (i // columns + y) / rows)
        for i, (x, y) in enumerate(zip(across, down, strict=True))
    ]


def rain_streaks(spots: list[Point], long: float, lean: float, seed: int) -> str:
    """Path data of falling drops, their lower ends at ``spots``."""
    parts = []
    for (x, y), share in zip(spots, many(seed, "drops", len(spots)), strict=True):
        reach = long * (0.6 + 0.8 * share)
        parts.append(f"M{svg.xy((x, y))}l{svg.xy((lean * reach, -reach))}")
    return "".join(parts)


def _rain(air: Air, size: tuple[int, int], seed: int, spare: Extent | None) -> str:
    before = spare is not None
    storm = air.weather is Weather.STORM
    short = min(size)
    lean, long = (0.42, 0.075) if storm else (0.16, 0.055)
    count = _DROPS[before] * (1.5 if storm else 1.0)
    reach = short * long * (1.5 if before else 1.0)
    # A streak that ends below the spared box may begin in it.
    clear = spare and Extent(spare.left - lean * reach * 1.4, spare.top, spare.right, spare.bottom + reach * 1.4)
    spots = [p for p in _spots(round(count), f"rain {before}", size, seed) if _outside(clear, *p)]
    color = mix("#e6f0fa", air.haze, 0.25)
    streaks = rain_streaks(spots, reach, lean, seed)
    drawn = svg.stroke(streaks, color, short * (0.0034 if before else 0.0024), opacity=0.55 if before else 0.5)
    return drawn if before or not storm else _lightning(air, size, seed) + drawn


def _lightning(air: Air, size: tuple[int, int], seed: int) -> str:
    """A bolt at the side, away from the head."""
    width = size[0]
    x = width * (0.1 + 0.1 * chance(seed, "bolt"))
    if chance(seed, "bolt side") < 0.5:
        x = width - x
    s = min(size) * 0.5
    shape = [
        (0.03, -0.05), (-0.07, 0.36), (0.03, 0.34), (-0.06, 0.66), (0.015, 0.64), (-0.06, 1.0), (0.1, 0.54),
        (0.02, 0.55), (0.1, 0.24), (0.01, 0.26), (0.1, -0.05),
    ]  # fmt: skip
    d = svg.path([(x + px * s, py * s) for px, py in shape])
    return svg.stroke(d, "#fdf6c9", s * 0.05, opacity=0.25) + svg.shape(d, "#fffbe0")


def _snow(air: Air, size: tuple[int, int], seed: int, spare: Extent | None) -> str:
    before = spare is not None
    short = min(size)
    parts = []
    for i, (x, y) in enumerate(_spots(_FLAKES[before], f"snow {before}", size, seed)):
        r = short * (0.0036 + 0.0045 * chance(seed, f"flake {before} {i}")) * (1.6 if before else 1.0)
        if _outside(spare, x, y):
            a, b = svg.fmt(r), svg.fmt(2 * r)
            parts.append(f"M{svg.xy((x - r, y))}a{a} {a} 0 1 0 {b} 0a{a} {a} 0 1 0 -{b} 0Z")
    return svg.shape("".join(parts), mix("#ffffff", air.haze, 0.08), opacity=0.92)


def _fog(air: Air, size: tuple[int, int], seed: int, spare: Extent | None) -> str:
    width, height = size
    before = spare is not None
    color = mix(air.haze, "#ffffff", 0.12 if air.time is TimeOfDay.NIGHT else 0.35)
    if before:
        steps = [0.72 + 0.28 * i / _LAYERS for i in range(_LAYERS)]
        return "".join(svg.rect(0, height * y, width, height * (1 - y), color, opacity=0.045) for y in steps)
    parts = []
    for i, row in enumerate((0.42, 0.56, 0.7, 0.84)):
        y = height * (row + 0.03 * chance(seed, f"fog {i}"))
        shift = chance(seed, f"fog shift {i}")
        top = [(width * (k / 4 + 0.25 * shift - 0.4), y + height * 0.028 * (-1) ** k) for k in range(8)]
        d = f"M{svg.xy(top[0])}{svg.spline(top)}L{svg.xy((top[-1][0], y + height * 0.24))}"
        d += f"L{svg.xy((top[0][0], y + height * 0.24))}Z"
        parts.append(svg.shape(d, color, opacity=0.24))
    return "".join(parts)


_FALLING = {Weather.RAIN: _rain, Weather.STORM: _rain, Weather.SNOW: _snow, Weather.FOG: _fog}
