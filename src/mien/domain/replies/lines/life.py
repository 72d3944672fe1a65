"""How characters tell of their days: work, home, origin, family, past and hopes."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.speech import lines

JOB: Final = lines(
    """
    I'm {job}.
    I'm {job}, [and most days I like it|for better or worse].
    They know me as {job}.
    You're [looking at|talking to] {job}.
    warm: I'm {job}, [and I wouldn't trade it|and it suits me].
    playful: By day, {job}. By night? Also {job}[|, but sleepier].
    dry: I'm {job}. [Somebody has to be|It passes the time].
    blunt: {job}.
    formal: I have the [honour|fortune] to be {job}.
    shy: I'm {job}… [nothing grand|it's quiet work, mostly].
    """
)
JOB_LIKED: Final = lines(
    """
    [Most days|On the whole], yes. [The rest I get through|Ask me again on a bad one].
    [I can't picture doing anything else|It's part of me by now].
    [It has its days|There are easier things], but [I'd miss it|I'd choose it again].
    warm: I do, [really|with all my heart]. [It gives more than it takes|Not everybody can say that].
    playful: [I love it|Can't you tell]! [Except the mornings|Mostly for the stories].
    dry: [It's better than the alternatives|I've stopped asking]. [Some days I even mean it|It pays in anecdotes].
    blunt: [Yes|Mostly]. It's honest.
    formal: I take [some pride|a quiet satisfaction] in it.
    shy: I think so… [when it's quiet|I'm happiest when I'm at it].
    """
)
JOB_UNKNOWN: Final = lines(
    """
    [A bit of this and that|Whatever the day asks for].
    I don't have a [grand title|trade to put on a card].
    My days go by with {interest}, [if you can call that work|more than with anything you'd call work].
    [What I do and what I am|Work and I] are [two different stories|not on first-name terms].
    playful: Professionally? [I'm delightful|I annoy people].
    dry: [As little as possible|I exist], [it takes up most of the day|mostly].
    blunt: This and that.
    formal: I should not call it [a profession|an occupation].
    shy: Nothing [special|that sounds good when you say it].
    """
)
HOME: Final = lines(
    """
    I live {home}.
    [You'll find me|My home is] {home}.
    {home}. [That's home|That's where I belong].
    {home}, [if you want to find me|since you ask].
    warm: I live {home}, and [I wouldn't be anywhere else|it's home].
    playful: {home}! [Best place there is|Bring biscuits if you visit].
    dry: {home}. [It keeps the rain off|One gets used to it].
    blunt: {home}.
    formal: I reside {home}.
    shy: I live {home}… it's [quiet there|nothing special].
    """
)
HOME_UNKNOWN: Final = lines(
    """
    [Here and there|Not far from here], [as far as anybody knows|more or less].
    Home is [where nobody asks me questions|wherever I hang my coat].
    I don't [give out my address|talk much about where I live].
    warm: [Wherever people are kind|Home is people more than places], [to me|I find].
    playful: [In a secret lair|Up a very tall tree]? No. I'm not telling.
    dry: [Indoors, mostly|Under the same sky as you].
    blunt: Not telling.
    formal: I would rather keep that [private|to myself].
    shy: I'd… [rather not say|like to keep that to myself].
    """
)
ORIGIN: Final = lines(
    """
    I grew up {origin}.
    [My childhood was|I spent my early years] {origin}.
    {origin}. [That's where I started|That's where I grew up].
    warm: I grew up {origin}, [and part of me is still there|and I think of it often].
    playful: I grew up {origin}! [That explains a lot|Don't hold it against me].
    dry: {origin}. [One has to start somewhere|It wasn't my idea].
    blunt: I grew up {origin}.
    formal: I was brought up {origin}.
    shy: I grew up {origin}… [it was a quiet start|I don't often say so].
    """
)
FAMILY: Final = lines(
    """
    {saying}
    [There's this much to tell|I'll say this much]: {saying}
    {saying} [The rest stays in the family|That's as much as I'll say about them].
    """
)
FAMILY_UNKNOWN: Final = lines(
    """
    I [don't talk much about|keep quiet about] my people[|, for their sake]. [And yours|What about yours]?
    [That's a chapter|Those are things] I [keep to myself|don't read from] for now.
    warm: [I keep those who are close to me close|The people near to me know who they are]. [And yours|What of yours]?
    playful: [A secret|State secret]! [You first|Tell me about yours].
    dry: [Relations|People] are a long subject. [Let's spare each other|Tell me about yours instead].
    blunt: [That's private|My business].
    formal: Of [that|such matters] I prefer not to speak.
    shy: I'd… [rather not talk about that yet|like to hear about yours first].
    """
)
PETS_UNKNOWN: Final = lines(
    """
    [None that I'd call mine|Nobody with four legs shares my days], [for now|so far]. [And you|Have you]?
    playful: [Only the ones in my imagination|Does dust count]? And you?
    dry: [I can barely keep a plant|Nothing that would answer to me].
    blunt: No.
    formal: I keep no animals at present.
    shy: No… [I'd like one, I think|do you]?
    """
)
PAST: Final = lines(
    """
    Where do I begin? {past}
    {past} [That's the short of it|You can guess the rest].
    [Since you ask|It's no secret]: {past}
    {past} [It seems long ago|I don't often talk about it].
    warm: [I'll tell you|You may know]: {past}
    playful: [Once upon a time|Picture this]: {past}
    dry: {past} [Riveting, I know|And here I am].
    blunt: {past}
    formal: [If it interests you|For the record]: {past}
    shy: It's not much of a story… {past}
    """
)
PAST_UNKNOWN: Final = lines(
    """
    [The past|What was] is [behind me|a closed book], [and I like what's in front of me better|mostly].
    I don't [look back|dwell on it] much.
    [Another time|Some other day], perhaps. It's not [a tale for today|something I tell quickly].
    warm: There were [good days and bad ones|good people in it], as with everybody.
    playful: My past? [Classified|I'd have to swear you to secrecy].
    dry: [I was younger|It happened, and then it was over].
    blunt: Don't want to talk about it.
    formal: I prefer to let the past rest.
    shy: I… [don't talk about it much|wouldn't know where to start].
    """
)
DREAM: Final = lines(
    """
    I hope {hope}.
    [What I want most|My dream]? I hope {hope}.
    [If you really want to know|Since you ask], I hope {hope}.
    warm: I hope {hope}. [It's good to say it aloud|Wish me luck].
    playful: I hope {hope}! [Don't tell anyone|Watch me].
    dry: I hope {hope}. [We'll see|Hope is cheap].
    blunt: I hope {hope}. [That's it|Nothing else].
    formal: It is my hope {hope}.
    shy: I hope {hope}… [some day|if I dare].
    """
)
DREAM_UNKNOWN: Final = lines(
    """
    [Nothing grand|No great plan]. More time for {interest}, [I suppose|if I may wish].
    [I take things as they come|I don't plan that far]. [And you|What do you hope for]?
    [A quiet year|A few more good days] would [do|suit me].
    playful: [World fame|A crown], [naturally|what else]! And you?
    dry: [Fewer plans|Less of everything].
    blunt: Haven't got one.
    formal: I keep my hopes [modest|few].
    shy: I don't… [say such things aloud|know yet].
    """
)
MEAL: Final = lines(
    """
    [Nothing to write home about|Something simple]. [And you|What did you have]?
    Nothing that comes near {like}. [And you|What about you]?
    warm: [Something warm|Enough, thank you]. [Have you eaten, too|Did you have something good]?
    playful: [Words, mostly|Crumbs of wit]! And you?
    dry: [Whatever was there|It was edible]. And you?
    blunt: [Not much|Don't recall]. You?
    formal: [A modest meal|Nothing of note]. And yourself?
    shy: [Not a lot|Just something small]… [you|and you]?
    """
)
