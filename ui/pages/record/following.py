"""What a form fills in by itself because of one answer, and takes back when that answer changes."""

from collections.abc import Collection, Mapping

from ui.forms.form import Form
from ui.widgets.fields.field_texts import show_value, text_of, value_of


class Following:
    """The fields that follow an answer.

    What was typed in one of them stays whatever is answered, but in those that say something of the answer alone, such as
    the dose of a preparation. What stood there before comes back with the answer before, so that a choice by mistake costs nothing.
    """

    def __init__(self, form: Form) -> None:
        self._form = form
        self._before: dict[str, tuple[object, str]] = {}

    def forget(self) -> None:
        """The form begins anew: there is nothing to come back."""
        self._before = {}

    def follow(self, values: Mapping[str, object], own: Collection[str] = ()) -> None:
        """Show these values, by field, and nothing any more of those that the answer before had brought.

        `own` are the fields that belong to the answer: what was typed there was typed of another one.
        """
        for name, (before, shown) in self._before.items():
            inner = self._form.inputs[name]
            if text_of(inner) == shown:
                show_value(inner, before)
        self._before = {}
        typed = self._form.typed
        for name, value in values.items():
            if name in typed and name not in own:
                continue
            inner = self._form.inputs[name]
            before = value_of(inner)
            show_value(inner, value)
            self._before[name] = (before, text_of(inner))
