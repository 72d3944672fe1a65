"""Sentences that show wishes for stories, jokes, opinions and advice; the first that fits wins."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.patterns.rows import rows

REQUESTS: Final = rows(
    r"""
    STORY: \b(?:tell|write|give|read|know|spin)\b[^.!?]{0,20}\b(?:story|tale|yarn|bedtime story|anecdote)\b
    JOKE:
        \b(?:tell|know|say|got|have|make|give|hear)\b[^.!?]{0,20}\b(?:joke|pun|riddle)s?\b|^(?:an? |another )?(?:joke|
        pun|riddle)\b|\b(?:make me laugh|something funny|cheer me up)\b
    REQUEST:
        ^(?:please )?(?:show|teach|bring|make|build|get|cook|bake|buy|lend) me\b(?! (?:laugh|smile|cry|happy|sad))
    REQUEST:
        ^(?:can|could|will|would) you (?:please )?(?:make|build|bring|give|send|sing|dance|draw|paint|cook|bake|buy|
        show|write|play|get|lend|read|forge|sew|fix|carry|take|teach) (?:\w+ )*?(?:me|us)\b
    REQUEST: ^(?:can|could|will|would) you (?:please )?help me (?:to )?(?:write|make|build|cook|fix|draw|translate)\b
    REQUEST:
        ^(?:please )?(?:sing|dance|draw|paint|cook|bake|write|translate|say (?:something|it|hello|hi)) (?!about\b)\w
    ABOUT_YOU:
        \b(?:about yourself|about you(?= |\?|$|\.)(?! think)|introduce yourself|who you are|what are you like|
        what should i know about you|something about you|get to know you|more about you|what kind of person)
    QUESTION: \b(?:tell me|talk) (?:more |something )?about your\b
    OPINION:
        \b(?:tell me|talk|say something|know anything|know much) (?:more |something |all )?about (?!you\b|yourself|
        your\b)<topic><end>
    OPINION:
        \b(?:what(?:'s| is| are|'re) your (?:thoughts?|opinions?|take|view|feelings) (?:on|about|of)|
        what do you (?:think|make|reckon) (?:of|about)|how do you feel about|what about|how about|thoughts on|
        opinion on|do you believe in) <topic><end>
    LIKE_THIS:
        \b(?:do|don't|did|would) (?:you|u) (?:also |really |even |ever |still )?(?:like|love|enjoy|hate|dislike|
        care for|play|fancy|prefer)(?: to)? <topic><end>
    LIKE_THIS: \bare you (?:into|fond of|a fan of|interested in|good at) <topic><end>
    ADVICE:
        \b(?:what (?:should|can|could|would) i (?:do|say|wear|cook|eat|give|tell)|should i|any advice|
        give me (?:some )?advice|(?:some|your|need|want) advice|
        what would you do(?: in my \w+| if you were me)?(?=[?.!]|$)|how (?:can|do|should) i|can you help me|help me|
        i need help|any (?:tips|ideas)|recommend|suggest (?:me|a|something))
    """
)
