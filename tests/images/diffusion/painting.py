"""What tests of painting share: tiny painters, loaded once, orders, and pictures that a model can look at."""

from __future__ import annotations

import gc
import io
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from PIL import Image

from mien.images.diffusion.options import PaintOptions
from mien.images.diffusion.order import Painted, PaintOrder
from mien.images.diffusion.painter import Painter
from mien.ports import Edit, Reference

SIDE = 64


def new_painter(folder: Path, ip_adapter: Path | None = None, **options: Any) -> Painter:
    """A painter of its own, for tests that harm it."""
    # two threads that wait for each other are slower than one where others work, too
    torch.set_num_threads(1)
    painter = Painter.load(
        PaintOptions(model=str(folder), ip_adapter=None if ip_adapter is None else str(ip_adapter), **options)
    )
    # a painting that breaks off collects garbage: most of the time went into looking through the libraries for it
    gc.freeze()
    return painter


@cache
def painter_of(folder: Path, ip_adapter: Path | None = None) -> Painter:
    """The painter of that folder; the same for all tests."""
    return new_painter(folder, ip_adapter)


def order(seed: int = 1, **changes: Any) -> PaintOrder:
    """A small picture in a few steps."""
    usual: dict[str, Any] = {
        "prompt": f"portrait of a woman, photo {seed}",
        "seed": seed,
        "width": SIDE,
        "height": SIDE,
        "steps": 3,
    }
    return PaintOrder(**(usual | changes))


def paint(painter: Painter, *orders: PaintOrder) -> list[Painted]:
    """Paint them to the end."""
    return painter.paint(orders, lambda done, total: None, lambda: False)


def levels(painted: Painted) -> npt.NDArray[np.int64]:
    """Pixels from 0 to 255, [height, width, 3]."""
    image = Image.open(io.BytesIO(painted.data))
    assert image.mode == "RGB"
    return np.asarray(image).astype(np.int64)


def apart(one: Painted, other: Painted) -> int:
    """The largest difference between two pictures, in levels of 255."""
    return int(abs(levels(one) - levels(other)).max())


@cache
def noise(number: int, side: int = SIDE) -> Reference:
    """A picture of coloured noise."""
    pixels = np.random.default_rng(number).integers(0, 255, (side, side, 3), dtype=np.uint8)
    return Reference(f"image-{number}", "avatar", png(Image.fromarray(pixels)), "image/png")


def edit(number: int = 7, instruction: str = "give her green hair", mask: bytes | None = None) -> Edit:
    """A change to a picture of noise."""
    return Edit(noise(number), instruction, mask)


def left_half() -> bytes:
    """A mask that lets the left half change."""
    mask = Image.new("L", (SIDE, SIDE), 0)
    mask.paste(255, (0, 0, SIDE // 2, SIDE))
    return png(mask)


def png(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def ignored(painted: Painted) -> dict[str, str]:
    """What was ignored, with the reason."""
    return {each.what: each.reason for each in painted.ignored}
