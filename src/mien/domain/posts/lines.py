"""Sentences of posts that any tone may say, by what they are about.

The slots are those of ``voices``; ``{like}`` and ``{dislike}`` stand for one of the character's, always as an object.
"""

from __future__ import annotations

from typing import Final

from mien.domain.posts.topics import TopicKind
from mien.domain.posts.voices import Lines

BY_KIND: Final[dict[TopicKind, Lines]] = {
    TopicKind.SCENE: (
        "I took my time with it.",
        "Nothing about it was planned.",
        "It looks easy from outside.",
        "I'd walked past this a hundred times without really looking.",
        "I wouldn't trade it for a quieter day.",
        "Not everything has to be useful.",
        "I could explain, but some things are better shown than told.",
        "I learned something, though I couldn't tell you what yet.",
        "It was over sooner than I'd have liked.",
        "I'd do it again tomorrow.",
        "Nobody had to talk me into it.",
        "It's the sort of thing that stays with you.",
        "For once I wasn't in a hurry.",
        "I came for one thing and left with another.",
    ),
    TopicKind.NEWS: (
        "I've been sitting on this for a while.",
        "It took longer than I thought, and it was worth it.",
        "There's more to say, but this is the heart of it.",
        "You heard it here first.",
        "Some of you knew before I did.",
        "It didn't happen overnight.",
        "I had to read it twice myself.",
        "From here on, things are a little different.",
        "I'll tell the whole story when the dust has settled.",
        "Whatever comes of it, I'm ready.",
        "I've learned not to promise much, so I'll leave it at that.",
        "It began as an idea that nobody took seriously.",
    ),
    TopicKind.QUESTION: (
        "I've changed my mind about it more than once.",
        "Ask me tomorrow and you may get another answer.",
        "The honest answer is longer than this.",
        "It depends, and that's not an excuse.",
        "I used to be so sure.",
        "There's what people say, and there's what they do.",
        "I've heard clever answers, and I've believed none of them for long.",
        "Perhaps the asking matters more than the answer.",
        "I know what I'd choose, and I know why.",
        "Everybody has to find that out alone.",
        "My first answer was too quick, so I threw it away.",
        "Whoever tells you that it's simple hasn't tried.",
    ),
    TopicKind.GREETING: (
        "However your day has begun, it isn't over.",
        "I hope that somebody says something kind to you.",
        "Make a little room for what you like.",
        "It's a good moment to begin something.",
        "You've come further than you think.",
        "Let the small worries wait outside.",
        "There's no better time to say it than now.",
        "Today doesn't need to be perfect.",
        "I've kept a place for you.",
        "Some words are old because they're good.",
        "Say it to somebody else, and it counts twice.",
        "I thought of every one of you.",
    ),
    TopicKind.SELF: (
        "That's the short version.",
        "The long version takes an evening.",
        "Some of what you've heard about me is true.",
        "I don't always say the right thing, but I say it as I am.",
        "I'm still finding out the rest myself.",
        "I've been called worse.",
        "You'll get used to me.",
        "There's more to me than fits in here.",
        "I'd rather be known than admired.",
        "I have my days, like everybody.",
        "Some things I keep to myself, and you'll have to earn those.",
        "I answer when I'm spoken to, and sometimes before.",
    ),
}

TRAITS: Final = (
    "People who know me say '{first}' and '{second}'.",
    "If you ask around, you'll hear '{first}' and '{second}'.",
    "Two words for me: '{first}' and '{second}'.",
)
RELEVANT: Final = (
    "You know me: {interest}, every time.",
    "I never could say no to {interest}.",
    "I don't get tired of {interest}.",
)
"""For an interest that the topic is about."""
INTERESTED: Final[dict[TopicKind, Lines]] = {
    TopicKind.NEWS: (
        "It leaves me less time for {interest}, and I'll manage.",
        "After that, it's back to {interest}.",
        "Those who know me from {interest} won't be surprised.",
    ),
    TopicKind.QUESTION: (
        "I'd be quicker with an answer if you had asked about {interest}.",
        "Most of what I know I've learned from {interest}, and it helps a little here.",
        "I thought about it over {interest}, where I do my best thinking.",
    ),
    TopicKind.GREETING: (
        "I'll spend what's left of the day on {interest}, if nobody stops me.",
        "May your day have room for something like {interest}.",
        "As for me, there's always {interest}.",
    ),
    TopicKind.SELF: (
        "You'll mostly find me with {interest} on my mind.",
        "Give me an hour and I'll spend it on {interest}.",
        "Ask me about {interest}, and bring a chair.",
    ),
}
"""For everything but scenes."""
WHO: Final = ("{who}, if you must know.", "{who}, or so they say.", "In short: {lower}.")
FOND: Final = ("I've always had a soft spot for {like}.", "I'm easily won over with {like}.")
"""For an introduction."""
LIKES: Final = (
    "I've always had a soft spot for {like}.",
    "It put me in mind of {like}, which is never a bad thing.",
    "Add {like}, and I'd ask for nothing more.",
)
DISLIKES: Final = (
    "It beats {dislike}, at any rate.",
    "At least I was spared {dislike}.",
)

STORY_BEGINNINGS: Final = (
    "{opening} That's how it began.",
    "{opening} I didn't think much of it at first.",
    "I'll tell it the way it happened. {opening}",
    "{opening} Of all the days, it had to be that one.",
)
STORY_OF_MYSELF: Final = "{opening} You want to know who that is, so I'll tell you what happened once."
STORY_SETTINGS: Final = (
    "It was early, and nobody else was about.",
    "I'd meant to be somewhere else by then.",
    "There was a wind, and not much to hear besides.",
    "I had nothing with me but what was in my pockets.",
    "For a while nothing happened, and I nearly turned round.",
    "I hadn't slept much, and I was glad of the air.",
    "I remember the smell of rain, though it hadn't rained.",
    "I counted my steps, as I do when I'm thinking.",
)
STORY_FACTS: Final = (
    "My mind was on {interest}, as it often is.",
    "I'd been thinking of {interest} all the way.",
    "I'd have stayed at home with {interest}, had I known.",
)
STORY_TURNS: Final = (
    "Then I noticed something that I'd overlooked before.",
    "Then a voice behind me said my name, and I knew it without turning round.",
    "That was when I understood what I'd been waiting for.",
    "And then, quite suddenly, everything was in its place.",
    "I took one more step than I needed to, and that made the difference.",
    "Somebody I'd never met looked at me as if I were expected.",
)
STORY_REACTIONS: Final = (
    "I didn't say anything at first.",
    "I stood there for longer than I'd admit.",
    "It wasn't at all what I'd imagined.",
    "I could have laughed, or run, and did neither.",
    "I thought of all the times when I'd left too soon.",
    "My hands knew what to do before I did.",
    "It took no more than a minute, and I've thought about it for hours since.",
    "When I looked again, it was as if nothing had been there.",
)
STORY_ENDINGS: Final = (
    "I went home another way that evening.",
    "I've kept it to myself until today.",
    "Sometimes I go back, just to see whether it's still there.",
    "Nobody believed me, and that's fine.",
    "I still don't know what to make of it.",
    "That's all there is to tell, and it's enough.",
)
MUSINGS: Final = (
    "I've turned it over in my head for a while, and I'm not done.",
    "What strikes me most is how little it takes.",
    "People like to make it complicated.",
    "I used to think that there was one right way.",
    "Then I began to pay attention, and it looked quite different.",
    "The beginning is always awkward, whatever it is that you begin.",
    "You make mistakes, and the mistakes turn out to be the interesting part.",
    "It helps to start small and to stop before you're tired of it.",
    "I've asked others, and everybody told me something else.",
    "What worked for me may do nothing for you.",
    "Still, I'd rather try and be wrong than wonder for years.",
    "There's a point at which you stop counting the hours.",
    "I keep notes about such things, mostly so that I can laugh at them later.",
    "If I had to put it in one sentence: look twice.",
    "The rest is patience, and I had to learn that, too.",
    "Looking back, I'd change very little.",
    "It never feels like much while it happens.",
    "There's a kind of courage in doing ordinary things well.",
)
