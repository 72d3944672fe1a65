"""What a scorer found out about a picture, 0 to 100 each; that it can't judge is an answer of its own."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Final

TOP: Final = 100.0


class Score(StrEnum):
    """The four scores."""

    CONSISTENCY = "consistency"
    """Identity against the master, like view against like view."""
    QUALITY = "quality"
    """Technical quality."""
    OBEDIENCE = "obedience"
    """Whether it shows the shot and angle that were asked for."""
    COPY = "copy"
    """How nearly it copies a picture that it was conditioned on; high is bad."""


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of one picture. Those of different methods or calibrations are never compared.

    A score is ``None`` where it can't be judged; ``cannot_judge`` then says why. It is ``None`` without a reason where
    there was nothing to measure against.
    """

    method: str
    """Such as ``embedded-1`` or ``dinov3-vits16``."""
    calibration: str
    """The id of the calibration that makes the figures comparable."""
    consistency: float | None = None
    quality: float | None = None
    obedience: float | None = None
    copy: float | None = None
    cannot_judge: Mapping[Score, str] = field(default_factory=dict)
    """Why a score can't be judged, as a sentence."""
    parts: Mapping[Score, Mapping[str, float]] = field(default_factory=dict)
    """What each score is made of, 0 to 100, such as ``hair`` and ``face`` of the consistency."""
    findings: Mapping[str, str] = field(default_factory=dict)
    """What else was seen: ``shot`` and ``angle`` as they look, ``figures``, ``against`` (the reference it was measured
    against), ``blank``, ``cropped``."""

    def of(self, score: Score) -> float | None:
        """One of the four."""
        value: float | None = getattr(self, score.value)
        return value

    def checked(self) -> Scores:
        """The same with figures that are no figures (NaN, infinite, outside 0 to 100) as "cannot judge"."""
        bad = {
            score: "The scorer answered with something that is no score."
            for score in Score
            if (value := self.of(score)) is not None and not (math.isfinite(value) and 0.0 <= value <= TOP)
        }
        if not bad:
            return self
        return replace(
            self,
            cannot_judge={**self.cannot_judge, **bad},
            **{score.value: None for score in bad},  # type: ignore[arg-type]
        )

    def as_json(self) -> dict[str, Any]:
        """As it is stored with the picture and shown."""
        told: dict[str, Any] = {
            score.value: None if (value := self.of(score)) is None else round(value, 1) for score in Score
        }
        told |= {"method": self.method, "calibration": self.calibration}
        told["cannotJudge"] = {score.value: why for score, why in self.cannot_judge.items()}
        told["parts"] = {
            score.value: {name: round(value, 1) for name, value in parts.items()} for score, parts in self.parts.items()
        }
        told["findings"] = dict(self.findings)
        return told

    @classmethod
    def of_json(cls, told: Mapping[str, Any]) -> Scores:
        """What :meth:`as_json` wrote."""
        return cls(
            method=told["method"],
            calibration=told["calibration"],
            cannot_judge={Score(name): why for name, why in told.get("cannotJudge", {}).items()},
            parts={Score(name): dict(parts) for name, parts in told.get("parts", {}).items()},
            findings=dict(told.get("findings", {})),
            **{score.value: told.get(score.value) for score in Score},
        )
