"""Prompts for pipelines that encode them themselves: the text goes through as it is, what is too long is named."""

from __future__ import annotations

import inspect
from collections.abc import Sequence
from typing import Any, Final

from mien.domain.image import Ignored
from mien.images.diffusion.long_prompt.encoded import Encoded, Reading
from mien.images.diffusion.long_prompt.plain_text import as_text, control_names
from mien.images.diffusion.long_prompt.script import left_out
from mien.images.diffusion.long_prompt.weights import read_weights

_TOKENIZERS: Final = ("tokenizer_4", "tokenizer_3", "tokenizer_2", "tokenizer")
"""The one that reads a whole prompt is the last that a pipeline has; those before it give a summary."""

_PROMPT: Final = "(the prompt)"


class PipelineTexts:
    """Passes prompts on."""

    def __init__(self, pipeline: Any, *, weights: bool = False) -> None:
        """``weights``: say so where a prompt has weights, which are text here: language models have no use for them."""
        names = [name for name in _TOKENIZERS if getattr(pipeline, name, None) is not None]
        tokenizers = [_alone(getattr(pipeline, name)) for name in names]
        self._tokenizer: Any = tokenizers[0] if tokenizers else None
        self._weights = weights
        self._controls = control_names(tokenizers)
        self._limit = _limit(pipeline, self._tokenizer)

    def encode(self, prompts: Sequence[str], negatives: Sequence[str]) -> tuple[Encoded, ...]:
        """The texts, and under ``ignored`` what is beyond the pipeline's ``max_sequence_length``."""
        return tuple(
            self._encoded(as_text(prompt, self._controls), as_text(negative, self._controls))
            for prompt, negative in zip(prompts, negatives, strict=True)
        )

    def forget(self) -> None:
        """Nothing is kept."""

    def _encoded(self, prompt: str, negative: str) -> Encoded:
        tokens, ignored = self._read(prompt)
        against = self._read(negative)[1] if negative else ()
        ignored += against + self._unweighed(prompt, negative)
        return Encoded(prompt, negative, Reading(tokens, 1, "pipeline", ignored))

    def _unweighed(self, *texts: str) -> tuple[Ignored, ...]:
        fragments = [fragment for text in texts for fragment in read_weights(text)[0]] if self._weights else []
        if all(fragment.weight == 1 for fragment in fragments):
            return ()
        return (Ignored(what="weights in the prompt", reason="the model's text encoder takes none: they are text"),)

    def _read(self, text: str) -> tuple[int, tuple[Ignored, ...]]:
        """Tokens that the pipeline will read, and the rest."""
        if self._tokenizer is None:
            return 0, ()
        tokens = len(self._tokenizer([text], truncation=False, verbose=False)["input_ids"][0])
        if self._limit is None or tokens <= self._limit:
            return tokens, ()
        return self._limit, (left_out(text, tokens - self._limit, f"{self._limit} tokens"),)


def _alone(tokenizer: Any) -> Any:
    """The tokenizer without the processor of texts and pictures that some pipelines hold it in."""
    return getattr(tokenizer, "tokenizer", tokenizer)


def _limit(pipeline: Any, tokenizer: Any) -> int | None:
    """Tokens that the pipeline reads of a prompt, as far as it says."""
    asked = inspect.signature(pipeline.__call__).parameters.get("max_sequence_length")
    if asked is not None and isinstance(asked.default, int):
        return asked.default - _before(tokenizer)
    most = getattr(tokenizer, "model_max_length", None)
    return most if isinstance(most, int) and most < 1_000_000 else None


def _before(tokenizer: Any) -> int:
    """Tokens that stand before a prompt in the conversation in which a language model hears it. Pipelines that word
    this in another way, or not at all, read a few tokens less or more."""
    if not getattr(tokenizer, "chat_template", None):
        return 0
    said = tokenizer.apply_chat_template([{"role": "user", "content": _PROMPT}], tokenize=False)
    return len(tokenizer([said.partition(_PROMPT)[0]])["input_ids"][0])
