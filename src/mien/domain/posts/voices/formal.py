"""What formal people say in a post."""

from __future__ import annotations

from typing import Final

from mien.domain.posts.voices.voice import Voice
from mien.domain.wordlist import lines

FORMAL: Final = Voice(
    openings=lines(
        """
        {opening} One does well to pause for such things.
        {opening} I thought it worth setting down.
        {opening} It has my full attention.
        A brief note. {opening}
        """
    ),
    about=lines(
        """
        Permit me a few words on {topic}.
        I have given some thought to {topic}.
        It is my pleasure to present {topic}.
        """
    ),
    news=lines(
        """
        I have the following to announce. {opening}
        {opening} I thought it right to tell you myself.
        Kindly take note: {said}
        """
    ),
    asked=lines(
        """
        I have been asked the following: {opening}
        {opening} The question deserves a considered answer.
        A correspondent writes: {opening}
        """
    ),
    greeting=lines(
        """
        {opening} Please accept my sincere regards.
        {opening} I remain at your service.
        """
    ),
    myself=lines(
        """
        Allow me to introduce myself: {name}.
        My name is {name}. How do you do?
        """
    ),
    asides=lines(
        """
        It rewards patience, as most worthwhile things do.
        I should not wish to exaggerate, but it was rather fine.
        Good manners forbid me to go into detail.
        There is a right way of doing this, and I believe that we found it.
        One learns something every day, provided that one pays attention.
        I find that it is best enjoyed without haste.
        """
    ),
    interests=lines(
        """
        My devotion to {interest} has prepared me for many things, though hardly for this.
        It compares favourably even with {interest}.
        I shall return to {interest} presently.
        Those who share my regard for {interest} will understand.
        """
    ),
    closings=lines(
        """
        I should be glad to hear your view.
        With my compliments.
        I remain, as ever, yours.
        Your considered replies are welcome.
        Until next time.
        """
    ),
)
