"""A small hub on this machine: repositories of files as the Hugging Face hub serves them, and cut connections."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote, urlsplit

from tests.local_server import LocalHandler, LocalServer

COMMIT = "a" * 40


@dataclass
class Repository:
    """Files by name, and what the repository says about itself."""

    files: Mapping[str, bytes]
    license: str = "apache-2.0"
    status: int = 200
    """Another status is answered to every request."""
    error_code: str = ""
    """The hub's own name for what is wrong, such as ``GatedRepo``."""
    cut_after: dict[str, int] = field(default_factory=dict)
    """Files of which nothing is sent beyond so many bytes, as long as they are named here."""
    digests: dict[str, str] = field(default_factory=dict)
    """Digests that are told instead of the right ones."""


class Hub(LocalServer):
    """Remembers what was asked."""

    def __init__(self, repositories: Mapping[str, Repository]) -> None:
        super().__init__(_Handler)
        self.repositories = dict(repositories)
        self.asked: list[tuple[str, str, str]] = []
        """Method, path, and the range that was asked for."""

    @property
    def url(self) -> str:
        return self.origin


class _Handler(LocalHandler[Hub]):
    def head(self) -> None:
        self._answer(body=False)

    def get(self) -> None:
        self._answer(body=True)

    def _answer(self, *, body: bool) -> None:
        path = unquote(urlsplit(self.path).path)
        self.home.asked.append((self.command, path, self.headers.get("Range", "")))
        found = re.fullmatch(r"/api/models/([^/]+/[^/]+)(?:/revision/[^/]+)?|/([^/]+/[^/]+)/resolve/[^/]+/(.+)", path)
        repository = self.home.repositories.get(found[1] or found[2]) if found else None
        if found is None or repository is None:
            self._send(404, b"{}", {"X-Error-Code": "RepoNotFound"}, body=body)
        elif repository.status != 200:
            self._send(repository.status, b"{}", {"X-Error-Code": repository.error_code}, body=body)
        elif found[1]:
            self._send(200, json.dumps(_info(found[1], repository)).encode(), {}, body=body)
        else:
            self._file(repository, found[3], body=body)

    def _file(self, repository: Repository, name: str, *, body: bool) -> None:
        if name not in repository.files:
            self._send(404, b"", {"X-Error-Code": "EntryNotFound"}, body=body)
            return
        data = repository.files[name]
        headers = {"X-Repo-Commit": COMMIT, "ETag": f'"{_digest(repository, name)}"', "Accept-Ranges": "bytes"}
        start = int((re.match(r"bytes=(\d+)-", self.headers.get("Range", "")) or ["", "0"])[1])
        if start:
            headers["Content-Range"] = f"bytes {start}-{len(data) - 1}/{len(data)}"
        cut = repository.cut_after.get(name)
        self._send(206 if start else 200, data[start:], headers, body=body, cut=cut and max(0, cut - start))

    def _send(
        self, status: int, data: bytes, headers: Mapping[str, str], *, body: bool, cut: int | None = None
    ) -> None:
        self.send_response(status)
        for key, value in {"Content-Length": str(len(data)), **headers}.items():
            self.send_header(key, value)
        self.end_headers()
        if body:
            self.wfile.write(data[:cut])
        if body and cut is not None:
            self.close_connection = True


def _digest(repository: Repository, name: str) -> str:
    return repository.digests.get(name) or hashlib.sha256(repository.files[name]).hexdigest()


def _info(name: str, repository: Repository) -> dict[str, Any]:
    siblings = [
        {
            "rfilename": file,
            "size": len(data),
            "lfs": {"sha256": _digest(repository, file), "size": len(data), "pointerSize": 100},
        }
        for file, data in repository.files.items()
    ]
    tags = ["gguf", f"license:{repository.license}"]
    card = {"license": repository.license}
    return {"id": name, "modelId": name, "sha": COMMIT, "siblings": siblings, "tags": tags, "cardData": card}


def running_hub(**repositories: Repository) -> Hub:
    """A hub of one owner, ``maker``, with repositories by name (``_`` for ``-``)."""
    return Hub({f"maker/{name.replace('_', '-')}": each for name, each in repositories.items()})
