"""The demonstration clinic as a real one: founded, filled and closed, with a vault as strong as everybody's."""

from __future__ import annotations

from pathlib import Path


def found_in(folder: Path) -> None:
    """Put it into a folder that is there and empty."""
    from db.clinic.folder import DataFolder
    from db.clinic.vault import FileVault
    from db.clock import SystemClock
    from db.demo.clinic import found_demo
    from db.ids import new_id
    from db.shipped.guideline_files import GuidelineFiles
    from db.shipped.reference_data import read_guidelines
    from db.store.opening import new_store, open_store
    from models.usecases.clinic.access import ClinicAccess
    from models.usecases.clinic.sign_in import sign_out

    data, clock = DataFolder(folder), SystemClock()
    access = ClinicAccess(
        vault=FileVault(data),
        new_store=lambda key: new_store(data.founding.database, key, "Desk 1", clock),
        open_store=lambda key: open_store(data.database, key, "Desk 1", clock),
        clock=clock,
        desk_name=lambda: "Desk 1",
        guidelines=read_guidelines(Path(__file__).parents[1] / "assets" / "guidelines"),
        guideline_format=GuidelineFiles(),
        new_id=new_id,
        keep_desk_name=lambda name: None,
    )
    sign_out(found_demo(access))
