"""Terms whose misspellings are understood, and ordinary words that look like misspellings of them."""

from __future__ import annotations

from typing import Final

from mien.domain.wordlist import words

TERMS: Final = words(
    """
    closeup portrait headshot profile frontal facing looking camera viewer behind standing sitting seated walking
    running jumping kneeling dancing fighting waving pointing holding crossed smiling laughing crying angry surprised
    serious thoughtful determined embarrassed background backdrop seamless transparent studio lighting softbox
    outdoors indoors window street forest mountain beach castle library kitchen bedroom office classroom restaurant
    museum village rooftop desert harbour battlefield workshop umbrella guitar suitcase microphone lantern quarter
    three degree angle bird establishing medium cowboy full-body body back view face full side head shot front waist
    dramatic moody peaceful relaxed relaxing cosy dynamic action gloomy ominous tranquil quiet serene sunset sunrise
    twilight morning evening raining snowing foggy stormy backlit silhouette silhouetted expression stretched watching
    landscape panorama figure wide street lying stadium candles
    rain snow night smile shoulder shoulders sword flowers cathedral ocean garden living leaning reading sleeping
    """
)
ORDINARY: Final = words(
    """
    font fronts quarters quarrel studios sanding stranding landing branding fitting setting hitting fining sitting
    sifting knitting beech bench bleach breach reach beaches peach forests fores mountains officer offices offing
    castles hassle tassel streets stret libraries bedrooms kitchens kitten villages villain pillage rooftops desserts
    dessert deserts desert deserted waiting wailing walling talking taking baking waking waning raving caving weaving
    paving waxing wading winding wording pinting pinning painting panting printing posting bolding folding molding
    scolding holdings crosses cross crosse across smilling similar smelling miling smiles laughs laughter coughing
    trying drying frying crying prying anger angle angles angel angels ankle ankles mangle tangle dangle agile angled
    degrees decree agree medial median mediums tedium wide width profiles portrays portraits portal figured figures
    finger fingers fugue bodies bold bode backs bark balk bask pack rack tack lack views viewed views vied vie faces
    facts fact fuels fuel fall fell fill fully sides sized size slide snide aide heads heed heal heap heat held shots
    shoot shoots short shut spot soot sight shout fronted grant grand brant waists waste waste wrist twist waits
    actions section faction auction traction factions moods mood moody goody roomy foamy froggy soggy groggy frogs
    stories storey starry story storm storms storing storming sorted sunsets sunrises sunrise morning mourning moaning
    evenings evening sewing leveling even raining training draining reining ruining snowing showing sowing slowing
    stowing knowing smoking living giving loving lining leaving lying laying dying tying buying layering lyings
    leading reading heading beading treading bearing rearing leaping leading leasing leaning cleaning meaning learning
    sleeping sweeping seeping steeping marking parking walked waking working wording ruining ruing gunning
    cunning stunning tuning turning burning running jumpings bumping dumping pumping lumping dancing dandling glancing
    lancing prancing fencing lighting fighting righting sighting slighting lightning fishing flighting quiet quite
    quit quietly serene screen sirens severe scene serious series furious curious various window windows widow widows
    winnow winds camera cameras viewers fewer chewer newer sewer skewer hidden behave beyond belong below begin being
    stance stands strand brand standings grand swords words sworn sward flower flowers flows towers powers lowers
    floors guitars museums village shoulders boulder boulders smolder holder holders range oceans canoe gardens harden
    warden pardon gardener garter wardens umbrellas lanterns pattern western intern interns lateral latern ages edges
    stage stages stager image images coats cost coast roast boast toast beast breast least feast yeast east bird birds
    bind third bard bard board three there these where here trees tree tree's throne throes threw thread street sheet
    sweet greet fleet sleet steed street's fall hall ball call tall wall mall doll bull dull null pull lull gull hull
    cull poll toll roll full fuller bully bully's face fade fake fame fare fate faze race pace lace mace dace vace
    case cafe
    """
)
"""Never taken for a misspelling."""
SLIPS: Final = {
    "teh": "the", "hte": "the", "frm": "from", "fron": "from", "frmo": "from", "hre": "her", "thier": "their",
    "wiht": "with", "adn": "and", "viwe": "view", "veiw": "view", "ful": "full", "fulll": "full", "bacl": "back",
    "backgroud": "background",
}  # fmt: skip
"""Slips of the pen in short words."""
