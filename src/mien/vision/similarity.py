"""How alike pictures are by the vectors that one scorer made of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def ranked(wanted: Sequence[float], others: Mapping[str, Sequence[float]]) -> list[tuple[str, float]]:
    """The others by their similarity, the most alike first, equal ones by name.

    All vectors are of one method and of unit length; those of another length than ``wanted``, such as empty ones, are
    left out. The figure is the cosine, 0 to 100; what points away from ``wanted`` has 0.
    """
    import numpy as np

    names = [name for name, vector in others.items() if vector and len(vector) == len(wanted)]
    if not names:
        return []
    matrix = np.asarray([others[name] for name in names], dtype=np.float32)
    cosines = np.nan_to_num(matrix @ np.asarray(wanted, dtype=np.float32))
    figures = np.clip(cosines, 0.0, 1.0) * 100.0
    alike = zip(names, figures.tolist(), strict=True)
    return sorted(alike, key=lambda each: (-each[1], each[0]))
