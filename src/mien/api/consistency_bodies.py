"""How consistent a character's pictures are, on the wire."""

from __future__ import annotations

from datetime import datetime

from pydantic import Field

from mien.api.links import content_link
from mien.api.wire import WireOut
from mien.domain.consistency import Pair, ViewConsistency
from mien.domain.image import ImageKind
from mien.workflows.consistency import Consistency


class ComparedOut(WireOut):
    """A picture that was compared with the others."""

    id: str
    kind: ImageKind
    shot: str
    view: str = Field(description="`front`, `45-degree`, `side`, `back`, or `unknown`.")
    url: str
    created_at: datetime
    consistency: float | None = Field(
        description="With the master, or with the best reference view where the master shows another view."
    )


class PairOut(WireOut):
    """Two pictures."""

    first: str
    second: str
    consistency: float


class ViewOut(WireOut):
    """The pictures of one view among each other."""

    view: str
    image_ids: list[str]
    pairs: int = Field(description="How many pairs could be compared.")
    mean: float | None
    worst_pair: PairOut | None


class DriftPoint(WireOut):
    """One picture in the order in which they were made."""

    image_id: str
    created_at: datetime
    consistency: float


class DriftOut(WireOut):
    """Whether pictures become less consistent as more are made."""

    points: list[DriftPoint]
    slope: float | None = Field(
        description="Points of consistency by which each picture is better or worse than the one before, by least "
        "squares; null for fewer than three."
    )


class ConsistencyOut(WireOut):
    """How consistent a character's pictures are."""

    character_id: str
    method: str
    calibration: str
    master: str = Field(description="Id of the picture that identity is measured against.")
    images: list[ComparedOut] = Field(description="By view, the master first in its own.")
    matrix: list[list[float | None]] = Field(
        description="Of each picture with each other in the order of `images`; null where two can't be compared, "
        "or one of them shows other clothes on purpose."
    )
    views: list[ViewOut]
    worst_pair: PairOut | None
    drift: DriftOut
    unreadable: list[str] = Field(description="Ids of pictures whose files are missing.")


def consistency_out(found: Consistency) -> ConsistencyOut:
    """What came out of comparing a character's pictures."""
    return ConsistencyOut(
        character_id=found.character.id,
        method=found.method,
        calibration=found.calibration,
        master=found.master,
        images=_images(found),
        matrix=[[_rounded(figure) for figure in row] for row in found.matrix],
        views=[_view(view) for view in found.views],
        worst_pair=_pair(found.worst),
        drift=_drift(found),
        unreadable=list(found.unreadable),
    )


def _images(found: Consistency) -> list[ComparedOut]:
    return [
        ComparedOut(
            id=image.id,
            kind=image.kind,
            shot=image.shot,
            view=each.view,
            url=content_link(image.id),
            created_at=image.created_at,
            consistency=_rounded(found.with_master[image.id]),
        )
        for each in found.pictures
        for image in (each.image,)
    ]


def _view(view: ViewConsistency) -> ViewOut:
    return ViewOut(
        view=view.view,
        image_ids=list(view.image_ids),
        pairs=view.pairs,
        mean=_rounded(view.mean),
        worst_pair=_pair(view.worst),
    )


def _drift(found: Consistency) -> DriftOut:
    points = [
        DriftPoint(image_id=image.id, created_at=image.created_at, consistency=round(figure, 1))
        for image, figure in found.drift
    ]
    return DriftOut(points=points, slope=None if found.slope is None else round(found.slope, 2))


def _pair(pair: Pair | None) -> PairOut | None:
    if pair is None:
        return None
    return PairOut(first=pair.first, second=pair.second, consistency=round(pair.consistency, 1))


def _rounded(figure: float | None) -> float | None:
    return None if figure is None else round(figure, 1)
