"""Where somebody's people may come from, as a nationality or a first name hints: it only tilts what is filled."""

from __future__ import annotations

from typing import Final

from mien.domain.appearance.reading import Reading
from mien.domain.wordlist import meanings

_PEOPLES: Final = meanings(
    {
        "africa": """nigerian, kenyan, ghanaian, ethiopian, somali, senegalese, congolese, ugandan, jamaican, haitian,
                     african, zulu, yoruba, igbo, sudanese, malian, cameroonian, afro""",
        "east asia": """japanese, chinese, korean, taiwanese, mongolian, vietnamese, thai""",
        "south asia": "indian, pakistani, bangladeshi, tamil, punjabi, bengali, nepali, lankan, gujarati",
        "middle east": """arab, arabian, egyptian, iranian, persian, turkish, lebanese, syrian, moroccan, algerian,
                          tunisian, iraqi, kurdish, israeli, afghan, berber""",
        "north": """swedish, norwegian, danish, finnish, icelandic, irish, scottish, dutch, german, polish, russian,
                    english, scandinavian, estonian, ukrainian, nordic, scots, welsh""",
        "south": "spanish, italian, portuguese, greek, sicilian, catalan, maltese, cypriot",
        "latin america": """mexican, brazilian, peruvian, colombian, bolivian, chilean, guatemalan, cuban, latina,
                            latino, ecuadorian, venezuelan, argentinian""",
    }
)
_NAMES: Final = meanings(
    {
        "africa": "kofi, kwame, ama, amara, chidi, chioma, ngozi, zuri, imani, oluwaseun, adaeze, jabari, thandiwe",
        "east asia": "mei, yuki, kenji, hiro, haruto, sakura, akira, ling, wei, jin, minho, sora, haruka, xiu, takeshi",
        "south asia": "priya, rajesh, ravi, anjali, arjun, deepa, sanjay, lakshmi, vikram, meera, kavita, rohan",
        "middle east": "fatima, ahmed, hassan, omar, yusuf, aisha, leila, layla, amir, samira, khalid, zahra, mehmet",
        "north": "ingrid, astrid, freya, lars, sven, bjorn, sigrid, olga, siobhan, niamh, callum, fiona, magnus",
        "south": "giovanni, chiara, enzo, luca, elena, paolo, dimitri, eleni, carmen, joao",
        "latin america": "mateo, javier, guadalupe, camila, diego, valentina, xochitl, rodrigo",
    }
)
SKIN: Final[dict[str, dict[str, float]]] = {
    "africa": {"dark": 5.0, "brown": 4.0, "tan": 0.4},
    "east asia": {"light": 5.0, "pale": 2.0, "tan": 1.5},
    "south asia": {"brown": 5.0, "tan": 3.0, "dark": 0.8, "light": 0.4},
    "middle east": {"tan": 4.0, "light": 3.0, "brown": 1.5},
    "crescent": {"tan": 4.0, "light": 3.0, "brown": 3.0, "dark": 1.0},
    "north": {"light": 5.0, "pale": 3.0, "tan": 0.6, "brown": 0.3, "dark": 0.2},
    "south": {"light": 4.0, "tan": 3.0, "pale": 0.5, "brown": 0.3},
    "latin america": {"tan": 4.0, "brown": 3.0, "light": 2.0, "dark": 0.6},
}
HAIR: Final[dict[str, dict[str, float]]] = {
    "east asia": {"black": 8.0, "brown": 1.5},
    "south asia": {"black": 8.0, "brown": 1.0},
    "middle east": {"black": 6.0, "brown": 3.0},
    "crescent": {"black": 6.0, "brown": 4.0},
    "south": {"brown": 5.0, "black": 4.0, "blonde": 0.6},
    "latin america": {"black": 5.0, "brown": 4.0},
    "north": {"brown": 4.0, "blonde": 4.0, "red": 1.2, "auburn": 1.0, "black": 1.0},
}


_WORN: Final = {
    "box braids": "africa", "cornrows": "africa", "locs": "africa", "hijab": "crescent", "niqab": "crescent",
    "keffiyeh": "crescent",
}  # fmt: skip
"""What somebody wears that hints at it; the crescent reaches from West Africa to Indonesia."""


def origin_of(reading: Reading) -> str:
    """The region that a nationality, what is worn or a first name hints at; empty where nothing does."""
    own = [word for word in reading.words if reading.counts(word) and not word.glued]
    for word in own:
        if word.lower in _PEOPLES:
            return _PEOPLES[word.lower]
    for word in own:
        if word.lower in _WORN:
            return _WORN[word.lower]
    names = sorted(name for name in reading.cast.names if name in _NAMES)
    return _NAMES[names[0]] if names else ""
