"""Pictures sent inside a text: what comes out is what was put in, and damage is seen wherever it is."""

from __future__ import annotations

import base64
import random
import threading

import pytest

from mien.api.character_bodies import CharacterIn
from mien.api.dependencies import key_for
from mien.domain.errors import InvalidRequest
from mien.wiring import Mien
from mien.workflows import source_image
from mien.workflows.source_image import read_source

HEAD = "data:image/png;base64,"
DATA = random.Random(1).randbytes(1_000_001)  # so long that it is decoded in parts


@pytest.fixture
def database_kind() -> str:
    """Nothing is stored of what is decoded here."""
    return "sqlite"


def _asked(picture: str) -> str:
    key = key_for("k", "create", CharacterIn(name="A", description="B", source_image=picture))
    assert key is not None
    return key.fingerprint


async def test_a_large_picture_comes_out_as_it_was_put_in(mien: Mien) -> None:
    assert await read_source(mien.context, HEAD + base64.b64encode(DATA).decode()) == DATA


@pytest.mark.parametrize("place", [100, 1 << 18, (1 << 18) - 4, 700_000])
@pytest.mark.parametrize("damage", ["====", "AA==", "A*AA", "é   "])
async def test_damage_anywhere_is_an_invalid_request(mien: Mien, place: int, damage: str) -> None:
    text = base64.b64encode(DATA).decode()
    with pytest.raises(InvalidRequest, match="sourceImage"):
        await read_source(mien.context, f"{HEAD}{text[:place]}{damage}{text[place + 4 :]}")


async def test_decoding_leaves_the_event_loop_to_others(mien: Mien, monkeypatch: pytest.MonkeyPatch) -> None:
    threads = []
    real = source_image._from_base64

    def note_thread(text: str) -> bytes:
        threads.append(threading.current_thread())
        return real(text)

    monkeypatch.setattr(source_image, "_from_base64", note_thread)
    await read_source(mien.context, f"{HEAD}AAAA")
    assert threads
    assert threading.main_thread() not in threads


def test_a_key_tells_large_pictures_apart() -> None:
    one, other = (HEAD + base64.b64encode(DATA + end).decode() for end in (b"1", b"2"))
    assert _asked(one) == _asked(one)
    assert _asked(one) != _asked(other)
