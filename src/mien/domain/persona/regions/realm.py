"""Where stories with magic take place."""

from __future__ import annotations

from itertools import product
from typing import Final

from mien.domain.persona.regions.region import region

_BEGINNINGS: Final = """
    Alder Amber Barley Bram Briar Candle Dusk Elder Ever Fallow Fern Frost Hallow Hart Heather Iron Juniper
    Lark Marsh Moon Oaken Otter Raven River Rook Salt Silver Storm Thistle Thorn
"""
_ENDINGS: Final = "bough brook combe croft fell field ford gate holt mere shaw ward well wick"

REALM: Final = region(
    key="the Realm",
    female="""
        Aldith Brannwen Cerys Elowen Fenna Gisla Hesper Isaura Jorunn Kestra Lunet Maerwyn Nimue Orsolya Rosamund
        Sibylla Thyra Ursel Vesna Ysolde
    """,
    male="""
        Aldric Bertran Corvin Drogo Edric Fulk Garin Hadrian Isembard Jorah Leofric Merrick Odo Perrin Ranulf
        Sigmar Theobald Ulfric Warin Yorick
    """,
    neutral="Ashlin Bryn Ember Linden Merle Rune Sorrel Teasel Vale Wyn",
    surnames=" ".join(map("".join, product(_BEGINNINGS.split(), _ENDINGS.split()))),
    towns="""
        Hollowmere:mild, the harbour town of Saltgate:mild, Karrowdeep:cold, the hill city of Oriel:warm,
        Winterhold Pass:cold, the river port of Nine Lanterns:warm, Thornmarket:mild
    """,
    skin="pale:2 light:4 tan:3 brown:3 dark:2",
    fair_hair=0.35,
    coily_hair=0.5,
)
