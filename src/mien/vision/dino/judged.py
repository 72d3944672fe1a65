"""What is known of one score."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Judged:
    """A score, 0 to 100, or why it can't be judged; neither where there was nothing to judge."""

    value: float | None = None
    why_not: str = ""
    parts: dict[str, float] = field(default_factory=dict)
    findings: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Technique:
    """What pixels tell without a model."""

    quality: Judged
    copy: Judged
    """Neither value nor reason where the picture was conditioned on nothing."""
