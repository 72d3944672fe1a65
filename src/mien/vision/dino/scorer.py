"""The scorer that measures likeness with a DINOv3 or DINOv2 model, in a process of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from mien.child_process.pool import ChildPool
from mien.domain.calibration import Calibration, LikenessFit
from mien.domain.errors import MienError
from mien.ports import CalibrationSource, Judgement, KnownPicture, Look, Readiness, ScoreRequest, Shown
from mien.settings.vision import VisionSettings
from mien.vision.dino.model_process import ModelProcess

if TYPE_CHECKING:
    from mien.vision.dino.fitting import Known

_NAME_ONE: Final = "Set MIEN_VISION__MODEL to the folder of a DINOv3 or DINOv2 model."
_CALIBRATE: Final = "Run `mien calibrate` once there are reference sets of several characters."
_AT_ONCE: Final = 64
"""Files held in memory while pictures are measured for a fit."""


class DinoScorer:
    """Measures pictures with one model; for use within one event loop.

    ``timeout``: seconds that judging one picture by its pixels may take, and a batch of them by the model once that is
    loaded; ``processes`` look at pixels, the model has one of its own.
    """

    name = "dinov3"

    def __init__(
        self, settings: VisionSettings, calibrations: CalibrationSource | None, timeout: float, processes: int = 1
    ) -> None:
        self._configured = bool(settings.model)
        self._calibrations = calibrations
        self._timeout = timeout
        self._model = ModelProcess(settings, timeout)
        self._pixels = ChildPool(processes, imports=("mien.vision.dino.technique",))

    @property
    def method(self) -> str:
        """Such as ``dinov3-vits16-1a2b3c``: family, size, patch, and which weights."""
        return self._model.method

    async def readiness(self) -> Readiness:
        """Whether the model and its libraries are there. The files are looked at, the model isn't loaded."""
        try:
            options = await asyncio.to_thread(self._model.look_for)
            calibration = await self._calibration()
        except MienError as error:
            remedy = "" if self._configured else _NAME_ONE
            return Readiness(ready=False, detail=error.message, remedy=remedy, configured=self._configured)
        detail = f"{self.method}, run by {'ONNX Runtime' if options.runtime == 'onnx' else 'torch'}"
        if calibration is None:
            detail = f"{detail}, not calibrated: neither consistency nor obedience can be judged"
            return Readiness(ready=True, detail=detail, remedy=_CALIBRATE)
        figures = calibration.fit.figures
        return Readiness(ready=True, detail=f"{detail}, calibration {calibration.id}, AUC {figures.auc:.3f}")

    async def score(self, request: ScoreRequest) -> Judgement:
        """The scores of one picture. Raises ``Unavailable`` or ``Retryable``."""
        from mien.vision.dino.judging import judge
        from mien.vision.dino.technique import technique_of

        await asyncio.to_thread(self._model.look_for)
        calibration = await self._calibration()
        pictures = [request.picture, *(each.data for each in request.measures), *request.given]
        technique, found = await asyncio.gather(
            self._pixels.run(technique_of, request.picture, request.given, timeout=self._timeout),
            self._model.features(pictures),
        )
        return await asyncio.to_thread(judge, request, found, technique, self.method, calibration)

    async def look(self, pictures: Sequence[bytes]) -> list[Look]:
        """What each of the pictures shows. Raises ``Unavailable`` or ``Retryable``."""
        from mien.vision.dino.judging import look_of

        return [look_of(each) for each in await self._model.features(pictures)]

    async def compare(self, pictures: Sequence[Shown]) -> list[list[float | None]]:
        """The consistency of each picture with each other; all ``None`` where the model isn't calibrated."""
        from mien.vision.dino.judging import compare

        found = await self._model.features([each.data for each in pictures])
        return await asyncio.to_thread(compare, pictures, found, await self._calibration())

    async def fit(self, pictures: Sequence[KnownPicture], *, min_pairs: int) -> LikenessFit:
        """Fit what likenesses mean from accepted pictures; those that can't be read are left out.

        Raises ``Conflict`` where there are too few, ``Unavailable`` or ``Retryable``.
        """
        from mien.vision.dino.fitting import fit

        people: dict[str, list[Known]] = {}
        for first in range(0, len(pictures), _AT_ONCE):
            for person, known in await self._known(pictures[first : first + _AT_ONCE]):
                people.setdefault(person, []).append(known)
        return await asyncio.to_thread(fit, people, min_pairs=min_pairs)

    async def close(self) -> None:
        """End the processes."""
        await self._model.close()
        await self._pixels.close()

    async def _known(self, pictures: Sequence[KnownPicture]) -> list[tuple[str, Known]]:
        from mien.vision.dino.features import Features
        from mien.vision.dino.fitting import Known

        found = await self._model.features([await each.load() for each in pictures])
        return [
            (each.person, Known(features, each.shot_type, each.angle, each.usual_clothes))
            for each, features in zip(pictures, found, strict=True)
            if isinstance(features, Features)
        ]

    async def _calibration(self) -> Calibration | None:
        return None if self._calibrations is None else await self._calibrations.newest(self.method)
