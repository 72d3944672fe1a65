"""``mien random``."""

from __future__ import annotations

from pathlib import Path

import pytest

from mien.domain.briefs import PersonaBrief
from mien.domain.persona import invent_persona
from tests.cli.program import mien, mien_json


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def test_a_character_is_invented_with_its_pictures(home: Path) -> None:
    told = mien_json("random", "--seed", "3", "--no-embeddings", "--home", home)

    drawn = invent_persona(PersonaBrief(3))
    (made,) = told["characters"]
    assert made["character"]["name"] == drawn.name
    assert (made["source"], made["personaType"], made["seed"]) == ("template", drawn.persona_type, 3)
    assert [(job["kind"], job["state"]) for job in made["jobs"]] == [("avatar", "succeeded")]
    assert made["character"]["avatarImageId"]


def test_a_rehearsal_prints_people_and_stores_nothing(home: Path) -> None:
    told = mien_json("random", "--dry-run", "--count", "3", "--seed", "5", "--template", "--home", home)

    assert [each["persona"]["name"] for each in told["personas"]] == [
        invent_persona(PersonaBrief(seed)).name for seed in (5, 6, 7)
    ]
    assert [each["seed"] for each in told["personas"]] == [5, 6, 7]
    assert mien_json("jobs", "list", "--home", home)["items"] == []


def test_people_read_who_it_is_and_what_was_made_of_their_hint(home: Path) -> None:
    done = mien(
        "random", "--dry-run", "--seed", "1", "--type", "retired astronaut", "--name", "Eve [b]", "--home", home
    )

    persona = invent_persona(PersonaBrief(1, "Eve [b]", "retired astronaut"))
    told = " ".join(done.stdout.split())
    assert done.returncode == 0, done.stderr
    assert told.startswith(f"Eve [b], {persona.age} ({persona.pronouns}), astronomer, {persona.home}")
    assert persona.description in told
    assert persona.greeting in told
    assert "astronomer" in done.stderr


def test_without_waiting_the_jobs_stay_for_a_worker(home: Path) -> None:
    done = mien("random", "--no-wait", "--count", "2", "--home", home)

    assert done.returncode == 0, done.stderr
    assert "4 jobs are waiting" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [(("--type", " "), 1, "persona_type"), (("--name", "x" * 121), 1, "name"), (("--count", "0"), 2, "--count")],
)
def test_wrong_use_is_told_in_words(home: Path, arguments: tuple[str, ...], code: int, words: str) -> None:
    done = mien("random", *arguments, "--home", home)

    assert done.returncode == code
    assert words in done.stderr
    assert "Traceback" not in done.stderr
