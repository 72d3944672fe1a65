"""The compel library in the place of Mien's own encoder."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import torch

from mien.domain.errors import Unavailable
from mien.images.diffusion.long_prompt.clip_rows import ClipRows, Place
from mien.images.diffusion.long_prompt.conditioning import TextRows, padded
from mien.images.diffusion.long_prompt.script import Script

MOST_PASSES: Final = 128
"""Forward passes for one text and encoder; compel needs one for each chunk, and as many again for each part that weighs
less than 1."""


class CompelRows:
    """Encodes scripts with compel, whose weights below 1 hide a part from the encoder instead of moving its rows.

    compel is given the fragments that Mien's reader of weights found: its own takes time that doubles with each nested
    bracket, finds weights where none are meant and stumbles over its own commands. A text that compel can't encode, or
    only in a time out of all proportion, is left to Mien's encoder.
    """

    def __init__(self, pipeline: Any, own: ClipRows) -> None:
        """Raises ``Unavailable`` where compel isn't installed."""
        try:
            from compel import CompelForSD, CompelForSDXL
        except ImportError:
            raise Unavailable(
                "Long prompts are to be encoded by compel, which isn't installed: pip install compel, or set "
                "MIEN_DIFFUSION__LONG_PROMPTS=mien."
            ) from None
        self._own = own
        self._two = getattr(pipeline, "text_encoder_2", None) is not None
        compel = (CompelForSDXL if self._two else CompelForSD)(pipeline, device=str(pipeline._execution_device))
        self._encoders = [compel.compel_1, compel.compel_2] if self._two else [compel.compel]

    def rows(self, scripts: Mapping[str, Script]) -> dict[str, TextRows]:
        """The rows of each text by the text itself."""
        place = self._own.placing()
        return {text: self._of(text, script, place) for text, script in scripts.items()}

    def forget(self) -> None:
        """Drop what Mien's encoder keeps; compel keeps nothing."""
        self._own.forget()

    def _of(self, text: str, script: Script, place: Place) -> TextRows:
        lessened = sum(fragment.weight < 1 for fragment in script.fragments)
        if len(script.chunks) * (1 + lessened) > MOST_PASSES:
            return self._left(text, script, f"{lessened} weights below 1 in {len(script.chunks)} chunks are too many")
        if script.lost:
            return self._left(text, script, "the text is too long")
        try:
            with torch.no_grad():
                return self._encoded(script, place)
        except RuntimeError as error:
            # it loses its place among the tokens where a part begins with the character that pads
            return self._left(text, script, f"it failed: {error}"[:200])

    def _left(self, text: str, script: Script, why: str) -> TextRows:
        embeds, pooled, _ = self._own.rows({text: script})[text]
        return TextRows(embeds, pooled, why)

    def _encoded(self, script: Script, place: Place) -> TextRows:
        told = [
            compel.build_conditioning_tensor_for_conjunction(self._conjunction(script)) for compel in self._encoders
        ]
        length = max(embeds.shape[1] for embeds, _ in told)
        by_encoder = [
            padded(embeds[0], compel.conditioning_provider.empty_z[0], length)
            for compel, (embeds, _) in zip(self._encoders, told, strict=True)
        ]
        pooled = place(self._pooled(script)) if self._two else None
        return TextRows(place(torch.cat(by_encoder, dim=-1)), pooled)

    def _pooled(self, script: Script) -> torch.Tensor:
        text = "".join(fragment.text for fragment in script.fragments)
        pooled: torch.Tensor = self._encoders[-1].conditioning_provider.get_pooled_embeddings([text])
        return pooled[0]

    def _conjunction(self, script: Script) -> Any:
        """The fragments as compel's own kind, without those that have no tokens, where it would lose its place."""
        from compel.prompt_parser import Conjunction, FlattenedPrompt, Fragment

        prompt = FlattenedPrompt()
        for fragment in script.fragments:
            if self._encoders[0].get_tokens(fragment.text) or len(script.fragments) == 1:
                theirs = Fragment("", fragment.weight)
                theirs.text = fragment.text  # given to the constructor, escaped brackets would lose their backslash
                prompt.append(theirs)
        return Conjunction([prompt])
