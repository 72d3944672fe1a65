"""What diffusers' pipelines take, read from their source: the parent process has to know and must not load torch."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from mien.domain.errors import Unavailable

_TASKS = {
    "AUTO_TEXT2IMAGE_PIPELINES_MAPPING": "text2image",
    "AUTO_IMAGE2IMAGE_PIPELINES_MAPPING": "image2image",
    "AUTO_INPAINT_PIPELINES_MAPPING": "inpaint",
}
"""Names of diffusers' own tables of pipelines that belong together."""


@dataclass(frozen=True, slots=True)
class Relatives:
    """Pipelines that do something else with the same weights; ``None`` where there is none."""

    text2image: str | None = None
    image2image: str | None = None
    inpaint: str | None = None


@cache
def arguments_of(pipeline: str) -> Mapping[str, Any] | None:
    """The arguments of a call of that pipeline, with their defaults (``None`` where it isn't a plain value).

    ``None`` if diffusers has no such pipeline. Raises ``Unavailable`` if diffusers isn't installed.
    """
    module = _module_of(pipeline)
    return None if module is None else _call_arguments(module, pipeline)


@cache
def takes_loras(pipeline: str) -> bool:
    """Whether that pipeline can read LoRAs; ``False`` if diffusers has no such pipeline."""
    module = _module_of(pipeline)
    classes = [each for each in module.body if isinstance(each, ast.ClassDef)] if module else []
    bases = [base for each in classes if each.name == pipeline for base in each.bases]
    return any(isinstance(base, ast.Name) and base.id.endswith("LoraLoaderMixin") for base in bases)


@cache
def relatives_of(pipeline: str) -> Relatives:
    """What else can be done with the weights of that pipeline."""
    families: dict[str, dict[str, str]] = {}
    for task, family, member in _members(
        ast.parse((pipelines_folder() / "auto_pipeline.py").read_text(encoding="utf-8"))
    ):
        families.setdefault(family, {})[task] = member
    mine = next((members for members in families.values() if pipeline in members.values()), {})
    return Relatives(**mine)


def pipelines_folder() -> Path:
    """Where the source of diffusers' pipelines lies. Raises ``Unavailable`` if it isn't installed."""
    spec = find_spec("diffusers")
    if spec is None or not spec.submodule_search_locations:
        raise Unavailable("The library diffusers isn't installed: install Mien with its extra 'diffusion'.")
    return Path(spec.submodule_search_locations[0]) / "pipelines"


def _module_of(pipeline: str) -> ast.Module | None:
    opening = f"\nclass {pipeline}("
    for path in sorted(pipelines_folder().rglob("pipeline_*.py")):
        source = path.read_text(encoding="utf-8")
        if opening in source:
            return ast.parse(source)
    return None


def _call_arguments(module: ast.Module, pipeline: str) -> dict[str, Any] | None:
    for each in module.body:
        if isinstance(each, ast.ClassDef) and each.name == pipeline:
            calls = [part for part in each.body if isinstance(part, ast.FunctionDef) and part.name == "__call__"]
            return _with_defaults(calls[0].args) if calls else None
    return None


def _with_defaults(arguments: ast.arguments) -> dict[str, Any]:
    names = [each.arg for each in arguments.args]
    without = len(names) - len(arguments.defaults)
    found: dict[str, Any] = dict.fromkeys(names[:without])
    found |= {name: _plain(value) for name, value in zip(names[without:], arguments.defaults, strict=True)}
    found |= {each.arg: _plain(value) for each, value in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)}
    found.pop("self", None)
    return found


def _plain(value: ast.expr | None) -> Any:
    if value is None:
        return None
    try:
        return ast.literal_eval(value)
    except ValueError:
        return None


def _members(module: ast.Module) -> Iterator[tuple[str, str, str]]:
    """Task, family and pipeline of each entry, whether listed at once or added later."""
    for each in ast.walk(module):
        if not isinstance(each, ast.Assign):
            continue
        target = each.targets[0]
        if isinstance(target, ast.Name) and target.id in _TASKS and isinstance(each.value, ast.Call):
            for family, member in _listed(each.value):
                yield _TASKS[target.id], family, member
        elif isinstance(target, ast.Subscript) and isinstance(each.value, ast.Name):
            table, key = target.value, target.slice
            if isinstance(table, ast.Name) and table.id in _TASKS and isinstance(key, ast.Constant):
                yield _TASKS[table.id], str(key.value), each.value.id


def _listed(call: ast.Call) -> Iterator[tuple[str, str]]:
    for pairs in call.args:
        for pair in pairs.elts if isinstance(pairs, ast.List) else ():
            if isinstance(pair, ast.Tuple):
                family, member = pair.elts
                if isinstance(family, ast.Constant) and isinstance(member, ast.Name):
                    yield str(family.value), member.id
