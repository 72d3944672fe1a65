"""The tensors by which a U-Net knows what to draw and what not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import torch


class TextRows(NamedTuple):
    """A text as the encoders tell it; of the text encoders' type, on the device where the pipeline runs."""

    embeds: torch.Tensor
    """[length, width], length a multiple of the encoders' (77), width that of all encoders together."""
    pooled: torch.Tensor | None
    """[width of the projection] for SDXL."""
    not_compel: str = ""
    """Why Mien's encoder took the text where compel was asked for."""


@dataclass(frozen=True, slots=True)
class Conditioning:
    """A prompt and its negative prompt, equally long."""

    prompt: TextRows
    negative: TextRows
    padding: torch.Tensor
    """[77, width]: the empty text, which lengthens the prompt."""
    negative_padding: torch.Tensor
    """[77, width]: what lengthens the negative prompt."""

    @property
    def length(self) -> int:
        """Rows of the prompt, and of the negative prompt."""
        return len(self.prompt.embeds)


def conditioning(prompt: TextRows, negative: TextRows | None, padding: torch.Tensor) -> Conditioning:
    """The two brought to the same length with ``padding``, the rows of the empty text ([77, width]).

    Without negative prompt it is zeros, as SDXL was trained.
    """
    negative_padding = padding
    if negative is None:
        negative_padding = torch.zeros_like(padding)
        negative = TextRows(negative_padding, None if prompt.pooled is None else torch.zeros_like(prompt.pooled))
    length = max(prompt.embeds.shape[0], negative.embeds.shape[0])
    return Conditioning(
        TextRows(padded(prompt.embeds, padding, length), prompt.pooled),
        TextRows(padded(negative.embeds, negative_padding, length), negative.pooled),
        padding,
        negative_padding,
    )


def padded(embeds: torch.Tensor, padding: torch.Tensor, length: int) -> torch.Tensor:
    """``embeds`` with as many ``padding`` after it as make ``length`` rows of it; all [rows, width]."""
    missing = (length - embeds.shape[0]) // padding.shape[0]
    return torch.cat([embeds, *[padding] * missing])
