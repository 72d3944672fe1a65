"""A workflow without the pictures that a request hasn't got: what only served them is bypassed, as ComfyUI does it.

A node that misses a picture hands on, for each of its outputs, its first input of the same type: the model that a
reference would have steered goes on unsteered. What can't be bypassed takes along what depends on it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from typing import Any

from mien.images.comfyui.graph import Graph, Node
from mien.images.comfyui.node_kinds import NodeKinds, input_spec

_Output = tuple[str, int]


def without(graph: Graph, nodes: Set[str], kinds: NodeKinds) -> Graph | None:
    """The workflow without these nodes; ``None`` if nothing that saves a picture would be left.

    ``kinds`` says for every kind of node what its inputs and outputs are.
    """
    gone: dict[_Output, _Output | None] = {}
    left = {name: {**node, "inputs": dict(node["inputs"])} for name, node in graph.items()}
    waiting = [name for name in left if name in nodes]
    while waiting:
        name = waiting.pop(0)
        node = left.pop(name, None)
        if node is None:
            continue
        gone.update(_passed_on(name, node, kinds, gone, bypass=name not in nodes))
        waiting += [each for each, other in left.items() if _misses(other, kinds, gone)]
    for node in left.values():
        node["inputs"] = dict(_relinked(node, gone))
    saves = any(kinds.get(node["class_type"], {}).get("output_node") for node in left.values())
    return left if saves else None


def _passed_on(
    name: str, node: Node, kinds: NodeKinds, gone: Mapping[_Output, _Output | None], *, bypass: bool
) -> Iterator[tuple[_Output, _Output | None]]:
    """What stands in for each output of a node that goes."""
    kind = kinds.get(node["class_type"], {})
    inputs = [(_type_of(kind, each), link_of(value)) for each, value in node["inputs"].items()]
    outputs = kind.get("output")
    for number, output in enumerate(outputs if isinstance(outputs, list) else ()):
        stands_in = None
        for type_name, link in inputs if bypass else ():
            found = _resolved(link, gone) if link is not None and type_name == output else None
            if found is not None:
                stands_in = found
                break
        yield (name, number), stands_in


def _misses(node: Node, kinds: NodeKinds, gone: Mapping[_Output, _Output | None]) -> bool:
    """Whether a node lacks an input that it can't do without."""
    kind = kinds.get(node["class_type"], {})
    optional = kind.get("input", {}).get("optional") or {}
    return any(
        name not in optional and (link := link_of(value)) is not None and _resolved(link, gone) is None
        for name, value in node["inputs"].items()
    )


def _relinked(node: Node, gone: Mapping[_Output, _Output | None]) -> Iterator[tuple[str, Any]]:
    for name, value in node["inputs"].items():
        link = link_of(value)
        found = _resolved(link, gone) if link is not None else None
        if link is None or found == link:
            yield name, value
        elif found is not None:
            yield name, [*found]


def _resolved(link: _Output, gone: Mapping[_Output, _Output | None]) -> _Output | None:
    """Where a link leads in the end; ``None`` if nowhere."""
    found: _Output | None = link
    while found is not None and found in gone:
        found = gone[found]
    return found


def link_of(value: object) -> _Output | None:
    """The node and output that an input is linked to; ``None`` if it holds a value."""
    match value:
        case [str(node), int(output)] if not isinstance(output, bool):
            return node, output
    return None


def _type_of(kind: Mapping[str, Any], name: str) -> object:
    match input_spec(kind, name):
        case [str(type_name), *_]:
            return type_name
    return None
