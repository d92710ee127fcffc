"""The process that sets papers: `python -m db.papers.typst_process TEMPLATES FONTS`, asked and answering through pipes.

Typst keeps what it has set in memory that nobody can clear, so that it lives in a process that can be ended. A question is a
line of JSON (`format`, `per_inch`, `paper` as the template reads it); the answer is a line of JSON with the `sizes` of what
follows: none where the paper could not be set. Why is not said, for Typst's own message may quote the paper.
"""

import json
import sys
from pathlib import Path
from typing import Any, BinaryIO

import typst

from db.papers.fonts import MORE_FONTS
from db.process.protection import protect_process

TEMPLATE = "paper.typ"
STANDARDS: "list[typst.PDFStandard]" = ["a-2b", "ua-1"]


class Setter:
    """Sets one paper after another with the templates and fonts of two folders, and no other file."""

    def __init__(self, templates: Path, fonts: Path) -> None:
        self._source = (templates / TEMPLATE).read_bytes()
        found = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[str(fonts), str(templates / MORE_FONTS)],
        )
        self._compiler = typst.Compiler(root=templates, font_paths=found)

    def answer(self, asked: dict[str, Any]) -> list[bytes]:
        """The PDF, or each page as a picture. Raises: typst.TypstError."""
        given = {"paper": json.dumps(asked["paper"])}
        if asked["format"] == "pdf":
            made = self._compiler.compile(
                self._source, format="pdf", sys_inputs=given, pdf_standards=STANDARDS
            )
        else:
            made = self._compiler.compile(
                self._source, format="png", sys_inputs=given, ppi=float(asked["per_inch"])
            )
        return made if isinstance(made, list) else [made or b""]


def serve(setter: Setter, questions: BinaryIO, answers: BinaryIO) -> None:
    """Answer until nothing more is asked."""
    for line in questions:
        try:
            parts = setter.answer(json.loads(line))
        except typst.TypstError:
            parts = []
        answers.write(json.dumps({"sizes": [len(part) for part in parts]}).encode() + b"\n")
        for part in parts:
            answers.write(part)
        answers.flush()


if __name__ == "__main__":
    protect_process()
    serve(Setter(Path(sys.argv[1]), Path(sys.argv[2])), sys.stdin.buffer, sys.stdout.buffer)
