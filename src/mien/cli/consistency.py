"""``mien consistency``: how consistent a character's pictures are with each other."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mien.cli.console import note, print_json, say
from mien.cli.home import open_home
from mien.cli.invocation import Invocation
from mien.cli.sets import Character

if TYPE_CHECKING:
    from mien.workflows.consistency import Consistency


def consistency(
    context: typer.Context,
    character: Character,
    out: Annotated[Path | None, typer.Option("--out", "-o", help="PNG to draw the figures into.")] = None,
    limit: Annotated[int, typer.Option(min=2, max=100, help="How many pictures are compared.")] = 60,
) -> None:
    """Measure how consistent a character's pictures are: each view's mean, the worst pair, the drift."""
    invocation = Invocation.of(context)
    invocation.run(_consistency(invocation, character, out.absolute() if out else None, limit))


async def _consistency(invocation: Invocation, character: str, path: Path | None, limit: int) -> None:
    from mien.api.consistency_bodies import consistency_out
    from mien.cli.files import write_whole
    from mien.workflows.consistency import measure_consistency
    from mien.workflows.consistency_sheet import consistency_sheet

    async with open_home(invocation, "consistency", engine="client", work=False) as mien:
        found = await measure_consistency(mien.context, mien.context.settings.owner, character, limit=limit)
        if path is not None:
            write_whole(path, await consistency_sheet(mien.context, found))
    if invocation.json:
        told = consistency_out(found).model_dump(mode="json", by_alias=True)
        print_json(told | {"picture": str(path) if path else None})
        return
    _tell(found)
    if path is not None:
        say(str(path))


def _tell(found: Consistency) -> None:
    from mien.domain.picture_label import label_of

    names = {each.image.id: label_of(each.image) for each in found.pictures}
    note(f"{len(found.pictures)} pictures, {found.method}, calibration {found.calibration}")
    for view in found.views:
        mean = "not compared" if view.mean is None else f"{view.mean:5.1f} mean of {view.pairs} pairs"
        say(f"{view.view:<10} {mean}")
    if found.worst is not None:
        worst = found.worst
        say(f"worst pair {worst.consistency:5.1f} {names[worst.first]} and {names[worst.second]}")
    if found.slope is not None:
        say(f"drift      {found.slope:+5.2f} points with each picture")
