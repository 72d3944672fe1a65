"""Numbers in digits and in words, as ages are written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from mien.domain import wordlist
from mien.domain.rating.reading import Word

FOREIGN_YEARS: Final = wordlist.words(
    """
    ans jahre jahren años anos anni jaar лет года год yaşında yaşındaki lat år tahun tuổi
    """
)
"""Words for years that follow an age in other languages; short number words count only before them."""

_ORDINAL: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")

_NUMBERED: Final = """
0 zero 1 one 2 two 3 three 4 four 5 five 6 six 7 seven 8 eight 9 nine 10 ten 11 eleven 12 twelve 13 thirteen
14 fourteen 15 fifteen 16 sixteen 17 seventeen 18 eighteen 19 nineteen 20 twenty 30 thirty 40 forty 50 fifty
60 sixty 70 seventy 80 eighty 90 ninety
"""
_NUMBERED_FOREIGN: Final = """
6 six 7 sept 8 huit 9 neuf 10 dix 11 onze 12 douze 13 treize 14 quatorze 15 quinze 16 seize
6 seis 7 siete 8 ocho 9 nueve 10 diez 11 once 12 doce 13 trece 14 catorce 15 quince 16 dieciséis 17 diecisiete
6 sechs 7 sieben 8 acht 9 neun 10 zehn 11 elf 12 zwölf 13 dreizehn 14 vierzehn 15 fünfzehn 16 sechzehn 17 siebzehn
6 sei 7 sette 8 otto 9 nove 10 dieci 11 undici 12 dodici 13 tredici 14 quattordici 15 quindici 16 sedici
17 diciassette 8 oito 10 dez 12 doze 13 treze 14 quatorze 16 dezesseis 17 dezessete 16 dezasseis 17 dezassete
14 catorze
8 acht 9 negen 10 tien 11 elf 12 twaalf 13 dertien 14 veertien 15 vijftien 16 zestien 17 zeventien
"""
_NUMBERED_UNITS: Final = """
2 dos 3 tres 4 cuatro 5 cinco 2 deux 3 trois 4 quatre 5 cinq 2 zwei 3 drei 4 vier 5 fünf 2 dois 3 três 4 quatro
2 due 3 tre 4 quattro 5 cinque
"""
"""Numbers that also end longer ones; they count where no tens stand before them (``treinta y cinco``)."""
_TENS: Final = wordlist.words(
    """
    veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa vingt vingts trente quarante cinquante soixante
    vinte trinta quarenta cinquenta sessenta oitenta venti trenta cento ciento cent
    """
)
_TENS_REACH: Final = 2
_ORDINALS: Final = """
1 first 2 second 3 third 4 fourth 5 fifth 6 sixth 7 seventh 8 eighth 9 ninth 10 tenth 11 eleventh 12 twelfth
13 thirteenth 14 fourteenth 15 fifteenth 16 sixteenth 17 seventeenth
"""


def _numbers(text: str) -> dict[str, int]:
    """Words and the numbers before them."""
    parts = text.split()
    return {word: int(number) for number, word in zip(parts[::2], parts[1::2], strict=True)}


_NUMBER_WORDS: Final = _numbers(_NUMBERED)
_FOREIGN_NUMBERS: Final = _numbers(_NUMBERED_FOREIGN)
_FOREIGN_UNITS: Final = _numbers(_NUMBERED_UNITS)
_ORDINAL_WORDS: Final = _numbers(_ORDINALS)


def number_at(words: Sequence[Word], place: int) -> tuple[int, int] | None:
    """The whole number that starts at ``place`` and the place after it, in digits or words, or ``None``."""
    if place >= len(words):
        return None
    word = words[place]
    if word.text.isdecimal():
        return (int(word.text), place + 1) if len(word.text) <= 5 else None
    for form in word.forms:
        if form in _NUMBER_WORDS:
            return _longer_number(words, place, _NUMBER_WORDS[form])
    for form in word.forms:
        if form in _FOREIGN_NUMBERS and place + 1 < len(words) and words[place + 1].is_any(FOREIGN_YEARS):
            return _FOREIGN_NUMBERS[form], place + 1
    return _foreign_unit(words, place)


def _foreign_unit(words: Sequence[Word], place: int) -> tuple[int, int] | None:
    """``cinco años``, not the end of ``treinta y cinco años``."""
    before = words[max(0, place - _TENS_REACH) : place]
    if place + 1 >= len(words) or not words[place + 1].is_any(FOREIGN_YEARS) or any(w.is_any(_TENS) for w in before):
        return None
    return next(((_FOREIGN_UNITS[form], place + 1) for form in words[place].forms if form in _FOREIGN_UNITS), None)


def _longer_number(words: Sequence[Word], place: int, value: int) -> tuple[int, int]:
    """``twenty five``, ``three hundred``, ``two thousand``."""
    following = words[place + 1].forms if place + 1 < len(words) else frozenset()
    if value >= 20:
        for form in following:
            if 0 < _NUMBER_WORDS.get(form, 0) < 10:
                return value + _NUMBER_WORDS[form], place + 2
    for scale, factor in (("hundred", 100), ("thousand", 1000)):
        if scale in following:
            return max(value, 1) * factor, place + 2
    return value, place + 1


def ordinal(word: Word) -> int | None:
    """The rank of ``8th`` or ``eighth``, or ``None``."""
    match = _ORDINAL.fullmatch(word.text)
    if match:
        return int(match.group(1))
    return next((_ORDINAL_WORDS[form] for form in word.forms if form in _ORDINAL_WORDS), None)


def foreign_number(word: str) -> int | None:
    """The value of a number word of another language, or ``None``."""
    return _FOREIGN_NUMBERS.get(word)
