"""Words for what the body does, by language."""

from __future__ import annotations

from typing import Final

from mien.domain.shots import Pose

POSE: Final = {
    Pose.STANDING: {
        "en": """
            (stand|standing|stood) [still|upright|up|tall], ?(t|a)[-]pose, ?tpose, ?apose, neutral (pose|stance),
            ~(waiting|waits), ~leaning [on|against|with], ~leans, at attention, upright, ~posing, ~poses, ~pin-up
            pose, ~posing for {us}, stopped on, has stopped
            """,
        "es": "de pie, parado, parada, ~apoyado, ~apoyada, ~posando",
        "fr": "debout, se tient debout, ~adossé, ~adossée, ~appuyé, ~appuyée",
        "de": "steht, stehend, stehende, aufrecht, ~lehnt, ~angelehnt, ~posiert",
        "pt": "em pé, de pé, parado, parada, ~encostado, ~encostada, ~posando",
        "ja": "立って, 立つ, 立ち姿, 直立, 立ちポーズ, ~佇む, ~寄りかかって, tatte, tatteiru, tatsu, ~tatazumu",
        "emoji": "🧍",
    },
    Pose.CONFIDENT: {
        "en": """
            confident (stance|pose|posture), power pose, ~hero shot, heroic (stance|pose), (superhero|hero) (pose|
            stance), (strong|proud|assertive|commanding) (stance|pose|posture), standing proud, stands proud, stands
            proudly, chest out, chin up, ~swagger, ~model pose, ~fashion pose, ~standing over
            """,
        "es": "pose (segura|heroica|confiada)",
        "fr": "pose (assurée|héroïque|confiante)",
        "de": "selbstbewusste (pose|haltung), heldenpose",
        "pt": "pose (confiante|heroica)",
        "ja": "堂々と, 仁王立ち, 自信満々のポーズ, doudou",
        "emoji": "~🦸",
    },
    Pose.RELAXED: {
        "en": """
            relaxed (pose|stance|posture), casual (pose|stance), hands in {her} pockets, hand in {her} pocket, hands
            in pockets, lounging, lounges, ~slouching, ~slouches, ~relaxing, ~chilling, ~loitering, ~hanging out,
            ~strikes a casual pose, at ease, contrapposto, ~hands folded, ~hands clasped, ~shrugging, ~shrugs, ~shrug
            """,
        "es": "pose relajada, manos en los bolsillos, ~relajándose",
        "fr": "pose détendue, mains dans les poches, ~se détend",
        "de": "entspannte (pose|haltung), hände in den taschen, ~lässig",
        "pt": "pose relaxada, mãos nos bolsos, ~relaxando",
        "ja": "リラックス, ポケットに手, 手をポケット, くつろいで, rirakkusu",
        "emoji": "~🤷",
    },
    Pose.SITTING: {
        "en": """
            sit, sitting, sat, seated, sits, sit down, sitting down, sitting cross-legged, cross-legged, crosslegged,
            on a (chair|stool), in a[n] (chair|armchair), ~on a (bench|sofa|couch|throne|swing), ~in a[n] (wheelchair|
            hammock|throne), ~on the (sofa|couch|bench|swing|throne|windowsill|edge of {her} bed), ~on {her} throne,
            ~yoga, ~wheelchair,
            ~playing [the] (piano| drums|chess|cello|video games|harp|organ|keyboard), ~plays [the] (piano|drums|
            chess|cello|harp|organ), ~at the piano, ~(driving|drives), ~(riding|rides|rider), ~at {her} (desk|table|
            computer|easel|typewriter), ~(typing|types|typed), ~having (breakfast|dinner|lunch), ~(eating|eats),
            ~squatting, ~fishing, ~meditating, ~meditates, ~lotus position, ~lotus pose, ~picnic, ~in the driver's
            seat, ~behind the wheel, ~horseback, ~on horseback, ~on {her} horse, ~in bed, ~watching tv, ~knitting,
            ~pottery wheel, ~studying, ~gaming, ~cycling, ~rowing
            """,
        "es": "sentado, sentada, sentados, sentarse, se sienta, ~tocando el piano, ~montando, ~comiendo, ~meditando",
        "fr": "assis, assise, s'assoit, ~au piano, ~à cheval, ~mangeant, ~accroupi, ~accroupie",
        "de": """
            sitzt, sitzend, sitzende, sitzen, im schneidersitz, ~am klavier, ~reitet, ~isst, ~hockt, ~am schreibtisch
            """,
        "pt": "sentado, sentada, sentando, senta, ~tocando piano, ~cavalgando, ~comendo, ~agachado, ~agachada",
        "ja": """
            座って, 座る, 座り, 腰掛け, 正座, 体育座り, ~しゃが, ~乗って, ~食べて, suwatte, suwaru, suwatteiru,
            suwari, seiza
            """,
        "emoji": "🪑, ~🧘, ~🎹, ~🚗, ~🏇, ~🚴, ~💻, ~🎮",
    },
    Pose.ACTION: {
        "en": """
            dynamic [action] pose, action (pose|shot|stance|scene), superhero landing, hero landing, ~loosing (an|the)
            arrow, ~shooting (an|a|the) (arrow|bow), ~drawing {her} (bow|sword|gun), ~(throwing|throws|hurling|hurls|
            throw), ~(swinging|swings) from, ~(dodging|dodges), ~skateboarding, ~surfing, ~skiing, ~snowboarding,
            ~(casting|casts) [a|the|her|his] (spell|magic|fireball), ~parkour, ~(climbing|climbs), ~(sliding|
            skidding), ~archer, ~aiming, ~aims, ~(playing|plays) (football|soccer|tennis|basketball|baseball|
            volleyball), ~skating, ~at full stretch, ~serving the ball, ~ice skating, ~juggling
            """,
        "es": "pose (dinámica|de acción), ~lanzando, ~trepando, ~disparando",
        "fr": "pose (dynamique|d'action), ~lance, ~grimpe",
        "de": "dynamische pose, actionpose, ~wirft, ~klettert, ~schießt, ~zielt",
        "pt": "pose (dinâmica|de ação), ~lançando, ~arremessando, ~escalando",
        "ja": "アクションポーズ, ダイナミックなポーズ, ~投げ, ~登る, ~弓を, akushon pozu",
        "emoji": "~🏄, ~🏂, ~🛹, ~🤾, ~🏹, ~🧗, ~🏀, ~🎾",
    },
    Pose.WAVING: {
        "en": """
            (wave|waves|waving|waved) [hello|goodbye|at|to|back|us|her hand|his hand], waving {her} hand, ~(greeting|
            greets), saying (hello|goodbye|hi), ~salute, ~saluting, ~salutes, ~beckoning, ~beckons, ~peace sign, ~v
            sign, ~high five, ~thumbs up, ~thumbs-up, ~raising {her} hand, ~raises {her} hand, ~hand raised, ~raised
            hand, ~hailing, ~hails
            """,
        "es": "saludando, saluda, saludar, agitando la mano, ~mano levantada",
        "fr": "salue, saluant, fait signe [de la main], faisant signe",
        "de": "winkt, winkend, winken, grüßt, ~daumen hoch, ~meldet sich, ~salutiert",
        "pt": "acenando, acena, aceno, acenar, ~joinha",
        "ja": "手を振, バイバイ, ~ピース, ~敬礼, ~挙手, te wo futte, te o futte, te wo furu, ~piisu, ~pisu",
        "emoji": "👋, ~🖐, ~✋, ~👍, ~✌, ~🙋, ~🫡",
    },
    Pose.CROSSED_ARMS: {
        "en": """
            (arms|arm) [are] (crossed|folded), (crossed|folded) arms, (crossing|crosses|cross|folding|folds|fold)
            {her} arms, {her} arms (crossed|folded), arms-crossed, crossed-arms, arms akimbo crossed
            """,
        "es": "brazos cruzados, cruzado de brazos, cruzada de brazos, cruzando los brazos",
        "fr": "bras croisés, croise les bras, croisant les bras",
        "de": "verschränkte[n] arme[n], arme verschränkt, die arme verschränkt, verschränkten armen",
        "pt": "braços cruzados, de braços cruzados, cruzando os braços",
        "ja": "腕組み, 腕を組, udegumi, ude wo kunde",
        "emoji": "🙅",
    },
    Pose.HAND_ON_CHIN: {
        "en": """
            (hand|hands|fist|finger) (on|to|at|under) [her|his|their|the] chin, chin (in|on) [her|his|their] hand[s],
            (stroking|strokes|rubbing|rubs|scratching) {her} (chin|beard), thinker pose, thinking pose, resting {her}
            chin, chin resting, ~(pondering|ponders), ~deep in thought, ~lost in thought, ~hand on [her|his|their]
            cheek, ~finger (to|on) [her|his|their] lips, ~head in {her} hands
            """,
        "es": "mano en la barbilla, mano en el mentón, ~pensando",
        "fr": "main (au|sur le|sous le) menton, ~réfléchit, ~pensif",
        "de": "hand am kinn, kinn aufgestützt, ~denkt nach, ~nachdenkend",
        "pt": "mão no queixo, ~pensando",
        "ja": "頬杖, 顎に手, あごに手, 考えるポーズ, hoozue, hohozue, ago ni te",
        "emoji": "🤔, ~🧐, ~🤫",
    },
    Pose.HANDS_ON_HIPS: {
        "en": """
            hand[s] on [her|his|their|the] (hips|hip|waist), arms akimbo, akimbo, hands-on-hips, hands at {her} (hips|
            waist)
            """,
        "es": "manos en la cintura, manos en las caderas, brazos en jarra",
        "fr": "mains sur les hanches, main sur la hanche",
        "de": "hände in die hüften gestemmt, hände in den hüften, hand in der hüfte",
        "pt": "mãos na cintura, mãos nos quadris",
        "ja": "腰に手, 手を腰, koshi ni te, te wo koshi",
    },
    Pose.RAISED_FIST: {
        "en": """
            (raised|raising|raises|clenched|pumping|pumps|shaking|shakes) [her|his|their|a|one] (fist|fists), fist[s]
            (raised|up|out|pump|in the air|high|pumped), raising {her} fist, flexing, ~sword raised, ~raises {her}
            sword, ~raising {her} sword, ~torch raised, ~battle cry, ~flexes, ~sword held high, ~holding {her} torch
            high
            """,
        "es": "puño (en alto|levantado|alzado)",
        "fr": "poing (levé|dressé)",
        "de": "faust (erhoben|gereckt), erhobene faust, geballte faust",
        "pt": "punho (erguido|levantado|no alto)",
        "ja": "拳を上げ, 拳を突き上げ, ガッツポーズ, gattsu pozu, kobushi",
        "emoji": "✊, 👊, 💪",
    },
    Pose.ARMS_RAISED: {
        "en": """
            (arms|hands|arm) [are] (raised|up|thrown [up] into the air|thrown up|in the air|high|lifted|up in the air|
            overhead|above {her} head), (raised|lifted) (arms|hands), (raising|raises|throws up|throwing up|lifting)
            {her} (arms|hands), cheering, cheers wildly, celebrating, celebrates, hands-up, arms-raised,
            ~surrendering, ~surrenders, ~victory pose, ~victorious, ~triumphant, ~stretching, ~stretches, ~hooray,
            ~praising, ~worshipping, ~scoring a goal
            """,
        "es": "brazos (en alto|levantados|alzados|arriba), manos arriba, celebrando",
        "fr": "bras (levés|en l'air), mains en l'air, lève les bras",
        "de": "arme (erhoben|hoch|in der luft), hände hoch, erhobene arme, jubelt, jubelnd",
        "pt": "braços (levantados|erguidos|para cima), mãos para cima, comemorando",
        "ja": "両手を上げ, 万歳, バンザイ, 手を上げ, banzai, ryoute wo agete",
        "emoji": "🙌, 🎉, ~🙆, ~🏆",
    },
    Pose.ARMS_OUT: {
        "en": """
            (arms|hands) (out|outstretched|spread|wide|open|wide open|spread wide|outspread|stretched out|extended),
            outstretched arms, (open|spread) arms, (spreading|spreads|opening|opens|stretching out) {her} arms,
            t-pose, t pose, tpose, arms-out, ~a-pose, ~a pose, ~apose, ~hugging, ~hug, ~hugs, ~embracing, ~welcoming
            gesture, ~balancing, ~balances, ~tightrope, ~crucified, ~first steps, ~flying
            """,
        "es": "brazos (abiertos|extendidos), ~abrazando",
        "fr": "bras (ouverts|écartés|tendus)",
        "de": "ausgebreitete[n] arme[n], arme (ausgebreitet|weit offen), ~umarmt",
        "pt": "braços (abertos|estendidos), ~abraçando",
        "ja": "両手を広げ, 腕を広げ, 手を広げ, Tポーズ, ~ハグ, ryoute wo hirogete",
        "emoji": "🤗, ~🫂",
    },
    Pose.POINTING: {
        "en": """
            (pointing|points|pointed) (at|to|toward|towards|out|up|straight|proudly|ahead|left|right|the way|her
            finger|his finger), pointing, pointing finger, finger pointing, ~gesturing, ~gestures, ~explaining,
            ~presenting, ~aiming {her} (gun|pistol|rifle), ~gun … viewer, ~gun (pointed|aimed), ~indicating,
            ~teaching, ~speech, ~giving a speech
            """,
        "es": "señalando, señala, apuntando, apunta",
        "fr": "pointe du doigt, pointant, montre du doigt, désigne, pointant du doigt",
        "de": "zeigt (auf|mit), zeigend, deutet, mit dem finger",
        "pt": "apontando, aponta",
        "ja": "指差, 指をさ, 指さ, yubisashi, yubi sashi, yubisasu",
        "emoji": "👉, 👆, 🫵, ☝, 👈",
    },
    Pose.HOLDING: {
        "en": """
            (hold|holds|holding|held) [up|out], (carry|carries|carrying|carried), in {her} hand[s], in hand, in one
            hand, clutching, clutches, gripping, grips, ~offering, ~offers, ~lifting, ~lifts, ~handing, ~hands over,
            ~showing off, ~brandishing, ~brandishes, ~wielding, ~wields, ~handling, ~handles, ~(reading|reads) [a|the|
            her|his] (book|newspaper|letter|map|paper|magazine|poem|comic), ?~reading, ?~reads, ~drinking, ~drinks,
            ~drank, ~sipping, ~sips, ~taking notes, ~(pushing|pushes), ~(playing|plays|strumming|strums) [the|a|her|
            his] (guitar|violin|flute|lute|trumpet|ukulele|saxophone), ~taking a selfie, ~selfie, ~on the phone,
            ~smoking, ~smokes, ~cigarette, ~(texting|phoning|talking on), ~flying {her} kite, ~painting, ~paints,
            ~writing, ~writes, ~mends, ~mending, ~singing, ~sings, ~sing, ~toasting, ~cooking, ~watering, ~sorting,
            ~feeding
            """,
        "es": """
            sosteniendo, sostiene, llevando, lleva en la mano, en la mano, con un … en la mano, cargando, ~leyendo,
            ~lee, ~bebiendo, ~tomando, ~tocando la guitarra, ~cantando, ~empujando
            """,
        "fr": """
            tient, tenant, porte un, portant, à la main, dans la main, ~lit, ~lisant, ~boit, ~buvant, ~jouant de la
            guitare, ~chante, ~pousse
            """,
        "de": """
            hält, haltend, trägt ein[en|e], tragend, in der hand, in den händen, ~liest, ~lesend, ~trinkt, ~trinkend,
            ~spielt gitarre, ~schiebt, ~singt, ~malt, ~schreibt
            """,
        "pt": """
            segurando, segura, carregando, na mão, nas mãos, ~lendo, ~lê, ~bebendo, ~tomando, ~tocando violão,
            ~cantando, ~empurrando
            """,
        "ja": """
            持って, 持つ, 手に, 抱えて, ~読んで, ~読書, ~飲んで, ~歌って, ~歌う, ~傘, motte, motteiru, ~yonde, ~nonde,
            ~utatte, ~utau, ~yomu
            """,
        "emoji": "~📖, ~☕, ~🍵, ~🤳, ~📱, ~☂, ~☔, ~🎸, ~🎤, ~💐, ~🌂",
    },
    Pose.WALKING: {
        "en": """
            (walk|walks|walking|walked) [away|slowly|along|towards|toward|through|down|past|into], walk cycle,
            (stroll|strolls|strolling|strolled), striding, strides, stride, ~(wandering|wanders|wander|hiking|hikes|
            hiker|marching|marches|pacing|paces|trudging|trudges|sneaking|sneaks|tiptoeing|tiptoes|wading|wades|
            advancing|catwalk|crossing the|stepping|steps|first steps|arriving|arrives|coming home|coming back home|
            entering|enters|leaving|leaves the|pushing {her}|pushes {her}|approaching|approaches|limping|jogger
            passing|runway walk|going down|skipping|crossing), ~walking {her} dog, ~entering the room
            """,
        "es": "caminando, camina, paseando, pasea, andando, ~avanzando, ~marchando, ~empujando",
        "fr": "marche, marchant, se promène, se promenant, ~avançant, ~avance, ~s'éloigne, ~pousse",
        "de": "geht, gehend, läuft, spaziert, spazierend, schlendert, ~wandert, ~marschiert, ~schiebt",
        "pt": "caminhando, caminha, andando, anda, passeando, ~marchando, ~empurrando",
        "ja": "歩く, 歩いて, 散歩, 歩き, aruku, aruite, aruiteiru, sanpo",
        "emoji": "🚶, ~🥾",
    },
    Pose.RUNNING: {
        "en": """
            (run|runs|running|ran) [away|through|towards|toward|down|along|for], (sprint|sprints|sprinting), (run|
            runs|running|ran) (a|the) (marathon|race|mile), (jog| jogs|jogging), dashing, dashes, ~(racing|races|
            fleeing|flees|chasing|chases|chased|charging|charges| rushing|rushes|storming|escaping|escapes|galloping|
            marathon|in pursuit|hurrying|hurries|late for the (train|bus))
            """,
        "es": "corriendo, corre, correr, ~huyendo, ~persiguiendo",
        "fr": "court [dans|sur|vers|à], courant, courir, en courant, en pleine course, ~fuyant, ~s'enfuit",
        "de": "rennt, rennend, rennen, sprintet, joggt, ~flieht, ~stürmt, ~eilt",
        "pt": "correndo, corre, correr, ~fugindo, ~perseguindo",
        "ja": "走る, 走って, 走り, 駆け, 疾走, ダッシュ, ~逃げ, hashiru, hashitte, hashitteiru, dasshu",
        "emoji": "🏃, ~💨, ~🏎",
    },
    Pose.JUMPING: {
        "en": """
            (jump|jumps|jumping|jumped), (leap|leaps|leaping|leapt|leaped), mid[-](jump|leap|air), midair, in mid-air,
            ~(vault|vaults|vaulting|vaulted|hopping|hops|hop|bouncing|bounces|pouncing|pounces|diving|dives|floating|
            floats|levitating|levitates|hovering|hovers|soaring|soars|somersault|backflip|falling through|flying
            through the air|hangs in the air|splash-page leap|skydiving|trampoline|one foot is off the ground|dunking|
            slam dunk|cartwheel|hurdling|weightless|in free fall)
            """,
        "es": "saltando, salta, saltar, salto, brincando, ~volando, ~flotando",
        "fr": "saute, sautant, bondit, bondissant, en plein saut, saut, ~flotte, ~vole dans",
        "de": "springt, springend, springen, sprung, hüpft, hüpfend, ~schwebt, ~fliegt",
        "pt": "pulando, pula, saltando, salta, pulo, salto, ~voando, ~flutuando",
        "ja": "ジャンプ, 跳ぶ, 跳んで, 飛び跳ね, 跳躍, ~浮い, ~飛んで, ~空中, janpu, jampu, tonde, tondeiru, haneru",
        "emoji": "~🤸, ~🪂, ~🦘",
    },
    Pose.FIGHTING: {
        "en": """
            (fight|fights|fighting|fought), (punch|punches|punching), boxing, fighting (pose|stance), combat (pose|
            stance), battle (pose|stance), fists flying, sparring, brawl, brawling, duel, sword duel, swordfight,
            sword fight, battling, ~(kick|kicks|kicking|lunge|lunges|lunging|lunged|slashing|slashes|attack|attacks|
            attacking|striking|strikes|swordplay|fencing|martial arts|karate|kung fu|kungfu|wrestling|wrestles|
            parrying|blocking|stabbing|stabs|swinging {her} sword|swings {her} sword|swinging {her} axe|in battle|
            combat|gunfight|shootout|spear already drawn back|uppercut|flying kick|judo|taekwondo|shadowboxing|
            defending)
            """,
        "es": "luchando, lucha, peleando, pelea, combatiendo, combate, boxeando, ~atacando, ~pateando, ~duelo",
        "fr": "se bat, combat, combattant, boxe, ~frappe, ~attaque, ~duel, ~coup de pied",
        "de": "kämpft, kämpfend, kampfpose, kampf, boxt, boxend, ~schlägt, ~tritt zu, ~greift an, ~duell",
        "pt": "lutando, luta, pose de luta, brigando, boxeando, ~chutando, ~socando, ~atacando, ~duelo",
        "ja": """
            戦う, 戦って, 戦闘, 格闘, 殴る, パンチ, ボクシング, ファイティングポーズ, ~蹴り, ~蹴る, ~キック, ~剣を振,
            ~決闘, tatakau, tatakatte, panchi, bokushingu, ~kikku, ~kenka
            """,
        "emoji": "🥊, 🤺, 🥋, ~⚔, ~🤼, ~🥷",
    },
    Pose.DANCING: {
        "en": """
            (dance|dances|dancing|danced), dancer, (ballet|flamenco|tango|waltz|waltzing|salsa|breakdance|
            breakdancing|pirouette|ballerina), dance pose, ~twirling, ~twirls, ~spinning, ~spins, ~whirling, ~whirls,
            ~grooving, ~gymnast, ~skirt whirling
            """,
        "es": "bailando, baila, bailar, danzando, bailarina, ~girando",
        "fr": "danse, dansant, danseuse, danser, ~tournoie",
        "de": "tanzt, tanzend, tanzen, tänzerin, ~dreht sich",
        "pt": "dançando, dança, dançar, bailarina, ~girando",
        "ja": "踊る, 踊って, ダンス, 舞う, バレエ, ~回る, odoru, odotte, odotteiru, dansu, odotteru",
        "emoji": "💃, 🕺, 👯",
    },
    Pose.KNEELING: {
        "en": """
            (kneel|kneels|kneeling|knelt), on {her} knees, on one knee, on bended knee, down on one knee,
            ~genuflecting, ~(crouch|crouches|crouching|crouched|squat|squats|squatting), ~(praying|prays|prayer),
            ~proposing, ~proposes, ~tying {her} (shoe|shoes|laces), ~begging, ~petting {her} dog, ~gardening, ~weeding
            """,
        "es": "de rodillas, arrodillado, arrodillada, arrodillándose, ~agachado, ~agachada, ~rezando",
        "fr": "à genoux, agenouillé, agenouillée, s'agenouille, ~accroupi, ~accroupie, ~prie, ~priant",
        "de": "kniet, kniend, kniende, auf den knien, auf einem knie, ~hockt, ~betet, ~geduckt, ~hockend",
        "pt": "de joelhos, ajoelhado, ajoelhada, ajoelhando, ~agachado, ~agachada, ~rezando",
        "ja": "膝をつ, ひざまず, 跪, 片膝, ~祈, ~しゃが, hizamazuite, hizamazuku, hizamazuki, ~shagande",
        "emoji": "🧎, ~🙏",
    },
    Pose.LYING: {
        "en": """
            lying [down|on|in|face|back], (lie|lies) (down|on|in), lay[ing] (down|on the), reclining, reclines,
            recline, on {her} (back|stomach|side) in the grass, sprawled, sprawling, ~(sleep|sleeps|sleeping|asleep|
            napping|naps|dozing|dozes|snoozing), stretched out, ~sunbathing, ~in {her} hammock, ~unconscious, ~in bed,
            ~knocked out, ~floating on {her} back, lies, prone, supine
            """,
        "es": """
            acostado, acostada, tumbado, tumbada, recostado, recostada, tendido, ~durmiendo, ~duerme, ~dormido,
            ~dormida
            """,
        "fr": "allongé, allongée, couché, couchée, étendu, étendue, ~dort, ~endormi, ~endormie",
        "de": "liegt, liegend, liegende, liegen, ~schläft, ~schlafend, ~im bett",
        "pt": "deitado, deitada, reclinado, reclinada, ~dormindo, ~dorme, ~adormecido",
        "ja": """
            寝転, 横たわ, 寝そべ, 仰向け, うつ伏せ, ~寝て, ~眠って, ~寝顔, nekoronde, nesobette, yokotawatte, ~nete,
            ~neteiru, ~nemutte, aomuke
            """,
        "emoji": "🛌, ~😴, ~💤",
    },
    Pose.BOWING: {
        "en": """
            bowing [down|deeply|low|to], bows [down|deeply|low|to|her head], taking a bow, takes a bow, takes {her}
            bow, (deep|low|polite|formal) bow, curtain call, curtsy, curtsey, curtsying, ~bent over, ~bending down,
            ~bending over, ~bends down, ~leaning forward, ~stooping
            """,
        "es": "haciendo una reverencia, reverencia, ~inclinado, ~inclinada",
        "fr": "révérence, s'incline, s'inclinant, ~penché, ~penchée",
        "de": "verbeugt sich, verbeugung, verbeugend, ~gebückt, ~vorgebeugt",
        "pt": "reverência, fazendo uma reverência, curvando-se, ~inclinado, ~inclinada",
        "ja": "お辞儀, 礼をする, おじぎ, ~前かがみ, ojigi",
        "emoji": "🙇",
    },
}
