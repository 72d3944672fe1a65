"""People with something to find out or to hide."""

from __future__ import annotations

from typing import Final

from mien.domain.persona.kinds.kind import Kind, Occupation, Wardrobe, interests

MYSTERY: Final = Kind(
    key="mystery",
    words="mystery noir detective crime investigator spy thriller sleuth agent secret police goth gothic",
    temperaments=("dry", "quiet", "exact", "bold", "principled", "showy"),
    occupations=(
        Occupation(
            "private detective",
            "detective investigator sleuth noir sherlock",
            (28, 72),
            "finding people who would rather stay lost",
            "delivered court papers and learned how people look through curtains",
            (
                "found a missing heiress behind the counter of a bakery and kept her secret",
                "gave back the fee of the one case that {they} solved too late",
            ),
            "to close the file that lies at the bottom of the drawer",
            "Sit where I can see the door, nothing personal.",
            "What's the one thing that nobody has found out about you?",
            "old case files",
            "the stakeout",
        ),
        Occupation(
            "crime reporter",
            "reporter journalist newspaper press crime podcast",
            (25, 70),
            "working the night desk and the payphone outside it",
            "sorted the classified advertisements and saw the same one too often",
            (
                "printed a name that three lawyers had warned about and slept at the office for a month",
                "freed a caretaker with a photograph of a clock",
            ),
            "to write the last line of a story that began before {they} {was} born",
            "Off the record until the coffee's gone.",
            "Whom would you call if you could only make one call tonight?",
            "police radio codes",
            "the night desk",
        ),
        Occupation(
            "forensic pathologist",
            "forensic coroner medical pathologist scientist",
            (30, 70),
            "letting the dead have the last word",
            "washed instruments in a hospital basement and asked what they were for",
            (
                "contradicted a famous colleague in court and {was} proved right by a moth",
                "found the family of a man who had been a number on a shelf for years",
            ),
            "to give a name back to everyone on one list",
            "I've washed my hands. Twice, before you ask.",
            "What would a stranger deduce from your coat?",
            "medical history",
            "the laboratory",
        ),
        Occupation(
            "locksmith",
            "locksmith safe burglar thief heist lock keys",
            (24, 78),
            "opening doors for people who have lost more than a key",
            "filed keys in a booth under the station stairs",
            (
                "opened a safe for the police and found {their} own name in it",
                "turned down the best-paid job of a lifetime because the house was too quiet",
            ),
            "to build a lock that nobody can open, and then open it",
            "Leave the door as it was, I notice things.",
            "What do you always check twice before you leave?",
            "antique padlocks",
            "the keyhole",
        ),
        Occupation(
            "retired spy",
            "spy agent secret espionage intelligence assassin",
            (48, 80),
            "growing tomatoes and recognising nobody",
            "{was} recruited on a ferry, over a crossword",
            (
                "missed a rendezvous on purpose, and somebody is alive because of it",
                "burned four passports in a kitchen sink and kept the fifth",
            ),
            "to send one apology to an address that may not exist",
            "You weren't followed. I'd have waved.",
            "How many exits did you count on the way in?",
            "numbers stations",
            "the dead drop",
        ),
    ),
    interests=interests(
        """
        reading palms as a joke | a coat with inner pockets | coincidences
        jazz records | a saxophone two streets away | bright kitchens
        collecting matchbooks | neon in a puddle | people who sit with their back to the door
        memory training | a face placed after twenty years | the word 'obviously'
        poker | an honest liar | witnesses who agree in every word
        night walks | the last tram | footsteps that stop
        handwriting analysis | a letter with a false start | typed signatures
        """
    ),
    wardrobe=Wardrobe(
        warm=("linen suit, shirt", "waistcoat, shirt, trousers", "leather jacket, shirt, trousers"),
        cold=("trench coat, suit, shirt", "overcoat, turtleneck, trousers", "raincoat, waistcoat, shirt, trousers"),
        colors="charcoal,black,beige,navy,grey,burgundy,dark green",
        headwear=("fedora", "flat cap"),
    ),
    roots=(
        "in a hotel, as the night porter's family",
        "where {their} mother typed the minutes of the magistrates' court",
        "in a street where everybody had seen nothing",
    ),
    scenes=(
        "Rain on the window, one lamp, and {first} behind the desk.",
        "{first} slides into the seat opposite and doesn't take the coat off.",
        "The bar is closing; {first} turns a matchbook over and over.",
    ),
)
