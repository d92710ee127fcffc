"""Fields and buttons are the program's own, which are dressed in both colours: Qt's bare ones are not."""

import re
from pathlib import Path

import ui

BARE = re.compile(
    r"(?:^|[=(,\[])\s*Q(CheckBox|RadioButton|PushButton|ToolButton|ComboBox|SpinBox|DateEdit|Label)\("
)
"""Made, not inherited from."""


def bare_in(source: str) -> list[str]:
    return [line.strip() for line in source.splitlines() if BARE.search(line) and "class " not in line]


def test_no_page_makes_a_bare_control_of_qt() -> None:
    folder = Path(ui.__file__).parent
    found = {str(file): bare_in(file.read_text("utf-8")) for file in folder.rglob("*.py")}
    assert {file: lines for file, lines in found.items() if lines} == {}


def test_a_bare_control_is_found() -> None:
    assert bare_in("self.agreed = QCheckBox(_tr('I have read'))") != []
    assert bare_in("class Tick(SpokenAs, QCheckBox):\n    case QCheckBox():") == []
