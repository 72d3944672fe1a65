"""Models that are worth bringing, by what they are to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mien.domain.briefs import TextTask


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A model for a task. ``gigabytes``: what the named file takes on disk, and in memory a little more."""

    task: TextTask
    model: str
    repository: str
    """Where ``mien models pull`` finds it."""
    file: str
    gigabytes: float
    reason: str


_LLAMA: Final = (
    "Llama 3.1 8B Instruct",
    "bartowski/Meta-Llama-3.1-8B-Instruct-GGUF",
    "Meta-Llama-3.1-8B-Instruct-Q4_K_M.gguf",
    4.9,
)
_QWEN: Final = (
    "Qwen2.5 72B Instruct",
    "bartowski/Qwen2.5-72B-Instruct-GGUF",
    "Qwen2.5-72B-Instruct-Q4_K_M.gguf",
    47.4,
)

RECOMMENDED: Final = (
    Recommendation(TextTask.PROMPT, *_LLAMA, "Quick, inventive, and keeps to what it is told."),
    Recommendation(TextTask.CHAT, *_LLAMA, "Talks naturally and stays in character."),
    Recommendation(TextTask.PERSONA, *_QWEN, "Looks, manner and past fit together better; an 8B model does, too."),
    Recommendation(TextTask.ANALYSIS, *_LLAMA, "Answers in the form that is asked for, quickly."),
)
