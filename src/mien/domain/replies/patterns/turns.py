"""Sentences that show answers in few words, praise and insults; the first that fits wins."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.patterns.rows import rows

TURNS: Final = rows(
    r"""
    UNCLEAR:
        ^(?:wait,? )?(?:what do you mean(?: by that)?|what|huh|meaning|pardon|excuse me|come again|
        i don't (?:understand|get it)|i'm confused)[\s?!.]*$
    INSULT:
        \b(?:you(?:'re| are)|ur|u r|you)(?: (?:so|such|really|just|very|a|an|the|all|absolutely|kind of|totally|
        are))* (?:stupid|dumb|idiot|boring|useless|ugly|annoying|awful|terrible|worst|pathetic|moron|fool|liar|rude|
        suck|weird|lame|loser|trash|garbage|bad|grumpy|mean|cold|cruel|crazy|strange|creepy)\b|^(?:shut up|go away|
        idiot|i hate you|screw you|fuck (?:you|off)|get lost)\b|\bi (?:hate|don't like) you\b
    LOVE:
        \b(?:i (?:really )?(?:love|adore|miss|missed) (?:you|u)(?! (?:r|so) )|i'm in love with you|marry me|
        be my (?:girlfriend|boyfriend|wife|husband)|kiss(?:es)? (?:me|you)|go out with me|date me)\b
    COMPLIMENT:
        \b(?:you(?:'re| are)|ur|u r|you look|you seem|you sound|your \w+ (?:is|are|looks?))(?: (?:so|such|really|very|
        a|an|the|just|absolutely|quite|pretty|truly|too))* (?:nice|kind|sweet|smart|clever|funny|beautiful|pretty|
        cute|handsome|lovely|great|amazing|awesome|wonderful|cool|best|wise|brave|talented|interesting|charming|good|
        gorgeous|fantastic|brilliant|stunning|adorable|friend)\b|\bi (?:really )?like (?:you|talking to you|your \w+|
        chatting with you|how you)\b|^(?:well done|good (?:job|girl|boy|one|point)|nice one)\b
    AGE: ^age\??$
    YES:
        ^(?:yes|yeah|yep|yup|yea|sure|of course|definitely|absolutely|indeed|certainly|(?:ok(?:ay)?[ ,]*)+|k|alright|
        fine|agreed|i (?:think|guess|suppose) so|right|true|exactly|i do|i am|i did|i have|please do|i'll take it|deal|
        why not|go ahead)[\s,.!]*(?:please|then|i do|i am|sure|sir|ma'am)?[\s.!]*$
    NO:
        ^(?:no|nope|nah|never|not really|no way|not at all|i don't|i'm not|i do not|no thanks|negative|don't think so|
        not yet)[\s,.!]*(?:thanks|thank you|i don't|not really)?[\s.!]*$
    UNSURE:
        ^(?:yeah |well |ok |hm )?(?:maybe|perhaps|i don't know|idk|dunno|not sure|i'm not sure|hard to say|who knows|
        possibly|i guess|whatever|it depends)[\s.!]*$
    WHY: ^(?:but |and )?(?:why|why not|how come|why is that|how so)[\s?!]*$
    ANOTHER: ^(?:tell me |give me )?(?:another(?: one)?|one more|again|once more)(?: please)?[\s?!.]*$
    APPROVES:
        ^(?:oh |that's |that is |that was |that sounds |how |very |so |really )*(?:wow|cool|nice|great|interesting|
        amazing|awesome|good|lovely|sweet|neat|funny|beautiful|impressive|helpful|fun)[\s!.]*$|
        ^(?:i think |ok |yes )?(?:you(?:'re| are) (?:so |probably |absolutely )?right|good point|i agree|
        (?:that's |so )?true|that means a lot(?: to me)?)[\s!.]*$
    DISAPPROVES:
        ^(?:oh |well |but )?(?:that's|that is|that was|how) (?:so |really |too |very |just |a bit |pretty |kind of )*
        (?:terrible|awful|bad|horrible|boring|stupid|dumb|expensive|silly|lame|disgusting|gross|weird|strange|creepy|
        rude|mean|wrong|not (?:very |so )?(?:funny|nice|good|helpful|fair|true))[\s.!]*$|
        ^(?:please )?(?:don't|do not) be (?:so )?(?:rude|mean|silly|like that|cruel|grumpy)[\s.!]*$
    SURPRISED: ^(?:oh )?(?:really|is that so|no way|seriously|is that true|are you sure|are you serious)[\s?!.]*$
    MURMUR:
        ^(?:oh|ah|aha|hm+|mhm|uh-?huh|i see|got it|gotcha|makes sense|that makes sense|that(?: really)? help(?:s|
        ed))[\s?!.]*$
    MORE:
        ^(?:go on|continue|tell me more|more|and|and then|then|what else|what next|keep going|anything else|
        (?:say )?something (?:interesting|new|nice|random|fun|else))[\s?!.]*$
    """
)
