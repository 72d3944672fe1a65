from __future__ import annotations

import pytest

from mien.domain.appearance_model import HairLength, Species
from mien.domain.shots import Expression
from mien.images.illustrator.head import draw_head
from mien.images.illustrator.palette import hair_ramp
from tests.images.illustrator.head.people import person

BEINGS = ("snowman", "pumpkin", "slime", "golem", "gargoyle", "treant", "puppet", "scarecrow")


def front(being: str, expression: Expression = Expression.NEUTRAL, yaw: float = 0) -> str:
    subject = person(5, species=Species.OTHER, species_detail=being, hair_length=HairLength.LONG, hair_color="red")
    return draw_head(subject, yaw=yaw, expression=expression).front


def test_every_made_being_has_a_head_of_its_own() -> None:
    assert len({front(being) for being in BEINGS}) == len(BEINGS)


@pytest.mark.parametrize("being", BEINGS)
def test_every_mood_shows_on_a_made_face(being: str) -> None:
    moods = (Expression.NEUTRAL, Expression.JOY, Expression.ANGRY, Expression.SAD, Expression.SURPRISED)
    assert len({front(being, mood) for mood in moods}) == len(moods)


@pytest.mark.parametrize("being", BEINGS)
def test_a_made_face_is_not_seen_from_behind(being: str) -> None:
    assert front(being, Expression.JOY, 180) == front(being, Expression.ANGRY, 180)


@pytest.mark.parametrize("being", [being for being in BEINGS if being != "puppet"])
def test_no_hair_grows_on_what_was_made(being: str) -> None:
    subject = person(5, species=Species.OTHER, species_detail=being, hair_length=HairLength.LONG, hair_color="red")
    head = draw_head(subject, yaw=0, expression=Expression.NEUTRAL)
    assert hair_ramp(subject).base not in head.behind + head.front + head.over
