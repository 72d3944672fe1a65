"""``mien images``: a character's gallery; ``mien image``: one of its pictures, and what a person decides about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from mien.cli.console import note, print_json, say
from mien.cli.home import open_home
from mien.cli.invocation import Invocation
from mien.cli.sets import Character
from mien.domain.errors import InvalidRequest

if TYPE_CHECKING:
    from mien.domain.image import Image, ImageKind
    from mien.workflows.gallery import Asked
    from mien.workflows.image_change import ImageChanges


def images(
    context: typer.Context,
    character: Character,
    kind: Annotated[list[str] | None, typer.Option(help="Only this kind, such as GENERATED; may be repeated.")] = None,
    tag: Annotated[list[str] | None, typer.Option(help="Only those with this tag; may be repeated.")] = None,
    min_score: Annotated[float | None, typer.Option(min=0, max=100, help="Least consistency.")] = None,
    min_quality: Annotated[float | None, typer.Option(min=0, max=100, help="Least quality.")] = None,
    promoted: Annotated[bool, typer.Option("--promoted", help="Only those that may serve as references.")] = False,
    unique: Annotated[bool, typer.Option("--unique", help="Without what shows the very same as an older one.")] = False,
    similar_to: Annotated[str | None, typer.Option(help="Id of a picture: the most similar ones first.")] = None,
    limit: Annotated[int, typer.Option(min=1, max=200, help="How many at most.")] = 50,
) -> None:
    """List the pictures of a character's gallery, newest first, with their scores."""
    from mien.db.gallery import Wanted
    from mien.workflows.gallery import Asked

    wanted = Wanted(
        kinds=_kinds(kind or []),
        tags=tuple(tag or ()),
        promoted=promoted or None,
        min_consistency=min_score,
        min_quality=min_quality,
    )
    invocation = Invocation.of(context)
    invocation.run(_list(invocation, character, Asked(wanted, unique, similar_to), limit))


def image(
    context: typer.Context,
    picture: Annotated[str, typer.Argument(metavar="IMAGE", help="Id of a picture.")],
    promote: Annotated[bool | None, typer.Option("--promote/--demote", help="Whether it may be a reference.")] = None,
    master: Annotated[
        bool | None, typer.Option("--master/--no-master", help="Whether identity is measured against it.")
    ] = None,
    tag: Annotated[list[str] | None, typer.Option(help="Tags instead of those it has; may be repeated.")] = None,
) -> None:
    """Show a picture's record and its near-duplicates; tag it, promote it, make it the master."""
    from mien.workflows.image_change import ImageChanges

    invocation = Invocation.of(context)
    changes = ImageChanges(tags=tuple(tag) if tag else None, promoted=promote, master=master)
    invocation.run(_one(invocation, picture, changes))


def _kinds(names: Sequence[str]) -> tuple[ImageKind, ...]:
    from mien.domain.image import ImageKind

    try:
        return tuple(ImageKind(name.upper()) for name in names)
    except ValueError:
        raise InvalidRequest.field("kind", f"must be one of {', '.join(ImageKind)}.") from None


async def _list(invocation: Invocation, character: str, asked: Asked, limit: int) -> None:
    from mien.cli.new import path_of
    from mien.cli.shapes import image_json
    from mien.workflows.gallery import look_through

    async with open_home(invocation, "images", engine="client", work=False) as mien:
        found = await look_through(mien.context, mien.context.settings.owner, character, asked, limit=limit)
        paths = [path_of(mien, each.image) for each in found.items]
    if invocation.json:
        pictures = [
            image_json(each.image, path) | {"similarity": each.similarity}
            for each, path in zip(found.items, paths, strict=True)
        ]
        print_json({"images": pictures, "more": found.next_cursor is not None})
        return
    for each in found.items:
        say(_line(each.image, each.similarity))
    if not found.items:
        note("There is no such picture.")
    if found.next_cursor is not None:
        note(f"There are more than these {limit}; raise --limit.")


def _line(image: Image, alike: float | None = None) -> str:
    from mien.domain.picture_label import label_of

    scores = image.scores or {}
    told = [f"{name} {scores[name]:.0f}" for name in ("consistency", "quality") if scores.get(name) is not None]
    similarity = [] if alike is None else [f"{alike:.0f} % alike"]
    marks = ["promoted"] * image.promoted + [f"#{tag}" for tag in image.tags]
    return "  ".join([image.id, f"{label_of(image):<28}", *similarity, ", ".join(told) or "not judged", *marks])


async def _one(invocation: Invocation, image_id: str, changes: ImageChanges) -> None:
    from mien.cli.new import path_of
    from mien.cli.shapes import image_json
    from mien.workflows.image_change import ImageChanges, change_image
    from mien.workflows.near_duplicates import near_duplicates

    async with open_home(invocation, "image", engine="client", work=False) as mien:
        owner = mien.context.settings.owner
        if changes == ImageChanges():
            image = await mien.characters.image(image_id)
        else:
            image = await change_image(mien.context, owner, image_id, changes)
        duplicates = await near_duplicates(mien.context, owner, image)
        path = path_of(mien, image)
    if invocation.json:
        print_json(image_json(image, path) | {"nearDuplicates": duplicates})
        return
    say(_line(image))
    say(path)
    for each in duplicates:
        say(f"the same as {each}")
