"""``mien sheet``: the contact sheet of a character."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mien.cli.console import note, print_json, say
from mien.cli.home import open_home
from mien.cli.invocation import Invocation
from mien.cli.sets import Character


def sheet(
    context: typer.Context,
    character: Character,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="PNG to write (default: SLUG-sheet.png here).")
    ] = None,
) -> None:
    """Write a contact sheet (PNG) of a character's avatar and sets."""
    invocation = Invocation.of(context)
    invocation.run(_sheet(invocation, character, out))


async def _sheet(invocation: Invocation, character: str, out: Path | None) -> None:
    from mien.cli.files import write_whole
    from mien.domain.shots import SHOTS
    from mien.workflows.contact_sheet import portfolio, sheet_of

    async with open_home(invocation, "sheet", engine="client", work=False) as mien:
        found = await portfolio(mien.context, mien.context.settings.owner, character)
        data = await sheet_of(mien.context, found)
    path = (out or Path(f"{found.character.slug}-sheet.png")).absolute()
    write_whole(path, data)
    missing = [shot for shot in SHOTS if shot not in found.pictures]
    if invocation.json:
        print_json({"character": found.character.slug, "sheet": str(path), "missing": missing})
        return
    say(str(path))
    if missing:
        note(f"{len(missing)} of {len(SHOTS)} pictures are missing: {', '.join(missing)}.")
