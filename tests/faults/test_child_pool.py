"""Drawing processes are killed, overrun, abandoned and orphaned; the service above must only ever see clean errors."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from mien.child_process.pool import ChildPool
from mien.domain.errors import InvalidRequest, Retryable, TimedOut, Unavailable
from tests.faults import render_calls
from tests.faults.processes import alive, eventually

TIMEOUT = 60.0


@pytest.fixture
async def pool() -> AsyncIterator[ChildPool]:
    made = ChildPool(2)
    yield made
    await made.close()


async def wait_in_child(pool: ChildPool, note: Path, go: Path) -> int:
    return await pool.run(render_calls.say_pid_and_wait, note, go, timeout=TIMEOUT)


async def test_a_call_runs_in_another_process_and_returns_its_result(pool: ChildPool) -> None:
    assert await pool.run(render_calls.double, 21, timeout=TIMEOUT) == 42
    assert await pool.run(render_calls.own_pid, timeout=TIMEOUT) != os.getpid()


async def test_no_child_is_started_before_the_first_call_nor_more_than_are_needed(pool: ChildPool) -> None:
    assert pool.child_pids == ()
    for _ in range(3):
        await pool.run(render_calls.double, 1, timeout=TIMEOUT)
    assert len(pool.child_pids) == 1


async def test_calls_run_side_by_side_up_to_the_number_of_workers(pool: ChildPool, tmp_path: Path) -> None:
    go = tmp_path / "go"
    calls = [asyncio.create_task(wait_in_child(pool, tmp_path / str(n), go)) for n in range(3)]
    await eventually((tmp_path / "0").exists)
    await eventually((tmp_path / "1").exists)
    assert not (tmp_path / "2").exists()
    go.touch()
    assert len(set(await asyncio.gather(*calls))) == 2


async def test_children_have_the_named_modules_imported_before_the_first_call() -> None:
    pool = ChildPool(1, imports=["colorsys"])
    try:
        assert await pool.run(render_calls.loaded, "colorsys", timeout=TIMEOUT)
        assert not await pool.run(render_calls.loaded, "mailbox", timeout=TIMEOUT)
    finally:
        await pool.close()


async def test_a_module_that_cannot_be_imported_makes_the_pool_unavailable_and_says_which() -> None:
    pool = ChildPool(1, imports=["mien_has_no_such_module"])
    try:
        for _ in range(2):
            with pytest.raises(Unavailable, match="mien_has_no_such_module"):
                await pool.run(render_calls.double, 1, timeout=TIMEOUT)
        assert pool.child_pids == ()
    finally:
        await pool.close()


async def test_a_killed_child_is_replaced_and_its_call_finishes(pool: ChildPool, tmp_path: Path) -> None:
    assert await pool.run(render_calls.die_until, tmp_path / "deaths", 2, timeout=TIMEOUT) == 2


async def test_a_call_that_always_kills_its_child_is_retryable_and_tried_three_times(
    pool: ChildPool, tmp_path: Path
) -> None:
    with pytest.raises(Retryable, match="died 3 times") as caught:
        await pool.run(render_calls.die_until, tmp_path / "deaths", 99, timeout=TIMEOUT)
    assert not isinstance(caught.value, TimedOut)
    assert len((tmp_path / "deaths").read_text()) == 3
    assert await pool.run(render_calls.double, 4, timeout=TIMEOUT) == 8


async def test_a_child_killed_from_outside_takes_no_other_call_with_it(pool: ChildPool, tmp_path: Path) -> None:
    go = tmp_path / "go"
    victim = asyncio.create_task(wait_in_child(pool, tmp_path / "victim", go))
    other = asyncio.create_task(wait_in_child(pool, tmp_path / "other", go))
    await eventually(lambda: (tmp_path / "victim").exists() and (tmp_path / "other").exists())
    killed = int((tmp_path / "victim").read_text())
    undisturbed = int((tmp_path / "other").read_text())
    os.kill(killed, signal.SIGKILL)
    await eventually(lambda: int((tmp_path / "victim").read_text()) != killed)
    go.touch()
    assert await victim not in (killed, undisturbed)
    assert await other == undisturbed


async def test_an_idle_child_killed_between_calls_goes_unnoticed(pool: ChildPool) -> None:
    pid = await pool.run(render_calls.own_pid, timeout=TIMEOUT)
    os.kill(pid, signal.SIGKILL)
    assert await pool.run(render_calls.own_pid, timeout=TIMEOUT) != pid


async def test_a_call_that_overruns_is_timed_out_and_its_child_killed(pool: ChildPool, tmp_path: Path) -> None:
    pid = await pool.run(render_calls.own_pid, timeout=TIMEOUT)
    with pytest.raises(TimedOut, match=r"within 0\.5 s"):
        await pool.run(render_calls.say_pid_and_sleep, tmp_path / "pid", 600.0, timeout=0.5)
    assert not alive(pid)
    assert await pool.run(render_calls.double, 5, timeout=TIMEOUT) == 10


async def test_a_stopped_child_is_timed_out_too(pool: ChildPool) -> None:
    pid = await pool.run(render_calls.own_pid, timeout=TIMEOUT)
    os.kill(pid, signal.SIGSTOP)
    with pytest.raises(TimedOut):
        await pool.run(render_calls.double, 1, timeout=0.5)
    assert not alive(pid)


async def test_errors_of_mien_arrive_whole(pool: ChildPool) -> None:
    with pytest.raises(InvalidRequest) as caught:
        await pool.run(render_calls.refuse, timeout=TIMEOUT)
    assert caught.value.details == {"fields": [{"path": "shot", "message": "there is no such shot"}]}


async def test_other_errors_arrive_with_the_story_of_the_child(pool: ChildPool) -> None:
    with pytest.raises(ZeroDivisionError, match="by nought") as caught:
        await pool.run(render_calls.break_down, timeout=TIMEOUT)
    assert "in break_down" in "".join(caught.value.__notes__)


async def test_an_error_that_cannot_travel_arrives_as_its_description(pool: ChildPool) -> None:
    with pytest.raises(RuntimeError, match="UntransportableError: has a lock"):
        await pool.run(render_calls.break_down_untransportably, timeout=TIMEOUT)
    assert await pool.run(render_calls.double, 1, timeout=TIMEOUT) == 2


async def test_arguments_that_cannot_be_sent_fail_the_call_and_not_the_pool(pool: ChildPool) -> None:
    with pytest.raises((AttributeError, TypeError)):
        await pool.run(lambda: 1, timeout=TIMEOUT)
    assert await pool.run(render_calls.double, 1, timeout=TIMEOUT) == 2


async def test_results_of_many_megabytes_arrive_whole(pool: ChildPool) -> None:
    assert len(await pool.run(render_calls.big, 20_000_000, timeout=TIMEOUT)) == 20_000_000


async def test_cancelling_one_caller_leaves_the_pool_working(pool: ChildPool, tmp_path: Path) -> None:
    go = tmp_path / "go"
    running = asyncio.create_task(wait_in_child(pool, tmp_path / "note", go))
    await eventually((tmp_path / "note").exists)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    go.touch()
    results = await asyncio.gather(*(pool.run(render_calls.double, n, timeout=TIMEOUT) for n in range(6)))
    assert results == [0, 2, 4, 6, 8, 10]


async def test_a_call_cancelled_while_it_waits_is_never_run(tmp_path: Path) -> None:
    pool, go = ChildPool(1), tmp_path / "go"
    try:
        first = asyncio.create_task(wait_in_child(pool, tmp_path / "first", go))
        await eventually((tmp_path / "first").exists)
        waiting = asyncio.create_task(wait_in_child(pool, tmp_path / "second", go))
        await asyncio.sleep(0)
        waiting.cancel()
        go.touch()
        await first
        await pool.run(render_calls.double, 1, timeout=TIMEOUT)
        assert not (tmp_path / "second").exists()
    finally:
        await pool.close()


async def test_the_event_loop_turns_while_a_child_works(pool: ChildPool, tmp_path: Path) -> None:
    call = asyncio.create_task(wait_in_child(pool, tmp_path / "note", tmp_path / "go"))
    await eventually((tmp_path / "note").exists)
    assert not call.done()
    (tmp_path / "go").touch()
    await call


async def test_closing_ends_the_children_and_fails_what_was_under_way(tmp_path: Path) -> None:
    pool = ChildPool(1)
    calls = [
        asyncio.create_task(pool.run(render_calls.say_pid_and_sleep, tmp_path / str(n), 600.0, timeout=600.0))
        for n in range(2)
    ]
    await eventually((tmp_path / "0").exists)
    await pool.close()
    for call in calls:
        with pytest.raises(Retryable, match="stopping"):
            await call
    assert not alive(int((tmp_path / "0").read_text()))
    assert not (tmp_path / "1").exists()
    with pytest.raises(Retryable, match="stopping"):
        await pool.run(render_calls.double, 1, timeout=TIMEOUT)
    await pool.close()


async def test_closing_while_a_child_starts_leaves_no_child() -> None:
    pool = ChildPool(1)
    call = asyncio.create_task(pool.run(render_calls.double, 1, timeout=TIMEOUT))
    await eventually(lambda: bool(pool.child_pids))
    pids = pool.child_pids
    await pool.close()
    with pytest.raises(Retryable, match="stopping"):
        await call
    assert not any(alive(pid) for pid in pids)


async def test_ctrl_c_and_a_service_stop_reach_the_child_without_ending_its_call(
    pool: ChildPool, tmp_path: Path
) -> None:
    call = asyncio.create_task(wait_in_child(pool, tmp_path / "note", tmp_path / "go"))
    await eventually((tmp_path / "note").exists)
    pid = int((tmp_path / "note").read_text())
    os.kill(pid, signal.SIGINT)
    os.kill(pid, signal.SIGTERM)
    (tmp_path / "go").touch()
    assert await call == pid


async def test_children_are_in_no_process_group_that_the_terminal_signals(pool: ChildPool) -> None:
    pid = await pool.run(render_calls.own_pid, timeout=TIMEOUT)
    assert os.getpgid(pid) != os.getpgid(0)


PARENT = """
    import asyncio, signal, sys
    from pathlib import Path
    from mien.child_process.pool import ChildPool
    from tests.faults import render_calls

    # Whoever runs the tests in a shell's background has Ctrl-C ignored, which a child inherits.
    signal.signal(signal.SIGINT, signal.default_int_handler)

    async def main():
        pool = ChildPool(2)
        await asyncio.gather(*(
            pool.run(render_calls.say_pid_and_sleep, Path(sys.argv[1]) / name, seconds, timeout=600)
            for name, seconds in (("busy", 600), ("idle", 0))
        ))

    asyncio.run(main())
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
async def test_no_child_outlives_a_parent_that_is_killed(how: signal.Signals, tmp_path: Path) -> None:
    parent = subprocess.Popen(  # noqa: ASYNC220
        [sys.executable, "-c", textwrap.dedent(PARENT), str(tmp_path)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stderr=subprocess.DEVNULL,
    )
    try:
        await eventually(lambda: (tmp_path / "busy").exists() and (tmp_path / "idle").exists())
        pids = [int((tmp_path / name).read_text()) for name in ("busy", "idle")]
        assert all(alive(pid) for pid in pids)
    finally:
        parent.send_signal(how)
        parent.wait()
    await eventually(lambda: not any(alive(pid) for pid in pids))


async def test_where_the_kernel_cannot_tell_a_watch_ends_the_child(tmp_path: Path) -> None:
    grandchild = "import os; from mien.child_process.parent_death import die_with; import time; " + (
        "die_with(os.getppid(), 'darwin'); print(os.getpid(), flush=True); time.sleep(600)"
    )
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {grandchild!r}])"
    parent = subprocess.Popen(  # noqa: ASYNC220
        [sys.executable, "-c", child],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE,
    )
    assert parent.stdout is not None
    pid = int(await asyncio.to_thread(parent.stdout.readline))
    assert alive(pid)
    parent.kill()
    parent.wait()
    parent.stdout.close()
    await eventually(lambda: not alive(pid))


async def test_the_pool_works_from_a_script_that_comes_through_standard_input() -> None:
    script = """
        import asyncio
        from mien.child_process.pool import ChildPool
        from tests.faults import render_calls

        async def main():
            pool = ChildPool(1)
            print(await pool.run(render_calls.double, 4, timeout=60))
            await pool.close()

        asyncio.run(main())
    """
    done = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-W", "error"],
        input=textwrap.dedent(script),
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("8\n", "")


def test_one_pool_serves_several_event_loops() -> None:
    pool = ChildPool(1)
    pids = {asyncio.run(pool.run(render_calls.own_pid, timeout=TIMEOUT)) for _ in range(2)}
    asyncio.run(pool.close())
    assert len(pids) == 1


def test_a_pool_without_workers_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        ChildPool(0)
