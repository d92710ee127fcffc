"""What is half-typed on the pregnancy's page, as a draft keeps it: texts by part and field, `dating.crl`."""

from collections.abc import Mapping
from datetime import date

from models.records.pregnancy import Placenta
from models.records.record import Answer
from models.rules.pregnancy.dating import USUAL_CYCLE_DAYS
from models.usecases.pregnancies.dating import PregnancyDetails

DATING, DETAILS = "dating", "details"
"""What the names of a part's fields begin with."""


def dating_fields(texts: Mapping[str, str]) -> dict[str, str]:
    """The texts of a dating form; the usual cycle stands there without anybody having typed it."""
    typed = {name: text for name, text in texts.items() if text}
    if typed.get("cycle_days") == str(USUAL_CYCLE_DAYS):
        del typed["cycle_days"]
    return _named(DATING, typed)


def details_fields(details: PregnancyDetails) -> dict[str, str]:
    """The answers about the pregnancy itself, those that were taken back too."""
    trauma, placenta, seen_on = details.cervical_trauma, details.placenta, details.placenta_on
    texts = {
        "fetuses": "" if details.fetuses is None else str(details.fetuses),
        "cervical_trauma": "" if trauma is None else trauma.value,
        "placenta": "" if placenta is None else placenta.value,
        "placenta_on": "" if seen_on is None else seen_on.isoformat(),
    }
    return _named(DETAILS, texts)


def texts_of(fields: Mapping[str, str], part: str) -> dict[str, str]:
    """What a draft holds of one part, by field; empty where nothing of it was typed."""
    begin = f"{part}."
    return {name.removeprefix(begin): text for name, text in fields.items() if name.startswith(begin)}


def details_of(fields: Mapping[str, str]) -> PregnancyDetails | None:
    """The other way round of `details_fields`; None where nothing of it was typed."""
    texts = texts_of(fields, DETAILS)
    if not texts:
        return None
    fetuses, trauma = texts.get("fetuses", ""), texts.get("cervical_trauma", "")
    placenta, seen_on = texts.get("placenta", ""), texts.get("placenta_on", "")
    return PregnancyDetails(
        fetuses=int(fetuses) if fetuses else None,
        cervical_trauma=Answer(trauma) if trauma else None,
        placenta=Placenta(placenta) if placenta else None,
        placenta_on=date.fromisoformat(seen_on) if seen_on else None,
    )


def _named(part: str, texts: Mapping[str, str]) -> dict[str, str]:
    return {f"{part}.{name}": text for name, text in texts.items()}
