"""A writer that is killed at any moment: what it had acknowledged is there, and the record opens and is whole."""

import os
import random
import shutil
import signal
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from threading import Event
from time import perf_counter

from models.usecases.clinic.sign_in import sign_out
from models.usecases.desk import Desk
from models.usecases.drafts import keep_draft
from models.usecases.import_file import new_batch, take_woman
from models.usecases.scans.record import amend_scan, record_scan
from models.values.identity import HospitalNumber
from tests.builders import a_dating, a_pregnancy, a_scan_draft
from tests.faults.judging import judged
from tests.faults.results import Figure
from tests.faults.scenarios import Say, a_prepared_clinic, cheap_vaults, said, signed_in
from tests.faults.trying import quick_folder
from tests.models.usecases.importing import an_arrival
from tests.stores import a_woman

LONGEST_S = 0.35


def write_on(root: Path, say: Say, number: int) -> None:
    """Sign in, work, sign out, and begin again, until somebody puts an end to it."""
    for turn in count():
        desk = signed_in(root)
        for woman in range(3):
            _one_woman(desk, say, f"{number}-{turn}-{woman}")
        sign_out(desk)
        say("signed-out")


def _one_woman(desk: Desk, say: Say, name: str) -> None:
    store = desk.store
    her = store.put(a_woman(f"W{name}", number=f"N{name}"))
    say(said(her))
    pregnancy = store.put(replace(a_pregnancy(her), id=desk.new_id(), patient_id=her.id))
    store.put(replace(a_dating(pregnancy), id=desk.new_id()))
    keep_draft(desk, "scan", pregnancy.id, {"reading_1": "22.4"})
    say(f"draft {pregnancy.id} 22.4")
    scan = record_scan(desk, a_scan_draft(pregnancy.id, "22.4"))
    say(said(scan))
    say(said(amend_scan(desk, scan, a_scan_draft(pregnancy.id, "22.9"), "misread")))
    store.file.settle()
    batch = new_batch(desk, "export.csv", "0" * 64, 0)
    load = [replace(an_arrival(at), number=HospitalNumber.parse(f"RX{name}")) for at in ("18+0", "20+0")]
    say(said(take_woman(desk, batch, load).batch))


def figures_of(*, kills: int, seed: int = 1) -> Iterator[Figure]:
    """So many kills of one record that grows, begun anew every now and then."""
    chance, wrong, acknowledged, opened, examples = random.Random(seed), 0, 0, [], Counter[str]()
    with quick_folder() as folder, cheap_vaults():
        a_prepared_clinic(folder / "fresh")
        for number in range(kills):
            if number % 25 == 0:
                shutil.rmtree(folder / "root", ignore_errors=True)
                shutil.copytree(folder / "fresh", folder / "root")
            lines = _killed(folder / "root", number, chance.uniform(0.005, LONGEST_S))
            acknowledged += len(lines)
            began = perf_counter()
            problems = judged(folder / "root", lines)
            opened.append(perf_counter() - began)
            wrong += bool(problems)
            examples.update(problems)
    said = (
        f"{acknowledged:,} acknowledged; opened and verified in {sorted(opened)[kills // 2]:.2f} s (median)"
    )
    yield Figure(
        "a writer is killed", kills, wrong, said, tuple(text for text, _ in examples.most_common(40))
    )


def _killed(root: Path, number: int, after: float) -> list[str]:
    """What the writer had acknowledged when it was killed."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _write_in_child(root, number, writing)
    os.close(writing)
    Event().wait(after)
    os.kill(child, signal.SIGKILL)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        lines = pipe.read().split("\n")[:-1]
    os.waitpid(child, 0)
    return lines


def _write_in_child(root: Path, number: int, writing: int) -> None:
    try:
        write_on(root, lambda text: _put(writing, text), number)
    except BaseException as error:  # noqa: BLE001  # Whatever it is: the parent has to hear of it.
        _put(writing, f"broken {error!r}")
    os._exit(1)


def _put(writing: int, text: str) -> None:
    os.write(writing, f"{text}\n".encode())


if __name__ == "__main__":
    for figure in figures_of(kills=int(sys.argv[1])):
        sys.stdout.write("\n".join((f"{figure.tried} {figure.failed}", *figure.examples, "")))
