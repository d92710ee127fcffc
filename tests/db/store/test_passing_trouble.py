"""What passes is not told as what stays: too little memory sounds like damage, and a file may open for reading alone."""

from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from db import engine
from models.errors import Unavailable
from models.records.patient import Patient
from tests.stores import a_store, a_woman

MALFORMED = driver.DatabaseError("database disk image is malformed")


class FailingOnce:
    """The driver, which says of the first statement that its page is bad."""

    def __init__(self, real: driver.Connection) -> None:
        self._real = real
        self._is_over = False

    def execute(self, *statement: object) -> object:
        if not self._is_over:
            self._is_over = True
            raise MALFORMED
        return self._real.execute(*statement)


def test_what_an_open_record_says_of_a_page_is_doubtful_until_it_was_opened_again(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    store.put(a_woman("Saved"))
    store._session._driver = FailingOnce(store._session._driver)
    for _ in range(2):
        with pytest.raises(Unavailable, match=r"database\.doubtful"):
            store.put(a_woman("Unsaved"))
    store.close()
    again = a_store(tmp_path)
    again.put(a_woman("Later"))
    assert [woman.family_name for woman in again.every(Patient)] == ["Saved", "Later"]
    again.close()


def test_what_is_found_to_be_damaged_is_said_in_the_place_of_a_doubt(tmp_path: Path) -> None:
    store = a_store(tmp_path)
    for code in ("database.doubtful", "database.found_damaged", "database.gone"):
        store.file.stop_writing(Unavailable(code))
    assert store.file.stopped is not None
    assert store.file.stopped.code == "database.found_damaged"
    store.close()


@pytest.mark.parametrize("words", ["database disk image is malformed", "file is not a database"])
def test_an_opening_that_sounds_like_damage_is_tried_once_more(
    words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_store(tmp_path).close()
    prepare, tries = engine._prepare, list[str]()

    def failing_first(connection: driver.Connection, *, reading: bool) -> None:
        tries.append(words)
        if len(tries) == 1:
            raise driver.DatabaseError(words)
        prepare(connection, reading=reading)

    monkeypatch.setattr(engine, "_prepare", failing_first)
    a_store(tmp_path).close()
    monkeypatch.setattr(engine, "_prepare", failing_always)
    with pytest.raises(Unavailable, match=r"database\.damaged"):
        a_store(tmp_path)


def test_a_file_that_once_opened_for_reading_alone_is_opened_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_store(tmp_path).close()
    connect, tries = engine._connect, list[str]()

    def connecting(place: str, key: bytes, *, reading: bool) -> driver.Connection:
        tries.append(place)
        # The first connection only looks which form the file has.
        uri = f"file:{place}?mode=ro" if len(tries) == 2 else place
        return connect(uri, key, reading=reading)

    monkeypatch.setattr(engine, "_connect", connecting)
    store = a_store(tmp_path)
    store.put(a_woman("Saved"))
    store.close()


def failing_always(*_: object, **__: object) -> None:
    raise MALFORMED
