"""Words for the side from which somebody is seen, by language."""

from __future__ import annotations

from typing import Final

from mien.domain.shots import Angle

ANGLE: Final = {
    Angle.BACK: {
        "en": """
            (back|rear|backside|behind) (view|shot|angle|side view), (back|rear)-view, backview, =back, =behind,
            dorsal view, rear three-quarter [view|angle], three-quarter (back|rear) [view|angle], 3/4 (back|rear)
            [view|angle], {seen} … from (behind|the back|the rear|the backside), from behind, from the rear, from the
            back, (with|has|have| having|keeping|keeps|turning|turns|turned) {her} back (to|toward|towards|on) {us},
            {her} back [is|was] [turned] (to|toward|towards) {us}, back (to|toward|towards) {us}, back turned,
            (turned|turns|turning|has turned) {her} back [on {us}], with {her} back turned, (faces|facing|faced|
            turned|turning|turns) away from {us}, (walks|walking|walked|running|runs|riding|rides|wandering|striding|
            heading|moving|sailing) away [from {us}], (walks|walking|running|riding|wandering|striding|disappearing)
            [off] into the (distance| sunset|fog|mist|night|dark), (only|just) (see|show|shows|showing) … back, we …
            see … back of {her} (head| coat|neck|dress|jacket), (only|just) {her} back [is visible|visible], {her}
            back (is|being) all we see, the back of {her} (head|dress|gown|neck|jacket|coat|shirt|hoodie|cloak|kimono|
            costume|wedding dress), nape of {her} neck, nape, back of the head, show {her} back, showing {her} back,
            {her} face unseen, over the shoulder [shot|view] from behind, over-the-shoulder [shot|view|from behind],
            look over [{her}] [bare] shoulder, looks [back] over [{her}] [bare] shoulder, looking [back] over [{her}]
            [bare] shoulder, (pov| view|camera|shot|peeking|peering) over {her} shoulder, (from|frm|form) behind,
            glancing [back] over {her} [bare] shoulder, glances [back] over {her} [bare] shoulder, faceless from
            behind, seen only from the back, rear angle, ?not facing {us}, ?(isn't|not|doesn't|never) (facing|face|
            faces) {us}, ?facing away, ?(turned| turns|turning) (round|around), ?(doesn't|didn't|not|never|without)
            (turn|turning) (round|around), ?see only {her} (back|rucksack|backpack|hair|coat|cloak), ?see only the
            back, ?(don't| not|never|without) [want to] (see|seeing|show|showing) {her} face, ?no face, ?face (not
            visible|hidden| unseen), ?(faces|facing) the (wall|window|door), ?faces away, ?turned away, ?facing the
            (sea|ocean| horizon|sunset|city|valley| view|mountains|crowd), ?we follow {her}, ?camera follows {her},
            ?(looks| looking|gazes|gazing) out over (the|all)
            """,
        "es": """
            de espaldas, desde atrás, vista (trasera|posterior|de espalda|de atrás), por detrás, por la espalda,
            dándonos la espalda, dando la espalda, vuelto de espaldas, visto desde atrás, vista desde atrás, de
            espalda, mirando hacia atrás por encima del hombro, alejándose
            """,
        "fr": """
            !de dos, vu de dos, vue de dos, vue (arrière|de derrière|de dos), par derrière, de derrière, dos tourné,
            nous tourne le dos, tourné de dos, dos à (la caméra|l'objectif|nous), dos au spectateur, le dos tourné,
            s'éloigne, s'éloignant
            """,
        "de": """
            von hinten, rückenansicht, rückansicht, hinteransicht, mit dem rücken zu (uns|der kamera|mir), rückseite,
            den rücken (zugewandt|zugekehrt|zu uns), dreht uns den rücken zu, kehrt uns den rücken, von der rückseite,
            blick über die schulter, über die schulter blickend, wegschauend, vom betrachter abgewandt, rückenfigur
            """,
        "pt": """
            de costas, por trás, vista (traseira|de costas|de trás|posterior), visto de trás, vista de trás, de trás,
            olhando por cima do ombro, virado de costas, virada de costas
            """,
        "ja": """
            後ろ姿, うしろ姿, 後姿, 後ろから, 背後から, 背面, 後ろ向き, 背中を向け, 背中から, バックショット, 見返り,
            振り返り, ushiro sugata, ushirosugata, ushiro kara, haigo kara, ushiromuki, ushiro muki, haimen, senaka
            """,
        "emoji": "🔙",
    },
    Angle.SIDE: {
        "en": """
            (side|lateral|profile) (view|shot|angle|on|portrait|pose), side-on, =side, sideview, side profile, side
            portrait, side-scroller, (facing|faces) [to the] (left|right), looking (left|right), sidescroller, side
            scrolling, {seen} … from (the|her|his|their|one) side, from the side, {seen} … [exactly|strictly] from
            [the] side, from a side angle, from side, sideways [on], in silhouette from the side, [strictly|strict|
            full|clean| sharp|pure] in [full|strict|sharp|clean|pure|perfect|side|left| right] profile, (face|head) in
            profile, in profile, profile (headshot|close-up|closeup|face|silhouette| picture of {her} face), (left|
            right|strict| full|pure|exact) profile, profile to {us}, (turned|turns) to the side, seen sideways, ?from
            left to right, ?from right to left, sideways to {us}, camera … at {her} side, camera … alongside, camera …
            beside {her}, side elevation, 90 degree [view|angle|turn], 90°, in profile view, walk cycle, head in
            profile, face profile, (stands| standing|sitting|sits) side-on, side facing, {her} profile [is|against],
            ?from the left, ?from the right, ?profile
            """,
        "es": """
            de perfil, vista (lateral|de lado|de perfil), de lado, desde (el|un) lado, de costado, perfil (izquierdo|
            derecho), plano de perfil, retrato de perfil, vista lateral
            """,
        "fr": """
            de profil, vue (latérale|de profil|de côté), de côté, vu de côté, vue de côté, profil (gauche|droit),
            portrait de profil
            """,
        "de": """
            von der seite, seitenansicht, seitlich, im profil, profilansicht, seitenprofil, profilbild von der seite,
            in seitenansicht, von links nach rechts, von rechts nach links
            """,
        "pt": "de perfil, vista (lateral|de lado|de perfil), de lado, perfil (esquerdo|direito), em perfil",
        "ja": """
            横顔, 横から, 真横, 側面, 横向き, サイドビュー, プロフィール, yokogao, yoko kara, yokomuki, yoko muki,
            mayoko, sokumen
            """,
    },
    Angle.THREE_QUARTER: {
        "en": """
            (three|3)-quarter[s] [view|angle|turn|profile|pose|portrait|shot|view angle|face|position|front view|
            close-up|closeup], three-quarters [to|toward|towards] {us}, threequarter, threequarters, three quarters
            view, three-quarter front, 3/4 [view|angle|turn|profile|pose|portrait|shot|face|close-up|closeup], 3/4ths
            [view], (45|forty-five|forty five)[-] (degree|degrees|deg) [angle|view|turn], 45°, halfway between [the]
            front and [the] side, between (front and side|front view and side view), half profile, half-profile, half
            turned [away|to|toward|towards], half-turned, semi-profile, turned halfway, quarter turn, diagonally from
            the front, diagonally, front at an angle, quarter profile, (turned|turns|turning|angled|rotated)
            (slightly|partly|a little|a bit|halfway) [away|to|toward|towards| aside|left|right], (slightly|partly|a
            little) (turned|angled|rotated), (head|face|body) … (turned|angled) (slightly|partly|a little|a bit),
            (body|face|head) angled [away|toward|towards|to], {seen} … at an angle, see {her} at an angle, at a slight
            angle, both eyes … but the far cheek, two-thirds view, oblique view, diagonal view, from a diagonal,
            (front|frontal)-side view, see both eyes but, ?at an angle
            """,
        "es": """
            tres cuartos, de tres cuartos, vista [de|en] tres cuartos, a tres cuartos, medio perfil, en escorzo,
            (girado|girada|vuelto|vuelta|ladeado|ladeada) ligeramente, ligeramente (de lado|girado|girada|ladeado|
            ladeada), semiperfil
            """,
        "fr": """
            de trois quarts, trois-quarts, trois quarts, vue de trois quarts, de trois-quarts, légèrement (tourné|
            tournée|de côté), de 3/4, vue de 3/4
            """,
        "de": """
            dreiviertelansicht, dreiviertelprofil, dreiviertel, halbprofil, im halbprofil, schräg von (vorne|vorn|der
            seite), halb zugewandt, schräg von der seite, leicht (gedreht|zur seite gedreht|abgewandt),
            dreiviertel-ansicht, schrägansicht
            """,
        "pt": """
            três quartos, vista de três quartos, de três quartos, meio perfil, em 3/4, ligeiramente (virado|virada|de
            lado)
            """,
        "ja": """
            斜め前, 斜めから, 斜め, 四分の三, 3/4ビュー, 斜め45度, 七三, naname mae, naname kara, nanamemae, naname
            """,
    },
    Angle.FRONT: {
        "en": """
            (front|frontal|straight|full-face|full face) (view|on|shot|angle|facing|portrait|pose), frontview, =front,
            head-on, head on, (orthographic|straight|directly) front, front elevation, facing (front|forward|forwards|
            us|viewer|camera), (faces|facing|face|faced) {us}, (faces|facing|face) (the front|forward|forwards|front),
            en face, (straight|square|squarely) (at|on to|into|towards|toward|to) {us}, straight ahead, from straight
            ahead, full-frontal view, (look|looks|looking) … (straight|directly) (at|into|to|toward|towards) {us},
            ?(look|looks|looking) [up|down] (at|into|to|towards|toward) {us}, ?eyes on {us}, ?eye contact [with {us}],
            {seen} from the front, from the front, ?(staring|stares|stare|gazing|gazes|glaring|glares|smiling|smiles|
            grinning|winking|wink|pointing) [right|straight|directly] (at|into) {us}, (toward|towards) {us}, ?at {us},
            (toward|towards) the (reader|viewer|camera|audience), breaking the fourth wall, mugshot, passport photo,
            symmetrical portrait, ?front, selfie, ?turnaround
            """,
        "es": """
            de frente, vista frontal, frontal, mirando a (cámara|la cámara|nosotros), mirando de frente, mirada a
            cámara, cara a cara, hacia la cámara, mira a la cámara, mirando al espectador
            """,
        "fr": """
            de face, vue de face, vue frontale, face caméra, face à (la caméra|l'objectif|nous), regarde la caméra,
            regard caméra, regardant (la caméra|l'objectif), frontal, frontale, vers la caméra
            """,
        "de": """
            von vorne, von vorn, frontal, frontalansicht, vorderansicht, blick in die kamera, schaut in die kamera,
            schaut uns an, zur kamera, blickt in die kamera, dem betrachter zugewandt, frontansicht, blickkontakt
            """,
        "pt": """
            de frente, vista frontal, frontal, olhando para (a câmera|a câmara|nós|o espectador), de cara para,
            olhando para a lente
            """,
        "ja": """
            正面, 正面から, 真正面, カメラ目線, こちらを見, こっちを見, 前向き, shoumen, shomen, kamera mesen,
            mashoumen
            """,
    },
}
"""Only what is said of the figure: not the light or the wind from behind."""
