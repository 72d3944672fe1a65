"""What a prompt puts on the one whom a picture is of, and whose clothes it only mentions."""

from __future__ import annotations

import pytest

from mien.domain.appearance import describe
from mien.domain.appearance.worn_now import read_worn

ADA = describe("A woman of forty with long red hair, in a blue coat and black trousers.", 7, name="Ada")
BOB = describe("A man of forty with short hair, in a blue coat.", 7, name="Bob")


def worn(prompt: str) -> list[tuple[str, str | None]]:
    clothing = read_worn(prompt, ADA, "Ada").stated.clothing
    return [(garment.item, garment.color) for garment in clothing.value] if clothing else []


@pytest.mark.parametrize(
    ("prompt", "item", "color"),
    [
        ("in a red dress on the beach", "dress", "red"),
        ("wearing a space suit and a helmet", "space suit", None),
        ("en robe bleue", "dress", "blue"),
        ("in einem roten Kleid am Strand", "dress", "red"),
        ("con un vestido rojo", "dress", "red"),
        ("1girl, kimono", "kimono", None),
        ("a woman in a red dress, standing by the window", "dress", "red"),
        ("portrait of a woman in a kimono", "kimono", None),
        ("Ada wears a suit", "suit", None),
        ("putting on a coat", "coat", None),
        ("dressed in black", "clothes", "black"),
        ("wearing: a red hoodie", "hoodie", "red"),
        ("in the rain in a yellow raincoat", "raincoat", "yellow"),
    ],
)
def test_clothes_that_are_said_of_the_one_in_the_picture_are_worn(prompt: str, item: str, color: str | None) -> None:
    assert worn(prompt) == [(item, color)]


@pytest.mark.parametrize(
    "prompt",
    [
        "walking with a man in a black suit",
        "a man in a green jacket walks past behind her",
        "Ada and a man in a black suit",
        "her little brother wears a red jacket",
        "with her friend, who wears a yellow dress",
        "surrounded by knights in armour",
        "a red dress in the window",
        "looking at a red dress in a shop window",
        "mannequin in a dress",
        "a rack of dresses",
        "cat's collar",
        "a cat with a red collar",
        "hanging out the laundry: a white shirt",
        "Ada sewing a dress",
        "she buys a coat",
        "without her coat",
        "his coat",
    ],
)
def test_clothes_of_others_and_clothes_that_nobody_wears_are_not(prompt: str) -> None:
    assert worn(prompt) == []


def test_hats_and_glasses_come_and_go() -> None:
    def stated(prompt: str) -> tuple[object, object]:
        found = read_worn(prompt, ADA, "Ada").stated
        hat, glasses = found.headwear, found.glasses
        return hat.value if hat else "unsaid", glasses.value if glasses else "unsaid"

    assert stated("with a straw hat") == ("straw hat", "unsaid")
    assert stated("in a chef's hat and an apron")[0] == "chef's hat"
    assert stated("takes off her hat") == (None, "unsaid")
    assert stated("mit Sonnenbrille") == ("unsaid", True)
    assert stated("without glasses") == ("unsaid", False)
    assert stated("a shop full of hats, a helmet on the table") == ("unsaid", "unsaid")


@pytest.mark.parametrize(
    ("prompt", "nouns"),
    [("without her coat", ["coat"]), ("coat off", ["coat"]), ("ohne Mantel", ["coat"]), ("barefoot", ["shoes"])],
)
def test_what_is_taken_off_is_named(prompt: str, nouns: list[str]) -> None:
    assert [noun for noun, _ in read_worn(prompt, ADA, "Ada").taken_off] == nouns


def test_hair_is_put_up_where_it_is_long_enough_and_nothing_else_of_the_head_changes() -> None:
    style = read_worn("her hair in a bun", ADA, "Ada").stated.hair_style
    assert style is not None
    assert style.value == "bun"
    assert read_worn("his hair in a bun", BOB, "Bob").stated.hair_style is None
    assert read_worn("with purple hair and green eyes", ADA, "Ada").stated.model_dump(exclude_none=True) == {}


@pytest.mark.parametrize("prompt", ["in a dress " * 1600, "with " * 4000, ", coat" * 3000, "her " * 5000, "", "帽子"])
def test_any_text_is_read_soon(prompt: str) -> None:
    assert read_worn(prompt, ADA, "Ada") is not None
