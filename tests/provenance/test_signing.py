"""Finished files are signed, so that anybody's reader can tell who made them, how, and that nothing was changed."""

from __future__ import annotations

import io
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import c2pa
import pytest
from PIL import Image

from mien import provenance
from mien.cards import png_with_cards, read_card_file
from mien.ports import Edit, Reference
from mien.provenance import Signer
from mien.settings import Settings
from tests.provenance.files import KINDS, encoded, generated, pixels, request_for

IPTC = "http://cv.iptc.org/newscodes/digitalsourcetype/"


def signed(kind: str, media_type: str, signer: Signer | None, backend: str = "openai") -> bytes:
    return provenance.finish(*generated(encoded(kind), media_type, backend), request_for(), signer)


def read(data: bytes, media_type: str) -> tuple[str, dict[str, Any]]:
    """State and manifest as the C2PA project's own reader sees them."""
    with c2pa.Reader(media_type, io.BytesIO(data)) as reader:
        report = json.loads(reader.json())
        return str(reader.get_validation_state()), report["manifests"][report["active_manifest"]]


def actions(manifest: dict[str, Any]) -> list[dict[str, Any]]:
    [found] = [each for each in manifest["assertions"] if each["label"].startswith("c2pa.actions")]
    listed: list[dict[str, Any]] = found["data"]["actions"]
    return listed


@pytest.mark.parametrize(("kind", "media_type"), KINDS)
def test_every_format_is_signed_and_says_how_it_was_made(kind: str, media_type: str, signer: Signer) -> None:
    for backend, source in (("openai", "trainedAlgorithmicMedia"), ("illustrator", "algorithmicMedia")):
        state, manifest = read(signed(kind, media_type, signer, backend), media_type)
        assert state == "Valid"
        assert manifest["claim_generator_info"][0]["name"] == "Mien"
        [created] = actions(manifest)
        assert (created["action"], created["digitalSourceType"]) == ("c2pa.created", IPTC + source)
        assert "thumbnail" not in manifest
        assert "ingredients" not in manifest


@pytest.mark.parametrize(("kind", "media_type"), KINDS)
def test_signing_touches_neither_pixels_nor_marks(kind: str, media_type: str, signer: Signer) -> None:
    plain, data = signed(kind, media_type, None), signed(kind, media_type, signer)
    assert pixels(data) == pixels(plain) == pixels(encoded(kind))
    assert provenance.read_provenance(data) == provenance.read_provenance(plain) is not None
    assert len(data) < len(plain) + 5000


def test_the_parameters_of_a_signed_png_are_where_image_tools_look(signer: Signer) -> None:
    with Image.open(io.BytesIO(signed("PNG", "image/png", signer))) as image:
        assert image.info["parameters"].startswith("a portrait of Ada\nNegative prompt: ")


@pytest.mark.parametrize(("kind", "media_type"), KINDS)
def test_any_change_of_picture_or_words_is_found(kind: str, media_type: str, signer: Signer) -> None:
    data = signed(kind, media_type, signer)
    words = "portrait".encode("ascii" if kind == "PNG" else "utf-16-be")
    for place in (data.index(words), data.index(b"Iptc4xmpExt:DigitalSourceType="), _pixel_of(data, kind)):
        assert problem_when_changed(data, place) == "the file was changed after it was signed."
    stated = data.index(b"c2pa.created")
    assert problem_when_changed(data, stated) == "what it states was changed after it was signed."


def problem_when_changed(data: bytes, place: int) -> str:
    changed = bytearray(data)
    changed[place] ^= 1
    found = provenance.read_signature(bytes(changed))
    assert found.state == "invalid"
    return found.problem


def _pixel_of(data: bytes, kind: str) -> int:
    """A place within the compressed pixels."""
    return {"PNG": data.find(b"IDAT") + 20, "JPEG": len(data) - 10, "WEBP": data.find(b"VP8 ") + 40}[kind]


def test_an_edit_names_the_picture_that_it_was_made_from(signer: Signer) -> None:
    own, brought = signed("PNG", "image/png", signer), encoded("PNG")
    for parent, source in ((own, "trainedAlgorithmicMedia"), (brought, "compositeWithTrainedAlgorithmicMedia")):
        edit = Edit(Reference("picture-1", "avatar", parent, "image/png"), "make the hair red")
        request = replace(request_for(), edit=edit)
        data = provenance.finish(*generated(encoded("PNG"), backend="openai"), request, signer)
        state, manifest = read(data, "image/png")
        assert state == "Valid"
        opened, edited = actions(manifest)
        assert (opened["action"], edited["action"]) == ("c2pa.opened", "c2pa.edited")
        assert edited["digitalSourceType"] == IPTC + source
        [ingredient] = manifest["ingredients"]
        assert (ingredient["title"], ingredient["relationship"]) == ("picture-1", "parentOf")
        marks = provenance.read_provenance(data)
        assert marks is not None
        assert (marks.derived_from, marks.digital_source_type) == ("picture-1", source)


@pytest.mark.parametrize(("kind", "media_type"), KINDS)
def test_without_its_prompt_a_file_is_signed_anew(kind: str, media_type: str, signer: Signer) -> None:
    stripped = provenance.without_prompt(signed(kind, media_type, signer), signer)
    marks = provenance.read_provenance(stripped)
    assert marks is not None
    assert (marks.infotext, marks.digital_source_type) == (None, "trainedAlgorithmicMedia")
    for words in ("portrait", "blurry"):
        assert words.encode() not in stripped
        assert words.encode("utf-16-be") not in stripped
    assert pixels(stripped) == pixels(encoded(kind))
    state, manifest = read(stripped, media_type)
    assert state == "Valid"
    assert [each["action"] for each in actions(manifest)] == ["c2pa.created", "c2pa.edited.metadata"]
    assert provenance.without_prompt(stripped, signer) == stripped


def test_without_a_signer_no_broken_signature_is_left(signer: Signer) -> None:
    for kind, media_type in KINDS:
        stripped = provenance.without_prompt(signed(kind, media_type, signer), None)
        assert provenance.read_signature(stripped).state == "none"
        assert b"c2pa" not in stripped


def test_a_stripped_edit_still_names_its_parent(signer: Signer) -> None:
    edit = Edit(Reference("a <b> & c", "avatar", encoded("PNG"), "image/png"), "red hair")
    data = provenance.finish(*generated(encoded("PNG"), backend="openai"), replace(request_for(), edit=edit), signer)
    state, manifest = read(provenance.without_prompt(data, signer), "image/png")
    assert state == "Valid"
    assert [each["action"] for each in actions(manifest)] == ["c2pa.opened", "c2pa.edited", "c2pa.edited.metadata"]
    assert manifest["ingredients"][0]["title"] == "a <b> & c"


def test_a_card_is_covered_by_the_signature_that_comes_after_it(signer: Signer) -> None:
    with_card = png_with_cards(signed("PNG", "image/png", signer), {"chara": b'{"name": "Ada"}'})
    assert provenance.read_signature(with_card).state == "none"
    data = provenance.signed(with_card, signer, reissued=True)
    assert read_card_file(data).card == {"name": "Ada"}
    assert read(data, "image/png")[0] == "Valid"
    changed = bytearray(data)
    changed[data.index(b"chara") + 10] ^= 1
    assert provenance.read_signature(bytes(changed)).state == "invalid"


def test_pictures_that_people_bring_are_not_signed_as_generated(signer: Signer) -> None:
    for kind, _ in KINDS:
        assert provenance.signed(encoded(kind), signer) == encoded(kind)
        assert provenance.without_prompt(encoded(kind), signer) == encoded(kind)


def test_a_sheet_says_what_it_is_put_together_from(signer: Signer) -> None:
    drawn, painted = (signed("PNG", "image/png", signer, backend) for backend in ("illustrator", "openai"))
    brought = encoded("PNG")
    for parts, source in (
        ([drawn, drawn], "algorithmicMedia"),
        ([drawn, painted], "compositeSynthetic"),
        ([drawn, brought], "compositeSynthetic"),
    ):
        sheet = provenance.finish_composite(encoded("PNG"), parts, signer)
        state, manifest = read(sheet, "image/png")
        assert (state, actions(manifest)[0]["digitalSourceType"]) == ("Valid", IPTC + source)
        assert pixels(sheet) == pixels(encoded("PNG"))
    assert provenance.finish_composite(encoded("PNG"), [brought], signer) == encoded("PNG")


def test_many_threads_sign_with_one_signer(signer: Signer) -> None:
    with ThreadPoolExecutor(8) as pool:
        files = list(pool.map(lambda _: signed("PNG", "image/png", signer), range(40)))
    assert {read(data, "image/png")[0] for data in files} == {"Valid"}


def test_nothing_is_signed_where_that_is_switched_off(settings: Settings) -> None:
    assert Signer.open(settings.model_copy(update={"sign_images": False})) is None
    assert not settings.home.exists()
    assert signed("PNG", "image/png", None) == signed("PNG", "image/png", None)
