"""The people of the likeness figures, and others who are nearly them: by fixed seeds, apart in three casts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import Any, Final

from mien.domain.appearance import describe
from mien.domain.appearance_model import Appearance, Attribute, Build, FacialHair, Garment, HairLength, HairStyle
from mien.domain.briefs import PersonaBrief
from mien.domain.persona import invent_persona
from mien.domain.worldview import read_worldview
from mien.ports import Subject

FITTING: Final = range(1000, 1036)
TUNING: Final = range(2000, 2018)
HELD_OUT: Final = range(3000, 3030)
"""Seeds of the people by whom the calibration is fitted, chosen and reported; nobody is in two of them."""

STYLES: Final = ("flat", "line", "poster")

_VIEWS = (
    "An activist for a revolution.", "A moderate who seeks compromise.", "Loves the country and its flag.",
    "Questions everything and sees cover-ups.", "A startup founder with blockchain.", "Exhausted and burnt out.", "",
)  # fmt: skip
_HAIR_COLORS = ("black", "dark brown", "brown", "auburn", "red", "blonde", "grey", "white", "blue", "pink", "chestnut")
_SKINS = ("pale", "light", "tan", "brown", "dark", "olive")
_CUTS = (
    "short straight", "short curly", "short wavy", "long straight", "long wavy", "shoulder-length curly",
    "long braided", "medium-length straight", "afro", "ponytail", "bun", "dreadlocks", "mohawk", "bald",
)  # fmt: skip
_CLOTHS = (
    "black", "white", "grey", "red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "navy", "teal",
    "beige", "olive", "burgundy", "mustard", "turquoise", "lavender", "charcoal",
)  # fmt: skip
_TOPS = ("t-shirt", "shirt", "sweater", "hoodie", "blouse", "striped shirt", "checked shirt", "tank top", "tunic")
_OUTERS = ("jacket", "long coat", "blazer", "cardigan", "leather jacket", "waistcoat", "trench coat")
_BOTTOMS = ("trousers", "jeans", "skirt", "shorts", "long skirt")
_BEINGS = ("elf", "orc", "robot", "dwarf", "anthropomorphic cat", "anthropomorphic fox", "vampire")
_EXTRAS = ("red scarf", "green tie", "blue scarf", "gold necklace", "brown belt")
_HATS = ("red cap", "black fedora", "straw hat", "green beanie", "white headscarf")


def person(seed: int) -> Subject:
    """The person of this seed: every second one is invented as Mien does it, the others are drawn by lot."""
    dice = Random(f"likeness {seed}")
    words = invent_persona(PersonaBrief(seed)).description if seed % 2 else _description(dice)
    return Subject(f"Person {seed}", seed, describe(words, seed), read_worldview(f"{words} {dice.choice(_VIEWS)}", ""))


def style_of(seed: int) -> str:
    """The style that all pictures of this person are drawn in."""
    return STYLES[seed // 2 % len(STYLES)]


def _description(dice: Random) -> str:
    sex = dice.choice(("woman", "man"))
    being = dice.choice(_BEINGS) if dice.random() < 0.25 else sex
    worn = [f"a {dice.choice(_CLOTHS)} {dice.choice(_TOPS)}", f"{dice.choice(_CLOTHS)} {dice.choice(_BOTTOMS)}"]
    if dice.random() < 0.4:
        worn.append(f"a {dice.choice(_CLOTHS)} {dice.choice(_OUTERS)}")
    if dice.random() < 0.25:
        worn.append(f"a {dice.choice(_EXTRAS)}")
    if dice.random() < 0.2:
        worn.append(f"a {dice.choice(_HATS)}")
    beard = f", with a {dice.choice(('beard', 'moustache', 'goatee'))}" if sex == "man" and dice.random() < 0.4 else ""
    glasses = " Wears glasses." if dice.random() < 0.25 else ""
    build = dice.choice(("slim", "average", "muscular", "large"))
    return (
        f"A {build} {dice.choice(('tall', 'short', 'average-height'))} {being} of {dice.randint(20, 75)} with "
        f"{dice.choice(_SKINS)} skin and {dice.choice(_CUTS)} {dice.choice(_HAIR_COLORS)} hair{beard}, "
        f"in {', '.join(worn)}.{glasses}"
    )


def _changed(who: Subject, **values: Any) -> Subject:
    looks = {
        name: getattr(who.appearance, name).model_copy(update={"value": value, "source": "stated", "evidence": None})
        for name, value in values.items()
    }
    return replace(who, appearance=who.appearance.model_copy(update=looks))


def _other(dice: Random, values: tuple[str, ...], mine: str, *near: tuple[str, ...]) -> str:
    """Another value, and none that is of the same group as mine."""
    group = next((group for group in near if mine in group), (mine,))
    return dice.choice([value for value in values if value not in group])


def _value(said: Attribute[Any]) -> str:
    return str(said.value)


def _hair_recolored(who: Subject, dice: Random) -> Subject:
    near: tuple[tuple[str, ...], ...] = (
        ("black", "dark brown"),
        ("brown", "chestnut", "dark brown", "auburn"),
        ("red", "auburn", "ginger"),
        ("grey", "white", "blonde", "silver", "gray"),
    )
    return _changed(who, hair_color=_other(dice, _HAIR_COLORS, _value(who.appearance.hair_color), *near))


def _skin_recolored(who: Subject, dice: Random) -> Subject:
    near = (("pale", "light"), ("light", "pale", "tan", "olive"), ("tan", "olive", "light"), ("brown", "dark"))
    return _changed(
        who, skin_tone=_other(dice, ("pale", "tan", "brown", "dark"), _value(who.appearance.skin_tone), *near)
    )


def _top_recolored(who: Subject, dice: Random) -> Subject:
    """Every garment but the first keeps its colour."""
    worn = who.appearance.clothing.value
    near = (("black", "charcoal", "navy"), ("white", "beige", "grey"), ("red", "burgundy", "orange"))
    if not worn:
        return _changed(who, clothing=(Garment(item="shirt", color=dice.choice(_CLOTHS)),))
    first = worn[0]
    return _changed(
        who, clothing=(first.model_copy(update={"color": _other(dice, _CLOTHS, first.color or "", *near)}), *worn[1:])
    )


def _other_build(who: Subject, dice: Random) -> Subject:
    """Thin for stout, stout for thin; all colours stay."""
    thin = who.appearance.build.value in {Build.SLIM, Build.AVERAGE}
    return _changed(who, build=Build.LARGE if thin else Build.SLIM)


def _other_head(who: Subject, dice: Random) -> Subject:
    """Another face and cut of the hair in the same clothes and colours."""
    cuts = [
        (HairLength.SHORT, HairStyle.STRAIGHT), (HairLength.LONG, HairStyle.STRAIGHT),
        (HairLength.MEDIUM, HairStyle.CURLY), (HairLength.SHORT, HairStyle.AFRO),
        (HairLength.LONG, HairStyle.BRAIDED), (HairLength.MEDIUM, HairStyle.BUN),
    ]  # fmt: skip
    mine = who.appearance.hair_length.value
    length, style = dice.choice([cut for cut in cuts if cut[0] is not mine])
    other = _changed(who, hair_length=length, hair_style=style)
    return replace(other, seed=who.seed + 500_000)


def _sibling(who: Subject, dice: Random) -> Subject:
    """Two of the lesser things are different: glasses, beard, eyes, age, the lower garment, the height."""
    looks = who.appearance
    beard = FacialHair.NONE if looks.facial_hair.value is not FacialHair.NONE else FacialHair.BEARD
    changes: list[dict[str, Any]] = [
        {"glasses": not looks.glasses.value},
        {"facial_hair": beard},
        {"eye_color": _other(dice, ("brown", "blue", "green", "grey"), _value(looks.eye_color))},
        {"hair_length": HairLength.LONG if looks.hair_length.value is not HairLength.LONG else HairLength.SHORT},
        {"clothing": _lower_recolored(looks, dice)},
    ]
    first, second = dice.sample(changes, 2)
    return _changed(who, **first, **second)


def _lower_recolored(looks: Appearance, dice: Random) -> tuple[Garment, ...]:
    worn = [garment for garment in looks.clothing.value if garment.item.split()[-1] not in _BOTTOMS]
    return (*worn, Garment(item="trousers", color=dice.choice(("red", "green", "yellow", "white", "purple"))))


NEARLY: Final[dict[str, Callable[[Subject, Random], Subject]]] = {
    "hair recoloured": _hair_recolored,
    "skin recoloured": _skin_recolored,
    "top recoloured": _top_recolored,
    "other build": _other_build,
    "other face and cut": _other_head,
    "sibling": _sibling,
}
"""Ways of being nearly somebody."""


def nearly(who: Subject, change: str) -> Subject:
    """Somebody who differs from ``who`` in one way of :data:`NEARLY`; always the same one."""
    return NEARLY[change](who, Random(f"nearly {who.seed} {change}"))
