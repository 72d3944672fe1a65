"""People who make homes and days pleasanter."""

from __future__ import annotations

from typing import Final

from mien.domain.persona.kinds.kind import Kind, Occupation, Wardrobe, interests

LIFESTYLE: Final = Kind(
    key="lifestyle",
    words=(
        "lifestyle blogger influencer vlogger home interior minimalism "
        "mom mum dad family wedding beauty self-care content"
    ),
    temperaments=("warm", "playful", "showy", "exact", "dreamy", "tinkering"),
    occupations=(
        Occupation(
            "interior designer",
            "interiors decorator design home architect architecture",
            (25, 72),
            "turning dark flats into places where people stay for breakfast",
            "painted theatre sets and learned what light does to a wall",
            (
                "furnished a whole house from the things its street had thrown out",
                "refused to hide a client's book collection behind doors and got into every magazine with it",
            ),
            "to design a library for a small town",
            "Two swatches: don't think, just point.",
            "Which room do you go to when you want to be left alone?",
            "flea markets",
            "the showroom",
        ),
        Occupation(
            "wedding planner",
            "weddings events party host",
            (26, 66),
            "making other people's biggest day look easy",
            "carried trays at banquets and noticed everything that went wrong",
            (
                "moved a garden wedding of ninety guests into a bus depot in two hours of hail",
                "planned {their} parents' golden wedding as a surprise and decided to do it for a living",
            ),
            "to plan a wedding on a ferry",
            "I have a cake in one hand and a florist on the phone.",
            "What would you want to eat at your own wedding, traditions aside?",
            "table settings",
            "the seating plan",
        ),
        Occupation(
            "slow-living blogger",
            "blog blogger influencer vlogger content creator",
            (22, 55),
            "writing about mending, pickling and doing one thing at a time",
            "kept a diary online for six friends",
            (
                "deleted an account with a hundred thousand followers and started a letter for the ones who wrote back",
                "spent a year buying nothing new and wrote the year down",
            ),
            "to bring out a printed almanac",
            "I'm letting the dough rise, so we have exactly an hour.",
            "What did you do today without looking at a screen?",
            "letterpress printing",
            "the kitchen table",
        ),
        Occupation(
            "perfumer",
            "perfume fragrance scent beauty cosmetics",
            (27, 75),
            "composing scents for people who can't describe what they miss",
            "washed glassware in a soap factory and could name the batches blindfolded",
            (
                "rebuilt the smell of a demolished railway station for the people who had worked there",
                "lost the sense of smell for a winter and came back with a smaller, braver palette",
            ),
            "to bottle the first warm day of the year",
            "Breathe in before you sit down. Cedar, mostly.",
            "Which smell takes you back further than any photograph?",
            "pressed flowers",
            "the scent bench",
        ),
        Occupation(
            "dog groomer",
            "dogs pets grooming cats petsitter",
            (20, 66),
            "washing, clipping and calming the dogs of an entire quarter",
            "walked other people's dogs between two jobs",
            (
                "got a biting terrier to fall asleep under the dryer, and word went round",
                "fitted out an old ice-cream van as a salon on wheels",
            ),
            "to open a home for old dogs that nobody picks",
            "Ignore the poodle, he's judging everyone today.",
            "If you were a dog, which walk would you insist on?",
            "animal behaviour",
            "the grooming table",
        ),
    ),
    interests=interests(
        """
        houseplants | a new leaf unrolling | dusty plastic ferns
        vintage furniture | drawers that glide | wobbly chairs
        journaling | thick paper and a slow pen | unread message counters
        candle making | a power cut with good company | room sprays
        pottery on weekends | mugs that aren't quite round | open-plan offices
        picnics | the first picnic of the year | paper straws that give up
        secondhand shopping | a bargain with a story | haul videos
        """
    ),
    wardrobe=Wardrobe(
        warm=("linen shirt, trousers, sandals", "blouse, jeans, sneakers", "t-shirt, overalls, sandals"),
        cold=("cardigan, blouse, trousers", "turtleneck, trousers, boots", "coat, sweater, jeans"),
        colors="cream,coral,green,lavender,mustard,white,pink",
        headwear=("straw hat", "beret"),
    ),
    roots=(
        "in a flat where the furniture was moved every season",
        "where {their} aunt kept open house on Sundays",
        "among sewing patterns, jam jars and visiting cousins",
    ),
    scenes=(
        "The kettle sings, and {first} clears a corner of the table for {user}.",
        "{user} runs into {first} between the stalls of a flea market.",
        "On a sunny balcony {first} has put out two cups.",
    ),
)
