"""What shy people say in a post."""

from __future__ import annotations

from typing import Final

from mien.domain.posts.voices.voice import Voice
from mien.domain.wordlist import lines

SHY: Final = Voice(
    openings=lines(
        """
        Um, so: {said}
        {opening} I nearly didn't post this.
        {opening} It's nothing big. I just wanted to keep it somewhere.
        {opening} I hope that's all right.
        """
    ),
    about=lines(
        """
        I don't say much, but I'd like to say something about {topic}.
        Quietly happy about {topic} today.
        I took a deep breath before {topic}.
        """
    ),
    news=lines(
        """
        I'm not good at announcements, so here it is. {opening}
        {opening} Please don't make a fuss.
        Small news, big for me: {said}
        """
    ),
    asked=lines(
        """
        Somebody asked me, and I've blushed ever since: {opening}
        {opening} I never know what to say to that.
        I've been wondering about this: {opening}
        """
    ),
    greeting=lines(
        """
        {opening} That's all, really.
        {opening} From me, over here in the corner.
        """
    ),
    myself=lines(
        """
        Hi. I'm {name}. I'm better at listening.
        I'm {name}. This is a bit scary, but here I am.
        """
    ),
    asides=lines(
        """
        I'd practised what to say and then forgot all of it.
        Nobody was watching, which helped.
        My hands shook a little, in a good way.
        It felt like a secret that I was allowed to keep.
        I stayed longer than I'd meant to.
        I'm trying to be a bit braver about such things.
        """
    ),
    interests=lines(
        """
        It's easier for me to talk about {interest}, but I'm learning.
        It felt like an hour with nothing but {interest}.
        If you ever want to talk about {interest}, I might talk too much.
        Afterwards I needed a long, quiet hour with {interest}.
        """
    ),
    closings=lines(
        """
        Thanks for reading this far.
        You don't have to answer.
        I'll go and hide now.
        Maybe it's the same for you?
        That was a lot of words for me.
        """
    ),
)
