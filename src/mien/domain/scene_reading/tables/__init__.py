"""The tables of words, a module per attribute; ``TABLES`` has them all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from mien.domain.scene_reading.finding import Attribute
from mien.domain.scene_reading.tables.angle import ANGLE
from mien.domain.scene_reading.tables.expression import EXPRESSION
from mien.domain.scene_reading.tables.framing import FRAMING
from mien.domain.scene_reading.tables.held import HELD
from mien.domain.scene_reading.tables.mood import MOOD
from mien.domain.scene_reading.tables.place import PLACE
from mien.domain.scene_reading.tables.pose import POSE
from mien.domain.scene_reading.tables.setting import SETTING
from mien.domain.scene_reading.tables.surroundings import CAMERA, LIGHT, TIME, WEATHER
from mien.domain.scene_reading.tables.traps import TRAPS

__all__ = ["TABLES", "TRAPS"]

TABLES: Final[Mapping[Attribute, Mapping[Any, Mapping[str, str]]]] = {
    Attribute.SHOT_TYPE: FRAMING,
    Attribute.ANGLE: ANGLE,
    Attribute.MOOD: MOOD,
    Attribute.SETTING: SETTING,
    Attribute.POSE: POSE,
    Attribute.EXPRESSION: EXPRESSION,
    Attribute.HELD: HELD,
    Attribute.PLACE: PLACE,
    Attribute.TIME: TIME,
    Attribute.WEATHER: WEATHER,
    Attribute.LIGHT: LIGHT,
    Attribute.CAMERA: CAMERA,
}
"""By attribute, value and language: phrases as :mod:`mien.domain.scene_reading.phrase_syntax` reads them."""
