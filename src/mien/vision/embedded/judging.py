"""What the embedded scorer's processes run: from encoded pictures to judgements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from mien.domain.scene import Scene, TimeOfDay
from mien.domain.scores import TOP, Score, Scores
from mien.domain.shots import Angle, Outfit, ShotType
from mien.ports import Judgement, Look, Measure, ScoreRequest, Shown
from mien.vision.copying import copy_score
from mien.vision.embedded.figure import BLANK
from mien.vision.embedded.identity import Features, calibration_id, consistency, vector_of
from mien.vision.embedded.known_heads import told_by_known_heads
from mien.vision.embedded.sight import NO_FACE, Looked, Sight, look_closely, sight_of
from mien.vision.embedded.view import UNTOLD, View, obedience
from mien.vision.quality import quality_of

METHOD: Final = "embedded-1"
CALIBRATION: Final = calibration_id()
_NONE_USABLE: Final = "None of the pictures to measure against can be used."
_NONE_READABLE: Final = "None of the pictures that it was made from can be read."


@dataclass(frozen=True, slots=True)
class _Told:
    """One score, or why there is none, and what else was found on the way."""

    value: float | None = None
    why_not: str = ""
    parts: Mapping[str, float] = field(default_factory=dict)
    findings: Mapping[str, str] = field(default_factory=dict)


def judge_picture(request: ScoreRequest) -> Judgement:
    """The scores of one picture; what can't be judged is said with the reason. Never raises, whatever the bytes."""
    looked = look_closely(request.picture)
    sight = looked.sight
    told = {Score.QUALITY: _quality(looked)}
    if request.measures:
        told[Score.CONSISTENCY] = _consistency(request, sight)
    if request.asked is not None:
        told[Score.OBEDIENCE] = _obedience(request, sight)
    if request.given:
        told[Score.COPY] = _copy(request, sight)
    findings = _seen(sight)
    for each in told.values():
        findings |= each.findings
    scores = Scores(
        METHOD,
        CALIBRATION,
        **{score.value: each.value for score, each in told.items()},
        cannot_judge={score: each.why_not for score, each in told.items() if each.why_not},
        parts={score: each.parts for score, each in told.items() if each.parts},
        findings=findings,
    )
    return Judgement(scores, _look(sight))


def look_at(picture: bytes) -> Look:
    """What one picture shows."""
    return _look(sight_of(picture))


def compare_all(pictures: tuple[Shown, ...]) -> list[list[float | None]]:
    """The consistency of each picture with each other.

    Measured against are plain pictures: of two of which one was asked for in a light or in clothes of its own, that one
    is judged by the other, as it would be by a reference. Of others the mean of both ways counts.
    """
    seen = [(picture, sight_of(picture.data).features) for picture in pictures]
    told: list[list[float | None]] = [[None] * len(seen) for _ in seen]
    for row, one in enumerate(seen):
        for column, other in enumerate(seen[: row + 1]):
            told[row][column] = told[column][row] = _alike(one, other)
    return told


_Seen = tuple[Shown, Features | None]


def _alike(one: _Seen, other: _Seen) -> float | None:
    if one[1] is None or other[1] is None:
        return None
    if one[1] is other[1]:
        return TOP
    if _is_plain(one[0]) is not _is_plain(other[0]):
        return _against(other, one) if _is_plain(one[0]) else _against(one, other)
    known = [way for way in (_against(one, other), _against(other, one)) if way is not None]
    return sum(known) / len(known) if known else None


def _against(judged: _Seen, plain: _Seen) -> float | None:
    """The consistency of a picture with another one that stands for the person."""
    (shown, features), (reference, known) = judged, plain
    if features is None or known is None:
        return None
    dressed = _in_usual_clothes(shown) and _in_usual_clothes(reference)
    return consistency(features, [(known, True)], same_clothes=dressed, asked=shown.asked).score


def _is_plain(shown: Shown) -> bool:
    scene = shown.asked.scene if shown.asked else Scene()
    return _in_usual_clothes(shown) and scene.light is None and scene.time is not TimeOfDay.NIGHT


def _in_usual_clothes(shown: Shown) -> bool:
    return shown.same_clothes and (shown.asked is None or shown.asked.outfit is Outfit.USUAL)


def _look(sight: Sight) -> Look:
    vector = vector_of(sight.features) if sight.features is not None else ()
    problem = sight.problem or (NO_FACE if sight.faceless else "")
    if sight.view is None:
        return Look(vector, problem=problem)
    return Look(vector, sight.view.shot_type, sight.view.angle, problem)


def _seen(sight: Sight) -> dict[str, str]:
    """The findings of a picture, whatever was asked."""
    findings = {"figures": str(sight.count)}
    if sight.problem == BLANK:
        findings["blank"] = "yes"
    if sight.view is not None:
        findings |= {"shot": _name(sight.view.shot_type), "angle": _name(sight.view.angle)}
    return findings


def _name(kind: ShotType | Angle | None) -> str:
    return "unknown" if kind is None else kind.value


def _quality(looked: Looked) -> _Told:
    if looked.pixels is None:
        return _Told(why_not=looked.sight.problem)
    quality = quality_of(looked.pixels, looked.mask)
    return _Told(quality.score, parts=quality.parts, findings=quality.findings)


def _consistency(request: ScoreRequest, sight: Sight) -> _Told:
    """Identity against the pictures that can be used; a master that can't be is told, as all hangs on it."""
    if sight.features is None:
        return _Told(why_not=sight.problem)
    known: list[tuple[Measure, Features]] = []
    for measure in request.measures:
        seen = sight_of(measure.data)
        problem = seen.problem or (NO_FACE if measure.master and seen.faceless else "")
        if measure.master and problem:
            return _Told(why_not=f"The master {measure.image_id} can't be measured against: {problem}")
        if seen.features is not None:
            known.append((measure, seen.features))
    if not known:
        return _Told(why_not=_NONE_USABLE)
    likeness = consistency(
        sight.features,
        [(features, measure.master) for measure, features in known],
        same_clothes=request.same_clothes,
        asked=request.asked,
    )
    if likeness.score is None:
        return _Told(why_not=likeness.why_not)
    against = {} if likeness.against is None else {"against": known[likeness.against][0].image_id}
    return _Told(likeness.score, parts=likeness.parts, findings=against)


def _obedience(request: ScoreRequest, sight: Sight) -> _Told:
    if sight.view is None or request.asked is None:
        return _Told(why_not=sight.problem or UNTOLD)
    told = obedience(_view(request, sight, sight.view), request.asked)
    cropped = {"cropped": told.cropped} if told.cropped else {}
    return _Told(told.score, parts=told.parts, findings=cropped)


def _view(request: ScoreRequest, sight: Sight, view: View) -> View:
    """The view, with what the person's own head in accepted pictures says of the side."""
    if sight.head is None:
        return view
    seen = [(measure.angle, sight_of(measure.data).head) for measure in request.measures if measure.angle is not None]
    return told_by_known_heads(view, sight.head, [(angle, head) for angle, head in seen if head is not None])


def _copy(request: ScoreRequest, sight: Sight) -> _Told:
    """How nearly it copies whichever of the given pictures it copies most."""
    if sight.print is None:
        return _Told(why_not=sight.problem)
    prints = [seen.print for seen in map(sight_of, request.given) if seen.print is not None]
    if not prints:
        return _Told(why_not=_NONE_READABLE)
    return _Told(max(copy_score(sight.print, each) for each in prints))
