"""The backend that is wrong at times: what it gets wrong, that it can be repeated, and that it keeps it to itself."""

from __future__ import annotations

import asyncio
import io
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageStat

from mien.decode import decode_image
from mien.domain.appearance import describe
from mien.domain.errors import InvalidRequest
from mien.domain.image import ImageKind
from mien.domain.scene_shot import scene_shot
from mien.domain.shots import AVATAR, SHOTS, Angle
from mien.domain.worldview import read_worldview
from mien.images.illustrator.backend import Illustrator
from mien.images.registry import image_backends
from mien.images.wobbling.backend import Wobbling
from mien.images.wobbling.lapses import Lapse, another_view, dice_of, lapse_of
from mien.images.wobbling.strangers import guessed, sibling, stranger
from mien.ports import GeneratedImages, ImageRequest, Reference, Subject
from mien.settings import Settings, WobbleSettings
from tests.contracts.image_backend_contract import ImageBackendContract
from tests.images.runpod.orders import MemoryReceipts

WORDS = "A tall woman of 34 with long red hair, green eyes and pale skin in a navy coat and grey trousers."
ADA = Subject("Ada", 7, describe(WORDS, 7, name="Ada"), read_worldview(WORDS, ""))
SIDE = 128


def asked(**different: Any) -> ImageRequest:
    base = ImageRequest(
        subject=ADA, shot=scene_shot("waving in the park"), prompt="waving in the park", negative_prompt="", seed=3,
        width=SIDE, height=SIDE,
    )  # fmt: skip
    return replace(base, **different)


def with_reference(data: bytes, **different: Any) -> ImageRequest:
    return asked(references=(Reference("face", "REFERENCE_AVATAR", data, "image/png"),), **different)


def difference(one: bytes, two: bytes) -> float:
    """Mean difference of two pictures, 0 to 255."""
    first, second = (Image.open(io.BytesIO(each)).convert("RGB") for each in (one, two))
    return sum(ImageStat.Stat(ImageChops.difference(first, second)).mean) / 3


@pytest.fixture(scope="module")
def illustrator() -> Iterator[Illustrator]:
    """One for all tests: its process takes longest to start. It isn't bound to a loop."""
    made = Illustrator(1)
    yield made
    asyncio.run(made.close())


@pytest.fixture(scope="module")
def face(illustrator: Illustrator) -> bytes:
    """A reference of the right person."""
    drawn = asyncio.run(illustrator.generate(asked(shot=SHOTS["REFERENCE_AVATAR"], seed=ADA.seed)))
    return drawn.pictures[0].data


def wobbling(illustrator: Illustrator, share: float, seed: int = 0) -> Wobbling:
    return Wobbling(illustrator, WobbleSettings(share=share, seed=seed))


async def made_with(backend: Wobbling, lapse: Lapse, face: bytes) -> tuple[ImageRequest, GeneratedImages]:
    """The first picture that goes wrong in this way."""
    for seed in range(1000):
        request = with_reference(face, seed=seed)
        if lapse_of(request, 1.0, dice_of(request, 0)) is lapse:
            return request, await backend.generate(request)
    raise AssertionError(f"no picture goes wrong as {lapse}")


class TestItIsABackendAsAnyOther(ImageBackendContract):
    @pytest.fixture
    def backend(self, illustrator: Illustrator) -> Wobbling:
        return wobbling(illustrator, 0.3)


def test_it_is_there_only_where_the_settings_ask_for_it(tmp_path: Path) -> None:
    assert "wobble" not in image_backends(Settings(home=tmp_path), MemoryReceipts())
    wanted = Settings(home=tmp_path, wobble=WobbleSettings(share=0.3))
    assert "wobble" in image_backends(wanted, MemoryReceipts())


@pytest.mark.parametrize("share", [0.1, 0.3, 0.8])
def test_as_many_pictures_go_wrong_as_the_share_says_in_every_way(share: float) -> None:
    requests = [with_reference(b"", seed=seed) for seed in range(3000)]
    lapses = Counter(lapse_of(each, share, dice_of(each, 0)) for each in requests)
    wrong = len(requests) - lapses[None]
    assert wrong / len(requests) == pytest.approx(share, abs=0.03)
    assert set(Lapse) <= set(lapses)


def test_without_a_reference_nobody_is_mistaken_and_nothing_copied() -> None:
    requests = [asked(seed=seed) for seed in range(500)]
    lapses = {lapse_of(each, 1.0, dice_of(each, 0)) for each in requests}
    assert not lapses & {Lapse.STRANGER, Lapse.SIBLING, Lapse.COPY, None}


def test_another_seed_other_words_or_other_references_are_another_throw() -> None:
    throws = [
        dice_of(each, seed).random()
        for each, seed in [
            (asked(), 0), (asked(), 1), (asked(seed=4), 0), (asked(prompt="side view, waving"), 0),
            (with_reference(b""), 0),
        ]
    ]  # fmt: skip
    assert len(set(throws)) == len(throws)


async def test_what_is_right_is_as_the_illustrator_draws_it(illustrator: Illustrator, face: bytes) -> None:
    backend = wobbling(illustrator, 0.0)
    made = await backend.generate(with_reference(face))
    assert made.pictures[0].data == (await illustrator.generate(asked())).pictures[0].data
    assert (made.references_used, made.backend) == (("face",), "wobble")


async def test_a_scene_without_references_shows_somebody_whom_the_words_fit(illustrator: Illustrator) -> None:
    made = await wobbling(illustrator, 0.0).generate(asked())
    assert made.pictures[0].data != (await illustrator.generate(asked())).pictures[0].data
    looks = guessed(ADA, 99).appearance
    assert (looks.hair_color, looks.clothing) == (ADA.appearance.hair_color, ADA.appearance.clothing)
    assert looks.age_class.value is ADA.appearance.age_class.value


async def test_avatars_and_views_are_of_the_person_also_without_references(illustrator: Illustrator) -> None:
    request = asked(shot=AVATAR)
    assert request.shot.kind is ImageKind.AVATAR
    made = await wobbling(illustrator, 0.0).generate(request)
    assert made.pictures[0].data == (await illustrator.generate(request)).pictures[0].data


@pytest.mark.parametrize("lapse", [Lapse.STRANGER, Lapse.SIBLING, Lapse.TURNED, Lapse.REFRAMED])
async def test_another_person_or_view_is_another_picture(illustrator: Illustrator, face: bytes, lapse: Lapse) -> None:
    request, made = await made_with(wobbling(illustrator, 1.0), lapse, face)
    right = await illustrator.generate(replace(request, references=()))
    assert difference(made.pictures[0].data, right.pictures[0].data) > 2


@pytest.mark.parametrize("lapse", [Lapse.BLUR, Lapse.NOISE, Lapse.JPEG])
async def test_a_ruined_picture_is_the_right_one_spoiled(illustrator: Illustrator, face: bytes, lapse: Lapse) -> None:
    request, made = await made_with(wobbling(illustrator, 1.0), lapse, face)
    right = await illustrator.generate(replace(request, references=()))
    assert 1 < difference(made.pictures[0].data, right.pictures[0].data) < 80


async def test_a_copy_is_its_reference_in_the_asked_size(illustrator: Illustrator, face: bytes) -> None:
    _, made = await made_with(wobbling(illustrator, 1.0), Lapse.COPY, face)
    assert difference(made.pictures[0].data, face) < 6
    assert decode_image(made.pictures[0].data).width == SIDE


async def test_a_reference_that_can_not_be_read_is_an_error_where_it_would_be_copied(illustrator: Illustrator) -> None:
    with pytest.raises(InvalidRequest):
        await made_with(wobbling(illustrator, 1.0), Lapse.COPY, b"\x89PNG\r\n\x1a\nno picture")


async def test_the_result_does_not_tell_what_went_wrong_but_the_object_does(
    illustrator: Illustrator, face: bytes
) -> None:
    backend = wobbling(illustrator, 1.0)
    _, wrong = await made_with(backend, Lapse.SIBLING, face)
    right = await wobbling(illustrator, 0.0).generate(with_reference(face))
    assert backend.done[-1].lapse is Lapse.SIBLING
    told = [
        json.dumps([dict(each.parameters), each.model, [str(one) for one in each.ignored]]) for each in (wrong, right)
    ]
    assert told[0] == told[1]


async def test_every_picture_of_several_has_its_own_chance(illustrator: Illustrator, face: bytes) -> None:
    backend = wobbling(illustrator, 0.5)
    await asyncio.gather(*(backend.generate(with_reference(face, count=4, seed=seed)) for seed in (0, 100)))
    assert len(backend.done) == 8
    assert len({each.lapse for each in backend.done}) > 1


@pytest.mark.parametrize("seed", range(8))
def test_strangers_and_siblings_differ_and_are_of_the_same_age(seed: int) -> None:
    for other in (stranger(ADA, Random(seed)), sibling(ADA, Random(seed))):
        assert other.appearance != ADA.appearance
        assert other.appearance.age_class.value is ADA.appearance.age_class.value


@pytest.mark.parametrize("name", sorted(SHOTS))
def test_another_view_is_never_the_asked_one(name: str) -> None:
    shot = SHOTS[name]
    assert another_view(shot, Lapse.TURNED, Random(1)).angle not in (shot.angle, Angle.THREE_QUARTER)
    assert another_view(shot, Lapse.REFRAMED, Random(1)).shot_type is not shot.shot_type
