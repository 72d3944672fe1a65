"""What any image backend must do. A test class for one inherits from here and brings the ``backend`` fixture."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from mien.decode import decode_image
from mien.domain.errors import MienError
from mien.domain.shots import AVATAR
from mien.ports import ImageBackend, ImageRequest
from tests.images.illustrator.cast import subject

REQUEST = ImageRequest(
    subject=subject("coat"), shot=AVATAR, prompt="a person in a coat", negative_prompt="blurry", seed=11,
    width=96, height=96,
)  # fmt: skip
"""As small as backends draw, so that the suite is quick."""


class ImageBackendContract:
    async def test_it_says_whether_it_is_ready_and_what_it_can_do(self, backend: ImageBackend) -> None:
        readiness = await backend.readiness()
        assert readiness.ready
        assert readiness.detail
        assert backend.name
        assert backend.capabilities.styles
        assert backend.capabilities.references >= 0

    async def test_a_picture_is_what_it_claims_to_be_and_as_large_as_asked(self, backend: ImageBackend) -> None:
        made = await backend.generate(replace(REQUEST, width=96, height=128))
        decoded = decode_image(made.data, max_bytes=10_000_000)
        assert decoded.media_type == made.media_type
        assert (decoded.width, decoded.height) == (96, 128)
        assert made.backend == backend.name
        assert made.model

    async def test_the_same_request_gives_the_same_bytes(self, backend: ImageBackend) -> None:
        if not backend.capabilities.seed:
            return
        one, two = await backend.generate(REQUEST), await backend.generate(REQUEST)
        assert one.data == two.data
        assert one.seed == two.seed == REQUEST.seed

    async def test_another_person_gives_another_picture(self, backend: ImageBackend) -> None:
        other = replace(REQUEST, subject=subject("dress", hair_color="red", seed=8), seed=12)
        assert (await backend.generate(REQUEST)).data != (await backend.generate(other)).data

    async def test_many_calls_at_once_get_each_their_own_picture(self, backend: ImageBackend) -> None:
        requests = [replace(REQUEST, subject=subject("coat", seed=n), seed=n) for n in range(6)]
        alone = [(await backend.generate(request)).data for request in requests]
        together = await asyncio.gather(*(backend.generate(request) for request in requests))
        assert [made.data for made in together] == alone

    async def test_a_call_may_be_cancelled_and_the_next_one_works(self, backend: ImageBackend) -> None:
        calls = [asyncio.create_task(backend.generate(replace(REQUEST, seed=n))) for n in range(3)]
        await asyncio.sleep(0)
        for call in calls:
            call.cancel()
        results = await asyncio.gather(*calls, return_exceptions=True)
        assert all(isinstance(result, asyncio.CancelledError) for result in results)
        assert (await backend.generate(REQUEST)).data

    @pytest.mark.parametrize("size", [(0, 0), (-1, 96), (10**6, 10**6)], ids=str)
    async def test_a_size_that_cannot_be_drawn_is_an_error_of_ours(
        self, backend: ImageBackend, size: tuple[int, int]
    ) -> None:
        with pytest.raises(MienError):
            await backend.generate(replace(REQUEST, width=size[0], height=size[1]))
        assert (await backend.generate(REQUEST)).data

    async def test_it_may_be_closed_twice_and_unused(self, backend: ImageBackend) -> None:
        await backend.close()
        await backend.close()
