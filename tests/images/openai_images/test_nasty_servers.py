"""Servers that answer in every wrong way: an error of ours, within its time, that holds no key and little memory."""

from __future__ import annotations

import base64
import gzip
import struct
import zlib

import pytest

from mien.domain.errors import MienError, Retryable, TimedOut, Unavailable
from mien.images.openai_images.backend import OpenAIImages
from mien.ports import GeneratedImages
from mien.settings import Settings
from tests.images.nasty_server import Answer, NastyServer, told
from tests.images.openai_images.setup import KEY, REQUEST
from tests.openai_images_server import drawn

OK = b"HTTP/1.1 200 OK\r\n"
JSON = OK + b"Content-Type: application/json\r\n"
EVENTS = OK + b"Content-Type: text/event-stream\r\n\r\n"
PICTURE = base64.b64encode(drawn(1, (1024, 1024))).decode()
BOMB = gzip.compress(b" " * 20_000_000)


async def drawn_by(server: NastyServer, *, partial_images: int = 0, seconds: float = 120.0) -> GeneratedImages:
    group = {"url": f"{server.origin}/v1", "timeout": seconds, "partial_images": partial_images}
    backend = OpenAIImages(Settings(openai_images=group, openai_images_key=KEY))
    try:
        return await backend.generate(REQUEST)
    finally:
        await backend.close()


async def made_by(answer: Answer, *, partial_images: int = 0) -> GeneratedImages:
    with NastyServer({"/images/": answer}) as server:
        return await drawn_by(server, partial_images=partial_images)


async def check_failure(answer: Answer, kind: type[MienError], *, partial_images: int = 0) -> None:
    """It is asked once, and fails as it should. Only who must be timed out has little time for an answer."""
    times_out = kind is TimedOut
    with NastyServer({"/images/": answer}) as server:
        with pytest.raises(kind) as caught:
            await drawn_by(server, partial_images=partial_images, seconds=1.0 if times_out else 120.0)
        assert KEY not in caught.value.message
        assert times_out or len(server.requests) == 1
        assert len(server.requests) <= 1  # none, where a slow machine is still connecting
        assert server.sent < 200 * 2**20


def nested(depth: int) -> bytes:
    return b'{"error":' * depth + b"1" + b"}" * depth


def vast_png() -> str:
    """A PNG that says it has ten thousand million pixels."""
    header = b"IHDR" + struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))
    return base64.b64encode(data + b"\0\0\0\0IEND\xae\x42\x60\x82").decode()


WRONG = {
    "hangs up at once": (Answer(reads=False), Retryable),
    "body drips": (Answer(JSON + b"Content-Length: 100000\r\n\r\n", b" ", 0.05), TimedOut),
    "headers drip": (Answer(OK, b"X: y\r\n", 0.05), TimedOut),
    "headers never end": (Answer(OK, b"X: " + b"y" * 1000 + b"\r\n"), Retryable),
    "one header never ends": (Answer(OK + b"X: ", b"y" * 1000), Retryable),
    "only says to go on": (Answer(b"", b"HTTP/1.1 100 Continue\r\n\r\n", 0.01), TimedOut),
    "switches protocols": (Answer(b"HTTP/1.1 101 Switching Protocols\r\n\r\n"), Retryable),
    "chunks never end": (
        Answer(JSON + b"Transfer-Encoding: chunked\r\n\r\n", b"10000\r\n" + b" " * 65536 + b"\r\n"),
        Retryable,
    ),
    "a chunk without end": (Answer(JSON + b"Transfer-Encoding: chunked\r\n\r\n" + b"F" * 16 + b"\r\n"), Retryable),
    "shorter than announced": (Answer(JSON + b"Content-Length: 100\r\n\r\n{}"), Retryable),
    "two lengths": (Answer(JSON + b"Content-Length: 2\r\nContent-Length: 7\r\n\r\n{}"), Retryable),
    "compressed": (Answer(JSON + b"Content-Encoding: gzip\r\n\r\n" + BOMB), Unavailable),
    "other protocol": (Answer(b"220 smtp.example ESMTP\r\n"), Retryable),
    "broken text": (told(b'{"data": "\xff\xfe"}'), Retryable),
    "numbers that are none": (told(b'{"data": NaN, "created": Infinity}'), Retryable),
    "number of 5000 digits": (told(b'{"data": ' + b"9" * 5000 + b"}"), Retryable),
    "deep": (told(nested(100_000)), Retryable),
    "quite deep": (told(nested(900)), Retryable),
    "deep refusal": (told(nested(900), "400 Bad Request"), Unavailable),
    "list": (told([]), Retryable),
    "text": (told("x"), Retryable),
    "null": (told(None), Retryable),
    "refusing list": (told([], "400 Bad Request"), Unavailable),
    "refusing text": (told("x", "400 Bad Request"), Unavailable),
    "refusal that names the key": (told({"error": {"message": f"bad {KEY}"}}, "400 Bad Request"), Unavailable),
    "no content": (Answer(b"HTTP/1.1 204 No Content\r\n\r\n"), Retryable),
    "status that is none": (told({}, "999 Odd"), Retryable),
    "items of all sorts": (told({"data": [[], None, "x", 5, {"b64_json": []}]}), Retryable),
    "a million items": (told(b'{"data": [' + b"0," * 1_000_000 + b"0]}"), Retryable),
    "base64 without end": (told(b'{"data": [{"b64_json": "' + b"A" * (65 * 2**20) + b'"}]}'), Retryable),
    "vast picture": (told({"data": [{"b64_json": vast_png()}]}), Retryable),
}


@pytest.mark.parametrize(("answer", "kind"), WRONG.values(), ids=WRONG.keys())
async def test_a_wrong_answer_is_an_error_within_its_time(answer: Answer, kind: type[MienError]) -> None:
    await check_failure(answer, kind)


def event(data: bytes) -> bytes:
    return b"event: image_generation.partial_image\ndata: " + data + b"\n\n"


WRONG_STREAMS = {
    "a line without end": (Answer(EVENTS + b"data: ", b"x" * 65536), Retryable),
    "comments drip": (Answer(EVENTS, b":\n\n", 0.05), TimedOut),
    "broken text": (Answer(EVENTS + event(b"\xff")), Retryable),
    "list": (Answer(EVENTS + event(b"[]")), Retryable),
    "null": (Answer(EVENTS + event(b"null")), Retryable),
    "deep": (Answer(EVENTS + event(b"[" * 100_000)), Retryable),
    "deep error": (Answer(EVENTS + event(nested(900))), Retryable),
    "ends": (Answer(EVENTS), Retryable),
}


@pytest.mark.parametrize(("answer", "kind"), WRONG_STREAMS.values(), ids=WRONG_STREAMS.keys())
async def test_a_wrong_stream_is_an_error_within_its_time(answer: Answer, kind: type[MienError]) -> None:
    await check_failure(answer, kind, partial_images=2)


@pytest.mark.parametrize("number", [b"1e999", b'"first"', b"[]", b"-1", b"9" * 4000])
async def test_odd_numbers_of_unfinished_pictures_do_not_lose_the_finished_one(number: bytes) -> None:
    kind, fields = b'{"type": "image_generation.', b'"partial_image_index": ' + number + b', "usage": [], "b64_json": "'
    partial = kind + b'partial_image", ' + fields + PICTURE.encode() + b'"}'
    whole = kind + b'completed", ' + fields + PICTURE.encode() + b'"}'
    made = await made_by(Answer(EVENTS + event(partial) + event(whole)), partial_images=2)
    assert made.pictures


@pytest.mark.parametrize("count", [b"9" * 4000, b"1e999", b"true", b"-1", b"NaN", b"{}"])
async def test_odd_counts_of_tokens_do_not_lose_the_picture(count: bytes) -> None:
    usage = b'"usage": {"input_tokens_details": {"text_tokens": ' + count + b'}, "output_tokens": ' + count + b"}"
    made = await made_by(told(b"{" + usage + b', "data": [{"b64_json": "' + PICTURE.encode() + b'"}]}'))
    assert made.pictures
    assert 0 <= made.cost < 1_000_000
    assert made.parameters.get("usage", {}).get("output_tokens", 0) <= 1


async def test_hints_before_the_answer_do_no_harm() -> None:
    answer = told({"data": [{"b64_json": PICTURE}]})
    made = await made_by(Answer(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + answer.head))
    assert made.pictures
