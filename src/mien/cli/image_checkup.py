"""What ``mien doctor`` looks at of the image backends; it can have each draw a picture."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Mapping
from time import perf_counter
from typing import TYPE_CHECKING, Final

from mien.cli.checkup import TRIAL, Finding
from mien.domain.errors import MienError

if TYPE_CHECKING:
    from mien.ports import Capabilities, ImageBackend, ImageRequest, Readiness
    from mien.settings import Settings

_LOOK_SECONDS: Final = 20.0
_SIDE: Final = 512
_LOOK_AT_THE_LOG: Final = "Look at the log of the server or of this command."


class _NoMemory:
    """Receipts of trial pictures: each is made anew, nothing is remembered."""

    async def find(self, backend: str, key: str) -> str | None:
        return None

    async def note(self, backend: str, key: str, value: str) -> None:
        return None

    async def drop(self, backend: str, key: str) -> None:
        return None


async def check_image_backends(settings: Settings, *, draw: bool, paid: bool) -> list[Finding]:
    """Each backend: ready, or what is missing; with ``draw`` each ready one that is free really draws, with ``paid``
    those that cost money, too.

    One that isn't set up is no fault; one that is set up and fails is one only where it is the default.
    """
    from mien.images.registry import image_backends

    every = image_backends(settings, _NoMemory())
    try:
        found = [await _check(backend, settings, draw=draw, paid=paid) for backend in every.values()]
        return [*_wrong_default(settings, every), *found]
    finally:
        for backend in every.values():
            await backend.close()


def _wrong_default(settings: Settings, every: Mapping[str, ImageBackend]) -> list[Finding]:
    """The name of a backend that there isn't: nothing could be drawn unless each request names one."""
    if settings.default_backend in every:
        return []
    detail = f"'{settings.default_backend[:60]}' isn't one of {', '.join(every)}"
    return [Finding("default backend", ready=False, detail=detail, remedy="Set MIEN_DEFAULT_BACKEND to one of them.")]


async def _check(backend: ImageBackend, settings: Settings, *, draw: bool, paid: bool) -> Finding:
    readiness = await _readiness(backend)
    able = backend.capabilities
    counts = (able.free and not able.words) or (backend.name == settings.default_backend and readiness.configured)
    if not readiness.ready:
        return Finding(
            backend.name, False, readiness.detail, readiness.remedy, needed=counts, configured=readiness.configured
        )
    detail = "; ".join(part for part in (readiness.detail, _price(able)) if part)
    if not draw:
        return Finding(backend.name, True, detail, readiness.remedy, needed=counts)
    if not able.free and not paid:
        return Finding(backend.name, True, f"{detail}; not tried, for it costs money", "Add --paid to try it.", counts)
    try:
        detail = f"{detail}; {await _drawn(backend, settings)}"
    except MienError as error:
        return Finding(backend.name, False, error.message, readiness.remedy or _LOOK_AT_THE_LOG, needed=counts)
    return Finding(backend.name, True, detail, readiness.remedy, needed=counts)


async def _readiness(backend: ImageBackend) -> Readiness:
    from mien.ports import Readiness

    try:
        async with asyncio.timeout(_LOOK_SECONDS):
            return await backend.readiness()
    except TimeoutError:
        return Readiness(ready=False, detail=f"It said nothing in {_LOOK_SECONDS:g} seconds.", remedy=_LOOK_AT_THE_LOG)


def _price(able: Capabilities) -> str:
    if able.free:
        return ""
    return "price unknown" if able.price is None else f"{able.price / 1_000_000:.4g} USD a picture"


async def _drawn(backend: ImageBackend, settings: Settings) -> str:
    """How long pictures took; the first one's time holds the loading, so a free backend draws a second."""
    from mien.domain.errors import TimedOut

    seconds = settings.image_timeout + settings.diffusion.start_timeout
    try:
        async with asyncio.timeout(seconds):
            first = await _milliseconds(backend)
            if not backend.capabilities.free:
                return f"picture in {first} ms"
            return f"first picture in {first} ms, second in {await _milliseconds(backend)} ms"
    except TimeoutError as error:
        raise TimedOut(f"It drew nothing in {seconds:g} seconds.") from error


async def _milliseconds(backend: ImageBackend) -> int:
    from mien import decode

    started = perf_counter()
    # Never the same seed: ComfyUI keeps what it has drawn.
    made = await backend.generate(_trial(backend.capabilities, secrets.randbelow(2**31)))
    took = round((perf_counter() - started) * 1000)
    for picture in made.pictures:
        await asyncio.to_thread(decode.check_generated, picture.data, picture.media_type)
    return took


def _trial(able: Capabilities, seed: int) -> ImageRequest:
    """A small picture of the person that every check draws."""
    from mien.domain.appearance import describe
    from mien.domain.shots import AVATAR
    from mien.domain.worldview import read_worldview
    from mien.ports import ImageRequest, Subject

    subject = Subject("Ada", 7, describe(TRIAL, 7, name="Ada"), read_worldview(TRIAL, ""))
    side = min(max(_SIDE, able.min_side), able.max_width, able.max_height)
    return ImageRequest(subject, AVATAR, TRIAL, "", seed=seed, width=side, height=side)
