"""Reading what a language model answered, and checking that the person holds together.

Every refusal is a ``ValueError`` whose message is said to the model, so that it can mend its answer.
"""

from __future__ import annotations

import json
from typing import Any, Final

from pydantic import ValidationError

from mien.domain.appearance import Stated, read_appearance
from mien.domain.appearance_model import AgeClass
from mien.domain.errors import InvalidRequest
from mien.domain.json_answer import first_object
from mien.domain.persona.contradictions import contradiction
from mien.domain.persona.model import Persona
from mien.domain.rating import ContentRating, cues_in_prompt, judge_rating

_LISTS: Final = ("traits", "interests", "likes", "dislikes", "tags")
_LOOKS: Final = ("hair_color", "eye_color", "skin_tone", "build", "height", "clothing")
_LEAST_LOOKS: Final = 3
_AGES: Final = (
    AgeClass.CHILD, AgeClass.TEEN, AgeClass.YOUNG_ADULT, AgeClass.ADULT, AgeClass.MIDDLE_AGED, AgeClass.ELDERLY,
)  # fmt: skip
_UPPER_BOUNDS: Final = (13, 18, 30, 45, 65)
_GENDERS: Final = {"she/her": "female", "he/him": "male", "they/them": "nonbinary"}


def read_persona(text: str, name: str | None = None) -> Persona:
    """The persona in an answer, whatever stands around the JSON. ``name``: the one that was asked for.

    Raises ``ValueError`` with what is wrong.
    """
    persona = _validated(_only_object(text))
    if name is not None:
        persona = _with_name(persona, name)
    check_coherence(persona)
    return persona


def check_coherence(persona: Persona) -> None:
    """Raise ``ValueError`` if traits contradict each other, the looks can't be read, or age and words disagree."""
    pair = contradiction(persona.traits)
    if pair is not None:
        raise ValueError(f"the traits '{pair[0]}' and '{pair[1]}' contradict each other.")
    looks = read_appearance(persona.description, name=persona.name)
    _check_looks(persona, looks)
    _check_rating(persona, looks)


def _only_object(text: str) -> dict[str, Any]:
    """The first JSON object with a persona's keys."""
    found = first_object(text, {"name", "description"})
    if found is None:
        raise ValueError("there is no complete JSON object with the fields of a character in it.")
    return found


def _validated(found: dict[str, Any]) -> Persona:
    for key in _LISTS:
        if isinstance(found.get(key), str):
            found[key] = [part.strip() for part in found[key].split(",") if part.strip()]
    age = found.get("age")
    if isinstance(age, str) and age.strip().isascii() and age.strip().isdigit():
        found["age"] = int(age.strip()[:4])
    try:
        return Persona.model_validate(found)
    except ValidationError as error:
        raise ValueError(InvalidRequest.of_validation(error).message[:600]) from None
    except RecursionError:
        raise ValueError("it is nested too deeply.") from None


def _with_name(persona: Persona, name: str) -> Persona:
    if " ".join(persona.name.casefold().split()) != " ".join(name.casefold().split()):
        raise ValueError(f"the name has to be {json.dumps(name, ensure_ascii=False)}, exactly.")
    return persona.model_copy(update={"name": name})


def _check_looks(persona: Persona, looks: Stated) -> None:
    told = [key for key in _LOOKS if getattr(looks, key) is not None]
    if len(told) < _LEAST_LOOKS:
        raise ValueError("the description has to say hair, eyes, skin, build and clothes in full sentences.")
    shown = looks.gender.value if looks.gender else None
    if shown is not None and shown != _GENDERS[persona.pronouns] and persona.pronouns != "they/them":
        raise ValueError(f"the description doesn't fit the pronouns {persona.pronouns}.")
    seen = looks.age_class.value if looks.age_class else None
    meant = sum(persona.age >= bound for bound in _UPPER_BOUNDS)
    if seen is not None and abs(_AGES.index(seen) - meant) > 1:
        raise ValueError(f"the description doesn't fit the age of {persona.age}.")


def _check_rating(persona: Persona, looks: Stated) -> None:
    texts = _texts(persona)
    age = looks.age_class
    decision = judge_rating(
        texts, persona.age, age.value if age else None, age is not None, ContentRating.GENERAL, ContentRating.MATURE
    )
    if decision.capped_as_minor:
        raise ValueError("the character has to be an adult in every text.")
    if any(cues_in_prompt(text).rating > ContentRating.GENERAL for text in texts):
        raise ValueError("the texts have to be suitable for a general audience.")


def _texts(persona: Persona) -> tuple[str, ...]:
    """Everything that is said about them."""
    return tuple(
        part
        for value in persona.model_dump().values()
        for part in (value if isinstance(value, tuple) else (value,))
        if isinstance(part, str)
    )
