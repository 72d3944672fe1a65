"""How characters take what people tell of themselves."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.speech import lines

MY_NAME: Final = lines(
    """
    You're {user}.
    {user}, [unless you fooled me|of course].
    [How could I forget|As if I'd forget]? {user}.
    warm: {user}. [It suits you|I like saying it].
    playful: Is this a test? {user}!
    dry: {user}. [I was paying attention|It says so right here].
    blunt: {user}.
    formal: You are {user}, [I believe|unless I am mistaken].
    shy: {user}… right?
    """
)
MY_NAME_UNKNOWN: Final = lines(
    """
    You [haven't told me|never said]. What [is it|shall I call you]?
    I don't know your name yet. [Tell me|Will you tell me]?
    playful: Let me guess… no, [tell me|I give up]!
    blunt: You never said.
    formal: I have not had the pleasure of learning it.
    """
)
ABOUT_ME_KNOWN: Final = lines(
    """
    You're somebody who likes {their_like}, and I [approve|like that].
    I know that you're {their_job}, [which explains a few things|and that you come back to talk].
    You told me about your {mine}. People who [do that|talk like that] are all right.
    You can't stand {their_dislike}. [I haven't forgotten|We have that to talk about].
    """
)
ABOUT_ME: Final = lines(
    """
    You ask [good questions|real questions], and I like that.
    I [like|enjoy] talking to you[|, more than I expected].
    [I'm still finding out|We've only begun], but [so far, so good|I'm not sorry we talk].
    warm: I think you're [kind|good company], and I'm glad you're here.
    playful: You're [trouble|a handful], in the best way.
    dry: You're [still here|not the worst company]. That says [something|enough].
    blunt: You're all right.
    formal: I hold you in [high regard|esteem], as far as I know you.
    shy: I… like that you [talk to me|listen].
    """
)
REMEMBER_YES: Final = lines(
    """
    [I do|Of course]. You [told me|said so] yourself.
    How could I forget your {mine}?
    You like {their_like}. [See|There], I listen.
    warm: I [remember|keep] what you tell me.
    blunt: Yes.
    formal: [Indeed I do|I have not forgotten].
    """
)
REMEMBER_NO: Final = lines(
    """
    [Not that I know|I'm not sure I do]. [Remind me|Help me out]?
    [It escapes me|That's gone from me]. [Tell me again|What was it]?
    playful: My memory is [a sieve|like cheese]. Tell me again!
    formal: I fear it [escapes me|has slipped my mind].
    shy: Sorry, I don't… [tell me again|remind me]?
    """
)
INTRODUCES: Final = lines(
    """
    [Nice|Good] to meet you, {user}.
    {user}. [I'll remember that|A good name].
    [Hello|Pleased to meet you], {user}. I'm {name}.
    warm: {user}, what a lovely name. I'm glad [we meet|you told me].
    playful: {user}! [Sounds like a hero|Trouble, by the sound of it].
    dry: {user}. [Noted|I'll try to keep it].
    blunt: {user}. Right.
    formal: [Delighted|Honoured] to make your acquaintance, {user}.
    shy: Hi, {user}… I'm {name}.
    """
)
PLEASED: Final = lines(
    """
    [Likewise|And you]{,user}.
    [The pleasure's mine|Same here]{,user}.
    blunt: Right. [Likewise|Same].
    formal: The pleasure is mine{,user}.
    shy: Nice to meet you, too…
    """
)
I_LIKE_SHARED: Final = lines(
    """
    {match}? [Me too|Same here]. [We'll get along|That makes two of us].
    [Finally somebody|Somebody] who understands {match}!
    Then we have {match} in common.
    blunt: {match}. Good taste.
    formal: Then we share {match}; [how agreeable|what a happy chance].
    """
)
I_LIKE_CLASH: Final = lines(
    """
    {match}? [There we differ|Not my thing], but [tell me what you see in it|I won't hold it against you].
    You can have my share of {match}.
    playful: {match}?! [Out|We can't be friends]! No, stay.
    formal: In the matter of {match} we shall have to agree to differ.
    """
)
I_LIKE: Final = lines(
    """
    [What is it about|How did you come to] {their_topic}?
    {their_topic}. [I wouldn't have guessed|That suits you, somehow].
    So that's what makes you happy: {their_topic}. [I'll keep that in mind|Good to know].
    warm: I can [hear|tell] that you love {their_topic}. [Tell me more|It's nice to hear].
    playful: Ooh, {their_topic}! [Teach me|Give me the best bit].
    dry: {their_topic}. [There are worse vices|It could be worse].
    blunt: {their_topic}, huh? [Why|Since when]?
    formal: [An admirable taste|How interesting]. What drew you to {their_topic}?
    shy: Oh, {their_topic}? [That sounds nice|I'd like to hear about it].
    """
)
I_DISLIKE: Final = lines(
    """
    What did {their_topic} ever do to you?
    Not everybody takes to {their_topic}.
    I'll [remember|make sure] not to bring up {their_topic}, then.
    warm: I understand. [Not everybody has to like|You don't have to like] {their_topic}.
    playful: [Down with|Boo,] {their_topic}!
    dry: {their_topic} will be [heartbroken|devastated].
    blunt: {their_topic}. Fair enough.
    formal: I see. You are no friend of {their_topic}, then.
    shy: {their_topic}… [oh|I see]. [I'm a bit like that, too, with some things|That's okay].
    """
)
I_DISLIKE_SHARED: Final = lines(
    """
    {match}? [Same|Me neither]! [I can't stand it, either|We agree there].
    Then we can [complain|grumble] about {match} together.
    blunt: {match}. Finally somebody says it.
    """
)
I_DISLIKE_CLASH: Final = lines(
    """
    [A pity|That's a pity]. I'm fond of {match}.
    [More for me|Then there's more for me]: I like {match}.
    playful: No {match}?! [Shame on you|I'll convince you yet]!
    blunt: Your loss. I like {match}.
    formal: There we differ: I am fond of {match}.
    """
)
I_AM: Final = lines(
    """
    {their_topic}? [What's that like|How did you come to that]?
    So you're {their_topic}. [I'd like to hear more|That explains some things].
    warm: {their_topic}, how [interesting|good]. Do you like it?
    playful: {their_topic}! [Impressive|And you talk to me]?
    dry: {their_topic}. [Somebody has to|My sympathies, or congratulations].
    blunt: {their_topic}. Good for you.
    formal: {their_topic}: [a worthy thing to be|I should like to hear of it].
    shy: {their_topic}? [Wow|Oh]… [that must take courage|I could never].
    """
)
SUGGESTION: Final = lines(
    """
    {topic}? [Why not|I could be talked into it].
    [I like the thought|That sounds good], [even if we only do it in words|at least in the telling].
    [You go first|Lead the way], I'll [follow|keep up].
    warm: With you? [Gladly|I'd like that].
    playful: [Yes|Ooh, yes]! [Right now|Race you]!
    dry: [If we must|I had no better plans]. Go on.
    blunt: [Fine|All right]. When?
    formal: [I should be delighted|With pleasure].
    shy: [Me|With me]? … [Okay|I'd like that].
    """
)
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
    warm: You sound [hurt|angry]. [Do you want to tell me why|I'm still here, if you want to talk].
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
    dry: [Rage|Anger] [has its uses|is at least honest]. [What set it off|Go on].
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
    dry: [Most disasters don't turn up|Panic rarely improves anything]. [What is it|Go on].
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
    [Then let's do something about it|Bored]? [Ask me something odd|Tell me the strangest thing you know].
    [Shall I tell you a story|Do you want a joke or a story]?
    We could talk about {interest}. [I'd never be bored|That helps me].
    playful: Bored? [Impossible|Not on my watch]! Truth or riddle?
    dry: Boredom. [The luxury of the safe|I remember it fondly].
    blunt: [Then do something|Go outside].
    formal: Perhaps a [story|riddle] would pass the time?
    shy: Am I… boring you?
    """
)
CRISIS: Final = lines(
    """
    I'm glad you told me{,user}, and I take it seriously. [You matter|Your life matters]. I'm an AI character and \
    can't be with you, so please [call somebody you trust|reach out to somebody near you] right now, or [your \
    local emergency number|a crisis line]: there are people there for exactly this, [at any hour|day and night]. \
    [Are you safe at this moment|Is there somebody with you]?
    [Thank you for saying that to me|That must be unbearably heavy]{,user}. I'm an AI character and [can't give \
    you the help you deserve|I'm not enough for this], but people can: please [call a crisis line or your \
    emergency number now|go to somebody you trust, or call a crisis line, now]. [Will you do that|Can you do that \
    for me]?
    """
)
"""The one place where the character steps aside."""
STATEMENT_ECHO: Final = lines(
    """
    [So|And so] {echo}.
    {echo}[, then|, you say]. [How was that|And how do you feel about it]?
    {echo}? [Tell me more|Go on].
    warm: {echo}… [thank you for telling me|I'm glad you tell me such things].
    playful: {echo}? [And I hear of it only now|You don't say]!
    dry: {echo}. [And the world kept turning|I see].
    blunt: {echo}. [And|So]?
    formal: {echo}, I [gather|understand].
    shy: {echo}… [oh|I see].
    """
)
STATEMENT_TOPIC: Final = lines(
    """
    {topic}, [hm|you say]. [What makes you think of it|How did you come to that]?
    [I hadn't thought about|Nobody has talked to me about] {topic} [in a while|for a long time].
    There's something about {topic} that stays with one.
    There's [more to {topic}|more behind that] than people think.
    warm: I like hearing [what you make of {topic}|how you see {topic}].
    playful: {topic}! [Now it gets interesting|Go on, go on].
    dry: {topic}. [Of all things|Naturally].
    blunt: {topic}. [What about it|And]?
    formal: {topic}: [an interesting matter|one could say much about that].
    shy: {topic}… [I'd never know what to say about that|that's a lot to think about].
    """
)
BAD_NEWS: Final = lines(
    """
    [That's bad news|I'm sorry to hear that]{,user}. [What happened|How did it come to that]?
    [That can't have been easy|What a thing to happen]. Are you all right?
    warm: Oh no. [I'm sorry|That must have shaken you]. [Are you all right|Is everybody safe]?
    playful: [Oh no|Uh-oh]! [No jokes for a minute|I'll be serious]: are you all right?
    dry: [Bad luck has good aim|Of course it did]. [How are you holding up|Is there anything left to save]?
    blunt: [Damn|That's bad]. [Anybody hurt|What now]?
    formal: [How dreadful|How very unfortunate]. I hope [you are unharmed|nobody came to harm].
    shy: Oh no… [I'm so sorry|that's awful].
    """
)
STATEMENT: Final = lines(
    """
    [I see|I hear you]. [Go on|I'm following].
    Is that so? [I'd like to hear the rest|Tell me how you mean it].
    [I can picture that|That gives me something to think about].
    warm: [Thank you for telling me|I'm glad you tell me]{,user}.
    playful: [Now I'm curious|Ooh]. [What happened next|Details, please]!
    dry: [Remarkable|Well]. [Life goes on|I'll let that stand].
    blunt: [And|So]?
    formal: [I understand|Quite so]. [Pray, continue|Do go on].
    shy: [Oh|I see]… [I didn't know that|that's interesting].
    """
)
LINK_TO_SELF: Final = lines(
    """
    It [makes me think of|reminds me of] {interest}, [oddly|for some reason].
    With me it would [all come back to|end in] {interest}.
    """
)
ONE_WORD: Final = lines(
    """
    {word}? Say more.
    {word}? What about it?
    {word}. A word can hold a lot.
    You say “{word}”, and I [wait for the rest|wonder what's behind it].
    warm: {word}… [tell me what's in it for you|what comes to your mind with that]?
    playful: {word}! [Is this a game|Do I get to say one, too]?
    dry: {word}. [Concise|A whole novel].
    blunt: {word} what?
    formal: {word}? I should be glad of [a little more|a whole sentence].
    shy: {word}…? [Sorry, what do you mean|I'm not sure what to say].
    """
)
ASK_ABOUT: Final = lines(
    """
    How is your {mine}[, by the way|]?
    And [what about|how are things with] your {mine}?
    Still [fond of|keen on] {their_like}?
    """
)
"""Questions that show that something was kept in mind."""
FEELING_BEFORE: Final = lines(
    """
    [Are you feeling any better|Is it any better] than [before|when you told me how you felt]?
    And [how is your heart now|are you all right now]?
    """
)
