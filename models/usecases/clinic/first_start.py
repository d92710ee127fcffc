"""Founding a clinic."""

from dataclasses import dataclass

from models.errors import Problem, Refused, Unavailable
from models.ports.vault import Vault
from models.records.clinic.access import AccessKind
from models.records.clinic.settings import ClinicSettings, Country
from models.records.clinic.user import Role, User
from models.records.record import Stamp
from models.rules.register.visible_texts import name_problems
from models.usecases.clinic.access import SELF_TEST_FAILED, ClinicAccess, desk_over
from models.usecases.clinic.access_log import log_opening
from models.usecases.clinic.passwords import check_password
from models.usecases.desk import Desk
from models.values.day import DayOrder
from models.values.recovery import RecoveryKey


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicDraft:
    """The first-start form as it was filled in; `guidelines` are the ids of those to follow, `country` None: not chosen.

    `day_order` None: as is usual in the country. Whoever founds a clinic leads it, so that somebody can name the others.
    """

    clinic_name: str
    desk_name: str
    country: Country | None
    guidelines: tuple[str, ...]
    user_name: str
    sign_in: str
    password: str
    password_again: str
    day_order: DayOrder | None = None


def check_clinic(vault: Vault, draft: ClinicDraft) -> tuple[Problem, ...]:
    """Everything that is wrong with the form; empty when the clinic can be founded.

    Codes: `country.missing`, `clinic_name.missing`, `desk_name.missing`, `user_name.missing`, `sign_in.missing`, `guidelines.missing`,
    `text.hidden_character`, `text.too_long` and those of `check_password`.
    """
    texts = ("clinic_name", "desk_name", "user_name", "sign_in")
    missing = [] if draft.country else [Problem("country", "country.missing")]
    missing += [Problem(name, f"{name}.missing") for name in texts if not getattr(draft, name).strip()]
    missing += [problem for name in texts for problem in name_problems(name, getattr(draft, name).strip())]
    if not draft.guidelines:
        missing.append(Problem("guidelines", "guidelines.missing"))
    names = (draft.clinic_name, draft.desk_name, draft.user_name)
    return (
        *missing,
        *check_password(vault, names, draft.sign_in, draft.password, draft.password_again),
    )


def found_clinic(access: ClinicAccess, draft: ClinicDraft, recovery_key: str) -> Desk:
    """Make the vault, then the database with its settings and first user, and sign that user in.

    Until the very end all of it lies where no record is looked for: whatever was left by an attempt that died in between
    is set aside by the next one, and the first start simply begins again.
    Raises: Refused (every problem of the form, or a recovery key that is not one), Unavailable (SELF_TEST_FAILED, and what
    vault and store raise).
    """
    if access.differences:
        raise Unavailable(SELF_TEST_FAILED)
    problems = check_clinic(access.vault, draft)
    if problems or draft.country is None:
        raise Refused(*problems)
    RecoveryKey.parse(recovery_key)
    user_id, clinic_id = access.new_id(), access.new_id()
    desk_name, sign_in_name = draft.desk_name.strip(), draft.sign_in.strip()
    access.keep_desk_name(desk_name)
    key = access.vault.found(clinic_id, user_id, sign_in_name, draft.password, recovery_key)
    stamp = Stamp(at=access.clock.now(), by=user_id, desk=desk_name)
    user = User(id=user_id, stamp=stamp, sign_in=sign_in_name, name=draft.user_name.strip(), role=Role.LEAD)
    settings = ClinicSettings(
        id=clinic_id,
        stamp=stamp,
        clinic_name=draft.clinic_name.strip(),
        guidelines=draft.guidelines,
        country=draft.country,
        day_order=draft.day_order,
    )
    store = access.new_store(key)
    try:
        with store.writing():
            user, settings = store.put(user), store.put(settings)
    finally:
        store.close()
    access.vault.complete()
    store = access.open_store(key)
    try:
        desk = desk_over(access, store, user, settings, desk_name)
        log_opening(desk, AccessKind.SIGNED_IN, access.spool)
        access.keep_last_sign_in(settings.clinic_name, sign_in_name)
    except BaseException:
        store.close()
        raise
    return desk
