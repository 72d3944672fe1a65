"""A backend that is right most of the time: the illustrator's pictures, some of which go wrong as a model's do.

It shows what Mien is for, and drives the whole way of a picture in benches and in the demo: likeness that is measured,
failures that are diagnosed, attempts that change something. Its results don't tell what it did; only who holds the
object can read :attr:`Wobbling.done`, which is for benches.
"""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, replace
from random import Random
from typing import Final

from mien.domain.image import ImageKind
from mien.domain.styles import illustrator_styles
from mien.images.fit import fit
from mien.images.illustrator.backend import Illustrator
from mien.images.wobbling.damage import copied, ruined
from mien.images.wobbling.lapses import Lapse, another_view, dice_of, lapse_of
from mien.images.wobbling.strangers import guessed, sibling, stranger
from mien.ports import Capabilities, GeneratedImages, ImageRequest, OnProgress, Picture, Readiness
from mien.settings import WobbleSettings

_MODEL: Final = "wobble-1"
_REFERENCES: Final = 4
_REMEMBERED: Final = 10_000


@dataclass(frozen=True, slots=True)
class Done:
    """What was really drawn for an order; ``lapse`` is ``None`` where it is what was asked for."""

    key: str
    """The order's, as the request has it."""
    seed: int
    lapse: Lapse | None


class Wobbling:
    """The right person in the right view most of the time; the same request gives the same picture.

    A reference tells it who the person is. A scene that comes without any shows somebody whom the words fit: what they
    leave open is made up.
    """

    name = "wobble"

    def __init__(self, illustrator: Illustrator, settings: WobbleSettings) -> None:
        """Draw with ``illustrator``, which is closed by its owner."""
        self._illustrator = illustrator
        self._settings = settings
        self.done: deque[Done] = deque(maxlen=_REMEMBERED)
        """The truth, latest last."""

    @property
    def capabilities(self) -> Capabilities:
        """Free, seeded, conditioned on references; it reads the prompt as a model does: no promise what comes of it."""
        return Capabilities(
            model=_MODEL,
            references=_REFERENCES,
            negative_prompt=False,
            styles=illustrator_styles(),
            words=True,
            free=True,
            price=0,
        )

    async def readiness(self) -> Readiness:
        """Always ready."""
        return Readiness(ready=True, detail=f"draws wrongly in {self._settings.share:.0%} of its pictures, to try out")

    async def generate(self, request: ImageRequest, on_progress: OnProgress | None = None) -> GeneratedImages:
        """Draw the pictures, each with its own chance to go wrong.

        Raises ``InvalidRequest`` for what :func:`mien.images.fit.fit` refuses and for references that can't be read,
        ``TimedOut`` or ``Retryable`` as the illustrator does.
        """
        request, ignored = fit(request, self.capabilities, self.name)
        seeds = [(request.seed + number) % 2**63 for number in range(request.count)]
        one = replace(request, count=1, negative_prompt="")
        made = await asyncio.gather(*(self._draw(replace(one, seed=seed)) for seed in seeds))
        styles = (each for each in made[0].ignored if each.what.startswith("style"))
        return GeneratedImages(
            pictures=tuple(each.pictures[0] for each in made),
            backend=self.name,
            model=_MODEL,
            references_used=tuple(reference.image_id for reference in request.references),
            ignored=(*ignored, *styles),
            parameters={"style": made[0].parameters["style"]},
        )

    async def _draw(self, request: ImageRequest) -> GeneratedImages:
        dice = dice_of(request, self._settings.seed)
        lapse = lapse_of(request, self._settings.share, dice)
        self.done.append(Done(request.key, request.seed, lapse))
        asked = replace(_as_known(request), references=())
        if lapse is None:
            return await self._illustrator.generate(asked)
        return await self._gone_wrong(request, asked, lapse, dice)

    async def _gone_wrong(
        self, request: ImageRequest, asked: ImageRequest, lapse: Lapse, dice: Random
    ) -> GeneratedImages:
        if lapse in (Lapse.STRANGER, Lapse.SIBLING):
            other = stranger if lapse is Lapse.STRANGER else sibling
            return await self._illustrator.generate(replace(asked, subject=other(asked.subject, dice)))
        if lapse in (Lapse.TURNED, Lapse.REFRAMED):
            return await self._illustrator.generate(replace(asked, shot=another_view(asked.shot, lapse, dice)))
        drawn = await self._illustrator.generate(asked)
        if lapse is Lapse.COPY:
            size = (asked.width, asked.height)
            data = await asyncio.to_thread(copied, request.references[0].data, size, dice)
        else:
            data = await asyncio.to_thread(ruined, drawn.pictures[0].data, lapse, dice)
        return replace(drawn, pictures=(Picture(data, "image/png", request.seed),))

    async def close(self) -> None:
        """Nothing of its own is held."""


def _as_known(request: ImageRequest) -> ImageRequest:
    """A scene without references has nobody to be recognised by."""
    if request.references or request.shot.kind is not ImageKind.GENERATED:
        return request
    return replace(request, subject=guessed(request.subject, request.seed))
