"""Every kind of record has its words, every field that it shows a label."""

from collections import Counter

import pytest

from models.errors import Conflict
from models.records.kinds import NAMES
from models.records.record import Record, shown_fields
from models.records.treatment import Cerclage
from ui.wording.fields import EVERYWHERE, KINDS, field_label, kind_name, this_record
from ui.wording.problems.lookup import error_sentence

each_kind = pytest.mark.parametrize("kind", NAMES, ids=lambda kind: kind.__name__)


@each_kind
def test_every_field_that_is_shown_has_a_label(kind: type[Record]) -> None:
    labelled = {**KINDS[kind].fields, **EVERYWHERE}
    assert [name for name in shown_fields(kind) if name not in labelled] == []


@each_kind
def test_no_two_fields_of_a_kind_are_called_the_same(kind: type[Record]) -> None:
    labels = Counter(field_label(kind, name) for name in shown_fields(kind))
    assert [label for label, times in labels.items() if times > 1] == []


@each_kind
def test_no_label_outlives_its_field(kind: type[Record]) -> None:
    assert KINDS[kind].fields.keys() - shown_fields(kind).keys() == set()


def test_what_is_called_the_same_everywhere_is_a_field_of_some_kind() -> None:
    assert EVERYWHERE.keys() - {name for kind in NAMES for name in shown_fields(kind)} == set()


def test_every_table_has_a_name_of_its_own() -> None:
    assert KINDS.keys() == NAMES.keys()
    assert len({kind_name(kind) for kind in NAMES}) == len(NAMES)


def test_a_record_is_named_by_its_class_or_its_table() -> None:
    assert this_record("Cerclage") == this_record("cerclages") == "This cerclage"
    assert this_record("parent of cerclages") == "This record"


def test_what_another_desk_changed_is_named() -> None:
    said = error_sentence(Conflict(NAMES[Cerclage], "1"))
    assert said.startswith("This cerclage was changed at another desk meanwhile.")
