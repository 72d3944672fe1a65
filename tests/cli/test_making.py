"""``mien new``, ``avatar``, ``references``, ``embeddings``, ``sheet`` and ``jobs`` on one home."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from tests.cli.program import mien, mien_json

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with one character, Ada, that has an avatar only."""
    folder = tmp_path_factory.mktemp("cli") / "home"
    made = mien_json(
        "--home", folder, "new", "A tall woman of forty with short red hair.", "--name", "Ada", "--no-embeddings"
    )
    assert made["character"]["slug"] == "ada"
    assert [job["state"] for job in made["jobs"]] == ["succeeded"]
    [avatar] = made["images"]
    assert avatar["kind"] == "AVATAR"
    with Image.open(avatar["path"]) as picture:
        assert picture.size == (avatar["width"], avatar["height"])
    return folder


def test_new_tells_people_the_slug_the_files_and_what_to_do_next(home: Path) -> None:
    done = mien("new", "A short bald man with a beard.", "--name", "Bob", "--no-embeddings", "--home", home)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == "bob"
    assert str(home) in done.stdout
    assert f"mien sheet bob --home {home}" in done.stderr


def test_new_keeps_every_option_it_was_given(home: Path) -> None:
    made = mien_json(
        "new", "A pilot.", "--name", "Zoë", "--seed", "7", "--system-prompt", "You are brave.",
        "--age", "33", "--tag", "crew", "--no-wait", "--no-embeddings", "--home", home,
    )["character"]  # fmt: skip
    kept = {key: made[key] for key in ("name", "seed", "systemPrompt", "declaredAge", "tags", "contentRating")}
    assert kept == {
        "name": "Zoë",
        "seed": 7,
        "systemPrompt": "You are brave.",
        "declaredAge": 33,
        "tags": ["crew"],
        "contentRating": "general",
    }


def test_a_set_is_made_once_and_then_anew_as_another_version(home: Path) -> None:
    made = mien_json("references", "ada", "--home", home)
    assert [image["shot"] for image in made["images"]] == [
        "REFERENCE_AVATAR",
        "REFERENCE_FRONT",
        "REFERENCE_SIDE",
        "REFERENCE_BACK",
    ]
    assert {image["version"] for image in mien_json("references", "ada", "--home", home)["images"]} == {2}


def test_the_sheet_names_what_is_missing(home: Path, tmp_path: Path) -> None:
    out = tmp_path / "sheets" / "ada.png"
    told = mien_json("sheet", "ada", "--out", out, "--home", home)
    assert told["sheet"] == str(out)
    assert "portrait_front" in told["missing"]
    assert "avatar" not in told["missing"]
    with Image.open(out) as picture:
        assert picture.format == "PNG"


def test_a_new_avatar_is_another_picture(home: Path) -> None:
    [first], [second] = (mien_json("avatar", "ada", "--home", home)["images"] for _ in range(2))
    assert first["id"] != second["id"]


def test_jobs_can_be_listed_and_shown(home: Path) -> None:
    jobs = mien_json("jobs", "--home", home)["items"]
    assert {job["kind"] for job in jobs} >= {"avatar"}
    shown = mien_json("jobs", "show", jobs[0]["id"], "--home", home)
    assert shown == jobs[0]
    assert jobs[0]["id"] in mien("jobs", "list", "--home", home).stdout


def test_a_finished_job_can_neither_be_cancelled_nor_retried(home: Path) -> None:
    job = mien_json("jobs", "--home", home)["items"][-1]["id"]
    for verb in ("cancel", "retry"):
        done = mien("jobs", verb, job, "--home", home, "--json")
        assert done.returncode == 1
        assert json.loads(done.stdout)["code"] == "conflict"


def test_a_waiting_job_can_be_cancelled_and_retried(home: Path) -> None:
    made = mien_json("new", "A sailor.", "--name", "Sam", "--no-wait", "--references", "--home", home)
    references = next(job for job in made["jobs"] if job["kind"] == "reference_set")
    cancelled = mien_json("jobs", "cancel", references["id"], "--home", home)
    assert cancelled["state"] == "cancelled"
    again = mien_json("jobs", "retry", references["id"], "--home", home)
    assert again["state"] == "succeeded"
    assert (again["progress"]["done"], again["progress"]["total"]) == (4, 4)


def test_unknown_things_exit_1_with_a_sentence(home: Path) -> None:
    for command in (("sheet", "nobody"), ("avatar", "nobody"), ("references", "nobody"), ("jobs", "show", "nothing")):
        done = mien(*command, "--home", home, "--json")
        assert done.returncode == 1, command
        assert json.loads(done.stdout)["code"] == "not_found"
        assert "Traceback" not in done.stderr


def test_embeddings_wants_a_name_or_all(home: Path) -> None:
    assert mien("embeddings", "--home", home).returncode == 2
    assert mien("embeddings", "ada", "--all", "--home", home).returncode == 2


def test_a_backend_that_does_not_exist_is_named(home: Path) -> None:
    done = mien("avatar", "ada", "--backend", "crayons", "--home", home)
    assert done.returncode == 1
    assert "crayons" in done.stderr
    assert "illustrator" in done.stderr


def test_too_high_a_rating_is_refused_and_nothing_is_written(home: Path) -> None:
    before = len(mien_json("jobs", "--home", home)["items"])
    done = mien("new", "A man.", "--name", "Max", "--rating", "mature", "--home", home, "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["code"] == "refused"
    assert len(mien_json("jobs", "--home", home)["items"]) == before
