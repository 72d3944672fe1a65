"""Cards over HTTP: uploads in every form, downloads that are nothing but files, and lorebooks."""

from __future__ import annotations

import io
import json
from typing import Any

import httpx2
import pytest
from PIL import Image

from tests.api.conftest import QUIET, Serve, assert_error, create
from tests.cards import files
from tests.cards.files import V2, V3, card, png_card

IMPORT = "/api/v1/characters/import"


async def _send(client: httpx2.AsyncClient, data: bytes, kind: str = "image/png", **headers: str) -> httpx2.Response:
    return await client.post(IMPORT, content=data, headers={"Content-Type": kind} | headers)


async def test_a_card_in_a_form_becomes_a_character(client: httpx2.AsyncClient) -> None:
    answer = await client.post(IMPORT, files={"file": ("ada.png", png_card(), "image/png")})
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert answer.headers["location"] == f"/api/v1/characters/{made['id']}"
    assert made["card"] == {"spec": "chara_card_v2", "container": "png", "warnings": [], "notFetched": []}
    assert made["dialogue"]["greeting"] == "Mind the stairs, {{user}}."
    assert made["avatarUrl"].startswith("/api/v1/images/")
    assert [job["kind"] for job in made["jobs"]] == ["embedding_set"]
    read = (await client.get(answer.headers["location"])).json()
    assert read["name"] == "Ada"


@pytest.mark.parametrize(
    ("data", "kind", "container"),
    [
        (png_card(), "image/png", "png"),
        (json.dumps(V2).encode(), "application/json", "json"),
        (json.dumps(V2).encode(), "application/octet-stream", "json"),
        (files.charx(), "application/zip", "charx"),
        (files.webp_card(files.as_base64(V2)), "image/webp", "webp"),
        (files.charx(), "image/png", "charx"),
    ],
    ids=["png", "json", "bytes", "charx", "webp", "mislabelled"],
)
async def test_a_card_may_be_the_body(client: httpx2.AsyncClient, data: bytes, kind: str, container: str) -> None:
    answer = await _send(client, data, kind)
    assert answer.status_code == 201, answer.text
    assert answer.json()["card"]["container"] == container


async def test_a_nameless_card_is_called_after_the_file_that_is_named(client: httpx2.AsyncClient) -> None:
    nameless = png_card(card(name=""))
    answer = await client.post(IMPORT, files={"file": ("The Keeper.png", nameless, "image/png")})
    assert answer.json()["name"] == "The Keeper"
    raw = await client.post(f"{IMPORT}?filename=Somebody.png", content=nameless, headers={"Content-Type": "image/png"})
    assert raw.json()["name"] == "Somebody"
    assert "no name" in raw.json()["card"]["warnings"][0]


async def test_the_same_key_makes_one_character(client: httpx2.AsyncClient) -> None:
    one = await _send(client, png_card(), **{"Idempotency-Key": "k"})
    two = await _send(client, png_card(), **{"Idempotency-Key": "k"})
    assert one.json()["id"] == two.json()["id"]
    assert one.json()["card"] == two.json()["card"]
    assert_error(await _send(client, png_card(V3), **{"Idempotency-Key": "k"}), 409, "conflict")


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "text/html", "application/xml"])
async def test_what_a_page_could_send_unasked_is_refused(client: httpx2.AsyncClient, kind: str) -> None:
    assert_error(await _send(client, json.dumps(V2).encode(), kind), 415, "unsupported_media")


async def test_pages_of_other_sites_import_nothing(client: httpx2.AsyncClient) -> None:
    answer = await client.post(
        IMPORT, files={"file": ("a.png", png_card(), "image/png")}, headers={"Origin": "https://example.org"}
    )
    assert_error(answer, 403, "forbidden")
    assert (await client.get("/api/v1/characters")).json()["items"] == []


async def test_wrong_uploads_name_the_field(client: httpx2.AsyncClient) -> None:
    for answer in (
        await client.post(IMPORT, files={"other": ("a.png", png_card(), "image/png")}),
        await client.post(IMPORT, content=b"--x", headers={"Content-Type": "multipart/form-data; boundary=x"}),
        await client.post(IMPORT, content=b"", headers={"Content-Type": "image/png"}),
        await _send(client, b"[1]", "application/json"),
    ):
        assert assert_error(answer, 400, "invalid_request")["fields"][0]["path"] == "file"


async def test_compressed_bodies_are_refused(client: httpx2.AsyncClient) -> None:
    assert_error(await _send(client, b"x", **{"Content-Encoding": "gzip"}), 415, "unsupported_media")


async def test_a_file_beyond_the_limit_is_refused(client: httpx2.AsyncClient) -> None:
    assert_error(await _send(client, b"\x89PNG\r\n\x1a\n" + bytes(32 * 2**20)), 413, "too_large")
    assert_error(await _send(client, bytes(34 * 2**20)), 413, "too_large")


@pytest.mark.parametrize(
    ("form", "kind"), [("png", "image/png"), ("json", "application/json"), ("charx", "application/zip")]
)
async def test_a_card_is_downloaded_as_a_file(client: httpx2.AsyncClient, form: str, kind: str) -> None:
    await _send(client, png_card())
    answer = await client.get(f"/api/v1/characters/ada/card?format={form}")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(kind)
    assert answer.headers["content-disposition"] == f'attachment; filename="ada.{form}"'
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert (await _send(client, answer.content, kind)).status_code == 201


async def test_png_is_the_usual_form(client: httpx2.AsyncClient) -> None:
    await _send(client, png_card())
    with Image.open(io.BytesIO((await client.get("/api/v1/characters/ada/card")).content)) as opened:
        assert {"chara", "ccv3"} <= set(opened.info)


async def test_the_untouched_file_is_a_download_only(client: httpx2.AsyncClient) -> None:
    data = json.dumps(card(description="<script>alert(1)</script> A man.")).encode()
    await _send(client, data, "application/json")
    answer = await client.get("/api/v1/characters/ada/card?original=true")
    assert answer.content == data
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"] == 'attachment; filename="ada-original.json"'
    assert "sandbox" in answer.headers["content-security-policy"]


async def test_what_isnt_there_isnt_downloaded(client: httpx2.AsyncClient) -> None:
    await create(client, **QUIET)
    assert_error(await client.get("/api/v1/characters/nobody/card"), 404, "not_found")
    assert_error(await client.get("/api/v1/characters/ada/card?original=true"), 404, "not_found")
    assert_error(await client.get("/api/v1/characters/ada/card"), 409, "conflict")
    assert_error(await client.get("/api/v1/characters/ada/card?format=webp"), 400, "invalid_request")


async def test_a_lorebook_is_read_and_replaced(client: httpx2.AsyncClient) -> None:
    await create(client, **QUIET)
    place = "/api/v1/characters/ada/lorebook"
    empty = (await client.get(place)).json()
    assert (empty["entries"], empty["scanDepth"]) == ([], 4)
    sent = {
        "name": "Sea",
        "scan_depth": 2,
        "entries": [{"keys": ["gull"], "content": "Gulls steal.", "useRegex": True}],
    }
    answer = await client.put(place, json=sent)
    assert answer.status_code == 200, answer.text
    assert (await client.get(place)).json() == answer.json()
    [entry] = answer.json()["entries"]
    assert (entry["keys"], entry["useRegex"], entry["insertionOrder"]) == (["gull"], True, 100)
    assert (await client.put(place, json={"entries": []})).json()["entries"] == []


@pytest.mark.parametrize(
    ("sent", "path"),
    [
        ({}, "entries"),
        ({"entries": [{"keys": ["a"]}]}, "entries.0.content"),
        ({"entries": [], "foo": 1}, "foo"),
        ({"entries": [{"content": "x", "position": "nowhere"}]}, "entries.0.position"),
        ({"entries": [{"content": "x", "useRegex": True, "use_regex": True}]}, "entries.0"),
        ({"entries": [{"content": "x"}, {"keys": ["a", "("], "content": "x", "useRegex": True}]}, "entries.1.keys.1"),
        ({"entries": [{"secondaryKeys": ["/(?<=a)b/"], "content": "x"}]}, "entries.0.secondaryKeys.0"),
    ],
)
async def test_wrong_lorebooks_name_the_field(client: httpx2.AsyncClient, sent: Any, path: str) -> None:
    await create(client, **QUIET)
    answer = await client.put("/api/v1/characters/ada/lorebook", json=sent)
    assert assert_error(answer, 400, "invalid_request")["fields"][0]["path"] == path


async def test_the_lorebook_of_a_card_is_there(client: httpx2.AsyncClient) -> None:
    await _send(client, png_card())
    book = (await client.get("/api/v1/characters/ada/lorebook")).json()
    assert [entry["content"] for entry in book["entries"]] == ["The lamp burns oil.", "The sea is cold."]


async def test_a_patch_changes_only_the_parts_that_are_sent(client: httpx2.AsyncClient) -> None:
    await create(
        client,
        **QUIET,
        dialogue={"scenario": "A tower.", "greeting": "Hi."},
        preferences={"likes": ["tea"], "dislikes": ["gulls"]},
        personality={"summary": "kind", "traits": ["shy"]},
    )
    sent = {"dialogue": {"scenario": "A ship."}, "preferences": {"dislikes": []}, "personality": "gruff"}
    changed = (await client.patch("/api/v1/characters/ada", json=sent)).json()
    assert (changed["dialogue"]["scenario"], changed["dialogue"]["greeting"]) == ("A ship.", "Hi.")
    assert changed["preferences"] == {"likes": ["tea"], "dislikes": []}
    assert changed["personality"] == {"summary": "gruff", "traits": ["shy"], "voice": ""}
    assert (await client.get("/api/v1/characters/ada")).json()["dialogue"] == changed["dialogue"]


async def test_a_refused_card_says_why_and_leaves_nothing(serve: Serve) -> None:
    async with serve(content_rating_ceiling="mature") as client:
        given = card(description="A girl of fourteen, in a school uniform.", tags=["nsfw"])
        assert_error(await _send(client, png_card(given)), 422, "refused")
        assert (await client.get("/api/v1/characters")).json()["items"] == []
