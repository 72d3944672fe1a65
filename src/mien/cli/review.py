"""``mien review``: pictures that their scores didn't accept, for a person to accept or discard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from mien.cli.console import note, print_json, say
from mien.cli.home import open_home
from mien.cli.invocation import Invocation

if TYPE_CHECKING:
    from mien.domain.image import Image


def review(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="CHARACTER|IMAGE", help="Slug or id; with an option, a picture's id.")],
    accept: Annotated[bool, typer.Option("--accept", help="Put this picture into the gallery.")] = False,
    discard: Annotated[bool, typer.Option("--discard", help="Delete this picture.")] = False,
) -> None:
    """List the pictures of a character that wait for a decision, or decide on one of them."""
    if accept and discard:
        raise typer.BadParameter("give --accept or --discard, not both")
    invocation = Invocation.of(context)
    if accept or discard:
        invocation.run(_decide(invocation, name, accept=accept))
    else:
        invocation.run(_list(invocation, name))


async def _decide(invocation: Invocation, image_id: str, *, accept: bool) -> None:
    from mien.cli.new import path_of
    from mien.cli.shapes import image_json

    async with open_home(invocation, "review", engine="client", work=False) as mien:
        if not accept:
            await mien.characters.discard(image_id)
            if invocation.json:
                print_json({"discarded": image_id})
            else:
                say(f"discarded {image_id}")
            return
        image = await mien.characters.accept(image_id)
        path = path_of(mien, image)
        if invocation.json:
            print_json(image_json(image, path))
        else:
            say(f"accepted  {path}")


async def _list(invocation: Invocation, character: str) -> None:
    from mien.cli.new import path_of
    from mien.cli.shapes import image_json
    from mien.domain.picture_label import label_of

    async with open_home(invocation, "review", engine="client", work=False) as mien:
        waiting: Sequence[Image] = await mien.characters.under_review(character)
        paths = [path_of(mien, image) for image in waiting]
        if invocation.json:
            print_json({"images": [image_json(image, path) for image, path in zip(waiting, paths, strict=True)]})
            return
        for image, path in zip(waiting, paths, strict=True):
            scores = image.scores or {}
            told = "  ".join(
                f"{name} {scores[name]:.0f}" if scores.get(name) is not None else f"{name} -"
                for name in ("quality", "consistency", "obedience", "copy")
            )
            say(f"{image.id}  {label_of(image):<28}  {told}")
            note(f"  {path}")
        if not waiting:
            note("No picture waits for a decision.")
