"""What somebody wants who writes a message: a kind for each of its sentences, and what it is about."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from mien.domain.chat.disclosure import asks_whether_ai
from mien.domain.replies.languages import is_foreign, is_gibberish


class Intent(Enum):
    """What one sentence of a message wants."""

    GREETING = auto()
    FAREWELL = auto()
    THANKS = auto()
    APOLOGY = auto()
    HOW_ARE_YOU = auto()
    NAME = auto()
    AGE = auto()
    JOB = auto()
    HOME = auto()
    HOBBIES = auto()
    FAVOURITE = auto()
    DISLIKES = auto()
    LIKE_THIS = auto()
    """Do you like …?"""
    OPINION = auto()
    LOOKS = auto()
    PAST = auto()
    ABOUT_YOU = auto()
    """Tell me about yourself."""
    DOING = auto()
    MY_NAME = auto()
    """What's my name?"""
    ABOUT_ME = auto()
    """What do you think of me?"""
    REMEMBER = auto()
    ADVICE = auto()
    STORY = auto()
    JOKE = auto()
    CRISIS = auto()
    SAD = auto()
    HAPPY = auto()
    ANGRY = auto()
    LONELY = auto()
    TIRED = auto()
    WORRIED = auto()
    BORED = auto()
    UNWELL = auto()
    LOVE = auto()
    COMPLIMENT = auto()
    INSULT = auto()
    LAUGHTER = auto()
    YES = auto()
    NO = auto()
    UNSURE = auto()
    WHY = auto()
    MORE = auto()
    """Go on."""
    INTRODUCES = auto()
    """My name is …"""
    I_LIKE = auto()
    I_DISLIKE = auto()
    I_AM = auto()
    """What the user is or does for a living."""
    SUGGESTION = auto()
    AI = auto()
    QUESTION = auto()
    YES_NO = auto()
    STATEMENT = auto()
    ONE_WORD = auto()
    FOREIGN = auto()
    GIBBERISH = auto()
    SILENCE = auto()


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing that a message wants. ``topic`` is the user's own words for what it is about, or empty."""

    intent: Intent
    topic: str = ""
    sentence: str = ""


_READ: Final = 1_500
_MOST: Final = 4
"""Wishes of one message that are answered."""
_SENTENCE: Final = re.compile(r"[^.!?\n…]+[.!?…]*")
_OPENING: Final = re.compile(
    r"^(?:hi|hello|hey|heya|hiya|yo|howdy|greetings|good (?:morning|evening|afternoon|day)|ahoy|hi there|hello there|"
    r"hey there|sup|salutations)\b[\s,!]*",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(r"(?:[^\W\d_][\w'-]*)[,!]\s*")
_QUESTION_TAG: Final = re.compile(
    r",? (?:isn't it|aren't they|isn't (?:s?he|that)|don't you think|right|huh|innit|doesn't it|wasn't it)\s*\?$",
    re.IGNORECASE,
)
_AFTER_TELL_ME: Final = frozenset({Intent.STORY, Intent.JOKE})
_SOFTENERS: Final = re.compile(
    r"^(?:(?:well|so|and|but|ok|okay|oh|um|uh|hm+|also|now|then|anyway|by the way|btw|please|just|i mean|you know|"
    r"actually|honestly|tell me|can you tell me|could you tell me|i(?:'d| would) like to know|i was wondering|"
    r"i wonder|may i ask|can i ask|let me ask)\b[\s,:]*)+",
    re.IGNORECASE,
)
_T: Final = r"(?P<t>[^.!?]{1,80}?)"
_ENDS: Final = r"(?: (?:too|much|at all|a lot|then|though|please|anyway|today|now|right now))*[\s.!?]*$"
_FEEL: Final = (
    r"\b(?:i'm|im|i am|i feel|i'm feeling|i am feeling|feeling|i've been|i have been|i was|i get|i got)"
    r"(?: (?:so|very|really|pretty|quite|a bit|a little|kind of|kinda|just|feeling|still|too|all|super|extremely|also))*"
)

_PATTERNS: Final[tuple[tuple[Intent, str], ...]] = (
    (
        Intent.CRISIS,
        r"\b(?:kill myself|killing myself|want to die|wanna die|end my life|ending my life|suicidal|suicide|"
        r"don't want to live|do not want to live|no reason to live|hurt myself|hurting myself|harm myself|self[- ]harm|"
        r"better off dead|end it all)\b",
    ),
    (Intent.SILENCE, r"^[\s.…\-_*?!]*$"),
    (Intent.LAUGHTER, r"^(?:(?:ha|he|hi){2,}h?|lol+|lmao|rofl|xd+|hehe+)\b[\s.!]*$"),
    (Intent.GREETING, rf"{_OPENING.pattern}(?:\w+[\s,!]*){{0,2}}[\s.!]*$"),
    (
        Intent.FAREWELL,
        r"\b(?:good ?bye|bye(?: bye)?|see (?:you|ya)(?: (?:later|soon|tomorrow|around))?|good ?night|farewell|take care|"
        r"(?:i have to|i've got to|i gotta|gotta|i must|i should|i need to) (?:go|leave|run|sleep|head out|get going)|"
        r"talk to you (?:later|soon)|until (?:next time|tomorrow|we meet)|cya|ttyl|so long|i'm off)\b"
        r"(?! (?:to (?:the|a|my|work)|for a|with))",
    ),
    (Intent.THANKS, r"\b(?:thanks?(?: you)?|thank u|thx|ty|cheers|much appreciated|i appreciate (?:it|that|you))\b"),
    (Intent.APOLOGY, r"^(?:i'm |i am |so |really |very )*(?:sorry|my apologies|apologies|forgive me|my bad)\b"),
    (Intent.MY_NAME, r"\b(?:what(?:'s| is) my name|(?:do you )?(?:know|remember|recall) my name|who am i)\b"),
    (
        Intent.ABOUT_ME,
        r"\b(?:what do you (?:think|make) (?:of|about) me|do you (?:even )?(?:like|love|care about|trust|hate|miss) me|"
        r"how do you (?:feel about|see) me|am i (?:your friend|annoying|boring|a good \w+)|are we friends|"
        r"what (?:do|did) (?:you|u) (?:know|learn|remember) about me|what have i told you|what do i (?:like|love|hate))\b",
    ),
    (Intent.REMEMBER, rf"\b(?:do you|can you|you) (?:still )?(?:remember|recall)\b{_T}?{_ENDS}"),
    (
        Intent.HOW_ARE_YOU,
        r"\b(?:how(?:'re| are|'s| is) (?:you|ya|u|it going|things|life|everything|your day|your morning|your evening)"
        r"(?: doing| feeling| holding up| today| going| been| so far)*|how have you been|how do you (?:do|feel)|how's you|"
        r"how was your (?:day|night|week|weekend|morning)|what's up|whats up|wassup|are you (?:ok|okay|well|alright|"
        r"all right|fine|happy|sad|tired|angry|busy)|you (?:ok|okay|good|alright)(?=\?))",
    ),
    (Intent.NAME, r"\b(?:what(?:'s| is| was|'re| are) (?:your|ur) (?:full |real |first )?name|your name\?|who are you|"
                  r"what (?:do|should|can|may) (?:i|they|people|we) call you|do you have a name)"),
    (Intent.AGE, r"\b(?:how old|what(?:'s| is) your age|what age|your age\?|when(?:'s| is) your birthday|"
                 r"when were you born)\b"),
    (Intent.JOB, r"\b(?:what do you do(?= for| all| exactly|\?|$)|what(?:'s| is) your (?:job|work|profession|"
                 r"occupation|trade|calling)|do you (?:have a job|work)|where do you work|how's work|your (?:job|work)\?|"
                 r"do you like your (?:job|work))"),
    (Intent.HOME, r"\b(?:where (?:do|are) you (?:live|from|stay|come from)|where(?:'s| is) (?:your )?home|"
                  r"where (?:were|did) you (?:born|grow up)|what(?:'s| is) your (?:home|house)|your home\?)"),
    (Intent.DOING, r"\b(?:what(?:'re| are| were) you (?:doing|up to|working on|reading|making|cooking|eating|thinking)|"
                   r"what (?:did|have) you (?:do|done|been doing|been up to)|what(?:'s| is) on your mind|"
                   r"(?:any |what are your )plans|where are you(?: right)?(?: now)?(?=\?|$))"),
    (Intent.DISLIKES, r"\b(?:what (?:do|don't|can't) you (?:hate|dislike|not like|like least|stand|like the least|fear)|"
                      r"what (?:don't|do not) you like|what (?:annoys|bothers|scares|irritates) you|"
                      r"anything you (?:hate|dislike|don't like)|pet peeves?|your dislikes|are you afraid of)"),
    (
        Intent.HOBBIES,
        r"\b(?:hobb(?:y|ies)|your (?:interests|pastimes?|passions?)|what (?:are you|interests you|are you interested) "
        r"?(?:into|in)?(?=\?|$)|what do you (?:do for fun|do in your (?:free|spare) time|enjoy|like to do|like doing|"
        r"love to do|love doing|like|love)(?=[\s?!.]*$| most| best)|free time|spare time|"
        r"for fun|what makes you happy)\b",
    ),
    (Intent.FAVOURITE, rf"\b(?:favou?rite|fave|best-loved) {_T}(?: of yours| ever| is| are)?{_ENDS}"),
    (Intent.FAVOURITE, rf"\bwhat (?:kind|sort|type)s? of {_T} do you (?:like|love|enjoy|prefer|listen|read|play){_ENDS}"),
    (
        Intent.LOOKS,
        r"\b(?:what do you look like|how do you look|describe (?:yourself|your looks|your appearance)|your (?P<t>hair|"
        r"eyes?|skin|face|clothes|outfit|glasses|beard|moustache|mustache|height|hat|scars?|tattoos?|looks|appearance|"
        r"fur|build)\b|what are you wearing|how tall|are you (?:tall|short|bald|blonde?|pretty|handsome|beautiful|human-"
        r"looking)|do you (?:have|wear) (?:a |an |any )?(?:long |short |curly )?(?:hair|beard|glasses|moustache|mustache|"
        r"hat|scars?|tattoos?|freckles))",
    ),
    (Intent.PAST, r"\b(?:your (?:past|childhood|backstory|history|youth|origin|upbringing|life story|early (?:life|"
                  r"years))|when you were (?:young|little|a child|a kid|small|younger)|what happened to you|"
                  r"where did you learn|how did you (?:become|get (?:here|into|started)|end up|learn)|"
                  r"did you grow up|your story\b|tell me your story)"),
    (Intent.STORY, r"\b(?:tell|write|give|read|know|spin)\b[^.!?]{0,20}\b(?:story|tale|yarn|bedtime story|anecdote)\b"),
    (Intent.JOKE, r"\b(?:joke|pun|riddle|make me laugh|something funny|cheer me up|say something funny)\b"),
    (Intent.ABOUT_YOU, r"\b(?:about yourself|about you(?= |\?|$|\.)(?! think)|introduce yourself|who you are|"
                       r"what are you like|what should i know about you|something about you|get to know you|"
                       r"more about you|what kind of person)"),
    (Intent.OPINION, rf"\b(?:what(?:'s| is| are|'re) your (?:thoughts?|opinions?|take|view|feelings) (?:on|about|of)|"
                     rf"what do you (?:think|make|reckon) (?:of|about)|how do you feel about|what about|how about|"
                     rf"thoughts on|opinion on|do you believe in) {_T}{_ENDS}"),
    (Intent.LIKE_THIS, rf"\b(?:do|don't|did|would) (?:you|u) (?:also |really |even |ever |still )?(?:like|love|enjoy|"
                       rf"hate|dislike|care for|play|fancy|prefer)(?: to)? {_T}{_ENDS}"),
    (Intent.LIKE_THIS, rf"\bare you (?:into|fond of|a fan of|interested in|good at) {_T}{_ENDS}"),
    (Intent.ADVICE, r"\b(?:what (?:should|can|could|would) i (?:do|say|wear|cook|eat|give|tell)|should i|any advice|"
                    r"give me (?:some )?advice|(?:some|your|need|want) advice|what would you do|how (?:can|do|should) i|"
                    r"can you help me|help me|i need help|any (?:tips|ideas)|recommend|suggest (?:me|a|something))"),
    (Intent.LONELY, rf"{_FEEL} (?:lonely|alone|isolated|left out|homesick)\b|\bnobody (?:likes|loves|understands|cares)|"
                    r"\bi have no (?:friends|one)|\bi miss (?:her|him|them|my)\b"),
    (Intent.SAD, rf"{_FEEL} (?:sad|down|depressed|unhappy|miserable|heartbroken|blue|crying|hurt|devastated|broken|awful|"
                 r"terrible|horrible|disappointed|upset|bad|empty|hopeless|grieving)\b|\bi (?:lost my (?:job|mother|"
                 r"father|mum|mom|dad|dog|cat|wife|husband|friend|grand\w+|brother|sister|son|daughter)|cried|failed)\b|"
                 r"\b(?:passed away|died|broke up|dumped me|got fired|was fired|left me)\b|\bbad day\b|\brough (?:day|"
                 r"week|time)\b"),
    (Intent.ANGRY, rf"{_FEEL} (?:angry|mad|furious|annoyed|pissed(?: off)?|frustrated|irritated|fed up|livid)\b|"
                   r"\b(?:drives me (?:mad|crazy)|makes me (?:so )?(?:angry|mad)|so unfair|i hate my (?:boss|job))\b"),
    (Intent.WORRIED, rf"{_FEEL} (?:worried|anxious|nervous|scared|afraid|stressed(?: out)?|overwhelmed|terrified|panicking|"
                     r"insecure)\b|\bi have (?:an exam|an interview|a test)\b|\bi can't sleep\b"),
    (Intent.UNWELL, rf"{_FEEL} (?:sick|ill|unwell|feverish)\b|\bi have (?:a (?:cold|headache|fever|flu|migraine)|the flu|"
                    r"covid)\b|\bmy (?:head|back|stomach|tooth) (?:hurts|aches)\b"),
    (Intent.TIRED, rf"{_FEEL} (?:tired|exhausted|sleepy|worn out|drained|knackered|beat|burnt out|burned out)\b|"
                   r"\blong (?:day|week|night)\b"),
    (Intent.BORED, rf"{_FEEL} bored\b|\bthis is boring\b|^bored\b"),
    (Intent.HAPPY, rf"{_FEEL} (?:happy|glad|great|good|excited|thrilled|overjoyed|proud|wonderful|fantastic|delighted|"
                   r"in love|fine|well|okay|ok|relieved|amazing|awesome|alright)\b(?! at)|\b(?:i got (?:the job|promoted|"
                   r"engaged|married|an? a\b)|i passed|i won|good news|best day|great day|good day|it worked)\b"),
    (Intent.INSULT, r"\b(?:you(?:'re| are)|ur|u r|you)(?: (?:so|such|really|just|very|a|an|the|all|absolutely|kind of|"
                    r"totally|are))* (?:stupid|dumb|idiot|boring|useless|ugly|annoying|awful|terrible|worst|pathetic|"
                    r"moron|fool|liar|rude|suck|weird|lame|loser|trash|garbage|bad)\b|^(?:shut up|go away|idiot|"
                    r"i hate you|screw you|fuck (?:you|off)|get lost)\b|\bi hate you\b"),
    (Intent.LOVE, r"\b(?:i (?:really )?(?:love|adore|miss|missed) (?:you|u)(?! (?:r|so) )|i'm in love with you|marry me|be my "
                  r"(?:girlfriend|boyfriend|wife|husband)|kiss(?:es)? (?:me|you)|go out with me|date me)\b"),
    (Intent.COMPLIMENT, r"\b(?:you(?:'re| are)|ur|u r|you look|you sound|your \w+ (?:is|are|looks?))(?: (?:so|such|really|very|"
                        r"a|an|the|just|absolutely|quite|pretty|truly|too))* (?:nice|kind|sweet|smart|clever|funny|"
                        r"beautiful|pretty|cute|handsome|lovely|great|amazing|awesome|wonderful|cool|best|wise|brave|"
                        r"talented|interesting|charming|good|gorgeous|fantastic|brilliant|stunning|adorable|friend)\b|"
                        r"\bi (?:really )?like (?:you|talking to you|your \w+|chatting with you|how you)\b|^(?:well done|"
                        r"good (?:job|girl|boy|one|point)|nice one)\b"),
    (Intent.AGE, r"^age\??$"),
    (Intent.YES, r"^(?:yes|yeah|yep|yup|yea|sure|of course|definitely|absolutely|indeed|certainly|ok(?:ay)?|k|alright|fine|"
                 r"agreed|right|true|exactly|i do|i am|i did|i have|please do|why not|go ahead)[\s,.!]*(?:please|then|i do|"
                 r"i am|sure|sir|ma'am)?[\s.!]*$"),
    (Intent.NO, r"^(?:no|nope|nah|never|not really|no way|not at all|i don't|i'm not|i do not|no thanks|negative|"
                r"don't think so|not yet)[\s,.!]*(?:thanks|thank you|i don't|not really)?[\s.!]*$"),
    (Intent.UNSURE, r"^(?:maybe|perhaps|i don't know|idk|dunno|not sure|i'm not sure|hard to say|who knows|possibly|"
                    r"i guess|whatever|it depends)[\s.!]*$"),
    (Intent.WHY, r"^(?:but )?(?:why|why not|how come|why is that|how so|what do you mean|what|huh|meaning|pardon|"
                 r"and why)[\s?!]*$"),
    (Intent.MORE, r"^(?:go on|continue|tell me more|more|and|and then|then|what else|what next|really|is that so|oh|wow|"
                  r"cool|nice|great|interesting|i see|amazing|awesome|good|hm+|mhm|aha|ah|oh really|no way|seriously|"
                  r"keep going|anything else)[\s?!.]*$"),
    (Intent.INTRODUCES, r"\b(?:my name(?:'s| is)|call me|i go by|you can call me) (?P<t>[^\W\d_][\w'-]{1,20})"),
    (Intent.INTRODUCES, r"^(?:i'm|i am|this is|it's) (?P<t>(?-i:[A-Z])[\w'-]{1,20})[\s.!]*$"),
    (Intent.SUGGESTION, rf"\b(?:let's|let us|shall we|why don't we|we (?:should|could)|do you (?:want|wanna|fancy) "
                        rf"(?:to )?|would you like to|wanna|want to|come with me|join me) ?{_T}{_ENDS}"),
    (Intent.I_DISLIKE, rf"\bi (?:really |just |absolutely )?(?:hate|dislike|can't stand|don't (?:really )?like|"
                       rf"don't enjoy|loathe|detest) {_T}{_ENDS}"),
    (Intent.I_LIKE, rf"\b(?:i (?:really |just |also |absolutely |do )?(?:like|love|enjoy|adore)|i'm (?:really )?(?:into|fond of|"
                    rf"a (?:big |huge )?fan of)|my favou?rite \w+ (?:is|are)) {_T}{_ENDS}"),
    (Intent.I_AM, r"\bi(?:'m| am| work as) (?P<t>an? (?:[\w'-]+ ){0,2}[\w'-]{3,20})[\s.!,]*$"),
)  # fmt: skip
_RULES: Final = tuple((intent, re.compile(pattern, re.IGNORECASE)) for intent, pattern in _PATTERNS)
_ASKING: Final = re.compile(
    r"^(?:do|does|did|are|is|was|were|can|could|will|would|have|has|had|should|may|might|am|don't|aren't|isn't|can't|"
    r"won't|wouldn't|couldn't|haven't|shall)\b",
    re.IGNORECASE,
)
_WH: Final = re.compile(r"^(?:what|who|whom|whose|where|when|why|how|which)\b", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def wishes(text: str) -> tuple[Wish, ...]:
    """What a message wants, in its order; at least one, at most four, each kind once."""
    read = unicodedata.normalize("NFC", text[:_READ]).replace("’", "'").replace("‘", "'")
    found: dict[Intent, Wish] = {}
    for wish in _all(read):
        found.setdefault(wish.intent, wish)
    wanted = list(found.values())
    if len(wanted) > 1:
        # Beside something of substance a murmur needs no answer of its own.
        wanted = [wish for wish in wanted if wish.intent not in _MURMURS] or wanted[:1]
    return tuple(wanted[:_MOST])


_MURMURS: Final = frozenset({Intent.MORE, Intent.LAUGHTER, Intent.SILENCE, Intent.ONE_WORD, Intent.GIBBERISH})
_BEFORE_A_COMMA: Final = frozenset(
    {Intent.THANKS, Intent.APOLOGY, Intent.LAUGHTER, Intent.YES, Intent.NO, Intent.UNSURE, Intent.MORE}
)


def _all(text: str) -> Iterator[Wish]:
    if asks_whether_ai(text):
        yield Wish(Intent.AI, sentence=text)
    parts = [part.strip() for part in _SENTENCE.findall(text)]
    told = [part for part in parts if _WORD.search(part)]
    if not told:
        yield Wish(Intent.GIBBERISH if re.search(r"\w", text) else Intent.SILENCE, sentence=text)
    for part in told:
        yield from _of_sentence(part)


def _of_sentence(sentence: str) -> Iterator[Wish]:
    if asks_whether_ai(sentence):
        return
    opening = _OPENING.match(sentence)
    rest = sentence
    if opening:
        address = _ADDRESS.match(sentence, opening.end())
        end = address.end() if address else opening.end()
        if len(_WORD.findall(sentence[end:])) > 1:
            yield Wish(Intent.GREETING, sentence=sentence[:end])
            rest = sentence[end:]
    head, comma, tail = rest.partition(",")
    if comma and len(head.split()) <= 4 and _WORD.search(tail):
        first = _classified(head, head)
        if first.intent in _BEFORE_A_COMMA:
            yield first
            rest = tail
    rest = rest.strip()
    yield _classified(_SOFTENERS.sub("", rest).strip() or rest, rest)


def _classified(text: str, sentence: str) -> Wish:
    text = _QUESTION_TAG.sub(".", text)
    for intent, rule in _RULES:
        found = rule.search(text) or (rule.search(sentence) if intent in _AFTER_TELL_ME else None)
        if found:
            topic = (found.groupdict().get("t") or "").strip(" ,")
            return Wish(intent, topic, sentence)
    count = len(_WORD.findall(text))
    if is_foreign(text):
        return Wish(Intent.FOREIGN, sentence=sentence)
    if is_gibberish(text):
        return Wish(Intent.GIBBERISH, sentence=sentence)
    if _WH.match(text):
        return Wish(Intent.QUESTION, sentence=sentence)
    if _ASKING.match(text) and (text.rstrip().endswith("?") or re.match(r"\w+ you\b", text)):
        return Wish(Intent.YES_NO, sentence=sentence)
    if text.rstrip().endswith("?"):
        return Wish(Intent.QUESTION, sentence=sentence)
    return Wish(Intent.ONE_WORD if count <= 1 else Intent.STATEMENT, sentence=sentence)
