"""The guide's table of models says what the program knows."""

from __future__ import annotations

from pathlib import Path

import pytest

from mien.images.openai_images.models import MODELS, ImageModel, image_model, retired

GUIDE = Path(__file__).parents[3] / "docs" / "guides" / "openai-images.md"


def row(name: str, model: ImageModel) -> str:
    cells = (
        f"`{name}`",
        ", ".join(f"{width}x{height}" for width, height in model.sizes) or "any",
        str(model.references or "none"),
        "yes" if model.transparency else "no",
        price(name, model),
    )
    return f"| {' | '.join(cells)} |"


def price(name: str, model: ImageModel) -> str:
    if retired(name):
        return "other servers only"
    prices = [model.pictures[quality][0] / 1e6 for quality in ("low", "medium", "high") if quality in model.pictures]
    return ", ".join(f"${each:.3f}" for each in prices) or "not known"


@pytest.mark.parametrize("name", MODELS)
def test_every_model_is_in_the_guide_as_it_is_in_the_program(name: str) -> None:
    assert row(name, image_model(name, at_openai=True)) in GUIDE.read_text(encoding="utf-8")
