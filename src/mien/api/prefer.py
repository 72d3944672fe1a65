"""How long a caller is willing to wait: the ``Prefer`` header of RFC 7240."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Header

from mien.api.dependencies import ContextDep


@dataclass(frozen=True, slots=True)
class Preference:
    """Seconds to wait for the result, and what to confirm in ``Preference-Applied`` (``None``: nothing was asked)."""

    wait: float
    applied: str | None

    @property
    def headers(self) -> dict[str, str]:
        """The confirming header, if any."""
        return {"Preference-Applied": self.applied} if self.applied else {}


def preference_of(headers: list[str], limit: float) -> Preference:
    """What ``Prefer`` headers ask for; ``limit`` is the longest wait in seconds, used when it says nothing.

    ``wait=N`` shortens the wait, ``respond-async`` alone ends it at once. What isn't understood is passed over, as
    the RFC wants it.
    """
    wishes = _wishes(headers)
    wait = wishes.get("wait", "")
    if wait.isascii() and wait.isdigit() and len(wait) < 10:
        return Preference(min(float(wait), limit), f"wait={int(wait)}" if int(wait) <= limit else None)
    if "respond-async" in wishes:
        return Preference(0.0, "respond-async")
    return Preference(limit, None)


async def preference(
    context: ContextDep,
    prefer: Annotated[list[str], Header(description="`respond-async`, or `wait=N` seconds.")] = [],  # noqa: B006
) -> Preference:
    """The request's preference within the instance's wait limit."""
    return preference_of(prefer, context.settings.wait_limit)


PreferDep = Annotated[Preference, Depends(preference)]


def _wishes(headers: list[str]) -> dict[str, str]:
    """Name and value of each wish; the first of a name counts."""
    wishes: dict[str, str] = {}
    for part in ",".join(headers).split(","):
        name, _, value = part.partition(";")[0].partition("=")
        wishes.setdefault(name.strip().lower(), value.strip().strip('"'))
    return wishes
