"""A loaded model: prepared pictures in, tokens out; by torch or by ONNX Runtime. For the model's own process."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import numpy as np

from mien.domain.errors import MienError, Retryable, Unavailable
from mien.vision.dino.model_facts import ModelFacts
from mien.vision.dino.model_place import ONNX
from mien.vision.dino.options import DinoOptions
from mien.vision.pixels import Floats

Network = Callable[[Floats], Floats]
"""From shape (pictures, 3, side, side) to (pictures, 1 + registers + patches, width)."""
INPUT = "pixel_values"
OUTPUT = "last_hidden_state"
_SHOWN = 300


def load(options: DinoOptions) -> Network:
    """Load a model and try it once. Raises ``Unavailable`` if that fails, ``Retryable`` where memory ran out."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    try:
        network = _with_onnx(options) if options.runtime == "onnx" else _with_torch(options)
        _check(network(np.zeros((1, 3, options.facts.side, options.facts.side), dtype=np.float32)), options.facts)
    except MienError:
        raise
    except Exception as error:
        if out_of_memory(error):
            raise Retryable("Memory ran out while the model of likeness was loaded.") from error
        raise Unavailable(f"The model in {options.folder} can't be loaded: {first_line(error)}") from error
    return network


def load_torch(options: DinoOptions) -> Any:
    """The model as a torch module on the processor, in single precision. Raises ``Unavailable``."""
    from transformers import AutoModel
    from transformers.utils import logging

    logging.set_verbosity_error()
    logging.disable_progress_bar()
    import torch

    model, told = AutoModel.from_pretrained(
        options.folder,
        local_files_only=True,
        use_safetensors=True,
        trust_remote_code=False,
        dtype=torch.float32,
        output_loading_info=True,
    )
    # What is missing would be filled with random numbers. Training needs the mask token, measuring doesn't.
    missing = sorted(name for name in told["missing_keys"] if not name.endswith("mask_token"))
    if missing:
        raise Unavailable(f"The model in {options.folder} is incomplete: its weights lack {', '.join(missing[:3])}.")
    return model.eval()


def out_of_memory(error: BaseException) -> bool:
    """Whether an error says that memory ran out, on a graphics card or on this machine."""
    said = str(error).lower()
    told = "out of memory" in said or "can't allocate memory" in said or "failed to allocate" in said
    return isinstance(error, MemoryError) or (isinstance(error, RuntimeError) and told)


def first_line(error: BaseException) -> str:
    """The beginning of what an error says, or what it is called if it says nothing."""
    said = str(error).strip().splitlines()
    return said[0][:_SHOWN] if said else type(error).__name__


def _with_torch(options: DinoOptions) -> Network:
    import torch

    device = _device(options)
    model = load_torch(options).to(device)

    def run(values: Floats) -> Floats:
        with torch.inference_mode():
            tokens = model(torch.from_numpy(values).to(device)).last_hidden_state
            found: Floats = tokens.float().cpu().numpy()
        return found

    return run


def _device(options: DinoOptions) -> str:
    import torch

    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if options.device == "auto":
        return next(device for device, is_there in there.items() if is_there)
    if not there[options.device]:
        raise Unavailable(
            f"MIEN_VISION__DEVICE is {options.device}, but torch finds no such device here; set it to auto or cpu."
        )
    return options.device


def _with_onnx(options: DinoOptions) -> Network:
    import onnxruntime

    wanted = [f"{name}ExecutionProvider" for name in ("CUDA", "CPU")]
    if options.device == "cpu":
        wanted = wanted[1:]
    there = onnxruntime.get_available_providers()
    onnxruntime.set_default_logger_severity(3)
    settings = onnxruntime.SessionOptions()
    settings.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        str(options.folder / ONNX), settings, providers=[name for name in wanted if name in there]
    )
    inputs = [each.name for each in session.get_inputs()]
    if inputs != [INPUT] or OUTPUT not in [each.name for each in session.get_outputs()]:
        raise Unavailable(
            f"{options.folder / ONNX} doesn't take '{INPUT}' alone and give '{OUTPUT}'; write it anew with "
            "`mien models export-onnx`."
        )

    def run(values: Floats) -> Floats:
        found: Floats = session.run([OUTPUT], {INPUT: values})[0]
        return found

    return run


def _check(tokens: Floats, facts: ModelFacts) -> None:
    wanted = (1, 1 + facts.registers + facts.grid**2, facts.width)
    if tokens.shape != wanted:
        raise Unavailable(
            f"The model doesn't fit its config.json: its output has the shape {tokens.shape}, not {wanted}."
        )
