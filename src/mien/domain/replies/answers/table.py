"""An answer for each kind of wish."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from mien.domain.replies.answers import about_self, about_user, performing
from mien.domain.replies.intent import Intent
from mien.domain.replies.intents import Wish
from mien.domain.replies.lines import (
    affection,
    asked,
    feelings,
    identity,
    life,
    requests,
    statements,
    tastes,
    turns,
    user,
)
from mien.domain.replies.lines import small_talk as small
from mien.domain.replies.speech import Lines
from mien.domain.replies.talk import Talk

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


def _simply(ways: Lines) -> Answer:
    return lambda talk, _: talk.say(ways)


def _fact(known: Lines, unknown: Lines, fact: str) -> Answer:
    """Tell a fact where there is one."""
    return lambda talk, _: talk.say(known if getattr(talk.facts, fact) else unknown)


_ANSWERS: Final[dict[Intent, Answer]] = {
    Intent.GREETING: performing.greeting,
    Intent.FAREWELL: _simply(small.FAREWELL),
    Intent.PAUSE: _simply(turns.PAUSE),
    Intent.THANKS: _simply(small.THANKS),
    Intent.APOLOGY: _simply(small.APOLOGY),
    Intent.HOW_ARE_YOU: _simply(small.HOW_AM_I),
    Intent.NAME: _simply(identity.NAME),
    Intent.AGE: _fact(identity.AGE, identity.AGE_UNKNOWN, "age"),
    Intent.JOB: about_self.job,
    Intent.JOB_LIKED: _fact(life.JOB_LIKED, life.JOB_UNKNOWN, "job"),
    Intent.HOME: _fact(life.HOME, life.HOME_UNKNOWN, "home"),
    Intent.ORIGIN: about_self.origin,
    Intent.DREAM: _fact(life.DREAM, life.DREAM_UNKNOWN, "hope"),
    Intent.CHARACTER: about_self.character,
    Intent.FAMILY: about_self.family,
    Intent.PETS: about_self.pets,
    Intent.HOBBIES: about_self.hobbies,
    Intent.FAVOURITE: about_self.favourite,
    Intent.DISLIKES: _fact(tastes.DISLIKES, tastes.DISLIKES_UNKNOWN, "dislikes"),
    Intent.FEARS: about_self.fears,
    Intent.LIKE_THIS: about_self.like_this,
    Intent.OPINION: about_self.like_this,
    Intent.LOOKS: about_self.looks,
    Intent.PAST: about_self.past,
    Intent.ABOUT_YOU: about_self.about_you,
    Intent.DOING: _simply(small.DOING),
    Intent.MEAL: _simply(life.MEAL),
    Intent.SUPPOSE: about_self.suppose,
    Intent.SECRET: _simply(requests.SECRET),
    Intent.MY_NAME: about_user.my_name,
    Intent.OF_USER: about_user.of_user,
    Intent.TELLS: about_user.tells,
    Intent.ABOUT_ME: about_user.about_me,
    Intent.REMEMBER: about_user.remember,
    Intent.ADVICE: performing.advice,
    Intent.REQUEST: performing.request,
    Intent.PLEASED: _simply(user.PLEASED),
    Intent.STORY: performing.story,
    Intent.JOKE: performing.joke,
    Intent.GRIEF: _simply(feelings.GRIEF),
    Intent.GUILT: _simply(feelings.GUILT),
    Intent.SAD: _simply(feelings.SAD),
    Intent.HAPPY: _simply(feelings.HAPPY),
    Intent.ANGRY: _simply(feelings.ANGRY),
    Intent.LONELY: _simply(feelings.LONELY),
    Intent.TIRED: _simply(feelings.TIRED),
    Intent.WORRIED: _simply(feelings.WORRIED),
    Intent.HUNGRY: _simply(feelings.HUNGRY),
    Intent.BORED: _simply(feelings.BORED),
    Intent.UNWELL: _simply(feelings.UNWELL),
    Intent.LOVE: about_user.love,
    Intent.COMPLIMENT: _simply(affection.COMPLIMENT),
    Intent.INSULT: _simply(affection.INSULT),
    Intent.LAUGHTER: _simply(turns.LAUGHTER),
    Intent.YES: performing.yes,
    Intent.NO: _simply(turns.NO),
    Intent.UNSURE: _simply(turns.UNSURE),
    Intent.WHY: _simply(turns.WHY),
    Intent.UNCLEAR: _simply(turns.UNCLEAR),
    Intent.MISSED: _simply(turns.MISSED),
    Intent.DOUBTS: _simply(turns.DOUBTS),
    Intent.MORE: performing.more,
    Intent.ANOTHER: performing.more,
    Intent.MURMUR: _simply(turns.MURMUR),
    Intent.APPROVES: _simply(turns.APPROVES),
    Intent.DISAPPROVES: _simply(turns.DISAPPROVES),
    Intent.AND_YOU: about_self.about_you,
    Intent.LANGUAGES: _simply(turns.LANGUAGES),
    Intent.WANTS: about_user.wants,
    Intent.WANTS_TO: _simply(statements.WANTS_TO),
    Intent.SURPRISED: _simply(turns.SURPRISED),
    Intent.INTRODUCES: about_user.introduces,
    Intent.I_LIKE: about_user.i_like,
    Intent.I_DISLIKE: about_user.i_dislike,
    Intent.I_AM: lambda talk, wish: about_user.their_topic(talk, wish, statements.I_AM),
    Intent.THINKS: about_user.thinks,
    Intent.PLANS: _simply(statements.PLANS),
    Intent.WEATHER: about_user.weather,
    Intent.SUGGESTION: about_user.suggestion,
    Intent.AI: about_self.ai,
    Intent.QUESTION: about_self.question,
    Intent.YES_NO: about_self.yes_no,
    Intent.STATEMENT: about_user.statement,
    Intent.ONE_WORD: about_user.one_word,
    Intent.FOREIGN: about_user.foreign,
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
    Intent.REPEAT: performing.repeat,
    Intent.CHANGE_TOPIC: performing.change_topic,
}
