"""Mien's own encoder: each chunk of text computed once, all that a call needs together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Final

import torch

from mien.images.diffusion.long_prompt.chunks import Chunk
from mien.images.diffusion.long_prompt.conditioning import TextRows
from mien.images.diffusion.long_prompt.recent import Rows
from mien.images.diffusion.long_prompt.script import Ids, Script, chunk_ids
from mien.images.diffusion.long_prompt.text_encoder import TextEncoder

MEMORY: Final = 64 * 1024 * 1024
"""Bytes of rows that are kept for later calls, for all encoders of a pipeline together: 200 chunks of SDXL in half
precision."""

Place = Callable[[torch.Tensor], torch.Tensor]


class ClipRows:
    """Encodes scripts with the pipeline's text encoders.

    Both encoders see the same chunks. The pooled row comes from the beginning of the text without weights, as far as
    the encoder reads at once.
    """

    def __init__(self, pipeline: Any, encoders: Sequence[TextEncoder]) -> None:
        self._pipeline = pipeline
        self._encoders = encoders

    def rows(self, scripts: Mapping[str, Script]) -> dict[str, TextRows]:
        """The rows of each text by the text itself, each as long as its chunks; chunks that occur more than once, here
        or in an earlier call, are computed once."""
        found = [
            encoder.encode(_needed(scripts.values(), place, encoder.pools))
            for place, encoder in enumerate(self._encoders)
        ]
        place = self.placing()
        return {text: self._of(script, found, place) for text, script in scripts.items()}

    def forget(self) -> None:
        """Drop what is kept between calls."""
        for encoder in self._encoders:
            encoder.forget()

    def placing(self) -> Place:
        """Brings rows to where and how the U-Net takes them: where the pipeline runs, of the last encoder's type.

        To be asked for once for many rows: where a pipeline runs is found by a walk through all its modules.
        """
        return partial(torch.Tensor.to, dtype=self._encoders[-1].model.dtype, device=self._pipeline._execution_device)

    def _of(self, script: Script, found: Sequence[Mapping[Ids, Rows]], place: Place) -> TextRows:
        by_encoder = [
            torch.cat([_weighed(chunk, number, known) for chunk in script.chunks]) for number, known in enumerate(found)
        ]
        pooled = found[-1][script.heads[-1]].pooled if self._encoders[-1].pools else None
        return TextRows(place(torch.cat(by_encoder, dim=-1)), None if pooled is None else place(pooled))


def text_encoders(pipeline: Any, memory: int = MEMORY) -> list[TextEncoder]:
    """The pipeline's encoders in the order in which its U-Net expects their rows; ``memory`` is for all together."""
    both = [(pipeline.tokenizer, pipeline.text_encoder)]
    two = getattr(pipeline, "text_encoder_2", None) is not None
    if two:
        both.append((pipeline.tokenizer_2, pipeline.text_encoder_2))
    there = [(tokenizer, model) for tokenizer, model in both if model is not None]
    return [TextEncoder(tokenizer, model, penultimate=two, memory=memory // len(there)) for tokenizer, model in there]


def _needed(scripts: Iterable[Script], place: int, pooled: bool) -> Iterator[Ids]:
    """What the encoder at that place has to compute: all chunks, the beginnings of the texts, and the empty text, from
    which weights are reckoned."""
    yield ()
    for script in scripts:
        yield from script.ids(place)
        if pooled:
            yield script.heads[place]


def _weighed(chunk: Chunk, place: int, known: Mapping[Ids, Rows]) -> torch.Tensor:
    """[77, width]: the chunk's rows of one encoder, each moved away from the empty text's, or towards it, by its
    weight: ``empty + weight * (row - empty)``, as compel does for weights above 1."""
    hidden = known[chunk_ids(chunk, place)].hidden
    weights = [piece.weight for piece in chunk for _ in piece.ids[place]]
    if all(weight == 1 for weight in weights):
        return hidden
    full = torch.ones(hidden.shape[0], 1, device=hidden.device)
    full[1 : len(weights) + 1, 0] = torch.tensor(weights, device=hidden.device)
    empty = known[()].hidden
    return torch.where(full == 1, hidden, empty + full * (hidden - empty))
