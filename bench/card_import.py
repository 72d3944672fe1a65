"""How fast a card's file becomes its JSON, against Pillow's ``open`` and ``json.loads`` (P18).

Both read the same PNG cards from memory: a usual one and one with a long lorebook. What the JSON
means in Mien is timed beside it.
"""

from __future__ import annotations

import base64
import io
import json
import random
import time
from collections.abc import Callable
from typing import Any

from PIL import Image

from bench.report import median, report
from mien.cards import png_with_cards, read_card_file
from mien.domain.card import read_card

ROUNDS = 60
WORDS = ("the", "lamp", "burns", "oil", "at", "night", "while", "ships", "pass", "far", "below")


def prose(chance: random.Random, length: int) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(length))


def card(chance: random.Random, entries: int) -> dict[str, Any]:
    lore = [
        {
            "keys": [prose(chance, 1)],
            "content": prose(chance, 80),
            "enabled": True,
            "insertion_order": n,
            "extensions": {},
        }
        for n in range(entries)
    ]
    data = {
        "name": "Ada",
        "description": prose(chance, 600),
        "personality": prose(chance, 60),
        "first_mes": prose(chance, 200),
        "mes_example": prose(chance, 300),
        "alternate_greetings": [prose(chance, 200) for _ in range(3)],
        "tags": ["sea"],
        "extensions": {},
        "character_book": {"entries": lore, "extensions": {}},
    }
    return {"spec": "chara_card_v2", "spec_version": "2.0", "data": data}


def picture(chance: random.Random) -> bytes:
    image = Image.frombytes("RGB", (512, 768), chance.randbytes(512 * 768 * 3)).resize((400, 600))
    buffer = io.BytesIO()
    image.save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()


def with_pillow(data: bytes) -> Any:
    with Image.open(io.BytesIO(data)) as opened:
        return json.loads(base64.b64decode(str(opened.info["chara"])))


def seconds(read: Callable[[bytes], Any], data: bytes) -> float:
    started = time.perf_counter()
    read(data)
    return time.perf_counter() - started


def compare(data: bytes) -> tuple[float, float, float]:
    """Cards a second: ours, Pillow's, and ours with what the JSON means."""
    assert read_card_file(data).card == with_pillow(data)
    times: dict[Callable[[bytes], Any], list[float]] = {}
    ways = (lambda raw: read_card_file(raw).card, with_pillow, lambda raw: read_card(read_card_file(raw).card))
    for _ in range(ROUNDS):
        for way in ways:
            times.setdefault(way, []).append(seconds(way, data))
    ours, pillow, meaning = (1 / median(times[way]) for way in ways)
    return ours, pillow, meaning


def main() -> None:
    chance = random.Random(18)
    plain = picture(chance)
    more: dict[str, object] = {}
    rates = {}
    for name, entries in (("usual", 10), ("lorebook", 1_000)):
        data = png_with_cards(plain, {"chara": json.dumps(card(chance, entries)).encode()})
        rates[name] = compare(data)
        ours, pillow, meaning = rates[name]
        more[name] = {
            "bytes": len(data),
            "ours": ours,
            "pillow": pillow,
            "ratio": ours / pillow,
            "withMeaning": meaning,
        }
        print(f"{name}: {ours:.0f} cards/s, Pillow {pillow:.0f}, ratio {ours / pillow:.2f}; with meaning {meaning:.0f}")
    ours, pillow, _ = rates["usual"]
    report("P18 card import", ours=ours, reference=pillow, unit="cards/s", target="ratio >= 0.8, aim 1.5", more=more)


if __name__ == "__main__":
    main()
