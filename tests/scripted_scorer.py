"""A scorer for tests: says what is scripted, in order; calls are kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mien.domain.errors import MienError
from mien.domain.scores import Scores
from mien.domain.shots import Angle, ShotType
from mien.ports import Judgement, Look, Readiness, ScoreRequest, Shown

METHOD = "scripted-1"
GOOD = Scores(METHOD, "scripted-1/test", consistency=95.0, quality=90.0, obedience=97.0, copy=10.0)


def scored(**changes: float | None) -> Scores:
    """Good scores but for these."""
    return replace(GOOD, **changes)  # type: ignore[arg-type]


class ScriptedScorer:
    """``answers`` are given first to last, an error is raised; when they have run out every picture is good."""

    name = "scripted"
    method = METHOD

    def __init__(self, *answers: Scores | MienError, ready: Readiness | None = None) -> None:
        self.answers = list(answers)
        self.requests: list[ScoreRequest] = []
        self.problem = ""
        """What ``look`` finds wrong with every picture."""
        self.closed = False
        self._ready = ready or Readiness(ready=True, detail="for tests")

    async def readiness(self) -> Readiness:
        return self._ready

    async def score(self, request: ScoreRequest) -> Judgement:
        self.requests.append(request)
        answer = self.answers.pop(0) if self.answers else GOOD
        if isinstance(answer, MienError):
            raise answer
        return Judgement(answer, self._look(request.picture))

    async def look(self, pictures: Sequence[bytes]) -> list[Look]:
        return [self._look(picture) for picture in pictures]

    async def compare(self, pictures: Sequence[Shown]) -> list[list[float | None]]:
        """100 for the same bytes, else 90 less a little for each difference in length."""
        return [[self._alike(one.data, other.data) for other in pictures] for one in pictures]

    async def close(self) -> None:
        self.closed = True

    def _look(self, picture: bytes) -> Look:
        if self.problem:
            return Look(problem=self.problem)
        angle = (len(picture) % 100) / 100
        return Look((angle, (1 - angle**2) ** 0.5), ShotType.CLOSE_UP, Angle.FRONT)

    def _alike(self, one: bytes, other: bytes) -> float:
        return 100.0 if one == other else max(0.0, 90.0 - abs(len(one) - len(other)) / 10)
