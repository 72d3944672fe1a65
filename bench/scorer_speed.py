"""How many pictures of 1024 x 1024 the embedded scorer judges in a second, on one core, with the references known.

Each picture is decoded and judged for all four scores against two references, which were looked at before.
"""

from __future__ import annotations

import time

from bench.illustrator import subjects
from bench.report import median, report
from mien.domain.shots import SHOTS, Angle, ShotType
from mien.images.illustrator.compose import render
from mien.ports import Measure, ScoreRequest, Subject
from mien.vision.embedded.judging import judge_picture

SIDE = 1024
SHOWN = ("full_body_standing", "portrait_front", "different_expression", "three_quarter_view")


def requests() -> list[ScoreRequest]:
    found = []
    for who in subjects():
        master, front = (drawn(who, name) for name in ("REFERENCE_AVATAR", "REFERENCE_FRONT"))
        known = (
            Measure("master", master, ShotType.CLOSE_UP, Angle.FRONT, master=True),
            Measure("front", front, ShotType.FULL_BODY, Angle.FRONT),
        )
        found += [ScoreRequest(drawn(who, name), known, SHOTS[name], (master, front)) for name in SHOWN]
    return found


def drawn(who: Subject, name: str) -> bytes:
    return render(who, SHOTS[name], width=SIDE, height=SIDE, seed=1)[0]


def main() -> None:
    """Processor time, so that other work on the machine doesn't count."""
    work = requests()
    for request in work:
        judge_picture(request)
    times = []
    for request in work:
        start = time.process_time()
        judge_picture(request)
        times.append(time.process_time() - start)
    report("scorer-speed embedded, 1024 x 1024", ours=1 / median(times), reference=20, unit="images/s", target=">= 20")


if __name__ == "__main__":
    main()
