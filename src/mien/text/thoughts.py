"""What a model thinks before it answers, where a server passes that on as part of the answer."""

from __future__ import annotations

from typing import Final

_OPENS: Final = "<think>"
_CLOSES: Final = "</think>"


class WithoutThoughts:
    """Passes an answer on, part by part, without a ``<think>`` block at its beginning and the space around it."""

    def __init__(self) -> None:
        self._held = ""
        self._place = "before"

    def feed(self, text: str) -> str:
        """What of the answer is known by now to be no thought."""
        if self._place == "answer":
            return text
        self._held += text
        if self._place == "before":
            self._begin()
        if self._place == "thoughts" and _CLOSES in self._held:
            self._held = self._held.partition(_CLOSES)[2]
            self._place = "after"
        if self._place == "thoughts":
            self._held = self._held[-len(_CLOSES) :]
            return ""
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
        if begun.startswith(_OPENS):
            self._held, self._place = begun.removeprefix(_OPENS), "thoughts"
        elif not _OPENS.startswith(begun):
            self._place = "answer"
