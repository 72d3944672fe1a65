"""What stands at the head of a contact sheet."""

from __future__ import annotations

from mien.workflows.contact_sheet import heading

IN_NO_FONT = "\U0010fffd"


def test_a_name_that_can_be_set_is_the_title() -> None:
    assert heading("Zoë", "zoe", "A tall woman.") == ("Zoë", "A tall woman.")


def test_of_other_names_what_can_be_set_stands_above_the_slug() -> None:
    assert heading(f"Ada {IN_NO_FONT}", "ada", "Tall.") == ("Ada", "ada. Tall.")
    assert heading(IN_NO_FONT, "character-3", "Tall.") == ("Character", "character-3. Tall.")
