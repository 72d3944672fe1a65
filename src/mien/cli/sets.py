"""``mien references`` and ``mien embeddings``: the two sets of pictures of one or many characters."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from mien.cli.console import note, print_json, say
from mien.cli.home import open_home
from mien.cli.invocation import Invocation
from mien.domain.errors import InvalidRequest

if TYPE_CHECKING:
    from mien.domain.image import Image
    from mien.domain.job import Job
    from mien.wiring import Mien

Character = Annotated[str, typer.Argument(help="Slug or id of the character.")]
Backend = Annotated[str | None, typer.Option(help="Image backend (default: as set up).")]
Style = Annotated[str | None, typer.Option(help="Style (default: as set up).")]
Transparent = Annotated[bool, typer.Option("--transparent", help="Leave the background out.")]
NoWait = Annotated[bool, typer.Option("--no-wait", help="Return at once; the pictures are made later.")]

Ask = Callable[["Mien", str], Awaitable["Job"]]
"""Asks for work on one character."""


def references(
    context: typer.Context,
    character: Character,
    backend: Backend = None,
    style: Style = None,
    no_wait: NoWait = False,
) -> None:
    """Make the four reference views, or what the last version lacks."""
    from mien.domain.image_set import SetKind

    order(
        Invocation.of(context),
        "references",
        lambda mien, one: mien.characters.make_set(one, SetKind.REFERENCE, backend=backend, style=style),
        [character],
        wait=not no_wait,
    )


def embeddings(
    context: typer.Context,
    character: Annotated[str | None, typer.Argument(help="Slug or id of the character.")] = None,
    everyone: Annotated[bool, typer.Option("--all", help="All characters.")] = False,
    backend: Backend = None,
    style: Style = None,
    no_wait: NoWait = False,
) -> None:
    """Make the ten varied pictures, or what the last version lacks, of one character or of all."""
    from mien.domain.image_set import SetKind

    if (character is None) != everyone:
        raise typer.BadParameter("name one character, or give --all")
    order(
        Invocation.of(context),
        "embeddings",
        lambda mien, one: mien.characters.make_set(one, SetKind.EMBEDDING, backend=backend, style=style),
        None if character is None else [character],
        wait=not no_wait,
    )


def order(invocation: Invocation, purpose: str, ask: Ask, characters: Sequence[str] | None, *, wait: bool) -> None:
    """Ask for work on some characters (``None``: all) and follow it; exits 1 if a picture failed."""
    if invocation.run(_order(invocation, purpose, ask, characters, wait=wait)):
        raise typer.Exit(1)


async def _order(
    invocation: Invocation, purpose: str, ask: Ask, characters: Sequence[str] | None, *, wait: bool
) -> bool:
    from mien.cli.progress import Track, tell_failures, watch

    async with open_home(invocation, purpose, finish=wait) as mien:
        ids = await mien.characters.ids() if characters is None else characters
        if not ids:
            raise InvalidRequest("There are no characters here yet. Make one with 'mien new'.")
        tracks = []
        for one in ids:
            job = await ask(mien, one)
            tracks.append(Track((await mien.characters.get(job.character_id or one)).name, (job,)))
        jobs = await watch(mien, tracks) if wait else [job for track in tracks for job in track.jobs]
        await _print(mien, invocation, jobs, waited=wait)
        return wait and tell_failures(jobs)


async def _print(mien: Mien, invocation: Invocation, jobs: Sequence[Job], *, waited: bool) -> None:
    from mien.cli.new import path_of
    from mien.cli.shapes import image_json, job_json

    made = [image for job in jobs for image in await _made_by(mien, job)]
    if invocation.json:
        pictures = [image_json(image, path_of(mien, image)) for image in made]
        print_json({"jobs": [job_json(job) for job in jobs], "images": pictures})
        return
    for image in made:
        say(f"{image.shot:<21} {path_of(mien, image)}")
    if not waited:
        for job in jobs:
            say(f"{job.kind.value:<14} {job.state.value:<9} {job.id}")
        note("The pictures are made by 'mien worker', 'mien serve' or the next command that makes pictures.")


async def _made_by(mien: Mien, job: Job) -> list[Image]:
    """The pictures of the set, or the avatar, that a job worked on; in the order of the set."""
    from mien.domain.shots import SHOTS

    if not job.ended or job.character_id is None:
        return []
    pictures = (await mien.characters.images(job.character_id, limit=200)).items
    wanted = (job.result or {}).get("imageId")
    of_job = [each for each in pictures if (job.set_id and each.set_id == job.set_id) or each.id == wanted]
    order_of_shots = list(SHOTS)
    return sorted(of_job, key=lambda image: order_of_shots.index(image.shot))
