"""P17: how long wording a picture by template takes, for everybody of the literary sample in every shot.

Reference: the 100 ms that a template may take. Beside it, what checking a model's prompt adds to the model's own time.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from bench.report import median, percentile, report
from mien.domain.appearance import describe
from mien.domain.briefs import PromptBrief
from mien.domain.character import Character
from mien.domain.prompt_check import complaint
from mien.domain.prompt_completion import completed
from mien.domain.prompts import word_picture
from mien.domain.shots import SHOTS
from mien.domain.styles import STYLES
from mien.domain.worldview import read_worldview

PEOPLE = Path(__file__).parent / "data" / "literary_dev.jsonl"
ROUNDS = 5
ALLOWED = 0.1


def briefs() -> list[PromptBrief]:
    now = datetime.now(UTC)
    made = []
    for seed, line in enumerate(PEOPLE.read_text(encoding="utf-8").splitlines()):
        person = json.loads(line)
        name, description = person["name"], person["description"]
        looks = describe(description, seed, name=name)
        who = Character(
            id=str(seed), owner_id="local", slug=str(seed), name=name, description=description, appearance=looks,
            seed=seed, created_at=now, updated_at=now,
        )  # fmt: skip
        worldview = read_worldview(description, "")
        made += [PromptBrief(who, worldview, shot, STYLES["photorealistic"], "on a pier") for shot in SHOTS.values()]
    return made


def main() -> None:
    every = briefs()
    words, checks = [], []
    for _ in range(ROUNDS):
        for brief in every:
            started = perf_counter()
            prompt = word_picture(brief).prompt
            words.append(perf_counter() - started)
            started = perf_counter()
            complaint(prompt, brief)
            completed(prompt, brief)
            checks.append(perf_counter() - started)
    more: dict[str, object] = {"p99_s": percentile(words, 0.99), "prompts": len(words)}
    report("P17b template prompt", ours=median(words), reference=ALLOWED, unit="s", target="< 0.2 ms", more=more)
    report("P17c checking a model's prompt", ours=median(checks), reference=ALLOWED, unit="s", target="hardly felt")


if __name__ == "__main__":
    main()
