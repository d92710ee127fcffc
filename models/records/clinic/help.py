"""The chapters of the help."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter: its title, its sections' headings in their order, and the whole text as Markdown."""

    title: str
    headings: tuple[str, ...]
    text: str
