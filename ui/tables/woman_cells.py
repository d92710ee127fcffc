"""What a row about a woman says of her, in every list of women."""

from models.views import WomanRow
from ui.wording import formats


def name_cell(row: WomanRow) -> str:
    """Her name as on her card."""
    return str(row.name)


def born_cell(row: WomanRow) -> str:
    """Her birth date."""
    return formats.day(row.born_on)


def number_cell(row: WomanRow) -> str:
    """Her hospital number, or that none is recorded."""
    return str(row.number) if row.number else formats.not_recorded()


def due_cell(row: WomanRow) -> str:
    """Her due date; empty where none is agreed."""
    return formats.day(row.due_on) if row.due_on else ""
