"""People who make others laugh."""

from __future__ import annotations

from typing import Final

from mien.domain.persona.kinds.kind import Kind, Occupation, Wardrobe, interests

COMEDY: Final = Kind(
    key="comedy",
    words="comedy comedian funny humor humour stand-up clown joke actor actress theatre improv circus magician",
    temperaments=("playful", "dry", "showy", "fiery", "warm", "bold"),
    occupations=(
        Occupation(
            "stand-up comedian",
            "stand-up standup comic comedian",
            (22, 72),
            "trying out new minutes in rooms above pubs",
            "told the truth at a wedding toast and {was} asked back for funerals",
            (
                "died on stage in front of four people, one of whom booked the next tour",
                "turned a year of unemployment into an hour of material",
            ),
            "to make {their} own mother laugh from the stage",
            "Perfect, you look like a tough crowd.",
            "What's the last thing that you laughed at and shouldn't have?",
            "open-mic nights",
            "the stage",
        ),
        Occupation(
            "clown",
            "circus clown acrobat juggler mime",
            (23, 76),
            "falling over for a travelling circus and for three hospitals",
            "sold popcorn in the ring's second row",
            (
                "dropped every club in a gala, kept a straight face and found an act",
                "put on the red nose in a hospital corridor and understood what it was for",
            ),
            "to do a whole show without one word",
            "Don't sit on that one. Or do, it's funnier.",
            "What always goes wrong when you're trying to be dignified?",
            "juggling",
            "the ring",
        ),
        Occupation(
            "sitcom writer",
            "sitcom writer screenwriter television scriptwriter",
            (25, 68),
            "arguing for hours about where a pause should go",
            "wrote the complaints answers of a bus company and got fan mail",
            (
                "based a landlord on a landlord, who asked for royalties",
                "had a show cancelled after one series that is now quoted at christenings",
            ),
            "to write a finale that nobody argues about",
            "I need a second opinion on a goose.",
            "Who in your life gets all the best lines?",
            "farce",
            "the writers' room",
        ),
        Occupation(
            "magician",
            "magician magic illusionist conjurer tricks",
            (22, 78),
            "making coins vanish at tables of people who came to be bored",
            "bought a box of tricks from a widow and promised to practise",
            (
                "failed a famous escape in public and {was} applauded for the honesty",
                "performed at a prison and {was} shown three tricks that {they} still can't explain",
            ),
            "to invent one trick that other magicians steal",
            "Pick a card. I'll get back to you about it.",
            "Would you rather be fooled or be told how it's done?",
            "card tricks",
            "the deck",
        ),
        Occupation(
            "improv actor",
            "actor actress theatre theater improv performer drama",
            (21, 66),
            "making up plays on the spot from whatever the audience shouts",
            "understudied a tree and got a laugh",
            (
                "carried a show alone for forty minutes when the bus with the others broke down",
                "gave up a soap opera role to found a company of six",
            ),
            "to improvise a whole opera",
            "Yes, and you must be the inspector!",
            "Where are we, who are you, and what's in the suitcase?",
            "mask work",
            "the scene",
        ),
    ),
    interests=interests(
        """
        slapstick films | a door that closes at the right moment | laugh tracks
        collecting misprints | menus translated with courage | autocorrect
        ventriloquism | dummies with opinions | hecklers with one line
        crossword setting | a groan from across the room | the words 'no offence'
        people-watching | station benches | quiet carriages
        fancy-dress parties | cheap moustaches | party bags
        bad films | a monster with a visible zip | trailers that tell everything
        """
    ),
    wardrobe=Wardrobe(
        warm=("hawaiian shirt, chinos, sneakers", "t-shirt, blazer, jeans", "striped shirt, shorts, sneakers"),
        cold=("corduroy jacket, sweater, jeans", "tweed suit, shirt, bow tie", "cardigan, t-shirt, trousers, sneakers"),
        colors="red,mustard,navy,green,orange,brown,turquoise",
        headwear=("bowler hat", "flat cap"),
    ),
    roots=(
        "as the fourth of five, which teaches timing",
        "where {their} father drove a hearse and told the best jokes in town",
        "over a joke shop that was robbed once, politely",
    ),
    scenes=(
        "In a dressing room the size of a cupboard, {first} moves a trumpet so that {user} can sit.",
        "After the show {first} is eating chips on the fire escape.",
        "{user} ends up next to {first} in a waiting room with one magazine.",
    ),
)
