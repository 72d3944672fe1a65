"""OpenAI's images, and servers that speak the same protocol, as an image backend."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from time import monotonic
from typing import Any, Final
from urllib.parse import urlsplit

from mien.decode import check_generated, media_type_of
from mien.domain.errors import MienError, Unavailable
from mien.domain.image import Ignored
from mien.domain.styles import STYLES
from mien.guarded_http.connection import ANSWER_LIMIT
from mien.guarded_http.guard import can_be_key
from mien.images.downloads import DOWNLOAD_SECONDS, Gone, download
from mien.images.fit import fit
from mien.images.gravest import raise_gravest
from mien.images.openai_images import arguments, sizes
from mien.images.openai_images.answers import Answered, Drawn
from mien.images.openai_images.calls import INSTALL, Calls, is_installed
from mien.images.openai_images.delivery import Route, cost_of, delivered
from mien.images.openai_images.failures import NoSuchRoute, Provider, garbled
from mien.images.openai_images.models import image_model, price_of_picture, retired
from mien.images.openai_images.orders import Made, Order, Orders
from mien.images.openai_images.showing import Showing
from mien.ports import Capabilities, GeneratedImages, ImageRequest, OnProgress, Picture, Readiness, Receipts
from mien.settings import Settings

OPENAI_URL: Final = "https://api.openai.com/v1"
_OPENAI_HOST: Final = "api.openai.com"
_CALLS_AT_ONCE: Final = 4
_MOST_BYTES_OF_A_PIXEL: Final = 6
"""In an answer: four channels that compression doesn't make smaller, in base64, with something to spare."""


class OpenAIImages:
    """Draws by a service that is paid. ``receipts`` remembers where pictures lie that are paid and not yet fetched."""

    name = "openai"

    def __init__(self, settings: Settings, receipts: Receipts | None = None) -> None:
        chosen = settings.openai_images
        self._settings = chosen
        self._base_url = chosen.url or OPENAI_URL
        parts = urlsplit(self._base_url)
        self._at_openai = parts.hostname == _OPENAI_HOST
        self._in_the_open = self._at_openai and parts.scheme != "https"
        key = settings.openai_api_key if self._at_openai else settings.openai_images_key
        self._provider = Provider(
            name="OpenAI" if self._at_openai else parts.netloc,
            model=chosen.model,
            key=key.get_secret_value().strip() if key else "",
            key_setting="OPENAI_API_KEY" if self._at_openai else "MIEN_OPENAI_IMAGES_KEY",
        )
        self._model = image_model(chosen.model, at_openai=self._at_openai)
        self._calls = Calls(self._base_url, self._provider, seconds=chosen.timeout)
        self._orders = Orders(self.name, receipts)
        self._has_edits = True
        """False once another server turned out to have none."""

    @property
    def capabilities(self) -> Capabilities:
        """What the model that is set up can do, from a table; nobody is asked."""
        model = self._model
        any_size = model.speech == "gpt-image" and not model.sizes
        return Capabilities(
            model=self._settings.model,
            references=model.references,
            seed=False,
            negative_prompt=False,
            styles=tuple(STYLES),
            sizes=model.sizes,
            min_side=sizes.LEAST_SIDE if any_size else 64,
            max_width=sizes.LONGEST_SIDE if any_size else 2048,
            max_height=sizes.LONGEST_SIDE if any_size else 2048,
            multiple=sizes.STEP if any_size else 8,
            prompt_limit=model.prompt_limit,
            batch=model.at_once,
            edit=model.references > 0,
            mask=model.mask,
            transparency=model.transparency,
            qualities=("standard", "hd") if model.hd else ("standard",),
            gives_up_after=self._settings.timeout + DOWNLOAD_SECONDS,
            price=price_of_picture(model, self._usual_quality(), 1024, 1024),
        )

    async def readiness(self) -> Readiness:
        """Whether it is set up; asks nobody."""
        return self._unready() or Readiness(ready=True, detail=f"{self._settings.model} at {self._provider.name}")

    async def generate(self, request: ImageRequest, on_progress: OnProgress | None = None) -> GeneratedImages:
        """Make the pictures, in several calls where the model or the size of the answer asks for it.

        Pictures that came are kept when others fail: the same order, tried again, asks and pays for the rest alone.
        Raises as the port says. ``TimedOut`` may have been charged: OpenAI can't be asked later what came of a call.
        The same order, tried again, tells of such calls in its result (``unanswered_calls`` of ``parameters``).
        """
        request, ignored = fit(request, self.capabilities, self.name)
        request, not_that_size = self._sized(request)
        if unready := self._unready():
            raise Unavailable(f"The backend '{self.name}' isn't ready: {unready.detail} {unready.remedy}")
        order = await self._orders.find(request)
        showing = Showing(request.count, self._settings.partial_images, on_progress, done=len(order.made))
        began = monotonic()
        try:
            await self._collect(order)
            await self._ask_for_the_rest(order, showing)
            await self._orders.done(order)
        except BaseException:
            self._orders.keep(order)
            raise
        return delivered(
            order,
            self._settings,
            self._model,
            backend=self.name,
            provider=self._provider.name,
            route=self._route(request),
            ignored=(*ignored, *not_that_size),
            milliseconds=round(1000 * (monotonic() - began)),
        )

    async def close(self) -> None:
        """Close the connections; calls under way raise ``Retryable``."""
        await self._calls.close()

    def _unready(self) -> Readiness | None:
        """What stands in the way, if anything does."""
        if self._at_openai and not self._provider.key:
            remedy = "Set OPENAI_API_KEY, or MIEN_OPENAI_IMAGES__URL for another server."
            return Readiness(ready=False, detail="not configured: it has no key.", remedy=remedy, configured=False)
        if not is_installed():
            return Readiness(ready=False, detail="The 'openai' library is missing.", remedy=f"Install it: {INSTALL}")
        if not can_be_key(self._provider.key):
            remedy = f"Set {self._provider.key_setting} to the key alone."
            return Readiness(ready=False, detail="The key holds characters that no key has.", remedy=remedy)
        if self._in_the_open:
            detail = "The key would be sent in the open."
            return Readiness(ready=False, detail=detail, remedy="MIEN_OPENAI_IMAGES__URL must begin with https://.")
        since = retired(self._settings.model) if self._at_openai else None
        if since is not None:
            detail = f"OpenAI has had no {self._settings.model} since {since}."
            remedy = "Set MIEN_OPENAI_IMAGES__MODEL to gpt-image-1.5 or gpt-image-2.5-flare."
            return Readiness(ready=False, detail=detail, remedy=remedy)
        return None

    def _usual_quality(self) -> str:
        return self._settings.quality if self._model.speech == "gpt-image" else "standard"

    def _sized(self, request: ImageRequest) -> tuple[ImageRequest, tuple[Ignored, ...]]:
        """The request in a size that can be drawn, where width and height set bounds for each other."""
        if self._model.speech != "gpt-image" or self._model.sizes:
            return request, ()
        asked = (request.width, request.height)
        width, height = sizes.nearest_drawable(*asked)
        if (width, height) == asked:
            return request, ()
        why = f"{self.name} draws {width}x{height} instead, the nearest that it can"
        ignored = Ignored(what=f"size {asked[0]}x{asked[1]}", reason=why)
        return replace(request, width=width, height=height), (ignored,)

    async def _collect(self, order: Order) -> None:
        """Fetch what a former try left at the provider; what is gone there is drawn anew."""
        for drawn in list(order.waiting):
            try:
                await self._take(order, drawn)
            except Gone:
                order.waiting.remove(drawn)

    async def _ask_for_the_rest(self, order: Order, showing: Showing) -> None:
        """All calls that are needed, a few at a time. Raises the gravest failure, after all have ended."""
        at_once = self._pictures_per_call(order.request)
        gate = asyncio.Semaphore(_CALLS_AT_ONCE)

        async def one_call(number: int, count: int) -> None:
            async with gate:
                await self._call(order, count, showing, number)

        counts = [min(at_once, order.missing - start) for start in range(0, order.missing, at_once)]
        ended = await asyncio.gather(*(one_call(*each) for each in enumerate(counts)), return_exceptions=True)
        raise_gravest(ended)

    def _pictures_per_call(self, request: ImageRequest) -> int:
        """As many as fit in an answer; streams are read one picture at a time."""
        if self._streams:
            return 1
        return max(
            1, min(self._model.at_once, ANSWER_LIMIT // (request.width * request.height * _MOST_BYTES_OF_A_PIXEL))
        )

    def _route(self, request: ImageRequest) -> Route:
        if not arguments.attached(request, self._model):
            return "generations"
        return "edits" if self._has_edits else "ref_images"

    @property
    def _streams(self) -> bool:
        return self._model.streams and self._settings.partial_images > 0

    async def _call(self, order: Order, count: int, showing: Showing, number: int) -> None:
        answered = await self._asked(order, count, showing, number)
        order.answers.append(replace(answered, pictures=()))
        order.cost += cost_of(answered, order.request, self._settings, self._model)
        drawn = list(answered.pictures[:count])
        await self._orders.note(order, drawn)
        for each in drawn:
            await self._take(order, each)
            showing.finished(number)
        if len(drawn) < count:
            raise garbled(self._provider, f"{answered.problem} ({len(drawn)} of {count} pictures came)")

    async def _asked(self, order: Order, count: int, showing: Showing, number: int) -> Answered:
        request, settings, model = order.request, self._settings, self._model
        route = self._route(request)
        if route == "generations":
            return await self._sent(order, arguments.for_generation(request, count, settings, model), showing, number)
        if route == "edits":
            sent = await asyncio.to_thread(arguments.for_edit, request, count, settings, model)
            try:
                return await self._sent(order, sent, showing, number)
            except NoSuchRoute:
                if self._at_openai:
                    raise
                self._has_edits = False
        with order.asking():
            return await self._calls.generate(arguments.for_raw_references(request, count, settings, model))

    async def _sent(self, order: Order, sent: dict[str, Any], showing: Showing, number: int) -> Answered:
        with order.asking():
            return await self._called(sent, showing, number)

    async def _called(self, sent: dict[str, Any], showing: Showing, number: int) -> Answered:
        if self._streams:
            partials = self._settings.partial_images
            return await self._calls.stream(sent, partials, lambda index, data: showing.preview(number, index, data))
        return await (self._calls.edit(sent) if "image" in sent else self._calls.generate(sent))

    async def _take(self, order: Order, drawn: Drawn) -> None:
        """Fetch a picture where it lies, look at it, and put it to those that are made."""
        data = drawn.data
        if data is None:
            data = await download(drawn.url or "", self._base_url, self._provider.name)
        try:
            made = await self._looked_at(data, drawn)
        except MienError:
            order.waiting.remove(drawn)
            raise
        order.waiting.remove(drawn)
        order.made.append(made)

    async def _looked_at(self, data: bytes, drawn: Drawn) -> Made:
        media_type = media_type_of(data)
        if media_type is None:
            raise garbled(self._provider, "what it sent is no PNG, JPEG or WebP picture")
        checked = await asyncio.to_thread(check_generated, data, media_type)
        return Made(Picture(data, media_type, seed=None), (checked.width, checked.height), drawn.revised_prompt)
