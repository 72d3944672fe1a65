"""What a language brings: how trouble is told in it, and what is answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mien.domain.replies.distress.danger import Danger


@dataclass(frozen=True, slots=True)
class Answers:
    """Sentences to somebody in trouble, each in several ways: ``[a|b]`` is one of two.

    They are the same from every character, so they fit any character and any person: no word has a gender.
    """

    heard: str
    """Glad to be told, and takes it seriously."""
    help: str
    """An AI can't be there; people can, and this is where."""
    safe: str
    """Asks whether they are safe."""
    urgent: str
    """The emergency number, at once."""
    alert: str
    """Somebody near should know, and what was taken."""
    near: str
    """Asks whether somebody is with them."""
    fault: str
    """What was done to them isn't their fault."""
    protect: str
    """Who protects against violence."""
    sorry: str
    """For a death."""
    grief: str
    bearing: str
    """Asks who is there for them."""
    heavy: str
    """For grave news."""
    shaken: str
    listening: tuple[str, ...]
    """To anything but a plain question soon after a danger."""
    relieved: tuple[str, ...]
    """To who says soon after a danger that it's better."""

    def to(self, danger: Danger) -> tuple[str, ...]:
        """The sentences for a trouble, in their order."""
        return {
            Danger.OVERDOSE: (self.urgent, self.alert, self.near),
            Danger.SUICIDE: (self.heard, self.help, self.safe),
            Danger.SELF_HARM: (self.heard, self.help, self.safe),
            Danger.VIOLENCE: (self.fault, self.protect, self.safe),
            Danger.LOSS: (self.sorry, self.grief, self.bearing),
            Danger.NEWS: (self.heavy, self.shaken, self.bearing),
        }[danger]


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language in which danger is heard and answered; patterns meet text as ``hearing.plain`` leaves it."""

    told: Mapping[Danger, str]
    better: str
    """How somebody says that it's better now."""
    answers: Answers
    spaced: bool = True
    """Words stand apart, and so do sentences."""
