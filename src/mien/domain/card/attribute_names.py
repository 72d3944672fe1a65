"""The labels of lists that describe somebody, as authors of cards spell them."""

from __future__ import annotations

from enum import Enum
from typing import Final

from mien.domain.wordlist import phrases


class Attribute(Enum):
    """What stands behind a label."""

    AGE = "age"
    JOB = "job"
    TRAITS = "traits"
    VOICE = "voice"
    INTERESTS = "interests"
    LIKES = "likes"
    DISLIKES = "dislikes"
    OTHER = "other"
    """Something else; it shows that a list is a list, and where what stands before it ends."""


_SPELLINGS: Final = {
    Attribute.AGE: "age, ages, real age, actual age, true age, apparent age, physical age, visual age, human age",
    Attribute.JOB: "job, jobs, occupation, occupations, profession, work, career, role, job title",
    Attribute.TRAITS: """
        personality, personality traits, personality trait, trait, traits, character traits, mind, mentality,
        temperament, attributes, positive traits, negative traits, archetype
    """,
    Attribute.VOICE: "voice, speech, speech style, speech pattern, speech patterns, speaking style, way of speaking",
    Attribute.INTERESTS: "hobby, hobbies, interest, interests, pastime, pastimes, passions, hobbies and interests",
    Attribute.LIKES: "like, likes, love, loves, favorites, favourites, enjoys, turn ons, favorite things",
    Attribute.DISLIKES: "dislike, dislikes, hate, hates, turn offs, pet peeves, loathes",
    Attribute.OTHER: """
        name, full name, first name, surname, nickname, nicknames, alias, aliases, character, char, persona, title,
        gender, sex, pronouns, species, race, ethnicity, nationality, origin, birthday, birthplace, zodiac, height,
        weight, hair, hair color, hair style, hairstyle, eyes, eye color, skin, body, body type, build, face,
        features, appearance, looks, looks like, clothes, clothing, outfit, attire, accessories, scent, sexuality,
        sexual orientation, orientation, relationship, relationships, relationship status, family, friends, backstory,
        background, history, lore, world, setting, scenario, genre, tags, abilities, skills, powers, weapons,
        equipment, inventory, goal, goals, motivation, fear, fears, secret, secrets, habits, quirks, mannerisms,
        weaknesses, strengths, flaws, residence, home, location, education, description, summary, details, notes,
        mbti, alignment, kinks, fetishes, quotes, mental age, likes and dislikes, likes & dislikes, likes/dislikes,
        date of birth, theme, wants
    """,
}

NAMES: Final = {name: attribute for attribute, names in _SPELLINGS.items() for name in phrases(names)}
"""Every label in small letters, its words parted by single spaces."""

NOTHING: Final = phrases("none, nothing, no, n/a, na, unknown, unspecified, undefined, secret, any, tbd, -, ?, ??, ???")
"""What authors write where there is nothing to tell."""

BEYOND_YEARS: Final = ("million", "billion", "thousand", "centur", "millenni", "aeon", "eon", "decade", "immortal")
"""In an age: its number doesn't count years."""

OF_WORK: Final = (
    *("er", "or", "ist", "ian", "man", "woman", "eer", "eur", "smith", "wright", "herd", "ress", "agent", "thief"),
    *("accountant", "assistant", "attendant", "merchant", "sergeant", "lieutenant", "consultant", "servant", "nurse"),
    *("chef", "judge", "guard", "spy", "pilot", "monk", "nun", "priest", "maid", "witch", "knight", "cook", "clerk"),
    *("coach", "mage", "scribe", "scholar", "bard", "medic", "mechanic", "architect", "captain", "athlete", "diplomat"),
)
"""Ends of words for what somebody is at work."""

NO_WORK: Final = ("loner", "prisoner", "other", "daughter", "sister", "father", "former", "never", "human", "beginner")
"""Words with such an end that aren't."""
