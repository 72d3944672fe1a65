"""Every error as the one shape ``{"success": false, "error", "code", "details"}``."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any, Final, cast

import structlog
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from mien.domain.errors import MienError
from mien.domain.plain_words import fields_of, sentence

log = structlog.get_logger(__name__)

STATUS: Final[dict[str, int]] = {
    "invalid_request": 400,
    "unauthenticated": 401,
    "insufficient_credits": 402,
    "forbidden": 403,
    "not_found": 404,
    "method_not_allowed": 405,
    "conflict": 409,
    "too_large": 413,
    "unsupported_media": 415,
    "refused": 422,
    "no_reference": 422,
    "all_attempts_failed": 422,
    "rate_limited": 429,
    "internal_error": 500,
    "backend_unavailable": 503,
}
"""HTTP status by error code."""

SECURITY_HEADERS: Final = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-site",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}
"""On every answer that doesn't set its own."""

_CODE_OF_STATUS: Final = {status: code for code, status in STATUS.items() if status != 422}
_SAID_BY_FRAMEWORK: Final = {
    404: "There is nothing at this address.",
    405: "This address doesn't answer to this method.",
}


class ErrorOut(BaseModel):
    """What an error looks like."""

    success: bool = Field(default=False, description="Always false.")
    error: str = Field(description="A sentence that a person can act on.")
    code: str = Field(description="What kind of error it is, for programs.")
    details: dict[str, Any] = Field(
        default_factory=dict, description="More about it, by code; `fields` lists path and message of each wrong field."
    )


def answer(
    code: str, message: str, details: Mapping[str, Any] | None = None, headers: Mapping[str, str] | None = None
) -> JSONResponse:
    """An error as a response."""
    body = ErrorOut(error=message, code=code, details=dict(details or {}))
    return JSONResponse(body.model_dump(mode="json"), status_code=STATUS[code], headers=dict(headers or {}))


def install_error_handlers(app: FastAPI) -> None:
    """Make every error that leaves a route, and those of the framework, look like this."""
    app.add_exception_handler(MienError, _mien_error)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _framework_error)
    app.add_exception_handler(Exception, _unexpected)


async def _mien_error(request: Request, error: Exception) -> Response:
    known = cast(MienError, error)
    code = known.code if known.code in STATUS else "internal_error"
    details = {_camel(name): value for name, value in known.details.items()}
    headers = {}
    if "retry_after" in known.details:
        headers["Retry-After"] = str(max(1, round(known.details["retry_after"])))
    return answer(code, known.message, details, headers)


async def _invalid(request: Request, error: Exception) -> Response:
    fields = fields_of(cast(RequestValidationError, error).errors())
    return answer("invalid_request", sentence(fields), {"fields": fields})


async def _framework_error(request: Request, error: Exception) -> Response:
    raised = cast(HTTPException, error)
    if raised.status_code < 400:
        return Response(status_code=raised.status_code, headers=raised.headers)
    code = _CODE_OF_STATUS.get(raised.status_code, "internal_error" if raised.status_code >= 500 else "invalid_request")
    message = _SAID_BY_FRAMEWORK.get(raised.status_code) or f"{str(raised.detail).rstrip('.')}."
    return answer(code, message, headers=raised.headers)


async def _unexpected(request: Request, error: Exception) -> Response:
    """Nothing about the error leaves the house; the log has it under the id that the answer names."""
    reference = uuid.uuid4().hex[:12]
    log.error("request_failed", reference=reference, method=request.method, path=request.url.path, exc_info=error)
    message = f"Something went wrong inside Mien; the log has it under {reference}."
    return answer("internal_error", message, headers=SECURITY_HEADERS)  # sent from outside the guard


def _camel(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(part.title() for part in rest)
