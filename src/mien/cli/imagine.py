"""``mien imagine``: pictures of a character in a scene, and changes to pictures."""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

import typer

from mien.cli.console import note, print_json, say
from mien.cli.home import open_home
from mien.cli.invocation import Invocation
from mien.cli.sets import Backend, Character, NoWait, Transparent
from mien.domain.errors import InvalidRequest, NotFound, TooLarge

if TYPE_CHECKING:
    from mien.domain.image import Image
    from mien.domain.job import Job
    from mien.wiring import Mien
    from mien.workflows.picture_edit import EditOrder
    from mien.workflows.picture_order import PictureOrder

_SIZE: Final = re.compile(r"(\d{1,6})[xX×](\d{1,6})")
_LARGEST_MASK: Final = 20 * 1024 * 1024


def imagine(
    context: typer.Context,
    character: Character,
    prompt: Annotated[str, typer.Argument(help="The scene; with --edit, the change.")] = "",
    count: Annotated[int, typer.Option(min=1, max=10, help="Pictures to make.")] = 1,
    size: Annotated[str | None, typer.Option(metavar="WxH", help="Pixels, such as 1024x1536.")] = None,
    seed: Annotated[
        int | None, typer.Option(min=0, max=2**63 - 1, help="Of the first picture; each further one has the next.")
    ] = None,
    style: Annotated[str | None, typer.Option(help="Style (default: as set up; with --edit, the picture's).")] = None,
    backend: Backend = None,
    quality: Annotated[Literal["standard", "hd"], typer.Option(help="hd has more detail.")] = "standard",
    transparent: Transparent = False,
    steps: Annotated[int | None, typer.Option(min=1, max=500, help="Denoising steps.")] = None,
    strength: Annotated[float | None, typer.Option(min=0, max=1, help="How far it may depart from its start.")] = None,
    negative: Annotated[str, typer.Option(metavar="WORDS", help="What is not to be seen.")] = "",
    no_references: Annotated[bool, typer.Option("--no-references", help="Go by the words alone.")] = False,
    edit: Annotated[str | None, typer.Option(metavar="IMAGE", help="Change this picture into a new one.")] = None,
    changes: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="NAME=VALUE", help="With --edit: such as hair_color=red."),
    ] = None,
    mask: Annotated[
        Path | None, typer.Option(help="With --edit: a picture as large as the other, white where it may change.")
    ] = None,
    out: Annotated[Path | None, typer.Option(metavar="FOLDER", help="Copy the finished files there.")] = None,
    no_wait: NoWait = False,
) -> None:
    """Make pictures of a character in a scene, or with --edit a picture that comes from another."""
    from mien.workflows.picture_edit import EditOrder
    from mien.workflows.picture_order import PictureOrder

    order: PictureOrder | EditOrder
    if edit is None:
        if changes or mask:
            raise typer.BadParameter("--set and --mask belong to --edit")
        width, height = _size(size)
        order = PictureOrder(
            prompt,
            style=style,
            quality=quality,
            transparent=transparent,
            negative_prompt=negative,
            backend=backend,
            seed=seed,
            width=width,
            height=height,
            steps=steps,
            strength=strength,
            count=count,
            no_references=no_references,
        )
    else:
        if count != 1 or size or steps or negative or no_references or transparent or quality != "standard":
            raise typer.BadParameter("a change takes --set, --mask, --seed, --style, --backend and --strength alone")
        if not prompt.strip() and not changes:
            raise typer.BadParameter("say what is to change, in words or with --set")
        attributes = _attributes(changes or [])
        told = _mask(mask) if mask else None
        order = EditOrder(prompt, attributes, mask=told, backend=backend, strength=strength, seed=seed, style=style)
    invocation = Invocation.of(context)
    if invocation.run(_imagine(invocation, character, order, edit, out, wait=not no_wait)):
        raise typer.Exit(1)


async def _imagine(
    invocation: Invocation,
    character: str,
    order: PictureOrder | EditOrder,
    edited: str | None,
    out: Path | None,
    *,
    wait: bool,
) -> bool:
    """True if a picture failed."""
    from mien.cli.progress import Track, tell_failures, watch

    if out is not None:
        _make_folder(out)  # before anything is drawn that could then not be copied
    async with open_home(invocation, "imagine", finish=wait) as mien:
        who = await mien.characters.get(character)
        job = await _ask(mien, who.id, order, edited)
        if wait:
            [job] = await watch(mien, [Track(who.name, (job,))])
        made = await mien.characters.made_by(job)
        copies = [await _copy(mien, image, out) for image in made] if out else []
        _print(mien, invocation, job, made, copies)
        return wait and tell_failures([job])


async def _ask(mien: Mien, character_id: str, order: Any, edited: str | None) -> Job:
    if edited is None:
        return await mien.characters.imagine(character_id, order)
    if not any(image.id == edited for image in await _pictures(mien, character_id)):
        raise NotFound(f"This character has no picture '{edited[:80]}'.")
    return await mien.characters.edit(edited, order)


async def _pictures(mien: Mien, character_id: str) -> Sequence[Image]:
    found: list[Image] = []
    cursor: str | None = None
    while True:
        page = await mien.characters.images(character_id, cursor=cursor, limit=200)
        found += page.items
        cursor = page.next_cursor
        if cursor is None:
            return found


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InvalidRequest.field("out", f"{folder} can't be made: {error.strerror}.") from error


async def _copy(mien: Mien, image: Image, folder: Path) -> Path:
    import asyncio

    from mien.cli.files import write_whole

    path = folder / Path(image.storage_key).name
    try:
        await asyncio.to_thread(write_whole, path, await mien.characters.bytes_of(image))
    except OSError as error:
        raise InvalidRequest.field("out", f"{path} can't be written: {error.strerror}.") from error
    return path


def _print(mien: Mien, invocation: Invocation, job: Job, made: Sequence[Image], copies: Sequence[Path]) -> None:
    from mien.cli.new import path_of
    from mien.cli.shapes import image_json, job_json

    paths = [str(path) for path in copies] or [path_of(mien, image) for image in made]
    if invocation.json:
        pictures = [image_json(image, path) for image, path in zip(made, paths, strict=True)]
        print_json({"job": job_json(job), "images": pictures})
        return
    for image, path in zip(made, paths, strict=True):
        say(f"{image.shot:<10} {path}")
        note(f"           {image.id}, seed {image.seed}, by {image.backend}")
    _note_words(made)
    for what, reason in dict.fromkeys((left.what, left.reason) for image in made for left in image.lineage.ignored):
        note(f"ignored: {what} ({reason})")
    if not job.ended:
        say(f"{job.kind.value:<14} {job.state.value:<9} {job.id}")
        note("The pictures are made by 'mien worker', 'mien serve' or the next command that makes pictures.")


def _note_words(made: Sequence[Image]) -> None:
    """Which words of the prompt a picture shows, as far as its backend tells; they are the same for all."""
    told = next((image.lineage.parameters.get("promptWords") for image in made), None) or {}
    if told.get("drawn"):
        note(f"drawn: {', '.join(told['drawn'])}")
    for each in told.get("approximated", ()):
        note(f"approximated: {each['words']} (as {each['as']})")


def _size(given: str | None) -> tuple[int, int]:
    if given is None:
        return 1024, 1024
    found = _SIZE.fullmatch(given.strip())
    if found is None:
        raise typer.BadParameter(f"--size must be WIDTHxHEIGHT, such as 1024x1536, not {given[:40]!r}")
    return int(found[1]), int(found[2])


def _attributes(given: Sequence[str]) -> dict[str, Any]:
    """``hair_color=red`` as an attribute; ``true``, ``false`` and ``none`` are what they say."""
    plain: Final[dict[str, Any]] = {"true": True, "yes": True, "false": False, "no": False, "none": None}
    attributes: dict[str, Any] = {}
    for each in given:
        name, equals, value = each.partition("=")
        if not equals or not name.strip():
            raise typer.BadParameter(f"--set takes NAME=VALUE, such as hair_color=red, not {each[:60]!r}")
        name, value = name.strip(), value.strip()
        listed = [part.strip() for part in value.split(",")] if name in ("clothing", "marks") else value
        attributes[name] = plain.get(value.lower(), listed) if isinstance(listed, str) else listed
    return attributes


def _mask(path: Path) -> str:
    """A mask's file as the text that orders take."""
    try:
        if path.stat().st_size > _LARGEST_MASK:
            raise TooLarge(f"{path} is larger than {_LARGEST_MASK // (1024 * 1024)} MiB.")
        data = path.read_bytes()
    except OSError as error:
        raise InvalidRequest.field("mask", f"{path} can't be read: {error.strerror}.") from error
    return f"data:image/png;base64,{base64.b64encode(data).decode()}"
