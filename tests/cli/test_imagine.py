"""``mien imagine``: files, what was ignored, changes, wrong use."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from tests.cli.program import mien, mien_json

ADA = "A tall woman of thirty with long red hair and green eyes, in a blue coat."


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("imagine")
    mien_json("new", ADA, "--name", "Ada", "--seed", "7", "--home", folder, "--no-wait")
    return folder


def test_pictures_are_copied_and_what_was_ignored_is_told(home: Path, tmp_path: Path) -> None:
    done = mien("imagine", "ada", "on a beach, a hedgehog beside her", "--count", "2", "--seed", "3",
                "--size", "320x480", "--out", tmp_path / "out", "--home", home)  # fmt: skip
    assert done.returncode == 0, done.stderr
    paths = [Path(line.split(maxsplit=1)[1]) for line in done.stdout.splitlines()]
    assert [path.parent for path in paths] == [tmp_path / "out"] * 2
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in paths)
    assert "ignored: prompt: hedgehog" in done.stderr
    assert "drawn: beach" in done.stderr


def test_the_background_is_left_out_of_pictures_and_avatars(home: Path) -> None:
    [image] = mien_json("imagine", "ada", "waving", "--transparent", "--size", "96x96", "--home", home)["images"]
    [avatar] = mien_json("avatar", "ada", "--transparent", "--style", "line", "--home", home)["images"]
    [changed] = mien_json("imagine", "ada", "a red hat", "--edit", image["id"], "--home", home)["images"]
    for made in (image, avatar, changed):
        with Image.open(made["path"]) as picture:
            assert picture.mode == "RGBA"
            assert picture.getpixel((0, 0))[3] == 0  # type: ignore[index]
        assert made["lineage"]["parameters"]["background"] == "transparent"


def test_pictures_are_webp_files_where_that_is_set_up(home: Path) -> None:
    asked = ("imagine", "ada", "waving", "--size", "96x96", "--home", home, "--json")
    done = mien(*asked, MIEN_ILLUSTRATOR__FORMAT="webp")
    [image] = json.loads(done.stdout)["images"]
    with Image.open(image["path"]) as picture:
        assert (picture.format, picture.mode) == ("WEBP", "RGB")


def test_a_change_is_a_new_picture_with_its_lineage(home: Path) -> None:
    [image] = mien_json("imagine", "ada", "standing", "--home", home)["images"]
    told = mien_json("imagine", "ada", "a green hat", "--edit", image["id"], "--set", "hair_color=black",
                     "--set", "glasses=yes", "--home", home)  # fmt: skip
    [made] = told["images"]
    assert told["job"]["kind"] == "edit"
    assert made["lineage"]["parents"] == [image["id"]]
    assert made["lineage"]["parameters"]["changes"]["hair_color"] == "black"
    assert made["lineage"]["parameters"]["changes"]["glasses"] is True
    assert Path(made["path"]).is_file()


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["x", "--size", "wide"], 2, "WIDTHxHEIGHT"),
        (["x", "--size", "7x7"], 1, "width must be from 64"),
        (["x", "--set", "hair_color=red"], 2, "--edit"),
        (["--edit", "nobody", "x"], 1, "no picture 'nobody'"),
        (["x", "--edit", "nobody", "--set", "red"], 2, "NAME=VALUE"),
        (["x", "--backend", "openai"], 1, "OPENAI_API_KEY"),
        (["--edit", "nobody"], 2, "in words or with --set"),
        (["x", "--out", "/dev/null/pictures"], 1, "can't be made"),
    ],
)
def test_wrong_use_is_said_in_words(home: Path, arguments: list[str], code: int, said: str) -> None:
    done = mien("imagine", "ada", *arguments, "--json", "--home", home)
    assert done.returncode == code, done.stderr
    assert said in json.loads(done.stdout)["error"]
