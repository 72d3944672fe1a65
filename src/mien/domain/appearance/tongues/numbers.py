"""Number words of the tongues, as ages are told: ``treinta y cinco``, ``quatre-vingts``, ``fünfunddreißig``."""

from __future__ import annotations

import re
from typing import Final

from mien.domain.appearance.tongues.forms import plain


def _table(text: str) -> dict[str, int]:
    parts = text.split()
    return {plain(word): int(number) for number, word in zip(parts[::2], parts[1::2], strict=True)}


NUMBERS: Final = {
    "es": _table(
        """
        1 uno 2 dos 3 tres 4 cuatro 5 cinco 6 seis 7 siete 8 ocho 9 nueve 10 diez 11 once 12 doce 13 trece 14 catorce
        15 quince 16 dieciséis 17 diecisiete 18 dieciocho 19 diecinueve 20 veinte 21 veintiún 21 veintiuno 22 veintidós
        23 veintitrés 24 veinticuatro 25 veinticinco 26 veintiséis 27 veintisiete 28 veintiocho 29 veintinueve
        30 treinta 40 cuarenta 50 cincuenta 60 sesenta 70 setenta 80 ochenta 90 noventa 100 cien
        """
    ),
    "fr": _table(
        """
        2 deux 3 trois 4 quatre 5 cinq 6 six 7 sept 8 huit 9 neuf 10 dix 11 onze 12 douze 13 treize 14 quatorze
        15 quinze 16 seize 20 vingt 30 trente 40 quarante 50 cinquante 60 soixante 100 cent 10 dizaine 12 douzaine
        15 quinzaine 20 vingtaine 30 trentaine 40 quarantaine 50 cinquantaine 60 soixantaine 80 quatre-vingts
        """
    ),
    "de": _table(
        """
        2 zwei 3 drei 4 vier 5 fünf 6 sechs 7 sieben 8 acht 9 neun 10 zehn 11 elf 12 zwölf 13 dreizehn 14 vierzehn
        15 fünfzehn 16 sechzehn 17 siebzehn 18 achtzehn 19 neunzehn 20 zwanzig 30 dreißig 40 vierzig 50 fünfzig
        60 sechzig 70 siebzig 80 achtzig 90 neunzig 100 hundert
        """
    ),
    "pt": _table(
        """
        2 dois 2 duas 3 três 4 quatro 5 cinco 6 seis 7 sete 8 oito 9 nove 10 dez 11 onze 12 doze 13 treze 14 catorze
        14 quatorze 15 quinze 16 dezesseis 16 dezasseis 17 dezessete 17 dezassete 18 dezoito 19 dezenove 19 dezanove
        20 vinte 30 trinta 40 quarenta 50 cinquenta 60 sessenta 70 setenta 80 oitenta 90 noventa 100 cem
        """
    ),
}
_GERMAN: Final = re.compile(r"(ein|[a-z]+?)und([a-z]+)")
_JOINTS: Final = frozenset({"y", "et", "e", "-"})


def number_at(words: list[str], at: int, tongue: str) -> tuple[int, int] | None:
    """The number that starts at ``at`` and how many words it takes; ``None`` where none does. Digits count as well."""
    if words[at].isdecimal():
        return (int(words[at]), 1) if len(words[at]) <= 4 else None
    first = _single(words[at], tongue)
    if first is None:
        return None
    if tongue == "fr":
        return _french(words, at, first)
    if first >= 20 and at + 2 < len(words) and words[at + 1] in _JOINTS:
        unit = _single(words[at + 2], tongue)
        if unit is not None and unit < 10:
            return first + unit, 3
    return first, 1


def _single(word: str, tongue: str) -> int | None:
    known = NUMBERS[tongue].get(word)
    parted = _GERMAN.fullmatch(word) if known is None and tongue == "de" else None
    if parted is None:
        return known
    unit = 1 if parted[1] == "ein" else NUMBERS["de"].get(parted[1])
    tens = NUMBERS["de"].get(parted[2])
    return unit + tens if unit is not None and tens is not None and unit < 10 <= tens else None


def _french(words: list[str], at: int, value: int) -> tuple[int, int]:
    """``soixante-dix-sept``, ``quatre-vingts``, ``vingt et un``: parts that add up, and four twenties."""
    end = at + 1
    if value == 4 and words[end : end + 2] in (["-", "vingt"], ["-", "vingts"]):
        value, end = 80, end + 2
    while end + 1 < len(words) and words[end] in _JOINTS:
        part = 1 if words[end + 1] in ("un", "une") else NUMBERS["fr"].get(words[end + 1])
        if part is None or part >= 20 or value < 10 or (words[end] == "et" and part not in (1, 11)):
            break
        value, end = value + part, end + 2
    return value, end - at
