"""Dating by the first sound scan, as in the United Kingdom: a suggestion, never a deed.

The sizes are data in `assets/references/scan-dating.toml`, read in local texts of the NHS; vectors in
`tests/vectors/dating`. They are to be confirmed by the clinic's medical lead.
"""

from dataclasses import dataclass
from enum import Enum

from models.records.clinic.reference import ScanDating
from models.records.pregnancy import Dating
from models.rules.pregnancy.redating import BY_ULTRASOUND, Estimate, estimates, may_rest_on_a_transfer


class Size(Enum):
    """Whether what a scan measured dates a pregnancy, or why it does not; NO_HEAD: the head was not recorded."""

    DATES = "dates"
    TOO_SMALL = "too_small"
    TOO_LARGE = "too_large"
    NO_HEAD = "no_head"


@dataclass(frozen=True, slots=True)
class ScanSuggestion:
    """What the rule says of one scan: that its date counts, or that it dates nothing."""

    estimate: Estimate
    size: Size
    rule: ScanDating

    @property
    def chosen(self) -> Estimate | None:
        """The date that is suggested; None where the scan dates nothing."""
        return self.estimate if self.size is Size.DATES else None


def scan_suggestion(
    datings: tuple[Dating, ...], typed: Estimate | None, rule: ScanDating
) -> ScanSuggestion | None:
    """What the rule suggests for the agreed due dates, in the order of entry, and the one being typed.

    The first scan with a crown-rump length that dates, else the first with a head that does; where none does, the latest
    one with the reason. None without a scan, and wherever a date is or may be that of a transfer.
    """
    known = estimates(datings, typed)
    if may_rest_on_a_transfer(datings, known):
        return None
    scans = [ScanSuggestion(e, size_of(e, rule), rule) for e in known if e.method in BY_ULTRASOUND]
    # Sorting is stable: of two entries for one day the later one, because it is a correction.
    corrected = {said.estimate.measured_on: said for said in scans}
    by_day = [corrected[on] for on in sorted(corrected)]
    sound = [said for said in by_day if said.size is Size.DATES]
    by_crl = [said for said in sound if said.estimate.crl is not None]
    return next(iter((*by_crl, *sound, *reversed(by_day))), None)


def size_of(estimate: Estimate, rule: ScanDating) -> Size:
    """Whether a scan dates a pregnancy: by its crown-rump length, else by its head."""
    if estimate.crl is not None:
        return _within(estimate.crl.tenths, rule.crl_first.tenths, rule.crl_last.tenths)
    if estimate.head is None:
        return Size.NO_HEAD
    return _within(estimate.head.tenths, rule.head_first.tenths, rule.head_last.tenths)


def _within(tenths: int, first: int, last: int) -> Size:
    if tenths < first:
        return Size.TOO_SMALL
    return Size.TOO_LARGE if tenths > last else Size.DATES
