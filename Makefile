# Two commands to know: `make demo` and `make test`. Everything else is listed by `make help`.
# Needs only Python 3.11 or newer and make (3.81 or newer); all else goes into .venv.

SHELL := /bin/sh

# The interpreter to build .venv with; empty: the first one found that is new enough.
PYTHON ?=
# Passed on to the program behind the target: make demo ARGS="--from my.jsonl --out pictures"
ARGS ?=
# Test processes at once.
WORKERS ?= 2

PIP := .venv/bin/python -m pip install -qq --disable-pip-version-check -c constraints.txt

.DEFAULT_GOAL := help
.PHONY: help demo serve test check bench docs clean

help:  ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-14s %s\n", $$1, $$2 }'

demo: .venv/.installed  ## three characters, fifteen pictures each, contact sheets in mien-demo/
	.venv/bin/mien demo $(ARGS)

serve: .venv/.installed  ## the API and the worker in one process, on loopback
	.venv/bin/mien serve $(ARGS)

test: .venv/.installed-test  ## install what the tests need and run them all
	.venv/bin/pytest -n $(WORKERS) --dist loadfile $(ARGS)

check: .venv/.installed-test  ## style, types and the layers of the house
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/lint-imports

bench: .venv/.installed-test  ## print every figure of bench/
	@set -e; for file in bench/[a-z]*.py; do \
	  name=$$(basename "$$file" .py); \
	  if [ "$$name" != report ]; then echo "== $$name"; .venv/bin/python -m "bench.$$name" $(ARGS); fi; \
	done

docs: .venv/.installed-test  ## write docs/reference/ anew from the code
	.venv/bin/python docs/build_reference.py

clean:  ## remove .venv and caches; pictures and homes stay
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src tests bench docs -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/.installed: pyproject.toml constraints.txt | .venv/bin/python
	@echo "Installing Mien into .venv (a minute or so) ..."
	@$(PIP) -e .
	@touch $@

.venv/.installed-test: .venv/.installed
	@echo "Installing what the tests need ..."
	@$(PIP) -e '.[test]'
	@touch $@

# The candidates are run, not only looked up: a version manager's shim may exist for a Python that doesn't.
.venv/bin/python:
	@if [ -n "$(PYTHON)" ]; then set -- "$(PYTHON)"; else set -- python3 python3.13 python3.12 python3.11; fi; \
	for candidate in "$$@"; do \
	  if "$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then \
	    "$$candidate" -m venv --clear .venv && exit 0; \
	    rm -rf .venv; \
	    echo "$$candidate could not make a virtual environment." >&2; \
	    echo "On Debian and Ubuntu its package is missing: apt-get install python3-venv" >&2; \
	    exit 1; \
	  fi; \
	done; \
	echo "Mien needs Python 3.11 or newer; none of these is: $$*" >&2; \
	echo "Install one, or name it: make demo PYTHON=/path/to/python3.11" >&2; \
	exit 1
