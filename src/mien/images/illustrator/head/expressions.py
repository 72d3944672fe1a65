"""What each expression does to a face, as a few numbers."""

from __future__ import annotations

from typing import NamedTuple

from mien.domain.shots import Expression


class Mood(NamedTuple):
    """One expression. All 0 (and ``open`` 1) is a face at rest."""

    brow: float = 0.0
    """Brows up (1) or down (-1)."""
    angle: float = 0.0
    """Inner ends of the brows up (1, sad) or down (-1, angry)."""
    cocked: float = 0.0
    """One brow more than the other."""
    open: float = 1.0
    """Eyes: 0 shut, 1 at rest, 1.3 wide."""
    squint: float = 0.0
    """Lower lids up, 0-1."""
    gaze: tuple[float, float] = (0.0, 0.0)
    """Where the eyes look, right and down, -1 to 1."""
    smile: float = 0.0
    """Corners of the mouth up (1) or down (-1)."""
    mouth: float = 0.0
    """How far the mouth is open, 0-1."""
    width: float = 1.0
    """Width of the mouth against its width at rest."""
    smirk: float = 0.0
    """One corner higher than the other."""
    teeth: bool = False
    """Teeth clenched or shown."""
    blush: float = 0.0
    """Warmth in the cheeks beyond the usual, 0-1."""
    wink: bool = False
    """The eye on the picture's right is shut."""
    tears: float = 0.0
    """Tears on the cheeks, 0-1."""
    sweat: bool = False
    """A drop on the temple."""
    rings: float = 0.0
    """Shadows round the eyes, 0-1."""
    wrinkled: bool = False
    """Folds on the bridge of the nose."""
    quiver: float = 0.0
    """A trembling, wavy mouth, 0-1."""


MOODS: dict[Expression, Mood] = {
    Expression.NEUTRAL: Mood(brow=0.04, open=0.96, smile=0.3, width=1.0),
    Expression.SMILE: Mood(brow=0.18, open=0.95, smile=1.2, width=1.3, squint=0.3, blush=0.45),
    Expression.JOY: Mood(brow=0.5, open=0.0, smile=1.0, mouth=0.85, width=1.32, blush=0.8),
    Expression.THOUGHTFUL: Mood(
        brow=0.12, angle=0.12, cocked=0.6, open=0.95, gaze=(0.75, -0.85), smile=-0.25, smirk=0.5, width=0.74
    ),
    Expression.CONFIDENT: Mood(brow=-0.1, cocked=0.75, open=0.82, squint=0.35, smile=0.55, smirk=0.95, width=1.12),
    Expression.SURPRISED: Mood(brow=1.1, open=1.38, smile=0.15, mouth=0.66, width=0.56),
    Expression.SAD: Mood(brow=0.15, angle=1.1, open=0.8, gaze=(0.0, 0.55), smile=-1.0, width=0.86),
    Expression.ANGRY: Mood(brow=-0.85, angle=-1.2, open=0.85, squint=0.45, smile=-0.6, mouth=0.34, width=1.08,
                           teeth=True, wrinkled=True),
    Expression.ENERGETIC: Mood(brow=0.55, angle=-0.35, open=1.15, smile=1.0, mouth=0.6, width=1.36, teeth=True,
                               blush=0.5),
    Expression.DETERMINED: Mood(brow=-0.5, angle=-0.85, open=0.9, squint=0.4, smile=-0.2, width=0.98),
    Expression.SCEPTICAL: Mood(brow=-0.05, cocked=1.2, open=0.74, squint=0.4, gaze=(0.75, 0.05), smile=-0.45,
                               smirk=0.35, width=0.84),
    Expression.AFRAID: Mood(brow=0.75, angle=0.95, open=1.32, smile=-0.65, mouth=0.3, width=0.95, teeth=True,
                            sweat=True),
    Expression.DISGUSTED: Mood(brow=-0.35, angle=-0.55, cocked=0.35, open=0.62, squint=0.7, smile=-0.9, smirk=0.85,
                               width=0.98, wrinkled=True),
    Expression.EMBARRASSED: Mood(brow=0.35, angle=0.75, open=0.85, gaze=(-0.75, 0.55), smile=0.45, width=0.9,
                                 blush=1.8, sweat=True, quiver=0.9),
    Expression.TIRED: Mood(brow=0.1, angle=0.35, open=0.45, squint=0.1, gaze=(0.0, 0.4), smile=-0.3, width=0.9,
                           rings=0.26),
    Expression.SERENE: Mood(brow=0.2, open=0.0, smile=0.65, width=1.05, blush=0.3),
    Expression.CRYING: Mood(brow=0.2, angle=1.15, open=0.62, squint=0.45, gaze=(0.0, 0.4), smile=-0.95, mouth=0.3,
                            width=1.05, tears=1.0, blush=0.5),
    Expression.WINK: Mood(brow=0.3, cocked=0.5, open=1.0, squint=0.2, smile=1.1, smirk=0.5, width=1.25, blush=0.45,
                          wink=True),
}  # fmt: skip
