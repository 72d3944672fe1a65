"""What a model thinks before it answers, where a server passes that on as part of the answer."""

from __future__ import annotations

import re
from typing import Final

from mien.domain.model_wrapping import THOUGHTS

_OPENS: Final = re.compile(rf"<({'|'.join(THOUGHTS)})>", re.IGNORECASE)
_OPENING: Final = tuple(f"<{word}>" for word in THOUGHTS)


class WithoutThoughts:
    """Passes an answer on, part by part, without thoughts in tags at its beginning and the space around them."""

    def __init__(self) -> None:
        self._held = ""
        self._place = "before"
        self._closes = ""

    def feed(self, text: str) -> str:
        """What of the answer is known by now to be no thought."""
        if self._place == "answer":
            return text
        self._held += text
        if self._place == "before":
            self._begin()
        if self._place == "thoughts":
            self._think()
        if self._place == "after" and (begun := self._held.lstrip()):
            self._held, self._place = begun, "answer"
        return self.rest() if self._place == "answer" else ""

    def rest(self) -> str:
        """What is still held back when the answer has ended: nothing of thoughts."""
        held, self._held = self._held, ""
        return held if self._place in ("before", "answer") else ""

    def _begin(self) -> None:
        """Decide whether the answer begins with thoughts, as soon as that can be told."""
        begun = self._held.lstrip()
        if opened := _OPENS.match(begun):
            self._held, self._place = begun[opened.end() :], "thoughts"
            self._closes = f"</{opened[1]}>"
        elif not any(tag.startswith(begun.lower()) for tag in _OPENING):
            self._place = "answer"

    def _think(self) -> None:
        """Wait for the end of the thoughts."""
        closed = re.search(self._closes, self._held, re.IGNORECASE)
        if closed is None:
            self._held = self._held[-len(self._closes) :]
        else:
            self._held, self._place = self._held[closed.end() :], "after"
