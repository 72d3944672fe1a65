"""Colour words and what they mean on hair, eyes, skin and cloth. Tables only."""

from __future__ import annotations

from typing import Final

from mien.domain.wordlist import meanings, words

COLOR_WORDS: Final = words(
    """
    black white grey gray red blue green yellow brown orange purple pink violet indigo turquoise teal cyan magenta
    maroon crimson scarlet navy beige cream ivory gold golden silver silvery bronze copper amber hazel auburn chestnut
    blonde blond flaxen ginger raven jet ebony charcoal olive lavender lilac mauve burgundy khaki tan rust mustard
    peach coral plum emerald sapphire ruby azure cobalt lime mint ochre sable russet vermilion fawn slate pewter
    platinum sandy mousy jetty coppery carroty tawny chocolate mahogany onyx wine rose grizzled hoary brunette
    ash ashen snowy inky crimson fuchsia aqua aquamarine cerulean taupe buff drab grayish greyish bluish greenish
    reddish brownish yellowish blackish whitish purplish pinkish blueish strawberry steel iron honey caramel obsidian
    salt pepper rainbow multicolored multicoloured pastel lemon moss ice bloodred coal snow blacker whiter redder
    paler dun snuff claret cherry
    cinnamon camel sage salmon canary oxblood eggshell ecru puce topaz jade tangerine vermillion umber sienna
    periwinkle midnight gunmetal dark light fair dusky
    """
)

SHADES: Final = words(
    """
    dark light bright pale deep pure purest vivid dull faded rich soft pastel medium dirty ice icy hot electric royal
    sky baby navy forest midnight brilliant glossy steel iron snow coal jet raven ink lemon mint olive moss dusty
    powder strawberry platinum ash honey sandy golden fiery blood wine rose bottle lime pea slate charcoal cherry
    canary dove pigeon pearl tobacco smoke smoky sea sage cornflower brick blush salmon butter coffee cream apple
    bright
    kelly hunter hot neon acid burnt mud nut dusky shocking candy petrol peacock
    """
)

HAIR_COLORS: Final = meanings(
    {
        "black": "black, blacker, raven, jet, jetty, ebony, coal, sable, onyx, inky, obsidian, blackish",
        "brown": """brown, chestnut, brunette, mousy, chocolate, mahogany, hazel, brownish, tawny, caramel, umber,
        bronze""",
        "blonde": """blonde, blond, flaxen, golden, gold, sandy, honey, platinum, strawberry, fair, light, yellow,
        lemon, cream, straw, tow, wheat, corn, sand""",
        "red": "red, redder, ginger, coppery, copper, carroty, crimson, scarlet, rust, russet, reddish, cherry, ruby",
        "auburn": "auburn",
        "grey": "grey, gray, grizzled, greyish, grayish, steel, iron, pewter, ash, ashen, pepper, slate",
        "white": "white, whiter, snowy, hoary, whitish, ivory, snow",
        "silver": "silver, silvery",
        "pink": "pink, fuchsia, magenta, pinkish, coral",
        "blue": "blue, azure, cobalt, navy, bluish, sapphire, cerulean, indigo, midnight",
        "green": "green, emerald, mint, lime, greenish, moss, jade",
        "teal": "teal, turquoise, aqua, aquamarine, cyan",
        "purple": "purple, violet, plum, purplish, mauve",
        "lavender": "lavender, lilac, periwinkle",
        "orange": "orange, tangerine, peach",
        "burgundy": "burgundy, maroon, wine, claret",
        "multicoloured": "rainbow, multicolored, multicoloured",
        "dark": "dark, dusky",
    }
)

EYE_COLORS: Final = meanings(
    {
        "black": "black, jet, ebony, onyx, obsidian, coal, inky, sable, raven, jetty",
        "brown": "brown, chestnut, chocolate, mahogany, brownish, caramel, umber, tawny, bronze",
        "blue": "blue, azure, cobalt, sapphire, bluish, cerulean, ice, navy, midnight, indigo",
        "green": "green, emerald, jade, moss, mint, lime, greenish, olive",
        "grey": "grey, gray, steel, slate, greyish, grayish, iron, pewter, gunmetal",
        "hazel": "hazel",
        "amber": "amber, honey, topaz",
        "gold": "gold, golden",
        "silver": "silver, silvery",
        "violet": "violet, lavender, lilac, periwinkle",
        "purple": "purple, plum",
        "red": "red, crimson, scarlet, ruby, reddish, vermilion, bloodred",
        "yellow": "yellow, yellowish, lemon",
        "orange": "orange",
        "pink": "pink, rose",
        "white": "white, whitish",
        "teal": "teal, turquoise, aqua, aquamarine, cyan",
        "dark": "dark",
        "light": "light, pale",
    }
)

SKIN_TONES: Final = meanings(
    {
        "pale": """pale, paler, whiter, white, pallid, wan, ashen, porcelain, ivory, alabaster, milky, chalky,
                   waxen, colourless, colorless,
                   bloodless, pasty, snowy, snow, whitish, cadaverous, livid, milk, marble, ghostly, lily,
                   whiteness, paleness""",
        "light": "light, fair, peach, peaches, creamy, cream, pink, rosy, pinkish",
        "tan": """tan, tanned, swarthy, dusky, sunburnt, sunburned, bronzed, bronze, caramel, golden, honey,
                  weathered, browned, leathery,
                  suntanned, sunkissed, sunbrowned, beige, tawny, kissed""",
        "brown": """brown, chestnut, copper, coppery, chocolate, mahogany, cinnamon, umber, sienna, russet, coffee,
        mocha""",
        "dark": "dark, black, ebony, jet, onyx, obsidian, coal",
        "yellow": "yellow, sallow, jaundiced, yellowish",
        "other": """olive, purple, purplish, violet, lavender, lilac, ruddy, florid, rubicund, red, crimson, purpled,
        reddish""",
        "green": "green, greenish, emerald",
        "blue": "blue, bluish, azure, cobalt, teal, turquoise",
        "grey": "grey, gray, greyish, grayish, slate, silver",
    }
)

SIMILES: Final = meanings(
    {
        "black": "ink, coal, jet, ebony, midnight, night, raven, pitch, onyx, soot, obsidian, crow",
        "blonde": "gold, straw, sand, hay, barley, butter, flax, wheat, corn, honey, sunshine, sunlight",
        "white": "snow, milk, cotton, chalk, frost, paper, ivory, alabaster, porcelain",
        "red": "fire, fox, marigolds, flame, flames, copper, rust, blood, embers, carrots, carrot, paprika",
        "brown": "chestnut, chestnuts, chocolate, bark, mahogany",
        "silver": "silver, moonlight",
        "grey": "granite, slate, ash, ashes, stone, iron, pewter, steel, cobwebs",
        "blue": "sapphire, sapphires, sky, cornflowers, ice",
        "green": "emerald, emeralds, jade, moss",
        "amber": "amber",
    }
)
"""``hair like spun gold``: what the thing compared with says about the colour."""
EYE_SIMILES: Final = meanings(
    {
        "blue": "sapphire, sapphires, sky, cornflowers, forget-me-nots, ice, sea, ocean, glacier, cornflower",
        "green": "emerald, emeralds, jade, moss, leaves, grass, bottle-glass, ivy, pine, forest",
        "black": "jet, ink, onyx, obsidian, sloes, coal, coals, night, midnight, tar",
        "grey": "rain, slate, storm, smoke, steel, ash, iron, pewter, fog, flint",
        "amber": "amber, honey, whiskey, whisky, brandy",
        "brown": "chestnuts, chestnut, chocolate, coffee, mud, earth, soil, bark, tea, acorns, walnut",
    }
)
SIMILE_SKIN: Final = {"black": "dark", "white": "pale", "brown": "brown", "red": "other", "grey": "grey"}

COLOR_CARRIERS: Final = words(
    """
    color colour colored coloured hue shade tint tone tones hues shades foundation ground cloth fabric material stuff
    silk velvet satin cotton wool linen lace leather tops trim serge muslin wincey tweed calico flannel broadcloth
    stripe stripes
    check checks plaid
    """
)
"""``of a lavender colour``, ``of black silk``: nouns that only carry a colour for another one."""
