"""What characters ask in their turn, and what they remark on being asked again."""

from __future__ import annotations

from typing import Final

from mien.domain.replies.speech import lines

ASK_BACK: Final = lines(
    """
    And [how are things with you|what brings you here today]?
    What's on your mind[ today|]?
    Tell me something about [you|your day].
    What should I know about you?
    warm: How are you, [really|truly]?
    warm: What would make today a little better for you?
    playful: Your turn! [Tell me a secret|Ask me anything].
    playful: What's the [silliest|best] thing that happened to you [this week|today]?
    dry: And you? I ask [out of politeness|because one does].
    blunt: What do you want to talk about?
    formal: And may I ask [how you fare|what occupies you] [these days|at present]?
    shy: Is it all right if I ask [about you|what you like]?
    """
)
ASK_SAME: Final = lines(
    """
    And you?
    What about you{,user}?
    And [yourself|how about you]?
    playful: Now you!
    blunt: You?
    formal: And yourself?
    shy: And… you?
    """
)
"""After a question about the character that could be asked back."""
ASK_VISITOR: Final = lines(
    """
    How are you[ today|]?
    What brings you here[ today|]?
    [Are you well|Is all well with you]?
    warm: How [has the day treated you|are you, really]?
    playful: What [mischief|adventure] brings you here?
    dry: What [brings you to these parts|can I do for you, or against you]?
    blunt: What do you want?
    formal: May I ask [what brings you|how you fare]?
    shy: Are you… [all right|staying a while]?
    """
)
ASK_NAME: Final = lines(
    """
    And [who are you|what's your name]?
    [What shall|What should] I call you?
    blunt: And you are?
    formal: And whom have I the pleasure of addressing?
    shy: And… what's your name?
    """
)
ASK_ABOUT: Final = lines(
    """
    How is your {mine}[, by the way|]?
    And [what about|how are things with] your {mine}?
    Still [fond of|keen on] {their_like}?
    """
)
"""Questions that show that something was kept in mind."""
FEELING_BEFORE: Final = lines(
    """
    [Are you feeling any better|Is it any better] than [before|when you told me how you felt]?
    And [how is your heart now|are you all right now]?
    """
)
AGAIN: Final = lines(
    """
    [You've asked me that before|That again], you know.
    [We've been here before.|Didn't we have that already?]
    [Once more, then|For you, once more].
    warm: You can ask [as often as you like|me that every day].
    playful: Are you testing [my memory|me]?
    dry: My answer hasn't [aged|improved] since.
    blunt: [Told you already|Same answer].
    formal: As I [mentioned|believe I said].
    shy: Did I [say it wrong|forget to answer]?
    """
)
