"""``mien new --picture``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.program import mien, mien_json
from tests.picture_answers import png

pytestmark = pytest.mark.long


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "old man.png"
    path.write_bytes(png(parameters="an old man with a long white beard, brown robe\nSteps: 20"))
    return path


def test_a_character_starts_from_a_picture_and_it_is_said_who_told_what(picture: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    made = mien_json("new", "--picture", picture, "--no-wait", "--no-embeddings", "--home", home)["character"]
    assert made["name"] == "Unnamed"
    assert "white beard" in made["description"]
    assert (made["analysis"]["source"], made["analysis"]["rating"]) == ("metadata", "unrated")
    assert made["analysis"]["saidBy"]["description"] == "metadata"

    shown = mien(
        "new", "A bald man.", "--name", "Bo", "--picture", picture, "--no-wait", "--no-embeddings", "--home", home
    )
    assert shown.returncode == 0, shown.stderr
    assert "A bald man.  (person)" in shown.stdout


def test_what_is_missing_is_said(picture: Path, tmp_path: Path) -> None:
    for arguments, said in (
        (("new", "A tall man."), "--name"),
        (("new", "--name", "Bo"), "--picture"),
        (("new", "--picture", tmp_path / "nothing.png"), "nothing.png"),
    ):
        done = mien(*arguments, "--home", tmp_path / "home")
        assert done.returncode in (1, 2), done.stderr
        assert said in done.stderr
        assert "Traceback" not in done.stderr
