"""P10: pictures a second through a likeness model, ours against a loop of one picture at a time with transformers.

Weights are random (``DINOv3ViTConfig``'s ViT-S/16 with four registers, and a tiny one): they cost the same as trained
ones. Both read the same 64 files, PNG of 512 pixels, and both have their model loaded. Ours has it in another process,
and its time holds handing the files over and the features back.
"""

from __future__ import annotations

import asyncio
import io
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import numpy as np
from PIL import Image

from bench.report import median, report

PICTURES = 64
SIDE = 512
ROUNDS = 3
MEAN, DEVIATION = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, shape in (("tiny", (32, 2, 2)), ("vits16", (384, 12, 6))):
            measure(name, saved(Path(folder) / name, *shape))


def measure(name: str, folder: Path) -> None:
    from mien.vision.dino.onnx_export import export

    export(str(folder))
    files = pictures()
    taken = asyncio.run(rounds(folder, files))
    for runtime in ("torch", "onnx"):
        report(
            f"P10-{name}-{runtime}",
            ours=PICTURES / median(taken[runtime]),
            reference=PICTURES / median(taken["loop"]),
            unit="pictures/s",
            target="≥ 1.8",
        )


def saved(folder: Path, width: int, layers: int, heads: int) -> Path:
    """A model with random weights, always the same."""
    import torch
    from transformers import DINOv3ViTConfig, DINOv3ViTModel

    torch.manual_seed(7)
    config = DINOv3ViTConfig(
        hidden_size=width,
        intermediate_size=4 * width,
        num_hidden_layers=layers,
        num_attention_heads=heads,
        num_register_tokens=4,
    )
    DINOv3ViTModel(config).save_pretrained(folder)
    return folder


def pictures() -> list[bytes]:
    """Files that differ: blocks of colour, as drawings have them, under a little noise."""
    dice = np.random.default_rng(11)
    files = []
    for _ in range(PICTURES):
        blocks = dice.integers(0, 256, (16, 16, 3)).repeat(SIDE // 16, axis=0).repeat(SIDE // 16, axis=1)
        noisy = np.clip(blocks + dice.normal(0.0, 2.0, blocks.shape), 0, 255).astype(np.uint8)
        file = io.BytesIO()
        Image.fromarray(noisy).save(file, "PNG", compress_level=1)
        files.append(file.getvalue())
    return files


async def rounds(folder: Path, files: list[bytes]) -> dict[str, list[float]]:
    """Seconds of each way in each round, one way after the other, so that whatever else runs hinders all alike."""
    from mien.settings.vision import VisionSettings
    from mien.vision.dino.scorer import DinoScorer

    runtimes: tuple[Literal["torch", "onnx"], ...] = ("torch", "onnx")
    scorers = {
        runtime: DinoScorer(VisionSettings(model=str(folder), runtime=runtime), None, 600.0) for runtime in runtimes
    }
    model = loaded(folder)
    taken: dict[str, list[float]] = {"loop": [], "torch": [], "onnx": []}
    try:
        one_by_one(model, files[:2])
        for scorer in scorers.values():
            await scorer.look([b"no picture"])  # loads the model
        for number in range(ROUNDS):
            taken["loop"].append(timed(lambda: one_by_one(model, files)))
            for runtime, scorer in scorers.items():
                # Never the same files: the scorer would know them.
                fresh = [data + bytes([number]) for data in files]
                started = time.perf_counter()
                looks = await scorer.look(fresh)
                taken[runtime].append(time.perf_counter() - started)
                assert all(look.vector for look in looks)
    finally:
        for scorer in scorers.values():
            await scorer.close()
    return taken


def timed(work: Callable[[], None]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def loaded(folder: Path) -> Any:
    from transformers import AutoModel

    return AutoModel.from_pretrained(folder, local_files_only=True).eval()


def one_by_one(model: Any, files: list[bytes]) -> None:
    """The usual way: open, resize, normalise, run, for each picture."""
    import torch

    mean, deviation = torch.tensor(MEAN).view(3, 1, 1), torch.tensor(DEVIATION).view(3, 1, 1)
    with torch.inference_mode():
        for data in files:
            image = Image.open(io.BytesIO(data)).convert("RGB").resize((224, 224), Image.Resampling.BICUBIC)
            values = torch.from_numpy(np.asarray(image).copy()).permute(2, 0, 1).float() / 255.0
            model(((values - mean) / deviation).unsqueeze(0)).last_hidden_state.numpy()


if __name__ == "__main__":
    main()
