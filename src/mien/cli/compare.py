"""``mien compare``: which is better, what the model writes or the template? Judged blind, pair by pair."""

from __future__ import annotations

import asyncio
import secrets
import sys
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from mien.cli.console import note, notes, print_json, results, say
from mien.cli.home import open_home
from mien.cli.invocation import Invocation, command
from mien.cli.typed_lines import TypedLines
from mien.domain.controls import made_visible
from mien.domain.errors import InvalidRequest

if TYPE_CHECKING:
    from mien.domain.comparison import ComparisonKind, Pair
    from mien.wiring import Mien
    from mien.workflows.compare import Standing

Count = Annotated[int, typer.Option(min=1, max=1000, help="How many pairs.")]

_KEYS: Final = {"a": "a", "b": "b", "t": "tie", "s": "skip", "q": "quit"}
_QUESTION: Final = "Which is better? a, b, t(ie), s(kip) or q(uit): "

app = typer.Typer(
    help="Compare a model's texts with the templates', blind.", no_args_is_help=True, rich_markup_mode=None
)


@app.command()
@command
def prompts(
    context: typer.Context,
    count: Count = 10,
    character: Annotated[str | None, typer.Option(help="Id or slug; all characters if left out.")] = None,
) -> None:
    """Compare wordings of pictures. Choices come by key, or as lines on standard input."""
    _run(context, "prompts", count, character)


@app.command()
@command
def personas(context: typer.Context, count: Count = 10) -> None:
    """Compare invented characters; none is created. Choices come by key, or as lines on standard input."""
    _run(context, "personas", count, None)


@app.command("results")
@command
def show_results(context: typer.Context) -> None:
    """Print how often the model won, with 95 % intervals."""
    invocation = Invocation.of(context)
    invocation.run(_results(invocation))


def _run(context: typer.Context, kind: str, count: int, character: str | None) -> None:
    from mien.domain.comparison import ComparisonKind

    invocation = Invocation.of(context)
    invocation.run(_session(invocation, ComparisonKind(kind), count, character))


async def _session(invocation: Invocation, kind: ComparisonKind, count: int, character: str | None) -> None:
    from mien.workflows.compare import pairs

    async with open_home(invocation, "compare", engine="client", work=False) as mien:
        owner = mien.context.settings.owner
        judged, lines = 0, TypedLines()
        writers: list[str] = []
        async with aclosing(_ahead(pairs(mien.context, owner, kind, character=character), count)) as upcoming:
            async for pair in upcoming:
                judged += 1
                if not await _judge(mien, pair, f"Pair {judged} of {count}", lines, writers, as_json=invocation.json):
                    if judged == 1 and not sys.stdin.isatty():
                        raise InvalidRequest(
                            "No choice came. Run this in a terminal, or give a line for each pair on standard input: "
                            "a, b, tie or skip."
                        )
                    break
        for told in writers:
            note(told)
        await _tell(mien, kind, as_json=invocation.json)


async def _results(invocation: Invocation) -> None:
    async with open_home(invocation, "compare", engine="client", work=False) as mien:
        await _tell(mien, None, as_json=invocation.json)


async def _ahead(pairs: AsyncGenerator[Pair, None], count: int) -> AsyncGenerator[Pair, None]:
    """The first ``count`` pairs; the next one is written while a person reads."""
    async with aclosing(pairs):
        upcoming: asyncio.Future[Pair] | None = asyncio.ensure_future(anext(pairs))
        try:
            for number in range(1, count + 1):
                assert upcoming is not None
                pair = await upcoming
                upcoming = asyncio.ensure_future(anext(pairs)) if number < count else None
                yield pair
        finally:
            if upcoming is not None:
                upcoming.cancel()
                await asyncio.gather(upcoming, return_exceptions=True)


async def _judge(mien: Mien, pair: Pair, heading: str, lines: TypedLines, writers: list[str], *, as_json: bool) -> bool:
    """Show a pair and keep the choice; False to stop.

    Who wrote what goes to ``writers``, to be told when all is judged: templates are alike, and whoever has been shown
    one knows the next.
    """
    from mien.domain.comparison import Choice, preferred
    from mien.workflows.compare import record

    ai_first = bool(secrets.randbelow(2))
    _show(pair, heading, ai_first=ai_first, as_json=as_json)
    answer = await _ask(lines)
    if answer == "quit":
        return False
    choice = preferred(answer, ai_first=ai_first) if answer in ("a", "b") else Choice(answer)  # type: ignore[arg-type]
    await record(mien.context, mien.context.settings.owner, pair, ai_first=ai_first, choice=choice)
    model = f"{pair.model} ({pair.engine})"
    first, second = (model, "the template") if ai_first else ("the template", model)
    writers.append(f"{heading}: A was {first}, B was {second}.")
    return True


def _show(pair: Pair, heading: str, *, ai_first: bool, as_json: bool) -> None:
    """Both texts side by side, where the screen has the room, else one below the other."""
    from rich.table import Table
    from rich.text import Text

    console = notes() if as_json else results()
    first, second = (Text(made_visible(text)) for text in pair.shown(ai_first=ai_first))
    console.print()
    console.print(f"{heading}: {made_visible(pair.about)}", markup=False, style="bold")
    if console.is_terminal and console.width >= _SIDE_BY_SIDE:
        table = Table(expand=True)
        table.add_column("A", ratio=1, overflow="fold")
        table.add_column("B", ratio=1, overflow="fold")
        table.add_row(first, second)
        console.print(table)
        return
    for name, text in (("A", first), ("B", second)):
        console.print(f"--- {name}", style="dim")
        console.print(text)


_SIDE_BY_SIDE: Final = 80
"""Columns from which two texts stand side by side."""


async def _ask(lines: TypedLines) -> str:
    """``a``, ``b``, ``tie``, ``skip`` or ``quit``; the end of the input is ``quit``."""
    by_key = sys.stdin.isatty()
    while True:
        notes().print(_QUESTION, end="", markup=False)
        said = await (asyncio.to_thread(_key) if by_key else lines.next())
        note(said or "")
        if said is None:
            return "quit"
        word = said.strip().lower()
        if word and _KEYS.get(word[0], "").startswith(word):
            return _KEYS[word[0]]


def _key() -> str | None:
    """The key that is pressed; ``None`` for Ctrl-D, and for Ctrl-C, which an exception in a thread can't hand on."""
    try:
        return typer.getchar()
    except (EOFError, KeyboardInterrupt):
        return None


async def _tell(mien: Mien, kind: ComparisonKind | None, *, as_json: bool) -> None:
    from mien.workflows.compare import standings

    found = await standings(mien.context, mien.context.settings.owner, kind)
    if as_json:
        print_json({"items": [_standing_json(each) for each in found], "nextCursor": None})
        return
    if not found:
        say("Nothing has been compared yet: 'mien compare prompts' or 'mien compare personas'.")
    for each in found:
        _print_standing(each)


def _standing_json(standing: Standing) -> dict[str, Any]:
    tally = standing.tally
    low, high = tally.interval
    return {
        "kind": standing.kind.value,
        "engine": standing.engine,
        "model": standing.model,
        "compared": tally.compared,
        "aiWins": tally.ai,
        "templateWins": tally.template,
        "ties": tally.ties,
        "skipped": tally.skipped,
        "winRate": tally.win_rate,
        "interval": [round(low, 4), round(high, 4)],
        "verdict": tally.verdict.value,
    }


def _print_standing(standing: Standing) -> None:
    tally = standing.tally
    say(f"{standing.kind.value}: {standing.model} ({standing.engine}) against the template")
    say(f"  {tally.ai} won, {tally.template} lost, {tally.ties} ties, {tally.skipped} skipped")
    if tally.win_rate is None:
        return
    low, high = tally.interval
    say(f"  win rate {tally.win_rate:.0%}, ties counted as half; 95 % interval {low:.0%} to {high:.0%}")
    say(f"  {_VERDICTS[tally.verdict]}")


_VERDICTS: Final = {
    "ai": "The model is better: the interval lies above 50 %.",
    "template": "The template is better: the interval lies below 50 %.",
    "undecided": "Not enough yet: the interval includes 50 %.",
}
