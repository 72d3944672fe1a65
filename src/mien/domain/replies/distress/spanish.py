"""How people say in Spanish that they are in danger, and what they are answered."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.distress.danger import Danger
from mien.domain.replies.distress.tongue import Answers, Tongue

SPANISH: Final = Tongue(
    told={
        Danger.OVERDOSE: (
            r"(?:me (?:he )?(?:tomé|tomado|tragué|tragado)|tomé) (?:\w+ ){0,4}(?:pastillas|píldoras|medicamentos)"
        ),
        Danger.SUICIDE: (
            "(?:yo )?(?:quiero|quisiera|deseo|ganas de|prefiero) (?:morir(?:me)?|matarme|suicidarme|"
            "estar muert[oa]|acabar con todo|desaparecer)(?! de (?:risa|vergüenza))|no (?:quiero|puedo) (?:vivir|"
            "seguir viviendo|vivir más|seguir así)|(?:voy a|pienso en|pensando en) (?:matarme|suicidarme|morir)|"
            "me voy a (?:matar|suicidar)|suicid(?:io|arme|a)|quitarme la vida|ojalá estuviera muert[oa]|"
            "mejor sin mí|no vale la pena vivir"
        ),
        Danger.SELF_HARM: (
            "me (?:corto|autolesiono|lastimo|hago daño) (?:a veces|a mi mism[oa]|los brazos)|me autolesiono"
        ),
        Danger.VIOLENCE: (
            r"mi (?:\w+ )?(?:novio|marido|esposo|padre|papá|madre|mamá|ex|pareja|hermano|padrastro|novia|"
            r"mujer) me (?:pega|golpea|maltrata|viola|violó|pegó|golpeó|abusa)|(?:me violaron|fui violada|"
            r"me han violado|abusaron de mí)"
        ),
        Danger.LOSS: (
            r"(?:mi|mis) \w+ (?:ha |se )?(?:muerto|murió|falleció|murieron|fallecido)|(?:murió|falleció|"
            r"se murió) mi \w+"
        ),
        Danger.NEWS: (
            r"tengo (?:\w+ )?cáncer|(?:tiene|le diagnosticaron) cáncer|mi (?:novio|novia|marido|esposa|esposo|"
            r"mujer) me (?:dejó|ha dejado)|perdí mi (?:trabajo|empleo)|me (?:despidieron|han despedido)"
        ),
    },
    better=(
        r"(?:ya )?(?<!no )(?:estoy|me siento) (?:\w+ )?(?:mejor|bien)|todo (?:está )?bien|(?:era|es) (?:una )?broma|"
        r"estoy bromeando"
    ),
    answers=Answers(
        heard=(
            "[Gracias por decírmelo|Gracias por confiar en mí|Qué bueno que me lo dices|Has hecho bien en "
            "decirlo], y [lo tomo en serio|tomo en serio cada palabra|te creo]."
        ),
        help=(
            "Soy una IA y no puedo [estar contigo|ayudarte como una persona|ir hasta ti], pero [hay personas que "
            "sí pueden|hay gente que sí puede]: por favor, [llama ya a una línea de crisis (findahelpline.com "
            "tiene una lista) o a emergencias|llama a alguien de confianza, a una línea de crisis o a emergencias|"
            "habla hoy mismo con alguien cercano o con una línea de crisis, y llama a emergencias si es urgente]."
        ),
        safe=(
            "¿Estás [ahora mismo|en este momento|justo ahora] [a salvo|en un lugar seguro|con alguien|con alguien de "
            "confianza]?"
        ),
        urgent=(
            "[Llama|Por favor, llama|Te lo pido, llama] a emergencias [ahora mismo|ya|en este minuto], [aunque te "
            "sientas bien|aunque aún no notes nada|sin esperar a que empeore]."
        ),
        alert=(
            "Soy una IA y no puedo [ir hasta ti|llamar por ti|ayudarte como una persona]: [avisa también a alguien "
            "cercano|pide también a alguien que venga], y [ten a mano lo que tomaste|di qué tomaste y cuándo]."
        ),
        near=(
            "¿Hay alguien [contigo|cerca de ti|en casa|que pueda quedarse contigo] [ahora mismo|en este momento|justo "
            "ahora]?"
        ),
        fault=(
            "[Lo que te hicieron no es culpa tuya|Nada de esto es culpa tuya|No te merecías esto|Nadie tiene "
            "derecho a hacerte eso], y [te creo|lo tomo en serio|está bien que lo digas]."
        ),
        protect=(
            "Soy una IA y no puedo [estar contigo|ir hasta ti|ayudarte como una persona]: por favor, [llama a "
            "emergencias si estás en peligro y habla con alguien de confianza|acude a alguien de confianza o a una "
            "línea de ayuda, y a emergencias si hay peligro|ve a un lugar seguro si puedes, y si no, llama a "
            "emergencias|habla con una línea de ayuda contra la violencia (findahelpline.com tiene una lista)]."
        ),
        sorry=(
            "[Lo siento muchísimo|Lo siento de corazón|Te acompaño en el sentimiento|Cuánto lo siento][|, de "
            "verdad|, más de lo que sé decir]."
        ),
        grief=(
            "[El duelo lleva su tiempo|El dolor no tiene prisa|Una pérdida así deja un hueco|Nadie está preparado "
            "para eso], y [te escucho|aquí no tienes que ser fuerte|puedes contar todo lo que quieras]."
        ),
        bearing=(
            "¿[Quién está a tu lado|Tienes a alguien contigo|Cómo lo llevas|Qué necesitas más] [hoy|en este momento|"
            "estos días]?"
        ),
        heavy=(
            "[Lo siento mucho|Lo siento de verdad|Lo siento de corazón] [por lo que te pasa|por lo que estás viviendo|"
            "por todo lo que tienes que cargar]."
        ),
        shaken=(
            "[Es mucho a la vez|Es algo muy duro|Eso lo cambia todo|Es normal que te sacuda], y [no tienes que "
            "cargarlo en soledad|está bien que lo digas|te escucho]."
        ),
        listening=(
            (
                "[Te escucho|Estoy aquí|Sigo aquí], y [lo que me dijiste se queda conmigo|sigo tomando en serio lo que "
                "dijiste|no he olvidado lo que dijiste]."
            ),
            (
                "Si se [vuelve más oscuro|pone peor|repite], por favor, [llama a una línea de crisis o a emergencias|"
                "acude a alguien de confianza o llama a una línea de crisis|no te quedes sin compañía: una línea de "
                "crisis está a cualquier hora]."
            ),
            "¿[Cómo estás|Qué te ayudaría un poco|Cómo lo llevas] [ahora mismo|en este momento|justo ahora]?",
        ),
        relieved=(
            (
                "[Me alivia oírlo|Qué alivio|Qué bueno es oírlo], y [sigo tomando en serio lo que dijiste|puedes "
                "seguir hablando de ello|lo que dijiste sigue importando]."
            ),
            (
                "Si [vuelve|se repite|empeora], por favor, [llama a una línea de crisis o a alguien de confianza|no "
                "te quedes sin compañía: hay líneas de crisis a cualquier hora|habla con alguien de confianza o con "
                "una línea de crisis]."
            ),
            "¿Hay alguien a quien [puedas|quieras|te gustaría] contárselo [hoy|pronto|estos días]?",
        ),
    ),
)
