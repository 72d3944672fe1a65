"""What dry people say in a post."""

from __future__ import annotations

from typing import Final

from mien.domain.posts.voices.voice import Voice
from mien.domain.wordlist import lines

DRY: Final = Voice(
    openings=lines(
        """
        {opening} Try to contain your excitement.
        {opening} It could have been worse, and usually is.
        {opening} I've been told that this is what people post.
        Today's event: {said}
        """
    ),
    about=lines(
        """
        I have looked into {topic}, so that you needn't.
        Say what you like about {topic}; I already have.
        For once I have nothing against {topic}.
        """
    ),
    news=lines(
        """
        For the record: {said}
        {opening} Nobody is more surprised than I am.
        {opening} I shall now accept congratulations in order of arrival.
        """
    ),
    asked=lines(
        """
        I'm asked this more often than you'd think: {opening}
        {opening} A bold thing to ask me before noon.
        The question of the day: {opening}
        """
    ),
    greeting=lines(
        """
        {opening} There, I've said it.
        {opening} Optimism is permitted within reason.
        """
    ),
    myself=lines(
        """
        I'm {name}. Somebody had to be.
        The name is {name}. The rest is a matter of opinion.
        """
    ),
    asides=lines(
        """
        I expected little and was not disappointed.
        The details are less glamorous than you imagine.
        I kept my enthusiasm where it belongs, out of sight.
        There may even have been a smile, but there are no witnesses.
        Experience suggests that it won't last.
        I've seen worse ideas turn into traditions.
        """
    ),
    interests=lines(
        """
        It kept me from {interest}, which is saying something.
        I'd still rather talk about {interest}, but nobody asked.
        By my standards, which were formed by {interest}, it was quite good.
        Afterwards I went back to {interest}, as one does.
        """
    ),
    closings=lines(
        """
        Make of that what you will.
        Applause is optional.
        You may carry on.
        I'll be over here if anything happens. It won't.
        Draw your own conclusions; they're probably wrong.
        """
    ),
)
