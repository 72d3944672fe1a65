"""A serverless endpoint of RunPod as an image backend: paid by the second, and so never asked twice for one picture."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from time import monotonic
from typing import Final
from urllib.parse import urlsplit

from mien.domain.errors import MienError, Unavailable
from mien.domain.image import Ignored
from mien.domain.styles import STYLES
from mien.guarded_http.guard import can_be_key
from mien.images.comfyui.own_workflow import OwnWorkflow, read_workflow
from mien.images.fit import fit
from mien.images.gravest import raise_gravest
from mien.images.runpod.drawing import Drawing, Drawn, Waits
from mien.images.runpod.endpoint import Endpoint, is_name
from mien.images.runpod.inputs import QUEUE_SECONDS, Prepared, prepared
from mien.images.runpod.orders import Orders
from mien.images.runpod.showing import Showing
from mien.ports import Capabilities, GeneratedImages, ImageRequest, OnProgress, Readiness, Receipts
from mien.settings import Settings
from mien.settings.images import RunPodSettings

_ADDRESS: Final = "https://api.runpod.ai/v2"
_AT_RUNPOD: Final = ".runpod.ai"
_FRESH_SECONDS: Final = 10.0
"""How long an answer to "are you there?" holds."""
_ANSWER_SECONDS: Final = 60.0
_AT_WORK: Final = ("idle", "ready", "running", "initializing", "throttled")


class RunPod:
    """Draws by the workers of one endpoint. ``receipts`` remembers which jobs were begun and so are paid.

    ``answer_seconds`` is how long one call may take; jobs have limits of their own, in the settings.
    """

    name = "runpod"

    def __init__(self, settings: Settings, receipts: Receipts, *, answer_seconds: float = _ANSWER_SECONDS) -> None:
        chosen = settings.runpod
        self._settings = settings
        self._chosen = chosen
        self._url = chosen.url or _ADDRESS
        self._key = settings.runpod_api_key.get_secret_value().strip() if settings.runpod_api_key else ""
        self._endpoint_name = (chosen.endpoint or "").strip()
        self._endpoint = Endpoint(self._url, self._endpoint_name, self._key, seconds=answer_seconds)
        self._orders = Orders(self.name, self._endpoint, receipts)
        waits = Waits(chosen.poll_interval, chosen.execution_timeout + QUEUE_SECONDS, answer_seconds)
        self._drawing = Drawing(self._endpoint, self._orders, self._url, waits)
        self._own = _read(chosen) if chosen.shape == "comfyui" else None
        self._looking = asyncio.Lock()
        self._seen: tuple[float, Readiness] | None = None

    @property
    def capabilities(self) -> Capabilities:
        """What workers of this shape can do; nobody is asked."""
        chosen, comfyui = self._chosen, self._chosen.shape == "comfyui"
        own = self._own if isinstance(self._own, OwnWorkflow) else None
        takes_pictures = own is None or own.has("image")
        return Capabilities(
            model=own.name if own else chosen.checkpoint if comfyui else self._endpoint_name,
            references=own.references if own else 1,
            seed=own is None or own.has("seed"),
            negative_prompt=own is None or own.has("negative"),
            strength=own is None or own.has("strength"),
            steps=own is None or own.has("steps"),
            styles=tuple(STYLES),
            min_side=64,
            multiple=8,
            edit=takes_pictures,
            mask=comfyui and takes_pictures,
            qualities=("standard", "hd") if self._has_hd(own) else ("standard",),
            price=chosen.price,
        )

    async def readiness(self) -> Readiness:
        """Whether the endpoint is there and its workers aren't broken. Asked anew every ten seconds at most."""
        if unready := self._unready():
            return unready
        async with self._looking:
            if self._seen is None or monotonic() - self._seen[0] > _FRESH_SECONDS:
                self._seen = monotonic(), await self._look()
            return self._seen[1]

    async def generate(self, request: ImageRequest, on_progress: OnProgress | None = None) -> GeneratedImages:
        """Make the pictures, each as a job of its own, all at the same time.

        A request with a key finds the jobs it has begun, however its last try ended, and waits for them instead of
        beginning others; being cancelled leaves them at work. Raises as the port says.
        """
        request, ignored = fit(request, self.capabilities, self.name)
        if unready := self._unready():
            raise Unavailable(f"{unready.detail} {unready.remedy}".strip())
        own = self._own if isinstance(self._own, OwnWorkflow) else None
        plan = await asyncio.to_thread(prepared, request, self._settings, own)
        showing = Showing(request.count, on_progress)

        async def draw(number: int) -> Drawn:
            order = plan.orders[number]
            drawn = await self._drawing.draw(order, plan.finish, lambda status: showing.status(number, status))
            showing.finished(number)
            return drawn

        ended = await asyncio.gather(*map(draw, range(request.count)), return_exceptions=True)
        made = [each for each in ended if isinstance(each, Drawn)]
        raise_gravest(ended)
        return self._delivered(request, plan, made, ignored)

    async def close(self) -> None:
        """Finish what is being begun or stopped, and close the connections; jobs at work go on."""
        await self._orders.close()
        await self._endpoint.close()

    def _has_hd(self, own: OwnWorkflow | None) -> bool:
        """Whether pictures of quality ``hd`` differ from others."""
        if self._chosen.shape == "prompt":
            return self._chosen.hd_steps is not None
        return own is None or own.has("steps")

    def _unready(self) -> Readiness | None:
        """What is missing or wrong in the settings, if anything is."""
        if not self._endpoint_name or not self._key:
            missing = "endpoint" if self._key else "key" if self._endpoint_name else "endpoint and no key"
            remedy = "Set MIEN_RUNPOD__ENDPOINT and RUNPOD_API_KEY."
            detail = f"not configured: it has no {missing}."
            return Readiness(ready=False, detail=detail, remedy=remedy, configured=False)
        if not is_name(self._endpoint_name):
            remedy = "Set MIEN_RUNPOD__ENDPOINT to the id alone, as the console shows it: letters and digits."
            return Readiness(ready=False, detail="The endpoint's id can't be one.", remedy=remedy)
        if not can_be_key(self._key):
            remedy = "Set RUNPOD_API_KEY to the key alone."
            return Readiness(ready=False, detail="The key holds characters that no key has.", remedy=remedy)
        parts = urlsplit(self._url)
        if parts.scheme != "https" and f".{parts.hostname}".endswith(_AT_RUNPOD):
            detail = "The key would be sent in the open."
            return Readiness(ready=False, detail=detail, remedy="MIEN_RUNPOD__URL must begin with https://.")
        if isinstance(self._own, MienError):
            return Readiness(ready=False, detail=self._own.message, remedy="Look at MIEN_RUNPOD__WORKFLOW.")
        return None

    async def _look(self) -> Readiness:
        try:
            workers = await self._endpoint.workers()
        except MienError as error:
            remedy = "" if isinstance(error, Unavailable) else "Look at MIEN_RUNPOD__URL and at RunPod's status page."
            return Readiness(ready=False, detail=error.message, remedy=remedy)
        what = f"{self.capabilities.model} at {self._endpoint_name}"
        there = sum(workers.get(state, 0) for state in _AT_WORK)
        if workers.get("unhealthy", 0) > 0 and there == 0:
            detail = f"All workers of {self._endpoint_name} are unhealthy."
            return Readiness(ready=False, detail=detail, remedy="Look at the endpoint's logs in RunPod's console.")
        if there == 0:
            return Readiness(ready=True, detail=f"{what}; no worker is up, so the first picture takes longer")
        return Readiness(ready=True, detail=what)

    def _delivered(
        self, request: ImageRequest, plan: Prepared, made: list[Drawn], ignored: tuple[Ignored, ...]
    ) -> GeneratedImages:
        pictures = tuple(drawn.picture for drawn in made)
        if not self.capabilities.seed:
            pictures = tuple(replace(picture, seed=None) for picture in pictures)
        return GeneratedImages(
            pictures=pictures,
            backend=self.name,
            model=plan.model,
            references_used=plan.references_used,
            ignored=(*ignored, *plan.ignored, *_otherwise(request, made)),
            parameters={
                **plan.parameters,
                "endpoint": self._endpoint_name,
                "jobs": [drawn.job for drawn in made],
                "adopted": sum(drawn.adopted for drawn in made),
            },
            timings={
                "queue": max(drawn.queued for drawn in made),
                "generate": max(drawn.worked for drawn in made),
                "download": max(drawn.fetched for drawn in made),
            },
            cost=(self._chosen.price or 0) * len(made),
        )


def _read(chosen: RunPodSettings) -> OwnWorkflow | MienError | None:
    """The operator's workflow, or what is wrong with it; ``None`` if there is none."""
    if chosen.workflow is None:
        return None
    try:
        return read_workflow(chosen.workflow)
    except MienError as error:
        return error


def _otherwise(request: ImageRequest, made: list[Drawn]) -> list[Ignored]:
    """What came otherwise than it was asked for."""
    left_out = []
    if not all(drawn.as_asked for drawn in made):
        why = "it was ordered and paid before, with other words or options"
        left_out.append(Ignored(what="the last change of the order", reason=why))
    other = next((drawn.size for drawn in made if drawn.size != (request.width, request.height)), None)
    if other is not None:
        why = f"the worker drew {other[0]}x{other[1]}"
        left_out.append(Ignored(what=f"size {request.width}x{request.height}", reason=why))
    return left_out
