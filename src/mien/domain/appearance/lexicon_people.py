"""Words for people and creatures: gender, species, kin. Tables only."""

from __future__ import annotations

from typing import Final

from mien.domain.wordlist import meanings, phrases, words

MALE_NOUNS: Final = words(
    """
    man gentleman boy lad king prince lord duke baron count monk priest friar guy dude bloke fellow chap male sir mr
    wizard warlock squire emperor bachelor schoolboy actor waiter cowboy fisherman policeman salesman
    businessman
    seaman nobleman swordsman boatman coachman horseman frenchman englishman irishman scotsman gentlemanly clergyman
    stableboy bellboy patriarch men boys grandpa groom butler monsieur footman boyfriend hero catboy foxboy spokesman
    """
)
FEMALE_NOUNS: Final = words(
    """
    woman lady girl queen princess duchess baroness countess nun gal female miss mrs ms madam witch sorceress
    priestess
    empress maid maiden actress waitress housewife heiress governess schoolgirl damsel crone hag dame noblewoman
    businesswoman policewoman swordswoman matron spinster widow lass lassie women girls catgirl foxgirl enchantress
    huntress madame mademoiselle hostess stewardess ballerina mermaid seamstress girlfriend heroine goddess tomboy
    nymph milkmaid housemaid midwife frenchwoman englishwoman grandma granny
    """
)
KIN_MALE: Final = words(
    """
    father brother son uncle husband nephew grandfather grandson dad daddy papa stepfather stepbrother boyfriend groom
    """
)
KIN_FEMALE: Final = words(
    """
    mother sister daughter aunt wife niece grandmother granddaughter mom mum mama mummy stepmother stepsister
    girlfriend
    bride
    """
)
KIN_NEUTRAL: Final = words(
    """
    friend partner boss rival companion cousin sibling parent parents friends twin mentor teacher neighbour neighbor
    colleague enemy lover spouse child children kid kids family ancestors master mistress ward crew
    """
)
NEUTRAL_NOUNS: Final = words(
    """
    person human child kid adult teenager teen stranger figure individual being someone somebody traveller traveler
    wayfarer baby toddler infant youth soul people creature thing adolescent persona passenger apparition
    """
)
OCCUPATIONS: Final = words(
    """
    detective astronaut hacker coder programmer engineer doctor nurse scientist professor teacher student soldier
    captain
    sailor pirate knight warrior mage wizard witch ranger rogue thief assassin hunter archer bard cleric paladin druid
    farmer baker chef cook artist painter musician singer guitarist writer poet journalist reporter activist lawyer
    judge
    politician senator mayor president ceo pilot mechanic blacksmith merchant shopkeeper bartender librarian archivist
    clerk monk samurai ninja gunslinger mercenary spy agent officer sergeant general veteran athlete boxer dancer
    model
    barista gardener carpenter miner driver developer designer architect philosopher alchemist sorcerer necromancer
    bounty explorer adventurer cyborg idol streamer gamer biker punk goth vagabond beggar noble servant butler
    bodyguard
    paramedic surgeon biologist chemist physicist historian astronomer professor skater surfer trucker smuggler healer
    shaman scholar officiant slayer driver inventor tailor courier nomad hermit scout guard trader peasant
    bootmaker innkeeper host sculptor potter weaver cobbler brewer butcher florist violinist pianist drummer cellist
    conductor composer gambler fiddler juggler acrobat magician fencer wrestler swimmer runner cyclist climber diver
    lifeguard firefighter postman postwoman tutor novelist printer bookseller watchmaker jeweller goldsmith carver
    shipwright ferryman lighthouse-keeper beekeeper gamekeeper shepherd shepherdess stonemason bricklayer plumber
    electrician bosun boatswain parson vicar curate rector bishop abbot cowhand rancher marshal deputy gangster hitman
    sheriff undertaker lamplighter seer oracle herald page minstrel jester apothecary alchemist crofter drover
    costermonger
    welder technician accountant banker broker secretary receptionist chauffeur valet
    """
)
"""Nouns that mean a person of either gender."""

SPECIES_NOUNS: Final = meanings(
    {
        "human": "human",
        "elf": """elf, elven, elvish, elfin, elves, half elf, half elven, fairy, faery, fae, fey, pixie-folk, sprite,
                  drow, dark elf, wood elf, high elf, faerie, brownie, leprechaun""",
        "dwarf": "dwarf, dwarven, dwarvish, dwarves, gnome, hobbit, halfling",
        "orc": "orc, half orc, orcish, goblin, hobgoblin, ogre, troll, uruk",
        "robot": """robot, android, automaton, cyborg, droid, gynoid, mech, robotic, machine-being, bot, replicant""",
        "undead": """vampire, zombie, ghost, skeleton, lich, mummy, wraith, ghoul, revenant, undead, vampiress,
                     spectre,
                     specter, phantom, vampiric, dhampir""",
        "other": """scarecrow, doll, golem, alien, demon, demoness, angel, genie, djinn, mermaid, merman, centaur,
                    satyr,
                    faun, minotaur, tiefling, dragonborn, succubus, devil, imp, gargoyle, slime, dryad, nymph, siren,
                    elemental, giant-being, cyclops, puppet, marionette, snowman, pumpkin head,
                    pumpkinhead, werewolf, gorgon, spirit, naga,
                    harpy,
                    extraterrestrial, martian, monster, homunculus, tin man, lamia, treant, oni, kappa, banshee,
                    phoenix, chimera, sphinx, deity, god, goddess""",
        "animal": """rat, cat, fox, wolf, dog, mouse, rabbit, bear, badger, mole-animal, toad, frog, lion, tiger,
                     lizard,
                     otter, panda, raccoon, squirrel, hedgehog, horse, pony-animal, deer, owl, raven-bird, crow-bird,
                     kitsune, kitty, kitten, puppy, catfolk, wolfman, duck, goose, pig, boar, hare, weasel, ferret,
                     monkey,
                     ape, gorilla, chimpanzee, parrot, penguin, dragon, snake, crocodile, turtle, tortoise, elephant,
                     sheep, goat, cow, bull, donkey, hamster, leopard, panther, cheetah, jaguar, lynx, hyena,
                     jackal, bird,
                     vixen, stoat, beaver, kangaroo, koala, khajiit, tabaxi, catgirl, catboy, foxgirl, foxboy,
                     wolfgirl,
                     bunnygirl, neko, nekomimi, kobold, lizardfolk, argonian, tabby, hound, bunny, eagle, hawk,
                     falcon,
                     sparrow, rooster, hen, swan, bat-animal, shark, whale, dolphin, pug, terrier, spaniel, poodle,
                     corgi, bulldog, greyhound, labrador, mastiff, beagle, dachshund,
                     mare, stallion, tomcat, lioness, tigress, magpie, heron, stag, doe, buck, salamander, axolotl,
                     newt, mole rat, shrew, octopus, reptile, feline, canine,
                     lizardman, cat girl, cat boy, fox girl, fox boy, wolf girl, wolf boy, bunny girl, dog girl,
                     dog boy,
                     mouse girl, cat woman, cat man, wolf man, fox woman, fox man, rat man, lizard man, rabbit
                     girl""",
    }
)
DETAILS: Final = {
    "pumpkin head": "pumpkin", "pumpkinhead": "pumpkin",
    "catgirl": "cat", "catboy": "cat", "foxgirl": "fox", "foxboy": "fox", "wolfgirl": "wolf", "bunnygirl": "rabbit",
    "neko": "cat", "nekomimi": "cat", "kitsune": "fox", "vixen": "fox", "wolfman": "wolf", "catfolk": "cat",
    "khajiit": "cat", "tabaxi": "cat", "kitty": "cat", "kitten": "cat", "tabby": "cat", "puppy": "dog", "hound":
    "dog",
    "bunny": "rabbit", "pug": "dog", "terrier": "dog", "spaniel": "dog", "poodle": "dog", "corgi": "dog",
    "bulldog": "dog", "greyhound": "dog", "labrador": "dog", "mastiff": "dog", "beagle": "dog", "dachshund": "dog",
    "mare": "horse", "stallion": "horse", "tomcat": "cat", "lioness": "lion", "tigress": "tiger", "stag": "deer",
    "doe": "deer", "lizardfolk": "lizard", "argonian": "lizard", "lizardman": "lizard", "feline": "cat",
    "canine": "dog", "elven": "elf", "elvish": "elf", "elfin": "elf", "elves": "elf", "dwarven": "dwarf",
    "dwarvish": "dwarf", "dwarves": "dwarf", "orcish": "orc", "robotic": "robot", "vampiress": "vampire",
    "vampiric": "vampire", "faery": "fairy", "faerie": "fairy", "fey": "fae", "demoness": "demon",
    "extraterrestrial": "alien", "martian": "alien", "specter": "spectre", "reptile": "lizard", "half elven":
    "half-elf",
    "half elf": "half-elf", "half orc": "half-orc", "droid": "robot", "bot": "robot",
}  # fmt: skip
NOT_SPECIES_BEFORE: Final = words(
    """
    hunter slayer catcher engineer lover expert tamer trainer whisperer fur skin hide coat ears ear eyes eyed tail
    print
    tattoo mask costume onesie suit hat hoodie shirt t-shirt pin necklace pendant ring earrings like story writer
    movie
    maker king's programmer designer collector breeder rider teeth claws horns wings feathers brooch plush plushie toy
    sanctuary shelter rescue cafe person lady's handler walker sitter builder scientist repairman technician keeper
    """
)
"""After these the creature only describes a thing or a trade: vampire hunter, fox fur."""
ANTHRO: Final = words("anthropomorphic anthro humanoid furry bipedal talking")
NONBINARY_WORDS: Final = phrases(
    "nonbinary, non binary, enby, agender, genderfluid, gender fluid, genderqueer, androgyne, genderless, bigender"
)
HUMAN_NOUNS: Final = (
    MALE_NOUNS | FEMALE_NOUNS | OCCUPATIONS | words("person human child kid adult teenager teen")
) - words("mermaid goddess nymph catgirl foxgirl catboy foxboy cyborg")
PLAIN_ADJECTIVES: Final = words(
    """
    tight loose plain neat crisp soft fine rough smart simple cheap new keen calm bold warm cold cool kind wide clear
    sweet strange odd handsome noble stern grim firm proud mild quaint taut vast fierce high low steady beautiful
    clever
    glowing burning battered worn ornate elegant fancy cute sad happy fresh rare good bad nice sleek modern vintage
    retro formal casual
    """
)
BEINGS: Final = words("figure creature being thing apparition")
"""What a text calls someone who may not be a person at all."""
