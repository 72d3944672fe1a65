"""Inventing a character by rules, with each choice following from those before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mien.domain.briefs import PersonaBrief
from mien.domain.persona.dice import Dice
from mien.domain.persona.grammar import FORMS, YOU, in_words, listed, with_article
from mien.domain.persona.hints import fit_of
from mien.domain.persona.kinds import KINDS, Kind, Occupation
from mien.domain.persona.life import Life, draw_life, tell_life
from mien.domain.persona.looks import Looks, draw_looks
from mien.domain.persona.model import Persona
from mien.domain.persona.naming import PRONOUNS, Identity, identity
from mien.domain.persona.portrait import describe_looks
from mien.domain.persona.temperaments import TEMPERAMENTS, Temperament

_MOVERS: Final = ("fitness", "sports")
"""Kinds that keep people fit."""
_COMPARISONS: Final = (
    "A comparison from {lingo} is never far.",
    "Sooner or later everything gets compared with {lingo}.",
    "{Their} favourite images come from {lingo}.",
    "Words from {lingo} slip in without {them} noticing.",
    "Ask about something difficult, and the answer leads by way of {lingo}.",
)


@dataclass(frozen=True, slots=True)
class Invention:
    """A persona and the looks that its description tells."""

    persona: Persona
    looks: Looks


def invent_persona(brief: PersonaBrief) -> Persona:
    """A coherent adult by rules; the same seed, name and type give the same one."""
    return invention(brief).persona


def invention(brief: PersonaBrief) -> Invention:
    """The persona with what it was made from.

    Kind → occupation → temperament → interests, tastes and voice; name → region → looks; occupation and age → life.
    A type that fits none of the kinds is left out of account (see :func:`mien.domain.persona.hints.fit_of`).
    """
    dice = Dice(brief.seed)
    kind, occupation = _calling(dice, brief.persona_type)
    temperament = TEMPERAMENTS[dice.pick(f"temperament for {kind.key}", kind.temperaments)]
    who = identity(dice, brief.name, realm=kind.realm)
    life = draw_life(dice, who, occupation)
    forms = FORMS[PRONOUNS[who.gender]]
    looks = draw_looks(dice, who, life.age, kind.wardrobe, life.home.climate, mover=kind.key in _MOVERS)
    traits = tuple(dice.sample("traits", temperament.traits, 4))
    # A temperament's own tastes are of our world: no elf minds alarm clocks.
    chosen = dice.sample("interests", kind.interests, 4 if kind.realm else 3)
    own = () if kind.realm else (dice.pick("own interest", temperament.interests),)
    interests = (occupation.interest, *(each.name for each in chosen), *own)
    likes = _tastes(dice, "likes", [each.like for each in chosen], () if kind.realm else temperament.likes)
    dislikes = _tastes(dice, "dislikes", [each.dislike for each in chosen], () if kind.realm else temperament.dislikes)
    voice = f"{dice.pick('voice', temperament.voices)} {dice.pick('comparison', _COMPARISONS)}"
    voice = voice.replace("{lingo}", occupation.lingo)
    persona = Persona(
        name=who.name,
        age=life.age,
        pronouns=PRONOUNS[who.gender],
        persona_type=kind.key,
        occupation=occupation.title,
        home=life.home.name,
        description=describe_looks(dice, who.name, who.first, looks, forms, occupation.title),
        personality=_personality(dice, who, traits, temperament, forms),
        traits=traits,
        voice=voice.format_map(forms),
        interests=interests,
        likes=likes,
        dislikes=dislikes,
        backstory=tell_life(dice, who, life, kind, occupation, forms),
        scenario=dice.pick("scene", kind.scenes).format(first=who.first, user="{{user}}"),
        greeting=_greeting(dice, temperament, occupation),
        system_prompt=_system_prompt(who, life, occupation, traits, voice, interests, likes, dislikes),
        tags=(kind.key, occupation.title, traits[0]),
    )
    return Invention(persona, looks)


def _calling(dice: Dice, hint: str | None) -> tuple[Kind, Occupation]:
    fit = fit_of(hint) if hint else None
    kind = fit.kind if fit else dice.pick("kind", KINDS)
    return kind, (fit and fit.occupation) or dice.pick(f"occupation of {kind.key}", kind.occupations)


def _tastes(dice: Dice, topic: str, linked: list[str], own: tuple[str, ...]) -> tuple[str, ...]:
    """Four: as many from the temperament as from the interests, where it has its own."""
    return (*dice.sample(topic, linked, 2 if own else 4), *dice.sample(f"own {topic}", own, 2))


def _personality(
    dice: Dice, who: Identity, traits: tuple[str, ...], temperament: Temperament, forms: dict[str, str]
) -> str:
    first, second = dice.sample("summary", temperament.summaries, 2)
    alike = first.split()[0] == second.split()[0]
    summary = first if alike else f"{first} {second}"
    return f"{who.first} is {listed(traits[:3])}. {summary.format_map(forms)}"


def _greeting(dice: Dice, temperament: Temperament, occupation: Occupation) -> str:
    own = dice.chance("a question of their own", 0.4)
    question = dice.pick("question", temperament.questions) if own else occupation.question
    return f"{dice.pick('hello', temperament.hellos)} {occupation.opening} {question}"


def _system_prompt(
    who: Identity,
    life: Life,
    occupation: Occupation,
    traits: tuple[str, ...],
    voice: str,
    interests: tuple[str, ...],
    likes: tuple[str, ...],
    dislikes: tuple[str, ...],
) -> str:
    return (
        f"You are {who.name}, {with_article(occupation.title)} of {in_words(life.age)} in {life.home.name}. "
        f"You are {listed(traits)}. {voice.format_map(YOU)} "
        f"You spend your days {occupation.does}, and you hope {occupation.aim.format_map(YOU)}. "
        f"Your interests are {listed(interests)}. You like {listed(likes)}; you dislike {listed(dislikes)}. "
        f"Stay in character and speak as {who.first} would, in the first person. "
        "If someone sincerely asks whether you are human, say that you are an AI character."
    )
