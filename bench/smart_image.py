"""Smart images through the whole product, by a backend that is wrong in 30 % of its pictures and knows what it did.

Usage: ``python -m bench.smart_image [--people N] [--scenes N] [--side PIXELS] [--share SHARE] [--attempts N]
[--mistakes FOLDER]``

People of fixed seeds get an avatar and reference views by the illustrator. Then each is drawn in each scene: as a
smart image, as a picture without references whose first result is taken, and as a picture with the references that the
rules choose, its first result taken as well. The scorer is the embedded one. It sees pixels; what the backend really
drew is read from the backend object. Exits 1 where more than 1 % of the accepted pictures are wrong, or fewer than
98 % of the orders end with an accepted one.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import mean
from typing import Any, Final

import structlog

from bench.report import report
from mien.domain.briefs import PersonaBrief
from mien.domain.copy_rule import copy_counts
from mien.domain.job import Job
from mien.domain.persona import invent_persona
from mien.domain.scene_shot import scene_shot
from mien.domain.scores import Score
from mien.domain.shots import SHOTS
from mien.domain.smart_image import SmartAttempt, SmartImageResult
from mien.domain.verdict import Outcome
from mien.images.wobbling.backend import Wobbling
from mien.images.wobbling.lapses import Lapse
from mien.settings import Settings, WobbleSettings
from mien.wiring import Mien
from mien.workflows.picture_order import PictureOrder
from mien.workflows.smart_order import SmartOrder

FIRST_PERSON: Final = 7000
"""The seed of the first; the people that the scorer was fitted on have others."""
SCENES: Final = (
    "waist up, waving in the park",
    "close-up of the face, front view, laughing",
    "full body, front view, standing with arms crossed, plain background",
    "full body, side view, walking through the city",
    "full body, seen from behind, on the beach at sunset",
    "full body, three-quarter view, running",
    "waist up, three-quarter view, in a café with a cup of coffee",
    "portrait in profile, side view, calm",
    "waist up, in the rain at night",
    "full body, front view, jumping over a puddle",
)
WRONG_ACCEPTED: Final = 0.01
SUCCEEDED: Final = 0.98
_WAIT: Final = 3600.0


@dataclass(frozen=True, slots=True)
class Wanted:
    """How much is drawn."""

    people: int
    scenes: int
    side: int
    share: float
    attempts: int


@dataclass(frozen=True, slots=True)
class Case:
    """One order and what became of it."""

    person: str
    scene: str
    result: SmartImageResult
    lapses: tuple[Lapse | None, ...]
    """What was really drawn at each attempt, without what is no fault."""
    unchosen: float | None
    """Consistency of a picture drawn without references, 0 to 100."""
    unjudged: float | None
    """Consistency of a picture drawn with the chosen references, the first that came."""
    picture: bytes = b""
    """The accepted picture's file."""

    @property
    def attempts(self) -> list[tuple[SmartAttempt, Lapse | None]]:
        """Each attempt with the truth."""
        return list(zip(self.result.attempts, self.lapses, strict=True))

    @property
    def accepted(self) -> tuple[SmartAttempt, Lapse | None] | None:
        """The accepted attempt, if there is one."""
        return next((each for each in self.attempts if each[0].outcome is Outcome.ACCEPTED), None)


async def cases(wanted: Wanted) -> list[Case]:
    """Draw everything in a home of its own."""
    with tempfile.TemporaryDirectory(prefix="bench-smart-") as home:
        settings = Settings(
            home=Path(home),
            wobble=WobbleSettings(share=wanted.share, seed=1),
            queue_poll=0.05,
            sign_images=False,
            use_ai_generation=False,
        )
        async with Mien.open(settings=settings, purpose="bench", engine="run") as mien:
            people = [await _person(mien, FIRST_PERSON + number) for number in range(wanted.people)]
            told = []
            for number, person in enumerate(people):
                told += await _of_person(mien, person, wanted)
                print(f"{number + 1} of {len(people)} people drawn", file=sys.stderr)
            return told


async def _person(mien: Mien, seed: int) -> str:
    """The id of somebody new with an avatar and those reference views that the scorer accepts."""
    persona = invent_persona(PersonaBrief(seed))
    created = await mien.characters.create(
        name=persona.name,
        description=persona.description,
        seed=seed,
        generate_embeddings=False,
        generate_references=True,
        backend="illustrator",
    )
    for job in created.jobs:
        ended = await mien.jobs.wait(job.id, seconds=_WAIT)
        for error in ended.errors:
            print(f"  person {seed}: {error.message}")
    return created.character.id


async def _of_person(mien: Mien, person: str, wanted: Wanted) -> list[Case]:
    scenes = SCENES[: wanted.scenes]
    seeds = [1_000 * number for number in range(len(scenes))]
    side: dict[str, Any] = {"width": wanted.side, "height": wanted.side, "backend": "wobble"}
    smart = [
        await mien.characters.imagine_smart(
            person, SmartOrder(prompt=scene, seed=seed, max_retries=wanted.attempts, **side)
        )
        for scene, seed in zip(scenes, seeds, strict=True)
    ]
    plain = [
        await mien.characters.imagine(
            person, PictureOrder(prompt=scene, seed=seed, no_references=not chosen, use_ai=False, **side)
        )
        for chosen in (False, True)
        for scene, seed in zip(scenes, seeds, strict=True)
    ]
    ended = [await mien.jobs.wait(job.id, seconds=_WAIT) for job in (*smart, *plain)]
    count = len(scenes)
    consistencies = [await _consistency(mien, job) for job in ended[count:]]
    done = _truth(mien)
    told = [
        _case(person, scene, job, done, unchosen, unjudged)
        for scene, job, unchosen, unjudged in zip(
            scenes, ended[:count], consistencies[:count], consistencies[count:], strict=True
        )
    ]
    return [replace(case, picture=await _accepted_file(mien, case)) for case in told]


async def _accepted_file(mien: Mien, case: Case) -> bytes:
    if case.result.accepted_id is None:
        return b""
    return await mien.characters.bytes_of(await mien.characters.image(case.result.accepted_id))


def _truth(mien: Mien) -> dict[str, Lapse | None]:
    """What was drawn for each picture, by the picture's id."""
    backend = mien.context.backends["wobble"]
    assert isinstance(backend, Wobbling)
    return {done.key.split("/")[0]: done.lapse for done in backend.done}


async def _consistency(mien: Mien, job: Job) -> float | None:
    """How far a plain picture is the person, as it was stored with it."""
    [image] = await mien.characters.made_by(job)
    value = (image.scores or {}).get(Score.CONSISTENCY.value)
    return None if value is None else float(value)


def _case(
    person: str, scene: str, job: Job, done: dict[str, Lapse | None], unchosen: float | None, unjudged: float | None
) -> Case:
    assert job.result is not None, job
    result = SmartImageResult.model_validate(job.result)
    lapses = tuple(_fault(scene, each, result, done.get(each.image_id or "")) for each in result.attempts)
    return Case(person, scene, result, lapses, unchosen, unjudged)


def _fault(scene: str, attempt: SmartAttempt, result: SmartImageResult, lapse: Lapse | None) -> Lapse | None:
    """The lapse, unless it is a copy of a picture that shows just what was asked for."""
    if lapse is not Lapse.COPY:
        return lapse
    shots = {each.image_id: each.shot for each in result.ranking}
    given = SHOTS.get(shots.get(attempt.reference_id or "", ""))
    return lapse if copy_counts(scene_shot(scene), [given]) else None


def tell(told: Sequence[Case], wanted: Wanted) -> bool:
    """Print the figures; true when they are as wanted."""
    attempts = [pair for case in told for pair in case.attempts]
    accepted = [case.accepted for case in told if case.accepted]
    wrong = [lapse for _, lapse in accepted if lapse]
    first = [case.attempts[0] for case in told]
    share_wrong = len(wrong) / max(1, len(accepted))
    succeeded = len(accepted) / len(told)
    _tell_attempts(attempts)
    of_accepted = [attempt.consistency for attempt, _ in accepted if attempt.consistency is not None]
    more: dict[str, object] = {
        "orders": len(told),
        "attempts per picture": round(len(attempts) / len(told), 2),
        "accepted at once": round(sum(a.outcome is Outcome.ACCEPTED for a, _ in first) / len(told), 3),
        "drawn rightly at once": round(sum(lapse is None for _, lapse in first) / len(told), 3),
        "wrong drawings passed": _share([a.outcome is Outcome.ACCEPTED for a, lapse in attempts if lapse]),
        "right drawings turned away": _share([a.outcome is not Outcome.ACCEPTED for a, lapse in attempts if not lapse]),
        "needs review": sum(case.attempts[-1][0].outcome is Outcome.NEEDS_REVIEW for case in told),
        "consistency accepted": _mean(of_accepted),
        "consistency without references": _mean([case.unchosen for case in told]),
        "consistency first with references": _mean([case.unjudged for case in told]),
    }
    for name, value in more.items():
        print(f"  {name:<36} {value}")
    report(
        "smart_wrong_accepted",
        ours=share_wrong,
        reference=wanted.share,
        unit="of the accepted",
        target=f"at most {WRONG_ACCEPTED:.0%}; the reference is the share that the backend draws wrongly",
    )
    report(
        "smart_succeeded",
        ours=succeeded,
        reference=1 - wanted.share,
        unit="of the orders",
        target=f"at least {SUCCEEDED:.0%} within {wanted.attempts} attempts; the reference is one attempt, unjudged",
    )
    report(
        "smart_consistency",
        ours=_mean(of_accepted),
        reference=_mean([case.unchosen for case in told]),
        unit="points",
        target="the reference is drawn without choosing references",
        more=more,
    )
    return share_wrong <= WRONG_ACCEPTED and succeeded >= SUCCEEDED


def _tell_attempts(attempts: Sequence[tuple[SmartAttempt, Lapse | None]]) -> None:
    """How each kind of drawing was taken."""
    taken: dict[str, Counter[str]] = {}
    for attempt, lapse in attempts:
        verdict = attempt.diagnosis.value if attempt.diagnosis else attempt.outcome.value
        taken.setdefault(lapse.value if lapse else "right", Counter())[verdict] += 1
    for drawn, verdicts in sorted(taken.items(), key=lambda each: each[0] != "right"):
        told = ", ".join(f"{verdict} {count}" for verdict, count in verdicts.most_common())
        print(f"  drawn {drawn:<9} {verdicts.total():>4}: {told}")


def tell_mistakes(told: Sequence[Case], folder: Path) -> None:
    """Every right drawing that was turned away and every wrong one that passed; the latter's files into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, case in enumerate(told):
        for attempt, lapse in case.attempts:
            accepted = attempt.outcome is Outcome.ACCEPTED
            if accepted is (lapse is None):
                continue
            scores = (attempt.quality, attempt.consistency, attempt.obedience, attempt.copy_score)
            shown = " ".join("-" if value is None else f"{value:.0f}" for value in scores)
            print(f"  {number:<3} {lapse or 'right':<9} {attempt.outcome.value:<12} {shown:<14} {case.scene}")
            if attempt.reason:
                print(f"      {attempt.reason}")
            if accepted:
                (folder / f"{number}-{lapse}.png").write_bytes(case.picture)


def _share(flags: Sequence[bool]) -> float:
    return round(sum(flags) / max(1, len(flags)), 3)


def _mean(values: Sequence[float | None]) -> float:
    judged = [value for value in values if value is not None]
    return round(mean(judged), 1) if judged else 0.0


def main() -> int:
    """Draw, and tell."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=16)
    parser.add_argument("--scenes", type=int, default=len(SCENES))
    parser.add_argument("--side", type=int, default=512)
    parser.add_argument("--share", type=float, default=0.3)
    parser.add_argument("--attempts", type=int, default=5)
    parser.add_argument("--mistakes", type=Path, help="list what was judged wrongly; a folder for such pictures")
    given = parser.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    wanted = Wanted(given.people, given.scenes, given.side, given.share, given.attempts)
    told = asyncio.run(cases(wanted))
    if given.mistakes:
        tell_mistakes(told, given.mistakes)
    return 0 if tell(told, wanted) else 1


if __name__ == "__main__":
    sys.exit(main())
