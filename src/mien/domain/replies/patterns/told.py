"""Sentences that show what people tell of themselves; the first that fits wins."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.patterns.rows import rows

TOLD: Final = rows(
    r"""
    WEATHER:
        \b(?:it's|it is|it was|it has been) (?:\w+ ){0,2}(?:raining|snowing|sunny|rainy|snowy|windy|foggy|stormy|
        freezing|cold|hot|warm|cloudy|pouring)\b|\bthe weather\b
    INTRODUCES: \b(?:my name(?:'s| is)(?! not\b)|call me|i go by|you can call me) (?P<t>[^\W\d_][\w'-]{1,20})
    INTRODUCES: ^(?:i'm|i am|this is|it's) (?P<t>(?-i:[A-Z])[\w'-]{1,20})[\s.!]*$
    SUGGESTION: \bi(?:'d| would) (?:really )?(?:love|like) to <topic><end>
    SUGGESTION:
        \b(?:let's|let us|shall we|why don't we|we (?:should|could)|do you (?:want|wanna|fancy) (?:to )?|
        would you like to|^wanna|^want to|come with me|join me) ?<topic><end>
    SUGGESTION: ^(?:can|could|may) i (?:visit|come|join|stay with|see) (?:you|over|along|with)\b
    WANTS_TO:
        ^i (?:really |just |only |always |also )*(?:want(?:ed)? to|wish i|dream of|dreamed of)\b|
        ^i(?:'ve| have) (?:always |long )?(?:dreamed of|wanted to)\b
    WANTS:
        ^i(?:'m| am)? (?:really |just |only |also )*(?:need|want|looking for) (?!to\b|you\b|it\b|that\b|this\b|more\b)
        <topic><end>
    THINKS: ^i (?:really |also )?(?:think|believe|guess|suppose|reckon|bet) (?!about\b|of\b|so\b|not\b)\w
    PLANS:
        ^wish me luck\b|\b(?:i|we) have an? (?:\w+ )?(?:date|gig|show|concert|meeting|appointment|party|wedding|trip|
        flight)\b|^(?:maybe |perhaps )?i'll (?!bring you|give you|take|never|tell|wait)\w
    PLANS: \b(?:i'm going to|i am going to|i'm gonna|i plan to|i'll be|i will be|tonight i|tomorrow i)\b
    I_DISLIKE:
        \bi (?:really |just |absolutely )?(?:hate|dislike|can't stand|don't (?:really )?like|don't enjoy|loathe|
        detest) <topic><end>
    I_LIKE:
        \b(?:i (?:really |just |also |absolutely |do )?(?:like|love|enjoy|adore)|i'm (?:really )?(?:into|fond of|
        a (?:big |huge )?fan of)|my favou?rite \w+ (?:is|are)) <topic><end>
    I_AM: \bi(?:'m| am| work as) (?P<t>an? (?:[\w'-]+ ){0,2}[\w'-]{3,20})[\s.!,]*$
    """
)
