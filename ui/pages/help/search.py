"""Finding words in the whole help: the section they stand in, and the sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.records.clinic.help import Chapter

_HEADING = re.compile(r"^(#{1,2}) (.+)$")
_MARKS = re.compile(r"!\[[^\]]*\]\([^)]*\)|(?<=\])\([^)]*\)|[*`|\[\]]|^\s*(?:[-#]+|\d+\.)\s", re.MULTILINE)
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n{2,}")
_LEAST = 2
"""How many letters are looked for: one stands everywhere."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A section in which every word stands, and the sentence that has the most of them."""

    heading: str
    sentence: str


def find(chapters: Sequence[Chapter], words: str) -> tuple[Hit, ...]:
    """Where all of these words stand: first in a heading, then in a page that says how, then anywhere, in the order of the help."""
    wanted = words.casefold().split()
    if len("".join(wanted)) < _LEAST:
        return ()
    found = []
    for chapter in chapters:
        for heading, text in _sections(chapter):
            body = f"{heading}\n\n{text}".casefold()
            if all(word in body for word in wanted):
                is_named = all(word in heading.casefold() for word in wanted)
                found.append((not is_named, not chapter.is_how_to, Hit(heading, _sentence(text, wanted))))
    return tuple(hit for _, _, hit in sorted(found, key=lambda each: each[:2]))


def _sections(chapter: Chapter) -> Iterator[tuple[str, str]]:
    """Each heading with what stands below it, the title first."""
    heading, lines = chapter.title, list[str]()
    for line in chapter.text.splitlines()[1:]:
        matched = _HEADING.match(line)
        if matched is None:
            lines.append(line)
        else:
            yield heading, "\n".join(lines)
            heading, lines = matched[2], []
    yield heading, "\n".join(lines)


def _sentence(text: str, wanted: Sequence[str]) -> str:
    plain = re.sub(r"\n(?=\s*(?:[-|]|\d+\.) )", "\n\n", text)
    sentences = [" ".join(_MARKS.sub("", part).split()) for part in _SENTENCE.split(plain)]
    said = [each for each in sentences if each]
    return max(said, key=lambda each: sum(word in each.casefold() for word in wanted), default="")
