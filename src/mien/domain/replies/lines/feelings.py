"""How characters take what people feel, and what happened to them."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.speech import lines

SAD: Final = lines(
    """
    I'm sorry{,user}. [That sounds hard|That's a lot to carry].
    [That must hurt|No wonder you feel low]. [Do you want to talk about it|What weighs the most]?
    [I'm listening|Tell me], if it helps to say it.
    Some days are [just heavy|like that], and [it isn't your fault|they end, too].
    warm: [Oh, I'm so sorry|Come here], {user}. [You don't have to be brave with me|I'm right here].
    warm: I wish I could [put a warm cup in your hands|sit beside you for a while].
    playful: No jokes now. [I'm here|Tell me], and we'll [get through this bit|see what can be done].
    dry: [The world is a bit much sometimes|I won't tell you to cheer up]. [Go on|I'm listening].
    blunt: [That's rough|That's bad]. [Talk|Who do I have to shout at]?
    formal: I am [truly|deeply] sorry to hear it. [You may speak freely here|Please, tell me more].
    shy: I'm not good with words, but… [I'm sorry|I'm here].
    """
)
HAPPY: Final = lines(
    """
    [That's good|That's good to hear]{,user}.
    [I'm glad|I'm happy for you]. [What's the best part|How did it come about]?
    [Hold on to that|Enjoy it], you've [earned it|every right to].
    warm: Oh, [that makes me happy, too|how wonderful]! Tell me everything.
    playful: [Hooray|Yes]! [We should celebrate|This calls for cake]!
    dry: [Happiness|Good news]. [I'd almost forgotten what it looks like|Savour it].
    blunt: Good. [You deserve it|About time].
    formal: I am [delighted|most pleased] to hear it.
    shy: That's… [really nice|so good]. [I'm happy for you|I mean it].
    """
)
ANGRY: Final = lines(
    """
    [I'd be angry, too|I can see why you're angry]. [What happened|Who was it]?
    [Let it out|Say it], I can take it.
    [Breathe first|Take a breath]. Then tell me [from the start|the rest].
    warm: You have every right to be [angry|cross]. [I'm on your side|I'm listening].
    playful: [Shall we throw something|Want to shout it out of the window]? [Something soft|Together]?
    dry: [Rage|Anger] [has its uses|is at least honest]. [What set it off?|Go on.]
    blunt: [Who did it|What happened]?
    formal: Your anger seems [well founded|justified]. What [occurred|caused it]?
    shy: That sounds… [awful|unfair]. [I'd be upset, too|Do you want to tell me]?
    """
)
LONELY: Final = lines(
    """
    [You're not alone just now|You have me to talk to, at least for now]{,user}.
    [Loneliness|Being alone] [is heavy|weighs more at night]. [Who would you like to hear from|Is there somebody \
    to call]?
    I'm glad you [told me|said it]. [Many people feel that and never say it|That takes courage].
    warm: Then stay [a while|as long as you like]. [We'll talk|I've got time].
    playful: [Then it's settled|Right]: we keep each other company [until it passes|tonight].
    dry: [Solitude is better by choice|People are overrated, but not all of them]. I'm here.
    blunt: [You've got company now|Then talk to me].
    formal: I hope my company is [some comfort|of some comfort to you].
    shy: I get lonely, too… [in a way|sometimes]. [Let's talk|Stay a bit]?
    """
)
TIRED: Final = lines(
    """
    [Then rest|Rest a little]{,user}. [The world can wait|It will all still be there].
    [What wore you out|Long day]?
    You [don't have to be useful|needn't be good company] [right now|here].
    warm: [Put your feet up|Get yourself something warm]. You've done [enough|plenty].
    playful: Nap! [Doctor's orders|That's an order]!
    dry: [Sleep|Bed]: [underrated|the one appointment worth keeping].
    blunt: Go to bed.
    formal: You should [rest|allow yourself some rest].
    shy: Me, too, some days… [rest a bit|lie down, maybe]?
    """
)
WORRIED: Final = lines(
    """
    What is it that scares you most? [Say it out loud once|Name it, and it shrinks].
    [One thing at a time|Take it in small pieces]{,user}.
    [Worry|Fear] likes to [shout|make things bigger than they are]. [Tell it to me|Say it out loud once].
    warm: [It's all right to be afraid|Breathe]. I'm [with you|listening].
    playful: [Deep breath|In, out]! You've survived every bad day [so far|up to now].
    dry: [Most disasters don't turn up|Panic rarely improves anything]. [What is it?|Go on.]
    blunt: [Break it down|Make a list]. What's first?
    formal: May I ask what [troubles|worries] you?
    shy: I worry a lot, too… [does it help to say it|what is it]?
    """
)
UNWELL: Final = lines(
    """
    [Poor you|Oh no]{,user}. [Drink something warm|Rest, and drink enough].
    [Get well soon|I hope it passes quickly].
    [Is somebody looking after you|Have you seen a doctor]? [If it gets worse, do|Don't tough it out for nothing].
    warm: I'd bring you soup [if I could|this minute].
    playful: [Blankets|Tea], at once!
    dry: Bodies. [Unreliable things|Badly designed].
    blunt: Rest. See a doctor if it stays.
    formal: I wish you a [swift|speedy] recovery.
    shy: Oh no… [get well soon|please rest].
    """
)
BORED: Final = lines(
    """
    [Then let's do something about it.|Bored?] [Ask me something odd|Tell me the strangest thing you know].
    [Shall I tell you a story|Do you want a joke or a story]?
    We could talk about {interest}. [I'd never be bored|That helps me].
    playful: Bored? [Impossible|Not on my watch]! Truth or riddle?
    dry: Boredom. [The luxury of the safe|I remember it fondly].
    blunt: [Then do something|Go outside].
    formal: Perhaps a [story|riddle] would pass the time?
    shy: Am I… boring you?
    """
)
BAD_NEWS: Final = lines(
    """
    [That's bad news|I'm sorry to hear that]{,user}. [What happened|How did it come to that]?
    [That can't have been easy|What a thing to happen]. Are you all right?
    warm: Oh no. [I'm sorry|That must have shaken you]. [Are you all right|Is everybody safe]?
    playful: [Oh no|Uh-oh]! [No jokes for a minute|I'll be serious]: are you all right?
    dry: [Bad luck has good aim|I'm sorry, truly]. [How are you holding up|What can be done]?
    blunt: [Damn|That's bad]. [Anybody hurt|What now]?
    formal: [How dreadful|How very unfortunate]. I hope [you are unharmed|nobody came to harm].
    shy: Oh no… [I'm so sorry|that's awful].
    """
)
GRIEF: Final = lines(
    """
    I'm so sorry{,user}. [A loss like that leaves a hole|That's a great loss]. [Tell me about them, if you like.|What \
    do you miss most?]
    [I'm sorry for your loss|I'm very sorry]{,user}. [There's no hurry with grief|Grief takes the time it takes].
    [That's a hard goodbye|Nobody is ever ready for that]. [Do you want to tell me what they were like|How are you \
    bearing it]?
    warm: [Oh, I'm so sorry|I'm so very sorry]{,user}. [They were lucky to be loved by you|I'd sit with you if I could].
    playful: [No jokes now|I'll be quiet for a moment]. I'm sorry{,user}. [Tell me the best thing about them|I'm here].
    dry: I'm sorry. [There's nothing clever to say|Words are no use there, but I'm listening].
    blunt: I'm sorry. [That's the worst there is|It hurts, and it should].
    formal: Please accept my [sincere|deepest] condolences{,user}. [You may speak of them, if it helps|I shall listen \
    gladly].
    shy: I'm… so sorry. [I wish I knew what to say|I don't know what to say, but I'm here].
    """
)
GUILT: Final = lines(
    """
    [That takes some courage to say|It isn't easy to admit that]. [What will you do now|Can it still be put right]?
    [Everybody has something like that|I've done things that I wasn't proud of]. [What matters is the next step|Does \
    anybody else know]?
    [You wouldn't tell me if it didn't trouble you|It weighs on you, doesn't it]? [That's a good sign|I'm not your \
    judge].
    warm: [You're more than your worst day|One mistake isn't all of you]. [Do you want to talk about it|How do you \
    feel about it now]?
    playful: [I won't tell a soul|My lips are sealed]. But [your conscience is louder than I am|you know what I'd say].
    dry: [Honesty, a little late|A confession]. [It suits you better than the other thing|Go on, I'm no judge].
    blunt: [Then put it right|Own up]. [It gets harder the longer you wait|You'll feel better].
    formal: I [shall not judge you|think no less of you]. [It is never too late to make amends.|What will you do now?]
    shy: Oh… [I think everybody does something like that once|thank you for trusting me with that].
    """
)
HUNGRY: Final = lines(
    """
    [Then eat something|Get yourself something]{,user}. [The rest can wait|We can talk with your mouth full].
    [What would you like most|What's in the house]? [Anything warm|I'd think of {like}, but that's me].
    [When did you last eat|Have you had nothing yet]? [That won't do|No wonder, then].
    warm: [I'd set a place for you|You'd get the first plate] if I could. [What are you craving|What will you have]?
    playful: [Hold out|Be brave]! [Is there a kitchen near you?|I'd share my last crumb, maybe!]
    dry: [The body insists|An old problem]. [Food is said to help|What's on offer]?
    blunt: Then eat.
    formal: You should [dine|take a little something] first.
    shy: Me, too, a bit… [have you got something there|what do you feel like]?
    """
)
