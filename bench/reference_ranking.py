"""How often the best reference is chosen, beside the ranking of the older design.

Usage: ``python -m bench.reference_ranking [FILE.jsonl …]``; each line has ``id``, ``prompt`` and ``best_reference``,
one name or a list of equally good ones. The candidates are the avatar and the four reference views, whose close-up is
the master. Every candidate but the master, which has none to be measured against, is scored alike. Exits 1 when fewer
than 95 % of a file are as labelled.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, Final

from bench.report import report
from bench.seed_ranking import seed_rank
from mien.domain.keywords import keywords_of
from mien.domain.reference_ranking import Candidate, Origin, rank
from mien.domain.scene_reading import read_scene
from mien.domain.shots import AVATAR, REFERENCE_SHOTS, Shot

DATA: Final = Path(__file__).parent / "data"
FILES: Final = (DATA / "prompts_dev.jsonl", DATA / "prompts_reference.jsonl")
WANTED: Final = 0.95
_MASTER: Final = "REFERENCE_AVATAR"


def candidate(shot: Shot) -> Candidate:
    """What is known of a picture of the set."""
    score = None if shot.name == _MASTER else 90.0
    return Candidate(
        image_id=shot.name.lower(),
        origin=Origin.MASTER if shot.name == _MASTER else Origin.CORE,
        shot=shot.name,
        shot_type=shot.shot_type,
        angle=shot.angle,
        keywords=keywords_of(shot.wording),
        quality=score,
        consistency=score,
    )


CANDIDATES: Final = [candidate(shot) for shot in (AVATAR, *REFERENCE_SHOTS)]


def score(path: Path) -> bool:
    """Print what was chosen wrongly in one file, and both shares; true when ours is as wanted."""
    rows: list[dict[str, Any]] = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    ours = seeds = 0
    for row in rows:
        labels = row["best_reference"]
        wanted = [labels] if isinstance(labels, str) else labels
        best = rank(CANDIDATES, read_scene(row["prompt"]))[0]
        ours += best.candidate.image_id in wanted
        seeds += seed_rank(CANDIDATES, row["prompt"])[0].image_id in wanted
        if best.candidate.image_id not in wanted:
            why = ", ".join(map(str, best.why))
            print(f"{row['id']}: wanted {' or '.join(wanted)}, chose {best.candidate.image_id} ({why})")
    share, baseline = ours / len(rows), seeds / len(rows)
    report(
        f"reference_top1_{path.stem}",
        ours=share,
        reference=baseline,
        unit="of the prompts",
        target=f"at least {WANTED:.0%}; the reference is the older design's ranking",
        more={"prompts": len(rows)},
    )
    return share >= WANTED


def main() -> int:
    """Score the files that are named, else both sets."""
    scores = [score(path) for path in [Path(name) for name in sys.argv[1:]] or FILES]
    return 0 if all(scores) else 1


if __name__ == "__main__":
    sys.exit(main())
