"""Words of this program, and of those who write it, that say nothing to a nurse: none stands on the screen or in the help."""

import re
from xml.etree import ElementTree as ET

import pytest

from tests.translation.gather import ROOT, TEMPLATE

TEXTS = tuple(source.text or "" for source in ET.parse(TEMPLATE).iter("source"))
HELP = tuple(path.read_text("utf-8") for path in sorted((ROOT / "assets" / "help").rglob("*.md")))


@pytest.mark.parametrize(
    ("word", "instead"),
    [
        (r"turns? with", "changes at"),
        (r"judged?|judging", "worked out, assessed"),
        (r"entered", "recorded, or method not known"),
        (r"manner of", "how examined"),
        (r"local rules?", "this program's own rule"),
        (r"loops?", "what is open, handover"),
        (r"guarded by", "what is done"),
        (r"tests/", "no file of ours"),
        (r"edit…", "what is changed"),
        (r"told of \{?\d*\}? ?flags?", "whom and of what"),
        (r"fails:", "not met"),
        (r"dry run", "who would change"),
        (r"fingerprint", "edition"),
    ],
)
def test_a_word_of_ours_does_not_come_back(word: str, instead: str) -> None:
    found = re.compile(rf"(?<![\w-])(?:{word})(?!\w)", re.IGNORECASE)
    assert [text for text in (*TEXTS, *HELP) if found.search(text)] == [], f"say: {instead}"
