"""How people say that they are in danger, and grave news, in eleven languages.

Patterns meet text as ``distress.plain`` leaves it: small letters without accents or apostrophes, no letter doubled, one
space between words, ``im`` for *I am*, ``dont`` for *do not*, ``myself`` for *my self*. They are written in ordinary
spelling; accents and doubled letters leave them the same way.
"""

from __future__ import annotations

from enum import StrEnum, auto
from typing import Final


class Danger(StrEnum):
    """What kind of trouble, the most pressing first."""

    OVERDOSE = auto()
    SUICIDE = auto()
    SELF_HARM = auto()
    VIOLENCE = auto()
    LOSS = auto()
    NEWS = auto()


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
    r"(?:boss|final) (?:fight|level)|minecraft|fortnite|dark souls|elden ring|dragon|goblin|orc|zombie)s?\b"
)
"""A sentence that has this is about something made up."""

_ADVERBS: Final = (
    r"(?: (?:just|really|so|sometimes|often|honestly|always|still|kinda|kind of|sort of|also|only|actually|literally|"
    r"fucking|truly|simply|almost|even|now|have|has|ve|keeps?|constantly|secretly))*"
)
_HYPERBOLE: Final = (
    r"(?! (?:of (?:laugh\w*|embarr?ass?ment|boredom|cringe|shame|cuteness|happiness|curiosity)|laughing|happy|"
    r"old|on (?:that|this) hill|for (?:that|this|those|a|some)\b|from (?:cringe|cuteness|embarrassment)))"
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

ENGLISH: Final[dict[Danger, str]] = {
    Danger.OVERDOSE: (
        r"(?:i|ive|i have)(?: just| already)? (?:took|taken|swallowed|swalowed|downed|ate|eaten|"
        r"drank|drunk) (?:a |an |the |all |my |too |so |of )*(?:whole|entire|full|lot|loads|bunch|handful|bottle|"
        r"many|"
        r"all|overdose|pack|box|much|[2-9][0-9]|[1-9][0-9]{2})(?: of| the| my| bottle| these| those| a| sleeping| "
        r"pain)* ?(?:pills|tablets|"
        r"medication|meds|medicine|sleeping pills|paracetamol|tylenol|painkillers|xanax|bleach|pils|aspirin|"
        r"ibuprofen)|"
        r"(?:i|ive)(?: just| have)? (?:overdosed|od ?ed|poisoned myself|drank bleach|drunk bleach)|"
        r"(?:i|ive)(?: just)? (?:took|taken) (?:an )?overdose|im overdosing|"
        r"i(?:ve)?(?: just| have)? (?:cut|slit) my (?:wrists?|throat)|wont stop bleeding and i did it"
    ),
    Danger.SUICIDE: (
        rf"(?<!never )(?<!not )(?<!not going to )(?<!dont want to )(?<!wouldnt )(?<!wont )(?:kill|killing|hang|"
        rf"hanging|"
        r"shoot|shooting|drown|drowning) myself(?! (?:laughing|at (?:the|work)|with work|over|out|a\b|in (?:work|the "
        r"water)))|"
        rf"i{_ADVERBS} (?:want|wanted|wants|need|wish|hope|long|would like|id like|plan|decided|intend|am going|"
        rf"im going|prefer) (?:to |i could |i would |id )(?:just )?(?:die|be dead|disappear forever|never wake up|"
        rf"not exist|not be here anymore|not wake up|stop existing|end it(?! here| there| now good| with (?:him|her|"
        rf"them))){_HYPERBOLE}|im going to end (?:it|my life)|"
        r"i want to not (?:be alive|exist|wake up)|"
        r"i(?: \w+)? (?:wish|wished|hope) (?:that )?(?:i (?:was|were) (?:dead|never born|not alive)|i (?:wasnt|"
        r"werent) "
        r"(?:alive|born|here anymore)|i (?:had never been|was never|hadnt been) born|i didnt exist|i could (?:just )?"
        r"(?:die|disappear)(?! of)|i (?:wouldnt|wont|dont) wake up|i would die|id die|im dead)|"
        rf"i{_ADVERBS} (?:dont|do nt|didnt|doesnt|no longer|never|cant){_ADVERBS} (?:want|see a reason|feel like|"
        rf"wanted|"
        r"see any point|have a reason|see the point|have any reason|want it)(?: to| in| of)? (?:live|living|be alive|"
        r"being alive|exist|existing|be here anymore|go on(?! \w)|wake up(?: anymore| again| tomorrow| ever)|being "
        r"here|stay "
        r"alive|going on|life anymore)(?! (?:in|at|with|alone|here\b|near|there|by|under|like))|"
        r"(?:my )?life (?:is|isnt|aint|feels|has|seems)(?: \w+)? ?(?:not |no |n)?(?:worth (?:living|it)|pointless|"
        r"meaningless|no meaning)|(?:isnt|not|nothing|no) (?:worth living|left to live for|to live for|reason to "
        r"live|"
        r"point (?:in|to|of) living|reason to go on|point in going on|will to live)|"
        r"(?:feel like|thinking (?:of|about)|think about|want to|going to|ready to|thoughts? of|thought about|"
        r"considering|"
        r"plan to|tempted to|planning(?: on| to)|have to|decided to|wanting to|im|about|need to) "
        r"(?:just )?(?:ending|end|taking|take) (?:it all|my (?:own )?life|my own|everything|things for good|it for "
        r"good|"
        r"it tonight|it once and for all)|(?:end|ending|ended|take|taking) my (?:own )?life|end it all|ending it all|"
        r"im ending it|(?:everyone|the world|my (?:family|kids|friends|parents|wife|husband|children)|people|they|"
        r"you|"
        r"theyd|youd)(?: all)? (?:would|will|wil|d|might|could|is|are) ?(?:all )?(?:be )?(?:so much |much |all |way "
        r")?"
        r"(?:better|happier)(?: off)? (?:without me|if i (?:was|were) (?:dead|gone)|if i died)|"
        r"(?:im|i would be|id be|i am|i was) better off dead|better off dead|better off if i (?:was|were) dead|"
        r"i(?: \w+)? (?:cant|dont want to|cant even|dont know how to)(?: just)? (?:go|carry|keep going) on\b"
        r"(?! (?:the|a|an|to|vacation|holidays?|trips?|rides?|dates?|tour|stage|with (?:the|this)|about))|"
        r"i cant (?:take|do|bear|stand|live like) (?:it|this|living|life|my life)(?: life)? (?:anymore|any longer|no "
        r"more)|i cant live (?:like this|anymore)|i cant keep (?:going|living)(?: on| like this| anymore|$)|"
        r"im (?:so |really |very |feeling |a bit |getting |kind of |kinda )*suicidal|(?:feel|feeling|felt|been|"
        r"have|having|get|getting) (?:\w+ ){0,2}(?:suicidal|suicide thoughts)|(?:i|to|thinking of|thinking about|"
        r"commit\w*|thoughts? of|about|attempt\w*|considering|by) suicide(?! (?:squad|prevention|rates?|statistics))|"
        r"tired of (?:living|life|being alive|existing)|(?:done|finished) with (?:life|living|this life)|"
        r"i(?:ve)?(?: already)? (?:written|wrote|writing) (?:a|my) (?:suicide|goodbye) (?:note|letter)|"
        r"jump(?:ing)? (?:off|from) (?:a|the|my) (?:bridge|roof|building|balcony|cliff)(?! (?:into|in|with|for))|"
        r"i (?:deserve|should|ought) to (?:die|be dead)|i should(?:nt| not) (?:exist|be alive|have been born)|"
        r"nobody would (?:care|notice|miss me) if i (?:died|was gone|were gone|disappeared|was dead|killed)|"
        r"i hate being alive|i hate (?:that )?im alive|want (?:it|everything|the pain|my life) (?:all )?to (?:end|be "
        r"over)|unalive myself|wont be (?:here|around|alive) (?:tomorrow|much longer|anymore)"
    ),
    Danger.SELF_HARM: (
        r"(?:i|ive|i started|im|been|i keep|keep)(?: (?:sometimes|often|just|still|also|always|used to|want to|need "
        r"to|"
        r"started|have|been|going to|keep|again|started to|secretly|wanted to|feel like|keep on|like to))* "
        r"(?:cut|cutting|hurt|hurting|burn|burning|harm|harming|harmed|burned|burnt|starve|starving|punish|"
        r"punishing) "
        r"myself(?! (?:while|when (?:i|cooking|shaving|chopping)|on (?:the|a|my)|shaving|cooking|at|with (?:the|a) "
        r"(?:kitchen|bread)|in the (?:kitchen|garden)|off|some|short|out|a (?:piece|slice)|playing|chopping|by "
        r"accident|"
        r"accidentally|slack|peeling|training|running|skating|skiing|opening|falling|yesterday (?:while|cooking))\b)|"
        r"i(?:ve)? (?:started |been )?(?:cutting|cut) (?:again|my (?:arms?|legs?|thighs?) (?:again|on purpose|to "
        r"feel|"
        r"sometimes|when)|to feel)|i(?: have)? self ?-?harm\w*|self ?-?harm(?:ing|ed)?(?! (?:awareness|prevention))|"
        r"i(?:ve)? relapsed and cut"
    ),
    Danger.VIOLENCE: (
        rf"my (?:own |step ?|ex ?|older |younger |big |new |drunk )*{_CLOSE}(?: (?:just|always|sometimes|often|"
        rf"keeps?|"
        r"still|regularly|has|is|used to|got drunk and|gets drunk and|will|also|been|would|and|tried to|threatened "
        r"to|"
        r"threatens to|tries to|wants to|really|drinks and))* (?:hit|hits|hitting|beat|beats|beating|abuse|abuses|"
        r"abused|"
        r"abusing|rape|rapes|raped|choke|chokes|choked|choking|strangled|strangles|molested|molests|slaps?|slapped|"
        r"punch|punched|punches|kicks?|kicked|hurts?|touches|touched|kill|threatens|threatened|burns?|assaulted|"
        r"locks|stalks?|stabbed|attacked|forces|forced) (?:me|us|my (?:mom|mum|mother|sister|brother|kids|children))"
        r"(?! (?:up\b|on the (?:shoulder|back)|at (?:\w+ ){0,2}(?:chess|cards|tennis|games?|pool|golf|poker|monopoly|"
        r"mario \w+)|in (?:chess|cards|a (?:game|race)|tennis|poker)|to (?:it|the|eat|do|come|watch|laugh|dance)|off|"
        r"with (?:love|kindness|\w+ jokes)|out of bed|with a (?:pillow|snowball)|feelings))|"
        r"(?:he|she|they|someone|somebody|a (?:man|guy|stranger|boy|friend)|people)(?: (?:just|always|sometimes|"
        r"often|"
        r"keeps?|still|has|is|tried to|threatened to|has been|regularly|will|would|threatens to|says hes going to))* "
        r"(?:hits|beats|hitting|beating|abuses|abused|abusing|raped|rapes|molested|choked|chokes|strangled|assaulted|"
        r"rape|kill|stabbed|beat me up|hit) (?:me|us)"
        r"(?! (?:up for|up on|up (?:about|with)|up (?:later|tomorrow|again)|at (?:\w+ ){0,2}(?:chess|cards|tennis|"
        r"games?|"
        r"pool|golf|poker|monopoly|mario \w+)|in (?:chess|cards|a (?:game|race))|to (?:it|the)|with (?:love|kindness|"
        r"\w+ jokes)|up$|with a (?:pillow|snowball)))|"
        r"i(?:ve)? (?:was|got|been|am|have been|just got|getting|get|were)(?: being| been| just| almost)? (?:raped|"
        r"molested|abused|sexually \w+|assaulted|beaten(?: up)?|stabbed|kidnapped|trafficked|drugged|strangled|"
        r"groped)"
        r"(?! (?:at (?:chess|cards)|in the (?:final|match|finals)|by (?:the )?(?:team|better)))|"
        r"im (?:being|getting) (?:raped|molested|abused|sexually \w+|beaten|stalked|blackmailed|trafficked)|"
        r"im (?:so |really )?(?:scared|afraid|terrified) (?:of my (?:boyfriend|husband|father|dad|ex|stepdad|"
        r"partner)|to go "
        r"home|that (?:he|she|my \w+) (?:will|is going to|might) (?:hit|kill|hurt|beat) (?:me|us))|"
        r"(?:he|she|they) (?:touched|touches) me (?:down there|in bed|when i (?:sleep|slept)|and i (?:said no|dont))|"
        r"domestic violence (?:at home|from my)|i was sexually"
    ),
    Danger.LOSS: (
        rf"(?:my|our|his|her) (?:\w+ ){{0,2}}{_LOVED}(?: \w+)?(?: (?:just|has|have|is|was|got|had|suddenly|recently|"
        rf"been))* "
        r"(?:died|passed away|dead|dying|passed on|killed(?! (?:it|the|a|me))|passed(?= (?:yesterday|today|last|"
        r"this|$))|"
        r"put (?:down|to sleep)|committed suicide|killed (?:him|her)self|euthani[sz]ed|miscarried)"
        r"(?! (?:laughing|of (?:laughter|embarrassment)|to (?:know|see|meet|tell|hear|try)|tired|inside|wrong|"
        r"serious))|"
        r"(?:i|we|ive|weve)(?: just| recently)? (?:lost|buried) (?:my|our) (?:\w+ )?"
        rf"{_LOVED}(?! (?:in the (?:shop|store|crowd|mall)|at (?:the|chess)))|i had a (?:miscarriage|stillbirth)|"
        r"i (?:lost the baby|miscarried)|(?:funeral (?:was|is) (?:today|tomorrow|yesterday))"
    ),
    Danger.NEWS: (
        rf"(?:i|ive|i might|my (?:\w+ )?{_LOVED}|i just found out i|he|she)(?: just| has| was| been| have| got| is| "
        rf"had|"
        r" may| might)* (?:have|has|got|ive|diagnosed with|told its|dying of|fighting|terminal)(?: \w+){0,2} "
        r"(?:cancer|leukemia|leukaemia|als|tumou?r|dementia|alzheimers?|hiv|parkinsons?|terminal)|"
        r"(?:its|it is|the) (?:\w+ )?(?:cancer|tumor is malignant)(?: \w+)?$|im (?:terminally ill|dying(?! (?:to|"
        r"for|of "
        r"(?:laugh\w+|boredom|heat|hunger|thirst|curiosity|embarrassment)|laughing|here|inside|over|my hair|at|"
        r"from)))"
        r"(?=$| of| and| in)|"
        r"(?:my|our) (?:\w+ )?(?:boyfriend|girlfriend|husband|wife|partner|fiancee?|bf|gf)(?: \w+)? (?:(?:left|"
        r"dumped|"
        r"cheated on|broke up with|divorced|is leaving|divorcing) (?:me|us)|wants a divorce|ended things)"
        r"(?! (?:the|a|his|her|some|at)\b)|(?:he|she) (?:dumped|left|broke up with|cheated on|divorced) me"
        r"(?! (?:a|the|some|on|his|her|alone|at|hanging)\b)|(?:we|i|they)(?: just)? (?:broke up|split up|are getting "
        r"divorced|got divorced)|(?:im|we are|were) getting (?:a )?divorced?|my parents are (?:getting )?divorc\w+|"
        r"i(?:ve)?(?: just| got| have| was| been)* (?:lost my (?:job|house|home)|fired(?! up)|laid off|sacked|"
        r"evicted|"
        r"made redundant)|im homeless|my house burn\w+ down"
    ),
}

OTHERS: Final[dict[str, dict[Danger, str]]] = {
    "de": {
        Danger.OVERDOSE: r"(?:pillen|tabletten|schlaftabletten|medikamente)\w* (?:geschluckt|genommen|eingenommen)|"
        r"überdosis (?:genommen|geschluckt)",
        Danger.SUICIDE: r"ich (?:\w+ )?(?:will|möchte|mag|kann) (?:\w+ ){0,2}(?:nicht|nie) (?:mehr|länger) (?:leben|"
        r"weiter"
        r"leben|da sein|aufwachen)|ich (?:will|möchte|würde (?:gern|am liebsten)) (?:\w+ ){0,2}(?:sterben|tot sein)|"
        r"ich bring\w* mich um|mich (?:\w+ )?(?:umbringen|töten|erhängen)|mir das leben nehmen|selbstmord|suizid\w*|"
        r"wäre (?:\w+ )?(?:lieber|besser) tot|ich wünschte ich wäre tot|kann nicht mehr leben|nicht mehr lebenswert|"
        r"ohne mich besser dran|besser ohne mich",
        Danger.SELF_HARM: r"ich (?:\w+ )?(?:ritze|verletze|schneide) (?:mich|mir die arme)(?: selbst| manchmal| "
        r"wieder|$)|"
        r"mich (?:selbst )?(?:zu )?(?:ritzen|verletzen)",
        Danger.VIOLENCE: r"mein\w* (?:\w+ )?(?:freund|mann|vater|papa|mutter|mama|ex|partner|bruder|frau|stiefvater|"
        r"freundin) (?:schlägt|verprügelt|prügelt|misshandelt|missbraucht|würgt) mich|ich (?:wurde|werde) (?:\w+ )?"
        r"(?:vergewaltigt|missbraucht|misshandelt|geschlagen|verprügelt)",
        Danger.LOSS: r"mein\w* (?:\w+ )?\w+ ist (?:\w+ ){0,2}(?:gestorben|tot|verstorben)",
        Danger.NEWS: r"(?:ich|mutter|vater|mama|papa|frau|mann) (?:habe|hat|hab) (?:\w+)?krebs|(?:freund|freundin|"
        r"mann|"
        r"frau) hat (?:mich verlassen|schluss gemacht)|ich (?:habe|hab) meine(?:n|) (?:job|arbeit|stelle) verloren|"
        r"ich wurde (?:gefeuert|entlassen|gekündigt)",
    },
    "fr": {
        Danger.OVERDOSE: r"(?:jai|je viens d\w*) (?:avalé|pris|prendre|avaler) (?:\w+ ){0,4}(?:cachets|comprimés|"
        r"pilules|"
        r"médicaments|somnifères)",
        Danger.SUICIDE: r"(?:je )?(?:ne )?veux (?:juste )?(?:mourir|en finir|me tuer|me suicider|disparaître)|(?:je "
        r")?(?:ne )?"
        r"(?:veux|peux|ai) (?:plus|pas) (?:\w+ )?(?:vivre|continuer|envie de vivre)|envie de (?:mourir|me tuer|en "
        r"finir)|"
        r"(?:je (?:vais|pense à|voudrais|veux) )(?:me (?:tuer|suicider)|mourir|en finir)|me suicider|"
        r"mettre fin à (?:mes jours|ma vie)|jaimerais (?:mourir|être morte?)|(?:mieux|meilleur) sans moi",
        Danger.SELF_HARM: r"je me (?:scarifie|mutile|coupe les veines|fais du mal|coupe parfois)",
        Danger.VIOLENCE: r"(?:mon|ma) (?:\w+ )?(?:copain|mari|père|mère|ex|frère|femme|copine|beau ?-?père|"
        r"compagnon|conjoint) "
        r"(?:me|ma) (?:frappe|bat|battue?|viole|violée?|frappée?|étrangle|tape)|(?:jai été|on ma|il ma) (?:violée?|"
        r"agressée?|frappée?|battue?)",
        Danger.LOSS: r"(?:mon|ma|mes) \w+ (?:est|sont|vient de) (?:mort|décéd|mour)\w*",
        Danger.NEWS: r"(?:jai|(?:mère|père|mari|femme) a) (?:un |le )?cancer|(?:ma|me) (?:quittée?|larguée?)|"
        r"jai perdu mon (?:travail|emploi|boulot)|jai été (?:virée?|licenciée?)",
    },
    "es": {
        Danger.OVERDOSE: r"(?:me (?:he )?(?:tomé|tomado|tragué|tragado)|tomé) (?:\w+ ){0,4}(?:pastillas|píldoras|"
        r"medicamentos)",
        Danger.SUICIDE: r"(?:yo )?(?:quiero|quisiera|deseo|ganas de|prefiero) (?:morir(?:me)?|matarme|suicidarme|"
        r"estar "
        r"muert[oa]|acabar con todo|desaparecer)(?! de (?:risa|vergüenza))|no (?:quiero|puedo) (?:vivir|seguir "
        r"viviendo|"
        r"vivir más|seguir así)|(?:voy a|pienso en|pensando en) (?:matarme|suicidarme|morir)|me voy a (?:matar|"
        r"suicidar)|"
        r"suicid(?:io|arme|a)|quitarme la vida|ojalá estuviera muert[oa]|mejor sin mí|no vale la pena vivir",
        Danger.SELF_HARM: r"me (?:corto|autolesiono|lastimo|hago daño) (?:a veces|a mi mism[oa]|los brazos)|me "
        r"autolesiono",
        Danger.VIOLENCE: r"mi (?:\w+ )?(?:novio|marido|esposo|padre|papá|madre|mamá|ex|pareja|hermano|padrastro|"
        r"novia|mujer) "
        r"me (?:pega|golpea|maltrata|viola|violó|pegó|golpeó|abusa)|(?:me violaron|fui violada|me han violado|"
        r"abusaron de mí)",
        Danger.LOSS: r"(?:mi|mis) \w+ (?:ha |se )?(?:muerto|murió|falleció|murieron|fallecido)|(?:murió|falleció|se "
        r"murió) mi \w+",
        Danger.NEWS: r"tengo (?:\w+ )?cáncer|(?:tiene|le diagnosticaron) cáncer|mi (?:novio|novia|marido|esposa|"
        r"esposo|mujer) "
        r"me (?:dejó|ha dejado)|perdí mi (?:trabajo|empleo)|me (?:despidieron|han despedido)",
    },
    "it": {
        Danger.OVERDOSE: r"ho (?:preso|ingoiato|mandato giù) (?:\w+ ){0,4}(?:pillole|pastiglie|compresse|farmaci|"
        r"sonniferi)",
        Danger.SUICIDE: r"(?:voglio|vorrei|ho voglia di|desidero) (?:solo )?(?:morire|uccidermi|ammazzarmi|farla "
        r"finita|"
        r"suicidarmi|sparire)(?! dal ridere)|non (?:voglio|ce la faccio) (?:più )?(?:a )?(?:vivere|andare avanti|"
        r"più)|"
        r"non (?:ho|voglio) più (?:voglia di )?vivere|suicid(?:io|armi|arsi)|togliermi la vita|(?:mi )?(?:ammazzo|"
        r"uccido)$|"
        r"meglio senza di me|vorrei essere mort[oa]",
        Danger.SELF_HARM: r"(?:mi taglio|mi faccio del male|autolesion\w+)(?: a volte| le braccia| da sol[oa]|$)",
        Danger.VIOLENCE: r"(?:il )?(?:mio |mia )(?:\w+ )?(?:ragazzo|marito|padre|papà|madre|mamma|ex|fidanzato|"
        r"fratello|moglie|"
        r"compagno) mi (?:picchia|violenta|ha (?:picchiat|violentat|stuprat)[oa]|maltratta|mena)|(?:sono stata|mi "
        r"hanno) "
        r"(?:violentat|stuprat|picchiat)[oa]",
        Danger.LOSS: r"(?:mio|mia|miei) (?:\w+ )?\w+ (?:è|sono) (?:mort|scompars)\w+|è mort[oa] (?:il |la )?(?:mio|"
        r"mia)",
        Danger.NEWS: r"(?:ho|ha) (?:un |il )(?:cancro|tumore)|mi ha lasciat[oa]|ho perso il lavoro|mi hanno "
        r"licenziat[oa]",
    },
    "pt": {
        Danger.OVERDOSE: r"(?:tomei|engoli) (?:\w+ ){0,4}(?:comprimidos|remédios|pílulas|medicamentos)",
        Danger.SUICIDE: r"(?:eu )?(?:quero|queria|vontade de|vou) (?:me matar|morrer|matar ?-?me|suicidar|sumir "
        r"para sempre|"
        r"acabar com tudo)(?! de (?:rir|vergonha))|não (?:quero|consigo|aguento) mais (?:viver|estar viv[oa])|não "
        r"quero viver|"
        r"suic[ií]d(?:io|ar)|tirar (?:a )?minha (?:própria )?vida|queria estar mort[oa]|melhor sem mim",
        Danger.SELF_HARM: r"(?:eu )?me (?:corto|mutilo|machuco)(?: às vezes| de propósito|$)|automutil\w+|me corto",
        Danger.VIOLENCE: r"(?:meu|minha) (?:\w+ )?(?:namorado|marido|pai|mãe|ex|irmão|padrasto|mulher|namorada|"
        r"companheiro) me "
        r"(?:bate|bateu|agride|violou|estupr\w+|espanca|maltrata)|(?:fui|me) (?:violada|estupr\w+|abusad[oa]|"
        r"espancad[oa])",
        Danger.LOSS: r"(?:meu|minha|meus) \w+ (?:morreu|faleceu|morreram)",
        Danger.NEWS: r"(?:tenho|tem|estou com|está com) câncer|(?:tenho|tem) cancro|(?:terminou comigo|me (?:deixou|"
        r"largou))|"
        r"perdi (?:o |meu )(?:meu )?emprego|fui (?:demitid|despedid)[oa]",
    },
    "nl": {
        Danger.OVERDOSE: r"(?:pillen|tabletten|slaappillen|medicijnen) (?:\w+ )?(?:geslikt|ingenomen|genomen)|"
        r"overdosis genomen",
        Danger.SUICIDE: r"ik (?:\w+ )?(?:wil|kan) (?:\w+ )?niet (?:meer|langer) (?:leven|verder|bestaan)|ik (?:wil|"
        r"zou willen|"
        r"wou dat ik) (?:\w+ )?(?:dood|sterven)(?: zijn| was| gaan|$)|(?:mezelf|me zelf) (?:\w+ )?(?:doden|ophangen|"
        r"van kant)|"
        r"zelfmoord|(?:er )?een einde aan maken|beter af zonder mij|een einde aan mijn leven",
        Danger.SELF_HARM: r"ik (?:snij|snijd|verwond|beschadig|kras) (?:mezelf|me(?= soms|$))|mezelf (?:snijden|"
        r"verwonden)",
        Danger.VIOLENCE: r"mijn (?:\w+ )?(?:vriend|man|vader|moeder|ex|partner|broer|vrouw|stiefvader|vriendin) "
        r"(?:slaat|mishandelt|"
        r"misbruikt|wurgt) (?:me|mij)|ik (?:ben|word|werd) (?:\w+ )?(?:verkracht|misbruikt|mishandeld|geslagen)",
        Danger.LOSS: r"mijn (?:\w+ )?\w+ is (?:\w+ )?(?:overleden|dood|gestorven)",
        Danger.NEWS: r"(?:ik heb|heeft) (?:\w+ )?\w*kanker|heeft (?:me|het) (?:verlaten|uitgemaakt)|ik ben (?:mijn "
        r"baan kwijt|"
        r"ontslagen)|mijn baan (?:kwijt|verloren)",
    },
    "pl": {
        Danger.OVERDOSE: r"(?:połknęł[ae]m|połknąłem|wzięł[ae]m|wziąłem|zażyłam|zażyłem|łyknęłam) (?:\w+ "
        r"){0,3}(?:tabletek|tabletki|"
        r"leków|leki|pigułek)",
        Danger.SUICIDE: r"(?:ja )?nie chcę (?:już |dłużej )?(?:żyć|istnieć)|chcę (?:już |się )?(?:umrzeć|zabić|"
        r"umrzec)|chce mi się "
        r"umrzeć|zabić się|zabiję się|samobój\w*|odebrać sobie życie|skończyć ze sobą|nie mam (?:już )?(?:po co|"
        r"siły) żyć|"
        r"(?:lepiej|lepsze) beze mnie|chciał[ae]?b?y?m nie żyć|nie chce mi się żyć",
        Danger.SELF_HARM: r"(?:tnę|okaleczam|ranię) się|się (?:tnę|okaleczam)",
        Danger.VIOLENCE: r"(?:mój|moja) (?:\w+ )?(?:chłopak|mąż|ojciec|tata|matka|mama|były|brat|ojczym|partner|"
        r"żona) (?:mnie )?(?:bije|"
        r"pobił|uderzył|gwałci|zgwałcił|katuje)(?: mnie)?|(?:zostałam|zostałem) (?:zgwałcon\w+|pobit\w+)|zgwałcił "
        r"mnie",
        Danger.LOSS: r"(?:mój|moja|moje) \w+ (?:zmarł\w?|umarł\w?|nie żyje|zdechł\w?)|(?:zmarł\w?|umarł\w?) (?:mi "
        r")?(?:mój|moja)",
        Danger.NEWS: r"(?:mam|ma) (?:\w+ )?(?:raka|nowotwór)|(?:zostawił\w?|rzucił\w?) mnie|stracił[ae]m pracę|"
        r"zwolnili mnie",
    },
    "ru": {
        Danger.OVERDOSE: r"(?:выпил|наглотал|проглотил|принял)\w* (?:\w+ ){0,3}(?:таблет\w+|снотворн\w+|лекарств\w+)",
        Danger.SUICIDE: r"(?:я )?(?:больше )?не (?:хочу|хочется|могу) (?:больше |так )?(?:жить|существовать)|хочу "
        r"(?:умереть|сдохнуть|"
        r"покончить|убить себя)|хочется (?:умереть|сдохнуть)|убью себя|убить себя|покончить с собой|самоубийств\w+|"
        r"суицид\w*|"
        r"лучше бы я умер\w*|без меня (?:всем )?(?:будет )?лучше|незачем жить|нет смысла жить",
        Danger.SELF_HARM: r"(?:я )?(?:режу себя|режу руки|режу вены|режусь|причиняю себе боль)|резать себя",
        Danger.VIOLENCE: r"(?:мой|моя|меня) ?(?:парень|муж|отец|папа|мать|мама|отчим|брат|бывший)? ?(?:меня "
        r")?(?:бь[её]т|избивает|избил|"
        r"изнасиловал|насилует|душит|изнасиловали|избили)(?: меня)?",
        Danger.LOSS: r"(?:умер|умерла|умерли|погиб|погибла|скончал\w+) (?:мой|моя|мои)|(?:мой|моя|мои|у меня) \w+ "
        r"(?:умер\w*|погиб\w*)",
        Danger.NEWS: r"у меня (?:нашли )?рак|рак у (?:мамы|папы|меня)|(?:бросил|бросила) меня|меня (?:бросил\w?|"
        r"уволили)|"
        r"потерял\w? работу",
    },
    "ja": {
        Danger.OVERDOSE: "(?:薬|睡眠薬).{0,6}(?:大量|たくさん|全部|一気).{0,6}(?:飲|のん)|(?:大量|たくさん|"
        "全部).{0,4}薬.{0,3}飲んだ",
        Danger.SUICIDE: "死にたい|しにたい|自殺|消えてしまいたい|消えたい|生きたくない|生きていたくない|"
        "生きるのが(?:つらい|辛い|嫌)|"
        "もう生きて(?:い)?(?:け|られ)ない|生きる意味がない",
        Danger.SELF_HARM: "リストカット|リスカ|自傷|自分を傷つけ|手首を切",
        Danger.VIOLENCE: "(?:彼氏|彼女|夫|旦那|父|母|親|兄|元彼).{0,6}(?:殴|なぐ|暴力|叩か|虐待)|レイプされ|"
        "強姦され|虐待され|DVを受け",
        Danger.LOSS: "(?:母|父|祖母|祖父|友達|友人|犬|猫|夫|妻|兄|姉|弟|妹|おばあちゃん|おじいちゃん|息子|"
        "娘).{0,3}(?:亡くな|死んだ|死にまし|死んじゃ)",
        Danger.NEWS: "(?:がん|癌|ガン)(?:だと|と診断|になっ|が見つか)|(?:彼氏|彼女).{0,2}(?:振られ|別れ)|"
        "仕事を(?:失|クビ|首)|クビになっ",
    },
    "zh": {
        Danger.OVERDOSE: "(?:吃|吞|服)(?:下|了|掉)?.{0,4}(?:整瓶|一瓶|很多|大量|一整瓶|好多).{0,4}(?:药|藥|安眠)",
        Danger.SUICIDE: "(?:我|好|真的?|很|就|只|不如)(?:真的)?想(?:要)?(?:去)?死(?!你|了你)|不想活|活不下去|"
        "活着(?:没|沒)(?:有)?意(?:思|义)|"
        "自杀|自殺|结束(?:我的|自己的)?生命|不想(?:再)?活",
        Danger.SELF_HARM: "自残|自殘|割腕|伤害自己|傷害自己|割自己",
        Danger.VIOLENCE: "(?:男朋友|男友|女友|老公|丈夫|爸爸?|父亲|妈妈?|母亲|前男友|继父|老婆).{0,3}(?:打我|家暴|"
        "虐待|强奸|性侵)|"
        "被(?:强奸|性侵|家暴|虐待|強姦)",
        Danger.LOSS: "(?:妈妈?|爸爸?|奶奶|爷爷|外婆|外公|朋友|狗|猫|丈夫|妻子|母亲|父亲|儿子|女儿).{0,4}(?:去世|"
        "死了|过世|走了|離世)",
        Danger.NEWS: "(?:得了|患了|患上|确诊).{0,4}癌|(?:男朋友|女朋友|男友|女友).{0,4}分手|分手了|失业|被(?:炒|"
        "裁员|解雇)",
    },
}
