"""How characters tell who they are: name, age, looks, nature, and that they are an AI."""

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
    blunt: {name}. [That'll do.|What else?]
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
CHARACTER_UNKNOWN: Final = lines(
    """
    That's [for others to say|hard to say from the inside]. What [would you say|do you think]?
    [Nobody has put that in words yet|I haven't found the word for it]. [You tell me|See for yourself].
    formal: I leave that judgement to [others|you].
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
