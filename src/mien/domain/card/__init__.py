"""Character cards (V1, V2, V3) and what they mean in Mien, without loss in either direction.

``read`` turns a card into a character's draft and lorebook; ``write`` lays over the stored card what has changed since.
What Mien knows beyond any card stands under ``extensions.mien`` (``facts``) and, for other programs, in words
(``wording``).
"""

from mien.domain.card.assets import Asset, asset_in, assets_of, main_icon
from mien.domain.card.node import node_of
from mien.domain.card.read import ReadCard, read_card, refuse_other_json
from mien.domain.card.versions import as_v2, as_v3
from mien.domain.card.write import CARD_FIELDS, allowed_rating, write_card

__all__ = [
    "CARD_FIELDS",
    "Asset",
    "ReadCard",
    "allowed_rating",
    "as_v2",
    "as_v3",
    "asset_in",
    "assets_of",
    "main_icon",
    "node_of",
    "read_card",
    "refuse_other_json",
    "write_card",
]
