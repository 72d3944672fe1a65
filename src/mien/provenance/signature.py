"""Reading the signature of a file, whoever made it: whose it is, and whether the file is as it was signed."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

from mien.domain.errors import InvalidRequest, TooLarge
from mien.provenance import png
from mien.provenance.kinds import assert_few_parts, media_type_of
from mien.provenance.offline import offline_context
from mien.provenance.xmp import VOCABULARY

State = Literal["valid", "invalid", "none"]
Trust = Literal["home", "operator", "unknown"]
"""Whose certificate it is: this home's own, the operator's, or one that nothing here vouches for."""

_CHANGED: Final = "the file was changed after it was signed."
_REWORDED: Final = "what it states was changed after it was signed."
_PROBLEMS: Final = {
    "assertion.dataHash.mismatch": _CHANGED,
    "assertion.boxesHash.mismatch": _CHANGED,
    "assertion.hashedURI.mismatch": _REWORDED,
    "claimSignature.mismatch": _REWORDED,
    "claimSignature.outsideValidity": "the certificate wasn't valid any more, or not yet.",
    "signingCredential.expired": "the certificate has expired.",
    "signingCredential.invalid": "the certificate isn't one for signing files.",
}
_UNTRUSTED: Final = "signingCredential.untrusted"
"""Said of every certificate that no anchor vouches for; no flaw of the file."""
_TRACE: Final = b"c2pa"
"""Stands in every signature that is embedded."""


@dataclass(frozen=True, slots=True)
class Anchors:
    """The certificates that are trusted here, as PEM; empty: none."""

    home: bytes = b""
    operator: bytes = b""


@dataclass(frozen=True, slots=True)
class Signature:
    """The C2PA signature of a file."""

    state: State
    problem: str = ""
    """Why it is invalid, or why nothing can be said; the rest of a sentence."""
    signed_by: str = ""
    """Whom the certificate names."""
    trust: Trust = "unknown"
    signed_at: str = ""
    """ISO 8601: as an authority confirmed it, else as the signer's clock said."""
    generator: str = ""
    """The program that made the file, as it says itself."""
    digital_source_type: str = ""
    """As the signed actions state it, without the vocabulary's address."""


_DAMAGED: Final = Signature("invalid", "it can't be read: the file is damaged.")


def read_signature(data: bytes, anchors: Anchors | None = None) -> Signature:
    """The signature of a PNG, JPEG or WebP; other files have none. Never fails, and fetches nothing."""
    import c2pa

    kind = media_type_of(data)
    if kind is None:
        return Signature("none")
    try:
        assert_few_parts(data)
        found = _read(data, kind, anchors or Anchors())
        # the room of the signature itself isn't signed, yet readers of PNG stumble over a wrong checksum there
        return _DAMAGED if found.state == "valid" and kind == "image/png" and not png.is_sound(data) else found
    except c2pa.C2paError.ManifestNotFound:
        return Signature("none")
    except TooLarge as error:
        return Signature("none", error.message)
    except InvalidRequest:
        return _DAMAGED
    except c2pa.C2paError as error:
        return _unreadable(str(error), embedded=_TRACE in data)


def _read(data: bytes, kind: str, anchors: Anchors) -> Signature:
    """Raises the library's errors."""
    asked: tuple[tuple[Trust, bytes], ...] = (("home", anchors.home), ("operator", anchors.operator))
    for trust, trusted in asked:
        if trusted:
            found, vouched = _validated(data, kind, trusted)
            if vouched:
                return replace(found, trust=trust)
    return _validated(data, kind, b"")[0]


def _validated(data: bytes, kind: str, trusted: bytes) -> tuple[Signature, bool]:
    """What the file's signature says, and whether one of the trusted certificates vouches for it."""
    import c2pa

    with c2pa.Reader(kind, io.BytesIO(data), context=offline_context(trusted)) as reader:
        report, state = json.loads(reader.json()), reader.get_validation_state()
    made = report["manifests"][report["active_manifest"]]
    problem = "" if state in ("Valid", "Trusted") else _problem(report)
    by = made.get("signature_info") or {}
    actions = _actions(made)
    signature = Signature(
        "invalid" if problem else "valid",
        problem,
        signed_by=", ".join(filter(None, (by.get("common_name"), by.get("issuer")))),
        signed_at=by.get("time") or next((str(each["when"]) for each in reversed(actions) if each.get("when")), ""),
        generator=_generator(made),
        digital_source_type=_source_type(actions),
    )
    return signature, state == "Trusted"


def _problem(report: dict[str, Any]) -> str:
    """The first flaw of the active manifest, in words."""
    results = (report.get("validation_results") or {}).get("activeManifest") or {}
    flaws = [each for each in results.get("failure", ()) if each.get("code") != _UNTRUSTED]
    for code, words in _PROBLEMS.items():
        if any(each.get("code") == code for each in flaws):
            return words
    return str(flaws[0].get("explanation") or flaws[0].get("code")) + "." if flaws else "it can't be confirmed."


def _actions(made: dict[str, Any]) -> list[dict[str, Any]]:
    said = [each.get("data") for each in made.get("assertions") or () if "c2pa.actions" in str(each.get("label"))]
    listed = [each.get("actions") for each in said if isinstance(each, dict)]
    return [action for actions in listed if isinstance(actions, list) for action in actions if isinstance(action, dict)]


def _source_type(actions: list[dict[str, Any]]) -> str:
    stated = (str(each["digitalSourceType"]) for each in actions if each.get("digitalSourceType"))
    return next(stated, "").removeprefix(VOCABULARY)


def _generator(made: dict[str, Any]) -> str:
    told = (made.get("claim_generator_info") or [{}])[0]
    return f"{told.get('name', '')} {told.get('version', '')}".strip() or str(made.get("claim_generator") or "")


def _unreadable(error: str, *, embedded: bool) -> Signature:
    if error.startswith("Remote"):
        return Signature("none", "one is kept on a server, which isn't asked.")
    return _DAMAGED if embedded else Signature("none")
