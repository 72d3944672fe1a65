"""``/docs``: the OpenAPI document as a page that needs no script and nothing from elsewhere."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from html import escape
from typing import Any, Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse

router = APIRouter()

_STYLE: Final = """
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222}
h2{margin-top:2.5rem}details{border:1px solid #ccc;border-radius:.4rem;margin:.5rem 0;padding:.4rem .8rem}
summary{cursor:pointer}code{background:#f2f2f2;padding:.1rem .3rem;border-radius:.2rem}
table{border-collapse:collapse}td,th{border-bottom:1px solid #ddd;padding:.3rem .8rem .3rem 0;text-align:left;
vertical-align:top}
"""
_POLICY: Final = (
    f"default-src 'none'; style-src 'sha256-{b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()}'"
)


@router.get("/")
async def front_door() -> RedirectResponse:
    """Whoever opens the address alone is shown what there is."""
    return RedirectResponse("/docs", status_code=307)


@router.get("/docs")
async def reference(request: Request) -> HTMLResponse:
    """Every route with its parameters, body and answers."""
    return HTMLResponse(render(request.app.openapi()), headers={"Content-Security-Policy": _POLICY})


def render(document: dict[str, Any]) -> str:
    """An OpenAPI document as HTML."""
    info = document["info"]
    groups: dict[str, list[str]] = {}
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            groups.setdefault((operation.get("tags") or ["other"])[0], []).append(_operation(path, method, operation))
    schemas = "".join(_schema(name, schema) for name, schema in document["components"]["schemas"].items())
    body = "".join(f"<h2>{escape(tag.capitalize())}</h2>{''.join(items)}" for tag, items in groups.items())
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(info["title"])} API</title>'
        f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style>'
        f"<h1>{escape(info['title'])} {escape(info['version'])}</h1><p>{escape(info['description'])}</p>"
        f'<p>For programs: <a href="/openapi.json">openapi.json</a></p>{body}<h2>Objects</h2>{schemas}</html>'
    )


def _operation(path: str, method: str, operation: dict[str, Any]) -> str:
    rows = "".join(
        _row(f"{each['name']} ({each['in']})", each["schema"], each.get("description", ""))
        for each in operation.get("parameters", [])
    )
    bodies = operation.get("requestBody", {}).get("content", {})
    sent = "".join(_row(kind, content.get("schema", {}), "") for kind, content in bodies.items())
    answers = "".join(
        f"<tr><td>{status}</td><td>{_answer_kind(said)}</td><td>{escape(said.get('description', ''))}</td></tr>"
        for status, said in operation["responses"].items()
    )
    return (
        f"<details><summary><code>{method.upper()} {escape(path)}</code> {escape(operation.get('summary', ''))}"
        f"</summary><p>{escape(operation.get('description', ''))}</p>"
        f"{_table('Parameters', rows)}{_table('Body', sent)}{_table('Answers', answers)}</details>"
    )


def _schema(name: str, schema: dict[str, Any]) -> str:
    fields = schema.get("properties", {})
    rows = "".join(_row(field, form, form.get("description", "")) for field, form in fields.items())
    said = escape(schema.get("description", ""))
    title = escape(name)
    return f'<details id="{title}"><summary><code>{title}</code></summary><p>{said}</p>{_table("", rows)}</details>'


def _row(name: str, schema: dict[str, Any], said: str) -> str:
    return f"<tr><td><code>{escape(name)}</code></td><td>{_kind(schema)}</td><td>{escape(said)}</td></tr>"


def _table(title: str, rows: str) -> str:
    heading = f"<h4>{title}</h4>" if title else ""
    return f"{heading}<table>{rows}</table>" if rows else ""


def _answer_kind(said: dict[str, Any]) -> str:
    return ", ".join(
        _kind(content["schema"]) if "schema" in content else escape(kind)
        for kind, content in said.get("content", {}).items()
    )


def _kind(schema: dict[str, Any]) -> str:
    """A schema in a few words, with links to the objects it names."""
    if "$ref" in schema:
        name = escape(schema["$ref"].rpartition("/")[2])
        return f'<a href="#{name}">{name}</a>'
    if "anyOf" in schema:
        return " or ".join(_kind(each) for each in schema["anyOf"])
    if "enum" in schema:
        return " | ".join(f"<code>{escape(str(each))}</code>" for each in schema["enum"])
    if "const" in schema:
        return f"<code>{escape(str(schema['const']))}</code>"
    if schema.get("type") == "array":
        return f"list of {_kind(schema.get('items', {}))}"
    return escape(str(schema.get("format") or schema.get("type") or "anything"))
