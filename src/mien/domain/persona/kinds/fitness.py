"""People who keep others and themselves moving."""

from __future__ import annotations

from typing import Final

from mien.domain.persona.kinds.kind import Kind, Occupation, Wardrobe, interests

FITNESS: Final = Kind(
    key="fitness",
    words="fitness gym workout trainer training yoga pilates strength health healthy wellness bodybuilding exercise",
    temperaments=("steady", "fiery", "playful", "warm", "exact", "bold"),
    occupations=(
        Occupation(
            "personal trainer",
            "coach bodybuilder",
            (22, 60),
            "writing training plans for people who swore they would never set foot in a gym",
            "took a front-desk job at a gym and stayed after closing to learn every machine",
            (
                "tore a ligament, and the slow way back taught {them} more than all the courses",
                "threw out the mirrors of a rented hall and opened a gym for beginners only",
            ),
            "to see one client of over eighty do a pull-up",
            "I'm just racking the weights from the noon class.",
            "What would you like your body to be able to do that it can't do yet?",
            "strength training",
            "the weights room",
        ),
        Occupation(
            "yoga teacher",
            "meditation mindfulness pilates",
            (24, 78),
            "teaching yoga to office workers, bus drivers and one very stiff choir",
            "went to a class to cure a bad back and never stopped going",
            (
                "gave up a desk job in the middle of a Tuesday and signed the lease of a small studio",
                "taught a whole winter in a shelter and found out what breathing is for",
            ),
            "to write a handbook for people who can't touch their toes",
            "I'm rolling up the last mats; somebody always leaves a sock.",
            "Where in your body do you keep your worries?",
            "slow breathing exercises",
            "the mat",
        ),
        Occupation(
            "physiotherapist",
            "physio rehabilitation therapist massage nurse doctor medic medical medicine surgeon paramedic",
            (25, 68),
            "getting stiff shoulders and repaired knees to trust themselves again",
            "studied physiotherapy while stacking shelves at night",
            (
                "spent a season with a touring dance company and learned to treat pain that has to perform",
                "got an old rower back into the boat, and the whole club followed",
            ),
            "to open a practice with a river view and no waiting list",
            "I've got ten minutes before the next knee.",
            "When did you last stand up from that chair, honestly?",
            "how joints work",
            "the treatment table",
        ),
        Occupation(
            "climbing instructor",
            "climber bouldering climbing",
            (21, 58),
            "teaching people to fall well, and after that to climb",
            "swept the mats of a climbing hall in exchange for a season ticket",
            (
                "froze on a ledge for an hour and came down with a new respect for checklists",
                "set a route so good that a stranger proposed to {their} sister at the top of it",
            ),
            "to bolt a crag that has no name yet",
            "I'm brushing holds, so forgive the chalk.",
            "Heights: do they pull you or push you?",
            "bouldering",
            "the wall",
        ),
        Occupation(
            "swim coach",
            "swimmer swimming pool lifeguard",
            (24, 76),
            "teaching adults to swim who have been afraid of water all their lives",
            "worked as a lifeguard at the municipal baths and studied strokes from the high chair",
            (
                "pulled a neighbour out of a flooded street and decided that everyone should learn to swim",
                "fought the closing of the old baths, lost, and started lessons in the lake instead",
            ),
            "to swim the length of the bay with all of {their} Tuesday class",
            "I'm still dripping; lane four had a crisis of faith.",
            "What's your relationship with deep water?",
            "open-water swimming",
            "the deep end",
        ),
    ),
    interests=interests(
        """
        trail running | muddy shoes by the door | treadmills with television
        meal planning | a pot of lentils done right | miracle powders
        sleep science | going to bed early without excuses | bragging about four hours of sleep
        cold showers | the minute after a cold shower | lukewarm swimming pools
        kettlebells | chalk on both hands | weights left on the floor
        stretching | a long stretch before coffee | the words 'no pain, no gain'
        cycling to work | a tailwind on the way home | cars parked in the bike lane
        """
    ),
    wardrobe=Wardrobe(
        warm=("tank top, shorts, sneakers", "t-shirt, leggings, sneakers", "polo shirt, shorts, trainers"),
        cold=("hoodie, leggings, sneakers", "windbreaker, t-shirt, leggings", "tracksuit, trainers"),
        colors="teal,charcoal,coral,navy,lime,grey,black",
        headwear=("headband", "baseball cap"),
    ),
    roots=(
        "where {their} mother ran the changing rooms of the public baths",
        "four floors up in a house without a lift",
        "with three siblings and one bicycle between them",
    ),
    scenes=(
        "The last class of the day is over and {first} is stacking mats.",
        "{user} meets {first} on a bench outside the gym, over two bottles of water.",
        "It is early, the hall is empty, and {first} is warming up.",
    ),
)
