"""The whole record as tables: the clinic lead chooses how and where, watches it, and may stop it."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from models.errors import CervitrendError
from models.ports.files import TableFiles
from models.rules.register.permissions import Action
from models.usecases.clinic.data_tables import Gathering
from models.values.data_table import TableForm
from ui.forms.choosing_file import Purpose, folder_to_use
from ui.pages.settings.tables.presenter import TablesPresenter, TablesWish
from ui.session.runner import Runner
from ui.session.session import Session
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card, Scroll
from ui.widgets.fields.field import Field, ProblemLine
from ui.widgets.fields.segments import Segments
from ui.widgets.permitted import allow
from ui.widgets.text import Text, Tone
from ui.wording.problems.lookup import error_sentence
from ui.wording.tr import context

_tr = context("settings")
_WIDTH = 640


class TablesTab(QWidget):
    """Everybody may read what would leave; who may let it leave is a matter of role."""

    def __init__(
        self,
        session: Session,
        out: TableFiles,
        parent: QWidget | None = None,
        background: Runner | None = None,
    ) -> None:
        super().__init__(parent)
        self.presenter = TablesPresenter(session, out, self, background)
        self.form = Segments(
            _tr("Written as"),
            ((TableForm.EXCEL, _tr("Excel workbooks")), (TableForm.CSV, _tr("CSV files"))),
        )
        self.names = Segments(
            _tr("Names"), ((False, _tr("Without names")), (True, _tr("With names and free text")))
        )
        self.save = Button(_tr("Save the tables…"), ButtonKind.PRIMARY)
        self.stop = Button(_tr("Stop"))
        self.bar = QProgressBar()
        self.bar.setAccessibleName(_tr("Women read"))
        self.message = Text("", wraps=True)
        self.problem = ProblemLine(self)
        self._lay_out()
        self._connect()
        allow(session.desk.user, Action.EXPORT_CLINIC, self.save)
        self.form.set_value(TableForm.EXCEL)
        self.names.set_value(False)
        self._show_running(is_running=False)

    def _lay_out(self) -> None:
        card = Card(_tr("The whole record as tables"))
        card.setMaximumWidth(_WIDTH)
        card.body.addWidget(Text(_what_leaves(), wraps=True))
        card.body.addWidget(Field(_tr("&Written as"), self.form))
        card.body.addWidget(Field(_tr("&Names"), self.names))
        card.body.addWidget(Text(_about_names(), tone=Tone.QUIET, wraps=True))
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.save)
        foot.addWidget(self.stop)
        foot.addWidget(self.bar, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addStretch(0)
        card.body.addLayout(foot)
        card.body.addWidget(self.message)
        card.body.addWidget(self.problem)
        around = Scroll(self)
        around.body.addWidget(card)
        around.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.addWidget(around)

    def _connect(self) -> None:
        self.form.chosen.connect(self._on_form)
        self.names.chosen.connect(self._on_names)
        self.save.clicked.connect(self._on_save)
        self.stop.clicked.connect(self._on_stop)
        self.presenter.progressed.connect(self._on_progress)
        self.presenter.saved.connect(self._on_saved)
        self.presenter.failed.connect(self._on_failed)

    @Slot(object)
    def _on_form(self, form: TableForm | None) -> None:
        """One of them is always chosen: what is taken back is the first again."""
        self.form.set_value(form or TableForm.EXCEL)

    @Slot(object)
    def _on_names(self, with_names: bool | None) -> None:
        self.names.set_value(bool(with_names))

    @Slot()
    def _on_save(self) -> None:
        folder = folder_to_use(self, _tr("Where the folder of tables is made"), Purpose.LISTS)
        if folder is None:
            return
        self.problem.show_message("")
        self.message.setText(_tr("Reading the record…"))
        self.bar.setRange(0, 0)
        self._show_running(is_running=True)
        self.presenter.begin(
            TablesWish(
                folder=folder,
                form=self.form.value() or TableForm.EXCEL,
                with_names=bool(self.names.value()),
            )
        )

    @Slot(object)
    def _on_progress(self, gathering: Gathering) -> None:
        self.bar.setRange(0, max(gathering.total, 1))
        self.bar.setValue(gathering.seen)
        self.bar.setFormat(_tr("{0} of {1}").format(gathering.seen, gathering.total))
        if gathering.is_done:
            self.bar.setRange(0, 0)
            self.message.setText(_tr("Making the tables…"))

    @Slot()
    def _on_stop(self) -> None:
        self.presenter.cancel()
        self._show_running(is_running=False)
        self.message.setText(_tr("Stopped. Nothing was saved."))

    @Slot(object)
    def _on_saved(self, folder: Path) -> None:
        self._show_running(is_running=False)
        self.message.setText(
            _tr(
                "Saved in {0}. The files are not encrypted: keep them where only who may read them can."
            ).format(str(folder))
        )

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self._show_running(is_running=False)
        self.message.setText("")
        self.problem.show_message(error_sentence(error))

    def _show_running(self, *, is_running: bool) -> None:
        self.save.setVisible(not is_running)
        self.stop.setVisible(is_running)
        self.bar.setVisible(is_running)


def _what_leaves() -> str:
    return _tr(
        "A table for each kind of record: scans, due dates, examinations, treatments, flags, outcomes and the rest, as far as "
        "they count. Days stand as 2026-03-02, every heading names its unit, and what was not recorded is blank. A new "
        "folder is made for them; it is whole or not there."
    )


def _about_names() -> str:
    return _tr(
        "Without names a woman is a key, the same in every table and each time, and nothing that was typed freely leaves. With "
        "names a folder of its own holds who each key is, the free text, and a list of scans that the inbox of another "
        "clinic reads."
    )
