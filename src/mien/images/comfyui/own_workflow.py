"""A workflow that the operator made: API format, with slots that are filled in for each picture.

A slot is a node whose title names it (``mien:prompt``, or several: ``mien:seed mien:steps``), or a text within an input
(``{{prompt}}``). A value is put in as a value: nothing that a prompt says can change the workflow.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from mien.domain.errors import Unavailable
from mien.images.comfyui.failures import short
from mien.images.comfyui.graph import Graph
from mien.images.comfyui.node_kinds import NodeKinds, highest

_MAX_BYTES: Final = 8 * 2**20
_MOST_NODES: Final = 2000
_TEXTS: Final = ("text", "text_g", "text_l", "clip_l", "clip_g", "t5xxl", "prompt", "string", "value")
_TAKES: Final[Mapping[str, tuple[str, ...]]] = {
    "prompt": _TEXTS,
    "negative": _TEXTS,
    "seed": ("seed", "noise_seed", "value", "int"),
    "steps": ("steps", "value", "int"),
    "strength": ("denoise", "strength", "value", "float"),
    "width": ("width", "value", "int"),
    "height": ("height", "value", "int"),
    "image": ("image",),
    "mask": ("image", "mask"),
    "reference": ("image",),
}
"""What slots there are, and the inputs of a titled node that they fill in, as far as it has them."""
_PAIRS: Final = frozenset({"prompt", "negative"})
"""Slots that fill in all of these inputs; others the first."""
_TITLED: Final = re.compile(r"\bmien:([a-z]+(?:/[a-z]+)*)\s*(\d{0,3})", re.I)
_PLACEHOLDER: Final = re.compile(r"\{\{\s*([a-z]+)(\d{0,3})\s*\}\}", re.I)


@dataclass(frozen=True, slots=True)
class Slot:
    """One place that is filled in."""

    name: str
    number: int
    """Of references: which one."""
    node: str
    input: str
    template: str | None = None
    """The text around a placeholder; ``None``: the input is the slot."""


@dataclass(frozen=True, slots=True)
class OwnWorkflow:
    """A workflow with its slots."""

    name: str
    """The file's."""
    path: str
    graph: Graph
    slots: tuple[Slot, ...]
    output: str | None

    @property
    def classes(self) -> frozenset[str]:
        """The kinds of nodes that it is made of."""
        return frozenset(node["class_type"] for node in self.graph.values())

    @property
    def references(self) -> int:
        """How many references it takes; one that takes a picture to start from takes a reference as such."""
        return len(self.numbers("reference")) or int(self.has("image"))

    def has(self, name: str) -> bool:
        """Whether there is a slot of this name."""
        return any(slot.name == name for slot in self.slots)

    def numbers(self, name: str) -> list[int]:
        """The numbers of the slots of a name, lowest first."""
        return sorted({slot.number for slot in self.slots if slot.name == name})

    def seeds(self, kinds: NodeKinds) -> int:
        """How many seeds there are: some nodes take smaller ones than others, and all get the same."""
        slots = [slot for slot in self.slots if slot.name == "seed"]
        told = (highest(kinds, self.graph[slot.node]["class_type"], slot.input) for slot in slots)
        return min((most + 1 for most in told if most is not None and most >= 0), default=2**63)

    def check(self, kinds: NodeKinds) -> None:
        """Raises ``Unavailable`` if the server lacks nodes, or if nothing comes out of the workflow."""
        missing = sorted(name for name in self.classes if not kinds.get(name))
        if missing:
            raise _wrong(
                self.path, f"the server has no nodes called {short(', '.join(missing))}: install what has them"
            )
        ends = [name for name, node in self.graph.items() if kinds[node["class_type"]].get("output_node")]
        if not ends:
            raise _wrong(self.path, "no node of it saves or shows a picture: add one, such as SaveImage")
        if self.output is not None and self.output not in ends:
            raise _wrong(
                self.path, f"'mien:output' stands on node {self.output}, which is no node that saves a picture"
            )

    def filled(self, values: Mapping[tuple[str, int], object]) -> Graph:
        """The workflow with these values in its slots, by name and number; slots without a value stay as they are."""
        graph: Graph = {name: {**node, "inputs": dict(node["inputs"])} for name, node in self.graph.items()}
        for slot in self.slots:
            inputs = graph[slot.node]["inputs"]
            if slot.template is not None:
                inputs[slot.input] = _expanded(slot.template, values)
            elif (slot.name, slot.number) in values:
                inputs[slot.input] = values[slot.name, slot.number]
        return graph


def read_workflow(path: Path) -> OwnWorkflow:
    """The workflow of a file. Raises ``Unavailable`` with what is wrong with it."""
    try:
        with path.expanduser().open("rb") as file:
            data = file.read(_MAX_BYTES + 1)
    except OSError as error:
        raise _wrong(str(path), f"it can't be read ({error.strerror or error})") from None
    if len(data) > _MAX_BYTES:
        raise _wrong(str(path), f"it is larger than {_MAX_BYTES} bytes")
    try:
        told = json.loads(data)
        json.dumps(told, allow_nan=False)  # numbers without an end, which servers don't read
    except (ValueError, RecursionError):
        raise _wrong(str(path), "it isn't JSON") from None
    graph = _graph_in(told, str(path))
    slots = tuple(_numbered(_slots(graph, str(path))))
    if not any(slot.name in ("prompt", "image") for slot in slots):
        raise _wrong(
            str(path),
            "it has no slot for the prompt or a picture to change: title a node mien:prompt or mien:image, or write"
            " {{prompt}} into a text",
        )
    return OwnWorkflow(path.name, str(path), graph, slots, _output(graph, str(path)))


def _graph_in(told: object, path: str) -> Graph:
    """The nodes of a file. Raises ``Unavailable`` if it holds something else."""
    if isinstance(told, dict) and isinstance(told.get("nodes"), list):
        how = "save it anew with Workflow > Export (API)"
        raise _wrong(path, f"it is in the format of ComfyUI's editor: {how}")
    if isinstance(told, dict) and isinstance(told.get("prompt"), dict):
        told = told["prompt"]
    if not isinstance(told, dict) or not told:
        raise _wrong(path, "it holds no nodes")
    if len(told) > _MOST_NODES:
        raise _wrong(path, f"it has more than {_MOST_NODES} nodes")
    for name, node in told.items():
        match node:
            case {"class_type": str(), "inputs": dict()}:
                continue
        raise _wrong(path, f"'{short(name)}' is no node: each has a class_type and inputs")
    return told


def _slots(graph: Graph, path: str) -> Iterator[Slot]:
    for node_id, node in graph.items():
        for found in _TITLED.finditer(_title(node)):
            for name in found[1].lower().split("/"):
                yield from _titled(name, int(found[2] or 0), node_id, node["inputs"], path)
        for name, value in node["inputs"].items():
            for found in _PLACEHOLDER.finditer(value) if isinstance(value, str) else ():
                _known(found[1].lower(), node_id, path)
                yield Slot(*_key_of(found), node_id, name, template=value)


def _numbered(slots: Iterable[Slot]) -> Iterator[Slot]:
    """Only references are counted; those without a number in the order in which they stand in the file."""
    nodes: dict[str, int] = {}
    for slot in slots:
        if slot.name != "reference":
            yield replace(slot, number=1)
        elif slot.number:
            yield slot
        else:
            yield replace(slot, number=nodes.setdefault(slot.node, len(nodes) + 1))


def _titled(name: str, number: int, node_id: str, inputs: Mapping[str, Any], path: str) -> Iterator[Slot]:
    if name == "output":
        return
    for each in ("width", "height") if name == "size" else (_known(name, node_id, path),):
        fits = [taken for taken in _TAKES[each] if taken in inputs and not isinstance(inputs[taken], list)]
        if not fits:
            wanted = " or ".join(_TAKES[each][:3])
            raise _wrong(path, f"node {node_id} is titled 'mien:{name}' and has no input for it, such as {wanted}")
        for taken in fits if each in _PAIRS else fits[:1]:
            yield Slot(each, number, node_id, taken)


def _known(name: str, node_id: str, path: str) -> str:
    if name not in _TAKES:
        raise _wrong(path, f"node {node_id} names a slot '{name}'; there are {', '.join(_TAKES)}, size and output")
    return name


def _output(graph: Graph, path: str) -> str | None:
    found = [name for name, node in graph.items() if re.search(r"\bmien:output\b", _title(node), re.I)]
    if len(found) > 1:
        raise _wrong(path, f"'mien:output' stands on several nodes: {', '.join(found[:5])}")
    return found[0] if found else None


def _title(node: Mapping[str, Any]) -> str:
    about = node.get("_meta")
    title = about.get("title") if isinstance(about, dict) else None
    return title if isinstance(title, str) else ""


def _expanded(template: str, values: Mapping[tuple[str, int], object]) -> object:
    """A text with its placeholders replaced, once: what comes in isn't looked at again. One alone keeps its type."""
    whole = _PLACEHOLDER.fullmatch(template.strip())
    if whole is not None:
        return values.get(_key_of(whole), template)

    def value_of(found: re.Match[str]) -> str:
        return str(values.get(_key_of(found), found[0]))

    return _PLACEHOLDER.sub(value_of, template)


def _key_of(placeholder: re.Match[str]) -> tuple[str, int]:
    """Name and number of the slot that a placeholder stands for; only references are counted."""
    name = placeholder[1].lower()
    return name, int(placeholder[2] or 1) if name == "reference" else 1


def _wrong(path: str, why: str) -> Unavailable:
    return Unavailable(f"The workflow {path} can't be used: {why}. See MIEN_COMFYUI__WORKFLOW.")
