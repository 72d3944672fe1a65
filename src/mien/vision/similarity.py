"""How alike pictures are by the vectors that one scorer made of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


def ranked(wanted: Sequence[float], others: Mapping[str, Sequence[float]], limit: int) -> list[tuple[str, float]]:
    """At most ``limit`` of the others by their similarity, the most alike first, equal ones by name.

    All vectors are of one method and of unit length; those of another length than ``wanted``, such as empty ones, are
    left out. The figure is the cosine, 0 to 100; what points away from ``wanted`` has 0.
    """
    import numpy as np

    names = sorted(name for name, vector in others.items() if vector and len(vector) == len(wanted))
    if not names or limit < 1:
        return []
    vectors = np.asarray([others[name] for name in names], dtype=np.float32)
    places, cosines = nearest(np.asarray(wanted, dtype=np.float32), vectors, limit)
    figures = np.clip(cosines, 0.0, 1.0) * 100.0
    return [(names[place], figure) for place, figure in zip(places.tolist(), figures.tolist(), strict=True)]


def nearest(
    wanted: npt.NDArray[np.float32], vectors: npt.NDArray[np.float32], count: int
) -> tuple[npt.NDArray[Any], npt.NDArray[np.float32]]:
    """Rows and cosines of the ``count`` vectors nearest to ``wanted``, nearest first, equal ones in their order.

    ``wanted`` has shape (width,), ``vectors`` (rows, width), all of unit length; a row that is no vector (NaN) counts
    as at right angles. One product and one partition, so that a million rows take hardly longer than the product.
    """
    import numpy as np

    cosines = vectors @ wanted
    np.nan_to_num(cosines, copy=False)
    if count < len(cosines):
        last = np.partition(cosines, len(cosines) - count)[len(cosines) - count]
        above = np.flatnonzero(cosines > last)
        level = np.flatnonzero(cosines == last)[: count - len(above)]
        places = np.concatenate([above, level])
    else:
        places = np.arange(len(cosines))
    places = places[np.argsort(-cosines[places], kind="stable")]
    return places, cosines[places]
