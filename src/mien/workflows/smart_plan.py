"""What a smart image is to show and by which pictures: settled once, so that a resumed job decides the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from mien.domain.character import Character
from mien.domain.errors import NoReference
from mien.domain.job import Job, JobError
from mien.domain.keywords import keywords_of
from mien.domain.reference_ranking import Candidate, Ranked, rank
from mien.domain.retrying import Goal, Means, View
from mien.domain.scene_reading import SceneReading, changed_shot, read_scene
from mien.domain.shots import Angle, Background, Shot, ShotType
from mien.domain.smart_image import RankedReference, ReadPrompt
from mien.domain.styles import style_named
from mien.jobs.engine import StepResult
from mien.workflows.choosing import EMBEDDED
from mien.workflows.context import Context
from mien.workflows.shot_attempts import colors_of, means_of
from mien.workflows.shot_order import Wishes
from mien.workflows.smart_references import described, find_candidates, readable

MOST_KEYWORDS: Final = 30
"""Keywords of a prompt that are told of."""


@dataclass(frozen=True, slots=True)
class SmartPlan:
    """What the attempts have in common."""

    analysis: ReadPrompt
    ranking: tuple[RankedReference, ...]
    master: str | None
    views: Mapping[str, str]
    """The reference set in use: ids by shot."""
    means: Means
    goal: Goal
    problem: JobError | None = None
    """Why nothing is drawn at all."""

    @property
    def order(self) -> tuple[str, ...]:
        """Ids of the references, best first."""
        return tuple(each.image_id for each in self.ranking)


async def make_plan(context: Context, job: Job, character: Character) -> StepResult:
    """The plan as it is recorded; read it with :func:`read_plan`."""
    asked, scorer = job.arguments, context.scorer
    reading = read_scene(asked["prompt"])
    method = scorer.method if scorer else ""
    threshold = asked["thresholds"]["consistency"]
    async with context.database.read() as connection:
        found = await find_candidates(connection, character, method, threshold, asked["references"])
    usable = await readable(context, found.candidates)
    candidates = [described(image, origin, method) for image, origin in usable]
    others = (EMBEDDED,) if context.settings.image_fallback and job.backend != EMBEDDED else ()
    means = means_of(context.backend(job.backend), Wishes(), others)
    return {
        "analysis": read_prompt(reading).model_dump(mode="json"),
        "ranking": [_told(each).model_dump(mode="json") for each in rank(candidates, reading)],
        "shows": {each.image_id: _view(each) for each in candidates},
        "master": found.master,
        "views": dict(found.views),
        "means": asdict(means),
        "problem": None
        if found.master and candidates
        else _nothing(character, named=asked["references"]).model_dump(mode="json"),
    }


def read_plan(told: StepResult, job: Job, character: Character) -> SmartPlan:
    """What :func:`make_plan` recorded."""
    shows = {image_id: View(_known_shot(view), _known_angle(view)) for image_id, view in told["shows"].items()}
    means: dict[str, Any] = dict(told["means"])
    return SmartPlan(
        analysis=ReadPrompt.model_validate(told["analysis"]),
        ranking=tuple(RankedReference.model_validate(each) for each in told["ranking"]),
        master=told["master"],
        views=told["views"],
        means=Means(**means | {"others": tuple(means["others"])}),
        goal=Goal(smart_shot(job, 1), shows, colors_of(character)),
        problem=JobError.model_validate(told["problem"]) if told["problem"] else None,
    )


def smart_shot(job: Job, number: int) -> Shot:
    """The shot of an attempt: as the prompt asks, whole and on a plain ground where the style says so."""
    shot = read_scene(job.arguments["prompt"]).shot.model_copy(update={"name": f"attempt-{number}"})
    return changed_shot(shot, style_changes(job.arguments["style"]))


def style_changes(style: str) -> dict[str, Any]:
    """What a style changes of every shot."""
    named = style_named(style)
    whole = {"shot_type": ShotType.FULL_BODY.value} if named.full_figure else {}
    return whole | ({"background": Background.PLAIN.value} if named.plain_background else {})


def read_prompt(reading: SceneReading) -> ReadPrompt:
    """What a prompt was understood to ask for."""
    return ReadPrompt(
        shot_type=reading.shot_type.value,
        angle=reading.angle.value,
        mood=reading.mood.value,
        setting=reading.setting.value,
        keywords=tuple(sorted(keywords_of(reading.prompt)))[:MOST_KEYWORDS],
    )


def _told(ranked: Ranked) -> RankedReference:
    candidate = ranked.candidate
    return RankedReference(
        image_id=candidate.image_id,
        type=candidate.origin,
        shot=candidate.shot,
        points=round(ranked.points, 2),
        why=tuple(str(point) for point in ranked.why),
    )


def _view(candidate: Candidate) -> list[str | None]:
    return [candidate.shot_type and candidate.shot_type.value, candidate.angle and candidate.angle.value]


def _known_shot(view: list[str | None]) -> ShotType | None:
    return ShotType(view[0]) if view[0] else None


def _known_angle(view: list[str | None]) -> Angle | None:
    return Angle(view[1]) if view[1] else None


def _nothing(character: Character, named: Sequence[str] | None) -> JobError:
    message = f"'{character.name}' has no readable picture to measure against; make an avatar or reference views first."
    if named is not None:
        message = "None of the pictures that referenceIds names can be used: gone, damaged, blank, or under review."
    return JobError(code=NoReference.code, message=message)
