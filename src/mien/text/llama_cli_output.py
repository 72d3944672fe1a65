"""The answer within what llama-cli, llama-completion and their forebears print around it."""

from __future__ import annotations

import re
from typing import Final

from mien.domain.model_wrapping import without_thoughts

CUE: Final = "Now write the assistant's next message, and nothing else."
"""The last thing that a program is told. Those that echo what they are told print it before the answer."""

_ESCAPES: Final = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
_THOUGHTS: Final = re.compile(r"\[Start thinking\].*?(\[End thinking\]|\Z)", re.DOTALL)
_ROLE: Final = re.compile(r"\A\s*assistant\s*\n")
_TAIL: Final = re.compile(
    r"(\s*\[end of text\]|\s*\[ Prompt: [^\]\n]*\]|\n\s*Exiting\.\.\.|\n>\s*(EOF by user)?)\s*\Z",
)


def answer_in(printed: str) -> str:
    """The answer in a program's standard output: without logo, echo, spinner, colours, thoughts and figures."""
    text = _without_spinner(_ESCAPES.sub("", printed))
    before, echoed, after = text.partition(CUE)
    text = _ROLE.sub("", after) if echoed else before
    text = without_thoughts(_THOUGHTS.sub("", text))
    while (shorter := _TAIL.sub("", text)) != text:
        text = shorter
    return text.strip()


def _without_spinner(text: str) -> str:
    """What a terminal would show: a backspace takes back the character before it."""
    if "\b" not in text:
        return text
    shown: list[str] = []
    for character in text:
        if character != "\b":
            shown.append(character)
        elif shown:
            shown.pop()
    return "".join(shown)
