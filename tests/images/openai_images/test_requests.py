"""What a server is sent: what the model knows, and nothing besides."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pytest
from PIL import Image as Pillow

from mien.domain.errors import InvalidRequest, UnsupportedMedia
from mien.ports import Edit, GeneratedImages, ImageRequest
from tests.images.openai_images.setup import KEY, REQUEST, asked_for, opened, references
from tests.openai_images_rules import Asked
from tests.openai_images_server import Draws, ImagesServer


async def sent(request: ImageRequest, *, server: ImagesServer | None = None, **chosen: Any) -> list[Asked]:
    return (await sent_and_made(request, server=server, **chosen))[0]


async def sent_and_made(
    request: ImageRequest, *, server: ImagesServer | None = None, **chosen: Any
) -> tuple[list[Asked], GeneratedImages]:
    with server or ImagesServer(key=KEY) as listening:
        async with opened(listening, **chosen) as backend:
            made = await backend.generate(request)
        return listening.asked, made


def mask_of(size: tuple[int, int]) -> bytes:
    """White in its left half, where the picture may change."""
    mask = Pillow.new("L", size, 0)
    mask.paste(255, (0, 0, size[0] // 2, size[1]))
    buffer = io.BytesIO()
    mask.save(buffer, "PNG")
    return buffer.getvalue()


async def test_a_gpt_image_is_asked_for_in_its_own_words() -> None:
    [asked] = await sent(REQUEST)
    assert asked.path == "/v1/images/generations"
    assert asked.body == {
        "model": "gpt-image-1.5",
        "prompt": "a person in a coat",
        "n": 1,
        "size": "1024x1024",
        "quality": "auto",
        "output_format": "png",
    }


async def test_quality_background_and_moderation_are_passed_on_where_the_model_has_them() -> None:
    request = replace(REQUEST, quality="hd", transparent=True, width=1800, height=1000)
    [asked] = await sent(request, quality="low", moderation="low")
    assert asked.body["quality"] == "high"
    assert asked.body["background"] == "transparent"
    assert asked.body["moderation"] == "low"
    assert asked.body["size"] == "1536x1024"
    [standard] = await sent(REQUEST, quality="low")
    assert standard.body["quality"] == "low"


async def test_dall_e_3_is_asked_for_one_picture_at_a_time_in_its_own_words() -> None:
    asked, made = await sent_and_made(asked_for(3, quality="hd"), model="dall-e-3", style="natural")
    assert [each.body for each in asked] == [
        {
            "model": "dall-e-3",
            "prompt": "a person in a coat",
            "n": 1,
            "size": "1024x1024",
            "quality": "hd",
            "style": "natural",
            "response_format": "b64_json",
        }
    ] * 3
    assert len({each.data for each in made.pictures}) == 3


async def test_a_model_that_is_not_listed_gets_only_what_every_server_knows() -> None:
    [asked] = await sent(replace(REQUEST, width=640, height=832, quality="hd", transparent=True), model="sdxl-turbo")
    assert asked.body == {"model": "sdxl-turbo", "prompt": "a person in a coat", "n": 1, "size": "640x832"}


async def test_many_pictures_are_asked_for_in_several_calls() -> None:
    asked, made = await sent_and_made(asked_for(10))
    assert sorted(each.body["n"] for each in asked) == [2, 4, 4]
    assert len(made.pictures) == 10


async def test_large_pictures_are_asked_for_one_by_one_so_that_answers_stay_within_bounds() -> None:
    asked, made = await sent_and_made(asked_for(2, width=2880, height=2880), model="gpt-image-2")
    assert [each.body["n"] for each in asked] == [1, 1]
    assert len(made.pictures) == 2


async def test_references_are_sent_as_files_of_an_edit_in_their_order() -> None:
    asked, made = await sent_and_made(replace(REQUEST, references=references(3)))
    assert asked[0].path == "/v1/images/edits"
    assert [name for name, _, _ in asked[0].files] == ["image[]"] * 3
    assert asked[0].pictures() == [each.data for each in references(3)]
    assert asked[0].body["prompt"].endswith("a person in a coat")
    assert "same person" in asked[0].body["prompt"]
    assert asked[0].body["input_fidelity"] == "high"
    assert made.references_used == ("image-0", "image-1", "image-2")
    assert made.parameters["route"] == "edits"
    assert made.parameters["prompt_sent"] == asked[0].body["prompt"]


@pytest.mark.parametrize("model", ["gpt-image-1-mini", "gpt-image-2", "gpt-image-2.6-flare"])
async def test_models_that_have_no_choice_of_fidelity_are_not_given_one(model: str) -> None:
    [asked] = await sent(replace(REQUEST, references=references(1)), model=model, moderation="low")
    assert "input_fidelity" not in asked.body
    assert "moderation" not in asked.body  # edits don't know it


async def test_sixteen_references_are_sent_and_the_others_named() -> None:
    asked, made = await sent_and_made(replace(REQUEST, references=references(20)))
    assert len(asked[0].files) == 16
    assert "4 of the references" in {each.what for each in made.ignored}


async def test_an_edited_picture_goes_first_and_counts_among_the_sixteen() -> None:
    edit = Edit(replace(references(1)[0], image_id="edited"), "give them green hair")
    asked, made = await sent_and_made(replace(REQUEST, references=references(16), edit=edit))
    assert len(asked[0].files) == 16
    assert asked[0].pictures()[0] == edit.picture.data
    assert "give them green hair" in asked[0].body["prompt"]
    assert made.references_used[0] == "edited"
    assert "reference image-15" in {each.what for each in made.ignored}


async def test_a_mask_is_transparent_where_the_picture_may_change() -> None:
    edit = Edit(references(1)[0], "a red scarf", mask_of((96, 96)))
    [asked] = await sent(replace(REQUEST, edit=edit))
    mask = asked.mask()
    assert mask is not None
    with Pillow.open(io.BytesIO(mask)) as opened:
        alpha = opened.getchannel("A")
        assert (opened.mode, opened.size) == ("RGBA", (96, 96))
        assert (alpha.getpixel((10, 50)), alpha.getpixel((80, 50))) == (0, 255)


@pytest.mark.parametrize("mask", [b"", b"no picture", mask_of((96, 96))[:40]], ids=["empty", "text", "cut off"])
async def test_a_mask_that_is_no_picture_is_the_callers_fault_and_sends_nothing(mask: bytes) -> None:
    with ImagesServer() as server:
        async with opened(server) as backend:
            with pytest.raises((InvalidRequest, UnsupportedMedia), match=r"[Mm]ask|picture"):
                await backend.generate(replace(REQUEST, edit=Edit(references(1)[0], "a scarf", mask)))
        assert not server.asked


async def test_a_mask_of_another_size_is_told_by_its_field() -> None:
    with ImagesServer() as server:
        async with opened(server) as backend:
            with pytest.raises(InvalidRequest, match="mask") as caught:
                await backend.generate(replace(REQUEST, edit=Edit(references(1)[0], "a scarf", mask_of((48, 48)))))
    assert caught.value.details["fields"][0]["path"] == "mask"


async def test_a_size_outside_the_bounds_of_newer_models_becomes_the_nearest_and_is_named() -> None:
    asked, made = await sent_and_made(replace(REQUEST, width=512, height=512), model="gpt-image-2")
    assert asked[0].body["size"] == "816x816"
    assert "size 512x512" in {each.what for each in made.ignored}


async def test_a_size_that_comes_otherwise_than_asked_is_named() -> None:
    _, made = await sent_and_made(REQUEST, server=ImagesServer(Draws(size=(512, 768))))
    assert ("size 1024x1024", "drew 512x768") in {(each.what, each.reason[-12:]) for each in made.ignored}


async def test_a_prompt_is_kept_within_the_models_limit_with_all_that_is_added_and_the_rest_is_named() -> None:
    request = replace(REQUEST, prompt="word " * 20_000, references=references(1))
    asked, made = await sent_and_made(request)
    assert len(asked[0].body["prompt"]) == 32_000
    assert sum("the prompt's last" in each.what for each in made.ignored) == 2


async def test_what_it_has_no_use_for_is_named() -> None:
    _, made = await sent_and_made(replace(REQUEST, negative_prompt="blurry", strength=0.4, steps=9))
    assert {"negative prompt", "seed", "strength", "steps"} <= {each.what for each in made.ignored}
    assert made.pictures[0].seed is None


async def test_nothing_is_told_but_what_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-another-house")
    monkeypatch.setenv("OPENAI_ADMIN_KEY", "sk-admin")
    monkeypatch.setenv("OPENAI_ORG_ID", "org-secret")
    monkeypatch.setenv("OPENAI_PROJECT_ID", "proj-secret")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "x-secret: yes")
    [asked] = await sent(REQUEST)
    told = {"host", "accept", "accept-encoding", "connection", "content-type", "content-length", "user-agent"}
    assert set(asked.headers) == {*told, "authorization"}
    assert asked.headers["authorization"] == f"Bearer {KEY}"
    assert REQUEST.subject.name not in str(asked.body)


async def test_a_server_without_a_key_is_sent_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-another-house")
    [asked] = await sent(REQUEST, server=ImagesServer(), key=None)
    assert "authorization" not in asked.headers
