"""Words that carry a sentence and no content, those that deny, and those that bound what is denied; by language."""

from __future__ import annotations

from typing import Final

from mien.domain.wordlist import words

SMALL_WORDS: Final = {
    "en": """
        a an the and or but nor so yet as at by for from in into of off on onto out over per to up upon via with
        within without than then that this these those there here it its is are was were be been being am do does did
        doing done have has had having will would shall should can could may might must let lets us we our you your i
        me my mine he him his she her hers they them their one's s t d ll re ve m who whom whose which what when where
        while how why if because just only very quite rather too also even still again about almost some any every
        each all both either neither no not never none nothing please want wants like show shows showing picture image
        photo photograph drawing illustration draw make made give see sees seen character scene shot view frame frames
        woman man girl boy lady guy person people one two first last after before during near along across through
        between against around under above below toward towards away back more most less least much many few little
        bit other another own same such solo 1girl 1boy 1woman 1man 1person hero heroine myself herself himself
        themselves if it's i'd i'm she's he's they're we're don't doesn't isn't aren't wasn't can't won't didn't get
        gets got go goes going put puts set as well style pose look looks looking moment way of background backdrop
        camera viewer lens reader thing things something somebody someone anyone everyone everything anything gently
        completely finally already almost instead now today
        """,
    "es": """
        el la los las un una unos unas de del al a y o u pero que en con por para sin sobre su sus mi tu se lo le les
        me es esta está son ser como mas más muy ella el él ellos no ni hacia desde hasta entre cuando donde este esta
        esto su imagen foto retrato plano mujer hombre chica chico luz
        """,
    "fr": """
        le la les l un une des de du d au aux à et ou mais que qui en avec pour par sans sur sous son sa ses mon ma
        mes se ce cette ces il elle ils elles on nous vous est sont être plus très ne pas dans vers depuis entre quand
        où comme y image photo femme homme fille garçon qu s j n c
        """,
    "de": """
        der die das den dem des ein eine einen einem einer eines und oder aber dass in im mit ohne auf aus an am bei
        zu zum zur von vom für über unter nach vor sie er es wir uns ihr ihre ihren ihrem sein seine seinen seinem
        sich ist sind war wird wie sehr nicht kein keine nur auch noch durch bild foto frau mann
        """,
    "pt": """
        o a os as um uma uns umas de do da dos das ao à aos às e ou mas que em no na nos nas num numa com por para sem
        sobre seu sua seus suas meu minha se é são está ser como mais muito ela ele eles elas não nem até desde entre
        quando onde este esta imagem foto mulher homem menina menino pelo pela
        """,
    "ja": """
        no ni wo o wa ga de to ya mo kara made na desu masu teiru iru suru shite
        shiteiru の に を は が で と や も な さ た て い る し か ら れ ま す あ こ そ う ん ず よ ね へ 感 雰 囲 気
        中 的 絵 画 像 人 女 男 性 子 少
        """,
}
LANGUAGE_WORDS: Final = {
    "en": "the a an of and in on at with from to is are her his she he by for as into their us over under it",
    "es": """
        el la los las un una de del al y en con por su sus para se que está mientras hacia sobre bajo una sin muy
        desde
        """,
    "fr": """
        le la les un une des de du au aux et en avec pour par sur son sa ses dans une d l elle il se que qui sous sans
        est vers à
        """,
    "de": """
        der die das den dem ein eine einen einem einer und im mit auf am bei zu zum zur von sie er ihr ihre sein seine
        sich ist durch ohne vor in nur
        """,
    "pt": """
        o a os as um uma de do da dos das ao à e em no na nos nas com por seu sua para que não uma ele ela está sem
        pelo muito
        """,
    "ja": "no ni wo wa ga kara made shita teiru",
}
"""Words that tell a prompt's language."""
NEGATORS: Final = {
    "en": """
        !no not never without nobody nor neither isn't aren't wasn't weren't don't doesn't didn't won't can't cannot
        couldn't hasn't haven't hadn't shouldn't wouldn't avoid excluding minus unlike lacking dont doesnt isnt cant
        wont
        """,
    "es": "!no !sin nunca jamás tampoco",
    "fr": "!ne !n !pas !sans jamais aucun aucune",
    "de": "nicht kein keine keinen keinem ohne niemals nie keiner",
    "pt": "não nao !sem nunca jamais nenhum nenhuma",
}
"""Marked ``!``: only in prompts of that language."""
NEGATING_PAIRS: Final = (
    "instead of", "rather than", "free of", "absence of", "empty of", "devoid of", "lack of", "lugar de", "lieu de"
)  # fmt: skip
"""Two words or more that deny what follows."""
AFFIRMING: Final = words("stop help resist only just but wait contain doubt longer because lose")
"""Words that take a denial before them back: ``can't stop laughing``, ``not only``."""
BOUNDS: Final = words(
    """
    but and while although though yet still except however with in at by under into through while as who which pero y
    mientras aunque mais et tandis aber und während während sondern mas e enquanto
    """
)
"""Words beyond which a denial doesn't reach."""
