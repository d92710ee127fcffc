"""The order of day and month, and whether today is believed, as the widgets of a clinic have it from their window."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from models.values.day import DayOrder

_TERRITORIES: Mapping[DayOrder, QLocale.Country] = {
    DayOrder.DAY_FIRST: QLocale.Country.UnitedKingdom,
    DayOrder.MONTH_FIRST: QLocale.Country.UnitedStates,
}


_DOUBTED = "isDateDoubted"


def set_order(window: QWidget, order: DayOrder) -> None:
    """Let every field in a window read days in this order, those that are still to be made as well."""
    window.setLocale(QLocale(QLocale.Language.English, _TERRITORIES[order]))


def order_of(widget: QWidget) -> DayOrder:
    """The order in which a widget reads days; that of the machine's locale where no window said another."""
    short = widget.locale().dateFormat(QLocale.FormatType.ShortFormat)
    return DayOrder.MONTH_FIRST if -1 < short.find("M") < short.find("d") else DayOrder.DAY_FIRST


def set_doubt(window: QWidget, *, is_doubted: bool) -> None:
    """Let every field in a window know whether the date of this computer is in doubt."""
    window.setProperty(_DOUBTED, is_doubted)


def is_doubted(widget: QWidget) -> bool:
    """Whether no field may count from today; no where no window said so."""
    around: QWidget | None = widget
    while around is not None:
        said = around.property(_DOUBTED)
        if said is not None:
            return bool(said)
        around = around.parentWidget()
    return False
