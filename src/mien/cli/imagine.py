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
from mien.cli.picture_files import copy_picture, make_folder
from mien.cli.sets import Backend, Character, NoWait, Transparent
from mien.cli.smart_imagine import imagine_smart
from mien.domain.errors import InvalidRequest, NotFound, TooLarge

if TYPE_CHECKING:
    from mien.domain.image import Image
    from mien.domain.job import Job
    from mien.wiring import Mien
    from mien.workflows.picture_edit import EditOrder
    from mien.workflows.picture_order import PictureOrder
    from mien.workflows.smart_order import SmartOrder

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
    smart: Annotated[
        bool, typer.Option("--smart", help="Measure it, and try again until it is the same person, seen as asked.")
    ] = False,
    attempts: Annotated[int | None, typer.Option(min=1, max=5, help="With --smart: at most so many (3).")] = None,
    min_quality: Annotated[float | None, typer.Option(min=50, max=100, help="With --smart: of 100 (70).")] = None,
    min_consistency: Annotated[float | None, typer.Option(min=60, max=100, help="With --smart: of 100 (80).")] = None,
    tags: Annotated[list[str] | None, typer.Option("--tag", help="With --smart: a tag of the picture.")] = None,
    out: Annotated[Path | None, typer.Option(metavar="FOLDER", help="Copy the finished files there.")] = None,
    no_wait: NoWait = False,
) -> None:
    """Make pictures of a character in a scene, one that is measured, or with --edit one that comes from another."""
    from mien.workflows.picture_edit import EditOrder
    from mien.workflows.picture_order import PictureOrder

    invocation = Invocation.of(context)
    plain = count == 1 and not (transparent or steps or negative or no_references) and quality == "standard"
    of_edit, of_smart = bool(changes or mask), bool(attempts or min_quality or min_consistency or tags)
    if of_edit and edit is None:
        raise typer.BadParameter("--set and --mask belong to --edit")
    if of_smart and not smart:
        raise typer.BadParameter("--attempts, --min-quality, --min-consistency and --tag belong to --smart")
    order: PictureOrder | EditOrder
    if smart:
        if edit is not None or strength is not None or not plain:
            raise typer.BadParameter("a smart picture takes --size, --seed, --style, --backend and its own options")
        wished = _smart_order(prompt, size, seed, style, backend, attempts, min_quality, min_consistency, tags)
        if invocation.run(imagine_smart(invocation, character, wished, out, wait=not no_wait)):
            raise typer.Exit(1)
        return
    if edit is not None:
        if size or not plain:
            raise typer.BadParameter("a change takes --set, --mask, --seed, --style, --backend and --strength alone")
        if not prompt.strip() and not changes:
            raise typer.BadParameter("say what is to change, in words or with --set")
        attributes = _attributes(changes or [])
        told = _mask(mask) if mask else None
        order = EditOrder(prompt, attributes, mask=told, backend=backend, strength=strength, seed=seed, style=style)
    else:
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
    if invocation.run(_imagine(invocation, character, order, edit, out, wait=not no_wait)):
        raise typer.Exit(1)


def _smart_order(
    prompt: str,
    size: str | None,
    seed: int | None,
    style: str | None,
    backend: str | None,
    attempts: int | None,
    min_quality: float | None,
    min_consistency: float | None,
    tags: list[str] | None,
) -> SmartOrder:
    """What is given on the command line; the rest as usual."""
    from mien.workflows.smart_order import SmartOrder

    width, height = _size(size)
    given: dict[str, Any] = {
        "style": style,
        "max_retries": attempts,
        "quality_threshold": min_quality,
        "consistency_threshold": min_consistency,
        "tags": tuple(tags) if tags else None,
    }
    told = {name: value for name, value in given.items() if value is not None}
    return SmartOrder(prompt, seed=seed, width=width, height=height, backend=backend, **told)


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
        make_folder(out)  # before anything is drawn that could then not be copied
    async with open_home(invocation, "imagine", finish=wait) as mien:
        who = await mien.characters.get(character)
        job = await _ask(mien, who.id, order, edited)
        if wait:
            [job] = await watch(mien, [Track(who.name, (job,))])
        made = await mien.characters.made_by(job)
        copies = [await copy_picture(mien, image, out) for image in made] if out else []
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
