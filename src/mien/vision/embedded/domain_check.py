"""Whether a picture is of the kind that the embedded scorer knows: a drawing of flat areas with one figure before
something.

Photographs, paintings, noise, gradients, screenshots and charts are not: whoever measures colours area by area there
would measure nothing.
"""

from __future__ import annotations

import functools
import json
from importlib import resources
from typing import Final

import numpy as np

from mien.vision.embedded.figure import Figure
from mien.vision.embedded.foreground import Layer, answer
from mien.vision.pixels import Bytes, Floats, greatest_channel

UNKNOWN_KIND: Final = "The embedded scorer isn't calibrated for this kind of picture; it knows drawings of one figure."
_BINS: Final = 8


def is_known_kind(figure: Figure, small: Bytes) -> bool:
    """Whether the picture is a drawing like those that the scorer was calibrated by."""
    return known_share(figure, small) >= limit()


def known_share(figure: Figure, small: Bytes) -> float:
    """How probable it is that the picture is such a drawing, 0-1."""
    return float(answer(_stored()[0], kind_features(figure, small)[None])[0, 1])


def limit() -> float:
    """The probability that drawings reach."""
    return _stored()[1]


def kind_features(figure: Figure, small: Bytes) -> Floats:
    """The numbers that tell kinds of pictures apart, shape (features,): how colours change from pixel to pixel, how
    many there are, how the picture falls into areas, and how sure and how large the figure is."""
    wide = small.astype(np.int16)
    steps = np.concatenate(
        [
            greatest_channel(np.abs(wide[1:] - wide[:-1])).ravel(),
            greatest_channel(np.abs(wide[:, 1:] - wide[:, :-1])).ravel(),
        ]
    )
    counted = np.cumsum(np.bincount(steps, minlength=256))[[0, 1, 3, 7, 15, 31, 63, 255]]
    shares = np.diff(counted, prepend=0) / max(1, len(steps))
    code = (small >> 5).astype(np.intp)
    counts = np.bincount((code[..., 0] * _BINS + code[..., 1]).ravel() * _BINS + code[..., 2].ravel())
    colors = np.sort(counts / counts.sum())[::-1]
    entropy = -float((colors[colors > 0] * np.log(colors[colors > 0])).sum())
    head = figure.parts.get("head")
    face = figure.parts.get("face")
    area = max(1.0, float(figure.mask.sum()))
    told = [
        *shares, entropy / 3, float(colors[0]), float(colors[:4].sum()), np.log1p(figure.patches) / 5, figure.scattered,
        figure.sureness, float(figure.mask.mean()), float(head.sum()) / area if head is not None else -1.0,
        float(face.sum()) / max(1.0, float(head.sum())) if face is not None and head is not None else -1.0,
        _roughness(figure), float(figure.count), bool(figure.problem), *_lie(figure),
    ]  # fmt: skip
    return np.array(told, np.float32)


def _roughness(figure: Figure) -> float:
    """Length of the figure's outline against that of a disc of its area."""
    mask = figure.mask
    length = float((mask[1:] != mask[:-1]).sum() + (mask[:, 1:] != mask[:, :-1]).sum())
    return length / float(np.sqrt(max(1.0, float(mask.sum())))) / 5


def _lie(figure: Figure) -> list[float]:
    """Where the head lies in the figure: aside of its middle, below its top, and its share of the figure's height."""
    if figure.head is None or figure.box is None:
        return [-1.0, -1.0, -1.0]
    left, top, right, bottom = figure.head
    x0, y0, x1, y1 = figure.box
    tall = max(1, y1 - y0)
    return [abs(left + right - x0 - x1) / 2 / max(1, x1 - x0), (top - y0) / tall, (bottom - top) / tall]


@functools.cache
def _stored() -> tuple[list[Layer], float]:
    text = resources.files("mien.vision.embedded").joinpath("domain_calibration.json").read_text(encoding="utf-8")
    stored = json.loads(text)
    layers = [(np.array(weights, np.float32), np.array(offsets, np.float32)) for weights, offsets in stored["rule"]]
    return layers, float(stored["limit"])
