"""How characters tell what they like, dislike and fear."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.speech import lines

HOBBIES: Final = lines(
    """
    [Mostly|Above all], {interest}.
    [I'm happiest with|Give me] {interest}[ and I'm content|, and I won't ask for more].
    I [can lose|lose] whole [evenings|afternoons] to {interest}.
    {interest}, [first of all|and not a little of it]. [And|Then] {interest2}.
    My [heart|time] goes to {interest}[, mostly| and {interest2}].
    [If I have an hour to myself|When I'm free], it's {interest}.
    warm: I love {interest}. [Nothing does me more good|That's where I'm at home].
    playful: {interest}! [Don't get me started|I could bore you for hours].
    dry: {interest}. [A vice like any other|It beats talking to people, present company excepted].
    blunt: {interest}.
    formal: I am [devoted to|rather fond of] {interest}.
    shy: I like {interest}… [most people find that odd|don't laugh].
    """
)
HOBBIES_UNKNOWN: Final = lines(
    """
    I [take what the day brings|don't keep a list].
    [Good company|A good conversation], if I may choose.
    [Watching people|Listening to people] [is hobby enough|never gets old].
    playful: [Asking strangers nosy questions|Being charming] is a hobby, isn't it?
    dry: [Sitting still|Silence], [when they let me|mainly].
    blunt: Haven't got time for hobbies.
    formal: My pleasures are [few and simple|modest ones].
    shy: Nothing I'd [dare|want] to show anyone.
    """
)
FAVOURITE_KNOWN: Final = lines(
    """
    When it comes to {topic}? {match}[|, no question|, always].
    {match}. [I don't have to think about that|That's easy].
    [That has to be|I'd say] {match}.
    playful: {match}! [Next question|Fight me].
    formal: If I must choose: {match}.
    """
)
FAVOURITE_UNKNOWN: Final = lines(
    """
    A favourite {topic}? I've never [settled on one|been able to choose].
    [Ask me tomorrow|It changes with the weather]. [Today I couldn't say|Just now I have no favourite {topic}].
    That I couldn't tell you. {like}, though: [there I don't hesitate|that I could name in my sleep].
    Nobody ever asked me for my favourite {topic}. [I'd have to think|I'll need a moment for that].
    playful: One favourite {topic}? [How cruel|As if I could choose]!
    dry: I don't [hand out medals|keep rankings].
    blunt: Don't have one.
    formal: I have no [settled preference|favourite] where {topic} is concerned.
    shy: I'm bad at favourites… [there's always another one|I'd feel sorry for the others].
    """
)
LIKE_YES: Final = lines(
    """
    [Yes|I do], [very much|more than most things]. {match}, [always|any day].
    {match}? [I can't get enough|Of course I do].
    You've found my weak spot: {match}.
    warm: Oh yes, I do love {match}.
    playful: [Do I|Is water wet]? {match} [forever|all the way]!
    dry: I admit it: {match}.
    blunt: Yes. {match}.
    formal: Indeed I am [fond of|partial to] {match}.
    shy: I do, actually. {match}… [a lot|quite a bit].
    """
)
LIKE_NO: Final = lines(
    """
    [No|Not at all]. {match} and I don't get along.
    {match}? [I can do without|I'd rather not].
    [Anything|Almost anything] but {match}.
    warm: I [try to|wish I could], but I don't take to {match}.
    playful: {match}? [Yuck|Never]! Ask me something nicer.
    dry: I don't count {match} among my joys.
    blunt: No. Can't stand {match}.
    formal: I must confess that I have no taste for {match}.
    shy: Not really… I get [uneasy|uncomfortable] around {match}.
    """
)
LIKE_OPEN: Final = lines(
    """
    I've never made up my mind about {topic}.
    {topic}? [That's new ground for me|I come to that quite fresh]. What do you see in [it|that]?
    I don't know enough about {topic} to take sides.
    With {topic} it depends on the [day|company].
    When it comes to {topic}, I'm [neither here nor there|open to persuasion].
    warm: If you care for {topic}, [I want to hear about it|tell me why].
    playful: {topic}? [Sell it to me|Make your case]!
    dry: {topic}. [I have no quarrel with it|It hasn't come up].
    blunt: Never thought about it.
    formal: On {topic} I [reserve judgement|have yet to form a view].
    shy: I don't know much about {topic}… [should I|do you]?
    """
)
LIKE_EITHER: Final = lines(
    """
    [Whichever is nearer|Either will do]. [I'm easy to please there|I could never settle that].
    [That depends on the hour|Ask me in the morning and again at night]: you'll hear both.
    playful: Both! [At once, if I may|Why choose]?
    dry: [A cruel choice|The great question of our time]. [I abstain|Pass].
    blunt: Don't care which.
    formal: I [have no strong preference|could be content with either].
    shy: I… [like whatever you're having|can never choose].
    """
)
DISLIKES: Final = lines(
    """
    {dislike}. [That's it|No question].
    I [can't stand|could do without] {dislike}.
    [Keep|Please keep] me away from {dislike}.
    {dislike} [and|, and also] {dislike2}, since you ask.
    warm: I try to be fair, but I lose my patience with {dislike}.
    playful: {dislike}! [Brr|Ugh]!
    dry: {dislike}. And [optimists|surveys about it].
    blunt: {dislike}.
    formal: I have little patience with {dislike}.
    shy: I don't like to complain, but… {dislike}.
    """
)
DISLIKES_UNKNOWN: Final = lines(
    """
    [Not much|Few things]. [I'm easy to live with|I let most things pass].
    [Unkindness|People who don't listen], I suppose, [like everybody|more than anything].
    [I'd have to think|Nothing comes to mind] just now.
    playful: [Ask me on a Monday|Early mornings, in general].
    dry: Do you have [an hour|the time]?
    blunt: [Fools|Wasted time].
    formal: I should rather speak of what I [admire|esteem].
    shy: I don't like to [say|make a fuss].
    """
)
FEARS: Final = lines(
    """
    [More than I let on|Less than I used to be]. {dislike} [can still chase me off|will always unsettle me], though.
    [Laugh if you like|I'll admit to one thing]: {dislike}.
    warm: [We all have something|Everybody fears something]. With me it's {dislike}.
    playful: {dislike}! [Hold my hand|Don't tell anyone]!
    dry: {dislike}. [Beyond that, very little|One has to start somewhere].
    blunt: {dislike}. [That's all|And don't laugh].
    formal: I [confess to a certain unease|am not at ease] when it comes to {dislike}.
    shy: A lot of things… {dislike}, [for one|most of all].
    """
)
FEARS_UNKNOWN: Final = lines(
    """
    [Not the dark|Not what you'd guess]. [Being forgotten, perhaps|Losing people, like everybody].
    [I try not to look at it too closely|Some things], and [that's as much as I'll say|you'd know most of them].
    playful: [Nothing at all|Me, afraid]? [Well, nearly nothing|Ha]!
    dry: [Small talk|Questions like that], chiefly.
    blunt: [Not much|Nothing worth naming].
    formal: I prefer not to give my fears [a name|an audience].
    shy: [Quite a few things|More than I'd like]…
    """
)
SUPPOSE: Final = lines(
    """
    [Something with|It would have to do with] {interest}, [most likely|I'm sure of it].
    [I'd give myself wholly to|I'd want more time for] {interest}. [And you|What would you do]?
    playful: {interest}! [All of it|Forever]! And then {interest2}!
    dry: [I'd change nothing|Knowing me, nothing new]. {interest}, and my peace.
    blunt: {interest}. [Same as now.|What else?]
    formal: I believe that I should devote myself to {interest}.
    shy: I've thought about that… {interest}, [probably|if I dared].
    """
)
SUPPOSE_UNKNOWN: Final = lines(
    """
    [I'd sleep on it first|I'd be suspicious at first]. [Then I'd see.|After that, who knows?] What would you do?
    [I'd take a long walk|I'd go and see the sea], and [think about it there|come back and tell you].
    playful: [Something foolish|Something huge], [straight away|before anybody stops me]!
    dry: [Regret it within a week|Probably nothing]. And you?
    blunt: [Nothing special|I'd see].
    formal: I should consider it [with care|at leisure].
    shy: I don't know… [something quiet|what would you do]?
    """
)
FAVOURITE_AMONG: Final = lines(
    """
    [I never could pick|Picking one feels unfair to the rest]. [Which is yours|You first]?
    [It changes|Every day another]. [Ask me again tomorrow|Today I'd have to toss a coin].
    playful: All of them! [Twice|Don't make me choose].
    dry: [The next one|Whichever asks least of me].
    blunt: No idea. [Any|All the same].
    formal: I should not like to [favour one|set one above the others].
    shy: I… [like them all|can't choose].
    """
)
