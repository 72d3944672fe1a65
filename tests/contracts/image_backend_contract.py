"""What any image backend must do. A test class for one inherits from here and brings the ``backend`` fixture."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from mien.decode import decode_image
from mien.domain.errors import InvalidRequest, MienError
from mien.domain.shots import AVATAR
from mien.images.fit import fit
from mien.ports import Edit, GeneratedImages, ImageBackend, ImageRequest, Progress, Reference
from tests.backends import picture
from tests.images.illustrator.cast import subject

REQUEST = ImageRequest(
    subject=subject("coat"), shot=AVATAR, prompt="a person in a coat", negative_prompt="blurry", seed=11,
    width=96, height=96,
)  # fmt: skip
"""As small as backends draw, so that the suite is quick."""


def reference(number: int = 0) -> Reference:
    return Reference(f"image-{number}", "avatar", picture(number + 1, 96, 96), "image/png")


def data_of(made: GeneratedImages) -> list[bytes]:
    return [each.data for each in made.pictures]


class ImageBackendContract:
    async def test_it_says_whether_it_is_ready_and_what_it_can_do(self, backend: ImageBackend) -> None:
        readiness = await backend.readiness()
        able = backend.capabilities
        assert readiness.ready
        assert readiness.detail
        assert backend.name
        assert able.model
        assert able.styles
        assert able.references >= 0
        assert able.batch >= 1
        assert able.price == 0 or not able.free

    async def test_a_picture_is_what_it_claims_to_be_and_as_large_as_it_can_be_made(
        self, backend: ImageBackend
    ) -> None:
        asked = replace(REQUEST, width=96, height=128)
        wanted, _ = fit(asked, backend.capabilities, backend.name)
        made = await backend.generate(asked)
        [only] = made.pictures
        decoded = decode_image(only.data, max_bytes=10_000_000)
        assert decoded.media_type == only.media_type
        assert (decoded.width, decoded.height) == (wanted.width, wanted.height)
        assert made.backend == backend.name
        assert made.model

    async def test_the_same_request_gives_the_same_bytes(self, backend: ImageBackend) -> None:
        if not backend.capabilities.seed:
            return
        one, two = await backend.generate(REQUEST), await backend.generate(REQUEST)
        assert data_of(one) == data_of(two)
        assert one.pictures[0].seed == two.pictures[0].seed == REQUEST.seed

    async def test_another_person_gives_another_picture(self, backend: ImageBackend) -> None:
        other = replace(REQUEST, subject=subject("dress", hair_color="red", seed=8), prompt="a red dress", seed=12)
        assert data_of(await backend.generate(REQUEST)) != data_of(await backend.generate(other))

    async def test_as_many_pictures_come_as_are_asked_for(self, backend: ImageBackend) -> None:
        made = await backend.generate(replace(REQUEST, count=3))
        assert len(made.pictures) == 3
        if backend.capabilities.seed:
            assert [each.seed for each in made.pictures] == [11, 12, 13]
            assert len(set(data_of(made))) == 3

    async def test_what_it_cannot_use_is_named_and_the_rest_is_drawn(self, backend: ImageBackend) -> None:
        asked = replace(
            REQUEST,
            references=tuple(reference(number) for number in range(20)),
            strength=0.5,
            steps=2,
            quality="hd",
            transparent=True,
            prompt="a person in a coat " * 3000,
        )
        _, left_out = fit(asked, backend.capabilities, backend.name)
        made = await backend.generate(asked)
        assert made.pictures
        assert {each.what for each in left_out} <= {each.what for each in made.ignored}
        assert all(each.reason for each in made.ignored)
        assert set(made.references_used) <= {each.image_id for each in asked.references}
        assert len(made.references_used) <= backend.capabilities.references

    async def test_ten_thousand_references_are_no_more_work_than_it_takes(self, backend: ImageBackend) -> None:
        made = await backend.generate(replace(REQUEST, references=(reference(),) * 10_000))
        assert made.pictures
        assert len(made.ignored) < 20

    async def test_an_edit_starts_from_the_picture_or_is_refused(self, backend: ImageBackend) -> None:
        asked = replace(REQUEST, edit=Edit(reference(), "give them green hair"))
        if not backend.capabilities.edit:
            with pytest.raises(InvalidRequest, match="doesn't edit"):
                await backend.generate(asked)
            return
        made = await backend.generate(asked)
        assert made.pictures
        assert "image-0" in made.references_used

    async def test_progress_goes_up(self, backend: ImageBackend) -> None:
        seen: list[Progress] = []
        await backend.generate(REQUEST, seen.append)
        shares = [each.share for each in seen]
        assert shares == sorted(shares)
        assert all(0 <= share <= 1 for share in shares)

    async def test_many_calls_at_once_get_each_their_own_picture(self, backend: ImageBackend) -> None:
        requests = [replace(REQUEST, subject=subject("coat", seed=n), seed=n, key=f"key-{n}") for n in range(6)]
        made = await asyncio.gather(*(backend.generate(request) for request in requests))
        assert all(len(each.pictures) == 1 for each in made)
        if backend.capabilities.seed:
            assert [each.pictures[0].seed for each in made] == list(range(6))
            assert len({each.pictures[0].data for each in made}) == 6

    async def test_a_call_may_be_cancelled_and_the_next_one_works(self, backend: ImageBackend) -> None:
        calls = [asyncio.create_task(backend.generate(replace(REQUEST, seed=n))) for n in range(3)]
        await asyncio.sleep(0)
        for call in calls:
            call.cancel()
        results = await asyncio.gather(*calls, return_exceptions=True)
        assert all(isinstance(result, asyncio.CancelledError) for result in results)
        assert (await backend.generate(REQUEST)).pictures

    @pytest.mark.parametrize("size", [(0, 0), (-1, 96), (7, 10**6), (10**6, 10**6)], ids=str)
    async def test_a_size_that_cannot_be_drawn_is_said_to_be(
        self, backend: ImageBackend, size: tuple[int, int]
    ) -> None:
        with pytest.raises(InvalidRequest, match="size"):
            await backend.generate(replace(REQUEST, width=size[0], height=size[1]))
        assert (await backend.generate(REQUEST)).pictures

    @pytest.mark.parametrize("wrong", [{"seed": -1}, {"seed": 2**64}, {"count": 0}, {"count": 10**6}], ids=str)
    async def test_numbers_that_cannot_be_are_errors_of_ours(
        self, backend: ImageBackend, wrong: dict[str, int]
    ) -> None:
        with pytest.raises(MienError):
            await backend.generate(replace(REQUEST, **wrong))  # type: ignore[arg-type]

    async def test_it_may_be_closed_twice_and_unused(self, backend: ImageBackend) -> None:
        await backend.close()
        await backend.close()
