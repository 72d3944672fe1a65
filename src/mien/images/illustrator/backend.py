"""The illustrator as an image backend: structure in, picture out, no model and no network."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from typing import Literal

from mien.child_process.pool import ChildPool
from mien.domain.image import Ignored
from mien.domain.shots import Shot
from mien.domain.styles import illustrator_styles
from mien.images.fit import fit
from mien.images.illustrator.wearing import Dressed, dressed_for
from mien.images.illustrator.words_drawn import PromptWords, prompt_words
from mien.ports import (
    Capabilities,
    GeneratedImages,
    ImageRequest,
    OnProgress,
    Picture,
    Readiness,
    Reference,
    Subject,
)

_MODEL = "illustrator-2"
_DRAW_SECONDS = 30.0
_FALLBACK_STYLE = "flat"
SOURCE_ROLE = "source"
"""The role of the only references that it looks at."""


class Illustrator:
    """Draws in child processes; the same request gives the same picture."""

    name = "illustrator"

    def __init__(self, processes: int, form: Literal["png", "webp"] = "png") -> None:
        self._form: Literal["png", "webp"] = form
        self._pool = ChildPool(processes, imports=("mien.images.illustrator.compose",))

    @property
    def capabilities(self) -> Capabilities:
        """Free, seeded, from the character's facts; of a source picture it takes the colours that no words tell.

        It edits by drawing the same shot with the same seed of a subject who looks as asked.
        """
        return Capabilities(
            model=_MODEL,
            references=1,
            reference_roles=(SOURCE_ROLE,),
            negative_prompt=False,
            styles=illustrator_styles(),
            edit=True,
            transparency=True,
            words=False,
            free=True,
            price=0,
        )

    async def readiness(self) -> Readiness:
        """Always ready: what it draws with is part of the installation."""
        return Readiness(ready=True, detail="draws by itself, without a model")

    async def generate(self, request: ImageRequest, on_progress: OnProgress | None = None) -> GeneratedImages:
        """Draw the pictures.

        Raises ``InvalidRequest`` for what :func:`mien.images.fit.fit` refuses, ``TimedOut`` or ``Retryable`` when the
        child process fails.
        """
        request, ignored = fit(request, self.capabilities, self.name)
        style, not_that_style = _style(request.style)
        inspired = await self._inspired(request)
        dressed = await asyncio.to_thread(dressed_for, inspired.subject, "" if request.edit else request.scene)
        request = replace(request, subject=dressed.subject)
        seeds = [(request.seed + number) % 2**63 for number in range(request.count)]
        drawn = await asyncio.gather(*(self._draw_one(request, seed, style) for seed in seeds))
        words = await asyncio.to_thread(_words, request, dressed)
        return GeneratedImages(
            pictures=tuple(
                Picture(data, f"image/{self._form}", seed) for (data, _), seed in zip(drawn, seeds, strict=True)
            ),
            backend=self.name,
            model=_MODEL,
            references_used=(*((request.edit.picture.image_id,) if request.edit else ()), *inspired.used),
            ignored=(*ignored, *not_that_style, *inspired.ignored, *drawn[0][1], *words.as_ignored()),
            parameters={"style": style}
            | ({"background": "transparent"} if request.transparent else {})
            | ({"promptWords": words.as_json()} if request.scene else {})
            | ({"worn": dressed.changes} if dressed.changes else {})
            | ({"sourcePalette": inspired.taken} if inspired.taken else {}),
        )

    async def _inspired(self, request: ImageRequest) -> Inspired:
        """The subject in the colours of the source picture, if there is one."""
        if not request.references:
            return Inspired(request.subject)
        source = request.references[0]
        return await self._pool.run(_inspire, request.subject, source, timeout=_DRAW_SECONDS)

    async def _draw_one(self, request: ImageRequest, seed: int, style: str) -> tuple[bytes, tuple[Ignored, ...]]:
        return await self._pool.run(
            _draw,
            request.subject,
            request.shot,
            (request.width, request.height),
            seed,
            style,
            request.transparent,
            self._form,
            timeout=_DRAW_SECONDS,
        )

    async def close(self) -> None:
        """End the child processes."""
        await self._pool.close()


@dataclass(frozen=True, slots=True)
class Inspired:
    """A subject with what a source picture gave it."""

    subject: Subject
    used: tuple[str, ...] = ()
    """The picture's id, where it gave anything."""
    taken: dict[str, str | None] = field(default_factory=dict)
    ignored: tuple[Ignored, ...] = ()


def _words(request: ImageRequest, dressed: Dressed) -> PromptWords:
    """What became of the words; a change has its looks already, a scene puts them on."""
    worn = None if request.edit else dressed.words(request.shot.shot_type)
    return prompt_words(request.scene, request.shot, request.subject, worn, transparent=request.transparent)


def _inspire(subject: Subject, source: Reference) -> Inspired:
    """What a child process runs: decoding is kept out of the process that serves."""
    from mien.images.illustrator.source_palette import read_palette, with_palette

    palette = read_palette(source.data)
    colored, taken = with_palette(subject, palette)
    gave = any(taken.taken.values())
    ignored = (Ignored(what=f"reference {source.image_id}", reason=palette.reason),) if palette.reason else ()
    return Inspired(colored, (source.image_id,) if gave else (), taken.taken if gave else {}, ignored)


def _draw(
    subject: Subject,
    shot: Shot,
    size: tuple[int, int],
    seed: int,
    style: str,
    transparent: bool,
    form: Literal["png", "webp"],
) -> tuple[bytes, tuple[Ignored, ...]]:
    """What a child process runs; imported there, so that this process never loads the drawing libraries."""
    from mien.images.illustrator.compose import render

    width, height = size
    return render(subject, shot, width=width, height=height, seed=seed, style=style, transparent=transparent, form=form)


def _style(asked: str) -> tuple[str, tuple[Ignored, ...]]:
    """The style to draw in; a prompt style that has no drawn form is drawn flat, and said so."""
    if asked in illustrator_styles():
        return asked, ()
    return _FALLBACK_STYLE, (Ignored(what=f"style {asked}", reason="the illustrator draws it flat"),)
