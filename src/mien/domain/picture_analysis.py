"""What a picture tells of the person on it; "unknown" and "unrated" are answers of their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict

from mien.domain.rating import ContentRating

AgeClass = Literal["child", "teenager", "young adult", "adult", "elderly", "unknown"]
Gender = Literal["woman", "man", "androgynous", "unknown"]
Field = Literal["name", "description", "gender", "species", "age_class", "rating"]
SaidBy = Literal["person", "model", "metadata", "nobody"]
"""Whoever created the character, a model that looked, the file's own metadata (unverified), or nobody."""

YOUTHFUL = frozenset({"child", "teenager"})


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
    said_by: Mapping[Field, SaidBy] = {}
    """Whose words each field of the character is; set once the character is put together."""

    @property
    def youthful(self) -> bool:
        """True where somebody under age is seen: such a character stays at general, whatever else is said."""
        return self.age_class in YOUTHFUL

    @property
    def describes(self) -> bool:
        """True while the character's description is a proposal that no person has taken over by changing it."""
        return self.said_by.get("description") in ("model", "metadata")

    def taken_over(self, fields: frozenset[str]) -> PictureAnalysis:
        """The same after a person gave these fields other words."""
        own: dict[Field, SaidBy] = {name: "person" if name in fields else who for name, who in self.said_by.items()}
        return self.model_copy(update={"said_by": own})
