"""Models: who writes what, what measures pictures, which files there are, and which are worth bringing."""

from __future__ import annotations

from fastapi import APIRouter
from pydantic import Field

from mien.api.dependencies import ContextDep
from mien.api.scorers import ScorerOut, scorers_out
from mien.api.wire import WireOut
from mien.domain.briefs import TextTask
from mien.text.model_files import ModelFile
from mien.text.overview import TaskEngine, look_around
from mien.text.recommended import RECOMMENDED, Recommendation

router = APIRouter(tags=["instance"])


class TaskEngineOut(WireOut):
    """The engine that writes for a task."""

    task: TextTask
    name: str = Field(description="`templates`, `llama.cpp`, `llama-cli` or `openai` (any compatible server).")
    model: str
    trained: bool = Field(description="A model writes, not templates.")
    ready: bool
    detail: str
    remedy: str = Field(description="What to do when it isn't ready.")
    context: int | None = Field(description="Tokens that messages and answer may take; null where all fits.")


class ModelFileOut(WireOut):
    """A model file on this machine."""

    name: str
    path: str
    size: int = Field(description="Bytes, of all parts.")
    parts: int


class RecommendedOut(WireOut):
    """A model that is worth bringing."""

    task: TextTask
    model: str
    repository: str
    file: str
    gigabytes: float
    reason: str


class ModelsOut(WireOut):
    """Engines by task, and the models that there are."""

    items: list[TaskEngineOut]
    next_cursor: str | None = None
    files: list[ModelFileOut]
    skipped: list[str] = Field(description="Files that can't be used, with the reason.")
    folders: list[str] = Field(description="Where model files are looked for, the first place first.")
    notes: list[str] = Field(description="How the engines were found, and why better ones weren't.")
    recommended: list[RecommendedOut]
    scorers: list[ScorerOut] = Field(description="What measures pictures; empty where that is switched off.")


@router.get("/models", summary="List text engines, models and scorers")
async def models(context: ContextDep) -> ModelsOut:
    """Who writes for each task, with what to do where it isn't ready; no model is loaded by asking."""
    seen = await look_around(context.text, context.settings)
    return ModelsOut(
        items=[task_engine_out(each) for each in seen.tasks],
        files=[_file(model) for model in seen.found.files],
        skipped=list(seen.found.skipped),
        folders=[str(folder) for folder in seen.folders],
        notes=list(seen.notes),
        recommended=[_recommended(each) for each in RECOMMENDED],
        scorers=await scorers_out(context),
    )


def task_engine_out(each: TaskEngine) -> TaskEngineOut:
    """A task's engine on the wire."""
    return TaskEngineOut(
        task=each.task,
        name=each.engine.name,
        model=each.engine.model,
        trained=each.engine.trained,
        ready=each.readiness.ready,
        detail=each.readiness.detail,
        remedy=each.readiness.remedy,
        context=each.context,
    )


def _file(model: ModelFile) -> ModelFileOut:
    return ModelFileOut(name=model.name, path=str(model.path), size=model.size, parts=model.parts)


def _recommended(each: Recommendation) -> RecommendedOut:
    return RecommendedOut(
        task=each.task,
        model=each.model,
        repository=each.repository,
        file=each.file,
        gigabytes=each.gigabytes,
        reason=each.reason,
    )
