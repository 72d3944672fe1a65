"""What characters do when something is asked of them, or little is said."""

from __future__ import annotations

import re
from typing import Final

from mien.domain.replies.intents import Wish
from mien.domain.replies.lines import asked, life, requests, statements, turns
from mien.domain.replies.lines import small_talk as small
from mien.domain.replies.talk import Talk


def story(talk: Talk, _: Wish) -> None:
    """A story: perhaps one's own past, else one that is made up."""
    past = talk.choice(said for said in talk.facts.past if len(said) >= _STORY_LENGTH)
    if past and talk.speech.likely(0.3) and talk.say(requests.STORY_OWN, past=past):
        return
    for ways in (requests.STORY_BEGINS, requests.STORY_TURNS, requests.STORY_ENDS):
        talk.say(ways)


_STORY_LENGTH: Final = 70
"""Characters from which what happened is something of a story."""


def advice(talk: Talk, wish: Wish) -> None:
    """What to do; or what to eat, wear, read."""
    talk.say(requests.CHOICE if _CHOICE.search(wish.sentence) else requests.ADVICE)


_CHOICE: Final = re.compile(r"\b(?:eat|cook|wear|watch|read|play|drink|order|listen)\b", re.IGNORECASE)


def request(talk: Talk, wish: Wish) -> None:
    """Something to be done: gladly, where it is what one likes, but only in words."""
    liked = talk.liked(wish.sentence)
    talk.say(statements.REQUEST_LIKED if liked else requests.REQUEST, match=liked)


def joke(talk: Talk, _: Wish) -> None:
    """A joke."""
    talk.perhaps(0.6, requests.JOKE_FRAME)
    talk.say(requests.JOKE)


def repeat(talk: Talk, _: Wish) -> None:
    """The last thing said, again."""
    gist = re.match(r"[^.!?…]+[.!?…]*", talk.before[-1]) if talk.before else None
    talk.say(asked.REPEAT if gist else asked.REPEAT_NOTHING, gist=gist[0].strip() if gist else "")


def change_topic(talk: Talk, _: Wish) -> None:
    """Another subject."""
    talk.say(asked.CHANGE_TOPIC if talk.facts.interests else asked.CHANGE_TOPIC_UNKNOWN)


def more(talk: Talk, _: Wish) -> None:
    """Something more about oneself."""
    has_facts = talk.facts.interests or talk.facts.likes or talk.facts.dislikes
    if talk.facts.past and talk.speech.likely(0.5):
        talk.say(life.PAST)
    else:
        talk.say(turns.MORE_WITH_FACTS if has_facts and talk.speech.likely(0.7) else turns.MORE)


def greeting(talk: Talk, _: Wish) -> None:
    """A greeting, or another one."""
    talk.say(small.GREETING_AGAIN if talk.greeted else small.GREETING)


def yes(talk: Talk, _: Wish) -> None:
    """A yes to what was asked, or just so."""
    was_asked = bool(talk.before) and talk.before[-1].rstrip().endswith("?")
    talk.say(turns.YES if was_asked else turns.OKAY)
