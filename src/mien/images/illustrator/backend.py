"""The illustrator as an image backend: structure in, picture out, no model and no network."""

from __future__ import annotations

from mien.domain.errors import InvalidRequest
from mien.domain.image import Ignored
from mien.domain.shots import Shot
from mien.domain.styles import illustrator_styles
from mien.images.illustrator.pool import RenderPool
from mien.ports import Capabilities, GeneratedImage, ImageRequest, Readiness, Subject

_MODEL = "illustrator-1"
_DRAW_SECONDS = 30.0
_FALLBACK_STYLE = "flat"


class Illustrator:
    """Draws in child processes; the same request gives the same picture."""

    name = "illustrator"

    def __init__(self, processes: int) -> None:
        self._pool = RenderPool(processes, imports=("mien.images.illustrator.compose",))

    @property
    def capabilities(self) -> Capabilities:
        """Free, seeded, without references: it draws from the character's facts."""
        return Capabilities(references=0, seed=True, negative_prompt=False, styles=illustrator_styles(), free=True)

    async def readiness(self) -> Readiness:
        """Always ready: what it draws with is part of the installation."""
        return Readiness(ready=True, detail="draws by itself, without a model")

    async def generate(self, request: ImageRequest) -> GeneratedImage:
        """Draw one picture.

        Raises ``InvalidRequest`` for a size beyond the capabilities, ``TimedOut`` or ``Retryable`` when the child
        process fails.
        """
        _check_size(request, self.capabilities)
        style, ignored = _style(request.style)
        data, undrawn = await self._pool.run(
            _draw,
            request.subject,
            request.shot,
            request.width,
            request.height,
            request.seed,
            style,
            timeout=_DRAW_SECONDS,
        )
        return GeneratedImage(
            data=data,
            media_type="image/png",
            backend=self.name,
            model=_MODEL,
            seed=request.seed,
            ignored=(*ignored, *undrawn),
            parameters={"style": style},
        )

    async def close(self) -> None:
        """End the child processes."""
        await self._pool.close()


def _draw(
    subject: Subject, shot: Shot, width: int, height: int, seed: int, style: str
) -> tuple[bytes, tuple[Ignored, ...]]:
    """What a child process runs; imported there, so that this process never loads the drawing libraries."""
    from mien.images.illustrator.compose import render

    return render(subject, shot, width=width, height=height, seed=seed, style=style)


def _check_size(request: ImageRequest, able: Capabilities) -> None:
    if not (1 <= request.width <= able.max_width and 1 <= request.height <= able.max_height):
        raise InvalidRequest.field(
            "size", f"must be from 1x1 to {able.max_width}x{able.max_height}, not {request.width}x{request.height}"
        )


def _style(asked: str) -> tuple[str, tuple[Ignored, ...]]:
    """The style to draw in; a prompt style that has no drawn form is drawn flat, and said so."""
    if asked in illustrator_styles():
        return asked, ()
    return _FALLBACK_STYLE, (Ignored(what=f"style {asked}", reason="the illustrator draws flat illustrations"),)
