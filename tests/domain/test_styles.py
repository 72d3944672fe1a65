"""The style registry."""

from __future__ import annotations

import pytest

from mien.domain.errors import InvalidRequest
from mien.domain.styles import DEFAULT_SMART_STYLE, DEFAULT_STYLE, STYLES, Style, illustrator_styles, style_named

PROMPT_STYLES = (
    "illustration",
    "photorealistic",
    "anime",
    "comic",
    "watercolor",
    "3d_render",
    "pixel_art",
    "oil_painting",
    "cinematic",
    "fantasy",
    "line",
    "poster",
)
SMART_STYLES = ("character_turnaround", "character_production", "custom")


def test_every_promised_style_is_registered_under_its_name() -> None:
    assert set(STYLES) == {"flat", *PROMPT_STYLES, *SMART_STYLES}
    assert all(style.name == name for name, style in STYLES.items())


def test_the_defaults_are_registered() -> None:
    assert DEFAULT_STYLE == "flat"
    assert DEFAULT_SMART_STYLE == "character_production"
    assert {DEFAULT_STYLE, DEFAULT_SMART_STYLE} <= set(STYLES)


def test_the_illustrator_draws_flat() -> None:
    assert illustrator_styles() == ("flat", "line", "poster")


@pytest.mark.parametrize("name", ["Pixel Art", "pixel-art", "PIXEL_ART", " pixel art "])
def test_spelling_of_a_style_is_lenient(name: str) -> None:
    assert style_named(name).name == "pixel_art"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("photo", "photorealistic"),
        ("Realistic", "photorealistic"),
        ("cartoon", "illustration"),
        ("Oil", "oil_painting"),
        ("watercolour", "watercolor"),
        ("3D", "3d_render"),
        ("comic book", "comic"),
        ("concept-art", "fantasy"),
    ],
)
def test_a_usual_other_name_means_the_style(said: str, meant: str) -> None:
    assert style_named(said).name == meant


def test_no_other_name_hides_a_style() -> None:
    assert [style_named(name).name for name in STYLES] == list(STYLES)


def test_the_refusal_names_the_field_that_was_sent() -> None:
    with pytest.raises(InvalidRequest) as caught:
        style_named("cubist", field="imageStyle")
    assert caught.value.details["fields"][0]["path"] == "imageStyle"


@pytest.mark.parametrize("name", ["cubist", "lines of text", "", "photoreal\x00"])
def test_an_unknown_style_is_refused_with_the_known_ones(name: str) -> None:
    with pytest.raises(InvalidRequest) as caught:
        style_named(name)
    (field,) = caught.value.details["fields"]
    assert field["path"] == "style"
    for known in STYLES:
        assert known in field["message"]


def terms(text: str) -> set[str]:
    return {term.strip() for term in text.split(",") if term.strip()}


@pytest.mark.parametrize("style", STYLES.values(), ids=lambda style: style.name)
def test_no_style_forbids_what_it_asks_for(style: Style) -> None:
    assert not terms(style.negative) & terms(f"{style.prompt}, {style.medium}")


@pytest.mark.parametrize("name", ["flat", *PROMPT_STYLES])
def test_a_prompt_style_says_medium_look_and_what_spoils_it(name: str) -> None:
    style = STYLES[name]
    assert style.medium
    assert style.prompt
    assert style.negative


def test_custom_adds_no_words_of_ours() -> None:
    custom = STYLES["custom"]
    assert custom.verbatim
    assert (custom.prompt, custom.negative, custom.medium) == ("", "", "")


def test_a_turnaround_is_the_full_figure_on_a_plain_background() -> None:
    turnaround = STYLES["character_turnaround"]
    assert turnaround.full_figure
    assert turnaround.plain_background
    assert not STYLES["character_production"].plain_background
