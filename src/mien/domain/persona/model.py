"""An invented character."""

from __future__ import annotations

from pydantic import BaseModel

from mien.domain.briefs import PersonaBrief


class Persona(BaseModel):
    """An invented character."""


def invent_persona(brief: PersonaBrief) -> Persona:
    """A coherent character by rules."""
    raise NotImplementedError
