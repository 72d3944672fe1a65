"""What becomes of a person's words, a model's and a file's: the person's win, the stricter of the others counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from pydantic import ValidationError

from mien.domain.appearance import read_appearance
from mien.domain.appearance_model import Gender as LookedGender
from mien.domain.appearance_model import Species
from mien.domain.character import CharacterDraft
from mien.domain.errors import InvalidRequest
from mien.domain.from_picture.age_words import younger
from mien.domain.picture_analysis import AgeClass, Field, Gender, PictureAnalysis, SaidBy

UNNAMED: Final = "Unnamed"
"""What a character is called whose name nobody gave: it is easily changed, and never somebody else's."""
_LEFT: Final = "left to the picture"
_NO_WORDS: Final = (
    "is missing, and neither a model nor the file itself tells who this is. Describe them in words, or set up a model "
    "that can be shown pictures."
)
_GENDERS: Final[Mapping[Gender, LookedGender]] = {
    "woman": LookedGender.FEMALE,
    "man": LookedGender.MALE,
    "androgynous": LookedGender.NONBINARY,
}
_AGES: Final[Mapping[AgeClass, str]] = {"child": "child", "teenager": "teen"}

Open = Literal["name", "description"]
_OPEN: Final[tuple[Open, ...]] = ("name", "description")


@dataclass(frozen=True, slots=True)
class PictureWish:
    """What a person gives beside a picture; name and description may be left to it."""

    draft: CharacterDraft
    """With stand-ins for what is left open."""
    left_open: frozenset[Open] = frozenset()

    @classmethod
    def of(cls, fields: Mapping[str, Any]) -> PictureWish:
        """The wish in these fields of ``CharacterDraft``; ``None`` for a name or description leaves it open.

        Raises ``InvalidRequest`` naming the fields that are wrong.
        """
        left_open = frozenset(name for name in _OPEN if fields.get(name) is None)
        try:
            stand_ins: dict[str, Any] = dict.fromkeys(left_open, _LEFT)
            draft = CharacterDraft(**{**fields, **stand_ins})
        except ValidationError as error:
            raise InvalidRequest.of_validation(error) from error
        return cls(draft, left_open)


def merged(seen: PictureAnalysis | None, written: PictureAnalysis) -> PictureAnalysis:
    """What a model saw and what the file says, as one proposal: the model first, but the younger age and the stricter
    rating of the two."""
    if seen is None:
        return written.model_copy(update={"said_by": _voices(written)})
    voices = {**_voices(written), **_voices(seen)}
    age = younger(seen.age_class, written.age_class)
    ratings = [rating for rating in (seen.rating, written.rating) if rating is not None]
    notes = list(seen.notes)
    if seen.youthful != written.youthful and "unknown" not in (seen.age_class, written.age_class):
        notes.append(f"The model sees '{seen.age_class}', the file says '{written.age_class}': the younger counts.")
    if len(set(ratings)) > 1:
        notes.append(f"The model rates '{ratings[0].value}', the file says '{ratings[1].value}': the stricter counts.")
    if age != seen.age_class:
        voices["age_class"] = "metadata"
    if ratings and max(ratings) != seen.rating:
        voices["rating"] = "metadata"
    return PictureAnalysis(
        name=seen.name or written.name,
        description=seen.description or written.description,
        gender=written.gender if seen.gender == "unknown" else seen.gender,
        species=written.species if seen.species == "unknown" else seen.species,
        age_class=age,
        rating=max(ratings, default=None),
        source="model",
        model=seen.model,
        notes=tuple(notes),
        said_by=voices,
    )


def completed(wish: PictureWish, proposal: PictureAnalysis) -> tuple[CharacterDraft, PictureAnalysis]:
    """The draft with what the person left open, and the proposal with whose words each field now is.

    Gender, species and a youthful age are proposed only where no words say them. Raises ``InvalidRequest`` where
    nobody tells who it is.
    """
    if "description" in wish.left_open and not proposal.description:
        raise InvalidRequest.field("description", _NO_WORDS)
    voices: dict[Field, SaidBy] = dict(proposal.said_by)
    texts: dict[str, str] = {}
    for name in sorted(wish.left_open):
        texts[name] = getattr(proposal, name) or UNNAMED
        voices.setdefault(name, "nobody")
    for name in _OPEN:
        if name not in wish.left_open:
            voices[name] = "person"
    draft = wish.draft.model_copy(update=texts)
    looks = _proposed_looks(draft, proposal, voices)
    return draft.model_copy(update={"appearance": looks | draft.appearance}), proposal.model_copy(
        update={"said_by": voices}
    )


def _proposed_looks(draft: CharacterDraft, proposal: PictureAnalysis, voices: dict[Field, SaidBy]) -> dict[str, Any]:
    """Attributes of the proposal that neither the description nor the person's own attributes have.

    Of ages only those under 18: that somebody looks grown up is no proof, so it is never more than a description's
    words.
    """
    told = read_appearance(draft.description, name=draft.name)
    proposed: dict[Field, str | None] = {
        "gender": _GENDERS[proposal.gender].value if proposal.gender in _GENDERS else None,
        "species": proposal.species if proposal.species in set(Species) else None,
        "age_class": _AGES.get(proposal.age_class) if draft.declared_age is None else None,
    }
    given = {_snake(name) for name in draft.appearance}
    for name in proposed:
        if name in given:
            voices[name] = "person"
        elif getattr(told, name) is not None:
            voices[name] = voices["description"]
    if draft.declared_age is not None:
        voices["age_class"] = "person"
    return {
        name: value
        for name, value in proposed.items()
        if value is not None and name not in given and getattr(told, name) is None
    }


def _snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)


def _voices(analysis: PictureAnalysis) -> dict[Field, SaidBy]:
    """The fields that one voice has something to say of."""
    if analysis.source == "none":
        return {}
    silent = {"name": "", "description": "", "gender": "unknown", "species": "unknown", "age_class": "unknown"}
    fields: tuple[Field, ...] = ("name", "description", "gender", "species", "age_class", "rating")
    return {name: analysis.source for name in fields if getattr(analysis, name) != silent.get(name)}
