"""How well the embedded scorer tells whether a picture shows the view that was asked for, on people by whom nothing was
fitted or chosen.

Run ``python -m bench.obedience [--people N]``. Each picture is judged as if each angle had been asked for, and as if
each framing had: the true one should reach 60, all others stay below. A three-quarter view is nearly a front and
nearly a side view, and a framing next to the asked one half right, so that those pairs are told apart from the others.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable
from statistics import mean
from typing import Final

from bench.fit_figure import opened, pixels_of
from bench.view_drawings import HELD_OUT, Shown, shown
from mien.domain.shots import Angle, ShotType
from mien.vision.embedded.figure import find_figure
from mien.vision.embedded.view import ANGLES, SHOT_TYPES, View, obedience, view_of

_PASSED: Final = 60.0

Pair = tuple[str, str, str]
"""Which pictures, what was asked for, what is shown."""


def passed(pictures: Iterable[Shown]) -> tuple[dict[Pair, list[bool]], int]:
    """Whether each picture passes for each angle and each framing, and how many had no figure."""
    told: dict[Pair, list[bool]] = defaultdict(list)
    unseen = 0
    for picture in pictures:
        pixels = pixels_of(opened(picture.png))
        view = view_of(find_figure(pixels), pixels.small)
        if view is None:
            unseen += 1
            continue
        for kind in ("all", "the product's own" if picture.product else "any"):
            for angle in ANGLES:
                told[kind, angle, picture.shot.angle].append(_reaches(view, picture, angle=angle))
            for framing in SHOT_TYPES:
                told[kind, framing, picture.shot.shot_type].append(_reaches(view, picture, shot_type=framing))
    return told, unseen


def _reaches(view: View, picture: Shown, *, angle: Angle | None = None, shot_type: ShotType | None = None) -> bool:
    """Whether the one part that an angle or a framing is judged by reaches 60."""
    changed = {"angle": angle} if angle else {"shot_type": shot_type}
    parts = obedience(view, picture.shot.model_copy(update=changed)).parts
    return parts["angle" if angle else "shot"] >= _PASSED


def table(told: dict[Pair, list[bool]], pictures: str, kinds: Iterable[str]) -> Iterable[str]:
    """Rows are what was asked for, columns what is shown; the share that passes."""
    names = [str(kind) for kind in kinds]
    yield f"| {pictures}: asked | " + " | ".join(f"{name} shown" for name in names) + " |"
    yield "|---" * (len(names) + 1) + "|"
    for asked in names:
        shares = [told.get((pictures, asked, name), []) for name in names]
        cells = [f"{mean(share):.3f} of {len(share)}" if share else "-" for share in shares]
        yield f"| {asked} | " + " | ".join(cells) + " |"


def main() -> None:
    """Draw, judge and print the tables."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=len(HELD_OUT))
    told, unseen = passed(shown(HELD_OUT[: parser.parse_args().people]))
    for pictures in ("all", "the product's own"):
        for kinds in (ANGLES, SHOT_TYPES):
            print("\n".join(table(told, pictures, kinds)), end="\n\n")
    print(f"No figure was found in {unseen} pictures.")


if __name__ == "__main__":
    main()
