"""The program: its commands, and what happens around every one of them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Annotated, Final, cast

import typer

from mien.cli import (
    avatar,
    calibrate,
    cards,
    chat,
    compare,
    consistency,
    database,
    demo,
    describe,
    doctor,
    gallery,
    imagine,
    job_commands,
    models,
    new,
    random_character,
    review,
    serve,
    sets,
    sheet,
    verify,
)
from mien.cli.console import print_json
from mien.cli.invocation import Invocation, command
from mien.cli.problems import WRONG_USE, tell

_UsageError: Final = cast(type[typer.BadParameter], typer.BadParameter.__mro__[1])
"""What Typer raises for every wrong use; it has no public name."""

app = typer.Typer(
    name="mien",
    help="Keeps a character recognisable in every picture and in character in every reply.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)


@app.callback(invoke_without_command=True)
@command
def shared(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
) -> None:
    """Keeps a character recognisable in every picture and in character in every reply."""
    if version:
        from mien import __version__

        typer.echo(f"mien {__version__}")
        raise typer.Exit


_COMMANDS: Final[dict[str, Callable[..., None]]] = {
    "demo": demo.demo,
    "serve": serve.serve,
    "worker": serve.worker,
    "describe": describe.describe,
    "new": new.new,
    "random": random_character.random_character,
    "import": cards.import_,
    "export": cards.export,
    "avatar": avatar.avatar,
    "references": sets.references,
    "embeddings": sets.embeddings,
    "imagine": imagine.imagine,
    "review": review.review,
    "images": gallery.images,
    "image": gallery.image,
    "sheet": sheet.sheet,
    "consistency": consistency.consistency,
    "chat": chat.chat,
    "calibrate": calibrate.calibrate,
    "verify": verify.verify,
    "doctor": doctor.doctor,
}
for _name, _function in _COMMANDS.items():
    app.command(_name)(command(_function))
app.add_typer(job_commands.app, name="jobs")
app.add_typer(models.app, name="models")
app.add_typer(compare.app, name="compare")
app.add_typer(database.app, name="db")


def run() -> None:
    """Run the command line and exit with its code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    invocation = Invocation()
    try:
        code = app(prog_name="mien", obj=invocation, standalone_mode=False)
        sys.exit(code if isinstance(code, int) else 0)
    except _UsageError as error:
        error.show()
        if "--json" in sys.argv[1:]:  # it may stand behind what was wrong, and then hasn't been read
            print_json({"success": False, "error": error.format_message(), "code": "invalid_request", "details": {}})
        sys.exit(WRONG_USE)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - every failure ends as a sentence and a code
        sys.exit(tell(error, invocation))
