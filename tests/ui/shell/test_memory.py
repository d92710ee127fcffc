"""After lock and sign-out the program's memory holds neither key, password, nor anything of a woman."""

import gc
import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.store.store import SqlStore
from db.text_file import save_text
from models.ports.store import Store
from models.records.patient import Patient
from models.usecases.desk import Desk
from models.values.identity import HospitalNumber
from models.views import PregnancySheet
from tests.builders import (
    TODAY,
    a_booking,
    a_cerclage,
    a_contact,
    a_flag,
    a_scan,
    a_sheet,
    an_earlier_birth,
    keep,
)
from tests.ui.shell.memory_probe import BESIDES, HERS, LIST_TO_READ, LISTS
from tests.ui.shell.whole_program import a_house, a_program
from tests.ui.small_clinic import a_clinic
from ui.session.session import Where, WomanOnScreen

ROOT = Path(__file__).parents[3]
PASSWORD = "violet harmonium 77"
PLANTED = {
    "password": PASSWORD,
    "family name": "Zwingelstein",
    "family name in capitals": "ZWINGELSTEIN",
    "given name": "Oxanthia",
    "number": "QX77341",
    "note": "Quagmirenote",
    "typed": "Typedquibble",
    "searched": "Zwingels",
    "room": "Roomzephyr",
    "operator": "Operquiddity",
}
LINE = "{number},{family name},{given name},2026-03-02,22.4\n"
LOOKED_AT = ("open", "locked", "out")
STATES = ("door", "open", "locked", "again", "out")


def readable(process: int, wanted: dict[str, set[bytes]]) -> Counter[str]:
    """How often each of these stands in the memory of a process; of two that overlap, one is counted."""
    named = {form: name for name, forms in wanted.items() for form in forms}
    # All in one pass, the longest first: a part of it may be wanted as well.
    any_of_them = re.compile(b"|".join(re.escape(form) for form in sorted(named, key=len, reverse=True)))
    found: Counter[str] = Counter()
    with Path(f"/proc/{process}/maps").open() as maps, Path(f"/proc/{process}/mem").open("rb", 0) as memory:
        for line in maps:
            place, rights = line.split()[:2]
            # What cannot be written to is read from the program's own files.
            if not rights.startswith("rw"):
                continue
            begin, end = (int(part, 16) for part in place.split("-"))
            memory.seek(begin)
            try:
                content = memory.read(end - begin)
            except OSError:
                # Mapped and never there, as what a driver keeps.
                continue
            found.update(named[form] for form in any_of_them.findall(content))
    return found


@pytest.fixture(scope="module")
def memory(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Counter[str]]:
    """What was readable in each state of one walk through the program."""
    folder = tmp_path_factory.mktemp("memory")
    house = a_house(folder)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("tests.ui.small_clinic.PASSWORD", PASSWORD)
        desk = a_clinic(house)
    about, patient_id = kept_woman(desk.store, PLANTED["number"], PLANTED["note"])
    _, twin_id = kept_woman(desk.store, PLANTED["number"] + "7", PLANTED["note"] + "s")
    desk.store.close()
    save_text(folder / LIST_TO_READ, "number,family name,given name,date,length\n" + LINE.format(**PLANTED))
    _, key = house.vault.unlock("amina", PASSWORD)
    wanted = {
        name: {text.encode(coding) for coding in ("utf-8", "utf-16-le", "latin-1")}
        for name, text in PLANTED.items()
    }
    wanted["key"] = {
        key,
        *(key.hex().encode(coding) for coding in ("ascii", "utf-16-le")),
        key.hex().upper().encode(),
    }
    return walked(folder, (about, patient_id, twin_id), wanted)


def kept_woman(store: Store, number: str, note: str) -> tuple[UUID, UUID]:
    """A planted woman who stands in every list of the clinic; her pregnancy, and herself."""
    sheet = a_sheet(
        replace(a_scan(mm="22.4"), note=note),
        replace(a_scan(at="18+0"), note=note),
        history=(replace(an_earlier_birth(), note=note),),
        bookings=(replace(a_booking(), on=TODAY, room=PLANTED["room"]), a_booking("23+1")),
        cerclages=(replace(a_cerclage(), operator=PLANTED["operator"]),),
        flags=(a_flag("NICE-OFFER"),),
        contacts=(a_contact(),),
    )
    woman = replace(
        sheet.patient,
        family_name=PLANTED["family name"],
        given_name=PLANTED["given name"],
        number=HospitalNumber.parse(number),
    )
    kept = keep(store, replace(sheet, patient=woman))
    return kept.pregnancy.id, kept.patient.id


def walked(folder: Path, about: tuple[UUID, ...], wanted: dict[str, set[bytes]]) -> dict[str, Counter[str]]:
    command = [sys.executable, "-m", "tests.ui.shell.memory_probe", str(folder), *map(str, about)]
    found = {}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        for state in STATES:
            assert program.stdout.readline().decode().strip() == state
            found[state] = readable(program.pid, wanted) if state in LOOKED_AT else Counter()
            said = {
                "door": f"{PASSWORD}\n{PLANTED['searched']}\n{PLANTED['typed']}\n",
                "locked": f"{PASSWORD}\n",
            }.get(state, "")
            program.stdin.write(f".{said}".encode())
            program.stdin.flush()
        assert program.wait() == 0
    return found


needs_proc = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux shows memory as a file"
)


def test_every_page_is_walked_to() -> None:
    assert sorted(where.value for where in (*HERS, *LISTS, *BESIDES)) == sorted(w.value for w in Where)


@needs_proc
@pytest.mark.unmeasured
def test_the_look_into_memory_sees_what_is_there(memory: dict[str, Counter[str]]) -> None:
    assert {"key", "family name", "given name", "note", "typed"} <= memory["open"].keys()


@needs_proc
@pytest.mark.unmeasured
@pytest.mark.parametrize("state", ["locked", "out"])
def test_neither_key_nor_password_nor_woman_is_left(memory: dict[str, Counter[str]], state: str) -> None:
    assert memory[state] == Counter()


def live(*kinds: type) -> Counter[str]:
    """How many objects of these kinds anything still reaches."""
    gc.collect()
    return Counter(type(each).__name__ for each in gc.get_objects() if type(each) in kinds)


def test_twelve_sign_outs_leave_nothing_alive(tmp_path: Path, qtbot: QtBot, themed_app: QApplication) -> None:
    program = a_program(tmp_path, qtbot, themed_app)
    kinds = (Desk, SqlStore, WomanOnScreen, Patient, PregnancySheet)
    before = live(*kinds)
    program.enter()
    about = keep(program.desk.store, a_sheet(a_scan())).pregnancy.id
    for _ in range(12):
        program.go(Where.WOMAN, pregnancy_id=about)
        program.app.out.sign_out()
        program.wait_locked()
        program.settle()
        program.enter()
    program.app.out.sign_out()
    program.wait_locked()
    program.settle()
    assert live(*kinds) - before == Counter()
    program.end()
