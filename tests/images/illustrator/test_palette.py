from __future__ import annotations

import re
from colorsys import rgb_to_hsv
from dataclasses import replace
from math import dist
from typing import Any

import pytest

from mien.domain.appearance.lexicon_colors import COLOR_WORDS
from mien.domain.appearance_model import Attribute, FacialHair, Species
from mien.domain.worldview import Theme
from mien.images.illustrator.color_words import is_color
from mien.images.illustrator.palette import (
    beard_ramp,
    channels,
    cloth_hex,
    hair_ramp,
    luminance,
    shade,
    skin_ramp,
    theme_palette,
    tint,
)
from mien.ports import Subject
from tests.images.illustrator.cast import subject

FALLBACK = "#123456"


@pytest.mark.parametrize(
    "words",
    ["yellowish-gray", "amber", "lavender", "faded brown", "soiled blue", "dark-blue", "raven-black", "rebeccapurple",
     "lightgoldenrodyellow", "sky blue", "light", "greenish", "rusty", "Navy Blue", "green or gray"],
)  # fmt: skip
def test_plain_english_colors_are_read(words: str) -> None:
    color = cloth_hex(words, FALLBACK)
    assert color != FALLBACK
    assert re.fullmatch(r"#[0-9a-f]{6}", color)


def test_every_color_that_a_description_may_name_can_be_drawn() -> None:
    """But for what is said of skin and hair alone, and for cloth of many colours, which is a pattern."""
    unknown = {word for word in COLOR_WORDS if not is_color(word)}
    assert unknown == {"fair", "rainbow", "multicolored", "multicoloured"}


@pytest.mark.parametrize("words", [None, "", "nonsense", "made of wool"])
def test_words_without_a_color_give_the_fallback(words: str | None) -> None:
    assert cloth_hex(words, FALLBACK) == FALLBACK


def test_dark_is_darker_and_pale_is_lighter() -> None:
    plain = luminance(cloth_hex("blue", FALLBACK))
    assert luminance(cloth_hex("dark-blue", FALLBACK)) < plain < luminance(cloth_hex("pale blue", FALLBACK))


def test_a_fine_shade_wins_over_the_basic_color_beside_it() -> None:
    assert cloth_hex("navy blue", FALLBACK) == cloth_hex("navy", FALLBACK)


def test_the_first_of_alternatives_counts() -> None:
    assert cloth_hex("green or gray", FALLBACK) == cloth_hex("green", FALLBACK)


def test_an_ish_word_leans_the_color_it_describes() -> None:
    leaning, plain = channels(cloth_hex("reddish brown", FALLBACK)), channels(cloth_hex("brown", FALLBACK))
    assert leaning[0] - leaning[2] > plain[0] - plain[2]


def test_shade_is_darker_and_tint_is_lighter() -> None:
    assert luminance(shade("#c08060")) < luminance("#c08060") < luminance(tint("#c08060"))


@pytest.mark.parametrize("theme", list(Theme))
def test_every_theme_has_colors_of_its_own(theme: Theme) -> None:
    palette = theme_palette(theme)
    assert all(re.fullmatch(r"#[0-9a-f]{6}", color) for color in palette)
    assert palette not in [theme_palette(other) for other in Theme if other is not theme]


def with_words(who: Subject, attribute: str, words: str) -> Subject:
    """The same person, the attribute read from ``words``."""
    value = getattr(who.appearance, attribute).value
    said: Attribute[Any] = Attribute(value=value, source="stated", evidence=words)
    return replace(who, appearance=who.appearance.model_copy(update={attribute: said}))


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(
    ("tone", "words"),
    [
        ("other", "olive complexion, dark"),
        ("yellow", "sallow"),
        ("yellow", "face was yellow"),
        ("other", "a dark, purplish, yellow colour"),
        ("other", "of no colour known"),
        ("dark", "dark skin"),
        ("pale", "pale"),
    ],
)
def test_skin_however_it_is_worded_is_a_colour_that_skin_has(tone: str, words: str, seed: int) -> None:
    who = with_words(subject(skin_tone=tone, seed=seed), "skin_tone", words)
    hue, saturation, _ = rgb_to_hsv(*(c / 255 for c in channels(skin_ramp(who).base)))
    assert 10 <= hue * 360 <= 40
    assert 0.08 < saturation < 0.66


def test_dark_within_olive_deepens_only_a_little() -> None:
    plain = with_words(subject(skin_tone="other"), "skin_tone", "olive skin")
    deep = with_words(subject(skin_tone="other"), "skin_tone", "olive complexion, dark")
    dark = subject(skin_tone="dark")
    assert luminance(skin_ramp(plain).base) > luminance(skin_ramp(deep).base) > luminance(skin_ramp(dark).base) + 0.12


def test_beard_has_its_own_colour_where_it_is_said() -> None:
    who = subject(hair_color="brown", facial_hair=FacialHair.BEARD)
    assert beard_ramp(who) == hair_ramp(who)
    assert luminance(beard_ramp(with_words(who, "facial_hair", "a grey beard")).base) > 0.5
    assert luminance(hair_ramp(who).base) < 0.4


@pytest.mark.parametrize("hair", ["brown", "blonde", "auburn", "black", "grey"])
@pytest.mark.parametrize("skin", ["pale", "light", "tan", "brown", "dark"])
@pytest.mark.parametrize("species", [Species.HUMAN, Species.ELF])
def test_hair_stands_out_from_skin(hair: str, skin: str, species: Species) -> None:
    who = subject(hair_color=hair, skin_tone=skin, species=species)
    assert dist(channels(hair_ramp(who).base), channels(skin_ramp(who).base)) > 45


@pytest.mark.parametrize(
    ("words", "near"),
    [
        ("#1a2", (17, 170, 34)),
        ("forest green", (47, 93, 67)),
        ("wine", (116, 42, 65)),
        ("petrol", (35, 86, 107)),
        ("burnt orange", (190, 100, 45)),
        ("powder blue", (130, 155, 200)),
    ],
)
def test_colour_words_of_cloth(words: str, near: tuple[int, int, int]) -> None:
    found = channels(cloth_hex(words, "#000000"))
    assert max(abs(a - b) for a, b in zip(found, near, strict=True)) < 45, found


@pytest.mark.parametrize("words", ["neon pink", "deep red", "bright yellow", "fluorescent green"])
def test_loud_and_deep_colours_are_further_from_grey_than_dusty_ones(words: str) -> None:
    noun = words.split()[1]
    loud, dusty = channels(cloth_hex(words, "#000000")), channels(cloth_hex(f"dusty {noun}", "#000000"))
    assert max(loud) - min(loud) > max(dusty) - min(dusty)
