"""Where a prompt goes against who the character is or which picture is wanted.

A false alarm costs a second call and perhaps the model's work, so only what is plain counts: a colour on the hair and
none in the sky, and nothing that the scene itself asks for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from mien.domain.appearance import Stated, read_appearance
from mien.domain.appearance_model import (
    AgeClass,
    Appearance,
    Attribute,
    FacialHair,
    Garment,
    Gender,
    HairLength,
    HairStyle,
    Species,
)
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
_OPPOSITE: Final = ({"short", "tall"}, {"slim", "large"})
_TIED: Final = frozenset({HairStyle.BUN, HairStyle.BRAIDED, HairStyle.PONYTAIL, HairStyle.DREADLOCKS})
_LIKE_A_SPECIES: Final = words("elven elfin elvish robotic ghostly feline canine animal dwarfish")
"""What a person's grace or smile may be as well."""
_MINORS: Final = frozenset({AgeClass.CHILD, AgeClass.TEEN})

_GLASSES: Final = re.compile(r"\b(?:sun|eye)?glasses\b|\bspectacles\b|\bgoggles\b|\bshades\b|\bmask\b", re.IGNORECASE)
_SET_ASIDE: Final = re.compile(r"\b(?:than|instead of|replac\w+|without|not|usual|no longer)\b[^.;]*\Z", re.IGNORECASE)
"""Before clothes that aren't worn."""
_EYE_NOUN: Final = "(?:eyes|eye|gaze|irises)"
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
    if _steps(_AGES, wanted, said.value) > 1 or (wanted in _MINORS) is not (said.value in _MINORS):
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
    if _is_another(looks.hair_color, said.hair_color, _HAIR_FAMILIES, _HAIR_NOUN, this.text):
        yield f"The hair is {looks.hair_color.value}, not {_value(said.hair_color)}."
    yield from _hair_length(this)


def _hair_length(this: _Compared) -> Iterator[str]:
    wanted, said = this.looks.hair_length.value, this.said.hair_length
    if said is None or this.looks.hair_style.value in _TIED:
        return
    if _steps(_LENGTHS, wanted, said.value) > 1:
        yield f"The hair is {wanted.value}, not {said.value.value}."


def _face(this: _Compared) -> Iterator[str]:
    if this.shot.angle is Angle.BACK:
        return
    looks, said = this.looks, this.said
    if _is_another(looks.eye_color, said.eye_color, _EYE_FAMILIES, _EYE_NOUN, this.text):
        yield f"The eyes are {looks.eye_color.value}, not {_value(said.eye_color)}."
    if said.glasses is not None and said.glasses.value is not looks.glasses.value and not _GLASSES.search(this.scene):
        yield "There are glasses." if looks.glasses.value else "There are no glasses; don't speak of any."
    if said.facial_hair is not None:
        bare, shaven = looks.facial_hair.value is FacialHair.NONE, said.facial_hair.value is FacialHair.NONE
        if bare is not shaven:
            worn = looks.facial_hair.value.value
            yield "There is no beard or moustache; don't speak of any." if bare else f"There is facial hair: {worn}."


def _body(this: _Compared) -> Iterator[str]:
    looks, said = this.looks, this.said
    if said.skin_tone is not None and _steps(_TONES, looks.skin_tone.value, said.skin_tone.value) > 1:
        yield f"The skin is {looks.skin_tone.value}, not {said.skin_tone.value}."
    for name in ("height", "build"):
        wanted, told = getattr(looks, name), getattr(said, name)
        if wanted.stated and told is not None and {wanted.value.value, told.value.value} in _OPPOSITE:
            yield f"The {name} is {wanted.value.value}, not {told.value.value}."
    yield from _species(this)


def _species(this: _Compared) -> Iterator[str]:
    said = this.said.species
    if said is None or said.value is Species.HUMAN or this.looks.species.value is not Species.HUMAN:
        return
    if (said.evidence or "").lower() not in _LIKE_A_SPECIES:
        yield f"The character is human; it says {said.evidence!r}."


def _clothes(this: _Compared) -> Iterator[str]:
    """Other colours on the usual clothes, where no scene asks for other clothes."""
    worn, said = this.looks.clothing, this.said.clothing
    if this.scene or this.shot.outfit is Outfit.ALTERNATIVE or said is None or not worn.stated:
        return
    for garment in worn.value:
        colors = [each.color for each in said.value if each.color and _kind(each) == _kind(garment)]
        if garment.color and colors and all(_parts(garment.color).isdisjoint(_parts(color)) for color in colors):
            yield f"The {garment.item} is {garment.color}, not {colors[0]}."


def _outfit(this: _Compared) -> Iterator[str]:
    """The usual clothes where others are to be worn."""
    worn = this.looks.clothing
    if this.shot.outfit is not Outfit.ALTERNATIVE or not worn.stated:
        return
    for garment in worn.value:
        usual = f"{garment.color} {garment.item}" if garment.color else garment.item
        places = [found.start() for found in re.finditer(rf"\b{re.escape(usual)}\b", this.text, re.IGNORECASE)]
        if any(not _SET_ASIDE.search(this.text[max(0, place - 60) : place]) for place in places):
            yield f"Other clothes are worn this time, not the {usual}."


def _kind(garment: Garment) -> str:
    return garment.item.lower().split()[-1]


_CHECKS: Final[tuple[Callable[[_Compared], Iterator[str]], ...]] = (
    _gender, _age, _hair, _face, _body, _clothes, _outfit
)  # fmt: skip


def _value(attribute: Attribute[str] | None) -> str:
    return attribute.value if attribute else ""


def _steps(scale: Sequence[object], first: object, second: object) -> int:
    """How far two values lie apart on a scale; 0 for one that isn't on it."""
    if first not in scale or second not in scale:
        return 0
    return abs(scale.index(first) - scale.index(second))


def _is_another(
    wanted: Attribute[str],
    said: Attribute[str] | None,
    families: tuple[frozenset[str], ...],
    noun: str,
    text: str,
) -> bool:
    """True for a colour that is none of those wanted, where these aren't said of the noun as well."""
    if said is None or not _differs(wanted.value, said.value, families):
        return False
    return not _stands_by(wanted.value, noun, text)


def _differs(wanted: str, said: str, families: tuple[frozenset[str], ...]) -> bool:
    """True for colours that nobody takes for one another; of colours in two parts, any that agrees is enough."""
    ours, theirs = _parts(wanted), _parts(said)
    if not ours.isdisjoint(theirs):
        return False
    return not any(family & ours and family & theirs for family in families)


def _parts(color: str) -> set[str]:
    return set(re.findall(r"[a-z]+", color.lower())) - {"and", "or"}


def _stands_by(color: str, noun: str, text: str) -> bool:
    """True when a colour's own word stands close before or behind the noun, whatever else does."""
    said = "|".join(sorted(map(re.escape, _parts(color))))
    near = rf"\b(?:{said})\b(?:\W+\w+){{0,4}}?\W+{noun}\b|\b{noun}\b(?:\W+\w+){{0,4}}?\W+(?:{said})\b"
    return re.search(near, text, re.IGNORECASE) is not None
