"""From which side, how much and how many a prompt shows, by the ways in which prompts say it."""

from __future__ import annotations

import re
from typing import Final

from mien.domain.identity_wording import FACE_WORDS, mentions
from mien.domain.shots import Angle, Shot, ShotType

_VIEWS: Final = {
    Angle.BACK: re.compile(
        r"\b(?:back|rear) view\b|\b(?:seen|viewed|shown|shot|photographed|captured|depicted|pictured|framed) (?:directly |"
        r"straight |entirely )?from (?:behind|the (?:back|rear))\b|\bview(?:ed)? from behind\b"
        r"|\bback (?:is )?(?:turned )?(?:to|towards?) the (?:camera|viewer|lens)\b|\bfac(?:es|ing) away from the (?:camera|viewer)\b",
        re.IGNORECASE,
    ),
    Angle.SIDE: re.compile(
        r"\bside[- ](?:view|profile)\b|\bprofile (?:view|portrait|shot)\b|\b(?:seen|shown|shot|captured|viewed|turned) in "
        r"(?:full |strict |sharp |clean )?profile\b|\bin (?:full |strict |sharp |clean |side )?profile\b|\bside-on\b",
        re.IGNORECASE,
    ),
    Angle.FRONT: re.compile(
        r"\bfront(?:al)?[- ](?:view|facing|on)\b|\bfac(?:es|ing) (?:forwards?|the (?:camera|viewer|lens)|us)\b"
        r"|\blook(?:s|ing) (?:straight|directly)(?: ahead)? (?:at|into|to) (?:the (?:camera|viewer|lens)|us)\b",
        re.IGNORECASE,
    ),
    Angle.THREE_QUARTER: re.compile(
        r"\b(?:three[- ]quarters?|3/4)[- ](?:view|angle|turn|profile|pose|portrait)\b|\b45[- ]degree\b"
        r"|\bturned (?:slightly|partly|a little) (?:to|away|aside|towards?)\b",
        re.IGNORECASE,
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
_CLOSE: Final = re.compile(
    r"\b(?:close-?up|headshot|head[- ]and[- ]shoulders)\b(?! of (?:the |her |his |their )?hands?)", re.I
)
_WHOLE: Final = re.compile(r"\b(?:full[- ]body|full[- ]length|head[- ]to[- ]toe|whole figure|entire figure)\b", re.I)
_FACELESS_PHRASES: Final = re.compile(
    r"\beye[- ](?:level|catching|height|line)\b|\b(?:sur)?fac(?:es|ing|ed|e)\b(?= (?:away|the (?:sea|ocean|city|horizon|sun|wind|"
    r"wall|window|water|view|distance|background|landscape|scene|forest|mountains?|street|light|storm)))|\bno (?:face|eyes)\b"
    r"|\bface (?:is )?(?:hidden|unseen|not visible|turned away)\b|\b(?:hid(?:es|ing)|without showing) (?:the|her|his|their) face\b",
    re.IGNORECASE,
)
_NUMBER: Final = r"(?:two|three|four|five|six|several|many|multiple|2|3|4)"
_PERSONS: Final = (
    r"(?:women|men|girls|boys|people|persons|figures|characters|friends|companions|strangers|children|ladies|soldiers)"
)
_OTHERS: Final = re.compile(
    rf"\b{_NUMBER}(?: \w+){{0,2}} {_PERSONS}\b|\b(?:group|crowd|couple|pair|trio|team|band|gang) of(?: \w+){{0,2}} {_PERSONS}\b"
    r"|\b(?:another|second|other) (?:\w+ )?(?:woman|man|girl|boy|person|figure|character)\b|\b(?:identical )?twins?\b"
    rf"|\b(?:her|his|their|with|and) (?:\w+ )?(?:friends?|companions?|lover|husband|wife|partner|boyfriend|girlfriend)\b"
    r"|\ba (?:bustling |large |dense |small )?crowd\b",
    re.IGNORECASE,
)
_DENIED: Final = re.compile(
    r"\b(?:no|not|without|never|free of|instead of|rather than|unlike|nor|absent|absence of|empty of)\b[^,.;]{0,30}\Z",
    re.IGNORECASE,
)
_PEOPLED: Final = re.compile(
    rf"\b{_PERSONS}\b|\b(?:man|woman|girl|boy|child|friend|lover|husband|wife|partner|mother|father|sister|brother|son|daughter"
    r"|crowd\w*|group|team|couple|twins?|family|party|concert|market|festival|audience|class|army|battle|wedding|parade"
    r"|dance|dancing|meeting|fight\w*|duel|interview|street|station|bar|pub|café|cafe|restaurant|club|others?|everyone"
    r"|both|together|gang|band|colleagues?|fans?|customers?|patrons?)\b",
    re.IGNORECASE,
)


def view_contradictions(prompt: str, shot: Shot, scene: str) -> list[str]:
    """What a prompt says against the view, the framing or the one person that are wanted, a sentence each."""
    return [said for said in (_view(prompt, shot.angle), _framing(prompt, shot), _people(prompt, scene)) if said]


def says_view(prompt: str, angle: Angle) -> bool:
    """True when the prompt shows the side that is wanted; the front and near it needn't be said."""
    return angle in (Angle.FRONT, Angle.THREE_QUARTER) or _asserted(_VIEWS[angle], prompt)


def says_framing(prompt: str, shot_type: ShotType) -> bool:
    """True when the prompt shows as much of the figure as is wanted; less than the whole figure needn't be said."""
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
    return _asserted(_VIEWS[Angle.FRONT], prompt) or mentions(_FACELESS_PHRASES.sub("", prompt), FACE_WORDS)


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
