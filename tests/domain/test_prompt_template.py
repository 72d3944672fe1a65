"""Templates of a character's own: what may stand in them, and how they are filled."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from mien.domain.character import CharacterDraft
from mien.domain.prompt_template import PLACEHOLDERS, check_template, fill_template, placeholders_of
from mien.domain.prompts import identity_clause, placeholder_values, word_picture
from mien.domain.shots import SHOTS
from mien.domain.styles import STYLES
from tests.domain.prompt_samples import brief, character

VALUES = {name: f"<{name}>" for name in PLACEHOLDERS}


def test_every_placeholder_is_filled() -> None:
    template = " ".join(f"{{{name}}}" for name in PLACEHOLDERS)
    assert fill_template(template, VALUES) == " ".join(VALUES.values())
    assert set(placeholder_values(brief())) == set(PLACEHOLDERS)


def test_space_within_the_braces_doesn_t_matter_and_doubled_braces_are_braces() -> None:
    assert fill_template("{ name } in {{brackets}}", VALUES) == "<name> in {brackets}"


@pytest.mark.parametrize("template", ["{hair}", "{}", "{name!r}", "{name.__class__}", "{0}", "{Name}", "{name:>9}"])
def test_an_unknown_placeholder_is_refused_naming_those_there_are(template: str) -> None:
    with pytest.raises(ValueError, match="unknown placeholder") as caught:
        check_template(template)
    assert all(f"{{{name}}}" in str(caught.value) for name in PLACEHOLDERS)


@pytest.mark.parametrize("template", ["{name", "name}", "a {", "}", "{na{me}", "{{{"])
def test_a_brace_without_its_partner_is_refused(template: str) -> None:
    with pytest.raises(ValueError, match="without its partner"):
        check_template(template)


def test_a_draft_with_a_broken_template_names_the_field() -> None:
    with pytest.raises(ValidationError) as caught:
        CharacterDraft(name="Ada", description="A woman.", prompt_template="{oops}")
    assert caught.value.errors()[0]["loc"] == ("prompt_template",)


def test_what_is_filled_in_isn_t_read_as_a_template() -> None:
    assert fill_template("{name}, {context}", VALUES | {"name": "{context}", "context": "{{"}) == "{context}, {{"


@pytest.mark.parametrize(
    ("template", "filled"),
    [
        ("{name}, who loves {interests}, at home.", "<name>, at home."),
        ("{name}, who loves {interests}.", "<name>."),
        ("Loves {interests}. {name} at home.", "{name} at home.".replace("{name}", "<name>")),
        ("{interests}", ""),
        ("{name} loves {interests} and {likes}.", "<name> loves  and <likes>."),
    ],
)
def test_a_clause_whose_placeholders_are_all_empty_is_left_out(template: str, filled: str) -> None:
    assert fill_template(template, VALUES | {"interests": ""}) == filled


def test_a_template_words_the_picture_of_its_character() -> None:
    who = character(prompt_template="A {medium} of {name}: {identity}. {shot}. {context}. Postcard, 1905.")
    prompt = word_picture(brief(who, context="on a pier"))
    assert prompt.prompt.startswith("A photograph of Ada: a tall adult woman")
    assert "On a pier." in prompt.prompt or "on a pier." in prompt.prompt
    assert prompt.prompt.endswith("Postcard, 1905.")
    assert prompt.source == "template"
    assert "cartoon" in prompt.negative_prompt


@pytest.mark.parametrize("shot", ["avatar", "REFERENCE_BACK", "outfit_variation"])
def test_a_template_can_t_lose_who_it_is_nor_the_view_nor_the_scene(shot: str) -> None:
    asked = brief(character(prompt_template="An old postcard"), shot=shot, context="on a pier")
    prompt = word_picture(asked).prompt
    clause = identity_clause(asked.character.appearance, angle=asked.shot.angle, outfit=asked.shot.outfit)
    assert prompt.startswith(f'"Ada", {clause}')
    assert SHOTS[shot].wording in prompt
    assert "On a pier." in prompt


def test_a_prompt_as_given_isn_t_put_into_the_template() -> None:
    who = character(prompt_template="An old postcard of {identity}")
    assert "postcard" not in word_picture(brief(who, style="custom", context="Two moons")).prompt


def test_the_guide_names_every_placeholder_and_every_style() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "guides" / "prompts.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `\{(\w+)\}` \|", guide, re.MULTILINE) == list(PLACEHOLDERS)
    assert [name for name in STYLES if f"| `{name}` |" not in guide] == []


@given(st.text(alphabet="{}a n,.", max_size=30))
def test_a_template_that_passes_can_be_filled(template: str) -> None:
    try:
        check_template(template)
    except ValueError:
        return
    assert placeholders_of(template) <= set(PLACEHOLDERS)
    assert isinstance(fill_template(template, VALUES), str)
