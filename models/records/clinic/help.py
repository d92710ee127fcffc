"""The chapters of the help."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter: its title, its sections' headings in their order, and the whole text as Markdown.

    `is_how_to`: it says step by step how one thing is done.
    """

    title: str
    headings: tuple[str, ...]
    text: str
    is_how_to: bool = False
