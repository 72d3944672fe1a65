"""How well the rating rules read prompts: missed and false minor cues, rating accuracy, on labelled prompts.

Usage: ``python bench/rating_cues.py [PROMPTS.jsonl]``; each line has ``prompt``, ``minor_cue`` and ``rating_cue``.
Exits 1 when a minor cue is missed or the rating accuracy is below 90 %.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from mien.domain.rating import ContentRating, cues_in_prompt

LABELLED = Path(__file__).parent / "data" / "prompts_dev.jsonl"
ACCURACY_WANTED = 0.9


def main(path: Path) -> int:
    rows: list[dict[str, Any]] = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    missed = false = right = 0
    for row in rows:
        minor, rating = bool(row["minor_cue"]), ContentRating(row["rating_cue"])
        cues = cues_in_prompt(row["prompt"])
        missed += minor and not cues.minor
        false += bool(cues.minor) and not minor
        right += cues.rating is rating
        if bool(cues.minor) != minor or cues.rating is not rating:
            print(f"{row['id']}: read {cues.minor} {cues.rating}, labelled {minor} {rating}")
    minors = sum(bool(row["minor_cue"]) for row in rows)
    print(f"prompts          {len(rows)}")
    print(f"minor cues       {minors - missed} of {minors} found, {false} false")
    print(f"rating accuracy  {right / len(rows):.1%}")
    return 0 if missed == 0 and right / len(rows) >= ACCURACY_WANTED else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else LABELLED))
