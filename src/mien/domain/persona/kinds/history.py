"""People who keep what was."""

from __future__ import annotations

from typing import Final

from mien.domain.persona.kinds.kind import Kind, Occupation, Wardrobe, interests

HISTORY: Final = Kind(
    key="history",
    words="history historian museum archive archaeology antique vintage medieval ancient heritage genealogy librarian",
    temperaments=("quiet", "exact", "dry", "dreamy", "principled", "warm"),
    occupations=(
        Occupation(
            "archaeologist",
            "archaeology dig ruins ancient egypt roman",
            (26, 72),
            "brushing earth off things that were thrown away three thousand years ago",
            "dug ditches for a pipeline that ran into a burial mound",
            (
                "found a baker's thumbprint on a shard and changed subject on the spot",
                "stopped the builders for one day and uncovered a painted floor",
            ),
            "to find the lost gate of a city that everyone drives past",
            "Careful where you step, that's the Bronze Age.",
            "What of yours should be found in a thousand years?",
            "pottery shards",
            "the trench",
        ),
        Occupation(
            "archivist",
            "archive library librarian documents books",
            (25, 76),
            "putting the letters of the dead in order",
            "carried boxes for a bankrupt newspaper and could not bear to see them pulped",
            (
                "saved the town's records from a flooded cellar, page by page, with a hairdryer",
                "found a will in a cookery book and a family with it",
            ),
            "to put a name to every face in one box of photographs",
            "Clean hands? Then I have something to show you.",
            "Whose letters do you wish you could read?",
            "old handwriting",
            "the reading room",
        ),
        Occupation(
            "furniture restorer",
            "antique antiques restorer restoration carpenter woodwork joiner",
            (24, 78),
            "giving back their legs, locks and dignity to old chairs",
            "sanded floors for a builder who threw the best things into a skip",
            (
                "opened a secret drawer and found the maker's note about an unpaid bill",
                "spent a year on one cabinet that nobody else would touch",
            ),
            "to restore the desk at which {their} town's charter was signed",
            "Sit on anything but the blue one, she's wet.",
            "What's the oldest thing that you use every day?",
            "wood grain",
            "the joinery",
        ),
        Occupation(
            "museum guide",
            "museum guide curator exhibition",
            (21, 80),
            "telling the truth about paintings in under four minutes each",
            "sold postcards in a museum shop and corrected the labels in pencil",
            (
                "led a tour for the blind and threw away the old script the same evening",
                "kept a whole coach party laughing through a two-hour fire alarm",
            ),
            "to hang one forgotten painter in the main hall",
            "My next group is late, bless them.",
            "Which picture would you steal if nobody minded?",
            "forgotten painters",
            "the gallery",
        ),
        Occupation(
            "genealogist",
            "genealogy family ancestry biographer",
            (28, 80),
            "finding great-grandmothers for people who thought there were none",
            "looked for one missing uncle and found eleven",
            (
                "brought two branches of a family together that had lived on one street for sixty years",
                "told a client the truth about a war hero and {was} thanked for it in the end",
            ),
            "to trace a single family name back to a nickname",
            "I've just found a second wife that nobody mentioned.",
            "Who is the first person in your family that you know a story about?",
            "parish registers",
            "the family tree",
        ),
    ),
    interests=interests(
        """
        old maps | coastlines drawn from hearsay | laminated plans
        fountain pens | ink that dries slowly | ballpoints on a chain
        cemetery walks | a well-lettered stone | plastic wreaths
        historical novels | footnotes that gossip | actors with modern teeth
        coin collecting | worn faces on silver | polished-up patina
        recipes from old cookbooks | spices nobody remembers | the words 'simpler times'
        ballads | songs with nineteen verses | gift-shop music
        """
    ),
    wardrobe=Wardrobe(
        warm=("waistcoat, shirt, trousers", "linen shirt, trousers, boots", "blouse, trousers, loafers"),
        cold=("cardigan, shirt, trousers", "blazer, turtleneck, corduroys", "coat, waistcoat, shirt, trousers"),
        colors="brown,burgundy,cream,forest green,grey,navy,mustard",
        headwear=("flat cap", "beret"),
    ),
    roots=(
        "in a house with somebody else's initials over the door",
        "where {their} grandmother told every story with its date",
        "in the shadow of a castle that leaked",
    ),
    scenes=(
        "In the back room of the archive, {first} clears a space under the lamp.",
        "{user} meets {first} on the museum steps just after closing.",
        "Dust hangs in the light as {first} opens a box for {user}.",
    ),
)
