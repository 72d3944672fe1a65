"""Pictures for the scorers' tests, whose true figure is known: drawings, and the same with nothing but the figure."""

from __future__ import annotations

import functools
import io

import numpy as np
from PIL import Image

from mien.domain.appearance import describe
from mien.domain.shots import SHOTS, Shot
from mien.domain.worldview import read_worldview
from mien.images.illustrator.compose import render
from mien.ports import Subject
from mien.vision.pixels import Bytes, Mask

SIDE = 384
CAST = {
    "Mara": "A woman of 28 with auburn hair, green eyes and a scar, in a leather jacket. An activist for a revolution.",
    "Otto": "A stocky programmer in his forties with a grey beard, in a hoodie. Exhausted and burnt out.",
    "Zuri": "A tall woman with an afro, in a red blazer. A startup founder disrupting banking with blockchain.",
    "Nell": "A woman of fifty with short blonde hair, in a green coat, who questions everything.",
}


def somebody(name: str) -> Subject:
    """One of the cast."""
    words = CAST[name]
    seed = list(CAST).index(name)
    return Subject(name, seed, describe(words, seed, name=name), read_worldview(words, ""))


@functools.cache
def drawing(name: str, shot: Shot | str, style: str = "flat", seed: int = 1, side: int = SIDE) -> bytes:
    """One of the cast as a PNG."""
    asked = SHOTS[shot] if isinstance(shot, str) else shot
    return render(somebody(name), asked, width=side, height=side, seed=seed, style=style)[0]


def true_figure(name: str, shot: Shot | str, side: int, style: str = "flat") -> Mask:
    """Where the figure of that drawing is, at ``side`` pixels."""
    asked = SHOTS[shot] if isinstance(shot, str) else shot
    data = render(somebody(name), asked, width=SIDE, height=SIDE, seed=1, style=style, transparent=True)[0]
    with Image.open(io.BytesIO(data)) as image:
        alpha: Mask = np.asarray(image.getchannel("A").resize((side, side), Image.Resampling.BOX)) > 127
    return alpha


def file_of(pixels: Bytes | Image.Image, form: str = "PNG", **options: int) -> bytes:
    """Pixels as a file."""
    image = pixels if isinstance(pixels, Image.Image) else Image.fromarray(pixels)
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return buffer.getvalue()


def opened(data: bytes) -> Image.Image:
    """A file as an RGB image."""
    with Image.open(io.BytesIO(data)) as image:
        return image.convert("RGB")
