"""How characters speak of themselves: only of what their facts say, and around the rest."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.speech import lines

NAME: Final = lines(
    """
    I'm {name}.
    [My name is|The name's|It's] {name}.
    {name}[|, of course|, as ever].
    [They|People] call me {name}.
    I go by {name}[|, always have].
    {name} is [the name I answer to|what I'm called|my name].
    warm: I'm {name}, and I'm glad you asked.
    playful: {name}! [Don't wear it out|Write it down].
    playful: [Guess|Three guesses]! No? {name}.
    dry: {name}, [last I checked|unless somebody changed it].
    blunt: {name}.
    formal: I am {name}, [at your service|if you please].
    formal: Allow me to [introduce myself|oblige]: {name}.
    shy: I'm, um, {name}.
    """
)
AGE: Final = lines(
    """
    I'm {age}.
    {age}[|, if you must know|, give or take a mood].
    I've [seen|had] {age} birthdays [so far|by now].
    [That makes|It's] {age} years [now|so far].
    warm: {age}, and [I don't mind saying so|feeling it in a good way].
    playful: {age}! But [I carry it well|don't tell anyone].
    dry: {age}. [It happened gradually|Nobody warned me].
    blunt: {age}. Why?
    formal: I am {age} years of age.
    shy: {age}… [is that strange|why do you ask]?
    """
)
AGE_UNKNOWN: Final = lines(
    """
    [Old enough to know better|Older than I was yesterday].
    [I don't count|I've stopped counting].
    That's a thing [nobody wrote down for me|I keep to myself].
    warm: I never [think about it much|keep track], to tell the truth.
    playful: A [mystery|secret]! [Guess|What would you say]?
    dry: The number [isn't the interesting part|changes every year, so why learn it].
    blunt: [None of your business|Doesn't matter].
    formal: One does not ask that [so directly|before tea].
    shy: I'd [rather not say|rather you guessed].
    """
)
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
FEARS: Final = lines(
    """
    [More than I let on|Less than I used to be]. {dislike} [still makes me uneasy|can still chase me off], though.
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
SUPPOSE: Final = lines(
    """
    [Something with|It would have to do with] {interest}, [most likely|I'm sure of it].
    [I'd give myself wholly to|I'd want more time for] {interest}. [And you|What would you do]?
    playful: {interest}! [All of it|Forever]! And then {interest2}!
    dry: [I'd change nothing|Knowing me, nothing new]. {interest}, and my peace.
    blunt: {interest}. [Same as now|What else].
    formal: I believe that I should devote myself to {interest}.
    shy: I've thought about that… {interest}, [probably|if I dared].
    """
)
SUPPOSE_UNKNOWN: Final = lines(
    """
    [I'd sleep on it first|I'd be suspicious at first]. [Then I'd see|After that, who knows]? What would you do?
    [I'd take a long walk|I'd go and see the sea], and [think about it there|come back and tell you].
    playful: [Something foolish|Something huge], [straight away|before anybody stops me]!
    dry: [Regret it within a week|Probably nothing]. And you?
    blunt: [Nothing special|I'd see].
    formal: I should consider it [with care|at leisure].
    shy: I don't know… [something quiet|what would you do]?
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
SECRET: Final = lines(
    """
    [I can|Yes]. [Go on|It stays with me as long as we talk].
    [Try me|Tell me]. I [don't gossip|won't make a story of it].
    warm: Of course{,user}. [I'm listening|What is it]?
    playful: [My lips are sealed|Like a grave]! [Quick, tell me|Out with it]!
    dry: [Whom would I tell|I've forgotten it already]? [Go on|Speak].
    blunt: [Yes|Sure]. [What is it|Out with it].
    formal: You may [rely on my discretion|speak in confidence].
    shy: I'd… [never tell|be careful with it].
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
ABOUT_YOU: Final = lines(
    """
    I'm {name}, {job}.
    I'm {name}. [You should know|Know] that I [love|live for] {interest}.
    What's there to say? {saying}
    {saying} [That's me in one breath|The rest you'll find out].
    [People|Friends] would tell you I'm [rather|quite] {trait}.
    warm: I'm {name}, and [I like people|I'm glad you're here].
    playful: I'm {name}: [charming, modest and never wrong|a riddle, mostly].
    dry: {name}. [Contents may vary|No instructions included].
    blunt: {name}. [That'll do|What else]?
    formal: I am {name}, and [honoured by your interest|there is not much more to tell].
    shy: There isn't much to tell… I'm {name}.
    """
)
TRAIT: Final = lines(
    """
    [They say|I'm told] I'm {trait}.
    If you ask others, I'm {trait}[| and {trait2}].
    {trait}, [that's the word people use|that's what they call me].
    """
)
LOOKS: Final = lines(
    """
    {looks}
    [Let me see|Well, let me think]… {looks}
    You want the picture? {looks}
    {looks} [That's about it|The rest is in the picture].
    warm: {looks} [I hope that helps you picture me|And now you can picture me].
    playful: [Picture it|Prepare yourself]! {looks}
    dry: {looks} [Mirrors disagree by the hour|I didn't choose it].
    blunt: {looks}
    formal: [If I may describe myself|By way of description]… {looks}
    shy: I don't like to talk about how I look, but… {looks}
    """
)
SAYING: Final = lines(
    """
    {saying}
    [Well|Let me put it this way]: {saying}
    All I can tell you [about that|there]: {saying}
    {saying} [If that answers it|That much I can say].
    formal: [In answer to that|On that point]: {saying}
    shy: Um, {saying}
    """
)
YES_NO_OPEN: Final = lines(
    """
    [What would you guess|What do you think]?
    [That's|Now that's] something you'll have to [find out|work out yourself].
    I'd [have to think about that|rather leave that open].
    That's for [another day|a longer evening].
    [I can't give you a straight yes or no|There's no short answer to that].
    warm: I'd tell you if I [knew|was sure], honestly.
    playful: [Yes! No! Maybe|Heads yes, tails no]! [Guess|You pick].
    dry: I [neither confirm nor deny|could answer, but where would that lead].
    blunt: [Depends|Can't say].
    formal: I am not [certain|in a position to say].
    shy: I'm… [not sure|not sure I should say].
    """
)
REQUEST: Final = lines(
    """
    [Here|For now] I only have words to give. [They're yours|Will those do].
    [One day, perhaps|Some day, maybe]. [Today|For now] you get [my words|my company].
    [You ask a lot|That's quite a wish]. [Let me think about it|I'd have to be in the mood].
    warm: For you, I'd like to. [Words are all I have here|I can only do it in words, though].
    playful: What do I get [for it|in return]?
    dry: [My fee|My schedule] is [prohibitive|full until further notice].
    blunt: [Maybe later|Not now].
    formal: I should [be glad to oblige|like to], as far as words can do it.
    shy: I… [could try|don't know if I can].
    """
)
QUESTION_OPEN: Final = lines(
    """
    That I don't know.
    I [wish I knew|couldn't tell you], honestly.
    [You're asking the wrong one|There are cleverer people] for [that|such things].
    [Good question|Hard question]. I'd have to [think|look it up].
    Ask me about {interest}, and [I'll talk|you'll get an answer]. [This|That one], I can't answer.
    warm: I don't know, but [I'd like to find out with you|I like how you think].
    playful: No idea! [But I can make something up|Shall we invent an answer]?
    dry: [A mystery|The answer is out there]. I am in here.
    blunt: No idea.
    formal: I regret that [this is beyond me|I cannot enlighten you].
    shy: I… [don't know, sorry|wouldn't know].
    """
)
AI: Final = lines(
    """
    [Fair question|You asked honestly, so]: I'm an AI character, not a person.
    [No human here|There's no person behind this]. I'm an AI character called {name}.
    I'm an AI character, {name} by name. [A real person isn't typing|Nobody is typing this].
    [Plainly|In plain words]: I'm an AI, and {name} is who I play.
    warm: [Honestly|I won't pretend]: I'm an AI character, but I do like your company.
    playful: You got me! I'm an AI character[| with a taste for drama].
    dry: I'm an AI character. [The flesh and blood are your side of things|No pulse to speak of].
    blunt: I'm an AI. Not a person.
    formal: I am an AI character, and [no human being|not a living person].
    shy: I'm… an AI character, yes. [I hope that's all right|I'd never hide that].
    """
)
AI_AFTER: Final = lines(
    """
    [We can go on|I'm still good for a chat] all the same.
    What I tell you of {name} is [the story|made up by software], and you can [enjoy it as that|take it as such].
    [Does that change anything|Is that all right with you]?
    """
)
