"""Words for things in somebody's hand, by language."""

from __future__ import annotations

from typing import Final

from mien.domain.scene import Held
from mien.domain.wordlist import words

HELD: Final = {
    Held.CUP: {
        "en": """
            [tea|coffee] cup, cup of (tea|coffee|cocoa), mug, (coffee|tea|hot chocolate|cocoa|espresso|matcha|latte|
            cappuccino), teacup, tankard, ~goblet, ~bowl, ~water bottle, ~bottle, ~flask, ~thermos, ~tea bowl
            """,
        "es": "taza [de café|de té], tomando café, tomando té, bebiendo café, un té",
        "fr": "tasse [de café|de thé], thé, un café à la main",
        "de": "tasse [kaffee|tee], becher, kaffee, !tee, ~flasche",
        "pt": "xícara, chávena, caneca, tomando café, tomando chá, bebendo café",
        "ja": "カップ, マグ, コーヒー, お茶, 紅茶, 湯呑, kappu, kohi, koohii, ocha, magukappu, koucha",
        "emoji": "☕, 🍵, 🫖, 🧋, ~🍼",
    },
    Held.GLASS: {
        "en": """
            glass of (wine|water|beer|champagne|whisky|whiskey|lemonade|juice|milk|milkshake), wine glass, wineglass,
            champagne [flute|glass], cocktail, martini, pint [of beer|of ale], beer, wine, whisky, whiskey, champagne,
            tumbler, drink, ~lemonade, ~juice
            """,
        "es": "copa [de vino|de champán], vaso [de agua|de leche], cerveza, vino, cóctel",
        "fr": "verre [de vin|d'eau], coupe de champagne, !vin, bière, cocktail",
        "de": "glas [wein|wasser|bier], weinglas, bier, wein, sekt, cocktail",
        "pt": "taça [de vinho], copo [de água|de cerveja], cerveja, vinho, coquetel",
        "ja": "グラス, ワイン, ビール, 酒, gurasu, wain, biiru",
        "emoji": "🍷, 🥂, 🍸, 🍺, 🍻, 🍹, 🥃, 🥛, 🍾",
    },
    Held.BOOK: {
        "en": """
            book, books, novel, (open|thick|old|heavy) book, notebook, diary, bible, tome, spellbook, grimoire,
            ?reading, ?reads, ?read, textbook, sketchbook, ~newspaper, ~magazine, ~comic, ~comic book, ~action comic,
            ~tablet, ~clipboard, ~reading [a|the] (newspaper|magazine|comic), ~folder, ~menu, ~papers, ~hymnal
            """,
        "es": "libro, leyendo, lee, novela, cuaderno, ~periódico, ~revista",
        "fr": "livre, lisant, !lit, roman, cahier, ~journal, ~magazine",
        "de": "buch, liest, lesend, roman, notizbuch, ~zeitung, ~liest zeitung, ~zeitschrift",
        "pt": "livro, lendo, lê, romance, caderno, ~jornal, ~revista",
        "ja": "本を, 本, 本を読む, 読書, 読んで, ~新聞, ~雑誌, hon wo, yonde, yondeiru, dokusho, ~shinbun",
        "emoji": "📖, 📚, 📕, 📗, 📓, ~📰, ~📔",
    },
    Held.LETTER: {
        "en": """
            letter, love letter, envelope, note, scroll, postcard, (reading|reads|writing) [a|the|her|his] letter,
            telegram, ~map, ~paper, ~sheet of paper, ~document, ~ticket, ~photograph of, ~contract, ~poster
            """,
        "es": "carta, sobre cerrado, pergamino, ~mapa",
        "fr": "lettre, enveloppe, parchemin, ~!carte",
        "de": "!brief, liebesbrief, umschlag, schriftrolle, ~landkarte",
        "pt": "carta, envelope, pergaminho, ~mapa",
        "ja": "手紙, 封筒, 巻物, ~地図, tegami, fuutou, makimono",
        "emoji": "✉, 💌, 📜, 📩, ~🗺, ~📄",
    },
    Held.PHONE: {
        "en": """
            phone, smartphone, cell phone, mobile phone, cellphone, mobile, iphone, telephone, selfie, texting,
            phoning, ~walkie-talkie, ~camera in hand, ~taking (a picture|a photo|pictures|photos), ~remote control,
            ~game controller
            """,
        "es": "teléfono, móvil, celular, teléfono móvil, selfi, selfie",
        "fr": "téléphone, !portable, smartphone, selfie",
        "de": "handy, telefon, smartphone, selfie",
        "pt": "telefone, celular, telemóvel, selfie",
        "ja": "スマホ, 電話, 携帯, 自撮り, sumaho, denwa, keitai, jidori",
        "emoji": "📱, 🤳, 📞, ☎, ~📷, ~🎮",
    },
    Held.FLOWERS: {
        "en": """
            flowers, flower, bouquet, [red|white|single] rose, roses, tulips, sunflower, sunflowers, daisies, posy,
            bunch of flowers, lilies, wildflowers, dandelion, ~wreath, ~branch, ~potted plant, ~plant
            """,
        "es": "flores, flor, ramo [de flores], rosa roja, rosas, girasol",
        "fr": "fleurs, fleur, bouquet [de fleurs], roses, tournesol",
        "de": "blumen, blume, blumenstrauß, strauß, rosen, sonnenblume",
        "pt": "flores, flor, buquê, ramo de flores, rosas, girassol",
        "ja": "花束, 花を, 薔薇, バラ, ひまわり, hanataba, hana wo, bara, himawari",
        "emoji": "💐, 🌹, 🌷, 🌻, 🌼, 🌺, 🥀",
    },
    Held.SWORD: {
        "en": """
            sword, swords, katana, rapier, longsword, greatsword, saber, sabre, blade, cutlass, scimitar, broadsword,
            lightsaber, light saber, ~dagger, ~knife, ~machete, ~axe, ~ax, ~battleaxe, ~mace, ~sword duel,
            ~swordfight, ~sword fight, ~knight's weapon
            """,
        "es": "espada, espadas, katana, sable, ~daga, ~cuchillo, ~hacha",
        "fr": "épée, épées, katana, !sabre, à l'épée, ~dague, ~couteau, ~hache",
        "de": "schwert, schwerter, degen, säbel, katana, ~dolch, ~messer, ~axt",
        "pt": "espada, espadas, katana, sabre, ~adaga, ~faca, ~machado",
        "ja": "剣, 刀, 日本刀, ソード, サーベル, ~短剣, ~ナイフ, ~斧, katana, ken wo, tsurugi, ~naifu",
        "emoji": "⚔, 🗡, 🤺, ~🔪, ~🪓",
    },
    Held.STAFF: {
        "en": """
            staff, quarterstaff, (wizard|magic|walking|wooden|shepherd's) (staff|stick), walking stick, cane, scepter,
            sceptre, crook, pole, stick, ~spear, ~lance, ~halberd, ~trident, ~wand, ~magic wand, ~broom, ~broomstick,
            ~fishing rod, ~oar, ~paddle, ~naginata, ~crutch, ~flag, ~banner, ~rake, ~pitchfork, ~scythe, ~pike, ~ski
            poles, ~mop, ~baseball bat, ~cue
            """,
        "es": "bastón, báculo, vara, ~lanza, ~varita, ~escoba, ~tridente, ~remo",
        "fr": "bâton, canne, sceptre, ~!lance, ~baguette magique, ~balai, ~trident",
        "de": "!stab, zauberstab, gehstock, wanderstab, ~speer, ~lanze, ~besen, ~dreizack",
        "pt": "cajado, bastão, bengala, ~lança, ~varinha, ~vassoura, ~tridente",
        "ja": "杖, ロッド, ステッキ, ~槍, ~箒, ~魔法の杖, tsue, ~yari, ~houki",
        "emoji": "🦯, ~🪄, ~🧹, ~🔱, ~🎣",
    },
    Held.MICROPHONE: {
        "en": """
            microphone, mic, mike stand, podcast mic, karaoke, (singing|sings) [a song|into {her} microphone|on
            stage], singer, ~singing, ~sings, ~megaphone, ~interviewing, ~giving a speech, ~stand-up comedy
            """,
        "es": "micrófono, ~cantando, ~canta",
        "fr": "micro, microphone, ~chante, ~chantant",
        "de": "mikrofon, mikro, ~singt, ~singend",
        "pt": "microfone, ~cantando, ~canta",
        "ja": "マイク, カラオケ, ~歌って, ~歌う, maiku, karaoke, ~utatte, ~utau",
        "emoji": "🎤, 🎙, ~🧑‍🎤, ~📢",
    },
    Held.UMBRELLA: {
        "en": "umbrella, parasol, brolly, sunshade",
        "es": "paraguas, sombrilla, parasol",
        "fr": "parapluie, ombrelle, parasol",
        "de": "regenschirm, schirm, sonnenschirm",
        "pt": "guarda-chuva, sombrinha, guarda-sol",
        "ja": "傘, 日傘, 和傘, kasa, higasa, wagasa",
        "emoji": "☂, ☔, 🌂, ⛱",
    },
    Held.SUITCASE: {
        "en": """
            suitcase, suitcases, briefcase, luggage, travel bag, trunk with {her} things, ~(duffel|shopping|leather|
            sports) bag, ~handbag, ~basket, ~bucket, ~picnic basket, ~doctor's bag, ~shopping bags, ~guitar case, ~bag
            of, ~watering can
            """,
        "es": "maleta, maletín, ~bolso, ~cesta, ~cubo",
        "fr": "valise, mallette, ~sac à main, ~panier, ~seau",
        "de": "koffer, aktenkoffer, ~tasche, ~korb, ~eimer",
        "pt": "mala de viagem, maleta, !mala, ~bolsa, ~cesta, ~balde",
        "ja": "スーツケース, トランク, 鞄, ~かご, ~バッグ, sutsukesu, kaban, suutsukeesu",
        "emoji": "🧳, 💼, ~👜, ~🛍, ~🧺",
    },
    Held.BOX: {
        "en": """
            box, boxes, crate, parcel, package, (birthday|christmas|wrapped) present, gift, giftbox, gift box, chest
            of, cardboard box, ~treasure chest, ~tray, ~vase, ~lunchbox, ~(laptop|computer) under {her} arm, ~laptop,
            ~pizza, ~pile of books, ~stack of (books|papers), ~jar, ~pot, ~clay pots
            """,
        "es": "caja, cajas, paquete, regalo, ~bandeja, ~jarrón",
        "fr": "boîte, carton, paquet, cadeau, colis, ~plateau, ~vase",
        "de": "kiste, karton, schachtel, paket, geschenk, ~tablett, ~vase, ~laptop",
        "pt": "caixa, pacote, presente embrulhado, caixas, ~bandeja, ~vaso",
        "ja": "箱, 小包, プレゼント, 荷物, ~花瓶, hako, purezento, nimotsu",
        "emoji": "📦, 🎁, ~💻, ~🍕",
    },
    Held.GUITAR: {
        "en": """
            guitar, [electric|acoustic|bass] guitar, ukulele, guitarist, banjo, bass guitar, ~lute, ~violin, ~cello,
            ~mandolin, ~fiddle, ~harp in hand, ~shamisen, ~sitar
            """,
        "es": "guitarra, ukelele, ~violín, ~laúd",
        "fr": "guitare, ~violon, ~luth",
        "de": "gitarre, ukulele, ~geige, ~violine, ~laute",
        "pt": "violão, guitarra, ukulele, cavaquinho, ~violino",
        "ja": "ギター, ウクレレ, ~三味線, ~バイオリン, gita, gitaa, ukurere, ~baiorin",
        "emoji": "🎸, 🪕, ~🎻",
    },
    Held.LANTERN: {
        "en": """
            lantern, oil lamp, paper lantern, ~with a torch, ~torch, ~burning torch, ~flashlight, hand lamp, ~candle,
            ~candlestick, ~sparkler, ~glowing orb, ~lamp in hand
            """,
        "es": "farol, linterna, ~antorcha, ~vela",
        "fr": "lanterne, ~torche, lampe à huile, ~lampe torche, ~bougie",
        "de": "laterne, ~fackel, ~taschenlampe, öllampe, ~kerze",
        "pt": "lanterna, ~tocha, lampião, ~vela",
        "ja": "提灯, ランタン, ~松明, ~懐中電灯, ランプ, ~ろうそく, chouchin, rantan, ~taimatsu, ~rousoku",
        "emoji": "🏮, ~🔦, 🪔, ~🕯",
    },
    Held.TOOL: {
        "en": """
            tool, tools, ~hammer, wrench, spanner, ~screwdriver, ~saw, ~shovel, ~spade, ~pickaxe, ~[paint] brush,
            ~paintbrush, ~pliers, ~chisel, ~hoe, ~toolbox, ~trowel, ~soldering iron, ~pencil, ~pen, ~palette,
            ~scissors, ~spoon, ~ladle, ~frying pan, ~pan, ~test tube, ~magnifying glass, ~screw, ~sewing needle,
            ~drill, ~painting, ~paints, ~cooking, ~pipe, ~stethoscope, ~syringe, ~gardening, ~repairing, ~mends,
            ~mending
            """,
        "es": """
            ~martillo, herramienta, herramientas, llave inglesa, ~pala, ~pincel, ~destornillador, ~lápiz, ~cuchara,
            ~sartén
            """,
        "fr": "~marteau, outil, outils, clé à molette, ~pelle, ~pinceau, ~tournevis, ~crayon, ~cuillère, ~poêle",
        "de": """
            ~hammer, werkzeug, schraubenschlüssel, ~schaufel, ~pinsel, ~schraubenzieher, ~säge, ~stift, ~löffel, ~pfanne
            """,
        "pt": """
            ~martelo, ferramenta, ferramentas, chave inglesa, ~pá de, ~pincel, ~chave de fenda, ~lápis, ~colher,
            ~frigideira
            """,
        "ja": "~ハンマー, 工具, スパナ, ~筆, ~シャベル, ~ペン, ~鉛筆, ~スプーン, ~hanma, kougu, supana, ~enpitsu",
        "emoji": "🔧, ~🔨, 🛠, ~🪛, ~🖌, ~⛏, ~⚒, ~🪚, ~🖊, ~✏, ~🥄, ~🍳, ~🧪, ~🔬",
    },
    Held.BALL: {
        "en": """
            ball, football, basketball, soccer ball, volleyball, beachball, baseball, tennis ball, crystal ball, rugby
            ball, bowling ball, ~apple, ~orange, ~globe, ~snowball, ~skull, ~orb, ~pumpkin, ~melon, ~balloon, ~yarn,
            ~egg
            """,
        "es": "pelota, balón, ~manzana, ~globo",
        "fr": "ballon, !balle, ~pomme, ~crâne",
        "de": "!ball, fußball, basketball, ~apfel, ~kugel, ~ballon",
        "pt": "bola, ~maçã, ~balão",
        "ja": "ボール, サッカーボール, 水晶玉, ~りんご, ~風船, boru, booru, ~ringo",
        "emoji": "⚽, 🏀, 🏐, 🎾, ⚾, 🏈, 🔮, 🏉, 🎳, ~🍎, ~🎃, ~🎈",
    },
    Held.CAKE: {
        "en": """
            [birthday|wedding|chocolate] cake, cupcake, muffin, tart, ~pie, ~bread, ~sandwich, ~ice cream, ~donut,
            ~doughnut, ~croissant, ~cookie, ~cookies, ~plate of food, ~plate, ~side plate, ~burger, ~tray of cookies,
            ~baguette
            """,
        "es": "tarta, pastel, torta, bizcocho, ~pan recién, ~helado, ~galleta",
        "fr": "gâteau, tarte, ~glace, ~croissant, ~sandwich",
        "de": "kuchen, torte, geburtstagstorte, ~brot, ~eis, ~keks",
        "pt": "bolo, torta, ~sorvete, ~pão, ~biscoito",
        "ja": "ケーキ, ~パン, ~アイス, ~クッキー, keki, keeki, ~aisu",
        "emoji": "🎂, 🍰, 🧁, ~🍞, ~🥧, ~🍦, ~🍩, ~🥐, ~🥪, ~🍔",
    },
}

GRASPS: Final = words(
    """
    hold holds holding held carry carries carrying carried with has have clutching clutches gripping grips drinking
    drinks drank sipping sips reading reads read writing writes playing plays strumming strums wielding wields
    brandishing brandishes raising raises lifting lifts lifted offering offers swinging swings drawing drew eating
    eats hand hands armed using uses taking takes took bringing brings balancing hugging clasping grasping juggling
    bouncing kicking throwing throws thrown tossing dropping under beneath toasting sharing selling pulling dragging
    kick kicks combat fighting fights duel repairing handling handles singing sings talking dance con sosteniendo
    sostiene llevando tomando bebiendo leyendo tocando mano bajo avec tient tenant portant buvant lisant jouant main
    boit lit joue sous mit halt haltend tragt tragend trinkt liest spielt hand unter com segurando segura tomando
    bebendo lendo tocando mao sob motte wo
    """
)
"""Words before a thing that put it into somebody's hand."""
