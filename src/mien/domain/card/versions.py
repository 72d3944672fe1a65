"""The same card for readers of V2 and of V3."""

from __future__ import annotations

import copy
from typing import Any, Final

from mien.domain.card.node import node_of, spec_of

V2: Final = "chara_card_v2"
V3: Final = "chara_card_v3"

_REQUIRED: Final[dict[str, Any]] = {
    "name": "",
    "description": "",
    "personality": "",
    "scenario": "",
    "first_mes": "",
    "mes_example": "",
    "creator_notes": "",
    "system_prompt": "",
    "post_history_instructions": "",
    "alternate_greetings": [],
    "tags": [],
    "creator": "",
    "character_version": "",
    "extensions": {},
}
"""What every card has from V2 on."""


def empty_v3() -> dict[str, Any]:
    """A card of nobody, with every field that V3 requires."""
    return as_v3({"data": {}})


def as_v3(card: dict[str, Any]) -> dict[str, Any]:
    """The card as V3; one that is V3 or newer as it is."""
    if spec_of(card) not in ("chara_card_v1", V2) and isinstance(card.get("data"), dict):
        return card
    return _wrapped(card, V3, "3.0", {"group_only_greetings": []})


def as_v2(card: dict[str, Any]) -> dict[str, Any]:
    """The card for readers that know no V3: as it was if it was older, else the same fields under the V2 name."""
    if spec_of(card) in ("chara_card_v1", V2):
        return card
    older = _wrapped(card, V2, "2.0", {})
    if older["data"].get("group_only_greetings") == []:
        del older["data"]["group_only_greetings"]
    return older


def _wrapped(card: dict[str, Any], spec: str, version: str, more: dict[str, Any]) -> dict[str, Any]:
    """The card's fields inside ``data``; what else stands at the root of a card with ``data`` stays there."""
    root = {key: value for key, value in card.items() if key != "data"} if "data" in card else {}
    fields = dict(node_of(card))
    missing = {name: copy.copy(value) for name, value in (_REQUIRED | more).items() if name not in fields}
    return {**root, "spec": spec, "spec_version": version, "data": fields | missing}
