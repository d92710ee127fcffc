"""Who may do what in the clinic."""

from collections.abc import Mapping
from enum import Enum

from models.errors import NotAllowed
from models.records.clinic.settings import ClinicSettings
from models.records.clinic.user import Role, User
from models.records.discussion import Decision
from models.records.scan import Scan
from models.values.paper import PaperKind


class Action(Enum):
    """What is asked before anything is written or handed out; looking is open to everybody who is signed in.

    `CORRECT_SCANS` is for scans whose last word is somebody else's, `TELL_SOMEBODY` for passing on what is open.
    """

    RECORD_SCANS = "record_scans"
    CORRECT_SCANS = "correct_scans"
    REGISTER_WOMEN = "register_women"
    ARRANGE_SCANS = "arrange_scans"
    RECORD_CARE = "record_care"
    TELL_SOMEBODY = "tell_somebody"
    ANSWER_FLAGS = "answer_flags"
    MERGE_RECORDS = "merge_records"
    TAKE_BACK_WOMEN = "take_back_women"
    IMPORT_FILES = "import_files"
    EXPORT_LISTS = "export_lists"
    PRINT_PAPERS = "print_papers"
    KEEP_DRAFTS = "keep_drafts"
    ADOPT_POLICY = "adopt_policy"
    SETTLE_CLINIC = "settle_clinic"
    SETTLE_MACHINE = "settle_machine"
    KEEP_USERS = "keep_users"
    KEEP_LEADS = "keep_leads"
    PLACE_BACKUPS = "place_backups"
    NAME_PACK_FOLDER = "name_pack_folder"
    RESTORE = "restore"
    READ_AUDIT = "read_audit"
    EXPORT_WOMAN = "export_woman"
    EXPORT_CLINIC = "export_clinic"
    SETTLE_DOUBTS = "settle_doubts"


START_PASSWORD = "start_password"  # noqa: S105  # The name of a refusal.
"""What is refused to somebody who has not chosen a password of her own yet: everything but reading."""

_CARES = frozenset({Role.NURSE, Role.DOCTOR, Role.LEAD})
_SCANS = _CARES | {Role.SONOGRAPHER}
_LEADS = frozenset({Role.LEAD})
_KEEPS = _LEADS | {Role.ADMINISTRATOR}

_ALLOWED: Mapping[Action, frozenset[Role]] = {
    Action.RECORD_SCANS: _SCANS,
    Action.CORRECT_SCANS: _CARES,
    Action.REGISTER_WOMEN: _SCANS,
    Action.ARRANGE_SCANS: _SCANS,
    Action.RECORD_CARE: _CARES,
    Action.TELL_SOMEBODY: _SCANS,
    Action.ANSWER_FLAGS: _CARES,
    Action.MERGE_RECORDS: _CARES,
    Action.TAKE_BACK_WOMEN: _CARES,
    Action.IMPORT_FILES: _CARES,
    Action.EXPORT_LISTS: _CARES,
    Action.PRINT_PAPERS: _SCANS,
    Action.KEEP_DRAFTS: _SCANS,
    Action.ADOPT_POLICY: _LEADS,
    Action.SETTLE_CLINIC: _LEADS,
    Action.SETTLE_MACHINE: _KEEPS,
    Action.KEEP_USERS: _KEEPS,
    Action.KEEP_LEADS: _LEADS,
    Action.PLACE_BACKUPS: _KEEPS,
    Action.NAME_PACK_FOLDER: _LEADS,
    Action.RESTORE: _KEEPS,
    Action.READ_AUDIT: _KEEPS,
    Action.EXPORT_WOMAN: _CARES,
    Action.EXPORT_CLINIC: _LEADS,
    Action.SETTLE_DOUBTS: _SCANS | _KEEPS,
}

_FORMS: Mapping[str, Action] = {
    "scan": Action.RECORD_SCANS,
    "record": Action.RECORD_CARE,
    "history": Action.RECORD_CARE,
    "pregnancy": Action.REGISTER_WOMEN,
    "register": Action.REGISTER_WOMEN,
    "plan": Action.ARRANGE_SCANS,
    "woman": Action.TELL_SOMEBODY,
    "call": Action.TELL_SOMEBODY,
    "merge": Action.MERGE_RECORDS,
    "inbox": Action.IMPORT_FILES,
    "settings": Action.SETTLE_MACHINE,
}


def may(user: User, action: Action) -> bool:
    """Whether an active user's role allows an action; nothing is allowed with a password that somebody else knows."""
    return user.is_active and not user.must_change_password and user.role in _ALLOWED[action]


def require(user: User, action: Action) -> None:
    """Refuse an action that the user's role does not allow. Raises: NotAllowed."""
    if user.must_change_password:
        raise NotAllowed(START_PASSWORD)
    if not may(user, action):
        raise NotAllowed(action.value)


def allowed_roles(action: Action) -> tuple[Role, ...]:
    """The roles that may do this, in the order of `Role`."""
    return tuple(role for role in Role if role in _ALLOWED[action])


def deciding_roles(settings: ClinicSettings, decision: Decision) -> tuple[Role, ...]:
    """The roles that may record a decision here, in the order of `Role`; who may tell nobody may record none."""
    settled = {right.role for right in settings.decision_rights if right.decision is decision}
    return tuple(role for role in allowed_roles(Action.TELL_SOMEBODY) if role in settled)


def may_decide(user: User, settings: ClinicSettings, decision: Decision) -> bool:
    """Whether this user may record a decision."""
    return may(user, Action.TELL_SOMEBODY) and user.role in deciding_roles(settings, decision)


def require_decision(user: User, settings: ClinicSettings, decision: Decision) -> None:
    """Refuse to record a decision that is another role's. Raises: NotAllowed."""
    require(user, Action.TELL_SOMEBODY)
    roles = deciding_roles(settings, decision)
    if user.role not in roles:
        raise NotAllowed("record_decision", *(role.value for role in roles))


def needed_for(form: str) -> Action:
    """What somebody must be allowed to do for a half-filled form of this name to be of use to her."""
    return _FORMS.get(form, Action.KEEP_DRAFTS)


def needed_for_paper(kind: PaperKind) -> Action:
    """What somebody must be allowed to do for a paper to leave the program."""
    return Action.READ_AUDIT if kind is PaperKind.AUDIT else Action.PRINT_PAPERS


def correcting(user: User, scan: Scan) -> Action:
    """What correcting this scan takes: less where its last word is the user's own."""
    return Action.RECORD_SCANS if scan.stamp.by == user.id else Action.CORRECT_SCANS
