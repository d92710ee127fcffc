"""What walks through everything is not traced: it would take several times as long."""

import os
import sys

import pytest


@pytest.fixture
def traced_before() -> object:
    return sys.gettrace()


def test_nothing_of_such_a_test_is_measured(traced_before: object) -> None:
    assert "coverage" not in f"{traced_before} {sys.gettrace()}"
    assert "COVERAGE_PROCESS_CONFIG" not in os.environ
