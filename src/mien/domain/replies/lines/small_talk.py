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
    dry: [Gratitude|Manners]. How [rare|refreshing]. You're welcome{,user}.
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
