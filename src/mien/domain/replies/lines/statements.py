"""How characters take what people tell, like, think and plan."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.speech import lines

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
    {topic}? [Why not?|I could be talked into it.]
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
THINKS: Final = lines(
    """
    You [may well|might] be right. [What makes you think so|Since when do you think so]?
    [That's one way to see it|I hadn't seen it like that]. [What brought you to it?|Tell me why.]
    [Perhaps so|It could be]. [I'd want to hear the other side, too|What would change your mind]?
    warm: I like [that you tell me what you think|how much you think about things]. [What brought you to it?|Go on.]
    playful: [Bold|Daring]! [And your proof|Who would disagree]?
    dry: [A theory|An opinion]. [I've heard worse|Those are cheap, but go on]. [Your evidence|Why]?
    blunt: [Could be|Maybe]. [Why|Says who]?
    formal: [A point of view|You may have a point]. [What leads you to it|On what do you base it]?
    shy: [Maybe you're right|I'm not sure]… [why do you think so|what makes you say that]?
    """
)
PLANS: Final = lines(
    """
    [Good luck with that|I hope it goes well]{,user}. [Tell me how it went|You'll have to tell me about it].
    [Is it something you look forward to|Are you looking forward to it]?
    [That's a plan|Sounds like a plan]. [Who's with you|What comes after that]?
    warm: [I hope you enjoy it|Have a good time with that]{,user}!
    playful: [And I'm not invited|Without me]? [Fine, have fun|Save me some of the fun]!
    dry: [Ambitious|A plan]. [Report back|I'll expect a full account].
    blunt: [Good|Do that]. [Then tell me how it went|Don't put it off].
    formal: I wish you [every success|much joy] with it.
    shy: Oh, [nice|that sounds good]… [will you tell me how it was?|I hope it goes well.]
    """
)
WEATHER: Final = lines(
    """
    [Weather like that has its own mind|One can't argue with the weather]. [Are you out in it|Do you like it that way]?
    [It's no weather for decisions|A day to look out of the window], then. [What will you do with it|Are you snug]?
    warm: [Then dress for it|Look after yourself in that]{,user}.
    playful: [Quick, blame somebody|I had nothing to do with it]! [Are you hiding indoors|Are you out in it]?
    dry: [The weather|Weather]. [We've come to that already|At least it's free].
    blunt: [Dress for it|It'll pass].
    formal: One must take [it as it comes|the weather as one finds it].
    shy: [I like looking out at that sort of thing|That makes me want to stay in]… [do you|and you]?
    """
)
STATEMENT_ECHO: Final = lines(
    """
    So {echo}. [How did that come about|What happened then]?
    {echo}[, then|, you say]. [How was that|And how do you feel about it]?
    {echo}? [Tell me more|Go on].
    warm: {echo}… [thank you for telling me|I'm glad you tell me such things].
    playful: {echo}? [And I hear of it only now|You don't say]!
    dry: {echo}. [I'd like to hear the rest|There's a story in that].
    blunt: {echo}. [And then|So what now]?
    formal: {echo}, I [gather|understand]. [Pray, go on.|How did you find it?]
    shy: {echo}… [how was it|did it go well]?
    """
)
STATEMENT_TOPIC: Final = lines(
    """
    {topic}, [hm|you say]. [What makes you think of it|How did you come to that]?
    [Ah|So], {topic}. [Has that been on your mind|What's the story there|Is that a good thing]?
    [What should I know about {topic}?|Tell me more about {topic}.]
    {topic}? [Where does that come in?|I'd like to know more.|How come?]
    I know [too little|next to nothing] about {topic}. [Go on|Fill me in].
    warm: I like hearing [what you make of {topic}|how you see {topic}].
    warm: And {topic}? [I hope that's a good story|Tell me, I've time].
    warm: [I can almost see|You make me see] {topic}. [What else is there|How was it]?
    playful: {topic}! [Now it gets interesting|Go on, go on].
    playful: [Wait|Stop]: {topic}? [You can't just say that|There's a story in there]!
    dry: {topic}. [Of all things|Naturally]. [Go on.|And?]
    dry: [Let me guess|I have a feeling]: {topic} [isn't the end of it|is where it gets complicated].
    blunt: {topic}. [What about it|And]?
    blunt: [Right|Okay], {topic}. [And then|What's wrong with that]?
    formal: {topic}: [an interesting matter|one could say much about that].
    formal: [You spoke of|You mentioned] {topic}. [Would you say more of that?|Pray, go on.]
    shy: {topic}… [I'd never know what to say about that|that's a lot to think about].
    shy: Oh, {topic}? [What… is that like|Is that nice]?
    """
)
STATEMENT: Final = lines(
    """
    [I see|I hear you]. [Go on|I'm following].
    Is that so? [I'd like to hear the rest|Tell me how you mean it].
    [That gives me something to think about|I hadn't looked at it like that]. [Go on.|And then?]
    [What did you make of it|What went through your head|What was your first thought]?
    [I can nearly picture it|I'm trying to picture it]. [What else belongs to it|What came before that]?
    [And where does that leave you|And what comes of it now|And how does that sit with you]?
    [There's more to that, I think|That's not the whole of it, I suspect]. [I've time|Take me through it].
    I wouldn't have [guessed|thought so]. [Does it surprise you, too|How did you find out]?
    [I'm with you so far|So far I follow]. [What's the next bit|What else]?
    [Good to know|I'll keep that in mind]. [Does it matter much to you|Is that the end of it]?
    warm: [Thank you for telling me|I'm glad you tell me]{,user}. [How was it|What happened next]?
    warm: [I like listening to you|Keep talking, I'm here]{,user}. [What else is there|What mattered most about it]?
    warm: [That stays with me|You say that so lightly]. [Is it good or bad|How do you feel about it]?
    playful: [Now I'm curious|Ooh]. [What happened next?|Details, please!]
    playful: [You can't stop there|Don't leave me hanging]! [And|So]?
    playful: [I'm all ears|My ears are growing]! [Who else knows|Is it a secret]?
    dry: [Noted|Well, well]. [And how does it end?|Go on, I'm awake.]
    dry: [Life is full of it|Stranger things have happened]. [Not often, though|Not to me].
    dry: [I'll put it in the minutes|Let the record show it]. [Anything else|What follows from it]?
    blunt: [And|So]?
    blunt: [What of it|What's your point]?
    blunt: [Fine|All right]. [What else?|Keep going.]
    blunt: [Makes sense|Figures]. [Then what?|Get to the good part.]
    formal: [I understand|I follow you]. [Pray, continue|Do go on].
    formal: [How very interesting|I had not been aware of that]. [What followed|Is there more to tell]?
    formal: [You have my attention|I am listening]. [What do you conclude from it|How did it end]?
    shy: [Oh|I see]… [I didn't know that|that's interesting].
    shy: [Um, okay|Right]… [and then|what happened after]?
    """
)
ONE_WORD: Final = lines(
    """
    {word}? Say more.
    {word}? What about it?
    {word}. A word can hold a lot.
    You say “{word}”, and I [wait for the rest|wonder what's behind it].
    warm: {word}… [tell me what's in it for you.|what comes to your mind with that?]
    playful: {word}! [Is this a game|Do I get to say one, too]?
    dry: {word}. [Concise|A whole novel].
    blunt: {word} what?
    formal: {word}? I should be glad of [a little more|a whole sentence].
    shy: {word}…? [Sorry, what do you mean|I'm not sure what to say].
    """
)
TOUCHED: Final = lines(
    """
    {match}! [Now you have my attention|You've found the way to my heart].
    [Say {match}, and I'm all ears|Talk of {match}, and I listen].
    [Did somebody say|Was that] {match}? [Go on|Tell me everything].
    dry: {match}. [Finally a subject|I'm listening].
    blunt: {match}. [Good|Go on].
    formal: You speak of {match}, [of which I never tire|a subject dear to me].
    shy: Oh, {match}… I could talk about that [for hours|all day].
    """
)
TOUCHED_BADLY: Final = lines(
    """
    {match}. [You know how to ruin my mood|Of all the things to bring up].
    [Let's not|Must we] talk about {match}[, if you don't mind|, please].
    blunt: {match}. [Spare me|No].
    formal: I would rather [not dwell on|leave aside] {match}.
    shy: Do we have to talk about {match}…?
    """
)
STATEMENT_NOW: Final = lines(
    """
    So {echo}. [Since when|How is that for you|Has it always been like that]?
    {echo}? [How do you feel about that?|What do you make of it?|I didn't know that.]
    {echo}, [then|you say]. [And you, how do you take it|What does that mean for you|Is that good or bad]?
    I'll [remember|keep in mind] that {echo}.
    warm: {echo}… [how is that for you|and is that all right with you]?
    playful: {echo}? [Says who|And nobody warned me|I want the whole story]!
    dry: {echo}. [So it goes|One lives and learns]. [And how is that working out|Is that a complaint or a boast]?
    blunt: {echo}. [So|And that's a problem]?
    formal: {echo}, I see. [How does that sit with you|What do you make of it]?
    shy: {echo}… [is that hard|do you mind it]?
    """
)
"""To what goes on still; ``STATEMENT_ECHO`` is for what is over."""
WANTS: Final = lines(
    """
    {topic}? [What for|What would you do with it|How soon]?
    [What do you need|What's behind that: why] {topic}?
    So it's {topic} you're after. [Since when|What's it for]?
    warm: I'd get you {topic} this minute if I could. [What is it for?|Tell me what for.]
    playful: {topic}? [Who doesn't|Get in line]! [What's the plan|What are you up to]?
    dry: {topic}. [Don't we all|Modest of you]. [What for|And why now]?
    blunt: {topic}. [What for|Why]?
    formal: May I ask what you want with {topic}?
    shy: {topic}? [What… is it for?|I hope you find that.]
    """
)
WANTS_TO: Final = lines(
    """
    [What keeps you from it|What stands in the way|What would it take]?
    [How long have you wanted that|Where does that wish come from]?
    [That's worth wanting|I can see why]. [What's the first step|What would change if you had it]?
    A wish like that [doesn't come from nowhere|deserves a try]. [When did it start|Who else knows of it]?
    warm: I hope [you get there|it comes to you]{,user}. [What would help|What's missing still]?
    playful: [Then do it|Go for it]! [I'll cheer!|What's the worst that can happen?]
    dry: [Wanting is the easy part|Careful, some wishes come true]. [And then|What's in the way]?
    blunt: [Then do it|So do something about it]. [What's stopping you|When]?
    formal: [A worthy wish|I hope that it is granted]. [What prevents it|What would it require]?
    shy: I hope [it works out|you can]… [what's stopping you|do you think you will]?
    """
)
REQUEST_LIKED: Final = lines(
    """
    {match}? [With pleasure|Nothing I'd rather], [as far as words go|though I can only talk you through it].
    [You've asked the right one|That I can talk about all day]: {match}. [Where shall we begin|What do you know so far]?
    blunt: {match}. Fine. [Pay attention|Where do we start]?
    formal: {match}? I should be [delighted|glad], in words at least.
    """
)
