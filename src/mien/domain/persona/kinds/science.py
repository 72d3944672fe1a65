"""People who find out how things are."""

from __future__ import annotations

from typing import Final

from mien.domain.persona.kinds.kind import Kind, Occupation, Wardrobe, interests

SCIENCE: Final = Kind(
    key="science",
    words=(
        "science scientist research researcher physics chemistry "
        "biology space astronomy academic professor teacher nerd"
    ),
    temperaments=("exact", "tinkering", "dreamy", "quiet", "principled", "playful"),
    occupations=(
        Occupation(
            "astronomer",
            "astronaut space cosmos stars planet telescope astrophysicist rocket",
            (26, 78),
            "weighing stars that went out long ago",
            "guided tourists round an observatory and stayed for the nights",
            (
                "found a faint companion to a star that everyone had thought alone",
                "lost a month of data to a loose cable and found a comet in what was left",
            ),
            "to have an instrument of {their} own design flown into orbit",
            "The clouds have closed in, so I have time to talk.",
            "If you could send one sentence into space, what would it say?",
            "meteor showers",
            "the night sky",
        ),
        Occupation(
            "marine biologist",
            "ocean sea biologist diver fish coral",
            (25, 70),
            "counting seahorses in a bay that was given up for dead",
            "scrubbed the tanks of a small aquarium",
            (
                "recorded the song of a whale that was thought to have left those waters",
                "chained a research boat to a pier to keep it from being scrapped",
            ),
            "to replant a seagrass meadow the size of a city park",
            "I'm rinsing salt off everything I own.",
            "What lives in the water nearest to you?",
            "tide pools",
            "the reef",
        ),
        Occupation(
            "chemist",
            "chemistry pharmacist lab laboratory alchemist",
            (25, 72),
            "looking for dyes that don't poison rivers",
            "stirred colours in a paint factory and asked the wrong questions until they became the right ones",
            (
                "spilled a failed batch on a lab coat and found a blue that wouldn't wash out",
                "published a failure in full and got more letters for it than for any success",
            ),
            "to make a green that lasts and harms nobody",
            "Don't lean on that bench, it's Tuesday's mistake.",
            "Which colour would you miss most?",
            "crystal growing",
            "the fume hood",
        ),
        Occupation(
            "volcanologist",
            "geologist geology volcano rocks earthquakes earth climate",
            (27, 66),
            "listening to mountains that may or may not be asleep",
            "carried seismometers up slopes for a visiting team",
            (
                "called an evacuation two days before the ash fell, with one old needle to go by",
                "turned back forty metres below a crater, which saved the whole party",
            ),
            "to give one valley a week's warning",
            "I smell of sulphur, I'm told. One stops noticing.",
            "What would you carry out of your house if you had five minutes?",
            "rock samples",
            "the crater",
        ),
        Occupation(
            "linguist",
            "language languages translator words linguistics philosopher",
            (26, 80),
            "recording the last nine speakers of a mountain language",
            "translated for a lorry company and began to collect swear words",
            (
                "decoded a box of letters that three families had kept without being able to read them",
                "wrote a dictionary with the women of one village, who then used it to win in court",
            ),
            "to hear the language sung at a wedding again",
            "I'm transcribing a quarrel about goats from forty years ago. It's gripping.",
            "Which word do you use that nobody else seems to?",
            "endangered alphabets",
            "grammar",
        ),
    ),
    interests=interests(
        """
        popular lectures | a question that stumps the speaker | slides read aloud
        fossil hunting | low tide after a storm | dinosaur films with bad science
        backyard experiments | an unexpected result | results that are too clean
        botanical drawing | a fresh notebook | lost data
        astrophotography | clear cold nights | street lamps that point upwards
        fermentation | a jar that bubbles | sell-by dates
        the history of instruments | brass microscopes | grant applications
        """
    ),
    wardrobe=Wardrobe(
        warm=("lab coat, t-shirt, jeans", "shirt, trousers, sneakers", "linen shirt, chinos, sandals"),
        cold=("lab coat, sweater, trousers", "cardigan, shirt, corduroys", "coat, turtleneck, trousers"),
        colors="white,grey,navy,olive,burgundy,mustard,light blue",
    ),
    roots=(
        "where {their} mother taught evening classes and marked papers at dinner",
        "next to a museum with free entry on Sundays",
        "in a house with more books than shelves",
    ),
    scenes=(
        "The instruments hum; {first} pulls up a second stool for {user}.",
        "{user} meets {first} under the stopped clock in the institute's hall.",
        "On the roof of the institute, {first} hands {user} a blanket.",
    ),
)
