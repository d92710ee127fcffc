"""Translations are seen in the program's own fonts and colours."""

from tests.ui.conftest import dressed

__all__ = ["dressed"]
