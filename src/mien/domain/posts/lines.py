"""Sentences of posts that any tone may say, by what they are about.

The slots are those of ``voices``; ``{like}`` and ``{dislike}`` stand for one of the character's, always as an object.
"""

from __future__ import annotations

from typing import Final

from mien.domain.posts.topic_kinds import TopicKind
from mien.domain.posts.voices import Lines

BY_KIND: Final[dict[TopicKind, Lines]] = {
    TopicKind.SCENE: (
        "For once I wasn't in a hurry.",
        "It was over sooner than I'd have liked.",
        "It's the sort of thing that stays with you.",
        "Some things are better shown than told.",
        "Not everything has to be useful.",
        "I'll remember it for longer than I'd admit.",
        "I looked twice, and then once more.",
        "Tomorrow it will look different, so I looked well.",
        "I didn't think of anything else for a while.",
        "I learned something, though I couldn't tell you what yet.",
        "It doesn't take much more than that.",
        "I hadn't planned to make anything of it.",
    ),
    TopicKind.IDEA: (
        "I don't have the last word on it, only a first one.",
        "It's one of those things that you only notice when it's missing.",
        "I've changed my mind about it before, and I may again.",
        "Those who shout about it know the least.",
        "I'd rather do something about it than talk, and here I am talking.",
        "The small print is where it gets interesting.",
        "It looks different from close by.",
        "I've read about it, and I've lived with it, and the second taught me more.",
        "It's simpler than people make it, and harder.",
        "I won't pretend that I've got it all worked out.",
        "You can take it seriously without being solemn about it.",
    ),
    TopicKind.NEWS: (
        "There's more to say, but this is the heart of it.",
        "You heard it here first.",
        "I thought you should know.",
        "I'm still getting used to it.",
        "I'd rather you heard it from me.",
        "From here on, things are a little different.",
        "I'll tell the whole story when the dust has settled.",
        "I've told it three times today, and it grows each time.",
        "I had to say it out loud to believe it.",
        "Ask me about it in a week.",
        "I've learned not to promise much, so I'll leave it at that.",
        "It's been that kind of week.",
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

IDEA_OPENINGS: Final = (
    "{opening} I've given it some thought.",
    "{opening} Here's where I stand.",
    "A few words on this: {said}",
    "{opening} I have opinions, and one or two of them are my own.",
    "{opening} I keep coming back to it.",
)
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
        "I still found an hour for {interest}.",
    ),
    TopicKind.IDEA: (
        "What little I know about it I've learned from {interest}.",
        "I see it the way I see {interest}: better slowly than not at all.",
        "I might have been thinking of {interest} instead.",
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
