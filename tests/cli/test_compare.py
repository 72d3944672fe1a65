"""``mien compare``."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.chat_server import ChatServer
from tests.cli.program import mien, mien_json
from tests.workflows.test_compare import PROMPT

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("compare") / "home"
    mien_json("new", "A woman of forty with short red hair.", "--name", "Ada", "--no-wait", "--home", folder)
    return folder


def test_without_a_model_the_remedy_is_told(home: Path) -> None:
    for what in ("prompts", "personas"):
        done = mien("compare", what, "--home", home, stdin="a\n", USE_AI_GENERATION="false")
        assert done.returncode == 1
        assert "MIEN_TEXT_URL" in done.stderr


def test_choices_are_taken_from_lines_and_the_writers_are_told_only_afterwards(home: Path) -> None:
    with ChatServer(PROMPT) as server:
        done = mien("compare", "prompts", "--count", "3", "--character", "ada", "--home", home,
                    stdin="a\nwhat?\nB\nskip\n", MIEN_TEXT_URL=server.url)  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("brass buttons") == 3
    assert len(re.findall(r"^Pair \d of 3: a picture of Ada", done.stdout, re.M)) == 3
    assert "template" not in done.stdout.split("prompts: tiny")[0]
    assert "1 skipped" in done.stdout
    assert "Not enough yet" in done.stdout
    told = re.findall(r"A was (.+), B was (.+)\.", done.stderr)
    assert [{*pair} for pair in told] == [{"tiny (openai)", "the template"}] * 3
    assert done.stderr.rindex("Which is better?") < done.stderr.index("A was")


def test_the_one_who_is_chosen_gets_the_point(home: Path, tmp_path: Path) -> None:
    with ChatServer(PROMPT) as server:
        done = mien("compare", "prompts", "--count", "4", "--json", "--home", home, stdin="a\na\na\nt\n",
                    MIEN_TEXT_URL=server.url, MIEN_TEXT_MODEL="other")  # fmt: skip
    assert done.returncode == 0, done.stderr
    [found] = [each for each in json.loads(done.stdout)["items"] if each["model"] == "other"]
    model_was_first = len(re.findall(r"A was other", "".join(re.findall(r"Pair [123] of 4: A was \w+", done.stderr))))
    assert (found["aiWins"], found["templateWins"], found["ties"]) == (model_was_first, 3 - model_was_first, 1)
    assert found["compared"] == 4
    assert found["winRate"] == (model_was_first + 0.5) / 4
    assert found["interval"][0] < found["winRate"] < found["interval"][1]


def test_quitting_keeps_what_was_chosen_and_no_choice_at_all_is_an_error(home: Path) -> None:
    with ChatServer(PROMPT) as server:
        environment = {"MIEN_TEXT_URL": server.url, "MIEN_TEXT_MODEL": "third"}
        done = mien("compare", "prompts", "--home", home, stdin="tie\nquit\n", **environment)
        assert done.returncode == 0, done.stderr
        nothing = mien("compare", "prompts", "--home", home, stdin="", **environment)
    assert nothing.returncode == 1
    assert "standard input" in nothing.stderr
    [found] = [each for each in mien_json("compare", "results", "--home", home)["items"] if each["model"] == "third"]
    assert (found["ties"], found["compared"], found["verdict"]) == (1, 1, "undecided")


def test_results_of_nothing_say_so(tmp_path: Path) -> None:
    assert mien_json("compare", "results", "--home", tmp_path)["items"] == []
    assert "mien compare prompts" in mien("compare", "results", "--home", tmp_path).stdout


def test_wrong_use_exits_2() -> None:
    assert mien("compare", "poems").returncode == 2
    assert mien("compare", "prompts", "--count", "0").returncode == 2
