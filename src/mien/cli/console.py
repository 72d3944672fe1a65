"""Where words go: results to standard output, everything else to standard error."""

from __future__ import annotations

import json
import sys
from functools import cache
from typing import TYPE_CHECKING, Any

from mien.domain.controls import made_visible, made_visible_in_json

if TYPE_CHECKING:
    from rich.console import Console


@cache
def results() -> Console:
    """Standard output, for people."""
    from rich.console import Console

    # Into a file or a pipe lines stay whole.
    width = None if sys.stdout.isatty() else 240
    return Console(highlight=False, soft_wrap=True, width=width)


@cache
def notes() -> Console:
    """Standard error: progress, hints, problems."""
    from rich.console import Console

    return Console(stderr=True, highlight=False, soft_wrap=True)


def note(text: str) -> None:
    """Tell the person something that isn't the result."""
    notes().print(made_visible(text), markup=False)


def say(text: str = "") -> None:
    """Print a line of the result."""
    results().print(made_visible(text), markup=False)


def print_json(data: Any) -> None:
    """Print the result for programs."""
    # What the terminal can't encode is escaped, which is the same JSON.
    ascii_only = (sys.stdout.encoding or "ascii").lower().replace("-", "") != "utf8"
    sys.stdout.write(made_visible_in_json(json.dumps(data, ensure_ascii=ascii_only, indent=2)) + "\n")
    sys.stdout.flush()
