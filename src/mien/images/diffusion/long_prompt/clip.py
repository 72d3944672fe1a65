"""Prompts for Stable Diffusion and SDXL: read, encoded and paired with their negative prompts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from mien.domain.image import Ignored
from mien.images.diffusion.long_prompt.conditioning import TextRows, conditioning
from mien.images.diffusion.long_prompt.encoded import Encoded, Reading
from mien.images.diffusion.long_prompt.script import Script, ScriptReader


class RowEncoder(Protocol):
    """Turns scripts into rows."""

    def rows(self, scripts: Mapping[str, Script]) -> dict[str, TextRows]:
        """The rows of each text by the text itself."""
        ...

    def forget(self) -> None:
        """Drop what is kept between calls."""
        ...


class ClipPrompts:
    """Encodes prompts for a pipeline whose U-Net takes the rows of one or two text encoders of CLIP's make."""

    def __init__(self, name: str, pipeline: Any, reader: ScriptReader, encoder: RowEncoder) -> None:
        """``name`` is that of the readings."""
        self._name = name
        self._pipeline = pipeline
        self._reader = reader
        self._encoder = encoder

    def encode(self, prompts: Sequence[str], negatives: Sequence[str]) -> tuple[Encoded, ...]:
        """One for each prompt; see :class:`mien.images.diffusion.long_prompt.encoded.PromptEncoder`."""
        scripts = {text: self._reader.read(text) for text in dict.fromkeys(["", *prompts, *negatives])}
        rows = self._encoder.rows(scripts)
        return tuple(
            self._pair(prompt, negative, scripts, rows) for prompt, negative in zip(prompts, negatives, strict=True)
        )

    def forget(self) -> None:
        """Drop what is kept between calls."""
        self._encoder.forget()

    def _pair(self, prompt: str, negative: str, scripts: Mapping[str, Script], rows: Mapping[str, TextRows]) -> Encoded:
        ignored = [note for text in (prompt, negative) for note in _notes(scripts[text], rows[text])]
        name = "mien" if rows[prompt].not_compel else self._name
        reading = Reading(scripts[prompt].tokens, len(scripts[prompt].chunks), name, tuple(ignored))
        zeros = not negative and getattr(self._pipeline.config, "force_zeros_for_empty_prompt", False)
        against = None if zeros else rows[negative]
        return Encoded(prompt, negative, reading, conditioning(rows[prompt], against, rows[""].embeds))


def _notes(script: Script, rows: TextRows) -> tuple[Ignored, ...]:
    if not rows.not_compel:
        return script.ignored
    return (*script.ignored, Ignored(what="compel", reason=f"Mien encoded the text instead: {rows.not_compel}"))
