"""What is known of conversations that may go on soon, so that a model needn't wait for the database to begin.

What is recalled here may be out of date: whoever uses it compares it with the database before anything is kept. Only
which replies were liked isn't compared: a verdict counts from the message after the next at the latest.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from mien.workflows.chat.look import Known

_MOST: Final = 64
"""Conversations that are kept in mind, each with all that a model is told of it."""


class Recall:
    """The conversations that were used last, each until it is used again or changed."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, Known] = OrderedDict()

    def keep(self, known: Known) -> None:
        """Keep a conversation in mind instead of the one that was used least lately."""
        self._known[known.basis.conversation.id] = known
        while len(self._known) > _MOST:
            self._known.popitem(last=False)

    def take(self, owner_id: str, conversation_id: str) -> Known | None:
        """What is known of one of the owner's conversations, if anything is; it is forgotten with that."""
        known = self._known.pop(conversation_id, None)
        return known if known is not None and known.basis.conversation.owner_id == owner_id else None

    def forget(self, conversation_id: str) -> None:
        """A conversation was changed: what is known of it is out of date."""
        self._known.pop(conversation_id, None)
