"""Invented characters."""

from mien.domain.persona.invent import invent_persona
from mien.domain.persona.model import Persona, to_draft

__all__ = ["Persona", "invent_persona", "to_draft"]
