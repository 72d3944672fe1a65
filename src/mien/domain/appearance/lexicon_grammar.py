"""The closed words of English: what holds a sentence together. Tables only."""

from __future__ import annotations

from typing import Final

from mien.domain.wordlist import phrases, words

DETERMINERS: Final = words("a an the this these those some any each every such another both either t'other")
POSSESSIVES: Final = words("his her hers its their theirs my your our whose thy")
SUBJECT_PRONOUNS: Final = words("he she it they i you we who")
OBJECT_PRONOUNS: Final = words("him them me us himself herself itself themselves myself yourself whom one")
RELATIVES: Final = words("which that who whom")
PREPOSITIONS: Final = words(
    """
    in on at by of with from to into onto upon over under above below beneath behind beside between beyond across
    about
    around round through throughout down up along against near off out inside outside within toward towards past among
    amid amidst atop for via per underneath
    """
)
CONJUNCTIONS: Final = words("and or but yet nor & plus")
SUBORDINATORS: Final = words(
    """
    because when while though although where if as since until unless before after whereas so then than like unlike
    however therefore whenever wherever once
    """
)
COPULAS: Final = words(
    """
    is are was were be been being am 's 're seemed seems seem looked looks look appeared appears appear became becomes
    become turned turns remained remains stayed stays grew grows gone going went felt feels showed shows
    """
)
HAVING: Final = words(
    """
    has have had having got gets sports sported sporting bears bore boasts boasted possesses possessed possessing
    shows
    owns keeps kept features featuring
    """
)
WEARING: Final = words(
    """
    wear wears wore wearing worn donned dons donning clad dressed attired garbed robed draped wrapped clothed
    outfitted
    swathed bundled decked arrayed habited dresses dressing
    """
)
VERBS: Final = words(
    """
    stood stands stand standing sat sits sit sitting came comes come coming goes go walk walks walked walking run
    runs ran
    running saw sees see seen seeing said says say told tells knew knows know thought thinks think believe met meet
    meets
    took takes take taken put puts gave gives give made makes make held holds hold holding carried carries carrying
    hung
    hangs hang hanging fell falls fall falling lay lies lying laying laid leaned leans leaning would could should
    can will
    shall may might must do does did done let lets want wants love loves loved hate hates live lives lived work works
    worked use uses used smiles smiled smiling laughed laughs watching watches watched spoke speaks talk talks help
    helps
    remember remembered noticed notice notices observed entered enters stepped stepping steps kept reaches reached
    reaching extending extended descending descended cascading cascades cascaded tumbled tumbling tumbles flowed flows
    flowing framed frames framing covered covers covering gleamed gleams gleam glows glow glowed glowing sparkled
    sparkles shone shines shining stared stares staring peered peers peering swept parted stuck perched bought buys
    bring brings brought called loved raised raises removed removes doffed shook shakes lost loses lose tucked
    """
)
ADVERBS: Final = words(
    """
    very quite rather too so most more much all almost nearly somewhat slightly extremely decidedly always never often
    still now just only also even well perfectly really fairly pretty naturally mostly partly entirely wholly perhaps
    maybe enough usually sometimes already again here there far no unusually remarkably exceptionally incredibly
    peculiarly close
    uncommonly ever else kind sort bit kinda sorta tbh imo lol btw tho
    """
)
NEGATIONS: Final = words(
    """
    not no never without neither nor lacks lacking lacked lack cannot none hardly scarcely isn't
    aren't wasn't weren't doesn't don't didn't hasn't haven't hadn't warn't ain't won't can't minus sans devoid
    """
)
NEGATING_PHRASES: Final = phrases(
    """
    instead of, rather than, far from, anything but, by no means, free of, free from, no longer, apart from being,
    in place of, used to be, used to have, used to wear, not at all, no trace of, no sign of, not a
    """
)
"""Each turns what follows in its clause into something that isn't so."""
HEDGES: Final = words("almost nearly virtually practically hint suggestion ghost shadow trace nearest once formerly")
"""A noun after one of these isn't there: almost a moustache, the ghost of a smile."""
FORMERLY: Final = words("once formerly previously originally")
DEGREES: Final = words("too so very over overly particularly especially only just quite exactly entirely")
"""After ``not`` these weaken instead of deny: not too tall."""
COMPARISONS: Final = words("like unlike than resembling resembles resembled as such reminiscent imitating mimicking")
WISHES: Final = words(
    """
    wishes wished wishing dreams dreamt dreamed dreaming longs longed longing yearns yearned yearning craves craved
    covets coveted envies envied wants wanted hopes hoped hoping pretends pretended imagines imagined imagining
    fantasises fantasizes wish dream envy expected expects
    """
)
"""What follows isn't so, or the wish would be pointless."""
TASTES: Final = words(
    """
    admires admired adores adored prefers preferred hates hated detests detested loathes loathed despises despised
    hate detest loathe despise fears feared distrusts distrusted mocks mocked collects collected
    loves loved likes liked
    """
)
"""What follows is in the world, not on the person, unless it is called theirs."""
PICTURES: Final = words(
    """
    portrait portraits painting paintings picture pictures photograph photographs photo photos statue statues bust
    statuette poster posters drawing drawings sketch sketches figurine figurines sculpture sculptures daguerreotype
    """
)
EARLIER_SELVES: Final = words("child boy girl kid lad lass schoolboy schoolgirl man woman student youth youngster")
"""*As a boy*, *as a young woman*: whom a text speaks of when it looks back."""
ABBREVIATIONS: Final = words("mr mrs ms dr st prof capt col gen lt sgt rev hon jr sr ca approx ft cm in no vs")
TITLES: Final = words(
    "mr mrs ms miss dr prof professor captain capt colonel col sir lord lady madame monsieur count king queen"
)
QUANTITIES: Final = words(
    """
    pair pairs shock mane mop head crown tangle mass cascade wealth thatch crop tuft tufts halo cloud waterfall
    curtain
    set sort kind fringe wave waves abundance profusion torrent river bush wisp wisps strands strand fringes bits
    mess bundle length lengths riot fold heads
    """
)
"""``a shock of red hair``: the noun before *of* only measures; its own adjectives belong to the hair."""
NUMBERS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100,
}  # fmt: skip
