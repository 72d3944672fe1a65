"""From which side, how much and how many a prompt shows, by the ways in which prompts say it."""

from __future__ import annotations

import re
from typing import Final

from mien.domain.identity_wording import FACE_WORDS, mentions
from mien.domain.shots import Angle, Shot, ShotType

_SEEN: Final = r"\b(?:seen|viewed|shown|shot|photographed|captured|depicted|pictured|framed|turned)"
_OF_A_THING: Final = r"(?! (?:of|the|an?)\b)"
_WATCHER: Final = r"(?:the (?:camera|viewer|lens)|us\b)"


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_VIEWS: Final = {
    Angle.BACK: _any_of(
        r"\b(?:back|rear) view\b",
        rf"{_SEEN} (?:directly |straight |entirely )?from (?:behind|the (?:back|rear))\b{_OF_A_THING}",
        rf"\bview(?:ed)? from behind\b{_OF_A_THING}",
        rf"\bback (?:is )?(?:turned )?(?:to|towards?) {_WATCHER}",
        rf"\b(?:fac(?:es|ing)|walk(?:s|ing)|turned) away from {_WATCHER}",
        r"\A\W*from behind\b|, from behind(?=\W*\Z|,)",
    ),
    Angle.SIDE: _any_of(
        r"\bside[- ](?:view|profile)\b(?! mirror)|\bside-on\b",
        rf"{_SEEN} from the side\b",
        r"\bprofile (?:view|portrait|shot)\b",
        r"\bin (?:full |strict |sharp |clean |side )?profile\b",
    ),
    Angle.FRONT: _any_of(
        r"\bfront(?:al)?[- ](?:view|facing)\b|\bfront-on\b",
        rf"\bfac(?:es|ing) (?:forwards?\b|{_WATCHER})",
        rf"\blook(?:s|ing) (?:straight|directly) (?:ahead )?(?:at|into|to) {_WATCHER}",
    ),
    Angle.THREE_QUARTER: _any_of(
        r"\b(?:three[- ]quarters?|3/4)[- ](?:view|angle|turn|profile|pose|portrait|close-?up)\b",
        r"\b45[- ]degree\b",
        r"\bturned (?:slightly|partly|a little) (?:to|away|aside|towards?)\b",
    ),
}
"""How prompts say from which side somebody is seen; not light or wind from behind, and no eye-level camera."""
_AGAINST: Final = {
    Angle.BACK: (Angle.FRONT,),
    Angle.FRONT: (Angle.BACK, Angle.SIDE),
    Angle.SIDE: (Angle.BACK, Angle.FRONT),
    Angle.THREE_QUARTER: (Angle.BACK,),
}
_VIEW_NAMES: Final = {
    Angle.BACK: "from behind",
    Angle.SIDE: "from the side, in profile",
    Angle.FRONT: "from the front",
    Angle.THREE_QUARTER: "in three-quarter view",
}
_CLOSE: Final = _any_of(
    r"\b(?:close[- ]?up|headshot|head[- ]and[- ]shoulders|tight shot)\b(?! of (?:the |her |his |their )?hands?)"
)
_LONG_THING: Final = r"(?:coat|cloak|gown|dress|robe|skirt|suit|armou?r|tattoo|mirror|window)s?"
_WHOLE: Final = _any_of(
    rf"\bfull[- ](?:body|length)\b(?! (?:\w+ )?{_LONG_THING}\b)",
    r"\bhead[- ]to[- ]toe\b",
    r"\b(?:whole|entire|full) figure\b",
)
_WIDE: Final = _any_of(r"\b(?:wide|establishing|(?:extreme )?long)[- ]shot\b", r"\bwide vista\b")
_BEFORE_SOMEONE: Final = (
    "sea ocean city horizon sun wind wall window water view distance background landscape scene forest mountain "
    "mountains street light storm"
)
_NO_FACE: Final = _any_of(
    r"\beye[- ](?:level|catching|height|line)\b",
    rf"\bfac(?:es|ing|ed) (?:away|the (?:{'|'.join(_BEFORE_SOMEONE.split())}))\b",
    r"\bno (?:face|eyes)\b",
    r"\bface (?:is )?(?:hidden|unseen|not visible|turned away)\b",
    r"\b(?:hid(?:es|ing)|without showing) (?:the|her|his|their) face\b",
)
"""What has a word for the face and shows none."""
_NUMBER: Final = "(?:two|three|four|five|six|several|many|multiple|2|3|4)"
_PERSONS: Final = (
    "(?:women|men|girls|boys|people|persons|figures|characters|friends|companions|strangers|children|ladies|soldiers)"
)
_PARTNER: Final = "(?:friends?|companions?|lover|husband|wife|partner|boyfriend|girlfriend)"
_OTHERS: Final = _any_of(
    rf"\b{_NUMBER}(?: \w+){{0,2}} {_PERSONS}\b",
    rf"\b(?:group|crowd|couple|pair|trio|team|band|gang) of(?: \w+){{0,2}} {_PERSONS}\b",
    r"\b(?:another|second|other) (?:\w+ )?(?:woman|man|girl|boy|person|figure|character)\b",
    r"\btwins\b|\bidentical twin\b|\btwin (?:sister|brother|sibling)\b",
    rf"\b(?:her|his|their|with|and)(?: (?:a|her|his|their))?(?: \w+)? {_PARTNER}\b",
    r"\ba (?:bustling |large |dense |small )?crowd\b",
)
_PEOPLED: Final = _any_of(
    rf"\b{_PERSONS}\b",
    rf"\b{_PARTNER}\b",
    r"\b(?:man|woman|girl|boy|child|mother|father|sister|brother|son|daughter)\b",
    r"\b(?:famil(?:y|ies)|crowd\w*|group|team|couple)\b",
    r"\b(?:twins?|party|concert|market|festival|audience|class|army|battle|wedding|parade|danc(?:e|ing)|meeting)\b",
    r"\b(?:fight\w*|duel|interview|street|station|bar|pub|caf[eé]|restaurant|club|others?|everyone|both|together)\b",
    r"\b(?:gang|band|colleagues?|fans?|customers?|patrons?)\b",
)
"""Scenes in which there may be others."""
_DENIED: Final = re.compile(
    r"\b(?:no|not|without|never|free of|instead of|rather than|unlike|nor|absent|absence of|empty of)\b[^,.;]{0,30}\Z",
    re.IGNORECASE,
)


def view_contradictions(prompt: str, shot: Shot, scene: str) -> list[str]:
    """What a prompt says against the view, the framing or the one person that are wanted, a sentence each.

    A scene that asks for a view, a framing or company of its own has the last word.
    """
    view = "" if asked_view(scene) else _view(prompt, shot.angle)
    framing = "" if asked_framing(scene) else _framing(prompt, shot)
    return [said for said in (view, framing, _people(prompt, scene)) if said]


def asked_view(text: str) -> Angle | None:
    """From which side a text wants somebody seen; ``None`` where it doesn't say."""
    sides = (Angle.BACK, Angle.THREE_QUARTER, Angle.SIDE, Angle.FRONT)
    return next((angle for angle in sides if _asserted(_VIEWS[angle], text)), None)


def asked_framing(text: str) -> ShotType | None:
    """How much of somebody a text wants shown; ``None`` where it doesn't say."""
    framings = {ShotType.WIDE: _WIDE, ShotType.CLOSE_UP: _CLOSE, ShotType.FULL_BODY: _WHOLE}
    return next((shot_type for shot_type, pattern in framings.items() if _asserted(pattern, text)), None)


def says_view(prompt: str, angle: Angle) -> bool:
    """True when the prompt shows the side that is wanted; the front and near it needn't be said."""
    return angle in (Angle.FRONT, Angle.THREE_QUARTER) or _asserted(_VIEWS[angle], prompt)


def says_framing(prompt: str, shot_type: ShotType) -> bool:
    """True when the prompt shows as much of the figure as is wanted; less than the whole figure needn't be said."""
    if shot_type is ShotType.WIDE and _asserted(_WIDE, prompt):
        return True
    return shot_type not in (ShotType.FULL_BODY, ShotType.WIDE) or _asserted(_WHOLE, prompt)


def _view(prompt: str, angle: Angle) -> str:
    if not _VIEWS[angle].search(prompt):
        for other in _AGAINST[angle]:
            if _asserted(_VIEWS[other], prompt):
                return f"The character is seen {_VIEW_NAMES[angle]}, not {_VIEW_NAMES[other]}."
    if angle is Angle.BACK and _shows_face(prompt):
        return "The character is seen from behind: leave out eyes, expression and whatever only a face shows."
    return ""


def _shows_face(prompt: str) -> bool:
    return _asserted(_VIEWS[Angle.FRONT], prompt) or mentions(_NO_FACE.sub("", prompt), FACE_WORDS)


def _framing(prompt: str, shot: Shot) -> str:
    close, whole = _asserted(_CLOSE, prompt), _asserted(_WHOLE, prompt)
    if shot.shot_type is ShotType.CLOSE_UP and whole and not close:
        return "It is a close-up of the head and shoulders, not the whole figure."
    if shot.shot_type in (ShotType.FULL_BODY, ShotType.WIDE) and close and not whole:
        return "The whole figure is shown from head to toe; it isn't a close-up."
    return ""


def _people(prompt: str, scene: str) -> str:
    if not _PEOPLED.search(scene) and _asserted(_OTHERS, prompt):
        return "Show one person only, the character."
    return ""


def _asserted(pattern: re.Pattern[str], text: str) -> bool:
    """True when the text says it, and not only that it isn't so."""
    return any(not _DENIED.search(text[max(0, found.start() - 50) : found.start()]) for found in pattern.finditer(text))
