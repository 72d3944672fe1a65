"""``mien new``: a character and its first pictures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mien.cli.console import note, print_json, say
from mien.cli.home import open_home
from mien.cli.invocation import Invocation

if TYPE_CHECKING:
    from mien.domain.character import Character
    from mien.domain.image import Image
    from mien.domain.job import Job
    from mien.domain.picture_analysis import PictureAnalysis
    from mien.domain.rating import ContentRating
    from mien.wiring import Mien


def new(
    context: typer.Context,
    description: Annotated[str | None, typer.Argument(help="Who it is, in words; may be left to a picture.")] = None,
    name: Annotated[str | None, typer.Option(help="The character's name; may be left to a picture.")] = None,
    picture: Annotated[
        Path | None, typer.Option(help="A PNG, JPEG or WebP file to start from; a model that can look tells who it is.")
    ] = None,
    seed: Annotated[int | None, typer.Option(min=0, max=2**63 - 1, help="The same seed draws the same person.")] = None,
    system_prompt: Annotated[str, typer.Option(help="What the character believes and how it talks.")] = "",
    age: Annotated[int | None, typer.Option(min=0, help="Declared age in years.")] = None,
    rating: Annotated[str, typer.Option(help="general, suggestive or mature.")] = "general",
    tag: Annotated[list[str] | None, typer.Option(help="May be given several times.")] = None,
    references: Annotated[bool, typer.Option("--references", help="Make the reference set, too.")] = False,
    embeddings: Annotated[
        bool | None, typer.Option("--embeddings/--no-embeddings", help="Make the embedding set (default: as set up).")
    ] = None,
    no_wait: Annotated[bool, typer.Option("--no-wait", help="Return at once; the pictures are made later.")] = False,
) -> None:
    """Create a character from a description, a picture, or both; its avatar and embedding set are made at once."""
    _assert_told(description, name, picture)
    fields = {
        "name": name,
        "description": description,
        "seed": seed,
        "system_prompt": system_prompt,
        "declared_age": age,
        "content_rating": _rating(rating),
        "tags": tuple(tag or ()),
        "generate_references": references,
        "generate_embeddings": embeddings,
    }
    invocation = Invocation.of(context)
    if invocation.run(_create(invocation, fields, picture, wait=not no_wait)):
        raise typer.Exit(1)


def _assert_told(description: str | None, name: str | None, picture: Path | None) -> None:
    """Without a picture, both words are needed. Raises ``BadParameter``."""
    if picture is not None:
        return
    if description is None:
        raise typer.BadParameter("say who it is in a description, or give --picture FILE", param_hint="DESCRIPTION")
    if name is None:
        raise typer.BadParameter("is needed, or --picture FILE", param_hint="--name")


def _rating(rating: str) -> ContentRating:
    from mien.domain.rating import ContentRating

    try:
        return ContentRating(rating)
    except ValueError as error:
        raise typer.BadParameter(f"'{rating}' is none of general, suggestive, mature", param_hint="--rating") from error


async def _create(invocation: Invocation, fields: dict[str, Any], picture: Path | None, *, wait: bool) -> bool:
    from mien.cli.progress import Track, tell_failures, watch

    async with open_home(invocation, "new", finish=wait) as mien:
        created = await mien.characters.create(source=picture, **fields)
        jobs = list(created.jobs)
        if wait and jobs:
            jobs = await watch(mien, [Track(created.character.name, created.jobs)])
        character = await mien.characters.get(created.character.id)
        pictures = (await mien.characters.images(character.id, limit=200)).items
        if invocation.json:
            _print_json(mien, character, jobs, pictures)
        else:
            _print(mien, character, jobs, pictures, home=invocation.home, waited=wait)
        return wait and tell_failures(jobs)


def path_of(mien: Mien, image: Image) -> str:
    """Where the file of a picture lies."""
    return str(mien.context.settings.home / "objects" / image.storage_key)


def _print_json(mien: Mien, character: Character, jobs: list[Job], pictures: tuple[Image, ...]) -> None:
    from mien.cli.shapes import character_json, image_json, job_json

    print_json(
        {
            "character": character_json(character),
            "jobs": [job_json(job) for job in jobs],
            "images": [image_json(image, path_of(mien, image)) for image in reversed(pictures)],
        }
    )


def _print_analysis(character: Character, analysis: PictureAnalysis) -> None:
    """Who told what of a character that started from a picture."""
    say(f"  name      {character.name}  ({analysis.said_by.get('name', 'nobody')})")
    say(f"  looks     {character.description}  ({analysis.said_by.get('description', 'nobody')})")
    rating = analysis.rating.value if analysis.rating else "unrated"
    say(f"  picture   {analysis.age_class}, {rating}  ({analysis.model or analysis.source})")
    for each in analysis.notes:
        note(each)


def _print(
    mien: Mien, character: Character, jobs: list[Job], pictures: tuple[Image, ...], *, home: Path | None, waited: bool
) -> None:
    say(character.slug)
    if character.analysis is not None:
        _print_analysis(character, character.analysis)
    avatar = next((image for image in pictures if image.id == character.avatar_image_id), None)
    if avatar:
        say(f"  avatar    {path_of(mien, avatar)}")
    if pictures:
        say(
            f"  pictures  {mien.context.settings.home / 'objects' / 'characters' / character.owner_id / character.slug}"
        )
    note("")
    if jobs and not waited:
        note(f"{len(jobs)} jobs are waiting: 'mien worker', 'mien serve' or 'mien jobs follow {jobs[-1].id}' goes on.")
    at = f" --home {home}" if home else ""
    note("Next:")
    note(f"  mien sheet {character.slug}{at}        a contact sheet of all pictures")
    note(f"  mien references {character.slug}{at}   the four reference views")
    note(f"  mien serve{at}                the API on this machine")
