"""``mien demo``: a few characters with all their pictures, through the real workflows, into one folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from mien.cli.console import note, print_json, say
from mien.cli.home import read_settings
from mien.cli.invocation import Invocation

if TYPE_CHECKING:
    from mien.cli.cast import Role

EXAMPLES: Final = 3
"""How many of the examples are drawn unless ``--count`` says otherwise."""


def demo(
    context: typer.Context,
    source: Annotated[
        Path | None, typer.Option("--from", help="File with one JSON object per line: name, description.")
    ] = None,
    out: Annotated[Path, typer.Option("--out", "-o", help="Folder to fill.")] = Path("mien-demo"),
    count: Annotated[
        int | None, typer.Option(min=1, help="How many lines (default: 3 examples, all of --from).")
    ] = None,
    seed: Annotated[int, typer.Option(min=0, help="Other people from the same words.")] = 0,
    wobble: Annotated[
        bool,
        typer.Option(
            "--wobble",
            help="Instead: scenes by a backend that is often wrong, with every attempt told (default: 1 example).",
        ),
    ] = False,
) -> None:
    """Draw characters: avatar, 4 reference views and 10 variations each, and a contact sheet.

    Interrupted at any moment, the same command goes on where it stopped.
    """
    from mien.cli.cast import example_file, read_cast
    from mien.cli.demo_story import play

    invocation = Invocation.of(context)
    invocation.home = invocation.home or out / "home"
    ceiling = read_settings(invocation).content_rating_ceiling
    wanted = count if source or count else 1 if wobble else EXAMPLES
    roles = read_cast(source or example_file(), count=wanted, seed=seed, ceiling=ceiling)
    if wobble:
        _wobble(invocation, roles, out, seed)
        return
    summary, missing = invocation.run(play(invocation, roles, out))
    if invocation.json:
        print_json(summary)
    else:
        _print(summary, out, invocation.home)
    for line in missing:
        note(line)
    if missing:
        raise typer.Exit(1)


def _wobble(invocation: Invocation, roles: Sequence[Role], out: Path, seed: int) -> None:
    """Exits 1 where a scene got no picture that was accepted."""
    from mien.cli.demo_wobble import play_wobbling, tell_sum

    told = invocation.run(play_wobbling(invocation, roles, out, seed))
    if invocation.json:
        print_json([each.as_json() for each in told])
    tell_sum(told)
    note("Next: open the pictures, or serve the character on this machine:")
    _tell_serve(invocation.home or out)
    if not all(each.path for each in told):
        raise typer.Exit(1)


def _print(summary: list[dict[str, object]], out: Path, home: Path) -> None:
    for each in summary:
        say(f"{out / str(each['sheet'])}")
    say(f"{out / 'summary.json'}")
    note("")
    note("Next: open a contact sheet, or serve these characters on this machine:")
    _tell_serve(home)


def _tell_serve(home: Path) -> None:
    note(f"  mien serve --home {home}")
    note(f'  make serve ARGS="--home {home}"   (from a clone)')
