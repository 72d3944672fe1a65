"""What a prompt says is text, also where it looks like something that a tokenizer obeys."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any


def control_names(tokenizers: Iterable[Any]) -> tuple[str, ...]:
    """The names by which the tokenizers' control tokens can be called from within a text (``<|endoftext|>``).

    A single character, such as the ``!`` with which SDXL's second encoder pads, is left: pipelines read it so.
    """
    names: set[str] = set()
    for tokenizer in tokenizers:
        added = getattr(tokenizer, "added_tokens_decoder", {})
        names.update(tokenizer.all_special_tokens, (str(token) for token in added.values() if token.special))
    return tuple(sorted(name for name in names if len(name) > 1))


def as_text(prompt: str, controls: Sequence[str]) -> str:
    """The prompt with the names of control tokens taken apart and half surrogate pairs replaced by question marks."""
    prompt = prompt.encode("utf-8", "replace").decode("utf-8")
    for name in controls:
        prompt = prompt.replace(name, f"{name[:1]} {name[1:]}")
    return prompt
