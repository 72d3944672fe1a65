"""How consistent a character's pictures are: as figures, and as a picture."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Response

from mien.api.consistency_bodies import ConsistencyOut, consistency_out
from mien.api.dependencies import CharacterId, ContextDep, OwnerDep
from mien.api.json_route import JsonRoute
from mien.workflows.consistency import MOST, USUAL, measure_consistency
from mien.workflows.consistency_sheet import consistency_sheet

of_character = APIRouter(tags=["images"], route_class=JsonRoute)

Limit = Annotated[int, Query(ge=2, le=MOST, description="How many pictures are compared with each other.")]


@of_character.get("/{character_id}/consistency", summary="Measure how consistent the pictures are")
async def measure(
    context: ContextDep, owner: OwnerDep, character_id: CharacterId, limit: Limit = USUAL
) -> ConsistencyOut:
    """Compares the master, the sets in use and the newest other pictures, as the scorer sees them today.

    Tells every pair's figure, each view's mean and worst pair, and whether pictures drift away from the master as more
    are made. 422 `no_reference` where there is nothing to measure against, 503 without a scorer.
    """
    return consistency_out(await measure_consistency(context, owner, character_id, limit=limit))


@of_character.get(
    "/{character_id}/consistency/picture",
    summary="Draw how consistent the pictures are",
    response_class=Response,
    responses={200: {"content": {"image/png": {"schema": {"type": "string", "format": "binary"}}}}},
)
async def picture(context: ContextDep, owner: OwnerDep, character_id: CharacterId, limit: Limit = USUAL) -> Response:
    """The same figures as a PNG: each picture against each other, and the drift over time."""
    found = await measure_consistency(context, owner, character_id, limit=limit)
    headers = {
        "Cache-Control": "private, no-store",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Content-Disposition": f'inline; filename="{found.character.slug}-consistency.png"',
    }
    return Response(await consistency_sheet(context, found), media_type="image/png", headers=headers)
