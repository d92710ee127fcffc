"""Journeys are made in the program's own fonts and colours."""

from tests.ui.conftest import _fonts, dressed

__all__ = ["_fonts", "dressed"]
