"""Personas by rules: whole, coherent, and never the same twice."""

from __future__ import annotations

import re
import sys
from collections import Counter
from subprocess import run

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mien.domain.appearance import read_appearance
from mien.domain.appearance.age import age_class
from mien.domain.briefs import PersonaBrief
from mien.domain.character import SEED_LIMIT
from mien.domain.persona import Persona, invent_persona, read_persona, to_draft
from mien.domain.persona.contradictions import OPPOSITES, contradiction
from mien.domain.persona.grammar import FORMS, in_words
from mien.domain.persona.invent import Invention, invention
from mien.domain.persona.kinds import KINDS
from mien.domain.persona.temperaments import TEMPERAMENTS
from mien.domain.rating import ContentRating, cues_in_prompt, judge_rating

MANY = 10_000
SOME = 2_000
TEXTS = ("description", "personality", "voice", "backstory", "scenario", "greeting", "system_prompt")
NUMBERS = {in_words(number): number for number in range(1, 100)}


@pytest.fixture(scope="module")
def some() -> list[Invention]:
    return [invention(PersonaBrief(seed)) for seed in range(SOME)]


@pytest.fixture(scope="module")
def many() -> list[Persona]:
    return [invent_persona(PersonaBrief(seed)) for seed in range(MANY)]


def test_ten_thousand_seeds_give_ten_thousand_names(many: list[Persona]) -> None:
    assert len({persona.name for persona in many}) == MANY


def test_ten_thousand_seeds_give_ten_thousand_different_people_whatever_they_are_called(many: list[Persona]) -> None:
    cores = {
        (each.occupation, each.age, each.home, each.traits, each.interests, each.likes, each.dislikes) for each in many
    }
    pasts = {each.backstory.replace(each.name.split()[0], "X") for each in many}

    assert len(cores) == MANY
    assert len(pasts) > 0.99 * MANY


def test_the_same_wish_gives_the_same_person_and_each_part_of_it_counts() -> None:
    wish = PersonaBrief(5, "Ada", "food")

    assert invent_persona(wish) == invent_persona(wish)
    assert invent_persona(PersonaBrief(6, "Ada", "food")) != invent_persona(wish)
    assert invent_persona(PersonaBrief(5, "Eve", "food")) != invent_persona(wish)
    assert invent_persona(PersonaBrief(5, "Ada", "music")) != invent_persona(wish)


def test_another_process_invents_the_same_person() -> None:
    code = (
        "from mien.domain.briefs import PersonaBrief; from mien.domain.persona import invent_persona;"
        "print(ascii(invent_persona(PersonaBrief(77)).model_dump_json()), end='')"
    )
    told = run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert told == ascii(invent_persona(PersonaBrief(77)).model_dump_json())


@given(
    seed=st.integers(0, SEED_LIMIT),
    name=st.none() | st.text(min_size=1, max_size=60).filter(lambda text: text.strip().isprintable() and text.strip()),
    hint=st.none() | st.text(max_size=60),
)
def test_any_wish_gives_a_person_who_can_be_created_under_that_name(
    seed: int, name: str | None, hint: str | None
) -> None:
    wanted = name.strip() if name else None
    persona = invent_persona(PersonaBrief(seed, wanted, hint))

    draft = to_draft(persona, seed)
    assert wanted is None or draft.name == wanted
    assert draft.declared_age == persona.age >= 18
    assert draft.dialogue.greeting == persona.greeting


def test_every_kind_and_every_occupation_comes_up(many: list[Persona]) -> None:
    kinds = Counter(each.persona_type for each in many)

    assert len(kinds) == len(KINDS) == 17
    assert min(kinds.values()) > MANY / len(KINDS) / 2
    assert {each.occupation for each in many} == {work.title for kind in KINDS for work in kind.occupations}


def test_the_world_is_there_in_all_its_kinds_of_people(some: list[Invention]) -> None:
    genders = Counter(each.looks.gender for each in some)
    skins = Counter(each.looks.skin for each in some)
    builds = Counter(each.looks.build for each in some)
    ages = [each.persona.age for each in some]

    assert all(genders[gender] > 0.4 * SOME for gender in ("female", "male"))
    assert genders["nonbinary"] > 0.03 * SOME
    assert all(skins[skin] > 0.05 * SOME for skin in ("pale", "light", "tan", "brown", "dark"))
    assert all(builds[build] > 0.1 * SOME for build in ("slim", "average", "muscular", "large"))
    assert (min(ages) >= 18, max(ages) <= 80) == (True, True)
    assert sum(age < 30 for age in ages) > 0.1 * SOME
    assert sum(age >= 60 for age in ages) > 0.05 * SOME


def _chosen(made: Invention) -> dict[str, object]:
    """The looks as the reader of descriptions names them."""
    looks = made.looks
    chosen: dict[str, object] = {
        "gender": looks.gender,
        "age_class": age_class(looks.age),
        "hair_length": looks.hair_length,
        "eye_color": looks.eyes,
        "skin_tone": looks.skin,
        "build": looks.build,
        "height": looks.height,
        "clothing": sorted(looks.clothes),
        "headwear": looks.headwear,
    }
    if looks.hair_length != "bald":
        chosen |= {"hair_color": looks.hair_color, "hair_style": looks.hair_style}
    if looks.gender == "male":
        chosen["facial_hair"] = looks.facial_hair
    if looks.glasses:
        chosen["glasses"] = True
    if looks.species != "human":
        chosen["species"] = looks.species
    return chosen


def _read(made: Invention) -> dict[str, object]:
    stated = read_appearance(made.persona.description, name=made.persona.name)
    read = {key: getattr(stated, key).value for key in _chosen(made) if getattr(stated, key) is not None}
    worn = read.get("clothing", ())
    return read | {
        "clothing": sorted((each.color or "", each.item) for each in worn),
        "headwear": read.get("headwear") or "",
    }


def test_the_looks_that_were_chosen_are_read_from_the_description(some: list[Invention]) -> None:
    wrong: list[tuple[object, ...]] = []
    total = 0
    for made in some:
        chosen, read = _chosen(made), _read(made)
        total += len(chosen)
        wrong += [
            (key, value, read.get(key), made.persona.description)
            for key, value in chosen.items()
            if read.get(key) != value
        ]

    assert len(wrong) < 0.01 * total, wrong[:10]


def _all_texts(persona: Persona) -> list[str]:
    lists = (persona.interests, persona.likes, persona.dislikes, persona.traits, persona.tags)
    return [*(getattr(persona, text) for text in TEXTS), *(each for parts in lists for each in parts)]


def _table_texts(forms: dict[str, str]) -> list[str]:
    """Every text of the tables, as it is said of somebody with these pronouns."""
    works = [work for kind in KINDS for work in kind.occupations]
    texts = [text for kind in KINDS for text in (*kind.roots, *kind.scenes)]
    texts += [part for kind in KINDS for each in kind.interests for part in (each.name, each.like, each.dislike)]
    texts += [part for work in works for part in (work.title, work.does, work.began, *work.turns, work.aim)]
    texts += [part for work in works for part in (work.opening, work.question, work.interest, work.lingo)]
    for each in TEMPERAMENTS.values():
        texts += [*each.summaries, *each.voices, *each.hellos, *each.questions, *each.traits]
        texts += [*each.likes, *each.dislikes, *each.interests]
    return [text.format_map(forms | {"first": "Ada", "user": "{{user}}"}) for text in texts]


@pytest.mark.parametrize("pronouns", FORMS)
def test_no_text_of_the_tables_speaks_of_somebody_under_age_or_is_above_general(pronouns: str) -> None:
    for text in _table_texts(FORMS[pronouns]):
        decision = judge_rating([text], None, None, False, ContentRating.GENERAL, ContentRating.MATURE)
        assert not decision.capped_as_minor, (decision.reason, text)
        assert cues_in_prompt(text).rating is ContentRating.GENERAL, text


def test_nobody_seems_under_age_and_nothing_is_above_general(some: list[Invention]) -> None:
    for made in some[:200]:
        persona = made.persona
        stated = read_appearance(persona.description, name=persona.name).age_class
        texts = _all_texts(persona)
        for declared in (persona.age, None):
            decision = judge_rating(
                texts,
                declared,
                stated.value if stated else None,
                stated is not None,
                ContentRating.GENERAL,
                ContentRating.MATURE,
            )
            assert not decision.capped_as_minor, (decision.reason, texts)
        assert all(cues_in_prompt(text).rating is ContentRating.GENERAL for text in texts), texts


def test_no_temperament_holds_traits_that_contradict_each_other() -> None:
    assert {key: contradiction(each.traits) for key, each in TEMPERAMENTS.items() if contradiction(each.traits)} == {}


def test_opposites_are_found_whatever_their_case_and_order() -> None:
    assert contradiction(("Talkative", "kind", "Reserved")) == ("Reserved", "Talkative")
    assert contradiction(("patient", "kind")) is None
    assert all(left.isdisjoint(right) for left, right in OPPOSITES)


PRONOUNS = {
    "she/her": {"she", "her", "hers", "herself"},
    "he/him": {"he", "him", "his", "himself"},
    "they/them": {"they", "them", "their", "themself"},
}


def test_pronouns_agree_with_the_person(some: list[Invention]) -> None:
    for made in some:
        own = PRONOUNS[made.persona.pronouns]
        others = set().union(*PRONOUNS.values()) - own - PRONOUNS["they/them"]
        told = f"{made.persona.description} {made.persona.personality}"
        assert others.isdisjoint(re.findall(r"[a-z]+", told.lower())), told


def test_verbs_agree_with_they(some: list[Invention]) -> None:
    for made in some:
        if made.persona.pronouns == "they/them":
            told = " ".join(_all_texts(made.persona))
            assert not re.search(r"\b[Tt]hey (is|was|has|wears|speaks|\w+[^s]s)\b", told), told


def test_the_years_of_a_life_add_up(some: list[Invention]) -> None:
    for made in some:
        persona = made.persona
        past = persona.backstory.replace(persona.name, "X")
        at = [NUMBERS[word] for word in re.findall(r"\b[Aa]t ([a-z-]+),? (?:she|he|they)\b", past)]
        later = [NUMBERS[word] for word in re.findall(r"([\w-]+) years? later", past.lower())]
        ago = [NUMBERS[word] for word in re.findall(r"[Oo]nly ([a-z-]+) years? ago", past)]
        now = re.search(r"Now ([a-z-]+) and ", past)
        assert now is not None, past
        assert NUMBERS[now[1]] == persona.age, past
        assert at[0] >= 18, past
        moments = [at[0], *(at[0] + years for years in later), *at[1:], *(persona.age - years for years in ago)]
        assert moments == sorted(moments), past
        assert moments[-1] <= persona.age, past


def test_places_work_and_turning_point_are_named_in_the_past(some: list[Invention]) -> None:
    for made in some:
        persona = made.persona
        assert persona.home in persona.backstory
        assert persona.occupation in persona.backstory
        assert persona.backstory.count(". ") >= 3


def _sentences(text: str) -> list[str]:
    return [each for each in re.split(r"(?<=[.!?]) (?=[A-Z{])", text) if each]


def test_sentences_are_whole(some: list[Invention]) -> None:
    for made in some:
        for key in TEXTS:
            text = getattr(made.persona, key)
            told = text.replace("{{user}}", "Somebody").replace(made.persona.name, "Somebody")
            assert "{" not in told, text
            assert not re.search(r"  | [,.;:]|,,|\.\.|\ba [aeio]|\bA [aeio]|\ban [^aeiouhAEIOUH]", told), text
            assert not re.search(r"\b(\w+) \1\b", told, re.IGNORECASE), text
            assert told[-1] in ".!?", text
            assert all(each[0].isupper() or not each[0].isalpha() for each in _sentences(told)), text


def test_no_two_sentences_of_looks_or_past_begin_alike(some: list[Invention]) -> None:
    for made in some:
        for text in (made.persona.description, made.persona.backstory):
            openings = [" ".join(each.split()[:2]) for each in _sentences(text)]
            assert len(set(openings)) == len(openings), text


def test_tastes_follow_from_interests_and_temperament(some: list[Invention]) -> None:
    liked = {each.name: each.like for kind in KINDS for each in kind.interests}
    for made in some:
        persona = made.persona
        assert sum(liked.get(interest) in persona.likes for interest in persona.interests) >= 2
        kind = next(each for each in KINDS if each.key == persona.persona_type)
        own = [TEMPERAMENTS[key] for key in kind.temperaments if set(persona.traits) <= set(TEMPERAMENTS[key].traits)]
        assert own, persona.traits
        assert kind.realm or any(set(persona.dislikes) & set(each.dislikes) for each in own)


def test_where_there_is_magic_there_are_no_timetables() -> None:
    ours = {text for each in TEMPERAMENTS.values() for text in (*each.likes, *each.dislikes, *each.interests)}
    for seed in range(200):
        persona = invent_persona(PersonaBrief(seed, persona_type="fantasy"))
        assert ours.isdisjoint((*persona.likes, *persona.dislikes, *persona.interests)), persona
        assert (len(persona.likes), len(persona.dislikes), len(persona.interests)) == (4, 4, 5)


def test_a_known_given_name_decides_gender_and_region() -> None:
    people = [invent_persona(PersonaBrief(seed, "Yewande")) for seed in range(40)]

    assert {each.pronouns for each in people} == {"she/her"}
    assert all(
        "dark" in each.description or "ebony" in each.description or "brown" in each.description for each in people
    )


def test_everything_that_the_rules_write_is_read_as_a_models_answer_would_be(some: list[Invention]) -> None:
    for made in some[:60]:
        assert read_persona(made.persona.model_dump_json(), made.persona.name) == made.persona


def test_cold_places_have_warm_clothes() -> None:
    tropical = {"linen shirt", "shorts", "tank top", "hawaiian shirt", "straw hat"}
    people = [invention(PersonaBrief(seed)) for seed in range(SOME)]
    cold = [each for each in people if each.persona.home in ("Harbin", "Tromsø", "Duluth", "Tabriz")]

    assert cold
    assert all(tropical.isdisjoint(item for _, item in each.looks.clothes) for each in cold)
