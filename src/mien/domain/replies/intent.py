"""The kinds of wishes."""

from __future__ import annotations

from enum import Enum, auto


class Intent(Enum):
    """What one sentence of a message wants."""

    GREETING = auto()
    FAREWELL = auto()
    PAUSE = auto()
    """Just a moment."""
    THANKS = auto()
    APOLOGY = auto()
    HOW_ARE_YOU = auto()
    NAME = auto()
    AGE = auto()
    JOB = auto()
    JOB_LIKED = auto()
    """Do you like your job?"""
    HOME = auto()
    ORIGIN = auto()
    """Where did you grow up?"""
    DREAM = auto()
    """What's your dream?"""
    CHARACTER = auto()
    """What's your personality?"""
    FAMILY = auto()
    PETS = auto()
    HOBBIES = auto()
    FAVOURITE = auto()
    DISLIKES = auto()
    FEARS = auto()
    LIKE_THIS = auto()
    """Do you like …?"""
    OPINION = auto()
    LOOKS = auto()
    PAST = auto()
    ABOUT_YOU = auto()
    """Tell me about yourself."""
    DOING = auto()
    MEAL = auto()
    """What did you eat?"""
    SUPPOSE = auto()
    """What would you do with a million?"""
    SECRET = auto()
    """Can you keep one?"""
    OF_USER = auto()
    """How old am I? Asks for what the user told."""
    TELLS = auto()
    """I'm from Poland."""
    MY_NAME = auto()
    """What's my name?"""
    ABOUT_ME = auto()
    """What do you think of me?"""
    REMEMBER = auto()
    ADVICE = auto()
    STORY = auto()
    JOKE = auto()
    GRIEF = auto()
    """Somebody died."""
    GUILT = auto()
    SAD = auto()
    HAPPY = auto()
    ANGRY = auto()
    LONELY = auto()
    TIRED = auto()
    WORRIED = auto()
    HUNGRY = auto()
    BORED = auto()
    UNWELL = auto()
    LOVE = auto()
    COMPLIMENT = auto()
    INSULT = auto()
    LAUGHTER = auto()
    YES = auto()
    NO = auto()
    UNSURE = auto()
    WHY = auto()
    UNCLEAR = auto()
    """What do you mean?"""
    MISSED = auto()
    """That's not what I asked."""
    DOUBTS = auto()
    """I don't believe you."""
    MORE = auto()
    """Go on."""
    ANOTHER = auto()
    """Another one, please."""
    MURMUR = auto()
    """Hm."""
    APPROVES = auto()
    """Nice."""
    DISAPPROVES = auto()
    """That's terrible."""
    AND_YOU = auto()
    """You?"""
    LANGUAGES = auto()
    WANTS = auto()
    """I need a sword."""
    WANTS_TO = auto()
    """I want to open a shop."""
    SURPRISED = auto()
    """Really?"""
    INTRODUCES = auto()
    """My name is …"""
    I_LIKE = auto()
    I_DISLIKE = auto()
    I_AM = auto()
    """What the user is or does for a living."""
    THINKS = auto()
    """What the user believes."""
    PLANS = auto()
    """What the user is going to do."""
    WEATHER = auto()
    SUGGESTION = auto()
    REQUEST = auto()
    """Something to be done for the user."""
    PLEASED = auto()
    """Nice to meet you."""
    AI = auto()
    QUESTION = auto()
    YES_NO = auto()
    STATEMENT = auto()
    ONE_WORD = auto()
    FOREIGN = auto()
    GIBBERISH = auto()
    SILENCE = auto()
    PICTURE = auto()
    KNOCK = auto()
    SONG = auto()
    POEM = auto()
    PRETEND = auto()
    REPEAT = auto()
    """Say that again."""
    MAKER = auto()
    NOT_REAL = auto()
    CHANGE_TOPIC = auto()
    WRITING = auto()
    """Help me write an e-mail."""
    KNOWLEDGE = auto()
    """What is the capital of France?"""
    STORY_ABOUT = auto()
