"""G1 to G5: SDXL of true size on a GPU, 1024 pixels, 30 steps; random weights. Says so where there is no CUDA device.

G1: seconds of a picture in batches of 1, 4 and 8, against the bare call of diffusers with the same batch.
G2: milliseconds of encoding ten prompts that share a description, against the pipeline one by one.
G3: an embedding set of ten, in batches, to files, against the same batches by diffusers alone to pixels; seconds.
G4: the same set against one picture after another by diffusers alone, as a plain loop does it.
G5: the most memory in use at each batch, GiB, against the weights alone.

    python -m bench.gpu.sdxl [--rounds N] [--smoke]

``--smoke`` runs all of it with tiny weights on the processor, to see that the bench itself works.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import structlog
import torch

from bench.gpu.random_sdxl import random_sdxl
from bench.long_prompts import DESCRIPTION, NEGATIVE, VARIATIONS
from bench.report import median, report
from mien.images.diffusion.loading import Loaded
from mien.images.diffusion.long_prompt import prompt_encoder
from mien.images.diffusion.memory import give_back, peak_bytes, settle
from mien.images.diffusion.model_facts import describe_model
from mien.images.diffusion.options import PaintOptions
from mien.images.diffusion.order import PaintOrder
from mien.images.diffusion.painter import Painter
from tests.tiny_diffusion import tiny_sdxl

BATCHES = (1, 4, 8)
SET_BATCH = 5
"""Pictures in one go of a set of ten."""


@dataclass(frozen=True, slots=True)
class Bench:
    """What is measured with."""

    painter: Painter
    side: int
    steps: int
    rounds: int
    prefix: str

    @property
    def pipeline(self) -> Any:
        """The pipeline that both sides use."""
        return self.painter.loaded.pipeline

    def seconds(self, run: Callable[[Sequence[PaintOrder]], None], orders: Sequence[PaintOrder]) -> float:
        """Wall time of a run, until the device has really finished."""
        self._wait()
        start = time.perf_counter()
        run(orders)
        self._wait()
        return time.perf_counter() - start

    def orders(self, number: int, first: int = 0) -> list[PaintOrder]:
        """Shots of one person; the seed is also said in words, so that no two calls share all their text."""
        return [
            PaintOrder(
                f"{DESCRIPTION} {VARIATIONS[place % len(VARIATIONS)]} {first}", first + place, self.side, self.side,
                self.steps, negative_prompt=NEGATIVE,
            )
            for place in range(number)
        ]  # fmt: skip

    def paint(self, orders: Sequence[PaintOrder]) -> None:
        """By Mien, in one go."""
        self.painter.paint(orders, lambda done, total: None, lambda: False)

    def paint_set(self, orders: Sequence[PaintOrder]) -> None:
        """By Mien, a few at a time."""
        for part in parts(orders):
            self.paint(part)

    def bare(self, orders: Sequence[PaintOrder]) -> None:
        """Diffusers alone; it cuts the prompts off after 77 tokens."""
        self.pipeline(
            prompt=[each.prompt for each in orders],
            negative_prompt=[each.negative_prompt for each in orders],
            width=self.side,
            height=self.side,
            num_inference_steps=self.steps,
            generator=[torch.Generator("cpu").manual_seed(each.seed) for each in orders],
        )

    def bare_set(self, orders: Sequence[PaintOrder]) -> None:
        """By diffusers, as many at a time."""
        for part in parts(orders):
            self.bare(part)

    def one_by_one(self, orders: Sequence[PaintOrder]) -> None:
        """By diffusers, in a plain loop."""
        for each in orders:
            self.bare([each])

    def encode(self, orders: Sequence[PaintOrder]) -> None:
        """By an encoder of Mien's that knows nothing yet."""
        encoder = prompt_encoder(self.pipeline)
        encoder.encode([each.prompt for each in orders], [each.negative_prompt for each in orders])

    def bare_encode(self, orders: Sequence[PaintOrder]) -> None:
        """By the pipeline, cut off after 77 tokens."""
        for each in orders:
            with torch.no_grad():
                self.pipeline.encode_prompt(prompt=each.prompt, negative_prompt=each.negative_prompt)

    def both(
        self,
        ours: Callable[[Sequence[PaintOrder]], None],
        reference: Callable[[Sequence[PaintOrder]], None],
        number: int,
    ) -> tuple[float, float]:
        """Median seconds of each, interleaved, after a round that isn't counted."""
        times: tuple[list[float], list[float]] = ([], [])
        for turn in range(self.rounds + 1):
            for run, took in zip((ours, reference), times, strict=True):
                took.append(self.seconds(run, self.orders(number, first=1000 * turn)))
        return median(times[0][1:]), median(times[1][1:])

    def _wait(self) -> None:
        if self.painter.loaded.device == "cuda":
            torch.cuda.synchronize()


def parts(orders: Sequence[PaintOrder]) -> Iterator[Sequence[PaintOrder]]:
    for start in range(0, len(orders), SET_BATCH):
        yield orders[start : start + SET_BATCH]


def batches(bench: Bench) -> None:
    for batch in BATCHES:
        ours, reference = bench.both(bench.paint, bench.bare, batch)
        name = f"{bench.prefix}1-{batch} a picture, batch {batch}"
        report(name, ours=ours / batch, reference=reference / batch, unit="s", target="at most 1.02")


def encoding(bench: Bench) -> None:
    ours, reference = bench.both(bench.encode, bench.bare_encode, len(VARIATIONS))
    name, target = f"{bench.prefix}2 encoding ten prompts", "below 1, though nothing is cut off"
    report(name, ours=ours * 1000, reference=reference * 1000, unit="ms", target=target)


def sets(bench: Bench) -> None:
    ours, reference = bench.both(bench.paint_set, bench.bare_set, len(VARIATIONS))
    report(f"{bench.prefix}3 set of ten", ours=ours, reference=reference, unit="s", target="at most 1.02")
    ours, reference = bench.both(bench.paint_set, bench.one_by_one, len(VARIATIONS))
    report(f"{bench.prefix}4 set, plain loop", ours=ours, reference=reference, unit="s", target="at most 0.33")


def memory(bench: Bench) -> None:
    if bench.painter.loaded.device != "cuda":
        return
    give_back()
    weights = torch.cuda.memory_allocated()
    for batch in BATCHES:
        peak_bytes("cuda")
        bench.paint(bench.orders(batch))
        peak = peak_bytes("cuda") or 0
        name = f"{bench.prefix}5-{batch} peak memory, batch {batch}"
        report(name, ours=peak / 2**30, reference=weights / 2**30, unit="GiB", target="told")


def true_size(rounds: int, folder: Path, options: PaintOptions) -> Bench:
    pipeline = random_sdxl("cuda", torch.bfloat16)
    settle(pipeline, "cuda", "normal")
    loaded = Loaded(pipeline, describe_model(folder), "cuda", "bfloat16", None, ())
    return Bench(Painter(loaded, options), 1024, 30, rounds, "G")


def main() -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--smoke", action="store_true")
    asked = arguments.parse_args()
    if not asked.smoke and not torch.cuda.is_available():
        print("bench.gpu.sdxl needs a CUDA device, and there is none; nothing was measured.")
        return
    with tempfile.TemporaryDirectory() as place:
        folder = tiny_sdxl(Path(place) / "tiny")
        options = PaintOptions(model=str(folder))
        if asked.smoke:
            bench = Bench(Painter.load(options), 64, 2, asked.rounds, "Gsmoke")
        else:
            bench = true_size(asked.rounds, folder, options)
        for measure in (batches, encoding, sets, memory):
            measure(bench)


if __name__ == "__main__":
    main()
