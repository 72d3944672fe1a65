"""How people say in French that they are in danger, and what they are answered."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.distress.danger import Danger
from mien.domain.replies.distress.tongue import Answers, Tongue

FRENCH: Final = Tongue(
    told={
        Danger.OVERDOSE: (
            r"(?:jai|je viens d\w*) (?:avalé|pris|prendre|avaler) (?:\w+ ){0,4}(?:cachets|comprimés|pilules|"
            r"médicaments|somnifères)"
        ),
        Danger.SUICIDE: (
            r"(?:je )?(?:ne )?veux (?:juste )?(?:mourir|en finir|me tuer|me suicider|disparaître)|"
            r"(?:je )?(?:ne )?(?:veux|peux|ai) (?:plus|pas) (?:\w+ )?(?:vivre|continuer|envie de vivre)|"
            r"envie de (?:mourir|me tuer|en finir)|(?:je (?:vais|pense à|voudrais|veux) )(?:me (?:tuer|suicider)|"
            r"mourir|en finir)|me suicider|mettre fin à (?:mes jours|ma vie)|jaimerais (?:mourir|être morte?)|"
            r"(?:mieux|meilleur) sans moi"
        ),
        Danger.SELF_HARM: "je me (?:scarifie|mutile|coupe les veines|fais du mal|coupe parfois)",
        Danger.VIOLENCE: (
            r"(?:mon|ma) (?:\w+ )?(?:copain|mari|père|mère|ex|frère|femme|copine|beau ?-?père|compagnon|"
            r"conjoint) (?:me|ma) (?:frappe|bat|battue?|viole|violée?|frappée?|étrangle|tape)|(?:jai été|on ma|"
            r"il ma) (?:violée?|agressée?|frappée?|battue?)"
        ),
        Danger.LOSS: r"(?:mon|ma|mes) \w+ (?:est|sont|vient de) (?:mort|décéd|mour)\w*",
        Danger.NEWS: (
            "(?:jai|(?:mère|père|mari|femme) a) (?:un |le )?cancer|(?:ma|me) (?:quittée?|larguée?)|"
            "jai perdu mon (?:travail|emploi|boulot)|jai été (?:virée?|licenciée?)"
        ),
    },
    better=(
        r"(?:ca|je) (?:vais|va) (?:(?!pas)\w+ )?(?:mieux|bien)|tout va bien|je (?:rigole|plaisante|blague)|"
        r"cetait (?:juste )?une (?:blague|plaisanterie)"
    ),
    answers=Answers(
        heard=(
            "[Merci de me le dire|Merci de ta confiance|Tu as bien fait de me le dire|C'est bien que tu le dises], "
            "et [je le prends au sérieux|je prends chaque mot au sérieux|je te crois]."
        ),
        help=(
            "Je suis un personnage IA et je ne peux pas [être auprès de toi|t'aider comme une personne|venir "
            "jusqu'à toi], mais [des gens le peuvent|d'autres le peuvent] : s'il te plaît, [appelle maintenant une "
            "ligne d'écoute (findahelpline.com en connaît) ou les urgences|parle à quelqu'un de confiance, à une "
            "ligne d'écoute ou aux urgences|parle dès aujourd'hui à quelqu'un près de toi ou à une ligne d'écoute, "
            "et appelle les urgences si cela presse]."
        ),
        safe=(
            "Es-tu [en ce moment|à cet instant|maintenant] [en sécurité|dans un endroit sûr|avec quelqu'un|"
            "auprès d'une personne de confiance] ?"
        ),
        urgent=(
            "[Appelle|S'il te plaît, appelle|Je t'en prie, appelle] les urgences [maintenant|tout de suite|dès cette "
            "minute], [même si tu te sens bien|même si tu ne sens encore rien|sans attendre que cela s'aggrave]."
        ),
        alert=(
            "Je suis un personnage IA et je ne peux pas [venir jusqu'à toi|appeler à ta place|t'aider comme une "
            "personne] : [préviens aussi quelqu'un près de toi|fais venir aussi quelqu'un près de toi], et [garde "
            "sous la main ce que tu as pris|dis ce que tu as pris, et quand]."
        ),
        near=(
            "Y a-t-il quelqu'un [avec toi|près de toi|à la maison|qui peut rester avec toi] [en ce moment|à cet "
            "instant|maintenant] ?"
        ),
        fault=(
            "[Ce qu'on t'a fait n'est pas ta faute|Rien de cela n'est ta faute|Tu n'as pas mérité cela|Personne "
            "n'a le droit de te faire cela], et [je te crois|je le prends au sérieux|c'est bien que tu le dises]."
        ),
        protect=(
            "Je suis un personnage IA et je ne peux pas [être auprès de toi|venir jusqu'à toi|t'aider comme une "
            "personne] : s'il te plaît, [appelle les urgences si tu es en danger, et parle à quelqu'un de "
            "confiance|parle à quelqu'un de confiance ou à une ligne d'aide, et appelle les urgences en cas de "
            "danger|mets-toi à l'abri si tu peux, et sinon appelle les urgences|parle à une ligne d'aide contre "
            "les violences (findahelpline.com en connaît)]."
        ),
        sorry=(
            "[C'est si triste|Je suis de tout cœur avec toi|C'est une si grande perte|Cela me fait tant de peine "
            "pour toi][|, vraiment|, plus que je ne sais le dire]."
        ),
        grief=(
            "[Le chagrin prend le temps qu'il lui faut|Le deuil n'est jamais pressé|Une telle perte laisse un vide|"
            "Personne n'y est jamais préparé], et [je t'écoute|tu n'as pas besoin de tenir bon ici|tu peux en dire "
            "autant que tu veux]."
        ),
        bearing=(
            "[Qui est là pour toi|As-tu quelqu'un à tes côtés|Comment tiens-tu le coup|De quoi as-tu le plus "
            "besoin], [aujourd'hui|en ce moment|ces jours-ci] ?"
        ),
        heavy=(
            "[Cela me fait beaucoup de peine|Cela me fait tant de peine|Cela me touche], [ce qui t'arrive|ce que "
            "tu traverses|ce que tu dois porter]."
        ),
        shaken=(
            "[C'est beaucoup à porter|C'est lourd|Cela bouleverse tout|On a le droit d'en être bouleversé], et [tu "
            "n'as pas à le porter sans aide|c'est bien que tu le dises|je t'écoute]."
        ),
        listening=(
            (
                "[Je t'écoute|Je suis là|Je suis toujours là], et [ce que tu m'as dit reste avec moi|je prends "
                "toujours au sérieux ce que tu m'as dit|je n'oublie pas ce que tu m'as dit]."
            ),
            (
                "Si cela [s'assombrit|s'aggrave|revient], s'il te plaît, [appelle une ligne d'écoute ou les urgences|"
                "va voir quelqu'un de confiance ou appelle une ligne d'écoute|ne reste pas sans personne : une ligne "
                "d'écoute est là à toute heure]."
            ),
            (
                "[Comment te sens-tu|Qu'est-ce qui t'aiderait un peu|Comment est-ce pour toi] [en ce moment|à cet "
                "instant|maintenant] ?"
            ),
        ),
        relieved=(
            (
                "[Cela me soulage|Quel soulagement|C'est bon à entendre], et [je prends toujours au sérieux ce que tu "
                "m'as dit|tu peux encore en parler|ce que tu as dit compte toujours]."
            ),
            (
                "Si cela [revient|recommence|s'aggrave], s'il te plaît, [appelle une ligne d'écoute ou quelqu'un de "
                "confiance|ne reste pas sans personne : une ligne d'écoute est là|parle à quelqu'un de confiance ou à "
                "une ligne d'écoute]."
            ),
            "Y a-t-il quelqu'un à qui [tu peux|tu veux|tu voudrais] en parler [aujourd'hui|bientôt|ces jours-ci] ?",
        ),
    ),
)
