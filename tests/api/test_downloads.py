"""Downloads with and without the prompt, always with a signature that holds."""

from __future__ import annotations

import io
from typing import Any

import httpx2
import pytest
from PIL import Image

from mien import provenance
from tests.api.conftest import QUIET, Serve, assert_error, create, finished
from tests.backends import picture


@pytest.fixture
def database_kind() -> str:
    """These are about files, whatever holds the data."""
    return "sqlite"


async def _avatar(client: httpx2.AsyncClient) -> Any:
    await create(client, **QUIET)
    job = (await client.post("/api/v1/characters/ada/avatar")).json()
    await finished(client, job["id"])
    [image] = (await client.get("/api/v1/characters/ada/images")).json()["items"]
    return image


def _pixels(data: bytes) -> bytes:
    with Image.open(io.BytesIO(data)) as opened:
        return opened.tobytes()


async def test_a_download_is_the_signed_file_with_its_prompt(client: httpx2.AsyncClient) -> None:
    image = await _avatar(client)
    answer = await client.get(image["url"])
    marks = provenance.read_provenance(answer.content)
    assert marks is not None
    assert marks.infotext is not None
    assert marks.infotext.startswith(image["prompt"])
    signature = provenance.read_signature(answer.content)
    assert (signature.state, signature.digital_source_type) == ("valid", "trainedAlgorithmicMedia")


@pytest.mark.parametrize("chosen", ["setting", "query"])
async def test_the_prompt_can_be_left_out(serve: Serve, chosen: str) -> None:
    async with serve(prompts_in_downloads=chosen != "setting") as client:
        image = await _avatar(client)
        query = {"prompt": "false"} if chosen == "query" else {}
        answer = await client.get(image["url"], params=query)
        whole = await client.get(image["url"], params={"prompt": "true"})

        marks = provenance.read_provenance(answer.content)
        assert marks is not None
        assert (marks.infotext, marks.digital_source_type) == (None, "trainedAlgorithmicMedia")
        assert b"parameters" not in answer.content
        assert provenance.read_signature(answer.content).state == "valid"
        assert _pixels(answer.content) == _pixels(whole.content)
        assert whole.headers["etag"] == f'"{image["sha256"]}"' != answer.headers["etag"]
        for header in (answer.headers["etag"], answer.headers["etag"].removeprefix("W/")):
            kept = await client.get(image["url"], params=query, headers={"If-None-Match": header})
            assert (kept.status_code, kept.headers["etag"]) == (304, answer.headers["etag"])
        other = await client.get(image["url"], params=query, headers={"If-None-Match": whole.headers["etag"]})
        assert other.status_code == 200


async def test_without_signatures_the_prompt_is_left_out_all_the_same(serve: Serve) -> None:
    async with serve(sign_images=False, prompts_in_downloads=False) as client:
        image = await _avatar(client)
        data = (await client.get(image["url"])).content
        assert provenance.read_signature(data).state == "none"
        found = provenance.read_provenance(data)
        assert found is not None
        assert found.infotext is None


async def test_thumbnails_carry_no_prompt(client: httpx2.AsyncClient) -> None:
    image = await _avatar(client)
    for prompt in ("true", "false"):
        thumbnail = await client.get(image["url"], params={"size": 16, "prompt": prompt})
        assert provenance.read_provenance(thumbnail.content) is None


async def test_uploads_are_neither_marked_nor_signed(serve: Serve) -> None:
    async with serve(prompts_in_downloads=False) as client:
        await create(client, **QUIET)
        kind = {"content-type": "image/png"}
        made = (await client.post("/api/v1/characters/ada/images", content=picture(3), headers=kind)).json()
        data = (await client.get(made["url"])).content
        assert provenance.read_provenance(data) is None
        assert provenance.read_signature(data).state == "none"
        assert _pixels(data) == _pixels(picture(3))


async def test_a_choice_that_is_neither_true_nor_false_is_refused(client: httpx2.AsyncClient) -> None:
    image = await _avatar(client)
    details = assert_error(await client.get(image["url"], params={"prompt": "some"}), 400, "invalid_request")
    assert details["fields"][0]["path"] == "prompt"
