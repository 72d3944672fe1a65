"""One of a pipeline's text encoders of CLIP's make: chunks in, rows out, each chunk computed once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

import torch
from diffusers.utils.torch_utils import get_module_execution_device

from mien.images.diffusion.long_prompt.recent import Recent, Rows
from mien.images.diffusion.long_prompt.script import Ids

AT_ONCE: Final = 32
"""Chunks of one forward pass; more would need hundreds of megabytes for the states between the layers."""


class TextEncoder:
    """A text encoder and its tokenizer, as a pipeline of diffusers uses them."""

    def __init__(self, tokenizer: Any, model: Any, *, penultimate: bool, memory: int) -> None:
        """``penultimate``: the states before the last layer, as SDXL takes them, and the pooled row where the model
        has a projection; else the last ones, normalized, as Stable Diffusion 1 and 2 take them.

        ``memory``: bytes of rows that are kept for later calls.
        """
        self.tokenizer = tokenizer
        self.model = model
        self._penultimate = penultimate
        self._recent = Recent(memory)
        self.length: int = min(tokenizer.model_max_length, model.config.max_position_embeddings)
        """Tokens that it reads at once, with those that mark start and end."""
        self.pools = penultimate and hasattr(model, "text_projection")
        """Whether its rows have a pooled one."""

    def encode(self, chunks: Iterable[Ids]) -> dict[Ids, Rows]:
        """The rows of each chunk; those not known yet are computed together, equal ones once.

        Together and alone differ by rounding at most: less than 1e-5 in float32.
        """
        known: dict[Ids, Rows] = {}
        missing: dict[Ids, None] = {}
        for chunk in chunks:
            rows = self._recent.find(chunk)
            if rows is None:
                missing[chunk] = None
            else:
                known[chunk] = rows
        order = list(missing)
        for start in range(0, len(order), AT_ONCE):
            some = order[start : start + AT_ONCE]
            for chunk, rows in zip(some, self._compute(some), strict=True):
                known[chunk] = rows
                self._recent.keep(chunk, rows)
        return known

    def forget(self) -> None:
        """Drop what is kept: the model's weights have changed."""
        self._recent.clear()

    @property
    def kept(self) -> int:
        """Bytes of rows that are kept."""
        return self._recent.bytes

    def _compute(self, chunks: Sequence[Ids]) -> list[Rows]:
        ids = torch.tensor([self._marked(chunk) for chunk in chunks], device=get_module_execution_device(self.model))
        with torch.no_grad():
            out = self.model(ids, output_hidden_states=self._penultimate)
        hidden = out.hidden_states[-2] if self._penultimate else out.last_hidden_state
        pooled = out.text_embeds if self.pools else None
        # copies: a row that is kept must not keep its whole batch
        return [
            Rows(hidden[place].clone(), None if pooled is None else pooled[place].clone())
            for place in range(len(chunks))
        ]

    def _marked(self, chunk: Ids) -> list[int]:
        """The chunk between start and end, padded to the encoder's length."""
        row = [self.tokenizer.bos_token_id, *chunk, self.tokenizer.eos_token_id]
        return row + [self.tokenizer.pad_token_id] * (self.length - len(row))
