"""Whatever is sent as a prompt: a sensible shot comes back, soon."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mien.domain.scene_reading import read_scene
from mien.domain.scene_reading.lexicon import vocabulary
from mien.domain.shots import Shot

WORDS = sorted(vocabulary())


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_text_gives_a_shot(text: str) -> None:
    reading = read_scene(text)
    assert isinstance(reading.shot, Shot)
    assert all(text[found.start : found.end] == found.words for found in reading.findings)


@given(st.lists(st.sampled_from([*WORDS, ",", ".", "not", "(", '"', "3/4", "🙂"]), max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_jumble_of_known_words_gives_a_shot(words: list[str]) -> None:
    reading = read_scene(" ".join(words))
    assert Shot.model_validate(reading.shot.model_dump()) == reading.shot


@pytest.mark.parametrize(
    "text",
    [
        "(" * 8000,
        "!?.,;" * 1600,
        '"' * 7999,
        "a" * 8000,
        "not " * 2000,
        "seen " * 1600,
        "her back to " * 660,
        "back view, front view, " * 340,
        "frame frame frame is is is " * 290,
        "protrat closup veiw bdoy " * 320,
        "後ろ姿" * 2600,
        "🏃‍♀️" * 2000,
        "\u0301" * 8000,
        "\n" * 8000,
        "from " * 800 + "boots to hat " * 300,
    ],
)
def test_long_and_hostile_texts_are_read_in_time_linear_in_their_length(text: str) -> None:
    read_scene("")  # the tables are built once
    started = process_time()
    assert isinstance(read_scene(text).shot, Shot)
    assert process_time() - started < 2


def test_the_same_text_always_gives_the_same_reading() -> None:
    text = "from behind, laughing in the rain, 夕焼け, con un paraguas"
    first = read_scene(text)
    read_scene.cache_clear()
    assert read_scene(text) == first
