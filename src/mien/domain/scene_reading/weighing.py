"""Which of several things that a prompt says counts: one value per attribute, the rest overruled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Final

from mien.domain.scene import OUTDOORS, Place, Weather
from mien.domain.scene_reading.finding import Attribute, Finding, Standing
from mien.domain.shots import Pose, Setting, ShotType

Chosen = Mapping[Attribute, Finding]
"""The finding that counts for each attribute that is said."""

_SUMMED: Final = (Attribute.MOOD, Attribute.SETTING)
"""Attributes of the whole picture: what most of the words speak for counts."""
_NAMED: Final = 3
_SAID: Final = 2
_HINTED: Final = 1
_MOOD_FROM: Final = 2
"""A mood is made by one word that says it, or two that hint at it."""
_SETTING_SAID: Final = 3
_STUDIO: Final = 6
"""What a photographer's studio is told by, weighs more than what else stands in it."""
_BY_PLACE: Final = 2
_OF_THE_FACE: Final = (Pose.CONFIDENT, Pose.HAND_ON_CHIN, Pose.STANDING, Place.STUDIO)
"""What a portrait of the face may well have."""
OF_LEGS: Final = frozenset(
    {
        Pose.SITTING, Pose.WALKING, Pose.RUNNING, Pose.JUMPING, Pose.KNEELING, Pose.LYING, Pose.DANCING, Pose.BOWING,
        Pose.ACTION,
    }
)  # fmt: skip
"""Poses that the legs tell, whatever the arms do."""
_OF_ARMS: Final = frozenset(
    {
        Pose.WAVING, Pose.CROSSED_ARMS, Pose.HAND_ON_CHIN, Pose.HANDS_ON_HIPS, Pose.RAISED_FIST, Pose.ARMS_RAISED,
        Pose.ARMS_OUT, Pose.POINTING,
    }
)  # fmt: skip
"""Poses that the arms tell, whatever the legs do."""
_GENERAL: Final = (Pose.HOLDING, Pose.STANDING)
"""Poses that give way to any other, the last first."""


def weigh(findings: Sequence[Finding]) -> tuple[tuple[Finding, ...], Chosen]:
    """The findings with their standing, and the one of each attribute that counts."""
    said = [found for found in findings if found.standing is Standing.TAKEN]
    chosen: dict[Attribute, Finding] = {}
    for attribute in Attribute:
        those = [found for found in said if found.attribute is attribute]
        best = _summed(attribute, those, said) if attribute in _SUMMED else _first(attribute, those, said)
        if best is not None:
            chosen[attribute] = best
    chosen |= _legs_and_arms(said)
    return tuple(_with_standing(found, chosen) for found in findings), chosen


def _legs_and_arms(said: Sequence[Finding]) -> dict[Attribute, Finding]:
    """What legs and arms do where both are told outright: ``sitting and waving``. Of each the first counts."""
    told = [found for found in said if found.attribute is Attribute.POSE and not found.hint]
    legs = min((found for found in told if found.value in OF_LEGS), key=_rank, default=None)
    arms = min((found for found in told if found.value in _OF_ARMS), key=_rank, default=None)
    if legs is None or arms is None:
        return {}
    return {Attribute.POSE: legs, Attribute.ARMS: replace(arms, attribute=Attribute.ARMS)}


def _with_standing(found: Finding, chosen: Chosen) -> Finding:
    if found.standing is not Standing.TAKEN:
        return found
    parts = (Attribute.POSE, Attribute.ARMS) if found.attribute is Attribute.POSE else (found.attribute,)
    agrees = any(part in chosen and chosen[part].value == found.value for part in parts)
    return found if agrees else replace(found, standing=Standing.OVERRULED)


def _first(attribute: Attribute, those: Sequence[Finding], said: Sequence[Finding]) -> Finding | None:
    """The first that is said outright, else the first hint; of poses and faces what is meant exactly comes first."""
    if attribute is Attribute.SHOT_TYPE and any(map(_needs_room, said)):
        those = [found for found in those if not (found.hint and found.value is ShotType.CLOSE_UP)]
    return min(those, key=_rank, default=None)


def _rank(found: Finding) -> tuple[bool, int, bool, int]:
    general = _GENERAL.index(found.value) + 1 if found.value in _GENERAL else 0
    exact_first = found.attribute in (Attribute.POSE, Attribute.EXPRESSION)
    return found.hint, general, exact_first and found.approximate, found.start


def _needs_room(found: Finding) -> bool:
    """True for what a picture of the face alone wouldn't show."""
    return found.attribute in (Attribute.POSE, Attribute.HELD, Attribute.PLACE) and found.value not in _OF_THE_FACE


def _summed(attribute: Attribute, those: Sequence[Finding], said: Sequence[Finding]) -> Finding | None:
    """The first finding of the value that weighs most; of equal weights the one that is said first."""
    weights: dict[StrEnum, int] = {}
    for found in those:
        weights[found.value] = weights.get(found.value, 0) + _weight(found)
    if attribute is Attribute.SETTING:
        for value, weight in _settings_of_places(said).items():
            weights[value] = weights.get(value, 0) + weight
    most = max(weights.values(), default=0)
    if most < (_MOOD_FROM if attribute is Attribute.MOOD else _HINTED):
        return None
    witnesses = [found for found in those if weights[found.value] == most] or _places(said, weights, most)
    return min(witnesses, key=lambda found: found.start, default=None)


def _weight(found: Finding) -> int:
    if found.value is Setting.STUDIO and not found.hint:
        return _STUDIO
    if found.literal:
        return _NAMED
    if found.value is Setting.NEUTRAL and found.attribute is Attribute.SETTING:
        return _SETTING_SAID
    return _HINTED if found.hint else _SAID


def setting_of(place: Place) -> Setting:
    """Whether a place is in the open, indoors or the studio."""
    if place is Place.STUDIO:
        return Setting.STUDIO
    return Setting.OUTDOOR if place in OUTDOORS else Setting.INDOOR


def _settings_of_places(said: Sequence[Finding]) -> dict[StrEnum, int]:
    weights: dict[StrEnum, int] = {}
    for found in said:
        if found.attribute is Attribute.PLACE and isinstance(found.value, Place):
            setting = setting_of(found.value)
            weights[setting] = weights.get(setting, 0) + (_HINTED if found.hint else _BY_PLACE)
        elif found.attribute is Attribute.WEATHER and not found.approximate and found.value is not Weather.CLEAR:
            weights[Setting.OUTDOOR] = weights.get(Setting.OUTDOOR, 0) + _HINTED
    return weights


def _places(said: Sequence[Finding], weights: Mapping[StrEnum, int], most: int) -> list[Finding]:
    """The places, or the weather, that speak for the weightiest setting, as findings of the setting."""
    spoken = [(found, setting_of(found.value)) for found in said if isinstance(found.value, Place)]
    spoken += [(found, Setting.OUTDOOR) for found in said if isinstance(found.value, Weather)]
    return [
        replace(found, attribute=Attribute.SETTING, value=setting)
        for found, setting in spoken
        if weights.get(setting) == most
    ]
