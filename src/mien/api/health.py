"""What supervisors and monitors ask, at the root: alive, ready, how much was done."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse

from mien.api.dependencies import ContextDep
from mien.api.errors import answer
from mien.api.metrics import CONTENT_TYPE, Metrics
from mien.api.readiness import checks_of
from mien.db import jobs

router = APIRouter(tags=["instance"])


@router.get("/healthz", summary="Is it alive?")
async def alive() -> dict[str, str]:
    """Answers as long as the process does."""
    return {"status": "ok"}


@router.get("/readyz", summary="Can it work?", response_model=None)
async def ready(context: ContextDep) -> JSONResponse | dict[str, str]:
    """503 names everything that is missing in `details.missing`."""
    missing = [check for check in await checks_of(context) if not check.ready]
    if not missing:
        return {"status": "ready"}
    names = ", ".join(check.name for check in missing)
    return answer(
        "backend_unavailable",
        f"Not ready: {names}. {missing[0].detail} {missing[0].remedy}".strip(),
        {"missing": [check.model_dump() for check in missing]},
    )


@router.get("/metrics", summary="Figures for Prometheus", response_class=Response)
async def figures(request: Request, context: ContextDep) -> Response:
    """Requests by route, jobs by state, and the process, as text."""
    metrics: Metrics = request.app.state.metrics
    async with context.database.read() as connection:
        counts = await jobs.count_by_state(connection)
    return Response(metrics.text(counts), media_type=CONTENT_TYPE)
