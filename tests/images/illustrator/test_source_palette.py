"""A picture that a character is inspired by gives its colours where the words leave them open."""

from __future__ import annotations

import io
from dataclasses import replace
from math import dist

import numpy as np
import pytest
from PIL import Image

from mien.domain.appearance import describe
from mien.domain.shots import AVATAR, REFERENCE_SHOTS, Shot
from mien.domain.worldview import read_worldview
from mien.images.illustrator.backend import Illustrator
from mien.images.illustrator.blend import channels
from mien.images.illustrator.compose import render
from mien.images.illustrator.outfit import dress
from mien.images.illustrator.palette import hair_ramp, skin_ramp
from mien.images.illustrator.source_palette import SourcePalette, read_palette, with_palette
from mien.ports import ImageRequest, Reference, Subject
from tests.images.illustrator.source_pictures import encoded, landscape, photo

NEAR = 45.0
"""Distance of two colours in levels of 0-255 up to which they are the same to the eye of this test."""
PEOPLE = (
    ("A woman of thirty with long red hair, pale skin, in a green dress", 11),
    ("A man with short black hair, dark skin, yellow hoodie", 12),
    ("A woman of twenty with pink curly hair, brown skin, black t-shirt", 15),
    ("A man with brown hair, light skin, red sweater", 16),
)


def person(words: str, seed: int) -> Subject:
    return Subject("", seed, describe(words, seed), read_worldview(words, ""))


def near(one: str | None, other: str) -> bool:
    return one is not None and dist(channels(one), channels(other)) < NEAR


@pytest.mark.parametrize(("words", "seed"), PEOPLE)
@pytest.mark.parametrize("shot", [AVATAR, REFERENCE_SHOTS[1]], ids=["avatar", "front"])
def test_the_colours_of_a_drawing_are_read_from_it(words: str, seed: int, shot: Shot) -> None:
    subject = person(words, seed)
    outfit = dress(subject, shot.outfit)
    found = read_palette(render(subject, shot, width=512, height=512, seed=3)[0])
    assert near(found.hair, hair_ramp(subject).base)
    assert near(found.skin, skin_ramp(subject).base)
    assert near(found.clothing, (outfit.outer or outfit.top).ramp.base)


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
def test_the_colours_of_a_noisy_photograph_are_read_from_it(form: str) -> None:
    colors = ("#2b1d14", "#e0b090", "#304f80", "#8aa0a8")
    found = read_palette(photo(*colors, form=form))
    assert all(near(*pair) for pair in zip((found.hair, found.skin, found.clothing), colors, strict=False))
    assert near(found.background, colors[3])


def test_a_large_picture_gives_the_same_as_a_small_one() -> None:
    small = photo("#7a3018", "#f4d4c0", "#386040", "#b0a890")
    large = Image.open(io.BytesIO(small)).resize((2400, 3200), Image.Resampling.NEAREST)
    found = read_palette(encoded(np.asarray(large), "JPEG"))
    assert near(found.skin, read_palette(small).skin or "")


def test_a_landscape_gives_its_background_alone_and_says_so() -> None:
    found = read_palette(encoded(landscape()))
    assert (found.hair, found.skin, found.clothing) == (None, None, None)
    assert near(found.background, "#82b4e6")
    assert "nobody" in found.reason


@pytest.mark.parametrize(
    "data",
    [
        encoded(np.full((1, 1, 3), 200, np.uint8)),
        encoded(np.full((2, 900, 3), 90, np.uint8)),
        encoded(np.zeros((40, 40, 4), np.uint8)),
        encoded(np.random.default_rng(0).integers(0, 255, (90, 90, 3)).astype(np.uint8)),
        b"nonsense",
        b"",
    ],
    ids=["pixel", "line", "transparent", "noise", "nonsense", "empty"],
)
def test_a_picture_without_anybody_gives_nothing_of_a_person_and_a_reason(data: bytes) -> None:
    found = read_palette(data)
    assert (found.hair, found.skin, found.clothing) == (None, None, None)
    assert found.reason


def test_what_the_words_say_wins_over_the_picture() -> None:
    palette = SourcePalette(hair="#aa2222", skin="#e0b090", clothing="#2244aa", background="#88aacc")
    told, taken = with_palette(person("A woman with blonde hair in a green dress", 3), palette)
    assert told.appearance.hair_color.value == "blonde"
    assert told.appearance.clothing.value[0].color == "green"
    assert taken.taken == {"hair": None, "skin": "#e0b090", "clothing": None, "background": "#88aacc"}


def test_taken_colours_are_drawn_and_stay_filled() -> None:
    palette = SourcePalette(hair="#3a2418", skin="#d8a070", clothing="#2244aa", background="#88aacc")
    subject, _ = with_palette(person("A woman of thirty", 3), palette)
    assert near(hair_ramp(subject).base, "#3a2418")
    assert near(skin_ramp(subject).base, "#d8a070")
    assert not subject.appearance.hair_color.stated
    again = read_palette(render(subject, AVATAR, width=512, height=512, seed=3)[0])
    assert near(again.hair, "#3a2418")


async def test_the_result_lists_what_was_taken_and_names_the_picture() -> None:
    backend = Illustrator(1)
    source = Reference("image-1", "source", photo("#7a3018", "#f4d4c0", "#386040", "#b0a890"), "image/jpeg")
    asked = ImageRequest(person("A woman of thirty", 3), AVATAR, "", "", 1, 128, 128, references=(source,))
    try:
        made = await backend.generate(asked)
        other = await backend.generate(replace(asked, references=(replace(source, role="front"),)))
        broken = await backend.generate(replace(asked, references=(replace(source, data=b"nonsense"),)))
    finally:
        await backend.close()
    assert made.references_used == ("image-1",)
    assert set(made.parameters["sourcePalette"]) == {"hair", "skin", "clothing", "background"}
    assert other.references_used == broken.references_used == ()
    assert "sourcePalette" not in {*other.parameters, *broken.parameters}
    assert other.ignored
    assert any("image-1" in each.what for each in broken.ignored)
    assert made.pictures[0].data != other.pictures[0].data


def test_a_disc_behind_the_head_is_not_taken_for_the_hair() -> None:
    subject = person("A man with ginger hair and brown skin, in a green jacket.", 9)
    palette = read_palette(render(subject, AVATAR, width=380, height=380, seed=1)[0])
    assert palette.hair is not None
    red, green, blue = channels(palette.hair)
    assert red < 190
    assert red > green > blue
