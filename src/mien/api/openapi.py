"""The OpenAPI document: wrong requests are answered with 400 in our own shape, nowhere with FastAPI's 422."""

from __future__ import annotations

from typing import Any, Final

from fastapi import FastAPI

from mien.api.errors import ErrorOut

_COMMON: Final = {
    "400": "The request can't be carried out as written; `details.fields` names what is wrong.",
    "403": "Not yours to change, or asked by a page of another site.",
    "404": "There is no such thing here.",
    "409": "It clashes with what is there or under way.",
    "413": "The request is too large.",
    "415": "The body is of a kind that isn't read here.",
    "422": "Refused: this picture or text isn't allowed here.",
    "503": "A backend, the database or the store can't be used now.",
}
_READING: Final = frozenset({"400", "403", "404", "503"})


def use_own_errors(app: FastAPI) -> None:
    """Replace what FastAPI says about errors in the document of ``app``."""
    generate = app.openapi

    def document() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _rewritten(generate())
        return app.openapi_schema

    app.openapi = document  # type: ignore[method-assign]


def _rewritten(schema: dict[str, Any]) -> dict[str, Any]:
    schemas = schema["components"]["schemas"]
    schemas.pop("HTTPValidationError", None)
    schemas.pop("ValidationError", None)
    schemas["Error"] = ErrorOut.model_json_schema() | {"title": "Error"}
    for operations in schema["paths"].values():
        for method, operation in operations.items():
            operation["responses"] = _own(method, operation["responses"])
    return schema


def _own(method: str, responses: dict[str, Any]) -> dict[str, Any]:
    reference = {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}}
    wanted = _READING if method == "get" else _COMMON.keys()
    own = {status: {"description": _COMMON[status], "content": reference} for status in _COMMON if status in wanted}
    return {status: said for status, said in responses.items() if status != "422"} | own
