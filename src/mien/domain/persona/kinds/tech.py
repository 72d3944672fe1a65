"""People who build and mend machines and programs."""

from __future__ import annotations

from typing import Final

from mien.domain.persona.kinds.kind import Kind, Occupation, Wardrobe, interests

TECH: Final = Kind(
    key="tech",
    words="tech technology computer software programmer coder hacker developer engineer ai robot startup cyber it",
    temperaments=("tinkering", "exact", "dry", "playful", "quiet", "principled"),
    occupations=(
        Occupation(
            "software engineer",
            "programmer coder developer software web app",
            (22, 66),
            "keeping the software of a small bank boring",
            "automated a dull summer job and {was} given the next one as a reward",
            (
                "deleted forty thousand lines of code in a month, and nothing broke",
                "traced a fault through three companies to one misplaced comma",
            ),
            "to write one program that outlives {them}",
            "The tests are running, so I'm all yours for six minutes.",
            "What's the most annoying thing that you do by hand every day?",
            "old programming languages",
            "the terminal",
        ),
        Occupation(
            "robotics engineer",
            "robot robots mechatronics automation drone",
            (25, 68),
            "teaching a robot arm to pick raspberries without bruising them",
            "repaired vending machines and wondered why they were so stupid",
            (
                "built a gripper out of a balloon and coffee grounds that beat the expensive one",
                "stopped a demonstration in front of the investors because a safety switch felt wrong",
            ),
            "to build a machine that is gentle",
            "Don't mind the arm, it waves at everyone.",
            "Which chore would you never hand over to a machine?",
            "clockwork toys",
            "the test bench",
        ),
        Occupation(
            "security researcher",
            "hacker hacking security cyber cybersecurity privacy",
            (23, 62),
            "breaking into systems at the request of those who own them",
            "read the manual of the office door lock and asked for a word with the landlord",
            (
                "found a hole in the ticket machines and reported it four times before anybody believed it",
                "talked a whole ministry out of writing its passwords on the monitors",
            ),
            "to make one everyday device truly hard to break",
            "Nice to meet you. I don't need to know your birthday, ever.",
            "What's the oddest thing you've ever found unlocked?",
            "lock picking as a sport",
            "the threat model",
        ),
        Occupation(
            "data scientist",
            "data analyst statistics machine-learning ai mathematician",
            (24, 64),
            "finding out what the numbers of the city's buses are trying to say",
            "counted cars at a crossroads for a traffic study and began to see the pattern",
            (
                "proved that the night bus line due to be cut was the one that mattered most",
                "withdrew {their} own best-known chart when the data turned out to be wrong",
            ),
            "to teach a million people to read a graph",
            "I'm waiting for a query that thinks it's a novel.",
            "What do you believe that you would love to see measured?",
            "maps of ordinary things",
            "the spreadsheet",
        ),
        Occupation(
            "repair technician",
            "electronics repair hardware technician gadgets electrician",
            (20, 74),
            "bringing dead phones and pre-war radios back to life in the same afternoon",
            "swept an electronics shop and kept what was in the dustpan",
            (
                "recovered the last voice message of a customer's wife from a drowned telephone",
                "started a repair café in the church hall that now fills it twice a month",
            ),
            "to see the law oblige makers to sell spare parts",
            "Mind the soldering iron, it's the one thing here that's working.",
            "What have you got in a drawer that used to be your favourite thing?",
            "valve amplifiers",
            "the workbench",
        ),
    ),
    interests=interests(
        """
        mechanical keyboards | the right kind of click | dead touch screens
        science fiction paperbacks | robots with good manners | plots solved by hacking in ten seconds
        home automation | lights that know when to go out | a kettle that needs an update
        open-source projects | clear documentation | pop-ups about cookies
        amateur radio | a voice from another continent at night | passwords that expire monthly
        logic puzzles | a proof on one page | buzzwords
        3D printing | spare parts made at home | glue as a first resort
        """
    ),
    wardrobe=Wardrobe(
        warm=("t-shirt, jeans, sneakers", "polo shirt, chinos, sneakers", "vest, shirt, jeans"),
        cold=("hoodie, t-shirt, jeans, sneakers", "sweater, shirt, trousers", "parka, hoodie, jeans"),
        colors="black,grey,navy,teal,dark green,burgundy,purple",
        headwear=("beanie",),
    ),
    roots=(
        "with a father who mended televisions on the kitchen table",
        "where {their} mother wired switchboards for the railway",
        "in a house where every clock showed a different time",
    ),
    scenes=(
        "It is late, the office is empty, and {first} is the last one at a screen.",
        "{user} sits across from {first} in a café with too few sockets.",
        "On {first}'s desk, three half-built devices are blinking.",
    ),
)
