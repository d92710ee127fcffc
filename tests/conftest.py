"""What holds for every test: no screen, no network (see pyproject.toml), no home directory, repeatable examples."""

import os
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from coverage import Coverage
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from db.store.store import SqlStore
    from models.usecases.desk import Desk

# Before anything imports Qt, which reads it once.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A slow machine is no failure, and a run can be repeated. The gate makes few examples of everything; depth is for
# `python3 dev.py test --long`, and `--hypothesis-profile=search` looks for new examples.
settings.register_profile("repeat", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("quick", settings.get_profile("repeat"), max_examples=25)
settings.register_profile("long", settings.get_profile("repeat"), max_examples=400)
settings.register_profile(
    "search", max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("quick")


UNMEASURED = ("bench", "db/demo", "hazards", "journeys", "oracle", "test_")
"""Where tests walk through thousands of cases, the whole program, or its text.

Every line has a test of its own as well, so that coverage would take twice their time and find nothing. The same holds
for random examples, and for a test elsewhere that is marked `unmeasured`.
"""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Measure nothing that such a test does, nor what its fixtures and the programs that it starts do."""
    measuring = Coverage.current()
    if measuring is None or not _is_unmeasured(item):
        return (yield)
    with pytest.MonkeyPatch.context() as environment:
        environment.delenv("COVERAGE_PROCESS_CONFIG", raising=False)
        measuring.stop()
        try:
            return (yield)
        finally:
            measuring.start()


def _is_unmeasured(item: pytest.Item) -> bool:
    path = item.path.relative_to(Path(__file__).parent).as_posix()
    return path.startswith(UNMEASURED) or any(map(item.get_closest_marker, ("hypothesis", "unmeasured")))


@pytest.fixture(autouse=True, scope="session")
def _no_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A program that falls back to the user's own folders finds empty ones, never a clinic's record."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as environment:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            environment.setenv(name, str(home / name.lower()))
        yield


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the demonstration clinic, to be copied; all workers have the same."""
    from tests.demo_clinic import made_once

    own = tmp_path_factory.getbasetemp()
    return made_once(own.parent if "PYTEST_XDIST_WORKER" in os.environ else own)


@pytest.fixture
def store(tmp_path: Path) -> Iterator["SqlStore"]:
    """A fresh clinic's store, with the nurse who works there."""
    from tests.builders import NURSE
    from tests.stores import a_store

    opened = a_store(tmp_path)
    opened.put(NURSE)
    yield opened
    opened.close()


@pytest.fixture
def desk(store: "SqlStore") -> "Desk":
    """The nurse's desk, NICE NG25 and RCOG GTG 75 followed."""
    from tests.builders import a_desk

    return a_desk(store)
