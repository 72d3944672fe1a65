"""What the model's process runs: it loads the model once and makes features of pictures, a batch at a time."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache

import numpy as np

from mien.domain.errors import Retryable, Unavailable
from mien.vision.dino.features import Features, NoFeatures, features_of
from mien.vision.dino.network import Network, first_line, load, out_of_memory
from mien.vision.dino.options import DinoOptions
from mien.vision.dino.preparing import Prepared, prepare
from mien.vision.pixels import Floats, UnreadablePicture, read_pixels

Found = Features | NoFeatures
_READERS = 4


@lru_cache(maxsize=1)
def loaded(options: DinoOptions) -> Network:
    """The model, kept for the next batch. Raises ``Unavailable``, ``Retryable``."""
    return load(options)


def look(options: DinoOptions, pictures: Sequence[bytes]) -> list[Found]:
    """The features of each picture. Raises ``Unavailable``, and ``Retryable`` where memory ran out."""
    network = loaded(options)
    with ThreadPoolExecutor(_READERS) as readers:
        prepared = list(readers.map(lambda data: _prepared(data, options), pictures))
    good = [each for each in prepared if isinstance(each, Prepared)]
    tokens = iter(_run(network, good, options.batch))
    return [
        each if isinstance(each, NoFeatures) else features_of(next(tokens), each, options.facts) for each in prepared
    ]


def _prepared(data: bytes, options: DinoOptions) -> Prepared | NoFeatures:
    try:
        return prepare(read_pixels(data), options.facts)
    except UnreadablePicture as error:
        return NoFeatures(str(error))


def _run(network: Network, prepared: Sequence[Prepared], batch: int) -> list[Floats]:
    """The tokens of each picture; where memory runs out with many at once they go through one by one."""
    tokens: list[Floats] = []
    for first in range(0, len(prepared), batch):
        values = np.stack([each.values for each in prepared[first : first + batch]])
        try:
            tokens.extend(network(values))
        except Exception as error:
            if not out_of_memory(error):
                raise Unavailable(f"The model of likeness failed: {first_line(error)}") from error
            if batch == 1:
                raise Retryable("Memory ran out while a picture was measured.") from error
            tokens.extend(_run(network, prepared[first : first + batch], 1))
    return tokens
