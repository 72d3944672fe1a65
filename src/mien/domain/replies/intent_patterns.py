"""The kinds of wishes, and the patterns by which a sentence shows one; the first that fits wins."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import Final


class Intent(Enum):
    """What one sentence of a message wants."""

    GREETING = auto()
    FAREWELL = auto()
    PAUSE = auto()
    """Just a moment."""
    THANKS = auto()
    APOLOGY = auto()
    HOW_ARE_YOU = auto()
    NAME = auto()
    AGE = auto()
    JOB = auto()
    JOB_LIKED = auto()
    """Do you like your job?"""
    HOME = auto()
    ORIGIN = auto()
    """Where did you grow up?"""
    DREAM = auto()
    """What's your dream?"""
    CHARACTER = auto()
    """What's your personality?"""
    FAMILY = auto()
    PETS = auto()
    HOBBIES = auto()
    FAVOURITE = auto()
    DISLIKES = auto()
    FEARS = auto()
    LIKE_THIS = auto()
    """Do you like …?"""
    OPINION = auto()
    LOOKS = auto()
    PAST = auto()
    ABOUT_YOU = auto()
    """Tell me about yourself."""
    DOING = auto()
    MEAL = auto()
    """What did you eat?"""
    SUPPOSE = auto()
    """What would you do with a million?"""
    SECRET = auto()
    """Can you keep one?"""
    OF_USER = auto()
    """How old am I? Asks for what the user told."""
    TELLS = auto()
    """I'm from Poland."""
    MY_NAME = auto()
    """What's my name?"""
    ABOUT_ME = auto()
    """What do you think of me?"""
    REMEMBER = auto()
    ADVICE = auto()
    STORY = auto()
    JOKE = auto()
    GRIEF = auto()
    """Somebody died."""
    GUILT = auto()
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
    UNCLEAR = auto()
    """What do you mean?"""
    MISSED = auto()
    """That's not what I asked."""
    DOUBTS = auto()
    """I don't believe you."""
    MORE = auto()
    """Go on."""
    ANOTHER = auto()
    """Another one, please."""
    MURMUR = auto()
    """Hm."""
    APPROVES = auto()
    """Nice."""
    SURPRISED = auto()
    """Really?"""
    INTRODUCES = auto()
    """My name is …"""
    I_LIKE = auto()
    I_DISLIKE = auto()
    I_AM = auto()
    """What the user is or does for a living."""
    THINKS = auto()
    """What the user believes."""
    PLANS = auto()
    """What the user is going to do."""
    WEATHER = auto()
    SUGGESTION = auto()
    REQUEST = auto()
    """Something to be done for the user."""
    PLEASED = auto()
    """Nice to meet you."""
    AI = auto()
    QUESTION = auto()
    YES_NO = auto()
    STATEMENT = auto()
    ONE_WORD = auto()
    FOREIGN = auto()
    GIBBERISH = auto()
    SILENCE = auto()
    PICTURE = auto()
    KNOCK = auto()
    SONG = auto()
    POEM = auto()
    PRETEND = auto()
    REPEAT = auto()
    """Say that again."""
    MAKER = auto()
    NOT_REAL = auto()
    CHANGE_TOPIC = auto()
    WRITING = auto()
    """Help me write an e-mail."""
    KNOWLEDGE = auto()
    """What is the capital of France?"""
    STORY_ABOUT = auto()


OPENING: Final = re.compile(
    r"^(?:hi|hello|hey|heya|hiya|yo|howdy|greetings|good (?:morning|evening|afternoon|day)|ahoy|hi there|hello there|"
    r"hey there|sup|salutations)\b[\s,!]*",
    re.IGNORECASE,
)
"""How a message may begin."""
_T: Final = r"(?P<t>[^.!?]{1,80}?)"
_ENDS: Final = r"(?: (?:too|much|at all|a lot|then|though|please|anyway|today|now|right now))*[\s.!?]*$"
_FEEL: Final = (
    r"\b(?:i'm|im|i am|i feel|i'm feeling|i am feeling|feeling|i've been|i have been|i was|i get|i got)"
    r"(?: (?:so|very|really|pretty|quite|a bit|a little|kind of|kinda|just|feeling|still|too|all|super|extremely|"
    r"also))*"
)

PATTERNS: Final[tuple[tuple[Intent, str], ...]] = (
    (Intent.KNOCK, r"^knock,? knock[\s.!]*$"),
    (Intent.PICTURE, r"\b(?:(?:can|could|may) (?:i|we|you)|show|send|let me see)\b[^.!?]{0,24}"
                     r"\b(?:picture|photo|selfie)s?\b"
                     r"(?: of (?:you|yourself))?[\s.!?]*$|\b(?:picture|photo|pic|image)s? of you\b"),
    (Intent.REPEAT, r"\b(?:say (?:that|it) again|repeat (?:that|it)|what did you (?:just )?say)\b"),
    (Intent.MAKER, r"\bwho (?:made|created|built|programmed|wrote|invented) you\b"),
    (Intent.NOT_REAL, r"\bnothing you (?:say|tell me) is (?:real|true)\b|"
                      r"\bis (?:any|all) of (?:this|it) (?:real|true)\b"),
    (Intent.CHANGE_TOPIC, r"\btalk about something (?:else|different)\b|\bchange the (?:subject|topic)\b"),
    (Intent.SONG, r"\bsing (?:me |us |something|a |for )"),
    (Intent.POEM, r"\b(?:write|tell|give|make|recite|say)\b[^.!?]{0,16}\b(?:poem|haiku|verse|limerick)\b"),
    (Intent.PRETEND, r"\b(?:pretend (?:to be|you(?:'re| are)|that you(?:'re| are))|act like|talk like) "
                     r"(?P<t>(?:an?|the) [\w' -]{2,30})"),
    (Intent.WRITING, r"\bhelp me (?:to )?(?:write|draft|word) (?:an?|the|my) "),
    (Intent.STORY_ABOUT, r"\b(?:story|tale) (?:about|of|with) (?P<t>an? [\w'-]+(?: [\w'-]+)?)[\s.!?]*$"),
    (Intent.KNOWLEDGE, r"\b(?:what(?:'s| is) the (?:capital|population|square root|formula|boiling point|distance) of|"
                       r"how do (?:i|you) (?:boil|cook|bake|make|fry|fix|calculate) an? )"),
    (Intent.FAREWELL, r"^(?:good ?nite|g'?night|night night|nighty night|nite)\b"),
    (Intent.INSULT, r"\byou(?:'re| are) (?:such )?an? (?:\w+ )?(?:idiot|moron|fool|jerk|liar|loser)\b"),
    (Intent.SILENCE, r"^[\s.…\-_*?!]*$"),
    (Intent.LAUGHTER, r"^(?:(?:ha|he|hi){2,}h?|lol+|lmao|rofl|xd+|hehe+)\b[\s.!,]*(?:ok(?:ay)?|yes|no|yeah|nice|"
                      r"true)?[\s.!]*$"),
    (Intent.GREETING, rf"{OPENING.pattern}(?:\w+[\s,!]*){{0,2}}[\s.!]*$"),
    (
        Intent.FAREWELL,
        r"\b(?:good ?bye|bye(?: bye)?|see (?:you|ya)(?: (?:later|soon|tomorrow|around))?|good ?night|farewell|"
        r"take care|"
        r"(?:i have to|i've got to|i gotta|gotta|i must|i should|i need to) (?:go|leave|run|sleep|head out|get "
        r"going)|"
        r"talk to you (?:later|soon)|until (?:next time|tomorrow|we meet)|cya|ttyl|so long|i'm off)\b"
        r"(?! (?:to (?:the|a|my|work)|for a|with))",
    ),
    (Intent.PAUSE, r"^(?:brb|afk|be right back|(?:just )?(?:a|one) (?:moment|minute|second|sec)|hold on|hang on|wait)"
                   r"(?: please)?[\s.!]*$"),
    (Intent.THANKS, r"\b(?:thanks?(?: you)?|thank u|thx|ty|cheers|much appreciated|i appreciate (?:it|that|you))\b"),
    (Intent.APOLOGY, r"^(?:i'm |i am |so |really |very )*(?:sorry|my apologies|apologies|forgive me|my bad)\b"),
    (Intent.MY_NAME, r"\b(?:what(?:'s| is) my name|(?:do you )?(?:know|remember|recall) my name|who am i)\b"),
    (
        Intent.ABOUT_ME,
        r"\b(?:what do you (?:think|make) (?:of|about) me|do you (?:even )?(?:like|love|care about|trust|hate|"
        r"miss) me|"
        r"how do you (?:feel about|see) me|am i (?:your friend|annoying|boring|a good \w+)|are we friends|"
        r"are you (?:mad|angry|upset|cross|annoyed) (?:at|with) me|"
        r"what (?:do|did) (?:you|u) (?:know|learn|remember) about me|what have i told you|what do i (?:like|love|"
        r"hate))\b",
    ),
    (Intent.REMEMBER, rf"\b(?:do you|can you|you) (?:still )?(?:remember|recall)\b{_T}?{_ENDS}"),
    (
        Intent.HOW_ARE_YOU,
        r"\b(?:how(?:'re| are|'s| is) (?:you|ya|u|it going|things|life|everything|your day|your morning|your evening)"
        r"(?: doing| feeling| holding up| today| going| been| so far)*|how have you been|how do you (?:do|feel)|"
        r"how's you|"
        r"how was your (?:day|night|week|weekend|morning)|what's up|whats up|wassup|are you (?:ok|okay|well|alright|"
        r"all right|fine|happy|sad|tired|angry|busy)|you (?:ok|okay|good|alright)(?=\?))",
    ),
    (Intent.NAME, r"\b(?:what(?:'s| is| was|'re| are) (?:your|ur) (?:full |real |first )?name|your name\?|who are "
                  r"you|"
                  r"what (?:do|should|can|may) (?:i|they|people|we) call you|do you have a name)"),
    (Intent.AGE, r"\b(?:how old|what(?:'s| is) your age|what age|your age\?|when(?:'s| is) your birthday|"
                 r"when were you born)\b"),
    (
        Intent.MISSED,
        r"\b(?:not what i (?:asked|meant|said|wanted)|(?:didn't|did not|never|don't|haven't) (?:really )?answer(?:ed)? "
        r"(?:me|my|the)\b|you(?:'re| are) not (?:listening|making (?:any )?sense|answering)|"
        r"(?:that|this|it) (?:makes|made) no sense|you (?:keep|already) (?:repeat|said)|are you (?:even )?listening)",
    ),
    (Intent.DOUBTS, r"\b(?:i (?:don't|do not|can't|hardly) believe (?:you|that|it)\b|you(?:'re| are) (?:lying|joking|"
                    r"kidding)\b|(?:that's|that is) (?:not true|a lie|impossible|wrong|false|nonsense|bullshit))"),
    (Intent.SECRET, r"\bkeep a secret\b|\bcan i (?:trust you|tell you (?:something|a secret))\b"),
    (Intent.SUPPOSE, r"\bwhat would you (?:do|buy|say|choose|change|be|take|wish)\b(?! in my| if you were me|\?|$)|"
                     r"\bif you (?:could|had|were|won)\b(?! me\b)"),
    (Intent.MEAL, r"\bwhat (?:did|do|will) you (?:usually )?(?:eat|have for|cook|drink for)\b|"
                  r"\bhave you (?:eaten|had (?:breakfast|lunch|dinner))|"
                  r"\bwhat(?:'s| is) for (?:breakfast|lunch|dinner)"),
    (Intent.JOB_LIKED, r"\bdo you (?:really |even )?(?:like|love|enjoy|hate) (?:your (?:job|work)|being an?\b)"),
    (Intent.JOB, r"\b(?:what do you do(?= for (?:a living|work|money)| all| exactly|\?|$)|"
                 r"what(?:'s| is) your (?:job|work|profession|"
                 r"occupation|trade|calling)|do you (?:have a job|work)|where do you work|how's work|your (?:job|"
                 r"work)\?|about your (?:job|work|trade|profession)\b)"),
    (Intent.ORIGIN, r"\bwhere (?:(?:were|did) you (?:born|raised|grow up)|(?:do|did) you (?:\w+ )?come from|"
                    r"are you (?:\w+ )?from)|\bwhat(?:'s| is) your (?:home ?town|birthplace)"),
    (Intent.DREAM, r"\b(?:your (?:\w+ )?(?:dreams?|hopes?|goals?|ambitions?|wish|wishes|aims?)\b(?! job)|"
                   r"what do you (?:hope|wish|dream|long)\b|what do you want (?:to (?:be|do|become)|from life|most)|"
                   r"do you have (?:a |any )?(?:dreams?|goals?|hopes?))"),
    (Intent.CHARACTER, r"\b(?:what(?:'s| is)|describe|about) your (?:personality|character|temper|nature)\b"),
    (Intent.HOME, r"\b(?:where (?:do|are) you (?:live|living|stay|based)|where(?:'s| is) (?:your )?home|"
                  r"what(?:'s| is) your (?:home|house)|your home\?|"
                  r"where are you(?: right)?(?: now)?(?=\?|$))"),
    (Intent.FAMILY, r"\b(?:(?:about|is|are|how's|have|miss|love|who(?:'s| is| are)) your "
                    r"(?:family|parents?|mother|father|mum|mom|dad|"
                    r"brothers?|sisters?|siblings?|wife|husband|partner|children|kids|(?:best )?friends?)|"
                    r"do you have (?:a |an |any )?"
                    r"(?:\w+ )?(?:family|brothers?|sisters?|siblings?|children|kids|wife|husband|partner|girlfriend|"
                    r"boyfriend)|are you (?:married|single|seeing (?:any|some)one|in a relationship))\b"),
    (Intent.PETS, r"\b(?:do you have|have you got|any) (?:a |any )?pets?\b|\byour pets?\b"),
    (Intent.PLEASED, r"^(?:it's |it is )?(?:so )?(?:nice|pleased|good|glad|lovely|great) to (?:meet|see|know) you\b"),
    (Intent.DOING, r"\b(?:what(?:'re| are| were) you (?:(?!wearing)\w+ing(?! (?:of|about) me)|doing|up to|working on|"
                   r"thinking)|"
                   r"what (?:did|have) you (?:do|done|been doing|been up to)|what(?:'s| is) on your mind|"
                   r"(?:any |what are your )plans)"),
    (Intent.FEARS, r"\b(?:are you (?:ever )?(?:afraid|scared) of|what (?:scares|frightens|terrifies) you|what do you "
                   r"fear|your (?:biggest |greatest |worst )?fears?)\b"),
    (Intent.DISLIKES, r"\b(?:what (?:do|don't|can't) you (?:hate|dislike|not like|like least|stand|like the least)|"
                      r"what (?:don't|do not) you like|what (?:annoys|bothers|irritates|(?:makes|gets) you "
                      r"(?:so )?(?:angry|mad|sad))(?: you)?|"
                      r"anything you (?:hate|dislike|don't like)|pet peeves?|your dislikes)"),
    (
        Intent.HOBBIES,
        r"\b(?:hobb(?:y|ies)|your (?:interests|pastimes?|passions?)|what (?:are you|interests you|are you "
        r"interested) "
        r"?(?:into|in)?(?=\?|$)|what do you (?:do for fun|do in your (?:free|spare) time|enjoy|like to do|like doing|"
        r"love to do|love doing|like|love)(?=[\s?!.]*$| most| best)|free time|spare time|"
        r"for fun|what makes you happy)\b",
    ),
    (Intent.FAVOURITE, r"\b(?:what|which) (?P<t>\w+)(?: is| are|'s) your favou?rite"),
    (Intent.FAVOURITE, r"\b(?:what|which) (?!else|do|would)(?P<t>\w+) do you (?:like|love|enjoy|play|read|listen "
                       r"to|watch|"
                       r"drink|eat|prefer)\b"),
    (Intent.FAVOURITE, rf"\b(?:favou?rite|fave|best-loved) {_T}(?: of yours| ever| is| are)?{_ENDS}"),
    (Intent.FAVOURITE, rf"\bwhat (?:kind|sort|type)s? of {_T} do you (?:like|love|enjoy|prefer|listen|read|"
                       rf"play){_ENDS}"),
    (
        Intent.LOOKS,
        r"\b(?:what do you look like|how do you look|describe (?:yourself|your looks|your appearance)|your "
        r"(?P<t>hair|"
        r"eyes?|skin|face|clothes|outfit|glasses|beard|moustache|mustache|height|hat|scars?|tattoos?|looks|"
        r"appearance|"
        r"fur|build)\b|what are you wearing|how tall|are you (?:tall|short|bald|blonde?|pretty|handsome|beautiful|"
        r"human-"
        r"looking)|do you (?:have|wear) (?:a |an |any )?(?:long |short |curly )?(?:hair|beard|glasses|moustache|"
        r"mustache|"
        r"hat|scars?|tattoos?|freckles))",
    ),
    (Intent.PAST, r"\b(?:your (?:past|childhood|backstory|history|youth|origin|upbringing|life story|early (?:life|"
                  r"years))|when you were (?:young|little|a child|a kid|small|younger)|happened to you|"
                  r"your (?:\w+ )?(?:regrets?|memory|memories|achievements?)\b|proud(?:est)? of|"
                  r"where did you learn|how did you (?:become|get (?:here|into|started)|end up|learn)|"
                  r"did you grow up|your story\b|tell me your story)"),
    (Intent.STORY, r"\b(?:tell|write|give|read|know|spin)\b[^.!?]{0,20}\b(?:story|tale|yarn|bedtime story|"
                   r"anecdote)\b"),
    (Intent.JOKE, r"\b(?:tell|know|say|got|have|make|give|hear)\b[^.!?]{0,20}\b(?:joke|pun|riddle)s?\b|"
                  r"^(?:an? |another )?(?:joke|pun|riddle)\b|"
                  r"\b(?:make me laugh|something funny|cheer me up)\b"),
    (Intent.REQUEST, r"^(?:can|could|will|would) you (?:please )?(?:make|build|bring|give|send|sing|dance|draw|"
                     r"paint|cook|"
                     r"bake|buy|show|write|play|get|lend|read|forge|sew|fix|carry|take|teach) (?:\w+ )*?(?:me|us)\b"),
    (Intent.REQUEST, r"^(?:can|could|will|would) you (?:please )?help me (?:to )?(?:write|make|build|cook|fix|draw|"
                     r"translate)\b"),
    (Intent.REQUEST, r"^(?:please )?(?:sing|dance|draw|paint|cook|bake|write|translate|say (?:something|it|hello|hi)) "
                     r"(?!about\b)\w"),
    (Intent.ABOUT_YOU, r"\b(?:about yourself|about you(?= |\?|$|\.)(?! think)|introduce yourself|who you are|"
                       r"what are you like|what should i know about you|something about you|get to know you|"
                       r"more about you|what kind of person)"),
    (Intent.QUESTION, r"\b(?:tell me|talk) (?:more |something )?about your\b"),
    (Intent.OPINION, rf"\b(?:tell me|talk|say something|know anything|know much) (?:more |something |all )?about "
                     rf"(?!you\b|yourself|your\b){_T}{_ENDS}"),
    (Intent.OPINION, rf"\b(?:what(?:'s| is| are|'re) your (?:thoughts?|opinions?|take|view|feelings) (?:on|about|of)|"
                     rf"what do you (?:think|make|reckon) (?:of|about)|how do you feel about|what about|how about|"
                     rf"thoughts on|opinion on|do you believe in) {_T}{_ENDS}"),
    (Intent.LIKE_THIS, rf"\b(?:do|don't|did|would) (?:you|u) (?:also |really |even |ever |still )?(?:like|love|enjoy|"
                       rf"hate|dislike|care for|play|fancy|prefer)(?: to)? {_T}{_ENDS}"),
    (Intent.LIKE_THIS, rf"\bare you (?:into|fond of|a fan of|interested in|good at) {_T}{_ENDS}"),
    (Intent.ADVICE, r"\b(?:what (?:should|can|could|would) i (?:do|say|wear|cook|eat|give|tell)|should i|any advice|"
                    r"give me (?:some )?advice|(?:some|your|need|want) advice|what would you do"
                    r"(?: in my \w+| if you were me)?(?=[?.!]|$)|how (?:can|do|"
                    r"should) i|"
                    r"can you help me|help me|i need help|any (?:tips|ideas)|recommend|suggest (?:me|a|something))"),
    (Intent.GRIEF, r"^(?!.*\b(?:i (?:\w+ )?died|(?:phone|battery|laptop|computer|car|engine|radio|joke|hype) "
                   r"(?:just |has |is )*(?:died|dying))\b).*"
                   r"\b(?:passed away|died|funeral|is dying|i buried|i lost my (?:mother|father|mum|mom|dad|dog|cat|"
                   r"wife|husband|friend|grand\w+|brother|sister|son|daughter|baby))\b"),
    (Intent.GUILT, r"\bi(?:'ve| have)? (?:cheated|lied|stole|messed (?:it |everything )?up|"
                   r"screwed (?:it |everything )?up|betrayed|ruined|broke (?:his|her|their) heart)\b|"
                   rf"{_FEEL} (?:guilty|ashamed|embarrassed)\b|\bit(?:'s| is| was) (?:all )?my fault\b"),
    (Intent.LONELY, rf"{_FEEL} (?:lonely|alone|isolated|left out|homesick)\b|\b(?:nobody|no one) (?:likes|loves|"
                    rf"understands|cares|listens|wants|misses|talks|remembers)|"
                    r"\bi have no (?:friends|one)|\bi miss (?:her|him|them|my)\b"),
    (Intent.SAD, r"^(?:ugh+|argh+|sigh|oof|\*sighs?\*)[\s.!]*$|\bhad (?:a|another) (?:\w+ )?(?:fight|row|argument)\b|"
                 rf"{_FEEL} (?:sad|down|depressed|unhappy|miserable|heartbroken|blue|crying|hurt|devastated|"
                 rf"broken|awful|"
                 r"terrible|horrible|disappointed|upset|bad|empty|hopeless|grieving)\b|\bi (?:lost my job|cried|"
                 r"failed)\b|"
                 r"\b(?:broke up|dumped me|got fired|was fired|left me)\b|"
                 r"\b(?:bad|rough|hard|terrible|awful|horrible|lousy|shitty|crappy|worst) "
                 r"(?:day|week|time|night|year)\b|"
                 r"\b(?:shouted|yelled|screamed|laughed) at me\b"),
    (Intent.ANGRY, rf"{_FEEL} (?:angry|mad|furious|annoyed|pissed(?: off)?|frustrated|irritated|fed up|livid)\b|"
                   r"\b(?:drives me (?:mad|crazy)|makes me (?:so )?(?:angry|mad)|so unfair|i hate my (?:boss|"
                   r"job))\b"),
    (Intent.WORRIED, rf"{_FEEL} (?:worried|anxious|nervous|scared|afraid|stressed(?: out)?|overwhelmed|terrified|"
                     rf"panicking|"
                     r"insecure)\b|\bi have (?:an exam|an interview|a test)\b|\bi can't sleep\b"),
    (Intent.UNWELL, rf"{_FEEL} (?:sick|ill|unwell|feverish)\b|\bi have (?:a (?:cold|headache|fever|flu|migraine)|"
                    rf"the flu|"
                    r"covid)\b|\bmy (?:head|back|stomach|tooth) (?:hurts|aches)\b"),
    (Intent.TIRED, rf"{_FEEL} (?:tired|exhausted|sleepy|worn out|drained|knackered|beat|burnt out|burned out)\b|"
                   r"\blong (?:day|week|night)\b"),
    (Intent.BORED, rf"{_FEEL} bored\b|\bthis is boring\b|^bored\b"),
    (Intent.HAPPY, r"\bgot (?:married|engaged|promoted)\b|"
                   r"\b(?:just |finally )(?:adopted|bought|finished|graduated|passed)\b|"
                   r"\b(?:i'm|i am|she's|we're|we are) (?:pregnant|getting married|having a baby)\b|\bgave birth\b|"
                   r"\bwas born (?:today|yesterday|last)\b|\bi graduated\b"),
    (Intent.HAPPY, rf"{_FEEL} (?:happy|glad|great|good|excited|thrilled|overjoyed|proud|wonderful|fantastic|"
                   rf"delighted|"
                   r"in love|fine|well|okay|ok|relieved|amazing|awesome|alright)\b(?! at)|\b(?:i got (?:the job|"
                   r"promoted|"
                   r"engaged|married|an? a\b)|i passed|i won|good news|best day|great day|good day|it worked)\b"),
    (Intent.UNCLEAR, r"^(?:wait,? )?(?:what do you mean(?: by that)?|what|huh|meaning|pardon|excuse me|come again|"
                     r"i don't (?:understand|get it)|i'm confused)[\s?!.]*$"),
    (Intent.INSULT, r"\b(?:you(?:'re| are)|ur|u r|you)(?: (?:so|such|really|just|very|a|an|the|all|absolutely|"
                    r"kind of|"
                    r"totally|are))* (?:stupid|dumb|idiot|boring|useless|ugly|annoying|awful|terrible|worst|pathetic|"
                    r"moron|fool|liar|rude|suck|weird|lame|loser|trash|garbage|bad|grumpy|mean|cold|cruel|crazy|"
                    r"strange|creepy)\b|^(?:shut up|go away|idiot|"
                    r"i hate you|screw you|fuck (?:you|off)|get lost)\b|\bi hate you\b"),
    (Intent.LOVE, r"\b(?:i (?:really )?(?:love|adore|miss|missed) (?:you|u)(?! (?:r|so) )|i'm in love with you|"
                  r"marry me|be my "
                  r"(?:girlfriend|boyfriend|wife|husband)|kiss(?:es)? (?:me|you)|go out with me|date me)\b"),
    (Intent.COMPLIMENT, r"\b(?:you(?:'re| are)|ur|u r|you look|you seem|you sound|your \w+ (?:is|are|looks?))(?: (?:so|"
                        r"such|really|very|"
                        r"a|an|the|just|absolutely|quite|pretty|truly|too))* (?:nice|kind|sweet|smart|clever|funny|"
                        r"beautiful|pretty|cute|handsome|lovely|great|amazing|awesome|wonderful|cool|best|wise|brave|"
                        r"talented|interesting|charming|good|gorgeous|fantastic|brilliant|stunning|adorable|"
                        r"friend)\b|"
                        r"\bi (?:really )?like (?:you|talking to you|your \w+|chatting with you|how you)\b|"
                        r"^(?:well done|"
                        r"good (?:job|girl|boy|one|point)|nice one)\b"),
    (Intent.AGE, r"^age\??$"),
    (Intent.YES, r"^(?:yes|yeah|yep|yup|yea|sure|of course|definitely|absolutely|indeed|certainly|ok(?:ay)?|k|"
                 r"alright|fine|"
                 r"agreed|i (?:think|guess|suppose) so|right|true|exactly|i do|i am|i did|i have|please do|"
                 r"why not|go ahead)[\s,.!]*(?:please|"
                 r"then|i do|"
                 r"i am|sure|sir|ma'am)?[\s.!]*$"),
    (Intent.NO, r"^(?:no|nope|nah|never|not really|no way|not at all|i don't|i'm not|i do not|no thanks|negative|"
                r"don't think so|not yet)[\s,.!]*(?:thanks|thank you|i don't|not really)?[\s.!]*$"),
    (Intent.UNSURE, r"^(?:maybe|perhaps|i don't know|idk|dunno|not sure|i'm not sure|hard to say|who knows|possibly|"
                    r"i guess|whatever|it depends)[\s.!]*$"),
    (Intent.WHY, r"^(?:but |and )?(?:why|why not|how come|why is that|how so)[\s?!]*$"),
    (Intent.ANOTHER, r"^(?:tell me |give me )?(?:another(?: one)?|one more|again|once more)(?: please)?[\s?!.]*$"),
    (Intent.APPROVES, r"^(?:oh |that's |that is |how |very )*(?:wow|cool|nice|great|interesting|amazing|awesome|good|"
                      r"lovely|sweet|neat|funny|beautiful|impressive)[\s!.]*$"),
    (Intent.SURPRISED, r"^(?:oh )?(?:really|is that so|no way|seriously|is that true|are you sure|are you serious)"
                       r"[\s?!.]*$"),
    (Intent.MURMUR, r"^(?:oh|ah|aha|hm+|mhm|uh-?huh|i see|got it|gotcha|makes sense|that makes sense|"
                    r"that(?: really)? help(?:s|ed))[\s?!.]*$"),
    (Intent.MORE, r"^(?:go on|continue|tell me more|more|and|and then|then|what else|what next|keep going|"
                  r"anything else|(?:say )?something (?:interesting|new|nice|random|fun|else))[\s?!.]*$"),
    (Intent.WEATHER, r"\b(?:it's|it is|it was|it has been) (?:\w+ ){0,2}(?:raining|snowing|sunny|rainy|snowy|windy|"
                     r"foggy|stormy|freezing|cold|hot|warm|cloudy|pouring)\b|\bthe weather\b"),
    (Intent.INTRODUCES, r"\b(?:my name(?:'s| is)|call me|i go by|you can call me) (?P<t>[^\W\d_][\w'-]{1,20})"),
    (Intent.INTRODUCES, r"^(?:i'm|i am|this is|it's) (?P<t>(?-i:[A-Z])[\w'-]{1,20})[\s.!]*$"),
    (Intent.SUGGESTION, rf"\bi(?:'d| would) (?:really )?(?:love|like) to {_T}{_ENDS}"),
    (Intent.SUGGESTION, rf"\b(?:let's|let us|shall we|why don't we|we (?:should|could)|do you (?:want|wanna|fancy) "
                        rf"(?:to )?|would you like to|^wanna|^want to|come with me|join me) ?{_T}{_ENDS}"),
    (Intent.THINKS, r"^i (?:really |also )?(?:think|believe|guess|suppose|reckon|bet) (?!about\b|of\b|so\b|not\b)\w"),
    (Intent.PLANS, r"\b(?:i'm going to|i am going to|i'm gonna|i plan to|i'll be|i will be|tonight i|tomorrow i)\b"),
    (Intent.I_DISLIKE, rf"\bi (?:really |just |absolutely )?(?:hate|dislike|can't stand|don't (?:really )?like|"
                       rf"don't enjoy|loathe|detest) {_T}{_ENDS}"),
    (Intent.I_LIKE, rf"\b(?:i (?:really |just |also |absolutely |do )?(?:like|love|enjoy|adore)|i'm (?:really "
                    rf")?(?:into|fond of|"
                    rf"a (?:big |huge )?fan of)|my favou?rite \w+ (?:is|are)) {_T}{_ENDS}"),
    (Intent.I_AM, r"\bi(?:'m| am| work as) (?P<t>an? (?:[\w'-]+ ){0,2}[\w'-]{3,20})[\s.!,]*$"),
)  # fmt: skip
