"""Make the pictures of the README and the guides: ``python docs/build_pictures.py``.

They are contact sheets of characters in ``examples/characters.jsonl``, drawn by ``mien demo`` and made small enough for
a page: 1200 pixels wide.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

IMAGES = Path(__file__).parent / "images"
WIDTH = 1200
PAGES = {"contact-sheet": 0}
"""Name of the picture, and which character of the examples it shows."""


def main() -> None:
    """Draw the examples and write their sheets."""
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "mien.cli", "demo", "--count", str(max(PAGES.values()) + 1), "--out", folder]
        subprocess.run(command, check=True)
        cast = json.loads((Path(folder) / "summary.json").read_text(encoding="utf-8"))
        for name, place in PAGES.items():
            shrink(Path(folder) / cast[place]["sheet"], IMAGES / f"{name}.png")


def shrink(source: Path, target: Path) -> None:
    """Write a picture ``WIDTH`` pixels wide."""
    with Image.open(source) as sheet:
        height = round(sheet.height * WIDTH / sheet.width)
        small = sheet.convert("RGB").resize((WIDTH, height), Image.Resampling.LANCZOS)
    small.save(target, optimize=True)


if __name__ == "__main__":
    main()
