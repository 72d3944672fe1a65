"""Make the pictures of the gallery: ``python docs/build_gallery.py``.

Each is a grid of drawings by the embedded illustrator; the same code gives the same pictures.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from itertools import cycle
from pathlib import Path
from typing import Final, NamedTuple

from PIL import Image

from mien.domain.appearance import describe
from mien.domain.scene import Camera, Held, Light, Place, Scene, TimeOfDay, Weather
from mien.domain.shots import AVATAR, SHOTS, Angle, Background, Expression, Pose, Shot, ShotType
from mien.domain.styles import illustrator_styles
from mien.domain.worldview import read_worldview
from mien.images.illustrator.compose import render
from mien.ports import Subject

IMAGES: Final = Path(__file__).parent / "images"
LARGEST: Final = 300_000
"""Bytes that a sheet may have."""

HELD: Final = (
    Held.CUP, Held.BOOK, Held.PHONE, Held.FLOWERS, Held.SWORD, Held.UMBRELLA, Held.GUITAR, Held.CAKE,
)  # fmt: skip

CAST: Final = (
    "A woman of 28 with auburn curls, green eyes and a scar on her cheek, in a leather jacket. A revolutionary.",
    "A stocky programmer in his forties with a grey beard and round glasses, in a hoodie. Burnt out, lives on coffee.",
    "A tall woman with dark skin and an afro, gold earrings, in a red blazer. Founds a startup on the blockchain.",
    "An anthropomorphic orange cat with green eyes, in a striped shirt and a blue scarf.",
    "A detective of fifty with stubble, in a trench coat and a fedora, who sees cover-ups everywhere.",
    "A heavy orc with a black mohawk, tusks and leather armour.",
    "A robot butler in a dark suit with a bow tie.",
    "An eight-year-old boy with freckles and curly red hair, in shorts and a striped t-shirt.",
    "An elderly woman in a wheelchair, with a white bun, glasses and a purple cardigan.",
    "A young woman in a green hijab and a long grey coat. A software engineer who trains neural networks.",
    "A bald patriot with a big moustache, in a blue t-shirt with a star. Loves his country.",
    "An elf with very long silver hair, in a green cloak and a long gown.",
    "A dwarf smith with a long braided red beard, in a leather apron.",
    "A nonbinary student with a pink undercut and a nose ring, in dungarees and a yellow t-shirt. A revolutionary.",
    "A Sikh professor of sixty with a blue turban and a grey beard, in a tweed jacket and waistcoat. Seeks compromise.",
    "A teenage girl with black braids and braces, in a denim jacket.",
    "A vampire with slicked-back black hair and red eyes, in a black cape and a white shirt with a ruff.",
    "A nurse of thirty with a black ponytail, in a white coat, with a tattoo on the arm. Burnt out.",
    "A muscular firefighter with short blond hair, in uniform and a helmet. A proud patriot.",
    "A fox with a monocle, in a green waistcoat and a top hat, who questions everything and sees conspiracies.",
    "An old fisherman with white stubble and a woollen hat, in a navy sweater.",
    "A woman of thirty with vitiligo and long black hair, in a flowered dress.",
    "A ballerina with brown skin and her hair in a bun.",
    "A young man with dreadlocks and headphones, in a green hoodie and a beanie. Writes software.",
    "A witch with long grey hair and a pointed hat, in a purple robe with stars.",
    "A pirate with an eye patch, a black beard and a red bandana, in a striped shirt.",
    "A chef of fifty with a round belly and a moustache, in white, with a chef's hat. A moderate.",
    "A woman with a prosthetic leg, short brown hair, in running shorts and a tank top. An activist.",
    "A grey-haired queen with a golden crown, in a red gown and an ermine cloak.",
    "A scarecrow with a straw hat, in a patched coat.",
)


class Tile(NamedTuple):
    """One drawing of a sheet."""

    who: Subject
    shot: Shot
    style: str = "flat"


class Sheet(NamedTuple):
    """A grid of drawings, ``columns`` wide, each ``side`` pixels wide and high."""

    tiles: Sequence[Tile]
    columns: int
    side: int


def person(number: int) -> Subject:
    """One of the cast."""
    words = CAST[number]
    return Subject(f"Nr. {number}", number, describe(words, number, name="Somebody"), read_worldview(words, ""))


def cast() -> Sheet:
    """Everybody's avatar."""
    return Sheet([Tile(person(number), AVATAR) for number in range(len(CAST))], 6, 250)


def whole() -> Sheet:
    """Everybody from head to toe."""
    shot = _full(Pose.CONFIDENT, Background.THEME)
    return Sheet([Tile(person(number), shot) for number in range(len(CAST))], 6, 250)


def shots() -> Sheet:
    """One person in every named shot."""
    return Sheet([Tile(person(0), shot) for shot in SHOTS.values()], 5, 300)


def styles() -> Sheet:
    """The same pictures in every style."""
    wanted = [(2, AVATAR), (7, _full(Pose.RUNNING, Background.THEME)), (11, SHOTS["portrait_side"]), (6, AVATAR)]
    wanted.append((4, SHOTS["environmental_context"]))
    return Sheet([Tile(person(n), shot, style) for style in illustrator_styles() for n, shot in wanted], 5, 300)


def poses() -> Sheet:
    """Every pose and some things that are held, by a few people."""
    drawn = [_full(pose, Background.PLAIN) for pose in Pose]
    holding = _full(Pose.HOLDING, Background.PLAIN)
    drawn += [holding.model_copy(update={"held": held}) for held in HELD]
    return Sheet([Tile(person(n), shot) for n, shot in zip(cycle((2, 0, 13, 9, 17, 23)), drawn, strict=False)], 6, 250)


def expressions() -> Sheet:
    """Every expression, by two people."""
    close = AVATAR.model_copy(update={"background": Background.PLAIN})
    made = [close.model_copy(update={"expression": expression}) for expression in Expression]
    return Sheet([Tile(person(2 if number % 2 else 0), shot) for number, shot in enumerate(made)], 6, 250)


def places() -> Sheet:
    """Every place, then weather, light and camera."""
    scenes = [Scene(place=place, time=time) for place, time in zip(Place, cycle(TimeOfDay), strict=False)]
    scenes += [Scene(place=Place.STREET, weather=weather) for weather in Weather if weather is not Weather.CLEAR]
    scenes += [Scene(place=Place.BAR, light=light) for light in Light if light is not Light.EVEN]
    shot = _full(Pose.RELAXED, Background.SCENE)
    drawn = [shot.model_copy(update={"scene": scene}) for scene in scenes]
    drawn += [drawn[0].model_copy(update={"camera": camera}) for camera in Camera if camera is not Camera.LEVEL]
    people = cycle((0, 2, 4, 9, 14, 17))
    return Sheet([Tile(person(n), each) for n, each in zip(people, drawn, strict=False)], 8, 220)


def _full(pose: Pose, background: Background) -> Shot:
    return Shot(
        name=pose.value,
        kind=AVATAR.kind,
        shot_type=ShotType.FULL_BODY,
        angle=Angle.THREE_QUARTER,
        pose=pose,
        expression=Expression.SMILE,
        background=background,
        wording="",
    )


SHEETS: Final = {
    "cast": cast,
    "whole": whole,
    "shots": shots,
    "styles": styles,
    "poses": poses,
    "expressions": expressions,
    "places": places,
}


def drawn(sheet: Sheet) -> Image.Image:
    """The sheet in pixels."""
    side = sheet.side
    rows = -(-len(sheet.tiles) // sheet.columns)
    page = Image.new("RGB", (sheet.columns * side, rows * side), "#faf9f6")
    for number, tile in enumerate(sheet.tiles):
        data, _ = render(tile.who, tile.shot, width=2 * side, height=2 * side, seed=number, style=tile.style)
        with Image.open(io.BytesIO(data)) as picture:
            small = picture.reduce(2)
        page.paste(small, (number % sheet.columns * side, number // sheet.columns * side))
    return page


def file_of(page: Image.Image) -> bytes:
    """The page as a WebP file that isn't larger than it may be."""
    for quality in (90, 84, 76, 66):
        buffer = io.BytesIO()
        page.save(buffer, "WEBP", quality=quality, method=4)
        if buffer.tell() <= LARGEST:
            return buffer.getvalue()
    raise ValueError(f"a sheet is larger than {LARGEST} bytes: take fewer or smaller pictures")


def main() -> None:
    """Draw every sheet."""
    IMAGES.mkdir(exist_ok=True)
    for name, sheet in SHEETS.items():
        (IMAGES / f"gallery-{name}.webp").write_bytes(file_of(drawn(sheet())))


if __name__ == "__main__":
    main()
