"""What was encoded lately, as far as it fits a number of bytes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import NamedTuple

import torch


class Rows(NamedTuple):
    """What an encoder says about one chunk."""

    hidden: torch.Tensor
    """[tokens, width of the encoder]: the states that the picture's model attends to."""
    pooled: torch.Tensor | None
    """[width of the projection], where the encoder has one."""

    @property
    def bytes(self) -> int:
        """Memory that the tensors take."""
        return sum(each.numel() * each.element_size() for each in self if each is not None)


class Recent:
    """Keeps rows by key; the longest unused go when ``most`` bytes are reached."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._rows: OrderedDict[Hashable, Rows] = OrderedDict()
        self.bytes = 0
        """Memory that is taken now, at most ``most``."""

    def find(self, key: Hashable) -> Rows | None:
        """The rows of that key, if they are still here."""
        rows = self._rows.get(key)
        if rows is not None:
            self._rows.move_to_end(key)
        return rows

    def keep(self, key: Hashable, rows: Rows) -> None:
        """Keep them; rows larger than all the room are not kept."""
        self._drop(key)
        if rows.bytes > self._most:
            return
        while self.bytes + rows.bytes > self._most:
            self._drop(next(iter(self._rows)))
        self._rows[key] = rows
        self.bytes += rows.bytes

    def clear(self) -> None:
        """Forget everything."""
        self._rows.clear()
        self.bytes = 0

    def _drop(self, key: Hashable) -> None:
        rows = self._rows.pop(key, None)
        if rows is not None:
            self.bytes -= rows.bytes
