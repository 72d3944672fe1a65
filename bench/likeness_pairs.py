"""Pairs of a picture and a person's references: of the right person, of somebody else, of somebody nearly the same."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from bench.likeness_pictures import Picture, pictures
from mien.vision.embedded.figure import find_figure
from mien.vision.embedded.identity import Features, features_of
from mien.vision.pixels import read_pixels

ORDINARY_EACH: Final = 2
"""Other people whom each right picture is held against."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A picture and its features."""

    picture: Picture
    features: Features


@dataclass(frozen=True, slots=True)
class Pair:
    """A picture to be judged and the references to judge it by."""

    kind: str
    """``right``, ``ordinary`` or what is different."""
    probe: Seen
    references: tuple[Features, ...]

    @property
    def same(self) -> bool:
        """Whether it is the person of the references."""
        return self.kind == "right"


def drawn(seed: int, kept: Path | None) -> list[Picture]:
    """The pictures of one person; read from ``kept`` where an earlier run left them."""
    if kept is None:
        return list(pictures(seed))
    file = kept / f"{seed}.pkl"
    if not file.exists():
        kept.mkdir(parents=True, exist_ok=True)
        file.write_bytes(pickle.dumps(list(pictures(seed))))
    found: list[Picture] = pickle.loads(file.read_bytes())
    return found


def looked_at(pictures: list[Picture]) -> list[Seen]:
    """The pictures with their features."""
    return [Seen(each, features_of(pixels := read_pixels(each.data), find_figure(pixels))) for each in pictures]


def pairs(seeds: range, kept: Path | None = None) -> Iterator[Pair]:
    """All pairs of a cast; nobody is held against people of another cast or style."""
    cast = {seed: looked_at(drawn(seed, kept)) for seed in seeds}
    references = {
        seed: tuple(each.features for each in seen if each.picture.kind == "reference") for seed, seen in cast.items()
    }
    styles = {seed: seen[0].picture.style for seed, seen in cast.items()}
    for seed, seen in cast.items():
        dice = Random(f"others {seed}")
        others = [other for other in seeds if other != seed and styles[other] == styles[seed]]
        for probe in seen:
            kind = probe.picture.kind
            if kind == "reference":
                continue
            yield Pair(kind, probe, references[seed])
            if kind == "right":
                for other in dice.sample(others, min(ORDINARY_EACH, len(others))):
                    yield Pair("ordinary", probe, references[other])
