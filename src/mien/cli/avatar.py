"""``mien avatar``: a new avatar for a character."""

from __future__ import annotations

import typer

from mien.cli.invocation import Invocation
from mien.cli.sets import Backend, Character, NoWait, Style, Transparent, order


def avatar(
    context: typer.Context,
    character: Character,
    backend: Backend = None,
    style: Style = None,
    transparent: Transparent = False,
    no_wait: NoWait = False,
) -> None:
    """Make a new avatar; the old picture stays in the gallery."""
    invocation = Invocation.of(context)
    order(
        invocation,
        "avatar",
        lambda mien, one: mien.characters.make_avatar(one, backend=backend, style=style, transparent=transparent),
        [character],
        wait=not no_wait,
    )
