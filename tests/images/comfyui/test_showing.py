"""A watcher hears how far an order is by its nodes, and that the server lives while nothing else is to be heard."""

from __future__ import annotations

from mien.images.comfyui.graph import Graph, Node
from mien.images.comfyui.server import Place
from mien.images.comfyui.showing import Showing
from mien.ports import Progress


def node(class_type: str, **inputs: object) -> Node:
    return {"class_type": class_type, "inputs": inputs}


TWO_SAMPLERS: Graph = {
    "1": node("CheckpointLoaderSimple"),
    "2": node("KSampler", seed=1),
    "3": node("KSampler", seed=2),
    "4": {**node("SaveImage"), "_meta": {"title": "Keep it"}},
}


class Watched:
    """What a watcher hears, at a time that the test sets."""

    def __init__(self, count: int = 1) -> None:
        self.now = 0.0
        self.heard: list[Progress] = []
        self.showing = Showing(count, self.heard.append, clock=lambda: self.now)

    @property
    def shares(self) -> list[float]:
        return [each.share for each in self.heard]


def test_every_look_at_an_order_that_waits_or_runs_shows_that_the_server_lives() -> None:
    watched = Watched()
    watched.showing.started("a", TWO_SAMPLERS)
    for place in (Place(2, runs=False), Place(1, runs=False), Place(0, runs=True), Place(0, runs=True)):
        watched.now += 2
        watched.showing.placed(place)
    assert [each.message for each in watched.heard] == ["waiting, 2 before it", "waiting, 1 before it"] + 2 * [
        "at work"
    ]
    assert len(set(watched.shares)) == 4
    assert watched.shares == sorted(watched.shares)
    watched.now += 10**6
    watched.showing.placed(Place(0, runs=True))
    assert watched.shares[-1] < 0.02, "waiting alone is hardly a part of the way"


def test_a_workflow_that_samples_twice_is_half_done_after_the_first_time() -> None:
    watched = Watched()
    watched.showing.started("a", TWO_SAMPLERS)
    for name in ("1", "2"):
        watched.showing.reached("a", name)
    watched.showing.step("a", "2", 1.0, "step 9 of 9")
    assert 0.4 < watched.shares[-1] < 0.6
    watched.showing.reached("a", "3")
    watched.showing.step("a", "3", 0.5, "step 1 of 2")
    watched.showing.reached("a", "4")
    assert 0.9 < watched.shares[-1] < 1
    assert watched.heard[-1].message == "Keep it"
    watched.showing.finished("a")
    assert watched.shares[-1] == 1
    assert watched.shares == sorted(watched.shares)


def drawn(watched: Watched, prompt_id: str) -> None:
    """All nodes of an order do their work."""
    watched.showing.started(prompt_id, TWO_SAMPLERS)
    watched.showing.remembered(prompt_id, TWO_SAMPLERS)
    watched.showing.reached(prompt_id, "4")


def test_an_order_that_takes_the_place_of_one_that_came_to_nothing_shows_that_the_server_lives() -> None:
    watched = Watched()
    drawn(watched, "spoilt")
    watched.showing.started("anew", TWO_SAMPLERS)
    for step in range(1, 10):
        watched.now += 2
        watched.showing.step("anew", "2", step / 9, f"step {step} of 9")
    drawn(watched, "anew")
    assert len(set(watched.shares[:-1])) == len(watched.shares[:-1])
    assert watched.shares[-1] < 1
    watched.showing.finished("anew")
    assert watched.shares[-1] == 1
    assert watched.shares == sorted(watched.shares)


def test_an_order_that_waits_shows_that_the_server_lives_also_after_another_has_ended() -> None:
    watched = Watched(count=4)
    drawn(watched, "a")
    watched.showing.finished("a")
    for _ in range(5):
        watched.now += 2
        watched.showing.placed(Place(3, runs=False))
    assert len(set(watched.shares[-6:])) == 6
    assert watched.shares == sorted(watched.shares)
    assert watched.heard[-1].message == "waiting, 3 before it"


def test_what_the_server_remembers_counts_as_done() -> None:
    watched = Watched()
    watched.showing.started("a", TWO_SAMPLERS)
    watched.showing.remembered("a", ["1", "2"])
    watched.showing.step("a", "3", 0.5, "step 1 of 2")
    assert watched.shares[-1] > 0.6


def test_other_orders_and_nodes_that_nobody_knows_change_nothing() -> None:
    watched = Watched()
    watched.showing.started("a", TWO_SAMPLERS)
    watched.showing.step("b", "2", 1.0, "step 1 of 1")
    watched.showing.reached("b", "2")
    watched.showing.reached("a", "2.0.7")
    watched.showing.preview("b", b"x")
    watched.showing.remembered("b", ["1"])
    assert watched.heard == []
