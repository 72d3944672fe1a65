"""Phrases whose words mean something else than they seem: nothing within them is read unless it reaches beyond."""

from __future__ import annotations

from typing import Final

TRAPS: Final = {
    "en": """
        (on|to|over) the moon, moon (base|landing|boot), right side of history, wrong side of history, on the (right|
        wrong|bright|sunny|dark|safe|side) side, (side|dark side) of the (angels|story|moon|force|coin|argument|
        family|road|street|house|building|law|table|bed|river|pool), side (plate|dish|effect|hustle|job|quest|note|
        street|road|door|table|entrance|by side|eye|kick|walk|burns|parting), side-by-side, sidecar, sideburns, blind
        side, flip side, on {her} side of, by {her} side, at {her} side, at his side, at their side, side mirror,
        taking sides, takes sides, from all sides, on both sides, on either side, one side of the (street|road), to
        {her} left, (light|window|sun|lamp|wind|shadow) … (on|from) (one|the) side, from a tall window on one side,
        bedside, front page [news], front (door|desk|row|yard|garden|line|lines|runner|porch|seat|man|woman|lawn|gate|
        room|teeth|tooth|cover|entrance|of), in front of, up front, upfront, frontman, storefront, shop front, store
        front, waterfront, (weather|cold|warm|war|home|western|eastern|united|brave) front, put on a brave front,
        seafront, out front, a bold front, frontier, front yard, at the front of, back from, (came|comes|coming|come|
        went|going|goes|gone|get|gets|got|getting|be|brought|bring|bringing|take|taken|drove|drives|riding|rides|flew)
        back [home|to|from|in], {her} way back, back home, back in (time|the day|town|black|business|school|the
        office), back to (school|work|basics|square one|life|the wall|back|nature|the future|normal|bed), backpack,
        (throw|throws|throwing|fight|fighting|holding|hold|holds|held|lean|leans|leaning|step|steps|stepping|sit|sits|
        sitting|kick|kicking|pull|pulls|pulled|pushed|pushes|waving|waves|swept|slicked|tied|pinned|drawn|combed|head
        thrown|thrown|thinking|looking|smiling) back, looking back (on|at {her} life), turn {her} back on (fame|the
        world|society|life|crime|tradition|the past|wealth|success), turned {her} back on (fame|the world|society|
        life|crime|tradition|the past|wealth|success|it all|everything), back (alley|yard|seat|row|room|door|pocket|
        porch|garden|office|street|pack|stage|pain|cover|page|story|garden|lot|country|light|lit), backstage,
        backstory, backyard, behind the (scenes|wheel|counter|bar|desk|camera|lens|times|curtain|scene), backlit, stay
        back, back and forth, back in, back at, back together, fight back, {her} back pocket, (years|months|days|a
        while|way) back, back-to-back, at the back of the, (in|from) the back of (a|the) (van|car|truck|taxi|room|
        shop|boat|bus|class|cave|hall|wagon|cart|house), welcome back, (slap|slaps|pat|pats|patting|stab|stabbed) …
        back, behind bars, behind the times, behind schedule, left behind, what is left behind, the sun behind,
        (light|lit|wind|sun|window|fire|flames) from behind, (falls|shines|streams|comes|streaming|pouring|shining|
        coming) [in] from behind, from behind (a|the|her|his) (curtain|door|tree|bush|counter|desk|bar|clouds|wall|
        rock|mask|veil|newspaper|book|pillar|corner|column|fan), full of hair back, action (figure|figures|comic|
        comics|movie|film|hero|man|plan|item|items|camera|painting), action-figure, out of action, class action, live
        action, in action comics, studio (apartment|flat|album|head|ghibli|executive|audience), (recording|yoga|dance|
        tattoo|music|tv|television|radio|art|artist's|painter's|pottery|design|ballet|sound|podcast|pilates|animation|
        home) studio, ~studio ghibli style, close (friend|friends|call|family|quarters|relative|relatives|combat|the
        door|the window|encounter|together|ties|shave|to tears|to home|range|to the edge|by), (stands|standing|stay|
        sits|sitting) close to, closed, close to, profile of, profile (in the|on the company) (company|newspaper|
        magazine| killer), (low|high)-profile, psychological profile, profile in courage, keeping a low profile, keeps
        a low profile, raised {her} profile, (profile|linkedin|dating) [app] profile, (profile|linkedin) (pic|picture|
        photo| avatar|image), profile pictures, (three|3)-quarter[s] length, 3/4 length, three quarters of (an hour|a
        year| the|a mile|her|his), 3/4 of, three-quarter sleeves, 3/4 sleeves, three-quarter moon, 3/4 cup, 3/4 time,
        full (moon|of|speed|stop|time|throttle|swing|bloom|house|name|course|volume|color|colour|circle|plate|stretch|
        glass|marks|sun|blast|moonlight|makeup), in full (bloom|swing|flight|armor|armour|uniform|regalia|plate),
        full-length (mirror|coat|dress|gown|cloak|skirt|robe|window|windows|curtains|veil|gloves), full body (armor|
        armour|suit|tattoo|tattoos|massage|workout|scan), full-body (armor|armour|suit|tattoo|massage|workout), long
        (dress|coat|hair|sleeves), full figured, full-figured, wide (smile|grin|eyes|awake|open|brimmed|hat|shoulders|
        mouth|belt|street|river|pants|trousers|sleeves|receiver|world|range|variety), wide-eyed, wide-brimmed,
        widescreen, (long|big|cheap|best|good|long|last|only|warning) shot (at|of whisky|of whiskey|of tequila), shot
        of (whisky|whiskey|espresso|tequila|vodka|adrenaline), shot (dead|down|put|gun|glass), big shot, hot shot, not
        by a long shot, portrait (painter|gallery|artist|painting class), self-portrait class, face (mask|paint|
        powder|off|the music|cream|card|value|lift|time|tattoo|shield|facts), about face, in the face of, face to face
        with, facing (the (music|facts|truth|consequences|death|enemy|future)|charges|trial|eviction|death| justice),
        (poker|clock) face, (save|lose|saving|lost) face, head (of state|teacher|chef|nurse|coach|over heels|start|
        quarters|scarf|band|phones|strong|wind|of the table), bust of (beethoven|caesar|napoleon|a|the), drug bust,
        medium (rare|sized|well|roast|brown|length hair|hair|skin|height|build), happy medium, psychic medium, half
        (an hour|the|a|of|full|empty|brother|sister|past|open|undone|eaten|moon|elf|orc|asleep), icon of, waist (coat|
        high|deep|length|belt), waist-length, knee (deep|high|length|socks|pads|boots|brace), landscape (painting|
        painter|architect|gardener), eye (patch|liner|brow|shadow|witness), bird's nest, upper class, back country,
        calm before the storm, storm of (applause|arrows|words|protest|laughter), (perfect|brain|ice|fire) storm,
        storm (trooper|troopers|trooper armor), taken by storm, (rain|hail|shower) of (arrows|bullets|petals|
        confetti|sparks|blows), snow (white|ball|board|man|globe|leopard), cloud nine, raining cats and dogs, come
        rain or shine, under the weather, rain check, lightning (fast|quick|bolt earrings), foggy memory, foggiest
        idea, brain fog, mist of time, like lightning, in a fog of, standing ovation, stand-up (comedy|comedian|comic|
        show), one-night stand, (market|news|fruit|hot dog|lemonade|music|night) stand, stand in line, (stand|stands)
        for, can't stand, sitting (room|duck|president|pretty), baby-sitting, sit-up, running (late|joke|gag|mate|for
        office|for president|a business|a shop|a company|out of|water|shoes|low|costs|commentary|nose|mascara), (run|
        runs|running|ran) (a|an|the|her|his|their|my|our), now runs a, run[ning] in the family, (nose|mascara|tears|
        river|blood|sweat|stream|water) (running|runs), (rows|row|path|road|lamps|lines|fence|track) … (run|runs|
        running), run-down, walking (stick|cane|dead|boots), cake walk, walk of fame, walk in the park, walk-in,
        boardwalk, (jump|jumping) (cut|rope|suit|start|scare|jacks|to conclusions), jumpsuit, flying (colours|colors|
        saucer|fish|carpet|dutchman|start), time flies, dancing (flames|light|shadows|queen|bear|lights|leaves|snow),
        lying to, lying (detector|about), (villages|village|town|city|house|farm|valley) … lies, fighting off, fight
        page, wide[-]angle lens, (three|3)-quarter[s] length (coat|jacket|skirt|dress|sleeves|pants|trousers|cloak),
        3/4 length (coat|jacket|skirt|dress|sleeves|pants|trousers|cloak), fighting (chance| spirit|tears|back tears|
        fit| cancer|sleep|for {her} rights), fighting (game|fish), food fight, snowball fight, pillow fight, bow (tie|
        and arrow|and arrows|string|of the ship|legged|window), ribbon bow, hair bow, rainbow, violin bow, kneeling
        chair, pointing device, point of view, point of, at this point, boiling point, wave of (heat|sadness|nausea|
        people), heat wave, new wave, wavy hair, hair waving, (waving|waves) flag, waving grass, held (hostage|
        captive|meeting| together|prisoner), (held|holding|hold) (hands|on|out hope|the door|court|her breath|his
        breath|back|together| tight), kick-off, punch (line|bowl|card|drunk), boxing day, punchline, charge card,
        charging (phone|station| cable|wolf|bull|horse|horses|boar|bear), (raised|raise) (by wolves|an issue| money|a
        family|concerns|bed|in), cheering crowd, crowd cheering, dance floor, dance hall, dance studio, tap dance
        class, in the driver's seat, ironing board, resting bitch face, rest of, the rest, at rest stop, arrested,
        stretched thin, crying (wolf| shame|baby), a cry for help, killer smile, mad (scientist|hatter|max), sad news,
        happy (birthday|hour|ending| new year|christmas|meal|accident), happy-go-lucky, blue moon, angry (birds|sea|
        sky|mob|wolf|dog), thinking cap, tears of joy, no drama, comfort food, tired of, fear of, scared of, no fear,
        surprise (party|gift|attack| visit), joy division, cool (hat|jacket|guy|shades), wink of an eye, shock (wave|
        of hair|waves|absorber), proud (owner|parents|father|mother), grin reaper, calm down, blood (type| orange|
        moon|hound|red|pressure|donor), blood-red, in cold blood, dead (end|line|lift|pan|sea|leaves), deadline, dark
        (hair|skin|green|blue|brown|red| eyes|elf|grey|gray|skinned|wood|horse|chocolate|suit|coat| jacket|dress|
        cloak|robe|robes|circles|age|ages| knight), dark-haired, dark-skinned, dark green, still (life| water|
        standing|there|smiling|laughing|wet|warm| has|holding|in|visible|on|a|wearing), (still|slow) (frame| cooker|
        motion), slow-motion, slow motion, chill out tent, quiet (kid|luxury|title), silent (film|movie| treatment|
        night), peace (sign|corps|treaty|offering), gentle (man|giant|men), gentlemen, tense (past|present| future),
        past tense, epic (games|poem), intense (red| blue|green|color|colour), war (paint|hero|memorial|film| and
        peace|veteran|museum|correspondent), gothic (cathedral|architecture|novel|church), hell of, what the hell,
        horror (movie|film|novel|fan), depth of field, shallow depth of field, field of (study|vision|view|expertise),
        (magnetic|force|playing) field, (city|parking| car|theme|amusement|jurassic|trailer|water) park [ranger],
        (parking) (lot|ticket), beach (ball|towel|hat|bag| chair|umbrella|boys|wear|volleyball), kitchen (knife|apron|
        sink|scissors), library (card|book), street (food| wear|style|art|fashion|smart|cred|musician|light|lamp),
        streetwear, streetlight, streetlights, easy street, wall street, sesame street, road (trip|rage|map|runner),
        space (suit|between|bar|cadet|heater), spacesuit, personal space, open space, white space, negative space,
        empty space, copy space, parking space, mountain (bike|dew|goat|lion), forest (green), village (idiot|people),
        ghost town, hall of fame, city (slicker|hall), desert (boots|eagle|rose|storm), museum piece, stage (name|
        fright|dive|coach|mom), (early|late|first|next| final|this) stage, office (hours|chair|romance|supplies|
        party), box office, oval office, post office worker, run for office, took office, takes office, shop (lifter|
        lifting| floor|talk), talking shop, coffee shop owner, bar (of soap|of chocolate|chart|exam|code|fight),
        chocolate bar, gold bar, bar stool, space bar, gun barrel, crossbar, castle in the (air|sky), sand castle,
        sandcastle, bouncy castle, (school|old school) (of fish|of thought|bag|uniform), schoolbag, old-school, old
        school, high school sweetheart, schoolgirl, schoolboy, court (case|jester|of law), (tennis|basketball|food|
        volleyball) court, (market|stock) (price|share|value|leader), stock market, farmers market, flea market,
        square (jaw|jawed| glasses|shoulders|neckline|chin|meal|face), square-jawed, (bed|flower) bed, bed head,
        bedhead, flower bed, plain (background|backdrop|white|grey|gray| black|pose|t-shirt|shirt|clothes|dress|face|
        wall|text|english| light|sight|bg), in plain sight, plain-clothes, wrestling ring, wedding ring, (gold|nose|
        engagement|ear| signet|key|boxing) ring, ring (finger|light|tone| master), ringlet, cell phone, cell (mate|
        tower), port (wine| hole|folio|of call), left port, keep (calm|quiet| going|the|an|it|colors|colours), tower
        (of strength|over|of london|bridge), prison break, temple (of her head| grey), silver at the temples, light
        (bulb|house|weight| hearted|brown|blue|green|skin|armor|armour|breakfast| hair|blond|blonde|year|years), sea
        (of people|of faces|of flames|of stars|lion|turtle|green|food|weed|shell| shells), all at sea, hill (billy|top
        town), club (sandwich| soda|foot), pub quiz, study (group|abroad|shows), pool (table|cue|party), swimming pool
        blue, car pool, inn keeper, innkeeper, bank (robber|robbery|account| holiday|note|notes|teller), river bank,
        cafe racer, cafe au lait, living (legend|dead|proof|thing), island (life|girl|time), rocket (science|
        scientist|salad), mars bar, planet earth, garden (gnome|party of|state|of eden), gardener, workshop class,
        fort night, christmas tree, family tree, tree (trunk|house|top|hugger), palm (of|reading), trunk, snow storm
        globe, clear (skin|water| glass|eyes|view|voice|the way|conscience), ice (cream|cold|cube|cubes|queen|skates|
        tea), frozen (in fear|in time|in place|food|yogurt|pizza), winter (coat| jacket|boots|hat|soldier), summer
        (dress|hat|school), evening (gown|dress|wear|paper|news), night (gown|shirt| mare|shift|owl|stand|club|cap|
        elf), nightgown, good night, opening night, one night, day (dream|job|off|care| to day|by day), daydream,
        weekday, birthday, holiday, yesterday, monday, all day, one day, every day, these days, morning (coat|star|
        glory|person), star (wars|trek| struck|fish|sign|of the show|ship|player|pupil), (rock|pop|movie|film|gold|
        five|all) star, stars and stripes, (five|5) stars, moon (walk|stone|shine|boots), neon (green|pink|yellow|
        orange|blue|hair|colors|colours), warm (coat|jacket|sweater|scarf|clothes|water| welcome|up|smile|brown), cool
        (down|off|girl), golden (hair| retriever|age|rule|gate|eyes|crown|armor|armour| ring|boy|ticket), low (cut|
        tide|key|heels|ponytail|battery), high (heels|collar|school|tide|ponytail|quality| detail|resolution|
        cheekbones|waisted|fantasy|five|boots|noon| tea|street|priest|priestess|elf), high-quality, top (hat|model|
        gun|secret|coat|notch|knot|quality), from the top of {her} lungs, head held high, tilted head, head tilted,
        tilted (hat|glasses|cap), (high|hour|magnifying| looking|stained|eye|sun|opera|broken) (glass| glasses),
        (glass|glasses) (eye|slipper|ceiling|roof|flying|wall| house|door|window|case|shards|dome), book (a| an|the|
        shop|shelf|case|worm|club|store|keeper|shelves|end), bookworm, (check|cook|year|hand|face|audio| picture|
        story|old picture) book, picture book, (fan|hate) letter, letter of the law, letter opener, capital letter,
        letters, (ear|head|saxo|micro|mega) phone, phone (booth|box| call|number|number|home), cup (board| cake|
        holder|size), world cup, cupboard, (fire|tea|ginger|lunch|sand| music|juke|mail|letter|match|tool|pill| phone|
        shadow) box, box (braids|cutter|hedge|car|jump), think outside the box, boxes of, full of boxes, ball (gown|
        room|park|point|point pen|cap|pit), (masked|masquerade|crystal| eye|foot|wrecking|disco|pin|cannon|meat|
        debutante) ball, having a ball, ball game, staff (meeting|room|member| only|sergeant), (kitchen|hospital|
        office|museum|airport|cabin|support|teaching|medical|hotel) staff, sword (of damocles|fish|smith|play),
        double-edged sword, tool (box|belt|shed|bar), drop (of|in|out), (piece of|cake) cake, a piece of cake, icing
        on the cake, pancake, pan (cake|demic|flute|down), guitar solo, air guitar, rose (tinted|gold|to|from|water|
        up), rose-tinted, (had|wind) rose, flower (power|crown|girl|pattern|print|bed| child|shop), flower print,
        floral, wine (red|cellar|yard), coffee (table|machine|shop|house|stain|break|beans| brown|bean|maker), tea
        (house|room|shop|pot|bag|tray|garden|ceremony|leaves|light), beer (garden|belly| bottle), drink in, soft
        (spot|ware|hearted), torch (singer|song), (olympic) torch relay, stick (to|figure| with|up|in|out|ing), stuck
        to, lip stick, lipstick, chopsticks, pole (dance|vault|star), north pole, pen (pal| knife), brush (of|stroke|
        strokes|with|pot), brushstrokes, (tooth|hair) brush, saw (a|the|him|her|it|us|them| dust|mill), apple (of|pie|
        computer|watch), orange (hair|shirt|dress|light|sky|glow|juice|coat|jacket|hat| scarf|cat|and), plant-based,
        power plant, pot (belly|hole|luck), jar(ring), egg head, globe trotter, note (worthy), of note, (take|takes)
        note, paper (thin|backdrop|background|roll|work|lantern|crane|tiger|boy|clip), wallpaper, map out,
        cross-platform, platform (shoes|boots|heels|game|sandals), (gaming|social media|trading) platform, kid gloves,
        naked eye, baby (blue|face|steps), nude lipstick, mature student, no people, nobody else, drop dead gorgeous,
        no one else, (both|two) hands on the, camera (phone|man|crew|shy|bag|roll), cameraman, on camera bag, holding
        {her} camera, camera around {her} neck, camera in hand, carrying {her} camera, (old|film|vintage|polaroid|
        digital) camera, video camera, security camera, security cameras, lens cap, contact lens, lab coat,
        garden hat, hospital gown, rain (boots|coat|jacket|hat), (hiking|riding) (boots|shoes|jacket), street clothes,
        (football|basketball|baseball|hockey|rugby) (jersey|shirt|cap|uniform|helmet|boots), office (suit|clothes),
        motorcycle (jacket|helmet|boots)
        """,
    "es": """
        frente a, en frente de, al frente de, al lado de, a su lado, por otro lado, lado oscuro, a lado, de vuelta,
        hacer frente, frente al, a pesar, cara o cruz, plano de la casa, bar de tapas de, espada y pared, bajo el sol,
        (tomando|bebiendo|tomar|beber|taza de) [un] café
        """,
    "fr": """
        en face de, face à face, à côté de, à côté du, d'un côté, de côté ouest, en face du, faire face à la mode, sac
        à dos, plan de la ville, de ce côté, mettre de côté, à la mode, pont-levis, porte-fenêtre, dos d'âne, court
        métrage, tout court, cheveux courts, coupe courte, film d'action
        """,
    "de": """
        auf der seite von, auf der anderen seite, zur seite stehen, an ihrer seite, an seiner seite, seitdem, vorne im
        bus, im vordergrund, ein paar, rücken an rücken, im rückspiegel, rucksack, eine reihe von, im großen und
        ganzen, steht auf, actionfigur, actionfilm, studiowohnung, baldachin
        """,
    "pt": """
        três quartos, ao lado de, do lado de fora, em frente a, em frente ao, em frente à, ao lado do, por outro lado,
        lado sombrio, frente fria, de volta, filme de ação, estúdio de gravação, de frente para o mar, cara ou coroa,
        andar de cima, boneco de ação, (tomando|bebendo|tomar|beber|xícara de) [um] café, faça (ela|
        ele|elas|eles|a|o|com que)
        """,
}
