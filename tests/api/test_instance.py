"""What an instance says about itself: backends, status, health, figures, documentation."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx2

from mien.ports import Readiness
from tests.api.conftest import QUIET, Serve, assert_error, create, finished
from tests.backends import ScriptedBackend


async def test_backends_are_listed_with_what_they_can_do(client: httpx2.AsyncClient) -> None:
    items = {each["name"]: each for each in (await client.get("/api/v1/backends")).json()["items"]}

    assert set(items) == {"comfyui", "diffusion", "illustrator", "openai", "runpod", "scripted"}
    assert [name for name, each in items.items() if each["default"]] == ["scripted"]
    scripted, openai = items["scripted"], items["openai"]
    assert (scripted["ready"], scripted["model"], scripted["price"], scripted["limit"]) == (True, "scripted-1", 0, 4)
    assert scripted["capabilities"]["negativePrompt"] is True
    assert (openai["ready"], openai["configured"]) == (False, False)
    assert "OPENAI_API_KEY" in openai["remedy"]
    assert 0 < openai["price"] < 1
    assert openai["capabilities"]["sizes"][0] == {"width": 1024, "height": 1024}


async def test_an_instance_whose_default_is_not_set_up_is_ready_and_says_who_draws(serve: Serve) -> None:
    async with serve(default_backend="openai") as client:
        assert (await client.get("/readyz")).status_code == 200
        checks = {each["name"]: each for each in (await client.get("/api/v1/status")).json()["checks"]}
    assert "illustrator draws instead of openai" in checks["backend"]["detail"]
    assert "OPENAI_API_KEY" in checks["backend"]["remedy"]


async def test_status_names_the_ceiling_and_the_styles(client: httpx2.AsyncClient) -> None:
    status = (await client.get("/api/status")).json()

    assert (status["mode"], status["owner"], status["ready"], status["runsJobs"]) == ("local", "local", True, True)
    assert status["contentRatingCeiling"] == "general"
    assert [style["name"] for style in status["styles"] if style["default"]] == ["flat"]
    assert [check["name"] for check in status["checks"]] == ["database", "store", "backend"]


async def test_ready_names_what_is_missing(serve: Serve, backend: ScriptedBackend) -> None:
    async with serve() as client:
        assert (await client.get("/healthz")).json() == {"status": "ok"}
        assert (await client.get("/readyz")).json() == {"status": "ready"}
        backend._ready = Readiness(ready=False, detail="No key.", remedy="Set KEY.")

        details = assert_error(await client.get("/readyz"), 503, "backend_unavailable")

        assert details["missing"] == [{"name": "backend", "ready": False, "detail": "No key.", "remedy": "Set KEY."}]
        assert (await client.get("/healthz")).status_code == 200


async def test_metrics_count_requests_by_route_and_jobs_by_state(client: httpx2.AsyncClient) -> None:
    created = await create(client, generateEmbeddings=False)
    await finished(client, created["jobs"][0]["id"])
    await client.get(f"/api/v1/characters/{created['id']}")
    await client.get("/api/v1/characters/nobody")

    answer = await client.get("/metrics")

    assert answer.headers["content-type"].startswith("text/plain")
    assert 'mien_jobs{state="succeeded"} 1.0' in answer.text
    read = 'mien_http_requests_total{method="GET",route="/api/v1/characters/{character_id}",status="%s"} 1.0'
    assert read % 200 in answer.text
    assert read % 404 in answer.text
    assert created["id"] not in answer.text


async def test_one_document_describes_every_route_once_with_our_errors(client: httpx2.AsyncClient) -> None:
    document: dict[str, Any] = (await client.get("/openapi.json")).json()

    assert all(path.startswith(("/api/v1/", "/healthz", "/readyz", "/metrics")) for path in document["paths"])
    assert not any("personas" in path for path in document["paths"])
    operations = [each for path in document["paths"].values() for each in path.values()]
    assert len({each["operationId"] for each in operations}) == len(operations)
    for each in operations:
        assert each["summary"]
        assert each["responses"]["400"]["content"]["application/json"]["schema"] == {
            "$ref": "#/components/schemas/Error"
        }
    assert "HTTPValidationError" not in document["components"]["schemas"]
    assert set(document["components"]["schemas"]["Error"]["properties"]) == {"success", "error", "code", "details"}


async def test_the_address_alone_leads_to_the_documentation(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/")
    assert (answer.status_code, answer.headers["location"]) == (307, "/docs")


async def test_head_is_answered_like_get_without_the_body(client: httpx2.AsyncClient) -> None:
    await create(client, **QUIET)
    for address in ("/", "/docs", "/healthz", "/readyz", "/openapi.json", "/api/v1/characters/ada", "/api/v1/jobs"):
        told, read = await client.head(address), await client.get(address)
        assert (told.status_code, told.content) == (read.status_code, b"")
        assert told.headers["content-length"] == read.headers["content-length"]
    missing = await client.head("/api/v1/characters/nobody")
    assert (missing.status_code, missing.content) == (404, b"")
    assert (await client.head("/api/v1/embedding-runs")).status_code == 405


async def test_documentation_page_needs_nothing_from_elsewhere(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/docs")

    assert answer.status_code == 200
    assert "/api/v1/characters/{character_id}" in answer.text
    assert "<script" not in answer.text
    assert "//" not in answer.text.replace("http://", "").replace("https://", "")
    assert "default-src 'none'" in answer.headers["content-security-policy"]


async def test_full_or_read_only_store_is_a_clear_503(serve: Serve, tmp_path: Path) -> None:
    async with serve() as client:
        await create(client, **QUIET)
        objects = tmp_path / "home" / "objects"
        moved = objects.rename(tmp_path / "elsewhere")
        objects.write_text("not a folder")
        try:
            from tests.backends import picture

            answer = await client.post(
                "/api/v1/characters/ada/images", content=picture(1), headers={"content-type": "image/png"}
            )
            assert_error(answer, 503, "backend_unavailable")
            assert [
                each["name"]
                for each in assert_error(await client.get("/readyz"), 503, "backend_unavailable")["missing"]
            ] == ["store"]
            assert (await client.get("/readyz")).json()["error"].count("move it away") == 1
        finally:
            objects.unlink()
            moved.rename(objects)
        assert (await client.get("/api/v1/characters/ada/images")).json()["items"] == []
