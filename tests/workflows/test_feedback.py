"""Verdicts on pictures and replies: kept per person, shown to whoever writes next, taken back."""

from __future__ import annotations

import json
from typing import Any

import pytest

from mien.db import images, messages
from mien.domain.conversation import Sender
from mien.domain.errors import Conflict, InvalidRequest, NotFound
from mien.domain.image import Image
from mien.wiring import Mien
from mien.workflows.asked_prompt import ask_prompt
from mien.workflows.feedback import (
    Judged,
    forget_image_verdict,
    forget_reply_verdict,
    image_verdict,
    judge_image,
    judge_reply,
    judged_prompts,
    liked_replies,
    reply_verdict,
)
from mien.workflows.source_image import upload_image
from tests.backends import picture
from tests.chat_server import ChatServer
from tests.domain.prompt_samples import ADA_LOOKS, ADA_PORTRAIT
from tests.workflows.conftest import Opener


async def ada_s_avatar(mien: Mien, **fields: Any) -> Image:
    """A new character's first picture."""
    made = await mien.characters.create(name="Ada", description=ADA_LOOKS, generate_embeddings=False, **fields)
    await mien.jobs.wait(made.jobs[0].id)
    return (await mien.characters.images(made.character.id)).items[0]


async def seen_by_all(mien: Mien) -> Image:
    """A public character's avatar, which has been judged: what nobody has judged is its owner's alone."""
    image = await ada_s_avatar(mien, visibility="public")
    lineage = image.lineage.model_dump(mode="json")
    lineage["parameters"]["rating"] = "general"
    async with mien.context.database.write() as connection:
        await images.change(connection, image.id, lineage=lineage)
    return image


async def told(mien: Mien, server: ChatServer, character_id: str) -> dict[str, Any]:
    """The facts that a model is given for the character's next prompt."""
    await mien.characters.prompt(character_id, context="on a pier", image_style="photorealistic")
    return facts_of(server)


def facts_of(server: ChatServer) -> dict[str, Any]:
    """What the last request tells the model."""
    facts, _ = json.JSONDecoder().raw_decode(server.requests[-1]["messages"][-1]["content"])
    assert isinstance(facts, dict)
    return facts


async def test_a_verdict_changes_what_the_writer_of_the_next_prompt_is_told(open_mien: Opener) -> None:
    with ChatServer(ADA_PORTRAIT) as server:
        async with open_mien(text_url=server.url, default_style="photorealistic") as mien:
            image = await ada_s_avatar(mien)
            assert image.character_id is not None
            before = await told(mien, server, image.character_id)
            assert not {"liked", "disliked"} & set(before)

            await judge_image(mien.context, "local", image.id, True)
            liked = await told(mien, server, image.character_id)
            assert liked["liked"] == [ADA_PORTRAIT[: len(liked["liked"][0])]]
            assert "disliked" not in liked

            await judge_image(mien.context, "local", image.id, False)
            disliked = await told(mien, server, image.character_id)
            assert disliked["disliked"] == liked["liked"]
            assert "liked" not in disliked

            await forget_image_verdict(mien.context, "local", image.id)
            assert await told(mien, server, image.character_id) == before


async def test_verdicts_leave_templates_as_they_are(mien: Mien) -> None:
    image = await ada_s_avatar(mien)
    assert image.character_id is not None
    before = await mien.characters.prompt(image.character_id, context="on a pier")
    await judge_image(mien.context, "local", image.id, False)
    assert await mien.characters.prompt(image.character_id, context="on a pier") == before


async def test_the_last_verdict_counts_and_can_be_read_and_taken_back(mien: Mien) -> None:
    image = await ada_s_avatar(mien)
    assert await image_verdict(mien.context, "local", image.id) == Judged(image.id, None)
    for liked in (True, False, False, True):
        assert await judge_image(mien.context, "local", image.id, liked) == Judged(image.id, liked)
    assert await image_verdict(mien.context, "local", image.id) == Judged(image.id, True)
    for _ in range(2):
        await forget_image_verdict(mien.context, "local", image.id)
    assert await image_verdict(mien.context, "local", image.id) == Judged(image.id, None)


async def test_other_people_s_verdicts_are_no_examples(mien: Mien) -> None:
    image = await seen_by_all(mien)
    assert image.character_id is not None
    await judge_image(mien.context, "somebody", image.id, True)
    async with mien.context.database.read() as connection:
        assert (await judged_prompts(connection, "local", image.character_id)).liked == ()
        assert (await judged_prompts(connection, "somebody", image.character_id)).liked == (image.prompt,)


async def test_what_somebody_asks_for_follows_their_own_verdicts(open_mien: Opener) -> None:
    with ChatServer(ADA_PORTRAIT) as server:
        async with open_mien(text_url=server.url, default_style="photorealistic") as mien:
            image = await seen_by_all(mien)
            assert image.character_id is not None
            await judge_image(mien.context, "local", image.id, True)
            await ask_prompt(mien.context, "somebody", image.character_id)
            assert "liked" not in facts_of(server)
            await judge_image(mien.context, "somebody", image.id, False)
            await ask_prompt(mien.context, "somebody", image.character_id)
            assert "disliked" in facts_of(server)


async def test_a_picture_that_is_another_s_secret_can_t_be_judged(mien: Mien) -> None:
    image = await ada_s_avatar(mien)
    with pytest.raises(NotFound):
        await judge_image(mien.context, "somebody", image.id, True)


async def test_an_uploaded_picture_can_be_liked_and_teaches_no_words(mien: Mien) -> None:
    image = await ada_s_avatar(mien)
    assert image.character_id is not None
    character = await mien.characters.get(image.character_id)
    uploaded = await upload_image(mien.context, character, picture(5), ())
    await judge_image(mien.context, "local", uploaded.id, True)
    async with mien.context.database.read() as connection:
        assert (await judged_prompts(connection, "local", character.id)).liked == ()


async def test_the_latest_of_many_liked_prompts_are_shown(mien: Mien) -> None:
    made = await mien.characters.create(name="Ada", description=ADA_LOOKS)
    for job in made.jobs:
        await mien.jobs.wait(job.id)
    pictures = (await mien.characters.images(made.character.id)).items
    for each in pictures[:6]:
        await judge_image(mien.context, "local", each.id, True)
    async with mien.context.database.read() as connection:
        shown = (await judged_prompts(connection, "local", made.character.id)).liked
    assert shown == tuple(each.prompt for each in reversed(pictures[3:6]))


async def reply(mien: Mien) -> tuple[str, str]:
    """A character's id, and that of what it said first."""
    made = await mien.characters.create(
        name="Ada", description=ADA_LOOKS, official=True, dialogue={"greeting": "Hello, sailor."}
    )
    opened = await mien.conversations.open(made.character.id, user_name="Kim")
    return made.character.id, next(each.id for each in opened.messages if each.sender is Sender.CHARACTER)


async def test_a_liked_reply_becomes_an_example_and_a_disliked_one_doesn_t(mien: Mien) -> None:
    character_id, message_id = await reply(mien)
    assert await judge_reply(mien.context, "local", message_id, True) == Judged(message_id, True, 0)
    async with mien.context.database.read() as connection:
        assert await liked_replies(connection, "local", character_id, 3) == ("Hello, sailor.",)
        assert await liked_replies(connection, "somebody", character_id, 3) == ()
    await judge_reply(mien.context, "local", message_id, False)
    assert await reply_verdict(mien.context, "local", message_id) == Judged(message_id, False, 0)
    async with mien.context.database.read() as connection:
        assert await liked_replies(connection, "local", character_id, 3) == ()
    await forget_reply_verdict(mien.context, "local", message_id)
    assert await reply_verdict(mien.context, "local", message_id) == Judged(message_id, None, 0)


async def test_only_what_a_character_said_can_be_judged(mien: Mien) -> None:
    _, message_id = await reply(mien)
    with pytest.raises(InvalidRequest) as caught:
        await judge_reply(mien.context, "local", message_id, True, alternative=7)
    assert caught.value.details["fields"][0]["path"] == "alternative"
    with pytest.raises(NotFound):
        await judge_reply(mien.context, "somebody", message_id, True)
    async with mien.context.database.read() as connection:
        message = await messages.find(connection, message_id)
        assert message is not None
        notice = next(
            each for each in await messages.living(connection, message.conversation_id) if each.sender is Sender.NOTICE
        )
    with pytest.raises(Conflict):
        await judge_reply(mien.context, "local", notice.id, True)
