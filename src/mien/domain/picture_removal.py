"""What an instruction to change a picture takes away: ``take off her glasses``, ``quítale el sombrero``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from mien.domain.appearance import read_appearance
from mien.domain.appearance_model import Appearance
from mien.domain.wordlist import words

_VERBS: Final = r"""
    remov(?:e|ing)|tak(?:e|ing)\ (?:off|away)|get\ rid\ of|delete|erase|lose(?=\ (?:the|her|his|their|that|those)\b)
    |qu[ií]ta(?:le|r|rle)?|elimina|s[aá]cale
    |enl[eè]ve(?:r|-lui|-leur)?|retire(?:r|-lui)?|[oô]te(?:-lui)?|supprime
    |entfern(?:e|en)
    |tir(?:e|a|ar)(?=\ (?:o|a|os|as|seu|sua|seus|suas)\b)|remov(?:a|er)
"""
_ON: Final = (
    "make give put change add turn let set show dress have draw replace smile look haz hazla hazlo pon ponle dale "
    "mets donne fais ajoute mach gib lass setze ponha coloque dê faça at in from with on en au aux sur im am no na"
)
"""Words after an *and* with which the instruction goes on to something else."""
_END: Final = rf"(?=$|[,.;:!?\n]|\s(?:and|but|then|y|et|und|e|mas|pero)\s(?:{'|'.join(_ON.split())})\b)"
_TAKING: Final = re.compile(
    rf"""\b(?:{_VERBS})\ (?P<thing>[^,.;:!?\n]{{1,80}}?){_END}
    |\btake\ (?P<off>(?:the|her|his|their|that|those)\ [^,.;:!?\n]{{1,40}}?)\ (?:off|away)\b
    |\bnimm\ (?P<ab>[^,.;:!?\n]{{1,40}}?)\ (?:ab|weg)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_OVER_THE_REST: Final = words(
    """
    jacket coat overcoat raincoat trenchcoat parka anorak blazer cardigan cape cloak shawl poncho scarf gloves mittens
    tie necktie apron belt backpack bag satchel sash necklace
    """
)
"""Garments under which there are others; whoever takes off more is dressed as before."""
_BACKGROUND: Final = re.compile(r"\b(?:background|fondo|arrière-plan|fond|hintergrund|fundo)$", re.IGNORECASE)
_NAMES: Final = re.compile(r"[^\W\d_]+")
_OWNER: Final = re.compile(r"^(?:the|her|his|their|that|those|any|all)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Taken:
    """An instruction parted into what is taken away and the rest."""

    things: tuple[str, ...]
    """What is taken away, in the instruction's words."""
    rest: str
    """The instruction without it."""
    denied: str
    """The instruction with it as something that isn't there."""


def read_removals(instruction: str) -> Taken:
    """What an instruction takes away, and what else it says."""
    things = tuple(_thing(found) for found in _TAKING.finditer(instruction))
    if not things:
        return Taken((), instruction, instruction)
    return Taken(things, _TAKING.sub("", instruction), _TAKING.sub(_denied, instruction))


def _thing(found: re.Match[str]) -> str:
    return found["thing"] or found["off"] or found["ab"]


def _denied(found: re.Match[str]) -> str:
    return "plain background" if _BACKGROUND.search(_thing(found)) else f"without {_thing(found)}"


def looks_without(appearance: Appearance, things: tuple[str, ...]) -> dict[str, Any]:
    """The attributes that change, by name and JSON-safe, when ``things`` are taken from somebody."""
    changes: dict[str, Any] = {}
    for thing in things:
        for said in (thing, f"a man with a {_OWNER.sub('', thing)}"):
            _take(appearance, said, changes)
    return changes


def _take(appearance: Appearance, said: str, changes: dict[str, Any]) -> None:
    stated = read_appearance(said)
    if stated.glasses is not None and appearance.glasses.value:
        changes["glasses"] = False
    if stated.headwear is not None and appearance.headwear.value:
        changes["headwear"] = None
    if stated.facial_hair is not None and appearance.facial_hair.value != "none":
        changes["facial_hair"] = "none"
    named = set(_NAMES.findall(said.lower()))
    kept = [each for each in _now(appearance, "marks", changes) if not named & set(_NAMES.findall(each.lower()))]
    if len(kept) < len(_now(appearance, "marks", changes)):
        changes["marks"] = kept
    worn = _now(appearance, "clothing", changes)
    left = [each for each in worn if not _taken_off(each, named & _OVER_THE_REST)]
    if len(left) < len(worn):
        changes["clothing"] = left


def _taken_off(garment: Mapping[str, Any], named: set[str]) -> bool:
    return bool(named & set(_NAMES.findall(str(garment["item"]).lower())))


def _now(appearance: Appearance, attribute: str, changes: Mapping[str, Any]) -> list[Any]:
    own: list[Any] = getattr(appearance, attribute).model_dump(mode="json")["value"]
    return list(changes.get(attribute, own))
