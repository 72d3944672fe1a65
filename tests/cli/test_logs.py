"""Log lines: where they go, how they look, and what is never in them."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from mien.cli.logs import log_file, start_logs, without_secrets


@pytest.fixture(autouse=True)
def _quiet_again() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level, raising = root.handlers[:], root.level, logging.raiseExceptions
    yield
    for handler in set(root.handlers) - set(handlers):
        handler.close()
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.raiseExceptions = raising
    structlog.reset_defaults()


def _lines(home: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in log_file(home).read_text(encoding="utf-8").splitlines()]


def test_every_line_is_json_in_the_home_whoever_wrote_it(tmp_path: Path) -> None:
    start_logs(tmp_path, level="info", style="console")
    structlog.get_logger("mien.test").info("shot_made", shot="avatar", name="Zoë")
    logging.getLogger("some.library").warning("careful with %s", "that")
    ours, theirs = _lines(tmp_path)
    assert (ours["event"], ours["shot"], ours["name"], ours["level"]) == ("shot_made", "avatar", "Zoë", "info")
    assert (theirs["event"], theirs["logger"]) == ("careful with that", "some.library")


def test_lines_below_the_level_are_dropped(tmp_path: Path) -> None:
    start_logs(tmp_path, level="warning", style="console")
    structlog.get_logger("mien.test").info("unimportant")
    assert _lines(tmp_path) == []


def test_the_console_has_lines_or_json_as_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    start_logs(tmp_path, level="info", style="json")
    structlog.get_logger("mien.test").info("shot_made", shot="avatar")
    start_logs(tmp_path, level="info", style="console")
    structlog.get_logger("mien.test").info("shot_made", shot="avatar")
    as_json, as_line = capsys.readouterr().err.splitlines()
    assert json.loads(as_json)["shot"] == "avatar"
    assert "shot=avatar" in as_line


def test_the_console_can_be_quieter_than_the_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    start_logs(tmp_path, level="info", style="console", console_level="critical")
    structlog.get_logger("mien.test").error("shot_failed")
    assert capsys.readouterr().err == ""
    assert len(_lines(tmp_path)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "postgresql://ada:{}@db.example/mien",
        "Authorization: Bearer {}",
        "using key sk-{}",
        "GET /image?size=3&signature={}",
    ],
)
def test_secrets_within_texts_are_blotted_out(line: str) -> None:
    secret = "Zm9vYmFyYmF6cXV4MTIzNDU2"
    assert secret not in without_secrets(line.format(secret))


def test_secrets_given_as_values_are_blotted_out_and_counts_are_not(tmp_path: Path) -> None:
    start_logs(tmp_path, level="info", style="console")
    structlog.get_logger("mien.test").info("called", api_key="abc", headers_cookie={"a": "b"}, prompt_tokens=77)
    [line] = _lines(tmp_path)
    assert (line["api_key"], line["headers_cookie"], line["prompt_tokens"]) == ("***", "***", 77)


def test_an_exception_is_logged_with_its_traceback_and_without_its_secret(tmp_path: Path) -> None:
    start_logs(tmp_path, level="info", style="console")
    try:
        raise ValueError("postgresql://ada:hunter22@db/mien is down")
    except ValueError:
        structlog.get_logger("mien.test").exception("broken")
    text = log_file(tmp_path).read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "hunter22" not in text


def test_a_home_that_cannot_be_written_has_no_log_and_no_error(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    start_logs(file, level="info", style="console")
    structlog.get_logger("mien.test").info("fine")
    assert file.read_text() == ""
