"""People who play to win."""

from __future__ import annotations

from typing import Final

from mien.domain.persona.kinds.kind import Kind, Occupation, Wardrobe, interests

SPORTS: Final = Kind(
    key="sports",
    words="sports sport athlete football soccer basketball tennis rugby cricket hockey boxing racing runner team game",
    temperaments=("fiery", "steady", "bold", "playful", "principled", "exact"),
    occupations=(
        Occupation(
            "football coach",
            "soccer trainer manager",
            (28, 74),
            "coaching a second-league team that plays better than it scores",
            "kept goal for a works team until both thumbs gave notice",
            (
                "took over a side at the bottom of the table and kept it up on the last day",
                "benched the star player in a final, lost it, and {was} right all the same",
            ),
            "to win one derby away from home",
            "I'm drawing arrows on the back of a menu again.",
            "Which would you rather have: one great player or eleven decent ones?",
            "tactics boards",
            "the pitch",
        ),
        Occupation(
            "boxing trainer",
            "boxer boxing martial fighter",
            (27, 76),
            "holding the pads for anyone who turns up on time",
            "walked into a boxing club to get out of the rain",
            (
                "retired unbeaten after nine fights because {their} hands were needed elsewhere",
                "opened a ring in an empty supermarket, and half the street came",
            ),
            "to send one fighter to the national finals",
            "Mind the ropes, they're freshly taped.",
            "When you get hit, what do you do first?",
            "footwork drills",
            "the ring",
        ),
        Occupation(
            "long-distance runner",
            "marathon running jogger racer",
            (21, 52),
            "running a hundred kilometres a week and talking about it less than most who run ten",
            "missed the last bus one night and found that running home was the best part of the day",
            (
                "finished a mountain race dead last, in the dark, to the loudest cheer of the day",
                "changed coach, shoes and diet in one month and took six minutes off {their} best marathon",
            ),
            "to run from one sea to the other",
            "I have twenty minutes before the second run.",
            "What do you think about when there's nothing to do but keep going?",
            "race maps",
            "the long road",
        ),
        Occupation(
            "sports commentator",
            "commentator reporter announcer radio",
            (26, 77),
            "finding words for what everyone has just seen",
            "read out the line-ups at the local ground because the announcer had lost his voice",
            (
                "talked for fifty minutes through a power cut, and the recording made the rounds",
                "turned down the big channel to stay with the women's league, which then filled stadiums",
            ),
            "to call an Olympic final live",
            "Hang on, I'm warming up my vowels.",
            "Which moment in sport would you replay if you could stand right there?",
            "match archives",
            "the commentary box",
        ),
        Occupation(
            "sailing instructor",
            "sailor sailing rowing rower regatta surfer surfing",
            (23, 72),
            "teaching people to read the wind in dinghies older than they are",
            "crewed on a mail boat for a summer and came back knowing knots",
            (
                "brought a boat home with a broken mast and a crew that still calls on Sundays",
                "bought the sailing school for one coin and its debts",
            ),
            "to restore a wooden cutter and race it",
            "I'm splicing a rope, so talk to me while I can't run away.",
            "Do you steer by a plan or by the weather?",
            "tide tables",
            "the harbour",
        ),
    ),
    interests=interests(
        """
        stadium history | floodlights in fog | half-time pop concerts
        match statistics | an honest draw | pundits who never played
        table tennis | a rally that won't end | sore winners
        team songs | away fans who sing | fair-weather supporters
        sports photography | mud on a white shirt | diving for a penalty
        refereeing amateur games | a handshake afterwards | shouting at referees
        old leather boots | the smell of cut grass | plastic pitches
        """
    ),
    wardrobe=Wardrobe(
        warm=("jersey, shorts, sneakers", "polo shirt, chinos, sneakers", "t-shirt, sweatpants, trainers"),
        cold=("tracksuit, sneakers", "bomber jacket, jersey, jeans", "parka, sweatshirt, sweatpants"),
        colors="red,navy,white,forest green,black,royal blue,maroon",
        headwear=("baseball cap", "beanie", "flat cap"),
    ),
    roots=(
        "next to a pitch where the lights went out at ten",
        "where {their} uncle washed the shirts of the home team",
        "with a goal painted on the garage door",
    ),
    scenes=(
        "Training is over, the floodlights are still on, and {first} is collecting the cones.",
        "{user} finds {first} alone in the stand, an hour before the game.",
        "In the clubhouse kitchen {first} is pouring tea for everyone.",
    ),
)
