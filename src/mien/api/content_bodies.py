"""What is to be written or drawn, on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Final, Literal

from pydantic import (
    AfterValidator,
    AliasChoices,
    Field,
    StrictBool,
    StrictFloat,
    StrictInt,
    StringConstraints,
    model_validator,
)
from pydantic.alias_generators import to_snake

from mien.api.character_bodies import SeedIn
from mien.api.dependencies import Handle
from mien.api.image_bodies import ImageOut
from mien.api.job_bodies import JobOut
from mien.api.set_bodies import StageError
from mien.api.wire import WireIn, WireOut, Word
from mien.domain.controls import running_text
from mien.domain.errors import InvalidRequest
from mien.domain.rating import ContentRating
from mien.workflows.asked_text import ASKED_LIMIT
from mien.workflows.picture_limits import (
    LEAST_SIDE,
    MOST_PICTURES,
    MOST_REFERENCES,
    MOST_SIDE,
    MOST_STEPS,
    NEGATIVE_LIMIT,
)
from mien.workflows.picture_order import PictureOrder
from mien.workflows.post import PostOrder

Quality = Literal["standard", "hd"]
Side = Annotated[StrictInt, Field(ge=LEAST_SIDE, le=MOST_SIDE, description="Pixels; see the backend's bounds.")]
Strength = Annotated[
    StrictFloat,
    Field(
        ge=0,
        le=1,
        allow_inf_nan=False,
        description="How far it may depart from the picture it starts from, where the backend can.",
    ),
]

_OF_PICTURES: Final = {
    "backend",
    "width",
    "height",
    "count",
    "transparent",
    "negative_prompt",
    "steps",
    "strength",
    "reference_ids",
    "no_references",
    "content_rating",
}
"""Fields that mean nothing for a text."""


class ContentIn(WireIn):
    """What is to be written or drawn."""

    persona_id: Handle = Field(
        validation_alias=AliasChoices("personaId", "persona_id", "characterId", "character_id"),
        description="Id or slug of the character; `characterId` means the same.",
    )
    content_type: Literal["text", "image"] = Field(description="`text` or `image`.")
    prompt: Annotated[
        str,
        StringConstraints(strip_whitespace=True, min_length=1, max_length=ASKED_LIMIT),
        AfterValidator(running_text),
        Field(description="What it is about; of a picture, the scene.", examples=["a rainy morning in the workshop"]),
    ]
    quality: Quality = Field(default="standard", description="`hd`: a longer text, a picture with more detail.")
    style: Word | None = Field(
        default=None,
        description="Of a text: caption, post (the default), tweet, story or blog. Of a picture: see `GET /status`.",
    )
    context: Annotated[str, Field(max_length=ASKED_LIMIT), AfterValidator(running_text)] = Field(
        default="", description="What else is known: place, occasion, mood."
    )
    use_ai: StrictBool | None = Field(
        default=None,
        description="False: templates write, whatever models there are. Pictures: as the instance is set up if left "
        "out.",
    )
    seed: SeedIn | None = Field(
        default=None,
        description="Templates write the same for the same seed. Of the first picture; each further one has the next, "
        "and after 2**63 - 1 comes 0.",
    )
    backend: Word | None = Field(default=None, description="Image backend; see `GET /backends`.")
    width: Side = 1024
    height: Side = 1024
    count: StrictInt = Field(default=1, ge=1, le=MOST_PICTURES, description="Pictures to make.")
    transparent: StrictBool = Field(default=False, description="Leave the background out, where the backend can.")
    negative_prompt: Annotated[str, Field(max_length=NEGATIVE_LIMIT), AfterValidator(running_text)] = Field(
        default="", description="What is not to be seen, beside what the style rules out."
    )
    steps: Annotated[StrictInt, Field(ge=1, le=MOST_STEPS)] | None = Field(
        default=None, description="Denoising steps, where the backend has them."
    )
    strength: Strength | None = None
    reference_ids: Annotated[tuple[Handle, ...], Field(max_length=MOST_REFERENCES)] = Field(
        default=(), description="Pictures of the character to go by, instead of avatar and reference set."
    )
    no_references: StrictBool = Field(default=False, description="Go by the words alone.")
    content_rating: ContentRating | None = Field(
        default=None, description="The most that a picture may show; the character's own if left out."
    )

    @model_validator(mode="before")
    @classmethod
    def _one_name_for_the_character(cls, value: Any) -> Any:
        """Whoever sends both would be told that one of them isn't known."""
        if isinstance(value, Mapping):
            twice = [name for name in ("personaId", "characterId") if name in value or to_snake(name) in value]
            if len(twice) > 1:
                raise ValueError("has both 'personaId' and 'characterId', which mean the same; send one of them")
        return value


class ContentOut(WireOut):
    """A post, and who wrote it."""

    success: Literal[True] = True
    content_type: Literal["text"] = "text"
    text: str
    style: str
    quality: Quality
    source: Literal["ai_generated", "template"]
    engine: str
    model: str
    fallback: str = Field(description="Why templates wrote it although a model was to; empty otherwise.")
    word_count: int
    job: JobOut


class PicturesOut(WireOut):
    """Pictures, and what became of those that failed."""

    success: Literal[True] = True
    content_type: Literal["image"] = "image"
    images: list[ImageOut] = Field(description="What a backend had no use for is in each one's `lineage.ignored`.")
    errors: list[StageError] = Field(description="One for each picture that failed for good.")
    prompt: str
    negative_prompt: str
    source: Literal["ai_generated", "template"] = Field(description="Who worded the prompt.")
    job: JobOut


def post_order(body: ContentIn) -> PostOrder:
    """The text that is asked for. Raises ``InvalidRequest`` for a field that only pictures have."""
    for name in sorted(body.model_fields_set & _OF_PICTURES):
        said = ContentIn.model_fields[name].alias or name
        raise InvalidRequest.field(said, "is for pictures only; send it with contentType image.")
    return PostOrder(
        request=body.prompt,
        context=body.context,
        style=body.style,
        quality=body.quality,
        use_ai=body.use_ai is not False,
        seed=body.seed,
    )


def picture_order(body: ContentIn) -> PictureOrder:
    """The pictures that are asked for."""
    return PictureOrder(
        prompt=body.prompt,
        context=body.context,
        style=body.style,
        quality=body.quality,
        transparent=body.transparent,
        negative_prompt=body.negative_prompt,
        backend=body.backend,
        seed=body.seed,
        width=body.width,
        height=body.height,
        steps=body.steps,
        strength=body.strength,
        count=body.count,
        use_ai=body.use_ai,
        content_rating=body.content_rating,
        references=body.reference_ids,
        no_references=body.no_references,
    )
