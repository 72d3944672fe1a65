"""Which pictures of a gallery a request asks for."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import Depends, Query
from pydantic import AfterValidator, StringConstraints

from mien.api.dependencies import BoundsDep, Handle
from mien.db.gallery import Wanted
from mien.domain.controls import one_line
from mien.domain.errors import InvalidRequest
from mien.domain.image import ImageKind
from mien.workflows.gallery import Asked

_Label = Annotated[str, StringConstraints(min_length=1, max_length=60), AfterValidator(one_line)]
_Percent = Annotated[float, Query(ge=0, le=100)]


async def asked_of_gallery(
    bounds: BoundsDep,
    kind: Annotated[list[ImageKind], Query(description="Only these kinds.")] = [],  # noqa: B006
    tag: Annotated[list[_Label], Query(max_length=20, description="Only those with all of these tags.")] = [],  # noqa: B006
    shot: Annotated[list[_Label], Query(max_length=40, description="Only these shots, by name.")] = [],  # noqa: B006
    backend: Annotated[list[_Label], Query(max_length=20, description="Only what these drew.")] = [],  # noqa: B006
    promoted: Annotated[
        bool | None, Query(description="Only those that a person lets serve as references, or only the others.")
    ] = None,
    min_score: Annotated[
        _Percent | None,
        Query(alias="minScore", description="Only those at least so consistent with the master, by today's scorer."),
    ] = None,
    min_quality: Annotated[
        _Percent | None, Query(alias="minQuality", description="Only those of at least this quality, likewise.")
    ] = None,
    similar_to: Annotated[
        Handle | None,
        Query(alias="similarTo", description="The most similar to this picture first, with the figure; one page."),
    ] = None,
    unique: Annotated[bool, Query(description="Leave out what shows the very same as an older picture.")] = False,
    review: Annotated[
        Literal["needs_review"] | None, Query(description="Those that wait for your decision, outside the gallery.")
    ] = None,
) -> Asked:
    """The query's filters. Raises ``InvalidRequest`` for a later page of similar pictures: there is one."""
    if similar_to is not None and bounds.cursor is not None:
        raise InvalidRequest.field("cursor", "can't be sent with similarTo, which has one page; raise the limit.")
    wanted = Wanted(
        kinds=tuple(kind),
        tags=tuple(tag),
        shots=tuple(shot),
        backends=tuple(backend),
        promoted=promoted,
        min_consistency=min_score,
        min_quality=min_quality,
        under_review=review is not None,
    )
    return Asked(wanted, unique, similar_to)


AskedDep = Annotated[Asked, Depends(asked_of_gallery)]
