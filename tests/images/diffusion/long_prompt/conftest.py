"""Tiny pipelines, loaded once, and prompts of every length."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pytest
import torch

SENTENCE: Final = (
    "A woman with red hair is standing in the harbour street by her window, looking at the morning light; "
    "her coat is dark blue, the background soft and detailed."
)


def prompt_of(words: int) -> str:
    """A text of so many words, in sentences, no two of which are alike."""
    told = [f"{word} {number}" if word == "light;" else word for number in range(99) for word in SENTENCE.split()]
    return " ".join(told[:words])


class Passes:
    """The forward passes of some modules: for each, the rows that went in."""

    def __init__(self) -> None:
        self.ids: list[torch.Tensor] = []

    @property
    def rows(self) -> int:
        """Rows of all passes."""
        return sum(len(ids) for ids in self.ids)


@contextmanager
def counted(*modules: torch.nn.Module) -> Iterator[Passes]:
    """Counts the modules' forward passes."""
    passes = Passes()

    def note(_: Any, arguments: tuple[Any, ...], more: dict[str, Any]) -> None:
        passes.ids.append(arguments[0] if arguments else more["input_ids"])

    hooks = [module.register_forward_pre_hook(note, with_kwargs=True) for module in modules]
    try:
        yield passes
    finally:
        for hook in hooks:
            hook.remove()


def _loaded(folder: Path) -> Any:
    from diffusers import DiffusionPipeline

    pipeline = DiffusionPipeline.from_pretrained(folder, local_files_only=True, use_safetensors=True)
    pipeline.set_progress_bar_config(disable=True)
    return pipeline


@pytest.fixture(scope="session", autouse=True)
def one_thread() -> None:
    """Tiny models gain nothing by more, and lose much where tests run beside each other."""
    torch.set_num_threads(1)


@pytest.fixture(scope="session")
def sdxl(sdxl_folder: Path) -> Any:
    """A tiny SDXL; tests leave it as it is."""
    return _loaded(sdxl_folder)


@pytest.fixture(scope="session")
def sd15(sd15_folder: Path) -> Any:
    """A tiny Stable Diffusion 1.5; tests leave it as it is."""
    return _loaded(sd15_folder)


@pytest.fixture(scope="session")
def flux2(flux2_folder: Path) -> Any:
    """A tiny FLUX.2 klein; tests leave it as it is."""
    return _loaded(flux2_folder)
