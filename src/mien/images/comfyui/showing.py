"""How far a request is, as its watcher is told: never backwards, though several orders run one after another."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from time import monotonic
from typing import Final

from mien.images.comfyui.graph import Graph, samples, title_of
from mien.images.comfyui.server import Place
from mien.ports import OnProgress, Progress

_ALMOST: Final = 0.95
"""What all nodes of an order are of its picture: fetching is the rest."""
_SAMPLING: Final = 20.0
"""How many other nodes one that samples counts for."""
_WAITING: Final = 0.01
"""What waiting counts for, however long: it shows that the server lives, for whom that is progress enough."""
_LONG_WAIT: Final = 600.0
"""Seconds after which a wait has come half as far as waiting can."""


class _Course:
    """How far one order is, node by node."""

    def __init__(self, graph: Graph) -> None:
        self._titles = {name: title_of(node) for name, node in graph.items()}
        self._weights = {name: _SAMPLING if samples(node) else 1.0 for name, node in graph.items()}
        self._shares = dict.fromkeys(graph, 0.0)
        self._node = ""

    @property
    def share(self) -> float:
        done = sum(self._weights[name] * share for name, share in self._shares.items())
        return done / sum(self._weights.values())

    def reached(self, node: str) -> str:
        """A node begins, so the one before it is done; what the node is called."""
        if node != self._node:
            self.done([self._node])
            self._node = node
        return self._titles.get(node, "")

    def step(self, node: str, share: float) -> None:
        """A node has done that much of its work; one that is part of another has no place of its own."""
        self.reached(node)
        if node in self._shares:
            self._shares[node] = max(self._shares[node], share)

    def done(self, nodes: Iterable[str]) -> None:
        """These are done, or needn't be."""
        self._shares |= {node: 1.0 for node in nodes if node in self._shares}


class Showing:
    """Gathers the orders of one request. Whatever shows that a server is at work makes the share grow."""

    def __init__(self, count: int, on_progress: OnProgress | None, clock: Callable[[], float] = monotonic) -> None:
        self._count = count
        self._on_progress = on_progress
        self._clock = clock
        self._began = clock()
        self._courses: dict[str, _Course] = {}
        self._share = 0.0
        self._message = "at work"
        self._done = 0

    def started(self, prompt_id: str, graph: Graph) -> None:
        """An order is the server's now."""
        self._courses.setdefault(prompt_id, _Course(graph))

    def placed(self, place: Place) -> None:
        """An order waits, or runs."""
        at_work = place.runs or any(course.share for course in self._courses.values())
        waiting = f"waiting, {place.ahead} before it" if place.ahead else "waiting"
        self._tell(self._message if at_work else waiting)

    def reached(self, prompt_id: str, node: str) -> None:
        """A node of an order begins."""
        course = self._courses.get(prompt_id)
        title = course.reached(node) if course is not None else ""
        if title:
            self._message = title
            self._tell(title)

    def step(self, prompt_id: str, node: str, share: float, message: str) -> None:
        """A node has done this much of its work, from 0 to 1."""
        course = self._courses.get(prompt_id)
        if course is not None:
            course.step(node, share)
            self._message = message
            self._tell(message)

    def remembered(self, prompt_id: str, nodes: Iterable[str]) -> None:
        """What these nodes make is known from an order before."""
        course = self._courses.get(prompt_id)
        if course is not None:
            course.done(nodes)

    def preview(self, prompt_id: str, picture: bytes) -> None:
        """What is to be seen so far."""
        if prompt_id in self._courses:
            self._tell(self._message, picture)

    def finished(self, prompt_id: str) -> None:
        """The picture of an order is there."""
        self._courses.pop(prompt_id, None)
        self._done += 1
        self._tell(f"picture {self._done} of {self._count}")

    def _tell(self, message: str, preview: bytes | None = None) -> None:
        waited = self._clock() - self._began
        # an order whose picture can't be used has a course, and so has the one that takes its place
        under_way = min(self._count - self._done, sum(course.share for course in self._courses.values()))
        worked = (self._done + _ALMOST * under_way) / self._count
        share = (1 - _WAITING) * worked + _WAITING * waited / (waited + _LONG_WAIT)
        self._share = 1.0 if self._done == self._count else max(self._share, share)
        if self._on_progress is not None:
            self._on_progress(Progress(self._share, message, preview))
