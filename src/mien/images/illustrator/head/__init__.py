"""Heads: one person's face, hair and headwear from any side, in any mood, as SVG fragments.

Head space: the origin is the centre of the head, y runs down, 1 is half the height of a bare head.
"""

from mien.images.illustrator.head.drawing import HeadDrawing, draw_head
from mien.images.illustrator.head.shown_marks import shows_mark

__all__ = ["HeadDrawing", "draw_head", "shows_mark"]
