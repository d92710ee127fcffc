"""What holds for every test: no screen, no network (see pyproject.toml), no home directory, repeatable examples."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.measuring import Measuring, the_only_one_left
from tests.systems import use_account, use_utf8

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from db.store.store import SqlStore
    from models.usecases.desk import Desk

# Before anything imports Qt, which reads it once.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
use_utf8()
# Without a screen Qt on Windows asks nobody for fonts; those that it has to find are ours.
if os.name == "nt":
    os.environ.setdefault("QT_QPA_FONTDIR", str(Path(__file__).parents[1] / "assets" / "fonts"))

# A slow machine is no failure, and a run can be repeated. The gate makes few examples of everything; depth is for
# `python3 dev.py test --long`, and `--hypothesis-profile=search` looks for new examples.
settings.register_profile("repeat", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("quick", settings.get_profile("repeat"), max_examples=25)
settings.register_profile("long", settings.get_profile("repeat"), max_examples=400)
settings.register_profile(
    "search", max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("quick")


def pytest_collection_finish(session: pytest.Session) -> None:
    """From here on only what counts is measured; imports were."""
    measuring = the_only_one_left()
    if measuring is not None:
        session.config.pluginmanager.register(Measuring(measuring))


LONGEST = (
    "ui/shell/test_memory.py",
    "ui/shell/test_pictures.py",
    "ui/seeing",
    "ui/shell/test_told_to_end.py",
    "bench",
)
"""Files whose tests take the longest: they begin first, so that at the end no core waits for one of them."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest tests before all others, which keep their order."""
    items.sort(key=lambda item: not _path_below_tests(item).startswith(LONGEST))


def _path_below_tests(item: pytest.Item) -> str:
    return item.path.relative_to(Path(__file__).parent).as_posix()


@pytest.fixture(autouse=True, scope="session")
def _no_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A program that falls back to the folders of the user or the computer finds empty ones, never a clinic's record."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as environment:
        use_account(environment, home)
        yield


@pytest.fixture(scope="session")
def qapp_cls() -> "type[QApplication]":
    """The application that tests have: days are in one order in it, whatever this computer's is."""
    from PySide6.QtCore import QLocale
    from PySide6.QtWidgets import QApplication

    QLocale.setDefault(QLocale.c())
    return QApplication


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

    opened = a_store(tmp_path, people=(NURSE,))
    yield opened
    opened.close()


@pytest.fixture
def desk(store: "SqlStore") -> "Desk":
    """The nurse's desk, NICE NG25 and RCOG GTG 75 followed."""
    from tests.builders import a_desk

    return a_desk(store)
