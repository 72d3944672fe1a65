"""Called wrongly: exit 2, a sentence, and with ``--json`` the shape of the API's errors."""

from __future__ import annotations

import json

import pytest

from tests.cli.program import mien, mien_json


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("new", "x", "--name", "Tom", "--rating", "silly"), "general, suggestive, mature"),
        (("new",), "description"),
        (("nonsense",), "nonsense"),
        (("serve", "--port", "many"), "--port"),
    ],
)
def test_wrong_use_is_two_and_json_if_asked(arguments: tuple[str, ...], words: str) -> None:
    done = mien(*arguments, "--json")
    assert done.returncode == 2
    answer = json.loads(done.stdout)
    assert set(answer) == {"success", "error", "code", "details"}
    assert (answer["success"], answer["code"]) == (False, "invalid_request")
    assert words in answer["error"]
    plain = mien(*arguments)
    assert (plain.returncode, plain.stdout) == (2, "")
    assert words in plain.stderr


def _keys(data: object) -> set[str]:
    if isinstance(data, dict):
        return set(data) | {key for value in data.values() for key in _keys(value)}
    return {key for each in data for key in _keys(each)} if isinstance(data, list) else set()


@pytest.mark.long
def test_keys_are_spelt_as_the_api_spells_them(tmp_path: object) -> None:
    made = mien_json("new", "A tall man.", "--name", "Tom", "--no-embeddings", "--home", str(tmp_path))
    for image in made["images"]:
        image["lineage"]["parameters"] = {}  # the backend's own
    assert {key for key in _keys(made) if "_" in key} == set()
