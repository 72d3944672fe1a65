"""A contact sheet: all pictures of a character on one page, the first one large, each with its caption."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageDraw

from mien.images import typesetting
from mien.images.framing import as_png, framed, rounded

PAPER: Final = "#faf9f6"
INK: Final = "#22252b"
GREY: Final = "#6f737b"
LINE: Final = "#e2dfd8"
BLANK: Final = "#f0eee9"
WARNING: Final = "#a4483b"

MARGIN: Final = 80
GAP: Final = 24
CELL: Final = 336
"""Side of a tile's picture in pixels."""
CAPTION: Final = 64
"""Height below a picture for label, note and score."""
CORNER: Final = 10

TITLE_SIZE: Final = 72
SUBTITLE_SIZE: Final = 28
LABEL_SIZE: Final = 23
NOTE_SIZE: Final = 19
SUBTITLE_LINES: Final = 2
_BAND: Final = 36
"""Height of the band that a mark stands on."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One picture of the sheet; without ``data`` its place is shown empty."""

    label: str
    data: bytes | None
    note: str = ""
    score: str = ""
    """How good it is, in a line of its own."""
    poor: bool = False
    """Whether that isn't good enough."""
    mark: str = ""
    """Why the picture is no part of the set, such as ``under review``; it is shown faded then."""


def contact_sheet(title: str, subtitle: str, tiles: Sequence[Tile], *, columns: int = 6, footer: str = "") -> bytes:
    """The sheet as a PNG. The first tile takes two by two cells, the others flow around it.

    ``columns`` is at least 3. Letters that no font here has are left out. Raises as ``decode.decode_image`` for bytes
    that are no picture.
    """
    room = columns * CELL + (columns - 1) * GAP
    head, lines = _head(subtitle, room)
    cells = list(_cells(len(tiles), columns))
    rows = max((row + (2 if place == 0 else 1) for place, (_, row) in enumerate(cells)), default=0)
    foot = 44 if footer else 0
    height = head + rows * (CELL + CAPTION) + max(rows - 1, 0) * GAP + foot + MARGIN
    sheet = Image.new("RGB", (room + 2 * MARGIN, height), PAPER)
    _draw_head(sheet, title, lines, room)
    for place, (tile, (column, row)) in enumerate(zip(tiles, cells, strict=True)):
        left, top = MARGIN + column * (CELL + GAP), head + row * (CELL + CAPTION + GAP)
        _draw_tile(sheet, tile, left, top, 2 * CELL + GAP if place == 0 else CELL)
    if footer:
        shown = typesetting.fitted(typesetting.settable(footer), NOTE_SIZE, room)
        typesetting.draw(sheet, (MARGIN, height - MARGIN + 12), shown, NOTE_SIZE, GREY)
    return as_png(sheet)


def _cells(count: int, columns: int) -> Iterator[tuple[int, int]]:
    """Column and row of each tile, reading order; the first covers four cells."""
    column, row = 0, 0
    for place in range(count):
        while row < 2 and column < 2 and place > 0:
            column += 1
        yield column, row
        column += 1
        if column == columns:
            column, row = 0, row + 1


def _head(subtitle: str, room: int) -> tuple[int, list[str]]:
    """Height of the head, and the subtitle's lines."""
    lines = typesetting.wrapped(typesetting.settable(subtitle), SUBTITLE_SIZE, room, SUBTITLE_LINES)
    return MARGIN + TITLE_SIZE + 28 + len(lines) * 40 + 32, lines


def _draw_head(sheet: Image.Image, title: str, lines: Sequence[str], room: int) -> None:
    shown = typesetting.fitted(typesetting.settable(title), TITLE_SIZE, room)
    typesetting.draw(sheet, (MARGIN - 3, MARGIN + TITLE_SIZE - 14), shown, TITLE_SIZE, INK)
    for number, line in enumerate(lines):
        baseline = MARGIN + TITLE_SIZE + 50 + number * 40
        typesetting.draw(sheet, (MARGIN, baseline), line, SUBTITLE_SIZE, GREY)


def _draw_tile(sheet: Image.Image, tile: Tile, left: int, top: int, width: int) -> None:
    """Picture (square, or letterboxed into the square) and caption. A large tile keeps its caption on the grid."""
    height = width + (CAPTION if width > CELL else 0)
    picture = _blank(width, height, tile.note) if tile.data is None else framed(tile.data, width, height)
    if tile.mark and tile.data is not None:
        picture = _marked(picture, tile.mark)
    sheet.paste(picture, (left, top), rounded(width, height, CORNER))
    outline = ImageDraw.Draw(sheet)
    edge = (WARNING, 3) if tile.mark else (LINE, 1)
    outline.rounded_rectangle((left, top, left + width - 1, top + height - 1), CORNER, outline=edge[0], width=edge[1])
    _draw_caption(sheet, tile, left, top + height, width)


def _draw_caption(sheet: Image.Image, tile: Tile, left: int, top: int, width: int) -> None:
    """The name with its note at the right end, and the score below."""
    label = typesetting.fitted(typesetting.settable(tile.label), LABEL_SIZE, width)
    typesetting.draw(sheet, (left + 2, top + 30), label, LABEL_SIZE, INK if tile.data else WARNING)
    note = typesetting.settable(tile.note if tile.data else "missing")
    used = typesetting.width(label + "  ", LABEL_SIZE)
    shown = typesetting.fitted(note, NOTE_SIZE, max(width - used, 0))
    if note and len(shown) > 1:
        place = left + width - 2 - typesetting.width(shown, NOTE_SIZE)
        typesetting.draw(sheet, (place, top + 30), shown, NOTE_SIZE, GREY)
    if tile.score:
        score = typesetting.fitted(typesetting.settable(tile.score), NOTE_SIZE, width)
        typesetting.draw(sheet, (left + 2, top + 56), score, NOTE_SIZE, WARNING if tile.poor else GREY)


def _marked(picture: Image.Image, mark: str) -> Image.Image:
    """The picture faded, with the mark on a band across its foot, where no face is."""
    faded = Image.blend(picture, Image.new("RGB", picture.size, PAPER), 0.45)
    ImageDraw.Draw(faded).rectangle((0, picture.height - _BAND, picture.width, picture.height), fill=WARNING)
    text = typesetting.fitted(typesetting.settable(mark), NOTE_SIZE, picture.width - 28)
    typesetting.draw(faded, (14, picture.height - 12), text, NOTE_SIZE, "#ffffff")
    return faded


def _blank(width: int, height: int, reason: str) -> Image.Image:
    """The place of a picture that isn't there, with the reason."""
    blank = Image.new("RGB", (width, height), BLANK)
    lines = typesetting.wrapped(typesetting.settable(reason), NOTE_SIZE, width - 56, 4)
    top = (height - len(lines) * 27) / 2 + 20
    for number, line in enumerate(lines):
        place = (width - typesetting.width(line, NOTE_SIZE)) / 2
        typesetting.draw(blank, (place, top + number * 27), line, NOTE_SIZE, GREY)
    return blank
