"""Ordering the embedding sets of many characters at once: all of what was asked for, or nothing."""

from __future__ import annotations

from typing import Any

import pytest

from mien.domain.errors import NotFound, Refused
from mien.domain.job import JobState
from mien.wiring import Mien
from mien.workflows import order
from mien.workflows.delete import delete_character
from mien.workflows.order import order_embedding_sets
from tests.workflows.conftest import Opener

MAN = "A man of forty."


async def _make_one(mien: Mien, name: str, **fields: Any) -> str:
    created = await mien.characters.create(
        name=name, description=MAN, avatar_url="https://example.org/a.png", generate_embeddings=False, **fields
    )
    return created.character.id


async def test_a_run_with_a_refused_character_orders_nothing(open_mien: Opener) -> None:
    async with open_mien(content_rating_ceiling="suggestive") as mien:
        allowed = await _make_one(mien, "A")
        refused = await _make_one(mien, "B", declared_age=40, content_rating="suggestive")
    async with open_mien() as mien:
        with pytest.raises(Refused):
            await order_embedding_sets(mien.context, "local", [allowed, refused])
        assert (await mien.jobs.page()).items == ()


async def test_a_run_with_an_unknown_character_orders_nothing(mien: Mien) -> None:
    known = await _make_one(mien, "A")
    with pytest.raises(NotFound):
        await order_embedding_sets(mien.context, "local", [known, "nobody"])
    assert (await mien.jobs.page()).items == ()


async def test_a_run_for_all_leaves_out_whom_this_instance_may_not_draw(open_mien: Opener) -> None:
    async with open_mien(content_rating_ceiling="suggestive") as mien:
        allowed = await _make_one(mien, "A")
        await _make_one(mien, "B", declared_age=40, content_rating="suggestive")
        await _make_one(mien, "C", official=True)
    async with open_mien() as mien:
        ordered = await order_embedding_sets(mien.context, "local", None)
        assert [job.character_id for job in ordered] == [allowed]


async def test_a_character_deleted_meanwhile_is_left_out(mien: Mien, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = [await _make_one(mien, name) for name in "ABC"]
    real = order._order_set

    async def delete_the_next(context: object, owner_id: str, character_id: str, *rest: object) -> object:
        if character_id == ids[0]:
            await delete_character(mien.context, "local", ids[1])
        return await real(context, owner_id, character_id, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(order, "_order_set", delete_the_next)
    ordered = await order_embedding_sets(mien.context, "local", ids)
    assert [job.character_id for job in ordered] == [ids[0], ids[2]]


async def test_what_was_ordered_before_a_failure_is_done(mien: Mien, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = [await _make_one(mien, name) for name in "AB"]
    real = order._order_set

    async def fail_at_the_last(context: object, owner_id: str, character_id: str, *rest: object) -> object:
        if character_id == ids[1]:
            raise RuntimeError("power cut")
        return await real(context, owner_id, character_id, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(order, "_order_set", fail_at_the_last)
    with pytest.raises(RuntimeError):
        await order_embedding_sets(mien.context, "local", ids)
    (job,) = (await mien.jobs.page()).items
    assert (await mien.jobs.wait(job.id, seconds=240)).state is JobState.SUCCEEDED
