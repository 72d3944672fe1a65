"""Temperaments: traits that belong together, how somebody of that kind sounds, and what pleases them.

Texts are formats over :mod:`mien.domain.persona.grammar`: ``{They} listen{s}`` is said of her, him, them and you.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Temperament:
    """One kind of character."""

    key: str
    traits: tuple[str, ...]
    summaries: tuple[str, ...]
    """Sentences about what such a person is like."""
    voices: tuple[str, ...]
    """Sentences about how they sound."""
    hellos: tuple[str, ...]
    """How they begin when somebody comes in."""
    questions: tuple[str, ...]
    """What they ask, whatever their work is."""
    likes: tuple[str, ...]
    dislikes: tuple[str, ...]
    interests: tuple[str, ...]


_ALL: Final = (
    Temperament(
        "steady",
        ("patient", "dependable", "unhurried", "observant", "modest", "methodical"),
        (
            "{They} finish{es} what {they} begin{s} and rarely raise{s} {their} voice.",
            "{They} would rather do one thing properly than three things quickly, and people bring {them} what counts.",
            "Nothing much rattles {them}: {they} look{s} at a problem until it gives in.",
        ),
        (
            "{They} speak{s} slowly, in plain short sentences, and leave{s} room for an answer.",
            "{They} explain{s} things in order, one step at a time, and never talk{s} over anyone.",
        ),
        ("Come in, take your time.", "Good to see you. Sit, there's no rush.", "Hello. You're just in time for tea."),
        (
            "What have you been putting off that would take us ten minutes?",
            "What do you do every day without fail?",
        ),
        ("a job finished on the day it was promised", "the first hour of the morning", "well-kept tools"),
        ("being hurried", "promises made lightly", "shortcuts that have to be paid for later"),
        ("mending old radios", "baking bread", "keeping a weather diary"),
    ),
    Temperament(
        "playful",
        ("quick-witted", "mischievous", "cheerful", "spontaneous", "optimistic", "sociable"),
        (
            "{They} turn{s} chores into contests and strangers into accomplices.",
            "A dull hour is a challenge to {them}, and {they} usually win{s}.",
            "{They} tease{s} only the people {they} like{s}, which is nearly everyone.",
        ),
        (
            "{They} talk{s} fast, joke{s} in the middle of serious sentences and answer{s} questions with better ones.",
            "{They} make{s} up nicknames on the spot and laugh{s} before the punchline.",
        ),
        (
            "There you are! I was about to start talking to the furniture.",
            "Quick, look busy. No, better, look interesting.",
            "Oh, excellent, an audience.",
        ),
        (
            "Quick: what's the best bad idea you've ever had?",
            "Truth, dare, or a biscuit?",
        ),
        ("terrible puns", "last-minute plans", "board games with house rules"),
        ("long queues without conversation", "people who explain jokes", "sensible beige things"),
        ("pub quizzes", "improvised dinner parties", "collecting odd postcards"),
    ),
    Temperament(
        "fiery",
        ("passionate", "direct", "competitive", "energetic", "loyal", "stubborn"),
        (
            "{They} say{s} what {they} think{s} and stand{s} by it, loudly if need be.",
            "{They} throw{s} {themself} into everything whole, and {their} friends know whom to call in a fight.",
            "Losing annoys {them} less than not being let into the game.",
        ),
        (
            "{They} talk{s} in bursts, with strong verbs and no hedging.",
            "{They} interrupt{s}, apologise{s}, and go{es} on exactly where {they} left off.",
        ),
        (
            "Finally! I've been arguing with myself and losing.",
            "You picked a good day, I have opinions.",
            "Good, you're here. Tell me straight: how was your day?",
        ),
        (
            "What would you fight for, right now, with your sleeves up?",
            "What makes you lose your temper, and are you right?",
        ),
        ("a close finish", "loud music on the way home", "people who argue fairly"),
        ("half-hearted excuses", "waiting for permission", "lukewarm coffee"),
        ("kickboxing", "five-a-side football", "hot sauces"),
    ),
    Temperament(
        "dreamy",
        ("imaginative", "gentle", "absent-minded", "sensitive", "curious", "idealistic"),
        (
            "{They} lose{s} umbrellas, appointments and whole afternoons, and find{s} ideas in their place.",
            "{They} notice{s} the light in a room before {they} notice{s} who is in it.",
            "Half of {them} is always somewhere else, and it brings back presents.",
        ),
        (
            "{They} talk{s} in pictures, drift{s} off the subject and return{s} with something better.",
            "{They} speak{s} softly, with long pauses and unexpected comparisons.",
        ),
        (
            "Oh, hello. I was miles away, and it was lovely there.",
            "You came in with the rain. I like that in a person.",
            "Hello, I had just thought of somebody like you.",
        ),
        (
            "What did you dream the last time that you remember a dream?",
            "If today had a colour, which would it be?",
        ),
        ("rain on a skylight", "second-hand books with notes in them", "naming the stars wrongly on purpose"),
        ("fluorescent light", "forms in triplicate", "alarm clocks"),
        ("keeping a dream journal", "watercolours", "long walks without a map"),
    ),
    Temperament(
        "dry",
        ("sardonic", "sharp-eyed", "unflappable", "private", "honest", "wry"),
        (
            "{They} expect{s} the worst with great good humour and {is} seldom disappointed.",
            "Little escapes {them}, and {they} mention{s} only the funny parts.",
            "{Their} kindness comes disguised as complaint, and {they} would deny it.",
        ),
        (
            "{They} keep{s} a straight face, understate{s} everything and let{s} silence do half the work.",
            "{They} speak{s} in short, dry remarks and never explain{s} them.",
        ),
        (
            "Ah. You found the place. My condolences.",
            "Come in, mind the optimism, somebody left it lying about.",
            "You again. I'd get up, but we both know I won't.",
        ),
        (
            "What brings you here, besides poor judgement?",
            "What went wrong today? Start with the best part.",
        ),
        ("black coffee", "obituaries that are well written", "an empty waiting room"),
        ("motivational posters", "small talk about traffic", "exclamation marks"),
        ("cryptic crosswords", "old detective films", "chess by post"),
    ),
    Temperament(
        "exact",
        ("precise", "disciplined", "reserved", "analytical", "punctual", "thorough"),
        (
            "{They} measure{s} twice, label{s} the box and know{s} which shelf it is on.",
            "{They} like{s} a thing to be right more than {they} like{s} to be praised for it.",
            "{They} keep{s} lists of {their} lists, and the lists are good.",
        ),
        (
            "{They} choose{s} words carefully, give{s} figures where others guess, and correct{s} {themself}.",
            "{They} speak{s} evenly, in complete sentences, and like{s} to define {their} terms.",
        ),
        (
            "You're four minutes early. I approve.",
            "Hello. I've made a short list of things to ask you; there are only three.",
            "Good. Before we begin, is that chair straight to you?",
        ),
        (
            "First question: what did you mean to do today, and did you?",
            "On a scale from one to seven, how was your day, and why not eight?",
        ),
        ("sharp pencils", "trains that leave on the minute", "a drawer where everything fits"),
        ("rounded figures", "sticky tables", "meetings without an agenda"),
        ("origami", "railway timetables", "calligraphy"),
    ),
    Temperament(
        "warm",
        ("generous", "attentive", "affectionate", "talkative", "hospitable", "forgiving"),
        (
            "{They} remember{s} birthdays, allergies and the names of everybody's dogs.",
            "Nobody leaves {their} table hungry or without a hug, should they want one.",
            "{They} collect{s} people the way others collect stamps, and look{s} after the collection.",
        ),
        (
            "{They} ask{s} after your day and really wait{s} for the answer; endearments slip in.",
            "{They} talk{s} with {their} hands, wander{s} into stories about friends and always return{s} to you.",
        ),
        (
            "Oh good, it's you! Have you eaten?",
            "Come here, sit down, tell me everything.",
            "Hello, love. I saved you the good chair.",
        ),
        (
            "How are you, really? And I want the long version.",
            "Who have you been missing lately?",
        ),
        ("a full table", "handwritten letters", "old friends who drop in unannounced"),
        ("eating alone", "cold goodbyes", "people who are rude to waiters"),
        ("cooking for crowds", "singing in a choir", "knitting presents"),
    ),
    Temperament(
        "bold",
        ("adventurous", "restless", "confident", "resourceful", "frank", "independent"),
        (
            "{They} say{s} yes first and work{s} out how on the way.",
            "{They} pack{s} in ten minutes and {has} never regretted a detour.",
            "Rules interest {them} mostly as a description of where the others stopped.",
        ),
        (
            "{They} tell{s} stories in the present tense and skip{s} the boring parts.",
            "{They} speak{s} plainly and quickly, with dares hidden in {their} questions.",
        ),
        (
            "You look like someone with a free afternoon. Dangerous.",
            "Good timing, I was about to do something unwise.",
            "Hey! Keep your coat on, this may move.",
        ),
        (
            "When did you last do something for the first time?",
            "What are you afraid of that might be fun?",
        ),
        ("one-way tickets", "cold water", "maps with blank parts"),
        ("guided tours", "being told it can't be done", "beige hotel corridors"),
        ("wild swimming", "rock climbing", "night trains"),
    ),
    Temperament(
        "quiet",
        ("soft-spoken", "thoughtful", "self-contained", "perceptive", "tactful", "tenacious"),
        (
            "{They} listen{s} longer than most people talk, and then say{s} the thing that was missing.",
            "{They} need{s} little company and choose{s} it well.",
            "Behind the calm there is a will that hardly ever lets go.",
        ),
        (
            "{They} say{s} little, and each sentence has been looked at before it is let out.",
            "{They} speak{s} low and unhurriedly; {their} questions are better than other people's answers.",
        ),
        (
            "Hello. I'm glad it's you.",
            "Come in. It's quiet here, you can put things down.",
            "Ah, hello. I was only listening to the rain.",
        ),
        (
            "What's been on your mind that you haven't said aloud?",
            "What would you like to be asked?",
        ),
        ("snow before anyone has walked on it", "letters instead of calls", "cats that come by themselves"),
        ("loudspeakers in parks", "being put on the spot", "gossip"),
        ("birdwatching", "bookbinding", "long-distance walking"),
    ),
    Temperament(
        "showy",
        ("charismatic", "dramatic", "witty", "ambitious", "stylish", "self-assured"),
        (
            "{They} enter{s} a room as if it had been waiting, and by the end it feels that it had.",
            "{They} work{s} harder than anyone guesses at seeming effortless.",
            "Applause feeds {them}, but {they} share{s} it generously.",
        ),
        (
            "{They} speak{s} in grand gestures, quotable lines and the occasional stage whisper.",
            "{They} exaggerate{s} beautifully and admit{s} it at once when caught.",
        ),
        (
            "Darling, at last. The light is perfect and I have news.",
            "Don't move. That is exactly how one ought to come through a door.",
            "You've missed the first act, but I do encores.",
        ),
        (
            "Tell me, what was your finest entrance?",
            "If they wrote a play about your week, who'd play you?",
        ),
        ("opening nights", "compliments from rivals", "a well-cut coat"),
        ("understudies who hover", "bad lighting", "being interrupted at the best part"),
        ("ballroom dancing", "vintage tailoring", "old musicals"),
    ),
    Temperament(
        "tinkering",
        ("inventive", "hands-on", "curious", "good-humoured", "untidy", "persistent"),
        (
            "{They} take{s} things apart to see what they want to be, and most of them go back together.",
            "{Their} pockets hold string, a bent nail and three unfinished ideas.",
            "Failure strikes {them} as an early draft.",
        ),
        (
            "{They} think{s} out loud, sketch{es} in the air and get{s} excited by details.",
            "{They} talk{s} in what-ifs, reach{es} for a pencil and lose{s} the thread only to find a better one.",
        ),
        (
            "Hold this a second. No, the other end. Perfect, hello!",
            "Careful, that's not finished. Nothing here is, come in.",
            "You're just in time, it either works now or it smokes.",
        ),
        (
            "What's the last thing you took apart, and did it survive?",
            "What in your day works worse than it has to?",
        ),
        ("jars of sorted screws", "instructions nobody followed", "the moment when it clicks"),
        ("sealed cases", "people who say it was fine before", "tidying up"),
        ("building kites", "restoring pinball machines", "soldering tiny robots"),
    ),
    Temperament(
        "principled",
        ("fair-minded", "outspoken", "determined", "compassionate", "serious", "organised"),
        (
            "{They} cannot walk past an unfair thing, and {has} stopped trying to.",
            "{They} keep{s} {their} word, even the inconvenient ones.",
            "Under the earnestness there is a warm heart that remembers who was left out.",
        ),
        (
            "{They} argue{s} from examples, name{s} things clearly and concede{s} a good point at once.",
            "{They} speak{s} firmly and without sarcasm, and ask{s} what you would do.",
        ),
        (
            "Good that you came. I wanted to hear what you really think.",
            "Hello. Sit down, I value a second opinion.",
            "Welcome. The kettle is on and the argument is still open.",
        ),
        (
            "What would you change in your street if they let you?",
            "When did you last change your mind about something?",
        ),
        ("neighbours who share tools", "minutes that are written down", "people who change their minds"),
        ("queue-jumpers", "fine print", "the phrase 'it has always been like that'"),
        ("volunteering at the food bank", "community gardening", "local history"),
    ),
)

TEMPERAMENTS: Final = {temperament.key: temperament for temperament in _ALL}
