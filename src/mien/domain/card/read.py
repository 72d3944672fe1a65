"""What a card says, as a character's draft: whatever is missing, empty or of the wrong kind is made the best of."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from pydantic import ValidationError

from mien.domain.card.bounds import refuse_endless
from mien.domain.card.facts import facts_in, read_facts
from mien.domain.card.listed import Listed, listed_in
from mien.domain.card.lore import read_lorebook
from mien.domain.card.node import given, is_card, line, spec_of, text, texts, words
from mien.domain.card.wording import personality_in_words, tail_of_description, with_name
from mien.domain.character import NAME_LIMIT, CharacterDraft, Personality, Preferences
from mien.domain.dialogue import Dialogue, Lorebook
from mien.domain.errors import InvalidRequest
from mien.domain.rating import ContentRating
from mien.domain.rating.ages import ADULT_AGE

UNNAMED: Final = "Unnamed"
_ADULT_TAGS: Final = frozenset(
    {"nsfw", "18", "18+", "r18", "r-18", "adult", "adults only", "explicit", "erotic", "erotica", "smut", "mature"}
)


@dataclass(frozen=True, slots=True)
class ReadCard:
    """A card in Mien's terms."""

    draft: CharacterDraft
    """``content_rating`` is what the card asks for, which the instance may not allow."""
    lorebook: Lorebook | None
    spec: str
    notes: tuple[str, ...]
    """What was made the best of, one sentence each."""


def read_card(card: Mapping[str, Any], *, filename: str = "") -> ReadCard:
    """What a card means. The same card always gives the same, the seed included; ``filename`` names the nameless.

    Raises ``InvalidRequest``: it is no card, or a text is longer than Mien keeps.
    """
    refuse_other_json(card)
    refuse_endless(card)
    notes: list[str] = []
    name = _name(card, filename, notes)
    facts = read_facts(facts_in(card))
    nickname = line(given(card, "nickname"))[:NAME_LIMIT]
    called = nickname or name
    described = _description(card, facts, called, notes)
    listed = _listed(card, described["description"], called)
    fields = (
        _as_listed(listed)
        | facts
        | {
            "name": name,
            "personality": _personality(card, facts, listed, called),
            "dialogue": _dialogue(card, nickname),
            "system_prompt": text(given(card, "system_prompt")),
            "tags": words(given(card, "tags")),
        }
    )
    fields |= described
    fields |= {"declared_age": _declared_age(card, facts, listed)}
    fields.setdefault("seed", _derived_seed(name, fields["description"]))
    fields.setdefault("content_rating", wanted_rating(fields["tags"]))
    return ReadCard(_draft(fields), read_lorebook(given(card, "character_book")), spec_of(card), tuple(notes))


def refuse_other_json(card: Mapping[str, Any]) -> None:
    """Raise ``InvalidRequest`` if no field says who somebody is."""
    if not is_card(card):
        raise InvalidRequest.field("file", "holds JSON that is no character card: it has neither name nor description.")


def wanted_rating(tags: tuple[str, ...]) -> ContentRating:
    """What a card asks for: mature if one of its tags says that it is for adults."""
    adult = any(tag.strip().lower() in _ADULT_TAGS for tag in tags)
    return ContentRating.MATURE if adult else ContentRating.GENERAL


def raw_description(card: Mapping[str, Any]) -> str:
    """The description as the card has it; another text that says who it is where there is none."""
    return next((said for name in _SAYING_WHO if (said := text(given(card, name)).strip())), "")


_SAYING_WHO: Final = ("description", "personality", "scenario", "first_mes")


def _name(card: Mapping[str, Any], filename: str, notes: list[str]) -> str:
    name = line(given(card, "name"))
    if not name:
        name = line(re.sub(r"^.*[/\\]|\.[^.]*$", "", filename)) or UNNAMED
        notes.append(f"The card has no name; the character is called {name[:NAME_LIMIT]!r}.")
    if len(name) > NAME_LIMIT:
        notes.append(f"The name is longer than {NAME_LIMIT} characters and was cut.")
    return name[:NAME_LIMIT].strip()


def _description(card: Mapping[str, Any], facts: dict[str, Any], name: str, notes: list[str]) -> dict[str, Any]:
    """The description proper, and the backstory if the text still says it as Mien wrote it."""
    whole = raw_description(card)
    tail = tail_of(facts)
    found: dict[str, Any] = {"description": with_name(whole, name)}
    if tail and whole.endswith(tail):
        found["description"] = with_name(whole.removesuffix(tail), name)
    elif tail:
        found["backstory"] = ""  # somebody rewrote the text that held it
    if not found["description"].strip():
        notes.append("The card says nothing about who this is; the name is all there is.")
        found["description"] = name
    return found


def tail_of(facts: Mapping[str, Any]) -> str:
    """What Mien puts behind the description of somebody of whom these facts are known."""
    return tail_of_description(
        facts.get("declared_age"),
        facts.get("backstory", ""),
        facts.get("interests", ()),
        facts.get("preferences", Preferences()),
    )


def _listed(card: Mapping[str, Any], description: str, name: str) -> Listed:
    """What the card says as lists, placeholders filled."""
    texts = dict.fromkeys((description, with_name(text(given(card, "personality")), name)))
    return listed_in(tuple(texts), (with_name(text(given(card, other)), name) for other in _ELSEWHERE), name)


_ELSEWHERE: Final = (
    *("scenario", "first_mes", "alternate_greetings", "mes_example", "system_prompt", "post_history_instructions"),
)


def _as_listed(listed: Listed) -> dict[str, Any]:
    tastes = Preferences(likes=listed.likes, dislikes=listed.dislikes)
    return {"interests": listed.interests, "preferences": tastes, "backstory": listed.work}


def _declared_age(card: Mapping[str, Any], facts: dict[str, Any], listed: Listed) -> int | None:
    """As Mien knows it, none included, else as it is listed; an age under 18 counts wherever it stands."""
    known = facts.get("declared_age")
    if listed.age is not None and listed.age < ADULT_AGE:
        return min(listed.age, listed.age if known is None else known)
    says_none = facts_in(card).get("declaredAge", "") is None
    return known if known is not None or says_none else listed.age


def _personality(card: Mapping[str, Any], facts: dict[str, Any], listed: Listed, name: str) -> Personality:
    """As Mien knows it, unless somebody has changed the card's own words since."""
    said = text(given(card, "personality"))
    known = facts.get("personality")
    if isinstance(known, Personality) and personality_in_words(known) == said:
        return known
    return Personality(summary=with_name(said, name) or listed.summary, traits=listed.traits, voice=listed.voice)


def _dialogue(card: Mapping[str, Any], nickname: str) -> Dialogue:
    return Dialogue(
        nickname=nickname,
        scenario=text(given(card, "scenario")),
        greeting=text(given(card, "first_mes")),
        alternate_greetings=texts(given(card, "alternate_greetings")),
        example_messages=text(given(card, "mes_example")),
        post_history_instructions=text(given(card, "post_history_instructions")),
    )


def _derived_seed(name: str, description: str) -> int:
    """A seed that follows from the words, so that the same card is the same person everywhere."""
    return int.from_bytes(hashlib.sha256(f"{name}\0{description}".encode()).digest()[:4])


def _draft(fields: dict[str, Any]) -> CharacterDraft:
    try:
        return CharacterDraft(**fields)
    except ValidationError as error:
        raise InvalidRequest.of_validation(error) from error
