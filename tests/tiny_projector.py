"""Recipe of tiny eyes for a language model: a vision encoder of random weights and its projector, as a GGUF file."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import gguf
import numpy as np

Floats = np.ndarray[Any, np.dtype[np.float32]]

SIDE: Final = 28
"""Pixels that a picture is scaled to, four patches in each row."""
PATCH: Final = 14
_WIDTH: Final = 32
_HIDDEN: Final = 64
_BLOCKS: Final = 2
"""The last block is left out by the encoder of LLaVA, so that there have to be two."""


def write_projector(path: Path, *, width: int, seed: int = 1) -> Path:
    """Eyes of the LLaVA kind for a model whose embeddings have ``width`` channels: what it sees is noise, but another
    noise for each picture."""
    random = np.random.default_rng(seed)

    def draw(*shape: int) -> Floats:
        drawn: Floats = (random.standard_normal(shape) / np.sqrt(shape[-1])).astype(np.float32)
        return drawn

    writer = gguf.GGUFWriter(path, "clip")
    writer.add_name("tiny-eyes")
    writer.add_clip_has_vision_encoder(True)
    writer.add_clip_projector_type("mlp")
    writer.add_vision_image_size(SIDE)
    writer.add_vision_patch_size(PATCH)
    writer.add_vision_embedding_length(_WIDTH)
    writer.add_vision_feed_forward_length(_HIDDEN)
    writer.add_vision_projection_dim(width)
    writer.add_vision_block_count(_BLOCKS)
    writer.add_vision_head_count(2)
    writer.add_vision_attention_layernorm_eps(1e-5)
    writer.add_vision_image_mean([0.5, 0.5, 0.5])
    writer.add_vision_image_std([0.5, 0.5, 0.5])
    writer.add_vision_use_gelu(True)
    for name, values in _tensors(draw, width).items():
        writer.add_tensor(name, values)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def _tensors(draw: Any, width: int) -> dict[str, Floats]:
    patches = (SIDE // PATCH) ** 2
    tensors: dict[str, Floats] = {
        "v.class_embd": draw(_WIDTH),
        "v.patch_embd.weight": draw(_WIDTH, 3, PATCH, PATCH),
        "v.position_embd.weight": draw(patches + 1, _WIDTH),
        **_norm("v.pre_ln"),
        "mm.0.weight": draw(width, _WIDTH),
        "mm.0.bias": draw(width),
        "mm.2.weight": draw(width, width),
        "mm.2.bias": draw(width),
    }
    for block in range(_BLOCKS):
        at = f"v.blk.{block}"
        tensors |= {**_norm(f"{at}.ln1"), **_norm(f"{at}.ln2")}
        for part in ("attn_q", "attn_k", "attn_v", "attn_out"):
            tensors |= {f"{at}.{part}.weight": draw(_WIDTH, _WIDTH), f"{at}.{part}.bias": draw(_WIDTH)}
        tensors |= {f"{at}.ffn_up.weight": draw(_HIDDEN, _WIDTH), f"{at}.ffn_up.bias": draw(_HIDDEN)}
        tensors |= {f"{at}.ffn_down.weight": draw(_WIDTH, _HIDDEN), f"{at}.ffn_down.bias": draw(_WIDTH)}
    return tensors


def _norm(name: str) -> dict[str, Floats]:
    ones: Floats = np.ones(_WIDTH, dtype=np.float32)
    zeros: Floats = np.zeros(_WIDTH, dtype=np.float32)
    return {f"{name}.weight": ones, f"{name}.bias": zeros}
