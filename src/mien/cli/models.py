"""``mien models``: who writes texts, which model files there are, and bringing one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mien.cli.console import note, print_json, results, say
from mien.cli.home import read_settings
from mien.cli.invocation import Invocation, command
from mien.domain.controls import made_visible
from mien.domain.errors import InvalidRequest

if TYPE_CHECKING:
    from mien.text.overview import Overview
    from mien.text.pull import Offer, RemoteFile

app = typer.Typer(help="List language models, and bring one.", rich_markup_mode=None)


@app.callback(invoke_without_command=True)
@command
def models(context: typer.Context) -> None:
    """List language models, and bring one; alone it lists them."""
    if context.invoked_subcommand is None:
        _list(Invocation.of(context))


@app.command("list")
@command
def list_models(context: typer.Context) -> None:
    """Say who writes for each task, and which model files were found. No model is loaded."""
    _list(Invocation.of(context))


@app.command()
@command
def pull(
    context: typer.Context,
    repository: Annotated[str, typer.Argument(help="OWNER/NAME on the Hugging Face hub.")],
    file: Annotated[str | None, typer.Argument(help="A file of it, or a part of its name such as Q4_K_M.")] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Fetch without asking.")] = False,
) -> None:
    """Fetch a model (GGUF) from the Hugging Face hub into the home; a broken download goes on where it stopped."""
    _pull(Invocation.of(context), repository, file, yes=yes)


@app.command("export-onnx")
@command
def export_onnx(
    context: typer.Context,
    model: Annotated[
        str | None, typer.Argument(help="Folder or hub name of a DINO model; if left out, the one that is set.")
    ] = None,
) -> None:
    """Write a likeness model for ONNX Runtime, beside its weights: on a processor it is then quicker."""
    from mien.vision.dino.onnx_export import export

    invocation = Invocation.of(context)
    wanted = model or read_settings(invocation).vision.model
    if not wanted:
        raise InvalidRequest.field("model", "name its folder, or set MIEN_VISION__MODEL.")
    path, difference = export(wanted)
    if invocation.json:
        print_json({"path": str(path), "difference": difference})
    else:
        say(f"It lies at {path}; its output differs from torch's by {difference:.1g} at most.")


def _list(invocation: Invocation) -> None:
    seen = invocation.run(_seen(invocation))
    if invocation.json:
        print_json(_as_json(seen))
        return
    results().print(_task_table(seen))
    say()
    results().print(_file_table(seen) if seen.found.files else _recommended_table())
    remedies = [each.readiness.remedy for each in seen.tasks if not each.readiness.ready and each.readiness.remedy]
    for told in (
        *dict.fromkeys(remedies),
        *seen.notes,
        *(skipped for skipped in seen.found.skipped if f"Left aside: {skipped}." not in seen.notes),
    ):
        note(told)


async def _seen(invocation: Invocation) -> Overview:
    from mien.cli.logs import no_logs
    from mien.text.detection import find_text_engines
    from mien.text.overview import look_around

    no_logs()
    settings = read_settings(invocation)
    engines = await find_text_engines(settings)
    try:
        return await look_around(engines, settings)
    finally:
        for engine in engines.every:
            await engine.close()


def _as_json(seen: Overview) -> dict[str, Any]:
    from mien.text.recommended import RECOMMENDED

    items = [
        {
            "task": each.task.value,
            "name": each.engine.name,
            "model": each.engine.model,
            "trained": each.engine.trained,
            **asdict(each.readiness),
            "context": each.context,
        }
        for each in seen.tasks
    ]
    files = [
        {"name": model.name, "path": str(model.path), "size": model.size, "parts": model.parts}
        for model in seen.found.files
    ]
    return {
        "items": items,
        "nextCursor": None,
        "files": files,
        "skipped": list(seen.found.skipped),
        "folders": [str(folder) for folder in seen.folders],
        "notes": list(seen.notes),
        "recommended": [asdict(each) for each in RECOMMENDED],
    }


def _task_table(seen: Overview) -> Any:
    rows = [
        (
            each.task.value,
            each.engine.name,
            each.engine.model,
            "ready" if each.readiness.ready else "not ready",
            each.readiness.detail,
        )
        for each in seen.tasks
    ]
    return _table(("task", "engine", "model", "", ""), rows)


def _file_table(seen: Overview) -> Any:
    rows = [(model.name, _size(model.size), str(model.path)) for model in seen.found.files]
    return _table(("file", "size", "path"), rows)


def _recommended_table() -> Any:
    """What to bring where there is nothing yet."""
    from mien.text.recommended import RECOMMENDED

    rows = [
        (each.task.value, each.model, f"{each.gigabytes:.1f} GB", f"mien models pull {each.repository} {each.file}")
        for each in RECOMMENDED
    ]
    return _table(("for", "recommended", "size", ""), rows)


def _table(headings: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Any:
    from rich.table import Table
    from rich.text import Text

    table = Table(*headings, box=None, pad_edge=False, header_style="dim")
    for row in rows:
        table.add_row(*(Text(made_visible(cell)) for cell in row))
    return table


def _size(count: int) -> str:
    """Bytes as people read them."""
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count / 1e6:.1f} MB"


def _pull(invocation: Invocation, repository: str, wanted: str | None, *, yes: bool) -> None:
    from mien.text.pull import choose, download, look_up, shows_progress

    settings = read_settings(invocation)
    offer = look_up(repository)
    files = (*choose(offer, wanted), *offer.eyes)
    folder = settings.home / "models" / "text" / repository.partition("/")[2]
    _show(offer, files, str(folder))
    if not yes and not _agreed():
        raise typer.Exit(1)
    paths = download(offer, files, folder, progress=shows_progress())
    if invocation.json:
        shown = {"repository": offer.repository, "license": offer.license, "files": [str(path) for path in paths]}
        print_json(shown)
    else:
        say(f"It lies at {paths[0]}. 'mien models' shows who uses it; a running 'mien serve' finds it after a restart.")


def _agreed() -> bool:
    """Ask. Raises ``InvalidRequest`` where nobody is there to answer."""
    try:
        return typer.confirm("Fetch it?", err=True)
    except typer.Abort:
        raise InvalidRequest("Nobody answered. Give --yes to fetch without being asked.") from None


def _show(offer: Offer, files: tuple[RemoteFile, ...], folder: str) -> None:
    """What would be fetched, and under which licence."""
    for file in files:
        note(f"{file.name}  {_size(file.size)}")
    note(f"Licence: {offer.license}")
    note(f"From https://huggingface.co/{offer.repository} into {folder}")
