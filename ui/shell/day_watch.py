"""Notices midnight at a desk where somebody is signed in."""

from datetime import date, datetime

from PySide6.QtCore import QTimer, Slot

from models.errors import CervitrendError
from models.records.clinic.signed_head import SignedHead
from models.rules.flags.clock_check import has_jumped, is_doubtful
from models.usecases.clinic.date_doubt import doubt_date
from models.usecases.clinic.signing import sign_daily
from ui.session.reevaluation import Reevaluation
from ui.shell.window import Workspace

DAY_CHECK_MS = 5000


class DayWatch(QTimer):
    """Judges again what turns with the day, a few at a time, and shows it; it ends with its workspace."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace, self._desk = workspace, workspace.session.desk
        self._today, self._looked_at = self._desk.clock.today(), self._desk.clock.now()
        self._ran = self._desk.clock.running()
        self._turning: date | None = None
        self.setInterval(DAY_CHECK_MS)
        self.timeout.connect(self.check)

    @Slot()
    def check(self) -> None:
        """When midnight has passed, judge again what turns with the day, a few at a time, and show it."""
        clock = self._desk.clock
        before, self._looked_at = self._looked_at, clock.now()
        ran, self._ran = clock.running() - self._ran, clock.running()
        if has_jumped(self._looked_at - before, ran) or is_doubtful(self._looked_at, before):
            self._doubt(before)
            return
        if clock.today() in (self._today, self._turning):
            return
        self._turning = clock.today()
        judging = Reevaluation(self._desk, self._workspace.session.runner, self._workspace)
        judging.finished.connect(self._on_day_turned)
        judging.failed.connect(self._on_day_not_turned)
        judging.start()

    def _doubt(self, before: datetime) -> None:
        """Nobody is judged by a date that jumped: it is written down, and Today asks for it to be looked at."""
        self._today, desk = self._desk.clock.today(), self._desk
        runner = self._workspace.session.runner
        runner.run(self, lambda: doubt_date(desk, before), self._on_doubted, self._workspace.show_error)

    @Slot(object)
    def _on_doubted(self, nothing: None) -> None:
        self._workspace.turn_day()

    @Slot(int)
    def _on_day_turned(self, judged: int) -> None:
        if self._turning is not None:
            self._today, self._turning = self._turning, None
        self._workspace.turn_day()
        desk = self._desk
        # Once a day at least, also where nobody signs out.
        self._workspace.session.runner.run(
            self, lambda: sign_daily(desk), self._on_signed, self._workspace.show_error
        )

    @Slot(object)
    def _on_signed(self, head: SignedHead | None) -> None:
        """Nobody is told: it is an entry."""

    @Slot(object)
    def _on_day_not_turned(self, error: CervitrendError) -> None:
        """Somebody could not be judged; it is tried again at the next look at the clock."""
        self._turning = None
        self._workspace.show_error(error)
