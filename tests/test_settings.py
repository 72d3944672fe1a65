"""Where settings come from, and which place wins."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from mien.settings import Settings
from mien.wiring import Mien


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


async def test_opening_a_home_reads_its_own_settings_file(home: Path) -> None:
    (home / "mien.toml").write_text('owner = "zoe"')
    async with Mien.open(home, engine="client") as mien:
        assert mien.context.settings.owner == "zoe"


def test_a_home_given_outright_wins_over_the_one_in_the_environment(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (home / "mien.toml").write_text("port = 8001")
    (other / "mien.toml").write_text("port = 8002")
    monkeypatch.setenv("MIEN_HOME", str(other))
    assert Settings(home=home).port == 8001
    assert Settings().port == 8002
    assert Settings().home == other


def test_the_homes_file_wins_over_the_working_folders(home: Path, working_folder: Path) -> None:
    (home / "mien.toml").write_text("port = 8001")
    (working_folder / "mien.toml").write_text('port = 8002\nowner = "zoe"')
    settings = Settings(home=home)
    assert (settings.port, settings.owner) == (8001, "zoe")


def test_the_environment_wins_over_files_and_arguments_over_all(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "mien.toml").write_text('port = 8001\nowner = "zoe"')
    monkeypatch.setenv("MIEN_PORT", "8003")
    assert Settings(home=home).port == 8003
    assert Settings(home=home, port=8004).port == 8004
    assert Settings(home=home).owner == "zoe"


def test_the_names_of_older_tools_are_understood(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFERENCE_TIMEOUT", "1234")
    assert Settings(home=home).reference_timeout_ms == 1234
    monkeypatch.setenv("MIEN_REFERENCE_TIMEOUT_MS", "5678")
    assert Settings(home=home).reference_timeout_ms == 5678


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("http://127.0.0.1:11434", "http://127.0.0.1:11434/v1"),
        ("http://localhost:1234/v1/", "http://localhost:1234/v1"),
        (" https://host/openai/v1 ", "https://host/openai/v1"),
        ("", None),
    ],
)
def test_the_address_of_a_text_server_is_completed(given: str, used: str | None) -> None:
    assert Settings(text_url=given).text_url == used


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("localhost:11434", "http://host:port/v1"),
        ("ftp://host/v1", "http://host:port/v1"),
        ("http://:80/v1", "http://host:port/v1"),
        ("http://me:canary@host/v1", "MIEN_TEXT_API_KEY"),
        ("http://host/v1?key=canary", "without"),
        ("http://host:99999/v1", "port"),
        ("http://api.openai.com/v1", "https://"),
    ],
)
def test_an_address_that_is_no_text_server_is_refused_with_the_form_it_has_to_have(given: str, said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Settings(text_url=given)
    (error,) = caught.value.errors(include_input=False, include_url=False)
    assert error["loc"] == ("text_url",)
    assert said in error["msg"]
    assert "canary" not in error["msg"]
