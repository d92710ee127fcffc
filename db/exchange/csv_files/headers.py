"""What the words over a column mean, in the languages clinics export in."""

import re

from models.records.incoming import Column
from models.values.identity import fold
from models.values.length import Unit

_WORDS: dict[Column, str] = {
    Column.FAMILY_NAME: "surname|last name|lastname|family name|name|nachname|familienname|nom|apellido|apellidos"
    "|cognome|achternaam|nazwisko",
    Column.GIVEN_NAME: "given name|given names|first name|firstname|forename|vorname|prenom|nombre|voornaam|imie",
    Column.BORN_ON: "dob|date of birth|birth date|birthdate|birthday|born|born on|geburtsdatum|geb datum|geb"
    "|geboren|date de naissance|fecha de nacimiento|geboortedatum",
    Column.NUMBER: "hospital no|hospital number|mrn|patient id|patient no|patient number|number|id|pid|nhs no"
    "|nhs number|patientennummer|patienten nr|fallnummer|pat nr",
    Column.DUE_ON: "edd|edc|due date|due on|due|et|entbindungstermin|errechneter termin|geburtstermin|termin|dpa|fpp",
    Column.FETUSES: "fetuses|foetuses|n fetus|n fetuses|number of fetuses|fetus|anzahl feten|feten|plurality",
    Column.HISTORY: "history|obstetric history|obstetric hx|hx|anamnese|vorgeschichte|antecedents",
    Column.SCANNED_ON: "scan date|exam date|examination date|date of scan|date of exam|scanned on|date"
    "|untersuchungsdatum|datum|untersuchung am|fecha|date examen",
    Column.READING: "cl|cervix|cervical length|cervix length|length|reading|measurement|zervix|zervixlange|messung"
    "|longueur du col",
    Column.ROUTE: "route|approach|method|access|zugang|zugangsweg|schallweg|methode|voie",
    Column.EXAMINER: "examiner|operator|sonographer|scanned by|midwife|untersucher|untersucherin|operateur",
    Column.REMARKS: "remarks|remark|comment|comments|note|notes|findings|bemerkung|bemerkungen|kommentar|befund"
    "|remarques",
}
_MEANING = {word: column for column, words in _WORDS.items() for word in words.split("|")}
_UNIT = re.compile(r"(?<![a-z])(mm|cm)(?![a-z])")


def meaning_of(header: str) -> Column | None:
    """The column that `header` stands for; numbers, units and a second language after a slash do not matter."""
    for part in (header, *re.split(r"[/|(]", header)):
        words = [word for word in fold(part).split() if not word.isdigit() and word not in ("mm", "cm")]
        bare = " ".join(word.rstrip("0123456789") for word in words)
        if bare in _MEANING:
            return _MEANING[bare]
    return None


def unit_in(header: str) -> Unit | None:
    """The unit that a header names; None where it names none or both."""
    named = {Unit(word) for word in _UNIT.findall(header.lower().replace("_", " "))}
    return named.pop() if len(named) == 1 else None
