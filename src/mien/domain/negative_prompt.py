"""What must not appear in a picture, less everything that the picture itself is asked to show."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from mien.domain.appearance_model import Appearance, FacialHair
from mien.domain.rating import ContentRating
from mien.domain.shots import Angle, Background, Outfit, Shot, ShotType
from mien.domain.styles import Style

_FRAMING_SPOILERS: Final = {
    ShotType.CLOSE_UP: "full body, distant figure",
    ShotType.MEDIUM: "distant figure",
    ShotType.FULL_BODY: "cropped head, cropped feet, close-up",
    ShotType.WIDE: "close-up",
}
_ANGLE_SPOILERS: Final = {
    Angle.FRONT: "seen from behind, back view",
    Angle.SIDE: "back view, both eyes visible",
    Angle.BACK: "face toward the camera, front view",
    Angle.THREE_QUARTER: "back view",
}
_SCENE_SPOILERS: Final = "busy background, scenery"
_DEFECTS: Final = "text, caption, label, watermark, signature, duplicate of the same person, blurry, bad anatomy"
_RATING_SPOILERS: Final = {
    ContentRating.GENERAL: "nudity, suggestive pose, gore",
    ContentRating.SUGGESTIVE: "nudity, gore",
    ContentRating.MATURE: "",
}
_WORD: Final = re.compile(r"[\w']+")
_INNER_WORD: Final = 4
"""Words of at most so many letters aren't looked for inside others: ``hat`` is not in ``that``."""


def negative_prompt(
    appearance: Appearance, shot: Shot, style: Style, rating: ContentRating, scene: str, *, asked: str = ""
) -> str:
    """The terms, parted by commas. ``scene`` and ``asked`` are what a person wants to see, besides shot and looks."""
    parts = [_RATING_SPOILERS[rating]]
    if not style.verbatim:
        framing = ShotType.FULL_BODY if style.full_figure else shot.shot_type
        plain = style.plain_background or (shot.background is Background.PLAIN and not scene)
        parts += [
            style.negative,
            _FRAMING_SPOILERS[framing],
            _ANGLE_SPOILERS[shot.angle],
            _SCENE_SPOILERS if plain else "",
            _absent(appearance, shot, scene),
            _DEFECTS,
        ]
    shown = [*appearance.marks.value, *(garment.item for garment in appearance.clothing.value)]
    wanted = _Wanted(" ".join([scene, asked, shot.wording, *shown]))
    terms = dict.fromkeys(term for part in parts for term in part.split(", ") if term)
    return ", ".join(term for term in terms if not wanted.has(term))


def _absent(appearance: Appearance, shot: Shot, scene: str) -> str:
    """Things this person doesn't have and models like to add; in a scene they may well hold a hat or meet people."""
    terms = [] if appearance.glasses.value else ["glasses"]
    if appearance.facial_hair.value is FacialHair.NONE:
        terms += ["beard", "moustache"]
    if not scene:
        terms.append("several people")
        if appearance.headwear.value is None and shot.outfit is Outfit.USUAL:
            terms.append("hat")
    return ", ".join(terms)


class _Wanted:
    """The words of a text in which terms are looked for."""

    def __init__(self, text: str) -> None:
        self._text = text.lower()
        self._words = frozenset(_WORD.findall(self._text))

    def has(self, term: str) -> bool:
        """True when the text has every word of the term, as a word or (``sunglasses``) inside a longer one."""
        return all(self._has_word(part) for part in _parts(term))

    def _has_word(self, part: str) -> bool:
        if not self._words.isdisjoint((part, f"{part}s", f"{part}es")):
            return True
        return len(part) > _INNER_WORD and part in self._text


@lru_cache(1024)
def _parts(term: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(term.lower()))
