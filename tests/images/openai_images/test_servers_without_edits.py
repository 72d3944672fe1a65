"""Servers that know no edits take references with a generation; that is found out once."""

from __future__ import annotations

import base64
from dataclasses import replace

import pytest

from mien.domain.errors import Unavailable
from mien.ports import Edit
from tests.backends import picture
from tests.images.openai_images.setup import REQUEST, opened, references
from tests.openai_images_rules import Fault
from tests.openai_images_server import Draws, ImagesServer


@pytest.mark.parametrize("status", [404, 405])
async def test_references_go_along_with_a_generation_instead(status: int) -> None:
    request = replace(REQUEST, references=references(3))
    with ImagesServer(Fault(status, body=b"no such page"), Draws()) as server:
        async with opened(server, model="flux.1-kontext") as backend:
            made = await backend.generate(request)
            again = await backend.generate(replace(request, key="job-2"))
        paths = [each.path.rpartition("/")[2] for each in server.asked]
        sent = server.asked[-1].body["ref_images"]
    assert paths == ["edits", "generations", "generations"]
    assert sent == [base64.b64encode(references(1)[0].data).decode()]
    assert made.references_used == again.references_used == ("image-0",)
    assert made.parameters["route"] == "ref_images"
    assert "2 of the references" in {each.what for each in made.ignored}


async def test_an_edit_goes_there_too_and_its_mask_is_named() -> None:
    edit = Edit(references(1)[0], "a red scarf", picture(1, 96, 96))
    with ImagesServer(edits=False) as server:
        async with opened(server, model="flux.1-kontext") as backend:
            made = await backend.generate(replace(REQUEST, edit=edit))
        assert len(server.asked[-1].body["ref_images"]) == 1
        assert "a red scarf" in server.asked[-1].body["prompt"]
    assert "mask" in {each.what for each in made.ignored}


async def test_a_mask_for_a_listed_model_is_named_too() -> None:
    edit = Edit(references(1)[0], "a red scarf", picture(1, 96, 96))
    fault = Fault(404, body=b"no such page")
    with ImagesServer(fault, Draws()) as server:
        async with opened(server, model="gpt-image-1") as backend:
            with pytest.raises(Unavailable):  # this server checks what it is sent, and knows no ref_images
                await backend.generate(replace(REQUEST, edit=edit))
        assert "ref_images" in server.asked[-1].body


async def test_a_model_that_the_server_does_not_have_is_not_a_missing_route() -> None:
    with ImagesServer(models=("another",)) as server:
        async with opened(server, model="flux.1-kontext") as backend:
            with pytest.raises(Unavailable, match="no model 'flux"):
                await backend.generate(replace(REQUEST, references=references(1)))
        assert [each.path for each in server.asked] == ["/v1/images/edits"]
