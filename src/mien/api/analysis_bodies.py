"""What a source picture was taken to show, on the wire."""

from __future__ import annotations

from typing import Literal

from pydantic import Field
from pydantic.alias_generators import to_camel

from mien.api.wire import WireOut
from mien.domain.picture_analysis import PictureAnalysis, SaidBy
from mien.domain.rating import ContentRating


class AnalysisOut(WireOut):
    """What a source picture was taken to show: proposals, which never allow more than the person's words do."""

    source: Literal["model", "metadata", "none"] = Field(
        description="Who tells: a model that looked, the file's own metadata (unverified), or nobody."
    )
    model: str
    name: str
    description: str
    gender: str
    species: str
    age_class: str
    rating: ContentRating | Literal["unrated"]
    said_by: dict[str, SaidBy] = Field(description="Whose words each field of the character is.")
    notes: list[str] = Field(description="What went wrong or was contradictory.")


def analysis_out(analysis: PictureAnalysis | None) -> AnalysisOut | None:
    """An analysis on the wire; ``None`` without one."""
    if analysis is None:
        return None
    fields = analysis.model_dump() | {"rating": analysis.rating or "unrated"}
    return AnalysisOut(**fields | {"said_by": {to_camel(name): who for name, who in analysis.said_by.items()}})
