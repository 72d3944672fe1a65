"""The OpenAPI document is kept: generated requests get documented answers and never a 500."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager
from typing import Any

import hypothesis
import pytest
import schemathesis
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from mien.api.app import create_app
from mien.settings import Settings
from mien.workflows.context import Context
from tests.api.served import served

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


def _never() -> AbstractAsyncContextManager[Context]:
    raise AssertionError("only the document is wanted")


DOCUMENT = schemathesis.openapi.from_dict(create_app(_never, Settings()).openapi())
OPERATIONS = [found.ok() for found in DOCUMENT.get_all_operations() if isinstance(found, Ok)]
assert len(OPERATIONS) >= 30, "part of the document can't be read"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """In a process of its own: hypothesis watches over what random numbers are drawn in its own."""
    with served(tmp_path_factory.mktemp("home")) as (address, _):
        yield address


@pytest.mark.long
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.label)
def test_generated_requests_get_documented_answers(operation: Any, address: str) -> None:
    @hypothesis.given(case=operation.as_strategy())
    @hypothesis.settings(
        max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(hypothesis.HealthCheck)
    )
    def hold(case: Any) -> None:
        case.call_and_validate(base_url=address, checks=CHECKS, timeout=240)

    hold()
