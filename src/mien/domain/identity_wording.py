"""A character's looks in natural English: what the description states first, then what was filled in."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from mien.domain.appearance_model import (
    AgeClass,
    Appearance,
    Attribute,
    Build,
    FacialHair,
    Garment,
    Gender,
    HairLength,
    HairStyle,
    Height,
    Species,
)
from mien.domain.shots import Angle, Outfit
from mien.domain.wordlist import words

_AGE_WORDS: Final = {
    AgeClass.CHILD: "",
    AgeClass.TEEN: "teenage",
    AgeClass.YOUNG_ADULT: "young adult",
    AgeClass.ADULT: "adult",
    AgeClass.MIDDLE_AGED: "middle-aged",
    AgeClass.ELDERLY: "elderly",
}
_HUMAN_NOUNS: Final = {
    Gender.FEMALE: ("woman", "girl"),
    Gender.MALE: ("man", "boy"),
    Gender.NONBINARY: ("androgynous person", "androgynous child"),
}
_GENDER_WORDS: Final = {Gender.FEMALE: "female", Gender.MALE: "male", Gender.NONBINARY: "androgynous"}
_BUILD_WORDS: Final = {
    Build.SLIM: "slim",
    Build.AVERAGE: "averagely built",
    Build.MUSCULAR: "muscular",
    Build.LARGE: "large, heavily built",
}
_HEIGHT_WORDS: Final = {Height.SHORT: "short", Height.AVERAGE: "medium-tall", Height.TALL: "tall"}
_STYLED_HAIR: Final = {
    HairStyle.STRAIGHT: "{} straight hair",
    HairStyle.WAVY: "{} wavy hair",
    HairStyle.CURLY: "{} curly hair",
    HairStyle.AFRO: "{} afro hair",
    HairStyle.BRAIDED: "{} braided hair",
    HairStyle.DREADLOCKS: "{} hair in dreadlocks",
    HairStyle.BUN: "{} hair in a bun",
    HairStyle.PONYTAIL: "{} hair in a ponytail",
    HairStyle.MOHAWK: "{} hair in a mohawk",
    HairStyle.OTHER: "{} hair",
}
_FACIAL_HAIR_WORDS: Final = {
    FacialHair.NONE: "a clean-shaven face",
    FacialHair.STUBBLE: "stubble",
    FacialHair.MOUSTACHE: "a moustache",
    FacialHair.GOATEE: "a goatee",
    FacialHair.BEARD: "a beard",
    FacialHair.WHISKERS: "side whiskers",
}
_NO_ARTICLE: Final = words(
    """
    armor armour clothing mail chainmail plate livery finery rags attire garb leather lace silk lingerie swimwear
    jewelry jewellery footwear headgear knitwear denim tweed teeth feet hair skin down stubble makeup make-up vitiligo
    acne fur mist smoke gold silver
    """
)
_HAIRLESS: Final = frozenset({Species.ANIMAL, Species.ROBOT})
"""Kinds that have hair on the head only when the description says so."""

_DETERMINERS: Final = words("a an the some no his her their one two three four five six many several both")
_PREPOSITIONS: Final = words(
    "across on over in of with around along at under through near between above below behind down from beside that"
)
FACE_WORDS: Final = words(
    """
    eye eyes eyed eyebrow eyebrows brow brows eyelashes face faced facial cheek cheeks cheekbones nose mouth lip
    lips lipped teeth tooth toothed chin chinned forehead freckle freckles freckled freckle-faced dimple dimples
    gaze stare smile smiling grin grinning moustache mustache goatee beard bearded stubble monocle eyepatch fang
    fangs wrinkles iris irises pupils glasses spectacles expression jaw jawline
    """
)
"""Words for what only the front of a head shows."""

_WORD: Final = re.compile(r"[\w'’-]+")

Wanted = Callable[[Attribute[Any]], bool]


def identity_clause(appearance: Appearance, *, angle: Angle = Angle.FRONT, outfit: Outfit = Outfit.USUAL) -> str:
    """Who is to be recognised, as one noun phrase: stated attributes, then after a semicolon the filled ones.

    Seen from the back, what only a face shows is left out: asked for, it would turn the head round. With
    ``Outfit.ALTERNATIVE`` the usual clothes are named only as the taste to vary.
    """
    stated = _features(appearance, _is_stated, angle, outfit)
    filled = [*_filled_adjectives(appearance), *_features(appearance, _is_filled, angle, outfit)]
    clause = with_article(_noun_phrase(appearance))
    if stated:
        clause += f" with {_listed(stated)}"
    worn = _worn(appearance, outfit)
    if worn and appearance.clothing.stated:
        clause += f", {worn}"
    elif worn:
        filled.append(worn)
    return f"{clause}; {', '.join(filled)}" if filled else clause


def mentions(text: str, words: frozenset[str]) -> bool:
    """True when the text has one of the words, also as a part of a hyphenated one."""
    found = {word.lower() for word in _WORD.findall(text)}
    return any(word in words or not words.isdisjoint(word.split("-")) for word in found)


def with_article(phrase: str) -> str:
    """The phrase with ``a`` or ``an`` where English wants one: not before plurals, stuffs and other articles."""
    parts = phrase.lower().split()
    if not parts or parts[0] in _DETERMINERS:
        return phrase
    head = next((place for place, word in enumerate(parts) if place and word in _PREPOSITIONS), len(parts))
    noun = parts[head - 1].strip(",.")
    if noun in _NO_ARTICLE or (noun.endswith("s") and not noun.endswith("ss")):
        return phrase
    vowel = parts[0][0] in "aeiou" and not parts[0].startswith(("uni", "one-", "eu", "use"))
    return f"{'an' if vowel else 'a'} {phrase}"


def _is_stated(attribute: Attribute[Any]) -> bool:
    return attribute.stated


def _is_filled(attribute: Attribute[Any]) -> bool:
    return not attribute.stated


def _noun_phrase(appearance: Appearance) -> str:
    """Stated height, build and age before the noun: ``tall elderly man``."""
    words = [
        _HEIGHT_WORDS[appearance.height.value] if appearance.height.stated else "",
        _BUILD_WORDS[appearance.build.value] if appearance.build.stated else "",
        _AGE_WORDS[appearance.age_class.value] if appearance.age_class.stated else "",
        _noun(appearance),
    ]
    return " ".join(word for word in words if word)


def _noun(appearance: Appearance) -> str:
    species, gender, detail = appearance.species.value, appearance.gender.value, appearance.species_detail.value
    young = appearance.age_class.value in {AgeClass.CHILD, AgeClass.TEEN}
    if species is Species.HUMAN:
        noun = _HUMAN_NOUNS[gender][1 if young else 0]
        return f"{noun}, {with_article(detail)}" if detail else noun
    child = "child " if appearance.age_class.value is AgeClass.CHILD else ""
    kind = detail or {Species.OTHER: "being", Species.UNDEAD: "undead being"}.get(species, species.value)
    shape = "anthropomorphic " if species is Species.ANIMAL else ""
    return f"{_GENDER_WORDS[gender]} {child}{shape}{kind}"


def _filled_adjectives(appearance: Appearance) -> list[str]:
    words = []
    if not appearance.age_class.stated and _AGE_WORDS[appearance.age_class.value]:
        words.append(_AGE_WORDS[appearance.age_class.value])
    if not appearance.height.stated:
        words.append("average height" if appearance.height.value is Height.AVERAGE else appearance.height.value.value)
    if not appearance.build.stated:
        words.append("average build" if appearance.build.value is Build.AVERAGE else appearance.build.value.value)
    return words


def _features(appearance: Appearance, wanted: Wanted, angle: Angle, outfit: Outfit) -> list[str]:
    """What the figure has, each as a noun phrase, from the head down."""
    seen = angle is not Angle.BACK
    features = [_hair(appearance, wanted)]
    if seen:
        features += _face(appearance, wanted)
    if wanted(appearance.skin_tone):
        features.append(_skin(appearance))
    if wanted(appearance.headwear) and appearance.headwear.value and outfit is Outfit.USUAL:
        features.append(f"{with_article(appearance.headwear.value)} on the head")
    if wanted(appearance.marks):
        features += [with_article(mark) for mark in appearance.marks.value if seen or not mentions(mark, FACE_WORDS)]
    return [feature for feature in features if feature]


def _hair(appearance: Appearance, wanted: Wanted) -> str:
    color, length, style = appearance.hair_color, appearance.hair_length, appearance.hair_style
    if wanted is _is_filled and appearance.species.value in _HAIRLESS:
        return ""
    if length.value is HairLength.BALD:
        remnant = f" and a remnant of {color.value} hair" if color.stated else ""
        return f"a bald head{remnant}" if wanted(length) else ""
    words = [length.value.value if wanted(length) else "", color.value if wanted(color) else ""]
    described = " ".join(word for word in words if word)
    if wanted(style):
        return _STYLED_HAIR[style.value].format(described).strip()
    return f"{described} hair" if described else ""


def _face(appearance: Appearance, wanted: Wanted) -> list[str]:
    """Eyes, facial hair and glasses. Filled absences go unsaid: naming a thing invites a model to draw it."""
    features = [f"{appearance.eye_color.value} eyes"] if wanted(appearance.eye_color) else []
    facial_hair = appearance.facial_hair
    if wanted(facial_hair) and (facial_hair.stated or facial_hair.value is not FacialHair.NONE):
        features.append(_FACIAL_HAIR_WORDS[facial_hair.value])
    if wanted(appearance.glasses):
        if appearance.glasses.value:
            features.append("glasses")
        elif appearance.glasses.stated:
            features.append("no glasses")
    return features


def _skin(appearance: Appearance) -> str:
    tone = appearance.skin_tone.value
    surface = "fur" if appearance.species.value is Species.ANIMAL else "skin"
    return "" if tone == "other" else f"{tone} {surface}"


def _worn(appearance: Appearance, outfit: Outfit) -> str:
    garments = [_garment(garment) for garment in appearance.clothing.value]
    if outfit is Outfit.ALTERNATIVE:
        usual = f" than the usual {_listed([_bare(garment) for garment in appearance.clothing.value])}"
        return f"wearing an alternative outfit: other clothes{usual if garments else ''}, in the same taste"
    return f"wearing {_listed(garments)}" if garments else ""


def _garment(garment: Garment) -> str:
    return with_article(_bare(garment))


def _bare(garment: Garment) -> str:
    if garment.color and garment.color.lower() not in garment.item.lower():
        return f"{garment.color} {garment.item}"
    return garment.item


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
