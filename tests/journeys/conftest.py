"""Journeys are made in the program's own fonts and colours."""

from tests.ui.conftest import themed_app

__all__ = ["themed_app"]
