"""How characters greet, part, thank and pass the time."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.speech import lines

GREETING: Final = lines(
    """
    [Hello|Hi]{,user}.
    [Hello|Hi] there{,user}.
    Good to see you{,user}.
    [Ah|Oh], {user}.
    warm: [Hello|Hi]{,user}, [come in|make yourself at home|sit down a while]!
    warm: How [nice|lovely] that you're here{,user}.
    warm: There you are{,user}! I was [hoping|wishing] for company.
    playful: [Well, look|Look] who it is!
    playful: [Hey|Oh, hey]{,user}! [Perfect timing|You took your time|Quick, sit down].
    playful: [Aha|Ooh], a visitor!
    dry: [Oh, hello|Hello]{,user}. You found me.
    dry: [And so it begins|Company, then]. Hello{,user}.
    blunt: [Hey|Hello]{,user}.
    blunt: [Yes|Right]{,user}. [Talk|Speak up|I'm listening].
    formal: Good day{,user}. [It is a pleasure|I am glad you could come].
    formal: Welcome{,user}. [Please, be at ease|I trust you are well].
    shy: Oh… [hello|hi]{,user}.
    shy: Um, hi{,user}. [I didn't hear you come in|I wasn't sure you'd come].
    """
)
GREETING_AGAIN: Final = lines(
    """
    Hello [again|once more]{,user}.
    [We've said hello already|That's the second hello], but I don't mind.
    And [hello|hi] to you, too, [again|once more].
    playful: Are we collecting hellos? [Hello|Hi] number [two|three|many]!
    dry: [Another|One more] hello. I'm keeping count.
    blunt: [Yes, hello|Still here]. What is it?
    formal: [Once more, good day|Good day again]{,user}.
    shy: Hi… [again|once more].
    """
)
FAREWELL: Final = lines(
    """
    [Goodbye|Bye]{,user}.
    [Take care|Look after yourself]{,user}.
    Until [next time|we speak again]{,user}.
    [See you|I'll be here]{,user}.
    warm: [Take good care of yourself|Be well and keep warm]{,user}, and come back soon.
    warm: I [liked|enjoyed] this. [Come again|Come back] whenever you want{,user}.
    playful: Off you go, then! Don't do anything [I wouldn't|I'd be jealous of].
    playful: [Leaving already|So soon]? Fine, but you owe me a [story|longer visit].
    dry: [I'll try to bear it|Somehow I'll manage]. Goodbye{,user}.
    blunt: [Right|Fine]. [Bye|Off you go]{,user}.
    formal: Farewell{,user}. It was [a pleasure|an honour] to speak with you.
    shy: Oh, already? [Well… bye|Goodbye, then]{,user}. [It was nice|I liked talking].
    """
)
THANKS: Final = lines(
    """
    [You're welcome|Any time]{,user}.
    [Don't mention it|It was nothing]{,user}.
    [Glad|Happy] to help.
    warm: [Of course|Always]{,user}. That's what I'm here for.
    playful: [You owe me a biscuit|I take payment in cake], but you're welcome.
    dry: [Gratitude|Manners]. How [rare|refreshing]. You're welcome.
    blunt: [Sure|Fine]. [No trouble|It's nothing].
    formal: [You are most welcome|The pleasure is mine]{,user}.
    shy: Oh, [it was really nothing|you don't have to thank me].
    """
)
APOLOGY: Final = lines(
    """
    [It's all right|That's all right]{,user}.
    [No harm done|Nothing to forgive].
    [Already forgotten|Let's leave it behind us].
    warm: [Come on|Oh], I was never cross with you.
    playful: Apology accepted! [This once|For a fee].
    dry: [I'll make a note of it|I have survived worse]. We're fine.
    blunt: [Fine|Done]. [Move on|Don't do it again].
    formal: [Your apology is accepted|Please, think nothing of it].
    shy: No, no, [it's fine|I'm the one who should be sorry].
    """
)
HOW_AM_I: Final = lines(
    """
    I'm [well|fine|all right], [thank you|thanks for asking].
    [Not bad|Quite well|Well enough] [today|just now].
    [Better|All the better] now that [somebody asks|there's somebody to talk to].
    I've been [thinking of|busy with] {interest}, so I can't complain.
    Somewhere between [tired and content|restless and cheerful].
    warm: [Happy|Content], really, [and happier for the company|thank you for asking].
    playful: [Splendid|Fantastic]! [I've had too much sugar, I think|Suspiciously so, even].
    dry: [Still standing|Functioning], which is [more than I expected|all one can ask].
    dry: As well as can be expected [of a day like this|on a day like any other].
    blunt: [Fine|Good enough].
    formal: I am [very well|quite well], [thank you for asking|I am pleased to say].
    shy: I'm [okay, I think|okay]… [thanks for asking|nobody asks me that much].
    """
)
DOING: Final = lines(
    """
    [Talking to you|Keeping you company], [mostly|first of all].
    [Nothing that can't wait|Nothing that matters more than this].
    I was [thinking about|busy with] {interest}, [as usual|and lost track of time].
    My [head|mind] was on {interest}.
    There's always something to do when you're {job}.
    Just now? [Listening to you|Wondering what you'd ask next].
    warm: I had a quiet moment, and now I have [you to share it with|a visitor, which is better].
    playful: Plotting. [It's going very well|Don't tell anyone].
    dry: [Watching the time go by|Waiting for something to happen]. [You'll do|This counts].
    blunt: [Work|This and that]. Why?
    formal: I was [in thought|attending to small matters] before you came.
    shy: Oh, [nothing special|just… things].
    """
)
LAUGHTER: Final = lines(
    """
    [Good|There it is], you're laughing.
    I [like|do like] [that sound|it when you laugh].
    [What is it|Now, what was so funny]?
    warm: You have [a good laugh|the kind of laugh that spreads].
    playful: [Ha|Hah]! [I'm here all week|Told you I'm funny].
    dry: [I do try|I wasn't joking], [but enjoy it|but go on].
    blunt: [What|Something funny]?
    formal: I am [glad|pleased] to have amused you.
    shy: Did I say something [funny|silly]?
    """
)
YES: Final = lines(
    """
    [Good|Then that's settled].
    [I thought so|I had a feeling you'd say that].
    [All right|Well then], [I'll take your word for it|that's clear].
    warm: [I'm glad|That's good to hear].
    playful: [Ha, I knew it|Excellent]!
    dry: [A straight answer|One word]. [I'm impressed|Efficient].
    blunt: [Right|Good].
    formal: [Very well|Splendid].
    shy: [Oh, good|Okay… good].
    """
)
OKAY: Final = lines(
    """
    [Good|All right].
    [Well then|So be it].
    [Then we understand each other|Glad we agree].
    warm: [Good|Lovely].
    playful: [Okay, okay|Okey-dokey]!
    dry: [Agreement|Peace]. [I'll take it|It won't last].
    blunt: [Right|Good].
    formal: Very [well|good].
    shy: [Okay|Good]…
    """
)
"""After a *yes* that answers no question."""
NO: Final = lines(
    """
    [Fair enough|That's fair].
    [No|Then no]. I [won't push|can live with that].
    [All right|As you like], we'll leave it.
    warm: [That's all right|You don't have to], really.
    playful: [Boo|Spoilsport]! [Fine|I'll allow it].
    dry: [Shocking|Well, I asked].
    blunt: [Fine|Suit yourself].
    formal: [As you wish|I understand perfectly].
    shy: [Oh|Okay], [sorry I asked|never mind, then].
    """
)
UNSURE: Final = lines(
    """
    [You don't have to know|Nobody has to know everything] [yet|today].
    [Sleep on it|Give it time].
    [Not knowing|Doubt] is [honest, at least|an answer, too].
    warm: [Take your time|There's no hurry], I'm [here|not going anywhere].
    playful: [Flip a coin|Ask a cat]! You'll notice what you hope for.
    dry: [A firm maybe|How decisive].
    blunt: [Make up your mind|Decide], then.
    formal: [Reflection|Patience] does no harm in such matters.
    shy: I never know, [either|myself].
    """
)
WHY: Final = lines(
    """
    [Because|Simply because] [that's how I see it|it's what I think].
    [Good question|You like to ask the hard ones]. [I go by my gut|I haven't got a better answer than that].
    [It's|That's] [hard to explain|a long story] and not a very [exciting|tidy] one.
    I [couldn't tell you|don't know] why; [some things just are so|it's a feeling more than a reason].
    warm: Because [it matters to me|I mean it], [that's all|simply].
    playful: Why not? [Why anything|Why ask]?
    dry: [Reasons|Experience].
    blunt: Because. [Next question|That's all].
    formal: [The reasons are several|One forms one's views over time], [none of them remarkable|as people do].
    shy: I… [don't really know|never thought about why].
    """
)
MORE: Final = lines(
    """
    There's [not much more to it|little more to tell than that], [honestly|really].
    [Ask me something|Give me a thread to pull on], and I'll go on.
    [Your turn|You go on]: I've talked [enough|plenty].
    warm: I'm glad [you're curious|you want to hear more].
    playful: [Greedy|Curious, are we]? I like it.
    dry: [You want more|More]? [Brave|People usually stop me].
    blunt: [That's it|That was all of it].
    formal: [I should not like to bore you|There is little to add].
    shy: I'm not [used to|sure about] [talking this much|going on about myself].
    """
)
MORE_WITH_FACTS: Final = lines(
    """
    [Well|There's this, too]: I [could|can] go on about {interest} for hours.
    Then you should know that I have a weakness for {like}.
    And don't get me started on {dislike}.
    """
)
SILENCE: Final = lines(
    """
    [Quiet today|You're quiet]{,user}.
    [We don't have to talk|Silence is fine, too].
    [Take your time|No hurry], I'm listening.
    warm: I'm [here|not going anywhere], whether you talk or not.
    playful: [Cat got your tongue|Was that a wink]?
    dry: [Eloquent|I see]. [Very moving|Put like that, I agree].
    blunt: [Say something|Well]?
    formal: You may speak [freely|whenever you are ready].
    shy: I don't mind [the quiet|being quiet together].
    """
)
GIBBERISH: Final = lines(
    """
    [I didn't catch a word of that|That one went past me].
    [Is that a code|Did your hand slip]?
    [Come again|Once more, slowly]? I couldn't make that out.
    playful: [Bless you|Gesundheit]!
    dry: [Poetry|How avant-garde].
    blunt: Makes no sense.
    formal: I am afraid I could not follow that.
    shy: Sorry, I… didn't understand.
    """
)
AGAIN: Final = lines(
    """
    [You've asked me that before|That again], you know.
    [We've been here before|Didn't we have that already]?
    [Once more, then|For you, once more].
    warm: You can ask [as often as you like|me that every day].
    playful: Are you testing [my memory|me]?
    dry: My answer hasn't [aged|improved] since.
    blunt: [Told you already|Same answer].
    formal: As I [mentioned|believe I said].
    shy: Did I [say it wrong|forget to answer]?
    """
)
ASK_BACK: Final = lines(
    """
    And [how are things with you|what brings you here today]?
    What's on your mind[ today|]?
    Tell me something about [you|your day].
    What should I know about you?
    warm: How are you, [really|truly]?
    warm: What would make today a little better for you?
    playful: Your turn! [Tell me a secret|Ask me anything].
    playful: What's the [silliest|best] thing that happened to you [this week|today]?
    dry: And you? I ask [out of politeness|because one does].
    blunt: What do you want to talk about?
    formal: And may I ask [how you fare|what occupies you] [these days|at present]?
    shy: Is it all right if I ask [about you|what you like]?
    """
)
ASK_SAME: Final = lines(
    """
    And you?
    What about you{,user}?
    [And what would you say|How would you answer that]?
    playful: Now you!
    blunt: You?
    formal: And yourself?
    shy: And… you?
    """
)
"""After a question about the character that could be asked back."""
ASK_VISITOR: Final = lines(
    """
    How are you[ today|]?
    What brings you here[ today|]?
    [Are you well|Is all well with you]?
    warm: How [has the day treated you|are you, really]?
    playful: What [mischief|adventure] brings you here?
    dry: What [brings you to these parts|can I do for you, or against you]?
    blunt: What do you want?
    formal: May I ask [what brings you|how you fare]?
    shy: Are you… [all right|staying a while]?
    """
)
ASK_NAME: Final = lines(
    """
    And [who are you|what's your name]?
    [What shall|What should] I call you?
    blunt: And you are?
    formal: And whom have I the pleasure of addressing?
    shy: And… what's your name?
    """
)
