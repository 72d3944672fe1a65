"""Bringing a model from the Hugging Face hub: what a repository offers, which files are meant, and fetching them."""

from __future__ import annotations

import hashlib
import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Final

from mien.domain.controls import made_visible
from mien.domain.errors import InvalidRequest, NotFound, Retryable, StorageUnavailable, Unavailable
from mien.text.installing import INSTALL
from mien.text.model_files import is_gguf

_REPOSITORY: Final = re.compile(r"[A-Za-z0-9][\w.-]{0,95}/[A-Za-z0-9][\w.-]{0,95}")
_PART: Final = re.compile(r"-\d{5}-of-(\d{5})(?=\.gguf$)", re.IGNORECASE)
_USUAL: Final = "q4_k_m"
"""The quantisation that is taken when none is named: little is lost, and it is half the size of the next better."""
_SPARE: Final = 200_000_000
"""Bytes that stay free on the disk."""


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file of a repository; ``size`` in bytes, 0 where it isn't told, ``sha256`` in hex where it is."""

    name: str
    size: int
    sha256: str | None


@dataclass(frozen=True, slots=True)
class Offer:
    """What a repository has: its licence as it says itself, and its models, each with all its parts."""

    repository: str
    commit: str
    license: str
    models: tuple[tuple[RemoteFile, ...], ...]
    eyes: tuple[RemoteFile, ...] = ()
    """The projector by which its models can be shown pictures, if it has one."""


def look_up(repository: str) -> Offer:
    """Ask the hub what a repository (``owner/name``) holds. Blocks.

    Raises ``InvalidRequest`` (not a repository's name, or nothing in it that llama.cpp loads), ``NotFound``,
    ``Unavailable`` (licence not accepted, library missing) or ``Retryable`` (the hub can't be reached).
    """
    if not _REPOSITORY.fullmatch(repository):
        raise InvalidRequest.field("repository", f"'{repository[:80]}' isn't one; write OWNER/NAME.")
    with _told_plainly(repository):
        from huggingface_hub import HfApi

        found = HfApi(library_name="mien").model_info(repository, files_metadata=True, timeout=30)
    files = [_remote(each) for each in found.siblings or ()]
    wanted = [file for file in files if _is_wanted(file.name)]
    models = _models([file for file in wanted if not _are_eyes(file)])
    if not models:
        kinds = sorted({PurePosixPath(file.name).suffix for file in files} - {""})
        raise InvalidRequest.field(
            "repository",
            f"{repository} has no GGUF file, only {', '.join(kinds[:8]) or 'nothing'}. Other formats aren't loaded, as "
            "some can run programs; look for a repository whose name ends in -GGUF.",
        )
    return Offer(repository, found.sha or "main", _license(found), models, _usual_eyes(wanted))


def choose(offer: Offer, wanted: str | None) -> tuple[RemoteFile, ...]:
    """The files of one model of a repository: ``wanted`` is a file's name or a part of it, such as ``Q4_K_M``.

    Without it the only one, or the usual quantisation. Raises ``InvalidRequest`` naming what there is.
    """
    said = (wanted or _USUAL).casefold()
    if wanted and not wanted.casefold().endswith(".gguf") and PurePosixPath(wanted).suffix in (".bin", ".pt", ".ckpt"):
        raise InvalidRequest.field("file", f"'{wanted}' isn't a GGUF file; files of other kinds can run programs.")
    exact = [model for model in offer.models if any(file.name.casefold() == said for file in model)]
    alike = [model for model in offer.models if said in model[0].name.casefold()]
    if not wanted and len(offer.models) == 1:
        return offer.models[0]
    if exact or len(alike) == 1:
        return (exact or alike)[0]
    names = ", ".join(model[0].name for model in offer.models[:30])
    which = f"'{wanted}' names {'several' if alike else 'none'}" if wanted else "name one"
    raise InvalidRequest.field("file", f"{which} of the models in {offer.repository}: {names}.")


def download(offer: Offer, files: Sequence[RemoteFile], folder: Path, *, progress: bool) -> list[Path]:
    """Fetch files into a folder; what an earlier call left goes on where it broke off. Blocks.

    Each has its name only when it is whole and has the hub's digest. Raises as :func:`look_up`, and
    ``StorageUnavailable`` when there is no room or the folder can't be written.
    """
    _check_room(files, folder)
    with _told_plainly(offer.repository):
        if not progress:
            from huggingface_hub.utils.tqdm import disable_progress_bars

            disable_progress_bars()
        return [_fetched(offer, file, folder / file.name) for file in files]


def _fetched(offer: Offer, file: RemoteFile, path: Path) -> Path:
    """One file, whole."""
    from huggingface_hub import hf_hub_url
    from huggingface_hub.file_download import http_get
    from huggingface_hub.utils import build_hf_headers  # type: ignore[attr-defined]  # public, but not in its list

    if path.is_file() and path.stat().st_size == file.size:
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{(file.sha256 or offer.commit)[:12]}.part")
    with part.open("ab") as begun:
        http_get(
            hf_hub_url(offer.repository, file.name, revision=offer.commit),
            begun,
            resume_size=begun.tell(),
            headers=build_hf_headers(library_name="mien"),
            expected_size=file.size or None,
            displayed_filename=path.name,
        )
    _check_whole(part, file)
    return part.replace(path)


def _check_room(files: Sequence[RemoteFile], folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(folder).free
    except OSError as error:
        raise StorageUnavailable(f"{folder} can't be made or written ({error.strerror}).") from error
    needed = sum(file.size for file in files if not (folder / file.name).exists())
    if needed + _SPARE > free:
        raise StorageUnavailable(
            f"There is too little room for {needed / 1e9:.1f} GB in {folder}: {free / 1e9:.1f} GB are free."
        )


def _check_whole(path: Path, file: RemoteFile) -> None:
    """Remove what isn't the file that was asked for, or isn't a model."""
    with path.open("rb") as opened:
        intact = file.sha256 is None or hashlib.file_digest(opened, "sha256").hexdigest() == file.sha256
    if not intact:
        path.unlink()
        raise Retryable(f"{file.name} came damaged and was removed. Fetch it again.")
    if not is_gguf(path):
        path.unlink()
        raise InvalidRequest.field("file", f"'{file.name}' isn't a GGUF file, though its name says so; it was removed.")


def _models(files: Sequence[RemoteFile]) -> tuple[tuple[RemoteFile, ...], ...]:
    """Files grouped so that the parts of one model are together, by name."""
    groups: dict[str, list[RemoteFile]] = {}
    for file in sorted(files, key=lambda each: each.name.casefold()):
        groups.setdefault(_PART.sub(r"-of-\1", file.name), []).append(file)
    return tuple(tuple(group) for group in groups.values())


def _is_wanted(name: str) -> bool:
    """Whether a file is a model or its eyes, and its name stays within the folder it is put in."""
    path = PurePosixPath(name)
    inside = not path.is_absolute() and ".." not in path.parts and "\\" not in name
    return inside and path.suffix.lower() == ".gguf"


def _are_eyes(file: RemoteFile) -> bool:
    return "mmproj" in PurePosixPath(file.name).name.casefold()


def _usual_eyes(files: Sequence[RemoteFile]) -> tuple[RemoteFile, ...]:
    """The projector in half precision, which every machine can use, else the first."""
    eyes = sorted((file for file in files if _are_eyes(file)), key=lambda file: file.name.casefold())
    half = [file for file in eyes if re.search(r"(?<!b)f(?:p)?16", file.name.casefold())]
    return tuple([*half, *eyes][:1])


def _remote(sibling: Any) -> RemoteFile:
    digest = getattr(sibling.lfs, "sha256", None) if sibling.lfs else None
    return RemoteFile(str(sibling.rfilename), int(sibling.size or 0), digest)


def _license(found: Any) -> str:
    """As the repository says; a link too, where it has one of its own."""
    card = found.card_data
    told = [getattr(card, name, None) for name in ("license_name", "license", "license_link")] if card else []
    tags = [tag.removeprefix("license:") for tag in found.tags or () if tag.startswith("license:")]
    named = [str(each) for each in (*told, *tags) if each and each != "other"]
    return made_visible(", ".join(dict.fromkeys(named)))[:300] or "not told; look at its page"


@contextmanager
def _told_plainly(repository: str) -> Iterator[None]:
    """Turn what the hub's library raises into our errors."""
    try:
        import httpx2
        from huggingface_hub import errors
    except ImportError:
        needed = f"The 'huggingface_hub' library is missing. Install it with: {INSTALL}"
        raise Unavailable(needed) from None
    try:
        yield
    except errors.GatedRepoError:
        raise Unavailable(
            f"The owner of {repository} asks for an account and for its licence to be accepted on its page; "
            "then sign in with: hf auth login"
        ) from None
    except (errors.RepositoryNotFoundError, errors.RevisionNotFoundError):
        raise NotFound(f"The hub has no repository {repository}, or it isn't yours to see.") from None
    except errors.RemoteEntryNotFoundError:
        raise NotFound(f"The file is no longer in {repository}.") from None
    except errors.OfflineModeIsEnabled:
        raise Unavailable("The hub isn't asked while HF_HUB_OFFLINE is set.") from None
    except errors.HfHubHTTPError as error:
        raise Retryable(f"The hub answered {error.response.status_code} for {repository}. Try again later.") from None
    except (httpx2.HTTPError, errors.LocalEntryNotFoundError, errors.FileMetadataError, ConnectionError) as error:
        raise Retryable(
            f"The hub can't be reached ({type(error).__name__}). Are you online? "
            "What was fetched is kept: the same command goes on from there."
        ) from None
    except OSError as error:
        raise _unwritten(error) from error


def _unwritten(error: OSError) -> StorageUnavailable | Retryable:
    """An error of the disk, or the library's own of a file that came too short."""
    if error.errno is None:
        return Retryable(
            f"The download broke off ({str(error).splitlines()[0][:200]}). The same command goes on from there."
        )
    return StorageUnavailable(f"The model can't be written: {error.strerror} ({error.filename}).")


def shows_progress() -> bool:
    """Whether somebody watches: bars in a log file are noise."""
    return sys.stderr.isatty()
