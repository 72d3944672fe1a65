"""Words for what sets someone apart: scars, tattoos, ears, jewellery, things carried. Tables only."""

from __future__ import annotations

from typing import Final

from mien.domain.wordlist import phrases, words

MARKS: Final = words(
    """
    pimples pimple wen wens boil boils goitre stye welt welts gash bruise bruises blemish blemishes keloid stitches
    brand beads pearls torc crucifix cross
    braces acne scar scars tattoo tattoos freckles birthmark mole wrinkles wrinkle dimples dimple fangs fang
    tusks tusk horns horn wings
    antlers claws gills hump hunchback limp stump piercings eyepatch earrings earring necklace pendant locket bracelet
    bracelets choker amulet brooch monocle cane crutch crutches walking-stick staff pipe rosary watch pocketwatch
    prosthesis prosthetic hook-hand lipstick eyeliner makeup warts wart pockmarks stretchmarks vitiligo
    wheelchair sword sabre-belt dagger holster lantern burn burns crow's-feet eyeshadow bandage
    bandages plaster sabre saber cutlass scabbard pencase backpack satchel quiver wand
    heterochromia halo pipe cigar cigarette umbrella parasol fan medal medals ring rings bangle bangles nose-ring
    flower flowers ribbon ribbons feather feathers rose bow barrette hairclip hairpin carnation cybernetics implant
    implants hoops hoop goggles blindfold studs antennae antenna fin fins scales squares scalp-knot parrot
    """
)
MARK_PHRASES: Final = phrases(
    """
    burn scar, burn scars, knife scar, bullet scar, duelling scar, scalp knot, jug ears, septum piercing, tongue
    piercing, navel piercing, watch chain, fob chain, dog tags, forked tongue, birth mark,
    beauty mark, beauty spot, eye patch, ear rings, ear ring, nose ring, lip ring, pocket watch,
    gold watch, walking stick,
    prosthetic arm, prosthetic leg, prosthetic hand, wooden leg, peg leg, hook for a hook hand, glass eye, gold tooth,
    hook hand, hook for a hand, hook for a left hand, hook for a right hand, prosthetic foot, prosthetic blade,
    running blade, metal leg, bionic leg, robotic leg, bionic hand, metal hand, robotic hand, empty sleeve,
    missing arm, missing hand, missing leg, missing left arm, missing right arm, missing his left arm,
    missing his right arm, missing her left arm, missing her right arm, lost his left arm, lost his right arm,
    lost her left arm, lost her right arm, lost an arm, missing an arm,
    crow's feet, hearing aid, hearing aids, nose piercing, lip piercing, eyebrow piercing, nose stud, septum ring,
    age spots, laugh lines, port wine stain, hare lip, harelip, double chin, cleft chin, buck teeth, bags under his
    eyes,
    bags under her eyes, dark circles, cat ears, fox ears, wolf ears, rabbit ears, bunny ears, elf ears, cat tail,
    fox tail,
    robotic arm, mechanical arm, metal arm, bionic arm, cybernetic arm, cybernetic eye, missing finger, missing tooth,
    saber cut, sabre cut, sword cut, wrist watch, nail polish, face paint, war paint, hook nose, roman nose, facial
    scar,
    prison tattoos, neck tattoo, face tattoo, sleeve tattoo, sleeve tattoos, full sleeve, belly button ring, animal
    ears, third eye
    """
)
WORN_MARKS: Final = words(
    """
    cross beads pearls boil boils watch ring rings fan pipe staff cane sword umbrella cigar cigarette medal medals
    horn burn burns halo scales
    squares
    tail quiver lantern wand backpack satchel cut parasol parrot bandage bandages holster plaster fin fins dagger
    sabre
    """
)
"""Count only with a determiner or adjective before them: the words also mean other things."""
MARK_WORDS: Final = {
    "freckled": "freckles", "freckly": "freckles", "wrinkled": "wrinkled face", "pockmarked": "pockmarked skin",
    "tattooed": "tattoos", "scarred": "scarred face", "hunchbacked": "hunched back", "dimpled": "dimples",
    "toothless": "no teeth", "barefoot": "bare feet", "barefooted": "bare feet", "pierced": "piercings",
    "horned": "horns", "winged": "wings", "tusked": "tusks", "bow-legged": "bow legs", "one-eyed": "one eye",
    "heterochromatic": "heterochromia", "stooped": "stooped shoulders", "wizened": "wizened face",
}  # fmt: skip
POSTURES: Final = words("bowed stooped bent hunched")
COMPOUND_MARKS: Final = {
    "one eyed": "one eye", "one armed": "one arm", "one legged": "one leg", "one handed": "one hand",
    "missing an eye": "missing eye", "missing an arm": "missing arm", "missing a leg": "missing leg",
    "bow legged": "bow legs", "pock marked": "pockmarked skin", "buck toothed": "buck teeth",
    "gap toothed": "gap teeth", "hook nosed": "hooked nose", "pointy eared": "pointed ears",
    "pointed eared": "pointed ears", "long eared": "long ears", "lost an eye": "missing eye",
    "lost an arm": "missing arm", "lost a leg": "missing leg", "blind in one eye": "blind in one eye",
    "hollow cheeked": "hollow cheeks", "rosy cheeked": "rosy cheeks", "snub nosed": "snub nose",
    "lantern jawed": "lantern jaw", "square jawed": "square jaw", "hawk nosed": "hawk nose",
    "sharp toothed": "sharp teeth", "apple cheeked": "rosy cheeks",
}  # fmt: skip
NOTABLE: Final = words(
    """
    scarred ragged broken wrinkled freckled hollow sunken pointed pointy snub hooked crooked aquiline bulbous sharp
    bare
    hairy bowed muscular masculine missing gnarled calloused callused webbed twisted narrow prominent bushy thick
    heavy
    cleft square jutting protruding chipped gold wooden prosthetic mechanical metal robotic tattooed pierced
    gnarly bony knobbly bent stooped hunched rosy ruddy upturned turned
    slanting slanted almond-shaped long clawed blackened rotten yellowed gapped painted stuffed chapped
    flat beaked roman hawkish button beaky red gappy stubby dirty ink-stained stained big enormous huge large floppy
    double weak receding beetling arched pierced bandaged artificial bionic cybernetic furry lopsided hard
    pock-marked dimpled torn notched chrome steel brass iron
    """
)
"""Adjectives that make a part of the body worth drawing."""
PART_NOTABLE: Final = {
    "long": words("arms arm nose ears fingers lashes eyelashes nails fingernails"),
    "big": words("ears nose feet hands teeth"),
    "large": words("ears nose feet hands teeth"),
    "huge": words("ears nose feet hands"),
    "enormous": words("ears nose feet hands"),
    "thick": words("eyebrows brows lips lashes eyelashes neck"),
    "heavy": words("eyebrows brows jaw"),
    "flat": words("nose"),
    "red": words("nose cheeks lips"),
    "broken": words("nose nails teeth tooth"),
    "hard": words(""),
    "narrow": words("shoulders"),
    "painted": words("nails fingernails face lips eyes nose mouth"),
    "turned": words(""),
    "square": words("jaw chin"),
    "gold": words("tooth teeth"),
    "weak": words("chin"),
    "double": words("chin"),
    "sharp": words("teeth nose tooth cheekbones chin"),
    "broad": words("nose"),
    "strong": words(""),
    "torn": words("ear ears lip"),
    "notched": words("ear ears"),
    "copper": words("arm arms hand hands leg legs finger fingers fingertips jaw teeth"),
    "chrome": words("arm arms hand hands leg legs finger fingers jaw teeth"),
    "steel": words("arm arms hand hands leg legs finger fingers jaw teeth"),
    "brass": words("arm arms hand hands leg legs finger fingers jaw teeth"),
    "iron": words("arm hand leg jaw teeth"),
    "ruddy": words("cheeks cheek"),
    "bare": words("feet foot toes"),
    "seamed": words("face"),
    "lined": words("face"),
    "pitted": words("face cheeks"),
    "craggy": words("face"),
    "missing": words("arm leg finger fingers tooth teeth ear eye hand foot toe toes"),
}
"""Adjectives that count for some parts only."""
MAIMED: Final = words(
    """
    chewed bitten nicked ragged cropped clipped cauliflower split mangled tattered shredded frostbitten docked severed
    burnt burned ruined twisted withered crushed stitched scabbed flattened squashed dented
    """
)
"""What was done to a part of the body and still shows."""
MAIMED_PARTS: Final = words("ear ears nose lip lips chin cheek hand hands arm leg finger fingers jaw")
ADJECTIVE_PARTS: Final = {
    "legged": "legs", "nosed": "nose", "eared": "ears", "toothed": "teeth", "browed": "brows", "lipped": "lips",
    "jawed": "jaw", "cheeked": "cheeks", "fingered": "fingers",
}  # fmt: skip
"""*A bandy-legged man* has bandy legs."""
ADJECTIVES_OF_PARTS: Final = words("bandy knock bow lop beetle hook hawk gap buck snub lantern jug web club crooked")
IN_HAIR: Final = words("flower flowers ribbon ribbons feather feathers rose bow barrette hairclip hairpin carnation")
EYE_NOTABLE: Final = words(
    """
    milky clouded cloudy glassy bloodshot slitted scarred wrinkled sunken hollow bulging missing blind
    protruding crossed heterochromatic
    """
)
MARK_PARTS: Final = words(
    """
    ear ears nose mouth lips teeth tooth chin cheeks cheek cheekbones jaw brow brows eyebrows forehead neck
    shoulders fingertips
    arm arms hand hands finger fingers nails fingernails leg legs foot feet toes knuckles lashes eyelashes back
    paws face
    """
)
PLACE_VERBS: Final = words("cross crosses crossed crossing runs ran covers covering covered slashed twisted")
PLACE_PREPOSITIONS: Final = words(
    """
    on across over above below under at in down along around round through near beneath behind beside between
    of from by running
    """
)
