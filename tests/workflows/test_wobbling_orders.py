"""Smart images by the backend that is wrong at times, judged by a scorer that knows what was drawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import pytest

from mien.domain.scores import Scores
from mien.domain.smart_image import SmartImageResult
from mien.domain.verdict import Diagnosis, Outcome
from mien.images.wobbling.backend import Wobbling
from mien.images.wobbling.lapses import Lapse
from mien.ports import Judgement, Look, Readiness, ScoreRequest, Shown
from mien.settings import Settings, WobbleSettings
from mien.wiring import Mien
from mien.workflows.smart_order import SmartOrder
from tests.scripted_scorer import GOOD, METHOD, scored

SIDE: Final = 128
SCENES: Final = ("full body, side view, walking in the park", "waist up, three-quarter view, waving")
MEANT: Final = {
    Lapse.STRANGER: Diagnosis.IDENTITY_DRIFT,
    Lapse.SIBLING: Diagnosis.IDENTITY_DRIFT,
    Lapse.TURNED: Diagnosis.WRONG_VIEW,
    Lapse.REFRAMED: Diagnosis.WRONG_VIEW,
    Lapse.BLUR: Diagnosis.LOW_QUALITY,
    Lapse.NOISE: Diagnosis.LOW_QUALITY,
    Lapse.JPEG: Diagnosis.LOW_QUALITY,
    Lapse.COPY: Diagnosis.COPY,
}
_SCORES: Final = {
    Diagnosis.IDENTITY_DRIFT: scored(consistency=20.0),
    Diagnosis.WRONG_VIEW: scored(obedience=5.0),
    Diagnosis.LOW_QUALITY: scored(quality=15.0),
    Diagnosis.COPY: scored(copy=99.0),
}


class KnowsTheTruth:
    """Scores the picture that was drawn last; one order at a time."""

    name = "oracle"
    method = METHOD

    def __init__(self) -> None:
        self.backend: Wobbling | None = None

    async def readiness(self) -> Readiness:
        return Readiness(ready=True, detail="for tests")

    async def score(self, request: ScoreRequest) -> Judgement:
        return Judgement(self._scores(), Look())

    def _scores(self) -> Scores:
        lapse = self.backend.done[-1].lapse if self.backend and self.backend.done else None
        return _SCORES[MEANT[lapse]] if lapse else GOOD

    async def look(self, pictures: Sequence[bytes]) -> list[Look]:
        return [Look() for _ in pictures]

    async def compare(self, pictures: Sequence[Shown]) -> list[list[float | None]]:
        return [[None for _ in pictures] for _ in pictures]

    async def close(self) -> None:
        """Nothing is held."""


@pytest.mark.parametrize("database_kind", ["sqlite"])
async def test_what_was_drawn_wrongly_is_diagnosed_changed_and_never_accepted(home_settings: dict[str, Any]) -> None:
    settings = Settings(**home_settings, wobble=WobbleSettings(share=0.7, seed=3), queue_poll=0.05, sign_images=False)
    scorer = KnowsTheTruth()
    async with Mien.open(settings=settings, scorer=scorer) as mien:
        person = await _somebody(mien)
        backend = mien.context.backends["wobble"]
        assert isinstance(backend, Wobbling)
        scorer.backend = backend
        results = [await _drawn(mien, person, scene, seed) for scene in SCENES for seed in (0, 100, 200)]
    truth = {done.key.split("/")[0]: done.lapse for done in backend.done}
    attempts = [attempt for result in results for attempt in result.attempts]
    for attempt in attempts:
        lapse = truth[attempt.image_id or ""]
        assert attempt.outcome is (Outcome.REJECTED if lapse else Outcome.ACCEPTED)
        assert attempt.diagnosis is (MEANT[lapse] if lapse else None)
    assert {attempt.outcome for attempt in attempts} == {Outcome.ACCEPTED, Outcome.REJECTED}
    for result in results:
        assert bool(result.accepted_id) is (result.attempts[-1].outcome is Outcome.ACCEPTED)
        assert all(each.changed and each.seed != result.attempts[0].seed for each in result.attempts[1:])


async def _somebody(mien: Mien) -> str:
    created = await mien.characters.create(
        name="Ada",
        description="A tall woman of 34 with red braids in a navy coat.",
        seed=7,
        generate_embeddings=False,
        generate_references=True,
    )
    for job in created.jobs:
        assert (await mien.jobs.wait(job.id, seconds=120)).state == "succeeded"
    return created.character.id


async def _drawn(mien: Mien, person: str, scene: str, seed: int) -> SmartImageResult:
    order = SmartOrder(prompt=scene, backend="wobble", seed=seed, max_retries=4, width=SIDE, height=SIDE)
    job = await mien.characters.imagine_smart(person, order)
    ended = await mien.jobs.wait(job.id, seconds=120)
    return SmartImageResult.model_validate(ended.result)
