"""What *and you?* asks, after what the user told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mien.domain.replies.intent import Intent
from mien.domain.replies.intents import FEELINGS, Wish
from mien.domain.replies.told import told_in

_AFTER: Final = {
    Intent.I_LIKE: Intent.HOBBIES,
    Intent.I_DISLIKE: Intent.DISLIKES,
    Intent.I_AM: Intent.JOB,
    Intent.PLANS: Intent.DOING,
    Intent.WANTS_TO: Intent.DREAM,
    Intent.INTRODUCES: Intent.NAME,
    **dict.fromkeys(FEELINGS, Intent.HOW_ARE_YOU),
}
_AFTER_TOLD: Final = {"age": Intent.AGE, "home": Intent.HOME, "origin": Intent.ORIGIN, "job": Intent.JOB}


def asked_back(earlier: Sequence[Wish]) -> Intent:
    """What is asked of the character, by what the user told before, the latest first."""
    for wish in earlier:
        if wish.intent in _AFTER:
            return _AFTER[wish.intent]
        if wish.intent is Intent.TELLS:
            what = next(iter(told_in([wish.sentence])))
            return _AFTER_TOLD.get(what, Intent.HOBBIES if what.startswith("favo") else Intent.FAMILY)
    return Intent.HOW_ARE_YOU
