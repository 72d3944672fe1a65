"""How a figure is told: ours, the reference and their ratio, measured in one run; as a line and as JSON."""

from __future__ import annotations

import json
from pathlib import Path
from statistics import median

RESULTS = Path(__file__).parent / "results"


def report(
    figure: str, *, ours: float, reference: float, unit: str, target: str, more: dict[str, object] | None = None
) -> None:
    """Print ``figure: ours / reference / ratio`` and write it to ``bench/results/<figure>.json``.

    ``ratio`` is ours ÷ reference; ``target`` says in words what is aimed at.
    """
    ratio = ours / reference if reference else float("nan")
    print(
        f"{figure:32} ours {ours:10.4g} {unit}   reference {reference:10.4g} {unit}   ratio {ratio:8.4g}   ({target})"
    )
    RESULTS.mkdir(exist_ok=True)
    body = {"figure": figure, "ours": ours, "reference": reference, "ratio": ratio, "unit": unit, "target": target}
    (RESULTS / f"{figure.split()[0]}.json").write_text(json.dumps(body | (more or {}), indent=1), encoding="utf-8")


def percentile(values: list[float], share: float) -> float:
    """The value below which ``share`` (0-1) of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


__all__ = ["median", "percentile", "report"]
