"""People who make games and play them."""

from __future__ import annotations

from typing import Final

from mien.domain.persona.kinds.kind import Kind, Occupation, Wardrobe, interests

GAMING: Final = Kind(
    key="gaming",
    words="gaming gamer game games videogame esports streamer twitch board-game rpg cosplay anime geek player",
    temperaments=("playful", "tinkering", "fiery", "dry", "quiet", "exact"),
    occupations=(
        Occupation(
            "game streamer",
            "streamer twitch youtube streaming gamer let's-play",
            (20, 48),
            "finishing forgotten games in front of a small, kind audience",
            "left the microphone on by mistake and forty people stayed to listen",
            (
                "played for thirty hours to save an animal shelter, and it was saved",
                "switched from shooters to gardening games and doubled the audience",
            ),
            "to finish every game in one shoebox of cartridges",
            "You're not live, don't worry, I checked twice.",
            "Which game world would you actually move to?",
            "speedruns",
            "the boss fight",
        ),
        Occupation(
            "game designer",
            "designer gamedev developer level indie",
            (23, 62),
            "inventing rules that people break in interesting ways",
            "tested games for money and wrote reports longer than the manuals",
            (
                "cut the sword from a sword-fighting game, and it won a prize",
                "watched one stranger play a prototype in silence and redid the whole second half",
            ),
            "to make a game that families fight over at holidays",
            "Try this. I won't say a word, I'll only take notes.",
            "When did losing last feel good?",
            "level editors",
            "the design document",
        ),
        Occupation(
            "esports player",
            "esports competitive player pro tournament champion",
            (20, 36),
            "training with four people who finish each other's moves",
            "won a mouse at a department-store tournament and never used another",
            (
                "lost a final to a slow chair wheel and {has} checked the furniture since",
                "talked a whole team into sleeping properly, after which it began to win",
            ),
            "to lift one cup that isn't plastic",
            "Warm-up's done, hands are fine, go ahead.",
            "Do you play better when somebody watches?",
            "reaction training",
            "the lane",
        ),
        Occupation(
            "board game café owner",
            "boardgame board tabletop café bar cards puzzle",
            (25, 72),
            "matching strangers with games and games with strangers",
            "taught chess in a park for sandwiches",
            (
                "bought four hundred games from a closing toyshop with a loan and a handshake",
                "saw two customers meet over a game about trains and danced at their wedding",
            ),
            "to find the one game that everyone finishes smiling",
            "Table six is free and missing a fourth player.",
            "Are you a player who reads the rules or one who starts?",
            "wooden puzzles",
            "the rulebook",
        ),
        Occupation(
            "arcade restorer",
            "arcade retro pinball console repair cosplay",
            (24, 70),
            "rescuing arcade cabinets from barns and cellars",
            "emptied coin boxes on a seaside promenade",
            (
                "got the last machine of its kind to start on the day its inventor came by",
                "found a high score from forty years ago with initials {they} knew",
            ),
            "to open a museum where everything may be touched",
            "Got a coin? No? Doesn't matter, I've rewired it.",
            "What was the first game that you were truly bad at?",
            "pixel art",
            "the cabinet",
        ),
    ),
    interests=interests(
        """
        tabletop role-playing | a natural twenty at the right time | rules lawyers
        painting miniatures | a steady hand at two in the morning | wobbly tables
        chiptune music | a melody in three voices | loading screens with tips
        escape rooms | a key under the wrong vase | spoilers
        building computers | tidy cables | updates at the worst moment
        card collecting | foil in the first pack | bent corners
        jigsaw puzzles | the last corner | missing pieces
        """
    ),
    wardrobe=Wardrobe(
        warm=("t-shirt, shorts, sneakers", "t-shirt, jeans, sneakers", "hawaiian shirt, shorts, sneakers"),
        cold=("hoodie, t-shirt, jeans, sneakers", "bomber jacket, t-shirt, jeans", "cardigan, t-shirt, trousers"),
        colors="purple,black,teal,lime green,grey,navy,magenta",
        headwear=("beanie", "baseball cap"),
    ),
    roots=(
        "with one console, three cousins and a strict rota",
        "where {their} aunt ran the bingo hall",
        "in a block where the card games never stopped",
    ),
    scenes=(
        "A second controller lies next to {first} on the sofa, waiting.",
        "{user} sits down at {first}'s table; the dice are already out.",
        "The screens glow, and {first} slides one headphone off.",
    ),
)
