"""``mien import`` and ``mien export``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mien.cards import read_card_file
from tests.cards.files import V2, card, png_card
from tests.cli.program import mien, mien_json


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ada.png").write_bytes(png_card())
    (tmp_path / "nameless.json").write_text(json.dumps(card(name="")))
    (tmp_path / "broken.json").write_text('{"name": ')
    return tmp_path


def test_of_many_files_the_good_ones_become_characters_and_the_others_are_told(folder: Path) -> None:
    home = folder / "home"
    paths = [folder / name for name in ("ada.png", "broken.json", "nameless.json", "absent.png")]
    done = mien("import", *paths, "--no-wait", "--home", home)
    assert done.returncode == 1
    assert done.stdout.splitlines() == ["ada", "nameless"]
    assert "broken.json: file holds a card whose JSON is broken" in done.stderr
    assert "absent.png: The file can't be read: No such file or directory." in done.stderr
    assert "The card has no name" in done.stderr


def test_json_tells_of_each_file(folder: Path) -> None:
    home = folder / "home"
    done = mien("import", folder / "ada.png", folder / "broken.json", "--no-wait", "--json", "--home", home)
    assert done.returncode == 1
    told = json.loads(done.stdout)
    [imported], [failed] = told["imported"], told["failed"]
    assert imported["character"]["slug"] == "ada"
    assert imported["card"] == {"spec": "chara_card_v2", "container": "png", "warnings": [], "notFetched": []}
    assert [job["kind"] for job in imported["jobs"]] == ["embedding_set"]
    assert (failed["file"], failed["code"]) == (str(folder / "broken.json"), "invalid_request")


def test_what_was_imported_is_exported_in_every_form(folder: Path) -> None:
    home = folder / "home"
    assert mien("import", folder / "ada.png", "--no-wait", "--home", home).returncode == 0
    for form in ("png", "json", "charx"):
        out = folder / f"out.{form}"
        told = mien_json("export", "ada", "--format", form, "--output", out, "--home", home)
        assert told["file"] == str(out)
        assert read_card_file(out.read_bytes()).card["data"]["name"] == "Ada"
    assert json.loads((folder / "out.json").read_bytes()) == V2
    untouched = folder / "untouched.png"
    mien_json("export", "ada", "--original", "-o", untouched, "--home", home)
    assert untouched.read_bytes() == png_card()


def test_the_name_of_the_output_file_says_its_form_unless_that_is_said(folder: Path) -> None:
    home = folder / "home"
    assert mien("import", folder / "ada.png", "--no-wait", "--home", home).returncode == 0
    mien_json("export", "ada", "-o", folder / "out.JSON", "--home", home)
    assert json.loads((folder / "out.JSON").read_bytes()) == V2
    mien_json("export", "ada", "-o", folder / "out.card", "--home", home)
    assert (folder / "out.card").read_bytes().startswith(b"\x89PNG")
    mien_json("export", "ada", "-o", folder / "still.json", "--format", "png", "--home", home)
    assert (folder / "still.json").read_bytes().startswith(b"\x89PNG")


def test_an_export_that_cant_be_is_one_sentence(folder: Path) -> None:
    home = folder / "home"
    done = mien("export", "nobody", "--home", home)
    assert (done.returncode, done.stdout) == (1, "")
    assert "There is no character 'nobody'" in done.stderr
    assert mien("export", "nobody", "--format", "gif", "--home", home).returncode == 2
