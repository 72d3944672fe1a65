"""From features to scores: what can be judged, and what can't and why."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from mien.domain.calibration import Calibration
from mien.domain.scores import TOP, Score, Scores
from mien.domain.shots import Shot
from mien.ports import Judgement, Look, Measure, ScoreRequest, Shown
from mien.vision.dino.child import Found
from mien.vision.dino.features import Features
from mien.vision.dino.judged import Judged, Technique
from mien.vision.dino.likeness_fit import DinoFit, head_alone, whole_figure
from mien.vision.dino.matching import Match, margin, match, most_alike, same_place

NOT_CALIBRATED: Final = "The model isn't calibrated on this library yet; run `mien calibrate`."
_NO_VIEWS: Final = (
    "The view can't be judged: no pictures to measure against are known to show it, or none to show another."
)
_SLACK: Final = 1e-6
_FEW_VIEWS: Final = (
    "The view can't be judged: when the model was calibrated there were too few pictures of known views."
)


def judge(
    request: ScoreRequest, found: Sequence[Found], technique: Technique, method: str, calibration: Calibration | None
) -> Judgement:
    """The scores of one picture. ``found``: the features of the picture, of those to measure against, of those given.

    Raises ``Unavailable`` where the calibration can't be read.
    """
    fit = None if calibration is None else DinoFit.of(calibration.fit)
    picture, measured, given = found[0], found[1 : 1 + len(request.measures)], found[1 + len(request.measures) :]
    judged = {Score.QUALITY: technique.quality}
    if isinstance(picture, Features):
        measures = list(zip(request.measures, measured, strict=True))
        judged[Score.CONSISTENCY] = consistency(picture, measures, fit, same_clothes=request.same_clothes)
        if request.asked is not None:
            judged[Score.OBEDIENCE] = obedience(picture, measures, request.asked, fit)
        judged[Score.COPY] = copy_of(picture, given, technique.copy, fit)
    else:
        judged |= {score: Judged(why_not=picture.problem) for score in _needed(request)}
    return Judgement(_scores(judged, method, calibration), look_of(picture))


def look_of(found: Found) -> Look:
    """What a picture shows, as far as a model that knows no names can tell."""
    if isinstance(found, Features):
        return Look(vector=tuple(map(float, found.whole)))
    return Look(problem=found.problem)


def consistency(
    picture: Features, measures: Sequence[tuple[Measure, Found]], fit: DinoFit | None, *, same_clothes: bool
) -> Judged:
    """Identity: how probable the picture that is most like this one makes it that both show the same person.

    The most alike is of like view where the person has one. In other clothes than usual the heads alone count.
    """
    if not measures:
        return Judged()
    good = [(each, found) for each, found in measures if isinstance(found, Features)]
    if not good:
        told = " ".join(dict.fromkeys(look_of(found).problem for _, found in measures))
        return Judged(why_not=f"None of the pictures to measure against can be used. {told}")
    matches = [match(picture, found) for _, found in good]
    best = most_alike(matches) if same_clothes else max(range(len(good)), key=lambda place: matches[place].head)
    findings = {"against": good[best][0].image_id, "cosines": str(matches[best])}
    if fit is None:
        return Judged(why_not=NOT_CALIBRATED, findings=findings)
    head = float(fit.head.score(head_alone(matches[best])))
    value = float(fit.against.score(whole_figure(matches[best]))) if same_clothes else head
    return Judged(value, parts={"head": head}, findings=findings)


def obedience(picture: Features, measures: Sequence[tuple[Measure, Found]], asked: Shot, fit: DinoFit | None) -> Judged:
    """Whether the picture is more like those that show the asked angle and shot type than like others of the person.

    Of both the worse one counts; one of which there aren't pictures that show it and pictures that don't, doesn't.
    """
    if fit is None:
        return Judged(why_not=NOT_CALIBRATED)
    if fit.view is None:
        return Judged(why_not=_FEW_VIEWS)
    good = [(each, match(picture, found)) for each, found in measures if isinstance(found, Features)]
    angle = _margin([(each.angle, found) for each, found in good], asked.angle)
    shot = _margin([(each.shot_type, found) for each, found in good], asked.shot_type)
    if angle is None:
        return Judged(why_not=_NO_VIEWS)
    parts = {"angle": float(fit.view.score(angle))}
    if shot is not None:
        parts["shot"] = float(fit.view.score(shot))
    return Judged(min(parts.values()), parts=parts, findings=_seen_angle(good))


def copy_of(picture: Features, given: Sequence[Found], by_pixels: Judged, fit: DinoFit | None) -> Judged:
    """How nearly the picture repeats one that it was conditioned on: as its pixels say, or as the features say place by
    place, whichever is more.

    Features count from 0, what 99 of 100 pairs of accepted pictures stay below, to 100, the same picture.
    """
    places = [same_place(picture, each) for each in given if isinstance(each, Features)]
    if fit is None or not places or by_pixels.value is None:
        return by_pixels
    beyond = (max(places) - fit.same_place) / max(1.0 - fit.same_place, _SLACK)
    features = TOP * min(max(beyond, 0.0), 1.0)
    return replace(by_pixels, value=max(by_pixels.value, features), parts={**by_pixels.parts, "features": features})


def compare(
    pictures: Sequence[Shown], found: Sequence[Found], calibration: Calibration | None
) -> list[list[float | None]]:
    """The consistency of each picture with each other; ``found``: their features.

    Raises ``Unavailable`` where the calibration can't be read.
    """
    fit = None if calibration is None else DinoFit.of(calibration.fit)
    table: list[list[float | None]] = [[None] * len(found) for _ in found]
    for row, one in enumerate(found):
        for column in range(row, len(found)):
            dressed = pictures[row].same_clothes and pictures[column].same_clothes
            itself = row == column and isinstance(one, Features)
            score = TOP if itself else pair_score(one, found[column], fit, same_clothes=dressed)
            table[row][column] = table[column][row] = score
    return table


def pair_score(one: Found, other: Found, fit: DinoFit | None, *, same_clothes: bool = True) -> float | None:
    """The consistency of any two pictures; ``None`` where it can't be told."""
    if fit is None or not isinstance(one, Features) or not isinstance(other, Features):
        return None
    found = match(one, other)
    value = float(fit.pair.score(whole_figure(found)) if same_clothes else fit.head.score(head_alone(found)))
    return value if math.isfinite(value) else None


def _needed(request: ScoreRequest) -> list[Score]:
    """The scores that were asked for beside quality."""
    asked = {
        Score.CONSISTENCY: bool(request.measures),
        Score.OBEDIENCE: request.asked is not None,
        Score.COPY: bool(request.given),
    }
    return [score for score, is_asked in asked.items() if is_asked]


def _scores(judged: Mapping[Score, Judged], method: str, calibration: Calibration | None) -> Scores:
    findings = {name: value for each in judged.values() for name, value in each.findings.items()}
    return Scores(
        method=method,
        calibration=f"{method}/none" if calibration is None else calibration.id,
        cannot_judge={score: each.why_not for score, each in judged.items() if each.why_not},
        parts={score: each.parts for score, each in judged.items() if each.parts},
        findings=findings,
        **{score.value: each.value for score, each in judged.items()},
    ).checked()


def _margin(seen: Sequence[tuple[object, Match]], asked: object) -> tuple[float, float] | None:
    told = [(view, found) for view, found in seen if view is not None]
    return margin([found for _, found in told], [view == asked for view, _ in told])


def _seen_angle(good: Sequence[tuple[Measure, Match]]) -> dict[str, str]:
    told = [(each.angle, found) for each, found in good if each.angle is not None]
    nearest, _ = max(told, key=lambda pair: pair[1].likeness)
    return {"angle": nearest.value}
