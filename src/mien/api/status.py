"""What this instance can do: backends, and whether everything it needs is there."""

from __future__ import annotations

from fastapi import APIRouter
from pydantic import Field

import mien
from mien.api.dependencies import ContextDep, OwnerDep
from mien.api.models import TaskEngineOut, task_engine_out
from mien.api.readiness import Check, checks_of
from mien.api.wire import WireOut
from mien.domain.rating import ContentRating
from mien.domain.styles import STYLES
from mien.images.registry import limits_of
from mien.ports import ImageBackend
from mien.text.overview import engines_by_task
from mien.workflows.context import Context

router = APIRouter(tags=["instance"])


class CapabilitiesOut(WireOut):
    """What a backend can do."""

    references: int = Field(description="How many reference pictures it can condition on.")
    seed: bool
    negative_prompt: bool
    styles: list[str]
    max_width: int
    max_height: int
    free: bool = Field(description="A picture costs nothing but time on this machine.")


class BackendOut(WireOut):
    """An image backend."""

    name: str
    default: bool
    ready: bool
    detail: str
    remedy: str = Field(description="What to do when it isn't ready.")
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
        styles=[
            StyleOut(name=style.name, title=style.title, default=style.name == settings.default_style)
            for style in STYLES.values()
        ],
        content_rating_ceiling=settings.content_rating_ceiling,
        runs_jobs=context.engine.runs_here,
    )


async def _backends(context: Context) -> list[BackendOut]:
    return [await _backend(context, backend) for _, backend in sorted(context.backends.items())]


async def _backend(context: Context, backend: ImageBackend) -> BackendOut:
    readiness = await backend.readiness()
    limits = limits_of(context.settings, backend)
    able = backend.capabilities
    return BackendOut(
        name=backend.name,
        default=backend.name == context.settings.default_backend,
        ready=readiness.ready,
        detail=readiness.detail,
        remedy=readiness.remedy,
        capabilities=CapabilitiesOut(
            references=able.references,
            seed=able.seed,
            negative_prompt=able.negative_prompt,
            styles=list(able.styles),
            max_width=able.max_width,
            max_height=able.max_height,
            free=able.free,
        ),
        limit=limits.limit,
        interval=limits.interval,
    )
