"""Copies of finished pictures in a folder that a person names."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from mien.cli.files import write_whole
from mien.domain.errors import InvalidRequest

if TYPE_CHECKING:
    from mien.domain.image import Image
    from mien.wiring import Mien


def make_folder(folder: Path) -> None:
    """Make the folder of ``--out``. Raises ``InvalidRequest``."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InvalidRequest.field("out", f"{folder} can't be made: {error.strerror}.") from error


async def copy_picture(mien: Mien, image: Image, folder: Path) -> Path:
    """Copy a finished file there. Raises ``InvalidRequest``."""
    path = folder / Path(image.storage_key).name
    try:
        await asyncio.to_thread(write_whole, path, await mien.characters.bytes_of(image))
    except OSError as error:
        raise InvalidRequest.field("out", f"{path} can't be written: {error.strerror}.") from error
    return path
