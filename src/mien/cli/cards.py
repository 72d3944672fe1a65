"""``mien import`` and ``mien export``: character cards in and out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mien.cli.console import note, notes, print_json, say
from mien.cli.home import open_home
from mien.cli.invocation import Invocation
from mien.cli.sets import Character, NoWait
from mien.domain.errors import InvalidRequest, MienError, TooLarge

if TYPE_CHECKING:
    from collections.abc import Callable

    from mien.domain.job import Job
    from mien.wiring import Mien
    from mien.workflows.import_card import ImportedCard


@dataclass(frozen=True, slots=True)
class _Done:
    """One file that became a character."""

    file: Path
    card: ImportedCard


@dataclass(frozen=True, slots=True)
class _Failed:
    """One file that didn't."""

    file: Path
    error: MienError


def import_(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(help="Cards: PNG, JSON, CHARX, JPEG or WebP.", metavar="FILE...")],
    no_wait: NoWait = False,
) -> None:
    """Make a character of each card; the card's picture is its avatar. Exits 1 if some failed, the others stay."""
    invocation = Invocation.of(context)
    if invocation.run(_import(invocation, files, wait=not no_wait)):
        raise typer.Exit(1)


def export(
    context: typer.Context,
    character: Character,
    card_format: Annotated[
        str | None,
        typer.Option("--format", "-f", help="png, json or charx (default: as the output file's name ends, else png)."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File to write (default: SLUG.FORMAT here).")
    ] = None,
    original: Annotated[bool, typer.Option("--original", help="The untouched file it was imported from.")] = False,
) -> None:
    """Write a character as a card that other programs read."""
    from mien.workflows.export_card import CardFormat

    if card_format is not None and card_format.lower() not in list(CardFormat):
        raise typer.BadParameter(f"'{card_format}' is none of {', '.join(CardFormat)}", param_hint="--format")
    named = output.suffix.removeprefix(".").lower() if output is not None else ""
    wanted = card_format or (named if named in list(CardFormat) else CardFormat.PNG)
    invocation = Invocation.of(context)
    invocation.run(_export(invocation, character, None if original else wanted, output))


async def _import(invocation: Invocation, files: Sequence[Path], *, wait: bool) -> bool:
    from mien.cli.progress import Track, tell_failures, watch

    async with open_home(invocation, "import", finish=wait) as mien:
        results: list[_Done | _Failed] = []
        with _counted(len(files)) as advance:
            for file in files:
                results.append(await _import_one(mien, file))
                advance(file.name)
        done = [result for result in results if isinstance(result, _Done)]
        failed = [result for result in results if isinstance(result, _Failed)]
        tracks = [Track(each.card.created.character.name, each.card.created.jobs) for each in done]
        jobs = [job for track in tracks for job in track.jobs]
        if wait and jobs:
            jobs = await watch(mien, [track for track in tracks if track.jobs])
        if invocation.json:
            _print_json(done, failed, jobs)
        else:
            _print(done, failed, waiting=0 if wait else len(jobs))
        return bool(failed) or (wait and tell_failures(jobs))


async def _import_one(mien: Mien, file: Path) -> _Done | _Failed:
    try:
        return _Done(file, await mien.characters.import_card(_read(file), filename=file.name))
    except MienError as error:
        return _Failed(file, error)


def _read(file: Path) -> bytes:
    """The file's bytes; one that is too large isn't read at all."""
    from mien.cards import MAX_FILE

    try:
        if file.stat().st_size > MAX_FILE:
            raise TooLarge(f"The file is larger than the {MAX_FILE // 2**20} MiB allowed for a card.")
        return file.read_bytes()
    except OSError as error:
        raise InvalidRequest(f"The file can't be read: {error.strerror}.") from error


@contextmanager
def _counted(total: int) -> Iterator[Callable[[str], None]]:
    """A bar for many files; for a single one there is nothing to count."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    if total == 1:
        yield lambda name: None
        return
    columns = (TextColumn("cards"), BarColumn(bar_width=32), MofNCompleteColumn())
    with Progress(*columns, TextColumn("{task.fields[file]}", style="dim", markup=False), console=notes()) as bars:
        bar = bars.add_task("cards", total=total, file="")
        yield lambda name: bars.update(bar, advance=1, file=name)


def _print(done: Sequence[_Done], failed: Sequence[_Failed], *, waiting: int) -> None:
    for each in done:
        say(each.card.created.character.slug)
        for warning in each.card.warnings:
            note(f"{each.file}: {warning}")
    for one in failed:
        note(f"{one.file}: {one.error.message}")
    if waiting:
        note(f"{waiting} jobs are waiting: 'mien worker' or 'mien serve' makes the pictures.")


def _print_json(done: Sequence[_Done], failed: Sequence[_Failed], jobs: Sequence[Job]) -> None:
    from mien.cli.shapes import character_json, job_json

    def of(each: _Done) -> dict[str, Any]:
        own = {job.id for job in each.card.created.jobs}
        return {
            "file": str(each.file),
            "character": character_json(each.card.created.character),
            "card": {
                "spec": each.card.spec,
                "container": each.card.container,
                "warnings": list(each.card.warnings),
                "notFetched": list(each.card.not_fetched),
            },
            "jobs": [job_json(job) for job in jobs if job.id in own],
        }

    wrong = [{"file": str(one.file), "error": one.error.message, "code": one.error.code} for one in failed]
    print_json({"imported": [of(each) for each in done], "failed": wrong})


async def _export(invocation: Invocation, character: str, card_format: str | None, output: Path | None) -> None:
    from mien.cli.files import write_whole

    async with open_home(invocation, "export", engine="client", work=False) as mien:
        if card_format is None:
            file = await mien.characters.original_card(character)
        else:
            file = await mien.characters.export_card(character, format=card_format)
    path = (output or Path(file.filename)).absolute()
    write_whole(path, file.data)
    if invocation.json:
        print_json({"character": character, "file": str(path), "bytes": len(file.data)})
    else:
        say(str(path))
