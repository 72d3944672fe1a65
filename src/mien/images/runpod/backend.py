"""A serverless endpoint of RunPod as an image backend: paid by the second, and so never asked twice for one picture."""

from __future__ import annotations

import asyncio
from time import monotonic
from typing import Final
from urllib.parse import urlsplit

from mien.domain.errors import MienError, Unavailable
from mien.domain.image import Ignored
from mien.domain.styles import STYLES
from mien.images.fit import fit
from mien.images.runpod.drawing import Drawing, Drawn, Waits
from mien.images.runpod.endpoint import Endpoint, is_name
from mien.images.runpod.inputs import QUEUE_SECONDS, orders_of, picture_to_start_from
from mien.images.runpod.orders import Orders
from mien.images.runpod.showing import Showing
from mien.ports import Capabilities, GeneratedImages, ImageRequest, OnProgress, Readiness, Receipts
from mien.settings import Settings

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
        self._looking = asyncio.Lock()
        self._seen: tuple[float, Readiness] | None = None

    @property
    def capabilities(self) -> Capabilities:
        """What workers of this shape can do; nobody is asked."""
        comfyui = self._chosen.shape == "comfyui"
        return Capabilities(
            model=self._chosen.checkpoint if comfyui else self._endpoint_name,
            references=1,
            strength=True,
            steps=True,
            styles=tuple(STYLES),
            min_side=64,
            multiple=8,
            edit=True,
            qualities=("standard", "hd") if comfyui or self._chosen.hd_steps else ("standard",),
            price=self._chosen.price,
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
        orders = await asyncio.to_thread(orders_of, request, self._settings)
        showing = Showing(request.count, on_progress)

        async def draw(number: int) -> Drawn:
            drawn = await self._drawing.draw(orders[number], lambda status: showing.status(number, status))
            showing.finished(number)
            return drawn

        ended = await asyncio.gather(*map(draw, range(request.count)), return_exceptions=True)
        made = [each for each in ended if isinstance(each, Drawn)]
        for each in ended:
            if isinstance(each, BaseException):
                raise each
        return self._delivered(request, made, ignored)

    async def close(self) -> None:
        """Finish what is being begun or stopped, and close the connections; jobs at work go on."""
        await self._orders.close()
        await self._endpoint.close()

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
        parts = urlsplit(self._url)
        if parts.scheme != "https" and f".{parts.hostname}".endswith(_AT_RUNPOD):
            detail = "The key would be sent in the open."
            return Readiness(ready=False, detail=detail, remedy="MIEN_RUNPOD__URL must begin with https://.")
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

    def _delivered(self, request: ImageRequest, made: list[Drawn], ignored: tuple[Ignored, ...]) -> GeneratedImages:
        start = picture_to_start_from(request)
        return GeneratedImages(
            pictures=tuple(drawn.picture for drawn in made),
            backend=self.name,
            model=self.capabilities.model,
            references_used=() if start is None else (start.image_id,),
            ignored=(*ignored, *_left_out(request, made)),
            parameters={
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


def _left_out(request: ImageRequest, made: list[Drawn]) -> list[Ignored]:
    """What of the request isn't in the pictures."""
    left_out = []
    if request.edit is not None:
        why = "runpod starts from one picture, the edited one"
        left_out += [Ignored(what=f"reference {each.image_id}", reason=why) for each in request.references]
    if request.strength is not None and picture_to_start_from(request) is None:
        left_out.append(Ignored(what="strength", reason="the picture starts from none"))
    if not all(drawn.as_asked for drawn in made):
        why = "it was ordered and paid before, with other words or options"
        left_out.append(Ignored(what="the last change of the order", reason=why))
    other = next((drawn.size for drawn in made if drawn.size != (request.width, request.height)), None)
    if other is not None:
        why = f"the worker drew {other[0]}x{other[1]}"
        left_out.append(Ignored(what=f"size {request.width}x{request.height}", reason=why))
    return left_out
