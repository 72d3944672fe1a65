"""What went wrong with a server of images, as one of our own errors and in a sentence that a person can act on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from mien.domain.errors import InvalidRequest, MienError, RateLimited, Refused, Retryable, TimedOut, Unavailable
from mien.domain.retry_after import seconds_to_wait
from mien.guarded_http.reason import short_reason

MAY_BE_CHARGED: Final = "may_be_charged"
"""Set in the details of errors after which the provider may have drawn all the same."""
_PASSING: Final = frozenset({408, 409, 425})
_MAYBE_DRAWN: Final = frozenset({408, 502, 504, 520, 524})
"""What a gateway answers when the service behind it didn't: it may have had the request."""
_MODERATED: Final = frozenset({"moderation_blocked", "content_policy_violation", "content_filter", "contentfilter"})
_OUT_OF_MONEY: Final = frozenset({"insufficient_quota", "billing_hard_limit_reached", "billing_not_active"})
_NO_MODEL: Final = frozenset({"model_not_found", "model_not_available"})
_FIELDS: Final = {
    "prompt": "prompt",
    "size": "size",
    "image": "references",
    "image[]": "references",
    "mask": "mask",
    "n": "count",
}
"""Parameters of the protocol that come from a request, and what Mien calls them."""


class NoSuchRoute(Unavailable):
    """The server doesn't have this part of the protocol."""


@dataclass(frozen=True, slots=True)
class Provider:
    """Whom errors are about."""

    name: str
    """As a person would call it: OpenAI, or host and port of another server."""
    model: str
    key: str = field(repr=False)
    """Cut out of whatever is told; may be empty."""
    key_setting: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A server's refusal: status (0 where it came inside an answer), and what its error says."""

    status: int
    message: str
    code: str = ""
    type: str = ""
    param: str = ""
    retry_after: float | None = None


def answer_of(error: Any) -> Answer:
    """What an ``APIError`` of the SDK holds."""
    response = getattr(error, "response", None)
    wait = seconds_to_wait(response.headers.get("retry-after", "")) if response is not None else None
    return answer_within(error.body, getattr(error, "status_code", 0), wait)


def answer_within(body: object, status: int = 0, retry_after: float | None = None) -> Answer:
    """An error object; servers send it bare, under ``error``, as text, or not at all."""
    inner = body.get("error", body) if isinstance(body, dict) else body
    if not isinstance(inner, dict):
        return Answer(status, inner if isinstance(inner, str) else "", retry_after=retry_after)
    members = {name: inner.get(name) for name in ("message", "code", "type", "param")}
    told = {name: str(value) for name, value in members.items() if isinstance(value, str | int)}
    return Answer(**{"status": status, "message": "", **told, "retry_after": retry_after})  # type: ignore[arg-type]


def told(answer: Answer, provider: Provider) -> MienError:
    """The error for an answer; returned, for the caller to raise."""
    why = short_reason(answer.message, provider.key) or "no reason given"
    if answer.code.casefold() in _MODERATED:
        return Refused(f"{provider.name} refuses to draw this: {why}")
    if answer.code in _OUT_OF_MONEY:
        return Unavailable(f"The account at {provider.name} has no credit left, look at its plan and billing: {why}")
    if answer.status == 429:
        return _with_wait(RateLimited, f"{provider.name} asks to wait: {why}", answer)
    if answer.status < 300 or answer.status >= 500 or answer.status in _PASSING:
        code = f" {answer.status}" if answer.status else " with an error"
        return _with_wait(Retryable, f"{provider.name} answered{code}: {why}", answer)
    return _for_good(answer, provider, why)


def _for_good(answer: Answer, provider: Provider, why: str) -> MienError:
    """What asking again doesn't change."""
    name, status = provider.name, answer.status
    if 300 <= status < 400:
        return Unavailable(f"{name} redirects elsewhere; set MIEN_OPENAI_IMAGES__URL to the address it leads to.")
    if status == 401:
        return Unavailable(f"{name} doesn't accept the key. Set {provider.key_setting}.")
    if status == 403:
        return Unavailable(f"{name} doesn't let this key use {provider.model}: {why} See {provider.key_setting}.")
    if answer.code in _NO_MODEL or answer.param == "model":
        return Unavailable(f"{name} has no model '{provider.model}'. Set MIEN_OPENAI_IMAGES__MODEL: {why}")
    if status in (404, 405):
        return NoSuchRoute(f"{name} has no such part of the images protocol ({status}); see MIEN_OPENAI_IMAGES__URL.")
    field = _FIELDS.get(answer.param.partition("[")[0])
    if field is not None:
        return InvalidRequest.field(field, f"isn't taken by {name}: {why}")
    return Unavailable(f"{name} refuses requests for {provider.model} ({status}): {why}")


def unreachable(provider: Provider, why: str) -> Retryable:
    """There is no connection; nothing was asked."""
    return Retryable(f"{provider.name} can't be reached ({why}).")


def disconnected(provider: Provider, why: str) -> Retryable:
    """The server went away before its answer was here."""
    return Retryable(
        f"The connection to {provider.name} failed ({why}). It may have drawn and charged the picture all the same.",
        **{MAY_BE_CHARGED: True},
    )


def compressed(provider: Provider) -> Unavailable:
    """Answers that can't be opened safely; the next one would be paid and be like it."""
    return Unavailable(
        f"{provider.name} sends its answers compressed, although it is asked not to. Look at the server, or at the "
        f"proxy before it."
    )


def timed_out(provider: Provider, seconds: float) -> TimedOut:
    """No answer in time; nobody can ask for it later."""
    return TimedOut(
        f"{provider.name} didn't answer within {seconds:g} s. It may have drawn and charged the picture all the same: "
        f"it can't be asked for it later. Where that happens often, raise MIEN_OPENAI_IMAGES__TIMEOUT.",
        **{MAY_BE_CHARGED: True},
    )


def garbled(provider: Provider, why: str) -> Retryable:
    """What came isn't the protocol, or isn't whole."""
    message = f"{provider.name} sent an answer that can't be used: {short_reason(why, provider.key)}."
    return Retryable(message, **{MAY_BE_CHARGED: True})


def _with_wait(kind: type[Retryable] | type[RateLimited], message: str, answer: Answer) -> MienError:
    details: dict[str, Any] = {} if answer.retry_after is None else {"retry_after": answer.retry_after}
    if answer.status in _MAYBE_DRAWN:
        details[MAY_BE_CHARGED] = True
    return kind(message, **details)
