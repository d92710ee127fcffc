"""The manual page and bash's completion say what can be typed, because they are written from it."""

import shutil
import subprocess
from pathlib import Path

import pytest

from models.version import NAMED_VERSION
from ui.cli.arguments import parser
from ui.cli.manual.completion import bash_completion
from ui.cli.manual.man_page import man_page
from ui.cli.manual.tree import all_typed

MADE = parser("cervitrend")
EVERYTHING = tuple(all_typed(MADE))
needs_man = pytest.mark.skipif(shutil.which("man") is None, reason="there is no man here to read the page")
needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here to ask")


def test_the_tree_holds_every_verb_and_deed() -> None:
    names = {typed.name for typed in EVERYTHING}
    assert {"", "import", "verify", "policy", "policy dry-run", "vault use-copy", "diagnostics"} <= names
    assert all(typed.said for typed in EVERYTHING if typed.words)


def test_the_page_names_every_option_of_every_verb() -> None:
    page = man_page(MADE).replace("\\-", "-")
    assert NAMED_VERSION in page
    for typed in EVERYTHING:
        assert all(option in page for action in typed.options for option in action.option_strings)


def test_no_help_is_written_as_a_command_of_the_page() -> None:
    lines = man_page(MADE).splitlines()
    assert {line.split(" ")[0] for line in lines if line[:1] in (".", "'")} <= {
        ".TH",
        ".SH",
        ".SS",
        ".TP",
        ".B",
    }
    assert "%" not in man_page(MADE)


@needs_man
def test_man_shows_the_page_and_warns_of_nothing(tmp_path: Path) -> None:
    file = tmp_path / "cervitrend.1"
    file.write_text(man_page(MADE), encoding="utf-8")
    shown = subprocess.run(
        ["man", "--warnings", "--encoding=UTF-8", "--local-file", file],
        capture_output=True,
        text=True,
        check=True,
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MANWIDTH": "80", "MAN_KEEP_FORMATTING": ""},
    )
    assert shown.stderr == ""
    assert "--date-order" in shown.stdout


def completed(tmp_path: Path, *words: str) -> set[str]:
    """What bash offers for the last of these words, in a folder with `list.csv` and the folder `lists`."""
    (tmp_path / "list.csv").touch()
    (tmp_path / "lists").mkdir(exist_ok=True)
    script = tmp_path / "completion.sh"
    script.write_text(bash_completion(MADE), encoding="utf-8")
    asked = " ".join(f"'{word}'" for word in ("cervitrend", *words))
    ask = (
        f"compopt() {{ :; }}; . {script}; cd {tmp_path}; COMP_WORDS=({asked}); "
        f'COMP_CWORD={len(words)}; _cervitrend; printf "%s\\n" "${{COMPREPLY[@]}}"'
    )
    ran = subprocess.run(["bash", "--norc", "-eu", "-c", ask], capture_output=True, text=True, check=True)
    assert ran.stderr == ""
    return set(ran.stdout.split())


@needs_bash
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("ver",), {"verify"}),
        (("--d",), {"--data", "--demo", "--dark"}),
        (("policy", ""), {"list", "check", "dry-run", "-h", "--help"}),
        (("policy", "list", "--us"), {"--user"}),
        (("report", "su"), {"summary", "summaries_booked", "summaries_open"}),
        (("import", "--unit", ""), {"mm", "cm"}),
        (("import", "li"), {"list.csv", "lists"}),
        (("--data", "li"), {"lists"}),
        (("export", "--to", "li"), {"lists"}),
        (("verify", "--user", ""), set[str]()),
        (("--data", "lists", "verify", "--rec"), {"--receipt"}),
    ],
)
def test_bash_offers_what_can_be_typed_next(
    tmp_path: Path, words: tuple[str, ...], offered: set[str]
) -> None:
    assert completed(tmp_path, *words) == offered
