"""A reply without a model: what the user wants, answered from the character's facts, in its tone, never the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from mien.domain.briefs import ReplyBrief
from mien.domain.replies import lines_small_talk as small
from mien.domain.replies import lines_user as theirs
from mien.domain.replies.answers import answer
from mien.domain.replies.facts import facts_of
from mien.domain.replies.intents import Intent, Wish, wishes
from mien.domain.replies.memory import remember
from mien.domain.replies.speech import Speech
from mien.domain.replies.talk import Talk
from mien.domain.replies.tone import Tone, catchwords, tone_of

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
    {Intent.HOW_ARE_YOU, Intent.JOB, Intent.HOME, Intent.HOBBIES, Intent.FAVOURITE, Intent.DISLIKES, Intent.DOING}
)
_ENDS_TALK: Final = frozenset({Intent.FAREWELL, Intent.CRISIS, Intent.AI, Intent.INSULT, Intent.FOREIGN, Intent.STORY})
_MAY_REPEAT: Final = frozenset({Intent.GREETING, Intent.YES, Intent.NO, Intent.THANKS, Intent.STATEMENT, Intent.MORE})


def template_reply(brief: ReplyBrief) -> str:
    """An answer to the last turn; the same brief always gives the same one.

    No sentence of the character's last ten turns or of ``brief.avoid`` comes again.
    """
    asked = brief.turns[-1].text if brief.turns else ""
    said = [turn.text for turn in brief.turns if turn.speaker == "character"]
    tone = tone_of(brief.character.personality)
    chance = f"{brief.character.seed}|{brief.seed}|{len(brief.turns)}|{asked}"
    speech = Speech(chance, tone, (*said[-_REMEMBERED:], *brief.avoid))
    memory = remember(brief.turns, brief.user_name)
    talk = Talk(brief.character, facts_of(brief.character), memory, speech, tuple(said))
    wanted = wishes(asked)
    _open(talk, wanted, brief)
    for wish in wanted:
        answer(talk, wish)
    _close(talk, wanted, said)
    return " ".join(talk.speech.parts)


def _open(talk: Talk, wanted: Sequence[Wish], brief: ReplyBrief) -> None:
    """A word that the character is known for, or a remark on being asked again."""
    if wanted[0].intent is Intent.CRISIS:
        return
    words = catchwords(talk.character.personality)
    if words and talk.speech.likely(0.4):
        talk.speech.quote(f"{talk.choice(words).capitalize()}.")
    earlier = [turn.text for turn in brief.turns[:-1] if turn.speaker == "user"][-3:]
    repeated = any(wanted[0].intent is wishes(text)[0].intent for text in earlier)
    if repeated and wanted[0].intent not in _MAY_REPEAT and wanted[0].sentence.endswith("?"):
        talk.perhaps(0.5, small.AGAIN)


def _close(talk: Talk, wanted: Sequence[Wish], said: Sequence[str]) -> None:
    """Perhaps a question back: about what the user told before, the same one, or any."""
    last = wanted[-1].intent
    asks_already = talk.speech.parts[-1].rstrip().endswith("?")
    pressing = sum(text.rstrip().endswith("?") for text in said[-2:]) > 1
    if asks_already or pressing or any(wish.intent in _ENDS_TALK for wish in wanted):
        return
    if not talk.speech.likely(_ASKED_BACK[talk.speech.tone]):
        return
    if last in _SAME_QUESTION:
        talk.say(small.ASK_SAME)
    elif talk.memory.feeling not in (None, Intent.HAPPY, last) and talk.speech.likely(0.3):
        talk.say(theirs.FEELING_BEFORE)
    elif not (talk.speech.likely(0.6) and talk.say(theirs.ASK_ABOUT)):
        talk.say(small.ASK_BACK)
