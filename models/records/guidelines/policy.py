"""A clinic's own policy: versions of its copy of a guideline, each kept for ever."""

from dataclasses import dataclass, field
from datetime import datetime

from models.records.record import TECHNICAL, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyPack(Record):
    """One adopted version of a clinic's own copy of a guideline; never changed afterwards.

    `guideline_id` is the id of the copy (`clinic-` and the id of `copied_from`, the published guideline it stands in
    for); `edition` counts its versions from 1. `text` is the whole file, `hash` SHA-256 in hex over its UTF-8 bytes.
    `approver` is who answers for it, `reason` why it was adopted. The newest version of an id is the one that may be
    followed; rules keep the ids of the published ones, so a clinic follows either the guideline or its copy.
    """

    guideline_id: str
    edition: int
    copied_from: str
    title: str
    text: str = field(metadata=TECHNICAL)
    hash: str = field(metadata=TECHNICAL)
    approver: str
    reason: str
    adopted_at: datetime
