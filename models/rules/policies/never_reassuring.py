"""What no text may say: that all is well with a woman. Held against the program's own texts, and against a clinic's."""

import re

FORBIDDEN = (
    "low risk",
    "lower risk",
    "minimal risk",
    "no risk",
    "not at risk",
    "no increased risk",
    "out of danger",
    "no danger",
    "not dangerous",
    "normal",
    "normally",
    "normality",
    "safe",
    "safely",
    "safer",
    "reassure",
    "reassured",
    "reassuring",
    "reassuringly",
    "reassurance",
    "all clear",
    "all is well",
    "all well",
    "no concern",
    "no concerns",
    "not concerning",
    "no cause for",
    "no abnormality",
    "no abnormalities",
    "unremarkable",
    "uneventful",
    "healthy",
    "fine",
    "ok",
    "okay",
    "nothing to worry",
    "worry",
    "worries",
    "unlikely",
    "improbable",
    "good news",
    "nothing wrong",
    "no problem",
    "harmless",
    "benign",
    "adequate",
    "satisfactory",
    "sufficient length",
    "good length",
    "long enough",
    "stable",
    "nothing to do",
    "no action needed",
    "no further action",
    "usual",
    "within measurement error",
    "within the measurement error",
    "within error of measurement",
    "within the error of measurement",
    "within the error",
)
_WORDS = re.compile(
    r"(?<![\w-])("
    + "|".join(re.escape(each).replace(r"\ ", r"[\s-]+") for each in FORBIDDEN)
    + r")(?![\w-])",
    re.IGNORECASE,
)


def reassuring(text: str) -> tuple[str, ...]:
    """The forbidden phrases in a text, as they stand there."""
    return tuple(_WORDS.findall(text))
