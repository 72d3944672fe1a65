"""The cast of a demo: characters read from a file with one JSON object per line, all checked before any is made."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from mien.domain.appearance import apply_overrides, describe
from mien.domain.character import Character, CharacterDraft
from mien.domain.errors import InvalidRequest, MienError
from mien.domain.rating import ContentRating
from mien.workflows.safety import assert_character_allowed

_TOLD: Final = 20
"""How many wrong lines are told of at once."""
_READ: Final = frozenset(
    {
        "name",
        "description",
        "system_prompt",
        "appearance",
        "personality",
        "interests",
        "declared_age",
        "content_rating",
        "seed",
        "tags",
    }
)
"""What is taken from a line; lines may hold more."""


@dataclass(frozen=True, slots=True)
class Role:
    """One character to make, and a key that is the same whenever the same file is read."""

    draft: CharacterDraft
    key: str


def example_file() -> Path:
    """The examples that come with Mien."""
    return Path(__file__).parent / "characters.jsonl"


def read_cast(path: Path, *, count: int | None, seed: int, ceiling: ContentRating) -> list[Role]:
    """The first ``count`` characters of a file (``None``: all).

    Raises ``InvalidRequest`` or ``Refused`` naming the lines that are wrong, twenty at most.
    """
    drafts, wrong = [], []
    for number, line in islice(_lines(path), count):
        try:
            draft = _draft(line, seed)
            _assert_allowed(draft, ceiling)
        except MienError as error:
            wrong.append((number, error))
        else:
            drafts.append(draft)
    if wrong:
        raise _all_of(path, wrong)
    if not drafts:
        raise InvalidRequest(f"{path} holds no characters: one JSON object per line with name and description.")
    seen: Counter[str] = Counter()
    return [Role(draft, _key(draft, seen)) for draft in drafts]


def _all_of(path: Path, wrong: list[tuple[int, MienError]]) -> MienError:
    """One error that tells of every wrong line."""
    number, first = wrong[0]
    if len(wrong) == 1:
        return type(first)(f"{path}, line {number}: {first.message}", **first.details)
    told = [f"  line {number}: {error.message}" for number, error in wrong[:_TOLD]]
    more = [f"  and {len(wrong) - _TOLD} more"] if len(wrong) > _TOLD else []
    lines = [{"line": number, "error": error.message, "code": error.code} for number, error in wrong[:_TOLD]]
    return InvalidRequest("\n".join([f"{path} has {len(wrong)} wrong lines:", *told, *more]), lines=lines)


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """Lines that aren't blank, with their numbers."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InvalidRequest(f"{path} can't be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise InvalidRequest(f"{path} is not UTF-8 text (byte {error.start}).") from error
    # Only newlines end a line: splitlines() would also cut at separators that JSON strings may hold.
    return ((number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip())


def _draft(line: str, seed: int) -> CharacterDraft:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InvalidRequest(f"isn't JSON ({error}).") from error
    if not isinstance(data, dict):
        raise InvalidRequest("must be a JSON object with name and description.")
    fields = {_snake(key): value for key, value in data.items() if _snake(key) in _READ and value is not None}
    try:
        draft = CharacterDraft.model_validate(fields)
    except ValidationError as error:
        raise InvalidRequest.of_validation(error) from error
    chosen = draft.seed if draft.seed is not None else _derived_seed(draft, seed)
    return draft.model_copy(update={"seed": chosen, "generate_references": True, "generate_embeddings": True})


def _snake(key: str) -> str:
    return "".join(f"_{each.lower()}" if each.isupper() else each for each in key)


def _derived_seed(draft: CharacterDraft, seed: int) -> int:
    """A seed that follows from name and description, so that the same file draws the same people."""
    return int.from_bytes(_digest([seed, draft.name, draft.description])[:4])


def _digest(data: Any) -> bytes:
    return hashlib.sha256(json.dumps(data, sort_keys=True).encode()).digest()


def _key(draft: CharacterDraft, seen: Counter[str]) -> str:
    """The same line twice is two characters."""
    digest = _digest(draft.model_dump(mode="json")).hex()
    seen[digest] += 1
    return f"demo-{digest[:32]}-{seen[digest]}"


def _assert_allowed(draft: CharacterDraft, ceiling: ContentRating) -> None:
    """Raise what creating the character would raise, while nothing is written yet."""
    assert draft.seed is not None
    looks = apply_overrides(describe(draft.description, draft.seed, name=draft.name), draft.appearance)
    fields = draft.model_dump(
        include={"name", "description", "system_prompt", "declared_age", "content_rating", "tags"}
    )
    now = datetime.now(UTC)
    unsaved = Character(
        id="", owner_id="", slug="", appearance=looks, seed=draft.seed, created_at=now, updated_at=now, **fields
    )
    assert_character_allowed(unsaved, ceiling)
