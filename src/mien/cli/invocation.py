"""What every command shares: ``--home`` and ``--json``, accepted before and after the command's name."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Final, TypeVar

import typer

from mien.cli.problems import tell

T = TypeVar("T")


@dataclass(slots=True)
class Invocation:
    """One call of the program."""

    home: Path | None = None
    """``None``: as ``MIEN_HOME`` or the default says."""
    json: bool = False

    @staticmethod
    def of(context: typer.Context) -> Invocation:
        """The invocation that a command runs in."""
        found = context.find_root().obj
        assert isinstance(found, Invocation)
        return found

    def run(self, story: Coroutine[Any, Any, T]) -> T:
        """Run a command's story to its end, or to Ctrl-C: exit 130, and what is unfinished goes on another time."""
        import asyncio

        try:
            return asyncio.run(story)
        except KeyboardInterrupt as stop:
            raise typer.Exit(tell(stop, self)) from stop


_SHARED: Final[dict[str, tuple[Any, Any]]] = {
    "home": (
        Annotated[
            Path | None,
            typer.Option("--home", help="Folder with databases, pictures and logs (default: MIEN_HOME, else ~/.mien)."),
        ],
        None,
    ),
    "json": (
        Annotated[bool, typer.Option("--json", help="Print JSON on standard output, and nothing else there.")],
        False,
    ),
}
"""Annotation and default of each shared option."""


def command(function: Callable[..., Any]) -> Callable[..., Any]:
    """The command with the shared options; its first parameter must be ``context``."""

    @functools.wraps(function)
    def with_shared_options(*, home: Path | None, json: bool, **arguments: Any) -> None:
        invocation = Invocation.of(arguments["context"])
        invocation.home = home or invocation.home
        invocation.json = json or invocation.json
        function(**arguments)

    own = inspect.signature(function, eval_str=True)
    shared = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
        for name, (annotation, default) in _SHARED.items()
    ]
    # Typer reads options from these two.
    with_shared_options.__signature__ = own.replace(parameters=[*own.parameters.values(), *shared])  # type: ignore[attr-defined]
    with_shared_options.__annotations__ = function.__annotations__ | {key: value for key, (value, _) in _SHARED.items()}
    return with_shared_options
