"""Which of two texts a person prefers without knowing who wrote it, and what can be said after so many choices."""

from __future__ import annotations

from enum import StrEnum
from math import sqrt
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict

Z_95: Final = 1.959964
"""Standard deviations within which 95 % of a normal distribution lie."""


class ComparisonKind(StrEnum):
    """What is compared."""

    PROMPTS = "prompts"
    PERSONAS = "personas"


class Choice(StrEnum):
    """Whose text was preferred."""

    AI = "ai"
    TEMPLATE = "template"
    TIE = "tie"
    SKIP = "skip"
    """Not judged; it counts neither way."""


class Verdict(StrEnum):
    """What the choices so far allow to say."""

    AI = "ai"
    TEMPLATE = "template"
    UNDECIDED = "undecided"
    """Chance alone could have made this difference, or nothing was compared."""


Side = Literal["a", "b"]


class Pair(BaseModel):
    """Two texts for the same wish: a model's and the template's."""

    model_config = ConfigDict(frozen=True)

    kind: ComparisonKind
    about: str
    """What both were asked for, in a few words."""
    ai_text: str
    template_text: str
    engine: str
    model: str

    def shown(self, *, ai_first: bool) -> tuple[str, str]:
        """The texts as A and B."""
        return (self.ai_text, self.template_text) if ai_first else (self.template_text, self.ai_text)


def preferred(side: Side, *, ai_first: bool) -> Choice:
    """Whose text stood on the side that a person chose."""
    return Choice.AI if (side == "a") == ai_first else Choice.TEMPLATE


class Tally(BaseModel):
    """How often which text was preferred."""

    model_config = ConfigDict(frozen=True)

    ai: int = 0
    template: int = 0
    ties: int = 0
    skipped: int = 0

    @property
    def compared(self) -> int:
        """Choices that count; skipped pairs don't."""
        return self.ai + self.template + self.ties

    @property
    def win_rate(self) -> float | None:
        """The model's share of the choices, 0-1, a tie counting half; ``None`` before the first."""
        return (self.ai + self.ties / 2) / self.compared if self.compared else None

    @property
    def interval(self) -> tuple[float, float]:
        """Where the true win rate lies with 95 % confidence, 0-1."""
        return wilson_interval(self.ai + self.ties / 2, self.compared)

    @property
    def verdict(self) -> Verdict:
        """Who is better, once the interval lies on one side of a half."""
        low, high = self.interval
        if low > 0.5:
            return Verdict.AI
        return Verdict.TEMPLATE if high < 0.5 else Verdict.UNDECIDED


def wilson_interval(successes: float, trials: int, z: float = Z_95) -> tuple[float, float]:
    """The score interval for a share: ``(p + z²/2n ± z·√(p(1-p)/n + z²/4n²)) / (1 + z²/n)``; without trials 0 to 1.

    E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
    Statistical Association 22 (1927), 209-212. It holds for few trials and for shares near 0 and 1. Half successes
    (ties) vary less than whole ones do, so that with them the interval is rather too wide than too narrow.
    """
    if trials == 0:
        return 0.0, 1.0
    share, weight = successes / trials, z * z / trials
    middle = share + weight / 2
    reach = z * sqrt(share * (1 - share) / trials + weight / (4 * trials))
    return max(0.0, (middle - reach) / (1 + weight)), min(1.0, (middle + reach) / (1 + weight))
