"""What playful people say in a post."""

from __future__ import annotations

from typing import Final

from mien.domain.posts.voices.voice import Voice
from mien.domain.wordlist import lines

PLAYFUL: Final = Voice(
    openings=lines(
        """
        Guess what? {opening}
        {opening} Yes, really. No, I won't explain.
        {opening} I regret nothing.
        Plot twist: {said}
        """
    ),
    about=lines(
        """
        Nobody warned me about {topic}, and I'm delighted.
        Roses are red, and I can't stop thinking about {topic}.
        Official statement on {topic}: I'm a fan.
        """
    ),
    news=lines(
        """
        Drum roll, please. {opening}
        {opening} You may cheer now.
        I promised to keep a secret and lasted almost an hour. {opening}
        """
    ),
    asked=lines(
        """
        Today's mystery: {opening}
        {opening} Wrong answers only.
        Somebody dared to ask: {opening}
        """
    ),
    greeting=lines(
        """
        {opening} Yes, you in the back as well!
        {opening} I said it first, so I win.
        """
    ),
    myself=lines(
        """
        Hi! I'm {name}, and I come without instructions.
        I'm {name}. Hide the biscuits.
        """
    ),
    asides=lines(
        """
        I had a plan, and the plan had other plans.
        No dignity was harmed. Well, hardly any.
        I laughed so hard that I forgot what I was going to say.
        Five stars, would do it again.
        My serious face lasted about four seconds.
        If anybody asks, it was all on purpose.
        """
    ),
    interests=lines(
        """
        I was supposed to be busy with {interest}, but look at me now.
        It's nearly as much fun as {interest}, and I don't say that lightly.
        I'd trade it for nothing, except perhaps {interest}.
        Somewhere, {interest} and I had an appointment. Oops.
        """
    ),
    closings=lines(
        """
        Place your bets!
        Your turn: top that.
        More mischief soon.
        Act surprised when it happens again.
        Who's in?
        """
    ),
)
