"""Words for the time of day, the weather, the light and how the camera is held, by language."""

from __future__ import annotations

from typing import Final

from mien.domain.scene import Camera, Light, TimeOfDay, Weather

TIME: Final = {
    TimeOfDay.DAWN: {
        "en": """
            dawn, daybreak, sunrise, [early|quiet|misty|cold|frosty|mild] morning, first light, very early, at the
            break of day, crack of dawn, early hours, ~breakfast, ~blue hour
            """,
        "es": "amanecer, alba, de madrugada, por la mañana, al alba, temprano",
        "fr": "aube, lever du soleil, à l'aube, au petit matin, matin, matinée",
        "de": "morgendämmerung, sonnenaufgang, morgengrauen, am morgen, frühmorgens, früh am morgen, morgens",
        "pt": "amanhecer, alvorada, nascer do sol, de manhã, madrugada, manhã",
        "ja": "夜明け, 朝焼け, 早朝, 朝, 日の出, yoake, asayake, asa, hinode, soucho",
        "emoji": "🌅, 🌄, ~⏰",
    },
    TimeOfDay.DAY: {
        "en": """
            daytime, daylight, midday, noon, at noon, afternoon, lunchtime, broad daylight, sunny, sunny day, bright
            day, summer day, in the sun, sunlight, sunshine, clear day, by day, late morning, [lazy] sunday afternoon,
            day time, blue sky, ~day, ~bright sun, ~sunlit
            """,
        "es": "de día, mediodía, soleado, soleada, tarde soleada, al mediodía",
        "fr": "en plein jour, midi, après-midi, ensoleillé, ensoleillée, journée",
        "de": "tagsüber, mittag, mittags, nachmittag, sonnig, sonniger tag, am tag",
        "pt": "de dia, meio-dia, ensolarado, ensolarada, à tarde",
        "ja": "昼, 真昼, 日中, 午後, 青空, 晴天, hiru, mahiru, gogo, nitchuu",
        "emoji": "☀, 🌞, 🌤",
    },
    TimeOfDay.SUNSET: {
        "en": """
            sunset, dusk, twilight, golden hour, evening, sundown, nightfall, evening light, late afternoon, evening
            sun, setting sun, gloaming, magic hour, june evening, calm evening, ~blue hour, closing time, ~afterglow
            """,
        "es": "atardecer, puesta de sol, ocaso, crepúsculo, anochecer, al anochecer, hora dorada",
        "fr": """
            coucher de soleil, coucher du soleil, crépuscule, soir, soirée, heure dorée, au crépuscule, tombée de la
            nuit
            """,
        "de": """
            sonnenuntergang, abenddämmerung, abend, abends, (goldene|goldenen) stunde, dämmerung, am abend, abendrot,
            abendlicht
            """,
        "pt": "pôr do sol, pôr-do-sol, entardecer, crepúsculo, anoitecer, fim de tarde, hora dourada",
        "ja": """
            夕焼け, 夕方, 夕暮れ, 夕日, 黄昏, 日没, 夕, yuuyake, yuyake, yuugata, yugata, yuuhi, tasogare, yuugure
            """,
        "emoji": "🌇, 🌆",
    },
    TimeOfDay.NIGHT: {
        "en": """
            night, nighttime, night-time, at night, midnight, moonlit, moonlight, full moon, starry sky, stars,
            starlight, under the stars, late at night, in the dark of night, night sky, by night, nocturnal, after
            dark, late-night, it is late, moon, ~darkness, ~in the dark, ~neon, ~stargazing, ~bedtime, ~asleep
            """,
        "es": "noche, de noche, medianoche, nocturno, nocturna, luna llena, bajo las estrellas, luz de la luna",
        "fr": "nuit, de nuit, minuit, nocturne, pleine lune, clair de lune, sous les étoiles",
        "de": "nacht, nachts, mitternacht, bei nacht, vollmond, mondlicht, sternenhimmel, in der nacht",
        "pt": "noite, à noite, de noite, meia-noite, noturno, noturna, lua cheia, luar",
        "ja": """
            夜, 深夜, 真夜中, 夜空, 星空, 満月, 月夜, 夜中, yoru, shinya, mayonaka, hoshizora, yozora, mangetsu,
            tsukiyo
            """,
        "emoji": "🌙, 🌃, 🌌, 🌕, 🌝, 🌜, 🌛, 🌚, 🌠, ⭐, 🌟, ✨🌙",
    },
}
WEATHER: Final = {
    Weather.CLEAR: {
        "en": """
            clear sky, clear skies, cloudless, sunny, blue sky, fair weather, fine weather, clear day, clear night,
            sunshine, not a cloud
            """,
        "es": "cielo despejado, soleado, soleada, sin nubes, cielo azul",
        "fr": "ciel clair, ciel bleu, ensoleillé, ensoleillée, beau temps, sans nuages",
        "de": "klarer himmel, wolkenlos, sonnig, sonnige, blauer himmel, sonnenschein",
        "pt": "céu limpo, céu azul, ensolarado, ensolarada, sem nuvens",
        "ja": "快晴, 晴れ, 青空, 晴天, kaisei, hare, aozora",
        "emoji": "☀, 🌞, ~🌤",
    },
    Weather.RAIN: {
        "en": """
            rain, rains, raining, rainy, rainfall, drizzle, drizzling, downpour, pouring, pouring rain, rain-soaked,
            raindrops, rainstorm, wet street, ~puddle, ~puddles, ~soaked, ~monsoon, ~wet asphalt, ~hail
            """,
        "es": "lluvia, lloviendo, llueve, lluvioso, lluviosa, llovizna",
        "fr": "pluie, il pleut, pluvieux, pluvieuse, sous la pluie, averse",
        "de": "regen, es regnet, regnerisch, im regen, verregnet, nieselregen, ~pfütze",
        "pt": "chuva, chovendo, chuvoso, chuvosa, garoa",
        "ja": "雨, 雨の中, 大雨, 小雨, 梅雨, ame, ame no naka, ooame, kosame",
        "emoji": "🌧, ☔, 🌦, ☂, 💧🌧",
    },
    Weather.SNOW: {
        "en": """
            snow, snows, snowing, snowy, snowfall, snowflakes, blizzard, snowstorm, snow-covered, snow covered,
            snowdrift, winter wonderland, ~winter, ~frost, ~frosty, ~ice, ~icy, ~frozen, ~christmas
            """,
        "es": "nieve, nevando, nieva, nevado, nevada, ventisca, ~invierno",
        "fr": "neige, il neige, enneigé, enneigée, neigeux, ~hiver",
        "de": "schnee, es schneit, verschneit, verschneite, schneesturm, im schnee, ~winter",
        "pt": "neve, nevando, nevado, nevasca, ~inverno",
        "ja": "雪, 雪の中, 吹雪, 雪景色, 雪山, ~冬, yuki, yuki no naka, fubuki, yukigeshiki, ~fuyu",
        "emoji": "❄, 🌨, ⛄, ☃, 🏂, ⛷",
    },
    Weather.FOG: {
        "en": """
            fog, foggy, mist, misty, haze, hazy, in the mist, fogbound, shrouded in mist, ~smog, ~smoke, ~smoky,
            ~steam, ~steamy, ~dust, ~dusty, ~gun smoke, ~haze of smoke
            """,
        "es": "niebla, neblina, bruma, brumoso, brumosa, ~humo",
        "fr": "brouillard, brume, brumeux, brumeuse, ~fumée",
        "de": "nebel, neblig, nebelig, dunst, dunstig, diesig, ~rauch",
        "pt": "neblina, nevoeiro, névoa, bruma, enevoado, ~fumaça",
        "ja": "霧, 霧の中, もや, 靄, ~煙, kiri no naka, kiri, moya, ~kemuri",
        "emoji": "🌫, ~💨",
    },
    Weather.STORM: {
        "en": """
            storm, stormy, thunderstorm, lightning, lightning storm, lightning strike, thunder, tempest, hurricane,
            gale, typhoon, storm clouds, thunderclouds, ominous clouds, dark clouds, storm gathering, gathering storm,
            ~tornado, ~howling wind, ~strong wind, ~windy, ~windswept, ~sandstorm, ~overcast, ~cloudy, ~whirlwind
            """,
        "es": "tormenta, tempestad, relámpago, relámpagos, trueno, huracán, ~viento, ~nublado",
        "fr": "tempête, orage, orageux, éclairs, foudre, tonnerre, ~vent, ~nuageux",
        "de": "sturm, gewitter, stürmisch, blitz, blitze, donner, unwetter, orkan, ~wind, ~windig, ~bewölkt",
        "pt": "tempestade, temporal, relâmpago, raios, trovão, furacão, ~vento, ~nublado",
        "ja": "嵐, 雷, 雷雨, 稲妻, 台風, 暴風, ~曇り, ~強風, arashi, kaminari, raiu, inazuma, taifuu, ~kaze",
        "emoji": "⛈, 🌩, 🌪, ⚡, 🌀, ~🌬",
    },
}
LIGHT: Final = {
    Light.EVEN: {
        "en": """
            (even|flat|soft|diffused|diffuse|neutral|natural|studio|gentle) [studio] (light|lighting|lightning),
            overcast light, beauty lighting, high-key, high key, ring light, softbox, soft lit, well-lit, evenly lit,
            plain light, light is plain, flat colors, flat colours
            """,
        "es": "luz (suave|uniforme|natural|difusa|pareja)",
        "fr": "lumière (douce|uniforme|naturelle|diffuse), éclairage (doux|uniforme|naturel)",
        "de": "(weiches|gleichmäßiges|natürliches|diffuses|sanftes) licht, gleichmäßig ausgeleuchtet",
        "pt": "luz (suave|uniforme|natural|difusa)",
        "ja": "柔らかい光, 自然光, 均一な光, yawarakai hikari, shizenkou",
    },
    Light.DRAMATIC: {
        "en": """
            (dramatic|harsh|hard|stark|moody|low-key|low key|theatrical|cinematic|split|contrasty) [dramatic] (light|
            lighting|lightning|shadows|shadow), hard light, chiaroscuro, rembrandt lighting, tenebrism, noir, film
            noir, low-key, spotlight, in the spotlight, (deep|long|strong|heavy|harsh) (shadows|shadow|blacks), strong
            contrast, high contrast, shafts of light, single light source, dark background, ~half in shadow, ~side
            light, ~sidelit, ~falls into shadow, ~gloom, ~gloomy, ~moody, ~torchlit, ~firelit from below, ~dark and
            moody, ~black background, ~underlit, ~stark contrast
            """,
        "es": """
            luz (dramática|dura|teatral), iluminación dramática, claroscuro, alto contraste, sombras (duras|profundas)
            """,
        "fr": """
            lumière (dramatique|dure), éclairage (dramatique|dur), clair-obscur, fort contraste, ombres (profondes|
            dures)
            """,
        "de": """
            dramatisches licht, dramatische beleuchtung, hartes licht, helldunkel, hell-dunkel, starker kontrast,
            harte schatten
            """,
        "pt": "luz (dramática|dura), iluminação dramática, claro-escuro, alto contraste, sombras (duras|profundas)",
        "ja": "ドラマチックな光, 強い影, 明暗, キアロスクーロ, スポットライト, コントラスト, meian, supottoraito",
        "emoji": "🔦",
    },
    Light.BACKLIT: {
        "en": """
            backlit, back-lit, backlight, backlighting, back light, contre-jour, contre jour, against the light, rim
            light, rim-lit, rimlight, rim lighting, ~silhouette, ~silhouetted, ~in silhouette, lit from behind, light
            from behind, sun behind, with the sun behind, halo of light, hair glowing, haloed, sun flare, lens flare
            """,
        "es": "contraluz, a contraluz, ~silueta, retroiluminado, retroiluminada",
        "fr": "à contre-jour, contre-jour, contrejour, ~silhouette",
        "de": "gegenlicht, im gegenlicht, ~silhouette, von hinten beleuchtet, randlicht",
        "pt": "contraluz, contra a luz, ~silhueta",
        "ja": "逆光, ~シルエット, gyakkou, gyakko, ~shiruetto",
    },
    Light.WARM: {
        "en": """
            (warm|golden|honey coloured|honey-coloured|amber|orange|cosy|cozy) [cosy|cozy|evening|soft] (light|
            lighting|lamplight|glow|tones|colors|colours), ?golden hour, ?magic hour, lamplight, lamplit, candlelight,
            candlelit, candle light, firelight, firelit, torchlight, torchlit, by the fire, fireside, fireplace,
            warm tones, glow of {her} (fire|lamp|candle|lantern), honey coloured, sunlit, ~sunset light, ~lamps are
            on, ~lamps are already on, ~sepia, ~burning, ~candle, ~campfire, ~bonfire, ~flames, ~warm
            """,
        "es": "luz (cálida|dorada), ?hora dorada, luz de las velas, tonos cálidos, a la luz de las velas",
        "fr": "lumière (chaude|dorée), ?heure dorée, à la lueur des bougies, tons chauds, aux chandelles",
        "de": """
            (warmes|goldenes) licht, ?(goldene|goldenen) stunde, kerzenlicht, kerzenschein, warme farben, feuerschein
            """,
        "pt": "luz (quente|dourada), ?hora dourada, luz de velas, tons quentes, à luz de velas",
        "ja": "暖かい光, 暖色, 暖かな光, ろうそくの光, 温かい光, atatakai hikari, danshoku",
        "emoji": "🕯, 🪔, ~🔥, ~🏮",
    },
    Light.COOL: {
        "en": """
            (cool|cold|blue|bluish|pale|icy|silvery|moonlit|teal) (light|lighting|tones|glow|colors|colours),
            moonlight, moonlit, blue hour, blue greys, by moonlight, cold tones, fluorescent [light|lights|lighting],
            ~underwater, ~wintry light, ~starlight, ~monitor glow, ~screen glow
            """,
        "es": "luz (fría|azul|de la luna), tonos fríos, hora azul",
        "fr": "lumière (froide|bleue), tons froids, heure bleue, clair de lune",
        "de": "(kaltes|kühles|blaues) licht, mondlicht, mondschein, kalte farben, blaue stunde, neonröhre",
        "pt": "luz (fria|azul), luar, tons frios, hora azul",
        "ja": "月光, 月明かり, 冷たい光, 寒色, 青い光, gekkou, tsukiakari, kanshoku",
        "emoji": "~🌙",
    },
    Light.NEON: {
        "en": """
            neon, neon (light|lights|sign|signs|glow|city), cyberpunk, club lights, disco lights, colored lights,
            coloured lights, synthwave, vaporwave, ~stage lights, ~glow sticks, ~laser, ~lasers, ~hologram
            """,
        "es": "neón, luces de neón, ciberpunk",
        "fr": "néon, néons, lumières néon, cyberpunk",
        "de": "neonlicht, neonlichter, neonreklame, cyberpunk",
        "pt": "neon, luzes de neon, néon",
        "ja": "ネオン, サイバーパンク, neon no, saibapanku",
        "emoji": "🪩, ~🚨",
    },
}
CAMERA: Final = {
    Camera.LEVEL: {
        "en": "eye[-]level, level camera, at eye height, straight-on camera",
        "es": "a la altura de los ojos",
        "fr": "à hauteur d'œil, à hauteur d'oeil, à hauteur des yeux",
        "de": "auf augenhöhe",
        "pt": "na altura dos olhos",
        "ja": "目線の高さ, アイレベル",
    },
    Camera.LOW: {
        "en": """
            low[-]angle [shot|view], (shot|seen|viewed|photographed|view|filmed|looking up|camera|taken) from below,
            from below, worm's[-]eye [view|shot], worms eye [view], hero angle, camera … low, low camera, looking up
            at (him|her|them), upward angle, from the ground, from a low angle, ground level
            """,
        "es": "cámara baja, contrapicado, plano contrapicado, desde abajo, ángulo bajo",
        "fr": "contre-plongée, vu d'en bas, vue d'en bas, en contre-plongée",
        "de": "froschperspektive, von unten, untersicht, aus der froschperspektive",
        "pt": "câmera baixa, contra-plongée, contra-picado, de baixo para cima, ângulo baixo, vista de baixo",
        "ja": "あおり, ローアングル, 下から, アオリ, 煽り, aori, roanguru, shita kara",
    },
    Camera.HIGH: {
        "en": """
            high[-]angle [shot|view], from above, bird's[-]eye [view|shot], birds eye [view], birdseye, aerial [view|
            shot], overhead [shot|view], top[-]down [view], top view, looking down (at|on|from), we look down, camera
            looks down, camera looking down, from the ceiling, looking up at us, looks up at us, from a high angle,
            drone (shot|view), from the top, god's eye, downward angle
            """,
        "es": "picado, plano picado, desde arriba, vista de pájaro, vista aérea, cenital, plano cenital",
        "fr": "plongée, en plongée, vu d'en haut, vue d'en haut, vue plongeante, vue aérienne, d'en haut",
        "de": "von oben, vogelperspektive, aufsicht, obersicht, aus der vogelperspektive",
        "pt": "de cima, plongée, vista aérea, ângulo alto, vista de cima, plano picado",
        "ja": "俯瞰, ハイアングル, 上から, 見下ろ, 空撮, fukan, haianguru, ue kara",
    },
    Camera.TILTED: {
        "en": """
            dutch (angle|tilt|shot), tilted (angle|camera|frame|horizon|shot), canted (angle|frame), oblique camera,
            camera tilt, slanted (lines|angle|camera|horizon|frame), tilted, crooked angle, off-kilter
            """,
        "es": "plano holandés, plano inclinado, cámara inclinada, ángulo holandés, plano aberrante",
        "fr": "plan débullé, plan cassé, caméra inclinée, cadrage oblique, angle hollandais",
        "de": "gekippte kamera, schräge kamera, dutch angle, gekippter horizont, gekippt",
        "pt": "plano holandês, câmera inclinada, ângulo holandês, plano inclinado",
        "ja": "ダッチアングル, 斜めの構図, 傾いた, dacchi anguru, datchi anguru",
    },
}
