"""How alike two pictures are, as a model sees them, before anything is calibrated: cosines, -1 to 1."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mien.vision.dino.features import Features
from mien.vision.pixels import Floats


@dataclass(frozen=True, slots=True)
class Match:
    """Two pictures side by side."""

    whole: float
    """Cosine of the class tokens."""
    patches: float
    """Mean cosine of each patch of the one figure to the patch of the other that is most like it, both ways."""
    head: float
    """The same of the upper parts alone."""

    @property
    def likeness(self) -> float:
        """By which the most alike of several is chosen."""
        return self.whole + self.patches

    def __str__(self) -> str:
        return f"whole {self.whole:.3f}, patches {self.patches:.3f}, head {self.head:.3f}"


def match(one: Features, other: Features) -> Match:
    """Compare two pictures. Figures are compared wherever they stand, so that pose and place don't count."""
    ours, theirs = one.patches.astype(np.float32), other.patches.astype(np.float32)
    likeness = ours[one.figure] @ theirs[other.figure].T
    heads = likeness[np.ix_(one.head[one.figure], other.head[other.figure])]
    return Match(float(one.whole @ other.whole), _best_match(likeness), _best_match(heads))


def same_place(one: Features, other: Features) -> float:
    """Mean cosine of the patches that lie at the same place; near 1 for copies, -1 where nothing can be laid over."""
    both = one.inside & other.inside
    if not both.any() or (one.inside != other.inside).mean() > 0.1:
        return -1.0
    ours, theirs = one.patches[both].astype(np.float32), other.patches[both].astype(np.float32)
    return float((ours * theirs).sum(axis=1).mean())


def most_alike(matches: Sequence[Match]) -> int:
    """The place of the best match, the first of equals."""
    return max(range(len(matches)), key=lambda place: matches[place].likeness)


def margin(matches: Sequence[Match], wanted: Sequence[bool]) -> tuple[float, float] | None:
    """By how much a picture is more like the wanted ones than like the others, as a whole and patch by patch; ``None``
    if there aren't both."""
    right = [each for each, is_wanted in zip(matches, wanted, strict=True) if is_wanted]
    wrong = [each for each, is_wanted in zip(matches, wanted, strict=True) if not is_wanted]
    if not right or not wrong:
        return None
    return (
        max(each.whole for each in right) - max(each.whole for each in wrong),
        max(each.patches for each in right) - max(each.patches for each in wrong),
    )


def _best_match(likeness: Floats) -> float:
    return float(likeness.max(axis=1).mean() + likeness.max(axis=0).mean()) / 2.0
