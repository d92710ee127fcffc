"""How good a scan was: its criteria, and how close its readings lie."""

from models.records.scan import Criterion, Scan
from models.values.length import Millimetres


def spread_percent(readings: tuple[Millimetres, ...]) -> float:
    """How far the readings lie apart, (max - min) / max, in per cent; for showing, never for deciding."""
    longest, shortest = max(readings), min(readings)
    return 100 * (longest.tenths - shortest.tenths) / longest.tenths if longest.tenths else 0.0


def readings_agree(readings: tuple[Millimetres, ...]) -> bool:
    """Whether they differ by less than a tenth of the longest (CLEAR, Perinatal Quality Foundation)."""
    longest, shortest = max(readings), min(readings)
    return (longest.tenths - shortest.tenths) * 10 < longest.tenths or longest == shortest


def criteria_met(scan: Scan) -> int | None:
    """How many of the nine image criteria were met; None where quality was not recorded."""
    return None if scan.criteria_met is None else len(set(scan.criteria_met))


def criteria_unmet(scan: Scan) -> tuple[Criterion, ...]:
    """The criteria that were looked at and not met, in their usual order; empty where quality was not recorded."""
    met = scan.criteria_met
    return () if met is None else tuple(c for c in Criterion if c not in met)


def is_good(scan: Scan) -> bool:
    """Whether all nine criteria were met; not recorded is not good."""
    return criteria_met(scan) == len(Criterion)
