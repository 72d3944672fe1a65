"""How well free prompts are read: shot, angle, mood and setting against labels, and how many of their words count.

Usage: ``python -m bench.prompt_analysis [FILE.jsonl …]``; each line has ``id``, ``prompt``, ``shot``, ``angle``,
``mood`` and ``setting``, and may have more attributes by name (``pose``, ``place`` …). Exits 1 when the reading of
shot or angle is below 92 %, or that of mood or setting below 85 %, in one of the files.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from time import perf_counter
from typing import Any, Final

from mien.domain.appearance import describe
from mien.domain.scene_reading import Attribute, SceneReading, read_scene
from mien.domain.worldview import read_worldview
from mien.images.illustrator.words_drawn import prompt_words
from mien.ports import Subject

DATA: Final = Path(__file__).parent / "data"
FILES: Final = (DATA / "prompts_dev.jsonl", DATA / "prompts_own.jsonl")
WANTED: Final = {"shot": 0.92, "angle": 0.92, "mood": 0.85, "setting": 0.85}
LABELS: Final = {"three_quarter": "45-degree", "close_up": "close-up", "full_body": "full-body"}
ANYBODY: Final = Subject("Ada", 7, describe("A woman of thirty.", 7, name="Ada"), read_worldview("", ""))
MORE: Final = ("pose", "expression", "held", "place", "time", "weather", "light", "camera")


def read_value(reading: SceneReading, name: str) -> str:
    """What was read for a label, as its enumeration writes it; empty where nothing was."""
    if name in WANTED:
        return str(getattr(reading, "shot_type" if name == "shot" else name).value)
    found = reading.chosen.get(Attribute(name))
    return found.value.value if found else ""


def why(reading: SceneReading, name: str) -> str:
    """The words that led to a value."""
    attribute = Attribute("shot type" if name == "shot" else name)
    said = [f"{found.value.value}: {found.words!r}" for found in reading.findings if found.attribute is attribute]
    return ", ".join(said) or "no word speaks of it"


def score(path: Path) -> bool:
    """Print the figures of one file; true when they are as wanted."""
    rows: list[dict[str, Any]] = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    words: Counter[str] = Counter()
    seconds = []
    for row in rows:
        started = perf_counter()
        reading = read_scene(row["prompt"])
        seconds.append(perf_counter() - started)
        for name in (*WANTED, *(name for name in MORE if name in row)):
            wanted, got = LABELS.get(row[name], row[name]), read_value(reading, name)
            total[name] += 1
            right[name] += got == wanted
            if got != wanted:
                print(f"{row['id']}: {name} is {wanted}, read {got or 'nothing'} ({why(reading, name)})")
        count_words(reading, words)
    print(f"\n{path.name}: {len(rows)} prompts, {1000 * sorted(seconds)[len(seconds) // 2]:.2f} ms each")
    for name in total:
        print(f"  {name:<12} {right[name]:>3} of {total[name]:<3} {right[name] / total[name]:6.1%}")
    every = sum(words.values())
    print("  words        " + ", ".join(f"{said} {count / every:.1%}" for said, count in sorted(words.items())) + "\n")
    return all(right[name] >= share * total[name] for name, share in WANTED.items())


def count_words(reading: SceneReading, words: Counter[str]) -> None:
    """Add a prompt's words: those that the illustrator draws, those it draws as something near, and the others."""
    told = prompt_words(reading.prompt, reading.shot, ANYBODY)
    words["drawn"] += sum(len(said.split()) for said in told.drawn)
    words["approximated"] += sum(len(said.split()) for said, _ in told.approximated)
    words["ignored"] += sum(len(said.split()) for said in told.ignored)


def main() -> int:
    """Score the files that are named, else both sets."""
    paths = [Path(name) for name in sys.argv[1:]] or list(FILES)
    scores = [score(path) for path in paths]
    return 0 if all(scores) else 1


if __name__ == "__main__":
    sys.exit(main())
