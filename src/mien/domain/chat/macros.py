"""Macros in the texts of cards: ``{{char}}``, ``{{user}}`` and the other ones that cards in the wild use."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import Final

_CHAR: Final = "\ue000"
_USER: Final = "\ue001"
"""Stand for the names until everything else is done, so that a name that looks like a macro stays a name."""

_NAMES: Final = re.compile(r"\{\{\s*(char|user)\s*\}\}|<(bot|char|user)>", re.IGNORECASE)
_ORIGINAL: Final = re.compile(r"\{\{\s*original\s*\}\}", re.IGNORECASE)
_INNERMOST: Final = re.compile(r"\{\{([^{}]{1,4000})\}\}")
_CALL: Final = re.compile(r"\s*(//|[a-z_]+)\s*(?:::?\s*(.*))?", re.IGNORECASE | re.DOTALL)
_COMMA: Final = re.compile(r"(?<!\\),")
_DICE: Final = re.compile(r"\s*(\d{0,2})d?(\d{1,6})\s*", re.IGNORECASE)
_DEEPEST: Final = 4
"""How many macros may stand inside each other."""


def fill(text: str, *, char: str, user: str, seed: int = 0) -> str:
    """The text with its macros carried out; unknown ones stay as they are.

    ``{{random:a,b}}``, ``{{pick:a,b}}`` and ``{{roll:d6}}`` fall the same way for the same text and seed.
    """
    if "{{" not in text and "<" not in text:
        return text
    filled = _NAMES.sub(lambda found: _USER if "user" in found[0].lower() else _CHAR, text)
    for depth in range(_DEEPEST):
        done = _INNERMOST.sub(lambda found, depth=depth: _carried_out(found, seed, depth), filled)  # type: ignore[misc]
        if done == filled:
            break
        filled = done
    return filled.replace(_CHAR, char).replace(_USER, user)


def with_original(text: str, original: str) -> str:
    """A card's text with ``{{original}}`` replaced by the text that it stands in for; ``original`` if it is blank."""
    return _ORIGINAL.sub(lambda _: original, text) if text.strip() else original


def _carried_out(found: re.Match[str], seed: int, depth: int) -> str:
    if found[1].lstrip().startswith("//"):
        return ""
    call = _CALL.fullmatch(found[1])
    macro = _MACROS.get(call[1].lower()) if call else None
    if call is None or macro is None:
        return found[0]
    chance = random.Random(f"{seed}|{depth}|{found.start()}|{found[1]}")
    result = macro(call[2] or "", chance)
    return found[0] if result is None else result


def _one_of(options: str, chance: random.Random) -> str | None:
    parts = options.split("::") if "::" in options else _COMMA.split(options)
    return chance.choice(parts).replace("\\,", ",").strip() if options else None


def _rolled(dice: str, chance: random.Random) -> str | None:
    found = _DICE.fullmatch(dice)
    if found is None or int(found[2]) < 1:
        return None
    return str(sum(chance.randint(1, int(found[2])) for _ in range(int(found[1] or 1) or 1)))


_MACROS: Final[dict[str, Callable[[str, random.Random], str | None]]] = {
    "random": _one_of,
    "pick": _one_of,
    "roll": _rolled,
    "reverse": lambda text, _: text[::-1],
    "hidden_key": lambda *_: "",
    "comment": lambda *_: "",
    "noop": lambda *_: "",
    "trim": lambda *_: "",
    "newline": lambda *_: "\n",
}
