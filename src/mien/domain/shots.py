"""Every named shot as data: what the camera sees, what the body does, how the words say it."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from pydantic import BaseModel, ConfigDict

from mien.domain.image import ImageKind
from mien.domain.scene import Camera, Held, Scene


class ShotType(StrEnum):
    """How much of the figure is in the frame."""

    CLOSE_UP = "close-up"
    MEDIUM = "medium"
    FULL_BODY = "full-body"
    WIDE = "wide"


class Angle(StrEnum):
    """The side of the figure that faces the camera."""

    FRONT = "front"
    SIDE = "side"
    BACK = "back"
    THREE_QUARTER = "45-degree"


class Mood(StrEnum):
    """Energy of the picture."""

    ACTION = "action"
    CALM = "calm"
    DRAMATIC = "dramatic"
    NEUTRAL = "neutral"


class Setting(StrEnum):
    """Where it takes place."""

    OUTDOOR = "outdoor"
    INDOOR = "indoor"
    STUDIO = "studio"
    NEUTRAL = "neutral"


class Pose(StrEnum):
    """What the body does."""

    STANDING = "standing"
    CONFIDENT = "confident"
    RELAXED = "relaxed"
    SITTING = "sitting"
    ACTION = "action"
    WAVING = "waving"
    CROSSED_ARMS = "crossed-arms"
    HAND_ON_CHIN = "hand-on-chin"
    HANDS_ON_HIPS = "hands-on-hips"
    RAISED_FIST = "raised-fist"
    ARMS_RAISED = "arms-raised"
    ARMS_OUT = "arms-out"
    POINTING = "pointing"
    HOLDING = "holding"
    WALKING = "walking"
    RUNNING = "running"
    JUMPING = "jumping"
    FIGHTING = "fighting"
    DANCING = "dancing"
    KNEELING = "kneeling"
    LYING = "lying"
    BOWING = "bowing"


class Expression(StrEnum):
    """What the face does."""

    NEUTRAL = "neutral"
    SMILE = "smile"
    JOY = "joy"
    THOUGHTFUL = "thoughtful"
    CONFIDENT = "confident"
    SURPRISED = "surprised"
    SAD = "sad"
    ANGRY = "angry"
    ENERGETIC = "energetic"
    DETERMINED = "determined"
    SCEPTICAL = "sceptical"
    AFRAID = "afraid"
    DISGUSTED = "disgusted"
    EMBARRASSED = "embarrassed"
    TIRED = "tired"
    SERENE = "serene"
    CRYING = "crying"
    WINK = "wink"


class Background(StrEnum):
    """Plain (seamless, for references), theme (the worldview's colours), scene (a place)."""

    PLAIN = "plain"
    THEME = "theme"
    SCENE = "scene"


class Outfit(StrEnum):
    """The usual clothes, or a variation in the same taste."""

    USUAL = "usual"
    ALTERNATIVE = "alternative"


class Shot(BaseModel):
    """One named view to draw."""

    model_config = ConfigDict(frozen=True)

    name: str
    kind: ImageKind
    shot_type: ShotType
    angle: Angle
    mood: Mood = Mood.NEUTRAL
    setting: Setting = Setting.NEUTRAL
    pose: Pose = Pose.STANDING
    arms: Pose | None = None
    """The pose that the arms are taken from, where they do something else than the legs: ``waving`` while sitting."""
    expression: Expression = Expression.NEUTRAL
    background: Background = Background.PLAIN
    outfit: Outfit = Outfit.USUAL
    held: Held | None = None
    """What is in the hand."""
    scene: Scene = Scene()
    """The surroundings, of a background that is a scene, and the light, of any."""
    camera: Camera = Camera.LEVEL
    seed_offset: int = 0
    """Added to the character's seed: 0 for avatar and references, 1-10 for the embedding set."""
    wording: str
    """How a prompt says it."""


AVATAR: Final = Shot(
    name="avatar",
    kind=ImageKind.AVATAR,
    shot_type=ShotType.CLOSE_UP,
    angle=Angle.FRONT,
    expression=Expression.SMILE,
    background=Background.THEME,
    wording="head-and-shoulders portrait, facing forward, expressive, clean background",
)

REFERENCE_SHOTS: Final[tuple[Shot, ...]] = (
    Shot(
        name="REFERENCE_AVATAR",
        kind=ImageKind.REFERENCE_AVATAR,
        shot_type=ShotType.CLOSE_UP,
        angle=Angle.FRONT,
        setting=Setting.STUDIO,
        wording="close-up portrait of the face, detailed features, facing forward, even light, plain background",
    ),
    Shot(
        name="REFERENCE_FRONT",
        kind=ImageKind.REFERENCE_FRONT,
        shot_type=ShotType.FULL_BODY,
        angle=Angle.FRONT,
        setting=Setting.STUDIO,
        wording="full body from head to toe, front view, standing, even light, plain background",
    ),
    Shot(
        name="REFERENCE_SIDE",
        kind=ImageKind.REFERENCE_SIDE,
        shot_type=ShotType.FULL_BODY,
        angle=Angle.SIDE,
        setting=Setting.STUDIO,
        wording="full body from head to toe, side view, profile, standing, even light, plain background",
    ),
    Shot(
        name="REFERENCE_BACK",
        kind=ImageKind.REFERENCE_BACK,
        shot_type=ShotType.FULL_BODY,
        angle=Angle.BACK,
        setting=Setting.STUDIO,
        wording="full body from head to toe, seen from behind, back view, standing, even light, plain background",
    ),
)
"""In the order in which each view may condition on the ones before: face, front, side, back."""

EMBEDDING_SHOTS: Final[tuple[Shot, ...]] = (
    Shot(
        name="portrait_front",
        kind=ImageKind.EMBEDDING,
        shot_type=ShotType.CLOSE_UP,
        angle=Angle.FRONT,
        background=Background.THEME,
        seed_offset=1,
        wording="portrait, front view, looking straight into the camera, neutral expression",
    ),
    Shot(
        name="portrait_side",
        kind=ImageKind.EMBEDDING,
        shot_type=ShotType.CLOSE_UP,
        angle=Angle.SIDE,
        mood=Mood.CALM,
        expression=Expression.THOUGHTFUL,
        background=Background.THEME,
        seed_offset=2,
        wording="portrait in profile, side view, thoughtful expression, artistic lighting",
    ),
    Shot(
        name="full_body_standing",
        kind=ImageKind.EMBEDDING,
        shot_type=ShotType.FULL_BODY,
        angle=Angle.FRONT,
        pose=Pose.CONFIDENT,
        expression=Expression.CONFIDENT,
        seed_offset=3,
        wording="full body, the whole figure visible, standing in a confident stance",
    ),
    Shot(
        name="action_pose",
        kind=ImageKind.EMBEDDING,
        shot_type=ShotType.FULL_BODY,
        angle=Angle.THREE_QUARTER,
        mood=Mood.ACTION,
        pose=Pose.ACTION,
        expression=Expression.ENERGETIC,
        background=Background.THEME,
        seed_offset=4,
        wording="dynamic action pose, in movement, energetic expression",
    ),
    Shot(
        name="sitting_casual",
        kind=ImageKind.EMBEDDING,
        shot_type=ShotType.FULL_BODY,
        angle=Angle.THREE_QUARTER,
        mood=Mood.CALM,
        setting=Setting.INDOOR,
        pose=Pose.SITTING,
        expression=Expression.SMILE,
        seed_offset=5,
        wording="sitting casually, relaxed pose, friendly expression",
    ),
    Shot(
        name="close_up_expression",
        kind=ImageKind.EMBEDDING,
        shot_type=ShotType.CLOSE_UP,
        angle=Angle.FRONT,
        mood=Mood.DRAMATIC,
        expression=Expression.SURPRISED,
        background=Background.THEME,
        seed_offset=6,
        wording="close-up of the face, strong emotional expression, detailed features",
    ),
    Shot(
        name="three_quarter_view",
        kind=ImageKind.EMBEDDING,
        shot_type=ShotType.MEDIUM,
        angle=Angle.THREE_QUARTER,
        pose=Pose.RELAXED,
        expression=Expression.SMILE,
        background=Background.THEME,
        seed_offset=7,
        wording="three-quarter view, turned slightly to one side, engaging expression",
    ),
    Shot(
        name="environmental_context",
        kind=ImageKind.EMBEDDING,
        shot_type=ShotType.FULL_BODY,
        angle=Angle.THREE_QUARTER,
        setting=Setting.OUTDOOR,
        pose=Pose.WAVING,
        expression=Expression.SMILE,
        background=Background.SCENE,
        seed_offset=8,
        wording="in their everyday surroundings, the place shows who they are",
    ),
    Shot(
        name="different_expression",
        kind=ImageKind.EMBEDDING,
        shot_type=ShotType.MEDIUM,
        angle=Angle.FRONT,
        pose=Pose.RELAXED,
        expression=Expression.JOY,
        background=Background.THEME,
        seed_offset=9,
        wording="a different facial expression, laughing, another mood",
    ),
    Shot(
        name="outfit_variation",
        kind=ImageKind.EMBEDDING,
        shot_type=ShotType.FULL_BODY,
        angle=Angle.FRONT,
        pose=Pose.CONFIDENT,
        expression=Expression.SMILE,
        outfit=Outfit.ALTERNATIVE,
        seed_offset=10,
        wording="a variation of the outfit, other clothes in the same taste, full figure",
    ),
)

SHOTS: Final[dict[str, Shot]] = {shot.name: shot for shot in (AVATAR, *REFERENCE_SHOTS, *EMBEDDING_SHOTS)}
