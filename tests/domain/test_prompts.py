"""Template prompts: order, identity, and negative prompts that never pull against the shot."""

from __future__ import annotations

import itertools
import re
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mien.domain.appearance_model import (
    AgeClass,
    Appearance,
    Build,
    FacialHair,
    Garment,
    Gender,
    HairLength,
    HairStyle,
    Height,
    Species,
)
from mien.domain.prompts import DESCRIBED_LIMIT, PromptText, build_prompt, identity_clause
from mien.domain.prose import shortened
from mien.domain.rating import ContentRating, cues_in_prompt
from mien.domain.shots import AVATAR, SHOTS, Angle, Shot, ShotType
from mien.domain.styles import STYLES, Style, style_named
from mien.domain.worldview import THEME_COLOURS, Theme, read_worldview

STATED: dict[str, Any] = {
    "species": Species.HUMAN,
    "species_detail": None,
    "gender": Gender.MALE,
    "age_class": AgeClass.ELDERLY,
    "hair_color": "white",
    "hair_length": HairLength.LONG,
    "hair_style": HairStyle.WAVY,
    "eye_color": "green",
    "skin_tone": "tan",
    "build": Build.SLIM,
    "height": Height.TALL,
    "facial_hair": FacialHair.MOUSTACHE,
    "glasses": True,
    "headwear": "pointed blue hat",
    "clothing": (Garment(item="coat", color="red"), Garment(item="boots")),
    "marks": ("scar across one cheek", "pointed ears"),
}
STATED_WORDS = re.findall(
    r"\w+",
    "man elderly white long wavy green eyes tan skin slim tall moustache glasses pointed blue hat red coat boots scar",
)

ILLUSTRATION = style_named("illustration")
ACTIVIST = read_worldview("an activist", "")


def appearance(filled: tuple[str, ...] = (), **changes: Any) -> Appearance:
    """Everything stated, but for the attributes named in ``filled``."""
    values = STATED | changes
    return Appearance.model_validate(
        {name: {"value": value, "source": "filled" if name in filled else "stated"} for name, value in values.items()}
    )


def prompt_for(shot: Shot | str, style: Style | str = ILLUSTRATION, **changes: Any) -> PromptText:
    """A prompt for a shot; ``changes`` replace the arguments of ``build_prompt``."""
    arguments: dict[str, Any] = {
        "character_name": "Ada",
        "description": "A retired sailor.",
        "appearance": appearance(),
        "worldview": ACTIVIST,
        "shot": SHOTS[shot] if isinstance(shot, str) else shot,
        "style": STYLES[style] if isinstance(style, str) else style,
    }
    return build_prompt(**(arguments | changes))


def negatives(prompt: PromptText) -> set[str]:
    return set(prompt.negative_prompt.split(", "))


def test_an_avatar_prompt_has_its_parts_in_budget_order() -> None:
    prompt = prompt_for(AVATAR).prompt
    parts = [
        "professional, cartoonish illustration",
        "avatar portrait",
        'named "Ada"',
        "elderly man",
        "facing forward",
        "Described as: A retired sailor.",
        "Visual style: bold, determined expression",
        "vibrant colours",
        "Expressive and memorable",
        "No text, letters or labels",
    ]
    places = [prompt.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)


def test_the_identity_clause_says_everything_that_is_stated() -> None:
    clause = identity_clause(appearance())
    assert [word for word in STATED_WORDS if word not in clause] == []


def test_the_identity_clause_reads_as_english() -> None:
    assert identity_clause(appearance()) == (
        "a tall slim elderly man with long white wavy hair, green eyes, a moustache, glasses, tan skin, a pointed blue "
        "hat on the head, a scar across one cheek and pointed ears, wearing a red coat and boots"
    )


def test_filled_attributes_follow_the_stated_ones() -> None:
    clause = identity_clause(appearance(filled=("eye_color", "height", "clothing", "hair_style")))
    stated, _, filled = clause.partition("; ")
    assert "long white hair" in stated
    for words in ("green eyes", "tall", "red coat", "wavy"):
        assert words in filled
        assert words not in stated


def test_an_absence_is_said_only_when_it_was_stated() -> None:
    bare: dict[str, Any] = {"glasses": False, "facial_hair": FacialHair.NONE, "headwear": None}
    stated = identity_clause(appearance(**bare))
    assert "no glasses" in stated
    assert "clean-shaven" in stated
    filled = identity_clause(appearance(filled=tuple(bare), **bare))
    assert "glasses" not in filled
    assert "shaven" not in filled


def test_a_bald_head_has_no_invented_hair() -> None:
    clause = identity_clause(appearance(filled=("hair_color", "hair_style"), hair_length=HairLength.BALD))
    assert "bald head" in clause
    assert "white" not in clause
    assert "wavy" not in clause


@pytest.mark.parametrize(
    ("changes", "noun"),
    [
        ({"gender": Gender.FEMALE, "age_class": AgeClass.ADULT}, "adult woman"),
        ({"gender": Gender.FEMALE, "age_class": AgeClass.CHILD}, "girl"),
        ({"gender": Gender.NONBINARY}, "androgynous person"),
        ({"species": Species.ANIMAL, "species_detail": "rat"}, "male anthropomorphic rat"),
        ({"species": Species.UNDEAD, "species_detail": "vampire"}, "male vampire"),
        ({"species": Species.ROBOT}, "male robot"),
        ({"species_detail": "wizard"}, "man, a wizard"),
    ],
)
def test_the_noun_says_species_gender_and_age(changes: dict[str, Any], noun: str) -> None:
    assert noun in identity_clause(appearance(**changes))


def test_the_word_count_counts_words() -> None:
    prompt = prompt_for("portrait_front")
    assert prompt.word_count == len(prompt.prompt.split())
    assert prompt.source == "template"
    assert prompt.style == "illustration"


def test_a_back_view_insists_on_nothing_that_only_a_face_shows() -> None:
    prompt = prompt_for("REFERENCE_BACK", description="She has green eyes. A retired sailor.").prompt
    for words in ("eye", "moustache", "glasses", "cheek", "expression", "Expressive"):
        assert words not in prompt
    assert "long white wavy hair" in prompt
    assert "pointed ears" in prompt
    assert "A retired sailor." in prompt


def test_a_back_view_does_not_forbid_itself() -> None:
    forbidden = negatives(prompt_for("REFERENCE_BACK"))
    assert "back view" not in forbidden
    assert "seen from behind" not in forbidden
    assert "front view" in forbidden


def test_a_close_up_forbids_the_full_body_and_a_full_figure_doesn_t() -> None:
    assert "full body" in negatives(prompt_for("portrait_front"))
    assert "full body" not in negatives(prompt_for("full_body_standing"))
    assert "close-up" in negatives(prompt_for("full_body_standing"))
    assert "close-up" not in negatives(prompt_for("close_up_expression"))


def test_an_outfit_variation_asks_for_other_clothes_and_forbids_none() -> None:
    prompt = prompt_for("outfit_variation", description="He wears a red coat. A retired sailor.")
    assert "alternative outfit" in prompt.prompt
    assert "wearing a red coat" not in prompt.prompt
    assert "wears a red coat" not in prompt.prompt
    assert "A retired sailor." in prompt.prompt
    for word in ("outfit", "clothes", "clothing", "hat"):
        assert word not in prompt.negative_prompt


@pytest.mark.parametrize("style", STYLES.values(), ids=lambda style: style.name)
def test_no_negative_term_stands_in_the_shot_or_the_style(style: Style) -> None:
    for shot in SHOTS.values():
        asked = f"{shot.wording}, {style.prompt}, {style.medium}".lower()
        forbidden = negatives(prompt_for(shot, style)) - {""}
        assert [term for term in forbidden if re.search(rf"\b{re.escape(term)}\b", asked)] == []


@pytest.mark.parametrize("style", STYLES.values(), ids=lambda style: style.name)
def test_our_own_wording_never_trips_the_rating_rules(style: Style) -> None:
    worldviews = [
        read_worldview(word, "") for word in ("activist", "centrist", "patriot", "skeptic", "tech", "jaded", "")
    ]
    assert {worldview.main for worldview in worldviews} == set(Theme)
    for worldview, shot in itertools.product(worldviews, SHOTS.values()):
        words = prompt_for(
            shot, style, worldview=worldview, appearance=appearance(age_class=AgeClass.YOUNG_ADULT)
        ).prompt
        cues = cues_in_prompt(words)
        assert (cues.minor, cues.ambiguous, cues.rating) == ((), (), ContentRating.GENERAL), words


def test_what_the_scene_asks_for_is_not_forbidden() -> None:
    plain = appearance(glasses=False, headwear=None)
    alone = negatives(prompt_for("three_quarter_view", appearance=plain))
    assert {"glasses", "hat", "several people"} <= alone
    asked = negatives(
        prompt_for("three_quarter_view", appearance=plain, context="in sunglasses and a hat with friends")
    )
    assert not {"glasses", "hat", "several people"} & asked


def test_a_scene_isn_t_set_before_a_plain_background() -> None:
    prompt = prompt_for("full_body_standing", context="on a market square at noon")
    assert "market square" in prompt.prompt
    assert "plain seamless background" not in prompt.prompt
    assert "scenery" not in negatives(prompt)


def test_the_theme_leaves_an_asked_expression_alone() -> None:
    laughing = prompt_for("different_expression").prompt
    assert "determined" not in laughing
    assert THEME_COLOURS[Theme.REVOLUTIONARY] in laughing
    assert "determined expression" in prompt_for("portrait_front").prompt


def test_a_turnaround_shows_the_whole_figure_in_the_asked_view() -> None:
    prompt = prompt_for("portrait_side", "character_turnaround")
    assert "side view" in prompt.prompt
    assert "head to toe" in prompt.prompt
    assert "portrait" not in prompt.prompt
    assert "full body" not in negatives(prompt)


def test_a_custom_prompt_is_the_identity_and_the_words_as_given() -> None:
    given_words = "Two moons. Graffiti that says HELLO"
    prompt = prompt_for("three_quarter_view", "custom", context=given_words)
    assert prompt.prompt == f'"Ada", {identity_clause(appearance(), angle=Angle.THREE_QUARTER)}. {given_words}.'
    assert "text" not in negatives(prompt)


def test_what_is_allowed_decides_what_the_negative_prompt_rules_out() -> None:
    assert {"nudity", "gore"} <= negatives(prompt_for(AVATAR))
    mature = negatives(prompt_for(AVATAR, rating=ContentRating.MATURE))
    assert not {"nudity", "gore", "suggestive pose"} & mature


def test_quotes_in_a_name_can_t_end_the_name() -> None:
    prompt = prompt_for(AVATAR, character_name='Ada "Ace"\nLee').prompt
    assert "\"Ada 'Ace' Lee\"" in prompt


def test_a_long_description_is_cut_at_a_sentence_end_and_the_identity_is_whole() -> None:
    description = "A sentence about the sea. " * 200
    prompt = prompt_for(AVATAR, description=description).prompt
    described = prompt.partition("Described as: ")[2].partition(" Visual style")[0]
    assert len(described) <= DESCRIBED_LIMIT
    assert described.endswith("the sea.")
    assert identity_clause(appearance()) in prompt


def test_a_description_that_is_a_list_is_told_in_words() -> None:
    listed = '[character("Ada") { Hair("long" + "red") Job("keeper") Clothes("yellow raincoat") }]'
    usual, others = (prompt_for(shot, description=listed).prompt for shot in ("portrait_front", "outfit_variation"))
    assert "Hair: long, red. Job: keeper. Clothes: yellow raincoat." in usual
    assert "Job: keeper." in others
    assert "raincoat" not in others.partition("Described as")[2], "a line of other clothes is left out like a sentence"
    assert "{" not in usual


def test_text_without_a_sentence_end_is_cut_between_words() -> None:
    cut = shortened("wordless " * 100, 50)
    assert len(cut) <= 50
    assert cut.endswith("wordless…")


@given(st.text(max_size=300), st.text(max_size=300), st.text(max_size=300), st.sampled_from(list(SHOTS.values())))
def test_no_control_character_or_line_break_reaches_a_prompt(
    name: str, description: str, context: str, shot: Shot
) -> None:
    prompt = prompt_for(shot, character_name=name, description=description, context=context)
    for text in (prompt.prompt, prompt.negative_prompt):
        assert not [char for char in text if unicodedata.category(char) in {"Cc", "Zl", "Zp", "Cs"}]
    assert identity_clause(appearance(), angle=shot.angle, outfit=shot.outfit) in prompt.prompt


@given(st.text(max_size=500), st.integers(min_value=1, max_value=200))
def test_shortened_text_fits(text: str, limit: int) -> None:
    assert len(shortened(text, limit)) <= max(limit, 1)


@pytest.mark.parametrize("shot", SHOTS.values(), ids=lambda shot: shot.name)
def test_every_shot_says_how_much_and_which_side_it_shows(shot: Shot) -> None:
    prompt = prompt_for(shot).prompt
    assert shot.wording[1:] in prompt
    if shot.shot_type is ShotType.FULL_BODY:
        assert "full-body picture" in prompt


def test_the_sample_has_every_attribute() -> None:
    assert set(STATED) == set(Appearance.model_fields)
