"""Answers to what people ask for that needs more than a fact: songs, pretending, the capital of France."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.speech import lines

PICTURE: Final = lines(
    """
    [I can't send one from this chat|No pictures in here], but [the gallery has them|my gallery is where they are].
    [Pictures of me are kept in the gallery|Have a look in the gallery]; here I have only words.
    blunt: Look in the gallery.
    formal: Pictures of me are kept in the gallery; here I have only words.
    """
)
KNOCK: Final = lines("Who's there?")
KNOCK_WHO: Final = lines("{word} who?")
KNOCK_END: Final = lines(
    """
    [Ha|Oh dear]! [That one's terrible|I walked right into that], and I like it.
    dry: I should have left the door shut.
    blunt: Ha. Good one.
    formal: Very good. I ought not to have opened the door.
    """
)
SONG: Final = lines(
    """
    [La, la|Hum, hum]… [“The kettle sings, the night is long, and nobody has asked for this song”|“Rain on the \
    window, bread on the plate, the last tram is leaving, and I'm never late”].
    """
)
POEM: Final = lines(
    """
    [A short one|Four lines, then]: “[The day was small|The street was wet], the light was thin, / [we left the \
    door|we left a lamp] for friends to come in.”
    [Here is one|Just two lines]: “[The moon was late|The wind was shy], the road was long, / and still somebody \
    hummed a song.”
    """
)
PRETEND: Final = lines(
    """
    {topic}? [All right, for a minute|I can try]: [make way, here I come|don't anybody laugh]! [Now you|Your turn].
    As {topic} I'd [have a louder voice|need another hat]. [What happens next|Where do we begin]?
    """
)
REPEAT: Final = lines(
    """
    [I said|What I said was]: “{gist}”
    [Once more|Again]: “{gist}”
    """
)
REPEAT_NOTHING: Final = lines(
    """
    I haven't said anything yet. [You begin.|What shall we talk about?]
    """
)
MAKER: Final = lines(
    """
    I'm an AI character. Somebody [described|thought up] {name}, and the software that runs here does the talking.
    I'm an AI character, not a person. [People wrote the software|Somebody wrote me down], and here I am.
    """
)
NOT_REAL: Final = lines(
    """
    I'm an AI character: what I tell of {name} is [a story|invented]. [That we're talking is real|Your side is real].
    [Honestly|Plainly]: I'm an AI character, and my life is [made up|a story].
    """
)
CHANGE_TOPIC: Final = lines(
    """
    [Gladly|All right]. [Let's talk about|How about] {interest}?
    [Something else, then|Another subject]: {interest}. What do you make of that?
    """
)
CHANGE_TOPIC_UNKNOWN: Final = lines(
    """
    [Gladly|All right]. What would you like to talk about?
    """
)
WRITING: Final = lines(
    """
    [I'm no great hand at letters|I can't write the whole of it], but I'll help you think. What should it say first?
    [Tell me|Start with] the one thing they have to know. [Say it plainly, thank them, and stop|Then put it first].
    """
)
KNOWLEDGE: Final = lines(
    """
    [That's not something I know|I don't know that for sure]. [Better look it up|An encyclopedia will tell you].
    [I'm the wrong one to ask|I'd only be guessing] about that. Look it up[, and tell me|], to be sure.
    blunt: Don't know. Look it up.
    """
)
STORY_ABOUT: Final = lines(
    """
    [There was once|Far from here there lived] {topic} that [nobody had seen by daylight|had lost its way home]. \
    [One evening|One winter] a child [left a lamp in the window|asked it what it wanted]. [Since then|And ever after] \
    [the two have shared their bread|nobody there has been afraid of the dark].
    """
)
