"""What goes with her or on her notes: the slip for her next scan, and a sheet of labels."""

from models.records.plan import Booking, BookingState
from models.rules.flags.schedule import open_bookings
from models.usecases.desk import Desk
from models.values.paper import (
    Block,
    FactsBlock,
    LabelledText,
    LabelsBlock,
    Paper,
    PaperKind,
    PaperLayout,
    TextBlock,
)
from models.views import PregnancySheet
from ui.papers.frame import paper_about
from ui.widgets.head.words import born_text, number_text
from ui.wording import formats
from ui.wording.tr import context

_tr = context("papers")
_LINE = "_" * 28


def slip_paper(desk: Desk, sheet: PregnancySheet) -> Paper:
    """What she takes home: when her next scan is, and for what she does not wait until then; nothing of her findings."""
    title = _tr("Your next scan")
    return paper_about(
        desk, PaperKind.SLIP, title, sheet.patient, _slip_blocks(desk, sheet), PaperLayout.HALF
    )


def labels_paper(desk: Desk, sheet: PregnancySheet) -> Paper:
    """A sheet of labels with who she is, and nothing that changes."""
    patient = sheet.patient
    lines = (str(patient.name), born_text(patient, None), number_text(patient), desk.settings.clinic_name)
    return paper_about(
        desk, PaperKind.LABELS, _tr("Labels"), patient, (LabelsBlock(lines),), PaperLayout.LABELS
    )


def _slip_blocks(desk: Desk, sheet: PregnancySheet) -> tuple[Block, ...]:
    if sheet.pregnancy.ended_on is not None:
        return (TextBlock(_tr("This pregnancy has ended. Do not hand this slip out."), is_notice=True),)
    return (
        *(_appointment(booking, desk) for booking in _ahead(sheet, desk)),
        TextBlock(
            _tr(
                "Do not wait for this day if you bleed, lose fluid, have pain or contractions, or feel pressure in your belly or "
                "below. Call or come at once, by day or night."
            ),
            is_notice=True,
        ),
        FactsBlock((LabelledText(_tr("Call"), _LINE, is_strong=True),)),
        TextBlock(_tr("If you cannot come, tell us as early as you can, so that another day is found.")),
    )


def _ahead(sheet: PregnancySheet, desk: Desk) -> tuple[Booking | None, ...]:
    """What she is booked for after this visit; None: nothing, and a day is written in by hand."""
    return tuple(booking for booking in open_bookings(sheet) if _is_to_come(booking, sheet, desk)) or (None,)


def _is_to_come(booking: Booking, sheet: PregnancySheet, desk: Desk) -> bool:
    """Whether it lies ahead of now; that of today does not once she came, its time passed or she was scanned."""
    today = desk.clock.today()
    if booking.on != today or booking.state is not BookingState.BOOKED:
        return booking.on > today
    if booking.at:
        return booking.at > formats.clock_time(desk.clock.now())
    return not any(scan.on == today and scan.stands for scan in sheet.scans)


def _appointment(booking: Booking | None, desk: Desk) -> Block:
    on = formats.day_of_week(booking.on) if booking is not None else _LINE
    at = booking.at if booking is not None else ""
    return FactsBlock(
        (
            LabelledText(_tr("Day"), on, is_strong=True),
            LabelledText(_tr("Time"), at or _LINE, is_strong=True),
            LabelledText(_tr("Where"), desk.settings.clinic_name or _LINE),
        )
    )
