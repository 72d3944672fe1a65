"""An answer for each kind of wish."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from mien.domain.replies import lines_asked as asked
from mien.domain.replies import lines_feelings as feelings
from mien.domain.replies import lines_life as life
from mien.domain.replies import lines_requests as requests
from mien.domain.replies import lines_self as own
from mien.domain.replies import lines_small_talk as small
from mien.domain.replies import lines_told as told
from mien.domain.replies import lines_turns as turns
from mien.domain.replies import lines_user as theirs
from mien.domain.replies.echo import echoed, topic_of
from mien.domain.replies.intent_patterns import Intent
from mien.domain.replies.intents import Wish
from mien.domain.replies.languages import language_of
from mien.domain.replies.looks import looks_told
from mien.domain.replies.speech import Lines
from mien.domain.replies.talk import Talk
from mien.domain.replies.told import as_said, as_unknown, told_in

Answer = Callable[[Talk, Wish], object]


def answer(talk: Talk, wish: Wish) -> None:
    """Say something to a wish; always says something."""
    if wish.intent is Intent.AI or not _knocked(talk):
        _ANSWERS[wish.intent](talk, wish)


def _knocked(talk: Talk) -> bool:
    """Play along with a knock-knock joke that is under way."""
    last = talk.before[-1] if talk.before else ""
    word = talk.asked.strip(" .!?")
    if last.endswith("Who's there?") and 0 < len(word) <= 30:
        return talk.speech.parts == [] and talk.say(asked.KNOCK_WHO, word=word)
    under_way = len(talk.before) > 1 and talk.before[-2].endswith("Who's there?") and last.endswith(" who?")
    return under_way and talk.speech.parts == [] and talk.say(asked.KNOCK_END)


def _repeat(talk: Talk, _: Wish) -> None:
    gist = re.match(r"[^.!?…]+[.!?…]*", talk.before[-1]) if talk.before else None
    talk.say(asked.REPEAT if gist else asked.REPEAT_NOTHING, gist=gist[0].strip() if gist else "")


def _change_topic(talk: Talk, _: Wish) -> None:
    talk.say(asked.CHANGE_TOPIC if talk.facts.interests else asked.CHANGE_TOPIC_UNKNOWN)


def _simply(ways: Lines) -> Answer:
    return lambda talk, _: talk.say(ways)


def _fact(known: Lines, unknown: Lines, fact: str) -> Answer:
    """Tell a fact where there is one."""
    return lambda talk, _: talk.say(known if getattr(talk.facts, fact) else unknown)


def _hobbies(talk: Talk, _: Wish) -> None:
    talk.say(own.HOBBIES if talk.facts.interests or talk.facts.likes else own.HOBBIES_UNKNOWN)


def _favourite(talk: Talk, wish: Wish) -> None:
    match = talk.favourite(wish.topic) if wish.topic else ""
    topic = re.sub(r"^(?:thing|things?) (?:to|about|in)\b.*", "thing", talk.topic(wish.topic)) or "thing"
    known = bool(match) and match.lower() != topic.lower()
    talk.say(own.FAVOURITE_KNOWN if known else own.FAVOURITE_UNKNOWN, match=match, topic=topic)


def _like_this(talk: Talk, wish: Wish) -> None:
    """Do you like …? What do you think of …?"""
    topic = talk.topic(wish.topic)
    liked, disliked = talk.liked(wish.topic), talk.disliked(wish.topic)
    if " or " in topic:
        talk.say(own.FAVOURITE_KNOWN if liked else own.LIKE_EITHER, match=liked, topic=topic)
    elif disliked:
        talk.say(own.LIKE_NO, match=disliked)
    elif liked:
        talk.say(own.LIKE_YES, match=liked)
    elif not _about_self(talk, wish.topic):
        talk.say(own.LIKE_OPEN if topic else own.QUESTION_OPEN, topic=topic)


def _about_self(talk: Talk, about: str) -> bool:
    """Tell what the character's own texts say about something, if they do."""
    saying = talk.saying(about)
    return bool(saying) and talk.say(own.SAYING, saying=saying)


def _looks(talk: Talk, wish: Wish) -> None:
    about = wish.topic or next(
        (word for word in _LOOK_WORDS if re.search(rf"\b{word}", wish.sentence, re.IGNORECASE)), ""
    )
    talk.say(own.LOOKS, looks=looks_told(talk.character.appearance, about, talk.speech.chance))


_LOOK_WORDS: Final = ("wearing", "tall", "short", "hair", "beard", "glasses", "moustache", "mustache", "hat", "scar")


def _past(talk: Talk, _: Wish) -> None:
    talk.say(own.PAST if talk.facts.past else own.PAST_UNKNOWN)


def _origin(talk: Talk, _: Wish) -> None:
    """Where it was born or raised; who lives somewhere may well come from elsewhere."""
    if talk.facts.origin:
        talk.say(life.ORIGIN)
        return
    early = next((said for said in talk.facts.past if _ORIGIN.search(said)), "")
    talk.say(own.PAST if early else own.PAST_UNKNOWN, past=early)


_ORIGIN: Final = re.compile(r"\b(?:grew up|born|raised|childhood)\b")


_DAYS: Final = re.compile(r"\bI spend my days (?:(?!,? and hope\b)[^.;!?])+")


def _job(talk: Talk, wish: Wish) -> None:
    """The trade; who is asked to tell of it also says what the days go by with."""
    found = next(filter(None, map(_DAYS.search, talk.facts.sayings)), None)
    days = f"{found[0]}." if found else ""
    if not days or "about" not in wish.sentence.lower():
        talk.say(own.JOB if talk.facts.job else own.JOB_UNKNOWN)
    elif not talk.speech.quote(days):
        talk.say(own.SAYING, saying=days)


def _character(talk: Talk, _: Wish) -> None:
    talk.say(own.TRAIT if talk.character.personality.traits else life.CHARACTER_UNKNOWN)


def _family(talk: Talk, _: Wish) -> None:
    _told(talk, _RELATIONS, own.FAMILY_UNKNOWN)


def _pets(talk: Talk, _: Wish) -> None:
    _told(talk, _ANIMALS, own.PETS_UNKNOWN)


def _told(talk: Talk, about: re.Pattern[str], unknown: Lines) -> None:
    """What the character's texts tell of somebody or something of theirs."""
    saying = talk.choice(said for said in talk.facts.sayings if about.search(said))
    talk.say(own.FAMILY if saying else unknown, saying=saying)


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


def _suppose(talk: Talk, _: Wish) -> None:
    talk.say(own.SUPPOSE if talk.facts.interests or talk.facts.likes else own.SUPPOSE_UNKNOWN)


def _fears(talk: Talk, _: Wish) -> None:
    talk.say(own.FEARS if talk.facts.dislikes else own.FEARS_UNKNOWN)


def _about_you(talk: Talk, _: Wish) -> None:
    talk.say(own.ABOUT_YOU)
    if talk.facts.interests and talk.speech.likely(0.4):
        talk.say(own.HOBBIES)
    elif talk.character.personality.traits:
        talk.perhaps(0.4, own.TRAIT)


def _of_user(talk: Talk, wish: Wish) -> None:
    """What the user told of themselves, or that they didn't."""
    value = talk.memory.told.get(wish.topic)
    if value:
        talk.say(told.TOLD, told=as_said(wish.topic, value))
    else:
        talk.say(told.NOT_TOLD, untold=as_unknown(wish.topic))


def _tells(talk: Talk, wish: Wish) -> None:
    """Something of the user's life, said back as it was understood."""
    what, value = next(iter(told_in([wish.sentence]).items()))
    talk.say(told.HEARD, told=as_said(what, value))


def _my_name(talk: Talk, _: Wish) -> None:
    talk.say(theirs.MY_NAME if talk.memory.name else theirs.MY_NAME_UNKNOWN)


def _about_me(talk: Talk, _: Wish) -> None:
    talk.say(theirs.ABOUT_ME)
    if not talk.memory.empty:
        talk.say(theirs.ABOUT_ME_KNOWN)


def _remember(talk: Talk, wish: Wish) -> None:
    memory = talk.memory
    kept = (*memory.likes, *memory.mine, memory.job, memory.name, *memory.told.values())
    known = any(word and word.lower() in wish.sentence.lower() for word in kept)
    talk.say(theirs.REMEMBER_YES if known else theirs.REMEMBER_NO)


def _introduces(talk: Talk, wish: Wish) -> None:
    talk.say(theirs.INTRODUCES, user=wish.topic)


def _i_like(talk: Talk, wish: Wish) -> None:
    liked, disliked = talk.liked(wish.topic), talk.disliked(wish.topic)
    if liked or disliked:
        talk.say(theirs.I_LIKE_SHARED if liked else theirs.I_LIKE_CLASH, match=liked or disliked)
    else:
        _their_topic(talk, wish, theirs.I_LIKE)


def _i_dislike(talk: Talk, wish: Wish) -> None:
    disliked, liked = talk.disliked(wish.topic), talk.liked(wish.topic)
    if disliked or liked:
        talk.say(theirs.I_DISLIKE_SHARED if disliked else theirs.I_DISLIKE_CLASH, match=disliked or liked)
    else:
        _their_topic(talk, wish, theirs.I_DISLIKE)


def _their_topic(talk: Talk, wish: Wish, ways: Lines) -> None:
    """Speak of the user's topic, where it can be said again."""
    topic = talk.topic(wish.topic)
    if topic and len(topic.split()) <= 6 and not re.search(r"\b(?:it|this|that|me)\b", topic):
        talk.say(ways, their_topic=topic)
    else:
        talk.say(theirs.STATEMENT)


def _suggestion(talk: Talk, wish: Wish) -> None:
    topic = talk.topic(wish.topic)
    talk.say(theirs.SUGGESTION, topic=topic if 0 < len(topic.split()) <= 7 else "")


def _love(talk: Talk, _: Wish) -> None:
    talk.say(theirs.LOVE_YOUNG if talk.facts.young else theirs.LOVE)


def _story(talk: Talk, _: Wish) -> None:
    past = talk.choice(said for said in talk.facts.past if len(said) >= _STORY_LENGTH)
    if past and talk.speech.likely(0.3) and talk.say(requests.STORY_OWN, past=past):
        return
    for ways in (requests.STORY_BEGINS, requests.STORY_TURNS, requests.STORY_ENDS):
        talk.say(ways)


_STORY_LENGTH: Final = 70
"""Characters from which what happened is something of a story."""


def _advice(talk: Talk, wish: Wish) -> None:
    """What to do; or what to eat, wear, read."""
    talk.say(requests.CHOICE if _CHOICE.search(wish.sentence) else requests.ADVICE)


_CHOICE: Final = re.compile(r"\b(?:eat|cook|wear|watch|read|play|drink|order|listen)\b", re.IGNORECASE)


def _joke(talk: Talk, _: Wish) -> None:
    talk.perhaps(0.6, requests.JOKE_FRAME)
    talk.say(requests.JOKE)


def _bored(talk: Talk, _: Wish) -> None:
    talk.say(feelings.BORED)


def _more(talk: Talk, _: Wish) -> None:
    has_facts = talk.facts.interests or talk.facts.likes or talk.facts.dislikes
    if talk.facts.past and talk.speech.likely(0.5):
        talk.say(own.PAST)
    else:
        talk.say(turns.MORE_WITH_FACTS if has_facts and talk.speech.likely(0.7) else turns.MORE)


def _greeting(talk: Talk, _: Wish) -> None:
    talk.say(small.GREETING_AGAIN if talk.greeted else small.GREETING)


def _yes(talk: Talk, _: Wish) -> None:
    was_asked = bool(talk.before) and talk.before[-1].rstrip().endswith("?")
    talk.say(turns.YES if was_asked else turns.OKAY)


def _ai(talk: Talk, _: Wish) -> None:
    talk.say(own.AI)
    talk.perhaps(0.7, own.AI_AFTER)


def _yes_no(talk: Talk, wish: Wish) -> None:
    if not _about_self(talk, wish.sentence):
        talk.say(own.YES_NO_OPEN)


def _question(talk: Talk, wish: Wish) -> None:
    about_character = re.search(r"\byou(?:r|'re|'ve)?\b", wish.sentence, re.IGNORECASE)
    if talk.of_trade(wish.sentence):
        talk.say(own.JOB)
    elif not (about_character and _about_self(talk, wish.sentence)):
        talk.say(own.QUESTION_OPEN)


def _touched(talk: Talk, words_of_user: str) -> bool:
    """Respond to the mention of something that the character likes or dislikes, if there is one."""
    liked, disliked = talk.liked(words_of_user), talk.disliked(words_of_user)
    if liked or disliked:
        talk.say(theirs.TOUCHED if liked else theirs.TOUCHED_BADLY, match=liked or disliked)
    return bool(liked or disliked)


def _thinks(talk: Talk, wish: Wish) -> None:
    if not _touched(talk, wish.sentence):
        talk.say(theirs.THINKS)


def _weather(talk: Talk, wish: Wish) -> None:
    if not _touched(talk, wish.sentence):
        talk.say(theirs.WEATHER)


def _statement(talk: Talk, wish: Wish) -> None:
    if _touched(talk, wish.sentence):
        return
    if _BAD.search(talk.asked):
        talk.say(feelings.BAD_NEWS)
        return
    echo, topic = echoed(wish.sentence), topic_of(wish.sentence)
    if echo and talk.speech.likely(0.6):
        talk.say(theirs.STATEMENT_ECHO, echo=echo)
    elif topic and talk.speech.likely(0.8):
        talk.say(theirs.STATEMENT_TOPIC, topic=topic)
    else:
        talk.say(theirs.STATEMENT)


_BAD: Final = re.compile(
    r"\b(?:accident|burn(?:ed|t) down|crash(?:ed)?|stolen?|robbed|broke (?:down|my|his|her)|hospital|funeral|"
    r"fight with|argument|quarrel(?:led)?|sacked|evicted|flooded|collapsed|injured|cancelled|hurt (?:my|his|her)|"
    r"disaster|lost (?:my|our|the))\b|"
    r"(?:'s|\b(?:is|was|got|are)) (?:very |so |really )?(?:sick|ill|dying|dead|in pain)\b",
    re.IGNORECASE,
)


def _one_word(talk: Talk, wish: Wish) -> None:
    word = wish.sentence.strip(" .!?…,")
    if not _touched(talk, word):
        talk.say(theirs.ONE_WORD if 0 < len(word) <= 24 else theirs.STATEMENT, word=word)


def _foreign(talk: Talk, wish: Wish) -> None:
    in_their_own = requests.FOREIGN_OWN.get(language_of(wish.sentence))
    if in_their_own:
        talk.say(in_their_own)
    talk.say(requests.FOREIGN)


def _doing(talk: Talk, _: Wish) -> None:
    talk.say(small.DOING)


_ANSWERS: Final[dict[Intent, Answer]] = {
    Intent.GREETING: _greeting,
    Intent.FAREWELL: _simply(small.FAREWELL),
    Intent.PAUSE: _simply(turns.PAUSE),
    Intent.THANKS: _simply(small.THANKS),
    Intent.APOLOGY: _simply(small.APOLOGY),
    Intent.HOW_ARE_YOU: _simply(small.HOW_AM_I),
    Intent.NAME: _simply(own.NAME),
    Intent.AGE: _fact(own.AGE, own.AGE_UNKNOWN, "age"),
    Intent.JOB: _job,
    Intent.JOB_LIKED: _fact(own.JOB_LIKED, own.JOB_UNKNOWN, "job"),
    Intent.HOME: _fact(own.HOME, own.HOME_UNKNOWN, "home"),
    Intent.ORIGIN: _origin,
    Intent.DREAM: _fact(life.DREAM, life.DREAM_UNKNOWN, "hope"),
    Intent.CHARACTER: _character,
    Intent.FAMILY: _family,
    Intent.PETS: _pets,
    Intent.HOBBIES: _hobbies,
    Intent.FAVOURITE: _favourite,
    Intent.DISLIKES: _fact(own.DISLIKES, own.DISLIKES_UNKNOWN, "dislikes"),
    Intent.FEARS: _fears,
    Intent.LIKE_THIS: _like_this,
    Intent.OPINION: _like_this,
    Intent.LOOKS: _looks,
    Intent.PAST: _past,
    Intent.ABOUT_YOU: _about_you,
    Intent.DOING: _doing,
    Intent.MEAL: _simply(own.MEAL),
    Intent.SUPPOSE: _suppose,
    Intent.SECRET: _simply(own.SECRET),
    Intent.MY_NAME: _my_name,
    Intent.OF_USER: _of_user,
    Intent.TELLS: _tells,
    Intent.ABOUT_ME: _about_me,
    Intent.REMEMBER: _remember,
    Intent.ADVICE: _advice,
    Intent.REQUEST: _simply(own.REQUEST),
    Intent.PLEASED: _simply(theirs.PLEASED),
    Intent.STORY: _story,
    Intent.JOKE: _joke,
    Intent.GRIEF: _simply(feelings.GRIEF),
    Intent.GUILT: _simply(feelings.GUILT),
    Intent.SAD: _simply(feelings.SAD),
    Intent.HAPPY: _simply(feelings.HAPPY),
    Intent.ANGRY: _simply(feelings.ANGRY),
    Intent.LONELY: _simply(feelings.LONELY),
    Intent.TIRED: _simply(feelings.TIRED),
    Intent.WORRIED: _simply(feelings.WORRIED),
    Intent.BORED: _bored,
    Intent.UNWELL: _simply(feelings.UNWELL),
    Intent.LOVE: _love,
    Intent.COMPLIMENT: _simply(theirs.COMPLIMENT),
    Intent.INSULT: _simply(theirs.INSULT),
    Intent.LAUGHTER: _simply(turns.LAUGHTER),
    Intent.YES: _yes,
    Intent.NO: _simply(turns.NO),
    Intent.UNSURE: _simply(turns.UNSURE),
    Intent.WHY: _simply(turns.WHY),
    Intent.UNCLEAR: _simply(turns.UNCLEAR),
    Intent.MISSED: _simply(turns.MISSED),
    Intent.DOUBTS: _simply(turns.DOUBTS),
    Intent.MORE: _more,
    Intent.ANOTHER: _more,
    Intent.MURMUR: _simply(turns.MURMUR),
    Intent.APPROVES: _simply(turns.APPROVES),
    Intent.SURPRISED: _simply(turns.SURPRISED),
    Intent.INTRODUCES: _introduces,
    Intent.I_LIKE: _i_like,
    Intent.I_DISLIKE: _i_dislike,
    Intent.I_AM: lambda talk, wish: _their_topic(talk, wish, theirs.I_AM),
    Intent.THINKS: _thinks,
    Intent.PLANS: _simply(theirs.PLANS),
    Intent.WEATHER: _weather,
    Intent.SUGGESTION: _suggestion,
    Intent.AI: _ai,
    Intent.QUESTION: _question,
    Intent.YES_NO: _yes_no,
    Intent.STATEMENT: _statement,
    Intent.ONE_WORD: _one_word,
    Intent.FOREIGN: _foreign,
    Intent.GIBBERISH: _simply(turns.GIBBERISH),
    Intent.SILENCE: _simply(turns.SILENCE),
    Intent.PICTURE: _simply(asked.PICTURE),
    Intent.KNOCK: _simply(asked.KNOCK),
    Intent.SONG: _simply(asked.SONG),
    Intent.POEM: _simply(asked.POEM),
    Intent.MAKER: _simply(asked.MAKER),
    Intent.NOT_REAL: _simply(asked.NOT_REAL),
    Intent.WRITING: _simply(asked.WRITING),
    Intent.KNOWLEDGE: _simply(asked.KNOWLEDGE),
    Intent.PRETEND: lambda talk, wish: talk.say(asked.PRETEND, topic=talk.topic(wish.topic)),
    Intent.STORY_ABOUT: lambda talk, wish: talk.say(asked.STORY_ABOUT, topic=talk.topic(wish.topic)),
    Intent.REPEAT: _repeat,
    Intent.CHANGE_TOPIC: _change_topic,
}
