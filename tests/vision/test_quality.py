"""The quality gate: visible damage fails with its name, clean pictures of many kinds pass."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
import pytest
from PIL import Image

from bench import quality_damage as damage
from bench.quality_pictures import drawn, figure_seen, painted, seen
from mien.vision.pixels import Bytes
from mien.vision.quality import PASSED, Quality, quality_of

SMALL = (512, 512)
Spoil = Callable[[Bytes, np.random.Generator], Bytes]


def judged(pixels: Bytes) -> Quality:
    return quality_of(seen(Image.fromarray(pixels)))


@pytest.fixture(scope="module")
def drawing() -> Bytes:
    return np.asarray(next(iter(drawn(range(2, 3), 1))).image)


@pytest.fixture(scope="module")
def painting() -> Bytes:
    return np.asarray(painted(2, SMALL).image)


@pytest.mark.parametrize("person", [3, 4])
def test_drawings_in_any_style_pass(person: int) -> None:
    for sample in drawn(range(person, person + 1), 4):
        view = seen(sample.image)
        quality = quality_of(view, figure_seen(sample, view))
        assert quality.score >= PASSED, (sample.name, quality)
        assert not quality.findings


@pytest.mark.parametrize("seed", range(4))
def test_paintings_with_texture_grain_and_blurred_grounds_pass(seed: int) -> None:
    quality = quality_of(seen(painted(seed, SMALL).image))
    assert quality.score >= PASSED, quality
    assert not quality.findings


SPOILT: list[tuple[str, Spoil]] = [
    ("low_sharpness", partial(damage.blurred, 1.5)),
    ("low_sharpness", partial(damage.moved, 9)),
    ("low_sharpness", partial(damage.enlarged, 4, Image.Resampling.BICUBIC)),
    ("noise", partial(damage.grainy, 20)),
    ("noise", partial(damage.peppered, 0.01)),
    ("blocks", partial(damage.pressed, "JPEG", 12)),
    ("overexposed", partial(damage.overexposed, 2.5)),
    ("underexposed", partial(damage.brightened, 0.25)),
    ("low_contrast", partial(damage.faded, 0.2)),
    ("blank", partial(damage.of_one_color, (0, 0, 0))),
    ("blank", partial(damage.of_one_color, (200, 120, 90))),
    ("low_resolution", partial(damage.shrunk, 200)),
]


@pytest.mark.parametrize(("name", "spoil"), SPOILT)
@pytest.mark.parametrize("kind", ["drawing", "painting"])
def test_visible_damage_fails_and_is_named(name: str, spoil: Spoil, kind: str, request: pytest.FixtureRequest) -> None:
    quality = judged(spoil(request.getfixturevalue(kind), np.random.default_rng(1)))
    assert quality.score < PASSED, quality
    assert name in quality.findings
    assert quality.score <= min(quality.parts.values())


def test_a_painting_in_few_levels_is_banded(painting: Bytes) -> None:
    quality = judged(damage.banded(10, painting, np.random.default_rng(1)))
    assert "banding" in quality.findings
    assert quality.score < PASSED


def test_more_blur_never_scores_higher(drawing: Bytes) -> None:
    rng = np.random.default_rng(1)
    scores = [judged(damage.blurred(sigma, drawing, rng)).score for sigma in (0.5, 1.0, 1.5, 2.5, 4.0)]
    assert scores == sorted(scores, reverse=True)


def test_damage_of_two_kinds_scores_below_either(drawing: Bytes) -> None:
    rng = np.random.default_rng(1)
    noisy, small = damage.grainy(5, drawing, rng), damage.shrunk(300, drawing, rng)
    both = damage.grainy(5, small, rng)
    assert judged(both).score < min(judged(noisy).score, judged(small).score)


def test_a_white_ground_is_not_over_exposed_and_a_black_stage_not_under_exposed() -> None:
    figure = np.zeros((512, 512), dtype=np.bool_)
    figure[100:500, 180:330] = True
    for ground in (255, 0):
        pixels = np.full((512, 512, 3), ground, np.uint8)
        pixels[100:300, 180:330] = (120, 60, 40)
        pixels[300:500, 180:330] = (200, 190, 160)
        view = seen(Image.fromarray(pixels))
        small = np.asarray(Image.fromarray(figure).resize((view.small.shape[1], view.small.shape[0])))
        assert quality_of(view, small).parts["exposure"] >= 90


def test_a_sharp_subject_before_a_blurred_ground_is_sharp(painting: Bytes) -> None:
    soft = damage.blurred(6.0, painting, np.random.default_rng(1))
    height, width = painting.shape[:2]
    middle = np.s_[height // 4 : -height // 4, width // 4 : -width // 4]
    soft[middle] = painting[middle]
    assert "low_sharpness" not in judged(soft).findings


def test_large_pictures_are_judged_as_they_are_seen(drawing: Bytes) -> None:
    large = np.asarray(Image.fromarray(drawing).resize((2048, 2048), Image.Resampling.LANCZOS))
    assert judged(large).score >= PASSED


@pytest.mark.parametrize("size", [(1, 1), (3, 40), (40, 3), (24, 24), (1024, 8)])
def test_any_size_gets_an_answer(size: tuple[int, int]) -> None:
    pixels = np.random.default_rng(1).integers(0, 256, (size[1], size[0], 3), dtype=np.uint8)
    quality = judged(pixels)
    assert 0 <= quality.score < PASSED
    assert all(0 <= part <= 100 for part in quality.parts.values())


def test_a_figure_that_is_nowhere_counts_as_unknown(drawing: Bytes) -> None:
    view = seen(Image.fromarray(drawing))
    assert quality_of(view, np.zeros(view.small.shape[:2], dtype=np.bool_)).score >= PASSED
