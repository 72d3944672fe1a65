"""A character's looks as it tells them itself, in one or two sentences."""

from __future__ import annotations

import random
from typing import Final

from mien.domain.appearance_model import (
    Appearance,
    Build,
    FacialHair,
    HairLength,
    HairStyle,
    Height,
    Species,
)
from mien.domain.identity_wording import with_article

_HEIGHTS: Final = {Height.SHORT: "short", Height.TALL: "tall"}
_BUILDS: Final = {Build.SLIM: "slim", Build.MUSCULAR: "muscular", Build.LARGE: "broad"}
_WORN: Final = {
    HairStyle.BRAIDED: "in braids",
    HairStyle.DREADLOCKS: "in dreadlocks",
    HairStyle.BUN: "in a bun",
    HairStyle.PONYTAIL: "in a ponytail",
    HairStyle.MOHAWK: "in a mohawk",
}
_TEXTURES: Final = {HairStyle.STRAIGHT: "straight", HairStyle.WAVY: "wavy", HairStyle.CURLY: "curly"}
_FACIAL: Final = {
    FacialHair.NONE: "clean-shaven",
    FacialHair.STUBBLE: "some stubble",
    FacialHair.MOUSTACHE: "a moustache",
    FacialHair.GOATEE: "a goatee",
    FacialHair.BEARD: "a beard",
    FacialHair.WHISKERS: "side whiskers",
}


def looks_told(appearance: Appearance, about: str, chance: random.Random) -> str:
    """Sentences about the looks that a question is about: ``eyes``, ``hair``, ``clothes`` …, or the whole."""
    part = _PARTS.get(about.lower().rstrip("s"))
    told = part(appearance, chance) if part else ""
    return told or _whole(appearance, chance)


def _whole(appearance: Appearance, chance: random.Random) -> str:
    """What one sees first in a sentence, then the kind of being or the clothes."""
    figure = [_HEIGHTS.get(appearance.height.value, ""), _BUILDS.get(appearance.build.value, "")]
    stature = " and ".join(word for word in figure if word) or "of middling height"
    seen = _listed(_features(appearance))
    first = chance.choice(
        [
            f"I'm {stature}, with {seen}.",
            f"I have {seen}, and I'm {stature}.",
            f"Picture somebody {stature} with {seen}.",
            f"You'd know me by {seen}.",
            f"{_capital(seen)}, and I'm {stature}.",
        ]
    )
    being = _being(appearance)
    if being and chance.random() < 0.8:
        return f"{being} {first}"
    return f"{first} {_clothes(appearance, chance)}".strip() if chance.random() < 0.6 else first


def _features(appearance: Appearance) -> list[str]:
    facial = appearance.facial_hair
    features = [
        _hair(appearance),
        f"{appearance.eye_color.value} eyes",
        _FACIAL[facial.value] if facial.stated and facial.value is not FacialHair.NONE else "",
        "glasses" if appearance.glasses.value else "",
        *map(with_article, appearance.marks.value[:1]),
    ]
    return [feature for feature in features if feature]


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _being(appearance: Appearance) -> str:
    """What the character is, unless a plain human."""
    detail = appearance.species_detail.value
    if appearance.species.value is Species.HUMAN and not detail:
        return ""
    kind = detail or ("creature" if appearance.species.value is Species.OTHER else appearance.species.value.value)
    return f"I'm {with_article(kind)}."


def _hair(appearance: Appearance) -> str:
    if appearance.species.value is Species.ANIMAL and not appearance.hair_color.stated:
        return f"{appearance.skin_tone.value} fur"
    if appearance.species.value is Species.ROBOT and not appearance.hair_color.stated:
        return ""
    length, style, color = appearance.hair_length.value, appearance.hair_style.value, appearance.hair_color.value
    if length is HairLength.BALD:
        return "a bald head"
    if style is HairStyle.AFRO:
        return with_article(f"{color} afro")
    words = [length.value if length is not HairLength.MEDIUM else "", _TEXTURES.get(style, ""), color]
    return f"{' '.join(word for word in words if word)} hair {_WORN.get(style, '')}".strip()


def _hair_told(appearance: Appearance, chance: random.Random) -> str:
    hair = _hair(appearance) or "no hair at all"
    return chance.choice([f"I have {hair}.", f"{_capital(hair)}.", f"It's {hair} that I have.", f"You'd see {hair}."])


def _eyes(appearance: Appearance, chance: random.Random) -> str:
    color = appearance.eye_color.value
    return chance.choice(
        [
            f"My eyes are {color}.",
            f"{_capital(color)}.",
            f"I have {color} eyes.",
            f"They're {color}, my eyes.",
            f"{_capital(color)}, whatever the light does to them.",
        ]
    )


def _clothes(appearance: Appearance, chance: random.Random) -> str:
    garments = [
        with_article(f"{each.color} {each.item}" if each.color and each.color not in each.item else each.item)
        for each in appearance.clothing.value
    ]
    if not garments:
        return ""
    worn = _listed(garments)
    return chance.choice(
        [f"I'm wearing {worn}.", f"Mostly I wear {worn}.", f"{_capital(worn)}, as usual.", f"You'd find me in {worn}."]
    )


def _marks(appearance: Appearance, chance: random.Random) -> list[str]:
    marks = [with_article(mark) for mark in appearance.marks.value]
    return [chance.choice([f"I've got {mark}.", f"You'd know me by {mark}."]) for mark in marks[:1]]


def _face(appearance: Appearance, chance: random.Random) -> str:
    return next(iter(_marks(appearance, chance)), "") or _eyes(appearance, chance)


def _beard(appearance: Appearance, chance: random.Random) -> str:
    word = _FACIAL[appearance.facial_hair.value]
    if appearance.facial_hair.value is FacialHair.NONE:
        return chance.choice(["No beard.", "There's none.", "None, not even a shadow of one."])
    return chance.choice([f"I have {word}.", f"Yes, {word}.", f"{_capital(word)}, yes."])


def _glasses(appearance: Appearance, chance: random.Random) -> str:
    if appearance.glasses.value:
        return chance.choice(["I wear glasses.", "Yes, glasses.", "I'd be lost without my glasses."])
    return chance.choice(["No glasses.", "I don't wear any.", "I see well enough without glasses."])


def _stature(appearance: Appearance, chance: random.Random) -> str:
    word = _HEIGHTS.get(appearance.height.value, "about average")
    return chance.choice([f"I'm {word}.", f"{_capital(word)}, I'd say.", f"People call me {word}."])


def _hat(appearance: Appearance, chance: random.Random) -> str:
    hat = appearance.headwear.value
    return chance.choice([f"I wear {with_article(hat)}.", f"{_capital(with_article(hat))}."]) if hat else "No hat."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


_PARTS: Final = {
    "hair": _hair_told,
    "fur": _hair_told,
    "eye": _eyes,
    "clothe": _clothes,
    "outfit": _clothes,
    "wearing": _clothes,
    "face": _face,
    "scar": _face,
    "tattoo": _face,
    "freckle": _face,
    "beard": _beard,
    "moustache": _beard,
    "mustache": _beard,
    "glasse": _glasses,
    "height": _stature,
    "tall": _stature,
    "short": _stature,
    "hat": _hat,
}
