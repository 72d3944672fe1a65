"""The words a worldview is read from, as tables: phrases by theme and weight, and what takes their meaning away.

Phrases are lower case without hyphens; their plural and possessive come by themselves. Weight 3 names the theme,
2 suggests it, 1 and less only leans towards it. The empty theme lists phrases that mean none of the themes though
they contain such words.
"""

from __future__ import annotations

from typing import Final

from mien.domain.wordlist import words


def _with_plurals(text: str) -> frozenset[str]:
    """The words of a text, and each with a plural s."""
    words = text.split()
    return frozenset(words) | frozenset(word + "s" for word in words)


PHRASES: Final[dict[str, dict[float, str]]] = {
    "revolutionary": {
        3: "revolution, revolutionary, revolutionaries, revolutionist, activist, activism, social justice, uprising, "
        "class struggle, freedom fighter, anarchist, anarchism, communist, marxist, socialist, socialism, "
        "abolitionist, suffragette, dissident, rebellion, insurgent, insurrection, agitator, power to the people, "
        "fight the power, fights the power, smash the system, viva la revolución, raised fist, raised fists, "
        "resistance fighter, overthrow, overthrows, overthrowing, overthrew",
        2: "rebel, rebellious, radical, radicalism, militant, protest, protester, protestor, protesting, resistance, "
        "liberation, oppression, oppressed, oppressor, grassroots, solidarity, abolish, feminist, leftist, "
        "union organizer, union organiser, campaigner, change the system, social change, systemic change, "
        "speak truth to power, speaks truth to power, the barricades, down with the",
        1: "change the world, equality, reformer, progressive, march for, fights for",
        0.5: "change, american revolution, french revolution, russian revolution, revolutionary war",
    },
    "moderate": {
        3: "moderate, centrist, centrism, bipartisan, bipartisanship, nonpartisan, non partisan, middle ground, "
        "middle of the road, both sides, all sides, even handed, evenhanded",
        2: "moderation, compromise, compromising, common ground, consensus, impartial, pragmatist, mediator, "
        "voice of reason, level headed, levelheaded, fair minded, peacemaker, bridge builder, centre left, "
        "centre right, center left, center right, see both, sees both",
        1: "balanced, pragmatic, diplomatic, reasonable, nuance, nuanced, neutral, open minded, civil discourse",
    },
    "patriot": {
        3: "patriot, patriotic, patriotism, nationalist, nationalism, america first, god bless america, "
        "proud american, loves his country, loves her country, loves their country, love of country, "
        "love my country, love your country, loves america, proud of his country, proud of her country, "
        "proud of their country, national pride, flag waving, flag waver, red white and blue, jingoist",
        2: "american flag, national flag, flag pin, stars and stripes, old glory, national anthem, homeland, "
        "fatherland, motherland, founding father, serve his country, serve her country, served his country, "
        "served her country, served their country, serves his country, serves her country, all american",
        1: "veteran, constitution, liberty, national guard, flag",
    },
    "skeptic": {
        3: "skeptic, skeptical, skeptically, skepticism, sceptic, sceptical, sceptically, scepticism, conspiracy, "
        "conspiracies, conspiratorial, conspiracist, conspiracy theorist, conspiracy theory, conspiracy theories, "
        "deep state, questions everything, question everything, questioning everything, doubts everything, "
        "they don't want you to know, they dont want you to know, they do not want you to know, sheeple, "
        "illuminati, new world order, truther, false flag, tinfoil hat, tin foil hat, chemtrail, "
        "trust no one, trusts no one, trust nobody, trusts nobody, do your own research, wake up sheeple, "
        "contrarian, connects the dots, connect the dots",
        2: "cover up, coverup, paranoid, paranoia, suspicious, distrust, distrustful, mistrust, mistrustful, "
        "doubter, debunk, debunker, debunking, hidden truth, secret agenda, hidden agenda, follow the money, "
        "official story, official narrative, puppet master, shadow government, the truth is out there",
        1: "suspicion, mainstream media, whistleblower, cynic, cynical, doubting, secret society, secret societies",
    },
    "tech": {
        3: "startup founder, start up founder, disrupt, disrupted, disrupting, disruptor, disrupter, disruption, "
        "blockchain, silicon valley, tech bro, techie, technologist, technophile, web3, transhumanist, crypto bro, "
        "tech entrepreneur, tech founder, tech ceo",
        2: "startup, tech, technology, technologies, technological, disruptive, crypto, cryptocurrency, "
        "cryptocurrencies, bitcoin, nft, venture capital, venture capitalist, futurist, artificial intelligence, "
        "machine learning, programmer, programming, coder, coding, software, hacker, hackathon, innovator, "
        "innovation, robotics, data scientist, cyberpunk, virtual reality, move fast, moves fast, app developer, "
        "web developer, game developer, ai researcher, ai engineer, ai startup, quantum computing, gadget",
        1: "start up, developer, entrepreneur, founder, innovative, innovate, futuristic, algorithm, digital, "
        "cyber, ceo, computer, the metaverse",
    },
    "burnt_out": {
        3: "burnt out, burned out, burning out, burnout, burn out, jaded, disillusioned, world weary, overworked, "
        "sleep deprived, sick and tired, dead inside, running on empty, runs on empty",
        2: "exhausted, exhausting, exhaustion, weary, wearied, wearily, weariness, fatigued, apathetic, sleepless, "
        "fed up, worn out, worn down, past caring, seen it all, too much coffee, too many coffees, runs on coffee, "
        "running on coffee, lives on coffee, living on coffee, runs on caffeine, running on caffeine, "
        "end of her rope, end of his rope, end of their rope, end of her tether, end of his tether",
        1: "tired, drained, fatigue, overwhelmed, listless, given up, had enough, stopped caring, underpaid",
    },
    "": {
        0: "exchange rate, revolutions per minute, industrial revolution, digital revolution, climate change, "
        "loose change, spare change, small change, pocket change, change of clothes, change of clothing, "
        "change of outfit, change of heart, new england patriots, patriot missile, rebel wilson, gender neutral, "
        "carbon neutral, red flag, green flag, statue of liberty, radical acceptance, "
        "free radical, water resistance, electrical resistance, insulin resistance, resistance band, "
        "air resistance, resistance training, both sides of the, balanced diet, well balanced, digital painting, "
        "digital art, digital artist, digital illustration, property developer, estate developer, liberty cap",
    },
}

SPOILERS: Final[dict[str, frozenset[str]]] = {
    "revolution": _with_plurals(
        "minute wheel crank engine shaft planet moon earth motor axle propeller orbit orbital turntable record rpm "
        "historian scholar museum reenactor re-enactor professor lecturer novel"
    ),
    "revolutions": _with_plurals(
        "minute wheel crank engine shaft planet moon earth motor axle propeller orbit rpm second"
    ),
    "american": _with_plurals("historian scholar museum reenactor professor lecturer novel"),
    "french": _with_plurals("historian scholar museum reenactor professor lecturer novel"),
    "russian": _with_plurals("historian scholar museum reenactor professor lecturer novel"),
    "change": _with_plurals(
        "clothes clothing outfit colour color dress shirt tyre tire bulb lane gear seat hands subject mind"
    ),
    "changes": _with_plurals(
        "clothes clothing outfit colour color dress shirt tyre tire bulb lane gear seat hands subject mind"
    ),
    "moderate": _with_plurals(
        "height build stature weight size length income speed pace heat wind rain breeze exercise drinker "
        "temperature oven budget means success difficulty amount pain degree fever altitude"
    ),
    "neutral": _with_plurals(
        "color colour tone background expression pose face gear beige palette wall accent grey gray"
    ),
    "balanced": _with_plurals("diet scales scale composition weight sword blade knife on"),
    "reasonable": _with_plurals("price rate size fee"),
    "compromise": _with_plurals("immune security"),
    "veteran": _with_plurals(
        "actor actress journalist teacher reporter politician detective player coach singer sailor cop"
    ),
    "constitution": _with_plurals("strong iron weak robust sturdy delicate frail healthy hardy feeble physical body"),
    "flag": _with_plurals("football pole checkered chequered pirate signal"),
    "cover up": _with_plurals(
        "scar tattoo blemish beach bikini swimsuit makeup make-up neck shoulder cold knee hair wrinkle freckle grey "
        "swim wearing wears"
    ),
    "cover": _with_plurals(
        "scar tattoo blemish beach bikini swimsuit makeup neck shoulder wrinkle freckle swim wearing wears"
    ),
    "radical": _with_plurals("prostatectomy hairstyle haircut chic"),
    "protest": _with_plurals("without"),
    "start": _with_plurals("engine car machine laptop computer motor motorbike"),
    "developer": _with_plurals("property photo estate film housing"),
    "founder": _with_plurals("monastery village order abbey church dynasty city town"),
    "founding": _with_plurals("mothers"),
    "disrupted": _with_plurals("sleep pattern"),
    "disruptive": _with_plurals("pupil classroom camouflage pattern sleep child student"),
    "digital": _with_plurals("watch clock art painting thermometer camera"),
    "burnt out": _with_plurals(
        "house building car ruin village candle church farmhouse cottage tank bulb shell wreck mill barn forest lamp"
    ),
    "burned out": _with_plurals(
        "house building car ruin village candle church farmhouse cottage tank bulb shell wreck mill barn forest lamp"
    ),
    "worn out": _with_plurals(
        "boot shoe coat cloak clothes jacket jeans trousers shirt hat dress suit sandal sofa carpet jersey pants"
    ),
    "worn down": _with_plurals("boot shoe heel tooth teeth tyre tire step stair"),
    "tired": _with_plurals(
        "coat suit jacket clothes clothing shirt hat dress trousers jeans boot shoe cardigan sweater sofa wallpaper "
        "furniture cliché cliche joke"
    ),
    "exhausted": _with_plurals("mine soil supply funds supplies"),
    "drained": _with_plurals("pond swamp glass cup blood colour color bath"),
    "given up": _with_plurals("smoking drinking sugar meat"),
    "had enough": _with_plurals("money food time sleep"),
}
"""Neighbours, within three words on either side, that give a phrase, or all that start with a word, another meaning."""

NEGATORS: Final[frozenset[str]] = words(
    """
    not never no neither nor without hardly isnt wasnt aint dont doesnt cannot nobody far anything nothing
    anti counter hates despises rejects opposes loathes
    """
)

NEGATION_FILLERS: Final[frozenset[str]] = words(
    """
    a an the any much of or nor be been being is are am was were really very truly particularly especially exactly
    quite at all kind sort type sign trace your you he she they it typical some even remotely ever feel feels
    feeling seem seems look looks become becomes became believe believes in into call calls himself herself
    themselves yourself longer so too from by means fan one to considered
    """
)
"""Words that a negation reaches across: ``not a fan of the revolution``, ``far from tired``."""

NOT_REALLY_NEGATED_BY: Final[frozenset[str]] = words(
    """
    only just merely simply solely but matter everybody everyone all doubt
    """
)
"""After a negator these turn it round: ``not only an activist``, ``nothing but a patriot``."""
