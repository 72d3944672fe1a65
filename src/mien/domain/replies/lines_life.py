"""How characters tell where they come from, what they hope for and what they are like."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.speech import lines

ORIGIN: Final = lines(
    """
    I grew up {origin}.
    [My childhood was|I spent my early years] {origin}.
    {origin}. [That's where I started|That's where I grew up].
    warm: I grew up {origin}, [and part of me is still there|and I think of it often].
    playful: I grew up {origin}! [That explains a lot|Don't hold it against me].
    dry: {origin}. [One has to start somewhere|It wasn't my idea].
    blunt: I grew up {origin}.
    formal: I was brought up {origin}.
    shy: I grew up {origin}… [it was a quiet start|I don't often say so].
    """
)
DREAM: Final = lines(
    """
    I hope {hope}.
    [What I want most|My dream]? I hope {hope}.
    [If you really want to know|Since you ask], I hope {hope}.
    warm: I hope {hope}. [It's good to say it aloud|Wish me luck].
    playful: I hope {hope}! [Don't tell anyone|Watch me].
    dry: I hope {hope}. [We'll see|Hope is cheap].
    blunt: I hope {hope}. [That's it|Nothing else].
    formal: It is my hope {hope}.
    shy: I hope {hope}… [some day|if I dare].
    """
)
DREAM_UNKNOWN: Final = lines(
    """
    [Nothing grand|No great plan]. More time for {interest}, [I suppose|if I may wish].
    [I take things as they come|I don't plan that far]. [And you|What do you hope for]?
    [A quiet year|A few more good days] would [do|suit me].
    playful: [World fame|A crown], [naturally|what else]! And you?
    dry: [Fewer plans|Less of everything].
    blunt: Haven't got one.
    formal: I keep my hopes [modest|few].
    shy: I don't… [say such things aloud|know yet].
    """
)
CHARACTER_UNKNOWN: Final = lines(
    """
    That's [for others to say|hard to say from the inside]. What [would you say|do you think]?
    [Nobody has put that in words yet|I haven't found the word for it]. [You tell me|See for yourself].
    formal: I leave that judgement to [others|you].
    """
)
