"""How people say in Italian that they are in danger, and what they are answered."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.distress.danger import Danger
from mien.domain.replies.distress.tongue import Answers, Tongue

ITALIAN: Final = Tongue(
    told={
        Danger.OVERDOSE: (
            r"ho (?:preso|ingoiato|mandato giù) (?:\w+ ){0,4}(?:pillole|pastiglie|compresse|farmaci|sonniferi)"
        ),
        Danger.SUICIDE: (
            "(?:voglio|vorrei|ho voglia di|desidero) (?:solo )?(?:morire|uccidermi|ammazzarmi|farla finita|"
            "suicidarmi|sparire)(?! dal ridere)|non (?:voglio|ce la faccio) (?:più )?(?:a )?(?:vivere|"
            "andare avanti|più)|non (?:ho|voglio) più (?:voglia di )?vivere|suicid(?:io|armi|arsi)|"
            "togliermi la vita|(?:mi )?(?:ammazzo|uccido)$|meglio senza di me|vorrei essere mort[oa]"
        ),
        Danger.SELF_HARM: r"(?:mi taglio|mi faccio del male|autolesion\w+)(?: a volte| le braccia| da sol[oa]|$)",
        Danger.VIOLENCE: (
            r"(?:il )?(?:mio |mia )(?:\w+ )?(?:ragazzo|marito|padre|papà|madre|mamma|ex|fidanzato|fratello|moglie|"
            r"compagno) mi (?:picchia|violenta|ha (?:picchiat|violentat|stuprat)[oa]|maltratta|mena)|(?:sono stata|"
            r"mi hanno) (?:violentat|stuprat|picchiat)[oa]"
        ),
        Danger.LOSS: (
            r"(?:mio|mia|miei) (?:\w+ )?\w+ (?:è|sono) (?:mort|scompars)\w+|è mort[oa] (?:il |la )?(?:mio|mia)"
        ),
        Danger.NEWS: (
            "(?:ho|ha) (?:un |il )(?:cancro|tumore)|mi ha lasciat[oa]|ho perso il lavoro|mi hanno licenziat[oa]"
        ),
    },
    better=r"(?<!non )(?:sto|mi sento) (?:\w+ )?(?:meglio|bene)|tutto bene|(?:sto )?scherz(?:o|ando|avo)",
    answers=Answers(
        heard=(
            "[Grazie di avermelo detto|Grazie della fiducia|Hai fatto bene a dirmelo|È giusto che tu lo dica], e "
            "[lo prendo sul serio|prendo sul serio ogni parola|ti credo]."
        ),
        help=(
            "Sono un'IA e non posso [esserti accanto|aiutarti come una persona|venire da te], ma [ci sono persone "
            "che possono|altri possono]: per favore, [chiama adesso una linea di ascolto (findahelpline.com ne ha "
            "un elenco) o il numero di emergenza|chiama qualcuno di cui ti fidi, una linea di ascolto o il numero "
            "di emergenza|parla oggi stesso con qualcuno vicino a te o con una linea di ascolto, e chiama il "
            "numero di emergenza se è urgente]."
        ),
        safe=(
            "Sei [adesso|in questo momento|proprio ora] [al sicuro|in un posto sicuro|con qualcuno|con una persona di "
            "cui ti fidi]?"
        ),
        urgent=(
            "[Chiama|Per favore, chiama|Ti prego, chiama] il numero di emergenza [adesso|subito|in questo minuto], "
            "[anche se ti senti bene|anche se non senti ancora nulla|senza aspettare che peggiori]."
        ),
        alert=(
            "Sono un'IA e non posso [venire da te|chiamare al posto tuo|aiutarti come una persona]: [avvisa anche "
            "qualcuno vicino a te|fai venire anche qualcuno], e [tieni a portata di mano quello che hai preso|di' "
            "che cosa hai preso e quando]."
        ),
        near=(
            "C'è qualcuno [con te|vicino a te|in casa|che può restare con te] [adesso|in questo momento|proprio ora]?"
        ),
        fault=(
            "[Quello che ti è stato fatto non è colpa tua|Niente di tutto questo è colpa tua|Non te lo meritavi|"
            "Nessuno può farti questo], e [ti credo|lo prendo sul serio|è giusto che tu lo dica]."
        ),
        protect=(
            "Sono un'IA e non posso [esserti accanto|venire da te|aiutarti come una persona]: per favore, [chiama "
            "il numero di emergenza se sei in pericolo, e parla con qualcuno di cui ti fidi|rivolgiti a qualcuno "
            "di cui ti fidi o a una linea di aiuto, e in caso di pericolo al numero di emergenza|vai in un posto "
            "sicuro se puoi, altrimenti chiama il numero di emergenza|parla con una linea di aiuto contro la "
            "violenza (findahelpline.com ne ha un elenco)]."
        ),
        sorry=(
            "[Mi dispiace tantissimo|Mi dispiace di cuore|Ti sono vicino con il pensiero|È così triste][|, davvero|, "
            "più di quanto so dire]."
        ),
        grief=(
            "[Il lutto ha i suoi tempi|Il dolore non ha fretta|Una perdita così lascia un vuoto|Nessuno è mai "
            "pronto], e [ti ascolto|qui non devi essere forte|puoi dire tutto quello che vuoi]."
        ),
        bearing=(
            "[Chi c'è per te|Hai qualcuno accanto|Come stai reggendo|Di che cosa hai più bisogno], [oggi|in questo "
            "momento|in questi giorni]?"
        ),
        heavy=(
            "[Mi dispiace tanto|Mi dispiace davvero|Mi dispiace di cuore] [per quello che ti succede|per quello "
            "che stai passando|per quello che devi portare]."
        ),
        shaken=(
            "[È tanto da portare|È una cosa pesante|È una cosa che sconvolge tutto|È normale esserne scossi], e "
            "[non devi portarlo senza aiuto|è giusto che tu lo dica|ti ascolto]."
        ),
        listening=(
            (
                "[Ti ascolto|Ci sono|Sono ancora qui], e [quello che mi hai detto resta con me|prendo ancora sul serio "
                "quello che hai detto|non ho dimenticato quello che hai detto]."
            ),
            (
                "Se [diventa più buio|peggiora|ritorna], per favore, [chiama una linea di ascolto o il numero di "
                "emergenza|vai da qualcuno di cui ti fidi o chiama una linea di ascolto|non restare senza nessuno: una "
                "linea di ascolto c'è a ogni ora]."
            ),
            "[Come stai|Che cosa ti aiuterebbe un poco|Come va per te] [adesso|in questo momento|proprio ora]?",
        ),
        relieved=(
            (
                "[È un sollievo sentirlo|Che sollievo|È bello sentirlo], e [prendo ancora sul serio quello che hai "
                "detto|puoi parlarne ancora|quello che hai detto conta sempre]."
            ),
            (
                "Se [ritorna|ricapita|peggiora], per favore, [chiama una linea di ascolto o qualcuno di cui ti fidi|"
                "non restare senza nessuno: una linea di ascolto c'è a ogni ora|parla con qualcuno di cui ti fidi o "
                "con una linea di ascolto]."
            ),
            "C'è qualcuno a cui [puoi|vuoi|vorresti] dirlo [oggi|presto|in questi giorni]?",
        ),
    ),
)
