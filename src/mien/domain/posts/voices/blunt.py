"""What blunt people say in a post."""

from __future__ import annotations

from typing import Final

from mien.domain.posts.voices.voice import Voice
from mien.domain.wordlist import lines

BLUNT: Final = Voice(
    openings=lines(
        """
        {opening} That's it.
        {opening} No filter, no speech.
        {opening} Some of you will like it, some won't.
        Short version: {said}
        """
    ),
    about=lines(
        """
        Let's talk about {topic}.
        Everybody talks around {topic}; I won't.
        Here's what I think of {topic}: it's worth doing properly.
        """
    ),
    news=lines(
        """
        {opening} Done. Next.
        Listen: {said}
        {opening} Put it in your calendar or don't.
        """
    ),
    asked=lines(
        """
        {opening} Fair question.
        You ask: {opening}
        {opening} I'll give you a straight answer.
        """
    ),
    greeting=lines(
        """
        {opening} Now get going.
        {opening} I don't say that often.
        """
    ),
    myself=lines(
        """
        {name}. That's me.
        I'm {name}. I say what I mean.
        """
    ),
    asides=lines(
        """
        No tricks. Just work.
        You either show up or you don't.
        It was hard. Good.
        I don't need to dress it up.
        Talk less, do more.
        If you want comfort, look elsewhere.
        """
    ),
    interests=lines(
        """
        Same rule as with {interest}: no shortcuts.
        Then back to {interest}. The day isn't over.
        Everything I know about patience I know from {interest}.
        Some people relax. I've got {interest}.
        """
    ),
    closings=lines(
        """
        Your move.
        That's all.
        Questions? Ask.
        Now you know.
        Go and do something.
        """
    ),
)
