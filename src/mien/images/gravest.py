"""Which failure stands for an order of several pictures."""

from __future__ import annotations

from collections.abc import Iterable

from mien.domain.errors import MienError


def raise_gravest(ended: Iterable[object]) -> None:
    """Raise one of the exceptions among what pictures or calls came to, if there is any.

    One after which nothing may be tried again goes first: the others would have what was refused asked for again.
    """
    failures = [each for each in ended if isinstance(each, BaseException)]
    if failures:
        raise min(failures, key=_may_pass)  # the first of those that are alike


def _may_pass(failure: BaseException) -> bool:
    return isinstance(failure, MienError) and failure.kind == "retryable"
