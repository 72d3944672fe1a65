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


MOODS: dict[Expression, Mood] = {
    Expression.NEUTRAL: Mood(brow=0.06, open=0.96, smile=0.34, width=1.04),
    Expression.SMILE: Mood(brow=0.2, open=0.97, smile=1.15, width=1.28, squint=0.25, blush=0.45),
    Expression.JOY: Mood(brow=0.5, open=0.0, smile=1.0, mouth=0.85, width=1.3, blush=0.9),
    Expression.THOUGHTFUL: Mood(
        brow=0.1, angle=0.15, cocked=0.55, open=0.9, gaze=(0.55, -0.6), smile=-0.12, smirk=0.3, width=0.78
    ),
    Expression.CONFIDENT: Mood(brow=-0.12, cocked=0.6, open=0.84, squint=0.3, smile=0.5, smirk=0.65, width=1.05),
    Expression.SURPRISED: Mood(brow=0.95, open=1.22, smile=0.15, mouth=0.58, width=0.62, blush=0.2),
    Expression.SAD: Mood(brow=0.15, angle=1.0, open=0.8, gaze=(0.0, 0.4), smile=-0.75, width=0.82),
    Expression.ANGRY: Mood(brow=-0.75, angle=-1.0, open=0.82, squint=0.4, smile=-0.55, mouth=0.3, teeth=True),
    Expression.ENERGETIC: Mood(brow=0.55, angle=-0.25, open=1.12, smile=1.0, mouth=0.55, width=1.32, teeth=True,
                               blush=0.5),
    Expression.DETERMINED: Mood(brow=-0.4, angle=-0.5, open=0.88, squint=0.35, smile=-0.1, width=0.92),
    Expression.SCEPTICAL: Mood(brow=-0.05, cocked=0.9, open=0.78, squint=0.35, gaze=(0.5, 0.0), smile=-0.25,
                               smirk=0.4, width=0.85),
    Expression.AFRAID: Mood(brow=0.7, angle=0.8, open=1.25, smile=-0.6, mouth=0.3, width=0.85, teeth=True),
    Expression.DISGUSTED: Mood(brow=-0.35, angle=-0.4, cocked=0.3, open=0.66, squint=0.6, smile=-0.8, smirk=0.5),
    Expression.EMBARRASSED: Mood(brow=0.3, angle=0.6, open=0.85, gaze=(-0.5, 0.5), smile=0.5, width=0.9, blush=1.0),
    Expression.TIRED: Mood(brow=0.05, angle=0.35, open=0.5, squint=0.2, gaze=(0.0, 0.3), smile=-0.15, width=0.9),
    Expression.SERENE: Mood(brow=0.2, open=0.0, smile=0.5, width=1.0, blush=0.3),
    Expression.CRYING: Mood(brow=0.2, angle=1.0, open=0.6, squint=0.4, gaze=(0.0, 0.4), smile=-0.9, mouth=0.2),
    Expression.WINK: Mood(brow=0.3, cocked=0.4, open=0.97, squint=0.2, smile=0.9, smirk=0.3, width=1.15, blush=0.4),
}  # fmt: skip
