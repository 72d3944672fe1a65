"""Which engine is chosen for which task, and what is said about it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from mien.domain.briefs import TextTask
from mien.ports import TextEngines
from mien.settings import Settings
from mien.text.detection import find_text_engines
from mien.text.llama_cli import LlamaCli
from mien.text.llama_cpp.engine import LlamaCpp
from mien.text.openai import OpenAICompatible
from tests.chat_server import ChatServer
from tests.text.fake_llama import FakeLlama
from tests.text.gguf_files import write_gguf
from tests.text.requests import answer


@pytest.fixture(autouse=True)
def no_programs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))


async def found(tmp_path: Path, **given: Any) -> TextEngines:
    """What is found with such settings, in a home of its own."""
    defaults: dict[str, Any] = {"home": tmp_path / "home", "models_path": tmp_path / "models"}
    return await find_text_engines(Settings(**(defaults | given)))


def names(engines: TextEngines) -> set[str]:
    return {engine.name for engine in engines.by_task.values()}


async def test_without_a_model_templates_write_and_the_notes_say_how_to_bring_one(tmp_path: Path) -> None:
    engines = await found(tmp_path)
    assert engines.by_task == {}
    assert "mien models pull" in engines.notes[-1]
    assert str(tmp_path / "models") in engines.notes[-1]


async def test_a_model_file_is_run_by_the_built_in_llama_cpp(tmp_path: Path) -> None:
    path = write_gguf(tmp_path / "home" / "models" / "text" / "llama-3.1-8b" / "model.gguf")
    engines = await found(tmp_path)
    (engine,) = set(engines.by_task.values())
    assert isinstance(engine, LlamaCpp)
    assert engine.path == path
    assert set(engines.by_task) == set(TextTask)
    assert any(str(path) in note for note in engines.notes)


async def test_models_that_are_switched_off_leave_templates(tmp_path: Path) -> None:
    write_gguf(tmp_path / "models" / "model.gguf")
    engines = await found(tmp_path, use_ai_generation=False, text_url="http://127.0.0.1:1/v1")
    assert engines.by_task == {}
    assert "USE_AI_GENERATION" in engines.notes[0]


async def test_a_server_is_used_before_anything_on_this_machine_and_not_asked_yet(tmp_path: Path) -> None:
    write_gguf(tmp_path / "models" / "model.gguf")
    with ChatServer() as server:
        engines = await found(tmp_path, text_url=server.url, text_models={"chat": "talker"})
        assert names(engines) == {"openai"}
        assert server.paths == []
        assert await answer(engines.by_task[TextTask.CHAT]) == "Hello there."
        assert server.requests[0]["model"] == "talker"
        for engine in engines.every:
            await engine.close()


async def test_tasks_with_the_same_model_share_an_engine(tmp_path: Path) -> None:
    for name in ("small", "big"):
        write_gguf(tmp_path / "models" / f"{name}.gguf")
    engines = await found(tmp_path, text_model="small", text_models={"persona": "big", "analysis": "big"})
    by_task = engines.by_task
    assert (by_task[TextTask.CHAT].model, by_task[TextTask.PERSONA].model) == ("small", "big")
    assert by_task[TextTask.CHAT] is by_task[TextTask.PROMPT]
    assert by_task[TextTask.PERSONA] is by_task[TextTask.ANALYSIS]
    assert len(engines.every) == 3


async def test_a_named_model_that_is_missing_leaves_its_task_to_templates(tmp_path: Path) -> None:
    write_gguf(tmp_path / "models" / "small.gguf")
    engines = await found(tmp_path, text_models={"persona": "bigger"})
    assert TextTask.PERSONA not in engines.by_task
    assert engines.by_task[TextTask.CHAT].model == "small"
    assert "no model 'bigger'" in engines.notes[-1]
    assert sum("bigger" in note for note in engines.notes) == 1


async def test_a_program_that_the_settings_name_runs_the_model(tmp_path: Path) -> None:
    write_gguf(tmp_path / "models" / "model.gguf")
    program = FakeLlama(tmp_path / "llama")
    engines = await found(tmp_path, llama_cpp_path=program.path)
    engine = engines.by_task[TextTask.CHAT]
    assert isinstance(engine, LlamaCli)
    assert await answer(engine) == "Hello there."
    assert names(await found(tmp_path, llama_cpp_path=tmp_path / "llama")) == {"llama-cli"}


@pytest.mark.parametrize("given", ["llama/llama-cli", "llama/llama-server", "llama", "."])
async def test_a_server_beside_the_program_is_preferred(tmp_path: Path, given: str) -> None:
    write_gguf(tmp_path / "models" / "model.gguf")
    folder = "llama/build/bin" if given == "llama" else "bin" if given == "." else "llama"
    for name in ("llama-cli", "llama-server"):
        FakeLlama(tmp_path / folder, name)
    engines = await found(tmp_path, llama_cpp_path=tmp_path / given)
    assert names(engines) == {"llama.cpp"}
    assert "llama-server runs models" in engines.notes[0]


async def test_a_path_that_leads_to_no_program_is_told_and_the_built_in_one_used(tmp_path: Path) -> None:
    write_gguf(tmp_path / "models" / "model.gguf")
    engines = await found(tmp_path, llama_cpp_path=tmp_path / "nothing")
    assert names(engines) == {"llama.cpp"}
    assert "LLAMA_CPP_PATH leads to no" in engines.notes[0]


async def test_a_writer_on_the_path_is_the_last_resort(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_gguf(tmp_path / "models" / "model.gguf")
    FakeLlama(tmp_path / "bin")
    assert names(await found(tmp_path)) == {"llama.cpp"}
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None if name == "xllamacpp" else sys)
    engines = await found(tmp_path)
    assert names(engines) == {"llama-cli"}
    assert any("pip install -c constraints.txt -e '.[llama]'" in note for note in engines.notes)
    (tmp_path / "bin" / "llama-cli").unlink()
    nothing = await found(tmp_path)
    assert nothing.by_task == {}
    assert "Ollama" in nothing.notes[-1]


async def test_openais_key_goes_to_openai_alone_and_the_servers_to_the_server(tmp_path: Path) -> None:
    keys = {"openai_api_key": "sk-openai-canary", "text_api_key": "server-canary"}
    with ChatServer() as server:
        engines = await found(tmp_path, text_url=server.url, openai_api_key="sk-openai-canary")
        await answer(engines.by_task[TextTask.CHAT])
        both = await found(tmp_path, text_url=server.url, **keys)
        await answer(both.by_task[TextTask.CHAT])
        for engine in (*engines.every, *both.every):
            await engine.close()
    sent = [headers.get("authorization") for headers in server.headers]
    assert set(sent) == {None, "Bearer server-canary"}
    assert "canary" not in str(engines.notes + both.notes)


async def test_a_key_for_openai_alone_sends_nothing_anywhere(tmp_path: Path) -> None:
    engines = await found(tmp_path, openai_api_key="sk-openai-canary")
    assert engines.by_task == {}
    assert "MIEN_TEXT_URL=https://api.openai.com/v1" in engines.notes[0]


async def test_openai_is_used_when_it_is_the_server(tmp_path: Path) -> None:
    engines = await found(tmp_path, text_url="https://api.openai.com/v1", openai_api_key="sk-openai-canary")
    assert isinstance(engines.by_task[TextTask.CHAT], OpenAICompatible)
    assert engines.by_task[TextTask.CHAT].model.startswith("gpt-")


async def test_a_context_that_is_set_holds_for_servers_that_say_none(tmp_path: Path) -> None:
    with ChatServer() as server:
        said = await found(tmp_path, text_url=server.url, text_context=16384)
        unsaid = await found(tmp_path, text_url=server.url)
        contexts = [await each.by_task[TextTask.CHAT].context_tokens() for each in (said, unsaid)]
        for engine in (*said.every, *unsaid.every):
            await engine.close()
    assert contexts == [16384, 4096]


async def test_a_named_model_that_cannot_be_used_is_told_with_the_reason(tmp_path: Path) -> None:
    write_gguf(tmp_path / "models" / "model.gguf")
    path = tmp_path / "empty.gguf"
    path.touch()
    engines = await found(tmp_path, text_model=str(path))
    assert engines.by_task == {}
    assert f"{path}: isn't a GGUF file" in engines.notes[-1]


async def test_a_path_with_a_home_that_nobody_has_is_told(tmp_path: Path) -> None:
    write_gguf(tmp_path / "models" / "model.gguf")
    engines = await found(tmp_path, llama_cpp_path="~nobody-here/llama.cpp")
    assert names(engines) == {"llama.cpp"}
    assert "LLAMA_CPP_PATH leads to no" in engines.notes[0]
