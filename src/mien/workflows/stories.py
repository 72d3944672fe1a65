"""Which story runs for which kind of job."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from mien.domain.job import JobKind
from mien.jobs.engine import Run
from mien.workflows.avatar import run_avatar
from mien.workflows.chat.story import run_reply
from mien.workflows.context import Context
from mien.workflows.embedding_set import run_embedding_set
from mien.workflows.picture import run_picture
from mien.workflows.post import run_post
from mien.workflows.preview import run_preview
from mien.workflows.reference_set import run_reference_set
from mien.workflows.smart_image import run_smart_image

STORIES: dict[JobKind, Callable[[Context, Run, str], Awaitable[None]]] = {
    JobKind.AVATAR: run_avatar,
    JobKind.AVATAR_PREVIEW: run_preview,
    JobKind.REFERENCE_SET: run_reference_set,
    JobKind.EMBEDDING_SET: run_embedding_set,
    JobKind.PICTURE: run_picture,
    JobKind.EDIT: run_picture,
    JobKind.REPLY: run_reply,
    JobKind.POST: run_post,
    JobKind.SMART_IMAGE: run_smart_image,
}
