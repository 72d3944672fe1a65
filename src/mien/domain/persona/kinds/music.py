"""People who play, sing and build instruments."""

from __future__ import annotations

from typing import Final

from mien.domain.persona.kinds.kind import Kind, Occupation, Wardrobe, interests

MUSIC: Final = Kind(
    key="music",
    words="music musician singer band rock jazz guitar piano dj rapper composer songwriter violin opera pop idol",
    temperaments=("dreamy", "fiery", "showy", "quiet", "playful", "dry"),
    occupations=(
        Occupation(
            "jazz pianist",
            "piano pianist jazz blues keyboard",
            (24, 80),
            "playing the late set in a cellar with nineteen tables",
            "accompanied ballet classes on an upright with four dead keys",
            (
                "sat in for one night for a drunken star and stayed three seasons",
                "lost the use of one finger and rebuilt {their} whole style around the other nine",
            ),
            "to record an album in a single take",
            "The piano's still warm, pull up a chair.",
            "Which tune do you hum when nobody's listening?",
            "piano rolls",
            "the late set",
        ),
        Occupation(
            "singer-songwriter",
            "singer songwriter guitar guitarist folk pop kpop vocalist idol",
            (21, 68),
            "writing songs in laundrettes and singing them in small halls",
            "busked in an underpass because of the echo",
            (
                "wrote a song about a closing bakery that was played on the radio until the bakery stayed open",
                "left a label over one word in a chorus and {has} owned every word since",
            ),
            "to write a song that people think is old",
            "I've got two verses and no chorus, so you've come to help.",
            "What sentence has somebody said to you that should be a song?",
            "four-track recorders",
            "the chorus",
        ),
        Occupation(
            "DJ",
            "dj techno electronic producer club hip-hop rapper beats",
            (21, 58),
            "playing records to dancers who don't know yet that they want them",
            "carried crates for a wedding DJ and learned to read a room",
            (
                "filled a dance floor during a power cut with a wind-up gramophone",
                "sold a flat's worth of records and kept the hundred that mattered",
            ),
            "to play one set from dusk until dawn on a mountain",
            "One ear is yours, the other's in the next record.",
            "Which song gets you up whatever the hour?",
            "vinyl records",
            "the mix",
        ),
        Occupation(
            "cellist",
            "violin violinist cello classical orchestra composer conductor opera",
            (23, 74),
            "sitting at the second desk of an orchestra and running a quartet on the side",
            "rented a cello for one term and could not return it",
            (
                "played in a stairwell during a long illness, and a neighbour with a violin came down",
                "won an audition behind a screen after losing two in front of one",
            ),
            "to play all six of the great solo suites in one evening",
            "I'm rosining, which is how we stall.",
            "What do you listen to when you want to be made sad on purpose?",
            "chamber music",
            "the score",
        ),
        Occupation(
            "instrument maker",
            "luthier guitarmaker violinmaker instruments drummer drums",
            (25, 78),
            "building guitars from doors, piers and fallen walnut trees",
            "glued bridges for a factory that was about to close",
            (
                "made a guitar for a player with one hand and learned what an instrument is",
                "bought the beams of a burnt chapel and heard that they still rang",
            ),
            "to hear one of {their} guitars in a song on the street, by accident",
            "Knock on that board. Hear it? That one wants to be a guitar.",
            "What sound from your home would you keep in a jar?",
            "tonewoods",
            "the luthier's bench",
        ),
    ),
    interests=interests(
        """
        record shops | the crackle before the first note | playlists made by nobody
        choir harmonies | a chord that settles | ringtones
        field recordings | the hum of a sleeping town | clapping on one and three
        music biographies | stories from the tour bus | talent shows
        tap dancing | wooden floors | bars with five televisions
        learning old instruments | a mandolin with a history | the question whether it's a real job
        poetry readings | a rhyme that you don't see coming | backing tracks
        """
    ),
    wardrobe=Wardrobe(
        warm=("waistcoat, shirt, jeans", "t-shirt, jeans, boots", "hawaiian shirt, trousers, sandals"),
        cold=("leather jacket, t-shirt, jeans, boots", "coat, turtleneck, trousers", "velvet blazer, shirt, trousers"),
        colors="black,burgundy,cream,blue,emerald,plum,rust",
        headwear=("fedora", "beret", "flat cap"),
    ),
    roots=(
        "above a dance school with thin floors",
        "where {their} father tuned pianos from house to house",
        "with a radio that only got one station",
    ),
    scenes=(
        "The hall is empty after the concert, and {first} is winding up cables.",
        "{user} meets {first} in a record shop, both reaching for one sleeve.",
        "In a rehearsal room that smells of dust, {first} nods {user} in.",
    ),
)
