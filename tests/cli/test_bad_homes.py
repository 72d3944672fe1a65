"""Homes that can't be used: a sentence, exit 1, no traceback, nothing broken further."""

from __future__ import annotations

import json
import resource
import sqlite3
import subprocess
from pathlib import Path

import pytest

from tests.cli.program import COMMAND, PATIENCE, mien, mien_json


def _new(home: Path) -> subprocess.CompletedProcess[str]:
    done = mien("new", "A tall man.", "--name", "Tom", "--home", home, "--json")
    assert "Traceback" not in done.stderr
    return done


def test_a_home_that_is_a_file_is_refused(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_text("mine")
    done = _new(home)
    assert done.returncode == 1
    assert json.loads(done.stdout)["code"] == "backend_unavailable"
    assert str(home) in done.stderr
    assert home.read_text() == "mine"


def test_a_home_that_cannot_be_made_is_named() -> None:
    done = _new(Path("/proc/mien"))
    assert done.returncode == 1
    assert "/proc/mien" in done.stderr


def test_a_database_of_a_newer_schema_is_left_alone(tmp_path: Path) -> None:
    mien_json("db", "upgrade", "--home", tmp_path)
    with sqlite3.connect(tmp_path / "mien.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    done = _new(tmp_path)
    assert done.returncode == 1
    assert json.loads(done.stdout)["code"] == "newer_schema"
    assert mien("serve", "--port", "0", "--home", tmp_path).returncode == 1
    assert mien_json("db", "current", "--home", tmp_path)["now"] == "9999"


@pytest.mark.parametrize("file", ["mien.db", "jobs.db"])
def test_a_broken_database_is_a_sentence(tmp_path: Path, file: str) -> None:
    (tmp_path / file).write_bytes(b"this is no database, nor was it ever one")
    done = _new(tmp_path)
    assert done.returncode == 1
    assert "not a database" in done.stderr


@pytest.mark.long
@pytest.mark.parametrize("kilobytes", [64, 400])  # too little for the database; for the pictures
def test_a_full_disk_is_a_sentence(tmp_path: Path, kilobytes: int) -> None:
    def fill_the_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes * 1024, kilobytes * 1024))

    done = subprocess.run(
        [*COMMAND, "new", "A tall man.", "--name", "Tom", "--home", tmp_path],
        capture_output=True, text=True, timeout=PATIENCE, preexec_fn=fill_the_disk, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "disk" in done.stderr
    # With room again, the same home goes on.
    assert mien("new", "A tall man.", "--name", "Tim", "--no-embeddings", "--home", tmp_path).returncode == 0
    assert {job["state"] for job in mien_json("jobs", "--home", tmp_path)["items"]} <= {
        "succeeded",
        "partial",
        "failed",
    }


def test_a_wrong_setting_is_named(tmp_path: Path) -> None:
    done = mien("jobs", "--home", tmp_path, MIEN_PORT="many")
    assert done.returncode == 1
    assert "port" in done.stderr
    (tmp_path / "mien.toml").write_text("port = [")
    done = mien("jobs", "--home", tmp_path)
    assert done.returncode == 1
    assert "mien.toml" in done.stderr


def test_the_settings_file_of_a_home_given_on_the_line_counts(tmp_path: Path) -> None:
    (tmp_path / "mien.toml").write_text('default_backend = "crayons"')
    done = mien("new", "A tall man.", "--name", "Tom", "--home", tmp_path)
    assert done.returncode == 1
    assert "crayons" in done.stderr


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("mysql://me:hidden@host/mien", "SQLite and PostgreSQL are supported"),
        ("hidden", "SQLite and PostgreSQL are supported"),
        ("postgresql://me:hidden@host:many/mien", "isn't a URL"),
        ("postgresql://[::1/mien", "isn't a URL"),
    ],
)
def test_a_database_that_cannot_be_used_is_one_sentence_without_the_password(
    tmp_path: Path, url: str, words: str
) -> None:
    for command in ("doctor", "jobs"):
        done = mien(command, "--home", tmp_path, MIEN_DATABASE_URL=url)
        assert done.returncode == 1
        assert words in done.stderr
        assert "database_url" in done.stderr
        assert "hidden" not in done.stderr
        assert "Traceback" not in done.stderr


def test_a_server_that_is_down_is_said_in_words_about_servers(tmp_path: Path) -> None:
    done = mien("jobs", "--home", tmp_path, MIEN_DATABASE_URL="postgresql://nobody@127.0.0.1:1/mien")
    assert done.returncode == 1
    assert "refused" in done.stderr
    assert "PostgreSQL server runs" in done.stderr
    assert "disk" not in done.stderr
    assert "?." not in done.stderr
