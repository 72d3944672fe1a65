"""Words for the body, its parts, build, height and age. Tables only."""

from __future__ import annotations

from typing import Final

from mien.domain.wordlist import meanings, words

EYE_NOUNS: Final = words("eyes eye eyed orbs irises iris")
SKIN_NOUNS: Final = words(
    "skin complexion skinned complexioned pallor colouring coloring hide flesh fleshed skintone tone"
)
FACE_NOUNS: Final = words("face faced visage countenance features featured physiognomy")
FIGURE_NOUNS: Final = words(
    "build frame figure body physique stature built bodied form height framed limbs proportions "
)
PARTS: Final = words(
    """
    coat-skirts     ear ears eared nose nosed mouth lips lip lipped teeth tooth toothed chin cheek cheeks cheeked
    cheekbone cheekbones jaw
    jawed brow brows browed eyebrow eyebrows forehead neck throat shoulder shoulders shouldered chest chested bosom
    bust
    breast back waist hip hips arm arms hand hands handed finger fingers fingered nail nails fingernails wrist wrists
    leg legs legged knee knees foot feet footed toe toes paw paws ankle ankles knuckles knuckle thumb head skull
    temple temples lash lashes eyelashes eyelid eyelids elbow elbows thigh thighs belly stomach paunch tongue scalp
    torso spine heel heels muzzle snout beak fingertips fingertip forearm forearms shin shins calf feathers fur
    hoof hooves limb smile grin voice expression gaze stare
    """
)

BUILDS: Final = meanings(
    {
        "slim": """slim, slender, thin, lean, gaunt, skinny, wiry, lanky, lithe, willowy, spare, bony, skeletal,
                   emaciated,
                   svelte, scrawny, petite, waifish, angular, meagre, meager, lank, spindly, slight, slightly
                   built, slenderly built, sparely built, lightly built,
                   slight built, reedy, gangly, gangling, haggard, underfed, wasted, weedy, rangy,
                   sinewy, sylph, rawboned, raw boned,
                   puny, stick thin, rail thin, cadaverously thin, slenderer, twiggy, lissom, lithesome, sparse,
                   delicate""",
        "average": """average, well developed, medium build, average build, well proportioned, middling, medium,
                      ordinary""",
        "muscular": """muscular, athletic, brawny, toned, muscled, ripped, buff, strapping, well built, powerfully
                       built,
                       strongly built, sturdy, fit, powerful, well muscled, jacked, strong, chiselled, chiseled,
                       athletically
                       built, beefy, hulking, robust, stalwart""",
        "large": """large, roundish, hefty, burly, tun bellied, big bellied, pot bellied, round bellied,
                    well fed, well padded,
                    amply built, ample, generously built, roly-poly, zaftig, thick bodied, stout, portly, burly,
                    corpulent, fat, plump, heavy, heavily built, stoutly built,
                    squarely built, thickly built, heavyset, heavy set, obese,
                    chubby, rotund, stocky, thickset, thick set, overweight, bulky, massive, curvy, curvaceous, big,
                    voluptuous, tubby, pudgy, full figured, paunchy, broad, huge, squat, dumpy, bulkily, roly poly,
                    plus
                    size, plus sized, stoutish, bigger, enormous, fleshy, potbellied, pot bellied, barrel chested,
                    buxom, matronly, solidly built, solid, bloated, round, wide""",
    }
)
BUILT_LIKE: Final = meanings(
    {
        "large": """barrel, barn, crate, piano, wardrobe, fridge, refrigerator, hogshead, tub, tun, wall, house, door,
                    mountain, boulder, ball, pumpkin, barge, bear, truck, dumpling, apple, moon, wrestler, hill,
                    bulk""",
        "muscular": "ox, bull, tank, brick, blacksmith, boxer, gladiator, quarterback, linebacker, fortress",
        "slim": """wisp, slip, splinter, sliver, rake, reed, beanpole, stick, rail, whip, pole, willow, greyhound,
                 dancer, heron, broomstick""",
    }
)
"""What bodies are likened to."""
WEAK_BUILDS: Final = words(
    """
    strong delicate powerful fit broad big huge large massive enormous solid sparse angular round sturdy ordinary
    robust
    bigger medium spare average slight wide
    """
)
"""Count only when nothing plainer is said: a strong, heavy man is large."""
HEIGHTS: Final = meanings(
    {
        "tall": "tall, towering, lofty, lanky, giant, gigantic, tallish, taller, statuesque, long limbed, leggy",
        "short": """short, small, tiny, diminutive, petite, little, undersized, dwarfish, squat, shortish, stunted,
                    shorter,
                    pint sized, dumpy, wee, pintsized, smallish""",
        "average": """medium height, average height, middle height, middling height, medium stature, middle stature,
                      average stature, ordinary height, moderate height, middling stature""",
    }
)
WEAK_HEIGHTS: Final = words("small little wee giant gigantic")
AGES: Final = meanings(
    {
        "child": "child, kid, toddler, baby, infant, schoolboy, preteen, urchin, tot",
        "teen": """teen, teenager, teenage, teenaged, adolescent, schoolgirl, high schooler, tween, highschooler,
                   high school student, pubescent, teens""",
        "young_adult": """young adult, young, youthful, college student, university student, undergraduate,
                          twenty something, twentysomething, maiden, damsel, bachelor, younger""",
        "adult": "thirty something, thirtysomething, grown, adult",
        "middle_aged": "middle aged, midlife, forty something, fortysomething, middle age, fifty something, matronly",
        "elderly": """elderly, old, aged, ancient, senior, geriatric, grandmother, grandfather, granny, grandma,
                      grandpa,
                      crone, oldster, older, octogenarian, septuagenarian, nonagenarian, hag, retiree, pensioner,
                      wizened, patriarch, aging, ageing, codger, venerable""",
    }
)
AGE_NOUNS: Final = words(
    """
    child kid toddler baby infant schoolboy urchin tot teen teenager adolescent schoolgirl maiden damsel grandmother
    grandfather granny grandma grandpa crone oldster octogenarian septuagenarian nonagenarian hag retiree pensioner
    undergraduate patriarch codger bachelor preteen tween
    """
)
WEAK_AGES: Final = words(
    "young old adult bachelor maiden damsel younger older matronly patriarch aging ageing youthful"
)
