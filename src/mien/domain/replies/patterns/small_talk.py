"""Sentences that show greetings, farewells, thanks, and questions about how one is; the first that fits wins."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.patterns.rows import rows

SMALL_TALK: Final = rows(
    r"""
    FAREWELL: ^(?:good ?nite|g'?night|night night|nighty night|nite)\b
    INSULT: \byou(?:'re| are) (?:such )?an? (?:\w+ )?(?:idiot|moron|fool|jerk|liar|loser)\b
    SILENCE: ^[\s.…\-_*?!]*$
    LAUGHTER: ^(?:(?:ha|he|hi){2,}h?|lol+|lmao|rofl|xd+|hehe+)\b[\s.!,]*(?:ok(?:ay)?|yes|no|yeah|nice|true)?[\s.!]*$
    GREETING: <opening>(?:\w+[\s,!]*){0,2}[\s.!]*$
    FAREWELL:
        (?<!saying )(?<!say )(?<!said )
        \b(?:good ?bye|bye(?: bye)?|see (?:you|ya)(?: (?:later|soon|tomorrow|around))?|good ?night|farewell|take care|
        (?:i have to|i've got to|i gotta|gotta|i must|i should|i need to) (?:go|leave|run|sleep|head out|get going)|
        talk to you (?:later|soon)|until (?:next time|tomorrow|we meet)|cya|ttyl|so long|i'm off)\b(?! (?:to (?:the|a|
        my|work)|for a|with))
    PAUSE:
        ^(?:brb|afk|be right back|(?:just )?(?:a|one) (?:moment|minute|second|sec)|hold on|hang on|
        wait)(?: please)?[\s.!]*$
    THANKS: \b(?:thanks?(?: you)?|thank u|thx|ty|cheers|much appreciated|i appreciate (?:it|that|you))\b
    APOLOGY: ^(?:i'm |i am |so |really |very )*(?:sorry|my apologies|apologies|forgive me|my bad)\b
    MY_NAME: \b(?:what(?:'s| is) my name|(?:do you )?(?:know|remember|recall) my name|who am i)\b
    ABOUT_ME:
        \b(?:what do you (?:think|make) (?:of|about) me|do you (?:even )?(?:like|love|care about|trust|hate|miss) me|
        how do you (?:feel about|see) me|am i (?:your friend|annoying|boring|a good \w+)|are we friends|
        are you (?:mad|angry|upset|cross|annoyed) (?:at|with) me|what (?:do|did) (?:you|u) (?:know|learn|
        remember) about me|what have i told you|what do i (?:like|love|hate))\b
    REMEMBER: \b(?:do you|can you|you) (?:still )?(?:remember|recall)\b<topic>?<end>
    AND_YOU: ^(?:and |but )?(?:what about |how about )?(?:you|u|yourself)[\s?!.]*$
    HOW_ARE_YOU:
        \b(?:how(?:'re| are|'s| is) (?:you|ya|u|it going|things|life|everything|your day|your morning|
        your evening)(?: doing| feeling| holding up| today| going| been| so far)*|how have you been|how do you (?:do|
        feel)|how's you|how was your (?:day|night|week|weekend|morning)|what's up|whats up|wassup|are you (?:ok|okay|
        well|alright|all right|fine|happy|sad|tired|angry|busy)|you (?:ok|okay|good|alright)(?=\?))
    """
)
