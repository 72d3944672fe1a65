"""Where settings come from, and which place wins."""

from __future__ import annotations

from pathlib import Path

import pytest

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
