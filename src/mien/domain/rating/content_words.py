"""The words that raise a picture's rating, as tables. Extend here; ``mien.domain.rating.content`` reads them all."""

from __future__ import annotations

from typing import Final

from mien.domain.wordlist import phrases

SUGGESTIVE: Final = phrases(
    """
    bikini, bikinis, bikini clad, swimsuit, swimsuits, swimwear, swim suit, bathing suit, bathing costume, swimming
    costume, one piece swimsuit, swim trunks, swimming trunks, swim briefs, speedo, speedos, monokini, tankini,
    lingerie, underwear, undies, underpants, panties, knickers, thong, g string, bra, bras, brassiere, bustier,
    negligee, negligée, babydoll, baby doll nightie, garter, garters, garter belt, fishnets, fishnet stockings,
    fishnet tights, lace stockings, thigh high stockings, boxer briefs, jockstrap, flirty, flirt, flirts, flirting,
    flirtatious, flirtatiously, flirtily, coquettish, seductive, seductively, seduce, seduces, seducing, seduction,
    seductress, temptress, sultry, sensual, sensually, sexy, sexily, sexiness, sex appeal, sexy pose, sex symbol,
    provocatively, suggestive, suggestively, alluring, alluringly, come hither, bedroom eyes, smoldering gaze,
    smouldering gaze, cleavage, plunging neckline, low cut top, low cut dress, pin up, pinup, pin ups, pinups,
    boudoir, scantily clad, scantily dressed, skimpy, barely dressed, half dressed, half naked, semi nude, seminude,
    shirtless, bare chested, bare chest, bare torso, bare midriff, sideboob, underboob, lap dance, pole dance, pole
    dancing, pole dancer, stripper, strippers, striptease, strip tease, strip club, strip poker, burlesque, see
    through, wet t shirt, wet tshirt, wet shirt, sheer dress, sheer blouse, transparent dress, transparent blouse,
    undressing, disrobing, unzipping her, unzipping his, unbuttoning her, unbuttoning his, unbuttoned shirt, making
    out, kissing passionately, passionate kiss, playboy bunny, bunny suit, bunnysuit, bunny girl outfit, latex
    catsuit, dominatrix, wearing only a towel, only a towel, wrapped in a towel, just a towel, in a towel, in the
    shower, taking a shower, in the bath, in a bubble bath, taking a bath, in the bathtub, bathrobe slipping, thirst
    trap, ahegao, busty, voluptuous, big breasts, large breasts, huge breasts, breasts, boobs, cameltoe, upskirt,
    thighs spread, legs spread, spread legs, miniskirt lifted, lifting her skirt, lewd, risque, racy, steamy scene,
    lustful, lusty, aroused, horny, hot girl, hot babe, spicy photo, ecchi, sous vêtements, maillot de bain,
    séduisante, aguicheuse, sensuelle, traje de baño, bañador, ropa interior, lencería, biquini, coqueta, seductora,
    sensuel, badeanzug, unterwäsche, verführerisch, verführerische, aufreizend, roupa de banho, roupa íntima, maiô,
    sedutora, costume da bagno, intimo di pizzo, seducente, badpak, ondergoed, купальник, нижнее бельё, нижнее белье,
    бикини, соблазнительная, mizugi, shitagi, strój kąpielowy, bielizna, provocative pose, provocative poses,
    provocative outfit, provocative dress, provocative look, provocative glance, provocative smile, provocative stare,
    provocative gaze, provocative clothing, provocative attire, provocative position, provocative photo, naughty
    smile, naughty look, naughty wink, naughty pose, naughty grin, naughty nurse, naughty maid, naughty secretary,
    naughty outfit, naughty photo, her butt, his butt, big butt, nice butt, round butt, big booty, booty shorts, her
    booty, her ass, his ass, big ass, nice ass, fat ass, round ass, heaving bosom, ample bosom, kinky outfit, kinky
    pose, kinky latex, kinky photo, bondage harness, towel wrapped around, undoing his belt, undoing her belt, undoes
    his belt, slipping off her shoulder, slipping off the shoulder, slipping off his shoulder, slipping off one
    shoulder, falling off her shoulder, micro skirt, microskirt, micro mini, micro bikini, corset and stockings,
    stockings and garters, stockings and heels, unbuttoned blouse, open blouse, open shirt and bare chest, lace teddy,
    satin teddy, silk teddy, in a teddy, wearing only, dressed only in, clad only in, nothing underneath, taking off
    her shirt, taking off his shirt, takes off her shirt, takes off his shirt, taking off her dress, takes off her
    dress, take off her shirt, take off his shirt, take off her dress, take off her top, remove her shirt, remove his
    shirt, remove her dress, remove her top, remove her skirt, remove the shirt, remove the dress, remove the top,
    remove the skirt, taking off her top, takes off her top, lifting her shirt, lifts her shirt, in dessous,
    risqué, straddling him, straddling his lap, straddling her lap, straddling her lover, straddling the viewer,
    tight briefs, in briefs,
    his briefs, her briefs, coy wink, coy smile, coy glance, coy look, coy pose, shirt open to the waist, shirt open
    to his waist, shirt unbuttoned, blouse unbuttoned, dress unzipped, teasing pose, teasing smile, teasing look,
    teasing glance, in trunks, in his trunks, dessous model, badehose, roupa interior, lingerie shoot, lounging in
    silk, hot pants, crop top and panties, bare thighs, bedroom pose, bedroom look, inviting look, inviting pose,
    smoldering look, smouldering look, smooching in bed, in bed together, rose petals on the bed, sexily dressed, body
    oil, oiled body, oiled muscles, oiled torso, glistening bare skin, ropa de baño, en bikini, calzoncillos, bragas,
    tanga, sostén, soutien gorge, culotte de dentelle, string ficelle, no shirt, no shirt on, without a shirt, without
    his shirt, not wearing a shirt, no pants
    """
)

SEXUAL_MATURE: Final = phrases(
    """
    nude, nudes, nudity, nudist, naked, nakedness, implied nude, implied nudity, topless, bottomless, unclothed,
    undressed, unclad, disrobed, bare breasted, bare breasts, bare bottom, bare ass, bare buttocks, no clothes, no
    clothing, without clothes, without clothing, without any clothes, without any clothing, without her clothes,
    without his clothes, nothing on, wearing nothing, wears nothing, au naturel, in the buff, birthday suit, in the
    altogether, clothes off, clothing off, skinny dipping, full frontal, nip slip, nipple, nipples, areola, genitals,
    genitalia, penis, vagina, vulva, pussy, dick pic, pubic, pubic hair, erection, sex, sexual, sexually, sex scene,
    having sex, intercourse, making love, love making, lovemaking, love scene, orgasm, orgy, masturbating,
    masturbation, porn, porno, pornographic, pornography, hentai, nsfw, xxx, r18, r 18, rule 34, rule34, x rated,
    adults only, erotic, erotica, eroticism, bdsm, bondage, shibari, fetish, fellatio, blowjob, cumshot, uncensored,
    onlyfans, desnuda, desnudo, desnudas, desnudos, desnudez, nu artistique, nue, toute nue, nackt, nackte, nackter,
    nacktes, nacktheit, nua, nudez, pelada, nuda, nudo artistico, naakt, naakte, naken, nøgen, голая, голый,
    обнажённая, обнаженная, обнажённый, hadaka, zenra, his cock, big cock, hard cock, huge cock, erect cock, takes off
    her clothes, takes off his clothes, takes off all her clothes, takes off all his clothes, taking off her clothes,
    taking off his clothes, taking off all her clothes, taking off all his clothes, take off her clothes, take off
    your clothes, took off her clothes, removing her clothes, removes her clothes,
    remove her clothes, remove his clothes, remove the clothes, remove all her clothes, remove all his clothes, remove
    all clothes, undress her, undress him, quítale la ropa, quitale la ropa, quitarle la ropa, quítate la ropa,
    desnúdala, desnúdalo, desvístela, enlève ses vêtements, enlève lui ses vêtements, enlève tous ses vêtements,
    retire ses vêtements, déshabille la, déshabille le, zieh ihr die kleider aus, zieh ihm die kleider aus, zieh
    sie aus, zieh ihn aus, zieht sie aus, zieht ihn aus, sie ausziehen, ihn ausziehen, entkleide
    sie, entkleide ihn, tire a roupa, tira a roupa, tirar a roupa, strips naked, stripped bare,
    stripped down, wearing only a smile, covered only by, covered only with, dressed in nothing, naga kobieta, kinky
    sex, oral sex, threesome, sex toy, dildo, vibrator, creampie, exposed breasts, exposing her breasts, exposing
    herself, exposes herself, explicit nudity, breasts exposed, breast exposed, body paint only, erotically, draped
    only in, wrapped only in, covered only in, clothed only in, clad in nothing, aktfoto, aktmodell, aktzeichnung,
    desnudándose, sexo, sexe, nudité, nudità, naaktmodel, sin ropa, sans vêtements, ohne kleidung, sem roupa, senza
    vestiti, no bra, no panties, no underwear, no knickers, no bikini, no swimsuit, no bikini top, no top on, without
    panties, without underwear, without a bra, without bra, without her bra, without a bikini top, without a top, not
    wearing panties, not wearing underwear, not wearing a bra, not wearing any underwear, not wearing any clothes, not
    wearing clothes, isn't wearing anything, not wearing anything, wears no underwear, wears no clothes, braless,
    pantyless, bra less
    """
)
"""Nudity, also implied and artistic, and sex."""

VIOLENT_OR_DRUGGED: Final = phrases(
    """
    gore, gory, goriest, blood soaked, bloodsoaked, blood drenched, blood covered, blood splattered, blood spattered,
    blood smeared, blood stained, bloodstained, bloody, bloodied, bloodbath, bloodshed, covered in blood, drenched in
    blood, soaked in blood, smeared with blood, pool of blood, pools of blood, blood splatter, blood spatter, blood
    dripping, dripping blood, dripping with blood, spurting blood, blood spraying, blood gushing, blood everywhere,
    blood on his hands, blood on her hands, blood on his face, blood on her face, blood running down, hands red with
    blood, bleeding, bleeding out, dismember, dismembered, dismemberment, decapitate, decapitated, decapitation,
    beheaded, beheading, severed head, severed heads, severed hand, severed arm, severed limb, severed limbs,
    entrails, intestines, innards, viscera, guts spilling, spilling guts, guts everywhere, disembowel, disembowelled,
    disemboweled, eviscerated, mutilated, mutilation, gouged out, slit throat, slit wrists, torn apart, ripped apart,
    flayed, impaled, torture, torturing, rotting corpse, rotting corpses, mangled corpse, corpses, dead bodies, pile
    of bodies, exposed bone, exposed bones, exposed brain, open wound, gaping wound, gunshot wound, brains splattered,
    cannibal, cannibalism, self harm, suicide, hanging himself, hanging herself, splatterpunk, slaughtered, massacre,
    sangriento, sangrienta, ensangrentado, ensangrentada, cubierto de sangre, cubierta de sangre, ensanglanté,
    ensanglantée, couvert de sang, couverte de sang, blutig, blutige, blutüberströmt, blutverschmiert, insanguinato,
    insanguinata, ensanguentado, ensanguentada, vísceras, окровавленный, окровавленная, cocaine, heroin, crack
    cocaine, crack pipe, crystal meth, meth, methamphetamine, snorting, snorts a line, line of coke, lines of coke,
    doing coke, doing lines, shooting up, smoking weed, smokes weed, smoking a joint, smoking joints, smokes a joint,
    rolling a joint, lighting a joint, smoking pot, smoking crack, smoking a blunt, smoking a bong, bong, bong rip,
    marijuana, cannabis, hashish, opium, opium den, lsd, acid trip, dropping acid, ecstasy pill, ecstasy pills, mdma,
    ketamine, fentanyl, magic mushroom, magic mushrooms, drugs, drug use, drug abuse, drug addict, drug fuelled, drug
    fueled, druggie, junkie, overdose, overdosing, overdosed, syringe in arm, syringe in his arm, syringe in her arm,
    needle in arm, needle in his arm, needle in her arm, getting high, gets high, stoned, drogas, drogen, drogue,
    cocaína, cocaïne, kokain, heroína, severed hands, severed leg, severed legs, severed finger, severed fingers,
    severed ear, severed foot, severed arms, severed torso, slitting a throat, slitting his throat, slitting her
    throat, slits his throat, slits her throat, slits a throat, cuts his throat, cuts her throat, cutting his throat,
    cutting her throat, a joint between, joint in hand, joint in his mouth, joint in her mouth, passing a joint,
    taking ecstasy, on ecstasy, on cocaine, on heroin, on drugs, high on drugs, high on cocaine, high on weed, high on
    pills, high on heroin, high on acid, high on meth, high on crack, high as a kite, injecting drugs, injecting
    heroin, injecting himself, injecting herself, injects heroin, injecting into his arm, injecting into her arm,
    injecting it into, blood pouring, blood streaming, blood gushes, blood spurts, blood pours, dripping with gore,
    stabbed, stabbing, stabs, mangled body, mangled limbs, mangled bodies, tortured to death, being tortured, tortured
    prisoner, tortured prisoners, snuff film, skinned alive, burned alive, burning alive, blown apart, brains blown
    out, shot in the head, headshot wound, headless corpse, headless body, hanged man, cutting herself, cutting
    himself, decaying corpse, eaten alive, eating brains, eating human flesh, human flesh, gushing blood, blood
    spurting, slashed throat, cut throat, rolling a blunt, lighting a blunt, crack house, exposed ribs, ribs exposed,
    flesh ripped, ripped flesh, torn flesh, flesh torn, noose, marihuana, maconha, droguer, drogué, droguée, drogado,
    drogada, drogenabhängig, kiffen, kifft, joint rauchen, sangre, du sang, voller blut, sangue, bloed, blood splash,
    splashed with blood, splattered with blood, spattered with blood, stained with blood, caked in blood, caked with
    blood, wet with blood, slick with blood, bloodstains, disembowelment, decapitating, beheads, butchered, hacked to
    pieces, chopped off, organs spilling, internal organs, exposed organs, maggots in, charred body, burnt corpse,
    crack smoking, drug den, drug trip, popping pills, snorting powder, white powder on the mirror, smoking marijuana
    """
)
"""Gore, torture, self-harm and drug use."""

UNSPACED_SUGGESTIVE: Final = phrases(
    """
    水着, 下着, ビキニ, セクシー, ランジェリー, 色っぽい, 谷間, 泳装, 泳裝, 比基尼, 内衣, 內衣, 性感,
    수영복, 비키니, 속옷, 란제리, 섹시, ملابس السباحة, ชุดว่ายน้ำ, บิกินี
    """
)
UNSPACED_SEXUAL_MATURE: Final = phrases(
    """
    裸, ヌード, 全裸, エロ, ポルノ, セックス, 色情, 누드, 알몸, 나체, 섹스, عارية, عاري, עירום, नग्न
    """
)
UNSPACED_VIOLENT: Final = phrases(
    """
    血まみれ, 血だらけ, 流血, 内臓, グロ, 鲜血, 血腥, 피투성이, 麻薬, 毒品, 마약
    """
)

INNOCENT: Final = phrases(
    """
    zieh sie aus dem, zieh sie aus der, zieh ihn aus dem, zieh ihn aus der, zieht sie aus dem, zieht sie aus der,
    zieht ihn aus dem, zieht ihn aus der,
    nude lipstick, nude lips, nude lip, nude lip gloss, nude gloss, nude heels, nude pumps, nude shoes, nude tights,
    nude palette, nude shade, nude shades, nude tone, nude tones, nude toned, nude makeup, nude make up, nude nail,
    nude nails, nude nail polish, nude polish, nude colour, nude color, nude coloured, nude colored, nude beige, nude
    pink, nude stockings, nude eyeshadow, nude manicure, nude stilettos, nude sandals, nude flats, nude dress, nude
    gown, nude trench coat, nude mesh, nude lining, nude slip, nude matte lipstick, nude blush, naked eye, naked eyes,
    naked truth, naked mole rat, naked mole rats, naked ambition, naked flame, naked flames, naked blade, naked sword,
    naked bulb, naked light bulb, naked lightbulb, naked branches, naked trees, naked tree, naked city, naked chef,
    naked gun, naked cake, naked fear, naked rock, naked neck chicken, naked wood, naked greed, bloody mary, bloody
    marys, bloody hell, bloody good, bloody brilliant, bloody marvellous, bloody awful, bloody great, bloody well,
    bloody nuisance, bloody minded, bloody sunday, not bloody likely, bleeding heart, bleeding hearts, bleeding edge,
    bleeding edges, bleeding colours, bleeding colors, bleeding ink, ink bleeding, colours bleeding, colors bleeding,
    watercolor bleeding, watercolour bleeding, bleeding love, light bleeding, al gore, gore vidal, gore tex, goretex,
    gore verbinski, lesley gore, war on drugs, anti drug, drug store, drugstore, drug store counter, prescription
    drugs, cancer drugs, pharmaceutical drugs, new drugs, drugs policy, drugs squad, drug discovery, high on life,
    high on a hill, high on the hill, high on a, high on the, high on her, high on his, high on mountain, high on
    coffee, high on sugar, high on adrenaline, stoned to death, same sex, opposite sex, fair sex, fairer sex, both
    sexes, sex education, safe sex campaign, sex assigned, the weaker sex, sex and the city, sex pistols, sexual
    health, sexual orientation, non sexual, nonsexual, bikini atoll, bikini bottom, thong sandals, thong sandal,
    garter snake, garter snakes, garter stitch, order of the garter, sports bra and leggings, bra maker, pin up board,
    pinup board, pin up the, pin up a, pin up map, pin up his, pin up her hair, strip lighting, comic strip,
    provocative question, provocative questions, provocative essay, provocative essays, thought provocative,
    provocative columnist, see through the, see through lies, see through glass, baby shower, rain shower, meteor
    shower, bridal shower, chicken breast, chicken breasts, breast pocket, breast plate, breast cancer, robin's
    breast, bosom friend, bosom friends, bosom buddies, bosom buddy, bosom of the, in the bosom, butt of, cigarette
    butt, cigarette butts, water butt, rifle butt, butt in, butts in, head butt, pack ass, jack ass, wild ass, ass's,
    ox and ass, ox and an ass, stubborn as an ass, balaam's ass, cock fight, weather cock, cock crow, cock crowing,
    cock robin, cock and bull, cocks crowing, crowing cock, cock a, pussy willow, pussy cat, pussy willows, pussycat,
    puss in boots, dick tracy, moby dick, severed ties, severed cable, severed rope, severed wire, severed connection,
    severed from, mangled bike, mangled car, mangled english, mangled metal, mangled letter, mangled prose, tortured
    artist, tortured soul, tortured poet, tortured genius, tortured expression, tortured poets department, suicide
    prevention, suicide squad, suicide hotline, torture museum, cannibal corpse, flirt with danger, flirting with
    danger, flirting with disaster, flirts with disaster, turned on the, turned on its, turned on a, turned on her
    heel, turned on his heel, lights turned on, lamp turned on, lights are turned on, lamp is turned on, light turned
    on, computer turned on, tv turned on, screen turned on, turned on his, turned on her, naughty cat, naughty dog,
    naughty puppy, naughty kitten, naughty child, naughty boy, naughty girl, naughty or nice, naughty list,
    suspenders, opium poppy, opium poppies, opium wars, opium war, drug sniffing dog, buff coat, adults only pool,
    corpse flower, corpse bride, xxx large, birthday suit and tie, alluring smell, alluring aroma, alluring scent,
    injecting humour, injecting humor, injecting some, injecting colour, injecting color, injecting life, injecting
    energy, nothing on the table, nothing on his desk, nothing on her desk, nothing on the wall, nothing on the walls,
    nothing on tv, suggestive of, turkey breasts, duck breasts, turkey breast, duck breast, opium of the, bondage of
    debt, bondage of sin, thong slippers, torture of waiting, aroused suspicion, aroused curiosity, aroused interest,
    paint stripper, wire stripper, wire strippers, paint strippers, stabbing pain, stabbing motion, stabbed pumpkin,
    snuff box, stabs at, stabs a fork, hanged man tarot, hanged man card, drug bust news, anti drugs, just say no to
    drugs, cut throat razor, cut throat competition
    """
)
"""Phrases that hold such a word and show nothing of the kind."""

NEGATORS: Final = phrases(
    """
    no, not, never, without, non, isn't, avoid, avoids, zero, free of, against, nor, neither, refuse, refuses,
    refusing, decline, declines, cannot, forbidden, prohibited, excluding, except
    """
)
NEGATION_FILLERS: Final = phrases(
    """
    any, visible, explicit, or, a, an, the, of, graphic, at, all, and, too, overly, be, show, showing, is, being,
    produce, write, generate, discuss, talk, engage, include, use, create, ever, with, in, to, about, do, does, you,
    must, should, will, can, respond, answer, requests, request, for, content, contain, contains, depict, draw,
    provide, allow, allowed, become, get, make, say, sexual, anything, something, involving, related, kind, discussing
    """
)
