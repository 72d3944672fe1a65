"""Inventing a character by rules, with each choice following from those before it."""

from __future__ import annotations

from mien.domain.briefs import PersonaBrief
from mien.domain.persona.model import Persona


def invent_persona(brief: PersonaBrief) -> Persona:
    """A coherent character by rules."""
    raise NotImplementedError
