"""Whether a message is in a language that the rules don't speak, and which; or in none."""

from __future__ import annotations

import re
from typing import Final

from mien.domain.wordlist import words

_STOPWORDS: Final = {
    "de": words("ich du ist das der die und nicht ein eine mir dir wie was wo mit auch bin bist hast habe mich guten"),
    "fr": words(
        "je tu est le la les et pas un une moi toi comment quoi où avec aussi suis es as ai bonjour très c'est"
    ),
    "es": words("yo tú tu es el la los y no un una mi qué que dónde con también soy eres tienes tengo hola cómo muy"),
    "it": words("io tu è il la gli e non un una mi che dove con anche sono sei hai ho ciao come molto sto stai"),
    "pt": words("eu você tu é o a os e não um uma me que onde com também sou és tem tenho olá como muito está oi"),
    "nl": words("ik jij je is het de en niet een mij wat waar met ook ben bent hebt heb hallo hoe heel goed gaat"),
    "pl": words("ja ty jest to i nie mnie ci co gdzie z też jestem jesteś masz mam cześć jak bardzo się dzień dobry"),
}
_ENGLISH: Final = words(
    """
    i you is the and not a an me my your what where with also am are have has how very it to of in on that this do does
    did was were be been for but so or if he she they we who why when can could will would just like no yes go get
    there here all at from up out about know think want good well some any see let one hi hello come came
    """
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_VOWELS: Final = frozenset("aeiouyáéíóúàèìòùäëïöüâêîôûãõåæøœąęó")
_SCRIPTS: Final = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
)


_ASKED_FOR: Final = tuple(
    (code, re.compile(pattern, re.IGNORECASE))
    for code, pattern in (
        ("de", r"\b(?:kannst|sprichst|verstehst) du\b"),
        ("pt", r"\b(?:você|voce|vc) (?:fala|entende|sabe)\b"),
        ("es", r"[¿¡]|\b(?:hablas|entiendes|puedes|cómo estás|como estas)\b"),
        ("fr", r"\b(?:parles-tu|tu parles|parlez-vous|vous parlez)\b"),
        ("it", r"\b(?:parli|capisci) (?:l')?italiano\b"),
    )
)
"""What is sure to be that language, however short."""


def language_of(text: str) -> str:
    """``de fr es it pt nl pl ru ja zh ko``, ``xx`` for another that isn't English, or empty."""
    for code, script in _SCRIPTS:
        if len(script.findall(text)) > len(text) / 4:
            return code
    asked = next((code for code, pattern in _ASKED_FOR if pattern.search(text)), "")
    if asked:
        return asked
    said = [word.lower() for word in _WORD.findall(text)]
    latin = sum(word[0] < "\u0250" for word in said)
    if said and latin < len(said) / 2:
        return "xx"
    english = sum(word in _ENGLISH for word in said)
    scores = {code: sum(word in known for word in said) for code, known in _STOPWORDS.items()}
    best = max(scores, key=lambda code: scores[code])
    return best if scores[best] >= 2 and scores[best] > english else ""


def is_english(text: str) -> bool:
    """True for words that are rather English than another language; *ok* alone is neither."""
    said = [word.lower() for word in _WORD.findall(text)]
    english = sum(word in _ENGLISH for word in said)
    return english >= max(2, len(said) / 3) and language_of(text) == ""


def is_foreign(text: str) -> bool:
    """True for a sentence in another language than English."""
    return language_of(text) != ""


def is_gibberish(text: str) -> bool:
    """True for letters that make no words: ``asdkjhgf``."""
    said = [word.lower() for word in _WORD.findall(text) if word.isascii()]
    if not said or any(word in _ENGLISH for word in said):
        return False
    return sum(map(_unpronounceable, said)) > len(said) / 2


def _unpronounceable(word: str) -> bool:
    if len(word) < 4:
        return False
    vowels = sum(letter in _VOWELS for letter in word)
    run = max((len(part) for part in re.split(r"[aeiouy]", word)), default=0)
    return vowels == 0 or run >= 5 or vowels / len(word) < 0.15 or len(set(word)) <= len(word) / 4
