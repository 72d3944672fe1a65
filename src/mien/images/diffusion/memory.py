"""Where a pipeline's parts lie while they wait, and what to do when memory runs out."""

from __future__ import annotations

import gc
from typing import Any, Literal

import torch

Memory = Literal["normal", "low", "lowest"]


def settle(pipeline: Any, device: str, memory: Memory) -> tuple[str, ...]:
    """Put the pipeline's parts where they belong; what of ``memory`` can't be had there is said in words.

    Raises ``ImportError`` if accelerate is needed and missing.
    """
    vae: Any = getattr(pipeline, "vae", None)
    if hasattr(vae, "enable_slicing"):
        # pictures of a batch are decoded one after another: as fast, and with the memory of one
        vae.enable_slicing()
    if memory != "normal" and hasattr(vae, "enable_tiling"):
        vae.enable_tiling()
    if memory == "normal" or device != "cuda":
        pipeline.to(device)
        return () if memory == "normal" else (f"memory '{memory}': parts are moved off CUDA devices alone",)
    if memory == "low" and getattr(pipeline, "model_cpu_offload_seq", None):
        pipeline.enable_model_cpu_offload(device=device)
        return ()
    pipeline.enable_sequential_cpu_offload(device=device)
    return () if memory == "lowest" else ("memory 'low': this pipeline is moved layer by layer",)


def is_out_of_memory(error: BaseException) -> bool:
    """Whether an error says that memory ran out, on a GPU or on this machine."""
    if isinstance(error, torch.OutOfMemoryError | MemoryError):
        return True
    said = str(error)
    return isinstance(error, RuntimeError) and ("out of memory" in said or "can't allocate memory" in said)


def give_back() -> None:
    """Return what was allocated and isn't used any more."""
    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
    elif torch.backends.mps.is_available():
        torch.mps.empty_cache()


def peak_bytes(device: str) -> int | None:
    """The most memory that was in use on a CUDA device since the last call, in bytes; ``None`` elsewhere."""
    if device != "cuda":
        return None
    peak = int(torch.cuda.max_memory_allocated())
    torch.cuda.reset_peak_memory_stats()
    return peak
