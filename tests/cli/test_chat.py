"""``mien chat``."""

from __future__ import annotations

import json
import os
import signal
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.chat_server import ChatServer, Fault, Says
from tests.cli.program import COMMAND, PATIENCE, mien, mien_json, running

pytestmark = pytest.mark.long

NOTICE = "Ada is an AI character"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("chat") / "home"
    mien_json("new", "A woman of forty.", "--name", "Ada", "--no-embeddings", "--home", folder)
    return folder


def chat(home: Path, server: ChatServer, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return mien("chat", "ada", *arguments, "--home", home, stdin=stdin, MIEN_TEXT_URL=server.url)


def chat_json(home: Path, server: ChatServer, *arguments: str) -> Any:
    done = chat(home, server, *arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_one_message_prints_the_reply_alone_and_says_beside_it_who_wrote_it(home: Path) -> None:
    with ChatServer("The kettle is on.") as server:
        done = chat(home, server, "Hello!", "--new")
    assert (done.returncode, done.stdout) == (0, "The kettle is on.\n"), done.stderr
    assert NOTICE in done.stderr
    assert "[tiny (openai)]" in done.stderr


def test_the_last_conversation_goes_on_unless_a_new_one_is_wanted(home: Path) -> None:
    with ChatServer("Yes.") as server:
        first = chat_json(home, server, "My cat is called Plum.", "--new", "--user", "Bo")
        second = chat_json(home, server, "What is my cat called?")
        assert second["conversationId"] == first["conversationId"]
        assert second["reply"]["position"] == first["reply"]["position"] + 2
        assert "Plum" in json.dumps(server.requests[-1])
        third = chat_json(home, server, "Hello.", "--new")
        assert third["conversationId"] != first["conversationId"]
        assert "Plum" not in json.dumps(server.requests[-1])
        back = chat_json(home, server, "Hello again.", "--conversation", first["conversationId"])
        assert back["conversationId"] == first["conversationId"]


def test_a_reply_that_was_cut_off_keeps_its_whole_sentences_and_says_so(home: Path) -> None:
    with ChatServer(Says("The kettle is on. I have been waiting for", finish="length")) as server:
        done = chat(home, server, "Hello!", "--new")
    assert done.stdout == "The kettle is on. I have been waiting for\n", done.stderr
    assert "aren't kept" in done.stderr
    assert "withdrawn" not in done.stderr


def test_json_is_the_exchange_as_the_api_has_it(home: Path) -> None:
    with ChatServer("Yes.") as server:
        told = chat_json(home, server, "Hello.", "--new")
    assert set(told) == {"conversationId", "message", "reply", "job"}
    assert (told["message"]["sender"], told["message"]["content"]) == ("user", "Hello.")
    [reply] = told["reply"]["alternatives"]
    assert (reply["content"], reply["source"], reply["model"]) == ("Yes.", "ai_generated", "tiny")
    assert (told["reply"]["content"], told["reply"]["state"], told["job"]["kind"]) == ("Yes.", "complete", "reply")


def test_without_a_message_lines_are_a_conversation_and_slashes_are_commands(home: Path) -> None:
    with ChatServer("First.", "Second.", "Third.") as server:
        done = chat(
            home, server, "--new", stdin="Hello\n/regenerate\n/swipe\n/swipe 9\n/dance\n/delete\n/delete\nBye\n"
        )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["Ada: First.", "Ada: Second.", "Ada: First.", "Ada: Third."]
    assert "[1 of 2]" in done.stderr
    assert "from 1 to 2" in done.stderr
    assert "There is no '/dance'" in done.stderr
    assert "haven't said anything" in done.stderr
    assert "Hello" not in json.dumps(server.requests[-1])


def test_templates_reply_where_they_are_wanted(home: Path) -> None:
    with ChatServer("No.") as server:
        told = chat_json(home, server, "Good morning!", "--new", "--template")
    assert (told["reply"]["alternatives"][0]["source"], told["reply"]["state"]) == ("template", "complete")
    assert server.requests == []


def test_a_model_that_fails_is_replaced_and_the_reason_is_shown(home: Path) -> None:
    with ChatServer(Fault(status=503, error="out of order")) as server:
        done = chat(home, server, "Good morning!", "--new")
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
    assert "[template, because: " in done.stderr


def test_a_reply_never_steers_the_terminal(home: Path) -> None:
    with ChatServer("One \x1b[2J two.") as server:
        done = chat(home, server, "Hello!", "--new")
    assert "\x1b" not in done.stdout + done.stderr


def test_ctrl_c_stops_a_reply_and_keeps_what_is_there(home: Path) -> None:
    with ChatServer(Says("word " * 600, parts=600, pause=0.05), "After.") as server:
        process = subprocess.Popen(
            [*COMMAND, "chat", "ada", "--new", "--home", str(home)],
            env=os.environ | {"MIEN_TEXT_URL": server.url},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("Tell me a story.\n")
        process.stdin.flush()
        begun = process.stdout.read(len("Ada: word word"))
        process.send_signal(signal.SIGINT)
        rest, errors = process.communicate("And then?\n", timeout=PATIENCE)
    assert process.returncode == 0, errors
    story, after = (begun + rest).splitlines()
    assert story.startswith("Ada: word word")
    assert len(story) < len("word " * 600)
    assert after == "Ada: After."
    assert "[stopped; tiny (openai)]" in errors
    assert "word word" in json.dumps(server.requests[-1])


def test_ctrl_c_in_a_single_exchange_exits_130(home: Path) -> None:
    with ChatServer(Says("word " * 600, parts=600, pause=0.05)) as server:
        process = subprocess.Popen(
            [*COMMAND, "chat", "ada", "Tell me a story.", "--new", "--home", str(home)],
            env=os.environ | {"MIEN_TEXT_URL": server.url},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None
        process.stdout.read(len("word word"))
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130, errors


def test_while_a_server_holds_the_home_the_reply_comes_through_the_database(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ChatServer("From over there.") as server:
        monkeypatch.setenv("MIEN_TEXT_URL", server.url)
        with running("serve", "--port", "0", "--home", home) as serving:
            done = mien("chat", "ada", "Hello!", "--new", "--home", home)
            assert serving.stop(signal.SIGTERM) == 0
    assert (done.returncode, done.stdout) == (0, "From over there.\n"), done.stderr
    assert "Another process does the work" in done.stderr


def test_what_cannot_be_done_is_said_and_exits_1(home: Path) -> None:
    with ChatServer("Yes.") as server:
        assert "no conversation" in chat(home, server, "Hello.", "--conversation", "nothing").stderr
        assert mien("chat", "nobody", "Hello.", "--home", home).returncode == 1
        too_long = chat(home, server, "x" * 9000)
        assert too_long.returncode == 1
        assert "8000" in too_long.stderr


def test_wrong_use_exits_2(home: Path) -> None:
    assert mien("chat", "ada", "--json", "--home", home).returncode == 2
    assert mien("chat", "ada", "Hello", "--new", "--conversation", "x", "--home", home).returncode == 2
