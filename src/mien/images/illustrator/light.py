"""The light that falls on the figure: all its colours in one light, a side in shadow, a rim along its edge."""

from __future__ import annotations

from collections.abc import Callable
from math import radians, sin

from mien.domain.scene import INDOORS, Light, TimeOfDay, Weather
from mien.domain.shots import Shot
from mien.images.illustrator import svg
from mien.images.illustrator.blend import channels
from mien.images.illustrator.camera import Frame
from mien.images.illustrator.form_shadow import shadow_path
from mien.images.illustrator.recolor import recolored
from mien.images.illustrator.sitter import Sitter
from mien.images.illustrator.surroundings import Surroundings, surroundings

Tone = tuple[float, float, float]
"""What is left of red, green and blue, 0-1."""

_TIMES: dict[TimeOfDay, Tone] = {
    TimeOfDay.DAWN: (1.0, 0.96, 0.97),
    TimeOfDay.SUNSET: (1.0, 0.93, 0.86),
    TimeOfDay.NIGHT: (0.94, 0.93, 0.96),
}
_LAMPLIT: Tone = (0.98, 0.93, 0.87)
"""A room by night."""
_WEATHERS: dict[Weather, Tone] = {
    Weather.RAIN: (0.94, 0.96, 0.98),
    Weather.STORM: (0.85, 0.88, 0.94),
    Weather.FOG: (0.97, 0.98, 0.99),
}
_LIGHTS: dict[Light, Tone] = {
    Light.DRAMATIC: (1.0, 0.985, 0.95),
    Light.BACKLIT: (0.91, 0.89, 0.87),
    Light.WARM: (1.0, 0.92, 0.8),
    Light.COOL: (0.9, 0.95, 1.0),
    Light.NEON: (0.97, 0.93, 0.99),
}
_SHADOWS: dict[Light, Tone] = {Light.DRAMATIC: (0.49, 0.46, 0.54), Light.NEON: (0.88, 0.7, 0.93)}
"""What is left on the side away from the key light, of the colours as lit."""
_MOONLIGHT: Tone = (0.74, 0.75, 0.84)
"""What is left on the side away from the moon."""
_BOUNCED = (7, 6, 13)
"""Levels of red, green and blue that reach the shadow from all around, so that dark skin and cloth keep their form."""
_RIM = 0.055
"""Width of the light along the figure's edge, in units of the figure's space."""


def lit(figure: str, sitter: Sitter, shot: Shot, view: Frame, *, tinted: bool = True) -> str:
    """The drawn ``figure`` (in pixels) as the shot's light shows it; unchanged in even daylight.

    Without ``tinted`` its colours stay as they are, but for the side in shadow: for styles with inks of their own.
    """
    where = surroundings(shot, sitter.subject)
    if not tinted:
        return figure + _shaded(figure, _SHADOWS.get(where.light), sitter, view)
    tone = _tone(where)
    base = recolored(figure, lambda color: toned(color, tone)) if tone != (1.0, 1.0, 1.0) else figure
    return _rims(figure, where.light, sitter, view) + base + _shaded(base, _shadow(where), sitter, view)


def _shadow(where: Surroundings) -> Tone | None:
    """The tone of the side in shadow; ``None`` where light comes from all around."""
    moonlit = where.time is TimeOfDay.NIGHT and where.light in {Light.EVEN, Light.COOL} and _under_the_sky(where)
    return _MOONLIGHT if moonlit else _SHADOWS.get(where.light)


def _under_the_sky(where: Surroundings) -> bool:
    return where.place is not None and where.place not in INDOORS


def toned(color: str, tone: Tone) -> str:
    """A colour in a coloured light."""
    return "#" + "".join(f"{round(c * t):02x}" for c, t in zip(channels(color), tone, strict=True))


def _tone(where: Surroundings) -> Tone:
    time, weather = _TIMES.get(where.time), _WEATHERS.get(where.weather)
    if not _under_the_sky(where):
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


def _shaded(figure: str, tone: Tone | None, sitter: Sitter, view: Frame) -> str:
    """The side away from the key light."""
    if not tone:
        return ""
    dark = recolored(figure, lambda color: _in_shadow(color, tone), "shade")
    region = shadow_path(sitter, key_side(sitter), view, hard=tone is not _MOONLIGHT)
    return svg.clip_path("dark-side", region) + svg.group(dark, clip="dark-side")


def _in_shadow(color: str, tone: Tone) -> str:
    levels = zip(channels(toned(color, tone)), _BOUNCED, strict=True)
    return "#" + "".join(f"{min(255, level + bounced):02x}" for level, bounced in levels)


_RIMS: dict[Light, tuple[tuple[str, float, float], ...]] = {
    Light.DRAMATIC: (("#a9a6e0", -0.75, -0.3),),
    Light.BACKLIT: (("#fff0c4", -1.0, -0.6), ("#fff0c4", 1.0, -0.6)),
    Light.NEON: (("#ff4fb4", -1.15, -0.25), ("#3fe0f5", 1.15, -0.25)),
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
