"""Writes the help's last chapter: what the program is made of, and under which licences."""

from itertools import groupby
from pathlib import Path

from devtools.places import ROOT
from packages.parts import Library, linked, locked

CHAPTER = ROOT / "assets" / "help" / "11-about.md"
_BEGINNING = """# About Cervitrend

![The sign of the program](drawing:icon)

This is {version}.

## What it is

Cervitrend keeps serial measurements of the cervix in pregnancy on one computer. It asks for a discussion and never decides. It opens no connection to any
network: nothing leaves this computer but the files that somebody writes from it.

It is free software under the MIT licence: it may be used, changed and passed on, and comes without any warranty.

## What it is made of

"""
_SQLCIPHER = """
## The licence of SQLCipher

Copyright (c) 2025, ZETETIC LLC. All rights reserved.

Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions are met:

- Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.
- Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in the documentation
  and/or other materials provided with the distribution.
- Neither the name of the ZETETIC LLC nor the names of its contributors may be used to endorse or promote products derived from this software without
  specific prior written permission.

THIS SOFTWARE IS PROVIDED BY ZETETIC LLC ''AS IS'' AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL ZETETIC LLC BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL,
EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY
WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
"""


def chapter() -> str:
    """The chapter, without versions: they differ between systems and stand in the bill of materials."""
    of_licence = sorted((*locked(), *linked()), key=_licence)
    lines = [
        f"- {licence}: {', '.join(sorted({part.name for part in parts}))}."
        for licence, parts in groupby(of_licence, key=_licence)
    ]
    end = "\nQt and the libraries that bring it may be replaced by others of the same kind: they lie beside the program as files.\n"
    return _BEGINNING + "\n".join(lines) + "\n" + end + _SQLCIPHER


def _licence(part: Library) -> str:
    return part.licence


if __name__ == "__main__":
    Path(CHAPTER).write_text(chapter(), encoding="utf-8")
