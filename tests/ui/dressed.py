"""The program's looks, as tests lay them on."""

from PySide6.QtWidgets import QApplication

from ui.theme import LIGHT, Tokens, apply_theme, style_sheet


def dress_program(app: QApplication, tokens: Tokens = LIGHT) -> None:
    """Dress whatever there is and will be; the program does it window by window, which is quicker where there are pages."""
    apply_theme(app, tokens)
    app.setStyleSheet(style_sheet(tokens))
