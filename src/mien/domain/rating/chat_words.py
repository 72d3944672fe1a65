"""The words that weigh differently in a conversation than in a picture, as tables; ``rating.chat`` reads them all."""

from __future__ import annotations

from typing import Final

from mien.domain.wordlist import phrases

EXPLICIT: Final = phrases(
    """
    penis, vagina, vulva, clit, clitoris, labia, genitals, genitalia, scrotum, pussy, cunt, erect cock, his cock, your
    cock, my cock, hard cock, big cock, huge cock, dick pic, his dick, your dick, my dick, hard dick, suck my, sucks
    his, sucking his, ride me, riding him, thrusting into, thrusts into, thrust into, penetrate, penetrates,
    penetrated, penetration, orgasm, orgasms, orgasmic, climaxes, cum, cumming, cums, cumshot, creampie, ejaculate,
    ejaculates, ejaculation, semen, masturbate, masturbates, masturbating, masturbation, fellatio, cunnilingus,
    blowjob, blow job, handjob, hand job, oral sex, anal sex, threesome, orgy, gangbang, dildo, vibrator, buttplug,
    sex scene, fuck me, fucks me, fuck you hard, fucking her, fucking him, fucks her, fucks him, fucked her, fucked
    him, wet pussy, nipple, nipples, areola, erection, hentai, cybersex, sexting, dirty talk, deepthroat
    """
)
"""Sexual acts and parts: ``mature`` wherever they are said."""

UNDRESSING: Final = phrases(
    """
    undress, undresses, undress me, undress her, undress him, strip for me, strip for you, strip naked, stripping
    naked, get naked, gets naked, got naked, getting naked, take your clothes off, take my clothes off, takes her
    clothes off, takes his clothes off, taking her clothes off, taking his clothes off, take off your shirt, take off
    your dress, take off your pants, take off your top, take off your bra, take off your underwear, pull down your
    pants, unhooks her bra, have sex, has sex, had sex, having sex, make love to, makes love to, made love to, sleep
    with me tonight, spread your legs, touch yourself, touches herself, touches himself, moans with pleasure, moaning
    with pleasure, turn me on, turns me on, turned me on, so horny, i'm horny, sexual fantasy, sexual favor, sexual
    favour, send nudes, your naked body, her naked body, his naked body, naked bodies, show me your body, show me your
    breasts, grope, gropes, groping, fondle, fondles, fondling, french kiss, hot and bothered
    """
)
"""Undressing and desire: ``suggestive`` wherever they are said."""

GRAPHIC: Final = phrases(
    """
    entrails, intestines, innards, viscera, guts spilling, spilling guts, guts everywhere, disembowel, disembowels,
    disembowelled, disemboweled, eviscerated, eviscerates, dismembered, dismemberment, mutilated, mutilation, gouged
    out, gouges out, flayed, skinned alive, eaten alive, eating human flesh, brains splattered, brains blown out,
    blood spurting, spurting blood, gushing blood, blood gushing, blood gushes, blood spurts, snuff film, torn flesh,
    flesh torn, ripped flesh, organs spilling, exposed organs, exposed bone, exposed brain, hacked to pieces, mangled
    body, mangled corpse, mangled bodies, rotting corpse, decaying corpse, maggots in
    """
)
"""Gore dwelt upon; that somebody was stabbed or that there is blood isn't."""

MENTIONED: Final = phrases(
    """
    nude, nudes, nudity, nudist, naked, nakedness, undressed, unclothed, sex, sexual, sexually, erotic, erotica, porn,
    pornography, fetish, bondage, kinky, nackt, nackte, nackter, nacktes, nacktheit, desnudo, desnuda, desnudos, nue,
    nua, nuda, nudité, nudez, nudità, naakt, naakte, naken, nøgen, голый, голая, sexo, sexe, no clothes, without
    clothes, nothing on, birthday suit, topless, nsfw, x rated, adults only, uncensored, au naturel, bdsm
    """
)
"""Words that name nudity or sex without showing any: on their own no reason to refuse a text of adults."""
