"""Fit the embedded scorer's rules for figures and kinds of pictures; tell how they do on others.

Run ``python -m bench.fit_figure [people]``: draws the people of ``FITTING``, fits with torch and writes the
``*_calibration.json`` files beside the rules; with fewer people it is quicker and worse. Each rule is a layer of sums
through rectifiers and one of shares; the numbers are rounded to four places.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import torch
from numpy.random import default_rng
from PIL import Image

import mien.vision.embedded
from bench.figure_drawings import FITTING, HELD_OUT, Drawn, drawings
from mien.vision.embedded.domain_check import kind_features
from mien.vision.embedded.figure import FIGURE_SIDE, Figure, find_figure, shrunk
from mien.vision.embedded.figure_regions import Regions, cut_into_regions, region_features
from mien.vision.embedded.foreground import Layer, answer, context
from mien.vision.pixels import WORKING_SIDE, Bytes, Floats, Pixels
from tests.vision.foreign import KINDS, foreign, painted

PLACE: Final = Path(str(mien.vision.embedded.__path__[0]))
DOMAIN_LIMIT: Final = 0.5
_FOREIGN: Final = 40


@dataclass
class Example:
    """A drawing's patches and what they truly are."""

    features: Floats
    regions: Regions
    truth: Floats


def example(drawn: Drawn) -> Example:
    """The patches of a drawing; ``truth``: the shares of ground, body, hair and face in each."""
    picture = shrunk(opened(drawn.png), FIGURE_SIDE)
    regions = cut_into_regions(picture)
    body, hair = drawn.figure & ~drawn.head, drawn.head & ~drawn.face
    maps = [smaller(mask) for mask in (~drawn.figure, body, hair, drawn.face)]
    flat, count = regions.labels.ravel(), len(regions.areas)
    truth = np.stack([np.bincount(flat, each.ravel(), count) / regions.areas for each in maps], axis=1)
    return Example(region_features(picture, regions), regions, truth.astype(np.float32))


def opened(data: bytes) -> Bytes:
    with Image.open(io.BytesIO(data)) as image:
        return np.asarray(image.convert("RGB"))


def smaller(mask: npt.NDArray[np.bool_]) -> Floats:
    image = Image.fromarray(mask.astype(np.uint8) * 255).resize((FIGURE_SIDE, FIGURE_SIDE), Image.Resampling.BOX)
    shares: Floats = np.asarray(image, np.float32) / 255.0
    return shares


def fitted(
    inputs: Floats, truth: Floats, weights: Floats, *, hidden: int, rounds: int, decay: float, drop: float = 0.0
) -> list[Layer]:
    """A rule whose shares come near to ``truth``, examples counting by ``weights``."""
    torch.manual_seed(0)
    middle, spread = inputs.mean(axis=0), inputs.std(axis=0) + 0.02
    given, asked, counts = (
        torch.tensor(each) for each in ((inputs - middle) / spread, truth, weights / weights.mean())
    )
    first, second = torch.nn.Linear(inputs.shape[1], hidden), torch.nn.Linear(hidden, truth.shape[1])
    rule = torch.nn.Sequential(torch.nn.Dropout(drop), first, torch.nn.ReLU(), second)
    batch = min(2048, max(128, len(given) // 40))
    steps = rounds * -(-len(given) // batch)
    way = torch.optim.AdamW(rule.parameters(), lr=5e-3, weight_decay=decay)
    pace = torch.optim.lr_scheduler.OneCycleLR(way, 8e-3, total_steps=steps)
    for _ in range(rounds):
        order = torch.randperm(len(given))
        for chosen in order.split(batch):
            told = torch.log_softmax(rule(given[chosen]), 1)
            loss = (-(asked[chosen] * told).sum(1) * counts[chosen]).mean()
            way.zero_grad()
            loss.backward()
            way.step()
            pace.step()
    weight, offset = first.weight.detach().numpy(), first.bias.detach().numpy()
    return [
        ((weight / spread).T.round(4), (offset - weight @ (middle / spread)).round(4)),
        (second.weight.T.detach().numpy().round(4), second.bias.detach().numpy().round(4)),
    ]


def fit_figure(examples: Sequence[Example]) -> None:
    """The three passes over the patches: each knows what the one before told of the neighbours."""
    truth = np.concatenate([each.truth for each in examples])
    weights = np.concatenate([each.regions.areas for each in examples]) ** 0.75 * (1 + truth[:, 2] + 2 * truth[:, 3])
    inputs = [each.features for each in examples]
    rules: dict[str, list[Layer]] = {}
    for name in ("first", "second", "third"):
        rule = fitted(np.concatenate(inputs), truth, weights, hidden=20, rounds=40, decay=1e-2)
        told = [answer(rule, each) for each in inputs]
        pairs = zip(examples, told, strict=True)
        inputs = [np.concatenate([each.features, context(said, each.regions)], axis=1) for each, said in pairs]
        rules[name] = rule
    store("figure", {"rules": {name: as_lists(rule) for name, rule in rules.items()}})


def fit_domain(people: range) -> None:
    """Drawings, also compressed ones, against pictures of other kinds and drawings as if painted."""
    known, unknown = [], []
    for number, drawn in enumerate(drawings(people)):
        picture = opened(drawn.png)
        known.append(kind_of(picture))
        if number % 3 == 0:
            unknown.append(kind_of(painted(picture, default_rng(number))))
        if number % 4 == 0:
            known.append(kind_of(compressed(picture)))
    unknown += [kind_of(foreign(kind, seed)) for seed in range(_FOREIGN) for kind in KINDS]
    labels = [1] * len(known) + [0] * len(unknown)
    rule = fitted(*labelled(known + unknown, labels, 2), hidden=8, rounds=60, decay=0.05)
    store("domain", {"limit": DOMAIN_LIMIT, "rule": as_lists(rule)})


def labelled(inputs: list[Floats], labels: list[int], kinds: int) -> tuple[Floats, Floats, Floats]:
    return np.stack(inputs), np.eye(kinds, dtype=np.float32)[labels], np.ones(len(labels), np.float32)


def pixels_of(picture: Bytes) -> Pixels:
    return Pixels(picture, shrunk(picture, WORKING_SIDE))


def kind_of(picture: Bytes) -> Floats:
    pixels = pixels_of(picture)
    return kind_features(find_figure(pixels), pixels.small)


def compressed(picture: Bytes) -> Bytes:
    buffer = io.BytesIO()
    Image.fromarray(picture).save(buffer, "JPEG", quality=88)
    return opened(buffer.getvalue())


def as_lists(rule: list[Layer]) -> list[list[Any]]:
    return [[np.asarray(part, np.float64).round(4).tolist() for part in layer] for layer in rule]


def store(name: str, rules: dict[str, Any]) -> None:
    text = json.dumps({"fitted_on": "drawings", **rules}, separators=(",", ":"))
    (PLACE / f"{name}_calibration.json").write_text(text + "\n", encoding="utf-8")


def overlap(figure: Figure, drawn: Drawn) -> float:
    truth = smaller(drawn.figure) > 0.5
    return float((figure.mask & truth).sum() / max(1, (figure.mask | truth).sum()))


def main() -> None:
    """Fit everything, each rule on pictures that the ones before it have read."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else len(FITTING)
    people = FITTING[:count]
    fit_figure([example(drawn) for drawn in drawings(people)])
    fit_domain(people)
    overlaps = [overlap(find_figure(pixels_of(opened(drawn.png))), drawn) for drawn in drawings(HELD_OUT[:20])]
    print(f"figures of held-out people: mean overlap {np.mean(overlaps):.3f} over {len(overlaps)} pictures")


if __name__ == "__main__":
    main()
