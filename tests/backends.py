"""Image backends for tests: real pictures, scripted behaviour, calls counted."""

from __future__ import annotations

import asyncio
import io
from collections import Counter
from collections.abc import Callable
from functools import cache

from PIL import Image as Pillow

from mien.domain.errors import MienError
from mien.images.fit import fit
from mien.ports import Capabilities, GeneratedImages, ImageRequest, OnProgress, Picture, Readiness


@cache
def picture(seed: int, width: int = 16, height: int = 16) -> bytes:
    """A small PNG that differs from seed to seed and isn't blank."""
    image = Pillow.new("RGB", (width, height), (seed * 37 % 256, seed * 101 % 256, 200))
    image.putpixel((0, 0), (255, 255, 255))
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


class ScriptedBackend:
    """Draws at once, or as scripted: ``failures[shot]`` is a list of errors to raise, one per call, first to last.

    Pictures are tiny, whatever size is asked for, unless ``size`` is ``None``.
    """

    def __init__(
        self,
        name: str = "scripted",
        *,
        delay: float = 0.0,
        references: int = 0,
        free: bool = True,
        size: int | None = 16,
        ready: Readiness | None = None,
        edit: bool = False,
    ) -> None:
        self.name = name
        self.delay = delay
        self.size = size
        self.failures: dict[str, list[MienError]] = {}
        self.calls: Counter[str] = Counter()
        self.requests: list[ImageRequest] = []
        self.at_once = 0
        self.most_at_once = 0
        self.before: Callable[[ImageRequest], None] = lambda request: None
        self.held_by: asyncio.Event | None = None
        """Pictures begun while it is there are drawn when it is set, and the delay comes on top."""
        self.closed = False
        self._ready = ready or Readiness(ready=True, detail="for tests")
        self._capabilities = Capabilities(
            model="scripted-1",
            references=references,
            free=free,
            styles=("flat",),
            price=0 if free else None,
            edit=edit,
            mask=edit,
        )

    @property
    def capabilities(self) -> Capabilities:
        return self._capabilities

    async def readiness(self) -> Readiness:
        return self._ready

    async def generate(self, request: ImageRequest, on_progress: OnProgress | None = None) -> GeneratedImages:
        self.calls[request.shot.name] += 1
        self.requests.append(request)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            self.before(request)
            if self.held_by is not None:
                await self.held_by.wait()
            if self.delay:
                await asyncio.sleep(self.delay)
            scripted = self.failures.get(request.shot.name)
            if scripted:
                raise scripted.pop(0)
            request, ignored = fit(request, self.capabilities, self.name)
            width, height = (self.size, self.size) if self.size else (request.width, request.height)
            seeds = range(request.seed, request.seed + request.count)
            return GeneratedImages(
                pictures=tuple(Picture(picture(seed % 997, width, height), "image/png", seed) for seed in seeds),
                ignored=ignored,
                backend=self.name,
                model="scripted-1",
                references_used=(
                    *((request.edit.picture.image_id,) if request.edit else ()),
                    *(reference.image_id for reference in request.references),
                ),
            )
        finally:
            self.at_once -= 1

    async def close(self) -> None:
        self.closed = True
