"""What measures pictures, on the wire."""

from __future__ import annotations

from pydantic import Field

from mien.api.wire import WireOut
from mien.workflows.context import Context


class ScorerOut(WireOut):
    """The scorer in use."""

    name: str = Field(description="`embedded` or `dinov3`.")
    method: str = Field(description="What its scores are comparable by.")
    configured: bool
    ready: bool
    detail: str = Field(description="Method, what runs it, and its calibration; or why it can't be used.")
    remedy: str = Field(description="What to do when it isn't ready, or isn't calibrated.")


async def scorers_out(context: Context) -> list[ScorerOut]:
    """The scorer in use, nothing being loaded; none where it is switched off."""
    scorer = context.scorer
    if scorer is None:
        return []
    found = await scorer.readiness()
    return [
        ScorerOut(
            name=scorer.name,
            method=scorer.method,
            configured=found.configured,
            ready=found.ready,
            detail=found.detail,
            remedy=found.remedy,
        )
    ]
