"""``mien verify``: how a picture was made, as its file says, and whether that is signed."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from mien.cli.console import print_json, results
from mien.cli.home import read_settings
from mien.cli.invocation import Invocation
from mien.domain.controls import made_visible
from mien.domain.errors import InvalidRequest, MienError, TooLarge, UnsupportedMedia

if TYPE_CHECKING:
    from mien.provenance import Provenance, Signature
    from mien.settings import Settings

MAX_BYTES: Final = 64 * 1024 * 1024
"""The largest file that is read."""
_SOURCES: Final = {
    "algorithmicMedia": "drawn by rules, without a trained model",
    "trainedAlgorithmicMedia": "made by a trained model",
    "compositeWithTrainedAlgorithmicMedia": "a picture that a person brought, changed by a trained model",
    "compositeSynthetic": "put together from pictures of which at least one is synthetic",
}
_TRUST: Final = {
    "home": "this home's own certificate",
    "operator": "the operator's certificate",
    "unknown": "issued by somebody unknown here, so the name isn't confirmed",
}


@dataclass(frozen=True, slots=True)
class _Found:
    """What a file says."""

    marks: Provenance | None
    card: str | None
    """The name in the character card that the file holds."""
    signature: Signature


def verify(
    context: typer.Context,
    file: Annotated[
        Path, typer.Argument(help="PNG, JPEG or WebP, of whatever program.", exists=True, dir_okay=False, readable=True)
    ],
) -> None:
    """Say how a picture was made and whether it is as it was signed. Exits 0 only if its signature is valid."""
    invocation = Invocation.of(context)
    found = _look(_read(file), read_settings(invocation))
    if invocation.json:
        print_json(_as_json(file, found))
    else:
        _print(found)
    if found.signature.state != "valid":
        raise typer.Exit(1)


def _read(path: Path) -> bytes:
    """The bytes of a file. Raises ``InvalidRequest`` for what is no file, ``TooLarge`` and ``OSError``."""
    if not path.is_file():  # a pipe or a device may never end
        raise InvalidRequest.field("file", "isn't a file.")
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise TooLarge(f"The file has more than {MAX_BYTES // 2**20} MiB, which is more than a picture has.")
    return data


def _look(data: bytes, settings: Settings) -> _Found:
    """Raises ``UnsupportedMedia`` or ``TooLarge`` for what is no picture, ``InvalidRequest`` for an empty file."""
    from mien import decode, provenance

    if not data:
        raise InvalidRequest.field("file", "is empty.")
    if decode.media_type_of(data) is None:
        raise UnsupportedMedia("This isn't a PNG, JPEG or WebP picture.")
    provenance.assert_few_parts(data)
    return _Found(
        provenance.read_provenance(data),
        _card_in(data),
        provenance.read_signature(data, provenance.anchors_for(settings)),
    )


def _card_in(data: bytes) -> str | None:
    """The name in the character card that a picture holds; empty if it has none, ``None`` if there is no card."""
    from mien.cards import read_card_file

    try:
        card = read_card_file(data).card
    except MienError:
        return None
    node = card.get("data")
    name = (node if isinstance(node, dict) else card).get("name")
    return name if isinstance(name, str) else ""


def _source_of(found: _Found) -> str:
    """The digital source type: as signed, else as written."""
    return found.signature.digital_source_type or (found.marks and found.marks.digital_source_type) or ""


def _generator_of(found: _Found) -> str:
    return found.signature.generator or (found.marks and found.marks.generator) or ""


def _as_json(file: Path, found: _Found) -> dict[str, object]:
    signature = asdict(found.signature)
    return {
        "file": str(file),
        "infotext": found.marks.infotext if found.marks else None,
        "digitalSourceType": _source_of(found) or None,
        "generator": _generator_of(found) or None,
        "derivedFrom": found.marks.derived_from if found.marks else None,
        "card": found.card,
        "signature": {
            "state": signature["state"],
            "problem": signature["problem"] or None,
            "signedBy": signature["signed_by"] or None,
            "signedAt": signature["signed_at"] or None,
            "trust": signature["trust"] if found.signature.state == "valid" else None,
        },
    }


def _print(found: _Found) -> None:
    from rich.table import Table
    from rich.text import Text

    source = _source_of(found)
    rows = {
        "made with": _generator_of(found) or "not said",
        "how": f"{_SOURCES.get(source, source)} ({source})" if source in _SOURCES else source or "not said",
        "made from": (found.marks and found.marks.derived_from) or "",
        "parameters": (found.marks and found.marks.infotext) or "none",
        "card": "none" if found.card is None else found.card or "one without a name",
        "signature": _in_words(found.signature),
    }
    table = Table(box=None, pad_edge=False, show_header=False)
    for name, value in rows.items():
        if value:
            table.add_row(Text(name, style="dim"), Text(made_visible(value)))
    results().print(table)


def _in_words(signature: Signature) -> str:
    if signature.state == "none":
        return f"none: {signature.problem}" if signature.problem else "none"
    by = f"signed by {signature.signed_by or 'somebody without a name'}"
    when = f" at {signature.signed_at}" if signature.signed_at else ""
    if signature.state == "invalid":
        return f"invalid: {signature.problem}\n{by}{when}" if signature.signed_by else f"invalid: {signature.problem}"
    return f"valid: the file is as it was signed\n{by}{when}; {_TRUST[signature.trust]}"
