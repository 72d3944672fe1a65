"""Make the pictures of the README and the guides: ``python docs/build_pictures.py``.

They are contact sheets of characters in ``examples/characters.jsonl``, drawn by ``mien demo``, and the consistency of
one character's pictures, all made small enough for a page: 1200 pixels wide.
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
CONSISTENCY = "consistency.webp"
ADA = "A tall woman of thirty with long red braids and green eyes, in a navy coat"
SCENES = ("waving in the park", "reading in a library", "seen from behind, walking through a street in the rain")


def main() -> None:
    """Draw the examples and write their sheets."""
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "mien.cli", "demo", "--count", str(max(PAGES.values()) + 1), "--out", folder]
        subprocess.run(command, check=True)
        cast = json.loads((Path(folder) / "summary.json").read_text(encoding="utf-8"))
        for name, place in PAGES.items():
            shrink(Path(folder) / cast[place]["sheet"], IMAGES / f"{name}.png")
    with tempfile.TemporaryDirectory() as folder:
        shrink(_consistency(Path(folder)), IMAGES / CONSISTENCY)


def _consistency(folder: Path) -> Path:
    """How alike the pictures of one character are, three scenes among them."""
    picture = folder / "consistency.png"
    for command in (
        ("new", ADA, "--name", "Ada", "--seed", "7"),
        ("references", "ada"),
        *(("imagine", "ada", scene, "--smart", "--seed", "1") for scene in SCENES),
        ("consistency", "ada", "--out", str(picture)),
    ):
        subprocess.run([sys.executable, "-m", "mien.cli", *command, "--home", str(folder / "home")], check=True)
    return picture


def shrink(source: Path, target: Path) -> None:
    """Write a picture ``WIDTH`` pixels wide."""
    with Image.open(source) as sheet:
        height = round(sheet.height * WIDTH / sheet.width)
        small = sheet.convert("RGB").resize((WIDTH, height), Image.Resampling.LANCZOS)
    if target.suffix == ".webp":
        small.save(target, quality=82, method=6)
    else:
        small.save(target, optimize=True)


if __name__ == "__main__":
    main()
