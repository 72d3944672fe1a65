"""``mien random``: characters that Mien invents, and their first pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from mien.cli.console import note, print_json, results, say
from mien.cli.home import open_home
from mien.cli.invocation import Invocation
from mien.domain.controls import made_visible

if TYPE_CHECKING:
    from mien.domain.job import Job
    from mien.wiring import Mien
    from mien.workflows.random_character import Invented, RandomCharacter, Wish

_MOST: Final = 100
"""Characters that one command invents."""
_PARTS: Final = ("description", "personality", "voice", "interests", "likes", "dislikes", "backstory", "greeting")


def random_character(
    context: typer.Context,
    persona_type: Annotated[
        str | None, typer.Option("--type", help="What they are about: fitness, travel, noir … in your own words.")
    ] = None,
    name: Annotated[str | None, typer.Option(help="Kept as it is; one is found if left out.")] = None,
    seed: Annotated[
        int | None, typer.Option(min=0, max=2**63 - 1, help="The same seed gives the same template; then it counts up.")
    ] = None,
    count: Annotated[int, typer.Option(min=1, max=_MOST, help="How many characters.")] = 1,
    template: Annotated[bool, typer.Option("--template", help="By rules, even where there is a model.")] = False,
    references: Annotated[bool, typer.Option("--references", help="Make the reference sets, too.")] = False,
    embeddings: Annotated[
        bool | None, typer.Option("--embeddings/--no-embeddings", help="Make the embedding sets (default: as set up).")
    ] = None,
    no_wait: Annotated[bool, typer.Option("--no-wait", help="Return at once; the pictures are made later.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Invent and print; nothing is stored.")] = False,
) -> None:
    """Invent a character with looks, personality, past and voice; its avatar and embedding set are made at once."""
    from pydantic import ValidationError

    from mien.domain.errors import InvalidRequest
    from mien.workflows.random_character import Wish

    try:
        wish = Wish(
            name=name,
            persona_type=persona_type,
            seed=seed,
            use_ai=not template,
            generate_references=references,
            generate_embeddings=embeddings,
        )
    except ValidationError as error:
        raise InvalidRequest.of_validation(error) from error
    wishes = [wish.model_copy(update={"seed": _seed(seed, number)}) for number in range(count)]
    invocation = Invocation.of(context)
    if dry_run:
        invocation.run(_rehearse(invocation, wishes))
    elif invocation.run(_create(invocation, wishes, wait=not no_wait)):
        raise typer.Exit(1)


def _seed(first: int | None, number: int) -> int | None:
    return None if first is None else (first + number) % 2**63


async def _rehearse(invocation: Invocation, wishes: list[Wish]) -> None:
    from mien.workflows.random_character import invent

    async with open_home(invocation, "random", engine="client", work=False) as mien:
        invented = [await invent(mien.context, wish) for wish in wishes]
    if invocation.json:
        print_json({"personas": [_invented_json(each) for each in invented]})
        return
    for each in invented:
        _print(each)


async def _create(invocation: Invocation, wishes: list[Wish], *, wait: bool) -> bool:
    from mien.cli.progress import Track, tell_failures, watch

    async with open_home(invocation, "random", finish=wait) as mien:
        made: list[RandomCharacter] = []
        for wish in wishes:
            made.append(await mien.characters.invent(wish))
            if not invocation.json:
                _print(made[-1].invented, slug=made[-1].created.character.slug)
        jobs = [job for each in made for job in each.created.jobs]
        if wait and jobs:
            jobs = await watch(mien, [Track(each.created.character.name, each.created.jobs) for each in made])
        if invocation.json:
            print_json({"characters": [await _created_json(mien, each, jobs) for each in made]})
        elif jobs and not wait:
            note(f"{len(jobs)} jobs are waiting: 'mien worker' or 'mien serve' goes on.")
        return wait and tell_failures(jobs)


def _invented_json(invented: Invented) -> dict[str, Any]:
    """A persona and who invented it, with the keys of the HTTP API."""
    from mien.cli.shapes import persona_json

    return {"persona": persona_json(invented.persona), **_origin_json(invented)}


def _origin_json(invented: Invented) -> dict[str, Any]:
    return {
        "source": invented.source,
        "engine": invented.engine,
        "model": invented.model,
        "fallback": invented.fallback,
        "personaType": invented.persona.persona_type,
        "occupation": invented.persona.occupation,
        "seed": invented.seed,
        "ignored": [each.model_dump() for each in invented.ignored],
    }


async def _created_json(mien: Mien, made: RandomCharacter, jobs: list[Job]) -> dict[str, Any]:
    from mien.cli.shapes import character_json, job_json

    character = await mien.characters.get(made.created.character.id)
    own = [job_json(job) for job in jobs if job.character_id == character.id]
    return {"character": character_json(character), "jobs": own, **_origin_json(made.invented)}


def _print(invented: Invented, *, slug: str = "") -> None:
    from rich.table import Table
    from rich.text import Text

    persona = invented.persona
    heading = f"{persona.name}, {persona.age} ({persona.pronouns}), {persona.occupation}, {persona.home}"
    results().print(Text(made_visible(heading), style="bold"))
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for part in _PARTS:
        value = getattr(persona, part)
        table.add_row(part, Text(made_visible(", ".join(value) if isinstance(value, tuple) else value)))
    results().print(table, soft_wrap=False)
    if slug:
        say(slug)
    by = "rules" if invented.source == "template" else invented.model
    note(f"Invented by {by}; type {persona.persona_type}, seed {invented.seed}.")
    for reason in (*(each.reason for each in invented.ignored), *filter(None, (invented.fallback,))):
        note(reason)
    say()
