"""The program wears what was chosen: colours at once and with the desktop, the size of text from its next start."""

import os

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from models.values.appearance import Appearance, Theme
from ui.session.appearance_choice import AppearanceChoice
from ui.theme import DARK, LIGHT, Tokens, apply_theme, dress_window

_SCALE = "QT_SCALE_FACTOR"


def enlarge(text_size: int) -> None:
    """Before there is a `QApplication`: let everything be as large as was chosen, in percent.

    What whoever looks after the computer has set in the environment is enlarged on top. Text alone could not be: rows,
    buttons and the chart would keep their room and cut it.
    """
    try:
        already = float(os.environ.get(_SCALE, "1"))
    except ValueError:
        already = 1.0
    if text_size != 100:
        os.environ[_SCALE] = f"{already * text_size / 100:g}"


class Dressing(QObject):
    """Keeps the colours as they were chosen, or as the desktop's are; each window has to be handed to it once."""

    def __init__(self, app: QApplication, choice: AppearanceChoice, parent: QObject | None = None) -> None:
        super().__init__(parent or app)
        self._app, self._choice = app, choice
        self._worn: Tokens | None = None
        self._windows: list[QWidget] = []
        self._wear()
        choice.follow(self._on_chosen)
        app.styleHints().colorSchemeChanged.connect(self._wear)

    @property
    def worn(self) -> Tokens | None:
        """The colours that are worn."""
        return self._worn

    def dress(self, window: QWidget) -> None:
        """Dress a window now and whenever the colours change; what belongs to it is dressed with it."""
        self._windows.append(window)
        if self._worn is not None:
            dress_window(window, self._worn)

    def _on_chosen(self, _: Appearance) -> None:
        self._wear()

    @Slot()
    def _wear(self) -> None:
        wanted = tokens_wanted(self._choice.now.theme, self._app.styleHints().colorScheme())
        if wanted is not self._worn:
            self._worn = wanted
            apply_theme(self._app, wanted)
            self._windows = [window for window in self._windows if isValid(window)]
            for window in self._windows:
                dress_window(window, wanted)


def tokens_wanted(theme: Theme, desktop: Qt.ColorScheme) -> Tokens:
    """The colours for a choice; a desktop that says nothing is light."""
    is_dark = theme is Theme.DARK or (theme is Theme.DESKTOP and desktop is Qt.ColorScheme.Dark)
    return DARK if is_dark else LIGHT
