"""Beings with a human-like head, by the word that names them: what sets theirs apart."""

from __future__ import annotations

import re
from typing import NamedTuple

from mien.domain.appearance_model import Species
from mien.images.illustrator.head.sitter import Sitter


class CreatureKind(NamedTuple):
    """What a being's head has that a person's hasn't."""

    pointed_ears: bool = False
    fangs: bool = False
    horns: str = ""
    """``demon``, ``ram`` or none."""
    skull: bool = False
    """Bare bone."""
    halo: bool = False
    antennae: bool = False
    bald: bool = False
    """No hair grows there unless it is said."""
    fins: bool = False
    """Fins for ears."""


_KINDS: tuple[tuple[str, CreatureKind], ...] = (
    (r"skeleton|skull|\blich\b|\bdeath\b|reaper", CreatureKind(skull=True, bald=True)),
    (r"vampire|dhampir|nosferatu", CreatureKind(fangs=True, pointed_ears=True)),
    (r"demon|devil|tiefling|succubus|incubus|\bimp\b", CreatureKind(pointed_ears=True, fangs=True, horns="demon")),
    (r"faun|satyr|minotaur", CreatureKind(pointed_ears=True, horns="ram")),
    (r"goblin|gnoll|gremlin|fairy|pixie|sprite|\bfae?y?\b|nymph|dryad", CreatureKind(pointed_ears=True)),
    (r"mermaid|merman|merfolk|siren|naga|triton", CreatureKind(fins=True)),
    (r"angel|seraph|cherub", CreatureKind(halo=True)),
    (r"alien|martian", CreatureKind(antennae=True, bald=True)),
)
_PLAIN = CreatureKind()


def creature_kind(sitter: Sitter) -> CreatureKind:
    """The kind that the word for a being names; a plain one when it names none."""
    looks = sitter.looks
    if looks.species.value not in {Species.UNDEAD, Species.OTHER, Species.ELF}:
        return _PLAIN
    detail = (looks.species_detail.value or "").lower()
    return next((kind for words, kind in _KINDS if re.search(words, detail)), _PLAIN)
