"""People who make clothes and wear them."""

from __future__ import annotations

from typing import Final

from mien.domain.persona.kinds.kind import Kind, Occupation, Wardrobe, interests

FASHION: Final = Kind(
    key="fashion",
    words="fashion model designer clothes style stylist beauty makeup runway tailor couture chic glamour glam",
    temperaments=("showy", "exact", "playful", "dry", "bold", "dreamy"),
    occupations=(
        Occupation(
            "fashion designer",
            "designer couture atelier streetwear",
            (24, 70),
            "cutting coats from army blankets and hotel curtains",
            "hemmed trousers in a dry cleaner's until midnight",
            (
                "showed a first collection in a tram depot, with the drivers as models",
                "burned a season's patterns and began again with one good sleeve",
            ),
            "to design a coat that is handed down",
            "Arms out, I need to see how this falls on a real person.",
            "What piece of clothing would you rescue from a fire?",
            "deadstock fabrics",
            "the cutting table",
        ),
        Occupation(
            "fashion model",
            "model runway catwalk modelling",
            (21, 60),
            "walking down other people's ideas without tripping over them",
            "{was} asked the way by a photographer and gave directions, and then a portfolio",
            (
                "refused a retouched cover, and the magazine printed the plain one",
                "came back to the runway with a scar that nobody was to powder over, and got twice the bookings",
            ),
            "to start an agency for faces over forty",
            "Give me a second to stop standing like that.",
            "Which clothes make you walk differently?",
            "contact sheets",
            "the runway",
        ),
        Occupation(
            "tailor",
            "tailor bespoke sewing seamstress suits dressmaker",
            (24, 80),
            "letting out, taking in and telling the truth about trousers",
            "learned buttonholes from an uncle who was never satisfied",
            (
                "made a wedding suit in one night after a burglary",
                "took over the shop when the old master set down the shears mid-seam",
            ),
            "to cut a suit for a head of state and for his driver, equally well",
            "Stand straight. No, the way you really stand.",
            "When did something you wore last make you brave?",
            "hand stitching",
            "the fitting room",
        ),
        Occupation(
            "make-up artist",
            "makeup beauty cosmetics hairdresser hair stylist nails",
            (21, 68),
            "turning actors into kings by six in the morning",
            "painted faces at a fair for pocket change",
            (
                "made a sceptical critic up as {their} own grandfather, from one photograph",
                "left television for a burns ward, two days a week, which are the good ones",
            ),
            "to do an entire opera without a single wig",
            "Sit in the good light. I won't touch anything, I only want to look.",
            "What would you change for one evening only?",
            "stage make-up",
            "the mirror",
        ),
        Occupation(
            "vintage shop owner",
            "vintage thrift retro boutique shop stylist",
            (26, 76),
            "finding the right coat for people who came in to get out of the rain",
            "sorted donations in a charity cellar and learned fabrics by touch",
            (
                "found a lost couturier's label in a box of curtains",
                "lent out a whole shop for a film and got it back with a bit part",
            ),
            "to put names to everyone who ever wore one wedding dress",
            "You're a forty in the shoulders, don't tell me.",
            "Which decade would have dressed you best?",
            "sewing machines",
            "the rail",
        ),
    ),
    interests=interests(
        """
        textile museums | embroidery seen from the back | plastic that pretends to be silk
        hat making | a brim at the right angle | baseball caps at dinner
        street style sketches | elderly ladies in good coats | logos larger than a hand
        shoe repair | resoled boots | shoes that squeak
        natural dyes | walnut-stained fingers | dry-clean-only labels
        costume dramas | a costume with pockets | zips in period films
        collecting buttons | tins full of buttons | sales on a Monday
        """
    ),
    wardrobe=Wardrobe(
        warm=("silk blouse, trousers, sandals", "linen blazer, t-shirt, trousers", "jumpsuit, sandals"),
        cold=("trench coat, turtleneck, trousers, boots", "blazer, blouse, trousers", "coat, sweater, jeans, boots"),
        colors="black,white,scarlet,tan,emerald,cobalt blue,ivory",
        headwear=("beret", "turban"),
    ),
    roots=(
        "under a sewing table, more or less",
        "where {their} grandmother ironed for the grand hotel",
        "in a street with four tailors and one mirror",
    ),
    scenes=(
        "Backstage, between two fittings, {first} has five minutes.",
        "{user} catches {first}'s eye in the mirror of a small boutique.",
        "Bolts of cloth cover the floor, and {first} points {user} to the one free chair.",
    ),
)
