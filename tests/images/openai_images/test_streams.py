"""Unfinished pictures are shown on the way; the finished ones come as without."""

from __future__ import annotations

import base64
import json
from dataclasses import replace

import pytest

from mien.decode import decode_image
from mien.domain.errors import Refused, Retryable
from mien.ports import Progress
from tests.images.openai_images.setup import REQUEST, asked_for, opened, references
from tests.openai_images_rules import Fault
from tests.openai_images_server import Draws, ImagesServer, Streams


@pytest.mark.parametrize("edits", [False, True])
async def test_unfinished_pictures_are_shown(edits: bool) -> None:
    seen: list[Progress] = []
    request = replace(REQUEST, references=references(1 if edits else 0))
    with ImagesServer() as server:
        async with opened(server, partial_images=3) as backend:
            made = await backend.generate(request, seen.append)
        asked = server.asked[0]
    assert asked.path.endswith("/edits" if edits else "/generations")
    assert str(asked.body["stream"]).lower() == "true"
    assert int(asked.body["partial_images"]) == 3
    assert [each.preview is not None for each in seen] == [True, True, True, False]
    assert [each.share for each in seen] == [0.25, 0.5, 0.75, 1.0]
    assert decode_image(seen[0].preview or b"").width == 64
    assert decode_image(made.pictures[0].data).width == 1024
    assert made.parameters["usage"]["output_tokens"] == 1056
    assert made.parameters["request_ids"] == ["req_test"]


async def test_several_pictures_are_streamed_each_by_itself_and_progress_never_goes_back() -> None:
    seen: list[Progress] = []
    with ImagesServer() as server:
        async with opened(server, partial_images=2) as backend:
            made = await backend.generate(asked_for(5), seen.append)
        assert [each.body["n"] for each in server.asked] == [1] * 5
    shares = [each.share for each in seen]
    assert shares == sorted(shares)
    assert shares[-1] == 1
    assert len({each.data for each in made.pictures}) == 5


async def test_progress_counts_the_pictures_without_a_stream_too() -> None:
    seen: list[Progress] = []
    with ImagesServer() as server:
        async with opened(server) as backend:
            await backend.generate(asked_for(2), seen.append)
    assert [(each.share, each.message) for each in seen] == [(0.5, "picture 1 of 2"), (1.0, "picture 2 of 2")]


async def test_models_that_do_not_stream_are_not_asked_to() -> None:
    with ImagesServer() as server:
        async with opened(server, model="dall-e-3", partial_images=2) as backend:
            await backend.generate(REQUEST)
        assert "stream" not in server.asked[0].body


async def test_a_finished_picture_is_taken_though_the_stream_goes_on() -> None:
    with ImagesServer(Draws(lingers=True)) as server:
        async with opened(server, partial_images=1, timeout=120) as backend:
            assert (await backend.generate(REQUEST)).pictures
        assert not server.closing.is_set()


async def test_a_stream_that_breaks_off_is_an_error() -> None:
    with ImagesServer(Streams()) as server:
        async with opened(server, partial_images=1) as backend:
            with pytest.raises(Retryable, match="0 of 1"):
                await backend.generate(REQUEST)


@pytest.mark.parametrize(("code", "kind"), [("moderation_blocked", Refused), ("server_error", Retryable)])
async def test_an_error_within_a_stream_is_of_its_kind(code: str, kind: type[Exception]) -> None:
    error = {"type": "image_generation_error", "code": code, "message": "no picture for you"}
    with ImagesServer(Streams(error)) as server:
        async with opened(server, partial_images=1) as backend:
            with pytest.raises(kind, match="no picture for you"):
                await backend.generate(REQUEST)


async def test_a_server_that_answers_at_once_instead_of_streaming_is_understood() -> None:
    with ImagesServer() as at_once:
        async with opened(at_once) as backend:
            whole = await backend.generate(REQUEST)
    data = base64.b64encode(whole.pictures[0].data).decode()
    body = json.dumps({"created": 1, "data": [{"b64_json": data}]}).encode()
    with ImagesServer(Fault(200, body=body)) as server:
        async with opened(server, partial_images=2) as backend:
            assert (await backend.generate(REQUEST)).pictures[0].data == whole.pictures[0].data


async def test_a_stream_of_another_size_is_named() -> None:
    with ImagesServer(Draws(size=(512, 512))) as server:
        async with opened(server, partial_images=1) as backend:
            made = await backend.generate(REQUEST)
    assert "size 1024x1024" in {each.what for each in made.ignored}
