"""What the clinic has settled for all its desks."""

from dataclasses import dataclass

from models.records.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicSettings(Record):
    """The clinic's own choices; there is one such record a database.

    `guidelines` are the ids of the guidelines followed, in the order they are shown.
    `centimetre_examiners` lists the examiners whose scanner displays centimetres. `lock_minutes` is the idle time.
    """

    clinic_name: str
    guidelines: tuple[str, ...]
    centimetre_examiners: tuple[str, ...] = ()
    lock_minutes: int = 5
