"""Files that begin as model files do, for tests that only look at them."""

from __future__ import annotations

import struct
from pathlib import Path


def _text(value: str) -> bytes:
    return struct.pack("<Q", len(value)) + value.encode()


def gguf_beginning(architecture: str = "llama") -> bytes:
    """The first bytes of a model file: magic, version, counts, and the kind of the model."""
    counts = struct.pack("<IQQ", 3, 0, 1)
    return b"GGUF" + counts + _text("general.architecture") + struct.pack("<I", 8) + _text(architecture)


def write_gguf(path: Path, architecture: str = "llama", size: int = 0) -> Path:
    """Such a file, of at least ``size`` bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gguf_beginning(architecture).ljust(size, b"\0"))
    return path
