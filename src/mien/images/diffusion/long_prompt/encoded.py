"""Prompts made ready for a pipeline, and how they were read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import torch

from mien.domain.image import Ignored
from mien.images.diffusion.long_prompt.conditioning import Conditioning, padded


@dataclass(frozen=True, slots=True)
class Reading:
    """How a prompt was read."""

    tokens: int
    """Tokens of the prompt that were encoded, without marks of start and end."""
    chunks: int
    """Chunks of the prompt, 1 or more."""
    encoder: str
    """``mien``, ``compel``, ``truncate``, or ``pipeline`` for one that encodes its prompts itself."""
    ignored: tuple[Ignored, ...] = ()
    """What of the prompt and of its negative prompt could not be used."""

    def __str__(self) -> str:
        chunks = "chunk" if self.chunks == 1 else "chunks"
        return f"Encoded prompt ({self.tokens} tokens in {self.chunks} {chunks}, encoder: {self.encoder})"


@dataclass(frozen=True, slots=True)
class Encoded:
    """A prompt with its negative prompt, ready for a pipeline."""

    prompt: str
    negative: str
    """Empty: none."""
    reading: Reading
    conditioning: Conditioning | None = None
    """``None``: the pipeline takes the texts."""

    @property
    def length(self) -> int:
        """Rows of the embeddings, 0 for texts. What is painted in one go has to be equally long: padding a prompt to
        the length of another changes its picture a little, so paint those of equal length together."""
        return 0 if self.conditioning is None else self.conditioning.length


class PromptEncoder(Protocol):
    """Makes prompts ready for one pipeline."""

    def encode(self, prompts: Sequence[str], negatives: Sequence[str]) -> tuple[Encoded, ...]:
        """One for each prompt and the negative prompt at the same place; an empty negative prompt is none at all.

        Never fails for what a prompt says; raises what the model raises, such as running out of memory.
        """
        ...

    def forget(self) -> None:
        """Drop what is kept between calls: the text encoders' weights have changed (an adapter was loaded)."""
        ...


def pipeline_arguments(encoded: Sequence[Encoded]) -> dict[str, Any]:
    """Keyword arguments for one call of the pipeline that paints them all, in that order; at least one.

    ``prompt`` and (where there are any) ``negative_prompt``, or ``prompt_embeds`` and ``negative_prompt_embeds``
    ([prompts, length, width], padded to the longest) and for SDXL ``pooled_prompt_embeds`` and
    ``negative_pooled_prompt_embeds`` ([prompts, width of the projection]).
    """
    ready = [each.conditioning for each in encoded if each.conditioning is not None]
    if not ready:
        return _texts(encoded)
    length = max(each.length for each in ready)
    arguments = {
        "prompt_embeds": torch.stack([padded(each.prompt.embeds, each.padding, length) for each in ready]),
        "negative_prompt_embeds": torch.stack(
            [padded(each.negative.embeds, each.negative_padding, length) for each in ready]
        ),
    }
    if ready[0].prompt.pooled is not None:
        arguments["pooled_prompt_embeds"] = torch.stack([each.prompt.pooled for each in ready])
        arguments["negative_pooled_prompt_embeds"] = torch.stack([each.negative.pooled for each in ready])
    return arguments


def _texts(encoded: Sequence[Encoded]) -> dict[str, Any]:
    arguments = {"prompt": [each.prompt for each in encoded]}
    if any(each.negative for each in encoded):
        arguments["negative_prompt"] = [each.negative for each in encoded]
    return arguments
