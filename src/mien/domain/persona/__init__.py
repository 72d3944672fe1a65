"""Invented characters."""

from mien.domain.persona.model import Persona, invent_persona

__all__ = ["Persona", "invent_persona"]
