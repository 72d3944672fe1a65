"""What a shot's words leave open about place, time, weather and light, settled by the worldview and the seeds."""

from __future__ import annotations

from typing import NamedTuple

from mien.domain.image import Ignored
from mien.domain.scene import Light, Place, TimeOfDay, Weather
from mien.domain.shots import Background, Setting, Shot
from mien.domain.worldview import Theme
from mien.images.illustrator.chance import pick
from mien.ports import Subject


class Surroundings(NamedTuple):
    """A place (``None``: no place, a plain or themed ground), when, in what weather and light."""

    place: Place | None
    time: TimeOfDay
    weather: Weather
    light: Light
    dressed: Theme | None = None
    """The worldview whose signs hang in its everyday place."""


class _Everyday(NamedTuple):
    outdoors: Place
    indoors: Place
    time: TimeOfDay
    weather: Weather = Weather.CLEAR
    usually_inside: bool = False


WINDOWLESS = frozenset({Place.BAR, Place.SHOP, Place.MUSEUM, Place.HALL, Place.STAGE, Place.STUDIO, Place.SPACE})
"""Places where no weather is seen."""

_EVERYDAY = {
    Theme.REVOLUTIONARY: _Everyday(Place.CITY, Place.WORKSHOP, TimeOfDay.SUNSET),
    Theme.MODERATE: _Everyday(Place.PARK, Place.LIBRARY, TimeOfDay.DAY),
    Theme.PATRIOT: _Everyday(Place.VILLAGE, Place.HALL, TimeOfDay.DAY),
    Theme.SKEPTIC: _Everyday(Place.STREET, Place.LIBRARY, TimeOfDay.NIGHT, Weather.FOG),
    Theme.TECH: _Everyday(Place.CITY, Place.OFFICE, TimeOfDay.NIGHT),
    Theme.BURNT_OUT: _Everyday(Place.STREET, Place.OFFICE, TimeOfDay.DAY, Weather.RAIN, usually_inside=True),
}
_ANYWHERE = (
    _Everyday(Place.STREET, Place.CAFE, TimeOfDay.DAY),
    _Everyday(Place.PARK, Place.LIVING_ROOM, TimeOfDay.DAY),
    _Everyday(Place.STREET, Place.LIVING_ROOM, TimeOfDay.SUNSET),
    _Everyday(Place.VILLAGE, Place.KITCHEN, TimeOfDay.DAY),
)
"""Where people of no particular worldview may be met, by their own seed."""
_UNDER_THE_SKY = {
    TimeOfDay.DAWN: Place.FIELD, TimeOfDay.DAY: Place.PARK, TimeOfDay.SUNSET: Place.FIELD, TimeOfDay.NIGHT: Place.CITY,
}  # fmt: skip
"""Where a time of day shows when no place was said."""


def surroundings(shot: Shot, subject: Subject) -> Surroundings:
    """Everything about the surroundings, as said, else as this person's worldview has it."""
    scene = shot.scene
    time, weather, light = scene.time or TimeOfDay.DAY, scene.weather or Weather.CLEAR, scene.light or Light.EVEN
    if scene.place:
        return Surroundings(scene.place, time, weather, light)
    if shot.background is Background.SCENE:
        return _everyday(shot, subject)
    if scene.weather and scene.weather is not Weather.CLEAR:
        return Surroundings(Place.STREET, time, weather, light)
    if scene.time and scene.time is not TimeOfDay.DAY:
        return Surroundings(_UNDER_THE_SKY[scene.time], time, weather, light)
    return Surroundings(None, time, weather, light)


def unseen(shot: Shot, subject: Subject) -> tuple[Ignored, ...]:
    """What is said of the surroundings but has no window to be seen through."""
    where = surroundings(shot, subject)
    if where.place not in WINDOWLESS or where.weather is Weather.CLEAR:
        return ()
    return (Ignored(what=f"weather {where.weather}", reason=f"no weather is seen in the place drawn: {where.place}"),)


def _everyday(shot: Shot, subject: Subject) -> Surroundings:
    scene, theme = shot.scene, subject.worldview.main
    usual = _EVERYDAY.get(theme) or pick(subject.seed, "everyday", _ANYWHERE)
    inside = usual.usually_inside if shot.setting is Setting.NEUTRAL else shot.setting is Setting.INDOOR
    if scene.weather and scene.weather is not Weather.CLEAR:
        inside = False
    return Surroundings(
        usual.indoors if inside else usual.outdoors,
        scene.time or usual.time,
        scene.weather or usual.weather,
        scene.light or Light.EVEN,
        theme,
    )
