"""``mien describe``: what Mien understands of a text, without making anything."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mien.cli.console import print_json, results
from mien.cli.invocation import Invocation
from mien.domain.controls import made_visible
from mien.domain.errors import InvalidRequest

if TYPE_CHECKING:
    from mien.domain.appearance_model import Appearance


def describe(
    context: typer.Context,
    text: Annotated[str, typer.Argument(help="Who it is, in words; - reads standard input.")],
    seed: Annotated[int, typer.Option(min=0, max=2**63 - 1, help="Decides what the words leave open.")] = 0,
    name: Annotated[str, typer.Option(help="Whose looks are meant, where the text names several people.")] = "",
) -> None:
    """Print every attribute of the looks, and whether the text says it."""
    from mien.domain.appearance import appearance_notes, as_json
    from mien.domain.appearance import describe as read
    from mien.domain.character import DESCRIPTION_LIMIT

    words = sys.stdin.read() if text == "-" else text
    if not words.strip():
        raise InvalidRequest.field("description", "must not be empty.")
    if len(words) > DESCRIPTION_LIMIT:
        raise InvalidRequest.field("description", f"is longer than {DESCRIPTION_LIMIT} characters ({len(words)}).")
    appearance = read(words, seed, name=name)
    if Invocation.of(context).json:
        print_json(as_json(appearance))
    else:
        _print_table(appearance)
        for note in appearance_notes(words, name):
            results().print(made_visible(f"set aside: {note.what}: {note.reason}"), markup=False, style="dim")


def _print_table(appearance: Appearance) -> None:
    from rich.table import Table

    table = Table(box=None, pad_edge=False, header_style="dim")
    for heading in ("attribute", "value", "source", "words"):
        table.add_column(heading)
    for key in type(appearance).model_fields:
        attribute = getattr(appearance, key)
        style = "" if attribute.stated else "dim"
        words = f"“{made_visible(attribute.evidence)}”" if attribute.evidence else ""
        table.add_row(key.replace("_", " "), in_words(attribute.value), attribute.source, words, style=style)
    results().print(table, markup=False)


def in_words(value: Any) -> str:
    """An attribute's value as a person would write it."""
    if value is None or value == ():
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join(in_words(each) for each in value)
    if hasattr(value, "item"):
        return f"{value.color} {value.item}" if value.color else str(value.item)
    return str(value).replace("_", " ")
