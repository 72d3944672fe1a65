"""Who writes what, and what else there is on this machine: for ``GET /models``, ``mien models`` and ``mien doctor``."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path

from mien.domain.briefs import TextTask
from mien.ports import Readiness, TextEngine, TextEngines
from mien.settings import Settings
from mien.text.detection import model_folders
from mien.text.model_files import FoundModels, find_model_files
from mien.text.templates import Templates


@dataclass(frozen=True, slots=True)
class TaskEngine:
    """The engine of a task; ``context`` in tokens, None for templates, which read everything."""

    task: TextTask
    engine: TextEngine
    readiness: Readiness
    context: int | None


@dataclass(frozen=True, slots=True)
class Overview:
    """Engines by task, the model files that there are, and where they are looked for."""

    tasks: tuple[TaskEngine, ...]
    found: FoundModels
    folders: tuple[Path, ...]
    notes: tuple[str, ...]


async def look_around(engines: TextEngines, settings: Settings) -> Overview:
    """Ask every engine whether it is ready, and look for model files; no model is loaded."""
    folders = model_folders(settings)
    found = await asyncio.to_thread(find_model_files, folders)
    return Overview(await engines_by_task(engines, settings), found, folders, engines.notes)


async def engines_by_task(engines: TextEngines, settings: Settings) -> tuple[TaskEngine, ...]:
    """The engine of each task, asked once each."""
    every = engines.every
    asked = await asyncio.gather(*(_asked(engine, settings) for engine in every))
    known = dict(zip(every, asked, strict=True))
    return tuple(TaskEngine(task, engines.engine(task), *known[engines.engine(task)]) for task in TextTask)


async def _asked(engine: TextEngine, settings: Settings) -> tuple[Readiness, int | None]:
    return await engine.readiness(), await _context(engine, settings)


async def _context(engine: TextEngine, settings: Settings) -> int | None:
    """Tokens that fit; for a model that isn't loaded what it will be given, as asking it would load it."""
    if isinstance(engine, Templates):
        return None
    loaded = getattr(engine, "state", "ready") == "ready"
    return await engine.context_tokens() if loaded else settings.text_context
