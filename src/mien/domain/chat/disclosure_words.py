"""How people ask whether they talk to a machine, and how one says so, as tables of patterns over lower-case text."""

from __future__ import annotations

from typing import Final

_END: Final = (
    r"(?=\s*(?:$|[?!.,;:…)]|-|or\b|and\b|right\b|then\b|though\b|really\b|by any\b|lol\b|haha\b|dude\b|man\b|bro\b|"
    r"pls\b|please\b|here\b|now\b|too\b|what\b|talking\b|typing\b|writing\b|answering\b|responding\b|"
    r"pretending\b|behind\b|made\b|trained\b|powered\b|like (?:chatgpt|siri|alexa|the other)|in real life\b|irl\b|"
    r"i'm\b|i am\b|instead\b|not\b|just\b|actually\b|be honest\b|tell\b))"
)
"""After a noun that stands by itself: ``a robot?`` but not ``a robot mechanic``."""
_SOFTLY: Final = (
    r"(?:(?:really|actually|just|only|even|like|still|maybe|perhaps|truly|secretly|by any chance|in fact|some sort of|"
    r"some kind of|kind of|sort of|literally|basically|possibly|at all) ){0,3}"
)
_AI: Final = (
    r"(?:(?:an? )?(?:ai|a\.i\.?|artificial intelligence|ai (?:bot|character|model|chatbot|assistant|program)|chat ?bot|"
    r"bot|language model|large language model|llm|chat ?gpt|gpt(?:-?\d\w*)?|claude|gemini|llama|"
    r"(?:computer |software )?program|algorithm|automated|artificial|simulation|fake person)|ai-generated|software)"
)
_MACHINE: Final = r"(?:an? )?(?:robot|machine|computer|android)"
_PERSON: Final = (
    r"(?:(?:an? )?(?:(?:real|actual|living|live|genuine|true|human) )+"
    r"(?:person|human|human being|man|woman|girl|guy|boy|being|someone|somebody|life person|one)|"
    r"(?:an? )?human(?: being)?|(?:an? )?person|real)"
)
_SOMEBODY: Final = (
    r"(?:(?:an? )?(?:real|actual|living|live|genuine|true) (?:person|human|human being|man|woman|being|someone)|"
    r"(?:an? )?human(?: being)?|(?:an? )?person|someone real|somebody real)"
)
_TAG: Final = (
    r"(?:\s*\?|,? (?:right|aren't you|are you not|no|correct|isn't it|yeah|huh|innit|admit it|be honest)\s*(?:\?|$))"
)
_WHAT: Final = rf"(?:{_AI}|{_PERSON})"

_ENGLISH: Final = (
    rf"\b(?:are|r) (?:you|u|ya) {_SOFTLY}(?:not )?{_WHAT}{_END}",
    rf"\bis this {_SOFTLY}(?:{_AI}|{_SOMEBODY}){_END}",
    rf"\b(?:am|are|is|was) (?:i|we) {_SOFTLY}(?:talking|speaking|chatting|writing|texting|messaging) {_SOFTLY}"
    rf"(?:to|with) {_SOFTLY}(?:{_AI}|{_MACHINE}|{_SOMEBODY}){_END}",
    rf"\b(?:you're|you are|ur|u r) {_SOFTLY}(?:not )?(?:{_AI}|{_MACHINE}|{_SOMEBODY}|real|human){_TAG}",
    rf"\baren't you {_SOFTLY}(?:{_AI}|{_SOMEBODY}){_END}",
    r"\bis (?:there|anyone|anybody|somebody|someone) (?:actually |really )?(?:an? |any )?(?:real |actual |live )?"
    r"(?:person|human|human being|man|woman|one|real)? ?(?:behind|on the other|at the other|typing|"
    r"really there|reading)",
    r"\b(?:is|are) (?:a|any) (?:real |actual )?(?:person|human|people|humans) (?:typing|writing|answering|"
    r"reading|behind)",
    r"\b(?:is|are) (?:these|this|your|those) (?:messages?|repl(?:y|ies)|answers?|texts?) (?:automated|automatic|"
    r"generated|ai|written by (?:an? )?(?:ai|bot|human|person|machine))",
    r"\b(?:did|does|do) (?:a|an|any) (?:real |actual )?(?:human|person|ai|bot|machine) (?:write|type|answer)",
    r"\b(?:who|what) am i (?:really |actually )?(?:talking|speaking|chatting) (?:to|with)[^?]{0,30}"
    r"(?:human|person|bot|ai|machine)\b",
    r"\b(?:human|person|real) or (?:an? )?(?:ai|bot|robot|machine|computer|program|chatbot)\b",
    r"\b(?:ai|bot|robot|machine|computer|chatbot) or (?:an? )?(?:real |actual )?(?:human|person|real)\b",
    r"\bdo you (?:really |actually )?exist (?:in real life|irl|outside|for real)",
    r"^(?:you )?(?:ai|bot|human|robot)\s*\?+$",
)
_ENGLISH_MACHINES: Final = (rf"\b(?:are|r) (?:you|u|ya) {_SOFTLY}{_MACHINE}{_END}", rf"\baren't you {_MACHINE}{_END}")
_OF_A_ROBOT: Final = (
    rf"\b(?:are|r) (?:you|u|ya) {_SOFTLY}(?:{_AI}|(?:an? )?(?:real|actual|living) (?:person|human|human being)){_END}",
    *_ENGLISH[1:3],
    *_ENGLISH[5:10],
)

_STOP_OR: Final = r"(?=\s*(?:$|[?!.,;:…)]|oder\b|ou\b|o\b|of\b|czy\b|или\b|ou\b))"

_GERMAN: Final = (
    r"\b(?:bist du|biste|sind sie|seid ihr) (?:\w+ ){0,2}?(?:ein |eine |einen |'n |ne )?"
    r"(?:echt|real|mensch|menschlich|bot|chat-?bot|roboter|ki|ai|maschine|computer|programm|chatgpt|"
    rf"künstliche intelligenz|künstlich|(?:echter|richtiger) mensch|(?:echte|reale) person){_STOP_OR}",
    r"\b(?:rede|spreche|schreibe|chatte|schreib|red) ich (?:\w+ ){0,3}?mit (?:einem|einer|nem|ner|'nem) "
    r"(?:\w+en )?(?:menschen|person|bot|chatbot|ki|ai|maschine|roboter|computer|programm)\b",
)
_FRENCH: Final = (
    r"\b(?:es[- ]tu|t'es|tu es|êtes[- ]vous|vous êtes) (?:\w+ ){0,2}?(?:un |une )?"
    r"(?:vrai|vraie|réel|réelle|humain|humaine|robot|bot|chatbot|ia|intelligence artificielle|machine|programme|"
    rf"ordinateur|être humain|vraie personne|personne réelle|vrai humain|chatgpt){_STOP_OR}",
    r"\b(?:je parle|je discute|est-ce que je parle|de parler) (?:\w+ ){0,2}?(?:à|avec) (?:un |une )(?:\w+ )?"
    r"(?:personne|humain|robot|bot|chatbot|ia|machine|intelligence artificielle|ordinateur)\b",
)
_SPANISH: Final = (
    r"\b(?:eres|es usted|sos) (?:\w+ ){0,2}?(?:un |una )?(?:real|humano|humana|robot|bot|chatbot|ia|"
    r"inteligencia artificial|persona(?: real| de verdad| humana)?|ser humano|máquina|maquina|programa|chatgpt)"
    rf"{_STOP_OR}",
    r"\b(?:estoy hablando|hablo|estoy chateando) con (?:un |una )(?:\w+ )?"
    r"(?:persona|humano|robot|bot|chatbot|ia|máquina|maquina|inteligencia artificial)\b",
)
_ITALIAN: Final = (
    r"\b(?:sei|è lei) (?:\w+ ){0,2}?(?:un |una |un')?(?:reale|vero|vera|umano|umana|robot|bot|chatbot|ia|ai|"
    rf"intelligenza artificiale|persona(?: vera| reale)|vera persona|essere umano|macchina|programma|chatgpt)"
    rf"{_STOP_OR}",
    r"\b(?:sto parlando|parlo|sto chattando) con (?:un |una |un')(?:\w+ )?"
    r"(?:persona|umano|robot|bot|chatbot|ia|ai|macchina|intelligenza artificiale)\b",
)
_PORTUGUESE: Final = (
    r"\b(?:você é|voce é|vc é|tu és|és|o senhor é) (?:\w+ ){0,2}?(?:um |uma )?(?:real|humano|humana|robô|robo|bot|"
    r"chatbot|ia|inteligência artificial|pessoa(?: real| de verdade)|ser humano|máquina|programa|chatgpt)"
    rf"{_STOP_OR}",
    r"\b(?:estou falando|estou a falar|falo|estou conversando|tô falando) com (?:um |uma )(?:\w+ )?"
    r"(?:pessoa|humano|robô|robo|bot|chatbot|ia|máquina|inteligência artificial)\b",
)
_DUTCH: Final = (
    r"\b(?:ben je|ben jij|bent u|bent je) (?:\w+ ){0,2}?(?:een )?(?:echt|mens|menselijk|bot|chatbot|robot|ai|machine|"
    rf"computer|programma|chatgpt|(?:echt|echte) (?:mens|persoon)|kunstmatige intelligentie){_STOP_OR}",
    r"\b(?:praat|spreek|chat|schrijf) ik (?:\w+ ){0,2}?met een (?:\w+ )?"
    r"(?:mens|persoon|bot|chatbot|robot|ai|machine|computer)\b",
)
_POLISH: Final = (
    r"\bjesteś (?:\w+ ){0,2}?(?:człowiekiem|botem|chatbotem|robotem|prawdziwy|prawdziwa|prawdziw\w+ (?:osobą|"
    rf"człowiekiem)|sztuczną inteligencją|ai|maszyną|programem|komputerem){_STOP_OR}",
    r"\b(?:rozmawiam|piszę|gadam) (?:\w+ )?z (?:\w+ )?"
    r"(?:człowiekiem|botem|chatbotem|robotem|osobą|maszyną|ai|sztuczną inteligencją|komputerem)\b",
)
_RUSSIAN: Final = (
    r"\b(?:ты|вы) (?:\w+ ){0,2}?(?:человек|бот|чат-?бот|робот|ии|искусственный интеллект|машина|нейросеть|программа|"
    r"настоящий|настоящая|реальный|реальная|живой|живая|живой человек|реальный человек|настоящий человек)"
    r"(?=\s*(?:$|[?!,]|или\b))",
    r"\bя (?:\w+ )?(?:разговариваю|говорю|общаюсь|переписываюсь) (?:\w+ )?с (?:\w+ )?"
    r"(?:человеком|ботом|чат-?ботом|роботом|ии|нейросетью|машиной|программой|искусственным интеллектом)",
)
_JAPANESE: Final = (
    r"(?:人間|ai|ボット|チャットボット|ロボット|機械|人工知能|本物の人|実在|プログラム)(?:の人|の方)?"
    r"(?:ですか|なんですか|なのですか|でしょうか|なの(?:か)?\s*[?？]?$|なの[?？]|か[?？])",
    r"(?:人間|ボット|ロボット|人工知能|本物の人)[?？]",
    r"(?:人間|ai|ボット|ロボット|機械|人工知能)と(?:話して|喋って|しゃべって|会話して|チャットして)",
)
_CHINESE: Final = (
    r"(?:你|您)(?:真的|到底|究竟|其实|其實)?(?:是|是不是)(?:一个|一個|个|個|真的|真正的)?"
    r"(?:真人|人类|人類|机器人|機器人|ai|人工智能|人工智慧|真的|活人|程序|程式|机器|機器|人)"
    r"(?=\s*(?:吗|嗎|么|呢|吧|还是|還是|[?？]|$))",
    r"我(?:是|现在|現在)?在?(?:和|跟|与|與)(?:一个|一個|个)?(?:真人|人类|人類|机器人|機器人|ai|人工智能|人工智慧)"
    r"(?:聊天|说话|說話|对话|對話|聊)",
)

_OTHER_LANGUAGES: Final = (
    *_GERMAN, *_FRENCH, *_SPANISH, *_ITALIAN, *_PORTUGUESE,
    *_DUTCH, *_POLISH, *_RUSSIAN, *_JAPANESE, *_CHINESE,
)  # fmt: skip

ASKS: Final = (*_ENGLISH, *_ENGLISH_MACHINES, *_OTHER_LANGUAGES)
"""Sincere questions."""
ASKS_A_ROBOT: Final = (*_OF_A_ROBOT, *_OTHER_LANGUAGES)
"""Those that reach past the story when the character is a robot in it."""

ADMITS: Final = (
    r"\b(?:i'm|i am)(?: (?!not\b|no\b|never\b|hardly\b|neither\b|nothing\b|isn't\b)[\w']+,?){0,5}? (?:an? )?"
    r"(?:ai|a\.i\.|artificial intelligence|language model|chat ?bot|bot|(?<=a )program|computer program|"
    r"piece of software)\b"
    r"(?! (?:researcher|engineer|developer|expert|scientist|student|enthusiast|artist|critic|ethicist|guy|person))",
    r"\b(?:i'm|i am) not (?:an? )?(?:real|actual|living) (?:person|human|human being)\b",
    r"\bas an (?:ai|a\.i\.|artificial)\b",
    r"\bich bin (?:\w+ )?(?:eine |ein )?(?:ki\b|bot\b|chatbot|künstliche intelligenz|ki-)",
    r"\bje suis (?:\w+ )?une? (?:ia\b|intelligence artificielle|chatbot|bot\b|personnage (?:d'ia|ia))",
    r"\bsoy (?:\w+ )?una? (?:ia\b|inteligencia artificial|bot\b|chatbot|personaje de ia)",
    r"\bsono (?:\w+ )?(?:un'|una |un )(?:ia\b|ai\b|intelligenza artificiale|chatbot|bot\b)",
    r"\bsou (?:\w+ )?uma? (?:ia\b|inteligência artificial|bot\b|chatbot)",
    r"\bik ben (?:\w+ )?een (?:ai\b|ai-|bot\b|chatbot|kunstmatige intelligentie)",
    r"\bjestem (?:\w+ )?(?:sztuczną inteligencją|ai\b|botem|chatbotem|programem)",
    r"\bя (?:— |- )?(?:ии\b|бот\b|чат-?бот|нейросеть|искусственный интеллект)",
    r"(?:私|わたし|僕|ぼく|俺)は[^。]{0,10}(?:ai|人工知能|ボット)",
    r"我是(?:一个|一個|个)?(?:ai|人工智能|人工智慧|机器人|機器人)",
)
"""Sentences that admit it."""
ONLY_SUPPOSED: Final = (
    r"\b(?:think|thinks|thought|say|says|said|claim|believe|if|whether|suppose|joke|imagine|as though)\b"
)
"""Before such words: somebody supposes it."""
