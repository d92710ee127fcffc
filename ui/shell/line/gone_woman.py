"""A woman who was taken back is read, and not written about; what was half-typed about her is said in words."""

from uuid import UUID

from PySide6.QtCore import QObject, Slot

from models.errors import CervitrendError
from models.records.patient import Patient
from models.usecases.drafts import ASIDE, drafts_of_woman
from models.views import Draft
from ui.session.session import Location, Session, Where
from ui.widgets.fields.chips import kind_of_draft
from ui.widgets.messages.line import MessageLine
from ui.widgets.messages.message import Message
from ui.wording.problems.lookup import error_sentence
from ui.wording.tr import context

_tr = context("message")
_READ = frozenset({Where.WOMAN, Where.PAPER, Where.AUDIT, Where.EXPLAIN, Where.WOMEN})
"""Where nothing is put into her record."""


class GoneWoman(QObject):
    """Says of whoever comes to a taken back woman that she was, why, and what this user had half-typed about her."""

    def __init__(self, session: Session, line: MessageLine) -> None:
        super().__init__(line)
        self._session, self._line = session, line
        self._said: UUID | None = None

    def keeps_out(self, location: Location) -> bool:
        """Whether somebody is led away from here, as she would write about her who is on the screen."""
        patient = self._session.woman.patient
        if patient is None or patient.stands:
            self._said = None
            return False
        if self._said != patient.id:
            self._said = patient.id
            self._say(patient)
        return location.where not in _READ

    def _say(self, patient: Patient) -> None:
        desk = self._session.desk
        self._session.runner.run(
            self, lambda: (patient, drafts_of_woman(desk, patient)), self._on_drafts, self._on_failed
        )

    @Slot(object)
    def _on_drafts(self, found: tuple[Patient, tuple[Draft, ...]]) -> None:
        patient, drafts = found
        said = _tr("{0} was taken back ({1}): nothing more is recorded about her.")
        more = "; ".join(_half_typed(draft) for draft in drafts)
        kept = _tr("Half-typed, kept on Today until you discard it: {0}.").format(more) if more else ""
        self._line.say(Message(said.format(patient.name, patient.struck_out), kept))

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self._line.say(Message(error_sentence(error), is_problem=True))


def _half_typed(draft: Draft) -> str:
    """What a draft holds, to be read: `Scan: 22.4, seen with her mother`."""
    texts = (text for name, text in draft.fields.items() if text.strip() and not name.startswith(ASIDE))
    return _tr("{0}: {1}").format(kind_of_draft(draft), ", ".join(texts))
