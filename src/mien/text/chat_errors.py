"""What went wrong with a text server, as one of our own errors and in a sentence that its operator can act on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

from mien.domain.errors import InvalidRequest, MienError, RateLimited, Retryable, TimedOut, Unavailable
from mien.domain.retry_after import seconds_to_wait
from mien.guarded_http.reason import short_reason

OPENAI_HOST: Final = "api.openai.com"
_PASSING: Final = frozenset({408, 409, 425})
_TOO_LONG: Final = re.compile(
    r"exceed_context_size|context_length_exceeded|exceeds? the available context|"
    r"(context|model) length|context (size|window)",
    re.IGNORECASE,
)
_BLIND: Final = re.compile(r"\b(image|images|image_url|vision|multi-?modal|mmproj)\b", re.IGNORECASE)
_CONTEXT: Final = (re.compile(r"(?:length|size|window)\D{0,30}?(\d{1,12})", re.IGNORECASE),)
_PROMPT: Final = (
    re.compile(r"(\d{1,12})\s*(?:tokens )?(?:in the messages|input tokens)", re.IGNORECASE),
    re.compile(r"(?:resulted in|requested|first) (\d{1,12})", re.IGNORECASE),
)
"""How servers put the two counts, the more exact ways first."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A server's refusal: status (0 within a stream), what its error says, and whom was asked for what."""

    status: int
    body: dict[str, Any]
    message: str
    retry_after: float | None = None

    @property
    def is_too_long(self) -> bool:
        """True when the messages don't fit in the model's context."""
        said = f"{self.body.get('type')} {self.body.get('code')} {self.message}"
        return self.status in (0, 400, 413, 422, 500) and _TOO_LONG.search(said) is not None

    def is_blind(self, *, shown: bool) -> bool:
        """True when a request that showed a picture was refused for it: some servers call that their own failure."""
        return shown and self.status in (0, 400, 404, 415, 422, 500, 501) and _BLIND.search(self.message) is not None


def answer_of(error: Any, api_key: str) -> Answer:
    """What an ``APIError`` of the SDK holds; a key that the server says back is blotted out."""
    response = getattr(error, "response", None)
    wait = seconds_to_wait(response.headers.get("retry-after")) if response is not None else None
    return _answer(error.body, error.message, api_key, getattr(error, "status_code", 0), wait)


def answer_within(event: dict[str, Any], api_key: str) -> Answer:
    """An error that came as an event of a stream; the same with the key."""
    return _answer(event, "no reason given", api_key)


def _answer(body: Any, message: str, api_key: str, status: int = 0, wait: float | None = None) -> Answer:
    """The protocol has an object ``error``; some servers have its fields, or a text, in its place."""
    body = body if isinstance(body, dict) else {}
    inner = body.get("error")
    body = inner if isinstance(inner, dict) else body
    said = body.get("message") or (inner if isinstance(inner, str) else None) or message
    return Answer(status, body, short_reason(str(said), api_key), wait)


def told(answer: Answer, *, base_url: str, model: str) -> MienError:
    """The error for an answer. Raises nothing: it is returned, for the caller to raise."""
    host = host_of(base_url)
    if answer.status in (401, 403):
        return Unavailable(
            f"The text server {host} doesn't accept the key (it answered {answer.status}). Set {_key_setting(host)}."
        )
    if answer.status == 429 and answer.body.get("code") == "insufficient_quota":
        return Unavailable(f"The account at {host} has no quota left: look at its plan and billing.")
    details = {} if answer.retry_after is None else {"retry_after": answer.retry_after}
    if answer.status == 429:
        return RateLimited(f"{host} asks to wait.", **details)
    if 300 <= answer.status < 400:
        return Unavailable(f"{base_url} redirects elsewhere; set MIEN_TEXT_URL to the address that it leads to.")
    if answer.status == 0 or answer.status >= 500 or answer.status in _PASSING:
        code = f" {answer.status}" if answer.status else " with an error"
        return Retryable(f"The text server {host} answered{code}: {answer.message}", **details)
    return Unavailable(f"The text server {host} refuses requests for {model} ({answer.status}): {answer.message}")


def too_long(answer: Answer, *, model: str, prompt_tokens: int, context_tokens: int) -> InvalidRequest:
    """The messages don't fit. The two counts are estimates for servers that tell none."""
    prompt = _count(answer.body.get("n_prompt_tokens"), _PROMPT, answer.message) or prompt_tokens
    context = _count(answer.body.get("n_ctx"), _CONTEXT, answer.message) or context_tokens
    said = f"The messages are too long for {model}: about {prompt} tokens, where {context} fit."
    return InvalidRequest(said, prompt_tokens=prompt, context_tokens=context)


def blind(answer: Answer, *, model: str) -> Unavailable:
    """The model, or its server, can't look at pictures."""
    return Unavailable(f"{model} can't look at pictures: {answer.message}")


def unusable_key(base_url: str) -> Unavailable:
    """No request could hold the key."""
    host = host_of(base_url)
    remedy = f"Set {_key_setting(host)} to the key alone."
    return Unavailable(f"The key for the text server {host} holds characters that no key has. {remedy}")


def disconnected(error: BaseException, *, base_url: str, timed_out: bool) -> MienError:
    """The server can't be reached, or went away."""
    host = host_of(base_url)
    if timed_out:
        return TimedOut(f"The text server {host} took too long to answer.")
    return Retryable(f"The connection to the text server {host} failed ({type(error).__name__}). Does it run?")


def garbled(base_url: str, why: str) -> Retryable:
    """What came isn't the protocol, or isn't whole."""
    return Retryable(f"The text server {host_of(base_url)} sent an answer that can't be read: {why}.")


def host_of(url: str) -> str:
    """Host and port as they are written in a URL, without a user's name or password."""
    return url.partition("://")[2].partition("/")[0].rpartition("@")[2]


def _key_setting(host: str) -> str:
    return "OPENAI_API_KEY" if host == OPENAI_HOST else "MIEN_TEXT_API_KEY"


def _count(given: object, patterns: tuple[re.Pattern[str], ...], message: str) -> int | None:
    if isinstance(given, int) and not isinstance(given, bool) and given > 0:
        return given
    found = (pattern.search(message) for pattern in patterns)
    return next((int(match[1]) for match in found if match), None)
