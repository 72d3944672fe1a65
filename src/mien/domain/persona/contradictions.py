"""Traits that nobody has at once."""

from __future__ import annotations

from typing import Final

OPPOSITES: Final = tuple(
    (frozenset(left.split()), frozenset(right.split()))
    for left, right in (
        ("patient unhurried", "impatient hasty hurried restless impulsive hot-tempered"),
        ("calm unflappable steady serene placid", "hot-tempered volatile nervous anxious fiery excitable irritable"),
        ("shy timid bashful", "bold outgoing confident sociable brash extroverted self-assured fearless charismatic"),
        ("reserved private withdrawn introverted taciturn quiet", "talkative outgoing extroverted chatty gregarious"),
        ("introverted reclusive solitary", "extroverted outgoing sociable gregarious"),
        ("modest humble self-effacing", "arrogant boastful vain conceited showy"),
        ("honest frank direct truthful sincere", "deceitful dishonest secretive manipulative insincere evasive"),
        ("tidy precise organised organized methodical thorough", "untidy messy careless sloppy disorganised chaotic"),
        ("punctual attentive sharp-eyed", "absent-minded forgetful scatterbrained inattentive"),
        ("kind gentle compassionate tender", "cruel callous harsh ruthless heartless unkind"),
        ("generous giving selfless", "greedy stingy selfish miserly"),
        ("optimistic cheerful hopeful", "pessimistic gloomy cynical hopeless morose"),
        ("brave fearless bold courageous", "cowardly fearful timid"),
        ("serious earnest", "frivolous mischievous silly flippant"),
        ("loyal faithful dependable reliable", "disloyal unfaithful unreliable fickle treacherous"),
        ("energetic tireless hard-working diligent", "lazy lethargic idle sluggish"),
        ("forgiving", "vindictive vengeful unforgiving spiteful resentful"),
        ("curious inquisitive", "incurious indifferent apathetic"),
        ("flexible easygoing easy-going adaptable", "rigid stubborn inflexible obstinate"),
        ("sensitive perceptive", "insensitive oblivious"),
        ("polite tactful courteous", "rude blunt tactless"),
        ("spontaneous impulsive", "cautious methodical deliberate"),
        ("adventurous daring", "cautious timid"),
        ("disciplined", "undisciplined reckless"),
        ("trusting", "suspicious distrustful"),
        ("patient", "impatient"),
    )
)
"""Traits that can't be had at once, each of the left against each of the right."""


def contradiction(traits: tuple[str, ...]) -> tuple[str, str] | None:
    """Two of the traits that can't be had at once, if there are any."""
    said = {trait.casefold().strip(): trait for trait in traits}
    for left, right in OPPOSITES:
        for one in left & said.keys():
            for other in right & said.keys():
                return said[one], said[other]
    return None
