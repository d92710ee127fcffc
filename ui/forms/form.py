"""What all forms share: inputs by name, from which texts, values, problems and the way of Tab follow."""

from collections.abc import Callable, Mapping, Sequence
from inspect import signature
from itertools import pairwise
from typing import TypeVar

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from models.errors import CervitrendError, Problem, Refused
from models.records.record import Record, shown_fields
from models.usecases.drafts import ASIDE, count_fields
from ui.widgets.card import Look, Scroll, card_body
from ui.widgets.fields.field import Field, ProblemLine, TypedField
from ui.widgets.fields.field_texts import input_text, put_text, show_value, text_of, value_of
from ui.widgets.fields.twice import TwiceTyped
from ui.widgets.messages.line_strip import LineStrip
from ui.wording.problems.lookup import error_sentence, sentence

D = TypeVar("D")
W = TypeVar("W", bound=QWidget)
Texts = Mapping[str, str]
"""What stands in each input, by its name; empty where nothing does."""


def retyped(name: str) -> str:
    """Under which name a draft keeps what was typed again to confirm something doubtful."""
    return f"{ASIDE}retyped.{name.rpartition('.')[2]}"


def record_texts(record: Record) -> dict[str, str]:
    """Everything that people are shown of a record, as texts of the inputs that have its names."""
    return {name: input_text(getattr(record, name)) for name in shown_fields(type(record))}


class Form(QFrame):
    """Inputs by the names that records and use cases give them; `add` is all that a new one needs.

    What is typed, kept, put back, shown of a record and handed to a use case is every input there is, so that none can be
    forgotten. A subclass adds them in the order of work and lays them out in `body`; `strip` says what belongs to no field in
    the line over the page.
    """

    def __init__(self, parent: QWidget | None = None, *, is_card: bool = False) -> None:
        super().__init__(parent)
        self.body = card_body(self) if is_card else _bare_body(self)
        self.strip = LineStrip(self)
        self.inputs: dict[str, QWidget] = {}
        self.fields: dict[str, Field] = {}
        self._places: dict[str, Field | ProblemLine] = {}
        self._shown_problems: dict[str, str] = {}
        self._initial: Texts = {}

    def add(self, name: str, label: str, inner: W) -> W:
        """An input with its label and room for its problem, to be laid out as `fields[name]`."""
        self.fields[name] = Field(label, inner, self)
        return self.keep(name, inner, self.fields[name])

    def keep(self, name: str, inner: W, place: Field | ProblemLine | None = None) -> W:
        """An input that is laid out elsewhere; what is wrong with it stands at `place`."""
        self.inputs[name] = inner
        if place is not None:
            self._places[name] = place
        return inner

    @property
    def asked(self) -> Mapping[str, QWidget]:
        """The inputs that are asked for as the form stands."""
        return self.inputs

    def tab_order(self, *widgets: QWidget) -> None:
        """Let Tab walk these, by default every input in the order of adding."""
        for before, after in pairwise(widgets or tuple(self.inputs.values())):
            QWidget.setTabOrder(before, after)

    def texts(self) -> dict[str, str]:
        """Every input's content as text that a draft can keep."""
        texts = {name: text_of(inner) for name, inner in self.inputs.items()}
        for name, inner in self.inputs.items():
            if isinstance(inner, TwiceTyped):
                texts[name], texts[retyped(name)] = inner.both_texts()
        return texts

    def restore(self, texts: Texts) -> None:
        """Put back what `typed` gave; inputs without a text stay as they are."""
        for name in self.inputs:
            if name in texts:
                self._put(name, texts)

    def show_texts(self, texts: Texts) -> None:
        """Fill the whole form as it once stood; inputs without a text are blank."""
        for name in self.inputs:
            self._put(name, texts)

    def show_values(self, said: object) -> None:
        """Show in each input what a record or a draft says under its name; nothing where it says nothing, or is None."""
        for name, inner in self.inputs.items():
            show_value(inner, getattr(said, name, None))

    def set_initial(self) -> None:
        """What stands in the form now is how it began: only what differs from it is `typed`."""
        self._initial = self.texts()

    @property
    def typed(self) -> dict[str, str]:
        """What differs from how the form began, by input; a draft keeps it."""
        return {name: text for name, text in self.texts().items() if text != self._initial.get(name, "")}

    def count_typed(self) -> int:
        """In how many inputs something is typed that a draft keeps."""
        return count_fields(self.typed)

    def draft(self, kind: Callable[..., D], **more: object) -> D:
        """The form as the dataclass of a use case: its fields from the inputs of their names, and what is said besides."""
        names = signature(kind).parameters
        said = {name: value_of(inner) for name, inner in self.inputs.items() if name in names}
        return kind(**(said | more))

    def clear_problems(self) -> None:
        """Take back everything that is said, also by the inputs themselves."""
        for place in self._places.values():
            place.show_message("")
        self._shown_problems = {}
        self.strip.clear()

    def validate(self) -> bool:
        """Read every typed input now; True when all are blank or understood."""
        self.show_problems(())
        typed = [inner for inner in self.asked.values() if isinstance(inner, TypedField)]
        # All of them, so that every complaint is seen at once.
        read = [inner.validate() for inner in typed]
        return all(read)

    def show_problems(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        """Show each problem at its input and take back what was said there before; returns those that have none.

        What an input says of itself stays.
        """
        self._clear_problems_at(*self._shown_problems)
        for name, place in self._places.items():
            said = " ".join(sentence(problem) for problem in problems if problem.field == name)
            if said and not _says_itself(self.inputs[name]):
                place.show_message(said)
                self._shown_problems[name] = said
        return tuple(problem for problem in problems if problem.field not in self._places)

    def show_error(self, error: CervitrendError) -> None:
        """Show each problem at its input, anything else above, and lead to the first."""
        problems = error.problems if isinstance(error, Refused) else ()
        rest = self.show_problems(problems)
        if rest or not problems:
            self.strip.show_message(error_sentence(Refused(*rest) if rest else error), look=Look.PROBLEM)
        first = next((inner for name, inner in self.inputs.items() if name in self._shown_problems), None)
        if first is not None:
            self.lead_to(first)

    def lead_to_problem(self) -> None:
        """Put the focus on the first input at which something is wrong; where nothing is, it stays."""
        wrong = (inner for inner in self.asked.values() if inner.property("state") in ("problem", "retype"))
        first = next(wrong, None)
        if first is not None:
            self.lead_to(first)

    def lead_to(self, inner: QWidget) -> None:
        """Put the focus on an input, and bring it into view."""
        around = inner.parentWidget()
        while around is not None and not isinstance(around, Scroll):
            around = around.parentWidget()
        if around is None:
            inner.setFocus()
        else:
            around.lead_to(inner)

    def _put(self, name: str, texts: Texts) -> None:
        inner, text = self.inputs[name], texts.get(name, "")
        if isinstance(inner, TwiceTyped):
            inner.set_texts(text, texts.get(retyped(name), ""))
        else:
            put_text(inner, text)

    def _clear_problems_at(self, *names: str) -> None:
        """Take back what was said at these inputs by others than themselves."""
        for name in names:
            place, said = self._places[name], self._shown_problems.pop(name, "")
            shown = place.problem.text if isinstance(place, Field) else place.text
            if said and said == shown:
                place.show_message("")


def _bare_body(frame: QFrame) -> QVBoxLayout:
    body = QVBoxLayout(frame)
    body.setContentsMargins(0, 0, 0, 0)
    return body


def _says_itself(inner: QWidget) -> bool:
    return isinstance(inner, TypedField) and bool(inner.state)
