"""What characters answer to what people tell of themselves."""

from __future__ import annotations

import re
from typing import Final

from mien.domain.replies.echo import echoed, tells_past, topic_of
from mien.domain.replies.intents import Wish
from mien.domain.replies.languages import language_of
from mien.domain.replies.lines import affection, feelings, requests, statements, told, turns, user
from mien.domain.replies.speech import Lines
from mien.domain.replies.talk import Talk
from mien.domain.replies.told import as_said, as_unknown, told_in


def of_user(talk: Talk, wish: Wish) -> None:
    """What the user told of themselves, or that they didn't."""
    value = talk.memory.told.get(wish.topic)
    if value:
        talk.say(told.TOLD, told=as_said(wish.topic, value))
    else:
        talk.say(told.NOT_TOLD, untold=as_unknown(wish.topic))


def tells(talk: Talk, wish: Wish) -> None:
    """Something of the user's life, said back as it was understood."""
    what, value = next(iter(told_in([wish.sentence]).items()))
    talk.say(told.HEARD, told=as_said(what, value))


def my_name(talk: Talk, _: Wish) -> None:
    """The user's name, where it is known."""
    talk.say(user.MY_NAME if talk.memory.name else user.MY_NAME_UNKNOWN)


def about_me(talk: Talk, _: Wish) -> None:
    """What one thinks of the user, and something that they told."""
    talk.say(user.ABOUT_ME)
    if not talk.memory.empty:
        talk.say(user.ABOUT_ME_KNOWN)


def remember(talk: Talk, wish: Wish) -> None:
    """Whether something was told."""
    memory = talk.memory
    kept = (*memory.likes, *memory.mine, memory.job, memory.name, *memory.told.values())
    known = any(word and word.lower() in wish.sentence.lower() for word in kept)
    talk.say(user.REMEMBER_YES if known else user.REMEMBER_NO)


def introduces(talk: Talk, wish: Wish) -> None:
    """Takes a name."""
    talk.say(user.INTRODUCES, user=wish.topic)


def i_like(talk: Talk, wish: Wish) -> None:
    """Something that the user likes."""
    alike, unlike = talk.liked(wish.topic), talk.disliked(wish.topic)
    _compare(talk, wish, alike, unlike, (statements.I_LIKE_SHARED, statements.I_LIKE_CLASH, statements.I_LIKE))


def i_dislike(talk: Talk, wish: Wish) -> None:
    """Something that the user dislikes."""
    alike, unlike = talk.disliked(wish.topic), talk.liked(wish.topic)
    ways = (statements.I_DISLIKE_SHARED, statements.I_DISLIKE_CLASH, statements.I_DISLIKE)
    _compare(talk, wish, alike, unlike, ways)


def _compare(talk: Talk, wish: Wish, alike: str, unlike: str, ways: tuple[Lines, Lines, Lines]) -> None:
    """Find a taste shared or not shared, or take up the user's own."""
    shared, clash, neither = ways
    if alike or unlike:
        talk.say(shared if alike else clash, match=alike or unlike)
    else:
        their_topic(talk, wish, neither)


def their_topic(talk: Talk, wish: Wish, ways: Lines, slot: str = "their_topic") -> None:
    """Speak of the user's topic, where it can be said again."""
    topic = talk.topic(wish.topic)
    if topic and len(topic.split()) <= 6 and not re.search(r"\b(?:it|this|that|me)\b", topic):
        talk.say(ways, **{slot: topic})
    else:
        talk.say(statements.STATEMENT)


def suggestion(talk: Talk, wish: Wish) -> None:
    """Something to do together."""
    topic = talk.topic(wish.topic)
    talk.say(statements.SUGGESTION, topic=topic if 0 < len(topic.split()) <= 7 else "")


def love(talk: Talk, _: Wish) -> None:
    """Takes love; a child does as a friend."""
    talk.say(affection.LOVE_YOUNG if talk.facts.young else affection.LOVE)


def _touched(talk: Talk, words_of_user: str) -> bool:
    """Respond to the mention of something that the character likes or dislikes, if there is one."""
    liked, disliked = talk.liked(words_of_user), talk.disliked(words_of_user)
    if liked or disliked:
        talk.say(statements.TOUCHED if liked else statements.TOUCHED_BADLY, match=liked or disliked)
    return bool(liked or disliked)


def thinks(talk: Talk, wish: Wish) -> None:
    """What the user believes."""
    if not _touched(talk, wish.sentence):
        talk.say(statements.THINKS)


def weather(talk: Talk, wish: Wish) -> None:
    """The weather."""
    if not _touched(talk, wish.sentence):
        talk.say(statements.WEATHER)


def statement(talk: Talk, wish: Wish) -> None:
    """Anything else that is told: in one's own likes, as bad news, by its words, or by its topic."""
    if _touched(talk, wish.sentence):
        return
    if _BAD.search(talk.asked):
        talk.say(feelings.BAD_NEWS)
        return
    if not _taken_up(talk, wish.sentence) and not talk.say_new(statements.STATEMENT):
        talk.say(turns.MURMUR)


def _taken_up(talk: Talk, sentence: str) -> bool:
    """Take a statement up by its own words or by its topic; ``False`` where they can't be said again."""
    echo, topic = echoed(sentence), topic_of(sentence)
    ways = statements.STATEMENT_ECHO if tells_past(sentence) else statements.STATEMENT_NOW
    if echo and talk.speech.likely(0.8) and talk.say_new(ways, echo=echo):
        return True
    return bool(topic) and talk.speech.likely(0.8) and talk.say_new(statements.STATEMENT_TOPIC, topic=topic)


def wants(talk: Talk, wish: Wish) -> None:
    """A thing that the user wants."""
    if not _touched(talk, wish.topic):
        their_topic(talk, wish, statements.WANTS, "topic")


_BAD: Final = re.compile(
    r"\b(?:accident|burn(?:ed|t) down|crash(?:ed)?|stolen?|robbed|broke (?:down|my|his|her)|hospital|funeral|"
    r"fight with|argument|quarrel(?:led)?|sacked|evicted|flooded|collapsed|injured|cancelled|hurt (?:my|his|her)|"
    r"disaster|lost (?:my|our|the))\b|"
    r"(?:'s|\b(?:is|was|got|are)) (?:very |so |really )?(?:sick|ill|dying|dead|in pain)\b",
    re.IGNORECASE,
)


def one_word(talk: Talk, wish: Wish) -> None:
    """A single word."""
    word = wish.sentence.strip(" .!?…,")
    if not _touched(talk, word):
        talk.say(statements.ONE_WORD if 0 < len(word) <= 24 else statements.STATEMENT, word=word)


def foreign(talk: Talk, wish: Wish) -> None:
    """A language that the rules don't speak: a word of it where one is known."""
    in_their_own = requests.FOREIGN_OWN.get(language_of(wish.sentence))
    if in_their_own:
        talk.say(in_their_own)
    talk.say(requests.FOREIGN)
