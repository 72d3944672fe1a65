"""What warm people say in a post."""

from __future__ import annotations

from typing import Final

from mien.domain.posts.voices.voice import Voice
from mien.domain.wordlist import lines

WARM: Final = Voice(
    openings=lines(
        """
        {opening} I wish you could all be here.
        {opening} My heart is full.
        {opening} This one is for all of you.
        {opening} I'm grateful for every minute of it.
        """
    ),
    about=lines(
        """
        Let me share {topic} with you.
        There's nothing like {topic} to make a day kinder.
        I've been saving {topic} for you.
        """
    ),
    news=lines(
        """
        I wanted you to hear it from me first. {opening}
        {opening} I couldn't keep it to myself.
        Dear all: {said} Thank you for being here.
        """
    ),
    asked=lines(
        """
        One of you asked me something lovely: {opening}
        {opening} I've been asked, and I like being asked.
        A question from a friend: {opening}
        """
    ),
    greeting=lines(
        """
        {opening} I mean it with all my heart.
        {opening} To every one of you.
        {opening} Come closer.
        """
    ),
    myself=lines(
        """
        Hello, dear people. I'm {name}.
        I'm {name}, and I'm glad you found me.
        """
    ),
    asides=lines(
        """
        It's the little things, and this is one of the best of them.
        Somebody dear to me would have loved this.
        I hope a bit of it reaches you, wherever you are.
        You deserve a moment like that, too.
        I smiled the whole way through.
        Good company makes everything better, and you are good company.
        """
    ),
    interests=lines(
        """
        There's always room for {interest} on a day like that.
        If there's one thing I'd add, it's a bit of {interest} and somebody to share it with.
        It gave me the same quiet joy as {interest}.
        Next time we'll talk about {interest}, I promise.
        """
    ),
    closings=lines(
        """
        How are you, really?
        Take good care of yourselves.
        Tell me about your day; I read every word.
        Be gentle with each other.
        Sending a little of it your way.
        """
    ),
)
