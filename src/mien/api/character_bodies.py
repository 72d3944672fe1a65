"""Characters on the wire."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Any, Final

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, StrictBool, StrictInt, StringConstraints
from pydantic.alias_generators import to_camel

from mien.api.analysis_bodies import AnalysisOut, analysis_out
from mien.api.dialogue_bodies import (
    DialogueIn,
    DialogueOut,
    PreferencesIn,
    PreferencesOut,
    dialogue_of,
    preferences_of,
)
from mien.api.job_bodies import JobOut, job_out
from mien.api.links import content_link
from mien.api.set_bodies import Embeddings, embeddings_of
from mien.api.wire import Phrase, WireIn, WireOut, Word, one_spelling_throughout, without_defaults
from mien.domain.appearance import appearance_notes
from mien.domain.character import (
    BACKSTORY_LIMIT,
    DESCRIPTION_LIMIT,
    NAME_LIMIT,
    PROMPT_TEMPLATE_LIMIT,
    SEED_LIMIT,
    SYSTEM_PROMPT_LIMIT,
    Character,
    CharacterDraft,
    Personality,
    Visibility,
)
from mien.domain.controls import one_line, running_text
from mien.domain.errors import InvalidRequest
from mien.domain.from_picture import PictureWish
from mien.domain.image_set import ImageSet
from mien.domain.plain_words import sentence
from mien.domain.prompt_template import PLACEHOLDERS, check_template
from mien.domain.rating import ContentRating
from mien.workflows.create import Created

_Trimmed = StringConstraints(strip_whitespace=True)
Name = Annotated[str, _Trimmed, Field(min_length=1, max_length=NAME_LIMIT, examples=["Ada"]), AfterValidator(one_line)]
Description = Annotated[
    str,
    _Trimmed,
    Field(
        min_length=1,
        max_length=DESCRIPTION_LIMIT,
        description="Who this is and what they look like; looks are read from it.",
        examples=["A tall woman of thirty with long red hair and green eyes, in a blue coat."],
    ),
    AfterValidator(running_text),
]
SystemPrompt = Annotated[
    str,
    Field(max_length=SYSTEM_PROMPT_LIMIT, description="How a model is told to be them."),
    AfterValidator(running_text),
]
Backstory = Annotated[
    str, Field(max_length=BACKSTORY_LIMIT, description="What happened to them so far."), AfterValidator(running_text)
]
PromptTemplate = Annotated[
    str,
    Field(
        max_length=PROMPT_TEMPLATE_LIMIT,
        description="How this character's pictures are worded instead of the usual way, with placeholders: "
        + ", ".join(f"`{{{name}}}`" for name in PLACEHOLDERS)
        + ".",
        examples=["A {medium} of {name}: {identity}, {shot}, in the manner of an old seaside postcard."],
    ),
    AfterValidator(running_text),
    AfterValidator(check_template),
]
Looks = Annotated[
    dict[str, Any],
    Field(
        max_length=40,
        description="Attributes given outright, such as `hairColor`; they win over the description.",
        examples=[{"hairColor": "auburn", "glasses": True}],
    ),
    AfterValidator(one_spelling_throughout),
]
Interests = Annotated[tuple[Phrase, ...], Field(max_length=50)]
Tags = Annotated[tuple[Word, ...], Field(max_length=50)]
Backend = Annotated[
    Word | None,
    Field(description="The image backend that draws this character, see `GET /backends`; null: the instance's own."),
]
DeclaredAge = Annotated[StrictInt, Field(ge=0, le=100_000, description="Age in years.")]
SeedIn = Annotated[StrictInt, Field(ge=0, le=SEED_LIMIT, description="Fixes whatever the words leave open.")]


def _of_form(pattern: str, words: str) -> AfterValidator:
    """Tells whoever doesn't keep to the pattern what is wanted in words."""
    form = re.compile(pattern)

    def check(value: str) -> str:
        if not form.fullmatch(value):
            raise ValueError(words)
        return value

    return AfterValidator(check)


_ADDRESS = r"^https?://[^\s/?#]+([/?#]\S*)?$"
_PICTURE = r"^(https?://[^\s/?#]+([/?#]\S*)?|data:image/[a-z]+;base64,[A-Za-z0-9+/]+={0,2})$"
WebAddress = Annotated[
    str,
    Field(max_length=2_000, json_schema_extra={"pattern": _ADDRESS}),
    _of_form(_ADDRESS, "must be an http:// or https:// address"),
]
Picture = Annotated[
    str,
    Field(
        json_schema_extra={"pattern": _PICTURE},
        description="An http(s) address, or the picture itself as a `data:image/…;base64,` URL.",
    ),
    _of_form(_PICTURE, "must be an http:// or https:// address, or a picture as data:image/…;base64,…"),
]


class PersonalityIn(WireIn):
    """How a character behaves; a text alone is its ``summary``."""

    summary: Annotated[str, Field(max_length=4_000)] = ""
    traits: Annotated[tuple[Phrase, ...], Field(max_length=50)] = ()
    voice: Annotated[str, Field(max_length=2_000)] = ""


def _summarised(given: object) -> object:
    return {"summary": given} if isinstance(given, str) else given


PersonalityGiven = Annotated[PersonalityIn, BeforeValidator(_summarised)]


class _Told(WireIn):
    """What else a person says of a character besides name and description."""

    system_prompt: SystemPrompt = ""
    appearance: Looks = Field(default_factory=dict)
    personality: PersonalityGiven = PersonalityIn()
    interests: Interests = ()
    preferences: PreferencesIn = PreferencesIn()
    backstory: Backstory = ""
    dialogue: DialogueIn = DialogueIn()
    prompt_template: PromptTemplate = ""
    declared_age: DeclaredAge | None = None
    content_rating: ContentRating = ContentRating.GENERAL
    tags: Tags = ()


class _Described(_Told):
    """What a person says of a character that is unsaved or to be changed."""

    name: Name
    description: Description


class PreviewIn(_Described):
    """The unsaved fields of a character whose avatar is to be seen."""

    seed: SeedIn | None = None
    backend: Word | None = Field(default=None, description="Image backend; see `GET /backends`.")
    style: Word | None = Field(default=None, description="Style of the picture.")


_OPEN: Final = ("name", "description")
"""What may be left to a picture."""


def _needed_without_picture(schema: dict[str, Any]) -> None:
    """For the documentation: what may be left out only beside a picture to start from."""
    schema["anyOf"] = [{"required": ["name", "description"]}, {"required": ["sourceImage"]}]
    for name in _OPEN:
        schema["properties"][name].pop("default")


class CharacterIn(_Told):
    """A new character; name and description may be left to its `sourceImage`."""

    model_config = ConfigDict(json_schema_extra=_needed_without_picture)

    name: Name = ""
    description: Description = ""
    official: StrictBool = Field(default=False, description="Comes with its own pictures; nothing is made by itself.")
    visibility: Visibility = Visibility.PRIVATE
    seed: SeedIn | None = None
    backend: Backend = None
    avatar_url: Picture | None = Field(
        default=None,
        description="A picture to use as the avatar: an address that is kept, or a data URL that is stored.",
    )
    source_image: Picture | None = Field(
        default=None,
        description="A picture to start from; fetched, stored, and asked for what is left out here.",
    )
    preview_id: Word | None = Field(default=None, description="Adopt the picture of this avatar preview.")
    generate_references: StrictBool = Field(default=False, description="Make the reference set after the avatar.")
    generate_embeddings: StrictBool | None = Field(
        default=None, description="Make the embedding set; if left out, as the instance is set up."
    )


class CharacterPatch(_Described):
    """What to change. Nothing is drawn anew; id, slug and seed stay.

    A new description is read anew with the same seed, and attributes that were set by hand stay.
    """

    model_config = ConfigDict(json_schema_extra=without_defaults)

    name: Name = ""
    description: Description = ""
    visibility: Visibility = Visibility.PRIVATE
    backend: Backend = None
    avatar_url: WebAddress | None = None


class NoteOut(WireOut):
    """Something that the description says and its reading set aside."""

    what: str
    reason: str


class AttributeOut(WireOut):
    """One attribute of a character's looks."""

    value: Any
    source: str = Field(description="`stated` by the description or by hand, or `filled` from the seed.")
    evidence: str | None = Field(description="The words of the description it was read from.")


class PersonalityOut(WireOut):
    """How a character behaves."""

    summary: str
    traits: list[str]
    voice: str


class EmbeddingsOut(WireOut):
    """Image sets that are made for a character."""

    image_embeddings: Embeddings


class CharacterItem(WireOut):
    """A character in a list: all but `dialogue` and `appearanceNotes`, which reading it alone gives."""

    id: str
    slug: str
    name: str
    description: str
    system_prompt: str
    appearance: dict[str, AttributeOut]
    personality: PersonalityOut
    interests: list[str]
    preferences: PreferencesOut
    backstory: str
    prompt_template: str
    declared_age: int | None
    content_rating: ContentRating
    official: bool
    visibility: Visibility
    avatar_url: str | None = Field(description="Where the avatar is; null until there is one.")
    avatar_image_id: str | None
    source_image_id: str | None
    master_image_id: str | None = Field(
        description="The picture that a person chose to measure identity against; null: the usual choice."
    )
    analysis: AnalysisOut | None = Field(description="What the source picture was taken to show; null without one.")
    seed: int
    tags: list[str]
    backend: str | None = Field(description="The image backend that draws them; null: the instance's own.")
    embeddings: EmbeddingsOut
    created_at: datetime
    updated_at: datetime


class CharacterOut(CharacterItem):
    """A character."""

    dialogue: DialogueOut
    appearance_notes: list[NoteOut] = Field(
        description="What the description says of the looks that was set aside: contradictions, unknown words."
    )


class CreatedOut(CharacterOut):
    """A new character and the jobs that make its first pictures."""

    jobs: list[JobOut]


class CharacterPage(WireOut):
    """Some characters, newest first."""

    items: list[CharacterItem]
    next_cursor: str | None


def draft_of(body: CharacterIn | PreviewIn) -> CharacterDraft:
    """The domain's form of a body. Raises ``InvalidRequest`` where name or description are missing."""
    missing = [name for name in _OPEN if not getattr(body, name)]
    if missing:
        fields = [{"path": name, "message": "is required without a sourceImage"} for name in missing]
        raise InvalidRequest(sentence(fields), fields=fields)
    return CharacterDraft(**_draft_fields(body))


def wish_of(body: CharacterIn) -> PictureWish:
    """The domain's form of a body with a picture to start from, which name and description may be left to."""
    fields = _draft_fields(body)
    return PictureWish.of({name: value for name, value in fields.items() if value != "" or name not in _OPEN})


def _draft_fields(body: CharacterIn | PreviewIn) -> dict[str, Any]:
    """The fields of a draft; a picture sent inside ``avatarUrl`` isn't an address and is left out."""
    fields = body.model_dump(exclude={"style", "source_image", *_PARTS})
    if str(fields.get("avatar_url") or "").startswith("data:"):
        del fields["avatar_url"]
    if isinstance(body, PreviewIn):
        del fields["backend"]  # of this one picture, not of the character
    return fields | {name: convert(getattr(body, name)) for name, convert in _PARTS.items()}


def changes_of(body: CharacterPatch) -> dict[str, Any]:
    """The fields that a patch really sets, in the domain's form."""
    changes: dict[str, Any] = {name: getattr(body, name) for name in body.model_fields_set}
    return {name: value.model_dump(exclude_unset=True) if name in _PARTS else value for name, value in changes.items()}


def personality_of(body: PersonalityIn) -> Personality:
    """The domain's form of a personality."""
    return Personality(summary=body.summary, traits=body.traits, voice=body.voice)


_PARTS: Final[dict[str, Callable[[Any], Any]]] = {
    "personality": personality_of,
    "preferences": preferences_of,
    "dialogue": dialogue_of,
}


def character_item(character: Character, embedding_sets: list[ImageSet]) -> CharacterItem:
    """A character as lists show it."""
    fields = _fields(character, embedding_sets)
    return CharacterItem(**{name: value for name, value in fields.items() if name in CharacterItem.model_fields})


def character_out(character: Character, embedding_sets: list[ImageSet]) -> CharacterOut:
    """A character with the embedding set that is shown for it."""
    return CharacterOut(**_fields(character, embedding_sets), appearance_notes=_notes(character))


def created_out(created: Created) -> CreatedOut:
    """A new character with its jobs."""
    fields = _fields(created.character, list(created.embedding_sets))
    return CreatedOut(**fields, appearance_notes=_notes(created.character), jobs=[job_out(job) for job in created.jobs])


def _notes(character: Character) -> list[NoteOut]:
    return [NoteOut(what=n.what, reason=n.reason) for n in appearance_notes(character.description, character.name)]


def _fields(character: Character, embedding_sets: list[ImageSet]) -> dict[str, Any]:
    fields = character.model_dump(exclude={"owner_id", "appearance", "avatar_url", "analysis"})
    looks = character.appearance.model_dump(mode="json")
    drawn = character.avatar_image_id
    return fields | {
        "analysis": analysis_out(character.analysis),
        "appearance": {to_camel(name): AttributeOut(**attribute) for name, attribute in looks.items()},
        "avatar_url": content_link(drawn) if drawn else character.avatar_url,
        "embeddings": EmbeddingsOut(image_embeddings=embeddings_of(character.id, embedding_sets)),
    }
