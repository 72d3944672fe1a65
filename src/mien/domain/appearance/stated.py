"""What a text says about someone's looks, and nothing else."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from mien.domain.appearance_model import (
    AgeClass,
    Attribute,
    Build,
    FacialHair,
    Garment,
    Gender,
    HairLength,
    HairStyle,
    Height,
    Species,
)


class Stated(BaseModel):
    """The attributes that a text states; ``None`` where it is silent. Names are those of ``Appearance``."""

    model_config = ConfigDict(frozen=True)

    species: Attribute[Species] | None = None
    species_detail: Attribute[str | None] | None = None
    gender: Attribute[Gender] | None = None
    age_class: Attribute[AgeClass] | None = None
    hair_color: Attribute[str] | None = None
    hair_length: Attribute[HairLength] | None = None
    hair_style: Attribute[HairStyle] | None = None
    eye_color: Attribute[str] | None = None
    skin_tone: Attribute[str] | None = None
    build: Attribute[Build] | None = None
    height: Attribute[Height] | None = None
    facial_hair: Attribute[FacialHair] | None = None
    glasses: Attribute[bool] | None = None
    headwear: Attribute[str | None] | None = None
    clothing: Attribute[tuple[Garment, ...]] | None = None
    marks: Attribute[tuple[str, ...]] | None = None
