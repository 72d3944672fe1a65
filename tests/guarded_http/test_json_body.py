"""Reading answers that should be JSON."""

from __future__ import annotations

import json

import pytest

from mien.guarded_http.json_body import json_object


@pytest.mark.parametrize("letters", [1, 200_000])
async def test_an_object_is_read_whatever_its_size(letters: int) -> None:
    told = {"text": "x" * letters}
    assert await json_object(json.dumps(told).encode()) == told


@pytest.mark.parametrize("body", [b"", b"<html>", b'{"a":', b"\xff\xfe{", b"[" * 100_000, b"[" * 1000])
async def test_what_is_no_json_is_told(body: bytes) -> None:
    with pytest.raises(ValueError, match="it isn't JSON"):
        await json_object(body)


@pytest.mark.parametrize("body", [b"[]", b"1", b'"text"', b"null"])
async def test_json_that_is_no_object_is_told(body: bytes) -> None:
    with pytest.raises(ValueError, match="it isn't a JSON object"):
        await json_object(body)
