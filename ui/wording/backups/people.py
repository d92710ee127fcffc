"""Who may come in after a restore, in words: what differs from the backup, and what nobody could be asked about."""

from models.records.clinic.backup import CarriedUser, RestorePreview
from models.records.clinic.user import User
from models.values.visible import isolated
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("backups")


def unasked_words(preview: RestorePreview) -> tuple[str, ...]:
    """What comes back as it was then, because nothing of now can be read that says otherwise."""
    said = []
    if preview.passwords_of_then:
        said.append(
            _tr(
                "Passwords are those of then again, also that of somebody who left: there is no vault of now that can be read."
            )
        )
    if preview.roles_of_then:
        said.append(
            _tr(
                "Roles are those of then again, and you are allowed to restore by the backup alone: there is no record of now "
                "that can be read. That is written into the audit trail."
            )
        )
    if said:
        said.append(_tr("Look through Settings, Users afterwards."))
    return tuple(said)


def people_words(preview: RestorePreview) -> tuple[str, ...]:
    """Each user who is otherwise than in the backup and stays as she is now, in one line; first that it is so."""
    if not preview.users:
        return ()
    lines = (
        _tr("{0}: {1}").format(isolated(each.now.name), "; ".join(_differences(each)))
        for each in preview.users
    )
    return (_tr("Users stay as they are now. Otherwise than in the backup:"), *lines)


def _differences(carried: CarriedUser) -> list[str]:
    said = _since(carried.then, carried.now)
    if carried.has_other_password:
        said.append(_tr("has another password since; it stays"))
    return said or [_tr("recorded otherwise since")]


def _since(then: User | None, now: User) -> list[str]:
    if then is None:
        return [_tr("came since") if now.is_active else _tr("not in the backup; is not let in")]
    said = []
    if then.is_active and not now.is_active:
        said.append(_tr("let in no longer since; stays out"))
    if now.is_active and not then.is_active:
        said.append(_tr("let in again since"))
    if then.role is not now.role:
        said.append(_tr("was {0}, is {1}").format(word(then.role), word(now.role)))
    return said
