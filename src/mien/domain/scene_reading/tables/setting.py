"""Words for indoors, outdoors and the photographer's studio beside the places themselves, by language."""

from __future__ import annotations

from typing import Final

from mien.domain.shots import Setting

SETTING: Final = {
    Setting.STUDIO: {
        "en": """
            (photo|photography|photographic|portrait|fashion|photographer's|film) studio, studio (shot|photo|
            photograph|photography|portrait|light|lights|lighting|lightning|backdrop|background|session|photoshoot|
            headshot|set|setup|shoot|strobe|strobes|quality lighting), in [a|the] [photo] studio, in studio, seamless
            [white|grey|gray|black|paper|studio] [backdrop|background|paper|wall], (white|grey|gray|black|paper)
            seamless [paper|backdrop|background], seamless, cyclorama, cyc wall, infinity cove, infinity wall,
            softbox, softboxes, strobe, strobes, beauty dish, ring light, ringlight, octabox, paper (backdrop|
            background|roll), photo backdrop, photo background, muslin backdrop, (canvas|painted) backdrop, key light
            [and], butterfly lighting, clamshell lighting, three-point lighting, ?studio, ?photoshoot, ?photo shoot
            """,
        "es": """
            (estudio fotográfico|en estudio|fondo de estudio|luz de estudio|retrato de estudio|foto de estudio|
            iluminación de estudio), fondo sin costuras
            """,
        "fr": """
            (studio photo|en studio|fond de studio|lumière de studio|éclairage de studio|portrait studio|portrait de
            studio|boîte à lumière)
            """,
        "de": """
            (fotostudio|im studio|studioaufnahme|studiohintergrund|studiolicht|studioporträt|studiobeleuchtung|
            studiofoto|hohlkehle)
            """,
        "pt": """
            (estúdio fotográfico|em estúdio|no estúdio|fundo de estúdio|luz de estúdio|retrato de estúdio|iluminação
            de estúdio)
            """,
        "ja": "スタジオ撮影, 撮影スタジオ, スタジオ背景, スタジオライト, スタジオ, sutajio",
        "emoji": "?📸",
    },
    Setting.INDOOR: {
        "en": """
            indoors, indoor, orchestra pit, film set, stairwell, fashion show, subway station, metro station,
            backstage, kitchen sink, ?curtain, ?stool, ?bookcase, ?candlelight, ?candlelit, ?mirror, ?piano, movie
            set, hut interior, (rehearsal|dressing|waiting|reading| dining|throne|engine|locker|meeting|hospital|
            hotel|living|sitting|control|operating|emergency|changing| class|ball|bath|court|show|common|store|guest|
            drawing) room, (courtroom|ballroom|storeroom|showroom|ward| cauldron|oven|fridge|sink|bookshelf|
            bookshelves|bookcase|wardrobe|carpet|ceiling|wallpaper|escalator| conveyor belt|cubicle|cinema|backstage),
            night shift, ?lamp, ?counter, behind the wheel, in the back of a (taxi|car|van|truck|bus|limousine),
            inside … (house| building|home|cabin|hut|tent| train|car|bus|ship| cathedral|church|temple| tower|palace|
            room), interior, in [a|the|her|his|their] [dark| small|empty|quiet| dimly lit|bright|crowded| tiny|large|
            big] room, into [a|the| her|his|their] room, (by| at|beside|near| through|out of) [a|the] [rainy| tall|
            big|open|kitchen|bedroom| train|rain-streaked|foggy| cafe] window, windowsill, window seat, against the
            window, on the (staircase| floor|carpet|rug), staircase, doorway, (at|behind|on) [a|the|her|his|their]
            (desk|table|counter|workbench| piano|stove), bedsheet, bedsheets, blanket, (elevator|lift|corridor|
            hallway| lobby|foyer|basement|cellar| attic|loft| locker room|dressing room|waiting room|prison cell|jail
            cell| dungeon|spaceship bridge|cockpit| train compartment|on the train| on the bus|in the car|in a taxi|
            subway car|metro carriage), at home, chandelier, fireplace, fireside, by the fire, bathtub, shower,
            bathroom, (gym|dojo|boxing ring|swimming hall|indoor pool|sports hall|arena|ice rink|bowling alley|sauna|
            spa), greenhouse, airport, church aisle, aisle, (glass|tiled|panelled) (wall| roof) of the, ?armchair,
            ?lamplight, ?chair, ?desk, ?curtains, ?window, ?candle, ?tv, ?sofa, ?couch, ?bed
            """,
        "es": """
            (interior|en casa|dentro de|junto a la ventana|habitación|en el salón|bajo techo|pasillo|escalera|en una
            habitación|baño|gimnasio)
            """,
        "fr": """
            (intérieur|à l'intérieur|à la maison|chez elle|chez lui|près de la fenêtre|à la fenêtre|dans la chambre|
            dans une pièce|couloir|escalier|salle de bain|gymnase)
            """,
        "de": """
            (drinnen|innenraum|im haus|zu hause|zuhause|am fenster|im zimmer|im flur|treppenhaus|innenaufnahme|
            badezimmer|turnhalle|am schreibtisch|am tisch)
            """,
        "pt": """
            (interior|dentro de casa|em casa|perto da janela|na janela|no quarto|corredor|escada|banheiro|academia)
            """,
        "ja": "室内, 屋内, 部屋, 家の中, 窓辺, 窓際, 廊下, 体育館, 風呂, shitsunai, heya, okunai, madobe, rouka",
        "emoji": "🛏, 🛋, 🛌, 🛁, 🚪, 🪟, 🏠, 🕯, 🍳, 🚿, ?📚",
    },
    Setting.OUTDOOR: {
        "en": """
            outdoors, outdoor, parade ground, diving board, ten-metre board, rooftop bar, ?bus, rush hour, graffiti
            wall, graffiti, grafitti, washing line, hanging the washing, dam, sand castle, sandcastle, pigeons,
            country lane, lawn, ?skateboard, ?cyclist, traffic, (street lamp|lamp post|streetlight|lamppost|
            thunderclouds|hedge|snowman|sledge|caravan| camel|crane|statue|fountain|carousel|tractor|barbed wire|lawn
            chair|beach chair|scarecrow|haystack| gate| yard|front yard|backyard|ferris wheel|roller coaster|hot air
            balloon|sailboat|canoe|tram stop|runway lights|vineyard|orchard|lighthouse|windmill|trail|path|riverbank|
            pier|dock|rope bridge), surfboard, ?grey sky, outside, exterior, open air, open-air, in nature, al fresco,
            en plein air, under the (stars| sky|sun| open sky|moon|trees|cherry trees), (starry|night|blue|pale|
            cloudy|evening|grey|red|stormy) sky, sky, poolside, [swimming] pool, (by|beside|at) the pool, balcony,
            terrace, veranda, porch, front porch, patio, bonfire, campfire, campsite, camping, tent, stadium,
            playground, skatepark, zoo, cemetery, graveyard, amusement park, fairground, festival, puddle, puddles,
            fence, bridge, train (platform|station), platform, bus stop, gas station, petrol station, parking lot, car
            park, motorway, highway, railway tracks, rails, racetrack, (on|in|aboard) [a|the] (boat|ship|raft|canoe|
            sailboat|deck), wheelbarrow, (bicycle|bike| horse| motorcycle|motorbike), horseback, on horseback, (wind|
            breeze) (in|through|blowing), windswept, cherry blossom[s], sakura, autumn leaves, falling leaves, full
            moon, moonlit (night|sky|landscape), rainbow, clouds, helicopter, barricade, tree, trees, cliff, cliffs,
            volcano, lava, jungle, underwater, waterfall, asphalt, pavement, sidewalk, ?wind, ?moonlight, ?golden
            hour, ?blue hour, ?sunset, ?sunrise, ?sunny, ?rain, ?raining, ?snow, ?snowing, ?fog, ?mist, ?lightning,
            ?thunder, ?kite, ?sunlight, ?stars, ?moon, ?grass, ?flowers around, ?umbrella, ?picnic, ?hiking,
            ?skateboarding, ?surfing, ?skiing, ?birds, ?gulls
            """,
        "es": """
            estación, andén, nubes, hierba, césped, (al aire libre|exterior|afuera|bajo las estrellas|bajo la lluvia|
            cielo|árboles|árbol|bajo el sol|puente| terraza|balcón|en la nieve|tormenta)
            """,
        "fr": """
            herbe, nuages, quai de gare, terrasse de café, (extérieur|en plein air|dehors|sous les étoiles|sous la
            pluie|sous la neige|!ciel|arbres|!pont|terrasse| balcon|dans la neige|tempête)
            """,
        "de": """
            sandburg, wiese, wolken, gras, bahnsteig, zaun, gartenzaun, hof, laterne, straßenlaterne, pfad, ?bank,
            (draußen|draussen|im freien|unter freiem himmel|unter den sternen|im regen|im schnee|bäume|baum|!himmel|
            brücke|balkon|terrasse|fahrrad|pferd| lagerfeuer)
            """,
        "pt": """
            grama, nuvens, relva, plataforma, (ao ar livre|exterior|fora de casa|lá fora|sob as estrelas|na chuva|céu|
            árvores|árvore|ponte|varanda| terraço|na neve|tempestade)
            """,
        "ja": """
            屋外, 外で, 空の下, 空, 木の下, 桜, 橋, 雨の中, 雪の中, 風, 星空, 夕焼け, 青空, 夜空, 草原, soto, okugai,
            sora, sakura no ki, ki no shita, kaze, hoshizora, yuuyake, yuyake, aozora
            """,
        "emoji": """
            🌧, ⛈, 🌨, ❄, ☃, ⛄, 🌈, 🌲, 🌳, 🏔, ⛰, 🗻, 🏕, ⛺, 🌅, 🌄, 🏞, ☔, 🌊, 🏖, 🌸, 🍂, 🚲, 🐎, ?☀, ?🌞, ?☂, ?⚡,
            ?🌩, ?⭐, ?🌬
            """,
    },
    Setting.NEUTRAL: {
        "en": """
            (plain|white|grey|gray|black|transparent|blank|empty|simple|solid|solid color|solid colour|neutral|flat|
            clean|yellow|blue|red|green|pink|beige|colored|coloured|gradient|dark|single color|light|pastel|cream)
            (background|backdrop|bg), (plain|flat|solid|neutral|clean|light|dark|simple|pure) (white|grey|gray|blue|
            green|black|color|colour|pastel) (background|backdrop|bg), (no|without|without a|without any) (background|
            backdrop|bg|scenery), isolated on (white|black), cutout, cut-out
            """,
        "es": """
            fondo (blanco|gris|negro|liso|transparente|neutro|plano|simple|vacío|rojo|azul|amarillo|verde), sin fondo
            """,
        "fr": """
            fond (blanc|gris|noir|uni|transparent|neutre|vide|simple|rouge|bleu|jaune|vert), sans fond, sans
            arrière-plan, arrière-plan (blanc|uni|neutre|gris)
            """,
        "de": """
            (weißer|weisser|grauer|schwarzer|neutraler|einfarbiger|transparenter|schlichter|leerer|roter|blauer|
            gelber|grüner) hintergrund, ohne hintergrund, kein hintergrund, vor (weißem|weissem|grauem|schwarzem|
            neutralem) hintergrund
            """,
        "pt": """
            fundo (branco|cinza|preto|liso|transparente|neutro|simples|vazio|vermelho|azul|amarelo|verde), sem fundo
            """,
        "ja": """
            白背景, 背景なし, 無地, 白い背景, 透過, 単色背景, 黒背景, シンプルな背景, 背景透過, shiro haikei, haikei
            nashi, shirohaikei, muji
            """,
    },
}
