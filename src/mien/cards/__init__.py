"""The files that character cards travel in: bytes in, the card's JSON out, and the other way round.

``container`` knows a file by its content; ``png``, ``exif`` and ``charx`` find the card in each kind, ``json_text``
reads it. Everything a file can claim about its size is capped in ``limits`` before it is believed. What the JSON means
is ``mien.domain.card``.
"""

from mien.cards.charx import read_entries, write_charx
from mien.cards.container import CardFile, read_card_file
from mien.cards.json_text import write_json
from mien.cards.limits import MAX_FILE
from mien.cards.png import png_with_cards

__all__ = ["MAX_FILE", "CardFile", "png_with_cards", "read_card_file", "read_entries", "write_charx", "write_json"]
