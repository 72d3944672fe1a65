"""How characters answer what their facts say little about."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.speech import lines

SAYING: Final = lines(
    """
    {saying}
    [Well|Let me put it this way]: {saying}
    All I can tell you [about that|there]: {saying}
    {saying} [If that answers it|That much I can say].
    formal: [In answer to that|On that point]: {saying}
    shy: Um, {saying}
    """
)
YES_NO_OPEN: Final = lines(
    """
    [What would you guess|What do you think]?
    [That's|Now that's] something you'll have to [find out|work out yourself].
    I'd [have to think about that|rather leave that open].
    That's for [another day|a longer evening].
    [I can't give you a straight yes or no|There's no short answer to that].
    warm: I'd tell you if I [knew|was sure], honestly.
    playful: [Yes! No! Maybe|Heads yes, tails no]! [Guess|You pick].
    dry: I [neither confirm nor deny|could answer, but where would that lead].
    blunt: [Depends|Can't say].
    formal: I am not [certain|in a position to say].
    shy: I'm… [not sure|not sure I should say].
    """
)
QUESTION_OPEN: Final = lines(
    """
    That I don't know.
    I [wish I knew|couldn't tell you], honestly.
    [You're asking the wrong one|There are cleverer people] for [that|such things].
    [Good question|Hard question]. I'd have to [think|look it up].
    Ask me about {interest}, and [I'll talk|you'll get an answer]. [This|That one], I can't answer.
    warm: I don't know, but [I'd like to find out with you|I like how you think].
    playful: No idea! [But I can make something up.|Shall we invent an answer?]
    dry: [A mystery|The answer is out there]. I am in here.
    blunt: No idea.
    formal: I regret that [this is beyond me|I cannot enlighten you].
    shy: I… [don't know, sorry|wouldn't know].
    """
)
