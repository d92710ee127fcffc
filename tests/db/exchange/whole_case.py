"""A whole case as it stands in a file, and reading one."""

import json
from typing import Any

from db.exchange.case_file import Case, read_cases

SCAN = {"on": "2026-03-02", "route": "transvaginal", "readings_mm": ["24.9", "25.6"]}
CASE: dict[str, Any] = {
    "on": "2026-03-02",
    "due_date": "2026-07-06",
    "fetuses": 1,
    "history": [
        {
            "outcome": "birth",
            "age": "30+0",
            "onset": "spontaneous",
            "pprom": "no",
            "painless_dilation": "yes",
            "cerclage": "abdominal",
        }
    ],
    "cervical_trauma": "no",
    "symptoms": [{"kind": "bleeding", "on": "2026-03-01", "resolved_on": "2026-03-02"}],
    "examinations": [{"on": "2026-03-02", "dilation_cm": "2.0", "membranes": "in_canal"}],
    "cerclage": {"kind": "transvaginal", "placed_on": "2026-01-05", "removed_on": "2026-02-05"},
    "scans": [{**SCAN, "examiner": "A", "funnel": "no"}],
}


def read(case: object) -> Case:
    """The only case of a file."""
    return read_cases(json.dumps(case).encode()).cases[0]
