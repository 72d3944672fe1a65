"""The signer of an instance: puts a C2PA signature into finished files, or isn't there because none is wanted."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from mien.domain.errors import InvalidRequest, Unavailable
from mien.provenance.credentials import CERTIFICATE, KEY, Credentials, read_credentials
from mien.provenance.manifest import manifest
from mien.provenance.offline import offline_context
from mien.provenance.own_chain import find_chain, own_chain
from mien.provenance.signature import read_signature

if TYPE_CHECKING:
    from mien.settings import Settings

Whose = Literal["home", "operator"]
"""Whose certificate signs: one that the home made for itself, or one that the operator brought."""

_MAX_PEM: Final = 1_000_000
_TRIAL: Final = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c636000000002000148afa4710000000049454e44ae426082"
)
"""A PNG of one pixel."""


@dataclass(frozen=True)
class Signer:
    """Signs with one chain; may be used by several threads at once."""

    credentials: Credentials
    whose: Whose

    @classmethod
    def open(cls, settings: Settings, now: datetime | None = None) -> Signer | None:
        """The signer that the settings ask for; ``None`` if files aren't to be signed.

        A home without a certificate of the operator's makes its own. Raises ``InvalidRequest`` naming the setting if
        the operator's can't sign, and ``StorageUnavailable`` if the home's own can't be read or written.
        """
        moment = now or datetime.now(UTC)
        found = cls.find(settings, moment)
        if found is None and settings.sign_images:
            return cls(own_chain(settings.home, moment), "home")
        return found

    @classmethod
    def find(cls, settings: Settings, now: datetime | None = None) -> Signer | None:
        """As :meth:`open`, but nothing is made: ``None`` also if the home has no chain of its own yet."""
        if not settings.sign_images:
            return None
        moment = now or datetime.now(UTC)
        if settings.signing_certificate is None and settings.signing_key is None:
            found = find_chain(settings.home, moment)
            return cls(found, "home") if found else None
        chain = _read(settings.signing_certificate, CERTIFICATE, beside=KEY)
        key = _read(settings.signing_key, KEY, beside=CERTIFICATE)
        signer = cls(read_credentials(chain, key), "operator")
        signer.credentials.assert_valid(moment)
        signer._try_out()
        return signer

    def sign(self, data: bytes, definition: dict[str, Any]) -> bytes:
        """The file with a signature over all of it, which no edit survives; two signatures of a file differ.

        ``definition`` is a manifest's, for C2PA's builder; its ``format`` is the file's media type. A signature that is
        there already is to be left out before. Raises ``Unavailable``.
        """
        import c2pa

        out = io.BytesIO()
        try:
            self.credentials.assert_valid(datetime.now(UTC))
            with c2pa.Builder(definition, context=offline_context()) as builder:
                builder.sign(self._native, definition["format"], io.BytesIO(data), out)
        except InvalidRequest as error:
            raise Unavailable(f"Files can't be signed: {error.message}") from error
        except c2pa.C2paError as error:
            raise Unavailable(f"The file can't be signed: {error}.") from error
        return out.getvalue()

    @cached_property
    def _native(self) -> Any:
        """The library's signer. It asks no authority for the time: signing works without a network."""
        import c2pa

        algorithm = self.credentials.algorithm.encode()
        return c2pa.Signer.from_info(c2pa.C2paSignerInfo(algorithm, self.credentials.chain, self.credentials.key, None))

    def _try_out(self) -> None:
        """Raise ``InvalidRequest`` if what this signs isn't valid: a certificate can be unfit in many ways."""
        definition = manifest(
            "image/png",
            generator="Mien",
            version="",
            digital_source_type="algorithmicMedia",
            derived_from=None,
            reissued=False,
            when=datetime.now(UTC),
        )
        try:
            found = read_signature(self.sign(_TRIAL, definition))
        except Unavailable as error:
            raise InvalidRequest.field(CERTIFICATE, f"can't sign. {error.message}") from error
        if found.state != "valid":
            raise InvalidRequest.field(CERTIFICATE, f"can't sign: {found.problem}")


def _read(path: Path | None, setting: str, *, beside: str) -> bytes:
    if path is None:
        raise InvalidRequest.field(setting, f"is missing: {beside} is set, and neither works alone.")
    try:
        with path.expanduser().open("rb") as file:
            return file.read(_MAX_PEM)
    except OSError as error:
        raise InvalidRequest.field(setting, f"can't be read: {path}: {error.strerror}.") from error
