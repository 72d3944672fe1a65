"""Setting text in fonts that have its letters: Pillow's own first, then whatever the system has. Never empty boxes."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFont

Font = ImageFont.FreeTypeFont

ELLIPSIS: Final = "…"

_FOLDERS: Final = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path.home() / ".local/share/fonts",
    Path.home() / ".fonts",
    Path("/System/Library/Fonts"),
    Path("/Library/Fonts"),
    Path.home() / "Library/Fonts",
)
_SUFFIXES: Final = frozenset({".ttf", ".otf", ".ttc"})
_PLAIN: Final = ("DejaVuSans.", "NotoSans-Regular", "NotoSansCJK-Regular", "Arial Unicode", "LiberationSans-Regular")
_UNUSUAL: Final = ("bold", "italic", "oblique", "mono", "serif", "condensed", "light", "emoji", "black", "thin", "math")
_FONTS_TRIED: Final = 300
_NO_LETTER: Final = "\U0010fffe"
"""A character that no font has: what is drawn for it is the font's empty box."""


@lru_cache(maxsize=256)
def _open(path: Path | None, size: int) -> Font | None:
    """A font at a size in pixels; ``None`` for the path means the built-in one."""
    try:
        font = ImageFont.load_default(size) if path is None else ImageFont.truetype(path, size)
    except OSError:
        return None
    return font if isinstance(font, ImageFont.FreeTypeFont) else None


@lru_cache(maxsize=1)
def _system_fonts() -> tuple[Path, ...]:
    """Font files of this system, upright sans-serif ones first."""
    found = [
        path for folder in _FOLDERS if folder.is_dir() for path in folder.rglob("*") if path.suffix.lower() in _SUFFIXES
    ]
    return tuple(sorted(found, key=_rank)[:_FONTS_TRIED])


def _rank(path: Path) -> tuple[bool, bool, str]:
    name = path.name
    return not name.startswith(_PLAIN), any(word in name.lower() for word in _UNUSUAL), name


@lru_cache(maxsize=4096)
def _font_for(letter: str) -> Path | str:
    """The first font that has a letter: a path, ``""`` for the built-in one, ``"none"`` when no font has it."""
    if _has(None, letter):
        return ""
    return next((path for path in _system_fonts() if _has(path, letter)), "none")


def _has(path: Path | None, letter: str) -> bool:
    font = _open(path, 24)
    return font is not None and bytes(font.getmask(letter)) != _empty_box(path)


@lru_cache(maxsize=512)
def _empty_box(path: Path | None) -> bytes:
    font = _open(path, 24)
    return bytes(font.getmask(_NO_LETTER)) if font else b""


def _goes_with_any(letter: str) -> bool:
    """Spaces, accents and joiners are set in the font of the letters around them."""
    return letter.isspace() or unicodedata.category(letter) in ("Mn", "Me", "Cf")


def settable(text: str) -> str:
    """The text without what no font here can show, on one line."""
    one_line = " ".join(unicodedata.normalize("NFC", text).split())
    kept = "".join(each for each in one_line if _goes_with_any(each) or _font_for(each) != "none")
    return " ".join(kept.split())


def can_set(text: str) -> bool:
    """Whether every letter of the text can be shown."""
    return bool(text.strip()) and all(_goes_with_any(each) or _font_for(each) != "none" for each in text)


def _runs(text: str) -> Iterator[tuple[str, Path | None]]:
    """The text in pieces of one font each."""
    run, current = "", ""
    for letter in text:
        wanted = current if _goes_with_any(letter) and run else _font_for(letter)
        if run and wanted != current:
            yield run, Path(current) if current else None
            run = ""
        run, current = run + letter, wanted  # type: ignore[assignment]
    if run:
        yield run, Path(current) if current and current != "none" else None


def width(text: str, size: int) -> float:
    """How wide a line is, in pixels."""
    return sum(font.getlength(run) for run, path in _runs(text) if (font := _open(path, size)))


def draw(canvas: Image.Image, place: tuple[float, float], text: str, size: int, color: str) -> None:
    """Write a line; ``place`` is the left end of its baseline."""
    pen = ImageDraw.Draw(canvas)
    x, y = place
    for run, path in _runs(text):
        font = _open(path, size)
        if font is not None:
            pen.text((x, y), run, font=font, fill=color, anchor="ls")
            x += font.getlength(run)


def fitted(text: str, size: int, room: float) -> str:
    """The text, shortened with an ellipsis where it is wider than ``room`` pixels."""
    shown = text[: int(room) + 1]  # no letter is narrower than a pixel
    if shown == text and width(text, size) <= room:
        return text
    length = bisect_right(range(len(shown)), room, key=lambda end: width(shown[:end] + ELLIPSIS, size)) - 1
    shown = shown[: max(length, 0)]
    whole_words = shown.rpartition(" ")[0]
    if len(whole_words) > len(shown) / 2 and not text[len(shown)].isspace():
        shown = whole_words
    return shown.rstrip(" ,;:.-–—") + ELLIPSIS


def wrapped(text: str, size: int, room: float, lines: int) -> list[str]:
    """The text in at most ``lines`` lines of ``room`` pixels; the last one is shortened if there is more."""
    words = text.split(" ")
    done: list[str] = []
    while words and len(done) < lines - 1:
        count = 1
        while count < len(words) and width(" ".join(words[: count + 1]), size) <= room:
            count += 1
        done.append(fitted(" ".join(words[:count]), size, room))
        words = words[count:]
    rest = " ".join(words)
    return [*done, fitted(rest, size, room)] if rest else done
