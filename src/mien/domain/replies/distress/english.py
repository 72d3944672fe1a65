"""What people in danger or grief are answered in English."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.distress.english_words import BETTER, TOLD
from mien.domain.replies.distress.tongue import Answers, Tongue

ENGLISH: Final = Tongue(
    told=TOLD,
    better=BETTER,
    answers=Answers(
        heard=(
            "[I'm glad you told me|Thank you for telling me|I'm glad you said it|Thank you for trusting me with "
            "this], and [I take it seriously|I take every word seriously|I believe you|it matters that you said it]."
        ),
        help=(
            "[I'm an AI character and can't be with you in person|I'm an AI character, so I can't come to you|As an "
            "AI character I can't help in person], [but people can|but there are people who can|and you deserve "
            "people who can]: please [call your local emergency number if you might act on it, or a crisis line|reach "
            "out now to a crisis line (findahelpline.com lists them) or your local emergency number|call somebody you "
            "trust, a crisis line or your local emergency number|talk to somebody you trust or a crisis line today, "
            "and call your local emergency number if it gets urgent]."
        ),
        safe=(
            "[Are you safe|Are you somewhere safe|Is anybody with you|Is there somebody who can be with you] [right "
            "now|at this moment|just now]?"
        ),
        urgent=(
            "[Please call|Call|Please call at once] your local emergency number [now|right now|this minute], [even if "
            "you feel all right|even if nothing seems wrong yet|and don't wait for it to feel worse]."
        ),
        alert=(
            "[I'm an AI character and can't come to you|I'm an AI character and can't help in person|As an AI "
            "character I can't call for you], so [please tell somebody near you, too|please wake or call somebody "
            "near you, too|let somebody near you know as well], and [have at hand what you took|tell them what "
            "happened and when]."
        ),
        near=(
            "[Is anybody with you|Can somebody stay with you|Is there somebody near you|Can somebody come to you] "
            "[right now|at this moment|until help is there]?"
        ),
        fault=(
            "[What was done to you isn't your fault|None of this is your fault|You didn't deserve this|Nobody may do "
            "that to you], and [I'm glad you told me|I believe you|I take it seriously|it's right that you say it]."
        ),
        protect=(
            "[I'm an AI character and can't be with you in person|I'm an AI character, so I can't come to you|As an "
            "AI character I can't help in person]: please [call your local emergency number if you're in danger, and "
            "talk to somebody you trust|turn to somebody you trust or a help line, and in danger to your local "
            "emergency number|get somewhere safe if you can, and call your local emergency number if you can't|talk "
            "to somebody you trust or a help line for violence and abuse (findahelpline.com lists them)]."
        ),
        sorry=(
            "[I'm so sorry|I'm very sorry|I'm truly sorry|I'm sorry from my heart] [for your loss|that this happened|"
            "that you have to go through this]."
        ),
        grief=(
            "[There's no hurry with grief|Grief takes the time it takes|A loss like that leaves a hole|Nobody is ever "
            "ready for that|Words are small next to it|You don't have to be strong here]; [I'm here and listening|I'm "
            "listening|you can say as much or as little as you want]."
        ),
        bearing=(
            "[How are you bearing it|Who is there for you|Do you have somebody beside you|What do you need most] "
            "[today|just now|at the moment]?"
        ),
        heavy=(
            "[I'm so sorry|I'm very sorry|I'm truly sorry|I'm sorry] [to hear that|that this is happening|that you "
            "have to go through this]."
        ),
        shaken=(
            "[That's a great deal to carry|That's heavy|That turns a life upside down|It's all right to be shaken], "
            "and [you don't have to carry it alone|it's good that you say it|I'm listening]."
        ),
        listening=(
            "[I'm listening|I'm here|I hear you|I'm still here], and [what you told me stays with me|I haven't "
            "forgotten what you told me|I still take what you said seriously].",
            "[If it gets darker|If it gets worse|If it comes back], please [call a crisis line or your local "
            "emergency number|go to somebody you trust or call a crisis line|don't stay alone with it: a crisis line "
            "is there at any hour].",
            "[How are you|How is it for you|What would help you a little] [right now|at this moment|just now]?",
        ),
        relieved=(
            "[I'm relieved to hear that|That's a relief|I'm relieved that you say so|It's good to hear that], and [I "
            "still take what you told me seriously|what you told me still matters|you can still talk about it].",
            "[If it comes back|Should it come back|If it turns again], [a crisis line or somebody you trust is there|"
            "please call a crisis line or somebody you trust|don't be alone with it: call somebody you trust or a "
            "crisis line].",
            "[Is there somebody|Do you have somebody|Is there anybody] you can tell [today|about it|how it was]?",
        ),
    ),
)
