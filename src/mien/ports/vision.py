"""What looks at pictures: scorers, which measure them, and analysers, which tell what they show."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from mien.domain.calibration import Calibration, LikenessFit
from mien.domain.picture_analysis import PictureAnalysis
from mien.domain.scores import Scores
from mien.domain.shots import Angle, Shot, ShotType
from mien.ports.readiness import Readiness


@dataclass(frozen=True, slots=True)
class Measure:
    """A picture of the person to measure against, and what it is known to show."""

    image_id: str
    data: bytes
    """An encoded PNG, JPEG or WebP."""
    shot_type: ShotType | None = None
    """``None``: unknown, as of an upload."""
    angle: Angle | None = None
    master: bool = False


@dataclass(frozen=True, slots=True)
class ScoreRequest:
    """A picture to judge. Nothing is told of how it was made: the scorer sees its pixels."""

    picture: bytes
    measures: tuple[Measure, ...] = ()
    """Accepted pictures of the person, the master first; empty: nothing to measure consistency against."""
    asked: Shot | None = None
    """What it was to show; ``None``: nothing was asked, obedience is not judged. A shot with other clothes
    (``Outfit.ALTERNATIVE``) is not to be measured by them."""
    given: tuple[bytes, ...] = ()
    """The pictures that it was conditioned on, which it must not copy."""
    same_clothes: bool = True
    """False where other clothes than usual were asked for."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture to compare with others, and what is known of how it was asked for."""

    data: bytes
    """As of a :class:`Measure`."""
    asked: Shot | None = None
    """What it was made to show; ``None``: unknown, as of an upload."""
    same_clothes: bool = True
    """As of a :class:`ScoreRequest`: of two pictures of which one is in other clothes, the clothes don't count."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a picture shows, whoever it is."""

    vector: tuple[float, ...] = ()
    """An embedding of unit length; pictures of the same person in the same view lie close together. Empty where
    nothing was found that could be compared."""
    shot_type: ShotType | None = None
    """``None`` where it can't be told."""
    angle: Angle | None = None
    problem: str = ""
    """Why it can't serve to measure others by, as a sentence (blank, no face, two people, no kind of picture that this
    scorer knows); empty where it can."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The scores of a picture and what was seen in it."""

    scores: Scores
    look: Look = field(default_factory=Look)


class Scorer(Protocol):
    """Measures pictures. It never guesses: what it can't judge it says so, which never counts as passed."""

    @property
    def name(self) -> str:
        """The name used in settings: ``embedded`` or ``dinov3``."""
        ...

    @property
    def method(self) -> str:
        """What its scores and vectors are comparable by, such as ``dinov3-vits16``."""
        ...

    async def readiness(self) -> Readiness:
        """Whether it can judge now; cheap."""
        ...

    async def score(self, request: ScoreRequest) -> Judgement:
        """Judge one picture. Pictures that can't be read are an answer ("cannot judge"), not an error.

        Raises ``Unavailable`` or ``Retryable`` where the scorer itself doesn't work: that never counts as a low score.
        """
        ...

    async def look(self, pictures: Sequence[bytes]) -> list[Look]:
        """What each of the pictures shows, in their order; several at once are quicker than one by one."""
        ...

    async def compare(self, pictures: Sequence[Shown]) -> list[list[float | None]]:
        """The consistency of each picture with each other, symmetric, 0 to 100, with the allowances of ``score``.

        ``None`` where two can't be compared (one unreadable, views too different).
        """
        ...

    async def close(self) -> None:
        """Release processes and memory."""
        ...


class CalibrationSource(Protocol):
    """Where a scorer finds what its measurements mean."""

    async def newest(self, method: str) -> Calibration | None:
        """The calibration in use for a method; ``None`` if it was never calibrated."""
        ...


@dataclass(frozen=True, slots=True)
class KnownPicture:
    """An accepted picture, for calibrating: who it shows, and in which view."""

    person: str
    """Equal for pictures of the same person."""
    load: Callable[[], Awaitable[bytes]]
    """Reads the file."""
    shot_type: ShotType | None = None
    angle: Angle | None = None
    usual_clothes: bool = True


@runtime_checkable
class Calibratable(Protocol):
    """A scorer whose measurements mean something only after it was calibrated on the library's own pictures."""

    @property
    def method(self) -> str:
        """As of the scorer."""
        ...

    async def fit(self, pictures: Sequence[KnownPicture], *, min_pairs: int) -> LikenessFit:
        """Measure the pictures and fit what their likenesses mean.

        Raises ``Conflict`` where there are too few people or pairs, saying how many are needed; ``Unavailable`` or
        ``Retryable`` where the scorer doesn't work.
        """
        ...


class ImageAnalyzer(Protocol):
    """Tells who a picture shows."""

    async def analyze(self, picture: bytes) -> PictureAnalysis:
        """What a model sees in a picture. Raises ``Unavailable`` where no model can look, ``Retryable``."""
        ...
