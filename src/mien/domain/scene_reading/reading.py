"""A prompt read: how it is to be seen, what is done, held and felt, where and when, and what nobody understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any, Final, TypeVar

from mien.domain.scene_reading.amounts import picture_shot, shot_changes
from mien.domain.scene_reading.finding import Attribute, Finding
from mien.domain.scene_reading.scan import scan
from mien.domain.scene_reading.small import is_small
from mien.domain.scene_reading.text import Token, tokens
from mien.domain.scene_reading.weighing import weigh
from mien.domain.shots import Angle, Mood, Setting, Shot, ShotType

E = TypeVar("E", bound=StrEnum)

_REMEMBERED: Final = 64


@dataclass(frozen=True, slots=True)
class SceneReading:
    """What a prompt says of a picture, with the words that say it."""

    prompt: str
    findings: tuple[Finding, ...]
    """In the order of their words, those that are denied or overruled as well."""
    chosen: Mapping[Attribute, Finding]
    """What counts, for each attribute that is said."""
    unread: tuple[str, ...]
    """The words with content that nothing was made of, in their order."""

    def said(self, attribute: Attribute, kind: type[E]) -> E | None:
        """The value of an attribute; ``None`` where the prompt doesn't say."""
        found = self.chosen.get(attribute)
        return found.value if found is not None and isinstance(found.value, kind) else None

    @property
    def shot_type(self) -> ShotType:
        """How much of the figure is seen; medium where it isn't said."""
        return self.said(Attribute.SHOT_TYPE, ShotType) or ShotType.MEDIUM

    @property
    def angle(self) -> Angle:
        """From which side; from the front where it isn't said."""
        return self.said(Attribute.ANGLE, Angle) or Angle.FRONT

    @property
    def mood(self) -> Mood:
        """The energy; neutral where it isn't said."""
        return self.said(Attribute.MOOD, Mood) or Mood.NEUTRAL

    @property
    def setting(self) -> Setting:
        """Indoors, outdoors or in a studio, also as the place tells it; neutral where nothing does."""
        return self.said(Attribute.SETTING, Setting) or Setting.NEUTRAL

    @property
    def shot(self) -> Shot:
        """The picture that it asks for; from slightly aside and, where a pose needs it, whole, unless it says so."""
        return picture_shot(self.chosen, self.findings)

    @property
    def changes(self) -> dict[str, Any]:
        """The parts of another picture's shot that it changes; see :func:`mien.domain.scene_reading.changed_shot`."""
        return shot_changes(self.chosen, self.findings)


@lru_cache(maxsize=_REMEMBERED)
def read_scene(prompt: str) -> SceneReading:
    """What a prompt asks to see. Reads any text, in a time linear in its length."""
    pieces = tokens(prompt)
    findings, chosen = weigh(scan(prompt, pieces))
    return SceneReading(prompt, findings, chosen, _unread(prompt, pieces, findings))


def _unread(prompt: str, pieces: list[Token], findings: tuple[Finding, ...]) -> tuple[str, ...]:
    read: set[int] = set()
    for found in findings:
        read.update(range(found.start, found.end))
    left = [piece for piece in pieces if not piece.ends_clause and piece.start not in read and not is_small(piece)]
    words: dict[str, None] = {}
    for piece in _joined(left):
        words.setdefault(prompt[piece.start : piece.end])
    return tuple(words)


def _joined(left: list[Token]) -> list[Token]:
    """Neighbouring characters of a script without spaces as one word."""
    joined: list[Token] = []
    for piece in left:
        last = joined[-1] if joined else None
        if last is not None and last.end == piece.start and last.is_script_character and piece.is_script_character:
            joined[-1] = Token(last.plain, last.start, piece.end)
        else:
            joined.append(piece)
    return joined
