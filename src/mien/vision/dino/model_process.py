"""The process that a model runs in: started when it is first needed, and again after it died."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from mien.child_process.pool import ChildPool
from mien.domain.errors import Unavailable
from mien.settings.vision import VisionSettings
from mien.vision.dino.model_place import fingerprint, options_of
from mien.vision.dino.options import DinoOptions

if TYPE_CHECKING:
    from mien.vision.dino.child import Found
    from mien.vision.dino.gathering import Gathering

_UNKNOWN: Final = "dino"
"""The method of a model that can't be found; no score ever carries it."""


class ModelProcess:
    """Features of pictures by the model that the settings name; for use within one event loop.

    ``timeout``: seconds that a batch may take; loading the model may take ``start_timeout`` of the settings besides.
    """

    def __init__(self, settings: VisionSettings, timeout: float) -> None:
        self._settings = settings
        self._timeout = timeout
        self._pool = ChildPool(1, imports=("mien.vision.dino.child",))
        self._loaded_by: tuple[int, ...] = ()
        self._gathering: Gathering | None = None
        self._method: str | None = None

    @property
    def method(self) -> str:
        """What features are comparable by: family, size, patch, and a mark of the weights."""
        try:
            if self._method is None:
                self.look_for()
        except Unavailable:
            return _UNKNOWN
        return self._method or _UNKNOWN

    def look_for(self) -> DinoOptions:
        """Look at the model's files. Blocks. Raises ``Unavailable``."""
        options = options_of(self._settings)
        if self._method is None:
            try:
                self._method = f"{options.facts.name}-{fingerprint(options.folder)}"
            except OSError as error:
                raise Unavailable(f"The model in {options.folder} can't be read ({error.strerror}).") from error
        return options

    async def features(self, pictures: Sequence[bytes]) -> list[Found]:
        """The features of each picture, in their order. Raises ``Unavailable`` or ``Retryable``."""
        from mien.vision.dino.gathering import Gathering

        if self._gathering is None:
            self._gathering = Gathering(self._look, self._settings.batch)
        return await self._gathering.features(pictures)

    async def close(self) -> None:
        """End the process; whoever waits gets ``Retryable``."""
        if self._gathering is not None:
            await self._gathering.close()
        await self._pool.close()

    async def _look(self, pictures: tuple[bytes, ...]) -> list[Found]:
        from mien.vision.dino import child

        options = await asyncio.to_thread(self.look_for)
        is_loaded = bool(self._loaded_by) and self._loaded_by == self._pool.child_pids
        timeout = self._timeout + (0.0 if is_loaded else self._settings.start_timeout)
        found = await self._pool.run(child.look, options, pictures, timeout=timeout)
        self._loaded_by = self._pool.child_pids
        return found
