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
from pathlib import Path
from typing import Any

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

    files = pictures()
    one_by_one = loop(folder, files)
    by_torch = asyncio.run(ours(folder, "torch", files))
    export(str(folder))
    by_onnx = asyncio.run(ours(folder, "onnx", files))
    for runtime, seconds in (("torch", by_torch), ("onnx", by_onnx)):
        report(
            f"P10-{name}-{runtime}",
            ours=PICTURES / seconds,
            reference=PICTURES / one_by_one,
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


def loop(folder: Path, files: list[bytes]) -> float:
    """Seconds of the usual way: open, resize, normalise, run, for each picture."""
    import torch
    from transformers import AutoModel

    model: Any = AutoModel.from_pretrained(folder, local_files_only=True).eval()
    mean, deviation = torch.tensor(MEAN).view(3, 1, 1), torch.tensor(DEVIATION).view(3, 1, 1)

    def once() -> float:
        started = time.perf_counter()
        with torch.inference_mode():
            for data in files:
                image = Image.open(io.BytesIO(data)).convert("RGB").resize((224, 224), Image.Resampling.BICUBIC)
                values = torch.from_numpy(np.asarray(image).copy()).permute(2, 0, 1).float() / 255.0
                model(((values - mean) / deviation).unsqueeze(0)).last_hidden_state.numpy()
        return time.perf_counter() - started

    once()
    return median([once() for _ in range(ROUNDS)])


async def ours(folder: Path, runtime: Any, files: list[bytes]) -> float:
    """Seconds of the scorer; its memory of earlier pictures is emptied by making it anew for each round."""
    from mien.settings.vision import VisionSettings
    from mien.vision.dino.gathering import Gathering
    from mien.vision.dino.scorer import DinoScorer

    settings = VisionSettings(model=str(folder), runtime=runtime)
    scorer = DinoScorer(settings, None, timeout=600.0)
    try:
        await scorer.look(files[:2])
        taken = []
        for _ in range(ROUNDS):
            scorer._model._gathering = Gathering(scorer._model._look, settings.batch)
            started = time.perf_counter()
            await scorer.look(files)
            taken.append(time.perf_counter() - started)
        return median(taken)
    finally:
        await scorer.close()


if __name__ == "__main__":
    main()
