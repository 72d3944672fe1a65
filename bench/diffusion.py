"""D1 and D2: what painting in batches brings, and what Mien adds to a call of diffusers; on the processor, one thread.

D1: ten pictures in one go against one by one; milliseconds per picture.
D2: a picture, from the prompt to the file, against the bare call of the same pipeline that ends with pixels;
milliseconds. Tiny random weights and many steps: what Mien adds doesn't depend on the size of the model, so that the
share of it is smaller with a real one.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import structlog
import torch

from bench.report import median, report
from mien.images.diffusion.options import PaintOptions
from mien.images.diffusion.order import PaintOrder
from mien.images.diffusion.painter import Painter
from tests.tiny_diffusion import tiny_sdxl

ROUNDS = 9
SIDE = 64
BATCH = 10
BATCH_STEPS = 10
LONE_STEPS = 100
PROMPT = "portrait of a woman in a green coat, standing in the street, soft light, detailed, picture {number}"
NEGATIVE = "blurry, dark"

Asked = TypeVar("Asked")


def order(number: int, steps: int) -> PaintOrder:
    """Always other words, so that nothing is known from the call before."""
    words = PROMPT.format(number=number)
    return PaintOrder(words, number, SIDE, SIDE, steps, negative_prompt=NEGATIVE)


def paint(painter: Painter, orders: list[PaintOrder]) -> None:
    painter.paint(orders, lambda done, total: None, lambda: False)


def bare(painter: Painter, asked: PaintOrder) -> None:
    painter.loaded.pipeline(
        prompt=asked.prompt,
        negative_prompt=asked.negative_prompt,
        width=asked.width,
        height=asked.height,
        num_inference_steps=asked.steps,
        generator=torch.Generator("cpu").manual_seed(asked.seed),
    )


def one_by_one(painter: Painter, orders: list[PaintOrder]) -> None:
    for each in orders:
        paint(painter, [each])


def milliseconds(run: Callable[[Painter, Asked], None], painter: Painter, asked: Asked) -> float:
    start = time.process_time()
    run(painter, asked)
    return (time.process_time() - start) * 1000


def batches(painter: Painter) -> None:
    together, alone = [], []
    for number in range(ROUNDS):
        orders = [order(number * BATCH + place, BATCH_STEPS) for place in range(BATCH)]
        others = [order(10**6 + number * BATCH + place, BATCH_STEPS) for place in range(BATCH)]
        together.append(milliseconds(paint, painter, orders) / BATCH)
        alone.append(milliseconds(one_by_one, painter, others) / BATCH)
    report(
        "D1 batch of ten, per picture",
        ours=median(together),
        reference=median(alone),
        unit="ms",
        target="at most 0.5: twice as fast",
        more={"batch": BATCH, "steps": BATCH_STEPS, "side": SIDE},
    )


def overhead(painter: Painter) -> None:
    ours, reference = [], []
    for number in range(ROUNDS):
        ours.append(milliseconds(paint, painter, [order(number, LONE_STEPS)]))
        reference.append(milliseconds(bare, painter, order(10**6 + number, LONE_STEPS)))
    report(
        "D2 our call over the bare one",
        ours=median(ours),
        reference=median(reference),
        unit="ms",
        target="at most 1.02",
        more={"steps": LONE_STEPS, "side": SIDE},
    )


def main() -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as folder:
        painter = Painter.load(PaintOptions(model=str(tiny_sdxl(Path(folder) / "tiny"))))
        paint(painter, [order(0, 2)])
        bare(painter, order(0, 2))
        batches(painter)
        overhead(painter)


if __name__ == "__main__":
    main()
