"""What is printed never steers the terminal."""

from __future__ import annotations

from pathlib import Path

from tests.cli.program import mien

STEERING = "\x1b[2J\x9b\u202e"


def test_a_name_that_steers_terminals_is_refused_and_shown_as_its_codes(tmp_path: Path) -> None:
    for arguments in (("--json",), ()):
        done = mien("new", "A tall man.", "--name", f"Tom{STEERING}", "--home", tmp_path, *arguments)
        assert done.returncode == 1
        assert "control characters" in done.stderr
        assert not set(STEERING) - {"[", "2", "J"} & set(done.stdout + done.stderr)


def test_words_that_are_repeated_are_shown_as_their_codes(tmp_path: Path) -> None:
    done = mien("jobs", "show", f"x{STEERING}", "--home", tmp_path)
    assert done.returncode == 1
    assert "\x1b" not in done.stderr
    assert "\u202e" not in done.stderr
