"""An operator's certificate signs, or says at the start why it can't: files are never silently unsigned."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import dsa, ec, ed25519, rsa
from cryptography.x509 import ObjectIdentifier

from mien import provenance
from mien.domain.errors import InvalidRequest, Unavailable
from mien.provenance import Signer
from mien.provenance.credentials import read_credentials
from mien.settings import Settings
from tests.provenance.certificates import CLAIMS, DOCUMENTS, EMAIL, WEB_SERVER, bring
from tests.provenance.files import KINDS, encoded, generated, request_for


def refused(settings: Settings) -> str:
    with pytest.raises(InvalidRequest) as raised:
        Signer.open(settings)
    return raised.value.message


KEYS: dict[str, Callable[[], Any]] = {
    "es256": lambda: ec.generate_private_key(ec.SECP256R1()),
    "es384": lambda: ec.generate_private_key(ec.SECP384R1()),
    "es512": lambda: ec.generate_private_key(ec.SECP521R1()),
    "ed25519": ed25519.Ed25519PrivateKey.generate,
    "ps256": lambda: rsa.generate_private_key(65537, 2048),
}


@pytest.mark.parametrize("usage", [EMAIL, DOCUMENTS, CLAIMS])
def test_a_certificate_for_any_purpose_that_c2pa_allows_is_taken(tmp_path: Path, usage: ObjectIdentifier) -> None:
    assert Signer.open(bring(tmp_path, usage=usage).settings(tmp_path / "home")) is not None


@pytest.mark.parametrize("algorithm", KEYS)
def test_keys_of_every_kind_that_c2pa_takes_sign_every_format(tmp_path: Path, algorithm: str) -> None:
    settings = bring(tmp_path, key=KEYS[algorithm]()).settings(tmp_path / "home")
    signer = Signer.open(settings)
    assert signer is not None
    assert signer.credentials.algorithm == algorithm
    for kind, media_type in KINDS:
        data = provenance.finish(*generated(encoded(kind), media_type), request_for(), signer)
        found = provenance.read_signature(data, provenance.anchors_for(settings))
        assert (found.state, found.trust, found.signed_by) == ("valid", "operator", "Studio, Studio Ltd")
    assert not (tmp_path / "home").exists(), "a chain of the home's own isn't needed"


def test_a_certificate_that_has_expired_is_refused_with_the_day(tmp_path: Path) -> None:
    brought = bring(tmp_path, starts=timedelta(days=-30), ends=timedelta(days=-2))
    day = datetime.now(UTC) - timedelta(days=2)
    said = refused(brought.settings(tmp_path / "home"))
    assert "signing_certificate" in said
    assert f"expired on {day:%Y-%m-%d}" in said


def test_a_certificate_that_is_not_valid_yet_is_refused(tmp_path: Path) -> None:
    assert "isn't valid before" in refused(bring(tmp_path, starts=timedelta(days=2)).settings(tmp_path / "home"))


def test_a_certificate_that_expires_while_mien_runs_stops_pictures_instead_of_leaving_them_unsigned(
    tmp_path: Path,
) -> None:
    brought = bring(tmp_path, starts=timedelta(days=-30), ends=timedelta(days=-2))
    credentials = read_credentials(brought.certificate.read_bytes(), brought.key.read_bytes())
    signer = Signer(credentials, "operator")
    with pytest.raises(Unavailable, match="expired on"):
        provenance.finish(*generated(encoded("PNG")), request_for(), signer)


def test_a_certificate_for_something_else_is_refused(tmp_path: Path) -> None:
    said = refused(bring(tmp_path, usage=WEB_SERVER).settings(tmp_path / "home"))
    assert "signing_certificate can't sign" in said
    assert "certificate is invalid" in said


def test_a_key_of_another_certificate_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    brought, other = bring(tmp_path), bring(tmp_path / "other")
    said = refused(brought.settings(tmp_path / "home", signing_key=other.key))
    assert "signing_key" in said
    assert "doesn't belong" in said


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"signing_key": None}, "signing_key is missing"),
        ({"signing_certificate": None}, "signing_certificate is missing"),
        ({"signing_key": "nowhere.pem"}, "No such file"),
        ({"signing_certificate": "/"}, "Is a directory"),
    ],
)
def test_a_file_that_is_missing_is_named(tmp_path: Path, changes: dict[str, Any], words: str) -> None:
    assert words in refused(bring(tmp_path).settings(tmp_path / "home", **changes))


@pytest.mark.parametrize("junk", [b"", b"hello", b"\0" * 100, b"-----BEGIN CERTIFICATE-----\nAAAA\n"])
def test_a_file_that_is_no_pem_is_refused(tmp_path: Path, junk: bytes) -> None:
    brought = bring(tmp_path)
    settings = brought.settings(tmp_path / "home")
    good = brought.key.read_bytes()
    brought.key.write_bytes(junk)
    assert "isn't a private key in PEM" in refused(settings)
    brought.key.write_bytes(good)
    brought.certificate.write_bytes(junk)
    assert "isn't a chain of certificates in PEM" in refused(settings)


def test_a_key_behind_a_password_is_refused_without_telling_anything_of_it(tmp_path: Path) -> None:
    said = refused(bring(tmp_path, password=b"open sesame").settings(tmp_path / "home"))
    assert "protected by a password" in said


@pytest.mark.parametrize(
    "make", [lambda: dsa.generate_private_key(1024), lambda: ec.generate_private_key(ec.SECP256K1())]
)
def test_a_key_of_a_kind_that_c2pa_doesnt_take_is_refused(tmp_path: Path, make: Any) -> None:
    assert "of a kind that C2PA doesn't take" in refused(bring(tmp_path, key=make()).settings(tmp_path / "home"))
