"""Words for hair: nouns, lengths, styles, beards. Tables only."""

from __future__ import annotations

from typing import Final

from mien.domain.wordlist import meanings, phrases, words

HAIR_NOUNS: Final = words(
    """
    hair hairs haired locks lock tresses curls curl ringlets ringlet braid braids plait plaits pigtail pigtails
    ponytail
    ponytails bun buns bangs mane dreadlocks dreads locs afro mohawk mullet bob pompadour quiff topknot cornrows
    undercut tail pixie queue chignon coiffure hairdo updo haircut hairstyle cowlick fringe twintails twintail hime
    buzzcut crewcut fauxhawk headed maned tresses waves twists coils
    """
)
HAIR_PHRASES: Final = phrases(
    """
    head of hair, crew cut, buzz cut, bowl cut, pixie cut, bob cut, pony tail, pig tail, pig tails, twin tails,
    french braid, man bun, space buns, widow's peak, top knot, hime cut, side shave, wolf cut, crown braid,
    box braids, afro puffs, comb over, flat top, faux hawk, emo fringe, side fringe, powdered wig, side part,
    half up hair, slicked back hair, beehive hairdo, brush cut, eton crop, french twist, page boy, french roll
    """
)
LENGTHS: Final = meanings(
    {
        "short": """short, close cut, cropped, crop, crew cut, buzz cut, buzzed, pixie, pixie cut, buzzcut, shorn,
                    brush cut, eton crop, bowl cut, stubble, trimmed, undercut, ear length, clipped, bobbed""",
        "medium": """shoulder length, medium length, medium, mid length, bob, bob cut, collar length, chin length,
                     jaw length,
                     neck length, lob, shoulder, mullet""",
        "long": """long, longest, longer, waist length, hip length, flowing, knee length, floor length, lengthy,
                   waist,
                   ankle length, thigh length, elbow length""",
        "bald": "bald, balding, hairless, shaven, bald headed",
    }
)
STYLES: Final = meanings(
    {
        "straight": "straight, lank, sleek, poker straight, smooth, hime cut",
        "wavy": "wavy, waved, waves, wave, undulating, rippling",
        "curly": """curly, curls, curl, curling, curled, ringlets, ringlet, frizzy, kinky, corkscrew, coiled, crinkly,
                    permed, curlier, woolly""",
        "afro": "afro, afro puffs",
        "braided": """braid, braids, braided, plait, plaits, plaited, pigtail, pigtails, cornrows, french braid,
                      pig tail,
                      pig tails, queue, crown braid, box braids""",
        "dreadlocks": "dreadlocks, dreads, locs, dreadlocked",
        "bun": "french twist, french roll, bun, buns, chignon, topknot, top knot, man bun, space buns, knot, updo",
        "ponytail": "tied back, tied behind, ponytail, ponytails, pony tail, twintails, twintail, twin tails, pony",
        "mohawk": "mohawk, mohican",
        "other": """tangled, messy, unkempt, spiky, spiked, dishevelled, disheveled, matted, tousled, wild, shaggy,
                    mullet, bob, bob cut, pompadour, quiff, undercut, mixed, windswept, wispy, ruffled, uncombed,
                    bushy, tufted, bedraggled, unruly, slicked, greasy, bowl cut, pixie, pixie cut, wolf cut,
                    straggling,
                    straggly, choppy, layered, feathered, scruffy, comb over, flat top, faux hawk, emo fringe,
                    side fringe, powdered wig, side part, half up, half up hair, receding, slicked back,
                    slicked back hair, side parted, curtained, combed over, beehive hairdo, shag""",
    }
)
WEAK_STYLES: Final = words("greasy pixie bob bob-cut slicked layered choppy wispy sleek smooth undercut")
"""Said of texture only when nothing plainer is."""
STRONG_STYLES: Final = words("braided dreadlocks bun ponytail mohawk afro")
BALD_WORDS: Final = phrases("""bald, balding, hairless, bald headed, shaven headed, baldheaded, shaved head, shaven
head""")
BALD_THINGS: Final = words(
    """
    tyre tyres tire tires eagle eagles patch spot patches spots cypress statement fact facts truth hill hills mountain
    rock rocks lie lies crown cap wig heath earth ground peak fells moor rumour rumor narrative
    """
)
"""After *bald* these say nothing of a head; any other noun that no lexicon knows is taken for a person."""
SHAVED: Final = words("shaved shaven shorn")
HAIR_PERSONS: Final = meanings(
    {
        "blonde": "blonde, blond, towheaded",
        "brown": "brunette",
        "red": "redhead, redheaded, ginger, red headed",
        "grey": "grizzled",
    }
)
"""Words that tell the hair of the one they are said of."""

FACIAL_NOUNS: Final = meanings(
    {
        "beard": "beard, beards, bearded, full beard",
        "moustache": """moustache, moustaches, mustache, mustaches, moustached, mustached, mustachioed, moustachioed,
                        handlebar moustache, handlebar mustache, mustachios""",
        "goatee": "goatee, goatees, van dyke, soul patch, goateed, chin beard",
        "stubble": """stubble, stubbled, stubbly, five o'clock shadow, unshaven, unshaved, ill shaven, 5 o'clock
        shadow""",
        "whiskers": """whiskers, whisker, whiskered, sideburns, muttonchops, mutton chops, side whiskers, sidewhiskers,
                       mutton chop
                       whiskers, sideboards""",
    }
)
SHAVEN: Final = phrases(
    """
    clean shaven, cleanshaven, clean shaved, beardless, smooth shaven, smooth faced, smooth chinned, freshly shaven,
    close shaven, no facial hair, freshly shaved
    """
)
FACIAL_RANK: Final = ("beard", "goatee", "whiskers", "moustache", "stubble", "none")
"""The fullest wins when several are said."""
LONG_PLACES: Final = words(
    "back waist hips knees ankles elbows thighs floor ground breast bosom chest feet hip spine belt behind"
)
MEDIUM_PLACES: Final = words("shoulders shoulder collar neck collarbone collarbones chin jaw")
