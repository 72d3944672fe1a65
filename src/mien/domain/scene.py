"""Where and when a picture takes place and in what light, as far as somebody says it."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from pydantic import BaseModel, ConfigDict


class Place(StrEnum):
    """The places that a picture may take place in."""

    STREET = "street"
    CITY = "city"
    VILLAGE = "village"
    ROOFTOP = "rooftop"
    PARK = "park"
    FIELD = "field"
    FOREST = "forest"
    MOUNTAIN = "mountain"
    BEACH = "beach"
    HARBOUR = "harbour"
    DESERT = "desert"
    CASTLE = "castle"
    BATTLEFIELD = "battlefield"
    OFFICE = "office"
    LIBRARY = "library"
    CAFE = "café"
    BAR = "bar"
    LIVING_ROOM = "living room"
    BEDROOM = "bedroom"
    KITCHEN = "kitchen"
    CLASSROOM = "classroom"
    WORKSHOP = "workshop"
    SHOP = "shop"
    MUSEUM = "museum"
    HALL = "hall"
    STAGE = "stage"
    STUDIO = "studio"
    SPACE = "space"


OUTDOORS: Final = frozenset(
    {
        Place.STREET, Place.CITY, Place.VILLAGE, Place.ROOFTOP, Place.PARK, Place.FIELD, Place.FOREST, Place.MOUNTAIN,
        Place.BEACH, Place.HARBOUR, Place.DESERT, Place.CASTLE, Place.BATTLEFIELD, Place.SPACE,
    }
)  # fmt: skip
"""Places without a roof."""
INDOORS: Final = frozenset(Place) - OUTDOORS
"""Places with a roof, the photographer's studio among them: weather is seen through their windows only."""


class TimeOfDay(StrEnum):
    """When it is, as the sky shows it."""

    DAWN = "dawn"
    DAY = "day"
    SUNSET = "sunset"
    NIGHT = "night"


class Weather(StrEnum):
    """What falls from the sky or hangs in the air."""

    CLEAR = "clear"
    RAIN = "rain"
    SNOW = "snow"
    FOG = "fog"
    STORM = "storm"


class Light(StrEnum):
    """How somebody is lit: evenly, from one side against the dark, from behind, or in a colour."""

    EVEN = "even"
    DRAMATIC = "dramatic"
    BACKLIT = "backlit"
    WARM = "warm"
    COOL = "cool"
    NEON = "neon"


class Camera(StrEnum):
    """How the camera is held."""

    LEVEL = "level"
    LOW = "low"
    HIGH = "high"
    TILTED = "tilted"


class Held(StrEnum):
    """What may be in somebody's hand."""

    CUP = "cup"
    GLASS = "glass"
    BOOK = "book"
    LETTER = "letter"
    PHONE = "phone"
    FLOWERS = "flowers"
    SWORD = "sword"
    STAFF = "staff"
    MICROPHONE = "microphone"
    UMBRELLA = "umbrella"
    SUITCASE = "suitcase"
    BOX = "box"
    GUITAR = "guitar"
    LANTERN = "lantern"
    TOOL = "tool"
    BALL = "ball"
    CAKE = "cake"


class Scene(BaseModel):
    """The surroundings of a picture; whatever is ``None`` wasn't said, and is as the character's worldview has it."""

    model_config = ConfigDict(frozen=True)

    place: Place | None = None
    time: TimeOfDay | None = None
    weather: Weather | None = None
    light: Light | None = None
