"""German words made of several: ``schwarzhaarig``, ``Lederjacke``, ``dunkelblau``, ``zwölfjährig``."""

from __future__ import annotations

import re
from typing import Final

from mien.domain.appearance.features import FEATURES
from mien.domain.appearance.tongues.lexicon import german_parts, lexicon
from mien.domain.appearance.tongues.numbers import number_at
from mien.domain.appearance.tongues.piece import Piece

_ENDING: Final = r"(?:e[rsnm]?)?"
_BODY: Final = {
    "haarig": "haired", "augig": "eyed", "hautig": "skinned", "bartig": "bearded", "beinig": "legged",
    "schultrig": "shouldered", "gesichtig": "faced", "nasig": "nosed", "wangig": "cheeked", "ohrig": "eared",
}  # fmt: skip
_BODILY: Final = re.compile(rf"([a-z]+)({'|'.join(_BODY)}){_ENDING}")
_YEARS: Final = re.compile(r"([a-z]+|\d+)-?jahrige?[rsnm]?")
_SHADES: Final = {"dunkel": "dark", "hell": "light", "tief": "deep", "blass": "pale", "knall": "bright", "zart": "pale"}
_COLORED: Final = re.compile(r"([a-z]+)farben?e?[rsnm]?")


def compound(word: str) -> Piece | None:
    """The English of a compound (lower case, without accents) that no lexicon has as a whole; ``None`` if unknown."""
    return _of_years(word) or _of_body(word) or _of_shade(word) or _of_thing(word)


def _of_years(word: str) -> Piece | None:
    match = _YEARS.fullmatch(word)
    number = number_at([match[1]], 0, "de") if match else None
    return None if number is None else Piece(f"{number[0]}-year-old", "adj", 0, 0)


def _of_body(word: str) -> Piece | None:
    """``schwarzhaarig``: black-haired."""
    match = _BODILY.fullmatch(word)
    said = _adjective(match[1]) if match else None
    return None if match is None or said is None else Piece(f"{said.replace(' ', '-')}-{_BODY[match[2]]}", "adj", 0, 0)


def _of_shade(word: str) -> Piece | None:
    """``dunkelgrün``, ``hellbraun``, ``elfenbeinfarben``."""
    for shade, english in _SHADES.items():
        said = _adjective(word.removeprefix(shade)) if word.startswith(shade) and word != shade else None
        if said is not None:
            return Piece(f"{english} {said}", "adj", 0, 0)
    match = _COLORED.fullmatch(word)
    said = _adjective(match[1]) if match else None
    return None if said is None else Piece(said, "adj", 0, 0)


def _adjective(word: str) -> str | None:
    entry = lexicon("de").get(word)
    if entry is not None and entry.kind == "adj":
        return entry.english
    inner = _of_shade(word) if len(word) > 3 and any(word.startswith(shade) for shade in _SHADES) else None
    return inner.english if inner is not None else None


def _of_thing(word: str) -> Piece | None:
    """``Lederjacke``: the last part says what it is, the first what it is made of, where that is known."""
    for cut in range(3, len(word) - 2):
        entry = lexicon("de").get(word[cut:])
        if entry is None or entry.kind != "noun" or len(word) - cut < 3:
            continue
        feature = FEATURES.get(entry.english, FEATURES.get(entry.english.split(" ")[-1], ""))
        if feature not in ("garment", "headwear", "glasses", "facial", "hair", "mark", "part"):
            continue
        first = word[:cut]
        said = german_parts().get(first) or german_parts().get(first.removesuffix("s")) or _adjective(first)
        if said is None and feature == "part":
            continue
        return Piece(f"{said} {entry.english}" if said else entry.english, "noun", 0, 0, feature)
    return None
