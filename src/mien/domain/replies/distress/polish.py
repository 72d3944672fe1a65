"""How people say in Polish that they are in danger, and what they are answered."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.distress.danger import Danger
from mien.domain.replies.distress.tongue import Answers, Tongue

POLISH: Final = Tongue(
    told={
        Danger.OVERDOSE: (
            r"(?:połknęł[ae]m|połknąłem|wzięł[ae]m|wziąłem|zażyłam|zażyłem|łyknęłam) (?:\w+ ){0,3}(?:tabletek|"
            r"tabletki|leków|leki|pigułek)"
        ),
        Danger.SUICIDE: (
            r"(?:ja )?nie chcę (?:już |dłużej )?(?:żyć|istnieć)|chcę (?:już |się )?(?:umrzeć|zabić|umrzec)|"
            r"chce mi się umrzeć|zabić się|zabiję się|samobój\w*|odebrać sobie życie|skończyć ze sobą|"
            r"nie mam (?:już )?(?:po co|siły) żyć|(?:lepiej|lepsze) beze mnie|chciał[ae]?b?y?m nie żyć|"
            r"nie chce mi się żyć"
        ),
        Danger.SELF_HARM: "(?:tnę|okaleczam|ranię) się|się (?:tnę|okaleczam)",
        Danger.VIOLENCE: (
            r"(?:mój|moja) (?:\w+ )?(?:chłopak|mąż|ojciec|tata|matka|mama|były|brat|ojczym|partner|"
            r"żona) (?:mnie )?(?:bije|pobił|uderzył|gwałci|zgwałcił|katuje)(?: mnie)?|(?:zostałam|"
            r"zostałem) (?:zgwałcon\w+|pobit\w+)|zgwałcił mnie"
        ),
        Danger.LOSS: (
            r"(?:mój|moja|moje) \w+ (?:zmarł\w?|umarł\w?|nie żyje|zdechł\w?)|(?:zmarł\w?|umarł\w?) (?:mi )?(?:mój|"
            r"moja)"
        ),
        Danger.NEWS: (
            r"(?:mam|ma) (?:\w+ )?(?:raka|nowotwór)|(?:zostawił\w?|rzucił\w?) mnie|stracił[ae]m pracę|zwolnili mnie"
        ),
    },
    better=(
        r"(?<!nie )(?<!nie jest )(?:mi |jest |czuję się )+(?:\w+ )?(?:lepiej|dobrze)|wszystko (?:w porządku|dobrze|"
        r"ok)|żartował[ae]m|(?:to był )?(?:tylko )?żart"
    ),
    answers=Answers(
        heard=(
            "[Dobrze, że mi to mówisz|Dziękuję, że mi to mówisz|Dziękuję za zaufanie|Dobrze, że mówisz o tym "
            "głośno], i [traktuję to poważnie|każde słowo traktuję poważnie|wierzę ci]."
        ),
        help=(
            "Jestem sztuczną inteligencją i nie mogę [być przy tobie|pomóc ci jak człowiek|do ciebie przyjść], ale "
            "[ludzie mogą|inni mogą]: proszę, [zadzwoń teraz na telefon zaufania (lista jest na findahelpline.com) "
            "albo na numer alarmowy|zadzwoń do kogoś, komu ufasz, na telefon zaufania albo na numer alarmowy|"
            "porozmawiaj jeszcze dziś z kimś bliskim albo z telefonem zaufania, a w nagłej potrzebie zadzwoń na numer "
            "alarmowy]."
        ),
        safe=(
            "Czy jesteś [teraz|w tej chwili|w tym momencie] [w bezpiecznym miejscu|z kimś bliskim|przy kimś, komu "
            "ufasz|z dala od niebezpieczeństwa]?"
        ),
        urgent=(
            "[Zadzwoń|Proszę, zadzwoń|Zadzwoń, proszę,] [teraz|natychmiast|w tej minucie] na numer alarmowy, "
            "[nawet jeśli czujesz się dobrze|nawet jeśli jeszcze nic nie czujesz|i nie czekaj, aż będzie gorzej]."
        ),
        alert=(
            "Jestem sztuczną inteligencją i nie mogę [do ciebie przyjść|zadzwonić za ciebie|pomóc ci jak "
            "człowiek]: [powiedz też komuś w pobliżu|poproś też kogoś, żeby przyszedł], i [miej pod ręką "
            "opakowanie|powiedz, co to było i kiedy]."
        ),
        near=(
            "Czy ktoś [jest przy tobie|jest w pobliżu|jest z tobą w domu|może z tobą zostać] [teraz|w tej chwili|w "
            "tym momencie]?"
        ),
        fault=(
            "[To, co ci zrobiono, nie jest twoją winą|Nic z tego nie jest twoją winą|Nic takiego ci się nie "
            "należało|Nikomu nie wolno ci tego robić], i [wierzę ci|traktuję to poważnie|dobrze, że o tym mówisz]."
        ),
        protect=(
            "Jestem sztuczną inteligencją i nie mogę [być przy tobie|do ciebie przyjść|pomóc ci jak człowiek]: "
            "proszę, [zadzwoń na numer alarmowy, jeśli coś ci grozi, i porozmawiaj z kimś, komu ufasz|zwróć się do "
            "kogoś, komu ufasz, albo do telefonu zaufania, a w niebezpieczeństwie na numer alarmowy|idź w "
            "bezpieczne miejsce, jeśli możesz, a jeśli nie, zadzwoń na numer alarmowy|porozmawiaj z telefonem "
            "zaufania dla osób, które doznają przemocy (lista jest na findahelpline.com)]."
        ),
        sorry=(
            "[Bardzo mi przykro|Tak mi przykro|Szczerze ci współczuję|Bardzo mi smutno][|, naprawdę|, bardziej niż "
            "umiem powiedzieć]."
        ),
        grief=(
            "[Żałoba ma swój czas|Smutkowi nie trzeba się spieszyć|Taka strata zostawia pustkę|Nikt nie jest na to "
            "gotowy], i [słucham cię|nie trzeba tu być silnym|możesz opowiedzieć tyle, ile chcesz]."
        ),
        bearing=(
            "[Kto jest przy tobie|Czy masz kogoś obok siebie|Jak sobie z tym radzisz|Czego najbardziej ci trzeba] "
            "[dzisiaj|w tej chwili|w tych dniach]?"
        ),
        heavy=(
            "[Bardzo mi przykro|Tak mi przykro|Szczerze ci współczuję], [że cię to spotyka|że przez to "
            "przechodzisz|że musisz to nieść]."
        ),
        shaken=(
            "[To bardzo dużo naraz|To jest ciężkie|To wywraca wszystko|Każdego by to poruszyło], i [nie musisz "
            "nieść tego bez pomocy|dobrze, że o tym mówisz|słucham cię]."
        ),
        listening=(
            (
                "[Słucham cię|Jestem tu|Wciąż tu jestem], i [twoje słowa zostają ze mną|wciąż traktuję twoje słowa "
                "poważnie|pamiętam twoje słowa]."
            ),
            (
                "Jeśli [zrobi się ciemniej|będzie gorzej|to wróci], proszę, [zadzwoń na telefon zaufania albo na numer "
                "alarmowy|idź do kogoś, komu ufasz, albo zadzwoń na telefon zaufania|nie zostawaj z tym bez nikogo: "
                "telefon zaufania działa o każdej porze]."
            ),
            "[Jak się czujesz|Co by ci trochę pomogło|Jak to jest dla ciebie] [teraz|w tej chwili|w tym momencie]?",
        ),
        relieved=(
            (
                "[Co za ulga|To wielka ulga|Dobrze to słyszeć], i [wciąż traktuję twoje słowa poważnie|wciąż możesz o "
                "tym mówić|twoje słowa nadal są ważne]."
            ),
            (
                "Jeśli [to wróci|to się powtórzy|będzie gorzej], proszę, [zadzwoń na telefon zaufania albo do kogoś, "
                "komu ufasz|nie zostawaj z tym bez nikogo: telefon zaufania działa o każdej porze|porozmawiaj z kimś, "
                "komu ufasz, albo z telefonem zaufania]."
            ),
            "Czy jest ktoś, komu [możesz|chcesz|chcesz i możesz] o tym powiedzieć [dzisiaj|wkrótce|w tych dniach]?",
        ),
    ),
)
