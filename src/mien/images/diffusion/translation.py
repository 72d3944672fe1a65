"""Between the terms of the port and those of the painter: requests become orders, what is painted the answer."""

from __future__ import annotations

from collections.abc import Iterable

from mien.domain.image import Ignored
from mien.images.diffusion.commission import Commission
from mien.images.diffusion.order import PaintOrder
from mien.ports import GeneratedImages, ImageRequest, Picture
from mien.settings.images import DiffusionSettings

_SEEDS = 2**63


def orders_for(request: ImageRequest, settings: DiffusionSettings) -> tuple[PaintOrder, ...]:
    """An order for each picture of a request that fits the model."""
    usual = settings.hd_steps if request.quality == "hd" else settings.steps
    return tuple(
        PaintOrder(
            prompt=request.prompt,
            negative_prompt=request.negative_prompt,
            seed=(request.seed + number) % _SEEDS,
            width=request.width,
            height=request.height,
            steps=usual if request.steps is None else request.steps,
            guidance=settings.guidance,
            references=request.references,
            strength=request.strength,
            edit=request.edit,
        )
        for number in range(request.count)
    )


def delivered(commission: Commission, ignored: Iterable[Ignored], *, backend: str, model: str) -> GeneratedImages:
    """The answer to a request. ``ignored``: what was taken out of it before it was painted."""
    pictures = commission.pictures
    left_out = [*ignored, *(each for picture in pictures for each in picture.ignored)]
    used = [image_id for picture in pictures for image_id in picture.references_used]
    return GeneratedImages(
        pictures=tuple(Picture(picture.data, "image/png", picture.seed) for picture in pictures),
        backend=backend,
        model=model,
        references_used=tuple(dict.fromkeys(used)),
        ignored=tuple(dict.fromkeys(left_out)),
        parameters=dict(pictures[0].parameters),
        timings=commission.timings,
    )
