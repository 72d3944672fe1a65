"""Cards as files, built in code: what programs write, and what nobody should."""

from __future__ import annotations

import base64
import copy
import io
import json
import struct
import zipfile
import zlib
from typing import Any

from PIL import Image

from tests.security.pictures import chunk, encoded, gradient

V1: dict[str, Any] = {
    "name": "Ada",
    "description": "{{char}} is a tall woman of thirty with long red hair and green eyes, in a blue coat.",
    "personality": "patient, curious",
    "scenario": "A lighthouse in a storm.",
    "first_mes": "Mind the stairs, {{user}}.",
    "mes_example": "<START>\n{{user}}: Is it high?\n{{char}}: High enough.",
}
BOOK: dict[str, Any] = {
    "name": "The coast",
    "extensions": {"shelf": 3},
    "entries": [
        {
            "keys": ["lamp", "light"],
            "content": "The lamp burns oil.",
            "enabled": True,
            "insertion_order": 10,
            "id": "seven",
            "extensions": {"depth": 4},
            "probability": 50,
        },
        {"keys": ["sea"], "content": "The sea is cold.", "enabled": False, "insertion_order": 20, "extensions": {}},
    ],
}
V2: dict[str, Any] = {
    "spec": "chara_card_v2",
    "spec_version": "2.0",
    "data": {
        **V1,
        "creator_notes": "Best by candle light.",
        "system_prompt": "{{original}} Speak softly.",
        "post_history_instructions": "Stay in the tower.",
        "alternate_greetings": ["You again?"],
        "tags": ["sea", "calm"],
        "creator": "somebody",
        "character_version": "1.2",
        "character_book": BOOK,
        "extensions": {"talkativeness": "0.5", "fav": False, "depth_prompt": {"depth": 4, "prompt": ""}},
    },
}
V3: dict[str, Any] = {
    "spec": "chara_card_v3",
    "spec_version": "3.0",
    "data": {
        **V2["data"],
        "nickname": "Ad",
        "group_only_greetings": ["Hello, all."],
        "creator_notes_multilingual": {"de": "Bei Kerzenlicht."},
        "source": ["https://example.org/ada"],
        "creation_date": 1_700_000_000,
        "modification_date": 1_700_000_001,
        "assets": [{"type": "icon", "uri": "ccdefault:", "name": "main", "ext": "png"}],
    },
}


def card(spec: dict[str, Any] = V2, **data: Any) -> dict[str, Any]:
    """A copy of a card with other fields."""
    made = copy.deepcopy(spec)
    made.get("data", made).update(data)
    return made


def as_base64(value: Any) -> bytes:
    return base64.b64encode(json.dumps(value).encode())


def text_chunk(keyword: str, text: bytes) -> bytes:
    return chunk(b"tEXt", keyword.encode() + b"\0" + text)


def packed_chunk(keyword: str, text: bytes) -> bytes:
    return chunk(b"zTXt", keyword.encode() + b"\0\0" + zlib.compress(text))


def international_chunk(keyword: str, text: bytes, *, packed: bool = False) -> bytes:
    body = zlib.compress(text) if packed else text
    return chunk(b"iTXt", keyword.encode() + b"\0" + (b"\1\0" if packed else b"\0\0") + b"en\0\0" + body)


def png(*texts: bytes, behind: bytes = b"", width: int = 48) -> bytes:
    """A picture with chunks right after its header, and others behind its pixels."""
    plain = encoded(gradient(width), "PNG")
    return plain[:33] + b"".join(texts) + plain[33:-12] + behind + plain[-12:]


def png_card(value: Any = V2, keyword: str = "chara") -> bytes:
    return png(text_chunk(keyword, as_base64(value)))


def user_comment(comment: bytes, order: str = "<") -> bytes:
    """An EXIF block with one user comment, in the directory where it belongs."""
    mark = b"II*\0" if order == "<" else b"MM\0*"
    first = struct.pack(f"{order}HHHIII", 1, 0x8769, 4, 1, 26, 0)
    inner = struct.pack(f"{order}HHHIII", 1, 0x9286, 7, len(comment), 44, 0)
    return mark + struct.pack(f"{order}I", 8) + first + inner + comment


def jpeg_card(comment: bytes, order: str = "<") -> bytes:
    return encoded(gradient(), "JPEG", exif=b"Exif\0\0" + user_comment(comment, order))


def webp_card(comment: bytes, order: str = "<") -> bytes:
    return encoded(gradient(), "WEBP", exif=b"Exif\0\0" + user_comment(comment, order))


def picture(colour: tuple[int, int, int] = (10, 120, 200), side: int = 32) -> bytes:
    image = Image.new("RGB", (side, side), colour)
    image.putpixel((1, 1), (255, 255, 255))
    return encoded(image, "PNG")


def archive(card_json: Any = V3, files: dict[str, bytes] | None = None, *, packed: bool = True) -> bytes:
    """A CHARX."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED) as made:
        if card_json is not None:
            made.writestr("card.json", json.dumps(card_json))
        for name, data in (files or {}).items():
            made.writestr(name, data)
    return buffer.getvalue()


def asset(kind: str, name: str, uri: str) -> dict[str, str]:
    return {"type": kind, "name": name, "uri": uri, "ext": "png"}


def charx(*, spelling: str = "embeded://") -> bytes:
    """A V3 card with an icon, an emotion and one picture on the web."""
    assets = [
        asset("icon", "main", f"{spelling}assets/icon/images/main.png"),
        asset("emotion", "joy", f"{spelling}assets/emotion/images/joy.png"),
        asset("background", "tower", "https://example.org/tower.png"),
    ]
    files = {
        "assets/icon/images/main.png": picture(),
        "assets/emotion/images/joy.png": picture((250, 200, 0)),
        "notes/readme.txt": b"kept",
    }
    return archive(card(V3, assets=assets), files)
