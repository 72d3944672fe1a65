"""A reply without a model: what the user wants, answered from the character's facts, in its tone, never the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mien.domain.briefs import ReplyBrief
from mien.domain.replies.answers import answer
from mien.domain.replies.asked_back import asked_back
from mien.domain.replies.distress import answer_after_distress, answer_to_distress, distress_in, lately_in_danger
from mien.domain.replies.facts import facts_of
from mien.domain.replies.intent import Intent
from mien.domain.replies.intents import Wish, wishes
from mien.domain.replies.lines import questions_back as back
from mien.domain.replies.memory import remember
from mien.domain.replies.speech import Speech, sentences_in
from mien.domain.replies.talk import Talk
from mien.domain.replies.tone import Tone, catchwords, tone_of
from mien.domain.wordlist import words

_REMEMBERED: Final = 10
"""Turns of the character whose sentences don't come again."""
_ASKED_BACK: Final = {
    **dict.fromkeys(Tone, 0.35),
    Tone.WARM: 0.5,
    Tone.PLAYFUL: 0.45,
    Tone.DRY: 0.2,
    Tone.BLUNT: 0.12,
    Tone.SHY: 0.25,
}
_SAME_QUESTION: Final = frozenset(
    {
        *(Intent.HOW_ARE_YOU, Intent.JOB, Intent.HOME, Intent.HOBBIES, Intent.FAVOURITE, Intent.DISLIKES, Intent.DOING),
        *(Intent.LIKE_THIS, Intent.OPINION),
    }
)
_LEAVES_OPEN: Final = frozenset(
    {
        *(Intent.YES, Intent.NO, Intent.UNSURE, Intent.SILENCE, Intent.LAUGHTER, Intent.MORE, Intent.ABOUT_YOU),
        *(Intent.INTRODUCES, Intent.WHY, Intent.PLEASED),
    }
)
_ONE_ANSWER: Final = frozenset(
    {
        *(Intent.NAME, Intent.AGE, Intent.JOB, Intent.HOME, Intent.ORIGIN, Intent.FAMILY, Intent.PETS, Intent.HOBBIES),
        *(Intent.DISLIKES, Intent.FEARS, Intent.FAVOURITE, Intent.LIKE_THIS, Intent.OPINION, Intent.PAST),
        *(Intent.MY_NAME, Intent.ABOUT_YOU, Intent.HOW_ARE_YOU),
    }
)
"""What has the same answer when it is asked again, if it is about the same thing."""
_GIVEN_AGAIN: Final = frozenset({Intent.STORY, Intent.JOKE, Intent.ADVICE, Intent.PAST, Intent.REQUEST})
"""What *another one* may ask for."""
_STEADY: Final = frozenset(
    {
        *(Intent.AI, Intent.NAME, Intent.AGE, Intent.JOB, Intent.HOME, Intent.ORIGIN, Intent.FAMILY, Intent.PETS),
        *(Intent.HOBBIES, Intent.FAVOURITE, Intent.LOOKS, Intent.PAST, Intent.STORY, Intent.JOKE, Intent.MY_NAME),
    }
)
"""What has its usual answer soon after a danger, too: who asks for it wants it."""
_FONDLY: Final = words("love dear darling honey sweetie friend mate lad lass sir madam child pal buddy sugar")
"""What a character calls people, rather than says."""


def template_reply(brief: ReplyBrief) -> str:
    """An answer to the last turn; the same brief always gives the same one.

    No sentence of the character's last ten turns or of ``brief.avoid`` comes again.
    """
    asked = brief.turns[-1].text if brief.turns else ""
    distress = distress_in(asked)
    if distress:
        return answer_to_distress(brief, distress)
    lately = lately_in_danger(_said_by_user(brief))
    if lately and any(wish.intent not in _STEADY for wish in wishes(asked)):
        return answer_after_distress(brief, lately)
    said = [turn.text for turn in brief.turns if turn.speaker == "character"]
    chance = f"{brief.character.seed}|{brief.seed}|{len(brief.turns)}|{asked}"
    speech = Speech(chance, tone_of(brief.character.personality), (*said[-_REMEMBERED:], *brief.avoid))
    memory = remember(brief.turns[:-1], brief.user_name)
    wanted = [_meant(wish, brief) for wish in wishes(asked)]
    talk = Talk(brief.character, facts_of(brief.character), memory, speech, asked, _greeted(brief), tuple(said))
    if not lately:
        _open(talk, wanted, brief)
    for wish in wanted:
        answer(talk, wish)
    if not lately:
        _close(talk, wanted)
    return " ".join(speech.parts)


def _meant(wish: Wish, brief: ReplyBrief) -> Wish:
    """*Another one* is what was asked for last, *and you?* what was told last."""
    if wish.intent is Intent.AND_YOU:
        lately = (brief.turns[-1].text, *reversed(_said_by_user(brief)[-2:]))
        return Wish(asked_back([each for text in lately for each in wishes(text[:200])]), sentence=wish.sentence)
    if wish.intent is not Intent.ANOTHER:
        return wish
    earlier = (each for text in reversed(_said_by_user(brief)) for each in wishes(text[:200]))
    return next((each for each in earlier if each.intent in _GIVEN_AGAIN), wish)


def _greeted(brief: ReplyBrief) -> bool:
    return any(wish.intent is Intent.GREETING for text in _said_by_user(brief) for wish in wishes(text[:200]))


def _said_by_user(brief: ReplyBrief) -> list[str]:
    """What the user said before the last turn, oldest first."""
    return [turn.text for turn in brief.turns[:-1] if turn.speaker == "user"]


def _open(talk: Talk, wanted: Sequence[Wish], brief: ReplyBrief) -> None:
    """A word that the character is known for, or a remark on being asked again."""
    if any(wish.intent is Intent.AI for wish in wanted):
        return
    word = talk.choice(catchwords(talk.character.personality))
    if word and not _FONDLY & set(word.lower().split()) and talk.speech.likely(0.35):
        talk.speech.quote(f"{word.capitalize()}.")
    first = wanted[0]
    earlier = [wish.sentence for text in _said_by_user(brief)[-6:] for wish in wishes(text)]
    repeated = any(sentences_in(each) == sentences_in(first.sentence) for each in earlier)
    if repeated and first.intent in _ONE_ANSWER and first.sentence.endswith("?"):
        talk.perhaps(0.5, back.AGAIN)


def _close(talk: Talk, wanted: Sequence[Wish]) -> None:
    """Perhaps a question back: the same one, one about what the user told before, or any that fits."""
    last = wanted[-1].intent
    pressing = sum(text.rstrip().endswith("?") for text in talk.before[-2:]) > 1
    if talk.speech.parts[-1].rstrip().endswith("?") or pressing:
        return
    if not talk.speech.likely(_ASKED_BACK[talk.speech.tone]):
        return
    if last in _SAME_QUESTION:
        talk.say(back.ASK_SAME)
    elif last is Intent.NAME and not talk.memory.name:
        talk.say(back.ASK_NAME)
    elif last is Intent.GREETING:
        talk.say(back.FEELING_BEFORE if talk.memory.feeling not in (None, Intent.HAPPY) else back.ASK_VISITOR)
    elif last in _LEAVES_OPEN and not (talk.speech.likely(0.6) and talk.say(back.ASK_ABOUT)):
        talk.say(back.ASK_BACK)
