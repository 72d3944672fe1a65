"""What characters answer when they are asked about themselves."""

from __future__ import annotations

import re
from typing import Final

from mien.domain.replies.intents import Wish
from mien.domain.replies.lines import identity, life, tastes
from mien.domain.replies.lines import open_questions as unsure
from mien.domain.replies.looks import looks_told
from mien.domain.replies.speech import Lines
from mien.domain.replies.talk import Talk


def looks(talk: Talk, wish: Wish) -> None:
    """What one looks like, or the part that was asked for."""
    about = wish.topic or next(
        (word for word in _LOOK_WORDS if re.search(rf"\b{word}", wish.sentence, re.IGNORECASE)), ""
    )
    talk.say(identity.LOOKS, looks=looks_told(talk.character.appearance, about, talk.speech.chance))


_LOOK_WORDS: Final = ("wearing", "tall", "short", "hair", "beard", "glasses", "moustache", "mustache", "hat", "scar")


def about_you(talk: Talk, _: Wish) -> None:
    """Who one is, and perhaps what one likes or how one is."""
    talk.say(identity.ABOUT_YOU)
    if talk.facts.interests and talk.speech.likely(0.4):
        talk.say(tastes.HOBBIES)
    elif talk.character.personality.traits:
        talk.perhaps(0.4, identity.TRAIT)


def character(talk: Talk, _: Wish) -> None:
    """What one is like."""
    talk.say(identity.TRAIT if talk.character.personality.traits else identity.CHARACTER_UNKNOWN)


def job(talk: Talk, wish: Wish) -> None:
    """The trade; who is asked to tell of it also says what the days go by with."""
    found = next(filter(None, map(_DAYS.search, talk.facts.sayings)), None)
    days = f"{found[0]}." if found else ""
    if not days or "about" not in wish.sentence.lower():
        talk.say(life.JOB if talk.facts.job else life.JOB_UNKNOWN)
    elif not talk.speech.quote(days):
        talk.say(unsure.SAYING, saying=days)


_DAYS: Final = re.compile(r"\bI spend my days (?:(?!,? and hope\b)[^.;!?])+")


def origin(talk: Talk, _: Wish) -> None:
    """Where it was born or raised; who lives somewhere may well come from elsewhere."""
    if talk.facts.origin:
        talk.say(life.ORIGIN)
        return
    early = next((said for said in talk.facts.past if _ORIGIN.search(said)), "")
    talk.say(life.PAST if early else life.PAST_UNKNOWN, past=early)


_ORIGIN: Final = re.compile(r"\b(?:grew up|born|raised|childhood)\b")


def past(talk: Talk, _: Wish) -> None:
    """What happened to one."""
    talk.say(life.PAST if talk.facts.past else life.PAST_UNKNOWN)


def family(talk: Talk, _: Wish) -> None:
    """The people of one's own."""
    _told(talk, _RELATIONS, life.FAMILY_UNKNOWN)


def pets(talk: Talk, _: Wish) -> None:
    """The animals of one's own."""
    _told(talk, _ANIMALS, life.PETS_UNKNOWN)


def _told(talk: Talk, about: re.Pattern[str], unknown: Lines) -> None:
    """What the character's texts tell of somebody or something of theirs."""
    saying = talk.choice(said for said in talk.facts.sayings if about.search(said))
    talk.say(life.FAMILY if saying else unknown, saying=saying)


_RELATIONS: Final = re.compile(
    r"\bmy (?:\w+ )?(?:father|mother|parents|brothers?|sisters?|siblings|wife|husband|children|sons?|daughters?|"
    r"grand\w+|uncle|aunt|family|twins?)\b",
    re.IGNORECASE,
)


_ANIMALS: Final = re.compile(
    r"\b(?:my|an?|two|three|four) (?:\w+ )?(?:cats?|dogs?|birds?|parrots?|ravens?|crows?|horses?|rabbits?|goats?|"
    r"ferrets?|owls?|falcons?|hounds?|kittens?|pupp(?:y|ies)|pony|ponies|hens?|snakes?|rats?)\b",
    re.IGNORECASE,
)


def hobbies(talk: Talk, _: Wish) -> None:
    """What one likes to do."""
    talk.say(tastes.HOBBIES if talk.facts.interests or talk.facts.likes else tastes.HOBBIES_UNKNOWN)


def favourite(talk: Talk, wish: Wish) -> None:
    """The favourite of a kind, where the likes have one."""
    if wish.topic.lower() in ("one", "ones"):
        talk.say(tastes.FAVOURITE_AMONG)
        return
    kind = _KIND_OF.get(wish.topic.lower(), wish.topic)
    match = talk.favourite(kind) if kind else ""
    topic = re.sub(r"^(?:thing|things?) (?:to|about|in)\b.*", "thing", talk.topic(kind)) or "thing"
    known = bool(match) and match.lower() != topic.lower()
    talk.say(tastes.FAVOURITE_KNOWN if known else tastes.FAVOURITE_UNKNOWN, match=match, topic=topic)


_KIND_OF: Final = {"eat": "food", "read": "book", "play": "game", "listen": "music", "watch": "film"}


def fears(talk: Talk, _: Wish) -> None:
    """What one is afraid of."""
    talk.say(tastes.FEARS if talk.facts.dislikes else tastes.FEARS_UNKNOWN)


def suppose(talk: Talk, _: Wish) -> None:
    """What one would do."""
    talk.say(tastes.SUPPOSE if talk.facts.interests or talk.facts.likes else tastes.SUPPOSE_UNKNOWN)


def like_this(talk: Talk, wish: Wish) -> None:
    """Do you like …? What do you think of …?"""
    topic = talk.topic(wish.topic)
    liked, disliked = talk.liked(wish.topic), talk.disliked(wish.topic)
    if " or " in topic:
        talk.say(tastes.FAVOURITE_KNOWN if liked else tastes.LIKE_EITHER, match=liked, topic=topic)
    elif disliked:
        talk.say(tastes.LIKE_NO, match=disliked)
    elif liked:
        talk.say(tastes.LIKE_YES, match=liked)
    elif not _about_self(talk, wish.topic):
        talk.say(tastes.LIKE_OPEN if topic else unsure.QUESTION_OPEN, topic=topic)


def _about_self(talk: Talk, about: str) -> bool:
    """Tell what the character's own texts say about something, if they do."""
    saying = talk.saying(about)
    return bool(saying) and talk.say(unsure.SAYING, saying=saying)


def yes_no(talk: Talk, wish: Wish) -> None:
    """A question that wants yes or no: told from the texts, or left open."""
    if not _about_self(talk, wish.sentence):
        talk.say(unsure.YES_NO_OPEN)


def question(talk: Talk, wish: Wish) -> None:
    """Any other question: told from the trade or the texts, or left open."""
    about_character = re.search(r"\byou(?:r|'re|'ve)?\b", wish.sentence, re.IGNORECASE)
    if talk.of_trade(wish.sentence):
        talk.say(life.JOB)
    elif not (about_character and _about_self(talk, wish.sentence)):
        talk.say(unsure.QUESTION_OPEN)


def ai(talk: Talk, _: Wish) -> None:
    """That this is an AI, whatever the story."""
    talk.say(identity.AI)
    talk.perhaps(0.7, identity.AI_AFTER)
