"""Write docs/reference/ from the code: settings, commands, routes. ``--check`` only says which pages are stale."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final, NoReturn, get_args, get_origin

from pydantic import AliasChoices, BaseModel
from pydantic.fields import FieldInfo

from mien.settings import Settings

REFERENCE: Final = Path(__file__).parent / "reference"
SETTING_COLUMNS: Final = ("key", "environment", "default", "allowed", "meaning")
SHARED_OPTIONS: Final = ("home", "json")
NOTICE: Final = "<!-- Written by `make docs`; change the code, not this page. -->"

COMPUTED_DEFAULTS: Final = {
    "home": "`~/.mien`",
    "illustrator_processes": "cores of the machine, at most 4",
    "scorer_processes": "the number of processors, at most 4",
    "text_threads": "cores of the machine",
}
"""Defaults that differ from machine to machine, in words."""


def settings_page() -> str:
    """Every key of ``mien.toml``, its environment variables, default, bounds and meaning."""
    rows = [_setting_row(name, field) for name, field in Settings.model_fields.items()]
    nested = [
        f"## `{name}`\n\n{_table(_nested_rows(name, model), SETTING_COLUMNS)}" for name, model in _nested_models()
    ]
    return "\n\n".join(
        (
            "# Settings",
            NOTICE,
            "Each key can stand in `mien.toml`, in the home or in the working folder, or be an environment variable. "
            "What is given on the command line wins over the environment, that over the home's `mien.toml`, and that "
            "over the working folder's.",
            _table(rows, SETTING_COLUMNS),
            *nested,
        )
    )


def _setting_row(name: str, field: FieldInfo) -> tuple[str, ...]:
    variables = " or ".join(f"`{variable}`" for variable in environment_names(name, field))
    return f"`{name}`", variables, _default(name, field), _allowed(field), _sentence(field.description)


def environment_names(name: str, field: FieldInfo) -> list[str]:
    """The environment variables that set a key, our own first."""
    if isinstance(field.validation_alias, AliasChoices):
        return [str(choice) for choice in field.validation_alias.choices if str(choice) != name]
    return [f"MIEN_{name.upper()}"]


def _nested_models() -> Iterator[tuple[str, type[BaseModel]]]:
    """Keys with keys of their own, as they are written; ``<name>`` stands for any."""
    for name, field in Settings.model_fields.items():
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            yield name, field.annotation
        for argument in get_args(field.annotation):
            if isinstance(argument, type) and issubclass(argument, BaseModel):
                yield f"{name}.<name>", argument


def _nested_rows(parent: str, model: type[BaseModel]) -> Iterator[tuple[str, ...]]:
    for name, field in model.model_fields.items():
        variable = f"`MIEN_{parent.upper().replace('.', '__')}__{name.upper()}`"
        yield f"`{name}`", variable, _default(name, field), _allowed(field), _sentence(field.description)


def _default(name: str, field: FieldInfo) -> str:
    if field.default_factory is not None:
        return COMPUTED_DEFAULTS[name]
    value = field.default
    if value is None or value in ({}, ()) or isinstance(value, BaseModel):
        return "unset"
    return f"`{str(value).lower() if isinstance(value, bool) else getattr(value, 'value', value)}`"


def _allowed(field: FieldInfo) -> str:
    bounds = {type(constraint).__name__: constraint for constraint in field.metadata}
    words = [
        f"{sign} {getattr(bounds[kind], kind.lower())}"
        for kind, sign in (("Ge", "≥"), ("Gt", ">"), ("Le", "≤"), ("Lt", "<"))
        if kind in bounds
    ]
    return ", ".join(words) or _type_words(field)


def _type_words(field: FieldInfo) -> str:
    annotation: Any = field.annotation
    patterns = [f"`{item.pattern}`" for item in field.metadata if getattr(item, "pattern", None)]
    if patterns:
        return patterns[0]
    if str(get_origin(annotation)) == "typing.Literal":
        return ", ".join(f"`{choice}`" for choice in get_args(annotation))
    if hasattr(annotation, "__members__"):
        return ", ".join(f"`{member.value}`" for member in annotation)
    return "`true`, `false`" if bool in (annotation, *get_args(annotation)) else ""


def _sentence(text: str | None) -> str:
    return " ".join((text or "").replace("``", "`").split())


def _table(rows: Iterable[tuple[str, ...]], head: tuple[str, ...]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def cli_page() -> str:
    """Every command with its usage, arguments and options."""
    from typer.main import get_command

    from mien.cli.app import app

    root: Any = get_command(app)
    sections = [_command_section(path, command, SHARED_OPTIONS) for path, command in _commands("mien", root)]
    return "\n\n".join(
        (
            "# Commands",
            NOTICE,
            "`mien COMMAND --help` prints the same. Exit codes: 0 it worked, 1 it failed, 2 it was called wrongly.",
            "Every command takes these, before or after its name:",
            _parameters_table(parameter for parameter in root.params if parameter.name in SHARED_OPTIONS),
            *sections,
        )
    )


def _commands(path: str, command: Any) -> Iterator[tuple[str, Any]]:
    yield path, command
    for name, child in getattr(command, "commands", {}).items():
        yield from _commands(f"{path} {name}", child)


def _command_section(path: str, command: Any, told_elsewhere: tuple[str, ...]) -> str:
    own = [parameter for parameter in command.params if parameter.name not in (*told_elsewhere, "help")]
    parts = [f"## `{path}`", (command.help or "").replace("``", "`"), _parameters_table(own) if own else ""]
    return "\n\n".join(part for part in parts if part)


def _parameters_table(parameters: Iterable[Any]) -> str:
    rows = [(f"`{_parameter_name(each)}`", "yes" if each.required else "", _sentence(each.help)) for each in parameters]
    return _table(rows, ("argument or option", "required", "meaning"))


def _parameter_name(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return str(parameter.metavar or parameter.name.upper())
    return ", ".join((*parameter.opts, *parameter.secondary_opts))


def api_document() -> dict[str, Any]:
    """The OpenAPI document of the API; no home is opened for it."""
    from mien.api.app import create_app

    def closed() -> NoReturn:
        raise AssertionError("the document needs no home")

    return create_app(closed, Settings()).openapi()


def http_page() -> str:
    """Every route with what it does, what it takes and what it answers when all is well."""
    document = api_document()
    groups: dict[str, list[str]] = {}
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            section = _route_section(f"{method.upper()} {path}", operation, document["components"]["schemas"])
            groups.setdefault(operation.get("tags", ["instance"])[0].capitalize(), []).append(section)
    return "\n\n".join(
        (
            "# Routes",
            NOTICE,
            "Every route under `/api/v1` answers under `/api` too, and `/personas` means `/characters`. The shapes of "
            "answers stand in the server's own `/docs`; [the guide](../guides/api.md) has the conventions and the "
            "errors, which any route may answer.",
            *("\n\n".join((f"## {tag}", *sections)) for tag, sections in groups.items()),
        )
    )


def _route_section(route: str, operation: dict[str, Any], schemas: dict[str, Any]) -> str:
    answers = " or ".join(status for status in operation["responses"] if status < "400")
    summary = operation["summary"]
    said = f"{summary}{'' if summary.endswith('?') else '.'} Answers {answers}."
    rows = [*_parameter_rows(operation), *_body_rows(operation, schemas)]
    table = _table(rows, ("field", "in", "required", "meaning")) if rows else ""
    parts = (f"### `{route}`", said, operation.get("description", "").strip(), table)
    return "\n\n".join(part for part in parts if part)


def _parameter_rows(operation: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    for each in operation.get("parameters", []):
        meaning = _sentence(each.get("description"))
        yield f"`{each['name']}`", each["in"], "yes" if each["required"] else "", meaning


def _body_rows(operation: dict[str, Any], schemas: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    for content in operation.get("requestBody", {}).get("content", {}).values():
        schema = _resolved(content.get("schema", {}), schemas)
        for name, field in schema.get("properties", {}).items():
            required = "yes" if name in schema.get("required", []) else ""
            yield f"`{name}`", "body", required, _field_meaning(field, schemas)


def _resolved(schema: dict[str, Any], schemas: dict[str, Any]) -> dict[str, Any]:
    """A body's own fields, also where it is named elsewhere or may be left out."""
    for each in (schema, *schema.get("anyOf", [])):
        if "$ref" in each:
            named: dict[str, Any] = schemas[each["$ref"].rpartition("/")[2]]
            return named
    return schema


def _field_meaning(field: dict[str, Any], schemas: dict[str, Any]) -> str:
    """What a field says of itself, else what one of its alternatives or its type says."""
    alternatives = [field, *field.get("anyOf", [])]
    told = (*alternatives, _resolved(field, schemas))
    return next((_sentence(each["description"]) for each in told if each.get("description")), "")


PAGES: Final[dict[str, Callable[[], str]]] = {"settings.md": settings_page, "cli.md": cli_page, "http.md": http_page}


def stale_pages(folder: Path = REFERENCE) -> list[str]:
    """The pages in ``folder`` that don't say what the code says."""
    return [name for name, page in PAGES.items() if _written(folder / name) != page() + "\n"]


def _written(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def main() -> None:
    """Write the pages, or with ``--check`` exit 1 if any is stale."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 if a page is stale")
    stale = stale_pages()
    if parser.parse_args().check:
        sys.exit(f"Stale, run `make docs`: {', '.join(stale)}" if stale else 0)
    for name in stale:
        (REFERENCE / name).write_text(PAGES[name]() + "\n", encoding="utf-8")
        print(f"docs/reference/{name}")


if __name__ == "__main__":
    main()
