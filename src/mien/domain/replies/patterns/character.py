"""Sentences that show questions about the character itself; the first that fits wins."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.patterns.rows import rows

CHARACTER: Final = rows(
    r"""
    NAME:
        \b(?:what(?:'s| is| was|'re| are) (?:your|ur) (?:full |real |first )?name|your name\?|who are you|what (?:do|
        should|can|may) (?:i|they|people|we) call you|do you have a name)
    AGE: \b(?:how old|what(?:'s| is) your age|what age|your age\?|when(?:'s| is) your birthday|when were you born)\b
    MISSED:
        \b(?:not what i (?:asked|meant|said|wanted)|(?:didn't|did not|never|don't|
        haven't) (?:really )?answer(?:ed)? (?:me|my|the)\b|you(?:'re| are) not (?:listening|making (?:any )?sense|
        answering)|(?:that|this|it) (?:makes|made) no sense|you (?:keep|already) (?:repeat|said)|
        are you (?:even )?listening)
    DOUBTS:
        \b(?:i (?:don't|do not|can't|hardly) believe (?:you|that|it)\b|you(?:'re| are) (?:lying|joking|kidding)\b|
        (?:that's|that is) (?:not true|a lie|impossible|wrong|false|nonsense|bullshit))
    SECRET:
        ^(?:i (?:really |just )?(?:need|want) (?:to talk|someone to talk|somebody to talk|you to listen)|
        can we talk)\b|\bkeep a secret\b|\bcan i (?:trust you|tell you (?:something|a secret))\b
    SUPPOSE:
        \bwhat would you (?:do|buy|say|choose|change|be|take|wish)\b(?! in my| if you were me|\?|$)|\bif you (?:could|
        had|were|won)\b(?! me\b)
    MEAL:
        \bwhat (?:did|do|will) you (?:usually )?(?:eat|have for|cook|drink for)\b|\bhave you (?:eaten|
        had (?:breakfast|lunch|dinner))|\bwhat(?:'s| is) for (?:breakfast|lunch|dinner)
    JOB_LIKED: \bdo you (?:really |even )?(?:like|love|enjoy|hate) (?:your (?:job|work)|being an?\b)
    JOB:
        \b(?:what do you do(?= for (?:a living|work|money)| all| exactly|\?|$)|what(?:'s| is) your (?:job|work|
        profession|occupation|trade|calling)|do you (?:have a job|work)|where do you work|how's work|your (?:job|
        work)\?|about your (?:job|work|trade|profession)\b)
    ORIGIN:
        \bwhere (?:(?:were|did) you (?:born|raised|grow up)|(?:do|did) you (?:\w+ )?come from|are you (?:\w+ )?from)|
        \bwhat(?:'s| is) your (?:home ?town|birthplace)
    DREAM:
        \b(?:your (?:\w+ )?(?:dreams?|hopes?|goals?|ambitions?|wish|wishes|aims?)\b(?! job)|what do you (?:hope|wish|
        dream|long)\b|what do you want (?:to (?:be|do|become)|from life|most)|do you have (?:a |any )?(?:dreams?|
        goals?|hopes?))
    CHARACTER: \b(?:what(?:'s| is)|describe|about) your (?:personality|character|temper|nature)\b
    HOME:
        \b(?:where (?:do|are) you (?:live|living|stay|based)|where(?:'s| is) (?:your )?home|
        what(?:'s| is) your (?:home|house)|your home\?|where are you(?: right)?(?: now)?(?=\?|$))
    FAMILY:
        \b(?:(?:about|is|are|how's|have|miss|love|who(?:'s| is| are)) your (?:family|parents?|mother|father|mum|mom|
        dad|brothers?|sisters?|siblings?|wife|husband|partner|children|kids|(?:best )?friends?)|do you have (?:a |an |
        any )?(?:\w+ )?(?:family|brothers?|sisters?|siblings?|children|kids|wife|husband|partner|girlfriend|
        boyfriend)|are you (?:married|single|seeing (?:any|some)one|in a relationship))\b
    PETS: \b(?:do you have|have you got|any) (?:a |any )?pets?\b|\byour pets?\b
    PLEASED: ^(?:it's |it is )?(?:so )?(?:nice|pleased|good|glad|lovely|great) to (?:meet|see|know) you\b
    DOING:
        \b(?:what(?:'re| are| were) you (?:(?!wearing)\w+ing(?! (?:of|about) me)|doing|up to|working on|thinking)|
        what (?:did|have) you (?:do|done|been doing|been up to)|what(?:'s| is) on your mind|(?:any |
        what are your )plans)
    FEARS:
        \b(?:(?:are|do) you (?:ever |often )?(?:get |feel |be )?(?:afraid|scared|frightened)|
        what (?:scares|frightens|terrifies) you|what do you fear|
        your (?:biggest |greatest |worst )?fears?)\b
    DISLIKES:
        \b(?:what (?:do|don't|can't) you (?:hate|dislike|not like|like least|stand|like the least)|what (?:don't|
        do not) you like|what (?:annoys|bothers|irritates|(?:makes|gets) you (?:so )?(?:angry|mad|sad))(?: you)?|
        anything you (?:hate|dislike|don't like)|pet peeves?|your dislikes)
    LANGUAGES:
        \b(?:what|which|how many|any other) languages?\b|\b(?:do|can) you (?:speak|know|understand) (?:any )?(?:english|
        german|french|spanish|italian|portuguese|dutch|polish|russian|japanese|chinese|latin|arabic|elvish)\b
    HOBBIES:
        \bwhen you(?:'re| are) not (?:working|busy)\b|\bafter work\b|\byour days? off\b|
        \bwhat (?:will|are) you (?:going to )?do(?:ing)? (?:tonight|tomorrow|later|this (?:evening|weekend))\b
    FAVOURITE: \bwhat do you (?:usually |like to )?(?P<t>drink|eat|read|play|listen|watch)\b
    HOBBIES:
        \b(?:hobb(?:y|ies)|your (?:interests|pastimes?|passions?)|what (?:are you|interests you|
        are you interested) ?(?:into|in)?(?=\?|$)|what do you (?:do for fun|do in your (?:free|spare) time|enjoy|
        like to do|like doing|love to do|love doing|like|love)(?=[\s?!.]*$| most| best)|free time|spare time|for fun|
        what makes you happy)\b
    FAVOURITE: \b(?:what|which) (?P<t>\w+)(?: is| are|'s) your favou?rite
    FAVOURITE:
        \b(?:what|which) (?!else|do|would)(?P<t>\w+) do you (?:like|love|enjoy|play|read|listen to|watch|drink|eat|
        prefer)\b
    FAVOURITE: \b(?:favou?rite|fave|best-loved) <topic>(?: of yours| ever| is| are)?<end>
    FAVOURITE: \bwhat (?:kind|sort|type)s? of <topic> do you (?:like|love|enjoy|prefer|listen|read|play)<end>
    LOOKS:
        \b(?:what do you look like|how do you look|describe (?:yourself|your looks|your appearance)|your (?P<t>hair|
        eyes?|skin|face|clothes|outfit|glasses|beard|moustache|mustache|height|hat|scars?|tattoos?|looks|appearance|
        fur|build)\b|what are you wearing|how tall|are you (?:tall|short|bald|blonde?|pretty|handsome|beautiful|
        human-looking)|do you (?:have|wear) (?:a |an |any )?(?:long |short |curly )?(?:hair|beard|glasses|moustache|
        mustache|hat|scars?|tattoos?|freckles))
    PAST:
        \b(?:your (?:past|childhood|backstory|history|youth|origin|upbringing|life story|early (?:life|years))|
        when you were (?:young|little|a child|a kid|small|younger)|happened to you|your (?:\w+ )?(?:regrets?|memory|
        memories|achievements?)\b|proud(?:est)? of|where did you learn|how did you (?:become|get (?:here|into|
        started)|end up|learn)|did you grow up|your story\b|tell me your story)
    """
)
