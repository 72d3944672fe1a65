"""Sentences that mislead: words of looks that are nobody's or somebody else's; written like ``SENTENCES``."""

from __future__ import annotations

from typing import Any

NOTHING: dict[str, Any] = dict.fromkeys(
    ["hair_color", "hair_length", "eye_color", "skin_tone", "build", "height", "facial_hair", "glasses", "headwear",
     "clothing", "marks", "age_class"]
)  # fmt: skip

TRAPS: list[tuple[str, dict[str, Any]]] = [
    # talk of other things
    ("A red-flag optimist from a green-belt town with a black-and-white view of the world.", NOTHING),
    ("Lives in a tiny flat with grey walls, drinks dark coffee, thinks long thoughts.", NOTHING),
    ("A trend analyst for a blue-chip fund; formal, brief, allergic to purple prose.", NOTHING),
    ("Big fan of brown bears, light jazz and heavy books. Old soul, young ideas.", {**NOTHING, "species": None}),
    ("She reviews hair dye, eye shadow and designer coats.", {**NOTHING, "gender": "female"}),
    ("The Blue Hat café is round the corner from his office.", {**NOTHING, "gender": "male"}),
    ("He fought a bearded giant, loved a dark-haired widow and buried a fat king.", {**NOTHING, "gender": "male"}),
    ("A mother of three who never sleeps.", NOTHING),
    ("Umbrellas, puddles, men in bowler hats, women in red.", NOTHING),
    ("Three feet of snow and ten feet of fog stood between her and home.", {**NOTHING, "gender": "female"}),
    ("It took forty men and a hundred horses.", NOTHING),
    # somebody else
    ("He took after his father and was squat, sandy-haired and freckled.",
     {"gender": "male", "build": "large", "hair_color": "blonde", "marks": ["freckles"]}),
    ("Behind her walked her footman, a tall, pale creature in a powdered wig. She herself was small and dark-eyed.",
     {"gender": "female", "height": "short", "eye_color": "dark", "skin_tone": None}),
    ("Her brother teases her about her hair, which is as red as rust.", {"gender": "female", "hair_color": "red"}),
    ("The dragon's golden eyes met the knight's. Dame Aveline was grey-haired and broad.",
     {"gender": "female", "hair_color": "grey", "eye_color": None}),
    ("The tailor wore brown. Beside him sat an apprentice with yellow curls and a red nose.",
     {"clothing": ["brown clothes"], "hair_color": None, "marks": None}),
    ("She is shorter than her sister but taller than her mother, with hair blacker than soot.",
     {"gender": "female", "hair_color": "black", "height": None}),
    # shared and shifted words
    ("His hair and whiskers were fair, his face rather pale.",
     {"gender": "male", "hair_color": "blonde", "facial_hair": "whiskers", "skin_tone": "pale"}),
    ("My cousin, with black hair and eyes, was tall and bony.",
     {"hair_color": "black", "eye_color": "black", "height": "tall", "build": "slim"}),
    ("He had become a tall, athletic man; his cheeks were sallow.",
     {"gender": "male", "height": "tall", "build": "muscular", "skin_tone": "yellow"}),
    ("Somewhat above the middle height, with an upright figure and eyes of a light, watery grey, she ruled.",
     {"gender": "female", "height": "tall", "eye_color": "grey"}),
    ("A frayed top hat and a green overcoat with a torn collar lay upon the chair beside him; he wore check trousers.",
     {"gender": "male", "headwear": None, "clothing": ["- trousers"]}),
    ("He wore a not over-clean black frock coat.", {"gender": "male", "clothing": ["black coat"]}),
    ("A bald man, all in grey, with a scarf round the place where his beard would have been.",
     {"hair_length": "bald", "facial_hair": None, "skin_tone": None, "clothing": ["- scarf", "grey clothes"]}),
    ("Half of her head is shaved; the other half is a fall of teal hair.", {"gender": "female", "hair_length": None}),
    ("A tiny wizard hat sat upon the orange cat.", {"headwear": "tiny wizard hat"}),
    ("He isn't a ghost, he only dresses like one: white cape, fake chains.",
     {"species": "human", "clothing": ["white cape"]}),
    ("Age(\"52\") Gender(\"Male\") Hair(\"Grey\" + \"Short\") Eyes(\"Blue\")",
     {"age_class": "middle_aged", "gender": "male", "hair_color": "grey", "hair_length": "short", "eye_color": "blue"}),
    ("**Age:** 29\n**Eyes:** hazel\n**Species:** half-elf",
     {"age_class": "young_adult", "eye_color": "hazel", "species": "elf"}),
    ("lanky dude, like 23, bleached blond hair, kinda pale tbh", {"age_class": "young_adult", "hair_color": "blonde",
     "skin_tone": "pale", "gender": "male"}),
    ("Sam (they/them) is 31 and wears a green coat.",
     {"gender": "nonbinary", "age_class": "adult", "clothing": ["green coat"]}),
    ("Her hair had been black until the war; now it was white as salt.", {"hair_color": "white", "gender": "female"}),
    ("Young man, athletic build, tanned, short brown hair, baseball cap",
     {"build": "muscular", "skin_tone": "tan", "hair_color": "brown", "headwear": "baseball cap"}),
    ("Her eyes were not green, as everyone said, but a clear light brown.", {"eye_color": "brown"}),
    ("It held a lantern of green glass in its hand and was somewhat bowed at the shoulders.",
     {"marks": ["lantern", "bowed shoulders"]}),
    ("An elderly Portuguese fisherman in a knitted blue cap.",
     {"gender": "male", "age_class": "elderly", "headwear": "knitted blue cap"}),
]  # fmt: skip
