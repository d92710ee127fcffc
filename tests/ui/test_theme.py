from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication

from ui.theme import (
    DARK,
    FAMILY,
    LIGHT,
    Tokens,
    Type,
    contrast,
    font,
    load_fonts,
    palette,
    style_sheet,
    tokens_of,
)

SETS = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
TEXTS = [
    ("ink", "surface"),
    ("ink", "ground"),
    ("ink", "stripe"),
    ("ink", "selected"),
    ("ink", "notice_ground"),
    ("ink", "invalid_ground"),
    ("ink", "fact_ground"),
    ("quiet", "surface"),
    ("quiet", "ground"),
    ("quiet", "stripe"),
    ("quiet", "selected"),
    ("quiet", "notice_ground"),
    ("quiet", "fact_ground"),
    ("accent", "surface"),
    ("accent", "ground"),
    ("on_accent", "accent"),
    ("on_accent", "accent_pressed"),
    ("rail_ink", "rail"),
    ("rail_ink", "rail_here"),
    ("invalid", "surface"),
    ("invalid", "invalid_ground"),
    ("fact_ink", "fact_ground"),
    ("immediate", "surface"),
    ("urgent", "surface"),
    ("prompt", "surface"),
    ("routine", "surface"),
    ("info", "surface"),
    ("urgent", "notice_ground"),
    ("prompt", "notice_ground"),
]
GRAPHICS = [
    *[
        (name, ground)
        for name in ("outline", "button_line")
        for ground in ("surface", "ground", "notice_ground", "selected")
    ],
    ("focus", "surface"),
    ("focus", "ground"),
    ("focus", "selected"),
    ("invalid", "ground"),
    ("immediate", "selected"),
    ("urgent", "selected"),
    ("prompt", "selected"),
    ("routine", "selected"),
    ("info", "selected"),
    *[("on_severity", name) for name in ("immediate", "urgent", "prompt", "routine", "info")],
]


@SETS
@pytest.mark.parametrize(("ink", "ground"), TEXTS)
def test_text_can_be_read(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@SETS
@pytest.mark.parametrize(("mark", "ground"), GRAPHICS)
def test_borders_rings_and_signs_can_be_seen(tokens: Tokens, mark: str, ground: str) -> None:
    assert contrast(getattr(tokens, mark), getattr(tokens, ground)) >= 3


def test_contrast_knows_its_ends() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1
    assert contrast("#0000ff", "#ffffff") == pytest.approx(8.592, abs=0.001)


@SETS
def test_the_style_sheet_leaves_no_token_unfilled(tokens: Tokens) -> None:
    sheet = style_sheet(tokens)
    assert "@" not in sheet
    assert tokens.outline in sheet


def test_no_font_is_set_in_the_style_sheet() -> None:
    assert "font" not in style_sheet(LIGHT)


@SETS
def test_a_widget_knows_which_tokens_it_wears(tokens: Tokens) -> None:
    assert tokens_of(palette(tokens)) is tokens


def test_all_tokens_are_colours() -> None:
    for tokens in (LIGHT, DARK):
        assert all(len(getattr(tokens, f.name)) == 7 for f in fields(tokens))


@pytest.mark.parametrize("kind", Type)
def test_every_figure_is_equally_wide(themed_app: QApplication, kind: Type) -> None:
    metrics = QFontMetricsF(font(kind))
    assert len({round(metrics.horizontalAdvance(figure * 10), 2) for figure in "0123456789"}) == 1


def test_the_bundled_font_is_the_one_used(themed_app: QApplication) -> None:
    assert QFontInfo(font()).family() == FAMILY


def test_a_folder_without_fonts_is_noticed(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load_fonts(tmp_path)
