"""The kinds of trouble that people tell of."""

from __future__ import annotations

from enum import StrEnum, auto


class Danger(StrEnum):
    """What kind of trouble, the most pressing first."""

    OVERDOSE = auto()
    SUICIDE = auto()
    SELF_HARM = auto()
    VIOLENCE = auto()
    LOSS = auto()
    NEWS = auto()
