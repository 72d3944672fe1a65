"""Whatever leaves a home as a generated picture is signed, and its signature holds."""

from __future__ import annotations

import hashlib
import io
import uuid
import zipfile

import pytest
from PIL import Image

from mien import provenance
from mien.cards import read_card_file
from mien.domain.errors import InvalidRequest
from mien.domain.image_set import SetKind
from mien.provenance import Signature
from mien.wiring import Mien
from mien.workflows.contact_sheet import portfolio, sheet_of
from mien.workflows.shot_record import store_picture
from tests.cards.files import V2, png_card
from tests.workflows.conftest import Opener
from tests.workflows.kept_files import ended


@pytest.fixture
def database_kind() -> str:
    """These are about files, whatever holds the data."""
    return "sqlite"


async def _ada(mien: Mien) -> None:
    created = await mien.characters.create(name="Ada", description="A tall woman.", generate_embeddings=False)
    await ended(mien, created.jobs)


def _signature(mien: Mien, data: bytes) -> Signature:
    return provenance.read_signature(data, provenance.anchors_for(mien.context.settings))


def _prompt_in(data: bytes) -> bool:
    found = provenance.read_provenance(data)
    assert found is not None
    return found.infotext is not None


async def test_every_picture_of_a_set_is_signed_and_recorded_as_it_lies_in_the_store(mien: Mien) -> None:
    await _ada(mien)
    await ended(mien, [await mien.characters.make_set("ada", SetKind.REFERENCE)])
    found = (await mien.characters.images("ada")).items
    assert len(found) == 5
    for image in found:
        data = await mien.characters.bytes_of(image)
        assert hashlib.sha256(data).hexdigest() == image.sha256
        assert (_signature(mien, data).state, _signature(mien, data).trust) == ("valid", "home")


async def test_a_file_signed_again_never_takes_the_place_of_one_that_is_recorded(mien: Mien) -> None:
    await _ada(mien)
    [image] = (await mien.characters.images("ada")).items
    recorded = await mien.characters.bytes_of(image)
    again = provenance.without_prompt(recorded, mien.context.signer)
    assert again != recorded
    await store_picture(mien.context, image, again)
    assert await mien.characters.bytes_of(image) == recorded
    lost = image.model_copy(update={"id": str(uuid.uuid4()), "storage_key": image.storage_key.replace("avatar", "x")})
    await store_picture(mien.context, lost, recorded)
    await store_picture(mien.context, lost, again)
    assert await mien.context.store.get(lost.storage_key) == again, "its run crashed before it was recorded"


async def test_cards_leave_with_a_signature_over_picture_and_card(mien: Mien) -> None:
    await _ada(mien)
    data = (await mien.characters.export_card("ada", format="png")).data
    assert read_card_file(data).card["data"]["name"] == "Ada"
    assert (_signature(mien, data).state, _signature(mien, data).trust) == ("valid", "home")
    archive = (await mien.characters.export_card("ada", format="charx")).data
    with zipfile.ZipFile(io.BytesIO(archive)) as files:
        pictures = [files.read(name) for name in files.namelist() if name.endswith(".png")]
    assert pictures
    assert {_signature(mien, each).state for each in pictures} == {"valid"}


async def test_exports_leave_prompts_out_where_downloads_do(open_mien: Opener) -> None:
    async with open_mien(prompts_in_downloads=False) as mien:
        await _ada(mien)
        out = [(await mien.characters.export_card("ada", format="png")).data]
        archive = (await mien.characters.export_card("ada", format="charx")).data
        with zipfile.ZipFile(io.BytesIO(archive)) as files:
            out += [files.read(name) for name in files.namelist() if name.endswith(".png")]
        assert len(out) == 2
        for data in out:
            assert not _prompt_in(data)
            assert _signature(mien, data).state == "valid"
        [image] = (await mien.characters.images("ada")).items
        assert _prompt_in(await mien.characters.bytes_of(image)), "what is stored keeps its prompt"


async def test_a_card_with_a_picture_that_somebody_brought_leaves_without_marks(mien: Mien) -> None:
    character = (await mien.characters.import_card(png_card(V2))).created.character
    data = (await mien.characters.export_card(character.id, format="png")).data
    assert _signature(mien, data).state == "none"
    assert provenance.read_provenance(data) is None


async def test_a_contact_sheet_is_marked_and_signed(mien: Mien) -> None:
    await _ada(mien)
    owner = mien.context.settings.owner
    sheet = await sheet_of(mien.context, await portfolio(mien.context, owner, "ada"))
    found = _signature(mien, sheet)
    assert (found.state, found.digital_source_type) == ("valid", "compositeSynthetic")
    with Image.open(io.BytesIO(sheet)) as opened:
        opened.load()


async def test_a_home_that_does_not_sign_makes_no_key(open_mien: Opener) -> None:
    async with open_mien(sign_images=False) as mien:
        await _ada(mien)
        [image] = (await mien.characters.images("ada")).items
        assert _signature(mien, await mien.characters.bytes_of(image)).state == "none"
        assert not (mien.context.settings.home / "provenance").exists()


async def test_a_home_does_not_open_with_a_certificate_that_cannot_sign(open_mien: Opener) -> None:
    with pytest.raises(InvalidRequest, match="signing_certificate can't be read"):
        async with open_mien(signing_certificate="chain.pem"):
            pytest.fail("it opened")
