"""What a reading amounts to as a picture: the parts of a shot that it changes, and shots with such changes."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from mien.domain.image import ImageKind
from mien.domain.scene import Light, Place, Weather
from mien.domain.scene_reading.finding import Attribute, Finding, Standing
from mien.domain.scene_reading.weighing import OF_LEGS, Chosen, setting_of
from mien.domain.shots import Angle, Background, Expression, Mood, Pose, Setting, Shot, ShotType

_FRAMED: Final = {
    ShotType.CLOSE_UP: "close-up of the face",
    ShotType.MEDIUM: "shown from the waist up",
    ShotType.FULL_BODY: "the whole figure from head to toe",
    ShotType.WIDE: "wide shot, the figure small in its surroundings",
}
_SEEN: Final = {
    Angle.FRONT: "front view, facing the camera",
    Angle.SIDE: "side view, in profile",
    Angle.BACK: "back view, seen from behind",
    Angle.THREE_QUARTER: "three-quarter view",
}
_FACES: Final = {Mood.DRAMATIC: Expression.DETERMINED, Mood.CALM: Expression.SERENE, Mood.ACTION: Expression.ENERGETIC}
"""The face that fits a mood."""
_AT_REST: Final = (None, Pose.RELAXED, Pose.SITTING, Pose.LYING, Pose.STANDING)
"""What somebody may do with closed eyes, as a serene face has them."""
_FACES_OF_POSES: Final = {
    Pose.FIGHTING: Expression.DETERMINED,
    Pose.RAISED_FIST: Expression.DETERMINED,
    Pose.RUNNING: Expression.DETERMINED,
    Pose.CONFIDENT: Expression.CONFIDENT,
    Pose.ARMS_RAISED: Expression.JOY,
    Pose.DANCING: Expression.JOY,
    Pose.WAVING: Expression.SMILE,
    Pose.HAND_ON_CHIN: Expression.THOUGHTFUL,
}
_POSES: Final = {Mood.ACTION: Pose.ACTION, Mood.CALM: Pose.RELAXED}
"""The pose that fits a mood."""
SHOWN_WITH_LEGS: Final = OF_LEGS | {Pose.FIGHTING}
"""Poses that a picture from the waist up doesn't show: without another wish the whole figure is seen."""
_PLAIN_PARTS: Final = (Attribute.SHOT_TYPE, Attribute.ANGLE, Attribute.MOOD, Attribute.POSE, Attribute.ARMS,
                       Attribute.EXPRESSION, Attribute.HELD, Attribute.CAMERA)  # fmt: skip
_SCENE_PARTS: Final = (Attribute.PLACE, Attribute.TIME, Attribute.WEATHER, Attribute.LIGHT)

_UNSAID: Final = Shot(
    name="scene",
    kind=ImageKind.GENERATED,
    shot_type=ShotType.MEDIUM,
    angle=Angle.THREE_QUARTER,
    background=Background.SCENE,
    wording=f"{_FRAMED[ShotType.MEDIUM]}, {_SEEN[Angle.THREE_QUARTER]}",
)
"""A scene that doesn't say how it is seen: from the waist up and slightly aside, which shows most of a face."""


def picture_shot(chosen: Chosen, findings: tuple[Finding, ...]) -> Shot:
    """The picture that a prompt asks for; what it leaves open is as it looks best."""
    changes = shot_changes(chosen, findings)
    pose, mood = changes.get("pose"), changes.get("mood")
    if pose is None and mood is not None and Mood(mood) in _POSES:
        changes["pose"] = _POSES[Mood(mood)].value
    doing = (Pose(told) for told in (changes.get("arms"), pose) if told is not None)
    face = next((_FACES_OF_POSES[told] for told in doing if told in _FACES_OF_POSES), None)
    if "expression" not in changes and face is not None:
        changes["expression"] = face.value
    return changed_shot(_UNSAID, changes)


def shot_changes(chosen: Chosen, findings: tuple[Finding, ...]) -> dict[str, Any]:
    """The parts of a shot that a reading speaks of, by name, JSON-safe; ``scene`` has those of the surroundings."""
    changes = {_name(part): chosen[part].value.value for part in _PLAIN_PARTS if part in chosen}
    scene = {_name(part): chosen[part].value.value for part in _SCENE_PARTS if part in chosen}
    _fit_mood(changes, scene)
    _fit_hands(changes, findings)
    _fit_place(changes, scene, chosen)
    if Attribute.WEATHER not in chosen and _denied(findings, Attribute.WEATHER):
        scene["weather"] = Weather.CLEAR.value
    return changes | ({"scene": scene} if scene else {})


def changed_shot(shot: Shot, changes: Mapping[str, Any]) -> Shot:
    """A shot with some of its parts changed, as :func:`shot_changes` names them."""
    if not changes:
        return shot
    own = shot.model_dump(mode="json")
    scene = own["scene"] | dict(changes.get("scene") or {})
    new_pose = {"arms": None} if "pose" in changes else {}
    changed = Shot.model_validate(own | new_pose | dict(changes) | {"scene": scene})
    if "shot_type" not in changes and "pose" in changes and changed.pose in SHOWN_WITH_LEGS:
        whole = ShotType.FULL_BODY if changed.shot_type is not ShotType.WIDE else ShotType.WIDE
        changed = changed.model_copy(update={"shot_type": whole})
    return changed.model_copy(update={"wording": f"{_FRAMED[changed.shot_type]}, {_SEEN[changed.angle]}"})


def merged_changes(earlier: Mapping[str, Any], later: Mapping[str, Any]) -> dict[str, Any]:
    """Changes after others: of each part the later counts."""
    scene = {**(earlier.get("scene") or {}), **(later.get("scene") or {})}
    before = {name: value for name, value in earlier.items() if name != "arms" or "pose" not in later}
    return {**before, **later} | ({"scene": scene} if scene else {})


def _name(part: Attribute) -> str:
    return part.value.replace(" ", "_")


def _fit_mood(changes: dict[str, Any], scene: dict[str, Any]) -> None:
    """A mood shows in the face and the light, where nothing else is said of them."""
    if "mood" not in changes:
        return
    mood = Mood(changes["mood"])
    if mood is Mood.CALM and ("held" in changes or changes.get("pose") not in _AT_REST):
        changes.setdefault("expression", Expression.NEUTRAL.value)
    elif mood in _FACES:
        changes.setdefault("expression", _FACES[mood].value)
    if mood is Mood.DRAMATIC:
        scene.setdefault("light", Light.DRAMATIC.value)


def _fit_hands(changes: dict[str, Any], findings: tuple[Finding, ...]) -> None:
    if "held" in changes:
        changes.setdefault("pose", Pose.HOLDING.value)
    elif _denied(findings, Attribute.HELD):
        changes["held"] = None


def _fit_place(changes: dict[str, Any], scene: dict[str, Any], chosen: Chosen) -> None:
    """The background and whether it is in the open, from what is said of the surroundings."""
    setting = _value(chosen, Attribute.SETTING, Setting)
    if setting is Setting.NEUTRAL:
        changes |= {"background": Background.PLAIN.value, "setting": Setting.NEUTRAL.value}
        return
    if setting is Setting.STUDIO:
        scene["place"] = Place.STUDIO.value
    elif setting is Setting.INDOOR:
        scene.setdefault("place", Place.LIVING_ROOM.value)
    if setting is not None or any(part in scene for part in ("place", "time", "weather")):
        changes["background"] = Background.SCENE.value
        place = scene.get("place")
        changes["setting"] = (setting or (setting_of(Place(place)) if place else Setting.OUTDOOR)).value


def _value(chosen: Chosen, attribute: Attribute, kind: type[StrEnum]) -> StrEnum | None:
    found = chosen.get(attribute)
    return found.value if found is not None and isinstance(found.value, kind) else None


def _denied(findings: tuple[Finding, ...], attribute: Attribute) -> bool:
    return any(found.attribute is attribute and found.standing is Standing.DENIED for found in findings)
