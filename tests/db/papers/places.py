"""Where the texts of a page stand."""

from typing import Any

from pypdf import PageObject


def places_of(page: PageObject) -> list[tuple[float, str]]:
    """How far from the lower edge each piece of text stands, in points."""
    found: list[tuple[float, str]] = []

    def take(text: str, outer: list[float], inner: list[float], *_: Any) -> None:
        if text.strip():
            found.append((inner[5] * outer[3] + outer[5], text))

    page.extract_text(visitor_text=take)
    return found
