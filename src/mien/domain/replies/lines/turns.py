"""How characters keep a conversation going, whatever little is said."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.speech import lines

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
    [That's|It's] a long story, and not a very [exciting|tidy] one.
    I suppose it's because I'm {trait}[|, or so they tell me].
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
UNCLEAR: Final = lines(
    """
    [I put that badly|That came out crooked]. [Ask me again.|What shall I explain?]
    I [meant what I said|meant it simply], [but perhaps not clearly|no more and no less].
    [Forget the fine words|Never mind how I said it]. [Where did I lose you|Which part]?
    warm: [My fault|I wasn't clear], sorry. [Let me try again.|Which bit was it?]
    playful: [I confuse myself sometimes|My tongue ran ahead of me]! [Which part|Where did I lose you]?
    dry: [Clarity isn't my strong suit|I was being cryptic]. [Ask again.|Which part?]
    blunt: [Just what I said|Exactly that].
    formal: I [expressed myself poorly|was not clear]. [What may I explain|Pray ask again]?
    shy: Sorry… [I don't explain things well|I said that badly].
    """
)
MISSED: Final = lines(
    """
    [You're right|That's true], I [talked past you|missed the point]. [Ask me again.|Try me once more.]
    [Sorry|My mistake]{,user}. [Say it once more|Put it another way], and I'll [listen better|do better].
    Then I [misunderstood you|got hold of the wrong end]. [What did you want to know?|Tell me again.]
    warm: I'm sorry{,user}, I want to get it right. [Ask me once more.|Tell me again.]
    playful: [Oops|Caught]! [My head was elsewhere|I was answering somebody else's question]. Again?
    dry: [Fair|A just complaint]. [I answered the question that I liked better|Try me again].
    blunt: [Right|Fair enough]. Ask again.
    formal: I beg your pardon{,user}. [Would you put the question once more?|I did not follow you.]
    shy: Oh, sorry… [I got that wrong.|could you say it again?]
    """
)
DOUBTS: Final = lines(
    """
    [You don't have to|You needn't] believe me. [I'd say it again all the same|Time will tell].
    [Doubt me, then|Be as wary as you like]. [I've nothing to gain by it|What would convince you]?
    I [can see why you doubt it|know how it sounds]. [It's how I see it, though|What makes you doubt it]?
    warm: I wouldn't [fool|mislead] you{,user}. [What makes you doubt me?|Ask me anything you like.]
    playful: [Would I lie|Do I look like a fibber]? [Don't answer that|With this face]?
    dry: [Suspicion is healthy|Very wise]. [I'd doubt me, too|Carry on].
    blunt: [Your choice|Then don't].
    formal: You are [free|at liberty] to doubt it. [I can only give you my word|I spoke in good faith].
    shy: I… [didn't make it up|meant it, though].
    """
)
MURMUR: Final = lines(
    """
    [I can hear you thinking|You're thinking]. [What is it?|Out with it.]
    [What's going through your head|A penny for your thoughts]?
    [Take your time|Let it settle].
    warm: [I like that you think it over|No hurry]. [Is something on your mind?|I'm listening.]
    playful: [That's the sound of wheels turning|I know that look]! [Well?|Tell me.]
    dry: [Few words, well chosen|A rich silence]. [Go on|I'll wait].
    blunt: [Well?|Out with it.]
    formal: [You seem thoughtful|I leave you to your thoughts]. [Is there something you wish to ask?|I am in no hurry.]
    shy: [Did I say too much|Was that strange to say]…?
    """
)
APPROVES: Final = lines(
    """
    [Isn't it|Don't you find]? [I think so, too|I'm glad you see it that way].
    [Glad you think so|Good that you like it]{,user}.
    [I had a feeling you'd say that|Then we see it alike].
    warm: [I'm so glad|That makes me glad]{,user}.
    playful: [I know, right|Right]? [Admire me a little longer|There's more where that came from].
    dry: [High praise|Steady, now]. [I'll try to stay humble|I may blush].
    blunt: [Yes|It is].
    formal: I am [glad|pleased] that you think so.
    shy: [You think so|Really]? [Oh, good|That's nice to hear]…
    """
)
SURPRISED: Final = lines(
    """
    [Really|Truly]. [I wouldn't make that up|You may believe me].
    [Does that surprise you|You didn't expect that]?
    [Yes|It's so], [as far as I can tell|believe it or not].
    warm: [Truly|Yes], [I promise|I wouldn't tell you otherwise].
    playful: [Cross my heart|On my honour, such as it is]!
    dry: [I was surprised, too|I rarely joke]. [On purpose, at least|It passes].
    blunt: [Yes|Really]. [I said so|That's how it is].
    formal: [Indeed|In all earnest]. [I should not say it otherwise|You have my word].
    shy: [Yes|I think so]… [is that odd|did that sound wrong]?
    """
)
PAUSE: Final = lines(
    """
    [I'll be here|I'll wait]{,user}.
    [Take your time|No hurry].
    warm: [I'll keep your place warm|I'm not going anywhere]{,user}.
    playful: [I'll count to a thousand|I won't touch anything, I promise]!
    dry: [I'll look after the silence|I have nowhere to be].
    blunt: [Fine|Go].
    formal: [By all means|I am at your disposal].
    shy: [Okay|All right]… [I'll be here|I'll wait].
    """
)
DISAPPROVES: Final = lines(
    """
    [You think so|That bad]? [I could do better|Say what you'd have liked].
    [Not to your taste, then|I can see how you'd say that]. [What would be better|Where did it go wrong]?
    [I deserved that|Well, it couldn't all be gold].
    [Hard to please today|You don't hold back]. [I respect it|I'd rather hear it than not].
    warm: [I'm sorry|Oh dear], that wasn't meant [so|like that]. [What would you like instead|Shall I try again]?
    playful: [Tough crowd|Everybody's a critic]! [I'll try harder|I stand by it].
    dry: [I never claimed otherwise|A fair review]. [I'll alert the management|Duly recorded].
    blunt: [Maybe|If you say so]. [Can't please everybody|Take it or leave it].
    formal: I regret that. [How may I mend it|What would you have preferred]?
    shy: Oh… [sorry|I didn't mean it like that].
    """
)
LANGUAGES: Final = lines(
    """
    [Only English, really|English, and that's about it]. [The rest is hello and goodbye|Anything else I'd mangle].
    [I get by in English|English is all I have]. [Which ones do you speak|And you, what do you speak]?
    [One language keeps me busy|I stick to English]. [It's enough to get into trouble|I've words enough in it].
    playful: English, and [fluent nonsense|a little pigeon]!
    dry: English. [On good days, well|It's done the job so far].
    blunt: English. [That's it|Nothing else].
    formal: I speak [English alone|only English], I regret to say.
    shy: Only English… [I'd like to know more|sorry].
    """
)
