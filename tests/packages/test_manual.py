"""The package brings the manual page and bash's completion, as they are written from what can be typed."""

import gzip
from pathlib import Path

from packages.linux.tree import lay_out_manual
from ui.cli.arguments import parser
from ui.cli.manual.completion import bash_completion
from ui.cli.manual.man_page import man_page


def test_both_lie_where_debian_looks_for_them(tmp_path: Path) -> None:
    lay_out_manual(tmp_path)
    made = parser("cervitrend")
    page = gzip.decompress((tmp_path / "man/man1/cervitrend.1.gz").read_bytes()).decode()
    shell = (tmp_path / "bash-completion/completions/cervitrend").read_text(encoding="utf-8")
    assert (page, shell) == (man_page(made), bash_completion(made))
