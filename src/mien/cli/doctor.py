"""``mien doctor``: what is ready, what is missing, and what to do about it."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from mien.cli.console import print_json, results
from mien.cli.home import read_settings
from mien.cli.invocation import Invocation
from mien.domain.controls import made_visible

if TYPE_CHECKING:
    from rich.text import Text

    from mien.cli.checkup import Finding
    from mien.settings import Settings


def doctor(
    context: typer.Context,
    really: Annotated[
        bool,
        typer.Option(
            "--try",
            help="Really draw, write a word and judge a picture with whatever is ready; print how long it took.",
        ),
    ] = False,
    paid: Annotated[bool, typer.Option("--paid", help="With --try: also draw where a picture costs money.")] = False,
) -> None:
    """Say what is ready and what is missing. Exits 1 if something that Mien needs is missing."""
    invocation = Invocation.of(context)
    findings = invocation.run(_check(read_settings(invocation), really=really, paid=paid))
    if invocation.json:
        print_json({"ready": _all_ready(findings), "parts": [asdict(finding) for finding in findings]})
    else:
        _print(findings)
    if not _all_ready(findings):
        raise typer.Exit(1)


async def _check(settings: Settings, *, really: bool, paid: bool) -> list[Finding]:
    from mien.cli import checkup
    from mien.cli.image_checkup import check_image_backends
    from mien.cli.logs import no_logs
    from mien.cli.scorer_checkup import check_scorers
    from mien.cli.signer_checkup import check_signer
    from mien.cli.text_checkup import check_text_engines

    no_logs()

    return [
        *checkup.check_variables(),
        checkup.check_home(settings),
        checkup.check_disk(settings),
        checkup.check_database(settings),
        checkup.check_engine(settings),
        check_signer(settings),
        checkup.check_rasteriser(),
        *await check_image_backends(settings, draw=really, paid=paid),
        *await check_text_engines(settings, write=really),
        *await check_scorers(settings, judge=really),
    ]


def _all_ready(findings: list[Finding]) -> bool:
    return all(finding.ready or not finding.needed for finding in findings)


def _state(finding: Finding) -> Text:
    from rich.text import Text

    if finding.ready:
        return Text("ready", style="green")
    return Text("not ready", style="bold red") if finding.configured else Text("not set up", style="dim")


def _print(findings: list[Finding]) -> None:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, show_header=False)
    for finding in findings:
        table.add_row(Text(finding.part), _state(finding), Text(made_visible(finding.detail)))
        if finding.remedy:
            table.add_row("", "", Text(f"→ {finding.remedy}", style="yellow"))
    results().print(table)
