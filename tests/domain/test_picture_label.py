"""What a picture is called where people read it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mien.domain.image import Image, ImageKind, Lineage
from mien.domain.picture_label import first_words, label_of


def _image(shot: str, **parameters: str) -> Image:
    return Image(
        id="1", character_id="2", owner_id="3", kind=ImageKind.GENERATED, shot=shot, storage_key="k",
        media_type="image/png", sha256="0", byte_size=1, width=1, height=1, created_at=datetime(2026, 1, 1, tzinfo=UTC),
        lineage=Lineage(parameters=parameters),
    )  # fmt: skip


def test_a_picture_of_a_scene_is_called_by_its_first_words() -> None:
    assert (
        label_of(_image("attempt-2", scene="walking her dog\nthrough the autumn park"))
        == "walking her dog through the…"
    )
    assert label_of(_image("scene-1", scene="at the harbour")) == "at the harbour"


def test_a_named_shot_keeps_its_name_even_if_it_was_changed_to_a_scene() -> None:
    assert label_of(_image("portrait_front", scene="at the harbour")) == "portrait_front"


def test_without_a_scene_the_shot_is_all_there_is() -> None:
    assert label_of(_image("upload")) == "upload"
    assert label_of(_image("attempt-1", scene=" ")) == "attempt-1"


@pytest.mark.parametrize(("text", "told"), [("x" * 40, "x" * 9 + "…"), ("one two three", "one two…"), ("one", "one")])
def test_what_has_no_room_is_left_out_at_a_word(text: str, told: str) -> None:
    assert first_words(text, 10) == told
