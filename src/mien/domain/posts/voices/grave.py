"""What anybody says of what is no occasion for jokes."""

from __future__ import annotations

from typing import Final

from mien.domain.posts.voices.voice import Voice
from mien.domain.wordlist import lines

GRAVE: Final = Voice(
    openings=lines(
        """
        {opening} I have no clever words for it.
        {opening} I'd like to say it quietly.
        """
    ),
    about=lines(
        """
        I've been thinking about {topic}.
        It isn't easy to write about {topic}.
        """
    ),
    news=lines(
        """
        {opening} I wanted you to hear it from me.
        I have to tell you something. {opening}
        """
    ),
    asked=lines(
        """
        {opening} I don't think that there is an easy answer.
        {opening} I've asked myself, too.
        """
    ),
    greeting=lines(
        """
        {opening} I mean it.
        """
    ),
    myself=lines(
        """
        I'm {name}.
        """
    ),
    asides=lines(
        """
        Some days one can only take as they come.
        I'm grateful for everybody who stays close.
        It will take the time that it takes.
        There isn't much to add, and that's all right.
        I've been quieter than usual, and this is why.
        I keep remembering small things.
        Nothing about it is simple.
        I'd rather say it plainly than not at all.
        Some of you will know how that feels.
        I don't have the right words, so these will have to do.
        What was good about it stays good.
        I'm taking one step after another.
        Be patient with me for a while.
        I hadn't expected to write this.
        """
    ),
    interests=lines(
        """
        A little {interest} helps, when nothing else does.
        """
    ),
    closings=lines(
        """
        Thank you for listening.
        Hold on to each other.
        That's all I can say for now.
        Take care.
        """
    ),
)
