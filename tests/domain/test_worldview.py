"""What themes a description and a system prompt speak of."""

from __future__ import annotations

import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mien.domain.worldview import (
    THEME_COLOURS,
    THEME_FACES,
    THEME_WORDING,
    Theme,
    read_worldview,
    worldview_wording,
)


def themes(description: str, system_prompt: str = "") -> list[Theme]:
    return [match.theme for match in read_worldview(description, system_prompt).matches]


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("A revolutionary poet from Lyon", Theme.REVOLUTIONARY),
        ("lifelong climate ACTIVIST", Theme.REVOLUTIONARY),
        ("A centrist who sees both sides", Theme.MODERATE),
        ("middle-of-the-road columnist", Theme.MODERATE),
        ("a patriotic farmer", Theme.PATRIOT),
        ("She is a proud patriot's daughter", Theme.PATRIOT),
        ("He questions everything", Theme.SKEPTIC),
        ("sceptical of every official story", Theme.SKEPTIC),
        ("obsessed with the deep state and a cover-up", Theme.SKEPTIC),
        ("They don’t want you to know this", Theme.SKEPTIC),
        ("startup founder", Theme.TECH),
        ("here to disrupt banking with blockchain", Theme.TECH),
        ("a burnt-out nurse", Theme.BURNT_OUT),
        ("burned out after ten years", Theme.BURNT_OUT),
        ("jaded, weary, exhausted", Theme.BURNT_OUT),
    ],
)
def test_a_theme_is_named_by_its_words(text: str, theme: Theme) -> None:
    assert themes(text) == [theme]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "An analyst of exchange rates",
        "a man of moderate height and moderate build",
        "stands in the centre of the room",
        "the wheel's revolutions per minute",
        "the revolution of the moon around the planet",
        "wears a tired old coat",
        "worn-out boots and a burnt-out candle",
        "covers up a scar with makeup, a cover-up for the tattoo",
        "a strong constitution",
        "carries spare change",
        "a change of clothes",
        "neutral background, neutral expression",
        "a property developer",
        "a gender-neutral outfit",
        "the exchanged revolutionless moderately patristic technique",
    ],
)
def test_lookalike_words_name_no_theme(text: str) -> None:
    assert themes(text) == [Theme.DEFAULT]


@pytest.mark.parametrize(
    "text",
    [
        "She is not an activist.",
        "never a patriot",
        "He isn't a hacker or a programmer",
        "no longer exhausted",
        "neither moderate nor skeptical",
        "anything but a centrist",
        "not a fan of the revolution",
        "an anti-communist",
        "hates compromise",
    ],
)
def test_negated_words_do_not_count(text: str) -> None:
    assert themes(text) == [Theme.DEFAULT]


def test_a_negation_ends_with_its_clause() -> None:
    assert themes("not an activist but a patriot") == [Theme.PATRIOT]
    assert themes("Not a skeptic. A hacker.") == [Theme.TECH]


def test_not_only_is_no_negation() -> None:
    assert themes("not only an activist") == [Theme.REVOLUTIONARY]


def test_both_texts_count_and_the_heaviest_theme_comes_first() -> None:
    worldview = read_worldview("A weary activist.", "You organise protests and speak truth to power.")
    assert worldview.main is Theme.REVOLUTIONARY
    assert [match.theme for match in worldview.matches] == [Theme.REVOLUTIONARY, Theme.BURNT_OUT]
    assert worldview.matches[0].weight > worldview.matches[1].weight


def test_equal_weights_keep_the_order_of_the_themes() -> None:
    assert themes("a patriot and an activist") == themes("an activist and a patriot")


def test_strong_words_outweigh_weak_ones() -> None:
    assert themes("wants change and calls for change, a patriot")[0] is Theme.PATRIOT


def test_a_refrain_does_not_outweigh_a_richer_theme() -> None:
    description = "tech. " * 50 + "An activist in every uprising."
    assert themes(description)[0] is Theme.REVOLUTIONARY


def test_history_weighs_little() -> None:
    assert themes("a reader on the American Revolution and a proud patriot")[0] is Theme.PATRIOT
    assert themes("an American Revolution historian") == [Theme.DEFAULT]


def test_the_longest_phrase_wins() -> None:
    (match,) = read_worldview("a startup founder", "").matches
    assert match.words == ("startup founder",)


def test_each_theme_says_expression_and_colours() -> None:
    assert set(THEME_WORDING) == set(Theme)
    for theme in Theme:
        assert THEME_FACES[theme] in THEME_WORDING[theme]
        assert THEME_COLOURS[theme] in THEME_WORDING[theme]
    assert "red" in THEME_WORDING[Theme.REVOLUTIONARY]
    assert "blue" in THEME_WORDING[Theme.TECH]
    assert "muted" in THEME_WORDING[Theme.BURNT_OUT]


def test_a_second_theme_is_a_hint_and_a_faint_one_is_none() -> None:
    both = worldview_wording(read_worldview("an activist and a hacker", ""))
    assert both.startswith(THEME_WORDING[Theme.REVOLUTIONARY])
    assert "futuristic blue" in both
    faint = worldview_wording(read_worldview("a patriot who likes change", ""))
    assert faint == THEME_WORDING[Theme.PATRIOT]


def test_without_a_face_the_expression_is_left_out() -> None:
    wording = worldview_wording(read_worldview("an activist", ""), face=False)
    assert "expression" not in wording
    assert "reds and black" in wording


@given(st.text(max_size=400), st.text(max_size=400))
def test_any_text_has_themes_in_order_of_weight(description: str, system_prompt: str) -> None:
    matches = read_worldview(description, system_prompt).matches
    assert matches
    weights = [match.weight for match in matches]
    assert weights == sorted(weights, reverse=True)
    assert len({match.theme for match in matches}) == len(matches)
    assert (matches[0].theme is Theme.DEFAULT) == (weights[0] == 0)


FORMS: tuple[Literal["NFC", "NFD", "NFKC", "NFKD"], ...] = ("NFC", "NFD", "NFKC", "NFKD")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("word", ["patriot", "hacker", "centrist", "jaded"])
def test_case_and_unicode_form_do_not_matter(word: str, form: Literal["NFC", "NFD", "NFKC", "NFKD"]) -> None:
    text = unicodedata.normalize(form, f"Café {word.upper()} — naïve")
    assert themes(text) == themes(f"a {word}")
