"""Whether the quality gate fails what is spoilt and passes what is clean, on people that its limits weren't fitted on.

Drawn pictures in every style, light and weather, and painted ones like photographs; for every second one the gate is
told where the figure is. Damage marked ``*`` is of a kind that the limits were not fitted on. ``seen`` is the share of
pictures that fail (of clean ones: pass), ``order`` Spearman's correlation of score and level, undamaged first.
"""

from __future__ import annotations

import time
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from PIL import Image
from scipy.stats import spearmanr

from bench.quality_damage import DAMAGES, HARMLESS, Damage
from bench.quality_pictures import Sample, drawn, figure_seen, painted, seen
from bench.report import median, report
from mien.vision.quality import PASSED, quality_of

PEOPLE, EACH, PAINTED = range(2000, 2024), 5, range(2000, 2036)
"""Held out: the limits were fitted on people and paintings 0 to 35 and 1000 to 1035."""
THINNED = 6
"""Every so many clean pictures are spoilt in every way."""


@dataclass
class Tally:
    """How many of a kind came out right."""

    right: int = 0
    total: int = 0
    wrong: list[str] = field(default_factory=list)

    def count(self, right: bool, name: str) -> None:
        """One more, called ``name`` in the list of what went wrong."""
        self.total += 1
        self.right += right
        if not right:
            self.wrong.append(name)

    @property
    def share(self) -> float:
        """How many were right, 0 to 1."""
        return self.right / self.total


def score(sample: Sample, pixels: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> float:
    view = seen(Image.fromarray(pixels))
    figure = figure_seen(sample, view) if pixels.shape == np.asarray(sample.image).shape else None
    return quality_of(view, figure).score


def run(sample: Sample, damage: Damage) -> list[float]:
    """The scores of one picture at each level of damage."""
    seed = zlib.crc32(f"{sample.name} {damage.kind}".encode())
    pixels = np.asarray(sample.image)
    return [score(sample, make(pixels, np.random.default_rng(seed))) for _, make in damage.levels]


def clean(samples: list[Sample]) -> Tally:
    tally = Tally()
    for sample in samples:
        value = score(sample, np.asarray(sample.image))
        tally.count(value >= PASSED, f"{sample.name}: {value:.0f}")
    print(f"clean {tally.share:.3f} of {tally.total}", *tally.wrong, sep="\n  ")
    return tally


def harmless(samples: Iterable[Sample]) -> Tally:
    tally = Tally()
    for sample in samples:
        for damage in HARMLESS:
            for (level, _), value in zip(damage.levels, run(sample, damage), strict=True):
                tally.count(value >= PASSED, f"{damage.kind} {level} {sample.name}: {value:.0f}")
    print(f"hardly changed {tally.share:.3f} of {tally.total}", *tally.wrong, sep="\n  ")
    return tally


def spoilt(samples: list[Sample]) -> tuple[Tally, Tally]:
    """All damage, and that of kinds that weren't fitted."""
    both = Tally(), Tally()
    for damage in DAMAGES:
        of_level = {level: Tally() for level, _ in damage.levels}
        orders = []
        for sample in (each for each in samples if each.smooth or not damage.needs_gradients):
            values = run(sample, damage)
            for (level, _), value in zip(damage.levels, values, strict=True):
                for tally in (of_level[level], *both[: 1 + (not damage.fitted)]):
                    tally.count(value < PASSED, f"{sample.name}: {value:.0f}")
            orders.append(order([score(sample, np.asarray(sample.image)), *values]))
        levels = "  ".join(f"{level} {tally.share:.3f}" for level, tally in of_level.items())
        print(f"{damage.kind if damage.fitted else f'{damage.kind} *':20} order {np.mean(orders):.2f}  {levels}")
        for level, tally in of_level.items():
            for name in tally.wrong[:4]:
                print(f"      {level} {name}")
    return both


def order(values: list[float]) -> float:
    """Spearman's correlation of lower scores with more damage; 1 where all are equally bad but the first."""
    if len(set(values[1:])) == 1:
        return 1.0 if values[0] > values[1] else 0.0
    return float(spearmanr(range(len(values)), [-value for value in values]).statistic)


def milliseconds(samples: list[Sample]) -> float:
    """CPU time of judging a picture of 1024 x 1024, the best of a few rounds."""
    times = []
    for sample in samples:
        if sample.image.size != (1024, 1024):
            continue
        view = seen(sample.image)
        best = float("inf")
        for _ in range(5):
            start = time.process_time()
            quality_of(view)
            best = min(best, time.process_time() - start)
        times.append(best * 1000)
    return median(times)


def main() -> None:
    samples = [*drawn(PEOPLE, EACH), *map(painted, PAINTED)]
    fewer = samples[::THINNED]
    passed, unharmed, (failed, unfitted) = clean(samples), harmless(fewer), spoilt(fewer)
    report("quality-clean pictures pass", ours=passed.share, reference=1.0, unit="", target=">= 0.98")
    report("quality-harmless changes pass", ours=unharmed.share, reference=1.0, unit="", target=">= 0.98")
    report("quality-damaged pictures fail", ours=failed.share, reference=1.0, unit="", target=">= 0.95")
    report("quality-unfitted damage fails", ours=unfitted.share, reference=1.0, unit="", target=">= 0.95")
    report("quality-time of 1024 x 1024", ours=milliseconds(fewer), reference=12.0, unit="ms", target="<= 12 ms")


if __name__ == "__main__":
    main()
