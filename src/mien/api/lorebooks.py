"""What a character knows of its world."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter
from pydantic import AfterValidator, Field, StrictBool, StrictInt, StringConstraints

from mien.api.dependencies import CharacterId, ContextDep, JsonOnly, OwnerDep
from mien.api.json_route import JsonRoute
from mien.api.wire import WireIn, WireOut
from mien.domain.controls import one_line, running_text
from mien.domain.dialogue import Lorebook, LoreEntry
from mien.domain.text_limits import ENTRIES_LIMIT, MANY, TEXT_LIMIT
from mien.workflows.lorebook import put_lorebook, read_lorebook

router = APIRouter(tags=["characters"], dependencies=[JsonOnly], route_class=JsonRoute)

_Key = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500), AfterValidator(one_line)]
_Keys = Annotated[tuple[_Key, ...], Field(max_length=MANY)]
_Label = Annotated[str, Field(max_length=500), AfterValidator(one_line)]
_Text = Annotated[str, Field(max_length=TEXT_LIMIT), AfterValidator(running_text)]


class LoreEntryIn(WireIn):
    """A piece of knowledge that the model is given when one of its keys comes up."""

    keys: _Keys = ()
    content: _Text
    enabled: StrictBool = True
    constant: StrictBool = Field(default=False, description="Always given, whatever is talked about.")
    insertion_order: Annotated[StrictInt, Field(ge=-(2**31), le=2**31, description="Lower ones stand first.")] = 100
    priority: Annotated[
        StrictInt, Field(ge=-(2**31), le=2**31, description="Lower ones are dropped first when room is short.")
    ] = 0
    selective: StrictBool = Field(default=False, description="One of `secondaryKeys` must come up, too.")
    secondary_keys: _Keys = ()
    case_sensitive: StrictBool = False
    use_regex: StrictBool = Field(default=False, description="The keys are regular expressions.")
    position: Literal["before_char", "after_char"] = "before_char"
    name: _Label = ""
    comment: _Text = ""


class LorebookIn(WireIn):
    """A whole lorebook."""

    name: _Label = ""
    description: _Text = ""
    scan_depth: Annotated[StrictInt, Field(ge=0, le=1_000, description="How many messages are searched for keys.")] = 4
    token_budget: Annotated[StrictInt, Field(ge=0, le=1_000_000, description="Tokens for all entries together.")] = 512
    recursive_scanning: StrictBool = Field(default=False, description="Found entries are searched for other keys.")
    entries: Annotated[tuple[LoreEntryIn, ...], Field(max_length=ENTRIES_LIMIT)]


class LoreEntryOut(WireOut):
    """A piece of knowledge."""

    keys: list[str]
    content: str
    enabled: bool
    constant: bool
    insertion_order: int
    priority: int
    selective: bool
    secondary_keys: list[str]
    case_sensitive: bool
    use_regex: bool
    position: str
    name: str
    comment: str


class LorebookOut(WireOut):
    """A lorebook."""

    name: str
    description: str
    scan_depth: int
    token_budget: int
    recursive_scanning: bool
    entries: list[LoreEntryOut]


@router.get("/{character_id}/lorebook", summary="Read a lorebook")
async def lorebook(context: ContextDep, owner: OwnerDep, character_id: CharacterId) -> LorebookOut:
    """What your character knows of its world; without entries if it has no book."""
    return _out(await read_lorebook(context, owner, character_id))


@router.put("/{character_id}/lorebook", summary="Replace a lorebook")
async def replace_lorebook(
    context: ContextDep, owner: OwnerDep, character_id: CharacterId, body: LorebookIn
) -> LorebookOut:
    """This book instead of the one that your character had; its texts and keys have 4,000,000 characters at most."""
    entries = tuple(LoreEntry(**entry.model_dump()) for entry in body.entries)
    book = Lorebook(**body.model_dump(exclude={"entries"}), entries=entries)
    return _out(await put_lorebook(context, owner, character_id, book))


def _out(book: Lorebook) -> LorebookOut:
    return LorebookOut.model_validate(book.model_dump())
