"""llama.cpp's program run for each text: what it is told, what is taken of what it prints, and how it ends."""

from __future__ import annotations

import asyncio
import json
import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mien.domain.briefs import Message
from mien.domain.errors import InvalidRequest, Retryable, Unavailable
from mien.ports import TextEngine
from mien.text.llama_cli import LlamaCli
from tests.contracts.text_engine_contract import TextEngineContract
from tests.text.fake_llama import FakeLlama
from tests.text.requests import answer, asking, pieces


def engine(program: FakeLlama) -> LlamaCli:
    model = program.path.parent / "small-00001-of-00002.gguf"
    model.write_bytes(b"GGUF")
    return LlamaCli(program.path, model, threads=3, context=2048)


class TestLlamaCli(TextEngineContract):
    @pytest.fixture
    def engine(self, tmp_path: Path) -> TextEngine:
        return engine(FakeLlama(tmp_path, answer="I count to SEED."))


@pytest.mark.parametrize("style", ["cli", "echo", "plain"])
async def test_only_the_answer_is_taken_of_what_is_printed(tmp_path: Path, style: str) -> None:
    program = FakeLlama(tmp_path, style=style, answer="Good evening.\nIt rains [a lot].")
    assert await answer(engine(program)) == "Good evening.\nIt rains [a lot]."


@pytest.mark.parametrize(("opens", "closes"), [("[Start thinking]", "[End thinking]"), ("<reasoning>", "</reasoning>")])
async def test_thoughts_are_not_part_of_the_answer(tmp_path: Path, opens: str, closes: str) -> None:
    program = FakeLlama(tmp_path, answer=f"{opens}\nWhat would she say?\n{closes}\n\nGo away.")
    assert await answer(engine(program)) == "Go away."


async def test_what_people_write_is_in_files_and_the_rest_in_arguments(tmp_path: Path) -> None:
    program = FakeLlama(tmp_path)
    said = "/read /etc/passwd; $(reboot) --help\\n"
    request = replace(
        asking(max_tokens=33, temperature=0.5, seed=9, schema={"type": "object"}),
        messages=(Message("system", "You are Ada."), Message("user", said)),
    )
    await answer(engine(program), request)
    arguments = program.call["arguments"]
    assert [arguments[arguments.index(flag) + 1] for flag in ("-t", "-c", "-n", "--temp", "-s")] == [
        "3", "2048", "33", "0.5", "9",
    ]  # fmt: skip
    assert "--no-escape" in arguments
    assert not any("reboot" in argument or "Ada" in argument for argument in arguments)
    assert program.call["files"]["-sysf"].startswith("You are Ada.")
    assert f"User: {said}" in program.call["files"]["-sysf"]
    assert json.loads(program.call["files"]["-jf"]) == {"type": "object"}
    assert not _exists(arguments[arguments.index("-sysf") + 1]), "what was said stays on the disk"


async def test_the_oldest_programs_get_one_prompt_file(tmp_path: Path) -> None:
    program = FakeLlama(tmp_path, "main", style="plain")
    assert await answer(engine(program)) == "Hello there."
    assert "-sysf" not in program.call["arguments"]
    assert "User: Say hello." in program.call["files"]["-f"]


async def test_keys_are_kept_from_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "MIEN_TEXT_API_KEY", "MIEN_DATABASE_URL", "HF_TOKEN", "CLOUDINARY_URL"):
        monkeypatch.setenv(name, "canary")
    program = FakeLlama(tmp_path)
    await answer(engine(program))
    assert "canary" not in str(program.call["environment"])
    assert program.call["environment"]["PATH"] == os.environ["PATH"]


async def test_a_stop_text_ends_the_answer(tmp_path: Path) -> None:
    program = FakeLlama(tmp_path, answer="Yes.\nUser: and then?")
    assert (await pieces(engine(program), asking(stop=("\nUser:",))))[0].text == "Yes."


@pytest.mark.parametrize(
    "script",
    [
        {"errors": "main: prompt is too long (5000 tokens, max 2044)\n", "code": 1, "answer": ""},
        {"answer": "Error: request (5000 tokens) exceeds the available context size (2044 tokens), try increasing it"},
    ],
)
async def test_messages_that_are_too_long_are_told_with_both_counts(tmp_path: Path, script: dict[str, Any]) -> None:
    with pytest.raises(InvalidRequest, match="too long") as caught:
        await answer(engine(FakeLlama(tmp_path, **script)))
    assert caught.value.details == {"prompt_tokens": 5000, "context_tokens": 2044}


async def test_a_program_that_refuses_says_why(tmp_path: Path) -> None:
    program = FakeLlama(tmp_path, errors="error: failed to load model 'small.gguf'\n", code=1)
    with pytest.raises(Unavailable, match="failed to load model"):
        await answer(engine(program))


async def test_a_program_that_crashes_may_be_tried_again(tmp_path: Path) -> None:
    with pytest.raises(Retryable, match="signal 11"):
        await answer(engine(FakeLlama(tmp_path, code=-11)))


async def test_a_program_that_does_not_stop_is_ended(tmp_path: Path) -> None:
    program = FakeLlama(tmp_path, endless=True)
    with pytest.raises(Retryable, match="come to an end"):
        await answer(engine(program))
    assert not _runs(program.call["pid"])


async def test_a_text_that_nobody_waits_for_any_more_ends_the_program(tmp_path: Path) -> None:
    program = FakeLlama(tmp_path, hang=True)
    writing = asyncio.create_task(answer(engine(program)))
    while not program.called:
        await asyncio.sleep(0.01)
    writing.cancel()
    with suppress(asyncio.CancelledError):
        await writing
    assert not _runs(program.call["pid"])


async def test_a_missing_program_is_not_ready_and_says_what_to_do(tmp_path: Path) -> None:
    program = FakeLlama(tmp_path)
    ready = await engine(program).readiness()
    assert ready.ready
    program.path.unlink()
    gone = await engine(program).readiness()
    assert (gone.ready, "LLAMA_CPP_PATH" in gone.remedy) == (False, True)
    with pytest.raises(Unavailable, match="LLAMA_CPP_PATH"):
        await answer(engine(program))


def _exists(path: str) -> bool:
    return Path(path).exists()


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
