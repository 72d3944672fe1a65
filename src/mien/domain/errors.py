"""The whole error tree. A class's docstring says, in general, what the user is told; messages name the case.

::

    MienError                       code                   HTTP
    ├── InvalidRequest              invalid_request        400   caller's fault; never retried
    │   └── NewerSchema             newer_schema           (startup) the database belongs to a newer Mien
    ├── Unauthenticated             unauthenticated        401
    ├── InsufficientCredits         insufficient_credits   402
    ├── Forbidden                   forbidden              403
    ├── NotFound                    not_found              404
    ├── Conflict                    conflict               409
    │   └── HomeInUse               home_in_use            (startup) another process holds the home
    ├── TooLarge                    too_large              413
    ├── UnsupportedMedia            unsupported_media      415
    ├── Refused                     refused                422   moderation or rating; never retried, never charged
    ├── NoReference                 no_reference           422
    ├── AllAttemptsFailed           all_attempts_failed    422
    ├── RateLimited                 rate_limited           429
    ├── Unavailable                 backend_unavailable    503   stop; the operator can mend it
    │   └── StorageUnavailable      backend_unavailable    503   the disk or store can't take or give bytes
    └── Retryable                   backend_unavailable    503   passing; retried by the step with backoff
        └── TimedOut                backend_unavailable    503

Four kinds decide what the engine does (``kind``): ``invalid``, ``refused``, ``unavailable`` and ``retryable``.
"""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from mien.domain.plain_words import fields_of, said, sentence

ErrorKind = Literal["invalid", "refused", "unavailable", "retryable"]


class MienError(Exception):
    """Something went wrong that a person can be told about."""

    code: ClassVar[str] = "internal_error"
    kind: ClassVar[ErrorKind] = "invalid"

    def __init__(self, message: str, **details: Any) -> None:
        super().__init__(message)
        self.message = message
        self.details = details

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.message, self.details)


def _rebuild(cls: type[MienError], message: str, details: dict[str, Any]) -> MienError:
    """Errors cross process borders (child processes, job engine) with their details."""
    return cls(message, **details)


class InvalidRequest(MienError):
    """The request can't be carried out as written; ``details['fields']`` lists path and message."""

    code = "invalid_request"

    @classmethod
    def field(cls, path: str, message: str) -> InvalidRequest:
        """One wrong field, said as a sentence and as data."""
        return cls(said(path, message), fields=[{"path": path, "message": message}])

    @classmethod
    def of_validation(cls, error: Any) -> InvalidRequest:
        """What a pydantic ``ValidationError`` found wrong, said as a sentence and as data."""
        found = error.errors(include_url=False, include_input=False)
        fields = fields_of({**each, "loc": ("", *each["loc"])} for each in found)
        return cls(sentence(fields), fields=fields)


class NewerSchema(InvalidRequest):
    """The database was written by a newer Mien; upgrade Mien or restore an older backup."""

    code = "newer_schema"


class Unauthenticated(MienError):
    """Sign in or send an API key."""

    code = "unauthenticated"


class InsufficientCredits(MienError):
    """The account hasn't enough credits for this."""

    code = "insufficient_credits"


class Forbidden(MienError):
    """You may see this but not change it: it belongs to somebody else."""

    code = "forbidden"


class NotFound(MienError):
    """There is no such thing, or it isn't yours to see."""

    code = "not_found"


class Conflict(MienError):
    """This clashes with what is there or under way."""

    code = "conflict"


class HomeInUse(Conflict):
    """Another Mien process holds this home; stop it first or use another home."""

    code = "home_in_use"


class TooLarge(MienError):
    """The upload is larger than allowed."""

    code = "too_large"


class UnsupportedMedia(MienError):
    """The file isn't of a kind that Mien reads."""

    code = "unsupported_media"


class Refused(MienError):
    """This picture or text isn't allowed here; nothing was charged."""

    code = "refused"
    kind = "refused"


class NoReference(MienError):
    """The character has no picture to measure against yet."""

    code = "no_reference"


class AllAttemptsFailed(MienError):
    """Every attempt was rejected; ``details['attempts']`` says why."""

    code = "all_attempts_failed"


class RateLimited(MienError):
    """Too many requests; try again after ``details['retry_after']`` seconds."""

    code = "rate_limited"
    kind = "retryable"


class Unavailable(MienError):
    """A backend, engine or store isn't ready; the message names the remedy."""

    code = "backend_unavailable"
    kind = "unavailable"


class StorageUnavailable(Unavailable):
    """The disk or object store can't be written or read; nothing was half-written."""


class Retryable(MienError):
    """A passing failure of a backend; it is tried again with backoff."""

    code = "backend_unavailable"
    kind = "retryable"


class TimedOut(Retryable):
    """The backend took longer than it may."""
