"""What the scan page says back while she types, and after saving."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from models.errors import Problem
from models.records.record import TriState
from models.records.scan import Scan
from models.rules.flags.schedule import NextScan
from models.rules.guidelines.assessment import RuleHit
from models.rules.measurement.plausible import Notice
from models.rules.measurement.quality import spread_percent
from models.usecases.scans.draft import ScanDraft
from models.values.length import Millimetres
from models.views import Draft
from ui.chart import words as chart_words
from ui.chart.data import ChartData
from ui.pages.scan.shortest import Understood
from ui.pages.scan.texts import Texts, texts_kept
from ui.wording import formats
from ui.wording.cards import cautioned
from ui.wording.next_scan import next_scan_text
from ui.wording.problems.lookup import sentence
from ui.wording.rules.guidelines import whose_words
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("scan")


_MOST_RULES = 2


def readings_in_words(readings: Sequence[Millimetres], data: ChartData, last: str) -> Understood:
    """`22.4 mm`, the shortest of three, with its spread, its change and in words; says what to do while there is no reading.

    `last` is the scan before: `28.6, SM Allen`.
    """
    said_last = _tr("last {0}").format(last) if last else ""
    if not readings:
        return Understood(which=_tr("Type the first reading"), aloud=said_last)
    shortest, point = min(readings), data.trend.draft
    which = {1: _tr("One reading"), 2: _tr("Shorter of two"), 3: _tr("Shortest of three")}[len(readings)]
    apart = Millimetres(max(readings).tenths - shortest.tenths)
    spread = _tr("spread {0} mm, {1} %").format(apart, f"{spread_percent(tuple(readings)):.1f}")
    moved = point.change if point is not None and point.length == shortest else None
    change = chart_words.change_in_brief(moved) if moved is not None else ""
    aloud = "; ".join(filter(None, (formats.spoken_figure(shortest), said_last)))
    return Understood(
        which, spread if len(readings) > 1 else "", formats.millimetres(shortest), change, aloud
    )


def echo(readings: Sequence[Millimetres], data: ChartData) -> tuple[str, str]:
    """Two lines below the headline: the length in words with its place, and the change to the scan before."""
    if not readings:
        return "", ""
    length, point = min(readings), data.trend.draft
    parts = [formats.spoken(length)]
    if point is None:
        return parts[0], ""
    if not point.is_transvaginal:
        return parts[0], _tr("{0}: held against limits of its own route only").format(word(point.route))
    where = data.place_of(replace(point, length=length))
    if where is not None:
        parts.append(chart_words.place(where))
    first = " · ".join(parts)
    if point.length != length:
        return first, _tr("With the other scan of this day the shortest is {0}").format(
            formats.millimetres(point.length)
        )
    if point.change is None:
        return first, chart_words.no_change(point)
    return first, chart_words.change_text(point.change)


def raised(findings: Sequence[RuleHit], *, guarded: bool, so_far: bool = False) -> tuple[str, str]:
    """How many flags saving raises and of whom, and below it what they are.

    `guarded`: nobody reaches in before the senior obstetrician's word. `so_far`: something typed is not counted as yet.
    """
    if not findings:
        return _tr("No flag is new with this scan; those that are open stay open"), ""
    names = ", ".join(dict.fromkeys(whose_words(f.guideline.title) for f in findings))
    count = _tr.counted(len(findings), "%n flag", "%n flags")
    rules = (cautioned(f.rule.text, f.rule.id, guarded=guarded) for f in findings)
    texts = list(dict.fromkeys(rules))
    said = _tr("So far {0} ({1}); a field is not settled") if so_far else _tr("Saving raises {0} ({1})")
    return said.format(count, names), _some(texts)


def unsettled() -> str:
    """Said while nothing can be foretold, lest silence reassure."""
    return _tr("Flags are foretold once every field is settled")


def notices(found: Sequence[Notice], draft: ScanDraft) -> str:
    """All that is worth a look, as one quiet line."""
    noticed = [sentence(Problem(n.field, n.code, n.values)) for n in found]
    if draft.sludge is TriState.YES:
        noticed.append(
            _tr(
                "Sludge: unless she has signs of infection, testing the amniotic fluid is a question for the doctor."
            )
        )
    return " ".join(noticed)


def saved(length: Millimetres) -> str:
    """What was saved: the length that counts."""
    return _tr("Scan saved: {0}.").format(formats.millimetres(length))


def following(planned: NextScan, today: date, books_on: date | None) -> str:
    """When the next scan is, and for which day of the clinic Enter books it where that is still to be done."""
    text = next_scan_text(planned, today)
    if books_on is None:
        return _tr("{0}.").format(text)
    return _tr("{0}, Enter books {1}.").format(text, formats.day_of_week(books_on))


def outdated(now: Scan, today: date) -> tuple[str, str]:
    """What another desk made of the scan that is being amended, and what can be done about it."""
    at = formats.moment(now.stamp.at, today)
    if now.struck_out is not None:
        struck = _tr("Struck out {0}, {1}: {2}").format(at, now.stamp.desk, now.struck_out)
        return struck, _tr("It can be amended no more; Esc leads back.")
    readings = ", ".join(formats.millimetres(r) for r in now.readings)
    said = _tr("In the record since {0}, {1}: {2} ({3})").format(at, now.stamp.desk, readings, now.amended)
    return said, _tr("Save again to put yours in its place, or discard yours.")


def restored(draft: Draft, initial: Texts, today: date) -> tuple[str, str]:
    """When the draft was kept; below it its scan date, where the form would have begun with another."""
    said = _tr("Draft of {0} restored, not in the record").format(formats.moment(draft.saved_at, today))
    on = texts_kept(draft.fields).get("on", "")
    if not on or on == initial["on"]:
        return said, ""
    return said, _tr("Its scan date is {0}, not {1}.").format(_day(on, today), _day(initial["on"], today))


def orphaned_draft(draft: Draft, today: date) -> tuple[str, str]:
    """Why a draft cannot be gone on with, and what can be done about it."""
    at = formats.moment(draft.saved_at, today)
    return (
        _tr("A draft amends a scan that does not stand any more; discard it to go on."),
        _tr("Draft of {0}, not in the record").format(at),
    )


def scan_title(amended_on: date | None) -> str:
    """`New scan`, or `Amend scan of 15-Nov-2025`."""
    if amended_on is None:
        return _tr("New scan")
    return _tr("Amend scan of {0}").format(formats.day(amended_on))


def _day(text: str, today: date) -> str:
    """`today`, otherwise the date in full; what is no date yet stays as it was typed."""
    try:
        on = date.fromisoformat(text)
    except ValueError:
        return text
    return _tr("today") if on == today else formats.day(on)


def _some(texts: Sequence[str]) -> str:
    """The first two; the others are counted."""
    shown = " · ".join(texts[:_MOST_RULES])
    more = len(texts) - _MOST_RULES
    return _tr("{0} · and {1} more").format(shown, more) if more > 0 else shown
