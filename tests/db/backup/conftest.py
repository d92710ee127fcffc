"""A clinic for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.clinic import vault
from tests.db.backup.clinic import CHEAP, Clinic, a_clinic


@pytest.fixture(autouse=True)
def _vaults_are_cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program itself would take such vaults for damaged."""
    monkeypatch.setattr(vault, "LEAST_COST", CHEAP)


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    made = a_clinic(tmp_path)
    yield made
    made.store.close()
