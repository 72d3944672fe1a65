"""Wrong requests: every one gets a clear error in the one shape, and nothing is half written."""

from __future__ import annotations

import base64
import json
from typing import Any

import httpx2
import pytest

from tests.api.conftest import ADA, QUIET, assert_error, create

NOBODY = "01990000-0000-7000-8000-000000000000"


WRONG_FIELDS: list[tuple[dict[str, Any], str, str]] = [
    ({"description": ""}, "description", "empty"),
    ({"description": "  \n\t "}, "description", "empty"),
    ({"description": "x" * 50_000}, "description", "at most 40000"),
    ({"description": None}, "description", "text"),
    ({"description": ["tall"]}, "description", "text"),
    ({"name": 7}, "name", "text"),
    ({"name": "x" * 121}, "name", "at most 120"),
    ({"declaredAge": "forty"}, "declaredAge", "whole number"),
    ({"declaredAge": True}, "declaredAge", "whole number"),
    ({"declaredAge": -1}, "declaredAge", "at least 0"),
    ({"seed": 2**63}, "seed", "at most"),
    ({"official": "yes"}, "official", "true or false"),
    ({"tags": "a,b"}, "tags", "list"),
    ({"tags": ["a", 3]}, "tags.1", "text"),
    ({"tags": ["x"] * 51}, "tags", "at most 50"),
    ({"contentRating": "extreme"}, "contentRating", "general"),
    ({"personality": {"traits": [1]}}, "personality.traits.0", "text"),
    ({"appearance": {"hairColour": "red"}}, "appearance.hairColour", "known are"),
    ({"appearance": {"height": "huge"}}, "appearance.height", "one of"),
    ({"appearance": []}, "appearance", "object"),
    ({"avatarUrl": "javascript:alert(1)"}, "avatarUrl", "http:// or https:// address"),
    ({"sourceImage": "/etc/passwd"}, "sourceImage", "http:// or https:// address, or a picture"),
    ({"sourceImage": "http://127.0.0.1:9/x"}, "sourceImage", "isn't public"),
    ({"sourceImage": "data:image/png;base64,iVBORw0KGgo="}, "sourceImage", "header can't be read"),
    ({"avatarUrl": "data:image/png;base64,iVBORw0KGgo="}, "avatarUrl", "header can't be read"),
    ({"previewId": NOBODY}, "previewId", "preview"),
    ({"nickname": "Addie"}, "nickname", "known"),
    ({"name": "A\u0000da"}, "body", "can't be stored"),
    ({"name": "Ada\u001b[2J"}, "name", "control characters"),
    ({"name": "Ada\u202e"}, "name", "control characters"),
    ({"tags": ["fine", "a\u009bb"]}, "tags.1", "control characters"),
    ({"tags": ["a\nb"]}, "tags.0", "control characters"),
    ({"description": "tall\u001b]0;x"}, "description", "control characters"),
]


async def test_wrong_field_is_named_and_nothing_is_written(client: httpx2.AsyncClient) -> None:
    for change, path, word in WRONG_FIELDS:
        details = assert_error(await client.post("/api/v1/characters", json=ADA | change), 400, "invalid_request")
        told = [field["message"] for field in details["fields"] if field["path"] == path]
        assert any(word in message for message in told), (change, details)

    assert (await client.get("/api/v1/characters")).json()["items"] == []
    assert (await client.get("/api/v1/jobs")).json()["items"] == []


ILL_FORMED = [
    b"",
    b"{",
    b"[]",
    b'"Ada"',
    b"null",
    b'{"name": "Ada"}',
    b'{"name": "\\ud800", "description": "x"}',
    b"\xff\xfe",
    b"[" * 100_000,
    b'{"name": "Ada", "description": "x", "appearance": ' + b'{"a":' * 500 + b"1" + b"}" * 500 + b"}",
    b'{"name": "Ada", "description": "x", "declaredAge": 1e999}',
    b'{"name": "Ada", "description": "x", "seed": NaN}',
    b'{"name": "Ada", "description": "x", "seed": ' + b"9" * 5000 + b"}",
]


async def test_ill_formed_json_is_refused(client: httpx2.AsyncClient) -> None:
    for body in ILL_FORMED:
        headers = {"content-type": "application/json"}
        answer = await client.post("/api/v1/characters", content=body, headers=headers)
        assert_error(answer, 400, "invalid_request")


SAID: list[tuple[bytes, str]] = [
    (b"[" * 100_000, "nested more than 16 levels"),
    (b'{"name": "Ada", "description": "x", "seed": ' + b"9" * 5000 + b"}", "number of 5000 digits"),
    (b'{"name": "\xff", "description": "x"}', "isn't UTF-8 text (byte 10)"),
    (b'{"name": "Ada", "description": "x", "name": "Eve"}', "has the key 'name' twice"),
    (b'{"name": "Ada", "description": "x", "appearance": {"hair": 1, "hair": 2}}', "has the key 'hair' twice"),
]


async def test_what_is_wrong_with_a_body_is_said(client: httpx2.AsyncClient) -> None:
    for body, words in SAID:
        answer = await client.post("/api/v1/characters", content=body, headers={"content-type": "application/json"})
        details = assert_error(answer, 400, "invalid_request")
        assert words in answer.json()["error"]
        assert [field["path"] for field in details["fields"]] == ["body"]


@pytest.mark.parametrize(
    ("headers", "words"),
    [
        ({"content-type": "application/json", "content-encoding": "gzip"}, "not compressed"),
        ({"content-type": "application/json; charset=utf-16"}, "UTF-8"),
        ({"content-type": ""}, "Content-Type: application/json"),
    ],
)
async def test_bodies_in_other_codings_are_refused(
    client: httpx2.AsyncClient, headers: dict[str, str], words: str
) -> None:
    answer = await client.post("/api/v1/characters", content=json.dumps(ADA).encode("utf-16"), headers=headers)
    assert_error(answer, 415, "unsupported_media")
    assert words in answer.json()["error"]


async def test_none_of_two_allowed_forms_is_said_without_internals(client: httpx2.AsyncClient) -> None:
    answer = await client.post("/api/v1/embedding-runs", json={"characterIds": []})
    details = assert_error(answer, 400, "invalid_request")
    assert details["fields"] == [{"path": "characterIds", "message": "must not be empty or must be 'all'"}]


async def test_a_form_without_boundary_is_said_plainly(client: httpx2.AsyncClient) -> None:
    await create(client, **QUIET)
    answer = await client.post(
        "/api/v1/characters/ada/images", content=b"x", headers={"content-type": "multipart/form-data"}
    )
    assert assert_error(answer, 400, "invalid_request")["fields"][0]["path"] == "image"
    assert ".." not in answer.json()["error"]


TWICE: list[dict[str, Any]] = [
    ADA | {"systemPrompt": "a", "system_prompt": "b"},
    ADA | {"systemPrompt": "a", "system_prompt": "a"},
    ADA | {"appearance": {"hairColor": "red", "hair_color": "red"}},
    ADA | {"appearance": {"clothing": [{"itemName": "coat", "item_name": "coat"}]}},
]


async def test_both_spellings_of_one_key_are_refused(client: httpx2.AsyncClient) -> None:
    for body in TWICE:
        answer = await client.post("/api/v1/characters", json=body)
        assert_error(answer, 400, "invalid_request")
        assert "send one of them" in answer.json()["error"]


async def test_forms_and_text_are_refused_where_json_is_read(client: httpx2.AsyncClient) -> None:
    for kind in ("application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"):
        body = b'{"name": "Ada", "description": "x"}'
        answer = await client.post("/api/v1/characters", content=body, headers={"content-type": kind})
        assert_error(answer, 415, "unsupported_media")


NAMES = [NOBODY, "nobody", "%2e%2e%2fetc%2fpasswd", "..%2f..%2fetc", "%00", "x" * 500, "a%20b", "ä", "*"]
ADDRESSES = [
    ("GET", "characters/{}"),
    ("PATCH", "characters/{}"),
    ("DELETE", "characters/{}"),
    ("POST", "characters/{}/avatar"),
    ("GET", "characters/{}/embedding-status"),
    ("GET", "characters/{}/images"),
    ("GET", "images/{}"),
    ("GET", "images/{}/content"),
    ("DELETE", "images/{}"),
    ("GET", "jobs/{}"),
    ("GET", "jobs/{}/events"),
    ("POST", "jobs/{}/cancel"),
    ("POST", "jobs/{}/retry"),
]


async def test_unknown_ids_are_not_found(client: httpx2.AsyncClient) -> None:
    for method, address in ADDRESSES:
        for name in NAMES:
            sent: dict[str, Any] = {"json": {}} if method == "PATCH" else {}
            answer = await client.request(method, f"/api/v1/{address.format(name)}", **sent)
            assert_error(answer, 404, "not_found")


async def test_unknown_set_and_one_of_another_character_are_not_found(client: httpx2.AsyncClient) -> None:
    await create(client, **QUIET)
    other = await create(client, name="Bea")
    [version] = (await client.get(f"/api/v1/characters/{other['id']}/sets")).json()["items"]

    for set_id in (NOBODY, version["id"]):
        for method, action in (("POST", "activate"), ("GET", "metadata")):
            answer = await client.request(method, f"/api/v1/characters/ada/sets/{set_id}/{action}")
            assert_error(answer, 404, "not_found")


async def test_wrong_page_bounds_are_named(client: httpx2.AsyncClient) -> None:
    for query in ["limit=0", "limit=201", "limit=x", "cursor=nonsense", "cursor=%00", "tag=%00"]:
        details = assert_error(await client.get(f"/api/v1/characters?{query}"), 400, "invalid_request")
        assert [field["path"] for field in details["fields"]] == [query.split("=")[0]]


POSITIONS: list[object] = [
    ["0001-01-01T00:00:00+23:59", "a"],
    ["2026-01-01T00:00:00+00:00", "\0"],
    ["2026-01-01T00:00:00", "a"],
    {"a": 1},
    [1, 2],
    "x" * 9,
]


async def test_forged_cursors_are_refused(client: httpx2.AsyncClient) -> None:
    for position in POSITIONS:
        cursor = base64.urlsafe_b64encode(json.dumps(position).encode()).decode().rstrip("=")
        answer = await client.get("/api/v1/characters", params={"cursor": cursor})
        assert_error(answer, 400, "invalid_request")


async def test_unknown_backend_and_style_are_named_and_nothing_is_ordered(client: httpx2.AsyncClient) -> None:
    await create(client, **QUIET)

    for route in ("avatar", "embeddings", "images/generate-references"):
        for field in ("backend", "style"):
            answer = await client.post(f"/api/v1/characters/ada/{route}", json={field: "nonsense"})
            details = assert_error(answer, 400, "invalid_request")
            assert [each["path"] for each in details["fields"]] == [field]
    assert (await client.get("/api/v1/jobs")).json()["items"] == []


async def test_addresses_and_methods_that_do_not_exist_have_our_shape(client: httpx2.AsyncClient) -> None:
    assert_error(await client.get("/api/v1/nothing"), 404, "not_found")
    answer = await client.put("/api/v1/characters", json={})
    assert_error(answer, 405, "method_not_allowed")
    assert "allow" in answer.headers


async def test_too_large_bodies_are_refused_whether_they_say_so_or_not(client: httpx2.AsyncClient) -> None:
    async def chunks() -> Any:
        for _ in range(24):
            yield b" " * 100_000

    headers = {"content-type": "application/json"}
    for content in (b" " * 2_400_000, chunks()):
        answer = await client.post("/api/v1/embedding-runs", content=content, headers=headers)
        assert_error(answer, 413, "too_large")


async def test_unexpected_errors_say_nothing_of_the_inside(
    client: httpx2.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*arguments: object, **named: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr("mien.api.characters.character_out", broken)
    await create(client, **QUIET)

    answer = await client.get("/api/v1/characters/ada")

    assert assert_error(answer, 500, "internal_error") == {}
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text
    assert answer.headers["x-content-type-options"] == "nosniff"
