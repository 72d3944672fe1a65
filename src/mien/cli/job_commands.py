"""``mien jobs``: what is being made, and stopping, repeating and following it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from mien.cli.console import print_json, results, say
from mien.cli.home import open_home
from mien.cli.invocation import Invocation, command
from mien.domain.controls import made_visible

if TYPE_CHECKING:
    from mien.domain.job import Job

JobId = Annotated[str, typer.Argument(help="Id of the job.")]

app = typer.Typer(help="List, show, follow, cancel and retry jobs.", rich_markup_mode=None)


@app.callback(invoke_without_command=True)
@command
def jobs(
    context: typer.Context,
    limit: Annotated[int, typer.Option(min=1, max=200, help="How many, newest first.")] = 50,
) -> None:
    """List, show, follow, cancel and retry jobs; alone it lists them."""
    invocation = Invocation.of(context)
    if context.invoked_subcommand is None:
        invocation.run(_list(invocation, limit))


@app.command("list")
@command
def list_jobs(
    context: typer.Context,
    limit: Annotated[int, typer.Option(min=1, max=200, help="How many, newest first.")] = 50,
) -> None:
    """List the jobs, newest first."""
    invocation = Invocation.of(context)
    invocation.run(_list(invocation, limit))


@app.command()
@command
def show(context: typer.Context, job: JobId) -> None:
    """Show one job with its errors."""
    invocation = Invocation.of(context)
    invocation.run(_show(invocation, job))


@app.command()
@command
def follow(context: typer.Context, job: JobId) -> None:
    """Follow a job to its end; if no process works on this home, this one does. Exits 1 if a picture failed."""
    invocation = Invocation.of(context)
    if invocation.run(_follow(invocation, job)):
        raise typer.Exit(1)


@app.command()
@command
def cancel(context: typer.Context, job: JobId) -> None:
    """Stop a job; what is made stays."""
    invocation = Invocation.of(context)
    invocation.run(_cancel(invocation, job))


@app.command()
@command
def retry(
    context: typer.Context,
    job: JobId,
    no_wait: Annotated[bool, typer.Option("--no-wait", help="Return at once.")] = False,
) -> None:
    """Make what a failed, partial or cancelled job left undone. Exits 1 if a picture failed again."""
    invocation = Invocation.of(context)
    if invocation.run(_retry(invocation, job, wait=not no_wait)):
        raise typer.Exit(1)


async def _list(invocation: Invocation, limit: int) -> None:
    from mien.cli.shapes import job_json

    async with open_home(invocation, "jobs", engine="client", work=False) as mien:
        page = await mien.jobs.page(limit=limit)
        names = {one: (await mien.characters.get(one)).name for one in await mien.characters.ids()}
    if invocation.json:
        print_json({"items": [job_json(job) for job in page.items], "nextCursor": page.next_cursor})
    elif not page.items:
        say("There are no jobs.")
    else:
        results().print(_table(page.items, names))


def _table(jobs: tuple[Job, ...], names: dict[str, str]) -> Any:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="dim")
    for heading in ("job", "what", "of", "state", "done"):
        table.add_column(heading, no_wrap=heading != "of")
    for job in jobs:
        done = f"{job.progress.done}/{job.progress.total}"
        of = names.get(job.character_id or "", "")
        cells = (job.id, job.kind.value.replace("_", " "), of, job.state.value, done)
        table.add_row(*(Text(made_visible(cell)) for cell in cells))
    return table


async def _show(invocation: Invocation, job_id: str) -> None:
    async with open_home(invocation, "jobs", engine="client", work=False) as mien:
        _print(invocation, await mien.jobs.get(job_id))


async def _follow(invocation: Invocation, job_id: str) -> bool:
    async with open_home(invocation, "jobs follow") as mien:
        return await _to_the_end(invocation, mien, await mien.jobs.get(job_id))


async def _cancel(invocation: Invocation, job_id: str) -> None:
    async with open_home(invocation, "jobs", engine="client", work=False) as mien:
        _print(invocation, await mien.jobs.cancel(job_id))


async def _retry(invocation: Invocation, job_id: str, *, wait: bool) -> bool:
    async with open_home(invocation, "jobs retry", finish=wait) as mien:
        job = await mien.jobs.retry(job_id)
        if wait:
            return await _to_the_end(invocation, mien, job)
        _print(invocation, job)
        return False


async def _to_the_end(invocation: Invocation, mien: Any, job: Job) -> bool:
    from mien.cli.progress import Track, tell_failures, watch

    [ended] = await watch(mien, [Track(job.kind.value.replace("_", " "), (job,))])
    _print(invocation, ended)
    return tell_failures([ended])


def _print(invocation: Invocation, job: Job) -> None:
    from mien.cli.shapes import job_json

    data = job_json(job)
    if invocation.json:
        print_json(data)
        return
    for key in ("id", "kind", "state", "characterId", "backend", "attempts", "createdAt", "startedAt", "finishedAt"):
        say(f"{key:<12} {data[key] if data[key] is not None else '-'}")
    say(f"{'progress':<12} {job.progress.done}/{job.progress.total} {job.progress.message}")
    for error in job.errors or ((job.error,) if job.error else ()):
        say(f"{'error':<12} {error.stage or ''} {error.message}")
