"""Where a prompt goes against who the character is or which picture is wanted.

A false alarm costs a second call and perhaps the model's work, so only what is plain counts: a colour on the hair and
none in the sky, and nothing that the scene itself asks for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from mien.domain.appearance import Stated, read_appearance
from mien.domain.appearance_model import AgeClass, Appearance, FacialHair, Gender, HairLength, HairStyle, Species
from mien.domain.briefs import PromptBrief
from mien.domain.prompt_view import view_contradictions
from mien.domain.shots import Angle, Outfit, Shot
from mien.domain.wordlist import words

_HAIR_FAMILIES: Final = (
    words("red auburn orange"),
    words("auburn brown"),
    words("brown dark black"),
    words("grey silver white"),
    words("white silver blonde"),
    words("blonde orange"),
    words("purple lavender"),
    words("blue teal"),
    words("burgundy red purple"),
)
_EYE_FAMILIES: Final = (
    words("brown hazel amber dark"),
    words("black dark brown"),
    words("hazel green"),
    words("amber gold yellow"),
    words("blue grey teal light"),
    words("green teal light"),
    words("grey silver light white"),
    words("violet purple"),
)
"""Colours that people take for one another: neither is held against the other."""

_AGES: Final = tuple(AgeClass)
_LENGTHS: Final = (HairLength.SHORT, HairLength.MEDIUM, HairLength.LONG)
_TONES: Final = ("pale", "light", "tan", "brown", "dark")
_TIED: Final = frozenset({HairStyle.BUN, HairStyle.BRAIDED, HairStyle.PONYTAIL, HairStyle.DREADLOCKS})
_MINORS: Final = frozenset({AgeClass.CHILD, AgeClass.TEEN})

_GLASSES: Final = re.compile(r"\b(?:sun|eye)?glasses\b|\bspectacles\b|\bgoggles\b|\bshades\b|\bmask\b", re.IGNORECASE)
_HAIR_NOUN: Final = r"(?:hair|curls|locks|braids?|tresses|ponytail|bun|mane|strands|plaits?|waves|bob|afro|dreadlocks)"


@dataclass(frozen=True, slots=True)
class _Compared:
    """A prompt beside what it is about."""

    text: str
    said: Stated
    looks: Appearance
    shot: Shot
    scene: str


def contradictions(prompt: str, brief: PromptBrief) -> list[str]:
    """What a prompt says against the brief, a sentence each; empty when nothing."""
    who = brief.character
    asked = read_appearance(brief.context, name=who.name) if brief.context else Stated()
    said = read_appearance(prompt, name=who.name)
    free = {name: None for name in Stated.model_fields if getattr(asked, name) is not None}
    compared = _Compared(prompt, said.model_copy(update=free), who.appearance, brief.shot, brief.context)
    against_looks = [sentence for check in _CHECKS for sentence in check(compared)]
    return against_looks + view_contradictions(prompt, brief.shot, brief.context)


def _gender(this: _Compared) -> Iterator[str]:
    wanted, said = this.looks.gender.value, this.said.gender
    if said is not None and Gender.NONBINARY not in (wanted, said.value) and said.value is not wanted:
        yield f"The character is {wanted.value}."


def _age(this: _Compared) -> Iterator[str]:
    wanted, said = this.looks.age_class.value, this.said.age_class
    if said is None:
        return
    apart = abs(_AGES.index(wanted) - _AGES.index(said.value)) > 1
    if apart or (wanted in _MINORS) is not (said.value in _MINORS):
        yield f"It says {said.evidence!r}, but the character is {wanted.value.replace('_', ' ')}."


def _hair(this: _Compared) -> Iterator[str]:
    looks, said = this.looks, this.said
    if looks.hair_length.value is HairLength.BALD:
        if said.hair_length is not None and said.hair_length.value is not HairLength.BALD:
            yield "The head is bald."
        return
    if said.hair_length is not None and said.hair_length.value is HairLength.BALD:
        yield f"The head isn't bald: the hair is {looks.hair_length.value.value} and {looks.hair_color.value}."
        return
    if said.hair_color is not None and _differs(looks.hair_color.value, said.hair_color.value, _HAIR_FAMILIES):
        if not _stands_by(looks.hair_color.value, _HAIR_NOUN, this.text):
            yield f"The hair is {looks.hair_color.value}, not {said.hair_color.value}."
    yield from _hair_length(this)


def _hair_length(this: _Compared) -> Iterator[str]:
    wanted, said = this.looks.hair_length.value, this.said.hair_length
    if said is None or said.value not in _LENGTHS or wanted not in _LENGTHS or this.looks.hair_style.value in _TIED:
        return
    if abs(_LENGTHS.index(wanted) - _LENGTHS.index(said.value)) > 1:
        yield f"The hair is {wanted.value}, not {said.value.value}."


def _face(this: _Compared) -> Iterator[str]:
    if this.shot.angle is Angle.BACK:
        return
    looks, said = this.looks, this.said
    if said.eye_color is not None and _differs(looks.eye_color.value, said.eye_color.value, _EYE_FAMILIES):
        if not _stands_by(looks.eye_color.value, r"(?:eyes|eye|gaze|irises)", this.text):
            yield f"The eyes are {looks.eye_color.value}, not {said.eye_color.value}."
    if said.glasses is not None and said.glasses.value is not looks.glasses.value and not _GLASSES.search(this.scene):
        yield "There are glasses." if looks.glasses.value else "There are no glasses; don't speak of any."
    if said.facial_hair is not None:
        bare, shaven = looks.facial_hair.value is FacialHair.NONE, said.facial_hair.value is FacialHair.NONE
        if bare is not shaven:
            worn = looks.facial_hair.value.value
            yield "There is no beard or moustache; don't speak of any." if bare else f"There is facial hair: {worn}."


def _body(this: _Compared) -> Iterator[str]:
    looks, said = this.looks, this.said
    if said.skin_tone is not None and {looks.skin_tone.value, said.skin_tone.value} <= set(_TONES):
        if abs(_TONES.index(looks.skin_tone.value) - _TONES.index(said.skin_tone.value)) > 1:
            yield f"The skin is {looks.skin_tone.value}, not {said.skin_tone.value}."
    for name in ("height", "build"):
        wanted, told = getattr(looks, name), getattr(said, name)
        if wanted.stated and told is not None and {wanted.value.value, told.value.value} in _OPPOSITE:
            yield f"The {name} is {wanted.value.value}, not {told.value.value}."
    if (
        said.species is not None
        and said.species.value is not looks.species.value
        and looks.species.value is Species.HUMAN
    ):
        yield f"The character is human; it says {said.species.evidence!r}."


_OPPOSITE: Final = ({"short", "tall"}, {"slim", "large"})


def _clothes(this: _Compared) -> Iterator[str]:
    """Other colours on the usual clothes, where no scene asks for other clothes."""
    if (
        this.scene
        or this.shot.outfit is Outfit.ALTERNATIVE
        or this.said.clothing is None
        or not this.looks.clothing.stated
    ):
        return
    for garment in this.looks.clothing.value:
        kind = garment.item.lower().split()[-1]
        said = [each for each in this.said.clothing.value if each.item.lower().split()[-1] == kind and each.color]
        if garment.color and said and not any(_shares_word(garment.color, each.color or "") for each in said):
            yield f"The {garment.item} is {garment.color}, not {said[0].color}."


_CHECKS: Final[tuple[Callable[[_Compared], Iterator[str]], ...]] = (
    _gender, _age, _hair, _face, _body, _clothes
)  # fmt: skip


def _differs(wanted: str, said: str, families: tuple[frozenset[str], ...]) -> bool:
    """True for colours that nobody takes for one another; of colours in two parts, any that agrees is enough."""
    ours, theirs = _parts(wanted), _parts(said)
    if not ours.isdisjoint(theirs):
        return False
    return not any(family & ours and family & theirs for family in families)


def _parts(color: str) -> set[str]:
    return set(re.findall(r"[a-z]+", color.lower())) - {"and", "or"}


def _shares_word(first: str, second: str) -> bool:
    return not _parts(first).isdisjoint(_parts(second))


def _stands_by(color: str, noun: str, text: str) -> bool:
    """True when a colour's own word stands close before or behind the noun, whatever else does."""
    said = "|".join(sorted(map(re.escape, _parts(color))))
    near = rf"\b(?:{said})\b(?:\W+\w+){{0,4}}?\W+{noun}\b|\b{noun}\b(?:\W+\w+){{0,4}}?\W+(?:{said})\b"
    return re.search(near, text, re.IGNORECASE) is not None
