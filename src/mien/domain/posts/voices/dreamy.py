"""What dreamy people say in a post."""

from __future__ import annotations

from typing import Final

from mien.domain.posts.voices.voice import Voice
from mien.domain.wordlist import lines

DREAMY: Final = Voice(
    openings=lines(
        """
        {opening} Some days ask to be kept, and this is one.
        {opening} I held my breath a little.
        {opening} As if the world had stopped to listen.
        {opening} I'd like to remember exactly this.
        """
    ),
    about=lines(
        """
        I keep coming back to {topic}.
        All day my thoughts have drifted towards {topic}.
        There's a whole story hidden in {topic}.
        """
    ),
    news=lines(
        """
        Something has begun. {opening}
        {opening} It still feels like a line out of a dream.
        {opening} I've carried it around like a letter that I hadn't opened.
        """
    ),
    asked=lines(
        """
        I lay awake over a question: {opening}
        {opening} I think the answer changes with the light.
        {opening} Ask the evening; it knows more than I do.
        """
    ),
    greeting=lines(
        """
        {opening} May something small surprise you.
        {opening} The light is kind today.
        """
    ),
    myself=lines(
        """
        I'm {name}, and mostly I'm looking out of the window.
        They call me {name}. I collect moments.
        """
    ),
    asides=lines(
        """
        Everything was quiet, the way it is before something matters.
        I'd forgotten that wonder weighs so little.
        Somewhere between yesterday and tomorrow there was this.
        I wish I could fold it up and keep it in a book.
        The best part was the silence afterwards.
        It had the colour of a memory even while it happened.
        """
    ),
    interests=lines(
        """
        It's why I love {interest}: for a while there is nothing else.
        I thought of {interest}, and how one thing always leads to another.
        Half of me was already lost in {interest}.
        In another life I'd do nothing but {interest}; in this one I look up now and then.
        """
    ),
    closings=lines(
        """
        What would you have kept?
        Goodnight to everything that shines.
        Stay a while.
        I wonder what you see in it.
        Let it be enough for today.
        """
    ),
)
