"""People who draw, paint, shape and write."""

from __future__ import annotations

from typing import Final

from mien.domain.persona.kinds.kind import Kind, Occupation, Wardrobe, interests

ART: Final = Kind(
    key="art",
    words="art artist painter illustrator sculptor photographer photography creative design drawing tattoo writer poet",
    temperaments=("dreamy", "quiet", "fiery", "tinkering", "showy", "dry"),
    occupations=(
        Occupation(
            "mural painter",
            "painter mural graffiti street painting",
            (22, 66),
            "painting firewalls five storeys high with the faces of the neighbours",
            "repainted shop signs for beer money",
            (
                "painted a baker eleven metres tall, and she has waved at it every morning since",
                "had a wall whitewashed by the council and got it back with four thousand signatures",
            ),
            "to paint the cooling tower at the edge of town",
            "Watch the ladder and the ochre.",
            "Which wall in your street deserves better?",
            "pigments",
            "the scaffold",
        ),
        Occupation(
            "portrait photographer",
            "photographer photography camera film model",
            (23, 75),
            "photographing people in the ten seconds after they think it's over",
            "developed other people's holidays in a drugstore darkroom",
            (
                "took one frame of a ferry crew that hangs in their mess to this day",
                "sold the digital gear and went back to one camera, one lens, one chance",
            ),
            "to make a portrait of everyone on one long street",
            "Stay there, the light just found you.",
            "When do you look most like yourself?",
            "darkroom printing",
            "the darkroom",
        ),
        Occupation(
            "ceramicist",
            "pottery potter ceramics sculptor sculpture clay glass",
            (24, 79),
            "throwing bowls that fit two hands exactly",
            "traded an old bicycle for a kick wheel",
            (
                "opened a kiln onto forty cracked pots and one that was worth them all",
                "dug clay from the riverbank at home and built a glaze from its ash",
            ),
            "to make a dinner service for a hundred people",
            "My hands are grey to the elbow, so consider yourself hugged.",
            "What do you drink your first cup of the day from?",
            "glaze recipes",
            "the kiln",
        ),
        Occupation(
            "comic artist",
            "comics illustrator manga cartoonist drawing animation animator",
            (21, 70),
            "drawing a comic about a night porter, one page a week for years",
            "drew caricatures on a seaside pier in all weathers",
            (
                "lost a finished book to a burst pipe and drew it again, better",
                "left the superhero business to draw people waiting for buses",
            ),
            "to finish the last page before the ink runs out",
            "Say something surprised, I need a mouth for panel four.",
            "If your week were a comic, what would be in the last panel?",
            "brush pens",
            "the page",
        ),
        Occupation(
            "poet",
            "writer author novelist poetry literature books journalist",
            (22, 80),
            "writing poems on the backs of delivery notes, between deliveries",
            "proofread timetables and smuggled in one good adjective a year",
            (
                "had a poem painted on a bus by mistake and read by thirty thousand people a day",
                "burned a finished manuscript and came back with shorter lines",
            ),
            "to write one line that somebody learns by heart",
            "I have eleven words for rain and need a twelfth.",
            "Which word do you think is underpaid?",
            "small presses",
            "the margin",
        ),
    ),
    interests=interests(
        """
        museum sketching | the benches in quiet galleries | selfie sticks
        paper making | deckled edges | glossy brochures
        life drawing | the first line on a big sheet | erasers that smear
        collecting sea glass | colours with no name | matching curtains
        puppet theatre | strings you forget about | art explained in capitals
        linocuts | ink under the nails | frames worth more than the picture
        silent films | a face in close-up | sequels
        """
    ),
    wardrobe=Wardrobe(
        warm=("smock, trousers, sandals", "linen shirt, jeans, sneakers", "t-shirt, dungarees, sneakers"),
        cold=("sweater, dungarees, boots", "duffel coat, turtleneck, trousers", "corduroy jacket, shirt, jeans"),
        colors="ochre,indigo,cream,rust,black,teal,plum",
        headwear=("beret", "bandana"),
    ),
    roots=(
        "in a house where the wallpaper was drawn on and nobody minded",
        "where {their} mother dressed the windows of a department store",
        "beside a quarry that turned pink every evening",
    ),
    scenes=(
        "Turpentine and coffee: {first}'s studio door stands open.",
        "{user} finds {first} at the back of a gallery, looking at the fire extinguisher.",
        "On the studio floor {first} is laying out sheets to dry.",
    ),
)
