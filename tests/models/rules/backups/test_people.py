"""After a restore everybody may what she may now, and whoever nobody can speak for stays out."""

from dataclasses import replace
from uuid import UUID

from db.ids import new_id
from models.records.clinic.backup import CarriedUser, PeopleNow
from models.records.clinic.user import Role, User
from models.rules.backups.people import carried_over
from tests.stores import a_stamp

STAMP = a_stamp("Desk 9")


def a_user(name: str = "osei", role: Role = Role.LEAD, version: int = 1) -> User:
    return User(id=new_id(), version=version, stamp=a_stamp(), sign_in=name, name=name.title(), role=role)


def carried(then: User | None, *now: User, let_in: dict[UUID, str] | None = None) -> tuple[CarriedUser, ...]:
    return carried_over((then,) if then else (), PeopleNow(now, let_in), frozenset(), STAMP)


def test_who_was_disabled_or_got_another_role_since_is_so_afterwards() -> None:
    then = a_user()
    (told,) = carried(then, replace(then, version=4, role=Role.NURSE, is_active=False))
    assert told.now == replace(then, role=Role.NURSE, is_active=False, stamp=STAMP)
    assert told.is_changed


def test_who_is_the_same_is_not_written_again() -> None:
    then = a_user()
    (told,) = carried(then, replace(then, version=7, stamp=a_stamp()))
    assert told.now is then
    assert not told.is_changed


def test_who_came_since_is_a_new_record_and_who_is_gone_stays_out() -> None:
    gone, came = a_user("gone"), a_user("came", version=3)
    first, second = carried(gone, came)
    assert first.now == replace(gone, is_active=False, stamp=STAMP)
    assert second == CarriedUser(None, replace(came, version=0, stamp=STAMP))


def test_where_only_the_vault_can_be_read_who_has_no_way_in_stays_out() -> None:
    stays, leaves = a_user("stays"), a_user("leaves")
    now = PeopleNow(None, {stays.id: "stays"})
    told = carried_over((stays, leaves), now, frozenset({stays.id}), STAMP)
    assert [(each.now.is_active, each.has_other_password) for each in told] == [(True, True), (False, False)]


def test_a_way_in_of_nobody_that_is_known_opens_nothing_until_a_lead_says_so() -> None:
    somebody = new_id()
    (told,) = carried_over((), PeopleNow(None, {somebody: "late"}), frozenset(), STAMP)
    assert (told.now.id, told.now.name, told.now.role) == (somebody, "late", Role.READ_ONLY)
    assert not told.now.is_active


def test_where_nothing_of_now_can_be_read_they_are_as_they_were() -> None:
    then = a_user()
    (told,) = carried_over((then,), PeopleNow(None, None), frozenset(), STAMP)
    assert told.now is then
