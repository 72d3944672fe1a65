"""What somebody wears in one picture because its prompt says so: told garments in the place of the usual ones."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from typing import Any, Final

from mien.domain.appearance.worn_now import WornNow, read_worn
from mien.domain.appearance_model import Appearance, Attribute, Garment
from mien.domain.shots import ShotType
from mien.images.illustrator.color_words import is_color
from mien.images.illustrator.completing import says_barefoot
from mien.images.illustrator.cut import Cut
from mien.images.illustrator.said_of import said_of
from mien.images.illustrator.wardrobe import find, is_plain
from mien.ports import Subject

_COVERED: Final = {
    "dress": frozenset({"top", "bottom", "outer", "cape"}),
    "top": frozenset({"dress", "outer", "cape"}),
    "bottom": frozenset({"dress"}),
    "outer": frozenset({"cape"}),
}
"""The places that are given up for a told garment in another, so that it is seen."""
_AT_THE_NECK: Final = frozenset({"tie", "bow tie", "kerchief", "scarf", "ruff", "jabot", "cravat", "collar", "shawl"})
_TAKEN_OFF: Final = frozenset({"outer", "cape", "shoes", "extra"})
"""What may be taken off without a change of clothes."""
_UNSEEN: Final = {
    ShotType.CLOSE_UP: frozenset({"bottom", "shoes"}),
    ShotType.MEDIUM: frozenset({"shoes"}),
}
_SINGLE: Final = ("headwear", "glasses", "hair_style")
_JUST: Final = frozenset({"hat", "cap", "glasses", "spectacles", "eyeglasses", "brille", "gafas", "lunettes", "óculos"})
"""What says no more than that there is one."""
_SMALL_WORDS: Final = frozenset({"wears", "worn", "dressed", "clad", "wore", "donning"})


@dataclass(frozen=True, slots=True)
class Dressed:
    """A subject as a prompt has it dressed."""

    subject: Subject
    told: WornNow
    changes: dict[str, Any] = field(default_factory=dict)
    """The attributes that differ from the character's own, JSON-safe."""

    def words(self, shot_type: ShotType) -> frozenset[str]:
        """The words of the prompt, lower case, that a picture of that width shows as worn, or as taken off."""
        said = [said for noun, said in self.told.taken_off if _may_come_off(noun)]
        for name in (*_SINGLE, "marks"):
            found = getattr(self.told.stated, name)
            said += [found.evidence or ""] if found else []
        if self.told.stated.headwear:
            said.append((self.told.stated.headwear.value or "").replace("'s ", " "))
        if self.told.stated.clothing:
            said += _garments_seen(self.told.stated.clothing, _UNSEEN.get(shot_type, frozenset()))
        words = frozenset(word.strip("'’.,;:") for phrase in said for word in re.split(r"[\s-]+", phrase.lower()))
        return words | _SMALL_WORDS if words else words


def dressed_for(subject: Subject, prompt: str) -> Dressed:
    """The subject in what the prompt says they wear; the character itself stays as it is."""
    looks = subject.appearance
    told = read_worn(prompt, looks, subject.name)
    update: dict[str, Attribute[Any]] = {}
    if clothing := _clothing(looks, told):
        update["clothing"] = clothing
    for name in _SINGLE:
        found, own = getattr(told.stated, name), getattr(looks, name)
        if found is not None and (found.value or own.value) and not _is_own(found, own):
            update[name] = _as_dressed(found, told) if name == "headwear" else found
    if marks := _marks(looks, told):
        update["marks"] = looks.marks.model_copy(update={"value": marks, "source": "stated"})
    changes = {name: found.model_dump(mode="json")["value"] for name, found in update.items()}
    return Dressed(replace(subject, appearance=looks.model_copy(update=update)), told, changes)


def _is_own(found: Attribute[Any], own: Attribute[Any]) -> bool:
    """Whether no more is told than what is worn anyway: *her hat* of whoever has a fedora."""
    if isinstance(found.value, str) and isinstance(own.value, str):
        return found.value == own.value or found.value in _JUST or own.value.endswith(f" {found.value}")
    return bool(found.value) and found.value == own.value and (found.evidence or "").lower() in _JUST


def _marks(looks: Appearance, told: WornNow) -> tuple[str, ...]:
    """The marks with what is put on, or with bare feet; empty where they are as always."""
    own = looks.marks.value
    new = [mark for mark in (told.stated.marks.value if told.stated.marks else ()) if mark not in own]
    if any(noun == "shoes" for noun, _ in told.taken_off) and not any(map(says_barefoot, own)):
        new.append("barefoot")
    return (*own, *new) if new else ()


def _as_dressed(headwear: Attribute[str | None], told: WornNow) -> Attribute[str | None]:
    """A helmet that goes with a space suit is one for space."""
    clothing = told.stated.clothing.value if told.stated.clothing else ()
    in_space = any("space" in garment.item for garment in clothing)
    return (
        headwear.model_copy(update={"value": "space helmet"}) if in_space and headwear.value == "helmet" else headwear
    )


def _clothing(looks: Appearance, told: WornNow) -> Attribute[tuple[Garment, ...]] | None:
    """The garments of the picture; ``None`` where they are the usual ones."""
    own, said = looks.clothing, told.stated.clothing
    new = tuple(each for each in (said.value if said else ()) if _is_drawn(each) and not _has(own.value, each))
    nouns = [noun for noun, _ in told.taken_off]
    whole = any(is_plain(garment.item) for garment in new)
    kept = () if whole else tuple(left for garment in own.value for left in _left_of(garment, new, nouns))
    if (*kept, *new) == own.value:
        return None
    evidence = "; ".join(words for words in (said.evidence if said else None, own.evidence) if words)
    return own.model_copy(update={"value": (*kept, *new), "source": "stated", "evidence": evidence or None})


def _has(own: Iterable[Garment], told: Garment) -> bool:
    """Whether a told garment is an own one: *her coat* of whoever wears a blue coat."""
    return any(
        (each.item == told.item or each.item.endswith(f" {told.item}")) and told.color in (None, each.color)
        for each in own
    )


def _is_drawn(garment: Garment) -> bool:
    """Whether the wardrobe has the garment; plain clothes are drawn by their colour."""
    return bool(find(garment.item)) or (is_plain(garment.item) and is_color(garment.color or ""))


def _comes_off(garment: Garment, nouns: Collection[str]) -> bool:
    """Whether one of the nouns means the garment, and it can be taken off alone."""
    cuts = find(garment.item) or ()
    if not cuts or cuts[0].slot not in _TAKEN_OFF:
        return False
    for noun in nouns:
        meant = (find(noun) or ())[:1]
        if meant and meant[0].slot == cuts[0].slot and (cuts[0].slot != "extra" or meant[0].kind == cuts[0].kind):
            return True
    return False


def _may_come_off(noun: str) -> bool:
    """Whether somebody without it is decently dressed."""
    cuts = find(noun)
    return cuts is None or cuts == () or cuts[0].slot in _TAKEN_OFF


def _left_of(garment: Garment, new: Iterable[Garment], nouns: Collection[str]) -> tuple[Garment, ...]:
    """What is still worn of an own garment: all, nothing, or the trousers and shirt of a suit whose jacket is off."""
    cuts = find(garment.item) or ()
    told = [find(other.item) or () for other in new]
    if cuts and not (_comes_off(garment, nouns) or any(_replaces(other, cuts) for other in told)):
        return (garment,)
    stays = [cut for cut in cuts[1:] if cut.slot != "extra" and not any(_replaces(other, (cut,)) for other in told)]
    return tuple(Garment(item=cut.kind, color=garment.color if cut.slot == "bottom" else None) for cut in stays)


def _replaces(new: tuple[Cut, ...], own: tuple[Cut, ...]) -> bool:
    """Whether a told garment, with what belongs to it, takes the place of an own one."""
    first = own[0]
    slots = {cut.slot for cut in new}
    if first.slot == "extra":
        kinds = {cut.kind for cut in new}
        return first.kind in kinds or (first.kind in _AT_THE_NECK and bool(kinds & _AT_THE_NECK))
    if first.slot == "outer" and new[0].slot == "outer":
        return first.layer >= new[0].layer or len(new) > 1
    given_up = slots.union(*(_COVERED.get(slot, frozenset()) for slot in slots))
    return first.slot in given_up


def _garments_seen(said: Attribute[tuple[Garment, ...]], unseen: frozenset[str]) -> list[str]:
    """The words of the garments that are in the wardrobe and in the frame."""
    seen = [g for g in said.value if _is_drawn(g) and not _is_out_of_frame(g, unseen)]
    if len(seen) == len(said.value):
        return [said.evidence or ""]
    return [f"{garment.color or ''} {said_of(garment.item, said.evidence)}" for garment in seen]


def _is_out_of_frame(garment: Garment, unseen: frozenset[str]) -> bool:
    cuts = find(garment.item) or ()
    return bool(cuts) and cuts[0].slot in unseen
