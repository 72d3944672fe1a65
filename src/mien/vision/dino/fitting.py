"""From pictures of known people to what their likenesses mean, tried on people whom the fit hasn't seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from mien.domain.calibration import FitFigures, LikenessFit
from mien.domain.errors import Conflict
from mien.domain.shots import Angle, ShotType
from mien.vision.calibrating import Calibration, fit_calibration, roc_auc
from mien.vision.dino.features import Features
from mien.vision.dino.likeness_fit import DinoFit, head_alone, whole_figure
from mien.vision.dino.matching import Match, margin, match, most_alike, same_place

PEOPLE: Final = 8
"""The fewest people that can be parted into those who are fitted on and those who are tried on."""
PICTURES: Final = 3
"""The fewest pictures of a person that count."""
_FOLDS: Final = 5
_OTHERS: Final = 3
"""Other people whom each picture is measured against."""
_FEWEST_VIEWS: Final = 20
_FALSE_ACCEPTS: Final = 0.01
_NEARLY_ALL: Final = 0.99


@dataclass(frozen=True, slots=True)
class Known:
    """An accepted picture as a model sees it."""

    features: Features
    shot_type: ShotType | None
    angle: Angle | None
    usual_clothes: bool


@dataclass(frozen=True, slots=True)
class _Example:
    """Something measured and whether it is true; ``fold``: the part of the people that it is of."""

    fold: int
    true: bool
    measured: tuple[float, ...]


@dataclass(slots=True)
class _Examples:
    against: list[_Example] = field(default_factory=list)
    pairs: list[_Example] = field(default_factory=list)
    heads: list[_Example] = field(default_factory=list)
    views: list[_Example] = field(default_factory=list)
    places: list[float] = field(default_factory=list)


def fit(people: Mapping[str, Sequence[Known]], *, min_pairs: int) -> LikenessFit:
    """Fit on all people; the figures are of people who were left out of the fit that is tried on them.

    People are parted into folds. Pictures are measured against those of the same person, and of people of the same
    fold, so that nobody is in two of them. Raises ``Conflict`` where there are too few.
    """
    enough = {person: known for person, known in sorted(people.items()) if len(known) >= PICTURES}
    if len(enough) < PEOPLE:
        raise Conflict(
            f"{PEOPLE} characters with {PICTURES} accepted pictures each are needed to calibrate; there are "
            f"{len(enough)}. Make more reference sets with `mien references`."
        )
    found = _measure(list(enough.values()))
    same, different = (sum(each.true is wanted for each in found.against) for wanted in (True, False))
    if min(same, different) < min_pairs:
        raise Conflict(
            f"{min_pairs} pictures to measure against their own character and as many against others are needed to "
            f"calibrate; there are {same} and {different}. Make more reference or embedding sets."
        )
    views = sum(each.true for each in found.views)
    fitted = DinoFit(
        against=_fitted(found.against),
        pair=_fitted(found.pairs),
        head=_fitted(found.heads),
        view=_fitted(found.views) if min(views, len(found.views) - views) >= _FEWEST_VIEWS else None,
        same_place=float(np.quantile(found.places, _NEARLY_ALL)),
    )
    return LikenessFit(
        figures=_figures(found, len(enough), sum(map(len, enough.values()))), parameters=fitted.as_json()
    )


def _fitted(examples: Sequence[_Example]) -> Calibration:
    true, false = ([each.measured for each in examples if each.true is wanted] for wanted in (True, False))
    return fit_calibration(true, false)


def _measure(people: Sequence[Sequence[Known]]) -> _Examples:
    found = _Examples()
    folds = max(2, min(_FOLDS, len(people) // 4))
    for fold in range(folds):
        members = people[fold::folds]
        for place, person in enumerate(members):
            others = [members[(place + step) % len(members)] for step in range(1, min(_OTHERS + 1, len(members)))]
            for number, picture in enumerate(person):
                _add_same(found, fold, picture, [each for each in person if each is not picture])
                for other in others:
                    _add_different(found, fold, picture, other, number)
    return found


def _add_same(found: _Examples, fold: int, picture: Known, others: Sequence[Known]) -> None:
    """Measure a picture against others of the same person."""
    matches = [match(picture.features, each.features) for each in others]
    usual = _usual(picture, others, matches)
    found.heads.append(_Example(fold, True, max(map(head_alone, matches))))
    found.places.extend(same_place(picture.features, each.features) for each in others)
    found.pairs.extend(_Example(fold, True, whole_figure(each)) for each in usual)
    if usual:
        found.against.append(_Example(fold, True, whole_figure(usual[most_alike(usual)])))
    angles: list[Angle | ShotType | None] = [each.angle for each in others]
    shots: list[Angle | ShotType | None] = [each.shot_type for each in others]
    found.views.extend(_views(fold, picture.angle, angles, matches))
    found.views.extend(_views(fold, picture.shot_type, shots, matches))


def _add_different(found: _Examples, fold: int, picture: Known, other: Sequence[Known], number: int) -> None:
    """Measure a picture against those of somebody else. One pair is enough: there are more people than pictures."""
    matches = [match(picture.features, each.features) for each in other]
    usual = _usual(picture, other, matches)
    found.heads.append(_Example(fold, False, max(map(head_alone, matches))))
    if usual:
        found.pairs.append(_Example(fold, False, whole_figure(usual[number % len(usual)])))
        found.against.append(_Example(fold, False, whole_figure(usual[most_alike(usual)])))


def _usual(picture: Known, others: Sequence[Known], matches: Sequence[Match]) -> list[Match]:
    """Those matches in which both wear what they usually wear."""
    return [each for each, known in zip(matches, others, strict=True) if picture.usual_clothes and known.usual_clothes]


def _views(
    fold: int, shown: Angle | ShotType | None, views: Sequence[Angle | ShotType | None], matches: Sequence[Match]
) -> list[_Example]:
    """Each view that the person was drawn in is asked for once: what is measured, and whether the picture shows it."""
    told = [(view, each) for view, each in zip(views, matches, strict=True) if view is not None]
    examples = []
    for asked in sorted({view for view, _ in told}) if shown is not None else ():
        measured = margin([each for _, each in told], [view is asked for view, _ in told])
        if measured is not None:
            examples.append(_Example(fold, shown is asked, measured))
    return examples


def _figures(found: _Examples, characters: int, pictures: int) -> FitFigures:
    same, different = _left_out(found.against)
    threshold = _threshold(different)
    return FitFigures(
        characters=characters,
        pictures=pictures,
        same=len(same),
        different=len(different),
        auc=roc_auc(same, different),
        pair_auc=roc_auc(*_left_out(found.pairs)),
        threshold=threshold,
        accepted=float((np.asarray(same) >= threshold).mean()),
    )


def _left_out(examples: Sequence[_Example]) -> tuple[list[float], list[float]]:
    """Scores of the true ones and of the others, each by a fit on the people of the other folds."""
    scores: dict[bool, list[float]] = {True: [], False: []}
    for fold in sorted({each.fold for each in examples}):
        fitted = _fitted([each for each in examples if each.fold != fold])
        for each in examples:
            if each.fold == fold:
                scores[each.true].append(float(fitted.score(each.measured)))
    return scores[True], scores[False]


def _threshold(different: Sequence[float]) -> float:
    """The score that no more than 1 in 100 of somebody else's reaches."""
    ordered = sorted(different, reverse=True)
    return float(np.nextafter(ordered[int(_FALSE_ACCEPTS * len(ordered))], np.inf))
