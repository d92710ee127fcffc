"""After a run that failed: one calm line at the door, and a report that says nothing about any patient."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from models.errors import CervitrendError
from ui.forms.choosing_file import Purpose, file_to_write
from ui.session.last_run import LastRun
from ui.session.runner import Runner
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Look, StatusStrip
from ui.wording import formats
from ui.wording.problems.lookup import error_sentence
from ui.wording.tr import context

_tr = context("shell")


class ReportOffer(StatusStrip):
    """Stands there until somebody saved the report or put the line away; else it is offered again at the next start.

    `failed_at` is in local time; `save_text` writes a file (Raises: Unavailable).
    """

    def __init__(
        self,
        last: LastRun,
        failed_at: datetime,
        runner: Runner,
        save_text: Callable[[Path, str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._last, self._runner, self._save_text = last, runner, save_text
        self._day = failed_at.date()
        self._file = Path()
        self.save = Button(_tr("Save a report…"), parent=self)
        self.away = Button(_tr("Put this away"), ButtonKind.LINK, parent=self)
        self.buttons.addWidget(self.save)
        self.buttons.addWidget(self.away)
        self.save.clicked.connect(self._on_save)
        self.away.clicked.connect(self._on_away)
        self.show_message(
            _tr("The program failed on {0} at {1}.").format(
                formats.day(self._day), formats.clock_time(failed_at)
            ),
            _tr(
                "A report helps whoever looks after it. It says where in the program that was, and nothing about any patient."
            ),
        )

    @Slot()
    def _on_save(self) -> None:
        name = f"cervitrend-report-{self._day.isoformat()}.txt"
        file = file_to_write(self, _tr("Save the report"), Purpose.REPORTS, name)
        if file is not None:
            self.write(file)

    def write(self, file: Path) -> None:
        """Write the report; whoever has it was told."""
        last, save_text = self._last, self._save_text
        self._file = file

        def work() -> None:
            save_text(file, last.report())
            last.settle()

        self.save.setEnabled(False)
        self._runner.run(self, work, self._on_saved, self._on_failed)

    @Slot(object)
    def _on_saved(self, nothing: None) -> None:
        self.save.hide()
        self.show_message(
            _tr("The report lies in {0}.").format(self._file),
            _tr("It can be read before it is given to anybody."),
            look=Look.NOTICE,
        )

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.save.setEnabled(True)
        self.show_message(error_sentence(error), look=Look.PROBLEM)

    @Slot()
    def _on_away(self) -> None:
        self._last.settle()
        self.clear()
