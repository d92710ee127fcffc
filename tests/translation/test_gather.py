"""Every text for people is gathered, and a translation of it is seen."""

import ast
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from tests.translation.gather import TEMPLATE, Message, messages, template, unmarked
from tests.translation.translators import pseudo
from ui.wording.tr import Translator, context

ROOT = Path(__file__).parents[2]


def test_the_gathered_texts_are_those_of_the_source() -> None:
    assert TEMPLATE.read_text(encoding="utf-8") == template(messages())


def test_nothing_is_translated_that_is_put_together_where_it_stands() -> None:
    assert unmarked() == []


def test_no_other_way_leads_to_a_translation() -> None:
    others = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted((ROOT / "ui").rglob("*.py"))
        if path.name != "tr.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (
            isinstance(node, ast.Attribute)
            and node.attr in ("translate", "tr")
            and "QCoreApplication" in ast.unparse(node)
        )
        or (isinstance(node, ast.Attribute) and ast.unparse(node) == "self.tr")
    ]
    assert others == []


@pytest.mark.parametrize(
    "message",
    [
        Message("words", "Transvaginal"),
        Message("phrases", "transvaginal"),
        Message("scan", "Save scan"),
        Message("problems", "Type at least one reading in millimetres."),
        Message("scan", "%n flags"),
    ],
)
def test_each_way_of_writing_a_text_is_gathered(message: Message) -> None:
    assert message in messages()


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0 flags"), (1, "1 flag"), (2, "2 flags"), (21, "21 flags")]
)
def test_english_has_two_forms(number: int, text: str) -> None:
    assert context("scan").counted(number, "%n flag", "%n flags") == text


def test_a_language_is_a_file_of_qt(tmp_path: Path, themed_app: QApplication) -> None:
    """Polish has three forms; the file is compiled by Qt's own tool and read by Qt's own translator."""
    compiled = _compiled(
        tmp_path, {"Save scan": ["Zapisz badanie"], "%n flags raised": ["%n flaga", "%n flagi", "%n flag"]}
    )
    translator = QTranslator()
    assert translator.load(str(compiled))
    themed_app.installTranslator(translator)
    try:
        scan = Translator("scan")
        assert scan("Save scan") == "Zapisz badanie"
        said = [scan.counted(number, "%n flag raised", "%n flags raised") for number in (1, 3, 5)]
        assert said == ["1 flaga", "3 flagi", "5 flag"]
    finally:
        themed_app.removeTranslator(translator)


def test_a_pseudo_text_keeps_its_places_and_keys() -> None:
    text = pseudo("&Save {0} of %n scans")
    assert [part in text for part in ("&S", "{0}", "%n")] == [True, True, True]
    assert len(text) > len("&Save {0} of %n scans")


def _compiled(folder: Path, polish: dict[str, list[str]]) -> Path:
    top = ET.fromstring(template([Message("scan", source) for source in polish]))
    top.set("language", "pl_PL")
    for message in top.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = polish[message.findtext("source", "")]
        del translation.attrib["type"]
        translation[:] = []
        for form in forms if message.get("numerus") else ():
            ET.SubElement(translation, "numerusform").text = form
        translation.text = None if message.get("numerus") else forms[0]
    source, compiled = folder / "pl.ts", folder / "pl.qm"
    ET.ElementTree(top).write(source, encoding="utf-8", xml_declaration=True)
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, source, "-qm", compiled], check=True, capture_output=True)
    return compiled
