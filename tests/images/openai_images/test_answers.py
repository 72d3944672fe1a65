"""What servers answer: pictures are taken wherever they are, and nothing is taken for one that isn't."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from mien.domain.errors import Retryable, Unavailable
from mien.ports import GeneratedImages, ImageRequest
from tests.images.openai_images.setup import KEY, REQUEST, asked_for, opened
from tests.openai_images_rules import Fault
from tests.openai_images_server import Draws, ImagesServer, Turn, drawn
from tests.server_faults import Huge, Torn


async def made_by(*turns: Turn, request: ImageRequest = REQUEST, **chosen: Any) -> GeneratedImages:
    with ImagesServer(*turns) as server:
        async with opened(server, **chosen) as backend:
            return await backend.generate(request)


async def test_what_was_used_and_said_is_recorded() -> None:
    made = await made_by(Draws(revised="a person in a long coat"))
    assert made.backend == "openai"
    assert made.model == "gpt-image-1.5"
    assert made.parameters == {
        "route": "generations",
        "size": "1024x1024",
        "quality": "medium",  # what the provider chose
        "revised_prompts": ["a person in a long coat"],
        "usage": {"text_tokens": 50, "image_tokens": 0, "output_tokens": 1056},
        "request_ids": ["req_test"],
    }
    assert made.timings["generate"] >= 0
    assert made.cost == 0  # another server's prices aren't known


@pytest.mark.parametrize(
    ("encoding", "media_type"), [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("WEBP", "image/webp")]
)
async def test_a_picture_is_what_its_bytes_are(encoding: str, media_type: str) -> None:
    made = await made_by(Draws(encoding=encoding))
    assert made.pictures[0].media_type == media_type


async def test_a_picture_at_an_address_is_fetched_at_once_and_without_the_key() -> None:
    with ImagesServer(Draws(urls=True), key=KEY) as server:
        async with opened(server, model="dall-e-3") as backend:
            made = await backend.generate(REQUEST)
        [(_, headers)] = server.fetched
        [(_, data)] = server.left.values()
    assert made.pictures[0].data == data
    assert "authorization" not in headers
    assert KEY not in str(headers)


async def test_an_address_in_the_own_network_is_followed_to_the_set_host_alone() -> None:
    with ImagesServer() as bystander:
        bystander.leave(drawn(1, (64, 64)), "image/png")
        with pytest.raises(Unavailable, match="isn't public"):
            await made_by(Draws(urls=True, url_base=f"http://localhost:{bystander.port}"))
        assert not bystander.fetched


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "http://169.254.169.254/latest", "http://[", "http://user:pass@127.0.0.1/x", "x" * 9000],
)
async def test_an_address_that_is_none_is_not_opened(url: str) -> None:
    with pytest.raises(Unavailable, match="can't be fetched"):
        await made_by(Draws(items=({"url": url},)))


ITEMS = [
    ("no pictures", (), "0 of 1"),
    ("nothing in it", ({},), "neither bytes nor an address"),
    ("no object", ("picture",), "no object"),
    ("number", ({"b64_json": 7},), "neither bytes nor an address"),
    ("broken base64", ({"b64_json": "iVBORw0KGgo*!"},), "base64"),
    ("base64 with lines", ({"b64_json": base64.encodebytes(drawn(1, (64, 64))).decode()},), "base64"),
    ("text", ({"b64_json": base64.b64encode(b"<html>").decode()},), "no PNG, JPEG or WebP"),
    ("cut off", ({"b64_json": base64.b64encode(drawn(1, (64, 64))[:-20]).decode()},), "cut off"),
]


@pytest.mark.parametrize(("items", "why"), [case[1:] for case in ITEMS], ids=[case[0] for case in ITEMS])
async def test_what_is_no_picture_may_be_one_next_time(items: Any, why: str) -> None:
    with pytest.raises(Retryable, match=why):
        await made_by(Draws(items=items))


async def test_a_picture_of_another_type_is_an_error() -> None:
    with pytest.raises(Retryable, match="no PNG, JPEG or WebP"):
        await made_by(Draws(encoding="GIF"))


async def test_fewer_pictures_than_asked_for_are_an_error() -> None:
    with pytest.raises(Retryable, match="2 of 3 pictures came"):
        await made_by(Draws(fewer=1), request=asked_for(3))


async def test_more_pictures_than_asked_for_are_left_aside() -> None:
    one = {"b64_json": base64.b64encode(drawn(1, (1024, 1024))).decode()}
    made = await made_by(Draws(items=(one, one, one)), request=asked_for(2))
    assert len(made.pictures) == 2


@pytest.mark.parametrize(
    "body",
    [b"<html>It works!</html>", b"", b"null", b"[]", b'{"data": null}', b'{"data": "x"}', b"[" * 100_000],
    ids=repr,
)
async def test_an_answer_that_is_not_the_protocols_is_an_error(body: bytes) -> None:
    with pytest.raises(Retryable, match="can't be used"):
        await made_by(Fault(200, body=body))


async def test_an_answer_that_breaks_off_is_an_error() -> None:
    with pytest.raises(Retryable, match="connection"):
        await made_by(Torn())


async def test_an_answer_without_an_end_is_broken_off() -> None:
    with pytest.raises(Retryable, match="connection"):
        await made_by(Huge())


async def test_odd_remarks_beside_good_pictures_do_no_harm() -> None:
    odd = {"usage": {"input_tokens_details": 7, "output_tokens": "many"}, "quality": 9, "size": None}
    made = await made_by(Draws(more=odd))
    assert made.pictures
