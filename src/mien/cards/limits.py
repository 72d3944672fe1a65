"""How large a card and its parts may be. Real cards stay far below."""

from __future__ import annotations

from typing import Final

_MIB: Final = 1024 * 1024

MAX_FILE: Final = 32 * _MIB
"""Bytes of a whole file."""
MAX_JSON: Final = 8 * _MIB
"""Bytes of a card's JSON, unpacked and decoded."""
MAX_TEXT: Final = 12 * _MIB
"""Bytes of a text in a picture's metadata, unpacked: the JSON in base64, and some room."""
MAX_PARTS: Final = 250_000
"""Opening brackets in a card's JSON: an empty object takes thirty times its bytes in memory."""
MAX_DEPTH: Final = 32
"""Levels that objects and lists may be nested."""
MAX_CARD_CHUNKS: Final = 8
"""How many texts of one picture are looked at as cards."""

MAX_ENTRIES: Final = 512
"""Files in a CHARX archive."""
MAX_ENTRY: Final = 64 * _MIB
"""Bytes of one file in an archive, unpacked."""
MAX_UNPACKED: Final = 256 * _MIB
"""Bytes of all files in an archive, unpacked."""
MAX_RATIO: Final = 200
"""How many times its packed size a file in an archive may have."""
