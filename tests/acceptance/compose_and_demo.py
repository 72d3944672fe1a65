"""Compose characters that nobody has seen before, run ``mien demo`` on them, and check everything it left behind.

The same seed composes the same characters, so that a failure can be looked at again::

    .venv/bin/python -m tests.acceptance.compose_and_demo --seed some-words --out /tmp/pictures
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import numpy as np
from PIL import Image

from mien.domain.image import ImageKind
from mien.domain.shots import AVATAR, EMBEDDING_SHOTS, REFERENCE_SHOTS

FIRST_NAMES: Final = ("Ilse", "Zoë", "Tomás", "Łucja", "Anders", "Mireille", "Kofi", "Sunniva", "Pádraig", "Noor")
LAST_NAMES: Final = ("Varga", "O'Neill", "Lindqvist", "Adeyemi", "de la Cruz", "Hartmann", "Brontë", "Sato", "Kowalski")
BUILDS: Final = ("tall and thin", "short and stout", "broad-shouldered", "slender", "of middle height", "heavily built")
PEOPLE: Final = ("woman", "man")
AGES: Final = ("in her twenties", "about forty years old", "of sixty", "aged seventy-five")
HAIR: Final = (
    "long black hair in a braid",
    "short curly red hair",
    "cropped grey hair",
    "shoulder-length auburn hair",
    "a bald head",
    "wavy blond hair down to the waist",
)
EYES: Final = ("green", "pale blue", "dark brown", "hazel", "grey")
SKINS: Final = ("freckled fair skin", "deep brown skin", "olive skin", "a weathered tan", "pale skin")
EXTRAS: Final = (
    "round glasses",
    "a scar on the left cheek",
    "a wide-brimmed straw hat",
    "a silver earring",
)
MENS_EXTRAS: Final = (*EXTRAS, "no beard", "a trimmed moustache", "a full grey beard")
CLOTHES: Final = (
    "a navy coat over a white shirt",
    "a long green dress",
    "a grey suit with a red tie",
    "a patched leather jacket and dark jeans",
    "a yellow raincoat and black boots",
)


def compose(seed: str, count: int) -> list[dict[str, str]]:
    """``count`` characters with distinct names and a plain description each; the same for the same seed."""
    rng = random.Random(seed)
    names = rng.sample([f"{first} {last}" for first in FIRST_NAMES for last in LAST_NAMES], count)
    return [{"name": name, "description": _describe(rng, name)} for name in names]


def _describe(rng: random.Random, name: str) -> str:
    person = rng.choice(PEOPLE)
    pronoun = "She" if person == "woman" else "He"
    extras = EXTRAS if person == "woman" else MENS_EXTRAS
    age = rng.choice(AGES).replace("her", "her" if person == "woman" else "his")
    return (
        f"{name} is a {person} {age}, {rng.choice(BUILDS)}, with {rng.choice(HAIR)}, {rng.choice(EYES)} eyes and "
        f"{rng.choice(SKINS)}. {pronoun} has {rng.choice(extras)} and wears {rng.choice(CLOTHES)}."
    )


def run_demo(
    characters: Iterable[dict[str, str]], folder: Path, settings: Mapping[str, str] = MappingProxyType({})
) -> Path:
    """Run ``mien demo`` on the characters, under further ``MIEN_*`` settings; returns the folder it filled.

    Raises ``CalledProcessError`` if it fails.
    """
    lines = folder / "characters.jsonl"
    lines.write_text("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in characters), encoding="utf-8")
    out = folder / "out"
    mien = Path(sys.executable).with_name("mien")
    command = [str(mien), "demo", "--from", str(lines), "--out", str(out)]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, env={**os.environ, **settings})
    return out


def check_demo(characters: list[dict[str, str]], out: Path) -> None:
    """Check summary, sheets and pictures; raises ``AssertionError`` naming what is wrong."""
    summary = json.loads((out / "summary.json").read_text(encoding="utf-8"))
    assert [each["name"] for each in summary] == [each["name"] for each in characters]
    assert len({each["slug"] for each in summary}) == len(characters), "two characters share a slug"
    for each in summary:
        _check_sheet(out / each["sheet"])
        _check_images(out, each["images"])


def _check_sheet(sheet: Path) -> None:
    with Image.open(sheet) as picture:
        picture.load()
        assert picture.format == "PNG", sheet
        assert min(picture.size) >= 400, f"{sheet} is only {picture.size}"
        assert not _blank(picture), f"{sheet} is blank"


def _check_images(out: Path, images: list[dict[str, Any]]) -> None:
    expected = Counter((ImageKind(shot.kind).value, shot.name) for shot in (AVATAR, *REFERENCE_SHOTS, *EMBEDDING_SHOTS))
    assert Counter((image["kind"], image["shot"]) for image in images) == expected
    for image in images:
        with Image.open(out / image["path"]) as picture:
            picture.load()
            assert picture.size == (image["width"], image["height"]), image
            assert not _blank(picture), f"{image['path']} is blank"
        assert image["backend"] == "illustrator", image
        assert isinstance(image["seed"], int), image
        assert image["ms"] >= 0, image
    contents = {(out / image["path"]).read_bytes() for image in images}
    assert len(contents) == len(images), "two shots are the same picture"


def _blank(picture: Image.Image) -> bool:
    """Whether nothing is drawn: hardly any contrast anywhere."""
    return int(np.ptp(np.asarray(picture.convert("L")))) < 32


def main() -> None:
    """Compose, run, check, and say so."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", required=True, help="any text; the same text composes the same characters")
    parser.add_argument("--out", required=True, type=Path, help="an existing folder to fill")
    parser.add_argument("--count", type=int, default=3, help="how many characters")
    arguments = parser.parse_args()
    characters = compose(arguments.seed, arguments.count)
    for each in characters:
        print(f"- {each['description']}")
    check_demo(characters, run_demo(characters, arguments.out))
    print(f"{len(characters)} characters, {15 * len(characters)} pictures: all there")


if __name__ == "__main__":
    main()
