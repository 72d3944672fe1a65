"""D1 and D2: what painting in batches brings, and what Mien adds to a call of diffusers; on the processor, one thread.

D1: ten pictures in one go against one by one; milliseconds per picture, with a tiny model.
D2: a picture, from the prompt to the file, against the bare call of the same pipeline that ends with pixels;
milliseconds of the processor. With a model whose steps take as long as those of real ones do, which is what the aim is
about, and with a tiny one, where what Mien adds itself shows: it doesn't depend on the size of the model.

Random weights. Both sides take turns, and who begins alternates, so that a busy machine slows down both; the figure is
the best of each, the medians stand beside it.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import structlog
import torch
from diffusers import StableDiffusionXLPipeline, UNet2DConditionModel

from bench.report import median, report
from mien.images.diffusion.options import PaintOptions
from mien.images.diffusion.order import PaintOrder
from mien.images.diffusion.painter import Painter
from tests.tiny_diffusion import tiny_sdxl

ROUNDS = 9
SIDE = 64
BATCH = 10
BATCH_STEPS = 10
TINY_STEPS = 100
MIDDLE_STEPS = 15
PROMPT = "portrait of a woman in a green coat, standing in the street, soft light, detailed, picture {number}"
NEGATIVE = "blurry, dark"

Asked = TypeVar("Asked")
Run = Callable[[Painter, Asked], None]


def order(number: int, steps: int) -> PaintOrder:
    """Always other words, so that nothing is known from the call before."""
    words = PROMPT.format(number=number)
    return PaintOrder(words, number, SIDE, SIDE, steps, negative_prompt=NEGATIVE)


def paint(painter: Painter, orders: list[PaintOrder]) -> None:
    painter.paint(orders, lambda done, total: None, lambda: False)


def bare(painter: Painter, orders: list[PaintOrder]) -> None:
    [asked] = orders
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


def milliseconds(run: Run[Asked], painter: Painter, asked: Asked) -> float:
    start = time.process_time()
    run(painter, asked)
    return (time.process_time() - start) * 1000


def in_turns(
    painter: Painter, ours: Run[list[PaintOrder]], reference: Run[list[PaintOrder]], number: int, steps: int
) -> tuple[list[float], list[float]]:
    """Milliseconds of each side, round by round, for so many pictures a round."""
    runs = (ours, reference)
    took: tuple[list[float], list[float]] = ([], [])
    for turn in range(ROUNDS):
        for side in (0, 1) if turn % 2 else (1, 0):
            first = (2 * turn + side) * number
            orders = [order(first + place, steps) for place in range(number)]
            took[side].append(milliseconds(runs[side], painter, orders))
    return took


def batches(painter: Painter) -> None:
    together, alone = in_turns(painter, paint, one_by_one, BATCH, BATCH_STEPS)
    report(
        "D1 batch of ten, per picture",
        ours=min(together) / BATCH,
        reference=min(alone) / BATCH,
        unit="ms",
        target="at most 0.5: twice as fast",
        more={
            "medians": [median(together) / BATCH, median(alone) / BATCH], "batch": BATCH, "steps": BATCH_STEPS,
            "side": SIDE, "rounds": ROUNDS,
        },
    )  # fmt: skip


def overhead(figure: str, painter: Painter, steps: int, target: str) -> None:
    ours, reference = in_turns(painter, paint, bare, 1, steps)
    medians = median(ours), median(reference)
    report(
        figure,
        ours=min(ours),
        reference=min(reference),
        unit="ms",
        target=f"{target}; best of {ROUNDS}, of the medians {medians[0] / medians[1]:.3f}, "
        f"a step {min(reference) / steps:.0f} ms",
        more={"medians": medians, "steps": steps, "side": SIDE, "rounds": ROUNDS},
    )


def middle_sdxl(tiny: Path, folder: Path) -> Path:
    """The tiny model with a network of a hundred times as many weights."""
    pipeline = StableDiffusionXLPipeline.from_pretrained(tiny)
    torch.manual_seed(5)
    wide = {"block_out_channels": (192, 384), "attention_head_dim": (6, 12), "layers_per_block": 2}
    pipeline.unet = UNet2DConditionModel.from_config(pipeline.unet.config, **wide).eval()
    pipeline.save_pretrained(folder, safe_serialization=True)
    return folder


def loaded(folder: Path) -> Painter:
    """A painter that has painted, and whose pipeline has."""
    painter = Painter.load(PaintOptions(model=str(folder)))
    paint(painter, [order(0, 2)])
    bare(painter, [order(0, 2)])
    return painter


def main() -> None:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(40))
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as folder:
        tiny = tiny_sdxl(Path(folder) / "tiny")
        painter = loaded(tiny)
        batches(painter)
        overhead("D2-tiny our call over the bare one", painter, TINY_STEPS, "what Mien adds, beside hardly any work")
        painter = loaded(middle_sdxl(tiny, Path(folder) / "middle"))
        overhead("D2 our call over the bare one", painter, MIDDLE_STEPS, "at most 1.02, steps as long as real ones")


if __name__ == "__main__":
    main()
