"""Which words of a prompt the illustrator drew, which it drew as something near, and which it has no drawing for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from mien.domain.appearance import read_appearance
from mien.domain.appearance_model import Appearance
from mien.domain.image import Ignored
from mien.domain.picture_edit import SAYS_NOTHING, only_says_who
from mien.domain.picture_removal import Taken, looks_without, read_removals
from mien.domain.scene import Held
from mien.domain.scene_reading import SHOWN_WITH_LEGS, Attribute, Finding, Standing, read_scene
from mien.domain.shots import Angle, Background, Pose, Setting, Shot, ShotType
from mien.domain.wordlist import words
from mien.images.illustrator.posture import BOTH_HANDS, HELD_LYING, arms_fit
from mien.images.illustrator.surroundings import unseen
from mien.ports import Subject

_SURROUNDINGS: Final = frozenset({Attribute.PLACE, Attribute.TIME, Attribute.WEATHER, Attribute.SETTING})
_ALL_BUT_FACES: Final = frozenset(ShotType) - {ShotType.CLOSE_UP}
_SHOWING: Final = {Pose.LYING: frozenset({ShotType.FULL_BODY, ShotType.WIDE})}
"""How much must be in the frame for a pose that needs legs to be seen; others are seen in all but a close-up."""
_PUT_ON: Final = frozenset({"clothing", "headwear", "glasses", "hair_style"})
"""What a prompt may change of the looks of whoever the picture is of."""
_SEEN_NEAR_THE_FACE: Final = frozenset({Held.MICROPHONE, Held.UMBRELLA, Held.BOOK, Held.LETTER, Held.FLOWERS})
"""Things that a portrait shows, held high or reaching up; of others it shows an edge at most."""
_GRASPING: Final = words("hold holds holding carry carries carrying")
"""Words that a thing in the hand shows, where they are not read with it."""
_NAMES_OF_LOOKS: Final = "|".join(name.replace("_", " ") for name in Appearance.model_fields)
_LABEL: Final = re.compile(rf"(?:^|[;.]) *({_NAMES_OF_LOOKS}):", re.IGNORECASE)
"""The name of an attribute before its value."""
_SAID_LONG: Final = 160
_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class PromptWords:
    """The words of a prompt by what became of them, each in the order of the prompt."""

    drawn: tuple[str, ...] = ()
    approximated: tuple[tuple[str, str], ...] = ()
    """Words, and what they were drawn as."""
    ignored: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """As a picture's parameters tell it."""
        near = [{"words": words, "as": drawn_as} for words, drawn_as in self.approximated]
        return {"drawn": list(self.drawn), "approximated": near, "ignored": list(self.ignored)}

    def as_ignored(self) -> tuple[Ignored, ...]:
        """The words that nothing was made of, as one entry of what a backend ignored."""
        if not self.ignored:
            return ()
        said = ", ".join(self.ignored)
        shortened = said if len(said) <= _SAID_LONG else f"{said[:_SAID_LONG].rstrip(' ,')} …"
        return (Ignored(what=f"prompt: {shortened}", reason="the illustrator has no drawing for these words"),)


def prompt_words(
    prompt: str, shot: Shot, subject: Subject, worn: frozenset[str] | None = None, *, transparent: bool = False
) -> PromptWords:
    """What became of a prompt's words in a picture of the subject as the shot has it.

    ``worn`` are the words of clothes that were put on for the picture; ``None``: all that the subject has. Of a
    ``transparent`` picture's surroundings nothing is seen.
    """
    if transparent:
        shot = shot.model_copy(update={"background": Background.PLAIN})
    taken = read_removals(prompt) if worn is None else Taken((), prompt, prompt)
    prompt = taken.rest
    reading = read_scene(prompt)
    windowless = bool(unseen(shot, subject))
    put_on = [each for each in reading.findings if worn and worn.issuperset(_words(each.words))]
    told = [each for each in reading.findings if not (each.value is Pose.HOLDING and shot.held is not None)]
    findings = [each for each in told if not (windowless and each.attribute is Attribute.WEATHER)]
    drawn = [found for found in findings if found in put_on or _is_drawn(found, shot)]
    near = [found for found in findings if _is_near(found, shot) and not _within(found, drawn)]
    near = [
        found for found in near if not any(_within(found, [other]) and other.words != found.words for other in near)
    ]
    rest = [found for found in told if not any(_overlap(found, other) for other in (*drawn, *near))]
    looks = _looks(prompt, subject, frozenset() if worn is None else _PUT_ON) | (worn or frozenset())
    idle = looks | SAYS_NOTHING | _names(subject) | _said_by_the_way(prompt, shot)
    left = [word for word in reading.unread if word.lower() not in idle]
    shown = [word for word in reading.unread if word.lower() in looks]
    gone = [each for each in taken.things if _is_gone(each, shot, subject)]
    return PromptWords(
        drawn=_once([*(_said(found) for found in drawn), *shown, *(f"without {each}" for each in gone)]),
        approximated=tuple({found.words: _as(found, shot) for found in sorted(near, key=_telling)}.items()),
        ignored=_once([*(found.words for found in rest), *left, *(each for each in taken.things if each not in gone)]),
    )


def _said_by_the_way(prompt: str, shot: Shot) -> frozenset[str]:
    """The words that hold a thing, and the names of attributes before their values."""
    named = frozenset(_words(" ".join(_LABEL.findall(prompt))))
    return named | _GRASPING if shot.held is not None else named


def _is_gone(thing: str, shot: Shot, subject: Subject) -> bool:
    """Whether nothing is left in the picture of what was to be taken away."""
    looks, held = subject.appearance, read_scene(thing).chosen.get(Attribute.HELD)
    worn = {word for garment in looks.clothing.value for word in _words(garment.item)}
    in_hand = shot.held is not None and held is not None and held.value == shot.held
    return not (looks_without(looks, (thing,)) or worn & set(_words(thing)) or in_hand)


def _said(found: Finding) -> str:
    """The words of a finding, with the denial where they are denied."""
    denied = found.standing is Standing.DENIED and not found.words.lower().startswith(("no ", "not ", "without "))
    return f"not {found.words}" if denied else found.words


def _is_drawn(found: Finding, shot: Shot) -> bool:
    if not _is_seen(found, shot):
        return False
    if found.standing is Standing.DENIED:
        return not _is_as_said(found, shot)
    if found.attribute is Attribute.MOOD or (found.attribute is Attribute.SETTING and not _is_plain(found, shot)):
        return False
    if found.value is Pose.HANDS_ON_HIPS and shot.held is not None:
        return False
    return not found.approximate and _is_as_said(found, shot)


def _telling(found: Finding) -> tuple[int, bool]:
    """By place in the prompt; of what the same words say, what tells most comes last."""
    return found.start, found.attribute not in (Attribute.MOOD, Attribute.SETTING)


def _is_near(found: Finding, shot: Shot) -> bool:
    if not _is_seen(found, shot) or found.standing is not Standing.TAKEN or _is_witness(found):
        return False
    return _is_as_said(found, shot)


def _is_witness(found: Finding) -> bool:
    """True for a thing that only tells of a mood, or of the open air: a fence isn't drawn by drawing a park."""
    if found.attribute is Attribute.SETTING:
        return found.value in (Setting.OUTDOOR, Setting.INDOOR)
    return found.attribute is Attribute.MOOD and found.hint


def _is_seen(found: Finding, shot: Shot) -> bool:
    """False for what this view doesn't show: a face from behind, a place before a plain ground, legs in a portrait."""
    if found.attribute is Attribute.EXPRESSION:
        return shot.angle is not Angle.BACK
    if found.attribute in _SURROUNDINGS:
        return shot.background is Background.SCENE or _is_plain(found, shot)
    if found.attribute is Attribute.POSE:
        legs = shot.shot_type in _seen_in(found) or found.value not in SHOWN_WITH_LEGS
        return legs and not _hands_are_full(found, shot)
    if found.attribute is Attribute.HELD:
        fits = shot.pose is not Pose.LYING or (found.value in HELD_LYING and shot.angle is not Angle.BACK)
        return fits and (found.value in _SEEN_NEAR_THE_FACE or shot.shot_type is not ShotType.CLOSE_UP)
    return True


def _hands_are_full(found: Finding, shot: Shot) -> bool:
    """True for what arms can't do while they hold the thing of the picture."""
    if shot.held is None:
        return False
    return found.value is Pose.CROSSED_ARMS or (found.value is Pose.HANDS_ON_HIPS and shot.held in BOTH_HANDS)


def _seen_in(found: Finding) -> frozenset[ShotType]:
    return _SHOWING.get(Pose(found.value), _ALL_BUT_FACES)


def _is_plain(found: Finding, shot: Shot) -> bool:
    return found.value is Setting.NEUTRAL and shot.background is Background.PLAIN


def _is_as_said(found: Finding, shot: Shot) -> bool:
    """Whether the shot has what is said; of poses, in the legs or in the arms."""
    if found.attribute is Attribute.POSE and found.value == shot.arms:
        return arms_fit(shot.pose, shot.arms)
    return found.value == _value(found.attribute, shot)


def _value(attribute: Attribute, shot: Shot) -> StrEnum | None:
    name = attribute.value.replace(" ", "_")
    value = getattr(shot.scene, name, None) if attribute.value in type(shot.scene).model_fields else getattr(shot, name)
    return value if isinstance(value, StrEnum) else None


def _as(found: Finding, shot: Shot) -> str:
    """What words were drawn as, in a word or two."""
    if found.value is Pose.HANDS_ON_HIPS:
        return "one hand on the hip"
    if found.attribute is Attribute.MOOD:
        return f"{found.value.value} mood, {shot.expression.value} face"
    if found.attribute is Attribute.SETTING and shot.scene.place is not None:
        return shot.scene.place.value
    return found.value.value


def _within(found: Finding, others: Iterable[Finding]) -> bool:
    return any(other.start <= found.start and found.end <= other.end for other in others)


def _overlap(one: Finding, other: Finding) -> bool:
    return one.start < other.end and other.start < one.end


def _looks(prompt: str, subject: Subject, but: frozenset[str]) -> frozenset[str]:
    """The words about looks that the subject has, ``but`` for some attributes."""
    stated, looks = read_appearance(prompt, name=subject.name), subject.appearance
    said: set[str] = set()
    for name in type(stated).model_fields:
        found = getattr(stated, name)
        if found is None or name in but or only_says_who(name, found):
            continue
        if _agrees(found.value, getattr(looks, name).value):
            said.update(_words(found.evidence or ""))
    return frozenset(said)


def _agrees(stated: object, own: object) -> bool:
    if isinstance(stated, tuple | list) and isinstance(own, tuple | list):
        return all(each in own for each in stated)
    return stated == own


def _names(subject: Subject) -> frozenset[str]:
    return frozenset(_words(subject.name))


def _words(text: str) -> Iterator[str]:
    return (word.lower() for word in _WORD.findall(text))


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
