"""How a server fails to answer, whatever it was asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.local_server import LocalHandler


@dataclass(frozen=True)
class Torn:
    """The request is carried out, and the answer breaks off after ``share`` of it."""

    share: float = 0.5


@dataclass(frozen=True)
class Huge:
    """The request is carried out, and the answer has no end."""


@dataclass(frozen=True)
class Silent:
    """The request is carried out, and never answered."""


NoAnswer = Torn | Huge | Silent


def fail_to_answer(handler: LocalHandler[Any], how: NoAnswer, answer: bytes = b"") -> None:
    """Fail so; ``answer`` is what should have been said, JSON."""
    match how:
        case Torn():
            handler.begin("application/json", {"Content-Length": str(len(answer))})
            handler.wfile.write(answer[: int(len(answer) * how.share)])
        case Huge():
            handler.begin("application/json")
            while not handler.home.closing.is_set():
                handler.wfile.write(b" " * 2**20)
        case Silent():
            handler.stay_silent()
