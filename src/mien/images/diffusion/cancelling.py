"""How far a painting is, and stopping it half-way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

OnStep = Callable[[int, int], None]
"""Told how many steps of how many are done."""
CheckLatents = Callable[[Any], None]


class Cancelled(Exception):
    """The painting was stopped because nobody wants it any more; the painter can go on with the next."""


class Steps:
    """Counts the steps of several calls of a pipeline as one; asks before each whether to go on."""

    def __init__(self, total: int, on_step: OnStep, cancelled: Callable[[], bool]) -> None:
        self._total = total
        self._on_step = on_step
        self._cancelled = cancelled
        self._before = 0.0
        self._told = 0

    def check(self) -> None:
        """Raise :class:`Cancelled` if it is to stop."""
        if self._cancelled():
            raise Cancelled

    def finish_call(self, worth: float) -> None:
        """A call that counts for so many steps is over."""
        self._before += worth
        self._tell(self._before)

    def watch(self, steps: int, worth: float, at_end: CheckLatents) -> Callable[..., dict[str, Any]]:
        """What a pipeline calls at the end of each of its ``steps`` steps, for a call that counts for ``worth``.

        ``at_end`` is given the latents of the last step. Half-way the call ends with :class:`Cancelled`.
        """

        def step_ended(pipeline: Any, step: int, timestep: Any, values: dict[str, Any]) -> dict[str, Any]:
            self.check()
            # schedulers of second order take more steps than were asked for
            really = max(int(getattr(pipeline, "num_timesteps", 0) or steps), step + 1)
            self._tell(self._before + (step + 1) * worth / really)
            if step + 1 == really:
                at_end(values.get("latents"))
            return values

        return step_ended

    def _tell(self, done: float) -> None:
        """Never less than before, also where a part is painted again."""
        whole = min(int(done + 1e-6), self._total)
        if whole > self._told:
            self._told = whole
            self._on_step(whole, self._total)
