"""The charts below a map of consistency: the key to its shades, each view's mean, the drift over time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PIL import Image, ImageDraw

from mien.images import typesetting
from mien.images.contact_sheet import GREY, INK, LINE, PAPER, WARNING

_BAD: Final = (0xA4, 0x48, 0x3B)
_MIDDLE: Final = (0xF3, 0xEC, 0xDF)
_GOOD: Final = (0x2A, 0x6F, 0x77)
_WORST: Final = 40.0
"""From here down everything has the same shade: it is somebody else."""
_SIZE: Final = 17
_SMOOTH: Final = 3
"""Curves are drawn so many times larger, for smooth lines."""


def shade(figure: float, gate: float) -> tuple[tuple[int, int, int], str]:
    """The colour of a figure, pale at the gate, and the ink that can be read on it."""
    if figure >= gate:
        share, end = (figure - gate) / max(100.0 - gate, 1.0), _GOOD
    else:
        share, end = min(1.0, (gate - figure) / max(gate - _WORST, 1.0)), _BAD
    red, green, blue = (round(pale + (full - pale) * share) for pale, full in zip(_MIDDLE, end, strict=True))
    return (red, green, blue), "#ffffff" if share > 0.55 else INK


def draw_key(page: Image.Image, corner: tuple[int, int], width: int, gate: float) -> None:
    """What the shades mean."""
    left, top = corner
    typesetting.draw(page, (left, top + _SIZE), "Consistency", _SIZE, INK)
    pen = ImageDraw.Draw(page)
    for step in range(width):
        figure = _WORST + (100.0 - _WORST) * step / (width - 1)
        pen.line((left + step, top + 30, left + step, top + 52), fill=shade(figure, gate)[0])
    for figure, text in ((_WORST, f"{_WORST:.0f}"), (gate, f"{gate:.0f} passes"), (100.0, "100")):
        share = (min(max(figure, _WORST), 100.0) - _WORST) / (100.0 - _WORST)
        spot = left + share * (width - 1)
        length = typesetting.width(text, 15)
        start = min(max(spot - length / 2, left), left + width - length)
        if figure != gate or _WORST + 8 < gate < 92:
            typesetting.draw(page, (start, top + 72), text, 15, GREY)


def draw_means(
    page: Image.Image, corner: tuple[int, int], width: int, means: Mapping[str, float | None], gate: float
) -> None:
    """Each view's mean as a bar."""
    left, top = corner
    typesetting.draw(page, (left, top + _SIZE), "Mean by view", _SIZE, INK)
    pen = ImageDraw.Draw(page)
    for number, (view, mean) in enumerate(means.items()):
        line = top + 34 + number * 30
        typesetting.draw(page, (left, line + 16), view, _SIZE, GREY)
        bar = left + 108, line + 1, width - 160
        if mean is None:
            typesetting.draw(page, (bar[0], line + 16), "nothing to compare", _SIZE, GREY)
            continue
        pen.rectangle((bar[0], bar[1], bar[0] + bar[2] - 1, bar[1] + 19), fill=PAPER, outline=LINE)
        pen.rectangle(
            (bar[0], bar[1], bar[0] + max(1, round(bar[2] * mean / 100)) - 1, bar[1] + 19), fill=shade(mean, gate)[0]
        )
        typesetting.draw(page, (bar[0] + bar[2] + 12, line + 16), f"{mean:.0f}", _SIZE, INK)


def draw_drift(
    page: Image.Image,
    corner: tuple[int, int],
    size: tuple[int, int],
    figures: Sequence[float],
    slope: float | None,
    gate: float,
) -> None:
    """Each picture's consistency with the master, in the order in which they were made."""
    (left, top), (width, height) = corner, size
    typesetting.draw(page, (left, top + _SIZE), "Consistency with the master, oldest to newest", _SIZE, INK)
    said = typesetting.fitted(_tendency(slope), _SIZE, width)
    typesetting.draw(page, (left + width - typesetting.width(said, _SIZE), top + _SIZE), said, _SIZE, GREY)
    axis, upper, lower = left + 40, top + 40, top + height - 10
    room = width - 40
    for figure in (0, 50, 100):
        line = lower - (lower - upper) * figure / 100
        ImageDraw.Draw(page).line((axis, line, axis + room, line), fill=LINE, width=1)
        text = f"{figure}"
        typesetting.draw(page, (axis - 10 - typesetting.width(text, 15), line + 5), text, 15, GREY)
    spot = lower - (lower - upper) * gate / 100
    for start in range(axis, axis + room, 12):
        ImageDraw.Draw(page).line((start, spot, min(start + 6, axis + room), spot), fill=WARNING, width=1)
    chart = _curve(page.crop((axis, upper, axis + room, lower)), figures, gate)
    page.paste(chart, (axis, upper))


def _tendency(slope: float | None) -> str:
    if slope is None:
        return ""
    if abs(slope) < 0.05:
        return "no tendency"
    return f"{abs(slope):.1f} points {'better' if slope > 0 else 'worse'} with each picture"


def _curve(ground: Image.Image, figures: Sequence[float], gate: float) -> Image.Image:
    """The points, joined, on what is there already."""
    width, height = ground.width * _SMOOTH, ground.height * _SMOOTH
    large = ground.resize((width, height), Image.Resampling.NEAREST)
    pen = ImageDraw.Draw(large)
    edge = 8 * _SMOOTH
    apart = (width - 2 * edge) / max(len(figures) - 1, 1)
    points = [
        (edge + number * apart, edge + (height - 2 * edge) * (1 - figure / 100))
        for number, figure in enumerate(figures)
    ]
    if len(points) > 1:
        pen.line(points, fill=GREY, width=2 * _SMOOTH, joint="curve")
    for (across, down), figure in zip(points, figures, strict=True):
        reach = 5 * _SMOOTH
        color = _GOOD if figure >= gate else _BAD
        pen.ellipse((across - reach, down - reach, across + reach, down + reach), fill=color, outline=PAPER)
    return large.resize(ground.size, Image.Resampling.LANCZOS)
