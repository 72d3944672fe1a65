"""How people say in Dutch that they are in danger, and what they are answered."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.distress.danger import Danger
from mien.domain.replies.distress.tongue import Answers, Tongue

DUTCH: Final = Tongue(
    told={
        Danger.OVERDOSE: (
            r"(?:pillen|tabletten|slaappillen|medicijnen) (?:\w+ )?(?:geslikt|ingenomen|genomen)|overdosis genomen"
        ),
        Danger.SUICIDE: (
            r"ik (?:\w+ )?(?:wil|kan) (?:\w+ )?niet (?:meer|langer) (?:leven|verder|bestaan)|ik (?:wil|zou willen|"
            r"wou dat ik) (?:\w+ )?(?:dood|sterven)(?: zijn| was| gaan|$)|(?:mezelf|me zelf) (?:\w+ )?(?:doden|"
            r"ophangen|van kant)|zelfmoord|(?:er )?een einde aan maken|beter af zonder mij|een einde aan mijn leven"
        ),
        Danger.SELF_HARM: (
            "ik (?:snij|snijd|verwond|beschadig|kras) (?:mezelf|me(?= soms|$))|mezelf (?:snijden|verwonden)"
        ),
        Danger.VIOLENCE: (
            r"mijn (?:\w+ )?(?:vriend|man|vader|moeder|ex|partner|broer|vrouw|stiefvader|vriendin) (?:slaat|"
            r"mishandelt|misbruikt|wurgt) (?:me|mij)|ik (?:ben|word|werd) (?:\w+ )?(?:verkracht|misbruikt|mishandeld|"
            r"geslagen)"
        ),
        Danger.LOSS: r"mijn (?:\w+ )?\w+ is (?:\w+ )?(?:overleden|dood|gestorven)",
        Danger.NEWS: (
            r"(?:ik heb|heeft) (?:\w+ )?\w*kanker|heeft (?:me|het) (?:verlaten|uitgemaakt)|"
            r"ik ben (?:mijn baan kwijt|ontslagen)|mijn baan (?:kwijt|verloren)"
        ),
    },
    better=(
        "(?:het gaat|ik voel me|gaat) (?:nu |al |weer |een beetje |wel |veel )*(?:goed|beter|prima|ok|oke)|(?:was|"
        "het was) maar een grap(?:je)?|grapje"
    ),
    answers=Answers(
        heard=(
            "[Goed dat je het me vertelt|Dank je dat je het me vertelt|Dank je voor je vertrouwen|Het is goed dat "
            "je het zegt], en [ik neem het serieus|ik neem elk woord serieus|ik geloof je]."
        ),
        help=(
            "Ik ben een AI-personage en kan niet [bij je zijn|helpen zoals een mens|naar je toe komen], maar [mensen "
            "kunnen dat wel|anderen kunnen dat wel]: [bel nu een hulplijn (findahelpline.com kent er) of het "
            "plaatselijke alarmnummer|bel iemand die je vertrouwt, een hulplijn of het plaatselijke alarmnummer|praat "
            "vandaag nog met iemand in je buurt of met een hulplijn, en bel het alarmnummer als het dringend wordt]."
        ),
        safe=(
            "Ben je [op dit moment|nu|op dit ogenblik] [veilig|op een veilige plek|bij iemand|bij iemand die je "
            "vertrouwt]?"
        ),
        urgent=(
            "[Bel|Bel alsjeblieft|Ik vraag het je: bel] [nu|meteen|deze minuut nog] het plaatselijke alarmnummer, "
            "[ook als je je goed voelt|ook als je nog niets merkt|en wacht niet tot het erger wordt]."
        ),
        alert=(
            "Ik ben een AI-personage en kan niet [naar je toe komen|voor je bellen|helpen zoals een mens]: [vertel "
            "het ook aan iemand in je buurt|haal er ook iemand uit je buurt bij], en [houd bij de hand wat je hebt "
            "ingenomen|zeg wat je hebt ingenomen en wanneer]."
        ),
        near="Is er [op dit moment|nu|op dit ogenblik] iemand [bij je|in je buurt|in huis|die bij je kan blijven]?",
        fault=(
            "[Wat je is aangedaan is niet jouw schuld|Niets hiervan is jouw schuld|Dit heb je niet verdiend|Dit "
            "mag niemand je aandoen], en [ik geloof je|ik neem het serieus|het is goed dat je het zegt]."
        ),
        protect=(
            "Ik ben een AI-personage en kan niet [bij je zijn|naar je toe komen|helpen zoals een mens]: [bel het "
            "plaatselijke alarmnummer als je gevaar loopt, en praat met iemand die je vertrouwt|ga naar iemand die "
            "je vertrouwt of bel een hulplijn, en bij gevaar het plaatselijke alarmnummer|ga naar een veilige plek "
            "als het kan, en bel anders het plaatselijke alarmnummer|praat met een hulplijn tegen geweld "
            "(findahelpline.com kent er)]."
        ),
        sorry=(
            "[Het spijt me zo voor je|Het raakt me|Ik leef met je mee|Wat een groot verdriet][|, echt|, meer dan ik "
            "kan zeggen]."
        ),
        grief=(
            "[Rouw heeft zijn tijd nodig|Verdriet heeft geen haast|Zo'n verlies laat een gat achter|Daar is niemand "
            "ooit klaar voor], en [ik luister|je hoeft hier niet sterk te zijn|je mag zoveel vertellen als je wilt]."
        ),
        bearing=(
            "[Wie is er voor je|Heb je iemand naast je|Hoe houd je het vol|Wat heb je het meest nodig], [vandaag|op "
            "dit moment|deze dagen]?"
        ),
        heavy=(
            "[Wat erg voor je|Het spijt me zo voor je|Wat ontzettend naar], [dat dit je overkomt|dat je dit "
            "meemaakt|dat je dit moet dragen]."
        ),
        shaken=(
            "[Dat is veel tegelijk|Dat is zwaar|Dat zet alles op zijn kop|Daar mag je van slag van zijn], en [je "
            "hoeft het niet alleen te dragen|het is goed dat je het zegt|ik luister]."
        ),
        listening=(
            (
                "[Ik luister|Ik ben er|Ik ben er nog], en [wat je me vertelde blijft bij me|ik neem nog steeds serieus "
                "wat je zei|ik ben niet vergeten wat je zei]."
            ),
            (
                "Als het [donkerder|erger|weer zwaarder] wordt, [bel dan een hulplijn of het plaatselijke alarmnummer|"
                "ga dan naar iemand die je vertrouwt of bel een hulplijn|blijf er dan niet alleen mee: een hulplijn "
                "is er op elk uur]."
            ),
            (
                "[Hoe gaat het met je|Wat zou je een beetje helpen|Hoe is het voor je] [op dit moment|nu|op dit "
                "ogenblik]?"
            ),
        ),
        relieved=(
            (
                "[Dat is een opluchting|Wat een opluchting|Goed om te horen], en [ik neem nog steeds serieus wat je "
                "zei|je mag er nog steeds over praten|wat je zei telt nog steeds]."
            ),
            (
                "Als het [terugkomt|weer gebeurt|erger wordt], [bel dan een hulplijn of iemand die je vertrouwt|blijf "
                "er dan niet alleen mee: een hulplijn is er op elk uur|praat dan met iemand die je vertrouwt of met "
                "een hulplijn]."
            ),
            (
                "Is er iemand aan wie je het [vandaag|binnenkort|deze dagen] [kunt vertellen|wilt vertellen|zou "
                "willen vertellen]?"
            ),
        ),
    ),
)
