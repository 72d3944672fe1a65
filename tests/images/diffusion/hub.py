"""A hub on this machine: it lists the files of one repository and hands them out, as the real one does."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha1
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, Final
from urllib.parse import urlsplit

import pytest
from huggingface_hub import constants

COMMIT: Final = "c" * 40


def ask_only(address: str, cache: Path, patch: pytest.MonkeyPatch) -> None:
    """Nothing but that hub is asked, and all that is fetched lies in that folder."""
    patch.setattr(constants, "ENDPOINT", address)
    patch.setattr(constants, "HUGGINGFACE_CO_URL_TEMPLATE", address + "/{repo_id}/resolve/{revision}/{filename}")
    patch.setattr(constants, "HF_HUB_CACHE", str(cache))


@contextmanager
def hub(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Its address, and the paths of the files that were fetched. Whatever repository is asked for is the folder."""
    fetched: list[str] = []

    class Answers(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            self._answer(self._found())

        def do_GET(self) -> None:
            data = self._found()
            self._answer(data)
            self.wfile.write(data)

        def _found(self) -> bytes:
            path = urlsplit(self.path).path
            if "/tree/" in path:
                return json.dumps(files).encode()
            if path.startswith("/api/models/"):
                siblings = [{"rfilename": each["path"]} for each in files]
                return json.dumps({"id": "a/b", "sha": COMMIT, "siblings": siblings}).encode()
            name = path.partition("/resolve/")[2].partition("/")[2]
            if name and self.command == "GET":
                fetched.append(name)
            return (folder / name).read_bytes() if name else b""

        def _answer(self, data: bytes) -> None:
            self.send_response(200)
            self.send_header("ETag", f'"{sha1(data).hexdigest()}"')
            self.send_header("X-Repo-Commit", COMMIT)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()

        def log_message(self, *told: Any) -> None:
            pass

    files = [
        {"type": "file", "path": str(path.relative_to(folder)), "size": path.stat().st_size, "oid": "0" * 40}
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    ]
    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}", fetched
        finally:
            server.shutdown()
            thread.join()
