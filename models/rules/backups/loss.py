"""What going back to a backup would take, woman by woman."""

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from datetime import datetime
from uuid import UUID

from models.records.clinic.backup import LostEntry, LostWoman


def lost_by_woman(
    entries: Iterable[LostEntry], women: Mapping[UUID, tuple[str, str]], known: Set[UUID]
) -> tuple[LostWoman, ...]:
    """Each woman once, the one written about last first.

    `women` are name and hospital number by id, `known` the ids that the backup has as well.
    """
    by_woman: dict[UUID | None, list[LostEntry]] = {}
    for entry in entries:
        by_woman.setdefault(entry.patient_id, []).append(entry)
    lost = [_lost(patient_id, hers, women, known) for patient_id, hers in by_woman.items()]
    return tuple(sorted(lost, key=_last_at, reverse=True))


def _lost(
    patient_id: UUID | None,
    entries: list[LostEntry],
    women: Mapping[UUID, tuple[str, str]],
    known: Set[UUID],
) -> LostWoman:
    name, number = ("", "") if patient_id is None else women.get(patient_id, (patient_id.hex, ""))
    return LostWoman(
        patient_id=patient_id,
        name=name,
        number=number,
        kinds=tuple(sorted(Counter(entry.kind for entry in entries).items())),
        last_at=max(entry.at for entry in entries),
        is_new=patient_id is not None and patient_id not in known,
    )


def _last_at(lost: LostWoman) -> datetime:
    return lost.last_at
