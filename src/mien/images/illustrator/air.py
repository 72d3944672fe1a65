"""The air of a place: how the time of day, the weather and the light colour what is near and what is far."""

from __future__ import annotations

from typing import NamedTuple

from mien.domain.scene import INDOORS, Light, Place, TimeOfDay, Weather
from mien.images.illustrator.blend import luminance, mix
from mien.images.illustrator.surroundings import Surroundings


class Air(NamedTuple):
    """Colours and strengths (0-1) by which every painted colour of a place is changed."""

    zenith: str
    """The sky overhead."""
    horizon: str
    """The sky low down."""
    ambient: str
    """What near things lean to, by the share ``dim``."""
    dim: float
    haze: str
    """What far things fade into, by the share ``thick``."""
    thick: float
    time: TimeOfDay
    weather: Weather
    lamps: bool
    """Whether lamps and windows are lit."""

    def near(self, color: str) -> str:
        """A colour close by, in this air's light."""
        return mix(color, self.ambient, self.dim)

    def far(self, color: str, distance: float) -> str:
        """A colour at a ``distance`` from 0 (close by) to 1 (where only haze is left)."""
        return mix(self.near(color), self.haze, min(0.94, distance * self.thick))

    @property
    def level(self) -> float:
        """How light the whole place is, 0-1."""
        return luminance(mix(self.near("#a9a49c"), self.haze, 0.4))


_TIMES = {
    TimeOfDay.DAY: ("#79bdea", "#e4f4f6", "#ffffff", 0.0, "#d9ecf3", False),
    TimeOfDay.DAWN: ("#8d9fdd", "#fbd3c0", "#d59ab0", 0.2, "#f2cccb", False),
    TimeOfDay.SUNSET: ("#5f57a8", "#ffb169", "#a84766", 0.26, "#f5a07c", True),
    TimeOfDay.NIGHT: ("#0d1738", "#33457f", "#141b45", 0.62, "#2b3a74", True),
}
_WEATHERS = {
    # the sky's colour and how much of it, what near things lean to and how much, how thick the air
    Weather.RAIN: ("#8896a6", 0.72, "#566478", 0.2, 1.15),
    Weather.SNOW: ("#cfd8e2", 0.74, "#dde6f0", 0.14, 1.15),
    Weather.FOG: ("#d3d8da", 0.82, "#c3cacf", 0.26, 1.7),
    Weather.STORM: ("#4d5468", 0.85, "#3a4056", 0.38, 1.15),
}
_LIGHTS = {
    # what near things and the sky lean to, and how much
    Light.DRAMATIC: ("#14111d", 0.66),
    Light.BACKLIT: ("#ffe7b8", 0.2),
    Light.WARM: ("#f0913f", 0.17),
    Light.COOL: ("#3f7fd0", 0.2),
    Light.NEON: ("#24114f", 0.62),
}
_NIGHT_ROOM = ("#43283c", 0.36)
_EVENING_ROOM = {TimeOfDay.SUNSET: ("#c25f3f", 0.16), TimeOfDay.DAWN: ("#c98aa5", 0.12)}
_DULL = {Weather.RAIN: 0.1, Weather.STORM: 0.22, Weather.FOG: 0.04, Weather.SNOW: 0.02}
_VOID = "#3d3480"
"""What things in space lean to and fade into."""
_CLEAR_AIR = 0.78


def air_of(where: Surroundings) -> Air:
    """The air outdoors, or in the room that ``where`` names; the sky is the one outside in both."""
    zenith, horizon, ambient, dim, haze, lamps = _TIMES[where.time]
    air = Air(zenith, horizon, ambient, dim, haze, _CLEAR_AIR, where.time, where.weather, lamps)
    air = _weathered(air)
    if where.place in INDOORS:
        air = _inside(air)
    if where.place is Place.SPACE:
        air = air._replace(haze=_VOID, dim=max(air.dim, 0.22), ambient=mix(air.ambient, _VOID, 0.6))
    return _lit(air, where.light)


def _weathered(air: Air) -> Air:
    if air.weather not in _WEATHERS:
        return air
    sky, amount, ambient, dim, thick = _WEATHERS[air.weather]
    # The same cloud is nearly black by night and takes the evening's colours.
    cloud = mix(sky, air.ambient, 0.8 if air.time is TimeOfDay.NIGHT else air.dim)
    return air._replace(
        zenith=mix(air.zenith, cloud, amount),
        horizon=mix(air.horizon, cloud, amount * 0.9),
        ambient=mix(air.ambient, ambient, dim / (dim + air.dim)),
        dim=1 - (1 - air.dim) * (1 - dim),
        haze=mix(air.haze, cloud, amount),
        thick=min(1.0, air.thick * thick),
        lamps=air.lamps or air.weather in {Weather.STORM, Weather.FOG},
    )


def _inside(air: Air) -> Air:
    """The light in a room: windows tell the time, lamps keep the dark out."""
    dull = _DULL.get(air.weather, 0.0)
    if air.time is TimeOfDay.NIGHT:
        ambient, dim = _NIGHT_ROOM
        return air._replace(ambient=ambient, dim=dim + dull * 0.3, haze="#6a4a50", thick=0.5)
    ambient, dim = _EVENING_ROOM.get(air.time, ("#4a5068", 0.0))
    haze = mix("#f3ebe0", ambient, dim)
    return air._replace(ambient=mix(ambient, "#4a5068", dull), dim=dim + dull, haze=haze, thick=0.5)


def _lit(air: Air, light: Light) -> Air:
    if light not in _LIGHTS:
        return air
    color, amount = _LIGHTS[light]
    dim = 1 - (1 - air.dim) * (1 - amount)
    return air._replace(
        zenith=mix(air.zenith, color, amount * 0.85),
        horizon=mix(air.horizon, color, amount * 0.8),
        ambient=mix(air.ambient, color, amount / dim),
        dim=dim,
        haze=mix(air.haze, "#a3368f" if light is Light.NEON else color, amount * 0.85),
        lamps=air.lamps or light in {Light.DRAMATIC, Light.NEON},
    )
