"""Which engine writes for which task: what the settings ask for, else the best that is found on this machine.

In this order: templates alone where models are switched off; the server at ``text_url``; the program at
``llama_cpp_path``; a llama-server on the ``PATH``; the built-in llama.cpp; a llama-cli on the ``PATH``; templates.
"""

from __future__ import annotations

import asyncio
import importlib.util
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import structlog

from mien.domain.briefs import TextTask
from mien.ports import TextEngine, TextEngines
from mien.settings import Settings
from mien.text.eyes import eyes_of
from mien.text.installing import INSTALL
from mien.text.llama_programs import LlamaProgram, program_at, program_on_path
from mien.text.model_files import FoundModels, ModelFile, find_model_files, find_named
from mien.text.templates import Templates

log = structlog.get_logger(__name__)

OPENAI_URL: Final = "https://api.openai.com/v1"


async def find_text_engines(settings: Settings) -> TextEngines:
    """The text engines that the settings ask for or that are found on this machine; nothing is loaded or asked yet.

    ``notes`` say what was found, and what to do where something better wasn't.
    """
    notes: list[str] = []
    if not settings.use_ai_generation:
        notes.append("Templates write everything: models are switched off (USE_AI_GENERATION=false).")
        return TextEngines(Templates(), {}, tuple(notes))
    if settings.text_url:
        engines = _at_server(settings, settings.text_url, notes)
    else:
        engines = await asyncio.to_thread(_on_this_machine, settings, notes)
    return TextEngines(Templates(), engines, tuple(notes))


def model_folders(settings: Settings) -> tuple[Path, ...]:
    """Where model files are looked for, the first place first."""
    return settings.models_path, settings.home / "models"


def _wanted(settings: Settings, task: TextTask) -> str | None:
    named: str | None = getattr(settings.text_models, task.value)
    return named or settings.text_model or None


def _at_server(settings: Settings, url: str, notes: list[str]) -> dict[TextTask, TextEngine]:
    """The models of one server."""
    if importlib.util.find_spec("openai") is None:
        notes.append(f"Templates write everything: the 'openai' library is missing. {INSTALL}")
        return {}
    from mien.text.openai import OpenAICompatible

    context = settings.text_context if "text_context" in settings.model_fields_set else None
    key = _key_for(settings, url)
    by_name = {
        name: OpenAICompatible(url, key, name, context=context)
        for name in dict.fromkeys(_wanted(settings, task) for task in TextTask)
    }
    notes.append(f"{urlsplit(url).netloc} writes, as MIEN_TEXT_URL says.")
    return {task: by_name[_wanted(settings, task)] for task in TextTask}


def _key_for(settings: Settings, url: str) -> str:
    """The key for a server: OpenAI's own goes to OpenAI alone."""
    own = settings.text_api_key
    secret = own or (settings.openai_api_key if urlsplit(url).netloc == urlsplit(OPENAI_URL).netloc else None)
    return secret.get_secret_value().strip() if secret else ""


def _on_this_machine(settings: Settings, notes: list[str]) -> dict[TextTask, TextEngine]:
    """A model file for each task, and what runs it."""
    if settings.openai_api_key:
        notes.append(f"OPENAI_API_KEY is set. To let OpenAI write texts, set MIEN_TEXT_URL={OPENAI_URL}, too.")
    runner = _runner(settings, notes)
    if runner is None:
        return {}
    roots = model_folders(settings)
    found = find_model_files(roots)
    notes.extend(f"Left aside: {skipped}." for skipped in found.skipped)
    offered = {task: _offered(_wanted(settings, task), found, roots) for task in TextTask}
    chosen = {task: next(iter(each.files), None) for task, each in offered.items()}
    chosen[TextTask.ANALYSIS] = _best_to_look(offered[TextTask.ANALYSIS])
    notes.extend(dict.fromkeys(_used(model) for model in chosen.values() if model))
    lacking = [task for task, model in chosen.items() if model is None]
    notes.extend(dict.fromkeys(_lacking(settings, task, offered[task], roots) for task in lacking))
    by_path = {model.path: runner(model.path) for model in chosen.values() if model}
    return {task: by_path[model.path] for task, model in chosen.items() if model}


def _offered(wanted: str | None, found: FoundModels, roots: tuple[Path, ...]) -> FoundModels:
    """The models for a task, the best first."""
    return find_named(wanted, roots) if wanted else found


def _used(model: ModelFile) -> str:
    eyes = eyes_of(model.path)
    return f"{model.path} is used" + (f"; it sees with {eyes.name}." if eyes else ".")


def _best_to_look(offered: FoundModels) -> ModelFile | None:
    """The first that can be shown pictures, else the first."""
    with_eyes = (model for model in offered.files if eyes_of(model.path))
    return next(with_eyes, next(iter(offered.files), None))


def _lacking(settings: Settings, task: TextTask, offered: FoundModels, roots: tuple[Path, ...]) -> str:
    """What to say of a task whose model isn't there; one that was named is missed in the log, too."""
    wanted = _wanted(settings, task)
    if wanted:
        log.warning("text_model_missing", task=task.value, model=wanted)
    if wanted and offered.skipped:
        return f"The model '{wanted}' can't be used, so templates write. {offered.skipped[0]}."
    folders = " or ".join(str(root) for root in roots)
    lacking = f"There is no model '{wanted}'" if wanted else "There is no model file (.gguf)"
    return f"{lacking} in {folders}, so templates write. Bring one: mien models pull REPO"


Runner = Callable[[Path], TextEngine]


def _runner(settings: Settings, notes: list[str]) -> Runner | None:
    """What makes an engine of a model file: the best program on this machine."""
    for program, said in _programs(settings, notes):
        notes.append(said)
        return _with_program(settings, program)
    notes.append(
        f"Nothing on this machine runs models, so templates write. Install llama.cpp with: {INSTALL}, "
        "or point MIEN_TEXT_URL at a server such as Ollama."
    )
    return None


def _programs(settings: Settings, notes: list[str]) -> Iterator[tuple[LlamaProgram | None, str]]:
    """Programs in the order in which they are wanted, with what to say of each; None is the built-in llama.cpp."""
    given = settings.llama_cpp_path
    if given is not None:
        program = program_at(given)
        if program is not None:
            yield program, f"{program.path} runs models, as LLAMA_CPP_PATH says."
        notes.append(f"LLAMA_CPP_PATH leads to no llama-server and no llama-cli that can be run: {given}")
    server = program_on_path("server")
    if server is not None:
        yield server, f"{server.path} runs models; it is on the PATH."
    if importlib.util.find_spec("xllamacpp") and importlib.util.find_spec("openai"):
        yield None, "The built-in llama.cpp runs models."
    notes.append(f"The built-in llama.cpp isn't installed: {INSTALL}")
    writer = program_on_path("writer")
    if writer is not None:
        yield writer, f"{writer.path} runs models; it loads them anew for each text, which is slow."


def _with_program(settings: Settings, program: LlamaProgram | None) -> Runner:
    if program is not None and program.kind == "writer":
        return lambda path: _cli(settings, program.path, path)
    return lambda path: _worker(settings, program.path if program else None, path)


def _worker(settings: Settings, server: Path | None, path: Path) -> TextEngine:
    from mien.text.llama_cpp.engine import LlamaCpp

    return LlamaCpp(
        path,
        threads=settings.text_threads,
        context=settings.text_context,
        slots=settings.text_slots,
        probe_interval=settings.text_probe_interval,
        server=server,
        eyes=eyes_of(path),
    )


def _cli(settings: Settings, program: Path, path: Path) -> TextEngine:
    from mien.text.llama_cli import LlamaCli

    return LlamaCli(program, path, threads=settings.text_threads, context=settings.text_context)
