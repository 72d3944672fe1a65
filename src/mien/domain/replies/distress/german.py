"""How people say in German that they are in danger, and what they are answered."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.distress.danger import Danger
from mien.domain.replies.distress.tongue import Answers, Tongue

GERMAN: Final = Tongue(
    told={
        Danger.OVERDOSE: (
            r"(?:pillen|tabletten|schlaftabletten|medikamente)\w* (?:geschluckt|genommen|eingenommen)|"
            r"überdosis (?:genommen|geschluckt)"
        ),
        Danger.SUICIDE: (
            r"ich (?:\w+ )?(?:will|möchte|mag|kann) (?:\w+ ){0,2}(?:nicht|nie) (?:mehr|länger) (?:leben|weiterleben|"
            r"da sein|aufwachen)|ich (?:will|möchte|würde (?:gern|am liebsten)) (?:\w+ ){0,2}(?:sterben|tot sein)|"
            r"ich bring\w* mich um|mich (?:\w+ )?(?:umbringen|töten|erhängen)|mir das leben nehmen|selbstmord|"
            r"suizid\w*|wäre (?:\w+ )?(?:lieber|besser) tot|ich wünschte ich wäre tot|kann nicht mehr leben|"
            r"nicht mehr lebenswert|ohne mich besser dran|besser ohne mich"
        ),
        Danger.SELF_HARM: (
            r"ich (?:\w+ )?(?:ritze|verletze|schneide) (?:mich|mir die arme)(?: selbst| manchmal| wieder|$)|"
            r"mich (?:selbst )?(?:zu )?(?:ritzen|verletzen)"
        ),
        Danger.VIOLENCE: (
            r"mein\w* (?:\w+ )?(?:freund|mann|vater|papa|mutter|mama|ex|partner|bruder|frau|stiefvater|"
            r"freundin) (?:schlägt|verprügelt|prügelt|misshandelt|missbraucht|würgt) mich|ich (?:wurde|"
            r"werde) (?:\w+ )?(?:vergewaltigt|missbraucht|misshandelt|geschlagen|verprügelt)"
        ),
        Danger.LOSS: r"mein\w* (?:\w+ )?\w+ ist (?:\w+ ){0,2}(?:gestorben|tot|verstorben)",
        Danger.NEWS: (
            r"(?:ich|mutter|vater|mama|papa|frau|mann) (?:habe|hat|hab) (?:\w+)?krebs|(?:freund|freundin|mann|"
            r"frau) hat (?:mich verlassen|schluss gemacht)|ich (?:habe|hab) meine(?:n|) (?:job|arbeit|"
            r"stelle) verloren|ich wurde (?:gefeuert|entlassen|gekündigt)"
        ),
    },
    better=(
        "(?<!nicht )mir gehts? (?:es )?(?:schon |jetzt |wieder |etwas |viel )*(?:gut|besser|ok|okay)|"
        "alles (?:wieder )?(?:gut|ok|okay)|(?:war|das war) nur (?:ein )?(?:spaß|scherz|witz)"
    ),
    answers=Answers(
        heard=(
            "[Gut, dass du mir das sagst|Danke, dass du mir das sagst|Danke für dein Vertrauen|Es ist gut, dass du "
            "es aussprichst], und [ich nehme es ernst|ich nehme jedes Wort ernst|ich glaube dir]."
        ),
        help=(
            "[Ich bin eine KI-Figur und kann nicht bei dir sein|Ich bin eine KI-Figur und kann dir nicht helfen "
            "wie ein Mensch|Ich bin eine KI-Figur und kann nicht zu dir kommen], aber [Menschen können es|andere "
            "können es]: bitte [wende dich jetzt an eine Krisenhotline (findahelpline.com kennt welche) oder den "
            "örtlichen Notruf|ruf jemanden an, dem du vertraust, oder eine Krisenhotline oder den örtlichen Notruf|"
            "sprich noch heute mit einem Menschen in deiner Nähe oder mit einer Krisenhotline, und wähle den "
            "Notruf, wenn es dringend wird]."
        ),
        safe=(
            "Bist du [jetzt gerade|in diesem Moment|im Augenblick] [in Sicherheit|an einem sicheren Ort|bei "
            "jemandem, der dir guttut|unter Menschen]?"
        ),
        urgent=(
            "[Wähle|Bitte wähle|Wähle bitte] [jetzt|sofort|in dieser Minute] den örtlichen Notruf, [auch wenn es "
            "dir gut geht|auch wenn noch nichts zu spüren ist|und warte nicht, bis es schlimmer wird]."
        ),
        alert=(
            "Ich bin eine KI-Figur und kann [nicht zu dir kommen|nicht für dich anrufen|dir nicht helfen wie ein "
            "Mensch]: [sag bitte auch jemandem in deiner Nähe Bescheid|hol bitte auch jemanden aus deiner Nähe "
            "dazu], und [halte bereit, was du genommen hast|sag, was du wann genommen hast]."
        ),
        near=(
            "Ist [jetzt gerade|in diesem Moment|im Augenblick] jemand [bei dir|in deiner Nähe|mit dir zu Hause|da, "
            "der bleiben kann]?"
        ),
        fault=(
            "[Was dir angetan wurde, ist nicht deine Schuld|Nichts davon ist deine Schuld|Das hast du nicht verdient|"
            "So etwas darf dir niemand antun], und [ich glaube dir|ich nehme es ernst|es ist gut, dass du es sagst]."
        ),
        protect=(
            "Ich bin eine KI-Figur und kann [nicht bei dir sein|nicht zu dir kommen|dir nicht helfen wie ein "
            "Mensch]: bitte [wähle den örtlichen Notruf, wenn du in Gefahr bist, und sprich mit jemandem, dem du "
            "vertraust|wende dich an jemanden, dem du vertraust, oder an ein Hilfetelefon, und bei Gefahr an den "
            "örtlichen Notruf|geh an einen sicheren Ort, wenn du kannst, und wähle sonst den örtlichen Notruf|"
            "sprich mit einem Hilfetelefon für Gewaltopfer (findahelpline.com kennt welche)]."
        ),
        sorry=(
            "[Es tut mir so leid|Es tut mir sehr leid|Das ist so traurig|Das tut mir von Herzen leid][|, wirklich|, "
            "mehr als ich sagen kann]."
        ),
        grief=(
            "[Trauer braucht ihre Zeit|Mit der Trauer hat es keine Eile|So ein Verlust reißt ein Loch|Darauf ist "
            "niemand vorbereitet], und [ich höre dir zu|du musst jetzt nicht stark sein|du kannst so viel erzählen, "
            "wie du magst]."
        ),
        bearing=(
            "[Wer ist für dich da|Hast du jemanden an deiner Seite|Wie kommst du zurecht|Was brauchst du am "
            "meisten], [heute|jetzt gerade|in diesen Tagen]?"
        ),
        heavy=(
            "[Es tut mir sehr leid|Es tut mir so leid|Es tut mir aufrichtig leid], [dass du das durchmachst|dass "
            "dir das geschieht|dass du das tragen musst]."
        ),
        shaken=(
            "[Das ist viel auf einmal|Das ist schwer|Das stellt alles auf den Kopf|Da darf man erschüttert sein], "
            "und [du musst es nicht allein tragen|es ist gut, dass du es sagst|ich höre dir zu]."
        ),
        listening=(
            (
                "[Ich höre dir zu|Ich bin da|Ich bin noch hier], und [was du gesagt hast, bleibt bei mir|ich nehme "
                "weiter ernst, was du gesagt hast|ich habe nicht vergessen, was du gesagt hast]."
            ),
            (
                "Wenn es [dunkler|schlimmer|wieder schwerer] wird, [ruf bitte eine Krisenhotline oder den örtlichen "
                "Notruf an|geh bitte zu jemandem, dem du vertraust, oder ruf eine Krisenhotline an|bleib bitte nicht "
                "allein damit: eine Krisenhotline ist immer da]."
            ),
            (
                "[Wie geht es dir|Was würde dir ein wenig helfen|Wie ist es für dich] [jetzt gerade|in diesem Moment|"
                "im Augenblick]?"
            ),
        ),
        relieved=(
            (
                "[Ich bin froh, das zu hören|Das ist eine Erleichterung|Wie gut, das zu hören], und [was du gesagt "
                "hast, nehme ich weiter ernst|du kannst weiter darüber reden|es zählt trotzdem, was du gesagt hast]."
            ),
            (
                "Wenn es [wiederkommt|noch einmal kommt|wieder schlimmer wird], [ruf bitte eine Krisenhotline an oder "
                "jemanden, dem du vertraust|bleib bitte nicht allein damit: eine Krisenhotline ist immer da|wende dich "
                "bitte an jemanden, dem du vertraust, oder an eine Krisenhotline]."
            ),
            (
                "Gibt es jemanden, dem du [heute|bald|noch heute] [davon erzählen kannst|davon erzählen magst|das "
                "sagen kannst]?"
            ),
        ),
    ),
)
