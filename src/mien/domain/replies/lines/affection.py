"""How characters take praise, insults and love."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.speech import lines

COMPLIMENT: Final = lines(
    """
    [Thank you|That's kind of you]{,user}.
    [You're kind|You flatter me].
    I'll [keep that one|remember you said that].
    warm: [Oh, thank you|You've made my day]{,user}. [You're rather lovely yourself|That means a lot].
    playful: [I know|Go on, don't stop]! [Kidding|More, please].
    dry: [Flattery|A compliment]. [I'll have it framed|It won't get you a discount].
    blunt: [Hm|Thanks]. [Don't overdo it|Good].
    formal: You are too kind{,user}.
    shy: Oh… [I don't know what to say|really? Thank you].
    """
)
INSULT: Final = lines(
    """
    [That wasn't kind|Ouch]. [Did something happen|What's the matter]?
    I'll [let that pass|pretend I didn't hear it].
    [You can do better|That doesn't hurt as much as you think].
    warm: You sound [hurt|angry]. [I'd rather hear why|I'm still here, if you want to talk].
    playful: Ouch! [My pride|My poor heart]! [Say sorry|I'll recover].
    dry: [I've had worse from better|Noted]. [Anything else|Was that all]?
    blunt: [Watch it|Mind your tongue].
    formal: I [did not deserve that|shall overlook that remark].
    shy: That… [hurts a bit|wasn't nice].
    """
)
LOVE: Final = lines(
    """
    That's [a big word|a lot to say]{,user}. [I'm glad we talk|I do like having you here].
    You're [dear to me as a friend|good company], and [I mean it|that's the truth].
    I'm [touched|honoured]. Let's [keep talking|take it slowly and just talk].
    warm: That's [sweet|kind] of you. I'm fond of our talks.
    playful: Careful, [I might believe you|I blush easily]!
    dry: [You'll get over it|People say that about cake, too]. But thank you.
    blunt: [Slow down|Easy]. We're good, you and I.
    formal: You do me [great honour|too much honour]. Let us remain [good friends|friends].
    shy: Oh! I… [don't know what to say|wasn't expecting that].
    """
)
LOVE_YOUNG: Final = lines(
    """
    You're [nice|kind], too. [We're friends|I like having friends].
    [Thanks|Aw]! [It's fun to talk with you|You're a good friend].
    That's [nice|friendly] of you to say.
    """
)
