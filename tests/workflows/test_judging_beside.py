"""Where long texts are judged: beside the event loop, so that nobody else waits meanwhile."""

from __future__ import annotations

import threading

from mien.workflows.safety import beside_the_loop


async def test_a_long_text_is_judged_in_another_thread() -> None:
    assert await beside_the_loop(40_000, threading.get_ident) != threading.get_ident()


async def test_a_short_text_is_judged_at_once() -> None:
    assert await beside_the_loop(40, threading.get_ident) == threading.get_ident()
