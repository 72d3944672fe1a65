"""Logs: to standard error as lines or JSON, and always to a rotating file in the home. Secrets are blotted out."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import MutableMapping
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any, Final, TextIO

import structlog

FILE_BYTES: Final = 5 * 1024 * 1024
FILES_KEPT: Final = 3

_SECRET_KEY: Final = re.compile(r"(?i)(password|passwd|secret|token|api_?key|authorization|cookie|credential)")
_SECRET_TEXT: Final = (
    (re.compile(r"(://[^/\s:@]*:)[^@\s/]+@"), r"\1***@"),
    (re.compile(r"\b(sk|rk|pk|r8|hf)[-_][A-Za-z0-9_-]{12,}"), r"\1-***"),
    (re.compile(r"(?i)\b(bearer|basic)\s+[A-Za-z0-9._~+/=-]{8,}"), r"\1 ***"),
    (re.compile(r"(?i)([?&](?:sig|signature|token|key|api_?key|x-amz-[a-z-]+)=)[^&\s\"']+"), r"\1***"),
)

EventDict = MutableMapping[str, Any]


def log_file(home: Path) -> Path:
    """Where a home's log lies."""
    return home / "logs" / "mien.log"


def start_logs(home: Path, *, level: str, style: str, console_level: str | None = None) -> None:
    """Send every log line of Mien and its libraries to the home's log file and to standard error.

    ``level`` is the least severity kept; ``console_level`` may be higher, so that progress bars stay readable.
    ``style``: ``console`` or ``json``. A home that can't be written has no log file; opening it says why.
    """
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *_shared_processors(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    console = _StandardError()
    console.setLevel((console_level or level).upper())
    console.setFormatter(_formatter(_console_renderer(style)))
    handlers: list[logging.Handler] = [console]
    file = _file_handler(home)
    if file is not None:
        handlers.append(file)
    root = logging.getLogger()
    for earlier in root.handlers:
        if isinstance(earlier, RotatingFileHandler):
            earlier.close()
    root.handlers[:] = handlers
    root.setLevel(level.upper())
    for chatty in (
        "alembic",
        "aiosqlite",
        "asyncio",
        "PIL",
        "sqlalchemy.engine",
        "httpx2",
        "httpcore2",
        "openai",
        "uvicorn.error",
    ):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    # A full disk must not bury the error under tracebacks of the logging itself.
    logging.raiseExceptions = False


def no_logs() -> None:
    """For commands that only look around: nothing is written to the home, and the streams are theirs alone."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))


class _StandardError(logging.StreamHandler[TextIO]):
    """Writes to whatever ``sys.stderr`` is at the time: progress bars replace it while they are drawn."""

    def __init__(self) -> None:
        logging.Handler.__init__(self)

    @property
    def stream(self) -> TextIO:  # type: ignore[override]
        return sys.stderr


def _file_handler(home: Path) -> logging.Handler | None:
    path = log_file(home)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=FILE_BYTES, backupCount=FILES_KEPT, encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(_formatter(structlog.processors.JSONRenderer(ensure_ascii=False)))
    return handler


def _formatter(renderer: Any) -> logging.Formatter:
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=_shared_processors(),
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
    )


def _console_renderer(style: str) -> Any:
    if style == "json":
        return structlog.processors.JSONRenderer(ensure_ascii=False)
    return structlog.dev.ConsoleRenderer(
        colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback, pad_event_to=0
    )


def _shared_processors() -> list[Any]:
    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.ExtraAdder(),
        _without_colors,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        hide_secrets,
    ]


def _without_colors(_logger: object, _method: str, event: EventDict) -> EventDict:
    """Drop the copy of its message that uvicorn colours for terminals."""
    event.pop("color_message", None)
    return event


def hide_secrets(_logger: object, _method: str, event: EventDict) -> EventDict:
    """Blot out passwords, keys, tokens and signatures, whether they are values of their own or within a text."""
    for key, value in event.items():
        if isinstance(value, str):
            event[key] = "***" if _SECRET_KEY.search(key) else without_secrets(value)
        elif _SECRET_KEY.search(key) and not isinstance(value, bool | int | float | None):
            event[key] = "***"
    return event


def without_secrets(text: str) -> str:
    """The text with anything that looks like a secret blotted out."""
    for pattern, replacement in _SECRET_TEXT:
        text = pattern.sub(replacement, text)
    return text
