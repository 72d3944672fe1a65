"""What a picture tells of the person on it; "unknown" and "unrated" are answers of their own."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from mien.domain.rating import ContentRating

AgeClass = Literal["child", "teenager", "young adult", "adult", "elderly", "unknown"]
Gender = Literal["woman", "man", "androgynous", "unknown"]


class PictureAnalysis(BaseModel):
    """A proposal, to be overruled by whatever the person says."""

    model_config = ConfigDict(frozen=True)

    name: str = ""
    description: str = ""
    gender: Gender = "unknown"
    species: str = "unknown"
    age_class: AgeClass = "unknown"
    rating: ContentRating | None = None
    """``None``: unrated."""
    source: Literal["model", "metadata", "none"] = "none"
    """Who says so: a model that looked, the file's own metadata (unverified), or nobody."""
    model: str = ""
    notes: tuple[str, ...] = ()
    """What went wrong or was contradictory, as sentences."""
