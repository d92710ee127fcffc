"""Whose questions the panel shows."""

from dataclasses import dataclass
from datetime import date

from models.records.clinic.user import User
from models.views import PregnancySheet
from ui.pages.woman.questions.groups import FlagGroups


@dataclass(frozen=True, slots=True)
class About:
    """A woman with all her flags, on the day she is shown, and who looks at her."""

    sheet: PregnancySheet
    groups: FlagGroups
    today: date
    user: User
    may_decide: bool
