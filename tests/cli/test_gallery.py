"""``mien images``, ``image``, ``consistency`` and ``sheet --scores`` on one home."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from tests.cli.program import mien, mien_json


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with one character, Ada, that has an avatar only."""
    folder = tmp_path_factory.mktemp("gallery") / "home"
    made = mien("new", "A tall woman in a blue coat.", "--name", "Ada", "--no-embeddings", "--home", folder)
    assert made.returncode == 0, made.stderr
    return folder


@pytest.fixture
def avatar(home: Path) -> str:
    """The id of Ada's avatar."""
    [image] = mien_json("images", "ada", "--kind", "avatar", "--home", home)["images"]
    return str(image["id"])


def test_a_gallery_is_listed_and_filtered(home: Path, avatar: str) -> None:
    listed = mien("images", "ada", "--home", home)
    assert listed.stdout.split()[:2] == [avatar, "avatar"]
    for option in (("--tag", "none"), ("--promoted",), ("--kind", "UPLOAD")):
        assert mien_json("images", "ada", *option, "--home", home) == {"images": [], "more": False}
    assert len(mien_json("images", "ada", "--unique", "--limit", "1", "--home", home)["images"]) == 1
    wrong = mien("images", "ada", "--kind", "selfie", "--home", home)
    assert (wrong.returncode, "UPLOAD" in wrong.stderr) == (1, True)
    assert mien("images", "ada", "--min-score", "101", "--home", home).returncode == 2
    unknown = mien("images", "ada", "--similar-to", "nothing", "--home", home, MIEN_SCORER="embedded")
    assert (unknown.returncode, "nothing" in unknown.stderr) == (1, True)


def test_a_picture_is_tagged_and_promoted(home: Path, avatar: str) -> None:
    changed = mien_json("image", avatar, "--promote", "--tag", "best", "--tag", "first", "--home", home)
    assert (changed["promoted"], changed["tags"], changed["nearDuplicates"]) == (True, ["best", "first"], [])
    assert (
        len(mien_json("images", "ada", "--promoted", "--tag", "best", "--tag", "first", "--home", home)["images"]) == 1
    )
    assert mien_json("image", avatar, "--demote", "--home", home)["tags"] == ["best", "first"]
    shown = mien("image", avatar, "--home", home)
    assert "promoted" not in shown.stdout
    assert "#best" in shown.stdout
    assert mien("image", "nothing", "--home", home).returncode == 1


def test_consistency_is_told_and_drawn(home: Path, avatar: str, tmp_path: Path) -> None:
    out = tmp_path / "consistency.png"
    done = mien("consistency", "ada", "--out", out, "--home", home, "--json", MIEN_SCORER="embedded")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert (told["master"], told["picture"]) == (avatar, str(out))
    assert [image["id"] for image in told["images"]] == [avatar]
    assert (told["worstPair"], told["drift"]["slope"]) == (None, None)
    with Image.open(out) as picture:
        assert picture.format == "PNG"
    off = mien("consistency", "ada", "--home", home)
    assert (off.returncode, "MIEN_SCORER" in off.stderr) == (1, True)


def test_a_sheet_with_scores_lists_them(home: Path, tmp_path: Path) -> None:
    out = tmp_path / "sheet.png"
    told = mien_json("sheet", "ada", "--scores", "--out", out, "--home", home)
    assert set(told["scores"]) == {"avatar"}
    assert told["underReview"] == []
    with Image.open(out) as picture:
        assert picture.width > 2000
