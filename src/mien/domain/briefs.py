"""What a text is wanted for, as structure: what templates use where models read messages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from mien.domain.character import Character
from mien.domain.rating import ContentRating
from mien.domain.shots import Shot
from mien.domain.styles import Style
from mien.domain.worldview import Worldview


class TextTask(StrEnum):
    """What a text engine is asked to do; each task may have its own model and timeout."""

    PROMPT = "prompt"
    """Word a picture."""
    CHAT = "chat"
    """Speak as a character: replies, posts, summaries of what was said."""
    PERSONA = "persona"
    """Invent a character."""
    ANALYSIS = "analysis"
    """Read a text or picture and say what is in it, as structure."""


Role = Literal["system", "user", "assistant"]


@dataclass(frozen=True, slots=True)
class Message:
    """One message as models read them."""

    role: Role
    content: str


@dataclass(frozen=True, slots=True)
class PersonaBrief:
    """Invent a character: the same ``seed``, name and type give the same one from templates."""

    seed: int
    name: str | None = None
    persona_type: str | None = None


@dataclass(frozen=True, slots=True)
class PromptBrief:
    """Word one picture of a character. ``rating`` is what has been allowed."""

    character: Character
    worldview: Worldview
    shot: Shot
    style: Style
    context: str = ""
    rating: ContentRating = ContentRating.GENERAL


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing that was said."""

    speaker: Literal["user", "character"]
    text: str


@dataclass(frozen=True, slots=True)
class ReplyBrief:
    """Answer the last of ``turns``, which the user said. ``turns`` are in order, oldest first, at least the last 20."""

    character: Character
    turns: tuple[Turn, ...]
    user_name: str
    seed: int
    avoid: tuple[str, ...] = ()
    """Replies that must not come again: alternatives to the one that is asked for."""


@dataclass(frozen=True, slots=True)
class PostBrief:
    """A post or caption in the character's voice about what ``request`` says."""

    character: Character
    request: str
    context: str
    style: str
    """What kind of post; see ``domain.posts``."""
    seed: int
    quality: Literal["standard", "hd"] = "standard"
    """``hd`` is longer."""


@dataclass(frozen=True, slots=True)
class SummaryBrief:
    """What was said so far in few words: ``earlier`` is the summary of what came before ``turns``."""

    character: Character
    user_name: str
    earlier: str
    turns: tuple[Turn, ...]


Brief = PersonaBrief | PromptBrief | ReplyBrief | PostBrief | SummaryBrief
