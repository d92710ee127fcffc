"""A line of text that is kept as it is typed."""

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme import font


class PlainField(QLineEdit):
    """A name, a place, a note; or a password, which is not shown."""

    def __init__(
        self, name: str, *, hint: str = "", is_secret: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFont(font())
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        if is_secret:
            self.setEchoMode(QLineEdit.EchoMode.Password)
