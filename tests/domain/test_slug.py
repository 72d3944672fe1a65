"""Slugs from names."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mien.domain.character import slugify


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Ada Lovelace", "ada-lovelace"),
        ("  Zoë  O'Neill!! ", "zoe-o-neill"),
        ("Émile-Jean", "emile-jean"),
        ("../../etc/passwd", "etc-passwd"),
        ("R2-D2", "r2-d2"),
        ("ﬁne ①", "fine-1"),
        ("山田太郎", "character"),
        ("🎉🎉", "character"),
        ("", "character"),
        ("---", "character"),
    ],
)
def test_a_name_becomes_its_slug(name: str, slug: str) -> None:
    assert slugify(name) == slug


def test_a_long_name_is_cut_without_a_trailing_hyphen() -> None:
    slug = slugify("abcdefghi " * 20)
    assert len(slug) <= 60
    assert not slug.endswith("-")


@pytest.mark.parametrize("name", ["0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b", "{0190A1B2-C3D4-7E5F-8A9B-0C1D2E3F4A5B}"])
def test_a_name_that_looks_like_an_id_gives_a_slug_that_does_not(name: str) -> None:
    assert slugify(name) == "character-0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"


@given(st.text(max_size=200))
def test_any_name_gives_a_short_safe_slug(name: str) -> None:
    slug = slugify(name)
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug)
    assert len(slug) <= 60


@given(st.text(max_size=200))
def test_a_slug_is_its_own_slug(name: str) -> None:
    assert slugify(slugify(name)) == slugify(name)
