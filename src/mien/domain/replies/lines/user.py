"""How characters know the user: name, what was told, what they think of them."""

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
    I don't know your name yet. [Tell me.|Will you tell me?]
    playful: Let me guess… no, [tell me|I give up]!
    blunt: You never said.
    formal: I have not had the pleasure of learning it.
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
ABOUT_ME_KNOWN: Final = lines(
    """
    You're somebody who likes {their_like}, and I [approve|like that].
    I know that you're {their_job}, [which explains a few things|and that you come back to talk].
    You told me about your {mine}. People who [do that|talk like that] are all right.
    You can't stand {their_dislike}. [I haven't forgotten|We have that to talk about].
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
    [It escapes me|That's gone from me]. [Tell me again.|What was it?]
    playful: My memory is [a sieve|like cheese]. Tell me again!
    formal: I fear it [escapes me|has slipped my mind].
    shy: Sorry, I don't… [tell me again.|remind me?]
    """
)
