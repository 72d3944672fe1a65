"""What is fitted from known people, and that the figures are honest about whom it doesn't know."""

from __future__ import annotations

import pytest

from mien.domain.calibration import LikenessFit
from mien.domain.errors import Conflict, Unavailable
from mien.domain.shots import Angle, ShotType
from mien.vision.dino.fitting import PEOPLE, Known, fit
from mien.vision.dino.judging import pair_score
from mien.vision.dino.likeness_fit import DinoFit
from tests.vision.dino_features import features

_ANGLES = (Angle.FRONT, Angle.SIDE, Angle.BACK)


def _people(count: int, pictures: int = 6, noise: float = 0.3) -> dict[str, list[Known]]:
    return {
        f"person {number}": [
            Known(features(number, picture, noise=noise), ShotType.FULL_BODY, _ANGLES[picture % 3], usual_clothes=True)
            for picture in range(pictures)
        ]
        for number in range(count)
    }


def test_people_who_can_be_told_apart_are() -> None:
    figures = fit(_people(12), min_pairs=50).figures
    assert figures.auc == pytest.approx(1.0, abs=0.005)
    assert figures.accepted > 0.98
    assert (figures.characters, figures.pictures, figures.same) == (12, 72, 72)
    assert figures.different > figures.same


def test_people_who_are_nothing_but_noise_are_told_apart_no_better_than_by_chance() -> None:
    figures = fit(_people(16, noise=30.0), min_pairs=50).figures
    assert figures.auc == pytest.approx(0.5, abs=0.12)
    assert not figures.useful


def test_the_gate_lies_between_the_same_and_other_people_whom_it_has_not_seen() -> None:
    fitted = DinoFit.of(fit(_people(12), min_pairs=50))
    same = [pair_score(features(50 + n, 0), features(50 + n, 1), fitted) for n in range(20)]
    different = [pair_score(features(50 + n, 0), features(90 + n, 1), fitted) for n in range(20)]
    assert min(filter(None, same)) > 80 > max(filter(None, different))


def test_too_few_people_are_refused_with_how_many_are_needed() -> None:
    with pytest.raises(Conflict, match=rf"{PEOPLE} characters .* there are {PEOPLE - 1}"):
        fit(_people(PEOPLE - 1), min_pairs=10)


def test_people_with_too_few_pictures_do_not_count() -> None:
    people = _people(PEOPLE)
    people["person 0"] = people["person 0"][:2]
    with pytest.raises(Conflict, match="characters"):
        fit(people, min_pairs=10)


def test_too_few_pairs_are_refused_with_how_many_there_are() -> None:
    with pytest.raises(Conflict, match=r"500 pictures .* there are 48 and"):
        fit(_people(PEOPLE), min_pairs=500)


def test_pictures_in_other_clothes_teach_heads_alone() -> None:
    people = _people(12)
    for known in people.values():
        first = known[0]
        known[0] = Known(first.features, first.shot_type, first.angle, usual_clothes=False)
    assert fit(people, min_pairs=50).figures.same == 60


def test_without_known_views_there_is_no_fit_of_views() -> None:
    people = {
        person: [Known(each.features, None, None, each.usual_clothes) for each in known]
        for person, known in _people(12).items()
    }
    assert DinoFit.of(fit(people, min_pairs=50)).view is None


def test_a_fit_is_read_as_it_was_kept() -> None:
    made = fit(_people(12), min_pairs=50)
    kept = LikenessFit.model_validate_json(made.model_dump_json())
    assert DinoFit.of(kept) == DinoFit.of(made)


def test_a_fit_that_cannot_be_read_names_the_remedy() -> None:
    made = fit(_people(12), min_pairs=50)
    for parameters in ({}, {**made.parameters, "version": 99}, {**made.parameters, "pair": {"mean": "x"}}):
        with pytest.raises(Unavailable, match="mien calibrate"):
            DinoFit.of(made.model_copy(update={"parameters": parameters}))
