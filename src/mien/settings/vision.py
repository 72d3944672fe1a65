"""Settings of what looks at pictures."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field


class VisionSettings(BaseModel):
    """A DINOv3 or DINOv2 model that measures likeness; the weights are yours to bring."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    model: str | None = None
    """Folder of the model, or its name on the Hugging Face hub; empty: none."""
    runtime: Literal["torch", "onnx"] = "torch"
    """What runs the model; ``onnx`` is quicker on a processor and needs a ``model.onnx`` in the folder."""
    device: Literal["auto", "cpu", "cuda", "mps"] = "auto"
    """Where torch runs it; ``auto``: a graphics card if there is one."""
    batch: Annotated[int, Field(ge=1, le=256)] = 16
    """Pictures that go through the model at once."""
