"""Longer descriptions in several registers and what each states; written like ``SENTENCES``."""

from __future__ import annotations

from typing import Any

PARAGRAPHS: list[tuple[str, dict[str, Any]]] = [
    (
        "Mr. Septimus Garrow was a narrow, stooping man of sixty-three, with a long, mournful face the colour of old "
        "parchment. What hair he had was white and grew in tufts above his ears; the crown of his head was quite bald. "
        "He wore a rusty black coat, shiny at the elbows, a grey waistcoat, and steel-rimmed spectacles which he was "
        "for ever taking off and polishing.",
        {"species": "human", "gender": "male", "age_class": "middle_aged", "hair_color": "white", "hair_length": "bald",
         "glasses": True, "headwear": None, "clothing": ["black coat", "grey waistcoat"]},
    ),
    (
        "Nobody in the harbour would have called Hester Quill a beauty. She was broad and sunburnt, her fair hair was "
        "cut as short as a boy's, and she went about in her dead husband's blue jersey and sea-boots. But her "
        "eyes were "
        "grey and very steady, and people trusted her.",
        {"gender": "female", "skin_tone": "tan", "hair_color": "blonde", "hair_length": "short", "eye_color": "grey"},
    ),
    (
        "Rin is a 22-year-old street racer. She has chin-length black hair with a red streak, dark brown eyes, and a "
        "small star tattoo under her left eye. She usually wears an oversized bomber jacket over a white tank top, "
        "black cargo pants and high-top sneakers. She is short and wiry.",
        {"gender": "female", "age_class": "young_adult", "hair_length": "medium", "hair_color": "black",
         "eye_color": "brown", "height": "short", "build": "slim", "marks": ["tattoo", "eye"],
         "clothing": ["- jacket", "white top", "black pants", "- sneakers"], "glasses": None, "headwear": None},
    ),
    (
        "The creature that came down the stair was no taller than a walking-stick. Its skin was grey and pebbled, its "
        "eyes were two yellow lamps, and it had no hair at all. It wore a waistcoat of red velvet and carried a "
        "lantern.",
        {"species": "other", "skin_tone": "grey", "eye_color": "yellow", "hair_length": "bald",
         "clothing": ["red waistcoat"], "gender": None, "height": "short"},
    ),
    (
        "Appearance: tall, broad-shouldered, olive skin, black wavy hair to his shoulders, stubble, amber eyes. "
        "Clothing: open white shirt, brown leather vest, red sash. Personality: charming, reckless.",
        {"height": "tall", "skin_tone": "other", "hair_color": "black", "hair_style": "wavy", "hair_length": "medium",
         "facial_hair": "stubble", "eye_color": "amber", "gender": "male",
         "clothing": ["white shirt", "brown vest", "red sash"]},
    ),
    (
        "masterpiece, best quality, 1boy, solo, brown hair, messy hair, glasses, green jacket, white shirt, smile, "
        "looking at viewer, freckles",
        {"gender": "male", "hair_color": "brown", "hair_style": "other", "glasses": True,
         "clothing": ["green jacket", "white shirt"], "marks": ["freckles"], "age_class": None, "build": None},
    ),
    (
        "My uncle Toby was then in his seventieth year, a stout, red-faced old soldier with one leg. He wore a scarlet "
        "coat, much faded, and a three-cornered hat, and his white hair was tied behind with a black ribbon. My own "
        "hair, at that time, was brown.",
        {"gender": "male", "age_class": "elderly", "build": "large", "clothing": ["scarlet coat"],
         "hair_color": "white"},
    ),
    (
        "Dr. Amara Osei, 41, is a marine biologist with deep brown skin, close-cropped natural hair just "
        "starting to go "
        "grey at the temples, and a gap between her front teeth. She dresses practically: a yellow raincoat, rubber "
        "boots, and a pair of round wire-rimmed glasses on a cord.",
        {"gender": "female", "age_class": "adult", "skin_tone": "dark", "hair_length": "short", "glasses": True,
         "clothing": ["yellow raincoat", "- boots"]},
    ),
    (
        "There entered a young lady, rather tall, with a pale, oval face, dark eyes, and a profusion of chestnut hair "
        "gathered into a net. Behind her came her maid, a plump, rosy creature in a white cap and apron, carrying a "
        "green umbrella.",
        {"gender": "female", "age_class": "young_adult", "height": "tall", "skin_tone": "pale", "eye_color": "dark",
         "hair_color": "brown", "build": None, "headwear": None},
    ),
    (
        "Unit K-7 is a humanoid robot built for deep-sea salvage: two metres tall, barrel-chested, with "
        "scratched orange "
        "plating, a single round green lens instead of eyes and hydraulic claws where hands would be.",
        {"species": "robot", "height": "tall", "build": "large"},
    ),
    (
        "Old Marta kept the ferry. Her face was brown and wrinkled like a walnut, she had not a tooth in her "
        "head, and she "
        "wrapped herself winter and summer in a red shawl. A black cat with green eyes sat always at her feet.",
        {"gender": "female", "age_class": "elderly", "skin_tone": "brown", "clothing": ["red shawl"], "eye_color": None,
         "hair_color": None, "species": "human", "marks": ["wrinkled"]},
    ),
    (
        "Captain Dane: mid-50s, weathered, salt-and-pepper beard, steel-blue eyes, missing two fingers on his "
        "left hand. "
        "Navy peacoat, wool cap. Never seen without his pipe.",
        {"age_class": "middle_aged", "facial_hair": "beard", "eye_color": "blue", "gender": "male",
         "clothing": ["navy peacoat"], "headwear": "wool cap", "marks": ["fingers", "pipe"]},
    ),
    (
        "He was an elderly man of a middling stature, neither stout nor lean, with a clean-shaven, ruddy face and hair "
        "which had once been red but was now the colour of ashes. On his nose sat a pair of gold spectacles.",
        {"gender": "male", "age_class": "elderly", "height": "average", "build": "average", "facial_hair": "none",
         "glasses": True},
    ),
    (
        "Lady Isaure wore mourning, a plain black gown without jewels, and a veil thrown back from her face. She was "
        "perhaps thirty; her hair, of a deep and burnished red, was braided round her head, and her complexion had the "
        "whiteness that goes with such hair.",
        {"gender": "female", "age_class": "adult", "clothing": ["black gown"], "hair_color": "red",
         "hair_style": "braided"},
    ),
    (
        "So picture this: a guy about six foot three, built like a wardrobe, bright green mohawk, nose ring, and the "
        "softest brown eyes you've ever seen. He's got on this battered leather jacket covered in patches, tartan "
        "trousers and army boots. He's maybe thirty.",
        {"gender": "male", "height": "tall", "hair_style": "mohawk", "hair_color": "green", "eye_color": "brown",
         "age_class": "adult", "clothing": ["- jacket", "- trousers", "- boots"], "marks": ["ring"]},
    ),
    (
        "The prophet had a beard down to his waist, as white as a fleece, and eyes like coals. His only garment was a "
        "robe of undyed wool; his feet were bare. Beside him knelt a boy with yellow curls.",
        {"gender": "male", "facial_hair": "beard", "clothing": ["- robe"], "hair_color": None, "hair_style": None},
    ),
    (
        "Juno (she/her) — nineteen, chubby, light brown skin, big curly purple hair, cat-eye glasses, yellow overalls "
        "over a striped shirt. Always has paint on her hands.",
        {"gender": "female", "age_class": "young_adult", "build": "large", "skin_tone": "brown", "hair_style": "curly",
         "hair_color": "purple", "glasses": True, "clothing": ["yellow overalls", "- shirt"]},
    ),
    (
        "The innkeeper was as unlike his brother as could be. Where Piet was a thin, pale stick of a fellow with straw-"
        "coloured hair, Joost was huge and dark, with a black moustache whose ends he waxed, and a leather apron.",
        {"gender": "male"},
    ),
    (
        "A skeleton in a moth-eaten admiral's uniform, with a rusted cutlass at its hip and a tricorn hat. Two blue "
        "flames burn where its eyes should be.",
        {"species": "undead", "species_detail": "skeleton", "headwear": "tricorn hat", "clothing": ["- uniform"],
         "hair_color": None},
    ),
    (
        "Her name is Sunniva. She is an elf of nearly four hundred years, though she looks no older than twenty-five. "
        "Her ash-blonde hair reaches her waist, her eyes are leaf-green, and three thin scars cross her right cheek. "
        "She dresses in grey and green, with a wolfskin cloak.",
        {"species": "elf", "gender": "female", "hair_color": "blonde", "hair_length": "long", "eye_color": "green",
         "marks": ["scars", "cheek"]},
    ),
    (
        "He might have been forty or fifty; it was hard to tell. His skin was very dark, his head was shaved, "
        "and he was "
        "dressed in a spotless white suit with a pink carnation in the buttonhole. No rings, no watch, no tie.",
        {"gender": "male", "skin_tone": "dark", "hair_length": "bald", "clothing": ["white suit"], "marks": None},
    ),
    (
        "Granny Oakes, eighty-one, tiny and bent, silver hair in a bun, thick bifocals, lilac cardigan, tartan "
        "slippers.",
        {"age_class": "elderly", "height": "short", "hair_color": "silver", "hair_style": "bun", "glasses": True,
         "clothing": ["lilac cardigan", "- slippers"], "gender": "female"},
    ),
    (
        "I was a gawky thing at sixteen, all elbows, with mouse-brown hair that would neither curl nor lie flat, pale "
        "blue eyes, and a nose too big for my face.",
        {"age_class": "teen", "hair_color": "brown", "eye_color": "blue", "hair_style": None},
    ),
    (
        "Two men came in. The first, whom I knew, was a fat notary. The second was a stranger: a lean, grizzled man of "
        "about fifty, with a patch over one eye, gold rings in his ears, and a coat of faded blue.",
        {"gender": "male"},
    ),
    (
        "Name: Liora. Race: tiefling. Skin: deep red. Horns: black, curled. Hair: long, white, braided. Eyes: "
        "solid gold. "
        "Tail: yes. Outfit: dark purple robes with silver trim.",
        {"species": "other", "species_detail": "tiefling", "skin_tone": "red", "hair_length": "long",
         "hair_color": "white", "hair_style": "braided", "eye_color": "gold", "clothing": ["dark purple robes"],
         "marks": ["horns"]},
    ),
]  # fmt: skip
