"""What a person is told when a command fails: one sentence, never a traceback."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from mien.domain.controls import made_visible
from mien.domain.errors import InvalidRequest, MienError, StorageUnavailable

if TYPE_CHECKING:
    from mien.cli.invocation import Invocation

FAILED: Final = 1
WRONG_USE: Final = 2
INTERRUPTED: Final = 130


def tell(error: BaseException, invocation: Invocation) -> int:
    """Say what went wrong and return the exit code."""
    if isinstance(error, KeyboardInterrupt):
        _line("Stopped. What is made is kept; the rest goes on with the next command, 'mien worker' or 'mien serve'.")
        return INTERRUPTED
    if isinstance(error, BrokenPipeError):
        # Whoever read our output has gone; nothing more can be said there, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    known = _known(error)
    _log(known or error, expected=known is not None)
    told = known or MienError(f"Something unexpected happened: {_brief(error)}. {_where_the_log_is()}")
    if invocation.json:
        from mien.cli.console import print_json

        print_json({"success": False, "error": told.message, "code": told.code, "details": _camel(told.details)})
    _line(told.message)
    return FAILED


def _known(error: BaseException) -> MienError | None:
    """The error as one that a person can act on; ``None`` for a fault of ours."""
    if isinstance(error, MienError):
        return error
    if isinstance(error, OSError) and error.strerror:
        place = f"{error.filename}: " if error.filename else ""
        return StorageUnavailable(f"{place}{error.strerror}. Free disk space or check the permissions, and try again.")
    if "pydantic" in sys.modules:
        from pydantic import ValidationError

        if isinstance(error, ValidationError):
            return InvalidRequest.of_validation(error)
    reason = _database_reason(error)
    if reason:
        return StorageUnavailable(f"A database of this home can't be used: {reason}. 'mien doctor' says which and why.")
    return None


def _camel(details: dict[str, Any]) -> dict[str, Any]:
    """The keys as the API spells them."""
    parted = {key: key.split("_") for key in details}
    return {first + "".join(map(str.title, rest)): details[key] for key, (first, *rest) in parted.items()}


def _database_reason(error: BaseException) -> str:
    """What a database driver says is wrong; empty for other errors."""
    if "sqlalchemy" in sys.modules:
        from sqlalchemy.exc import DBAPIError

        if isinstance(error, DBAPIError):
            from mien.db.reasons import reason

            return reason(error)
    if "sqlite3" in sys.modules:
        import sqlite3

        if isinstance(error, sqlite3.Error):
            return str(error)
    return ""


def _line(text: str) -> None:
    sys.stderr.write(f"mien: {made_visible(text)}\n")


def _brief(error: BaseException) -> str:
    text = str(error).strip().splitlines()
    return f"{type(error).__name__}: {text[0][:300]}" if text else type(error).__name__


def _log(error: BaseException, *, expected: bool) -> None:
    """Into the log file alone: the console is told by ``tell``."""
    for handler in logging.getLogger().handlers:
        if isinstance(handler, logging.FileHandler):
            record = logging.LogRecord(
                "mien.cli",
                logging.WARNING if expected else logging.ERROR,
                __file__,
                0,
                "command_failed: %s",
                (_brief(error),),
                None if expected else (type(error), error, error.__traceback__),
            )
            handler.handle(record)


def _where_the_log_is() -> str:
    files = [Path(each.baseFilename) for each in logging.getLogger().handlers if isinstance(each, logging.FileHandler)]
    return f"Details are in {files[0]}." if files else "Set MIEN_LOG_LEVEL=debug and try again for details."
