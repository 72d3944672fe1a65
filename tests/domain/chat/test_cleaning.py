"""What is shown of what a model streams."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mien.domain.chat import ReplyCleaner


def cleaned(*deltas: str) -> str:
    cleaner = ReplyCleaner("Ada Marsh", "Bob Smith")
    return "".join(map(cleaner.feed, deltas)) + cleaner.finish()


@pytest.mark.parametrize(
    ("streamed", "shown"),
    [
        ("Hello there.", "Hello there."),
        ("  \n Hello there. \n", "Hello there."),
        ("Ada Marsh: Hello.", "Hello."),
        ("ada: Hello.", "Hello."),
        ("**Ada:** Hello.", "Hello."),
        ("Assistant: Hello.", "Hello."),
        ("<|im_start|>assistant\nHello.<|im_end|>", "Hello."),
        ("<|start_header_id|>assistant<|end_header_id|>\n\nHello.<|eot_id|>junk", "Hello."),
        ("<think>What now?</think>\n\nHello.", "Hello."),
        ("Hello.<think>More?</think> Bye.", "Hello. Bye."),
        ("<think>never ends", ""),
        ("Hello.</s>", "Hello."),
        ("Hello.\nUser: And you?", "Hello."),
        ("Hello.\n\nBob: And you?", "Hello."),
        ("Hello.\n**Bob Smith:** Hi", "Hello."),
        ("User: I speak for you", ""),
        ("Hello.\n### Instruction: go on", "Hello."),
        ("One.\nAda: Two.", "One.\nTwo."),
        ("3 < 4 and <b> isn't a token", "3 < 4 and <b> isn't a token"),
        ("I met Bob: he is well.", "I met Bob: he is well."),
        ("A User: said so.", "A User: said so."),
        ("Cut off <|im_e", "Cut off"),
        ("Hello.\nBob", "Hello.\nBob"),
        ("", ""),
        ("日本語 — ok 🙂", "日本語 — ok 🙂"),
    ],
)
def test_only_the_reply_is_shown(streamed: str, shown: str) -> None:
    assert cleaned(streamed) == shown
    assert cleaned(*streamed) == shown


def test_the_end_is_told_as_soon_as_it_is_known() -> None:
    cleaner = ReplyCleaner("Ada", "Bob")
    told = []
    for part in ("Hello.", "\nBob", ":"):
        cleaner.feed(part)
        told.append(cleaner.ended)
    assert told == [False, False, True]


def test_nothing_is_shown_after_the_end() -> None:
    cleaner = ReplyCleaner("Ada", "Bob")
    assert cleaner.feed("Hello.\nBob") == "Hello."
    assert cleaner.feed(":") == ""
    assert cleaned("Hello.\nBob:") == "Hello."
    assert cleaner.feed("more") == ""


def test_what_may_be_a_label_is_held_back() -> None:
    cleaner = ReplyCleaner("Ada", "Bob")
    assert cleaner.feed("Ad") == ""
    assert cleaner.feed("mire it") == "Admire it"


_PIECES = """
    Ada: Ada Marsh: Bob: User: NEWLINE SPACE <think> </think> <|im_end|> <|im_ start|> < | assistant Hello ** : ###
    </s> word é 🙂 [INST] >
"""
_PARTS = st.sampled_from([{"NEWLINE": "\n", "SPACE": " "}.get(piece, piece) for piece in _PIECES.split()])


@given(st.lists(_PARTS, max_size=25).map("".join), st.data())
def test_cutting_a_stream_differently_changes_nothing(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    parts = [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    assert cleaned(*parts) == cleaned(text)


@given(st.lists(_PARTS, max_size=25).map("".join))
def test_what_is_shown_holds_no_token_and_no_space_at_its_ends(text: str) -> None:
    shown = cleaned(text)
    assert shown == shown.strip()
    assert "<|im_end|>" not in shown
    assert "\nBob:" not in shown
