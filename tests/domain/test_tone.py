"""How a character sounds is read from what is said of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mien.domain.briefs import PersonaBrief
from mien.domain.character import Personality
from mien.domain.persona import invent_persona
from mien.domain.persona.temperaments import TEMPERAMENTS
from mien.domain.tone import Tone, tone_of


@pytest.mark.parametrize("tone", [tone for tone in Tone if tone is not Tone.PLAIN])
def test_the_name_of_a_tone_calls_for_it(tone: Tone) -> None:
    assert tone_of(Personality(traits=(tone.value,))) is tone


def test_the_voice_counts_more_than_a_trait_and_that_more_than_the_summary() -> None:
    assert tone_of(Personality(traits=("kind",), voice="Dry remarks.")) is Tone.DRY
    assert tone_of(Personality(summary="A gentle soul.", traits=("gruff",))) is Tone.BLUNT


def test_several_traits_outweigh_one_word_of_the_voice() -> None:
    assert tone_of(Personality(traits=("kind", "patient", "gentle"), voice="Dry remarks.")) is Tone.WARM


@pytest.mark.parametrize(
    "said",
    [
        "not shy",
        "She isn't shy at all",
        "never really shy",
        "hardly a shy person",
        "speaks without the awkward pauses of others",
        "a kind of engine",
    ],
)
def test_what_is_denied_or_only_looks_like_a_sign_calls_for_nothing(said: str) -> None:
    assert tone_of(Personality(summary=said)) is Tone.PLAIN


def test_not_only_denies_nothing() -> None:
    assert tone_of(Personality(summary="Not only shy, but tired.")) is Tone.SHY


def test_a_word_that_is_said_twice_counts_once() -> None:
    assert tone_of(Personality(traits=("dry", "gruff", "blunt"), summary="Dry. Dry. Dry. Dry.")) is Tone.BLUNT


def test_of_the_tones_that_are_offered_the_nearest_is_taken() -> None:
    energetic = Personality(traits=("energetic", "bold"))
    assert tone_of(energetic) is Tone.BOLD
    assert tone_of(energetic, {Tone.PLAYFUL, Tone.DRY}) is Tone.PLAYFUL
    assert tone_of(energetic, {Tone.SHY}) is Tone.PLAIN
    assert tone_of(energetic, set()) is Tone.PLAIN


@pytest.mark.parametrize(
    ("temperament", "tone"),
    [
        ("warm", Tone.WARM),
        ("playful", Tone.PLAYFUL),
        ("dry", Tone.DRY),
        ("exact", Tone.FORMAL),
        ("dreamy", Tone.DREAMY),
        ("bold", Tone.BOLD),
        ("quiet", Tone.SHY),
    ],
)
def test_invented_people_sound_like_their_temperament(temperament: str, tone: Tone) -> None:
    traits = set(TEMPERAMENTS[temperament].traits)
    people = [each for seed in range(400) if traits.issuperset((each := invent_persona(PersonaBrief(seed))).traits)]
    heard = [tone_of(Personality(summary=each.personality, traits=each.traits, voice=each.voice)) for each in people]

    assert len(people) > 10
    assert heard.count(tone) > 0.75 * len(heard)


_TEXTS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=80)


@given(st.builds(Personality, summary=_TEXTS, voice=_TEXTS))
def test_any_text_has_a_tone(personality: Personality) -> None:
    assert tone_of(personality) in Tone
