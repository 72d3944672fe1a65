"""Somebody whose clothes are not told wears those of the work that is told."""

from __future__ import annotations

import pytest

from mien.domain.appearance import describe


def _worn(text: str) -> list[str]:
    return [garment.item for garment in describe(text, 1).clothing.value]


@pytest.mark.parametrize(
    ("text", "garment"),
    [
        ("A tired old nurse with a limp.", "uniform"),
        ("A knight in her forties.", "armour"),
        ("Ada is a brilliant astronaut with short hair.", "space suit"),
        ("A young wizard, pale and tall.", "robe"),
        ("Tom works as a detective.", "trench coat"),
    ],
)
def test_work_is_seen_in_the_clothes(text: str, garment: str) -> None:
    looks = describe(text, 3)
    assert any(garment in worn.item or "scrubs" in worn.item for worn in looks.clothing.value)
    assert not looks.clothing.stated


def test_clothes_that_are_told_outrank_those_of_the_work() -> None:
    assert _worn("A knight in a green hoodie.") == ["hoodie"]


@pytest.mark.parametrize(
    "text",
    [
        "A woman who once loved a knight.",
        "A girl with a doctor for a father.",
        "He fights like a knight.",
        "A tall woman.",
    ],
)
def test_work_of_others_is_not_worn(text: str) -> None:
    assert not {"plate armour", "lab coat"} & set(_worn(text))


def test_what_is_printed_on_a_garment_is_told_by_the_evidence() -> None:
    clothing = describe("A man in a blue t-shirt with a star and a red cap.", 1).clothing
    assert clothing.evidence == "blue t-shirt with a star"
