"""Which encoder a pipeline's prompts get."""

from __future__ import annotations

from typing import Any, Literal

from mien.images.diffusion.long_prompt.clip import ClipPrompts
from mien.images.diffusion.long_prompt.clip_rows import MEMORY, ClipRows, text_encoders
from mien.images.diffusion.long_prompt.compel_rows import CompelRows
from mien.images.diffusion.long_prompt.encoded import PromptEncoder
from mien.images.diffusion.long_prompt.pipeline_texts import PipelineTexts
from mien.images.diffusion.long_prompt.script import ScriptReader

LongPrompts = Literal["mien", "compel", "truncate"]


def prompt_encoder(
    pipeline: Any, how: LongPrompts = "mien", *, weights: bool = False, memory: int = MEMORY
) -> PromptEncoder:
    """The encoder for a pipeline of diffusers that is loaded and placed on its device.

    ``how`` and ``weights`` are the settings ``long_prompts`` and ``prompt_weights``; they count where the text encoders
    are of CLIP's make (Stable Diffusion, SDXL). Other pipelines encode their prompts themselves. ``memory``: bytes of
    embeddings that are kept between calls. Raises ``Unavailable`` if compel is asked for and isn't installed.
    """
    if not takes_clip_rows(pipeline):
        return PipelineTexts(pipeline, weights=weights)
    encoders = text_encoders(pipeline, memory)
    own = ClipRows(pipeline, encoders)
    room = min(encoder.length for encoder in encoders) - 2
    reader = ScriptReader([encoder.tokenizer for encoder in encoders], room, weights=weights, whole=how != "truncate")
    return ClipPrompts(how, pipeline, reader, CompelRows(pipeline, own) if how == "compel" else own)


def takes_clip_rows(pipeline: Any) -> bool:
    """Whether the pipeline's U-Net attends to the states of CLIP text encoders, and to them alone."""
    from transformers import CLIPTextModel, CLIPTextModelWithProjection

    if getattr(pipeline, "unet", None) is None:
        return False
    encoders = [getattr(pipeline, name, None) for name in ("text_encoder", "text_encoder_2", "text_encoder_3")]
    there = [encoder for encoder in encoders if encoder is not None]
    return bool(there) and all(isinstance(each, CLIPTextModel | CLIPTextModelWithProjection) for each in there)
