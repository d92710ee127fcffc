import codecs
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.exchange.csv_files.encodings import EncodingGuess, guess_encoding, telling_languages
from models.errors import Refused
from models.records.importing.reading_plan import Encoding
from tests.examples import examples

ENGLISH = "Surname;First name;DOB;MRN;Route"
CZECH = ("Dvořáková", "Eliška", "Łukasik", "Bożena")
HEADINGS = {
    "de": "Nachname;Vorname;Geburtsdatum",
    "fr": "Nom;Prénom;Date de naissance",
    "es": "Apellidos;Nombre;Fecha de nacimiento",
    "it": "Cognome;Nome;Data di nascita",
    "pt": "Apelido;Nome;Data de nascimento",
    "nl": "Achternaam;Voornaam;Geboortedatum",
    "pl": "Nazwisko;Imię;Data urodzenia",
    "cs": "Příjmení;Jméno;Datum narození",
    "hu": "Vezetéknév;Keresztnév",
    "tr": "Soyad\u0131;Ad\u0131;Doğum tarihi",
    "el": "Επώνυμο;Όνομα",
    "ru": "Фамилия;Имя;Дата рождения",
    "he": "שם משפחה;תאריך לידה",
    "ar": "اسم العائلة;تاريخ الميلاد",
    "lt": "Pavardė;Vardas",
    "vi": "Ho;Ngày sinh",
    "en": ENGLISH,
}
LETTERS = {
    "de": "äöüß",
    "fr": "àâçéèêëîïôùûü",
    "es": "áéíñóúü",
    "it": "àèéìòù",
    "pt": "áàâãçéêíóôõú",
    "nl": "éèëïöü",
    "pl": "ąćęłńóśźż",
    "cs": "áčďéěíňóřšťúůýž",
    "hu": "áéíóöőúüű",
    "tr": "çğ\u0131öşü",
    "el": "αβγδεζηθικλμνξοπρστυφχψωάέήίόύώ",
    "ru": "абвгдежзийклмнопрстуфхцчшщыэюя",
    "he": "אבגדהוזחטיכלמנסעפצקרשת",
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "lt": "ąčęėįšųūž",
}
PAGES = {
    "pl": (Encoding.WINDOWS_1250, Encoding.ISO_8859_2),
    "cs": (Encoding.WINDOWS_1250, Encoding.ISO_8859_2),
    "hu": (Encoding.WINDOWS_1250, Encoding.ISO_8859_2),
    "tr": (Encoding.WINDOWS_1254, Encoding.ISO_8859_9),
    "el": (Encoding.WINDOWS_1253, Encoding.ISO_8859_7),
    "ru": (Encoding.WINDOWS_1251, Encoding.ISO_8859_5),
    "he": (Encoding.WINDOWS_1255,),
    "ar": (Encoding.WINDOWS_1256,),
    "lt": (Encoding.WINDOWS_1257,),
}
WESTERN = (Encoding.WINDOWS_1252, Encoding.MAC_ROMAN)


def a_file(folder: Path, names: Iterable[str], page: str, headings: str = ENGLISH) -> Path:
    path = folder / "export.csv"
    lines = [headings, *(f"{name};Ana;12.03.1990;34,5;TV" for name in names)]
    path.write_bytes("\r\n".join(lines).encode(page))
    return path


def names_offered(guess: EncodingGuess) -> dict[Encoding, tuple[str, ...]]:
    return {reading.encoding: reading.words for reading in guess.readings}


def reads_as(guess: EncodingGuess, path: Path, text: str) -> bool:
    """Whether the file is certain and says this."""
    return not guess.readings and path.read_bytes().decode(guess.encoding.value) == text


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (b"surname;dob\r\n", Encoding.UTF_8),
        ("surname\r\nŁukasik".encode(), Encoding.UTF_8),
        (codecs.BOM_UTF8 + "surname\r\nNúñez".encode(), Encoding.UTF_8),
        ("Παπαδόπουλος Eliška".encode(), Encoding.UTF_8),
        ("surname\r\nNúñez".encode("utf-16"), Encoding.UTF_16),
        (codecs.BOM_UTF16_BE + "surname\r\nNúñez".encode("utf-16-be"), Encoding.UTF_16),
        ("surname\r\nDvořáková".encode("utf-16-le"), Encoding.UTF_16),
        ("Дата 12.03.1990 34,5".encode("utf-16-be"), Encoding.UTF_16),
        (b"a" * ((1 << 16) - 1) + "é".encode(), Encoding.UTF_8),
    ],
)
def test_unicode_and_ascii_are_certain(tmp_path: Path, content: bytes, encoding: Encoding) -> None:
    path = tmp_path / "export.csv"
    path.write_bytes(content)
    assert guess_encoding(path) == EncodingGuess(encoding)


def test_what_is_no_text_is_refused_here_as_well(tmp_path: Path) -> None:
    (tmp_path / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    with pytest.raises(Refused):
        guess_encoding(tmp_path / "old.xls")


def test_central_european_names_under_english_headings_are_asked(tmp_path: Path) -> None:
    guess = guess_encoding(a_file(tmp_path, CZECH, "cp1250"))
    assert guess.encoding is Encoding.WINDOWS_1250
    assert set(guess.readings[0].words) == set(CZECH)
    assert "£ukasik" in names_offered(guess)[Encoding.WINDOWS_1252]


def test_german_headings_speak_for_the_western_page(tmp_path: Path) -> None:
    names = ("Müller", "García", "Sørensen", "Núñez", "Öztürk")
    path = a_file(tmp_path, names, "cp1252", "Nachname/Surname;Given name;DOB;Hospital no.")
    assert guess_encoding(path) == EncodingGuess(Encoding.WINDOWS_1252)


def test_letters_alone_that_are_not_of_the_headings_language_are_asked(tmp_path: Path) -> None:
    guess = guess_encoding(a_file(tmp_path, ["Kučera"], "cp1250", "Nachname;Vorname"))
    assert names_offered(guess)[Encoding.WINDOWS_1250] == ("Kučera",)


@pytest.mark.parametrize(("name", "is_certain"), [("Müller", True), ("García", False), ("Gaëlle", False)])
def test_under_english_headings_only_what_all_pages_agree_on_is_certain(
    tmp_path: Path, name: str, is_certain: bool
) -> None:
    path = a_file(tmp_path, [name], "cp1252")
    guess = guess_encoding(path)
    assert (guess.encoding, not guess.readings) == (Encoding.WINDOWS_1252, is_certain)


@pytest.mark.parametrize(
    ("language", "page", "names"),
    [
        ("en", "cp1250", CZECH),
        ("en", "cp1251", ("Иванова", "Смирнова")),
        ("en", "cp1253", ("Παπαδόπουλος", "Γεωργίου")),
        ("en", "cp1254", ("Y\u0131lmaz", "Şahin", "Öztürk")),
        ("en", "cp1255", ("כהן", "לוי")),
        ("en", "cp1256", ("محمد", "فاطمة")),
        ("en", "cp1257", ("Kazlauskienė", "Žemaitė")),
        ("en", "cp1258", ("Nguyê\u0303n", "Trâ\u0300n")),
        ("en", "iso8859-2", ("Dvořáková", "Eliška")),
        ("en", "iso8859-5", ("Иванова", "Смирнова")),
        ("en", "iso8859-7", ("Παπαδόπουλος", "Γεωργίου")),
        ("en", "iso8859-9", ("Y\u0131lmaz", "Şahin", "Öztürk")),
        ("en", "mac-roman", ("Hélène", "Müller", "Núñez")),
    ],
)
def test_every_page_is_offered_with_the_names_it_gives(
    tmp_path: Path, language: str, page: str, names: tuple[str, ...]
) -> None:
    guess = guess_encoding(a_file(tmp_path, names, page, HEADINGS[language]))
    shown = [
        {word.replace("ễ", "ê\u0303").replace("ầ", "â\u0300") for word in r.words} for r in guess.readings
    ]
    assert set(names) in shown


@pytest.mark.parametrize(
    ("language", "page", "names"),
    [
        ("de", "cp1252", ("Müller", "Jäger")),
        ("fr", "cp1252", ("Hélène", "François")),
        ("es", "cp1252", ("García", "Núñez")),
        ("it", "cp1252", ("Niccolò",)),
        ("pt", "cp1252", ("João", "Conceição")),
        ("nl", "cp1252", ("Loïs", "Renée")),
        ("pl", "cp1250", ("Łukasik", "Bożena", "Śliwa")),
        ("pl", "iso8859-2", ("Łukasik", "Bożena", "Śliwa")),
        ("cs", "cp1250", ("Dvořáková", "Eliška")),
        ("ru", "cp1251", ("Иванова",)),
        ("ru", "iso8859-5", ("Иванова",)),
        ("el", "cp1253", ("Παπαδόπουλος",)),
        ("el", "iso8859-7", ("Παπαδόπουλος",)),
        ("tr", "cp1254", ("Y\u0131lmaz", "Şahin")),
        ("he", "cp1255", ("כהן",)),
        ("ar", "cp1256", ("محمد",)),
        ("lt", "cp1257", ("Žemaitė",)),
        ("fr", "mac-roman", ("Hélène", "François")),
    ],
)
def test_headings_of_a_language_make_its_page_certain(
    tmp_path: Path, language: str, page: str, names: tuple[str, ...]
) -> None:
    path = a_file(tmp_path, names, page, HEADINGS[language])
    assert reads_as(guess_encoding(path), path, path.read_bytes().decode(page))


def test_an_old_mac_is_asked_about_where_no_heading_has_an_accent(tmp_path: Path) -> None:
    """In the DOS page, which is not offered, `ë` is the byte that is `â` in Mac Roman."""
    guess = guess_encoding(a_file(tmp_path, ["Noël"], "cp850", "Nom;Date de naissance"))
    assert ("Noâl",) in names_offered(guess).values()


def test_every_plausible_reading_is_offered(tmp_path: Path) -> None:
    guess = guess_encoding(a_file(tmp_path, ["\u015eahin", "Öztürk"], "cp1254"))
    assert {"\u015eahin", "Ţahin", "Þahin", "Žahin"} <= {r.words[0] for r in guess.readings}


def test_headings_of_one_language_do_not_make_the_page_of_another_certain(tmp_path: Path) -> None:
    guess = guess_encoding(a_file(tmp_path, ["Østergård"], "cp1252", "Nazwisko;Numer"))
    assert names_offered(guess)[Encoding.WINDOWS_1252] == ("Østergård",)


def test_the_languages_of_headings_can_be_told_by_another(tmp_path: Path) -> None:
    path = a_file(tmp_path, ["García"], "cp1252", "Qqq;Xxx")
    told = guess_encoding(path, lambda heading: frozenset({"es"} if heading == "Qqq" else ()))
    assert told == EncodingGuess(Encoding.WINDOWS_1252)
    assert guess_encoding(path).readings


def test_an_accent_in_a_heading_tells_pages_of_one_language_apart(tmp_path: Path) -> None:
    """Whoever knows headings without their accents knows `Cišg` as well, yet that is not written in Polish letters."""
    path = a_file(tmp_path, ["Wąs"], "cp1250", "Nazwisko;Ciąg")
    told = guess_encoding(path, lambda heading: frozenset({"pl"} if heading[:2] in ("Na", "Ci") else ()))
    assert told == EncodingGuess(Encoding.WINDOWS_1250)
    assert guess_encoding(path).readings


def test_headings_may_stand_below_a_title(tmp_path: Path) -> None:
    path = a_file(tmp_path, ["García"], "cp1252", "Praxis am Park\r\n\r\nNombre;Apellidos")
    assert not guess_encoding(path).readings


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("sign", ["±", "°", "×", "½", "–", "O’Brien", "no funnel…", "“quoted”", "5 mm²"])
def test_signs_beside_plain_words_are_certain(tmp_path: Path, sign: str, language: str) -> None:
    path = a_file(tmp_path, [f"{sign} 3"], "cp1252", HEADINGS[language])
    assert guess_encoding(path) == EncodingGuess(Encoding.WINDOWS_1252)


def test_a_number_sign_is_certain_where_its_language_is(tmp_path: Path) -> None:
    assert not guess_encoding(a_file(tmp_path, ["nº 3"], "cp1252", HEADINGS["es"])).readings
    assert guess_encoding(a_file(tmp_path, ["nº 3"], "cp1252")).readings


@pytest.mark.parametrize("name", ["Dvořáková", "Müller", "Łukasik", "Šimkutė", "Иванова", "Σοφία"])
def test_utf_8_read_twice_is_asked_with_both_readings(tmp_path: Path, name: str) -> None:
    garbled = "".join(_as_cp1252(byte) for byte in name.encode())
    guess = guess_encoding(a_file(tmp_path, [garbled], "utf-8"))
    assert guess.encoding is Encoding.UTF_8_TWICE
    assert [reading.words[0] for reading in guess.readings] == [name, garbled]


def test_utf_8_of_which_one_name_only_was_read_twice_is_asked(tmp_path: Path) -> None:
    guess = guess_encoding(a_file(tmp_path, ["Müller", "GarcÃ\u00ada", "NÃºÃ±ez"], "utf-8"))
    assert list(names_offered(guess)) == [Encoding.UTF_8, Encoding.UTF_8_TWICE]


@pytest.mark.parametrize("page", ["cp1250", "mac-roman", "cp437", "cp850", "cp866", "cp1251", "cp1257"])
def test_utf_8_read_in_another_page_is_asked_although_nothing_else_is_offered(
    tmp_path: Path, page: str
) -> None:
    garbled = "Müller".encode().decode(page)
    guess = guess_encoding(a_file(tmp_path, [garbled], "utf-8"))
    assert names_offered(guess) == {Encoding.UTF_8: (garbled,)}


def test_utf_8_with_controls_among_its_letters_is_asked(tmp_path: Path) -> None:
    guess = guess_encoding(a_file(tmp_path, ["Eli\u009aka"], "utf-8"))
    assert names_offered(guess) == {Encoding.UTF_8: ("Eli\u009aka",)}


@pytest.mark.parametrize(
    "name", ["LUKÁŠ", "ÉŠ", "LÍŠKA", "Ärzte", "“Ömer”", "Ãlvaro", "DŽEMILA", "Её", "گلی"]
)
def test_utf_8_with_unusual_names_stays_certain(tmp_path: Path, name: str) -> None:
    assert guess_encoding(a_file(tmp_path, [name], "utf-8")) == EncodingGuess(Encoding.UTF_8)


def test_utf_8_with_one_broken_line_is_asked(tmp_path: Path) -> None:
    path = a_file(tmp_path, CZECH, "utf-8")
    path.write_bytes(path.read_bytes() + "\r\nNúñez;Ana".encode("cp1252"))
    assert next(iter(names_offered(guess_encoding(path)))) is Encoding.UTF_8


def test_capitals_made_by_a_database_do_not_speak_for_an_old_mac(tmp_path: Path) -> None:
    guess = guess_encoding(a_file(tmp_path, ["GARCíA"], "cp1252", HEADINGS["es"]))
    assert guess.encoding is Encoding.WINDOWS_1252
    assert guess.readings[0].words == ("GARCíA",)


def test_one_slip_of_the_pen_among_many_names_changes_nothing(tmp_path: Path) -> None:
    names = [f"Müller{'abcdefghij'[i % 10]}{'abcdefghij'[i // 10]}" for i in range(60)]
    path = a_file(tmp_path, [*names, "Mül£ler"], "cp1252", HEADINGS["de"])
    assert guess_encoding(path) == EncodingGuess(Encoding.WINDOWS_1252)


def test_the_same_file_is_judged_the_same_and_no_word_is_shown_twice(tmp_path: Path) -> None:
    path = a_file(tmp_path, CZECH * 3, "cp1250")
    guess = guess_encoding(path)
    assert guess == guess_encoding(path)
    assert all(len(set(r.words)) == len(r.words) == 4 for r in guess.readings)


def test_a_heading_tells_the_languages_it_is_a_word_of() -> None:
    assert telling_languages("Data urodzenia") == {"pl"}
    assert telling_languages("Prénom 2") == {"fr"}
    assert telling_languages("Date de naissance") == {"fr"}
    assert telling_languages("Date") == {"en"}
    assert telling_languages("CL mm") == frozenset()


@st.composite
def written_files(draw: st.DrawFn) -> tuple[str, Encoding, list[str]]:
    """A language, a page it is at home in, and names in its letters."""
    language = draw(st.sampled_from(sorted(LETTERS)))
    page = draw(st.sampled_from(PAGES.get(language, WESTERN)))
    plain = "" if language in ("el", "ru", "he", "ar") else "abcdehiklmnorstu"
    name = st.text(LETTERS[language] + plain, min_size=2, max_size=9)
    styled = st.one_of(name, name.map(str.capitalize), name.map(str.upper))
    names = draw(st.lists(styled.filter(lambda text: _can_be_written(text, page)), min_size=1, max_size=8))
    return language, page, names


@settings(max_examples=examples(200), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(written=written_files(), is_english=st.booleans())
def test_names_of_one_language_are_read_right_or_asked_with_the_right_reading_among_them(
    tmp_path: Path, written: tuple[str, Encoding, list[str]], is_english: bool
) -> None:
    language, page, names = written
    path = a_file(tmp_path, names, page.value, ENGLISH if is_english else HEADINGS[language])
    text = path.read_bytes().decode(page.value)
    guess = guess_encoding(path)
    read = [path.read_bytes().decode(r.encoding.value, "replace") for r in guess.readings]
    assert text in read if read else reads_as(guess, path, text)


def _as_cp1252(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def _can_be_written(text: str, page: Encoding) -> bool:
    try:
        text.encode(page.value)
    except UnicodeEncodeError:
        return False
    return True
