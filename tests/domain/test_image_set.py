"""States of image sets, and the ids of their pictures."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mien.domain.image import image_id_for
from mien.domain.image_set import (
    ImageSet,
    ItemState,
    SetItem,
    SetKind,
    SetState,
    becomes_active,
    ended_state,
    shots_of,
)
from mien.domain.shots import EMBEDDING_SHOTS, REFERENCE_SHOTS

ENDED_ITEMS = st.lists(st.sampled_from([ItemState.COMPLETED, ItemState.FAILED]), min_size=1, max_size=10)


def a_set(*states: ItemState) -> ImageSet:
    items = tuple(SetItem(shot=f"shot_{place}", position=place, state=state) for place, state in enumerate(states))
    return ImageSet(
        id="s1",
        character_id="c1",
        owner_id="o1",
        kind=SetKind.REFERENCE,
        version=1,
        style="flat",
        backend="illustrator",
        state=SetState.GENERATING,
        active=False,
        items=items,
        created_at=datetime(2026, 1, 1, tzinfo=UTC),
    )


def test_each_kind_of_set_has_its_shots() -> None:
    assert shots_of(SetKind.REFERENCE) == REFERENCE_SHOTS
    assert shots_of(SetKind.EMBEDDING) == EMBEDDING_SHOTS


@pytest.mark.parametrize(
    ("states", "ended"),
    [
        ([ItemState.COMPLETED] * 4, SetState.COMPLETED),
        ([ItemState.COMPLETED, ItemState.FAILED], SetState.PARTIAL),
        ([ItemState.COMPLETED, ItemState.PENDING], SetState.PARTIAL),
        ([ItemState.COMPLETED, ItemState.GENERATING], SetState.PARTIAL),
        ([ItemState.FAILED, ItemState.PENDING], SetState.FAILED),
    ],
)
def test_a_set_ends_complete_partial_or_failed(states: list[ItemState], ended: SetState) -> None:
    assert ended_state(states) is ended


@given(ENDED_ITEMS)
def test_the_order_of_items_does_not_decide_how_a_set_ends(states: list[ItemState]) -> None:
    assert ended_state(states) is ended_state(reversed(states))


@given(ENDED_ITEMS)
def test_a_set_with_a_missing_shot_never_counts_as_complete(states: list[ItemState]) -> None:
    assert (ended_state(states) is SetState.COMPLETED) == (not a_set(*states).missing)


def test_missing_names_every_shot_without_a_picture_in_order() -> None:
    states = (ItemState.FAILED, ItemState.COMPLETED, ItemState.GENERATING, ItemState.PENDING)
    image_set = a_set(*states)
    assert image_set.missing == ("shot_0", "shot_2", "shot_3")
    assert image_set.done == 1


@pytest.mark.parametrize(
    ("ended", "parallel", "another_is_active", "takes_over"),
    [
        (SetState.COMPLETED, False, True, True),
        (SetState.COMPLETED, False, False, True),
        (SetState.COMPLETED, True, True, False),
        (SetState.COMPLETED, True, False, True),
        (SetState.PARTIAL, False, False, True),
        (SetState.PARTIAL, False, True, False),
        (SetState.PARTIAL, True, True, False),
        (SetState.FAILED, False, False, False),
        (SetState.FAILED, False, True, False),
        (SetState.GENERATING, False, False, False),
    ],
)
def test_neither_an_incomplete_nor_a_parallel_version_displaces_an_active_one(
    ended: SetState, parallel: bool, another_is_active: bool, takes_over: bool
) -> None:
    assert becomes_active(ended, parallel=parallel, another_is_active=another_is_active) is takes_over


def test_a_picture_keeps_its_id_over_restarts() -> None:
    assert image_id_for("job-1", "avatar") == image_id_for("job-1", "avatar")
    assert uuid.UUID(image_id_for("job-1", "avatar")).version == 5


@given(st.uuids(), st.uuids())
def test_pictures_of_different_jobs_or_shots_have_different_ids(first: uuid.UUID, second: uuid.UUID) -> None:
    ids = {image_id_for(str(job), shot.name) for job in {first, second} for shot in EMBEDDING_SHOTS}
    assert len(ids) == len({first, second}) * len(EMBEDDING_SHOTS)
