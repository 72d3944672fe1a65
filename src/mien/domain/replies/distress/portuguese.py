"""How people say in Portuguese that they are in danger, and what they are answered."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.distress.danger import Danger
from mien.domain.replies.distress.tongue import Answers, Tongue

PORTUGUESE: Final = Tongue(
    told={
        Danger.OVERDOSE: r"(?:tomei|engoli) (?:\w+ ){0,4}(?:comprimidos|remédios|pílulas|medicamentos)",
        Danger.SUICIDE: (
            "(?:eu )?(?:quero|queria|vontade de|vou) (?:me matar|morrer|matar ?-?me|suicidar|sumir para sempre|acabar "
            "com tudo)(?! de (?:rir|vergonha))|não (?:quero|consigo|aguento) mais (?:viver|estar viv[oa])|não quero "
            "viver|suic[ií]d(?:io|ar)|tirar (?:a )?minha (?:própria )?vida|queria estar mort[oa]|melhor sem mim"
        ),
        Danger.SELF_HARM: r"(?:eu )?me (?:corto|mutilo|machuco)(?: às vezes| de propósito|$)|automutil\w+|me corto",
        Danger.VIOLENCE: (
            r"(?:meu|minha) (?:\w+ )?(?:namorado|marido|pai|mãe|ex|irmão|padrasto|mulher|namorada|"
            r"companheiro) me (?:bate|bateu|agride|violou|estupr\w+|espanca|maltrata)|(?:fui|me) (?:violada|"
            r"estupr\w+|abusad[oa]|espancad[oa])"
        ),
        Danger.LOSS: r"(?:meu|minha|meus) \w+ (?:morreu|faleceu|morreram)",
        Danger.NEWS: (
            "(?:tenho|tem|estou com|está com) câncer|(?:tenho|tem) cancro|(?:terminou comigo|me (?:deixou|largou))|"
            "perdi (?:o |meu )(?:meu )?emprego|fui (?:demitid|despedid)[oa]"
        ),
    },
    better=(
        r"(?<!não )(?:estou|tô|me sinto) (?:\w+ )?(?:melhor|bem)|tudo bem|(?:era|é|"
        r"foi) (?:só )?(?:uma )?brincadeira|estou brincando"
    ),
    answers=Answers(
        heard=(
            "[É bom que você me diga isso|Você fez bem em me contar|Ainda bem que você falou|Que bom que você "
            "confia em mim], e [eu levo isso a sério|eu levo a sério cada palavra|eu acredito em você]."
        ),
        help=(
            "Sou uma IA e não posso [estar com você|ajudar como uma pessoa|ir até você], mas [há pessoas que podem|"
            "outras pessoas podem]: por favor, [ligue agora para uma linha de apoio (findahelpline.com tem uma lista) "
            "ou para a emergência|ligue para alguém de confiança, para uma linha de apoio ou para a emergência|fale "
            "ainda hoje com alguém próximo ou com uma linha de apoio, e ligue para a emergência se for urgente]."
        ),
        safe=(
            "Você está [agora|neste momento|neste instante] [em segurança|num lugar seguro|com alguém|com alguém de "
            "confiança]?"
        ),
        urgent=(
            "[Ligue|Por favor, ligue|Eu peço, ligue] para a emergência [agora|já|neste minuto], [mesmo que se "
            "sinta bem|mesmo que ainda não sinta nada|sem esperar que piore]."
        ),
        alert=(
            "Sou uma IA e não posso [ir até você|ligar por você|ajudar como uma pessoa]: [avise também alguém por "
            "perto|chame também alguém para perto], e [tenha à mão o que você tomou|diga o que tomou e quando]."
        ),
        near=(
            "Há alguém [com você|perto de você|em casa|que possa ficar com você] [agora|neste momento|neste instante]?"
        ),
        fault=(
            "[O que fizeram com você não é culpa sua|Nada disso é culpa sua|Você não merecia isso|Ninguém tem o "
            "direito de fazer isso com você], e [eu acredito em você|eu levo isso a sério|é bom que você fale]."
        ),
        protect=(
            "Sou uma IA e não posso [estar com você|ir até você|ajudar como uma pessoa]: por favor, [ligue para a "
            "emergência se houver perigo e fale com alguém de confiança|procure alguém de confiança ou uma linha "
            "de ajuda e, se houver perigo, a emergência|vá para um lugar seguro se puder; se não, ligue para a "
            "emergência|fale com uma linha de ajuda contra a violência (findahelpline.com tem uma lista)]."
        ),
        sorry=(
            "[Sinto muito|Sinto muitíssimo|Meus sentimentos|Lamento de coração][|, de verdade|, mais do que sei dizer]."
        ),
        grief=(
            "[O luto leva o seu tempo|A dor não tem pressa|Uma perda assim deixa um vazio|Ninguém está pronto para "
            "isso], e [estou ouvindo|aqui você não precisa ser forte|você pode contar o quanto quiser]."
        ),
        bearing=(
            "[Quem está ao seu lado|Você tem alguém por perto|Como você está lidando com isso|Do que você mais "
            "precisa] [hoje|neste momento|nestes dias]?"
        ),
        heavy=(
            "[Sinto muito|Lamento muito|Sinto de coração] [pelo que está acontecendo com você|pelo que você está "
            "passando|por tudo o que você tem de carregar]."
        ),
        shaken=(
            "[É muita coisa de uma vez|É pesado|Isso vira tudo do avesso|É natural ficar sem chão], e [você não "
            "precisa carregar isso sem ajuda|é bom que você fale|estou ouvindo]."
        ),
        listening=(
            (
                "[Estou ouvindo|Estou aqui|Continuo aqui], e [o que você me disse fica comigo|continuo levando a sério "
                "o que você disse|não esqueci o que você disse]."
            ),
            (
                "Se [ficar mais escuro|piorar|voltar], por favor, [ligue para uma linha de apoio ou para a emergência|"
                "procure alguém de confiança ou ligue para uma linha de apoio|não fique sem ninguém: uma linha de "
                "apoio atende a qualquer hora]."
            ),
            (
                "[Como você está|O que ajudaria você um pouco|Como está sendo para você] [agora|neste momento|neste "
                "instante]?"
            ),
        ),
        relieved=(
            (
                "[É um alívio ouvir isso|Que alívio|Que bom ouvir isso], e [continuo levando a sério o que você disse|"
                "você ainda pode falar disso|o que você disse continua importando]."
            ),
            (
                "Se [voltar|acontecer de novo|piorar], por favor, [ligue para uma linha de apoio ou para alguém de "
                "confiança|não fique sem ninguém: uma linha de apoio atende a qualquer hora|fale com alguém de "
                "confiança ou com uma linha de apoio]."
            ),
            "Há alguém a quem você [possa|queira|gostaria de] contar isso [hoje|em breve|nestes dias]?",
        ),
    ),
)
