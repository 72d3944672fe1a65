"""Finished files say how they were made, to people's tools and to machines, and hold nothing else."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from mien import provenance
from mien.domain.errors import InvalidRequest, UnsupportedMedia
from tests.provenance.files import KINDS, encoded, generated, picture, pixels, request_for

WORDS = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=12)


def finished(kind: str, media_type: str, prompt: str = "a portrait of Ada", backend: str = "illustrator") -> bytes:
    return provenance.finish(*generated(encoded(kind), media_type, backend), request_for(prompt))


def test_infotext_has_the_form_that_image_tools_recall() -> None:
    text = provenance.infotext(
        "a portrait,\nsmiling", "blurry", seed=7, width=512, height=768, model="m-1", generator="Mien 1", steps=20
    )
    assert text == (
        "a portrait, smiling\nNegative prompt: blurry\nSteps: 20, Seed: 7, Size: 512x768, Model: m-1, Version: Mien 1"
    )


def test_infotext_leaves_out_what_there_is_not() -> None:
    text = provenance.infotext("a portrait", " ", seed=None, width=1, height=2, model="m", generator="Mien 1")
    assert text == "a portrait\nSize: 1x2, Model: m, Version: Mien 1"


def test_infotext_quotes_values_that_would_be_taken_for_more_parameters() -> None:
    text = provenance.infotext(
        "p", "", seed=1, width=1, height=1, model='a, Seed: 9 "b"', generator="Mien 1", others={"Style": "flat"}
    )
    assert 'Model: "a, Seed: 9 \\"b\\"", Style: flat, Version: Mien 1' in text


@pytest.mark.parametrize(("kind", "media_type"), KINDS)
def test_a_finished_file_is_read_back(kind: str, media_type: str) -> None:
    found = provenance.read_provenance(finished(kind, media_type))
    assert found is not None
    assert found.infotext is not None
    first, negative, parameters = found.infotext.split("\n")
    assert (first, negative) == ("a portrait of Ada", "Negative prompt: blurry, cropped")
    assert "Seed: 11, Size: 40x30, Model: illustrator-1, Style: flat, Backend: illustrator" in parameters
    assert found.digital_source_type == "algorithmicMedia"
    assert found.generator is not None
    assert found.generator.startswith("Mien")


@pytest.mark.parametrize(("kind", "media_type"), KINDS)
def test_a_picture_of_a_model_says_that_a_trained_model_made_it(kind: str, media_type: str) -> None:
    found = provenance.read_provenance(finished(kind, media_type, backend="openai"))
    assert found is not None
    assert found.digital_source_type == "trainedAlgorithmicMedia"


@pytest.mark.parametrize(("kind", "media_type"), KINDS)
def test_other_software_finds_the_marks_where_it_looks(kind: str, media_type: str) -> None:
    with Image.open(io.BytesIO(finished(kind, media_type, prompt="Zoë, 東京"))) as image:
        image.load()
        packet = image.info["XML:com.adobe.xmp"] if kind == "PNG" else image.info["xmp"].decode()
        parameters: Any = image.info.get("parameters") if kind == "PNG" else image.getexif().get_ifd(0x8769)[0x9286]
    description = ElementTree.fromstring(packet).find(".//{http://www.w3.org/1999/02/22-rdf-syntax-ns#}Description")
    assert description is not None
    stated = description.get("{http://iptc.org/std/Iptc4xmpExt/2008-02-29/}DigitalSourceType")
    assert stated == "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia"
    if kind == "PNG":
        assert parameters.startswith("Zoë, 東京\n")
    else:
        assert parameters.startswith(b"UNICODE\0" + "Zoë, 東京\n".encode("utf-16-be"))


@pytest.mark.parametrize(("kind", "media_type"), KINDS)
def test_finishing_touches_no_pixel_and_adds_little(kind: str, media_type: str) -> None:
    before = encoded(kind)
    after = provenance.finish(*generated(before, media_type), request_for())
    assert pixels(after) == pixels(before)
    assert len(after) < len(before) + 3000


WEBPS: list[Callable[[], bytes]] = [
    lambda: encoded("WEBP", lossless=True),
    lambda: encoded("WEBP", picture("RGBA"), lossless=True),
    lambda: encoded("WEBP", half_transparent()),
    lambda: encoded("WEBP", half_transparent(), lossless=True),
    lambda: encoded("WEBP", half_transparent(), icc_profile=b"profile", exif=b"Exif\0\0MM\0*"),
]


def half_transparent() -> Image.Image:
    image = picture("RGBA")
    image.putalpha(picture("L"))
    return image


@pytest.mark.parametrize("make", WEBPS)
def test_every_form_of_webp_keeps_its_pixels_and_transparency(make: Callable[[], bytes]) -> None:
    before = make()
    after = provenance.finish(*generated(before, "image/webp"), request_for())
    assert pixels(after) == pixels(before)
    with Image.open(io.BytesIO(before)) as old, Image.open(io.BytesIO(after)) as new:
        assert (new.mode, new.size) == (old.mode, old.size)
        assert new.info.get("icc_profile") == old.info.get("icc_profile")


@pytest.mark.parametrize("mode", ["L", "P", "RGBA", "1"])
def test_every_form_of_png_keeps_its_pixels(mode: str) -> None:
    image = picture("L").convert(mode)
    before = encoded("PNG", image, **({"transparency": 3} if mode == "P" else {}))
    assert pixels(provenance.finish(*generated(before), request_for())) == pixels(before)


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_every_form_of_jpeg_keeps_its_pixels(mode: str) -> None:
    before = encoded("JPEG", picture(mode), progressive=mode == "L", icc_profile=b"profile")
    after = provenance.finish(*generated(before, "image/jpeg"), request_for())
    assert pixels(after) == pixels(before)
    with Image.open(io.BytesIO(after)) as image:
        assert image.info["icc_profile"] == b"profile"


@pytest.mark.parametrize(("kind", "media_type"), KINDS)
def test_what_a_backend_wrote_into_its_file_is_left_behind(kind: str, media_type: str) -> None:
    exif = Image.Exif()
    exif[0x010F] = "CANARY"
    options: dict[str, Any] = {"exif": exif.tobytes(), "xmp": b"<x>CANARY</x>"}
    if kind == "PNG":
        texts = PngImagePlugin.PngInfo()
        texts.add_text("workflow", "CANARY")
        texts.add_itxt("prompt", "CANARY")
        texts.add_text("parameters", "CANARY", zip=True)
        options["pnginfo"] = texts
    if kind == "JPEG":
        options["comment"] = b"CANARY"
    before = encoded(kind, **options)
    if kind != "WEBP":  # whose length is stated in front
        before += b"CANARY"
    assert b"CANARY" in before
    after = provenance.finish(*generated(before, media_type), request_for())
    assert b"CANARY" not in after
    found = provenance.read_provenance(after)
    assert found is not None
    assert "CANARY" not in str(found)


@pytest.mark.parametrize(("kind", "media_type"), KINDS)
def test_finishing_is_deterministic_and_finishing_twice_changes_nothing(kind: str, media_type: str) -> None:
    once = finished(kind, media_type)
    assert once == finished(kind, media_type)
    assert provenance.finish(*generated(once, media_type), request_for()) == once


@given(words=st.lists(WORDS, min_size=1, max_size=20))
def test_any_prompt_is_read_back_from_every_format(words: list[str]) -> None:
    prompt = " ".join(words)
    for kind, media_type in KINDS:
        found = provenance.read_provenance(finished(kind, media_type, prompt))
        assert found is not None
        assert found.infotext is not None
        assert found.infotext.partition("\n")[0] == prompt


def test_the_longest_prompts_fit_into_every_format() -> None:
    request = request_for("長" * 8000, "短" * 8000)
    for kind, media_type in KINDS:
        data = provenance.finish(*generated(encoded(kind), media_type), request)
        assert pixels(data) == pixels(encoded(kind))
        found = provenance.read_provenance(data)
        assert found is not None
        assert found.infotext is not None
        assert "短" * 8000 in found.infotext


def test_odd_characters_in_a_prompt_break_neither_file_nor_packet() -> None:
    prompt = 'nul \0 lone \ud800 quote " <tag> & ]]>'
    for kind, media_type in KINDS:
        found = provenance.read_provenance(finished(kind, media_type, prompt))
        assert found is not None
        assert found.digital_source_type == "algorithmicMedia"
        assert pixels(finished(kind, media_type, prompt)) == pixels(encoded(kind))


def test_a_png_can_be_finished_with_other_words() -> None:
    data = provenance.finish_png(
        encoded("PNG"),
        infotext="x",
        digital_source_type="compositeWithTrainedAlgorithmicMedia",
        generator='M "1" & <2>',
    )
    assert provenance.read_provenance(data) == provenance.Provenance(
        "x", "compositeWithTrainedAlgorithmicMedia", 'M "1" & <2>'
    )


def test_the_marks_stand_right_behind_the_header() -> None:
    data = finished("PNG", "image/png")
    assert data.index(b"IHDR") < data.index(b"parameters") < data.index(b"XML:com.adobe.xmp") < data.index(b"IDAT")


@pytest.mark.parametrize(("kind", "media_type"), KINDS)
def test_a_file_that_is_not_whole_cannot_be_finished(kind: str, media_type: str) -> None:
    whole = encoded(kind)
    for data in (b"", b"RIFF", whole[:40], whole[:-20], b"<html></html>"):
        with pytest.raises(InvalidRequest):
            provenance.finish(*generated(data, media_type), request_for())


def test_a_kind_of_file_that_is_not_kept_cannot_be_finished() -> None:
    with pytest.raises(UnsupportedMedia):
        provenance.finish(*generated(b"GIF89a", "image/gif"), request_for())


@pytest.mark.parametrize(("kind", "_media_type"), KINDS)
def test_a_file_without_marks_has_no_provenance(kind: str, _media_type: str) -> None:
    assert provenance.read_provenance(encoded(kind)) is None


@given(st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF\x20\0\0\0WEBP"]), st.binary(max_size=60))
def test_reading_provenance_of_any_bytes_never_fails(start: bytes, rest: bytes) -> None:
    provenance.read_provenance(start + rest)


@given(st.sampled_from(KINDS), st.floats(0, 0.999), st.binary(min_size=1, max_size=8))
def test_reading_provenance_of_a_damaged_file_never_fails(kind: tuple[str, str], where: float, junk: bytes) -> None:
    data = bytearray(finished(*kind))
    at = int(len(data) * where)
    data[at : at + len(junk)] = junk
    provenance.read_provenance(bytes(data))


def test_parameters_that_another_tool_wrote_into_a_png_are_read() -> None:
    for zipped in (False, True):
        texts = PngImagePlugin.PngInfo()
        texts.add_itxt("parameters", "a portrait, naïve", zip=zipped)
        found = provenance.read_provenance(encoded("PNG", pnginfo=texts))
        assert found == provenance.Provenance("a portrait, naïve", None, None)


def test_of_several_texts_of_one_name_the_first_is_read() -> None:
    texts = PngImagePlugin.PngInfo()
    for words in ("the first", "the second"):
        texts.add_itxt("parameters", words, zip=True)
    found = provenance.read_provenance(encoded("PNG", pnginfo=texts))
    assert found is not None
    assert found.infotext == "the first"
