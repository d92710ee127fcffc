"""The chart's colours: the page's own, plus tones that carry no meaning but their place."""

from dataclasses import dataclass

from ui.theme import DARK, LIGHT, Tokens


@dataclass(frozen=True, slots=True)
class ChartColours:
    """What each part of the chart is drawn in, as `#rrggbb`; none of them is a severity."""

    surface: str
    ink: str
    quiet: str
    grid: str
    axis: str
    point: str
    error: str
    threshold: str
    window: str
    band: str
    median: str
    event: str
    focus: str


_BY_DAY = ChartColours(
    surface=LIGHT.surface,
    ink=LIGHT.ink,
    quiet=LIGHT.quiet,
    grid="#eceff2",
    axis="#b4bdc6",
    point=LIGHT.accent,
    error="#568388",
    threshold="#46536e",
    window="#eeeff4",
    band="#e2eaf2",
    median="#a9b6c4",
    event="#6b7886",
    focus=LIGHT.ink,
)

_IN_THE_DARK = ChartColours(
    surface=DARK.surface,
    ink=DARK.ink,
    quiet=DARK.quiet,
    grid="#26313a",
    axis="#56646f",
    point=DARK.accent,
    error="#4f8d94",
    threshold="#b3bfd8",
    window="#232a38",
    band="#26384a",
    median="#566b80",
    event="#8996a2",
    focus=DARK.ink,
)


def colours_of(tokens: Tokens) -> ChartColours:
    """The chart's colours that belong to a set of tokens."""
    return _BY_DAY if tokens is LIGHT else _IN_THE_DARK
