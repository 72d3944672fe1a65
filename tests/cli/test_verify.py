"""``mien verify``: what a file says about how it was made, and whether that is signed."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from mien import provenance
from mien.cards import png_with_cards
from mien.cli.verify import MAX_BYTES
from mien.provenance import Signer
from mien.settings import Settings
from tests.cli.program import mien
from tests.provenance.certificates import bring
from tests.provenance.files import KINDS, encoded, generated, request_for


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def made(home: Path, path: Path, kind: str = "PNG", media_type: str = "image/png", backend: str = "openai") -> Path:
    signer = Signer.open(Settings(home=home))
    path.write_bytes(provenance.finish(*generated(encoded(kind), media_type, backend), request_for(), signer))
    return path


def verified(path: Path, home: Path, code: int) -> dict[str, Any]:
    done = mien("verify", path, "--home", home, "--json")
    assert done.returncode == code, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize(("kind", "media_type"), KINDS)
def test_a_file_of_this_home_is_valid_and_says_everything(
    home: Path, tmp_path: Path, kind: str, media_type: str
) -> None:
    found = verified(made(home, tmp_path / "x", kind, media_type), home, 0)
    assert found["infotext"].startswith("a portrait of Ada\n")
    assert found["digitalSourceType"] == "trainedAlgorithmicMedia"
    assert found["generator"].startswith("Mien")
    assert (found["card"], found["derivedFrom"]) == (None, None)
    signature = found["signature"]
    assert (signature["state"], signature["trust"], signature["problem"]) == ("valid", "home", None)
    assert signature["signedBy"].startswith("home ")
    assert signature["signedAt"].endswith("Z")


def test_people_are_told_in_sentences(home: Path, tmp_path: Path) -> None:
    done = mien("verify", made(home, tmp_path / "x.png", backend="illustrator"), "--home", home)
    assert done.returncode == 0
    assert "drawn by rules, without a trained model (algorithmicMedia)" in done.stdout
    assert "valid: the file is as it was signed" in done.stdout
    assert "this home's own certificate" in done.stdout


def test_a_changed_file_fails_and_says_so(home: Path, tmp_path: Path) -> None:
    path = made(home, tmp_path / "x.png")
    path.write_bytes(path.read_bytes().replace(b"a portrait of Ada", b"a portrait of Eva"))
    found = verified(path, home, 1)
    assert found["infotext"].startswith("a portrait of Eva")
    assert found["signature"]["state"] == "invalid"
    assert found["signature"]["problem"] == "the file was changed after it was signed."
    assert found["signature"]["trust"] is None


def test_a_signature_that_nobody_here_vouches_for_is_valid_by_a_name_that_is_not_confirmed(
    home: Path, tmp_path: Path
) -> None:
    path = made(tmp_path / "elsewhere", tmp_path / "x.png")
    assert verified(path, home, 0)["signature"]["trust"] == "unknown"
    assert "the name isn't confirmed" in mien("verify", path, "--home", home).stdout
    assert not home.exists(), "looking at a file makes nothing"


def test_a_signature_of_the_operators_certificate_is_known_as_such(home: Path, tmp_path: Path) -> None:
    brought = bring(tmp_path)
    path = tmp_path / "x.png"
    signer = Signer.open(brought.settings(home))
    path.write_bytes(provenance.finish(*generated(encoded("PNG")), request_for(), signer))
    environment = {"MIEN_SIGNING_CERTIFICATE": str(brought.certificate), "MIEN_SIGNING_KEY": str(brought.key)}
    done = mien("verify", path, "--home", home, **environment)
    assert done.returncode == 0
    assert "signed by Studio, Studio Ltd" in done.stdout
    assert "the operator's certificate" in done.stdout


def test_a_file_without_signature_fails_but_its_marks_and_card_are_told(home: Path, tmp_path: Path) -> None:
    plain = provenance.finish(*generated(encoded("PNG")), request_for())
    path = tmp_path / "x.png"
    path.write_bytes(png_with_cards(plain, {"chara": b'{"name": "Ada \\u001b[31m"}'}))
    found = verified(path, home, 1)
    assert (found["card"], found["signature"]["state"]) == ("Ada \x1b[31m", "none")
    assert found["infotext"].startswith("a portrait of Ada")
    assert "\x1b" not in mien("verify", path, "--home", home).stdout


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"", "is empty"), (b"<html></html>", "isn't a PNG, JPEG or WebP"), (b"RIFF\0\0\0\0AVI ", "isn't a PNG")],
)
def test_a_file_that_is_no_picture_fails_with_a_sentence(home: Path, tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "x.png"
    path.write_bytes(data)
    done = mien("verify", path, "--home", home)
    assert (done.returncode, done.stdout) == (1, "")
    assert words in done.stderr


def test_a_damaged_picture_is_told_as_such(home: Path, tmp_path: Path) -> None:
    path = made(home, tmp_path / "x.png")
    path.write_bytes(path.read_bytes()[:-30])
    assert "damaged" in verified(path, home, 1)["signature"]["problem"]


def test_what_is_too_large_or_never_ends_is_not_read(home: Path, tmp_path: Path) -> None:
    huge, pipe = tmp_path / "huge.png", tmp_path / "pipe.png"
    with huge.open("wb") as file:
        file.write(encoded("PNG"))
        file.truncate(MAX_BYTES + 1)
    os.mkfifo(pipe)
    assert "more than 64 MiB" in mien("verify", huge, "--home", home).stderr
    assert "isn't a file" in mien("verify", pipe, "--home", home).stderr


def test_a_path_to_nothing_or_to_a_folder_is_wrong_use(home: Path, tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere.png", tmp_path):
        assert mien("verify", path, "--home", home).returncode == 2


def test_a_certificate_that_cannot_sign_stops_the_start_and_is_found_by_the_doctor(home: Path, tmp_path: Path) -> None:
    environment = {"MIEN_SIGNING_CERTIFICATE": str(tmp_path / "nowhere.pem"), "MIEN_SIGNING_KEY": str(tmp_path)}
    started = mien("serve", "--home", home, "--port", "0", **environment)
    assert started.returncode == 1
    assert "signing_certificate can't be read" in started.stderr
    doctor = mien("doctor", "--home", home, "--json", **environment)
    assert doctor.returncode == 1
    [found] = [part for part in json.loads(doctor.stdout)["parts"] if part["part"] == "signature"]
    assert not found["ready"]
    assert "signing_certificate can't be read" in found["detail"]
    assert found["remedy"]
