"""Words for what the face does, by language."""

from __future__ import annotations

from typing import Final

from mien.domain.shots import Expression

EXPRESSION: Final = {
    Expression.NEUTRAL: {
        "en": """
            (neutral|blank|impassive|expressionless|deadpan|stoic|poker) (expression|face|look), expressionless,
            deadpan, stoic, poker face, (no|without a|without any|not) (smile|smiling|expression|emotion), not
            smiling, unsmiling, straight-faced, impassive, emotionless
            """,
        "es": "expresión neutra, sin expresión, sin sonreír, inexpresivo, inexpresiva, expresión neutral",
        "fr": "expression neutre, visage neutre, impassible, sans sourire, sans expression",
        "de": "neutraler (ausdruck|gesichtsausdruck|blick), ausdruckslos, ohne lächeln, ernster ausdruck",
        "pt": "expressão neutra, sem expressão, sem sorrir, sem sorriso",
        "ja": "無表情, 真顔, muhyoujou, magao",
        "emoji": "😐, 😑, 😶",
    },
    Expression.SMILE: {
        "en": """
            (smile|smiles|smiling|smiled) [softly|gently|warmly|slightly|shyly|at], (soft|warm|gentle|slight|faint|
            friendly|shy|kind|small|half|wide|wry|polite) smile, happy, happily, friendly, cheerful, cheerfully, glad,
            pleased, warm expression, content, contented, amused, good-natured, in a good mood, ~proud, ~proudly,
            ~flirty, ~flirting, ~sultry, ~seductive, ~playful, ~welcoming, ~kindly, ~lovingly, ~in love, ~charming,
            ~hopeful, ~affectionate
            """,
        "es": """
            sonriendo, sonríe, sonreír, sonría, sonrisa, sonriente, feliz, contento, contenta, alegre, amable,
            simpático, simpática, ~orgulloso, ~orgullosa
            """,
        "fr": "sourit, souriant, souriante, sourire, heureux, heureuse, content, contente, aimable, ~fier, ~fière",
        "de": "lächelt, lächelnd, lächeln, lächelnde, fröhlich, glücklich, freundlich, zufrieden, ~stolz",
        "pt": """
            sorrindo, sorri, sorrir, sorriso, sorridente, feliz, contente, alegre, simpático, simpática, amigável,
            ~orgulhoso, ~orgulhosa
            """,
        "ja": """
            笑顔, 微笑, ほほえ, 微笑み, にこ, 嬉し, 楽しそう, スマイル, 笑み, egao, hohoemi, hohoende, nikoniko,
            ureshii, sumairu
            """,
        "emoji": "🙂, 😊, ☺, 🙃, 🥰, 😇, ~😍, ~😘, ~🤗",
    },
    Expression.JOY: {
        "en": """
            (laugh|laughs|laughing|laughed|laughter) [out loud|heartily], (can't|cannot|couldn't) stop laughing,
            giggling, giggles, giggle, chuckling, chuckles, joy, tears of joy, joyful, joyfully, joyous, overjoyed,
            delighted, (big| broad|huge|toothy|beaming|radiant) (smile|grin), grinning, grins, grin, beaming,
            ecstatic, elated, jubilant, cheering, exuberant, thrilled, cackling, cackles, mouth wide open laughing,
            ~celebrating, ~celebrates, ~triumphant, ~smug grin, ~mischievous
            """,
        "es": "riendo, ríe, reír, reírse, riéndose, risa, carcajada, alegría, eufórico, eufórica, muerto de risa",
        "fr": "rit, riant, éclate de rire, rire, rires, joie, joyeux, joyeuse, hilare",
        "de": """
            lacht, lachend, lachende, lachen, freude, jubelt, jubelnd, grinst, grinsend, überglücklich, strahlt,
            strahlend
            """,
        "pt": "rindo, ri, rir, risada, gargalhada, alegria, radiante, eufórico, eufórica",
        "ja": """
            笑って, 笑う, 大笑い, 爆笑, 満面の笑み, 喜び, 喜んで, 歓喜, waratte, waratteiru, warau, bakushou,
            yorokobi, oowarai
            """,
        "emoji": "😄, 😀, 😃, 😁, 😆, 😂, 🤣, 🥳, 😸, 😅, ~🤩, ~🎉, ~😝, ~😜",
    },
    Expression.THOUGHTFUL: {
        "en": """
            thoughtful, thoughtfully, thinking, thinks, pensive, pensively, pondering, ponders, wondering, wonders,
            contemplative, contemplating, contemplates, reflective, deep in thought, lost in thought, musing,
            daydreaming, curious, studying, ~concentrating, ~concentrated, ~focused, ~absorbed, ~dreamy, ~wistful,
            ~nostalgic, ~attentive, ~listening, ~reading, ~reads, ~puzzled, ~confused
            """,
        "es": "pensativo, pensativa, pensando, reflexivo, reflexiva, ~concentrado, ~concentrada, ~soñador",
        "fr": "pensif, pensive, songeur, songeuse, réfléchit, réfléchissant, ~concentré, ~concentrée, ~rêveur",
        "de": "nachdenklich, nachdenkend, denkt nach, grübelt, versonnen, ~konzentriert, ~verträumt",
        "pt": "pensativo, pensativa, pensando, reflexivo, reflexiva, ~concentrado, ~concentrada, ~sonhador",
        "ja": "考え, 思案, 物思い, 思いにふけ, ~集中, ~真剣, kangaete, kangaeteiru, monoomoi, ~shinken",
        "emoji": "🤔, 🧐, ~🤓, ~💭",
    },
    Expression.CONFIDENT: {
        "en": """
            confident, confidently, self-assured, self-confident, assured, smug, smugly, cocky, smirk, smirks,
            smirking, proud smile, ~badass, ~cool expression, ~haughty, ~arrogant, ~bold, ~fearless, ~heroic,
            ~villainous grin, ~sly, ~evil (smile|grin|smirk), ~cunning
            """,
        "es": "seguro de sí, segura de sí, confiado, confiada, ~arrogante",
        "fr": "confiant, confiante, sûr de lui, sûre d'elle, ~arrogant, ~fier",
        "de": "selbstbewusst, selbstsicher, zuversichtlich, ~arrogant, ~überlegen",
        "pt": "confiante, seguro de si, segura de si, ~arrogante",
        "ja": "自信, ドヤ顔, 不敵な笑み, 得意げ, jishin, doyagao, futeki",
        "emoji": "😎, 😏, 😌👌",
    },
    Expression.SURPRISED: {
        "en": """
            surprised, surprise, shocked, shock, astonished, astonishment, amazed, amazement, stunned, startled,
            gasping, gasps, wide-eyed, (mouth|jaw) (open|agape|dropped|drops|hanging open), jaw-dropping, awestruck,
            in awe, speechless, flabbergasted, dumbfounded, ~mouth half open, ~mouth wide open, ~disbelief,
            ~bewildered
            """,
        "es": "sorprendido, sorprendida, sorpresa, asombrado, asombrada, boquiabierto, boquiabierta",
        "fr": "surpris, surprise, étonné, étonnée, stupéfait, stupéfaite, bouche bée, choqué",
        "de": "überrascht, erstaunt, verblüfft, staunend, staunt, schockiert, erschrocken",
        "pt": "surpreso, surpresa, espantado, espantada, chocado, chocada, boquiaberto, boquiaberta",
        "ja": "驚き, 驚いて, 驚く, びっくり, 驚愕, odoroki, odoroite, bikkuri",
        "emoji": "😮, 😲, 😯, 🤯, 😳❗, 🙀, 😧",
    },
    Expression.SAD: {
        "en": """
            sad, sadly, sadness, unhappy, sorrowful, sorrow, grief, grieving, mourning, mourns, melancholy,
            melancholic, gloomy expression, heartbroken, downcast, dejected, depressed, miserable, mournful, lonely,
            despair, despairing, disappointed, crestfallen, ~regretful, ~homesick, ~hurt, ~pleading, ~anguish,
            ~anguished, ~apologetic, ~head bowed
            """,
        "es": "triste, tristeza, melancólico, melancólica, deprimido, deprimida, abatido, abatida, ~solo y",
        "fr": "triste, tristesse, mélancolique, malheureux, malheureuse, abattu, abattue",
        "de": "traurig, traurige, trauer, betrübt, melancholisch, unglücklich, niedergeschlagen, verzweifelt",
        "pt": "triste, tristeza, melancólico, melancólica, deprimido, deprimida, abatido, cabisbaixo",
        "ja": "悲し, 哀し, 寂し, 切ない, 落ち込, 憂鬱, kanashii, kanashimi, kanashisou, sabishii, setsunai",
        "emoji": "😢, 😞, 😔, ☹, 🙁, 💔, 😟, 🥺",
    },
    Expression.ANGRY: {
        "en": """
            angry, angrily, anger, furious, furiously, fury, enraged, rage, mad with rage, wrathful, glaring, glares,
            glare, scowl, scowls, scowling, frown, frowns, frowning, grimace of rage, hostile, outraged, livid,
            seething, irate, snarl, snarls, snarling, ~(shouting|shouts|yelling|yells|roaring|roars|screaming|
            screams), ~annoyed, ~irritated, ~menacing, ~threatening, ~gritted teeth, ~vengeful, ~fierce, ~pouting,
            ~jaw set, ~grumpy, ~stern, ~sternly
            """,
        "es": "enojado, enojada, enfadado, enfadada, furioso, furiosa, ira, rabia, ~gritando, ~ceño fruncido",
        "fr": "en colère, fâché, fâchée, furieux, furieuse, !colère, ~crie, ~hurle, ~fronce",
        "de": "wütend, zornig, verärgert, böse, !wut, ~schreit, ~finster, ~grimmig",
        "pt": "zangado, zangada, bravo, brava, furioso, furiosa, raiva, irritado, irritada, ~gritando",
        "ja": "怒り, 怒って, 怒る, 激怒, 怒った, 睨, ~叫, okotte, okotteiru, ikari, niramu, ~sakebu, ~sakende",
        "emoji": "😠, 😡, 🤬, 👿, 💢, ~😤, ~👹",
    },
    Expression.ENERGETIC: {
        "en": """
            energetic, excited, excitedly, excitement, enthusiastic, enthusiastically, lively, exhilarated, pumped,
            hyper, eager, eagerly, fired up, full of energy, animated, spirited, ~adventurous, ~crazy, ~manic,
            ~wild-eyed
            """,
        "es": "enérgico, enérgica, emocionado, emocionada, entusiasmado, entusiasmada",
        "fr": "énergique, enthousiaste, excité, excitée, plein d'énergie",
        "de": "energisch, begeistert, aufgeregt, voller energie",
        "pt": "energético, energética, animado, animada, empolgado, empolgada, entusiasmado",
        "ja": "元気, ワクワク, 興奮, テンション, genki, wakuwaku",
        "emoji": "🤩, 🤪, ⚡😃",
    },
    Expression.DETERMINED: {
        "en": """
            determined, determination, resolute, resolutely, steely [gaze|eyes|look], jaw set, set jaw, (fierce|
            intense|hard|piercing|burning) (gaze|look|stare|eyes|expression), intense gaze, unwavering, gritty
            determination, battle-ready, focused, game face, eye of the tiger, ~serious, ~seriously, ~stern look,
            ~solemn, ~effort, ~straining, ~brave, ~bravely, ~unyielding, ~concentrated
            """,
        "es": "decidido, decidida, determinado, determinada, determinación, mirada intensa, ~serio, ~seria",
        "fr": "déterminé, déterminée, résolu, résolue, regard intense, ~sérieux, ~sérieuse",
        "de": "entschlossen, entschlossene, fest entschlossen, intensiver blick, ~ernst, ~ernste",
        "pt": "determinado, determinada, decidido, decidida, determinação, ~sério, ~séria",
        "ja": "決意, 決然, 覚悟, 鋭い眼差し, ~真剣, ~凛と, ketsui, kakugo, ~rin to",
        "emoji": "😤, ~💪, ~🔥😠",
    },
    Expression.SCEPTICAL: {
        "en": """
            sceptical, sceptically, skeptical, skeptically, doubtful, doubting, suspicious, suspiciously, raised
            eyebrow, (raising|raises|lifts|arching) (an|one|her|his) eyebrow, one eyebrow (raised|up), eyebrow raised,
            unimpressed, unconvinced, dubious, side-eye, distrustful, ironic, sarcastic, ~wary, ~bored, ~judging,
            ~squinting, ~rolling {her} eyes, ~eye roll, ~confused
            """,
        "es": "escéptico, escéptica, desconfiado, desconfiada, ceja levantada, dudoso, dudosa, ~aburrido, ~aburrida",
        "fr": "sceptique, méfiant, méfiante, dubitatif, dubitative, sourcil levé, ~ennuyé",
        "de": "skeptisch, misstrauisch, zweifelnd, hochgezogene augenbraue, ~gelangweilt",
        "pt": "cético, cética, desconfiado, desconfiada, sobrancelha levantada, ~entediado, ~entediada",
        "ja": "疑い, 疑って, 怪訝, 懐疑, ジト目, utagai, kegen, jitome",
        "emoji": "🤨, 😒, ~🙄, ~😕",
    },
    Expression.AFRAID: {
        "en": """
            afraid, scared, frightened, fearful, fear, terrified, terror, horrified, panicked, panic, panicking, in
            fear, cowering, cowers, trembling, trembles, anxious, anxiously, nervous, nervously, worried, worriedly,
            screaming in fear, petrified, ~uneasy, ~alarmed, ~desperate, ~hiding, ~tense
            """,
        "es": """
            asustado, asustada, miedo, aterrorizado, aterrorizada, temeroso, temerosa, nervioso, nerviosa, preocupado,
            preocupada, pánico
            """,
        "fr": "effrayé, effrayée, peur, terrifié, terrifiée, apeuré, apeurée, inquiet, inquiète, nerveux, nerveuse",
        "de": "ängstlich, angst, erschreckt, verängstigt, panisch, besorgt, nervös, furcht",
        "pt": """
            assustado, assustada, medo, aterrorizado, aterrorizada, apavorado, nervoso, nervosa, preocupado,
            preocupada
            """,
        "ja": "怖が, 恐怖, 怯え, 恐れ, 不安, 震えて, kowagatte, kowai, obiete, osore, fuan",
        "emoji": "😨, 😱, 😰, 😧😨, 😬",
    },
    Expression.DISGUSTED: {
        "en": """
            disgusted, disgust, revolted, grossed out, nauseated, nauseous, repulsed, wrinkling {her} nose, sickened,
            contempt, contemptuous, disdain, disdainful, disdainfully, sneer, sneers, sneering, ~scornful, ~appalled,
            ~cringing
            """,
        "es": "asqueado, asqueada, asco, desprecio, desdén",
        "fr": "dégoûté, dégoûtée, dégoût, mépris, dédain",
        "de": "angewidert, angeekelt, ekel, verächtlich, verachtung",
        "pt": "enojado, enojada, nojo, desprezo, desdém",
        "ja": "嫌悪, うんざり, 軽蔑, 気持ち悪, keno, ken'o, unzari, keibetsu",
        "emoji": "🤢, 🤮, 😖",
    },
    Expression.EMBARRASSED: {
        "en": """
            embarrassed, embarrassment, embarrassed smile, blushing, blush, blushes, shy, shyly, bashful, bashfully,
            flustered, ashamed, sheepish, sheepishly, awkward, awkwardly, self-conscious, mortified, red-faced, timid,
            timidly, ~coy, ~guilty, ~modest
            """,
        "es": "avergonzado, avergonzada, sonrojado, sonrojada, tímido, tímida, ruborizado, ruborizada, vergüenza",
        "fr": "gêné, gênée, embarrassé, embarrassée, rougit, rougissant, timide, honteux, honteuse",
        "de": "verlegen, errötend, errötet, schüchtern, beschämt, peinlich berührt",
        "pt": "envergonhado, envergonhada, corado, corada, tímido, tímida, vergonha, constrangido",
        "ja": "照れ, 恥ずかし, 赤面, 頬を染め, terete, tereteiru, hazukashii, hazukashisou, sekimen, tere",
        "emoji": "😳, ☺😳, 🫣, ~😅",
    },
    Expression.TIRED: {
        "en": """
            tired, tiredly, exhausted, weary, wearily, sleepy, sleepily, drowsy, yawning, yawns, yawn, fatigued, worn
            out, worn-out, bleary-eyed, half asleep, heavy-lidded, drained, burnt out, ~bored, ~hungover, ~sick, ~ill
            """,
        "es": "cansado, cansada, agotado, agotada, somnoliento, somnolienta, bostezando, ~aburrido, ~aburrida",
        "fr": "fatigué, fatiguée, épuisé, épuisée, somnolent, bâille, ~ennuyé",
        "de": "müde, erschöpft, schläfrig, gähnt, gähnend, übermüdet, ~gelangweilt",
        "pt": "cansado, cansada, exausto, exausta, sonolento, sonolenta, bocejando",
        "ja": "疲れ, 眠そう, 眠い, あくび, 眠たそう, ぐったり, tsukareta, tsukarete, nemui, nemusou, akubi",
        "emoji": "🥱, 😪, 😫, 😩, ~🥴, ~🤒",
    },
    Expression.SERENE: {
        "en": """
            serene, serenely, serenity, calm expression, calm face, peaceful expression, peaceful face, tranquil
            expression, blissful, blissfully, eyes closed, closed eyes, closing {her} eyes, with {her} eyes closed, at
            peace, meditating, meditates, meditative, zen, ~(sleep|sleeps|sleeping|asleep|napping|dozing), ~praying
            """,
        "es": "sereno, serena, serenidad, ojos cerrados, meditando, ~durmiendo",
        "fr": "serein, sereine, yeux fermés, les yeux clos, apaisé, apaisée, ~dort",
        "de": "gelassen, augen geschlossen, geschlossene[n] augen, seelenruhig, ~schläft",
        "pt": "sereno, serena, olhos fechados, meditando, ~dormindo",
        "ja": "穏やかな表情, 目を閉じ, 目を瞑, 安らか, ~眠って, ~寝顔, me wo tojite, odayaka na, yasuraka",
        "emoji": "😌, 🧘, ~😴, ~💤, ~🙏",
    },
    Expression.CRYING: {
        "en": """
            (cry|cries|crying|cried), weeping, weeps, wept, sobbing, sobs, sob, in tears, tear, tears, single tear, a
            single tear, tearful, tearfully, teary, teary-eyed, (tear|tears) (rolling|running|streaming|falling|down),
            tear-stained, wet eye, crying eyes, ~eyes watering, ~watery eyes
            """,
        "es": "llorando, llora, llorar, lágrimas, lágrima, sollozando, en lágrimas",
        "fr": "pleure, pleurer, pleurant, larmes, larme, en larmes, en pleurs, sanglote",
        "de": "weint, weinen, weinend, weinende, tränen, träne, schluchzt, in tränen",
        "pt": "chorando, chora, chorar, lágrimas, lágrima, aos prantos, soluçando",
        "ja": "涙, 泣く, 泣いて, 泣き, 涙目, 号泣, 泣顔, namida, naite, naiteiru, naku, goukyuu, nakigao",
        "emoji": "😭, 😿, 🥲, ~💧",
    },
    Expression.WINK: {
        "en": "wink, winks, winking, winked, flirty wink, one eye closed",
        "es": "guiñando [un ojo|el ojo], guiña, guiño",
        "fr": "clin d'œil, clin d'oeil, clin d’œil",
        "de": "zwinkert, zwinkernd, zwinkern, augenzwinkern",
        "pt": "piscando [um olho|o olho], piscadela, piscada, pisca",
        "ja": "ウインク, ウィンク, 片目を閉じ, uinku, winku",
        "emoji": "😉, 😜, 😘",
    },
}
