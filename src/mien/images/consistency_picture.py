"""A picture of how consistent pictures are: each against each other as a heat map, each view's mean, the drift."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PIL import Image, ImageDraw

from mien.domain.errors import MienError
from mien.images import typesetting
from mien.images.consistency_charts import draw_drift, draw_key, draw_means, shade
from mien.images.contact_sheet import BLANK, GREY, INK, LINE, MARGIN, PAPER
from mien.images.framing import as_png, framed

TITLE_SIZE: Final = 60
LABEL_SIZE: Final = 20
SMALL_SIZE: Final = 17
LABELS: Final = 250
"""Width of the column of names left of the map, in pixels."""
VIEW_GAP: Final = 16
"""Between the pictures of one view and those of the next."""
CELL_GAP: Final = 2
PANEL: Final = 300
"""Height of the charts below the map."""
_HEAD: Final = MARGIN + TITLE_SIZE + 84
_MAP: Final = 1500
"""Room for the map, each way; fewer pictures have larger cells."""
_SMALLEST, _LARGEST = 22, 92
_WITH_FIGURE: Final = 36
"""The smallest cell that has room for its figure."""
_LEAST_WIDTH: Final = 1240


@dataclass(frozen=True, slots=True)
class Row:
    """A picture of the map; those of one view stand together."""

    label: str
    data: bytes
    view: str
    master: bool = False


@dataclass(frozen=True, slots=True)
class Figures:
    """What is drawn, 0 to 100 each."""

    matrix: Sequence[Sequence[float | None]]
    """Of each row with each other; ``None`` where two can't be compared."""
    means: Mapping[str, float | None]
    """By view."""
    worst: tuple[int, int] | None
    """The rows of the least consistent pair."""
    drift: Sequence[float]
    """The consistency with the master, in the order in which the pictures were made."""
    slope: float | None
    gate: float
    """What a picture of a set must reach."""


def consistency_picture(title: str, rows: Sequence[Row], figures: Figures, *, footer: str = "") -> bytes:
    """The picture as a PNG. Letters that no font has are left out; a file that is no picture has an empty place."""
    cell = max(_SMALLEST, min(_LARGEST, _MAP // max(len(rows), 1) - CELL_GAP))
    places = _places(rows, cell)
    side = places[-1] + cell if places else 0
    width = max(MARGIN * 2 + LABELS + cell + 14 + side, _LEAST_WIDTH)
    height = _HEAD + cell + 14 + side + 64 + PANEL + (40 if footer else 0) + MARGIN
    page = Image.new("RGB", (width, height), PAPER)
    _draw_head(page, title, rows, figures)
    left, top = MARGIN + LABELS + cell + 14, _HEAD + cell + 14
    _draw_axes(page, rows, places, cell, (left, top))
    _draw_cells(page, figures, places, cell, (left, top))
    _draw_panel(page, figures, top + side + 64, width)
    if footer:
        shown = typesetting.fitted(typesetting.settable(footer), SMALL_SIZE, width - 2 * MARGIN)
        typesetting.draw(page, (MARGIN, height - MARGIN + 12), shown, SMALL_SIZE, GREY)
    return as_png(page)


def _places(rows: Sequence[Row], cell: int) -> list[int]:
    """How far each row is from the first one, in pixels: views stand a little apart."""
    places: list[int] = []
    for number, row in enumerate(rows):
        if not number:
            places.append(0)
            continue
        apart = VIEW_GAP if row.view != rows[number - 1].view else CELL_GAP
        places.append(places[-1] + cell + apart)
    return places


def _draw_head(page: Image.Image, title: str, rows: Sequence[Row], figures: Figures) -> None:
    room = page.width - 2 * MARGIN
    shown = typesetting.fitted(typesetting.settable(title), TITLE_SIZE, room)
    typesetting.draw(page, (MARGIN - 3, MARGIN + TITLE_SIZE - 14), shown, TITLE_SIZE, INK)
    said = typesetting.fitted(_said(rows, figures), LABEL_SIZE, room)
    typesetting.draw(page, (MARGIN, MARGIN + TITLE_SIZE + 34), said, LABEL_SIZE, GREY)


def _said(rows: Sequence[Row], figures: Figures) -> str:
    """The outcome in a line."""
    parts = [f"{len(rows)} pictures, each compared with each other"]
    if figures.worst is not None:
        first, second = figures.worst
        figure = figures.matrix[first][second]
        names = f"{typesetting.settable(rows[first].label)} and {typesetting.settable(rows[second].label)}"
        parts.append(f"least alike: {names}" + (f" ({figure:.0f})" if figure is not None else ""))
    return "  ·  ".join(parts)


def _draw_axes(
    page: Image.Image, rows: Sequence[Row], places: Sequence[int], cell: int, corner: tuple[int, int]
) -> None:
    """The pictures along both sides, their names on the left, and each view's name beside its first picture."""
    left, top = corner
    pen = ImageDraw.Draw(page)
    for number, (row, place) in enumerate(zip(rows, places, strict=True)):
        small = _thumbnail(row.data, cell)
        for spot in ((left - 14 - cell, top + place), (left + place, top - 14 - cell)):
            page.paste(small, spot)
            if row.master:
                pen.rectangle((spot[0] - 2, spot[1] - 2, spot[0] + cell + 1, spot[1] + cell + 1), outline=INK, width=3)
        first = not number or rows[number - 1].view != row.view
        _draw_name(page, row, first=first, bottom=top + place + cell, cell=cell)


def _draw_name(page: Image.Image, row: Row, *, first: bool, bottom: int, cell: int) -> None:
    """The name right-aligned beside the picture, with the view above the first of its kind where there is room."""
    size = LABEL_SIZE if cell >= _WITH_FIGURE else 14
    name = typesetting.settable(f"{row.label} (master)" if row.master else row.label)
    baseline = bottom - cell / 2 + size * 0.36
    _right_aligned(page, name, size, baseline, INK)
    if first and cell >= 2 * LABEL_SIZE + 12:
        _right_aligned(page, row.view, 15, bottom - cell + 15, GREY)


def _right_aligned(page: Image.Image, text: str, size: int, baseline: float, color: str) -> None:
    shown = typesetting.fitted(text, size, LABELS - 20)
    left = MARGIN + LABELS - 14 - typesetting.width(shown, size)
    typesetting.draw(page, (left, baseline), shown, size, color)


def _thumbnail(data: bytes, cell: int) -> Image.Image:
    try:
        return framed(data, cell, cell)
    except MienError:
        return Image.new("RGB", (cell, cell), BLANK)


def _draw_cells(page: Image.Image, figures: Figures, places: Sequence[int], cell: int, corner: tuple[int, int]) -> None:
    pen = ImageDraw.Draw(page)
    for line, down in enumerate(places):
        for column, across in enumerate(places):
            left, top = corner[0] + across, corner[1] + down
            box = (left, top, left + cell - 1, top + cell - 1)
            figure = None if line == column else figures.matrix[line][column]
            _draw_cell(page, pen, box, figure, figures.gate, itself=line == column)
            if figures.worst in ((line, column), (column, line)):
                pen.rectangle((left - 2, top - 2, left + cell + 1, top + cell + 1), outline=INK, width=4)


def _draw_cell(
    page: Image.Image,
    pen: ImageDraw.ImageDraw,
    box: tuple[int, int, int, int],
    figure: float | None,
    gate: float,
    *,
    itself: bool,
) -> None:
    """A figure on its shade; a dash where two can't be compared, nothing where a picture meets itself."""
    left, top, right, bottom = box
    cell = right - left + 1
    if figure is None:
        pen.rectangle(box, fill=PAPER if itself else BLANK, outline=LINE)
        if not itself:
            middle = (top + bottom) // 2
            pen.line((left + cell * 0.38, middle, right - cell * 0.38, middle), fill=GREY, width=2)
        return
    color, ink = shade(figure, gate)
    pen.rectangle(box, fill=color)
    if cell >= _WITH_FIGURE:
        size = min(22, round(cell * 0.42))
        text = f"{figure:.0f}"
        start = (left + right + 1 - typesetting.width(text, size)) / 2
        typesetting.draw(page, (start, (top + bottom) / 2 + size * 0.36), text, size, ink)


def _draw_panel(page: Image.Image, figures: Figures, top: int, width: int) -> None:
    """The key, the views' means, and the drift, side by side."""
    room = width - 2 * MARGIN
    draw_key(page, (MARGIN, top), 300, figures.gate)
    draw_means(page, (MARGIN, top + 110), 300, figures.means, figures.gate)
    left = MARGIN + 380
    draw_drift(page, (left, top), (room - 380, PANEL), figures.drift, figures.slope, figures.gate)
