"""A character as a card: the card it came from, with what has changed since laid over it; or a new one."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any, Final

from mien.domain.appearance import apply_overrides, describe
from mien.domain.card.facts import PLACE, facts_in, facts_of, read_facts
from mien.domain.card.lore import write_lorebook
from mien.domain.card.node import given, key_of, node_of
from mien.domain.card.read import ReadCard, raw_description, read_card, tail_of
from mien.domain.card.versions import V3, empty_v3
from mien.domain.card.wording import personality_in_words, with_name
from mien.domain.character import Character
from mien.domain.dialogue import Lorebook
from mien.domain.rating import ContentRating

_ROUNDS: Final = 3
_OPTIONAL: Final = frozenset({"nickname"})
"""Fields that aren't written where they have nothing to say."""


def write_card(
    character: Character,
    lorebook: Lorebook | None,
    stored: Mapping[str, Any] | None,
    *,
    filename: str = "",
    ceiling: ContentRating = ContentRating.GENERAL,
) -> dict[str, Any]:
    """The character as a card of the kind it came as, V3 if it was made here.

    Fields that say in Mien what they said when ``stored`` was imported (under ``filename``, with this ``ceiling``) stay
    as they were written, and so does everything Mien doesn't know; an unchanged character is the very same card.
    """
    if stored is None:
        return _born(character, lorebook)
    card = copy.deepcopy(dict(stored))
    read = read_card(card, filename=filename)
    before = _as_imported(read, character, ceiling)
    changes = _changed_fields(card, character, before)
    if (lorebook or Lorebook()) != (read.lorebook or Lorebook()):
        changes["character_book"] = write_lorebook(lorebook or Lorebook(), given(card, "character_book"))
    if changes or _changed_facts(character, before):
        own = changes.pop("description", None)
        _lay_over(card, changes)
        _settle_facts(card, character, own, filename, ceiling)
        _date(card, character)
    return card


def _settle_facts(
    card: dict[str, Any], character: Character, own: str | None, filename: str, ceiling: ContentRating
) -> None:
    """Add facts until whoever imports the card gets this very character: what is derived follows from what is said.

    ``own``: the new description without what Mien puts behind it; ``None`` if it stays.
    """
    old_tail = _tail_in(card)
    kept = raw_description(card).removesuffix(old_tail)
    if own is not None:
        _lay_over(card, {"description": own + old_tail})
    for _ in range(_ROUNDS):
        arriving = _as_imported(read_card(card, filename=filename), character, ceiling)
        missing = _changed_facts(character, arriving) | _outdated(card, character)
        if not missing:
            return
        _add_facts(card, missing)
        if "personality" in missing:
            _lay_over(card, {"personality": personality_in_words(character.personality)})
        if own is not None or _tail_in(card) != old_tail:
            _lay_over(card, {"description": (kept if own is None else own) + _tail_in(card)})


def _outdated(card: Mapping[str, Any], character: Character) -> dict[str, Any]:
    """Facts that the card's description tells of and that are no longer so."""
    now = facts_of(character, character.appearance)
    then = facts_in(card)
    return {name: now[name] for name in _IN_TAIL if name in then and then[name] != now[name]}


_IN_TAIL: Final = ("declaredAge", "backstory", "interests", "preferences")


def _tail_in(card: Mapping[str, Any]) -> str:
    """What stands behind the description for the facts that the card holds; what it lists itself isn't said twice."""
    return tail_of(read_facts(facts_in(card)))


def _born(character: Character, lorebook: Lorebook | None) -> dict[str, Any]:
    card = empty_v3()
    described = _described(character)
    fields = _fields(character)
    if lorebook is not None and lorebook != Lorebook():
        fields["character_book"] = write_lorebook(lorebook, None)
    card["data"] |= {name: value for name, value in fields.items() if value or name not in _OPTIONAL}
    _add_facts(card, facts_of(character, described))
    card["data"]["description"] = character.description + _tail_in(card)
    card["data"]["creation_date"] = int(character.created_at.timestamp())
    _date(card, character)
    return card


def _as_imported(read: ReadCard, character: Character, ceiling: ContentRating) -> Character:
    """The character as its card alone makes it."""
    draft = read.draft
    own = {name: getattr(draft, name) for name in CARD_FIELDS}
    own["content_rating"] = allowed_rating(draft.content_rating, ceiling)
    assert draft.seed is not None
    imported = character.model_copy(update={**own, "seed": draft.seed})
    looks = apply_overrides(_described(imported), draft.appearance)
    return imported.model_copy(update={"appearance": looks})


CARD_FIELDS: Final = (
    *("name", "description", "system_prompt", "personality", "interests", "preferences", "backstory", "dialogue"),
    *("prompt_template", "declared_age", "tags"),
)
"""Fields that a draft read from a card fills, and a character has under the same name."""


def allowed_rating(wanted: ContentRating, ceiling: ContentRating) -> ContentRating:
    """What a card gets of the rating it asks for: all of it where the instance makes that, else general."""
    return wanted if wanted <= ceiling else ContentRating.GENERAL


def _fields(character: Character) -> dict[str, Any]:
    """Everything but the description as cards have it."""
    dialogue = character.dialogue
    return {
        "name": character.name,
        "personality": personality_in_words(character.personality),
        "scenario": dialogue.scenario,
        "first_mes": dialogue.greeting,
        "mes_example": dialogue.example_messages,
        "system_prompt": character.system_prompt,
        "post_history_instructions": dialogue.post_history_instructions,
        "alternate_greetings": list(dialogue.alternate_greetings),
        "tags": list(character.tags),
        "nickname": dialogue.nickname,
    }


def _changed_fields(card: Mapping[str, Any], character: Character, before: Character) -> dict[str, Any]:
    now, then = _fields(character), _fields(before)
    changes = {name: value for name, value in now.items() if value != then[name]}
    # The author's own words, placeholders and all, while they still say what Mien says.
    own = raw_description(card).removesuffix(_tail_in(card))
    called = character.dialogue.nickname or character.name
    if (with_name(own, called).strip() or called) != character.description:
        changes["description"] = character.description
    return changes


def _changed_facts(character: Character, before: Character) -> dict[str, Any]:
    described = _described(character)
    now, then = facts_of(character, described), facts_of(before, _described(before))
    return {name: value for name, value in now.items() if value != then[name]}


def _described(character: Character) -> Any:
    return describe(character.description, character.seed, name=character.name, declared_age=character.declared_age)


def _lay_over(card: dict[str, Any], changes: Mapping[str, Any]) -> None:
    """Set fields where the card has them: in ``data``, and at the root of cards that say them twice."""
    node = node_of(card)
    assert isinstance(node, dict)
    for name, value in changes.items():
        node[key_of(node, name)] = value
        if key_of(card, name) in card:
            card[key_of(card, name)] = value


def _add_facts(card: dict[str, Any], facts: Mapping[str, Any]) -> None:
    if not facts:
        return
    node = node_of(card)
    assert isinstance(node, dict)
    known = dict(facts_in(card))
    extensions = node.get("extensions")
    node["extensions"] = {**(extensions if isinstance(extensions, dict) else {}), PLACE: {**known, **facts}}


def _date(card: dict[str, Any], character: Character) -> None:
    """Say in a V3 card when it was changed, and that it went through here; sources are only ever added."""
    if card.get("spec") != V3:
        return
    node = node_of(card)
    assert isinstance(node, dict)
    node["modification_date"] = int(character.updated_at.timestamp())
    sources = node.get("source")
    earlier = sources if isinstance(sources, list) else []
    here = f"mien:{character.id}"
    node["source"] = earlier if here in earlier else [*earlier, here]
