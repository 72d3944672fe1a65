"""Which patches of a picture are ground, body, head and face: a small fitted rule, asked twice.

First each patch is judged by what it is like itself, then again with what its neighbours, the patches of its colour
and the supposed face turned out to be. The rule's coefficients are fitted by ``bench/fit_figure.py`` on drawings whose
true figure is known; they are a calibration, stored beside this module.
"""

from __future__ import annotations

import functools
import json
from importlib import resources
from typing import Any, Final

import numpy as np

from mien.vision.embedded.figure_regions import Regions
from mien.vision.pixels import Floats

CLASSES: Final = ("ground", "body", "head", "face")
"""What a patch can be: ``head`` is hair and what is worn on it, ``face`` is the skin below that and what is on it."""

Layer = tuple[Floats, Floats]
"""Weights of shape (inputs, outputs) and offsets of shape (outputs,)."""


def classify(features: Floats, regions: Regions) -> Floats:
    """How probably each patch is each of :data:`CLASSES`, shape (patches, 4), rows sum to one."""
    rules = _rules()
    told = answer(rules["first"], features)
    for name in ("second", "third"):
        told = answer(rules[name], np.concatenate([features, context(told, regions)], axis=1))
    return told


def answer(layers: list[Layer], inputs: Floats) -> Floats:
    """The fitted rule: sums through rectifiers, then shares of one."""
    value = inputs
    for weights, offsets in layers[:-1]:
        value = np.maximum(value @ weights + offsets, 0.0)
    weights, offsets = layers[-1]
    value = value @ weights + offsets
    value = np.exp(value - value.max(axis=1, keepdims=True))
    shares: Floats = (value / value.sum(axis=1, keepdims=True)).astype(np.float32)
    return shares


def context(told: Floats, regions: Regions) -> Floats:
    """What a first judgement says of each patch's surroundings, shape (patches, features), each of the order of one."""
    contacts = regions.contacts
    nearby = contacts / np.maximum(contacts.sum(axis=1, keepdims=True), 1.0)
    around = nearby @ told
    alike = _alike(regions)
    places = _places(regions)
    related = [_seen_from(places, told[:, index] * regions.areas, regions.labels.size) for index in (2, 3)]
    figure = _seen_from(places, (1.0 - told[:, 0]) * regions.areas, regions.labels.size)
    return np.concatenate([told, around, nearby @ around, alike @ told, *related, figure], axis=1).astype(np.float32)


def _alike(regions: Regions) -> Floats:
    """Shares with which each patch listens to others of its colour; large ones speak louder."""
    away = ((regions.colors[:, None] - regions.colors[None]) ** 2).sum(axis=2)
    voices = np.exp(-away / (2 * 0.04**2)) * np.sqrt(regions.areas)[None]
    np.fill_diagonal(voices, 1e-3)
    shares: Floats = (voices / voices.sum(axis=1, keepdims=True)).astype(np.float32)
    return shares


def _places(regions: Regions) -> Floats:
    """The middle of each patch, shape (patches, 2), x and y in pixels."""
    ys, xs = np.indices(regions.labels.shape)
    flat, count = regions.labels.ravel(), len(regions.areas)
    both = [np.bincount(flat, axis.ravel(), count) / regions.areas for axis in (xs, ys)]
    places: Floats = np.stack(both, axis=1).astype(np.float32)
    return places


def _seen_from(places: Floats, weights: Floats, pixels: int) -> Floats:
    """Where each patch lies as seen from something made of patches by ``weights``, in steps of that thing's size."""
    total = float(weights.sum()) + 1e-6
    middle = weights @ places / total
    size = max(np.sqrt(total), np.sqrt(pixels) / 30.0)
    away = np.clip((places - middle) / size, -6, 6) / 2
    far = np.sqrt((away**2).sum(axis=1))
    share = np.full(len(places), np.sqrt(total / pixels))
    seen: Floats = np.stack([away[:, 0], np.abs(away[:, 0]), away[:, 1], far, np.exp(-(far**2)), share], axis=1)
    return seen


@functools.cache
def _rules() -> dict[str, list[Layer]]:
    """The fitted coefficients."""
    text = resources.files("mien.vision.embedded").joinpath("figure_calibration.json").read_text(encoding="utf-8")
    stored: dict[str, Any] = json.loads(text)
    return {
        name: [(np.array(weights, np.float32), np.array(offsets, np.float32)) for weights, offsets in layers]
        for name, layers in stored["rules"].items()
    }
