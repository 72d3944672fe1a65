"""``mien demo`` on characters of our own: everything is there, the same each time, and after a kill as well."""

from __future__ import annotations

import json
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from mien.domain.shots import SHOTS
from tests.cli.program import COMMAND, PATIENCE, mien, mien_json

REPOSITORY = Path(__file__).parents[2]
CAST = (
    {"name": "Ада / Лавлейс", "description": "A tall woman of forty with short red hair and round glasses."},
    {
        "name": "李小龙",
        "description": "A short man with black hair.",
        "systemPrompt": "You love exchange rates.",
        "extra": 1,
    },
)


def _write(path: Path, *lines: object) -> Path:
    text = [line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines]
    path.write_text("\n".join(text) + "\n", encoding="utf-8")
    return path


def _pictures(out: Path, character: dict[str, Any]) -> dict[str, bytes]:
    return {image["shot"]: (out / image["path"]).read_bytes() for image in character["images"]}


@pytest.mark.long
def test_every_line_becomes_a_character_with_all_its_pictures(tmp_path: Path) -> None:
    lines, out = _write(tmp_path / "cast.jsonl", *CAST, "", CAST[0]), tmp_path / "out"
    summary = mien_json("demo", "--from", lines, "--out", out)
    assert summary == json.loads((out / "summary.json").read_text(encoding="utf-8"))
    assert [each["name"] for each in summary] == [CAST[0]["name"], CAST[1]["name"], CAST[0]["name"]]
    assert len({each["slug"] for each in summary}) == 3
    for each in summary:
        assert {image["shot"] for image in each["images"]} == set(SHOTS)
        assert len(set(_pictures(out, each).values())) == len(SHOTS)
        for image in each["images"]:
            with Image.open(out / image["path"]) as picture:
                assert picture.size == (image["width"], image["height"])
        with Image.open(out / each["sheet"]) as sheet:
            assert sheet.format == "PNG"
    again = mien_json("demo", "--from", lines, "--out", out)
    assert again == summary


@pytest.mark.long
def test_the_same_words_draw_the_same_people_elsewhere(tmp_path: Path) -> None:
    lines = _write(tmp_path / "cast.jsonl", CAST[0])
    pictures = []
    for arguments in (("one",), ("two",), ("three", "--seed", "5")):
        out = tmp_path / arguments[0]
        [character] = mien_json("demo", "--from", lines, "--out", out, *arguments[1:])
        pictures.append({image["shot"]: image["seed"] for image in character["images"]})
    assert pictures[0] == pictures[1] != pictures[2]


@pytest.mark.long
def test_a_killed_demo_is_completed_by_the_same_command(tmp_path: Path) -> None:
    lines, out = _write(tmp_path / "cast.jsonl", *CAST), tmp_path / "out"
    command = [*COMMAND, "demo", "--from", str(lines), "--out", str(out)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as first:
        deadline = time.monotonic() + PATIENCE
        while not list(out.glob("home/objects/characters/**/*.png")) and time.monotonic() < deadline:
            time.sleep(0.02)
        first.kill()
    assert not (out / "summary.json").exists()
    summary = mien_json("demo", "--from", lines, "--out", out)
    assert [len(each["images"]) for each in summary] == [15, 15]
    made = [path.stem for path in out.glob("home/objects/characters/**/*.png")]
    assert len(made) == len(set(made)) == 30


@pytest.mark.long
def test_a_character_called_home_does_not_land_in_the_home(tmp_path: Path) -> None:
    lines, out = _write(tmp_path / "cast.jsonl", {"name": "Home", "description": "A robot."}), tmp_path / "out"
    [character] = mien_json("demo", "--from", lines, "--out", out)
    assert all(not image["path"].startswith("home/") for image in character["images"])
    assert all((out / image["path"]).is_file() for image in character["images"])


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "isn't JSON"),
        ("[]", "must be a JSON object"),
        ({"description": "A man."}, "name"),
        ({"name": "Tom"}, "description"),
        ({"name": " ", "description": "A man."}, "name"),
        ({"name": "Tom", "description": "tall " * 10_000}, "description"),
        ({"name": "Tom", "description": "A man.", "seed": -1}, "seed"),
        ({"name": "Tom\u0000", "description": "A man."}, "NUL"),
        ('{"name": "Tom", "description": "half \\ud800"}', "surrogate"),
        ({"name": "Tom", "description": "A man.", "contentRating": "mature"}, "line 2"),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_written(tmp_path: Path, line: object, said: str) -> None:
    lines, out = _write(tmp_path / "cast.jsonl", CAST[0], line), tmp_path / "out"
    done = mien("demo", "--from", lines, "--out", out)
    assert done.returncode == 1
    assert "line 2" in done.stderr
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not out.exists()


def test_a_file_that_is_missing_empty_or_not_text_is_a_sentence(tmp_path: Path) -> None:
    for content in (None, b"", b"\n\n", b"\xff\xfe\x00"):
        lines = tmp_path / "cast.jsonl"
        if content is not None:
            lines.write_bytes(content)
        done = mien("demo", "--from", lines, "--out", tmp_path / "out")
        assert done.returncode == 1
        assert str(lines) in done.stderr
        assert "Traceback" not in done.stderr


def test_the_examples_of_the_repository_are_those_of_the_package() -> None:
    from mien.cli.cast import example_file, read_cast
    from mien.domain.rating import ContentRating

    examples = REPOSITORY / "examples" / "characters.jsonl"
    assert example_file().resolve() == examples
    assert len(read_cast(examples, count=None, seed=0, ceiling=ContentRating.GENERAL)) >= 3
