"""The web application: routers under their addresses, guarded, measured, over one open home."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from fastapi import APIRouter, FastAPI
from starlette.middleware import Middleware

import mien
from mien.api import (
    cards,
    characters,
    consistency,
    content,
    dm,
    edits,
    feedback,
    health,
    image_content,
    images,
    jobs,
    lorebooks,
    models,
    orders,
    prompts,
    random_characters,
    reference_page,
    sets,
    smart_images,
    status,
)
from mien.api.body_limit import BodyLimit
from mien.api.dependencies import BASE
from mien.api.errors import install_error_handlers
from mien.api.guard import Guard
from mien.api.head import HeadLikeGet
from mien.api.metrics import Measured, Metrics
from mien.api.openapi import use_own_errors
from mien.settings import Settings
from mien.workflows.context import Context

OpenContext = Callable[[], AbstractAsyncContextManager[Context]]
"""Opens the home when the server starts, in the server's own event loop, and closes it when it stops."""

_DESCRIPTION = """\
Keeps a character recognisable in every picture and in character in every reply.

Keys are camelCase; snake_case is understood as well. Errors are `{"success": false, "error", "code", "details"}`.
Unknown fields are errors. `/api` is the same as `/api/v1`, and `/personas` the same as `/characters`.
"""


def create_app(open_context: OpenContext, settings: Settings) -> FastAPI:
    """The application. ``app.state.closing`` is to be set when the server begins to shut down.

    Set it from a signal handler with ``loop.call_soon_threadsafe(app.state.closing.set)``: streams and waiting
    requests then end by themselves, and the server needn't wait for them.
    """

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with open_context() as context:
            app.state.context = context
            yield

    metrics = Metrics()
    app = FastAPI(
        title="Mien",
        version=mien.__version__,
        description=_DESCRIPTION,
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        generate_unique_id_function=lambda route: f"{route.name}_{(route.tags or ['root'])[0]}".replace(" ", "_"),
        middleware=[
            Middleware(HeadLikeGet),
            Middleware(Measured, metrics=metrics),
            Middleware(Guard, host=settings.host),
            Middleware(BodyLimit, max_upload=settings.max_upload_mb * 1024 * 1024),
        ],
    )
    app.state.metrics = metrics
    app.state.closing = asyncio.Event()
    install_error_handlers(app)
    app.include_router(_routes("/characters"), prefix=BASE)
    for prefix, noun in ((BASE, "/personas"), ("/api", "/characters"), ("/api", "/personas")):
        app.include_router(_routes(noun), prefix=prefix, include_in_schema=False)
    app.include_router(health.router)
    app.include_router(reference_page.router, include_in_schema=False)
    use_own_errors(app)
    return app


def _routes(noun: str) -> APIRouter:
    """Every route; those of characters under ``noun``."""
    everything = APIRouter()
    everything.include_router(dm.router)  # routes are looked through in order, and nobody waits as eagerly as here
    for router in (
        cards.router,
        random_characters.router,
        characters.router,
        lorebooks.router,
        orders.of_character,
        sets.of_character,
        smart_images.of_character,
        images.of_character,
        consistency.of_character,
    ):
        everything.include_router(router, prefix=noun)
    for router in (
        orders.router,
        images.router,
        edits.router,
        smart_images.router,
        image_content.router,
        jobs.router,
        content.router,
        prompts.router,
        feedback.router,
        models.router,
        status.router,
    ):
        everything.include_router(router)
    return everything
