"""Journeys are made in the program's own fonts and colours."""

from tests.ui.conftest import _fonts as _fonts
from tests.ui.conftest import dressed as dressed
