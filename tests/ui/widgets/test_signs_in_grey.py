"""The signs of urgency are told apart without any colour, by their shape and by the mark in it."""

from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from models.records.flag import Urgency
from tests.ui.chart.test_colours import SIGHTS, seen
from ui.theme import DARK, LIGHT, Tokens, contrast, palette
from ui.widgets.urgency_icons import draw_severity, severity_colour

SIDE = 20
"""The least size in which they are drawn."""
FEWEST_APART = SIDE * SIDE // 10
"""How many of the pixels differ at least."""


def inked(urgency: Urgency, tokens: Tokens) -> NDArray[np.bool_]:
    """Where a sign is drawn, whatever its colour, and where the mark in it is."""
    picture = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw_severity(painter, urgency, QRectF(0, 0, SIDE, SIDE), palette(tokens))
    painter.end()
    pixels = np.frombuffer(bytes(picture.constBits()), np.uint8).reshape(SIDE, SIDE, 4).astype(int)
    of_sign = np.array([int(severity_colour(urgency, palette(tokens))[n : n + 2], 16) for n in (5, 3, 1)])
    is_sign: NDArray[np.bool_] = np.abs(pixels[..., :3] - of_sign).sum(axis=2) < 120
    return is_sign & (pixels[..., 3] > 128)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.usefixtures("qapp")
def test_no_two_signs_have_one_shape(tokens: Tokens) -> None:
    for one, other in combinations(Urgency, 2):
        assert np.count_nonzero(inked(one, tokens) != inked(other, tokens)) >= FEWEST_APART, (one, other)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("sight", SIGHTS)
def test_every_sign_stands_out_from_its_ground_and_its_mark_from_it(tokens: Tokens, sight: str) -> None:
    for urgency in Urgency:
        sign = seen(severity_colour(urgency, palette(tokens)), SIGHTS[sight])
        for ground in (tokens.surface, tokens.on_severity):
            assert contrast(sign, seen(ground, SIGHTS[sight])) >= 3, (urgency, ground)
