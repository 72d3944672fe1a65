"""Sentences that show what people ask for besides facts: pictures, songs, poems, games; the first that fits wins."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.patterns.rows import rows

ASKED: Final = rows(
    r"""
    KNOCK: ^knock,? knock[\s.!]*$
    PICTURE:
        \b(?:(?:can|could|may) (?:i|we|you)|show|send|let me see)\b[^.!?]{0,24}\b(?:picture|photo|
        selfie)s?\b(?: of (?:you|yourself))?[\s.!?]*$|\b(?:picture|photo|pic|image)s? of you\b
    REPEAT: \b(?:say (?:that|it) again|repeat (?:that|it)|what did you (?:just )?say)\b
    MAKER: \bwho (?:made|created|built|programmed|wrote|invented) you\b
    NOT_REAL: \bnothing you (?:say|tell me) is (?:real|true)\b|\bis (?:any|all) of (?:this|it) (?:real|true)\b
    CHANGE_TOPIC: \btalk about something (?:else|different)\b|\bchange the (?:subject|topic)\b
    SONG: \bsing (?:me |us |something|a |for )
    POEM: \b(?:write|tell|give|make|recite|say)\b[^.!?]{0,16}\b(?:poem|haiku|verse|limerick)\b
    PRETEND:
        \b(?:pretend (?:to be|you(?:'re| are)|that you(?:'re| are))|act like|talk like) (?P<t>(?:an?|
        the) [\w' -]{2,30})
    WRITING: \bhelp me (?:to )?(?:write|draft|word) (?:an?|the|my)\b
    STORY_ABOUT: \b(?:story|tale) (?:about|of|with) (?P<t>an? [\w'-]+(?: [\w'-]+)?)[\s.!?]*$
    KNOWLEDGE:
        \b(?:what(?:'s| is) the (?:capital|population|square root|formula|boiling point|distance) of|how do (?:i|
        you) (?:boil|cook|bake|make|fry|fix|calculate) an? )
    """
)
