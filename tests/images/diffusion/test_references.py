"""References: by an IP-Adapter, by models that look at pictures, or by painting over the first."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from mien.domain.errors import InvalidRequest
from mien.images.diffusion.painter import Painter
from mien.ports import Reference
from tests.images.diffusion.painting import SIDE, apart, ignored, levels, noise, order, paint, painter_of, png


@pytest.fixture
def plain(sdxl_folder: Path) -> Painter:
    return painter_of(sdxl_folder)


@pytest.fixture
def adapted(sdxl_folder: Path, ip_adapter_folder: Path) -> Painter:
    return painter_of(sdxl_folder, ip_adapter_folder)


@pytest.fixture
def looking(flux2_folder: Path) -> Painter:
    return painter_of(flux2_folder)


class CallsOf:
    """Counts the calls of a part of a pipeline."""

    def __init__(self, part: Any) -> None:
        self.number = 0
        self._hook = part.register_forward_hook(self._count)

    def __enter__(self) -> CallsOf:
        return self

    def __exit__(self, *reason: object) -> None:
        self._hook.remove()

    def _count(self, *call: object) -> None:
        self.number += 1


@pytest.mark.parametrize("kind", ["adapted", "looking", "plain"])
def test_a_reference_changes_the_picture_and_another_changes_it_otherwise(
    kind: str, request: pytest.FixtureRequest
) -> None:
    painter = request.getfixturevalue(kind)
    [without] = paint(painter, order())
    [one] = paint(painter, order(references=(noise(1),)))
    [other] = paint(painter, order(references=(noise(2),)))
    assert (without.references_used, one.references_used, other.references_used) == ((), ("image-1",), ("image-2",))
    assert min(apart(without, one), apart(one, other)) > 1


@pytest.mark.parametrize("kind", ["adapted", "looking"])
def test_several_references_are_all_looked_at(kind: str, request: pytest.FixtureRequest) -> None:
    painter = request.getfixturevalue(kind)
    [two] = paint(painter, order(references=(noise(1), noise(2))))
    [three] = paint(painter, order(references=(noise(1), noise(2), noise(3))))
    assert three.references_used == ("image-1", "image-2", "image-3")
    assert not three.ignored
    assert apart(two, three) > 0


def test_references_beyond_what_an_adapter_takes_are_named(adapted: Painter) -> None:
    [painted] = paint(adapted, order(references=tuple(noise(1) for _ in range(10_000))))
    assert len(painted.references_used) == 8
    assert "9992 of the references" in ignored(painted)


def test_without_references_an_adapter_changes_nothing(adapted: Painter, plain: Painter) -> None:
    paint(adapted, order(references=(noise(1),)))
    assert apart(paint(adapted, order())[0], paint(plain, order())[0]) <= 1


def test_orders_with_the_same_references_are_one_batch_and_others_are_not(adapted: Painter) -> None:
    orders = [order(number, references=(noise(number // 2),)) for number in range(4)]
    together = paint(adapted, *orders)
    assert [each.parameters["batch"] for each in together] == [2, 2, 2, 2]
    for painted, asked in zip(together, orders, strict=True):
        assert apart(painted, paint(adapted, asked)[0]) <= 1


def test_what_the_image_encoder_made_of_a_reference_is_kept(adapted: Painter) -> None:
    fresh, known = noise(101), noise(102)
    paint(adapted, order(references=(known,)))
    with CallsOf(adapted.loaded.pipeline.image_encoder) as calls:
        paint(adapted, order(1, references=(known,)), order(2, references=(known, known)))
        assert calls.number == 0
        paint(adapted, order(3, references=(fresh, known)))
        assert calls.number == 1


def test_a_picture_from_kept_embeddings_is_the_same_as_from_fresh_ones(
    adapted: Painter, sdxl_folder: Path, ip_adapter_folder: Path
) -> None:
    asked = order(references=(noise(7), noise(8)))
    paint(adapted, asked)
    [kept] = paint(adapted, asked)
    [fresh] = paint(painter_of(sdxl_folder, ip_adapter_folder), asked)
    assert kept.data == fresh.data


def test_a_set_of_ten_with_the_same_references_encodes_each_once(adapted: Painter) -> None:
    references = (noise(201), noise(202))
    with CallsOf(adapted.loaded.pipeline.image_encoder) as calls:
        for number in range(10):
            paint(adapted, order(number, steps=1, references=references))
    assert calls.number == 2


def test_an_adapter_also_works_with_guidance_off(adapted: Painter) -> None:
    [one] = paint(adapted, order(guidance=1.0, references=(noise(1),)))
    [other] = paint(adapted, order(guidance=1.0, references=(noise(2),)))
    assert apart(one, other) > 1


def test_without_an_adapter_the_first_reference_is_painted_over_and_the_others_are_named(plain: Painter) -> None:
    [painted] = paint(plain, order(references=(noise(1), noise(2), noise(3))))
    assert painted.references_used == ("image-1",)
    assert painted.parameters["way"] == "image2image"
    assert ignored(painted).keys() == {"2 of the references"}


def test_the_strength_says_how_far_from_the_reference(plain: Painter) -> None:
    def differ(strength: float) -> float:
        """By how much the seed changes what is painted over the same picture."""
        orders = [order(seed, prompt="", references=(noise(1),), strength=strength, steps=20) for seed in (1, 2)]
        one, other = paint(plain, *orders)
        assert one.parameters["strength"] == strength
        return float(abs(levels(one) - levels(other)).mean())

    assert differ(0.05) < differ(0.5) < differ(1.0)


@pytest.mark.parametrize(("strength", "steps"), [(0.0, 3), (0.0, 1), (0.01, 49), (1 / 3, 3)])
def test_at_least_a_step_is_taken_from_the_reference(plain: Painter, strength: float, steps: int) -> None:
    seen: list[tuple[int, int]] = []
    asked = order(references=(noise(1),), strength=strength, steps=steps)
    plain.paint([asked], lambda *step: seen.append(step), lambda: False)
    assert seen == [(1, 1)]


def test_pictures_painted_over_one_reference_look_the_same_alone_and_together(plain: Painter) -> None:
    orders = [order(number, references=(noise(1),)) for number in range(3)]
    for painted, asked in zip(paint(plain, *orders), orders, strict=True):
        assert painted.parameters["batch"] == 3
        assert apart(painted, paint(plain, asked)[0]) <= 1


def test_a_reference_of_another_shape_is_cut_not_squeezed(plain: Painter) -> None:
    wide = Image.new("RGB", (3 * SIDE, SIDE), "white")
    middle = Image.open(io.BytesIO(noise(1).data))
    wide.paste(middle, (SIDE, 0))
    [cut] = paint(plain, order(references=(Reference("wide", "avatar", png(wide), "image/png"),)))
    assert apart(cut, paint(plain, order(references=(noise(1),)))[0]) == 0


def test_a_damaged_reference_is_named(plain: Painter, adapted: Painter) -> None:
    damaged = Reference("image-9", "avatar", noise(1).data[:200], "image/png")
    for painter in (plain, adapted):
        with pytest.raises(InvalidRequest, match="image-9"):
            paint(painter, order(references=(damaged,)))
        assert paint(painter, order())


def test_a_model_without_negative_prompt_or_guidance_says_so(looking: Painter) -> None:
    [painted] = paint(looking, order(negative_prompt="blurry", guidance=3.0, strength=0.5))
    assert ignored(painted).keys() == {"negative prompt", "guidance", "strength"}
    assert "guidance" not in painted.parameters
