"""How characters take and give back what the user told of their own life."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.speech import lines

HEARD: Final = lines(
    """
    So {told}. [I'll remember that|Good to know].
    [I'll keep that in mind|Noted]: {told}.
    warm: So {told}. [Thank you for telling me|I'm glad you told me].
    playful: {told}! [I'll remember that|Filed under important].
    dry: {told}. [Noted|I'll try to remember].
    blunt: {told}. [Right|Got it].
    formal: {told}. [I shall remember it|I am obliged to you for telling me].
    shy: {told}… [I'll remember|it's nice that you tell me].
    """
)
TOLD: Final = lines(
    """
    [You told me|As you said]: {told}.
    {told}, [you said|if I remember right].
    {told}. [See|There], I listened.
    blunt: {told}.
    formal: If I am not mistaken, {told}.
    shy: I think {told}… right?
    """
)
NOT_TOLD: Final = lines(
    """
    You haven't told me {untold}. [Will you?|Tell me.]
    I don't know {untold}; you [haven't told me|never said].
    blunt: You haven't told me {untold}.
    formal: You haven't told me {untold}, I believe.
    shy: I don't think you've told me {untold}…
    """
)
