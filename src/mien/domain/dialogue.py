"""How a character takes part in conversations: greetings, scenario, examples, and what it knows of its world."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, field_validator

from mien.domain.text_limits import told_size
from mien.domain.writable import refuse_unwritable


class Dialogue(BaseModel):
    """What a conversation is set up with. ``{{char}}`` and ``{{user}}`` stand for names (``domain.chat.macros``)."""

    model_config = ConfigDict(frozen=True)

    nickname: str = ""
    """What ``{{char}}`` stands for, where it isn't the name."""
    scenario: str = ""
    """Where and how the conversation takes place."""
    greeting: str = ""
    """The character's first message."""
    alternate_greetings: tuple[str, ...] = ()
    example_messages: str = ""
    """Example exchanges, each begun by a line ``<START>``."""
    post_history_instructions: str = ""
    """What a model is told after the history, right before it replies."""

    @field_validator("*", mode="before")
    @classmethod
    def _can_be_kept(cls, value: object) -> object:
        refuse_unwritable(value)
        return value


class LoreEntry(BaseModel):
    """A piece of knowledge that is given to the model when one of its keys comes up."""

    model_config = ConfigDict(frozen=True)

    keys: tuple[str, ...] = ()
    content: str
    enabled: bool = True
    constant: bool = False
    """Always given, whatever is talked about."""
    insertion_order: int = 100
    """Lower ones stand first."""
    priority: int = 0
    """Lower ones are dropped first when room is short."""
    selective: bool = False
    """One of ``secondary_keys`` must come up, too."""
    secondary_keys: tuple[str, ...] = ()
    case_sensitive: bool = False
    use_regex: bool = False
    """The keys are regular expressions."""
    position: Literal["before_char", "after_char"] = "before_char"
    name: str = ""
    comment: str = ""


class Lorebook(BaseModel):
    """What a character knows of its world."""

    model_config = ConfigDict(frozen=True)

    name: str = ""
    description: str = ""
    scan_depth: int = 4
    """How many of the last messages are searched for keys."""
    token_budget: int = 512
    """Tokens that entries may take together."""
    recursive_scanning: bool = False
    """Entries that were found are searched for keys of others."""
    entries: tuple[LoreEntry, ...] = ()

    @property
    def size(self) -> int:
        """Characters of its texts and keys, and some for each of these."""
        return told_size(self.name, "name") + told_size(self.description, "description") + sum(map(_size, self.entries))

    @field_validator("*", mode="before")
    @classmethod
    def _can_be_kept(cls, value: Any) -> Any:
        refuse_unwritable(value)
        return value


def _size(entry: LoreEntry) -> int:
    texts = (entry.name, entry.comment, entry.content)
    return sum(told_size(each, "entries") for each in (*texts, entry.keys, entry.secondary_keys))
