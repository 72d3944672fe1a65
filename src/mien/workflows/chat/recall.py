"""What is known of conversations that may go on soon, so that a model needn't wait for the database to begin.

What is recalled here may be out of date: whoever uses it compares it with the database before anything is kept. Only
which replies were liked isn't compared: a verdict counts from the message after the next at the latest.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from mien.workflows.chat.conversation_state import ConversationState

_MOST: Final = 64
"""Conversations that are kept in mind, each with all that a model is told of it."""


class Recall:
    """The conversations that were used last, each until it is used again or changed."""

    def __init__(self) -> None:
        self._states: OrderedDict[str, ConversationState] = OrderedDict()

    def keep(self, state: ConversationState) -> None:
        """Keep a conversation in mind instead of the one that was used least lately."""
        self._states[state.background.conversation.id] = state
        while len(self._states) > _MOST:
            self._states.popitem(last=False)

    def take(self, owner_id: str, conversation_id: str) -> ConversationState | None:
        """What is known of one of the owner's conversations, if anything is; it is forgotten with that."""
        state = self._states.pop(conversation_id, None)
        return state if state is not None and state.background.conversation.owner_id == owner_id else None

    def forget(self, conversation_id: str) -> None:
        """A conversation was changed: what is known of it is out of date."""
        self._states.pop(conversation_id, None)
