"""What a process that runs a model is told."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from mien.vision.dino.model_facts import ModelFacts

Runtime = Literal["torch", "onnx"]


@dataclass(frozen=True, slots=True)
class DinoOptions:
    """One model, checked as far as that goes without loading it."""

    folder: Path
    facts: ModelFacts
    runtime: Runtime
    device: Literal["auto", "cpu", "cuda", "mps"]
    batch: int
    """Pictures that go through the model at once."""
