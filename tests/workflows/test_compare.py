"""Pairs of what a model and the template write, and the choices between them."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import Any

import pytest

from mien.domain.briefs import PersonaBrief, TextTask
from mien.domain.comparison import Choice, ComparisonKind, Pair, Tally
from mien.domain.errors import NotFound, Refused, Unavailable
from mien.domain.persona import invent_persona
from mien.ports import Piece, TextEngines, TextRequest
from mien.text.templates import Templates
from mien.wiring import Mien
from mien.workflows.compare import pairs, record, standings
from tests.chat_server import ChatServer, Fault
from tests.workflows.conftest import Opener

PROMPT = (
    "A calm picture of Ada, a woman of forty with short red hair, drawn with care and a good deal of patience. "
    "She wears a dark blue coat with brass buttons over a white shirt, and everything about her is quiet and "
    "curious. Soft daylight falls through a tall window and leaves a warm edge on her sleeve, while "
    "the background fades into plain grey tones without any detail. Her shoulders are relaxed, her posture is easy, "
    "and nothing distracts from her. Flat areas of colour, clean shapes, crisp edges and a limited "
    "palette of blue, red and cream give the picture the look of a modern printed illustration with gentle shading. "
    "It is the kind of work that hangs in a bright hallway and is noticed every morning by whoever comes down first."
)
"""Fits every shot."""


async def make(mien: Mien, **fields: Any) -> str:
    given: dict[str, Any] = {"name": "Ada", "description": "A woman of forty with short red hair.", "official": True}
    return (await mien.characters.create(**(given | fields))).character.id


async def first_pair(mien: Mien, kind: ComparisonKind = ComparisonKind.PROMPTS, **options: Any) -> Pair:
    async with aclosing(pairs(mien.context, "local", kind, **options)) as found:
        return await anext(found)


async def test_a_pair_has_the_models_wording_and_the_templates_of_one_picture(open_mien: Opener) -> None:
    with ChatServer(PROMPT) as server:
        async with open_mien(text_url=server.url) as mien:
            ada = await make(mien)
            pair = await first_pair(mien, character=ada)
    assert "brass buttons" in pair.ai_text
    assert "brass buttons" not in pair.template_text
    assert "red hair" in pair.template_text
    assert (pair.model, pair.kind) == ("tiny", ComparisonKind.PROMPTS)
    assert "Ada" in pair.about


class Inventor(Templates):
    """A model that invents somebody of the name that it is told, and is otherwise another throw of the dice."""

    name, model, trained = "inventor", "dice", True

    async def stream(self, request: TextRequest) -> AsyncIterator[Piece]:
        brief = request.brief
        assert isinstance(brief, PersonaBrief)
        yield Piece(invent_persona(PersonaBrief(brief.seed + 1, invent_persona(brief).name)).model_dump_json())


async def test_personas_are_compared_and_no_character_is_made_of_them(open_mien: Opener) -> None:
    async with open_mien(text=TextEngines(Templates(), {TextTask.PERSONA: Inventor()})) as mien:
        pair = await first_pair(mien, ComparisonKind.PERSONAS)
        assert (await mien.characters.page()).items == ()
    assert pair.ai_text != pair.template_text
    assert (pair.kind, pair.model) == (ComparisonKind.PERSONAS, "dice")
    forms = [
        [re.findall("^(Traits: |“)", part) for part in text.split("\n\n")]
        for text in (pair.ai_text, pair.template_text)
    ]
    assert forms[0] == forms[1]


async def test_without_a_model_there_is_nothing_to_compare_and_the_remedy_is_told(mien: Mien) -> None:
    await make(mien)
    for kind in ComparisonKind:
        with pytest.raises(Unavailable, match="MIEN_TEXT_URL"):
            await first_pair(mien, kind)


async def test_a_pair_whose_model_failed_is_left_out(open_mien: Opener) -> None:
    with ChatServer(Fault(503), PROMPT) as server:
        async with open_mien(text_url=server.url) as mien:
            await make(mien)
            assert "brass buttons" in (await first_pair(mien)).ai_text


async def test_a_model_that_keeps_failing_ends_the_session_with_its_reason(open_mien: Opener) -> None:
    with ChatServer("Nonsense.") as server:
        async with open_mien(text_url=server.url) as mien:
            await make(mien)
            with pytest.raises(Unavailable, match="could not be used"):
                await first_pair(mien)


async def test_without_characters_there_are_no_pictures_to_word(open_mien: Opener) -> None:
    with ChatServer(PROMPT) as server:
        async with open_mien(text_url=server.url) as mien:
            with pytest.raises(NotFound, match="mien new"):
                await first_pair(mien)


async def test_a_character_whose_pictures_are_not_allowed_is_refused_or_left_out(open_mien: Opener) -> None:
    with ChatServer(PROMPT) as server:
        async with open_mien(content_rating_ceiling="suggestive") as mien:
            bold = await make(mien, name="Eve", declared_age=40, content_rating="suggestive")
        async with open_mien(text_url=server.url) as mien:
            with pytest.raises(Refused):
                await first_pair(mien, character=bold)
            await make(mien)
            async with aclosing(pairs(mien.context, "local", ComparisonKind.PROMPTS)) as found:
                assert all(["Ada" in (await anext(found)).about for _ in range(5)])


async def test_choices_are_counted_by_kind_and_model_for_their_owner(mien: Mien) -> None:
    def pair(kind: ComparisonKind, model: str) -> Pair:
        return Pair(kind=kind, about="x", ai_text="a", template_text="b", engine="e", model=model)

    prompts, personas = ComparisonKind.PROMPTS, ComparisonKind.PERSONAS
    choices = [(prompts, "m", Choice.AI), (prompts, "m", Choice.AI), (prompts, "m", Choice.TIE),
               (prompts, "n", Choice.TEMPLATE), (personas, "m", Choice.SKIP)]  # fmt: skip
    for kind, model, choice in choices:
        await record(mien.context, "local", pair(kind, model), ai_first=True, choice=choice)
    await record(mien.context, "else", pair(prompts, "m"), ai_first=False, choice=Choice.TEMPLATE)
    found = {(each.kind, each.model): each.tally for each in await standings(mien.context, "local")}
    assert found == {
        (prompts, "m"): Tally(ai=2, ties=1),
        (prompts, "n"): Tally(template=1),
        (personas, "m"): Tally(skipped=1),
    }
    assert [each.kind for each in await standings(mien.context, "local", personas)] == [personas]
