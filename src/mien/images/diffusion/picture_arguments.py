"""What pipelines that look at pictures by themselves do with a list of them: one row for each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class PictureArgument:
    """How a pipeline is given pictures to look at."""

    name: str = "image"
    most: int = 4
    """Pictures that it can tell apart; with ``grid`` they are laid out in one."""
    grid: bool = False
    """It takes one picture: several are laid out side by side in it."""
    needed: bool = False
    """It only edits: without a picture it can do nothing."""
    batches: bool = False
    """Several prompts may share the pictures in one call."""
    nested: bool = False
    """It takes a list of pictures for each prompt."""
    mention: str = ""
    """How the prompt has to point to picture ``{number}``, from 1."""


PICTURE_ARGUMENTS: Final = {
    "Flux2Pipeline": PictureArgument(most=8, batches=True),
    "Flux2KleinPipeline": PictureArgument(most=4, batches=True),
    "Flux2KleinKVPipeline": PictureArgument(most=4),
    "FluxKontextPipeline": PictureArgument(grid=True),
    "GlmImagePipeline": PictureArgument(),
    "JoyImageEditPipeline": PictureArgument(grid=True, needed=True),
    "JoyImageEditPlusPipeline": PictureArgument(name="images", needed=True),
    "LongCatImageEditPipeline": PictureArgument(grid=True, needed=True),
    "OmniGenPipeline": PictureArgument(
        name="input_images", most=3, nested=True, mention="<img><|image_{number}|></img>"
    ),
    "QwenImage21Pipeline": PictureArgument(most=3),
    "QwenImageEditPipeline": PictureArgument(grid=True, needed=True),
    "QwenImageEditPlusPipeline": PictureArgument(most=3, needed=True),
    "ZImageOmniPipeline": PictureArgument(most=4),
}
"""By class name; pipelines that aren't here start from a picture, or take none."""

IP_ADAPTER_REFERENCES: Final = 8
"""References given to an IP-Adapter: each further one blurs what they have in common."""
