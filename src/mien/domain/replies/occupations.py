"""What people do for a living, as texts name it."""

from __future__ import annotations

from typing import Final

from mien.domain.wordlist import phrases

OCCUPATIONS: Final = phrases(
    """
    accountant, actor, actress, alchemist, apothecary, archaeologist, archer, architect, archivist, artist,
    assassin, astronaut, astronomer, astrophysicist, athlete, author, baker, banker, barber, bard, barista,
    bartender, beautician, beekeeper, biologist, blacksmith, blogger, boatbuilder, bodyguard, bookbinder,
    bookseller, botanist, bounty hunter, boxer, brewer, builder, butcher, butler, captain, carpenter, cartographer,
    chef, chemist, clerk, clockmaker, coach, cobbler, commander, composer, cook, courier, curator, dancer, data
    scientist, dentist, designer, detective, developer, diplomat, diver, doctor, driver, drummer, duchess, duke,
    economist, editor, electrician, emperor, empress, engineer, explorer, farmer, ferryman, fiddler, firefighter,
    fisherman, florist, forester, game designer, gamekeeper, gardener, geologist, glassblower, goldsmith, governess,
    guard, guitarist, gunsmith, hacker, hairdresser, healer, herbalist, historian, hunter, influencer, innkeeper,
    inspector, inventor, investigator, jeweler, jeweller, journalist, judge, keeper, king, knight, lawyer,
    librarian, lighthouse keeper, lumberjack, mage, magician, mail carrier, marine biologist, mason, mathematician,
    mayor, mechanic, medic, mercenary, merchant, midwife, miller, miner, model, monk, musician, navigator,
    necromancer, novelist, nun, nurse, officer, painter, paramedic, personal trainer, pharmacist, philosopher,
    photographer, physicist, pianist, pilot, pirate, plumber, poet, policeman, politician, postman, potter, priest,
    priestess, prince, princess, printer, professor, programmer, psychologist, queen, ranger, reporter, researcher,
    restorer, sailor, salesman, saleswoman, scholar, scientist, scribe, sculptor, seamstress, secretary, shepherd,
    sheriff, shopkeeper, singer, smith, smuggler, soldier, sorcerer, sorceress, spy, stonemason, streamer, student,
    surgeon, tailor, tattoo artist, teacher, technician, thief, trader, trainer, translator, travel blogger,
    undertaker, vet, veterinarian, violinist, waiter, waitress, warrior, watchmaker, weaver, welder, witch, wizard,
    woodcarver, writer, yoga teacher
    """
)
"""In lower case, without article."""
