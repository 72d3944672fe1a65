"""How well free text becomes structured appearance: accuracy per attribute on labelled passages, and what is invented.

Run ``python -m bench.appearance_accuracy [file.jsonl …]``, by default over all labelled files of ``bench/data``; each
line has ``id``, ``description`` and ``expected``, and may have ``also`` (second values that are as right) and ``free``
(attributes that may be read without counting). A label counts as right when the value is the same in plain words (gray
is grey; garments by noun and colour; a mark by half of its key words). A stated value without a label counts as
invented. Every miss is listed with what was read instead.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mien.domain.appearance import Stated, read_appearance

DATA = Path(__file__).parent / "data"
FILES = ("literary_dev", "appearance_own", "appearance_languages", "appearance_creators", "appearance_prose")
ALSO_RIGHT: dict[tuple[str, str], set[str]] = {
    ("billy_bones", "hair_style"): {"other"},
    ("blanche_ingram", "hair_style"): {"curly"},
    ("pap_finn", "facial_hair"): {"beard"},
    ("mr_mell", "facial_hair"): {"stubble"},
}
"""Second values that the notes of the labels allow."""
GENERAL_NOUNS = {"clothes", "dress", "suit", "outfit"}
SMALL_WORDS = {"an", "the", "of", "at", "in", "on", "and", "with", "his", "her", "its", "their", "one", "two"}
UNLABELLED = {"species_detail"}


@dataclass
class Tally:
    """What was right, missed and invented."""

    right: Counter[str] = field(default_factory=Counter)
    total: Counter[str] = field(default_factory=Counter)
    invented: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def score(self, attribute: str, ok: bool, line: str) -> None:
        """Count one label; ``line`` says what went wrong if it did."""
        self.total[attribute] += 1
        self.right[attribute] += ok
        if not ok:
            self.misses.append(line)


def plain(value: object) -> str:
    return str(value).lower().replace("gray", "grey").replace("-", " ").strip()


def key_words(phrase: str) -> set[str]:
    return {word[:5] for word in re.findall(r"[a-z]{2,}", plain(phrase)) if word not in SMALL_WORDS}


def same_garment(expected: dict[str, Any], item: str, color: str | None) -> bool:
    """Same noun (or both general) and the same colour, if the label has one."""
    noun, other = (plain(text).rstrip("s").split(" ")[-1] for text in (expected["item"], item))
    both_general = {plain(expected["item"]).split(" ")[-1], plain(item).split(" ")[-1]} <= GENERAL_NOUNS
    colors_agree = expected["color"] is None or (color is not None and plain(expected["color"]) == plain(color))
    return (noun == other or both_general) and colors_agree


def same_mark(expected: str, mark: str) -> bool:
    wanted = key_words(expected)
    return len(wanted & key_words(mark)) * 2 >= len(wanted)


def score_list(tally: Tally, name: str, who: str, expected: list[Any], stated: Stated, *, free: bool) -> None:
    """Garments or marks: each label is one point; what no label explains is invented."""
    attribute = stated.clothing if name == "clothing" else stated.marks
    given: list[Any] = list(attribute.value) if attribute is not None else []
    left = list(given)
    for label in expected:
        match = next((item for item in left if agrees(name, label, item)), None)
        tally.score(name, match is not None, f"{who}: {name} misses {label}; read {[show(item) for item in given]}")
        if match is not None:
            left.remove(match)
    if free:
        return
    tally.invented[name] += len(left)
    tally.misses.extend(f"{who}: {name} invents {show(item)}" for item in left)


def agrees(name: str, label: Any, item: Any) -> bool:
    return same_garment(label, item.item, item.color) if name == "clothing" else same_mark(label, item)


def show(item: Any) -> str:
    return item if isinstance(item, str) else f"{item.color or 'plain'} {item.item}"


def score_passage(tally: Tally, passage: dict[str, Any]) -> None:
    who, expected = passage["id"], passage["expected"]
    stated = read_appearance(passage["description"])
    for name in Stated.model_fields:
        if name in ("clothing", "marks"):
            score_list(tally, name, who, expected.get(name, []), stated, free=name in passage.get("free", []))
            continue
        attribute = getattr(stated, name)
        if name in expected:
            value = None if attribute is None else attribute.value
            also = passage.get("also", {}).get(name, [])
            allowed = {plain(expected[name]), *map(plain, also)} | ALSO_RIGHT.get((who, name), set())
            right = plain(value) in allowed or (
                name == "headwear" and value is not None and plain(value) in plain(expected[name])
            )
            tally.score(name, right, f"{who}: {name} should be {expected[name]!r}; read {value!r}")
        elif attribute is not None and name not in {*UNLABELLED, *passage.get("free", [])}:
            tally.invented[name] += 1
            tally.misses.append(f"{who}: {name} invents {attribute.value!r} from {attribute.evidence!r}")


def report(path: Path) -> None:
    """Print one file's misses and its table."""
    tally = Tally()
    for line in path.read_text(encoding="utf-8").splitlines():
        score_passage(tally, json.loads(line))
    print(f"\n{path.name}")
    print("\n".join(tally.misses))
    print(f"\n{'attribute':<15}{'right':>6}{'stated':>8}{'invented':>10}")
    for name in Stated.model_fields:
        print(f"{name:<15}{tally.right[name]:>6}{tally.total[name]:>8}{tally.invented[name]:>10}")
    right, total = sum(tally.right.values()), sum(tally.total.values())
    print(f"{'all':<15}{right:>6}{total:>8}{sum(tally.invented.values()):>10}   {100 * right / max(total, 1):.1f} %")
    right, total = right - tally.right["marks"], total - tally.total["marks"]
    print(f"{'without marks':<15}{right:>6}{total:>8}{'':>10}   {100 * right / max(total, 1):.1f} %")


def main() -> None:
    """Report on the files named on the command line, or on all there are."""
    named = [Path(each) for each in sys.argv[1:]]
    for path in named or [DATA / f"{name}.jsonl" for name in FILES]:
        report(path)


if __name__ == "__main__":
    main()
