"""``mien sheet``: the contact sheet of a character."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mien.cli.console import note, print_json, say
from mien.cli.home import open_home
from mien.cli.invocation import Invocation
from mien.cli.sets import Character

if TYPE_CHECKING:
    from mien.workflows.contact_sheet import Portfolio


def sheet(
    context: typer.Context,
    character: Character,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="PNG to write (default: SLUG-sheet.png here).")
    ] = None,
    scores: Annotated[
        bool, typer.Option("--scores", help="With each picture's scores, and what waits for review in its place.")
    ] = False,
) -> None:
    """Write a contact sheet (PNG) of a character's avatar and sets."""
    invocation = Invocation.of(context)
    invocation.run(_sheet(invocation, character, out, scores=scores))


async def _sheet(invocation: Invocation, character: str, out: Path | None, *, scores: bool) -> None:
    from mien.cli.files import write_whole
    from mien.domain.shots import SHOTS
    from mien.workflows.contact_sheet import portfolio, sheet_of

    async with open_home(invocation, "sheet", engine="client", work=False) as mien:
        found = await portfolio(mien.context, mien.context.settings.owner, character)
        data = await sheet_of(mien.context, found, scores=scores)
    path = (out or Path(f"{found.character.slug}-sheet.png")).absolute()
    write_whole(path, data)
    missing = [shot for shot in SHOTS if shot not in found.pictures]
    waiting = [shot for shot in missing if shot in found.under_review]
    if invocation.json:
        told = {"character": found.character.slug, "sheet": str(path), "missing": missing, "underReview": waiting}
        print_json(told | ({"scores": _scores(found)} if scores else {}))
        return
    say(str(path))
    if missing:
        note(f"{len(missing)} of {len(SHOTS)} pictures are missing: {', '.join(missing)}.")
    if waiting:
        note(f"'mien review {found.character.slug}' shows what waits for a decision: {', '.join(waiting)}.")


def _scores(found: Portfolio) -> dict[str, Any]:
    """What is stored of each picture's scores, by shot; null where it wasn't judged."""
    return {shot: image.scores for shot, image in found.pictures.items()}
