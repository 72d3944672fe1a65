"""Clean pictures for the quality gate: drawn ones in every style, light and weather, and painted ones like photographs.

The painted ones are made of fractal textures, smooth shading, fine grain and blurred backgrounds, all from a seed.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from PIL import Image
from scipy import ndimage

from mien.domain.appearance import describe
from mien.domain.briefs import PersonaBrief
from mien.domain.persona import invent_persona
from mien.domain.scene_reading import read_scene
from mien.domain.shots import SHOTS, Shot
from mien.domain.styles import illustrator_styles
from mien.domain.worldview import read_worldview
from mien.images.illustrator.compose import draw_svg
from mien.images.illustrator.raster import rasterise
from mien.ports import Subject
from mien.vision.pixels import WORKING_SIDE, Floats, Mask, Pixels

SIZES = ((1024, 1024), (768, 1024), (512, 512), (1024, 640))
PROMPTS = (
    "walking on a beach at sunset",
    "in a dark forest at night, full body",
    "in heavy rain in a city street at night",
    "in the snow on a mountain, wide shot",
    "in thick fog on a field",
    "in a storm in a harbour, full body, angry",
    "portrait in dramatic light",
    "close-up, backlit at dawn",
    "in neon light in a bar",
    "reading in a library, warm light",
    "on a stage with a microphone, cool light",
    "floating in space, full body",
    "in the desert at noon, wide shot",
    "sitting in a kitchen, side view",
    "in an office from behind",
)


@dataclass(frozen=True)
class Sample:
    """A clean picture, and where its figure is if that is known."""

    name: str
    image: Image.Image
    figure: Mask | None = None
    """As large as the picture."""
    smooth: bool = False
    """It has gradients, in which banding shows."""


def seen(image: Image.Image) -> Pixels:
    """A picture as the scorer gets it."""
    scale = min(1.0, WORKING_SIDE / max(image.size))
    size = max(1, round(image.width * scale)), max(1, round(image.height * scale))
    return Pixels(np.asarray(image), np.asarray(image.resize(size, Image.Resampling.BOX)))


def figure_seen(sample: Sample, pixels: Pixels) -> Mask | None:
    """The figure's place in the small picture."""
    if sample.figure is None:
        return None
    height, width = pixels.small.shape[:2]
    small = Image.fromarray(sample.figure.astype(np.uint8) * 255).resize((width, height), Image.Resampling.BOX)
    return np.asarray(small) > 127


def somebody(number: int) -> Subject:
    """An invented person; the same number gives the same one."""
    persona = invent_persona(PersonaBrief(seed=number))
    looks = describe(persona.description, number, name=persona.name)
    return Subject(persona.name, number, looks, read_worldview(persona.description, ""))


def drawn(people: range, each: int) -> Iterator[Sample]:
    """``each`` pictures of every one of the people: shots, scenes and styles in turn, some cut out onto white."""
    shots: list[Shot] = [*SHOTS.values(), *(read_scene(prompt).shot for prompt in PROMPTS)]
    names = [*SHOTS, *PROMPTS]
    styles = illustrator_styles()
    turn = 0
    for number in people:
        who = somebody(number)
        for _ in range(each):
            at, turn = (turn * 7 + number) % len(shots), turn + 1
            style, size = styles[turn % len(styles)], SIZES[turn // 2 % len(SIZES)]
            cut_out = turn % 9 == 0
            image, figure = _drawing(who, shots[at], size, style, cut_out)
            yield Sample(f"{number} {names[at]} {style} {size[0]}x{size[1]}{' cut out' * cut_out}", image, figure)


def _drawing(
    who: Subject, shot: Shot, size: tuple[int, int], style: str, cut_out: bool
) -> tuple[Image.Image, Mask | None]:
    width, height = size
    drawing = draw_svg(who, shot, width=width, height=height, seed=who.seed, style=style, transparent=cut_out)
    image = Image.open(io.BytesIO(rasterise(drawing.svg, width, height, transparent=cut_out)))
    if not cut_out:
        return image.convert("RGB"), None
    figure = np.asarray(image.getchannel("A")) > 127
    return Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("RGB"), figure


def painted(seed: int, size: tuple[int, int] | None = None) -> Sample:
    """A shaded, textured figure before a ground that may be out of focus, with fine grain."""
    rng = np.random.default_rng([11, seed])
    width, height = size or SIZES[seed % 3]
    ground = _surface(rng, height, width, roughness=rng.uniform(1.0, 1.6))
    if seed % 2:
        ground = ndimage.gaussian_filter(ground, (*[rng.uniform(4, 14)] * 2, 0))
    figure = _blob(rng, height, width)
    canvas = _over(ground, _surface(rng, height, width, roughness=rng.uniform(0.9, 1.4)), figure)
    for _ in range(int(rng.integers(3, 8))):
        spot = _blob(rng, height, width, size=rng.uniform(0.03, 0.2))
        canvas = _over(canvas, _surface(rng, height, width, roughness=rng.uniform(0.9, 1.6)), spot * figure)
    canvas = ndimage.gaussian_filter(canvas, (*[rng.uniform(0.3, 0.75)] * 2, 0))
    canvas += rng.normal(0, rng.uniform(0, 3.0), canvas.shape).astype(np.float32)
    canvas = _stretched(canvas, rng)
    image = Image.fromarray(np.clip(canvas, 0, 255).astype(np.uint8))
    return Sample(f"painted {seed}", image, figure > 0.5 if seed % 3 else None, smooth=True)


def _stretched(canvas: Floats, rng: np.random.Generator) -> Floats:
    low, high = np.percentile(canvas, (1, 99))
    black, white = rng.uniform(5, 40), rng.uniform(200, 248)
    return np.asarray((canvas - low) * ((white - black) / (high - low)) + black, dtype=np.float32)


def _over(under: Floats, top: Floats, share: Floats) -> Floats:
    return (under + (top - under) * share[..., None]).astype(np.float32)


def _surface(rng: np.random.Generator, height: int, width: int, roughness: float) -> Floats:
    """A colour with light from one side and a fractal texture whose amplitude falls as 1 / f ** roughness."""
    color = rng.uniform(30, 225, 3)
    across, down = np.meshgrid(np.linspace(-1, 1, width), np.linspace(-1, 1, height))
    turn = rng.uniform(0, 2 * np.pi)
    light = 1 + rng.uniform(0.1, 0.5) * (np.cos(turn) * across + np.sin(turn) * down)
    rows, columns = np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width)[None, :]
    frequency = np.hypot(rows, columns)
    frequency[0, 0] = 1.0
    noise = np.fft.rfft2(rng.normal(size=(height, width))) / frequency**roughness
    noise[0, 0] = 0
    texture = np.fft.irfft2(noise, s=(height, width))
    texture *= rng.uniform(0, 14) / texture.std()
    return np.asarray(color * light[..., None] + texture[..., None], dtype=np.float32)


def _blob(rng: np.random.Generator, height: int, width: int, size: float = 0.55) -> Floats:
    """A wavy shape, 1 inside and 0 outside, smooth over one pixel at its edge."""
    cy, cx = height * rng.uniform(0.4, 0.6), width * rng.uniform(0.35, 0.65)
    down, across = np.mgrid[0:height, 0:width]
    turn = np.arctan2(down - cy, across - cx)
    radius = np.full_like(turn, min(height, width) * size)
    for waves in range(2, 9):
        radius *= 1 + rng.uniform(0, 0.16) * np.sin(waves * turn + rng.uniform(0, 6.3))
    away = np.hypot((down - cy) * rng.uniform(0.6, 0.9), across - cx)
    return np.asarray(np.clip(radius - away + 0.5, 0, 1), dtype=np.float32)
