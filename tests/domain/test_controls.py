"""Control characters in what people send, and in what is shown to them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import ValidationError

from mien.domain.character import CharacterDraft
from mien.domain.controls import made_visible, made_visible_in_json

STEERING = ["\x1b[31mred", "bell\x07", "\x9b2J", "del\x7f", "\u202eevil", "\u2066isolated\u2069"]


@pytest.mark.parametrize("text", [*STEERING, "two\nlines", "a\ttab"])
@pytest.mark.parametrize("field", ["name", "tags", "interests"])
def test_names_and_tags_hold_no_control_characters(field: str, text: str) -> None:
    given: dict[str, Any] = {"name": "Ada", "description": "A woman."}
    given[field] = text if field == "name" else (text,)
    with pytest.raises(ValidationError, match="control characters"):
        CharacterDraft(**given)


def test_running_text_has_lines_and_tabs_but_no_escapes() -> None:
    draft = CharacterDraft(name="Ada", description="A woman.\r\n\tTall.", system_prompt="One.\nTwo.")
    assert draft.description == "A woman.\r\n\tTall."
    with pytest.raises(ValidationError, match="x1b"):
        CharacterDraft(name="Ada", description="A woman.\x1b]0;title\x07")


def test_names_of_every_script_are_fine() -> None:
    for name in ("علي", "עדה", "李雷", "Zoë 👩‍🦰", "Ọlá", "می‌خواهم"):
        assert CharacterDraft(name=name, description="x").name == name


@pytest.mark.parametrize("text", STEERING)
def test_what_steers_a_terminal_is_shown_as_its_code(text: str) -> None:
    assert made_visible(text).isprintable()
    dumped = made_visible_in_json(json.dumps([text], ensure_ascii=False))
    assert dumped.isprintable()
    assert json.loads(dumped) == [text]
