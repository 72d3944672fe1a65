"""Smart images on the wire: what is asked, what came of it."""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, BeforeValidator, Field, StrictFloat, StrictInt, StringConstraints

from mien.api.character_bodies import SeedIn
from mien.api.content_bodies import Side
from mien.api.dependencies import Handle
from mien.api.links import content_link
from mien.api.wire import WireIn, WireOut, Word
from mien.domain.controls import one_line, running_text
from mien.domain.image import Image, Lineage
from mien.domain.job import Job
from mien.domain.reference_ranking import Origin
from mien.domain.smart_image import RankedReference, ReadPrompt, SmartAttempt, SmartImageResult
from mien.workflows.picture_limits import MOST_REFERENCES
from mien.workflows.smart_order import DEFAULT_TAG, SmartOrder

PROMPT_LIMIT: Final = 8_000

Percent = Annotated[StrictFloat, Field(ge=0, le=100)]


def _tags(value: Any) -> Any:
    """One text with commas is as good as a list."""
    return [part for part in value.split(",") if part.strip()] if isinstance(value, str) else value


class SmartImageIn(WireIn):
    """What is to be seen, and how good it must be."""

    prompt: Annotated[
        str,
        StringConstraints(strip_whitespace=True, min_length=1, max_length=PROMPT_LIMIT),
        AfterValidator(running_text),
        Field(description="The picture in words.", examples=["close-up portrait with dramatic lighting"]),
    ]
    character_name: Annotated[str, Field(max_length=120), AfterValidator(one_line)] | None = Field(
        default=None, description="Called so in the prompt instead of by the character's name."
    )
    max_retries: StrictInt = Field(default=3, ge=1, le=5, description="Attempts at most, the first included.")
    quality_threshold: Annotated[StrictFloat, Field(ge=50, le=100)] = Field(
        default=70, description="The quality it must reach."
    )
    consistency_threshold: Annotated[StrictFloat, Field(ge=60, le=100)] = Field(
        default=80, description="The consistency with the master that it must reach."
    )
    obedience_threshold: Percent | None = Field(
        default=None, description="How well it must show the asked shot and angle; as the instance is set up (60)."
    )
    copy_limit: Percent | None = Field(
        default=None, description="From here on it is a copy of its reference; as the instance is set up (90)."
    )
    style: Word = Field(
        default="character_production",
        description="`character_turnaround`, `character_production`, `custom`, or any other style of `GET /status`.",
    )
    tags: Annotated[
        tuple[Word, ...], BeforeValidator(_tags), Field(max_length=50, description="A list, or one text with commas.")
    ] = (DEFAULT_TAG,)
    seed: SeedIn | None = Field(default=None, description="Of the first attempt.")
    width: Side = 1024
    height: Side = 1024
    backend: Word | None = Field(default=None, description="Image backend; see `GET /backends`.")
    reference_ids: Annotated[tuple[Handle, ...], Field(max_length=MOST_REFERENCES)] = Field(
        default=(), description="The only pictures of the character to choose from."
    )


class ScorerOut(WireOut):
    """What measured a picture."""

    method: str
    calibration: str


class AnalysisOut(WireOut):
    """What the prompt was understood to ask for."""

    shot_type: str
    angle: str
    mood: str
    setting: str
    keywords: list[str]


class RankedOut(WireOut):
    """A reference and its points."""

    image_id: str
    type: Origin
    shot: str
    points: float
    why: list[str]


class AttemptOut(WireOut):
    """One attempt; scores are null where there was no picture, or they couldn't be judged."""

    reference_used: str = Field(description="Such as `master:<id>`; `none` where it had none.")
    further_references: list[str]
    backend: str
    seed: int | None
    quality_score: float | None
    consistency_score: float | None
    obedience_score: float | None
    copy_score: float | None
    diagnosis: str | None
    changed: str = Field(description="What was different from the attempt before.")
    reason: str


class SmartImageData(WireOut):
    """The accepted picture and how it was found."""

    character_id: str
    character_name: str
    image_id: str
    dino_asset_id: str | None = Field(default=None, description="The picture's id, where a DINO model scored it.")
    public_url: str
    selected_reference_id: str | None
    selected_reference_type: Origin | None
    quality_score: float | None
    consistency_score: float | None
    obedience_score: float | None
    copy_score: float | None
    attempts: int
    generation_time: int = Field(description="Milliseconds.")
    validation_notes: str
    filename: str
    scorer: ScorerOut
    analysis: AnalysisOut
    ranking: list[RankedOut]
    history: list[AttemptOut] = Field(description="Every attempt, the accepted one last.")
    ignored: list[str] = Field(description="What the backend had no use for, with the reason.")
    job_id: str


class SmartImageOut(WireOut):
    """A smart image."""

    success: Literal[True] = True
    message: str
    data: SmartImageData


def smart_order(body: SmartImageIn) -> SmartOrder:
    """The smart image that is asked for."""
    return SmartOrder(
        prompt=body.prompt,
        character_name=body.character_name,
        max_retries=body.max_retries,
        quality_threshold=float(body.quality_threshold),
        consistency_threshold=float(body.consistency_threshold),
        obedience_threshold=None if body.obedience_threshold is None else float(body.obedience_threshold),
        copy_limit=None if body.copy_limit is None else float(body.copy_limit),
        style=body.style,
        tags=body.tags,
        seed=body.seed,
        width=body.width,
        height=body.height,
        backend=body.backend,
        reference_ids=body.reference_ids,
    )


def smart_image_out(name: str, job: Job, result: SmartImageResult, image: Image) -> SmartImageOut:
    """The answer to a smart image that was accepted."""
    last = result.attempts[-1]
    count = len(result.attempts)
    selected = _selected(last, result)
    data = SmartImageData(
        character_id=job.character_id or "",
        character_name=name,
        image_id=image.id,
        dino_asset_id=image.id if result.method.startswith("dino") else None,
        public_url=content_link(image.id),
        selected_reference_id=selected[0],
        selected_reference_type=selected[1],
        quality_score=last.quality,
        consistency_score=last.consistency,
        obedience_score=last.obedience,
        copy_score=last.copy_score,
        attempts=count,
        generation_time=result.generation_ms,
        validation_notes=result.notes,
        filename=image.storage_key.rpartition("/")[2],
        scorer=ScorerOut(method=result.method, calibration=result.calibration),
        analysis=_analysis_out(result.analysis),
        ranking=[_ranked_out(each) for each in result.ranking],
        history=[attempt_out(each) for each in result.attempts],
        ignored=_ignored(image.lineage),
        job_id=job.id,
    )
    message = f"Smart image generated successfully in {count} attempt{'s' if count > 1 else ''}"
    return SmartImageOut(message=message, data=data)


def failure_details(job: Job, result: SmartImageResult) -> dict[str, Any]:
    """What is told of a smart image of which no attempt was accepted."""
    told: dict[str, Any] = {
        "attempts": [attempt_out(each).model_dump(mode="json") for each in result.attempts],
        "total_attempts": len(result.attempts),
        "failure_reasons": list(dict.fromkeys(each.reason for each in result.attempts if each.reason)),
        "scorer": {"method": result.method, "calibration": result.calibration},
        "analysis": _analysis_out(result.analysis).model_dump(mode="json"),
        "job_id": job.id,
    }
    if result.candidate_id is not None:
        told["needs_review"] = {"imageId": result.candidate_id, "url": content_link(result.candidate_id)}
    return told


def attempt_out(attempt: SmartAttempt) -> AttemptOut:
    """One attempt."""
    return AttemptOut(
        reference_used=attempt.reference_used,
        further_references=list(attempt.further_references),
        backend=attempt.backend,
        seed=attempt.seed,
        quality_score=attempt.quality,
        consistency_score=attempt.consistency,
        obedience_score=attempt.obedience,
        copy_score=attempt.copy_score,
        diagnosis=attempt.diagnosis,
        changed=attempt.changed,
        reason=attempt.reason,
    )


def _selected(attempt: SmartAttempt, result: SmartImageResult) -> tuple[str | None, Origin | None]:
    """The reference of the attempt; of a backend that takes none, the one that ranks first."""
    if attempt.reference_id is not None:
        return attempt.reference_id, attempt.reference_type
    best = result.ranking[0] if result.ranking else None
    return (best.image_id, best.type) if best else (None, None)


def _analysis_out(analysis: ReadPrompt) -> AnalysisOut:
    return AnalysisOut(**analysis.model_dump(by_alias=False))


def _ranked_out(ranked: RankedReference) -> RankedOut:
    return RankedOut(**ranked.model_dump(by_alias=False))


def _ignored(lineage: Lineage) -> list[str]:
    return [f"{each.what} ({each.reason})" for each in lineage.ignored]
