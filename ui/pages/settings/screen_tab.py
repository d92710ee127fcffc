"""How the program looks on this workstation: its colours, and how large everything is."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.values.appearance import TEXT_SIZES, Appearance, Theme
from ui.session.appearance_choice import AppearanceChoice
from ui.widgets.card import Card, Scroll
from ui.widgets.fields.field import Field
from ui.widgets.fields.segments import Segments
from ui.widgets.text import Text, Tone
from ui.wording.tr import context

_tr = context("settings")
_WIDTH = 640


class ScreenTab(QWidget):
    """Everybody may choose: it belongs to the workstation, not to the clinic's record, and nothing has to be saved.

    Signals: `notice` (str).
    """

    notice = Signal(str)

    def __init__(self, choice: AppearanceChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self.theme = Segments(
            _tr("Colours"),
            (
                (Theme.DESKTOP, _tr("As the computer’s")),
                (Theme.LIGHT, _tr("Light")),
                (Theme.DARK, _tr("Dark")),
            ),
        )
        sizes = [(size, _tr("{0} %").format(size)) for size in TEXT_SIZES]
        self.text_size = Segments(_tr("Size of text"), sizes)
        self._lay_out()
        self._show(choice.now)
        self.theme.chosen.connect(self._on_theme)
        self.text_size.chosen.connect(self._on_size)

    def _lay_out(self) -> None:
        card = Card(_tr("This workstation’s screen"))
        card.setMaximumWidth(_WIDTH)
        card.body.addWidget(Field(_tr("&Colours"), self.theme))
        card.body.addWidget(Field(_tr("Si&ze of text"), self.text_size))
        said = _tr(
            "The size counts from the next start of the program: everything grows with the text. "
            "A page needs room for 960 by 560 at 100 %; on a screen of 1366 by 768 that is up to 125 %."
        )
        card.body.addWidget(Text(said, tone=Tone.QUIET, wraps=True))
        around = Scroll(self)
        around.body.addWidget(card)
        around.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.addWidget(around)

    def _show(self, appearance: Appearance) -> None:
        self.theme.set_value(appearance.theme)
        self.text_size.set_value(appearance.text_size)

    @Slot(object)
    def _on_theme(self, theme: Theme | None) -> None:
        """One of them is always chosen: what is taken back is the desktop's again."""
        self._choose(replace(self._choice.now, theme=theme or Theme.DESKTOP))

    @Slot(object)
    def _on_size(self, size: int | None) -> None:
        self._choose(replace(self._choice.now, text_size=size or TEXT_SIZES[0]))
        self.notice.emit(_tr("Everything is drawn in this size from the next start of the program."))

    def _choose(self, appearance: Appearance) -> None:
        self._choice.choose(appearance)
        self._show(appearance)
