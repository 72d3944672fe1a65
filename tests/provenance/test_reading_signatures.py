"""Signatures are read from any bytes at all, by whomever: nothing fails, nothing is fetched."""

from __future__ import annotations

import io
import struct
import threading
import zlib
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

import c2pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mien import provenance
from mien.domain.errors import MienError, TooLarge
from mien.provenance import Anchors, Signer, png
from mien.settings import Settings
from tests.provenance.files import KINDS, encoded, generated, pixels, request_for


@cache
def own_signer() -> Signer:
    with TemporaryDirectory() as home:
        signer = Signer.open(Settings(home=Path(home)))
    assert signer is not None
    return signer


@cache
def signed(kind: str, media_type: str) -> bytes:
    return provenance.finish(*generated(encoded(kind), media_type), request_for(), own_signer())


@given(st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF\x20\0\0\0WEBP"]), st.binary(max_size=80))
def test_any_bytes_have_no_valid_signature_and_raise_nothing(start: bytes, rest: bytes) -> None:
    assert provenance.read_signature(start + rest).state != "valid"


@settings(max_examples=300)
@given(st.sampled_from(KINDS), st.floats(0, 0.9999), st.binary(max_size=12), st.integers(0, 300))
def test_a_damaged_file_raises_nothing_and_is_valid_only_with_its_picture_and_words(
    kind: tuple[str, str], where: float, junk: bytes, cut: int
) -> None:
    whole = signed(*kind)
    at = int(len(whole) * where)
    data = whole[:at] + junk + whole[at + cut :]
    if provenance.read_signature(data).state == "valid":  # what was hit is room that the signature leaves
        assert provenance.read_provenance(data) == provenance.read_provenance(whole)
        assert pixels(data) == pixels(whole)


def test_a_png_whose_checksum_of_the_signature_is_wrong_is_invalid() -> None:
    whole = signed("PNG", "image/png")
    at = whole.index(b"caBX")
    end = at + 4 + int.from_bytes(whole[at - 4 : at])
    for place in range(end, end + 4):
        data = whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]
        assert provenance.read_signature(data).state == "invalid"


@settings(max_examples=100)
@given(st.sampled_from(KINDS), st.floats(0, 0.9999), st.binary(max_size=12))
def test_taking_the_prompt_out_of_a_damaged_file_fails_in_words_only(
    kind: tuple[str, str], where: float, junk: bytes
) -> None:
    whole = signed(*kind)
    at = int(len(whole) * where)
    with suppress(MienError):
        found = provenance.read_provenance(provenance.without_prompt(whole[:at] + junk, own_signer()))
        assert found is None or found.infotext is None


@pytest.mark.parametrize(("kind", "media_type"), KINDS)
def test_a_file_that_is_cut_off_is_invalid(kind: str, media_type: str) -> None:
    whole = signed(kind, media_type)
    for length in (len(whole) - 1, len(whole) * 3 // 4):
        assert provenance.read_signature(whole[:length]).state == "invalid"


MANY = 100_001
PIECES = {
    "PNG": (33, b"\0\0\0\0teXt" + struct.pack(">I", zlib.crc32(b"teXt"))),
    "JPEG": (2, b"\xff\xe5\0\2"),
    "WEBP": (12, b"abcd\0\0\0\0"),
}


@pytest.mark.parametrize(("kind", "media_type"), KINDS)
def test_a_file_of_very_many_parts_is_left_alone(kind: str, media_type: str) -> None:
    at, piece = PIECES[kind]
    data = encoded(kind)
    data = data[:at] + piece * MANY + data[at:]
    if kind == "WEBP":
        data = data[:4] + struct.pack("<I", len(data) - 8) + data[8:]
    found = provenance.read_signature(data)
    assert (found.state, "more than 100000 parts" in found.problem) == ("none", True)
    assert provenance.read_provenance(data) is None
    with pytest.raises(TooLarge):
        provenance.finish(*generated(data, media_type), request_for())


def test_a_signature_of_another_program_is_read() -> None:
    definition = {
        "claim_generator_info": [{"name": "Other Studio", "version": "9"}],
        "format": "image/jpeg",
        "assertions": [
            {
                "label": "c2pa.actions.v2",
                "data": {
                    "actions": [
                        {
                            "action": "c2pa.created",
                            "digitalSourceType": "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
                        }
                    ]
                },
            }
        ],
    }
    found = provenance.read_signature(own_signer().sign(encoded("JPEG"), definition))
    assert (found.state, found.trust) == ("valid", "unknown")
    assert (found.generator, found.digital_source_type) == ("Other Studio 9", "digitalCapture")
    assert found.signed_at == ""


def test_a_file_without_signature_has_none() -> None:
    for kind, _ in KINDS:
        assert provenance.read_signature(encoded(kind)) == provenance.Signature("none")
    assert provenance.read_signature(b"GIF89a").state == "none"


def test_anchors_that_are_damaged_vouch_for_nobody() -> None:
    anchors = Anchors(home=own_signer().credentials.chain[:200])
    assert provenance.read_signature(signed("PNG", "image/png"), anchors).trust == "unknown"


class _Server(ThreadingHTTPServer):
    """Counts who asks."""

    asked = 0


class _Answer(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, _Server)
        self.server.asked += 1
        self.send_error(404)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as the base class names it
        return


@pytest.fixture
def server() -> Iterator[_Server]:
    with _Server(("127.0.0.1", 0), _Answer) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def test_a_signature_that_is_kept_on_a_server_is_not_fetched(server: _Server) -> None:
    packet = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dcterms="http://purl.org/dc/terms/"'
        f' dcterms:provenance="http://127.0.0.1:{server.server_port}/signature.c2pa"/></rdf:RDF></x:xmpmeta>'
    )
    data = png.mark(encoded("PNG"), None, packet)
    found = provenance.read_signature(data)
    assert (found.state, found.problem) == ("none", "one is kept on a server, which isn't asked.")
    assert server.asked == 0
    fetching = c2pa.Context.from_dict({"verify": {"remote_manifest_fetch": True}})
    with pytest.raises(c2pa.C2paError):
        c2pa.Reader("image/png", io.BytesIO(data), context=fetching)
    assert server.asked == 1, "the file does ask for it"
