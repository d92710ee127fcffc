"""What fields have in common in which something doubtful has to be typed a second time."""

from abc import abstractmethod
from datetime import date

from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.field import TypedField
from ui.wording.formats import day


class TwiceTyped(TypedField):
    """Asked again, such a field is empty: a draft keeps what was typed first, and what of it stands there again."""

    @abstractmethod
    def both_texts(self) -> tuple[str, str]:
        """What was typed first, and what stands there again; the latter is empty where nothing had to be confirmed."""

    @abstractmethod
    def set_texts(self, typed: str, retyped: str = "") -> None:
        """Put back what `both_texts` gave, through the same questions as from a hand; half a second answer stays half."""


class TwiceTypedDay(DateField, TwiceTyped):
    """A day about which `question` asks is taken only when it is typed twice."""

    _asked: date | None = None

    def question(self, on: date) -> str:
        """The sentence that asks for the day again; empty for a day that is usual."""
        raise NotImplementedError

    def show_known(self, on: date | None) -> None:
        """Show a day that is in the record already: nothing is asked about it."""
        self._asked = on
        self.set_value(on)

    def retyped(self) -> date | None:
        """The day that was typed twice; None where nothing had to be."""
        return self._asked if self._asked == self.value() else None

    def both_texts(self) -> tuple[str, str]:
        if self._asked is not None and self.state == "retype":
            return day(self._asked), self.text()
        return self.text(), self.text() if self.retyped() else ""

    def set_texts(self, typed: str, retyped: str = "") -> None:
        self._asked = None
        self.set_value(None)
        self._put_text(typed)
        self.validate()
        if retyped and self.state == "retype":
            self._put_text(retyped)
            if retyped == typed:
                self.validate()

    def _put_text(self, text: str) -> None:
        self.setText(text)
        self.textEdited.emit(text)

    def _read(self) -> None:
        if self.state == "retype" and not self.text().strip():
            return
        super()._read()

    def _take(self, on: date | None) -> None:
        if on is None or on == self._asked:
            super()._take(on)
            return
        asked = self.question(on)
        self._asked = on if asked else None
        super()._take(None if asked else on)
        if asked:
            self.set_state("retype", asked)
