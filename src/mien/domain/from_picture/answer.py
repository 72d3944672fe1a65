"""Reading what a model answered that was shown a picture.

Every refusal is a ``ValueError`` whose message is said to the model, so that it can mend its answer.
"""

from __future__ import annotations

from typing import Final

from pydantic import ValidationError

from mien.domain.appearance import Stated, read_appearance
from mien.domain.errors import InvalidRequest
from mien.domain.from_picture.age_words import younger, youth_in
from mien.domain.from_picture.seen import Seen
from mien.domain.json_answer import first_object
from mien.domain.picture_analysis import PictureAnalysis
from mien.domain.rating import ContentRating, cues_in_prompt

_LOOKS: Final = (
    "species", "hair_color", "hair_length", "hair_style", "eye_color", "skin_tone", "build", "facial_hair", "clothing",
)  # fmt: skip
_NOBODY: Final = "The model sees nobody on the picture."
_SEVERAL: Final = "The picture shows several; the one in the foreground was described."


def read_answer(text: str, model: str) -> PictureAnalysis:
    """What an answer says, whatever stands around the JSON; in doubt the younger age and the stricter rating.

    Raises ``ValueError`` with what is wrong. A picture that shows nobody is described by nobody.
    """
    seen = _validated(text)
    rating = None if seen.rating == "unknown" else ContentRating(seen.rating)
    told = cues_in_prompt(seen.description).rating
    if told > ContentRating.GENERAL:
        rating = max(told, rating or told)
    age = younger(seen.age_class, youth_in(seen.description))
    if not seen.people:
        return PictureAnalysis(age_class=age, rating=rating, source="model", model=model, notes=(_NOBODY,))
    looks = read_appearance(seen.description, name=seen.name)
    if not any(_is_told(looks, name) for name in _LOOKS):
        raise ValueError("the description has to say hair, skin, build and clothes in full sentences.")
    return PictureAnalysis(
        name=seen.name,
        description=seen.description,
        gender=seen.gender,
        species=seen.species.lower(),
        age_class=age,
        rating=rating,
        source="model",
        model=model,
        notes=(_SEVERAL,) if seen.people > 1 else (),
    )


def _is_told(looks: Stated, name: str) -> bool:
    return getattr(looks, name) is not None


def _validated(text: str) -> Seen:
    found = first_object(text, {"description", "age_class"})
    if found is None:
        raise ValueError("there is no complete JSON object with the fields of a picture in it.")
    try:
        return Seen.model_validate(found)
    except ValidationError as error:
        raise ValueError(InvalidRequest.of_validation(error).message[:600]) from None
    except RecursionError:
        raise ValueError("it is nested too deeply.") from None
