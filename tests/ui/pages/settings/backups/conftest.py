"""A clinic whose vault opens quickly."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.clinic import vault
from models.usecases.desk import Desk
from tests.db.backup.clinic import CHEAP, Clinic
from tests.db.backup.desks import a_backed_up_desk, desk_now


@pytest.fixture
def clinic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Clinic]:
    monkeypatch.setattr(vault, "LEAST_COST", CHEAP)
    made, _ = a_backed_up_desk(tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def desk(clinic: Clinic) -> Desk:
    return desk_now(clinic)
