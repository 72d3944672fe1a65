"""Ages and children in other languages count for the minors rule."""

from __future__ import annotations

import pytest

from mien.domain.rating import ContentRating, cues_in_prompt
from tests.domain.ratings import judged

MINORS = (
    "una niña de 10 años", "tiene cinco años", "un chico de quince años", "una adolescente de pelo negro", "edad: 14",
    "ein zwölfjähriges Mädchen", "ein 14-jähriger Junge", "sie ist 15 Jahre alt", "im Alter von zwölf Jahren",
    "Alter: 12", "ein Schulkind", "un garçon de 8 ans", "elle a seize ans", "âgée de dix-sept ans", "une fillette",
    "moins de 18 ans", "menina de 9 anos", "rapariga de dezasseis anos", "uma garota de catorze anos", "idade: 15",
)  # fmt: skip
ADULTS = (
    "una mujer de treinta y cinco años", "una mujer de 34 años", "ein fünfunddreißigjähriger Mann",
    "eine Frau von dreißig Jahren", "une femme de quarante-cinq ans", "um homem de quarenta e cinco anos",
    "homem de trinta e dois anos",
)  # fmt: skip


@pytest.mark.parametrize("text", MINORS)
def test_somebody_under_age_in_any_of_these_languages_stays_general(text: str) -> None:
    assert judged(text).capped_as_minor, text


@pytest.mark.parametrize("text", ADULTS)
def test_a_grown_person_is_not_taken_for_a_child_for_the_last_part_of_a_number(text: str) -> None:
    assert not judged(text).capped_as_minor, text


@pytest.mark.parametrize(
    "instruction",
    [
        "remove her clothes", "remove the shirt", "quítale la ropa", "enlève ses vêtements", "déshabille-la",
        "zieh ihr die Kleider aus", "zieh sie aus", "kannst du ihn ausziehen", "tire a roupa dela",
    ],
)  # fmt: skip
def test_to_take_off_clothes_is_above_general_in_any_of_these_languages(instruction: str) -> None:
    assert cues_in_prompt(instruction).rating > ContentRating.GENERAL


@pytest.mark.parametrize(
    "instruction", ["remove the coat", "take off her glasses", "quita el sombrero", "zieh sie aus dem Wasser"]
)
def test_to_take_off_a_coat_or_glasses_is_general(instruction: str) -> None:
    assert cues_in_prompt(instruction).rating is ContentRating.GENERAL
