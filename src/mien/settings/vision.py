"""Settings of what looks at pictures."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field


class VisionSettings(BaseModel):
    """A DINOv3 or DINOv2 model that measures likeness; the weights are yours to bring."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    model: str | None = None
    """Folder of the model, or its name on the Hugging Face hub; empty: none."""
    runtime: Literal["auto", "torch", "onnx"] = "auto"
    """What runs the model. ONNX Runtime is quicker on a processor and needs a ``model.onnx`` in the folder, which
    ``mien models export-onnx`` writes; ``auto`` takes it where that is there and no graphics card is asked for."""
    device: Literal["auto", "cpu", "cuda", "mps"] = "auto"
    """Where torch runs it; ``auto``: a graphics card if there is one."""
    batch: Annotated[int, Field(ge=1, le=256)] = 16
    """Pictures that go through the model at once."""
    start_timeout: Annotated[float, Field(gt=0, le=3600)] = 120.0
    """Seconds that loading the model may take."""
