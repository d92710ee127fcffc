"""Words planted in a record, looked for in whatever lies on the disk."""

from collections.abc import Iterable
from pathlib import Path

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "latin-1")


def lie_open_in(folders: Iterable[Path], words: Iterable[str]) -> list[str]:
    """Which words stand readable in which files below these folders: `word in file`."""
    looked_for = {word: {word.encode(encoding, "ignore") for encoding in ENCODINGS} for word in words}
    files = sorted(file for folder in folders for file in folder.rglob("*") if file.is_file())
    return [
        f"{word} in {file.name}"
        for file in files
        for content in (file.read_bytes().lower(),)
        for word, forms in looked_for.items()
        if any(form.lower() in content or form.lower() in file.name.encode().lower() for form in forms)
    ]
