"""``mien describe``."""

from __future__ import annotations

import json

from mien.domain.appearance_model import Appearance
from tests.cli.program import mien, mien_json

TEXT = "A tall woman of forty with short red hair and no glasses."


def test_json_has_every_attribute_with_value_and_source() -> None:
    looks = mien_json("describe", TEXT)
    assert list(looks) == list(Appearance.model_fields)
    assert all(set(attribute) == {"value", "source", "evidence"} for attribute in looks.values())
    assert (looks["hair_color"]["value"], looks["hair_color"]["source"]) == ("red", "stated")
    assert (looks["glasses"]["value"], looks["glasses"]["source"]) == (False, "stated")
    assert (looks["eye_color"]["source"], looks["eye_color"]["evidence"]) == ("filled", None)


def test_the_seed_changes_only_what_is_filled() -> None:
    first, second = mien_json("describe", TEXT, "--seed", "1"), mien_json("describe", TEXT, "--seed", "2")
    assert first == mien_json("describe", TEXT, "--seed", "1")
    assert first != second
    assert {key: value for key, value in first.items() if value["source"] == "stated"} == {
        key: value for key, value in second.items() if value["source"] == "stated"
    }


def test_people_see_a_table_that_marks_what_is_stated() -> None:
    done = mien("describe", TEXT)
    assert done.returncode == 0
    lines = {line.split("  ")[0].strip(): line for line in done.stdout.splitlines()}
    assert "stated" in lines["hair color"]
    assert "filled" in lines["eye color"]


def test_a_dash_reads_standard_input() -> None:
    done = mien("describe", "-", "--json", stdin="A bald man.")
    assert json.loads(done.stdout)["hair_length"]["value"] == "bald"


def test_any_script_and_emoji_are_read() -> None:
    assert mien_json("describe", "امرأة طويلة 👩‍🦰 высокая женщина")["species"]["value"] == "human"


def test_an_empty_description_is_an_error_in_the_shape_of_the_api() -> None:
    done = mien("describe", "  ", "--json")
    assert done.returncode == 1
    answer = json.loads(done.stdout)
    assert (answer["success"], answer["code"]) == (False, "invalid_request")
    assert answer["details"]["fields"][0]["path"] == "description"
    assert "Traceback" not in done.stderr


def test_a_description_that_is_too_long_is_an_error_that_says_the_limit() -> None:
    done = mien("describe", "-", stdin="tall " * 10_000)
    assert done.returncode == 1
    assert "40000" in done.stderr


def test_wrong_use_exits_2() -> None:
    assert mien("describe").returncode == 2
    assert mien("describe", TEXT, "--seed", "red").returncode == 2
    assert mien("frobnicate").returncode == 2
