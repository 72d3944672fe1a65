"""Sentences about a character, turned into what the character says: ``She bakes her bread`` → ``I bake my bread``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from mien.domain.wordlist import words

_PLACES: Final = words("in to from at of near through across around for over on the")
_IRREGULAR: Final = {
    "is": "am",
    "are": "am",
    "was": "was",
    "were": "was",
    "has": "have",
    "does": "do",
    "goes": "go",
    "isn't": "am not",
    "aren't": "am not",
    "weren't": "wasn't",
    "hasn't": "haven't",
    "doesn't": "don't",
}
_KEEPS_S: Final = words("always perhaps sometimes besides afterwards nowadays this his its us was discuss pass miss")
_ADVERBS: Final = (
    r"(?:(?:always|never|often|also|still|now|once|then|really|usually|rarely|sometimes|secretly|only|just|later|soon|"
    r"first|herself|himself|both|all|\w+ly) )*"
)
_AND_VERB: Final = re.compile(rf"((?:,|\band|\bbut|\bor|\bthen) {_ADVERBS})([a-z]+s|doesn't|isn't|hasn't)(?= \w)")
_LISTS_NOUNS: Final = words("likes loves hates enjoys collects sells makes bakes draws has keeps grows wears plays")
_COMMON_VERBS: Final = words(
    """
    answer argue ask bake believe belong bring build buy call care carry catch clean climb collect come cook count dance
    deal deliver dig do draw dream drink drive eat enjoy fear feed feel fight find fix fly forget garden get give go
    grow guard guide hate have hear help hide hold hope hunt keep know laugh lead learn leave lie like listen live look
    lose love make mend miss need never own paint plan play pray prefer pretend protect raise read refuse remember
    repair rescue ride rule run sail save say search see seek sell send serve sew share sing sit sketch sleep smell
    smile smoke speak spend stand stay steal steer stop study swear swim take talk teach tell tend think trade train
    travel treat trust try understand use visit wait wake walk want wash watch wear wish wonder work worry write
    """
)
_ALSO_NOUNS: Final = words(
    """
    answers calls catches cooks counts dances deals dreams drinks drives fears fights finds flies guards guides helps
    hides hopes hunts laughs leads leaves lies looks needs paints plans plays rides rules runs sails searches serves
    shares shows sketches sleeps smells smiles smokes stands stays steers stops studies swims takes talks tastes trades
    trains travels treats tries trusts turns visits waits walks watches wishes wonders works worries
    """
)
"""Forms that may be things, after a verb that lists things: ``likes tea and walks``."""
_NOT_OWNED: Final = words(
    "and or to in on at for with by from as when but who that if than the a an how what again away back up down out off"
)
_OTHERS: Final = {
    "she": words("mother sister daughter wife aunt grandmother woman girl queen lady girlfriend niece teacher friend"),
    "he": words("father brother son husband uncle grandfather man boy king lord boyfriend nephew teacher friend"),
    "they": words("people parents friends children sisters brothers siblings others neighbours customers sailors men"),
}
_FORMS: Final = {
    "she": ("her", "her", "hers", "herself"),
    "he": ("his", "him", "his", "himself"),
    "they": ("their", "them", "theirs", "themselves"),
}
_WHEN: Final = re.compile(
    r"(?:now [\w-]+ and an? [^,.]{3,80},? |this past year |(?:only )?[\w-]+ years? ago )(?=[A-Z]|she\b|he\b|they\b)|"
    r"(?:Then, )?(?:(?:at|by|in|since) [\w-]+|[\w-]+ (?:years?|months?) later),? (?=[A-Z]|she\b|he\b|they\b)",
    re.IGNORECASE,
)
"""What may stand before the subject."""
_OWN: Final = re.compile(r"(?:I|I'm|I've|I'd|My|Me)\b")


@dataclass(frozen=True, slots=True)
class Referent:
    """Whom sentences speak of: the names used and the pronoun (``she``, ``he`` or ``they``)."""

    names: tuple[str, ...]
    pronoun: str


def in_first_person(sentence: str, who: Referent) -> str | None:
    """The sentence as said by whom it is about, or ``None`` where that can't be told for sure."""
    whole = " ".join(sentence.split())
    when = _WHEN.match(whole)
    if when is None:
        return _turned(whole, who)
    text = whole[when.end() :]
    said = _turned(text[0].upper() + text[1:], who)
    return said and when[0] + (said if said.startswith("I") else said[0].lower() + said[1:])


def _turned(text: str, who: Referent) -> str | None:
    if _OWN.match(text):
        return text
    pronoun = _pronoun(text, who)
    if pronoun is None or _names_another(text, pronoun):
        return None
    own, them, owned, self_ = _FORMS[pronoun]
    names = "|".join(re.escape(name) for name in who.names)
    subject = rf"\b(?:{names}|{pronoun})\b" if names else rf"\b{pronoun}\b"
    contracted = rf"({subject})'s (?=(?:an?|the|not|always|never|\w+ing)\b)"
    text = re.sub(contracted, r"\1 is ", text, flags=re.IGNORECASE)
    text = re.sub(rf"\b(?:{names})'s\b", "my", text) if names else text
    verb = _first_verb(text, subject) if pronoun != "they" else ""
    if verb in _LISTS_NOUNS and any(found[2] in _ALSO_NOUNS for found in _AND_VERB.finditer(text)):
        return None
    text = re.sub(rf"({subject}) ({_ADVERBS})([a-z']+)", lambda found: _said(found, pronoun), text, flags=re.IGNORECASE)
    if verb and verb != _first(verb):
        text = _AND_VERB.sub(lambda found: found[1] + _second_verb(found[2]), text)
    text = re.sub(rf"\b{self_}\b", "myself", text, flags=re.IGNORECASE)
    text = re.sub(rf"\b{own}\b(?= (\w+))", lambda found: _possessive(found, them == own), text, flags=re.IGNORECASE)
    text = re.sub(rf"\b{them}\b", "me", text, flags=re.IGNORECASE)
    text = re.sub(rf"\b{owned}\b", "mine", text, flags=re.IGNORECASE)
    text = text.replace("I am ", "I'm ")
    left = re.search(rf"{subject}", text, re.IGNORECASE)
    return None if left else text[0].upper() + text[1:]


def possessed(phrase: str) -> str:
    """A phrase with its possessives turned to the speaker: ``with her cat`` → ``with my cat``."""
    return re.sub(r"\b(?:her|his|their)\b(?= \w)", "my", phrase)


def _pronoun(text: str, who: Referent) -> str | None:
    """The pronoun that the sentence's own subject goes by, if it begins with whom it is about."""
    first = text.split(" ", 1)[0].lower().removesuffix("'s")
    for pronoun, forms in _FORMS.items():
        if first in (pronoun, forms[0]):
            return pronoun if pronoun == who.pronoun or who.pronoun == "they" else None
    starts = any(re.match(rf"{re.escape(name)}(?:'s)? (?!,)", text) for name in who.names)
    return who.pronoun if starts else None


def _names_another(text: str, pronoun: str) -> bool:
    """True when a pronoun may mean somebody else whom the sentence names before it."""
    forms = {pronoun, *_FORMS[pronoun]}
    another, before = False, ""
    for place, raw in enumerate(text.split()):
        word = raw.strip(".,;:!?\"'()")
        plain = word.lower().removesuffix("'s")
        if another and plain in forms:
            return True
        named = place > 1 and word[:1].isupper() and before not in _PLACES and plain not in ("i", "i'm")
        another = another or plain in _OTHERS[pronoun] or named
        before = plain
    return False


def _first_verb(text: str, subject: str) -> str:
    found = re.match(rf"(?:{subject}) {_ADVERBS}([a-z']+)", text, re.IGNORECASE)
    return found[1].lower() if found else ""


def _said(found: re.Match[str], pronoun: str) -> str:
    verb = found[3].lower()
    base = _IRREGULAR.get(verb, verb) if pronoun == "they" else _first(verb)
    adverbs = found[2].replace("herself ", "myself ").replace("himself ", "myself ")
    return f"I {adverbs}{base}"


def _second_verb(verb: str) -> str:
    base = _first(verb)
    return base if base in _COMMON_VERBS or verb in _IRREGULAR else verb


def _first(verb: str) -> str:
    """The form of a verb after ``I``, from the form after ``she``."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb in _KEEPS_S or verb.endswith(("ss", "us", "'s")) or not verb.endswith("s"):
        return verb
    if verb.endswith("ies") and len(verb) > 4:
        return f"{verb[:-3]}y"
    return verb[:-2] if verb.endswith(("ches", "shes", "sses", "xes", "zzes", "oes")) else verb[:-1]


def _possessive(found: re.Match[str], ambiguous: bool) -> str:
    me = ambiguous and found[1].lower() in _NOT_OWNED
    word = "me" if me else "my"
    return word.capitalize() if found[0][0].isupper() else word
