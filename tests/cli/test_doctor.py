"""``mien doctor``: ready, or what is missing and what to do about it."""

from __future__ import annotations

import errno
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tests.chat_server import ChatServer, Fault
from tests.cli.program import mien, mien_json, running
from tests.openai_images_server import ImagesServer
from tests.tiny_models import write_bigram_model


def _parts(report: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {part["part"]: part for part in report["parts"]}


def _unwell(home: Path) -> dict[str, dict[str, Any]]:
    done = mien("doctor", "--home", home, "--json")
    assert done.returncode == 1
    report = json.loads(done.stdout)
    assert report["ready"] is False
    return _parts(report)


def test_a_fresh_home_is_ready_and_not_made_by_looking(tmp_path: Path) -> None:
    report = mien_json("doctor", "--home", tmp_path / "home")
    assert report["ready"] is True
    assert set(_parts(report)) == {
        "home", "disk", "database", "job engine", "signature", "rasteriser", "illustrator",
        "diffusion", "openai", "comfyui", "runpod", "templates", "scorer",
    }  # fmt: skip
    assert not (tmp_path / "home").exists()


def test_people_see_one_line_for_each_part(tmp_path: Path) -> None:
    lines = mien("doctor", "--home", tmp_path).stdout.splitlines()
    assert sum("ready" in line for line in lines) == 9


def test_try_really_draws_and_says_how_long_it_took(tmp_path: Path) -> None:
    detail = _parts(mien_json("doctor", "--try", "--home", tmp_path))["illustrator"]["detail"]
    assert "second in" in detail


def test_a_backend_that_is_not_set_up_is_no_fault_and_comes_with_its_remedy(tmp_path: Path) -> None:
    done = mien("doctor", "--home", tmp_path, "--json", MIEN_DEFAULT_BACKEND="openai")
    assert done.returncode == 0, done.stdout
    found = _parts(json.loads(done.stdout))["openai"]
    assert (found["ready"], found["configured"], found["needed"]) == (False, False, False)
    assert "OPENAI_API_KEY" in found["remedy"]


def test_a_default_backend_that_there_is_not_is_found(tmp_path: Path) -> None:
    done = mien("doctor", "--home", tmp_path, "--json", MIEN_DEFAULT_BACKEND="oil")
    assert done.returncode == 1
    assert "illustrator" in _parts(json.loads(done.stdout))["default backend"]["detail"]


def test_paid_pictures_are_drawn_only_on_demand(tmp_path: Path) -> None:
    with ImagesServer() as server:
        settings = {"MIEN_OPENAI_IMAGES__URL": server.url, "MIEN_OPENAI_IMAGES_KEY": "key"}
        unpaid = _parts(json.loads(mien("doctor", "--try", "--json", "--home", tmp_path, **settings).stdout))["openai"]
        assert "--paid" in unpaid["remedy"]
        assert server.asked == []
        done = mien("doctor", "--try", "--paid", "--json", "--home", tmp_path, **settings)
    paid = _parts(json.loads(done.stdout))["openai"]
    assert paid["ready"], paid
    assert "picture in" in paid["detail"]
    assert len(server.asked) == 1


def test_a_home_that_is_a_file_comes_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("")
    home = _unwell(tmp_path / "home")["home"]
    assert not home["ready"]
    assert "--home" in home["remedy"]


@pytest.mark.parametrize(("file", "part"), [("mien.db", "database"), ("jobs.db", "job engine")])
def test_a_broken_database_is_found(tmp_path: Path, file: str, part: str) -> None:
    (tmp_path / file).write_bytes(b"this is no database, nor was it ever one")
    found = _unwell(tmp_path)
    assert not found[part]["ready"]
    assert found[part]["remedy"]
    assert found["home"]["ready"]


def test_a_newer_schema_is_found(tmp_path: Path) -> None:
    mien_json("db", "upgrade", "--home", tmp_path)
    connection = sqlite3.connect(tmp_path / "mien.db")
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    assert "newer Mien" in _unwell(tmp_path)["database"]["detail"]


@pytest.mark.long
def test_who_holds_the_home_is_named(tmp_path: Path) -> None:
    with running("worker", "--home", tmp_path) as worker:
        detail = _parts(mien_json("doctor", "--home", tmp_path))["home"]["detail"]
    assert f"pid {worker.process.pid}" in detail


def test_a_full_disk_is_found_with_its_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from mien.cli import checkup
    from mien.settings import Settings

    def full(**named: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("tempfile.TemporaryFile", full)
    found = checkup.check_home(Settings(home=tmp_path))
    assert (found.ready, found.needed) == (False, True)
    assert "No space" in found.detail
    assert "Free some space" in found.remedy


def test_misspelt_variables_are_told_with_the_one_that_is_meant(tmp_path: Path) -> None:
    done = mien("doctor", "--home", tmp_path, "--json", MIEN_PROT="9000", MIEN_BACKENDS__ILLUSTRATOR__LIMIT="2")
    assert done.returncode == 0, done.stderr
    told = [part for part in json.loads(done.stdout)["parts"] if part["part"] == "environment"]
    assert [(part["ready"], part["remedy"]) for part in told] == [(False, "MIEN_PORT may be meant.")]
    assert "MIEN_PROT" in told[0]["detail"]


def test_serve_warns_of_misspelt_variables(tmp_path: Path) -> None:
    done = mien("serve", "--host", "192.0.2.1", "--home", tmp_path, MIEN_LOGLEVEL="debug")
    assert "MIEN_LOGLEVEL" in done.stderr
    assert "MIEN_LOG_LEVEL may be meant" in done.stderr


def test_without_a_model_templates_are_ready_and_told_how_to_bring_one(tmp_path: Path) -> None:
    templates = _parts(mien_json("doctor", "--home", tmp_path))["templates"]
    assert templates["ready"]
    assert "writes prompt, chat, persona, analysis" in templates["detail"]
    assert "mien models pull" in templates["remedy"]


def test_a_text_server_that_is_away_is_told_and_nothing_is_missing_for_it(tmp_path: Path) -> None:
    with ChatServer() as server:
        url = server.url
    done = mien("doctor", "--home", tmp_path, "--json", MIEN_TEXT_URL=url)
    assert done.returncode == 0, done.stderr
    engine = _parts(json.loads(done.stdout))["openai"]
    assert (engine["ready"], engine["needed"]) == (False, False)
    assert "MIEN_TEXT_URL" in engine["remedy"]


def test_try_really_asks_a_text_server_for_a_word(tmp_path: Path) -> None:
    with ChatServer("Yes.") as server:
        done = mien("doctor", "--try", "--home", tmp_path, "--json", MIEN_TEXT_URL=server.url)
        assert [sent["max_tokens"] for sent in server.requests] == [1, 1]
    assert "first word in" in _parts(json.loads(done.stdout))["openai"]["detail"]
    with ChatServer(Fault(503, "loading the model")) as server:
        done = mien("doctor", "--try", "--home", tmp_path, "--json", MIEN_TEXT_URL=server.url)
    engine = _parts(json.loads(done.stdout))["openai"]
    assert not engine["ready"]
    assert "loading the model" in engine["detail"]


@pytest.mark.long
def test_try_really_loads_a_model_of_this_machine(tmp_path: Path) -> None:
    folder = tmp_path / "models" / "text"
    folder.mkdir(parents=True)
    write_bigram_model(folder / "tiny.gguf")
    parts = _parts(mien_json("doctor", "--try", "--home", tmp_path))
    assert parts["llama.cpp"]["ready"]
    assert "first word in" in parts["llama.cpp"]["detail"]
    assert "writes nothing, unless models fail" in parts["templates"]["detail"]


def test_a_wrong_address_of_a_text_server_is_one_sentence(tmp_path: Path) -> None:
    done = mien("doctor", "--home", tmp_path, MIEN_TEXT_URL="localhost:11434")
    assert done.returncode == 1
    assert "http://host:port/v1" in done.stderr
    assert len(done.stderr.splitlines()) == 1
