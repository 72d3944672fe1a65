"""What a character likes and how it takes part in conversations, on the wire."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from mien.api.wire import Phrase, WireIn, WireOut
from mien.domain.character import Preferences
from mien.domain.controls import one_line, running_text
from mien.domain.dialogue import Dialogue

_Phrases = Annotated[tuple[Phrase, ...], Field(max_length=50)]
_Text = Annotated[str, Field(max_length=40_000), AfterValidator(running_text)]


class PreferencesIn(WireIn):
    """What a character likes and dislikes."""

    likes: _Phrases = ()
    dislikes: _Phrases = ()


class PreferencesOut(WireOut):
    """What a character likes and dislikes."""

    likes: list[str]
    dislikes: list[str]


class DialogueIn(WireIn):
    """How a character takes part in conversations; `{{char}}` and `{{user}}` stand for the names."""

    nickname: Annotated[str, Field(max_length=120), AfterValidator(one_line)] = ""
    scenario: _Text = ""
    greeting: _Text = Field(default="", description="The character's first message.")
    alternate_greetings: Annotated[tuple[_Text, ...], Field(max_length=100)] = ()
    example_messages: _Text = Field(default="", description="Example exchanges, each begun by a line `<START>`.")
    post_history_instructions: _Text = Field(default="", description="Told to the model right before it replies.")


class DialogueOut(WireOut):
    """How a character takes part in conversations."""

    nickname: str
    scenario: str
    greeting: str
    alternate_greetings: list[str]
    example_messages: str
    post_history_instructions: str


def preferences_of(body: PreferencesIn) -> Preferences:
    """The domain's form."""
    return Preferences(likes=body.likes, dislikes=body.dislikes)


def dialogue_of(body: DialogueIn) -> Dialogue:
    """The domain's form."""
    return Dialogue(**body.model_dump())
