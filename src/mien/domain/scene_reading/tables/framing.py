"""Words for how much of somebody is in the frame, by language."""

from __future__ import annotations

from typing import Final

from mien.domain.shots import ShotType

FRAMING: Final = {
    ShotType.WIDE: {
        "en": """
            (wide|establishing|panoramic|extreme long|extreme wide|ultra wide|ultra-wide|very long|super wide) [angle]
            (shot|view|vista|frame|scene|image|picture|panorama), (long|far|distant|distance) shot, wide-angle, wide
            angle, wideshot, cinematic wide, establishing, wide vista, !vista, panorama, (extreme|very) (long|wide)
            shot, (landscape|scenery|aerial|drone) (shot|view), bird's[-]eye [view|shot], aerial, (tiny|small|lone|
            little|distant|minuscule|miniature) [lone|dark|red|single|distant] figure, figure … (tiny|in the distance|
            far away|far off), (tiny|small|dwarfed|lost) (against|in|amid|beneath|under|before|among|within|on) the
            (landscape|vast|huge|endless|immense|mountains|crowd|scene|frame|shore|horizon), (character|she|he|they|
            her|him) [is|are|just] [a] [very] (tiny|small|minuscule), tiny (knight|rider|person|man|woman|girl|
            silhouette|traveller|astronaut), (one|a|barely a|just a|no more than a|only a|mere) (dot|speck), a dot
            (of|at|in|on|among|beneath), (tiny|small) (dot|speck), (no|hardly|barely|scarcely|not) (taller|bigger|
            larger) than, (hardly|barely) visible in the (distance|landscape), (whole|entire) (bridge| street|valley|
            city|square|room|village|harbour|harbor|stadium|battlefield|field|landscape|scene|hall| skyline) …
            (visible|in frame|in the frame|in view|in sight), (whole|entire) … (bridge|street|valley|city) … in frame,
            (picture|show|see) the whole (valley|city|landscape|bay|plain|square|battlefield|coast| village), the
            whole street visible, dwarfed by, vast (landscape|plain|desert|panorama|emptiness), ?far away, ?in the far
            distance, ?far end, (at|from) a great distance, (surrounded|swallowed) by the (vast| endless|immense),
            lets the landscape breathe, let the landscape breathe, one among (hundreds|thousands), ?lone rider, =wide,
            =far shot, =distant, ?epic landscape, ?landscape, ?24mm wide, ?from far away, ?from afar
            """,
        "es": """
            plano (general|panorámico|abierto|largo|muy general), gran plano general, vista panorámica, panorámica,
            gran angular, figura (diminuta|minúscula|pequeña|lejana), (diminuto|diminuta|minúsculo|minúscula) (en|
            ante|frente), a lo lejos
            """,
        "fr": """
            plan (large|d'ensemble|général|très large|panoramique), vue d'ensemble, vue panoramique, grand angle,
            panorama, (silhouette|figure) (minuscule|lointaine), minuscule, tout petit dans, toute petite dans, au
            loin
            """,
        "de": """
            totale, supertotale, weitwinkel, weitwinkelaufnahme, panorama, weite einstellung, weitaufnahme,
            landschaftsaufnahme, (winzige|kleine|winziges) (gestalt|figur|silhouette), winzig [klein] (in|vor), in der
            ferne, ganz klein, vogelperspektive
            """,
        "pt": """
            plano (aberto|geral|panorâmico|longo), grande plano geral, vista panorâmica, figura (minúscula|pequena|
            distante), (minúsculo|minúscula) (na|no|em|diante), ao longe, grande angular
            """,
        "ja": """
            遠景, ロングショット, 広角, 全景, 俯瞰の風景, 引きの構図, 小さく, 遠くに, enkei, hiki no kouzu, zenkei,
            rongu shotto
            """,
    },
    ShotType.CLOSE_UP: {
        "en": """
            [extreme|tight|big|three-quarter|3/4|medium] close[-]up, closeup, close up, close-ups, headshot, head
            shot, head-shot, macro, head and shoulders, head & shoulders, face and (shoulders|neck), face and his
            shoulders, face and her shoulders, {her} face and {her} shoulders, (face|head) (only|alone), (just|only)
            {her} face, (just|only) face, face (fills|filling|close|portrait|shot|cropped), frame … filled by {her}
            face, close to {her} face, (tight|close|tightly cropped) (shot|crop|frame|framing|portrait|on {her} face|
            on {her} eyes|view), cropped … (on|to|at) {her} (face|head|neck|shoulders), so close that, close on,
            =face, =close, =eyes, at arm's length, id card photo, close shot, tight on, close[-]in on, fills the
            frame, filling the frame, zoomed in, zoom on, bust (portrait|shot), bust, bust-up, bustup, portrait bust,
            selfie, mugshot, mug shot, passport (photo|picture), id photo, (profile| linkedin|dating app) (pic|pics|
            picture| photo|avatar|image), pfp, avatar, head crop, (linkedin|twitter| facebook|discord) profile [pic|
            picture| photo], shoulders up, from the (shoulders|neck|chest) up, chest up, chest-up, face-up shot,
            (detail| details) of {her} (face|eyes|mouth), (eyes|face) … (closeup| close-up), portrait of {her} face,
            choker shot, icon, extreme closeup, ECU, big close shot, face filling, ?portrait, ?portraits, ?face shot,
            medium close[-]up, just {her} eyes
            """,
        "es": """
            primer plano, primerísimo primer plano, plano detalle, plano corto, (retrato|plano) (del rostro|de la
            cara|de su cara), (cara|rostro) en primer plano, solo (la cara|el rostro|su cara|su rostro), busto, cabeza
            y hombros, ?retrato
            """,
        "fr": """
            gros plan, très gros plan, plan (serré|rapproché) [sur|du|de], portrait (serré|rapproché|du visage), juste
            le visage, seulement le visage, tête et épaules, en buste, buste, plan poitrine, ?portrait du visage
            """,
        "de": """
            nahaufnahme, großaufnahme, grossaufnahme, detailaufnahme, close-up, porträtaufnahme vom gesicht, nur (das|
            ihr|sein) gesicht, kopf und schultern, brustbild, kopfbild, bewerbungsfoto, passfoto, profilbild, gesicht
            (groß|ganz nah), ?porträt, ?portrait, ?portrat
            """,
        "pt": """
            close no rosto, em close, primeiro plano, primeiríssimo plano, plano fechado, grande plano, (só|apenas|
            somente) o rosto, cabeça e ombros, close-up, closeup, ?retrato
            """,
        "ja": """
            顔アップ, 顔のアップ, アップ, クローズアップ, バストアップ, バストショット, 顔だけ, 自撮り, どアップ,
            ドアップ, 証明写真, 接写, kao no appu, kao appu, kao no up, appu, basuto appu, bust up, jidori, kurozu
            appu
            """,
        "emoji": "🤳",
    },
    ShotType.FULL_BODY: {
        "en": """
            (full|ful|whole|entire|complete) (body|figure|length|height|bodied) [shot|view|portrait|picture|photo|
            illustration|pose], full-body, fullbody, full-length, full-figure, head[-]to[-](toe|toes|foot|feet|heel|
            heels), from head to (toe|toes|foot|feet|heel|heels), from top to toe, top to toe, toe to head, from …
            (boots|shoes|soles|feet|toes|heels|sandals) … (up|to) … (hat|head|hair|helmet|spear|crown|top|cap|gloves),
            from … (hat|head|hair|crown|cap) … (down to|to) … (boots|shoes|feet|toes|heels), (t|a)[-]pose, tpose,
            apose, turnaround, character (turnaround|sheet|reference sheet|reference), model sheet, reference sheet,
            splash page, turn-around, turnarounds, (shoes|feet|boots) (visible|in frame|included|in the frame),
            sprite, sprite sheet, action pose sheet, fashion plate, standing full, cosplay full, [the] whole of {her},
            see all of {her}, see all of him, (don't|not|without|never) (crop|cropping|cut off) {her} (feet|shoes|
            legs), =full, full standing, paper doll, fullbody shot, wholebody, walk cycle, lookbook
            """,
        "es": """
            de cuerpo entero, cuerpo (entero|completo), plano entero, de pies a cabeza, de la cabeza a los pies,
            figura completa, plano completo
            """,
        "fr": """
            en pied, plan en pied, corps entier, de la tête aux pieds, plan moyen en pied, de plain-pied, portrait en
            pied, silhouette entière, en entier
            """,
        "de": """
            ganzkörper, ganzkörperaufnahme, ganzkörperbild, ganzkörperporträt, ganzfigur, von kopf bis fuß, von kopf
            bis fuss, ganze figur, in voller größe, ganzer körper, der ganze körper, komplette figur, vollfigur,
            ganzkoerper
            """,
        "pt": """
            corpo inteiro, de corpo inteiro, da cabeça aos pés, dos pés à cabeça, figura inteira, corpo todo, plano
            inteiro
            """,
        "ja": "全身, 全身像, 頭からつま先, 立ち絵, フルショット, zenshin, zenshinzou, tachie, furu shotto, tachi-e",
    },
    ShotType.MEDIUM: {
        "en": """
            (medium|mid|half|american|cowboy|plan américain|knee|waist) [length|body|figure|close|range] shot,
            medium[-]shot, midshot, cowboy shot, =medium, mid shot, medium close, medium framing, waist[-]up, (from|
            to) [about] the waist [up], to the waist, half[-](length|body|figure), upper[-](body|half), torso [shot|
            up], belly up, hips up, hip-up, knee[s][-]up, from the knees up, thigh[s][-]up, from the (thighs|hips|
            belt|mid-thigh|thigh) up, mid-thigh [up], american shot, two-shot, medium full shot, (three|
            3)[-]quarter[s][-]length [portrait| shot], 3/4[-]length [portrait|shot], down to the (knees|hips|waist)
            """,
        "es": """
            plano (medio|americano|medio corto), de (cintura|medio cuerpo|rodillas) [para] arriba, medio cuerpo, de
            medio cuerpo, hasta la cintura, de la cintura para arriba
            """,
        "fr": """
            plan (moyen|taille|américain|mi-moyen), à mi-corps, mi-corps, jusqu'à la taille, jusqu'aux genoux,
            demi-figure
            """,
        "de": """
            nur oberkörper, oberkörper, halbtotale, halbfigur, halbnah, halbnahe, amerikanische einstellung, bis zur
            (hüfte|taille), bis zu den knien, hüftbild, kniestück, halbkörper, ab der (hüfte|taille) aufwärts
            """,
        "pt": """
            plano (médio|americano), meio corpo, de meio corpo, da cintura para cima, até a cintura, até à cintura,
            até os joelhos
            """,
        "ja": """
            上半身, ミディアムショット, ウエストアップ, 膝上, ニーショット, 腰から上, jouhanshin, johanshin, uesuto
            appu, hizaue, カウボーイショット
            """,
    },
}
