"""What of a test is measured for coverage: the test itself, and a fixture once for every file that uses it.

A line that is traced takes several times as long, whether it is ours, Qt's or pytest's; and a page that was set up for
one test is set up alike for the next. What is imported is measured as always.
"""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from coverage import Coverage

UNMEASURED = (
    "bench",
    "db/demo",
    "hazards",
    "journeys",
    "oracle",
    "test_",
    "ui/forms",
    "ui/seeing",
    "ui/test_",
)
"""Where tests walk through thousands of cases, the whole program, every form and page, or the text of the source.

Every line has a test of its own as well, so that coverage would take twice their time and find nothing. The same holds
for random examples, and for a test elsewhere that is marked `unmeasured`.
"""


class Measuring:
    """Registered as a plugin where coverage is measured."""

    def __init__(self, coverage: Coverage) -> None:
        self._coverage = coverage
        self._is_on = True
        self._is_measured = False
        self._path = Path()
        self._set_up: set[tuple[object, ...]] = set()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        """Measure nothing but what is named below; of some tests nor what the programs do that they start."""
        self._path, self._is_measured = item.path, not _is_unmeasured(item)
        with self._turned(on=False), pytest.MonkeyPatch.context() as environment:
            if not self._is_measured:
                environment.delenv("COVERAGE_PROCESS_CONFIG", raising=False)
            return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_pyfunc_call(self, pyfuncitem: pytest.Function) -> Generator[None, object, object]:
        """Measure the test."""
        with self._turned(on=self._is_measured):
            return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(
        self, fixturedef: pytest.FixtureDef[object], request: pytest.FixtureRequest
    ) -> Generator[None, object, object]:
        """Measure a fixture where it is set up for the first time by a test of this file."""
        # What a fixture builds on may stand in the file of the test, and be another there.
        which = (fixturedef, self._path, getattr(request, "param_index", 0))
        is_new = self._is_measured and which not in self._set_up
        if is_new:
            self._set_up.add(which)
        with self._turned(on=is_new):
            return (yield)

    @contextmanager
    def _turned(self, *, on: bool) -> Iterator[None]:
        before = self._is_on
        self._turn(on)
        try:
            yield
        finally:
            self._turn(before)

    def _turn(self, on: bool) -> None:
        if on and not self._is_on:
            self._coverage.start()
        elif self._is_on and not on:
            self._coverage.stop()
        self._is_on = on


def the_only_one_left() -> Coverage | None:
    """The measuring of this process, once all others are stopped; None where nothing is measured.

    In a worker three are begun, one upon the other, and each goes on when the one above it is stopped.
    """
    measuring = Coverage.current()
    while (each := Coverage.current()) is not None:
        each.stop()
    if measuring is not None:
        measuring.start()
    return measuring


def _is_unmeasured(item: pytest.Item) -> bool:
    path = item.path.relative_to(Path(__file__).parent).as_posix()
    return path.startswith(UNMEASURED) or any(map(item.get_closest_marker, ("hypothesis", "unmeasured")))
