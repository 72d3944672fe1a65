"""Whether the embedded scorer knows people again: ROC-AUC, true accepts at 1 % false ones, and what passes 80.

Run ``python -m bench.likeness [--people N] [--drawings FOLDER]``. Everybody here is held out: no figure of the
calibration was fitted or chosen by them. Each is measured against an avatar and four reference views; the right person
comes in ten shots and six scenes with other poses, faces, light, sizes and files, others are ordinary people in the
same style and six kinds of people nearly the same (only in pictures in which the difference shows).
The reference figure is that of one histogram of the whole foreground on comparable people.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

import numpy as np

from bench.likeness_cast import HELD_OUT, NEARLY
from bench.likeness_pairs import Pair, pairs
from bench.report import report
from mien.vision.calibrating import GATE, roc_auc, true_accepts
from mien.vision.embedded.identity import calibration_id, consistency

VIEWS: Final[dict[str, Callable[[Pair], str]]] = {
    "angle": lambda pair: pair.probe.picture.shot.angle.value,
    "shot": lambda pair: pair.probe.picture.shot.shot_type.value,
    "ground": lambda pair: pair.probe.picture.shot.background.value,
    "style": lambda pair: pair.probe.picture.style,
    "light": lambda pair: str(pair.probe.picture.shot.scene.light or "as usual"),
    "clothes": lambda pair: pair.probe.picture.shot.outfit.value,
}

Judged = list[tuple[Pair, float]]


def judged(found: Iterable[Pair]) -> tuple[Judged, dict[str, int]]:
    """The pairs with their consistency, and how many of each kind can't be judged."""
    scored: Judged = []
    unknown: dict[str, int] = {}
    for pair in found:
        references = [(each, number == 1) for number, each in enumerate(pair.references)]
        told = consistency(pair.probe.features, references, asked=pair.probe.picture.shot)
        if told.score is None:
            unknown[pair.kind] = unknown.get(pair.kind, 0) + 1
        else:
            scored.append((pair, told.score))
    return scored, unknown


def scores(found: Judged, *kinds: str) -> list[float]:
    """The scores of the pairs of some kinds."""
    return [score for pair, score in found if pair.kind in kinds]


def passed(values: list[float]) -> float:
    """The share that reaches the gate, 0 to 1."""
    return float(np.mean(np.array(values) >= GATE)) if values else float("nan")


def row(name: str, found: Judged) -> str:
    """One line of figures for some of the pairs."""
    right, ordinary, near = scores(found, "right"), scores(found, "ordinary"), scores(found, *NEARLY)
    if not right or not ordinary or not near:
        return f"| {name} | {len(right)} | too few pairs | | | | | |"
    return (
        f"| {name} | {len(right)} | {roc_auc(right, ordinary):.4f} | {roc_auc(right, near):.3f} "
        f"| {true_accepts(right, ordinary):.3f} | {passed(right):.3f} | {passed(ordinary):.3f} | {passed(near):.3f} |"
    )


def show(found: Judged, unknown: dict[str, int]) -> None:
    """Print the tables of docs/likeness.md."""
    heads = (
        "pictures",
        "right ones",
        "AUC ordinary",
        "AUC nearly same",
        "TAR at 1 % FAR",
        "right ≥ 80",
        "ordinary ≥ 80",
    )
    print(f"| {' | '.join((*heads, 'nearly ≥ 80'))} |")
    print("|---|---|---|---|---|---|---|---|")
    print(row("all", found))
    for view, key in VIEWS.items():
        for value in sorted({key(pair) for pair, _ in found}):
            print(row(f"{view}: {value}", [each for each in found if key(each[0]) == value]))
    print("\n| nearly the same | pairs | AUC | ≥ 80 |\n|---|---|---|---|")
    right = scores(found, "right")
    for kind in NEARLY:
        values = scores(found, kind)
        print(f"| {kind} | {len(values)} | {roc_auc(right, values):.3f} | {passed(values):.3f} |")
    print(f"\ncan't be judged: {unknown or 'none'}; calibration {calibration_id()}")


def main() -> None:
    """Measure and tell."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--people", type=int, default=12, help="how many of the held-out people")
    asked.add_argument("--drawings", type=Path, help="folder in which the drawings are kept for the next run")
    told = asked.parse_args()
    found, unknown = judged(pairs(HELD_OUT[: told.people], told.drawings))
    show(found, unknown)
    right, ordinary = scores(found, "right"), scores(found, "ordinary")
    report(
        "likeness-auc embedded scorer, ordinary pairs",
        ours=roc_auc(right, ordinary),
        reference=0.987,
        unit="AUC",
        target="at least .99; nearly the same at least .95",
        more={"nearly_same": roc_auc(right, scores(found, *NEARLY)), "true_accepts": true_accepts(right, ordinary)},
    )


if __name__ == "__main__":
    main()
