"""Words for the energy of a picture, by language."""

from __future__ import annotations

from typing import Final

from mien.domain.shots import Mood

MOOD: Final = {
    Mood.ACTION: {
        "en": """
            (dynamic|energetic|fast|explosive|frantic|frenetic|kinetic|high-energy|action-packed|action packed) [and
            loud] [action] [pose|scene|shot|movement|composition], action (scene|shot|pose|sequence|movie), speed
            lines, motion (lines|blur), in (mid-air|midair|full flight|mid air), mid[-](jump|leap|air|strike|swing|
            flight|stride|fight|throw|kick|run|fall|dive), midair, mid-action, (jump|leap|jumps|leaps|leaping|jumping|
            leapt|vaulted|vaults|vaulting|pouncing|pounces|lunges|lunging|lunge|lunged|diving|dives), (fight|fights|
            fighting|fought|battling|battles|brawl|brawling|duel|duelling|dueling|sparring|combat|boxing|fistfight|
            swordfight|sword fight|sword duel|swordplay|shootout|gunfight), (punch|punches|punching|kicks|kicking|
            kick|flying kick|uppercut|strikes|striking|slashing|slashes|stabbing|parrying|blocks a blow|swinging {her}
            sword|swings|swinging {her}), (run|runs|running|ran|sprint|sprints|sprinting|dashing|dashes|racing|races|
            fleeing|flees|chasing|chases|chase|chased|charging|charges|galloping|gallops|gallop|rushing|rushes|
            storming), (explosion|explosions|exploding|explodes|blast|blown), (glass|debris|splinters|sparks|fists|
            bullets|arrows|mud) … (fly|flying|flies), shockwave, superhero landing, (superhero|heroic) leap, (loosing|
            shooting|firing|fires|drawing) … (arrow|arrows|bow|gun|rifle|crossbow), hurling, hurls, throwing, throws,
            attack, attacks, attacking, dodging, dodges, dodge, (whirling|whirls|spinning|spins|stamping|backflip|
            somersault|cartwheel|parkour|skateboarding|skateboards|snowboarding|surfing|skiing|skateboard trick|
            kickflip|breakdancing|breakdance), flying through the air, hangs in the air, (everything|all) is motion,
            swinging from, swings from, rappelling, climbing … cliff, hot pursuit, in pursuit, full speed, at speed,
            at full stretch, high-speed, skidding, drifting car, (slam|slams|slamming) dunk, dunking, scoring a goal,
            tackle, tackling, hurdling, wrestling, wrestles, scrambling, bursting through, bursts through, crashes
            through, smashing, smashes, tumbling, fight page, splash page, battle cry, in the heat of battle, (run|
            runs|running|ran) (a|the) (marathon|race|mile), ?battle, ?dancing, ?dance, ?dances, ?riding a motorcycle,
            ?acrobatic, ?acrobatics, ?flying, ?flies, ?climbing, ?swimming, ?leap, ?goalkeeper, ?motorcycle, sparks,
            (comes|coming) straight at {us}, rush hour, ?chasing, at full tilt, ?in the very moment, ?has to hurt,
            ?exploding out, bursting, ?backflip
            """,
        "es": """
            acción, (saltando|salta|salto|brincando), (corriendo|corre|carrera), (luchando|lucha|peleando|pelea|
            combate|combatiendo|duelo|batalla), (golpeando|pateando|puñetazo|patada), (persecución|persiguiendo|
            huyendo), explosión, dinámico, dinámica, líneas de velocidad, atacando, disparando
            """,
        "fr": """
            (sautant|saute|bondit|bondissant|en plein saut|en plein vol), !court, (courant|en courant|courir),
            (combat|combattant|se bat|bagarre|duel|bataille), (frappe|frappant|coup de poing|coup de pied|donne un
            coup), (poursuite|poursuit|fuyant), explosion, dynamique, lignes de vitesse, pleine action, scène
            d'action, attaque
            """,
        "de": """
            (springt|springend|sprung|im sprung), (rennt|rennend|läuft weg|sprintet|rast|im laufschritt), (kämpft|
            kämpfend|kampf|kampfpose|duell|kampfszene|zweikampf|schlacht|prügelei), (schlägt|tritt zu|faustschlag|
            fußtritt), (verfolgung|verfolgungsjagd|flieht|flüchtet), (explosion|explodiert), dynamisch, dynamische,
            actionszene, greift an, stürmt
            """,
        "pt": """
            (pulando|pula|saltando|salto), (correndo|corre|corrida), (lutando|luta|pose de luta|combate|duelo|batalha|
            brigando), (chutando|chute|socando|soco|golpe), (perseguição|perseguindo|fugindo), explosão, dinâmico,
            dinâmica, ação, linhas de velocidade, atacando
            """,
        "ja": """
            アクション, 戦闘, 戦う, 戦って, 走る, 走って, 走り, 疾走, ジャンプ, 跳ぶ, 跳んで, 飛び, 躍動, 爆発, 攻撃,
            パンチ, キック, 決闘, 迫力, バトル, 格闘, tatakau, tatakatte, hashiru, hashitte, hashitteiru, janpu,
            jampu, sentou, bakuhatsu, akushon, tobikeri, batoru
            """,
        "emoji": "🏃, 🤸, 💥, ⚔, 🥊, 🤺, 🏇, 🏂, 🏄, 🚴, 💨, 🥷, 🏋, ⛷, 🛹, 🤾",
    },
    Mood.CALM: {
        "en": """
            +(calm|calmly|peaceful|peacefully|peace|serene|serenely|serenity|tranquil|tranquility), (quiet|quietly|
            still| stillness|hushed|silent|silently|placid|restful|relaxed|relaxing|relaxes|relax|mellow), (cosy|cozy|
            cosily| snug|lazy|lazily|idle|leisurely|unhurried|slow|slowly|sleepy|dreamy|soothing|meditative|
            meditating| meditates|meditation|zen|idyllic|contemplative|gentle|gently|homely|comfy), (sleep|sleeps|
            sleeping|asleep| napping|naps|dozing|dozes|snoozing|resting|rests|slumbering), (no hurry|without hurry|
            nothing is happening and), unwinding, at ease, at rest, at peace, no wind, soft and warm, ?nostalgic,
            ?eyes closed, ?stargazing, ?lounging, ?daydreaming, ?picnic, ?strolling, ?strolls, ?mild, ?sipping tea,
            ?in the hammock, hammock, lullaby, ?lying on the grass, ?hygge, ?whistling, ?nobody around, ?feeding {her}
            pigeons, ?smell of soap, ?pigeons, ?birdsong, ?sunday, ?cloud-gazing, silence, ?content, ?contented,
            ?morning sun, laid back, ?morning mild, unhurried, carefree, ?reading, ?reads, ?blanket, ?autumn leaves,
            ?tea, ?knits, ?lamplight, chilling, chill, laid-back, tender, muted, ?fishing, ?knitting, ?by the
            fireplace
            """,
        "es": """
            +(tranquilo|tranquila|tranquilamente|tranquilidad|calma|sereno|serena|serenidad|apacible|pacífico|
            pacífica| relajado|relajada|relajándose|acogedor|acogedora|silencioso|silenciosa|quieto|quieta),
            (durmiendo|duerme| dormido|dormida|descansando|meditando), en paz, en calma
            """,
        "fr": """
            (calme|calmement|paisible|paisiblement|tranquille|tranquillement|serein|sereine|sérénité|détendu|détendue|
            reposant|douillet|cosy|chaleureux|silencieux|apaisé|apaisant|apaisante), (dort|endormi|endormie|dormant|se
            repose|médite|méditant), en paix
            """,
        "de": """
            (ruhig|ruhige|ruhiger|ruhiges|ruhigen|friedlich|friedliche|still|stille|stiller|gemütlich|gemütliche|
            gemütlicher|entspannt|entspannte|gelassen|verträumt|idyllisch|behaglich|beschaulich|heiter|sanft),
            (schläft|schlafend|schlafende|döst|ruht sich aus|meditiert|meditierend), in ruhe
            """,
        "pt": """
            (tranquilo|tranquila|tranquilamente|calmo|calma|sereno|serena|sossegado|sossegada|pacífico|pacífica|
            relaxado|relaxada|relaxando|aconchegante|silencioso|silenciosa), (dormindo|dorme|adormecido|adormecida|
            descansando|meditando), em paz
            """,
        "ja": """
            静か, 静寂, 穏やか, のどか, のんびり, 落ち着, 癒, 平和, ほのぼの, 眠る, 眠って, 寝て, 寝顔, くつろ,
            リラックス, まったり, 安らか, shizuka, odayaka, nonbiri, nodoka, ochitsuita, nemutte, nemuru, nete, heiwa,
            iyashi, rirakkusu
            """,
        "emoji": "😴, 💤, 😌, 🧘, 🛌, 🍵, ?🛋, ?🌿, ?🕯, 🛏, ?☕",
    },
    Mood.DRAMATIC: {
        "en": """
            +(dramatic|dramatically|drama|moody|ominous|ominously|gloomy|gloom), (grim|grimly|grimdark|sinister|eerie|
            menacing|menacingly|threatening|foreboding|haunting|haunted|brooding|tense|tension|intense|suspense|
            suspenseful|gritty), (chiaroscuro|noir|film noir|low-key lighting|low key lighting|rembrandt lighting|
            tenebrism|tenebrist|deep blacks|hard light|harsh light|stark light|stark shadows|deep shadows|harsh
            shadows|stark contrast), (furious|furiously|fury|enraged|rage|raging|wrath|wrathful|vengeful|vengeance|
            revenge|despair|desperate|desperately|anguish|anguished|grief|grieving|mourning|mourns|sorrow|sorrowful|
            heartbroken|agony|tormented|tragic|tragedy|melancholy|melancholic|devastated), (horror|horrific|
            terrifying|terrified|nightmare|nightmarish|apocalyptic|apocalypse|doom|doomed|gothic|hellish|hell|
            blood-soaked|blood soaked|bloodied|bloody|gory|gore|blood-smeared|blood), (epic|gravitas|solemn|solemnly|
            fateful|standoff|showdown|stand-off|confrontation|villain|villainous|verdict|funeral|graveside|heavy
            silence|a single tear|single tear|in tears|weeping|weeps|sobbing|sobs), (lightning storm|thunderstorm|
            thunder|stormy|tempest|storm clouds|storm gathering|gathering storm|storm approaching|approaching storm|
            dark clouds|ominous clouds|burning (city|village|house|buildings)), dark and (moody|stormy|gloomy|
            brooding), (tear|tears) (rolling|running|streaming|falling) down, tear-stained, silhouetted against
            (flames|fire|the fire|lightning), cinematic lighting … dark, ?storm, ?crying, ?cries, ?cry, ?screaming,
            ?screams, ?scream, ?roaring, ?glares, ?glaring, ?glare, ?dark, ?darkness, ?shadows, ?shadowy, ?cinematic,
            ?angry, ?angrily, ?scowling, ?gun, burning house, on fire, ?match flares, ?scar, ?harsh lamp, death mask,
            ?before the dive, ?stairwell, fear, ?fearful, ?frightened, ?afraid, ?scared, terror, panic, dread,
            ?bitter, ?wintry, bleak, desolate, ?wordless, ?death mask, ?sweat, thunderclouds, ?gravity, ?cauldron,
            ?smoke, ?sad, ?torchlit, ?dark background, ?black background, ?lonely, ?throne, ?head bowed, ?gravestone,
            ?graveyard, ?ruins, ?flames, ?war, ?battlefield, ?vampire, ?ghost, ?rim light, ?lightning, ?contrast,
            ?neon noir, ?foggy night, seething, livid, outraged, steaming with anger, heavy as, feel heavy, old master
            painting of
            """,
        "es": """
            +(dramático|dramática), (dramatismo|sombrío|sombría|tenebroso|tenebrosa|siniestro|siniestra|tenso|tensa|
            tensión|furioso|furiosa|furia|rabia|desesperado|desesperada|trágico|trágica|claroscuro|terror|melancólico|
            melancólica|angustia|oscuro y), (tormenta|llorando|lágrimas|lágrima|venganza|amenazante|amenazador),
            ?triste, ?oscuro, ?oscura, ?gritando
            """,
        "fr": """
            +(dramatique), (sombre|sinistre|lugubre|tendu|tendue|tension|furieux|furieuse|fureur|rage|désespoir|
            désespéré| désespérée|tragique|clair-obscur|menaçant|menaçante|effrayant|mélancolique|angoisse|angoissant|
            horreur), (tempête|orage|pleure|pleurant|larmes|larme|vengeance|en colère noire), ?triste, ?crie, ?hurlant
            """,
        "de": """
            +(dramatisch|dramatische|dramatisches|dramatischer|dramatischen), (düster|düstere|düsterer|düsteres|
            düsteren| finster|finstere|bedrohlich|bedrohliche|unheimlich|unheimliche|angespannt|angespannte|wütend|
            wütende| zornig|zorn|wut|verzweifelt|verzweifelte|tragisch|grausam|unheilvoll|melancholisch|
            melancholische), (gewitter|sturm|gewittersturm|weint|weinend|tränen|träne|rache|grusel|horror|helldunkel|
            hell-dunkel), ?traurig, ?dunkel, ?schreit, ?dunkle
            """,
        "pt": """
            +(dramático|dramática), (sombrio|sombria|sinistro|sinistra|tenso|tensa|tensão|furioso|furiosa|fúria|raiva|
            desesperado|desesperada|trágico|trágica|claro-escuro|ameaçador|ameaçadora|melancólico|melancólica|terror),
            (tempestade|chorando|lágrimas|lágrima|vingança), ?triste, ?escuro, ?escura, ?gritando, ?olhar determinado
            """,
        "ja": """
            ドラマチック, 緊迫, 不穏, 暗い, 怒, 激怒, 絶望, 悲壮, ホラー, 恐怖, 嵐, 雷, 涙, 泣, 復讐, 重苦しい,
            不気味, シリアス, 血, doramachikku, fuon, kurai, ikari, okotte, okotteiru, zetsubou, arashi, kaminari,
            namida, naite, naiteiru, kyoufu
            """,
        "emoji": "😡, 🤬, 😱, ⛈, 🌩, 😭, 👿, 😈, 💀, 😠, 💔, 🧛, 👹, ⚡, ?🔥, ?😢, ?🩸, ?🌑",
    },
}
"""Words that only hint (``?``) make a mood where two of them agree."""
