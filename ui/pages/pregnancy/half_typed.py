"""What is half-typed on the pregnancy's page, as a draft keeps it: texts by part and field, `dating.crl`."""

from collections.abc import Mapping

from models.rules.pregnancy.dating import USUAL_CYCLE_DAYS

DATING, DETAILS = "dating", "details"
"""What the names of a part's fields begin with."""


def dating_fields(texts: Mapping[str, str]) -> dict[str, str]:
    """The texts of a dating form; the usual cycle stands there without anybody having typed it."""
    typed = {name: text for name, text in texts.items() if text}
    if typed.get("cycle_days") == str(USUAL_CYCLE_DAYS):
        del typed["cycle_days"]
    return _named(DATING, typed)


def details_fields(texts: Mapping[str, str]) -> dict[str, str]:
    """The answers about the pregnancy itself, those that were taken back too."""
    return _named(DETAILS, texts)


def pregnancy_part_texts(fields: Mapping[str, str], part: str) -> dict[str, str]:
    """What a draft holds of one part, by field; empty where nothing of it was typed."""
    begin = f"{part}."
    return {name.removeprefix(begin): text for name, text in fields.items() if name.startswith(begin)}


def _named(part: str, texts: Mapping[str, str]) -> dict[str, str]:
    return {f"{part}.{name}": text for name, text in texts.items()}
