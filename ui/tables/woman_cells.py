"""What a row about a woman says of her, in every list of women."""

from models.views import WomanRow
from ui.wording import formats


def name_cell(row: WomanRow) -> str:
    """Her name as on her card."""
    return str(row.name)


def born_cell(row: WomanRow) -> str:
    """Her birth date, or that it is not known or not recorded."""
    return formats.birth_date(row)


def number_cell(row: WomanRow) -> str:
    """Her hospital number, or that it is not known or not recorded."""
    return formats.number(row)


def due_cell(row: WomanRow) -> str:
    """Her due date; empty where none is agreed."""
    return formats.day(row.due_on) if row.due_on else ""
