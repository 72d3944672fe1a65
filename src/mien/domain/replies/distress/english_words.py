"""How people say in English that they are in danger, and grave news.

Patterns meet text as ``hearing.plain`` leaves it: small letters without accents or apostrophes, no letter doubled, one
space between words, ``im`` for *I am*, ``dont`` for *do not*, ``myself`` for *my self*. They are written in ordinary
spelling; accents and doubled letters leave them the same way.
"""

from __future__ import annotations

from typing import Final

from mien.domain.replies.distress.danger import Danger

REWRITTEN: Final = (
    (r"\bi am\b", "im"),
    (r"\bdo not\b", "dont"),
    (r"\b(?:can not|cannot)\b", "cant"),
    (r"\b(?:my self|myslef|mysef|myelf|my slef|meself)\b", "myself"),
    (r"\bkms\b", "kill myself"),
    (r"\bwan+a\b", "want to"),
    (r"\b(?:wnat|watn|wanr|wnt)\b", "want"),
    (r"\bgon+a\b", "going to"),
    (r"\b(?:kil|kll|klil)(?:ed)? (?=myself)", "kill "),
    (r"\bany more\b", "anymore"),
    (r"\b(?:every one|every body|everybody|evryone|everyones)\b", "everyone"),
    (r"\bwith out\b", "without"),
    (r"\b(?:no one|noone)\b", "nobody"),
    (r"\b(?:s[ui]+[aci]?[cs]id|suiside|sucide|suicde|suicid)e?\b", "suicide"),
    (r"\b(?:s[ui]+[aci]?[cs]id|suicd)(?:al|le|el|ual)\b", "suicidal"),
)
"""Spellings of one thing, and the one that the patterns know."""

FICTION: Final = (
    r"\b(?:(?:my|the|his|her|our|their|main) (?:character|hero|heroine|protagonist|villain|avatar|oc|npc)s?|"
    r"(?:in|from|for|of) (?:the|a|an|my|this|our|that) (?:\w+ ){0,2}(?:play|game|story|novel|book|movie|film|show|"
    r"series|scene|song|campaign|fight|battle|episode|chapter|level|raid|musical|opera|roleplay|rpg)|"
    r"(?:boss|final) (?:fight|level)|minecraft|fortnite|dark souls|elden ring|dragon|goblin|orc|zombie|"
    r"(?:said|says|cried|whispered|asked|replied|shouted|sighed) (?:the|an?|my) (?!voice)(?:knight|king|queen|prince|"
    r"princess|hero|wizard|witch|ghost|pirate|robot|soldier|villain|monster|stranger|old (?:man|woman)))s?\b"
)
"""A sentence that has this is about something made up."""

_ADVERBS: Final = (
    r"(?: (?:just|really|so|sometimes|often|honestly|always|still|kinda|kind of|sort of|also|only|actually|literally|"
    r"fucking|truly|simply|almost|even|now|have|has|ve|keeps?|constantly|secretly))*"
)
_HYPERBOLE: Final = (
    r"(?! (?:of (?:laugh\w*|embarr?ass?ment|boredom|cringe|shame|cuteness|happiness|curiosity)|laughing|happy|old|"
    r"my (?:\w+ )?hair|(?:it|my \w+) (?:red|blue|pink|black|green|purple|blonde?)|on (?:that|this) hill|for (?:that|"
    r"this|those|a|some)\b|from (?:cringe|cuteness|embarrassment)))"
)
_CLOSE: Final = (
    r"(?:boyfriend|girlfriend|husband|wife|partner|ex|dad|father|mom|mum|mother|parents|stepdad|stepfather|stepmom|"
    r"stepmother|brother|sister|uncle|aunt|boss|teacher|coach|son|bf|gf|family|roommate|fiancee?|grandpa|grandfather)"
)
_LOVED: Final = (
    r"(?:mom|mum|mother|dad|father|husband|wife|son|daughter|brother|sister|friend|best friend|boyfriend|girlfriend|"
    r"partner|baby|child|grandma|grandpa|grandmother|grandfather|nan|gran|granny|uncle|aunt|cousin|fiancee?|dog|cat|"
    r"puppy|kitten|horse|rabbit|hamster|bird|pet|parrot|nephew|niece|kid|twin|parents?|stepdad|stepmom)"
)

TOLD: Final[dict[Danger, str]] = {
    Danger.OVERDOSE: (
        r"(?:i|ive|i have)(?: just| already)? (?:took|taken|swallowed|swalowed|downed|ate|eaten|drank|drunk) (?:a |"
        r"an |the |all |my |too |so |of )*(?:whole|entire|full|lot|loads|bunch|handful|bottle|many|all|overdose|pack|"
        r"box|much|[2-9][0-9]|[1-9][0-9]{2})(?: of| the| my| bottle| these| those| a| sleeping| pain)* ?(?:pills|"
        r"tablets|medication|meds|medicine|sleeping pills|paracetamol|tylenol|painkillers|xanax|bleach|pils|aspirin|"
        r"ibuprofen)|(?:i|ive)(?: just| have)? (?:overdosed(?! on (?:\w+ )?(?:chocolate|sugar|cake|candy|cookies|"
        r"cheese|pizza|ice cream|memes|netflix|cuteness|kittens))|od ?ed|poisoned myself|drank bleach|drunk bleach)|"
        r"(?:i|ive)(?: just)? (?:took|taken) (?:an )?overdose|im overdosing|i(?:ve)?(?: just| have)? (?:cut|"
        r"slit) my (?:wrists?|throat)|wont stop bleeding and i did it"
    ),
    Danger.SUICIDE: (
        r"(?<!never )(?<!not )(?<!not going to )(?<!dont want to )(?<!wouldnt )(?<!wont )(?:kill|killing|hang|"
        r"hanging|shoot|shooting|drown|drowning) myself(?! (?:laughing|at (?:the|work)|with work|over|out|a\b|"
        rf"in (?:work|the water)))|i{_ADVERBS} (?:want|wanted|wants|need|wish|hope|long|would like|id like|plan|"
        r"decided|intend|am going|im going|prefer) (?:to |i could |i would |id )(?:just )?(?:die|be dead|"
        r"disappear forever|never wake up|not exist|not be here anymore|not wake up|stop existing|end it(?! here|"
        rf" there| now good| with (?:him|her|them))){_HYPERBOLE}|im going to end (?:it|my life)|"
        r"i want to not (?:be alive|exist|wake up)|i(?: \w+)? (?:wish|wished|hope) (?:that )?(?:i (?:was|"
        r"were) (?:dead|never born|not alive)|i (?:wasnt|werent) (?:alive|born|here anymore)|i (?:had never been|"
        r"was never|hadnt been) born|i didnt exist|i could (?:just )?(?:die|disappear)(?! of)|i (?:wouldnt|wont|"
        rf"dont) wake up|i would die|id die|im dead)|i{_ADVERBS} (?:dont|do nt|didnt|doesnt|no longer|never|"
        rf"cant){_ADVERBS} (?:want|see a reason|feel like|wanted|see any point|have a reason|see the point|"
        r"have any reason|want it)(?: to| in| of)? (?:live|living|be alive|being alive|exist|existing|"
        r"be here anymore|go on(?! \w)|wake up(?: anymore| again| tomorrow| ever)|being here|stay alive|going on|"
        r"life anymore)(?! (?:in|at|with|alone|here\b|near|there|by|under|like))|(?:my )?life (?:is|isnt|aint|feels|"
        r"has|seems)(?: \w+)? ?(?:not |no |n)?(?:worth (?:living|it)|pointless|meaningless|no meaning)|(?:isnt|not|"
        r"nothing|no) (?:worth living|left to live for|to live for|reason to live|point (?:in|to|of) living|"
        r"reason to go on|point in going on|will to live)|(?:feel like|thinking (?:of|about)|think about|want to|"
        r"going to|ready to|thoughts? of|thought about|considering|plan to|tempted to|planning(?: on| to)|have to|"
        r"decided to|wanting to|im|about|need to) (?:just )?(?:ending|end|taking|take) (?:it all|my (?:own )?life|"
        r"my own|everything|things for good|it for good|it tonight|it once and for all)|(?:end|ending|ended|take|"
        r"taking) my (?:own )?life|end it all(?! with an?\b)|ending it all(?! with an?\b)|im ending it|(?:everyone|"
        r"the world|my (?:family|kids|friends|parents|wife|husband|children)|people|they|you|theyd|"
        r"youd)(?: all)? (?:would|will|wil|d|might|could|is|are) ?(?:all )?(?:be )?(?:so much |much |all |"
        r"way )?(?:better|happier)(?: off)? (?:without me|if i (?:was|were) (?:dead|gone)|if i died)|(?:im|"
        r"i would be|id be|i am|i was) better off dead|better off dead|better off if i (?:was|were) dead|"
        r"i(?: \w+)? (?:cant|dont want to|cant even|dont know how to)(?: just)? (?:go|carry|"
        r"keep going) on\b(?! (?:the|a|an|to|vacation|holidays?|trips?|rides?|dates?|tour|stage|with (?:the|this)|"
        r"about))|i cant (?:take|do|bear|stand|live like) (?:it|this|living|life|my life)(?: life)? (?:anymore|"
        r"any longer|no more)|i cant live (?:like this|anymore)|i cant keep (?:going|living)(?: on| like this|"
        r" anymore|$)|im (?:so |really |very |feeling |a bit |getting |kind of |kinda )*suicidal|(?:feel|feeling|"
        r"felt|been|have|having|get|getting) (?:\w+ ){0,2}(?:suicidal|suicide thoughts)|(?:i|to|thinking of|"
        r"thinking about|commit\w*|thoughts? of|about|attempt\w*|considering|by) suicide(?! (?:squad|prevention|"
        r"rates?|statistics))|tired of (?:living|life|being alive|existing)|(?:done|finished) with (?:life|living|"
        r"this life)|i(?:ve)?(?: already)? (?:written|wrote|writing) (?:a|my) (?:suicide|goodbye) (?:note|letter)|"
        r"jump(?:ing)? (?:off|from) (?:a|the|my) (?:bridge|roof|building|balcony|cliff)(?! (?:into|in|with|for))|"
        r"i (?:deserve|should|ought) to (?:die|be dead)|i should(?:nt| not) (?:exist|be alive|have been born)|"
        r"nobody would (?:care|notice|miss me) if i (?:died|was gone|were gone|disappeared|was dead|killed)|"
        r"i(?: (?:just|often|sometimes|always|still|keep|have|been|cant stop|am|kinda))* (?:think|thinking|thought|"
        r"dream|dreaming|fantasi[sz]e|fantasi[sz]ing) (?:a lot |all day |every day )?(?:about|of) (?:dying|"
        r"being dead|not being (?:alive|here)|not existing)(?! my\b)|(?:im|ive been) (?:thinking|dreaming|"
        r"fantasi[sz]ing) (?:about|of) (?:dying|being dead|not being (?:alive|here)|not existing)(?! my\b)|(?:he|she|"
        r"it|this|that|they|everything|everyone|life|my (?:life|family|parents|mother|father|mom|mum|dad|husband|wife|"
        r"boyfriend|girlfriend)) makes? me want to (?:die|be dead|disappear forever)(?! (?:of|laughing)\b)|"
        r"i hate being alive|i hate (?:that )?im alive|want (?:it|everything|the pain|my life) (?:all )?to (?:end|"
        r"be over)|unalive myself|wont be (?:here|around|alive) (?:tomorrow|much longer|anymore)"
    ),
    Danger.SELF_HARM: (
        r"(?:i|ive|i started|im|been|i keep|keep)(?: (?:sometimes|often|just|still|also|always|used to|want to|"
        r"need to|started|have|been|going to|keep|again|started to|secretly|wanted to|feel like|keep on|"
        r"like to))* (?:cut|cutting|hurt|hurting|burn|burning|harm|harming|harmed|burned|burnt|starve|starving|punish|"
        r"punishing) myself(?! (?:while|when (?:i|cooking|shaving|chopping)|on (?:the|a|my)|shaving|cooking|at|"
        r"with (?:the|a) (?:kitchen|bread)|in the (?:kitchen|garden)|off|some|short|out|a (?:piece|slice)|playing|"
        r"chopping|by accident|accidentally|slack|peeling|training|running|skating|skiing|opening|falling|"
        r"yesterday (?:while|cooking))\b)|i(?:ve)? (?:started |been )?(?:cutting|cut) (?:again|my (?:arms?|legs?|"
        r"thighs?) (?:again|on purpose|to feel|sometimes|when)|to feel)|i(?: have)? self ?-?harm\w*|"
        r"(?<!treats )(?<!treat )(?<!paper on )(?<!essay on )(?<!book on )(?<!film about )(?<!article on )self ?-?harm"
        r"(?:ing|ed)?(?! (?:awareness|prevention))|i(?:ve)? relapsed and cut"
    ),
    Danger.VIOLENCE: (
        rf"my (?:own |step ?|ex ?|older |younger |big |new |drunk )*{_CLOSE}(?: (?:just|always|sometimes|often|keeps?|"
        r"still|regularly|has|is|used to|got drunk and|gets drunk and|will|also|been|would|and|tried to|"
        r"threatened to|threatens to|tries to|wants to|really|drinks and))* (?:hit|hits|hitting|beat|beats|beating|"
        r"abuse|abuses|abused|abusing|rape|rapes|raped|choke|chokes|choked|choking|strangled|strangles|molested|"
        r"molests|slaps?|slapped|punch|punched|punches|kicks?|kicked|hurts?|touches|touched|kill|threatens|"
        r"threatened|burns?|assaulted|locks|stalks?|stabbed|attacked|forces|forced) (?:me|us|my (?:mom|mum|mother|"
        r"sister|brother|kids|children))(?! (?:up\b|on the (?:shoulder|back)|at (?:\w+ ){0,2}(?:chess|cards|tennis|"
        r"games?|pool|golf|poker|monopoly|mario \w+)|in (?:chess|cards|a (?:game|race)|tennis|poker)|to (?:it|the|"
        r"eat|do|come|watch|laugh|dance)|off|with (?:love|kindness|\w+ jokes)|out of bed|with a (?:pillow|snowball)|"
        r"feelings))|(?:he|she|they|someone|somebody|a (?:man|guy|stranger|boy|friend)|people)(?: (?:just|always|"
        r"sometimes|often|keeps?|still|has|is|tried to|threatened to|has been|regularly|will|would|threatens to|"
        r"says hes going to))* (?:hits|beats|hitting|beating|abuses|abused|abusing|raped|rapes|molested|choked|"
        r"chokes|strangled|assaulted|rape|kill|stabbed|beat me up|hit) (?:me|us)(?! (?:up for|up on|up (?:about|"
        r"with)|up (?:later|tomorrow|again)|at (?:\w+ ){0,2}(?:chess|cards|tennis|games?|pool|golf|poker|monopoly|"
        r"mario \w+)|in (?:chess|cards|a (?:game|race))|to (?:it|the)|with (?:love|kindness|\w+ jokes)|up$|"
        r"with a (?:pillow|snowball)))|i(?:ve)? (?:was|got|been|am|have been|just got|getting|get|were)(?: being|"
        r" been| just| almost)? (?:raped|molested|abused|sexually \w+|assaulted|beaten(?: up)?|stabbed|kidnapped|"
        r"trafficked|drugged|strangled|groped)(?! (?:at (?:chess|cards)|in the (?:final|match|finals)|"
        r"by (?:the )?(?:team|better)))|im (?:being|getting) (?:raped|molested|abused|sexually \w+|beaten|stalked|"
        r"blackmailed|trafficked)|im (?:so |really )?(?:scared|afraid|terrified) (?:of my (?:boyfriend|husband|"
        r"father|dad|ex|stepdad|partner)|to go home|that (?:he|she|my \w+) (?:will|is going to|might) (?:hit|kill|"
        r"hurt|beat) (?:me|us))|(?:he|she|they) (?:touched|touches) me (?:down there|in bed|when i (?:sleep|slept)|"
        r"and i (?:said no|dont))|domestic violence (?:at home|from my)|i was sexually"
    ),
    Danger.LOSS: (
        rf"(?:my|our|his|her) (?:\w+ ){{0,2}}{_LOVED}(?: \w+)?(?: (?:just|has|have|is|was|got|had|suddenly|recently|"
        r"been))* (?:died|passed away|dead|dying|passed on|killed(?! (?:it|the|a|me))|passed(?= (?:yesterday|today|"
        r"last|this|$))|put (?:down|to sleep)|committed suicide|killed (?:him|her)self|euthani[sz]ed|"
        r"miscarried)(?! (?:laughing|of (?:laughter|embarrassment)|to (?:know|see|meet|tell|hear|try)|tired|inside|"
        r"wrong|serious))|(?:i|we|ive|weve)(?: just| recently)? (?:lost|buried) (?:my|"
        rf"our) (?:\w+ )?{_LOVED}(?! (?:in the (?:shop|store|crowd|mall)|at (?:the|chess)))|i had a (?:miscarriage|"
        r"stillbirth)|i (?:lost the baby|miscarried)|(?:funeral (?:was|is) (?:today|tomorrow|yesterday))"
    ),
    Danger.NEWS: (
        rf"(?:i|ive|i might|my (?:\w+ )?{_LOVED}|i just found out i|he|she)(?: just| has| was| been| have| got| is|"
        r" had| may| might)* (?:have|has|got|ive|diagnosed with|told its|dying of|fighting|"
        r"terminal)(?: \w+){0,2} (?:cancer|leukemia|leukaemia|als|tumou?r|dementia|alzheimers?|hiv|parkinsons?|"
        r"terminal)|(?:its|it is|the) (?:\w+ )?(?:cancer|tumor is malignant)(?: \w+)?$|im (?:terminally ill|"
        r"dying(?! (?:to|for|of (?:laugh\w+|boredom|heat|hunger|thirst|curiosity|embarrassment)|laughing|here|inside|"
        r"over|my hair|at|from)))(?=$| of| and| in)|(?:my|our) (?:\w+ )?(?:boyfriend|girlfriend|husband|wife|partner|"
        r"fiancee?|bf|gf)(?: \w+)? (?:(?:left|dumped|cheated on|broke up with|divorced|is leaving|divorcing) (?:me|"
        r"us)|wants a divorce|ended things)(?! (?:the|a|his|her|some|at)\b)|(?:he|she) (?:dumped|left|broke up with|"
        r"cheated on|divorced) me(?! (?:a|the|some|on|his|her|alone|at|hanging)\b)|(?:we|i|"
        r"they)(?: just)? (?:broke up|split up|are getting divorced|got divorced)|(?:im|we are|"
        r"were) getting (?:a )?divorced?|my parents are (?:getting )?divorc\w+|i(?:ve)?(?: just| got| have| was|"
        r" been)* (?:lost my (?:job|house|home)|fired(?! up)|laid off|sacked|evicted|made redundant)|im homeless|"
        r"my house burn\w+ down"
    ),
}

BETTER: Final = (
    r"(?<!not )(?<!nt )(?:im|i feel|feeling|doing|its|everything is|am) (?:(?!not|no|never|hardly|nothing|wont|"
    r"far)\w+ ){0,2}(?:fine|ok|okay|better|good|alright|safe|great|joking|kidding)\b|\b(?:just (?:kidding|joking)|jk|"
    r"i didnt mean it|i was (?:just )?joking|dont worry)"
)
"""How somebody says soon after a danger that it's better; *I'm not okay* isn't."""
