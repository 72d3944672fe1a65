"""What the ComfyUI server of the tests finds wrong with a workflow, in the real one's words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.images.comfyui.nodes import Kind

Graph = Mapping[str, Mapping[str, Any]]


class Validation:
    """Checks workflows against the nodes that there are, and the pictures in ``inputs``."""

    def __init__(self, kinds: Mapping[str, Kind], inputs: Path) -> None:
        self._kinds = kinds
        self._inputs = inputs

    def of(self, graph: Graph) -> tuple[dict[str, Any] | None, list[str], dict[str, Any]]:
        """An error if nothing can be carried out, the output nodes that can, and what is wrong by node."""
        for name, node in graph.items():
            if node.get("class_type") not in self._kinds:
                message = f"Cannot execute because node {node.get('class_type')} does not exist."
                return _error("invalid_prompt", message, f"Node ID '#{name}'"), [], {}
        outputs = [name for name, node in graph.items() if self._kinds[node["class_type"]].output_node]
        if not outputs:
            return _error("prompt_no_outputs", "Prompt has no outputs", ""), [], {}
        wrong = {output: self._wrong_before(graph, output) for output in outputs}
        node_errors = {name: about for each in wrong.values() for name, about in each.items()}
        good = [output for output in outputs if not wrong[output]]
        if good:
            return None, good, node_errors
        return _error("prompt_outputs_failed_validation", "Prompt outputs failed validation", ""), [], node_errors

    def _wrong_before(self, graph: Graph, output: str) -> dict[str, Any]:
        found = {}
        for name in _ancestors(graph, output):
            errors = list(self._errors(graph, name))
            if errors:
                class_type = graph[name]["class_type"]
                found[name] = {"errors": errors, "dependent_outputs": [output], "class_type": class_type}
        return found

    def _errors(self, graph: Graph, name: str) -> Iterator[dict[str, Any]]:
        node = graph[name]
        for each, spec in self._kinds[node["class_type"]].required.items():
            found = self._problem(graph, node["inputs"], each, spec)
            if found is not None:
                kind, message, details = found
                extra = {"input_name": each, "received_value": node["inputs"].get(each)}
                yield {"type": kind, "message": message, "details": details, "extra_info": extra}

    def _problem(
        self, graph: Graph, inputs: Mapping[str, Any], name: str, spec: list[Any]
    ) -> tuple[str, str, str] | None:
        if name not in inputs:
            return "required_input_missing", "Required input is missing", name
        value = inputs[name]
        if isinstance(value, list):
            if value[0] not in graph:
                return "exception_during_validation", "Exception when validating node", repr(value[0])
            given = self._kinds[graph[value[0]]["class_type"]].outputs[value[1]]
            if given == spec[0]:
                return None
            details = f"{name}, received_type({given}) mismatch input_type({spec[0]})"
            return "return_type_mismatch", "Return type mismatch between linked nodes", details
        if name == "image":
            there = isinstance(value, str) and value != "" and (self._inputs / value).is_file()
            details = f"{name} - Invalid image file: {value}"
            return None if there else ("custom_validation_failed", "Custom validation failed for node", details)
        return _out_of_bounds(name, value, spec)


def _out_of_bounds(name: str, value: Any, spec: list[Any]) -> tuple[str, str, str] | None:
    limits = spec[1] if len(spec) > 1 else {}
    choices = spec[0] if isinstance(spec[0], list) else limits.get("options")
    if choices is not None and value not in choices:
        return "value_not_in_list", "Value not in list", f"{name}: '{value}' not in {choices}"
    if "max" in limits and value > limits["max"]:
        return "value_bigger_than_max", f"Value {value} bigger than max of {limits['max']}", name
    if "min" in limits and value < limits["min"]:
        return "value_smaller_than_min", f"Value {value} smaller than min of {limits['min']}", name
    return None


def _ancestors(graph: Graph, name: str) -> list[str]:
    found = [name]
    for each in found:
        links = [value[0] for value in graph[each]["inputs"].values() if isinstance(value, list)]
        found += [link for link in links if link in graph and link not in found]
    return found


def _error(kind: str, message: str, details: str) -> dict[str, Any]:
    return {"type": kind, "message": message, "details": details, "extra_info": {}}
