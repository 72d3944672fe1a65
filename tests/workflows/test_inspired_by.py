"""A source picture reaches the backend that looks at such pictures alone; others it is not bothered with."""

from __future__ import annotations

import pytest

from mien.domain.character import Character, CharacterDraft
from mien.domain.image import ImageKind
from mien.domain.shots import AVATAR
from mien.images.illustrator.backend import Illustrator
from mien.wiring import Mien
from mien.workflows.attempts import Patience
from mien.workflows.create import create_character
from mien.workflows.shot_order import ShotOrder
from mien.workflows.shot_request import build_brief
from mien.workflows.source_image import SourcePicture
from tests.images.illustrator.source_pictures import photo


@pytest.fixture
def database_kind() -> str:
    """These are about what a backend is given, whatever holds the data."""
    return "sqlite"


def order(character: Character) -> ShotOrder:
    """The avatar of a character."""
    return ShotOrder(
        "job", character, AVATAR, ImageKind.AVATAR, "illustrator", "flat", Patience(60.0, 0, 0.0), "characters/x"
    )


async def test_the_illustrator_is_given_the_source_picture_and_takes_its_colours(mien: Mien) -> None:
    source = await SourcePicture.read(mien.context, photo("#7a3018", "#f4d4c0", "#386040", "#b0a890"))
    draft = CharacterDraft(name="Ada", description="A woman of thirty.", generate_embeddings=False)
    character = (await create_character(mien.context, "local", draft, source=source)).character
    backend = Illustrator(1)
    try:
        brief = await build_brief(mien.context, order(character), backend)
        made = await backend.generate(brief.request)
    finally:
        await backend.close()

    assert [each.image_id for each in brief.request.references] == [character.source_image_id]
    assert made.references_used == (character.source_image_id,)
    assert made.parameters["sourcePalette"]["hair"] is not None


async def test_the_illustrator_is_given_no_avatar_as_a_source(mien: Mien) -> None:
    avatar = await SourcePicture.read(mien.context, photo("#7a3018", "#f4d4c0", "#386040", "#b0a890"), ImageKind.AVATAR)
    draft = CharacterDraft(name="Bea", description="A woman of thirty.", generate_embeddings=False)
    character = (await create_character(mien.context, "local", draft, avatar=avatar)).character
    backend = Illustrator(1)
    brief = await build_brief(mien.context, order(character), backend)
    await backend.close()

    assert brief.request.references == ()
    assert any("source pictures alone" in each.reason for each in brief.unused)
