"""Image backends for tests: real pictures, scripted behaviour, calls counted."""

from __future__ import annotations

import asyncio
import io
from collections import Counter
from collections.abc import Callable
from functools import cache

from PIL import Image as Pillow

from mien.domain.errors import InvalidRequest, MienError
from mien.ports import Capabilities, GeneratedImage, ImageRequest, Readiness


@cache
def picture(seed: int, width: int = 16, height: int = 16) -> bytes:
    """A small PNG that differs from seed to seed and isn't blank."""
    image = Pillow.new("RGB", (width, height), (seed * 37 % 256, seed * 101 % 256, 200))
    image.putpixel((0, 0), (255, 255, 255))
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def _asked_size(request: ImageRequest, able: Capabilities) -> tuple[int, int]:
    if not (1 <= request.width <= able.max_width and 1 <= request.height <= able.max_height):
        raise InvalidRequest.field("size", "is more or less than can be drawn")
    return request.width, request.height


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
        self.closed = False
        self._ready = ready or Readiness(ready=True, detail="for tests")
        self._capabilities = Capabilities(references=references, free=free, styles=("flat",))

    @property
    def capabilities(self) -> Capabilities:
        return self._capabilities

    async def readiness(self) -> Readiness:
        return self._ready

    async def generate(self, request: ImageRequest) -> GeneratedImage:
        self.calls[request.shot.name] += 1
        self.requests.append(request)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            self.before(request)
            if self.delay:
                await asyncio.sleep(self.delay)
            scripted = self.failures.get(request.shot.name)
            if scripted:
                raise scripted.pop(0)
            width, height = (self.size, self.size) if self.size else _asked_size(request, self.capabilities)
            return GeneratedImage(
                data=picture(request.seed % 997, width, height),
                media_type="image/png",
                backend=self.name,
                model="scripted-1",
                seed=request.seed,
                references_used=tuple(reference.image_id for reference in request.references),
            )
        finally:
            self.at_once -= 1

    async def close(self) -> None:
        self.closed = True
