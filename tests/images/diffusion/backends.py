"""Backends on tiny models, or with a painter that does as it is told, in their real process."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import Any, Final

from mien.domain.shots import AVATAR
from mien.images.diffusion.backend import Diffusion
from mien.images.diffusion.patience import Patience
from mien.ports import GeneratedImages, ImageRequest, Progress
from mien.settings import Settings
from mien.settings.images import DiffusionSettings
from tests.images.illustrator.cast import subject

# for tiny models threads are more work than the work itself
os.environ.setdefault("OMP_NUM_THREADS", "1")


def diffusion(model: Path | str | None, *, patience: Patience | None = None, **changed: Any) -> Diffusion:
    """A backend that takes two steps, on the processor."""
    quick: dict[str, Any] = {"model": model and str(model), "device": "cpu", "steps": 2, "hd_steps": 3}
    return Diffusion(Settings(diffusion=DiffusionSettings(**(quick | changed))), patience=patience)


def paper_model(folder: Path, pipeline: str = "StableDiffusionXLPipeline") -> Path:
    """A folder that looks like a pipeline and holds no part of one: for processes with the scripted painter."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model_index.json").write_text(f'{{"_class_name": "{pipeline}", "unet": [null, null]}}')
    return folder


SCRIPTED: Final = Path(__file__).parent / "scripted"
"""On ``PYTHONPATH``, processes paint by the script in there."""


class Diary:
    """What the scripted painter wrote down."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def lines(self) -> list[str]:
        """What was painted, a batch a line, and where it stopped."""
        return self.path.read_text().splitlines() if self.path.exists() else []

    def clear(self) -> None:
        """Begin anew."""
        self.path.write_text("")
        self._go.unlink(missing_ok=True)

    def let_go(self) -> None:
        """What waits with loading goes on, what paints ``ENDLESS`` steps is finished."""
        self._go.touch()

    @property
    def _go(self) -> Path:
        return self.path.with_name(f"{self.path.name}.go")


def asking(prompt: str, **changed: Any) -> ImageRequest:
    """A request for a small picture."""
    usual: dict[str, Any] = {
        "subject": subject("coat"),
        "shot": AVATAR,
        "prompt": prompt,
        "negative_prompt": "",
        "seed": 11,
        "width": 64,
        "height": 64,
    }
    return ImageRequest(**(usual | changed))


ENDLESS: Final = 1000
"""Steps: as many as there may be, which no test waits for. The scripted painter goes on until it is let go."""


LOADING: Final = 600.0
"""Seconds until a process has loaded its model at the latest, however busy the machine is."""


async def under_way(backend: Diffusion, request: ImageRequest) -> asyncio.Task[GeneratedImages]:
    """A task that paints, once the first step is done."""
    begun = asyncio.Event()

    def on_progress(progress: Progress) -> None:
        if progress.message.startswith("step"):
            begun.set()

    task = asyncio.create_task(backend.generate(request, on_progress))
    waiting = asyncio.create_task(begun.wait())
    async with asyncio.timeout(LOADING):
        await asyncio.wait({task, waiting}, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    return task


def pid_of(backend: Diffusion) -> int:
    """The painting process's id."""
    assert backend.pid is not None
    return backend.pid
