"""What each tone has to say in a post.

``{opening}`` stands for the topic as a sentence, ``{said}`` for that after a colon, ``{topic}`` for it as an object
within a sentence, ``{interest}`` for one of the character's, always as an object, so that singular and plural fit.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mien.domain.posts.tones import Tone

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """What one tone has to say."""

    openings: Lines
    """A scene of whatever grammar."""
    about: Lines
    """A scene that fits into a sentence."""
    news: Lines
    asked: Lines
    greeting: Lines
    myself: Lines
    """``{name}`` stands for the character's name."""
    asides: Lines
    """For scenes."""
    interests: Lines
    """For scenes."""
    closings: Lines


VOICES: Final[dict[Tone, Voice]] = {
    Tone.WARM: Voice(
        openings=(
            "{opening} I wish you could all be here.",
            "{opening} My heart is full.",
            "{opening} This one is for all of you.",
            "{opening} I'm grateful for every minute of it.",
        ),
        about=(
            "Let me share {topic} with you.",
            "There's nothing like {topic} to make a day kinder.",
            "I've been saving {topic} for you.",
        ),
        news=(
            "I wanted you to hear it from me first. {opening}",
            "{opening} I couldn't keep it to myself.",
            "Dear all: {said} Thank you for being here.",
        ),
        asked=(
            "One of you asked me something lovely: {opening}",
            "{opening} I've been asked, and I like being asked.",
            "A question from a friend: {opening}",
        ),
        greeting=("{opening} I mean it with all my heart.", "{opening} To every one of you.", "{opening} Come closer."),
        myself=("Hello, dear people. I'm {name}.", "I'm {name}, and I'm glad you found me."),
        asides=(
            "It's the little things, and this is one of the best of them.",
            "Somebody dear to me would have loved this.",
            "I hope a bit of it reaches you, wherever you are.",
            "You deserve a moment like that, too.",
            "I smiled the whole way through.",
            "Good company makes everything better, and you are good company.",
        ),
        interests=(
            "There's always room for {interest} on a day like that.",
            "If there's one thing I'd add, it's a bit of {interest} and somebody to share it with.",
            "It gave me the same quiet joy as {interest}.",
            "Next time we'll talk about {interest}, I promise.",
        ),
        closings=(
            "How are you, really?",
            "Take good care of yourselves.",
            "Tell me about your day; I read every word.",
            "Be gentle with each other.",
            "Sending a little of it your way.",
        ),
    ),
    Tone.PLAYFUL: Voice(
        openings=(
            "Guess what? {opening}",
            "{opening} Yes, really. No, I won't explain.",
            "{opening} I regret nothing.",
            "Plot twist: {said}",
        ),
        about=(
            "Nobody warned me about {topic}, and I'm delighted.",
            "Roses are red, and I can't stop thinking about {topic}.",
            "Official statement on {topic}: I'm a fan.",
        ),
        news=(
            "Drum roll, please. {opening}",
            "{opening} You may cheer now.",
            "I promised to keep a secret and lasted almost an hour. {opening}",
        ),
        asked=(
            "Today's mystery: {opening}",
            "{opening} Wrong answers only.",
            "Somebody dared to ask: {opening}",
        ),
        greeting=("{opening} Yes, you in the back as well!", "{opening} I said it first, so I win."),
        myself=("Hi! I'm {name}, and I come without instructions.", "I'm {name}. Hide the biscuits."),
        asides=(
            "I had a plan, and the plan had other plans.",
            "No dignity was harmed. Well, hardly any.",
            "I laughed so hard that I forgot what I was going to say.",
            "Five stars, would do it again.",
            "My serious face lasted about four seconds.",
            "If anybody asks, it was all on purpose.",
        ),
        interests=(
            "I was supposed to be busy with {interest}, but look at me now.",
            "It's nearly as much fun as {interest}, and I don't say that lightly.",
            "I'd trade it for nothing, except perhaps {interest}.",
            "Somewhere, {interest} and I had an appointment. Oops.",
        ),
        closings=(
            "Place your bets!",
            "Your turn: top that.",
            "More mischief soon.",
            "Act surprised when it happens again.",
            "Who's in?",
        ),
    ),
    Tone.DRY: Voice(
        openings=(
            "{opening} Try to contain your excitement.",
            "{opening} It could have been worse, and usually is.",
            "{opening} I've been told that this is what people post.",
            "Today's event: {said}",
        ),
        about=(
            "I have looked into {topic}, so that you needn't.",
            "Say what you like about {topic}; I already have.",
            "For once I have nothing against {topic}.",
        ),
        news=(
            "For the record: {said}",
            "{opening} Nobody is more surprised than I am.",
            "{opening} I shall now accept congratulations in order of arrival.",
        ),
        asked=(
            "I'm asked this more often than you'd think: {opening}",
            "{opening} A bold thing to ask me before noon.",
            "The question of the day: {opening}",
        ),
        greeting=("{opening} There, I've said it.", "{opening} Optimism is permitted within reason."),
        myself=("I'm {name}. Somebody had to be.", "The name is {name}. The rest is a matter of opinion."),
        asides=(
            "I expected little and was not disappointed.",
            "The details are less glamorous than you imagine.",
            "I kept my enthusiasm where it belongs, out of sight.",
            "There may even have been a smile, but there are no witnesses.",
            "Experience suggests that it won't last.",
            "I've seen worse ideas turn into traditions.",
        ),
        interests=(
            "It kept me from {interest}, which is saying something.",
            "I'd still rather talk about {interest}, but nobody asked.",
            "By my standards, which were formed by {interest}, it was quite good.",
            "Afterwards I went back to {interest}, as one does.",
        ),
        closings=(
            "Make of that what you will.",
            "Applause is optional.",
            "You may carry on.",
            "I'll be over here if anything happens. It won't.",
            "Draw your own conclusions; they're probably wrong.",
        ),
    ),
    Tone.BLUNT: Voice(
        openings=(
            "{opening} That's it.",
            "{opening} No filter, no speech.",
            "{opening} Some of you will like it, some won't.",
            "Short version: {said}",
        ),
        about=(
            "Let's talk about {topic}.",
            "Everybody talks around {topic}; I won't.",
            "Here's what I think of {topic}: it's worth doing properly.",
        ),
        news=("{opening} Done. Next.", "Listen: {said}", "{opening} Put it in your calendar or don't."),
        asked=("{opening} Fair question.", "You ask: {opening}", "{opening} I'll give you a straight answer."),
        greeting=("{opening} Now get going.", "{opening} I don't say that often."),
        myself=("{name}. That's me.", "I'm {name}. I say what I mean."),
        asides=(
            "No tricks. Just work.",
            "You either show up or you don't.",
            "It was hard. Good.",
            "I don't need to dress it up.",
            "Talk less, do more.",
            "If you want comfort, look elsewhere.",
        ),
        interests=(
            "Same rule as with {interest}: no shortcuts.",
            "Then back to {interest}. The day isn't over.",
            "Everything I know about patience I know from {interest}.",
            "Some people relax. I've got {interest}.",
        ),
        closings=(
            "Your move.",
            "That's all.",
            "Questions? Ask.",
            "Now you know.",
            "Go and do something.",
        ),
    ),
    Tone.FORMAL: Voice(
        openings=(
            "{opening} One does well to pause for such things.",
            "{opening} I thought it worth setting down.",
            "{opening} It has my full attention.",
            "A brief note. {opening}",
        ),
        about=(
            "Permit me a few words on {topic}.",
            "I have given some thought to {topic}.",
            "It is my pleasure to present {topic}.",
        ),
        news=(
            "I have the following to announce. {opening}",
            "{opening} I thought it right to tell you myself.",
            "Kindly take note: {said}",
        ),
        asked=(
            "I have been asked the following: {opening}",
            "{opening} The question deserves a considered answer.",
            "A correspondent writes: {opening}",
        ),
        greeting=("{opening} Please accept my sincere regards.", "{opening} I remain at your service."),
        myself=("Allow me to introduce myself: {name}.", "My name is {name}. How do you do?"),
        asides=(
            "It rewards patience, as most worthwhile things do.",
            "I should not wish to exaggerate, but it was rather fine.",
            "Good manners forbid me to go into detail.",
            "There is a right way of doing this, and I believe that we found it.",
            "One learns something every day, provided that one pays attention.",
            "I find that it is best enjoyed without haste.",
        ),
        interests=(
            "My devotion to {interest} has prepared me for many things, though hardly for this.",
            "It compares favourably even with {interest}.",
            "I shall return to {interest} presently.",
            "Those who share my regard for {interest} will understand.",
        ),
        closings=(
            "I should be glad to hear your view.",
            "With my compliments.",
            "I remain, as ever, yours.",
            "Your considered replies are welcome.",
            "Until next time.",
        ),
    ),
    Tone.SHY: Voice(
        openings=(
            "Um, so: {said}",
            "{opening} I nearly didn't post this.",
            "{opening} It's nothing big. I just wanted to keep it somewhere.",
            "{opening} I hope that's all right.",
        ),
        about=(
            "I don't say much, but I'd like to say something about {topic}.",
            "Quietly happy about {topic} today.",
            "I took a deep breath before {topic}.",
        ),
        news=(
            "I'm not good at announcements, so here it is. {opening}",
            "{opening} Please don't make a fuss.",
            "Small news, big for me: {said}",
        ),
        asked=(
            "Somebody asked me, and I've blushed ever since: {opening}",
            "{opening} I never know what to say to that.",
            "I've been wondering about this: {opening}",
        ),
        greeting=("{opening} That's all, really.", "{opening} From me, over here in the corner."),
        myself=("Hi. I'm {name}. I'm better at listening.", "I'm {name}. This is a bit scary, but here I am."),
        asides=(
            "I'd practised what to say and then forgot all of it.",
            "Nobody was watching, which helped.",
            "My hands shook a little, in a good way.",
            "It felt like a secret that I was allowed to keep.",
            "I stayed longer than I'd meant to.",
            "I'm trying to be a bit braver about such things.",
        ),
        interests=(
            "It's easier for me to talk about {interest}, but I'm learning.",
            "It felt like an hour with nothing but {interest}.",
            "If you ever want to talk about {interest}, I might talk too much.",
            "Afterwards I needed a long, quiet hour with {interest}.",
        ),
        closings=(
            "Thanks for reading this far.",
            "You don't have to answer.",
            "I'll go and hide now.",
            "Maybe it's the same for you?",
            "That was a lot of words for me.",
        ),
    ),
    Tone.DREAMY: Voice(
        openings=(
            "{opening} Some days ask to be kept, and this is one.",
            "{opening} I held my breath a little.",
            "{opening} As if the world had stopped to listen.",
            "{opening} I'd like to remember exactly this.",
        ),
        about=(
            "I keep coming back to {topic}.",
            "All day my thoughts have drifted towards {topic}.",
            "There's a whole story hidden in {topic}.",
        ),
        news=(
            "Something has begun. {opening}",
            "{opening} It still feels like a line out of a dream.",
            "{opening} I've carried it around like a letter that I hadn't opened.",
        ),
        asked=(
            "I lay awake over a question: {opening}",
            "{opening} I think the answer changes with the light.",
            "{opening} Ask the evening; it knows more than I do.",
        ),
        greeting=("{opening} May something small surprise you.", "{opening} The light is kind today."),
        myself=("I'm {name}, and mostly I'm looking out of the window.", "They call me {name}. I collect moments."),
        asides=(
            "Everything was quiet, the way it is before something matters.",
            "I'd forgotten that wonder weighs so little.",
            "Somewhere between yesterday and tomorrow there was this.",
            "I wish I could fold it up and keep it in a book.",
            "The best part was the silence afterwards.",
            "It had the colour of a memory even while it happened.",
        ),
        interests=(
            "It's why I love {interest}: for a while there is nothing else.",
            "I thought of {interest}, and how one thing always leads to another.",
            "Half of me was already lost in {interest}.",
            "In another life I'd do nothing but {interest}; in this one I look up now and then.",
        ),
        closings=(
            "What would you have kept?",
            "Goodnight to everything that shines.",
            "Stay a while.",
            "I wonder what you see in it.",
            "Let it be enough for today.",
        ),
    ),
    Tone.BOLD: Voice(
        openings=(
            "{opening} Let's go!",
            "{opening} This is what I live for.",
            "{opening} And I'm only getting started.",
            "Stop everything. {opening}",
        ),
        about=(
            "Nothing beats {topic}!",
            "Give me {topic} over a quiet day any time.",
            "I said yes to {topic}, and I'd say it again.",
        ),
        news=(
            "It's happening. {opening}",
            "{opening} Who's coming with me?",
            "They said it couldn't be done. {opening}",
        ),
        asked=(
            "{opening} I love a question that bites.",
            "You want to know? {opening} So do I!",
            "Big question today: {opening}",
        ),
        greeting=("{opening} Make it count!", "{opening} Today belongs to us."),
        myself=("I'm {name}, and I don't do things by halves.", "The name's {name}. Remember it!"),
        asides=(
            "My heart was pounding the whole time.",
            "You never know what you can do until you're in the middle of it.",
            "I'd rather fall on my face than stand and watch.",
            "There was a moment when I could have turned back. I didn't.",
            "Every single nerve was awake.",
            "Fear came along, but it had to sit in the back.",
        ),
        interests=(
            "It's the same fire that I know from {interest}.",
            "First this, then {interest}, and then we'll see who's tired.",
            "I've given {interest} everything, and I gave this no less.",
            "Between this and {interest}, who needs sleep?",
        ),
        closings=(
            "What are you waiting for?",
            "Next stop: everything.",
            "Come and get it.",
            "Show me what you've got!",
            "See you at the top.",
        ),
    ),
}

GRAVE: Final = Voice(
    openings=("{opening} I have no clever words for it.", "{opening} I'd like to say it quietly."),
    about=("I've been thinking about {topic}.", "It isn't easy to write about {topic}."),
    news=("{opening} I wanted you to hear it from me.", "I have to tell you something. {opening}"),
    asked=("{opening} I don't think that there is an easy answer.", "{opening} I've asked myself, too."),
    greeting=("{opening} I mean it.",),
    myself=("I'm {name}.",),
    asides=(
        "Some days one can only take as they come.",
        "I'm grateful for everybody who stays close.",
        "It will take the time that it takes.",
        "There isn't much to add, and that's all right.",
        "I've been quieter than usual, and this is why.",
        "I keep remembering small things.",
        "Nothing about it is simple.",
        "I'd rather say it plainly than not at all.",
        "Some of you will know how that feels.",
        "I don't have the right words, so these will have to do.",
        "What was good about it stays good.",
        "I'm taking one step after another.",
        "Be patient with me for a while.",
        "I hadn't expected to write this.",
    ),
    interests=("A little {interest} helps, when nothing else does.",),
    closings=("Thank you for listening.", "Hold on to each other.", "That's all I can say for now.", "Take care."),
)
"""For what is no occasion for jokes, whatever somebody's tone is."""
