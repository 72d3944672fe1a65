"""People who are on the road."""

from __future__ import annotations

from typing import Final

from mien.domain.persona.kinds.kind import Kind, Occupation, Wardrobe, interests

TRAVEL: Final = Kind(
    key="travel",
    words="travel traveler traveller adventure backpacker explorer tourist nomad tourism journey world flight pilot",
    temperaments=("bold", "playful", "quiet", "dry", "warm", "dreamy"),
    occupations=(
        Occupation(
            "night train conductor",
            "train conductor railway rail locomotive",
            (24, 67),
            "waking people at the right border",
            "washed sheets for a sleeping-car company",
            (
                "talked a whole carriage through a night in the snow with two stoves and one guitar",
                "found a lost violin under a berth and delivered it to the concert hall door",
            ),
            "to ride every night train that is still running",
            "Ticket? Never mind, sit, we've a long tunnel ahead.",
            "Do you sleep on trains or look out?",
            "railway timetables of the world",
            "the sleeping car",
        ),
        Occupation(
            "mountain guide",
            "guide mountain hiking hiker trekking climber alpine",
            (25, 66),
            "bringing people up slowly and down safely",
            "carried supplies to a hut above the clouds",
            (
                "turned a paying party round an hour below the summit and {was} right by nightfall",
                "dug a stranger out of the snow who now sends a cheese every winter",
            ),
            "to open a path that has been closed since a landslide",
            "Boots off, they need air as much as you do.",
            "What do you take along that you never need?",
            "knots",
            "the rope team",
        ),
        Occupation(
            "travel writer",
            "writer blogger vlogger blog travelblogger nomad journalist",
            (24, 76),
            "writing about places that have no postcards",
            "answered letters for a guidebook and noticed what readers really asked",
            (
                "got off at the wrong station and wrote the book about it",
                "tore up a paid-for hymn to a resort and wrote about its laundry instead",
            ),
            "to walk a border from end to end",
            "I've unpacked one bag, which counts as settling.",
            "Where have you been that nobody asks you about?",
            "phrasebooks",
            "the road",
        ),
        Occupation(
            "bush pilot",
            "pilot flight aviator flying airplane stewardess captain",
            (25, 64),
            "flying mail, doctors and the occasional goat to places without roads",
            "cleaned windscreens on an airfield in return for hours in the air",
            (
                "landed on a sandbank with one engine and a patient who complained about the coffee",
                "bought a tired seaplane with two friends and no plan",
            ),
            "to fly round a continent below a thousand metres",
            "Wind's gone round, so we wait. I'm good at it, almost.",
            "Would you rather see where you're going or be surprised?",
            "cloud types",
            "the cockpit",
        ),
        Occupation(
            "hostel keeper",
            "hostel hotel innkeeper host hospitality guesthouse surf",
            (26, 78),
            "running a twelve-bed house where the kitchen never closes",
            "missed a ferry and made breakfast for the others who had",
            (
                "took in a stranded orchestra for nine days and {has} had a piano since",
                "rebuilt the roof after a storm, with guests from eleven countries passing the tiles",
            ),
            "to be able to say welcome in a hundred languages",
            "Shoes anywhere, soup's on the left.",
            "What do you miss first when you're away?",
            "guest books",
            "the common room",
        ),
    ),
    interests=interests(
        """
        hitchhiking stories | a lift at the last moment | motorway service stations
        collecting tickets | stamps in a full passport | luggage carousels
        street photography | laundry across an alley | infinity pools
        learning languages | swearing politely abroad | menus with photographs
        harbour towns | ferries at dawn | cruise crowds
        packing light | one bag that closes | wheels on cobbles
        cooking on a camp stove | coffee outside a tent | wet socks
        """
    ),
    wardrobe=Wardrobe(
        warm=("linen shirt, cargo pants, sandals", "t-shirt, shorts, boots", "shirt, trousers, sandals"),
        cold=("parka, sweater, trousers, boots", "anorak, fleece, trousers, boots", "leather jacket, sweater, jeans"),
        colors="khaki,navy,rust,olive,cream,turquoise,mustard",
        headwear=("straw hat", "beanie", "bandana"),
    ),
    roots=(
        "beside a level crossing, counting wagons",
        "where {their} father painted ships and told where they went",
        "in a guesthouse whose guests left behind their maps",
    ),
    scenes=(
        "{user}'s train is delayed, and {first} offers {user} half a sandwich.",
        "On the hostel roof {first} is hanging up a map to dry.",
        "The ferry rolls a little; {first} has kept {user} a seat out of the wind.",
    ),
)
