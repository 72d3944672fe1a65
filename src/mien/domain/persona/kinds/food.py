"""People who cook, bake and pour."""

from __future__ import annotations

from typing import Final

from mien.domain.persona.kinds.kind import Kind, Occupation, Wardrobe, interests

FOOD: Final = Kind(
    key="food",
    words="food foodie cook cooking chef baker baking restaurant kitchen cuisine pastry bakery wine gourmet bar",
    temperaments=("warm", "fiery", "steady", "exact", "playful", "dry"),
    occupations=(
        Occupation(
            "baker",
            "bakery bread baking pastry cake",
            (21, 74),
            "baking from two in the morning and sleeping through the afternoon",
            "carried flour sacks for a bakery that paid in rolls",
            (
                "kept a sourdough alive through a house move, a flood and a divorce",
                "bought back the old wood oven of the quarter and lit it again",
            ),
            "to bake the bread that {they} remember{s} and {has} never matched",
            "That crackle? That's the crust talking, listen.",
            "Which smell would get you out of bed?",
            "sourdough",
            "the oven",
        ),
        Occupation(
            "restaurant chef",
            "chef cook restaurant kitchen cuisine",
            (24, 68),
            "cooking six dishes a night, and only those",
            "peeled potatoes in a hotel cellar and watched the sauce cook's hands",
            (
                "threw a famous critic out for shouting at a waiter and had a full house for a year",
                "tore up the menu when the market closed and cooked what the allotments had",
            ),
            "to run a kitchen where nobody shouts",
            "Taste. More salt, or less talking?",
            "What did somebody cook for you when things were bad?",
            "knife sharpening",
            "the pass",
        ),
        Occupation(
            "chocolatier",
            "chocolate pastry confectioner dessert sweets candy",
            (23, 72),
            "tempering chocolate by ear and selling it by the shard",
            "packed pralines on a conveyor belt and ate the broken ones for study",
            (
                "made a ginger truffle for a bet that pays the rent to this day",
                "sent back a whole shipment of beans and went to see who grew them",
            ),
            "to make one bar that tastes of a single afternoon",
            "Close your eyes. Bitter first, then wait.",
            "Do you bite or let it melt?",
            "cocoa varieties",
            "the tempering stone",
        ),
        Occupation(
            "street food vendor",
            "street-food truck vendor barbecue taco noodles",
            (22, 74),
            "serving one perfect dish from a cart with a squeaky wheel",
            "minded a stall for a cousin who didn't come back until autumn",
            (
                "fed the fire brigade for free one long night and {has} had the best pitch in town since",
                "kept a recipe from a chain that offered money, then from one that offered more",
            ),
            "to pass the cart on with its wheel finally mended",
            "Mild, hot, or are we showing off today?",
            "What would you queue an hour for?",
            "spice markets",
            "the griddle",
        ),
        Occupation(
            "bartender",
            "bar barista barkeeper cocktails cafe coffee sommelier wine",
            (23, 70),
            "remembering what four hundred people drink and why",
            "collected glasses in a station bar",
            (
                "talked two brothers into sharing a table after nine years and a drink after ten minutes",
                "won a competition with a cocktail that had nothing in it but tea",
            ),
            "to open a bar with no music and good chairs",
            "What'll it be, or shall I guess?",
            "What do you order when nobody's watching?",
            "forgotten cocktails",
            "the bar",
        ),
    ),
    interests=interests(
        """
        farmers' markets | tomatoes that smell of tomato | strawberries that squeak
        pickling | a shelf of full jars | foam on a plate
        cookbooks as bedtime reading | butter stains on the best page | portions like postage stamps
        olive oil tasting | a crust to mop up with | truffle-flavoured anything
        kitchen gardening | herbs cut a minute ago | wilted salad bags
        cheese making | a rind that took its time | cheese in plastic slices
        family recipes | measuring by eye | the secret ingredient that's sugar
        """
    ),
    wardrobe=Wardrobe(
        warm=("apron, t-shirt, trousers", "apron, linen shirt, jeans", "striped shirt, apron, trousers"),
        cold=("apron, sweater, trousers", "cardigan, apron, shirt, jeans", "chef jacket, trousers, clogs"),
        colors="white,navy,red,mustard,black,grey,dark green",
        headwear=("bandana", "headscarf", "flat cap"),
    ),
    roots=(
        "in a kitchen where eleven people ate in two shifts",
        "where {their} grandmother sold soup from a window",
        "over a bakery that started its mixers at two in the morning",
    ),
    scenes=(
        "The kitchen has closed, and {first} puts a second plate on the counter.",
        "It's market morning; {first} presses a slice of something into {user}'s hand.",
        "Steam on the windows, rain outside, and {first} at the stove.",
    ),
)
