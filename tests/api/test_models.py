"""``GET /models``: who writes what, and which models there are."""

from __future__ import annotations

from pathlib import Path

import httpx2
import pytest

from tests.api.conftest import Serve
from tests.chat_server import ChatServer
from tests.text.gguf_files import write_gguf


@pytest.fixture
def database_kind() -> str:
    """Models are listed from settings and files, whatever holds the data."""
    return "sqlite"


async def test_without_models_templates_write_and_a_model_is_recommended_for_each_task(
    client: httpx2.AsyncClient,
) -> None:
    listed = (await client.get("/api/v1/models")).json()
    tasks = ["prompt", "chat", "persona", "analysis"]
    assert [(each["task"], each["name"], each["trained"]) for each in listed["items"]] == [
        (task, "templates", False) for task in tasks
    ]
    assert all(each["ready"] and each["context"] is None for each in listed["items"])
    assert [each["task"] for each in listed["recommended"]] == tasks
    assert all(each["repository"] and each["file"].endswith(".gguf") for each in listed["recommended"])
    assert (listed["nextCursor"], listed["files"]) == (None, [])
    assert any("mien models pull" in note for note in listed["notes"])


async def test_files_and_the_tasks_they_write_for_are_listed_and_nothing_is_loaded(
    serve: Serve, tmp_path: Path
) -> None:
    path = write_gguf(tmp_path / "home" / "models" / "text" / "small.gguf", size=5000)
    (tmp_path / "home" / "models" / "broken.gguf").write_bytes(b"nothing")
    async with serve(text_models={"persona": "absent"}, text_context=1024) as client:
        listed = (await client.get("/api/v1/models")).json()
    assert [(each["name"], each["model"], each["context"]) for each in listed["items"]] == [
        ("llama.cpp", "small", 1024),
        ("llama.cpp", "small", 1024),
        ("templates", "templates", None),
        ("llama.cpp", "small", 1024),
    ]
    assert listed["items"][0]["detail"].endswith("loads when it is first used")
    assert listed["files"] == [{"name": "small", "path": str(path), "size": 5000, "parts": 1}]
    assert any("broken.gguf" in skipped for skipped in listed["skipped"])
    assert any("absent" in note for note in listed["notes"])


async def test_a_server_that_is_away_is_listed_with_its_remedy_and_its_key_is_not(serve: Serve) -> None:
    with ChatServer() as server:
        url = server.url
    async with serve(text_url=url, text_api_key="canary-key-123") as client:
        answered = await client.get("/api/v1/models")
        assert (await client.get("/readyz")).status_code == 200
    (engine, *_) = answered.json()["items"]
    assert (engine["name"], engine["ready"]) == ("openai", False)
    assert "MIEN_TEXT_URL" in engine["remedy"]
    assert "canary" not in answered.text


async def test_status_shows_who_writes(client: httpx2.AsyncClient) -> None:
    status = (await client.get("/api/v1/status")).json()
    assert {each["name"] for each in status["engines"]} == {"templates"}
