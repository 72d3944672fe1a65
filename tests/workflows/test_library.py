"""The library's own door: what callers in Python may get wrong."""

from __future__ import annotations

import pytest

from mien.domain.errors import InvalidRequest
from mien.wiring import Mien


@pytest.mark.parametrize("name", ["a\0b", "half \ud800", "", "x" * 200])
async def test_a_name_that_cannot_be_kept_is_an_invalid_request(mien: Mien, name: str) -> None:
    with pytest.raises(InvalidRequest) as caught:
        await mien.characters.create(name=name, description="A man.")
    assert caught.value.details["fields"][0]["path"] == "name"


async def test_a_slug_of_half_a_pair_is_an_invalid_request(mien: Mien) -> None:
    with pytest.raises(InvalidRequest):
        await mien.characters.get("half \ud800")
