"""Words that other tools left in a file are found where they put them."""

from __future__ import annotations

import io
import zlib

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from mien.provenance import told_in
from mien.provenance.exif import user_comment
from tests.picture_answers import jpeg, png

WORDS = "a woman with silver hair\nNegative prompt: bald\nSteps: 20"


def packed_png() -> bytes:
    """A PNG whose text is compressed."""
    info = PngInfo()
    info.add_text("parameters", WORDS, zip=True)
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8)).save(buffer, "PNG", pnginfo=info)
    return buffer.getvalue()


def webp() -> bytes:
    """A WebP with the words in its user comment, as image tools put them."""
    buffer = io.BytesIO()
    Image.new("RGB", (8, 8)).save(buffer, "WEBP", exif=user_comment(WORDS))
    return buffer.getvalue()


@pytest.mark.parametrize("data", [png(parameters=WORDS), packed_png(), webp()], ids=["png", "packed", "webp"])
def test_parameters_are_found(data: bytes) -> None:
    assert told_in(data).parameters == WORDS


def test_a_workflow_and_a_description_are_found() -> None:
    told = told_in(png(prompt='{"3": {}}', Description="Ada"))
    assert (told.workflow, told.description) == ('{"3": {}}', "Ada")
    assert told_in(jpeg("Ada by the sea")).description == "Ada by the sea"


def test_a_file_that_is_damaged_or_of_another_kind_says_nothing() -> None:
    whole = png(parameters=WORDS)
    for data in (b"", b"GIF89a", whole[:50], whole.replace(b"IHDR", b"XHDR"), jpeg("Ada")[:-30], zlib.compress(whole)):
        assert told_in(data) == told_in(b"")
