from __future__ import annotations

import re

import pytest

from mien.domain.worldview import Theme
from mien.images.illustrator.palette import channels, cloth_hex, luminance, shade, theme_palette, tint

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
