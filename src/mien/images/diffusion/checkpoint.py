"""Checkpoints: models in a single file, as other programs keep them. What they are, and which configuration fits."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from mien.domain.errors import Unavailable
from mien.images.diffusion.model_files import PICKLES, check_weights, holds_weights, parts_of, shapes_in

SAFETENSORS: Final = ".safetensors"
FAMILIES: Final = {
    "edm_mean": "playgroundai/playground-v2.5-1024px-aesthetic",
    "conditioner.embedders.1.model.positional_embedding": "stabilityai/stable-diffusion-xl-base-1.0",
    "cond_stage_model.transformer.text_model.embeddings.position_embedding.weight": (
        "stable-diffusion-v1-5/stable-diffusion-v1-5"
    ),
}
"""The pipeline on the hub whose configuration fits, by a tensor that only such checkpoints have; the first one that is
there counts. They hold all that a pipeline needs; of others a part may be missing, so that one has to be named."""
FIRST_LAYER: Final = "model.diffusion_model.input_blocks.0.0.weight"
"""Its second dimension is 4 (the channels of a latent picture), or more for those that paint into pictures alone."""
BESIDES: Final = ("first_stage_model.", "vae.", "cond_stage_model.", "conditioner.", "text_encoders.")
"""How the names of tensors begin that don't belong to the network which denoises."""
CHECKERS: Final = frozenset({"safety_checker"})
"""Parts that aren't loaded with a checkpoint, as it doesn't hold them."""
V_PREDICTION: Final = "v_pred"
"""A tensor that marks checkpoints which predict the velocity instead of the noise."""
ZERO_SNR: Final = "ztsnr"
"""A tensor that marks those of them whose last step is pure noise."""


def config_name(path: Path, given: str | None) -> str:
    """The folder or the name on the hub of the pipeline that a checkpoint belongs to: the one that is given, or else
    the one that its tensors tell.

    Raises ``Unavailable`` for a file that isn't in safetensors, is damaged, or doesn't tell.
    """
    if path.suffix in PICKLES:
        raise Unavailable(f"{path} is in a format that can run programs when it is opened, so Mien doesn't load it.")
    if path.suffix != SAFETENSORS:
        raise Unavailable(f"{path} isn't a {SAFETENSORS} file, nor the folder of a pipeline.")
    shapes = shapes_in(path)
    if given:
        return given
    if shapes.get(FIRST_LAYER, (0, 4))[1:2] != (4,):
        raise Unavailable(f"{path} paints into pictures alone; choose the text-to-image checkpoint of its family.")
    for mark, name in FAMILIES.items():
        if mark in shapes:
            return name
    raise Unavailable(
        f"{path} isn't a whole checkpoint of SDXL or Stable Diffusion 1. Name the pipeline it belongs to, a folder or "
        "a name on the hub, with MIEN_DIFFUSION__CONFIG; parts that the file lacks are taken from there."
    )


def check_config(folder: Path, checkpoint: Path, variant: str | None) -> None:
    """Make sure that a checkpoint can be loaded with the configuration in a folder, and that weights in there are safe.

    Of which variant they are matters only where parts are taken from there.

    Raises ``Unavailable`` naming the file that is missing, damaged or not to be trusted.
    """
    alone = is_network_alone(checkpoint)
    for part in parts_of(folder, without=CHECKERS):
        if holds_weights(part):
            check_weights(part, variant, any_variant=not alone)


def is_network_alone(path: Path) -> bool:
    """Whether a checkpoint holds nothing but the network that denoises, as those of newer families do."""
    return not any(name.startswith(BESIDES) for name in shapes_in(path))


def scheduler_changes(path: Path) -> dict[str, object]:
    """What a checkpoint says about its scheduler, other than the configuration of its family; mostly nothing."""
    shapes = shapes_in(path)
    if V_PREDICTION not in shapes:
        return {}
    return {"prediction_type": "v_prediction"} | ({"rescale_betas_zero_snr": True} if ZERO_SNR in shapes else {})
