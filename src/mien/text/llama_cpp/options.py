"""What a worker process is told when it starts."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class WorkerOptions:
    """A model and how it is run. Nothing of this comes from a request."""

    model: Path
    threads: int
    context: int
    """Tokens that one text may take, its prompt included."""
    slots: int
    """Texts written at the same time, each with a context of its own."""
    server: Path | None = None
    """A llama-server to run instead of the built-in llama.cpp."""
    eyes: Path | None = None
    """The projector (mmproj) by which the model can be shown pictures."""


@dataclass(frozen=True, slots=True)
class Orders:
    """The one message that a worker gets, on its standard input."""

    options: WorkerOptions
    api_key: str = field(repr=False)
    parent: int
    """Process id of who started the worker; it ends with them."""

    def packed(self) -> bytes:
        """As one line of JSON."""
        return json.dumps(asdict(self), default=str).encode() + b"\n"

    @classmethod
    def read(cls, line: str) -> Orders:
        """The message from its line."""
        told = json.loads(line)
        options = told["options"]
        paths = {name: Path(options[name]) if options[name] else None for name in ("model", "server", "eyes")}
        model = WorkerOptions(**(options | paths))
        return cls(model, told["api_key"], told["parent"])
