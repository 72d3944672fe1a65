"""What bold people say in a post."""

from __future__ import annotations

from typing import Final

from mien.domain.posts.voices.voice import Voice
from mien.domain.wordlist import lines

BOLD: Final = Voice(
    openings=lines(
        """
        {opening} Let's go!
        {opening} This is what I live for.
        {opening} And I'm only getting started.
        Stop everything. {opening}
        """
    ),
    about=lines(
        """
        Nothing beats {topic}!
        Give me {topic} over a quiet day any time.
        I said yes to {topic}, and I'd say it again.
        """
    ),
    news=lines(
        """
        It's happening. {opening}
        {opening} Who's coming with me?
        They said it couldn't be done. {opening}
        """
    ),
    asked=lines(
        """
        {opening} I love a question that bites.
        You want to know? {opening} So do I!
        Big question today: {opening}
        """
    ),
    greeting=lines(
        """
        {opening} Make it count!
        {opening} Today belongs to us.
        """
    ),
    myself=lines(
        """
        I'm {name}, and I don't do things by halves.
        The name's {name}. Remember it!
        """
    ),
    asides=lines(
        """
        My heart was pounding the whole time.
        You never know what you can do until you're in the middle of it.
        I'd rather fall on my face than stand and watch.
        There was a moment when I could have turned back. I didn't.
        Every single nerve was awake.
        Fear came along, but it had to sit in the back.
        """
    ),
    interests=lines(
        """
        It's the same fire that I know from {interest}.
        First this, then {interest}, and then we'll see who's tired.
        I've given {interest} everything, and I gave this no less.
        Between this and {interest}, who needs sleep?
        """
    ),
    closings=lines(
        """
        What are you waiting for?
        Next stop: everything.
        Come and get it.
        Show me what you've got!
        See you at the top.
        """
    ),
)
