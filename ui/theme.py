"""Colours, type and the one small style sheet; everything else takes its look from here."""

from dataclasses import dataclass, fields
from enum import Enum
from functools import cache
from pathlib import Path

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

FAMILY = "Atkinson Hyperlegible Next"
GRID = 4
"""All distances are multiples of this many logical pixels."""
TARGET = 32
"""The least height of anything that is clicked."""
ROW = 36
"""The height of one row in a table."""
NARROW_BELOW = 1200
"""The width of the window, in logical pixels, under which a page puts aside what is not looked at all the time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """One set of colours, named by what they are for, as `#rrggbb`.

    `immediate` to `info` are severities and mean nothing else; `invalid` marks what cannot be, which is not the same
    as what matters.
    """

    ground: str
    surface: str
    stripe: str
    ink: str
    quiet: str
    line: str
    outline: str
    button_line: str
    rail: str
    rail_ink: str
    rail_here: str
    accent: str
    accent_pressed: str
    on_accent: str
    selected: str
    focus: str
    invalid: str
    invalid_ground: str
    notice_ground: str
    notice_line: str
    fact_ground: str
    fact_ink: str
    immediate: str
    urgent: str
    prompt: str
    routine: str
    info: str
    on_severity: str


LIGHT = Tokens(
    ground="#f4f6f8",
    surface="#ffffff",
    stripe="#f8fafb",
    ink="#1b2733",
    quiet="#5a6877",
    line="#dce2e8",
    outline="#788693",
    button_line="#788693",
    rail="#12343b",
    rail_ink="#d3e2e4",
    rail_here="#335056",
    accent="#0a6670",
    accent_pressed="#084f57",
    on_accent="#ffffff",
    selected="#e2f0f1",
    focus="#0a6670",
    invalid="#7a2e8e",
    invalid_ground="#f6edf9",
    notice_ground="#fbf3dc",
    notice_line="#e7d9ae",
    fact_ground="#e8f0f9",
    fact_ink="#1f4f86",
    immediate="#a8123e",
    urgent="#a34700",
    prompt="#7a5a00",
    routine="#2a5c93",
    info="#5a6877",
    on_severity="#ffffff",
)
"""The clinic by day."""

DARK = Tokens(
    ground="#12181d",
    surface="#1b232a",
    stripe="#202a32",
    ink="#e8edf1",
    quiet="#a5b2be",
    line="#33404b",
    outline="#7c8b99",
    button_line="#7c8b99",
    rail="#0c1f24",
    rail_ink="#c7dadd",
    rail_here="#26434a",
    accent="#58c2cc",
    accent_pressed="#7ad0d8",
    on_accent="#06282c",
    selected="#1f3a40",
    focus="#58c2cc",
    invalid="#d9a2ea",
    invalid_ground="#33223a",
    notice_ground="#3a3116",
    notice_line="#5a4c22",
    fact_ground="#1d3147",
    fact_ink="#a9cdf5",
    immediate="#ff7f9d",
    urgent="#ff9d57",
    prompt="#e3c04f",
    routine="#82b6f0",
    info="#a5b2be",
    on_severity="#12181d",
)
"""The scan room with the lights down."""


class Type(Enum):
    """The sizes and weights of text, in logical pixels and weight."""

    BODY = (13, QFont.Weight.Normal)
    STRONG = (13, QFont.Weight.DemiBold)
    SMALL = (12, QFont.Weight.Normal)
    STRONG_SMALL = (12, QFont.Weight.DemiBold)
    LABEL = (12, QFont.Weight.Medium)
    ALOUD = (16, QFont.Weight.Normal)
    ALOUD_STRONG = (16, QFont.Weight.DemiBold)
    HEADING = (15, QFont.Weight.DemiBold)
    NAME = (19, QFont.Weight.DemiBold)
    TITLE = (22, QFont.Weight.Bold)
    READING = (21, QFont.Weight.Bold)


def font(kind: Type = Type.BODY) -> QFont:
    """The bundled font in one of its sizes, with figures of equal width."""
    # A font shares what it is made of until one of them is changed.
    return QFont(_made_font(kind))


@cache
def _made_font(kind: Type) -> QFont:
    size, weight = kind.value
    made = QFont(FAMILY)
    made.setPixelSize(size)
    made.setWeight(weight)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def load_fonts(folder: Path) -> None:
    """Make the fonts in `folder` known to Qt. Raises: FileNotFoundError when there are none."""
    files = sorted(folder.glob("*.ttf"))
    if not files:
        raise FileNotFoundError(folder)
    for file in files:
        QFontDatabase.addApplicationFont(str(file))


def apply_theme(app: QApplication, tokens: Tokens = LIGHT) -> None:
    """What all that the program shows has in common: Fusion, palette and font."""
    app.setStyle("Fusion")
    app.setPalette(palette(tokens))
    app.setFont(font())


def dress_window(window: QWidget, tokens: Tokens = LIGHT) -> None:
    """Lay the style sheet over a window and all that belongs to it.

    Not over the whole program: Qt would then lay it anew over all that lies in a widget, each time that one is put into another.
    A page of 400 widgets takes a quarter of the time to make so.
    """
    window.setStyleSheet(style_sheet(tokens))


def dress_like(window: QWidget | None, other: QWidget) -> None:
    """Dress what opens as a window of nobody's as the window of `other` is; None, as Qt may give it, is none."""
    if window is not None:
        window.setStyleSheet(other.window().styleSheet())


def restyle(widget: QWidget, name: str, value: str) -> None:
    """Change a property that the style sheet goes by; what is not changed is not drawn up again, which takes long."""
    if (widget.property(name) or "") != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def tokens_of(worn: QPalette) -> Tokens:
    """The tokens that a widget's palette was made from."""
    return LIGHT if worn.color(QPalette.ColorRole.Window).lightness() > 127 else DARK


def palette(tokens: Tokens) -> QPalette:
    """Qt's palette made of the tokens."""
    role = QPalette.ColorRole
    made = QPalette()
    for which, colour in (
        (role.Window, tokens.ground),
        (role.WindowText, tokens.ink),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.stripe),
        (role.Text, tokens.ink),
        (role.PlaceholderText, tokens.quiet),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.ink),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Link, tokens.accent),
        (role.LinkVisited, tokens.accent),
        (role.ToolTipBase, tokens.ink),
        (role.ToolTipText, tokens.surface),
        (role.Mid, tokens.line),
        (role.Dark, tokens.outline),
    ):
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.quiet))
    return made


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def style_sheet(tokens: Tokens) -> str:
    """What the palette cannot say: borders, corners, states. No font is set here, so figures stay tabular."""
    sheet = _SHEET
    for field in sorted(fields(tokens), key=lambda f: len(f.name), reverse=True):
        sheet = sheet.replace(f"@{field.name}", str(getattr(tokens, field.name)))
    return sheet


_SHEET = """
QToolTip { background: @ink; color: @surface; border: 0; padding: 4px 8px; }
QFrame[look="card"] { background: @surface; border: 1px solid @line; border-radius: 8px; }
QFrame[look="here"] { background: @surface; border: 2px solid @accent; border-radius: 8px; }
QLabel[look="practice"] { background: @invalid; color: @on_severity; }
QPushButton[kind="line"][ground="practice"] { color: @on_severity; }
QPushButton[kind="line"][ground="practice"]:focus { border: 2px solid @on_severity; }
QFrame[look="tour"] { background: @surface; border: 2px solid @invalid; border-radius: 8px; }
QFrame[look="pointer"] { background: transparent; border: 3px solid @invalid; border-radius: 6px; }
QFrame[look="notice"] { background: @notice_ground; border: 1px solid @notice_line; border-radius: 8px; }
QFrame[look="problem"] { background: @invalid_ground; border: 1px solid @invalid; border-radius: 8px; }
QFrame[look="over"] { background: @surface; border: 1px solid @outline; border-radius: 6px; }
QFrame[look="fact"] { background: @fact_ground; border: 1px solid @line; border-radius: 8px; }
QFrame[look="against"] { background: @ground; border: 0; border-radius: 6px; }
QStackedWidget[look="drawer"] { background: @ground; border: 0; border-left: 1px solid @line; }
QFrame[look="help"] { background: @ground; border: 0; border-left: 1px solid @line; border-right: 1px solid @line; }
QFrame[look="immediate"] { background: @immediate; border: 0; border-top-left-radius: 8px; border-top-right-radius: 8px; }
QFrame[look="immediate"] QLabel { color: @on_severity; }
QFrame[look="banner"] { background: @surface; border: 0; border-bottom: 1px solid @line; }
QFrame[ground] { background: @surface; border: 0; border-bottom: 1px solid @line; }
QFrame[ground="fact"] { background: @fact_ground; }
QFrame[ground="notice"] { background: @notice_ground; border-bottom: 1px solid @notice_line; }
QFrame[ground="problem"] { background: @invalid_ground; border-bottom: 1px solid @invalid; }
QFrame[ground="immediate"] { background: @immediate; border-bottom: 1px solid @immediate; }
QFrame[alert] { border: 0; border-radius: 4px; }
QFrame[alert="fact"] { background: @fact_ground; }
QLabel[alert="fact"] { color: @fact_ink; }
QFrame[alert="danger"] { background: @immediate; }
QLabel[alert="danger"] { background: transparent; color: @on_severity; }
QFrame[alert="missing"] { background: @surface; border: 1px dashed @outline; }
QLabel[alert="missing"] { border: 0; color: @ink; }
QFrame[look="foot"] { background: @surface; border: 0; border-top: 1px solid @line; }
QFrame[look="shortest"] { background: @selected; border: 2px solid @selected; border-radius: 6px; }
QFrame[look="asked"] { background: @notice_ground; border: 2px solid @urgent; border-radius: 6px; }
QFrame[look="wrong"] { background: @invalid_ground; border: 2px solid @invalid; border-radius: 6px; }
QFrame[look="rule"] { background: @line; border: 0; max-height: 1px; min-height: 1px; }
QWidget[look="rail"] { background: @rail; }
QLabel[tone="quiet"] { color: @quiet; }
QLabel[tone="invalid"] { color: @invalid; }
QLabel[tone="urgent"] { color: @urgent; }
QLabel[tone="accent"] { color: @accent; }
QLabel[look="fact"] { background: @fact_ground; color: @fact_ink; border-radius: 4px; padding: 4px 12px; }

QLineEdit, QPlainTextEdit, QComboBox {
    background: @surface; color: @ink; placeholder-text-color: @quiet; border: 1px solid @outline; border-radius: 6px;
    padding: 0 10px; min-height: 30px; selection-background-color: @accent; selection-color: @on_accent;
}
QPlainTextEdit { padding: 4px 6px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border: 2px solid @focus; padding: 0 9px; min-height: 28px; }
QPlainTextEdit:focus { padding: 3px 5px; }
QLineEdit[state="problem"] { border: 2px solid @invalid; background: @invalid_ground; padding: 0 9px; min-height: 28px; }
QLineEdit[state="retype"] { border: 2px solid @urgent; background: @notice_ground; padding: 0 9px; min-height: 28px; }
QLineEdit[state="problem"]:focus, QLineEdit[state="retype"]:focus { border-color: @focus; }
QLineEdit[figures="large"] { min-height: 46px; }
QLineEdit[figures="large"]:focus, QLineEdit[figures="large"][state="problem"], QLineEdit[figures="large"][state="retype"] {
    min-height: 44px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { background: @ground; color: @quiet; }
QLineEdit[readOnly="true"] { background: @ground; }
QComboBox[state="problem"] { border: 2px solid @invalid; background: @invalid_ground; padding: 0 9px; min-height: 28px; }
QComboBox[state="problem"]:focus { border-color: @focus; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @outline; outline: 0; padding: 4px;
    selection-background-color: @selected; selection-color: @ink; }
QComboBox QAbstractItemView::item { min-height: 32px; padding: 0 6px; }
QListView[look="offered"] { border: 1px solid @outline; padding: 0; }
QListView[look="offered"]::item { min-height: 32px; padding: 0 8px; }

QPushButton { background: @surface; color: @ink; border: 1px solid @button_line; border-radius: 6px; outline: 0;
    padding: 0 12px; min-height: 30px; }
QPushButton:hover { background: @selected; }
QPushButton:pressed { background: @line; }
QPushButton:focus { border: 2px solid @focus; padding: 0 11px; min-height: 28px; }
QPushButton:disabled { color: @quiet; background: @ground; border-color: @line; }
QPushButton[kind="primary"] { background: @accent; color: @on_accent; border: 1px solid @accent; }
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed { background: @accent_pressed; }
QPushButton[kind="primary"]:focus { border: 2px solid @ink; }
QPushButton[kind="primary"]:disabled { background: @ground; color: @quiet; border-color: @line; }
QPushButton[kind="immediate"] { background: @immediate; color: @on_severity; border: 1px solid @immediate; min-height: 38px; }
QPushButton[kind="immediate"]:focus { border: 2px solid @ink; min-height: 36px; }
QPushButton[kind="told"] { min-height: 38px; }
QPushButton[kind="told"]:focus { min-height: 36px; }
QPushButton[kind="link"] { background: transparent; color: @accent; border: 2px solid transparent; padding: 0 4px;
    text-align: left; min-height: 28px; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 2px solid @focus; }

QPushButton[kind="line"] { background: transparent; color: @accent; border: 2px solid transparent; padding: 0 6px;
    min-height: 28px; max-height: 28px; }
QPushButton[kind="line"]:hover { text-decoration: underline; }
QPushButton[kind="line"]:disabled { color: @quiet; }
QPushButton[kind="line"]:focus { border: 2px solid @focus; }
QPushButton[kind="line"][ground="immediate"] { color: @on_severity; }
QPushButton[kind="line"][ground="immediate"]:focus { border: 2px solid @on_severity; }

QPushButton[kind="chip"] { border-radius: 15px; padding: 0 12px; }
QPushButton[kind="chip"]:focus { padding: 0 11px; }

QPushButton[kind="head"] { background: transparent; color: @quiet; border: 2px solid transparent; padding: 0;
    text-align: left; min-height: 28px; }
QPushButton[kind="head"][side="right"] { text-align: right; }
QPushButton[kind="head"]:hover { color: @accent; }
QPushButton[kind="head"]:focus { border: 2px solid @focus; }
QPushButton[kind="head"]:checked { color: @ink; }

QPushButton[kind="segment"]:checked { background: @selected; border: 2px solid @accent; padding: 0 11px;
    min-height: 28px; }
QPushButton[kind="segment"]:checked:focus { border: 2px solid @ink; }

QPushButton[kind="section"] { background: transparent; border: 2px solid transparent; text-align: left; padding: 0 8px;
    min-height: 28px; }
QPushButton[kind="section"]:hover { background: @selected; }
QPushButton[kind="section"]:focus { border: 2px solid @focus; }
QPushButton[kind="section"]:checked { background: @selected; border: 2px solid @accent; }
QPushButton[kind="section"]:checked:focus { border: 2px solid @ink; }

QAbstractScrollArea { border: 0; background: transparent; }
QAbstractScrollArea[look="reading"] { border: 2px solid transparent; border-radius: 6px; }
QAbstractScrollArea[look="reading"]:focus { border: 2px solid @focus; }
QLabel[look="reading"] { border: 2px solid transparent; border-radius: 4px; }
QLabel[look="reading"]:focus { border: 2px solid @focus; }
QPlainTextEdit { background: @surface; border: 1px solid @outline; }
QAbstractItemView { background: @surface; alternate-background-color: @stripe; color: @ink; outline: 0; }
QTableView::item { padding: 0 4px; border: 0; }
QTreeView::item { min-height: 32px; }
QTableView::item:selected, QListView::item:selected { background: @selected; color: @ink; }
QTreeView::item:selected { background: @selected; color: @ink; }
QHeaderView { background: @surface; }
QHeaderView::section { background: @surface; color: @quiet; border: 0; border-bottom: 1px solid @line; padding: 0 8px; }
QTabWidget::pane { border: 0; border-top: 1px solid @line; }
QTabBar::tab { background: transparent; color: @quiet; padding: 0 9px; min-height: 34px; border: 0;
    border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @accent; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { border: 2px solid @focus; border-radius: 4px; padding: 0 7px; min-height: 32px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @outline; border-radius: 4px; margin: 2px; min-height: 32px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
