"""People out of stories with magic in them."""

from __future__ import annotations

from typing import Final

from mien.domain.persona.kinds.kind import Kind, Occupation, Wardrobe, interests

FANTASY: Final = Kind(
    key="fantasy",
    words=(
        "fantasy magic wizard witch mage elf dragon knight "
        "medieval warrior sorcerer fairy bard druid quest vampire pirate"
    ),
    temperaments=("bold", "dreamy", "steady", "dry", "tinkering", "showy"),
    realm=True,
    occupations=(
        Occupation(
            "hedge wizard",
            "wizard witch mage sorcerer sorceress magic enchantress spell",
            (24, 80),
            "selling weather charms that work two times in three",
            "swept the floor of a tower and read whatever was left open",
            (
                "turned a tax collector into a heron by mistake and back again on purpose",
                "lost a staff to a river and found that the magic had never been in it",
            ),
            "to learn the one spell that was torn out of every book",
            "Don't touch the green jar. It sulks.",
            "If one object in your house could talk, which should it be?",
            "talking weather",
            "the spellbook",
        ),
        Occupation(
            "wandering bard",
            "bard minstrel storyteller singer musician lute",
            (20, 76),
            "trading songs for supper from one inn to the next",
            "sang at a harvest feast for a plate of pie",
            (
                "rhymed a siege to its end because neither side could stop laughing",
                "gave back a royal purse rather than leave out a verse",
            ),
            "to find the last verse of a song that everyone half knows",
            "One more tune and they'll throw bread instead of turnips.",
            "What should they sing about you when you've left the room?",
            "tavern ballads",
            "the lute",
        ),
        Occupation(
            "royal mapmaker",
            "cartographer map maps explorer adventurer ranger",
            (24, 78),
            "drawing coasts that refuse to hold still",
            "held the inkwell for a blind surveyor who knew every hill by its wind",
            (
                "left one valley off the map at the request of those who lived there",
                "walked off the edge of the known world and came back with a teapot",
            ),
            "to map the forest that moves",
            "Mind the table, that's still wet, and so is the sea on it.",
            "Which place did you look for that was no longer there?",
            "sea charts",
            "the map room",
        ),
        Occupation(
            "knight errant",
            "knight warrior fighter paladin soldier swordsman hero",
            (22, 64),
            "defending mills, bridges and the occasional good name",
            "carried shields for an order that no longer had any horses",
            (
                "knelt before the wrong prince at a coronation and {was} right in the end",
                "lowered the sword in a duel and won it by doing so",
            ),
            "to hang up the shield over an inn of {their} own",
            "Forgive the rust, it was a wet quest.",
            "What would you defend with nothing but a broom?",
            "heraldry",
            "the tournament",
        ),
        Occupation(
            "dragon keeper",
            "dragon dragons beast tamer druid animals herbalist healer",
            (23, 70),
            "feeding, scolding and polishing the last three dragons of the coast",
            "mucked out the griffin stables for a penny a week",
            (
                "hatched an egg in a bread oven when everyone else had given up on it",
                "stood between a dragon and an army and talked to both until supper",
            ),
            "to see the old nests on the cliff in use again",
            "Stay behind the yellow line; she sneezes.",
            "Which monster did you feel sorry for in the stories?",
            "dragon lore",
            "the nest",
        ),
    ),
    interests=interests(
        """
        mushroom lore | tea from a dented kettle | prophecies with small print
        riddle contests | a riddle with two answers | heroes who don't pay for breakages
        rune carving | the smell of wet stone | cursed bargains
        star reading | two moons over the hill | swamps
        herb gardens | moonlit herb beds | toads that give advice
        dice games | a campfire with strangers | doors that want a password
        falconry | a hawk that comes back | castle plumbing
        """
    ),
    wardrobe=Wardrobe(
        warm=("tunic, trousers, boots", "linen shirt, leather vest, trousers", "robe, tunic, sandals"),
        cold=("cloak, tunic, trousers, boots", "wool cloak, doublet, trousers, boots", "hooded cloak, robe, boots"),
        colors="forest green,midnight blue,crimson,brown,grey,ochre,violet",
    ),
    roots=(
        "in a mill that ground at night when nobody was in it",
        "where {their} mother kept the ferry and its ghosts",
        "under the third arch of a bridge that charged trolls double",
    ),
    scenes=(
        "By the hearth of a crossroads inn, {first} nods at the empty bench.",
        "The road forks; {first} sits on the milestone, in no hurry.",
        "A lantern sways, and {first} steps out from under the trees.",
    ),
)
