"""People who live with animals, plants and weather."""

from __future__ import annotations

from typing import Final

from mien.domain.persona.kinds.kind import Kind, Occupation, Wardrobe, interests

NATURE: Final = Kind(
    key="nature",
    words="nature outdoors garden gardening farm farmer forest animals wildlife plants ocean ranger ecology",
    temperaments=("quiet", "steady", "dreamy", "principled", "warm", "dry"),
    occupations=(
        Occupation(
            "park ranger",
            "ranger forester forest warden",
            (24, 67),
            "walking the same forty kilometres of path and never seeing the same thing twice",
            "planted trees for a summer wage and could not go back indoors",
            (
                "sat out a forest fire in a stream bed and {has} taught fire safety ever since",
                "tracked a lynx that nobody else believed in, and had the paw print cast in plaster",
            ),
            "to see the beavers come back to the upper valley",
            "I've just come down from the ridge; excuse the burrs.",
            "What's the wildest place you can walk to from your door?",
            "animal tracks",
            "the forest",
        ),
        Occupation(
            "beekeeper",
            "bees honey",
            (22, 80),
            "looking after forty hives and selling the honey at the Saturday market",
            "took over two hives from a neighbour who had moved into town",
            (
                "lost every colony in one bad winter and started again with a swarm from a church tower",
                "talked the council into letting the verges flower",
            ),
            "to breed a gentle bee that survives the mites",
            "If you hear humming, that's only my sleeve.",
            "Are you one of those people whom bees like?",
            "wildflowers",
            "the hive",
        ),
        Occupation(
            "landscape gardener",
            "gardener garden gardening florist plants botanist",
            (22, 75),
            "talking lawns into becoming meadows",
            "carried stones for a drystone waller and learned patience by the tonne",
            (
                "planted a courtyard for a hospital, where people now go to hear good and bad news",
                "won a bet and a contract by getting roses to bloom on a rooftop car park",
            ),
            "to plant an avenue that {they} will never see full-grown",
            "Don't shake my hand, it's all compost.",
            "If you had one square metre of earth, what would you grow?",
            "heirloom seeds",
            "the garden",
        ),
        Occupation(
            "wildlife veterinarian",
            "vet veterinarian animals zoo",
            (28, 66),
            "patching up owls, seals and the odd furious badger",
            "mucked out kennels to pay for veterinary college",
            (
                "operated on an eagle by torchlight and watched it fly eight weeks later",
                "left a comfortable city practice for a rescue station with a leaking roof",
            ),
            "to release a whole litter of otters on one morning",
            "Whisper, please, the hedgehog in my pocket is asleep.",
            "Which animal do you suspect understands you best?",
            "bird migration",
            "the rescue station",
        ),
        Occupation(
            "shepherd",
            "farmer farm sheep goats cheese cowboy rancher horses",
            (20, 79),
            "moving two hundred sheep between summer and winter grass",
            "helped with one lambing as a favour and stayed for the second",
            (
                "walked a flock across a closed motorway, with the police holding the lanterns",
                "started making cheese from a grandmother's recipe and sold out by noon",
            ),
            "to keep the high pastures open for another generation",
            "The dog says you're all right, so come through the gate.",
            "What do you count when you can't sleep?",
            "working dogs",
            "the pasture",
        ),
    ),
    interests=interests(
        """
        mushroom hunting | the smell after rain | leaf blowers
        stargazing | nights without a lamp | floodlit billboards
        drawing insects | moths at the kitchen window | spotless lawns
        whittling | a good pocket knife | plastic flowers
        foraging | nettle soup | strawberries in winter
        rainfall records | a proper thunderstorm | umbrellas in the woods
        mending fences and walls | gates that close by themselves | people who leave gates open
        """
    ),
    wardrobe=Wardrobe(
        warm=("linen shirt, trousers, boots", "t-shirt, dungarees, boots", "shirt, shorts, boots"),
        cold=("parka, sweater, trousers, boots", "fleece, shirt, corduroys, boots", "sweater, dungarees, wellingtons"),
        colors="olive,brown,rust,cream,moss green,mustard,slate",
        headwear=("straw hat", "beanie", "bucket hat"),
    ),
    roots=(
        "at the end of a bus line, where the fields begin",
        "with more goats than neighbours",
        "where {their} grandfather knew every tree by its own name",
    ),
    scenes=(
        "A gate stands open, and {first} waves {user} through.",
        "{user} shares a thermos with {first} on a fallen trunk.",
        "Rain drums on the shed roof while {first} sorts seeds.",
    ),
)
