"""Writing a model for ONNX Runtime, which is quicker on a processor than torch."""

from __future__ import annotations

import logging
import warnings
from contextlib import redirect_stdout
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import numpy as np

from mien.domain.errors import MienError, StorageUnavailable, Unavailable
from mien.settings.vision import VisionSettings
from mien.vision.dino.installing import check_export
from mien.vision.dino.model_place import ONNX, find_folder, options_of
from mien.vision.dino.network import INPUT, OUTPUT, first_line, load, load_torch
from mien.vision.dino.options import DinoOptions

_MOST_PICTURES = 256
_TOLERANCE = 1e-3
"""The largest difference of a number in the output that is let pass; a few millionths are usual."""


def export(model: str) -> tuple[Path, float]:
    """Write ``model.onnx`` beside the weights of a model; returns where, and the largest difference to torch. Blocks.

    Nothing is left where it fails. Raises ``Unavailable`` (no such model, libraries missing, differs too much) or
    ``StorageUnavailable``.
    """
    check_export()
    options = options_of(VisionSettings(model=str(find_folder(model)), runtime="torch", device="cpu"))
    path = options.folder / ONNX
    part = path.with_name(f".{ONNX}.part")
    try:
        _write(options, part)
        part.replace(path)
        difference = _difference(options)
    except OSError as error:
        raise StorageUnavailable(f"{path} can't be written ({error.strerror}).") from error
    finally:
        part.unlink(missing_ok=True)
    if not difference <= _TOLERANCE:
        path.unlink()
        raise Unavailable(f"What was written differs from the model by {difference:g}, so it was removed.")
    return path, difference


def _write(options: DinoOptions, path: Path) -> None:
    import torch

    class Tokens(torch.nn.Module):  # type: ignore[misc]
        """The model with its tokens as the only output."""

        def __init__(self, model: Any) -> None:
            super().__init__()
            self.model = model

        def forward(self, values: Any) -> Any:
            return self.model(values).last_hidden_state

    side = options.facts.side
    example = torch.zeros(2, 3, side, side)
    pictures = torch.export.Dim("pictures", min=1, max=_MOST_PICTURES)
    logging.getLogger("torch.onnx").setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings(), redirect_stdout(StringIO()):
            warnings.simplefilter("ignore")  # of libraries, about themselves
            program = torch.onnx.export(
                Tokens(load_torch(options)),
                (example,),
                input_names=[INPUT],
                output_names=[OUTPUT],
                dynamic_shapes=({0: pictures},),
                dynamo=True,
                external_data=False,
                verbose=False,
            )
            program.save(str(path))
    except (OSError, MienError):
        raise
    except Exception as error:
        raise Unavailable(f"The model can't be written for ONNX Runtime: {first_line(error)}") from error


def _difference(options: DinoOptions) -> float:
    """The largest difference of any number in the outputs of both, for three pictures of noise."""
    side = options.facts.side
    values = np.random.default_rng(7).standard_normal((3, 3, side, side)).astype(np.float32)
    by_torch = load(replace(options, runtime="torch", device="cpu"))(values)
    by_onnx = load(replace(options, runtime="onnx", device="cpu"))(values)
    return float(np.abs(by_torch - by_onnx).max())
