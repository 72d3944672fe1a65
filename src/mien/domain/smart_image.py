"""How a smart image was made: every attempt, what was wrong with it, and what the next one changed."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

from mien.domain.reference_ranking import Origin
from mien.domain.verdict import Diagnosis, Outcome


class _Told(BaseModel):
    model_config = ConfigDict(frozen=True, alias_generator=to_camel, populate_by_name=True, serialize_by_alias=True)


class SmartAttempt(_Told):
    """One attempt. Scores are ``None`` where there was no picture, or they couldn't be judged."""

    number: int
    reference_id: str | None = None
    reference_type: Origin | None = None
    further_references: tuple[str, ...] = ()
    backend: str = ""
    seed: int | None = None
    quality: float | None = None
    consistency: float | None = None
    obedience: float | None = None
    copy_score: float | None = None
    outcome: Outcome = Outcome.REJECTED
    diagnosis: Diagnosis | None = None
    reason: str = ""
    changed: str = ""
    """What was different from the attempt before."""
    image_id: str | None = None
    """The picture, where there is one; only the accepted or the best rejected one is kept."""
    milliseconds: int = 0
    cost: int = 0
    """Millionths of a US dollar."""

    @property
    def reference_used(self) -> str:
        """Such as ``master:<id>``; ``none`` where it had no reference."""
        return f"{self.reference_type}:{self.reference_id}" if self.reference_id else "none"


class ReadPrompt(_Told):
    """What the prompt was understood to ask for."""

    shot_type: str
    angle: str
    mood: str
    setting: str
    keywords: tuple[str, ...] = ()


class RankedReference(_Told):
    """A candidate for the reference and its points."""

    image_id: str
    type: Origin
    shot: str
    points: float
    why: tuple[str, ...]
    """Each with its points, such as ``+10 master``."""


class SmartImageResult(_Told):
    """The result of a job of kind ``smart_image``, also of one that failed."""

    accepted_id: str | None = None
    """The picture in the gallery."""
    candidate_id: str | None = None
    """The best picture that wasn't accepted, kept for a person to look at."""
    attempts: tuple[SmartAttempt, ...] = ()
    method: str = ""
    """Of the scorer."""
    calibration: str = ""
    analysis: ReadPrompt
    ranking: tuple[RankedReference, ...] = ()
    generation_ms: int = 0
    """From the first attempt's begin to the last one's end."""
    notes: str = ""
    """How good the accepted picture is, or why none was accepted, as a sentence."""
