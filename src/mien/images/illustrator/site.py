"""Where a place is built: measures that go with the figure, and shapes painted in the place's air."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from mien.images.illustrator import svg
from mien.images.illustrator.air import Air
from mien.images.illustrator.blend import channels, mix
from mien.images.illustrator.camera import Frame
from mien.images.illustrator.chance import chance, spread
from mien.images.illustrator.svg import Point

PERSON = 12.6
"""How tall an adult is, in units of the figure's space; the unit of a site."""
_FLOOR_BEHIND = 1.25
"""How far above the feet the floor ends behind the figure, in units of the figure's space."""
_ZOOM = (0.87, 1.02)
"""How much larger or smaller things stand in different pictures of a place."""
_SHRINK = 0.3
"""How much of a nearer camera's enlargement reaches the background (as an exponent)."""
_LOWEST = 1.04
"""Share of the height at which the ground begins at the lowest, so that near cameras still see what stands on it."""
_SOFT = 0.22
"""How much of the haze is in everything behind a near camera, so that the face leads."""
_BAND = 2.5
"""How far apart the colours of neighbouring bands are at most, in levels of 0-255."""

Box = tuple[float, float, float, float]
"""Left, foot, width, height in site units."""


@dataclass(frozen=True, slots=True)
class Site:
    """A stretch of ground behind the figure.

    Site units: 1 is an adult's height; x is counted from the figure to the right, y from the far edge of the ground
    up. ``far`` is a distance, from 0 for what is close by to 1 for what is lost in the haze.
    """

    width: int
    height: int
    middle: float
    """Pixel column of x = 0."""
    ground: float
    """Pixel row of y = 0."""
    unit: float
    """Pixels to the site unit."""
    seed: int
    air: Air
    near: bool
    """Whether the camera is so near that only large things count."""

    @property
    def left(self) -> float:
        """x of the picture's left edge."""
        return -self.middle / self.unit

    @property
    def right(self) -> float:
        """x of the picture's right edge."""
        return (self.width - self.middle) / self.unit

    @property
    def top(self) -> float:
        """y of the picture's upper edge."""
        return self.ground / self.unit

    @property
    def bottom(self) -> float:
        """y of the picture's lower edge, at most 0."""
        return min(0.0, (self.ground - self.height) / self.unit)

    def at(self, x: float, y: float) -> Point:
        """A point in pixels."""
        return self.middle + x * self.unit, self.ground - y * self.unit

    def many(self, points: Iterable[Point]) -> list[Point]:
        """Points in pixels."""
        return [self.at(x, y) for x, y in points]

    def vary(self, what: str, low: float, high: float) -> float:
        """A number between the bounds that is this picture's own."""
        return spread(self.seed, what, low, high)

    def steps(self, width: float, shift: float = 0.0, margin: float = 0.6) -> list[tuple[int, float]]:
        """Numbered x positions ``width`` apart that cover the picture; number 0 stands at ``shift``."""
        first, last = ceil((self.left - margin - shift) / width), int((self.right + margin - shift) // width)
        return [(i, shift + i * width) for i in range(first, last + 1)]

    def mirrored(self, drawing: str) -> str:
        """The finished drawing, for half of all pictures seen in a mirror."""
        if chance(self.seed, "mirror") < 0.5:
            return drawing
        return svg.group(drawing, svg.transform(translate=(2 * self.middle, 0.0), scale=(-1.0, 1.0)))

    def tone(self, color: str, far: float = 0.0) -> str:
        """A local colour as this air shows it."""
        painted = self.air.far(color, far)
        return mix(painted, self.air.haze, _SOFT) if self.near else painted

    def box(self, box: Box, color: str, far: float = 0.0, radius: float = 0.0) -> str:
        """A painted rectangle."""
        return self.flat_box(box, self.tone(color, far), radius)

    def flat_box(self, box: Box, color: str, radius: float = 0.0, opacity: float = 1.0) -> str:
        """A rectangle in exactly this colour: a lamp, a sign, glass."""
        x, y, wide, high = box
        left, top = self.at(x, y + high)
        unit = self.unit
        return svg.rect(left, top, wide * unit, high * unit, color, radius=radius * unit, opacity=opacity)

    def boxes(self, boxes: Iterable[Box], color: str, opacity: float = 1.0) -> str:
        """Many rectangles in exactly one colour, as one path."""
        unit, middle, ground = self.unit, self.middle, self.ground
        parts = []
        for x, y, wide, high in boxes:
            across, left, top = wide * unit, middle + x * unit, ground - (y + high) * unit
            # Tenths of a pixel do, and there are hundreds of these.
            parts.append(f"M{left:.1f} {top:.1f}h{across:.1f}v{high * unit:.1f}h{-across:.1f}Z")
        return svg.shape("".join(parts), color, opacity=opacity) if parts else ""

    def poly(self, points: Sequence[Point], color: str, far: float = 0.0) -> str:
        """A painted polygon."""
        return svg.shape(svg.path(self.many(points)), self.tone(color, far))

    def blob(self, points: Sequence[Point], color: str, far: float = 0.0) -> str:
        """A painted shape with a smooth outline."""
        return svg.shape(svg.smooth(self.many(points)), self.tone(color, far))

    def disc(self, x: float, y: float, radius: float, color: str, far: float = 0.0) -> str:
        """A painted circle."""
        return svg.circle(*self.at(x, y), radius * self.unit, self.tone(color, far))

    def oval(self, x: float, y: float, rx: float, ry: float, color: str, far: float = 0.0) -> str:
        """A painted ellipse."""
        return svg.ellipse(*self.at(x, y), rx * self.unit, ry * self.unit, self.tone(color, far))

    def line(self, points: Sequence[Point], color: str, width: float, far: float = 0.0, *, bent: bool = False) -> str:
        """A painted line of a ``width`` in site units."""
        pixels = self.many(points)
        d = svg.smooth(pixels, closed=False) if bent else svg.path(pixels, closed=False)
        return svg.stroke(d, self.tone(color, far), width * self.unit)

    def hills(self, tops: Sequence[Point], color: str, far: float = 0.0, foot: float = -0.3) -> str:
        """Land under a smooth line that is given from left to right, down to ``foot``."""
        pixels = self.many(tops)
        low_right, low_left = self.at(tops[-1][0], foot), self.at(tops[0][0], foot)
        d = f"M{svg.xy(pixels[0])}{svg.spline(pixels)}L{svg.xy(low_right)}L{svg.xy(low_left)}Z"
        return svg.shape(d, self.tone(color, far))

    def fade(self, high: float, low: float, top: str, under: str) -> str:
        """Exactly these colours, from ``top`` at y = ``high`` to ``under`` at y = ``low``, over the whole width."""
        upper, lower = self.at(0, high)[1], self.at(0, low)[1]
        return bands(self.width, upper, lower, top, under)

    def floor(self, far_color: str, near_color: str) -> str:
        """The ground from its far edge to the picture's lower edge."""
        if self.ground >= self.height:
            return ""
        return bands(self.width, self.ground, float(self.height), self.tone(far_color), self.tone(near_color))

    def glow(self, x: float, y: float, radius: float, color: str, strength: float = 0.4) -> str:
        """Light around a lamp: a few thin discs, many times cheaper than a gradient."""
        return glow(self.at(x, y), radius * self.unit, color, strength)


def glow(center: Point, radius: float, color: str, strength: float, rings: int | None = None) -> str:
    """Light (or dark) that is strongest at ``center``, in pixels, up to the opacity ``strength``, and fades to nothing.

    So many ``rings`` that none is seen, unless their number is given.
    """
    count = rings or max(5, min(22, round(radius / 8)))
    weights = [min(i + 0.5, count / 2) for i in range(count)]
    total = sum(weights) / (strength * 1.15)
    return "".join(
        svg.circle(*center, radius * (1 - 0.9 * i / count), color, opacity=weight / total)
        for i, weight in enumerate(weights)
    )


def bands(width: float, upper: float, lower: float, top: str, under: str) -> str:
    """A change of colour in level bands between two pixel rows, free against a gradient's time."""
    if lower <= upper:
        return ""
    apart = max(abs(a - b) for a, b in zip(channels(top), channels(under), strict=True))
    count = max(1, min(48, round(apart / _BAND), round((lower - upper) / 2)))
    step = (lower - upper) / count
    # Each band reaches below the next one, so that no seam shows where the picture is tilted.
    return "".join(
        svg.rect(0, upper + i * step, width, step + (2 if i < count - 1 else 0), mix(top, under, (i + 0.5) / count))
        for i in range(count)
    )


def survey(view: Frame, seed: int, air: Air) -> Site:
    """The site behind a figure that ``view`` looks at: it grows less than the figure when the camera comes near."""
    x, _ = view.place((view.center[0], 0.0))
    feet = view.place((0.0, 0.0))[1]
    size = PERSON * view.scale / view.height
    near = size > 1.25
    zoom = spread(seed, "zoom", *_ZOOM)
    if near:
        unit = view.height * size**_SHRINK * zoom
        return Site(view.width, view.height, x, view.height * _LOWEST, unit, seed, air, near)
    unit = PERSON * view.scale * zoom
    ground = min(feet - _FLOOR_BEHIND * view.scale, view.height * 0.96)
    return Site(view.width, view.height, x, ground, unit, seed, air, near)
