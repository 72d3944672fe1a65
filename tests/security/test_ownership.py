"""Other people's things don't exist: every route that takes an id, asked by somebody else, answers 404 or 403."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI

from mien.settings import Settings
from tests.api.conftest import app_of, assert_error, backend, create, finished, settings_of

__all__ = ["app_of", "backend", "settings_of"]

PNG_START = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def opened(settings_of: Callable[..., Settings], app_of: Callable[[Settings], FastAPI]) -> Any:
    """The same home, opened for the owner that is named."""

    def build(owner: str) -> FastAPI:
        return app_of(settings_of(owner=owner))

    return build


def _client(app: FastAPI) -> httpx2.AsyncClient:
    transport = httpx2.ASGITransport(app=app, raise_app_exceptions=False)
    return httpx2.AsyncClient(transport=transport, base_url="http://localhost:8000", timeout=240)


async def _make_everything(client: httpx2.AsyncClient) -> dict[str, str]:
    """A character with pictures, sets and jobs; the ids by the names that routes give them."""
    made = await create(client, generateReferences=True)
    for job in made["jobs"]:
        await finished(client, job["id"])
    place = f"/api/v1/characters/{made['id']}"
    image = (await client.get(f"{place}/images")).json()["items"][0]
    image_set = (await client.get(f"{place}/sets")).json()["items"][0]
    talk = (await client.post("/api/v1/dm/conversations", json={"characterId": made["id"]})).json()
    return {
        "conversation_id": talk["id"],
        "message_id": talk["messages"][0]["id"],
        "character_id": made["id"],
        "image_id": image["id"],
        "set_id": image_set["id"],
        "job_id": made["jobs"][0]["id"],
    }


BODIES: dict[tuple[str, str], dict[str, Any]] = {
    ("post", "/edit"): {"instruction": "x"},
    ("post", "/generate-smart-image"): {"prompt": "x"},
    ("put", "/lorebook"): {"entries": []},
    ("put", "/feedback"): {"verdict": "up"},
    ("patch", "/messages/{message_id}"): {"chosen": 0},
    ("patch", "/conversations/{conversation_id}"): {"note": "x"},
    ("patch", ""): {"tags": ["x"]},
}
"""What routes want to be sent, by method and the end of the path; the first that fits."""


def _body(method: str, path: str) -> dict[str, Any]:
    if method == "post" and path.endswith("{character_id}/images"):
        return {"content": PNG_START, "headers": {"Content-Type": "image/png"}}
    fitting = [body for (asked, end), body in BODIES.items() if asked == method and path.endswith(end)]
    return {"json": fitting[0]} if fitting else {}


async def test_nobody_reaches_what_belongs_to_somebody_else(opened: Callable[[str], FastAPI]) -> None:
    mine = opened("zoe")
    async with mine.router.lifespan_context(mine), _client(mine) as client:
        ids = await _make_everything(client)
        before = (await client.get(f"/api/v1/characters/{ids['character_id']}")).json()

    theirs = opened("mallory")
    async with theirs.router.lifespan_context(theirs), _client(theirs) as client:
        document = (await client.get("/openapi.json")).json()
        routes = [(method, path) for path, methods in document["paths"].items() for method in methods if "{" in path]
        assert len(routes) > 15
        for method, path in routes:
            if method == "delete" and path.endswith("/feedback"):
                continue  # takes back one's own verdict, and there is none
            answer = await client.request(method.upper(), path.format(**ids), **_body(method, path))
            assert answer.status_code in (403, 404), f"{method} {path}: {answer.status_code} {answer.text[:200]}"
        assert (await client.get("/api/v1/characters")).json()["items"] == []
        assert (await client.get(f"/api/v1/jobs?characterId={ids['character_id']}")).json()["items"] == []
        run = await client.post("/api/v1/embedding-runs", json={"characterIds": [ids["character_id"]]})
        assert_error(run, 404, "not_found")
        adopted = {"name": "X", "description": "A man.", "previewId": ids["image_id"]}
        assert_error(await client.post("/api/v1/characters", json=adopted), 400, "invalid_request")
        assert (await client.post("/api/v1/embedding-runs", json={"characterIds": "all"})).json()["total"] == 0

    mine = opened("zoe")
    async with mine.router.lifespan_context(mine), _client(mine) as client:
        assert (await client.get(f"/api/v1/characters/{ids['character_id']}")).json() == before
