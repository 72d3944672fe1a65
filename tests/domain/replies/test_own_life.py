"""What invented characters tell of their own lives without a model."""

from __future__ import annotations

import pytest

from mien.domain.briefs import ReplyBrief
from mien.domain.character import Personality
from mien.domain.replies import template_reply
from tests.domain.chat.people import person, talk

HEALER = person(
    "Olena Bondar",
    "Olena Bondar, aged forty-one, is a tall woman with brown eyes. Most days she wears a green cardigan and brown "
    "boots. Olena works as a physiotherapist.",
    declared_age=41,
    personality=Personality(traits=("patient",)),
    backstory="Olena grew up in Poltava, above a bakery. At twenty-three she mended her first knee. Nine years later "
    "she moved to Odesa with two suitcases and a lamp. Now forty-one and a physiotherapist in Odesa, Olena spends her "
    "days teaching people to climb stairs, and hopes to open a practice by the sea.",
)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("where do you live?", "in Odesa"),
        ("where do you come from?", "in Poltava"),
        ("where were you born", "in Poltava"),
        ("whats your dream?", "to open a practice by the sea"),
        ("whats your job", "a physiotherapist"),
        ("tell me about your work", "teaching people to climb stairs"),
        ("whats your personality", "patient"),
        ("what are you wearing", "cardigan"),
        ("how old are you", "41"),
    ],
)
def test_where_somebody_lives_comes_from_and_what_they_hope_for_is_told(text: str, fact: str) -> None:
    said = [template_reply(ReplyBrief(HEALER, talk(text), "", seed)) for seed in range(12)]
    assert all(fact.lower() in reply.lower() for reply in said), said


def test_who_has_no_past_makes_none_up() -> None:
    nobody = person("Kim", "Someone.")
    for text in ("where do you come from?", "what is your dream?", "whats your personality"):
        assert template_reply(ReplyBrief(nobody, talk(text), "", 3))
