"""Local models of the diffusers library as an image backend: they run in a process of their own, free of charge."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Final

from mien.domain.errors import Unavailable
from mien.images.diffusion.abilities import capabilities_of, model_name
from mien.images.diffusion.lora_marks import without_lora_marks
from mien.images.diffusion.missing import check_installed, facts_of
from mien.images.diffusion.model_facts import ModelFacts
from mien.images.diffusion.options import PaintOptions
from mien.images.diffusion.patience import Patience
from mien.images.diffusion.studio import Studio
from mien.images.diffusion.supervisor import Supervisor, closing
from mien.images.diffusion.translation import delivered, orders_for
from mien.images.fit import fit
from mien.ports import Capabilities, GeneratedImages, ImageRequest, OnProgress, Readiness
from mien.settings import Settings
from mien.settings.images import DiffusionSettings

_NOT_SET: Final = Readiness(
    ready=False,
    detail="not configured: no model is set.",
    remedy="Set MIEN_DIFFUSION__MODEL to the folder of a diffusers pipeline, to a model's name on the hub, or to a "
    "checkpoint in a single .safetensors file.",
    configured=False,
)
_REMEDY: Final = "See docs/guides/diffusion.md."


class Diffusion:
    """Paints with one model. Nothing is loaded before the first use. For use within one event loop."""

    name = "diffusion"

    def __init__(self, settings: Settings, *, patience: Patience | None = None) -> None:
        """``patience``: how long the process is waited for, where it isn't as the settings say."""
        self._settings = settings.diffusion
        self._facts: ModelFacts | None = None
        self._studio: Studio | None = None
        self._supervisor: Supervisor | None = None
        self._looking = asyncio.Lock()
        """Held one after the other: who comes first is served first."""
        if self._settings.model:
            self._options = PaintOptions.of(self._settings)
            patience = patience or Patience(load=self._settings.start_timeout, step=self._settings.step_timeout)
            self._supervisor = Supervisor(self._options, idle=self._settings.idle_timeout, patience=patience)
            self._studio = Studio(self._supervisor, most=self._settings.batch, patience=patience)

    @property
    def capabilities(self) -> Capabilities:
        """What the model can do, read from its files; of one that isn't here yet, the least."""
        if self._facts is None and self._supervisor is not None:
            with suppress(Unavailable):
                self._look()
        return capabilities_of(self._settings, self._facts)

    @property
    def pid(self) -> int | None:
        """Process id of the painting process, ``None`` while none has loaded the model."""
        process = self._supervisor.process if self._supervisor else None
        return process.pid if process else None

    async def readiness(self) -> Readiness:
        """Whether it can paint now, or will once the model is loaded; its files are looked at, nothing is loaded."""
        if self._supervisor is None:
            return _NOT_SET
        if self._supervisor.state in ("failing", "closed"):
            return Readiness(ready=False, detail=self._supervisor.reason or "It is closed.", remedy=_REMEDY)
        try:
            await asyncio.to_thread(self._look)
        except Unavailable as error:
            return Readiness(ready=False, detail=error.message, remedy=_REMEDY)
        return Readiness(ready=True, detail=self._detail(self._supervisor))

    async def generate(self, request: ImageRequest, on_progress: OnProgress | None = None) -> GeneratedImages:
        """Paint the pictures, together with others that are ordered at the same time where they are alike.

        Raises as the port says: ``Retryable`` where the process died, memory ran out or numbers overflowed,
        ``TimedOut`` where it got no further.
        """
        if self._supervisor is None or self._studio is None:
            raise Unavailable(f"The backend '{self.name}' isn't ready: {_NOT_SET.detail} {_NOT_SET.remedy}")
        if self._supervisor.state == "closed":
            raise closing()
        async with self._looking:
            await self._learn(self._supervisor)
        request, unfit = fit(request, self.capabilities, self.name)
        request, marks = without_lora_marks(request)
        commission = await self._studio.paint(orders_for(request, self._settings), on_progress)
        return delivered(commission, unfit + marks, backend=self.name, model=model_name(self._settings))

    async def close(self) -> None:
        """End the process at once; pictures under way raise ``Retryable``. Closing twice is fine."""
        if self._studio is not None:
            await self._studio.close()

    async def _learn(self, supervisor: Supervisor) -> None:
        """Know what the model can do, and that it can be loaded if it isn't."""
        if self._facts is None or supervisor.process is None:
            await asyncio.to_thread(self._look)
        if self._facts is None:
            # fetched first, as nobody knows yet what it can do with a request
            await supervisor.running()
            await asyncio.to_thread(self._look)

    def _look(self) -> None:
        """Look at the libraries and the model's files. Raises ``Unavailable`` with the remedy."""
        check_installed(self._options)
        self._facts = facts_of(self._options)

    def _detail(self, supervisor: Supervisor) -> str:
        """Which model, and where it runs as far as that is known without loading it."""
        name = model_name(self._settings) + _with_loras(self._options)
        if supervisor.process is not None:
            return f"{name} is loaded: {supervisor.process.device}, {supervisor.process.dtype}"
        if self._facts is None:
            return f"what of {name} isn't here is fetched from the hub when it is first used; {_where(self._settings)}"
        when = "is being loaded" if supervisor.state == "loading" else "is loaded when it is first used"
        return f"{name} ({self._facts.pipeline}) {when}; {_where(self._settings)}"


def _with_loras(options: PaintOptions) -> str:
    """Which LoRAs are part of the model; empty without any."""
    named = [f"{lora.name} ({lora.weight:g})" for lora in options.loras]
    return f" with LoRA {', '.join(named)}" if named else ""


def _where(settings: DiffusionSettings) -> str:
    device = "on a GPU if there is one" if settings.device == "auto" else f"on {settings.device}"
    return device if settings.dtype == "auto" else f"{device} in {settings.dtype}"
