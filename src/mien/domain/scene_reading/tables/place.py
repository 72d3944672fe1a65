"""Words for places, by language."""

from __future__ import annotations

from typing import Final

from mien.domain.scene import Place

PLACE: Final = {
    Place.STREET: {
        "en": """
            street, streets, street lamp, lamp post, streetlight, ~caravan, city street[s], road, roadside, side of
            the (street|road), alley, alleyway, back alley, lane, pavement, sidewalk, crosswalk, crossing, zebra
            crossing, boulevard, avenue, cobblestone[s], ~bus stop, ~(food|noodle|hot dog|market|fruit|flower|
            lemonade) (stand|stall|cart), ~parking lot, ~car park, ~gas station, ~petrol station, ~motorway, ~highway,
            ~train platform, ~platform, ~railway station, ~train station, ~town square, ~market square, ~market,
            ~marketplace, ~bazaar, ~square, ~fairground, ~bridge, ~stone bridge, ~puddle, ~puddles, ~suburb, ~porch,
            ~front porch, ~barricade, ~racetrack
            """,
        "es": "calle, calles, callejón, avenida, acera, carretera, ~plaza, ~mercado, ~puente",
        "fr": "!rue, dans la rue, ruelle, rues, trottoir, boulevard, !route, ~marché, ~!place du village, ~!pont",
        "de": """
            straße, strasse, straßen, gasse, gehweg, bürgersteig, allee, ~marktplatz, ~markt, ~brücke, ~bahnsteig,
            ~bahnhof
            """,
        "pt": "rua, ruas, beco, avenida, calçada, estrada, ~praça, ~ponte, ~mercado",
        "ja": "通り, 路地, 道路, 道端, 歩道, 街角, 横断歩道, ~商店街, ~橋, ~市場, ~駅, roji, michi, toori",
        "emoji": "🛣, ~🚏, ~🌉",
    },
    Place.CITY: {
        "en": """
            city, cityscape, ~burning (building|house), ~(eiffel|leaning|radio|clock) tower, ~big ben, ~colosseum,
            downtown, skyline, skyscraper, skyscrapers, metropolis, megacity, city center, city centre, urban,
            cyberpunk city, neon city, manhattan, tokyo, times square, new york, ~stadium, ~town
            """,
        "es": "ciudad, rascacielos, urbano, urbana",
        "fr": "ville, gratte-ciel, en ville, urbain",
        "de": "stadt, großstadt, innenstadt, hochhaus, hochhäuser, wolkenkratzer, skyline",
        "pt": "cidade, arranha-céus, arranha-céu, urbano",
        "ja": "街, 都市, 都会, 町中, 街中, 高層ビル, ビル街, machi, tokai, toshi, machinaka",
        "emoji": "🏙, 🌆, 🌃",
    },
    Place.VILLAGE: {
        "en": """
            village, fishing village, hamlet, small town, old town, cottage, cottages, farmhouse, ~farm, ~farmyard,
            ~village square, ~village green, ~temple grounds, ~windmill, ~barnyard
            """,
        "es": "pueblo, aldea, ~granja",
        "fr": "village, hameau, ~ferme",
        "de": "dorf, kleinstadt, ~bauernhof",
        "pt": "aldeia, vilarejo, povoado, ~fazenda, ~vila",
        "ja": "村, 集落, 田舎, ~農場, mura, inaka",
        "emoji": "🏘, ~🏡",
    },
    Place.ROOFTOP: {
        "en": """
            rooftop, rooftops, rooftop bar, roof, roof terrace, roof garden, roof of {her} (building|house|skyscraper|
            tower), ~castle roof, ~balcony, ~terrace, ~fire escape
            """,
        "es": "azotea, tejado, tejados, techo, ~balcón, ~terraza",
        "fr": "toit, toits, !toit terrasse, ~balcon, ~terrasse",
        "de": "dach, dächer, dachterrasse, hausdach, ~balkon, ~terrasse",
        "pt": "telhado, telhados, cobertura, ~terraço, ~varanda",
        "ja": "屋上, 屋根, ~ベランダ, okujou, yane, okujo, beranda",
    },
    Place.PARK: {
        "en": """
            park, park bench, garden, gardens, lawn, botanical garden, temple garden, zen garden, city park, courtyard
            garden, cherry blossom[s], sakura, ~backyard, ~yard, ~playground, ~picnic, ~orchard, ~outdoors, ~outside,
            ~outdoor, ~in nature, ~zoo, ~cemetery, ~graveyard, ~terrace garden, ~patio, ~greenhouse, ~poolside,
            ~swimming pool, ~by the pool, ~pool, ~fence, ~campus, ~skatepark, ~veranda, ~(on|in) [the] grass
            """,
        "es": "parque, jardín, banco del parque, ~patio, ~al aire libre, ~piscina",
        "fr": "parc, jardin, banc du parc, ~en plein air, ~piscine",
        "de": "park, garten, parkbank, stadtpark, ~im freien, ~draußen, ~freibad, ~friedhof",
        "pt": "parque, jardim, ~quintal, ~ao ar livre, ~piscina",
        "ja": "公園, 庭, 庭園, 桜の木, 桜, ~プール, kouen, koen, niwa, sakura no ki",
        "emoji": "🌸, ~🌳, ~🧺",
    },
    Place.FIELD: {
        "en": """
            field, fields, wheat field, wheatfield, cornfield, meadow, meadows, ~frozen lake, farmland, pasture,
            prairie, grassland, countryside, lavender, lavender field, rice field[s], flower field, moor, moorland,
            hill, hills, hilltop, hillside, steppe, (on|across|over|through) [the] [snowy|wide|empty] plain, plains,
            savanna, savannah, sunflower field, ~valley, ~vineyard, ~path, ~gravel path, ~country road, ~lake,
            ~lakeside, ~riverbank, ~river, ~riverside, ~tundra, ~campsite, ~camp, ~marsh, ~salt flat[s], ~snowfield,
            ?~in the snow, ~heath
            """,
        "es": "campo, prado, pradera, colina, trigal, campiña, ~valle, ~río, ~lago",
        "fr": "champ, champs, prairie, campagne, colline, !plaine, pré, ~vallée, ~rivière, ~lac",
        "de": "feld, felder, wiese, wiesen, acker, hügel, heide, landschaft, weide, ~tal, ~fluss, ~see",
        "pt": "!campo, prado, colina, pradaria, ~vale, ~rio, ~lago",
        "ja": """
            草原, 野原, 田んぼ, 畑, 丘, 麦畑, 花畑, ひまわり畑, ~川辺, ~湖, ~川, sougen, hatake, nohara, oka, tanbo,
            hanabatake
            """,
        "emoji": "🌾, 🌻, ~🐎, ~🪁",
    },
    Place.FOREST: {
        "en": """
            forest, woods, woodland, forest clearing, clearing, pine forest, bamboo forest, bamboo grove, grove,
            ~jungle, ~rainforest, ~treehouse, ~swamp, ~enchanted grove, ~under the trees, ~trees, ~tree
            """,
        "es": "bosque, ~selva, ~jungla, ~árboles",
        "fr": "forêt, !bois, sous-bois, ~jungle, ~arbres",
        "de": "wald, wälder, lichtung, waldweg, ~dschungel, ~bäume",
        "pt": "floresta, bosque, mata, ~selva, ~árvores",
        "ja": "森, 林, 竹林, 森林, ~ジャングル, ~木の下, mori, hayashi, shinrin",
        "emoji": "🌲, 🏕, ~🌴, ~⛺",
    },
    Place.MOUNTAIN: {
        "en": """
            mountain, mountains, mountain ridge, ridge, summit, peak, mountaintop, alps, alpine, cliff, cliffs,
            himalaya, mountain lake, ~canyon, ~gorge, ~volcano, ~glacier, ~ravine, ~ski slope, ~waterfall, ~cave,
            ~edge of {her} canyon, ~lava, ~iceberg, ~mine
            """,
        "es": "montaña, montañas, cima, cumbre, acantilado, sierra, ~cañón, ~volcán, ~cueva",
        "fr": "montagne, montagnes, sommet, falaise, !alpes, ~volcan, ~grotte, ~cascade",
        "de": "berg, berge, bergen, gebirge, gipfel, alpen, klippe, ~schlucht, ~vulkan, ~höhle",
        "pt": "montanha, montanhas, serra, penhasco, cume, ~cânion, ~vulcão, ~caverna",
        "ja": "山, 山頂, 崖, 山道, 雪山, 富士山, ~滝, ~洞窟, yama, sanchou, gake",
        "emoji": "🏔, ⛰, 🗻, ~🌋, ~⛷, ~🏂",
    },
    Place.BEACH: {
        "en": """
            beach, seaside, seashore, shore, coast, coastline, shoreline, (by|at|looking at|near|into|beside) the
            (sea|ocean|seaside), sea, ocean, ~(crashing|breaking|ocean|sea) waves, ~surf, ~tropical island, ~island,
            ~lagoon, ~surfing, ~sand castle
            """,
        "es": "playa, mar, orilla, costa, junto al mar, océano, ~isla",
        "fr": "plage, bord de mer, face à la mer, au bord de la mer, !mer, !côte, rivage, océan, ~île",
        "de": "strand, meer, küste, am meer, ufer, ozean, ~insel",
        "pt": "praia, !mar, beira-mar, à beira-mar, !costa, oceano, ~ilha",
        "ja": "海辺, 海岸, 浜辺, ビーチ, 砂浜, 海, 波打ち際, umi, umibe, hama, kaigan, bichi, sunahama",
        "emoji": "🏖, 🏝, 🌊, ~🏄",
    },
    Place.HARBOUR: {
        "en": """
            harbour, harbor, port, pier, dock, docks, quay, quayside, marina, wharf, jetty, waterfront, shipyard,
            boardwalk, ~lighthouse, ?~ship, ?~boat, ?~sailboat, ?~yacht, ~ship's deck, ~ship deck, ~deck of {her}
            ship, ~canal, ~(on|aboard) [a|the] (boat| ship|sailboat|deck)
            """,
        "es": "puerto, muelle, ~barco, ~faro",
        "fr": "!port, au port, quai, jetée, ~bateau, ~phare",
        "de": "hafen, pier, kai, steg, werft, ~schiff, ~boot, ~leuchtturm",
        "pt": "porto, cais, ~barco, ~navio, ~farol",
        "ja": "港, 埠頭, 桟橋, 波止場, minato, sanbashi, ~船",
        "emoji": "⚓, ~⛵, ~🚢",
    },
    Place.DESERT: {
        "en": """
            desert, dunes, dune, sahara, sand dunes, ~wasteland, ~badlands, ~mars, ~martian surface, ~red planet,
            ~oasis, ~dry lake bed
            """,
        "es": "desierto, dunas",
        "fr": "désert, dunes",
        "de": "wüste, dünen",
        "pt": "deserto, dunas",
        "ja": "砂漠, sabaku, 荒野, kouya",
        "emoji": "🏜, 🐪, ~🌵",
    },
    Place.CASTLE: {
        "en": """
            castle, fortress, castle wall[s], battlements, ramparts, citadel, castle courtyard, palace, castle gate,
            keep of {her} castle, ~city gate, ~tower, ~ruins, ~stronghold, ~ancient temple, ~castle in the background
            """,
        "es": "castillo, fortaleza, palacio, muralla, ~torre, ~ruinas",
        "fr": "château, forteresse, remparts, !palais, ~ruines",
        "de": "burg, schloss, festung, palast, burgmauer, ~turm, ~ruine",
        "pt": "castelo, fortaleza, palácio, muralha, ~torre, ~ruínas",
        "ja": "城, 城壁, 宮殿, ~塔, ~廃墟, shiro no mae, kyuuden, oshiro",
        "emoji": "🏰, 🏯",
    },
    Place.BATTLEFIELD: {
        "en": """
            battlefield, battleground, trenches, war zone, warzone, trench, front line, frontline, ~burning city,
            ~burning city gate, ~burning village, ~wreckage, ~fallen enemies
            """,
        "es": "campo de batalla, trinchera",
        "fr": "champ de bataille, tranchée",
        "de": "schlachtfeld, schützengraben",
        "pt": "campo de batalha, trincheira",
        "ja": "戦場, senjou, senjo",
    },
    Place.OFFICE: {
        "en": """
            office, open-plan office, ~ward, ~hospital ward, ~operating room, open plan office, home office, cubicle,
            newsroom, conference room, meeting room, boardroom, workplace, ~laboratory, ~lab, ~police station,
            ~hospital, ~hospital room, ~clinic, ~control room, ~call center, ~bank, ~front desk, ~reception desk,
            ~reception, ~server room, ~(at|behind|on) {her} desk, ~cockpit, ~waiting room
            """,
        "es": "oficina, despacho, ~laboratorio, ~hospital",
        "fr": "au bureau, !bureau, ~laboratoire, ~hôpital",
        "de": "büro, großraumbüro, ~labor, ~krankenhaus, ~am schreibtisch",
        "pt": "escritório, ~laboratório, ~hospital",
        "ja": "オフィス, 会社, 事務所, ~病院, ~研究室, ofisu, kaisha, jimusho",
        "emoji": "🏢, ~💻",
    },
    Place.LIBRARY: {
        "en": """
            library, reading room, bookshelves, between the shelves, ~bookshop, ~bookstore, ~archive, ~study, ~in
            {her} study
            """,
        "es": "biblioteca, ~librería",
        "fr": "bibliothèque, ~librairie",
        "de": "bibliothek, bücherei, ~buchladen, ~buchhandlung",
        "pt": "biblioteca, ~livraria",
        "ja": "図書館, 図書室, 書斎, ~本屋, toshokan, toshoshitsu, ~honya",
        "emoji": "📚",
    },
    Place.CAFE: {
        "en": """
            café, coffee shop, coffeehouse, coffee house, teahouse, tea house, tea room, tearoom, ~bakery, ~diner,
            ~restaurant, ~canteen, ~cafeteria, ~bistro, ~ice cream parlor, ~ice cream parlour
            """,
        "es": "cafetería, en el café, un café en la, ~restaurante, ~panadería",
        "fr": "!café, au café, salon de thé, ~restaurant, ~boulangerie",
        "de": "café, im café, kaffeehaus, ~restaurant, ~bäckerei",
        "pt": "cafeteria, no café, ~restaurante, ~padaria",
        "ja": "カフェ, 喫茶店, ~レストラン, kafe, kissaten",
    },
    Place.BAR: {
        "en": """
            bar, pub, tavern, hotel bar, noodle bar, biker bar, sushi bar, karaoke bar, saloon, nightclub, night club,
            club, dance floor, disco, jazz club, cocktail bar, speakeasy, wine bar, ~casino, ~inn, ~taproom, ~brewery
            """,
        "es": "bar, taberna, discoteca, cantina",
        "fr": "!bar, au bar, taverne, discothèque, boîte de nuit, !boite",
        "de": "bar, kneipe, wirtshaus, disko, taverne, tanzfläche",
        "pt": "bar, taverna, boteco, discoteca, balada",
        "ja": "バー, 居酒屋, 酒場, クラブ, izakaya, sakaba",
        "emoji": "🍻, 🍸, 🍺, 🪩",
    },
    Place.LIVING_ROOM: {
        "en": """
            living room, sitting room, lounge, drawing room, parlor, parlour, sofa, couch, fireplace, by the fire,
            fireside, armchair, ~at home, ~apartment, ~studio apartment, ~flat, ~studio flat, ~loft, ~indoors,
            ~indoor, ~interior, ~(by|at|near|beside) {her} window, ~dining room, ~den, ~cabin, ~attic, ~piano
            """,
        "es": "sala de estar, salón, en el sofá, sofá, ~en casa, ~chimenea, ~junto a la ventana",
        "fr": "salon, canapé, au coin du feu, ~à la maison, ~cheminée, ~fauteuil",
        "de": "wohnzimmer, sofa, couch, am kamin, sessel, ~zu hause, ~zuhause, ~am fenster, ~wohnung",
        "pt": "sala de estar, no sofá, sofá, ~em casa, ~lareira, ~!sala",
        "ja": "リビング, 居間, ソファ, ~部屋, ~室内, ~窓辺, ribingu, ima de, sofa, ~heya, ~shitsunai",
        "emoji": "🛋, ~🏠",
    },
    Place.BEDROOM: {
        "en": """
            bedroom, (in|on|into) [her|his|their|the|a] bed, bedside, hotel room, dorm room, nursery, bedsheet,
            bedsheets, ~under {her} blanket, ~dormitory, ~bathroom, ~bathtub, ~dressing room, ~boudoir
            """,
        "es": "dormitorio, habitación, en la cama, cama, alcoba",
        "fr": "chambre, au lit, dans son lit",
        "de": "schlafzimmer, im bett, kinderzimmer",
        "pt": "quarto, na cama, dormitório",
        "ja": "寝室, ベッド, 布団, 子供部屋, shinshitsu, beddo, futon",
        "emoji": "🛏, 🛌, ~🛁",
    },
    Place.KITCHEN: {
        "en": """
            kitchen, kitchen table, stove, kitchenette, ~cooking, ~baking, ~pantry, ~breakfast table, ~dining table
            """,
        "es": "cocina",
        "fr": "!cuisine, dans la cuisine",
        "de": "küche, küchentisch",
        "pt": "cozinha",
        "ja": "台所, キッチン, ~料理, daidokoro, kicchin, kitchin",
        "emoji": "🍳, ~🧑‍🍳",
    },
    Place.CLASSROOM: {
        "en": """
            classroom, school, in class, lecture hall, lecture theatre, schoolroom, blackboard, chalkboard,
            auditorium, ~university, ~school corridor, ~seminar room, ~school desk
            """,
        "es": "aula, clase, escuela, en clase, pizarra, ~universidad",
        "fr": "salle de classe, école, en classe, ~université, ~tableau noir",
        "de": "klassenzimmer, schule, hörsaal, tafel, ~universität",
        "pt": "sala de aula, escola, lousa, ~universidade",
        "ja": "教室, 学校, 黒板, ~大学, kyoushitsu, gakkou, kyoshitsu",
        "emoji": "🏫",
    },
    Place.WORKSHOP: {
        "en": """
            workshop, workbench, garage, forge, smithy, blacksmith's, atelier, artist's studio, painter's studio,
            pottery studio, studio of the painter, carpentry, toolshed, ~factory, ~shed, ~barn, ~warehouse, ~hangar,
            ~recording studio, ~podcast studio, ~tv studio, ~basement, ~stable, ~at the bench, ~engine room
            """,
        "es": "taller, garaje, fragua, ~fábrica, ~almacén",
        "fr": "atelier, garage, forge, ~usine, ~entrepôt, ~grange",
        "de": "werkstatt, garage, schmiede, ~fabrik, ~scheune, ~lagerhalle, ~tonstudio",
        "pt": "oficina, garagem, forja, ateliê, ~fábrica, ~galpão, ~armazém",
        "ja": "工房, 作業場, ガレージ, ~工場, ~倉庫, koubou, sagyouba",
        "emoji": "~🏭",
    },
    Place.SHOP: {
        "en": """
            shop, store, flower shop, boutique, supermarket, grocery store, grocery, corner shop, florist's, florist,
            shopping mall, record store, behind the counter, bookstall, ~mall, ~pharmacy, ~laundromat, ~hairdresser's,
            ~barber shop, ~market stall, ~convenience store
            """,
        "es": "tienda, supermercado, floristería",
        "fr": "magasin, boutique, supermarché",
        "de": "laden, geschäft, supermarkt, blumenladen",
        "pt": "loja, supermercado, mercearia",
        "ja": "店, 店内, 花屋, スーパー, コンビニ, mise no naka, hanaya, konbini, お店",
        "emoji": "🏪, 🛒, 🛍",
    },
    Place.MUSEUM: {
        "en": "museum, gallery, art gallery, exhibition, ~aquarium, ~planetarium",
        "es": "museo, galería",
        "fr": "musée, galerie",
        "de": "museum, galerie",
        "pt": "museu, galeria",
        "ja": "美術館, 博物館, ギャラリー, ~水族館, bijutsukan, hakubutsukan, suizokukan",
        "emoji": "🏛",
    },
    Place.HALL: {
        "en": """
            hall, great hall, castle hall, throne room, throne, ballroom, banquet hall, torchlit hall, entrance hall,
            lobby, foyer, corridor, hallway, dungeon, chamber, ~cathedral, ~church, ~chapel, ~temple, ~courtroom, ~in
            court, ~courthouse, ~monastery, ~mosque, ~station hall, ~airport, ~gym, ~dojo, ~staircase, ?~stairs,
            ~church aisle, ~aisle, ~prison, ~prison cell, ~cell, ~boxing ring, ~ring, ~arena, ~shrine, ~crypt, ~ice
            rink, ~elevator, ~sports hall, ~tomb, ~cloister, ~opera house, ~subway, ~metro station
            """,
        "es": "salón del trono, vestíbulo, salón de baile, pasillo, ~catedral, ~iglesia, ~templo, ~gimnasio",
        "fr": "salle du trône, !salle, salle de bal, hall d'entrée, couloir, ~cathédrale, ~église, ~tribunal",
        "de": "halle, saal, thronsaal, ballsaal, flur, ~kathedrale, ~kirche, ~dom, ~gericht, ~turnhalle",
        "pt": "salão, salão de baile, sala do trono, corredor, ~catedral, ~igreja, ~templo",
        "ja": """
            広間, ホール, 廊下, 玉座, ~教会, ~神社, ~神殿, ~体育館, ~寺, rouka, hiroma, ~jinja, ~kyoukai, ~taiikukan
            """,
        "emoji": "~⛪, ~🥊",
    },
    Place.STAGE: {
        "en": """
            stage, on stage, ~fashion show, ~orchestra pit, ~film set, ~movie set, ~rehearsal room, ~backstage,
            theatre stage, concert stage, theatre, theater, spotlight stage, opera stage, podium, catwalk, runway, in
            concert, concert, ~circus, ~circus ring, ~cinema, ~tv show, ~festival, ~podcast, ~standing ovation, ~opera
            """,
        "es": "escenario, teatro, concierto, pasarela",
        "fr": "!scène, sur scène, théâtre, concert, estrade",
        "de": "bühne, theater, konzert, laufsteg",
        "pt": "palco, teatro, show, concerto, passarela",
        "ja": "舞台, ステージ, 劇場, コンサート, ライブ, butai, suteji, gekijou",
        "emoji": "🎭, 🎪, ~🎬",
    },
    Place.STUDIO: {
        "en": """
            photo studio, photography studio, photographic studio, portrait studio, film studio, fashion studio,
            studio portrait, studio (shot|photo|photograph|photography|light|lights|lighting|lightning|backdrop|
            background|session|set|headshot|setup|shoot), in [a|the] [photo] studio, in studio, ?studio, seamless
            [white|grey|gray|black|paper|studio] [backdrop|background|paper|wall], (white|grey|gray|black|paper)
            seamless [paper|backdrop|background], cyclorama, cyc wall, infinity cove, softbox, softboxes, beauty dish,
            strobes, strobe, ring light, octabox, paper (backdrop|background|roll), photo backdrop, photo background,
            muslin backdrop, painted backdrop, canvas backdrop
            """,
        "es": "estudio fotográfico, en estudio, fondo de estudio, luz de estudio, foto de estudio",
        "fr": "studio photo, en studio, fond de studio",
        "de": "fotostudio, im studio, studioaufnahme, studiohintergrund, studiolicht, hohlkehle",
        "pt": "estúdio fotográfico, em estúdio, no estúdio, fundo de estúdio",
        "ja": "スタジオ, スタジオ撮影, 撮影スタジオ, sutajio",
    },
    Place.SPACE: {
        "en": """
            space, outer space, in orbit, spaceship, spacecraft, space station, galaxy, nebula, cosmos, asteroid,
            spacewalk, ~starship, ~(on|to) the moon, ~moon base, ~lunar surface, ~alien planet, ~another planet,
            ~rocket, ~spaceship bridge
            """,
        "es": "espacio exterior, en el espacio, nave espacial, galaxia, ~en la luna",
        "fr": "dans l'espace, vaisseau spatial, galaxie, ~sur la lune",
        "de": "weltraum, im weltall, raumschiff, galaxie, ~auf dem mond, raumstation",
        "pt": "espaço sideral, no espaço, nave espacial, galáxia, ~na lua",
        "ja": "宇宙, 宇宙船, 銀河, ~月面, uchuu, ginga, uchusen",
        "emoji": "🚀, 🌌, 🛸, 🪐, 🛰, 👩‍🚀",
    },
}
"""Marked ``~`` are places that come closest to what is said."""
