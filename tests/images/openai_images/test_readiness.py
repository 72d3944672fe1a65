"""Whether it is set up is said without asking anybody, and with what to do."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from pydantic import SecretStr

from mien.domain.errors import Unavailable
from mien.images.openai_images import backend as backend_module
from mien.images.openai_images.backend import OpenAIImages
from mien.settings import Settings
from mien.settings.images import OpenAIImagesSettings
from tests.images.openai_images.setup import REQUEST, openai_images
from tests.openai_images_server import ImagesServer


def at_openai(key: str | None = "sk-test", **chosen: Any) -> OpenAIImages:
    secret = SecretStr(key) if key is not None else None
    return OpenAIImages(Settings(openai_api_key=secret, openai_images=OpenAIImagesSettings(**chosen)))


@pytest.mark.parametrize("key", [None, "", "  "])
async def test_without_a_key_it_is_not_configured(key: str | None) -> None:
    readiness = await at_openai(key).readiness()
    assert not readiness.ready
    assert not readiness.configured
    assert readiness.detail.startswith("not configured")
    assert "OPENAI_API_KEY" in readiness.remedy


@pytest.mark.parametrize("key", ["\u201csk-abc\u201d", "sk-a\nX-Other: b", "sk-\xe9", "sk-\x00"])
async def test_a_key_that_can_be_none_is_told_without_being_repeated(key: str) -> None:
    backend = openai_images(key=key, url="http://127.0.0.1:9/v1")
    told = await backend.readiness()
    await backend.close()
    assert (told.ready, told.configured) == (False, True)
    assert "MIEN_OPENAI_IMAGES_KEY" in told.remedy
    assert key not in told.detail + told.remedy


async def test_the_key_of_another_server_is_none_for_openai() -> None:
    settings = Settings(openai_api_key=None, openai_images_key=SecretStr("sk-other"))
    assert not (await OpenAIImages(settings).readiness()).ready


async def test_with_a_key_it_is_ready_without_asking() -> None:
    readiness = await at_openai(model="gpt-image-2.5-flare").readiness()
    assert readiness.ready
    assert readiness.detail == "gpt-image-2.5-flare at OpenAI"


async def test_another_server_needs_no_key() -> None:
    with ImagesServer() as server:
        readiness = await openai_images(server, key=None).readiness()
        assert readiness.ready
        assert f"127.0.0.1:{server.port}" in readiness.detail
        assert not server.asked


async def test_openais_own_key_is_not_sent_to_another_server() -> None:
    with ImagesServer() as server:
        chosen = OpenAIImagesSettings(url=server.url)
        backend = OpenAIImages(Settings(openai_api_key=SecretStr("sk-of-openai"), openai_images=chosen))
        await backend.generate(REQUEST)
        await backend.close()
        assert "authorization" not in server.asked[0].headers


@pytest.mark.parametrize("model", ["dall-e-3", "dall-e-2", "gpt-image-1", "DALL-E-3"])
async def test_a_model_that_openai_has_retired_is_told_with_another_one(model: str) -> None:
    backend = at_openai(model=model)
    readiness = await backend.readiness()
    assert not readiness.ready
    assert readiness.configured
    assert "2026" in readiness.detail
    assert "gpt-image-1.5" in readiness.remedy
    with pytest.raises(Unavailable, match=model):
        await backend.generate(REQUEST)


async def test_a_retired_model_is_fine_on_another_server() -> None:
    with ImagesServer() as server:
        assert (await openai_images(server, model="dall-e-3").readiness()).ready


async def test_a_key_is_not_sent_to_openai_in_the_open() -> None:
    backend = at_openai(url="http://api.openai.com/v1")
    assert "https" in (await backend.readiness()).remedy
    with pytest.raises(Unavailable, match="https"):
        await backend.generate(REQUEST)


async def test_a_missing_library_is_told_with_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backend_module, "is_installed", lambda: False)
    readiness = await at_openai().readiness()
    assert not readiness.ready
    assert "pip install" in readiness.remedy


def test_the_library_is_not_loaded_before_a_picture_is_asked_for() -> None:
    code = (
        "import sys; from mien.settings import Settings; from mien.images.openai_images.backend import OpenAIImages;"
        "OpenAIImages(Settings()).capabilities; sys.exit('openai' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0
