"""The decisions that are not this user's to record, and whose they are."""

from collections.abc import Mapping

from models.records.clinic.settings import ClinicSettings
from models.records.clinic.user import User
from models.records.discussion import Decision
from models.rules.register.permissions import deciding_roles, may_decide
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("woman")


def decisions_of_others(user: User, settings: ClinicSettings) -> Mapping[Decision, str]:
    """What she may not record, with a sentence that says who may."""
    others = (each for each in Decision if not may_decide(user, settings, each))
    return {each: _whose(each, settings) for each in others}


def _whose(decision: Decision, settings: ClinicSettings) -> str:
    roles = ", ".join(word(role) for role in deciding_roles(settings, decision))
    return _tr("{0}: recorded here by {1}").format(word(decision), roles)
