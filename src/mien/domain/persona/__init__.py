"""Invented characters: by rules from linked tables, or by a language model whose answer is read and checked."""

from mien.domain.persona.hints import Fit, fit_of
from mien.domain.persona.invent import invent_persona
from mien.domain.persona.model import Persona, to_draft
from mien.domain.persona.reading import read_persona
from mien.domain.persona.wording import MAX_TOKENS, persona_messages, persona_schema

__all__ = [
    "MAX_TOKENS",
    "Fit",
    "Persona",
    "fit_of",
    "invent_persona",
    "persona_messages",
    "persona_schema",
    "read_persona",
    "to_draft",
]
