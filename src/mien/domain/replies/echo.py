"""What somebody said, as another says it back: ``I lost my keys`` → ``you lost your keys``."""

from __future__ import annotations

import re
from typing import Final

from mien.domain.wordlist import words

_OTHER: Final = {
    word: other
    for pair in [
        "i/you",
        "me/you",
        "my/your",
        "mine/yours",
        "myself/yourself",
        "i'm/you're",
        "am/are",
        "i've/you've",
        "i'd/you'd",
        "i'll/you'll",
        "was/were",
        "we/you",
        "our/your",
        "us/you",
        "we're/you're",
        "we've/you've",
        "we'll/you'll",
        "im/you're",
        "ive/you've",
        "wasn't/weren't",
    ]
    for word, other in [pair.split("/")]
}
_SAYER: Final = words("i i'm i've i'd i'll im ive we we're we've my our")
_ADDRESSED: Final = words("you your yours you're you've yourself u ur")
_OTHERS: Final = words("he she they somebody someone nobody everybody everyone he's she's they're")
_AUXILIARIES: Final = words(
    "can't don't didn't used couldn't never have wish live get want could play work study "
    "go sleep teach sing paint write cook run own miss know"
)
_PAST: Final = re.compile(r"\w{2,}ed")
_VERB: Final = re.compile(r"\w{2}ed$|\w{3}ly$")
_VERB_WAS: Final = words("was wasn't am")
_SUBJECTS: Final = words("i we")
_IS: Final = words("is was has are were")
_PAST_FORMS: Final = words(
    """
    went lost found saw met made took had got was bought brought broke built came did drank drove ate fell felt fought
    forgot gave grew heard held kept knew left read ran said sat sold sent sang slept spent spoke stood swam taught
    told thought wore won wrote began became caught chose drew flew hid hurt laid led lent paid rode rose shot
    threw stole shook blew rang swore tore wept dug hung shut cut put set hit quit moved
    """
)
_UNSURE: Final = words(
    "btw lol lmao haha tho though idk dont cant wont what how why who which whether if im ive id killing that this so "
    "u ur pls plz"
)
"""Words beside which an echo may go wrong."""
_WORD: Final = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|[^\w\s]|_")
_TOPIC: Final = re.compile(
    r"\b(?P<of>the|my|our|this|these|those|his|her|their) "
    r"(?P<noun>[a-z][\w'-]*(?: [a-z][\w'-]*){0,2})",
    re.IGNORECASE,
)
_NO_TOPICS: Final = words(
    "time thing things way lot bit day moment kind sort one other same only first last best most few couple reason "
    "fact point end rest question answer problem point while little something anything everything"
)
_ENDS_TOPIC: Final = words(
    """
    is was are were has had have will would can could should may might must do does did and or but because so that who
    which when where while if than as to in on at of for with from by into over under about after before through during
    i you he she it we they the not never always really very too also just still now then today yesterday tomorrow again
    there here went goes came looks looked makes made gets got said says keeps kept wants wanted needs needed feels felt
    doesn't don't isn't wasn't aren't weren't won't can't didn't couldn't wouldn't down up off out away back once twice
    this that these those every each all some any no my your his her our their its a an sometimes somewhere often again
    yet soon later today's comes takes took gives gave thinks thought knows knew likes liked loves loved hates hated
    tells told laughs cries runs ran sits sat stands stood lives eats ate drinks drank drew wrote says sings sang smells
    """
)


def echoed(sentence: str) -> str:
    """A short statement about its sayer, as told back to them, without its full stop; empty where that goes wrong."""
    text = re.sub(r"\s+", " ", sentence).strip().rstrip(".!… ")
    said = text.split()
    lowered = [word.lower().strip(",;") for word in said]
    if (
        not 3 <= len(said) <= 14
        or lowered[0] not in _SAYER | _OTHERS
        or "?" in text
        or not _ADDRESSED.isdisjoint(lowered)
    ):
        return ""
    if not _surely_tells(lowered) or re.search(r"[\"“”*_#<>{}\[\]|:;\n]", text):
        return ""
    turned = []
    for place, word in enumerate(said):
        plain = word.lower().rstrip(",")
        comma = "," if word.endswith(",") else ""
        if place == 0 and plain in _OTHERS:
            turned.append(word.lower())
        elif plain in _VERB_WAS and (place == 0 or lowered[place - 1] not in ("i", "we")):
            turned.append(word)
        else:
            turned.append(f"{_OTHER[plain]}{comma}" if plain in _OTHER else word)
    return " ".join(turned)


def tells_past(sentence: str) -> bool:
    """True where the verb near the beginning tells of something that is over."""
    near = [word.lower().strip(",;.!") for word in sentence.split()[1:4]]
    return any(word in _PAST_FORMS or word in ("were", "died") or _PAST.fullmatch(word) for word in near)


def _surely_tells(said: list[str]) -> bool:
    """True for the plain form of a statement, whose other form is sure to be right."""
    if not _UNSURE.isdisjoint(said) or any(word.isdigit() for word in said):
        return False
    first, second = said[0], said[1]
    if first in _SUBJECTS:
        past = second in _PAST_FORMS or (second.endswith("ed") and second not in ("need", "feed", "speed"))
        return past or second in _AUXILIARIES
    if first in _OTHERS:
        return not _SAYER.isdisjoint(said) or len(said) <= 8
    if first in ("i'm", "we're"):
        return second.endswith("ing") and second not in ("nothing", "something", "anything", "everything")
    return first in ("my", "our") and not _IS.isdisjoint(said[2:])


def topic_of(sentence: str) -> str:
    """The first thing that a statement is about, as a listener names it: ``your garden``; or empty."""
    for found in _TOPIC.finditer(sentence):
        noun: list[str] = []
        for word in found["noun"].split():
            plain = word.lower()
            if (
                plain.rstrip("'s") in _ENDS_TOPIC
                or plain in _ENDS_TOPIC
                or (noun and (_VERB.search(plain) or plain in _PAST_FORMS))
            ):
                break
            noun.append(word)
        if noun and noun[0].lower() not in _NO_TOPICS and len(noun[-1]) > 2:
            of = found["of"].lower()
            return f"{_OTHER.get(of, of)} {' '.join(noun[:2])}"
    return ""


def turned(topic: str) -> str:
    """A topic in the user's words as somebody else says it: ``my cat`` → ``your cat``, ``your job`` → ``my job``."""
    mirror = {**_OTHER, "your": "my", "you": "me", "yours": "mine", "yourself": "myself", "was": "was", "am": "am"}
    return " ".join(mirror.get(word.lower(), word) for word in topic.split())
