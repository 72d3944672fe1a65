"""Files that commands leave behind: whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that its name never stands for half of it; folders are made. Raises ``OSError``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, arriving = tempfile.mkstemp(prefix=".arriving-", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        Path(arriving).chmod(0o644)
        Path(arriving).replace(path)
    except BaseException:
        Path(arriving).unlink(missing_ok=True)
        raise
