"""What this instance can do: backends, and whether everything it needs is there."""

from __future__ import annotations

import asyncio
from typing import Final

from fastapi import APIRouter
from pydantic import Field

import mien
from mien.api.dependencies import ContextDep, OwnerDep
from mien.api.models import TaskEngineOut, task_engine_out
from mien.api.readiness import Check, checks_of
from mien.api.scorers import ScorerOut, scorers_out
from mien.api.wire import WireOut
from mien.domain.rating import ContentRating
from mien.domain.styles import STYLES
from mien.images.registry import limits_of
from mien.ports import Capabilities, ImageBackend
from mien.text.overview import engines_by_task
from mien.workflows.choosing import readiness_of
from mien.workflows.context import Context

router = APIRouter(tags=["instance"])

MILLIONTHS: Final = 1_000_000
"""Of a US dollar, in which backends tell their price."""


class SizeOut(WireOut):
    """A size in pixels."""

    width: int
    height: int


class CapabilitiesOut(WireOut):
    """What a backend, with the model it is set up with, can do with a request."""

    references: int = Field(description="How many reference pictures it can condition on.")
    reference_roles: list[str] = Field(description="The only pictures it takes as references; empty: any.")
    seed: bool
    negative_prompt: bool
    strength: bool = Field(description="Whether one can say how far a picture may depart from where it starts.")
    steps: bool = Field(description="Whether the number of denoising steps can be set.")
    edit: bool
    mask: bool = Field(description="Whether an edit can be kept to a part of the picture.")
    transparency: bool
    words: bool = Field(description="Whether it reads the prompt; one that doesn't draws from the character's facts.")
    styles: list[str]
    qualities: list[str]
    sizes: list[SizeOut] = Field(description="The only sizes there are; empty: any within the bounds.")
    min_side: int
    max_width: int
    max_height: int
    multiple: int = Field(description="Width and height are multiples of this; others are rounded down.")
    prompt_limit: int | None = Field(description="Characters of a prompt; null: any number.")
    batch: int = Field(description="Pictures that are made in one go.")
    free: bool = Field(description="A picture costs nothing but time on this machine.")


class BackendOut(WireOut):
    """An image backend."""

    name: str
    model: str = Field(description="Empty where none is chosen.")
    default: bool
    configured: bool = Field(description="False where it isn't set up at all; the illustrator then stands in for it.")
    ready: bool
    detail: str
    remedy: str = Field(description="What to do when it isn't ready.")
    price: float | None = Field(description="US dollars for one picture of usual size and quality; null: unknown.")
    capabilities: CapabilitiesOut
    limit: int = Field(description="Pictures made at the same time.")
    interval: float = Field(description="Seconds between the starts of two pictures.")


class BackendList(WireOut):
    """The image backends there are."""

    items: list[BackendOut]
    next_cursor: str | None = None


class StyleOut(WireOut):
    """A style that pictures can be asked for in."""

    name: str
    title: str
    default: bool


class StatusOut(WireOut):
    """What this instance is and can do."""

    version: str
    mode: str
    owner: str
    ready: bool
    checks: list[Check]
    backends: list[BackendOut]
    engines: list[TaskEngineOut] = Field(description="Who writes texts, by task.")
    scorers: list[ScorerOut] = Field(description="What measures pictures; empty where that is switched off.")
    styles: list[StyleOut]
    content_rating_ceiling: ContentRating
    runs_jobs: bool = Field(description="False when another process does the work.")


@router.get("/backends", summary="List image backends")
async def backends(context: ContextDep) -> BackendList:
    """Each with what it can do, and what to do where it isn't ready."""
    return BackendList(items=await _backends(context))


@router.get("/status", summary="What this instance is and can do")
async def status(context: ContextDep, owner: OwnerDep) -> StatusOut:
    """Version, mode, backends, engines, styles, and every check that readiness stands on."""
    settings = context.settings
    checks = await checks_of(context)
    return StatusOut(
        version=mien.__version__,
        mode=settings.mode,
        owner=owner,
        ready=all(check.ready for check in checks),
        checks=checks,
        backends=await _backends(context),
        engines=[task_engine_out(each) for each in await engines_by_task(context.text, settings)],
        scorers=await scorers_out(context),
        styles=[
            StyleOut(name=style.name, title=style.title, default=style.name == settings.default_style)
            for style in STYLES.values()
        ],
        content_rating_ceiling=settings.content_rating_ceiling,
        runs_jobs=context.engine.runs_here,
    )


async def _backends(context: Context) -> list[BackendOut]:
    every = sorted(context.backends.items())
    return list(await asyncio.gather(*(_backend(context, backend) for _, backend in every)))


async def _backend(context: Context, backend: ImageBackend) -> BackendOut:
    readiness = await readiness_of(backend)
    limits = limits_of(context.settings, backend)
    able = backend.capabilities
    return BackendOut(
        name=backend.name,
        model=able.model,
        default=backend.name == context.settings.default_backend,
        configured=readiness.configured,
        ready=readiness.ready,
        detail=readiness.detail,
        remedy=readiness.remedy,
        price=None if able.price is None else able.price / MILLIONTHS,
        capabilities=_capabilities(able),
        limit=limits.limit,
        interval=limits.interval,
    )


def _capabilities(able: Capabilities) -> CapabilitiesOut:
    fields = {name: getattr(able, name) for name in CapabilitiesOut.model_fields if name != "sizes"}
    return CapabilitiesOut(**fields, sizes=[SizeOut(width=width, height=height) for width, height in able.sizes])
