"""What is there so far of the pictures that this process draws."""

from __future__ import annotations

from typing import Final

_LARGEST: Final = 16 * 1024 * 1024
"""Bytes of an unfinished picture; a larger one isn't held."""


class Unfinished:
    """The newest state of each picture under way, by job and shot, in memory alone."""

    def __init__(self) -> None:
        self._of_job: dict[str, dict[str, bytes]] = {}

    def show(self, job_id: str, shot: str, data: bytes) -> None:
        """Hold what there is of a shot now, instead of what there was before."""
        if len(data) <= _LARGEST:
            self.end(job_id, shot)
            self._of_job.setdefault(job_id, {})[shot] = data

    def newest(self, job_id: str) -> bytes | None:
        """What was shown last of a job's pictures that are under way."""
        shown = self._of_job.get(job_id)
        return next(reversed(shown.values())) if shown else None

    def end(self, job_id: str, shot: str) -> None:
        """Let go of a shot that is finished, or won't be."""
        shown = self._of_job.get(job_id, {})
        shown.pop(shot, None)
        if not shown:
            self._of_job.pop(job_id, None)
