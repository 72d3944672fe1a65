"""The light that falls on the figure: all its colours in one light, a side in shadow, a rim along its edge."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, radians, sin

from mien.domain.scene import Light, TimeOfDay, Weather
from mien.domain.shots import Shot
from mien.images.illustrator import svg
from mien.images.illustrator.blend import channels
from mien.images.illustrator.camera import Frame
from mien.images.illustrator.recolor import recolored
from mien.images.illustrator.resting import seen
from mien.images.illustrator.sitter import Sitter
from mien.images.illustrator.surroundings import INDOORS, Surroundings, surroundings
from mien.images.illustrator.svg import Point

Tone = tuple[float, float, float]
"""What is left of red, green and blue, 0-1."""

_TIMES: dict[TimeOfDay, Tone] = {
    TimeOfDay.DAWN: (1.0, 0.95, 0.97),
    TimeOfDay.SUNSET: (1.0, 0.91, 0.83),
    TimeOfDay.NIGHT: (0.8, 0.81, 0.92),
}
_LAMPLIT: Tone = (0.97, 0.91, 0.85)
"""A room by night."""
_WEATHERS: dict[Weather, Tone] = {
    Weather.RAIN: (0.92, 0.95, 0.98),
    Weather.STORM: (0.83, 0.86, 0.94),
    Weather.FOG: (0.97, 0.98, 0.99),
}
_LIGHTS: dict[Light, Tone] = {
    Light.DRAMATIC: (1.0, 0.97, 0.91),
    Light.BACKLIT: (0.78, 0.7, 0.72),
    Light.WARM: (1.0, 0.9, 0.74),
    Light.COOL: (0.87, 0.94, 1.0),
    Light.NEON: (0.86, 0.77, 0.98),
}
_SHADOWS: dict[Light, Tone] = {Light.DRAMATIC: (0.4, 0.36, 0.47), Light.NEON: (0.72, 0.8, 1.0)}
"""What is left on the side away from the key light, of the colours as lit."""
_BEYOND = 30.0
"""Units from the middle to where nothing of a figure reaches."""
_RIM = 0.055
"""Width of the light along the figure's edge, in units of the figure's space."""


def lit(figure: str, sitter: Sitter, shot: Shot, view: Frame, *, tinted: bool = True) -> str:
    """The drawn ``figure`` (in pixels) as the shot's light shows it; unchanged in even daylight.

    Without ``tinted`` its colours stay as they are, but for the side in shadow: for styles with inks of their own.
    """
    where = surroundings(shot, sitter.subject)
    if not tinted:
        return figure + _shaded(figure, where.light, sitter, view)
    tone = _tone(where)
    base = recolored(figure, lambda color: toned(color, tone)) if tone != (1.0, 1.0, 1.0) else figure
    return _rims(figure, where.light, sitter, view) + base + _shaded(base, where.light, sitter, view)


def toned(color: str, tone: Tone) -> str:
    """A colour in a coloured light."""
    return "#" + "".join(f"{round(c * t):02x}" for c, t in zip(channels(color), tone, strict=True))


def _tone(where: Surroundings) -> Tone:
    time, weather = _TIMES.get(where.time), _WEATHERS.get(where.weather)
    if where.place in INDOORS or where.place is None:
        weather = None
        if where.time is TimeOfDay.NIGHT:
            time = _LAMPLIT
    if where.light in _SHADOWS:
        # A light so strong leaves nothing of the hour on whom it falls.
        time = None
    red, green, blue = 1.0, 1.0, 1.0
    for tone in (time, weather, _LIGHTS.get(where.light)):
        if tone:
            red, green, blue = red * tone[0], green * tone[1], blue * tone[2]
    return red, green, blue


def key_side(sitter: Sitter) -> int:
    """Where the key light stands: +1 on the picture's right, -1 on its left; a turned face looks into it.

    In the space of an upright figure: whoever lies is lit from above.
    """
    return 1 if sitter.skeleton.pose.reclined or sin(radians(sitter.view.yaw)) > 0.1 else -1


def _shaded(figure: str, light: Light, sitter: Sitter, view: Frame) -> str:
    """The side away from the key light, cut along a line that bends over face and trunk."""
    if light not in _SHADOWS:
        return ""
    tone = _SHADOWS[light]
    dark = recolored(figure, lambda color: toned(color, tone), "shade")
    return svg.clip_path("dark-side", _dark_side(sitter, view)) + svg.group(dark, clip="dark-side")


def _dark_side(sitter: Sitter, view: Frame) -> str:
    """Path data in pixels of everything beyond the line between light and shadow."""
    key = key_side(sitter)
    skeleton = sitter.skeleton
    size = skeleton.figure.head
    x, y = sitter.flat(skeleton.head)
    # The middle line of a turned face lies off the middle of the head.
    nose = x + 0.42 * size * sin(radians(sitter.view.yaw)) * max(0.0, cos(radians(sitter.view.yaw)) + 0.35)
    neck, pelvis = (
        sitter.flat(skeleton.trunk.place((0.0, -skeleton.figure.neck_base, 0.0))),
        sitter.flat(skeleton.trunk.pelvis),
    )
    line: list[Point] = [
        (x - 0.1 * size * key, y - 3.0 * size),
        (nose - 0.2 * size * key, y - 0.9 * size),
        (nose - 0.02 * size * key, y - 0.25 * size),
        (nose + 0.06 * size * key, y + 0.3 * size),
        (nose - 0.06 * size * key, y + 0.95 * size),
        (neck[0] + 0.12 * key, neck[1] + 0.5),
        (neck[0] * 0.4 + pelvis[0] * 0.6 + 0.3 * key, neck[1] * 0.4 + pelvis[1] * 0.6),
        (pelvis[0] + 0.05 * key, pelvis[1] + 0.4),
        (pelvis[0], 1.5),
    ]
    away = -key * _BEYOND
    corners = [(away, line[-1][1]), (away, line[0][1])]
    points, (low, high) = ([view.place(seen(sitter, point)) for point in part] for part in (line, corners))
    return f"M{svg.xy(points[0])}{svg.spline(points)}L{svg.xy(low)}L{svg.xy(high)}Z"


_RIMS: dict[Light, tuple[tuple[str, float, float], ...]] = {
    Light.DRAMATIC: (("#fff0d2", 1.0, -0.35),),
    Light.BACKLIT: (("#ffe9b0", -0.8, -0.55), ("#ffe9b0", 0.8, -0.55)),
    Light.NEON: (("#ff4fb4", -1.0, -0.25), ("#3fe0f5", 1.0, -0.25)),
}
"""Colour, and shift in rim widths towards the key light and down, of the copies that peep out behind the figure."""


def _always(color: str) -> Callable[[str], str]:
    return lambda _: color


def _rims(figure: str, light: Light, sitter: Sitter, view: Frame) -> str:
    """Light along the edge: the figure's silhouette in the light's colour, moved a little."""
    width = _RIM * view.scale
    parts = []
    for i, (color, across, down) in enumerate(_RIMS.get(light, ())):
        silhouette = recolored(figure, _always(color), f"rim{i}")
        shift = (across * width * key_side(sitter), down * width)
        parts.append(svg.group(silhouette, f"translate({svg.xy(shift)})"))
    return "".join(parts)
