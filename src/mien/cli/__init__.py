"""The command line. Nothing heavy is imported until the command that needs it runs."""

from __future__ import annotations


def main() -> None:
    """Run the command in ``sys.argv``; exits 0 when it worked, 1 when it failed, 2 when it was called wrongly."""
    from mien.cli.app import run

    run()
