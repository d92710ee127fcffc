"""The invented women of the demonstration clinic; nobody in it is real."""

from db.demo.events import booked, called, came
from db.demo.woman import Before, Measured, Woman
from models.records.finding import SymptomKind
from models.records.history import CerclageKind, EarlierOutcome
from models.records.plan import ContactResult
from models.records.pregnancy import DatingMethod
from models.records.record import TriState
from models.records.scan import Route
from models.records.treatment import ProgesteroneKind

_BIRTH, _LOSS, _EARLY = EarlierOutcome.BIRTH, EarlierOutcome.LOSS, EarlierOutcome.EARLY_LOSS
_PRETERM_30 = Before(outcome=_BIRTH, age="30+2", years_ago=4)
_LOSS_19 = Before(outcome=_LOSS, age="19+0", years_ago=6, painless=TriState.YES)
_TERM = Before(outcome=_BIRTH, age="39+4", years_ago=3)


def _losses(*ages: str) -> tuple[Before, ...]:
    """Painless second-trimester losses, one a year."""
    return tuple(
        Before(outcome=_LOSS, age=age, years_ago=len(ages) - i + 1, painless=TriState.YES)
        for i, age in enumerate(ages)
    )


SITUATIONS: tuple[Woman, ...] = (
    Woman(
        family="Adeyemi",
        given="Folake",
        born=(1993, 3, 14),
        number="RX482113",
        age_today="21+3",
        history=(_LOSS_19, _PRETERM_30),
        trauma=None,
        progesterone=(24, ProgesteroneKind.VAGINAL_CAPSULE_200),
        scans=(
            Measured(days_ago=44, readings=("36.1", "36.9"), examiner="Dr Chen", met=7),
            Measured(days_ago=30, readings=("34.0", "34.6", "35.1"), examiner="SM Brown"),
            Measured(days_ago=16, readings=("31.2", "31.9", "32.0"), examiner="SM Brown"),
            Measured(days_ago=7, readings=("26.9", "27.4", "28.0")),
            Measured(days_ago=0, readings=("22.4", "22.9", "23.3"), funnel_mm="6.0"),
        ),
        events=(booked(7, 7, "09:10"),),
    ),
    Woman(
        family="Okafor",
        given="Grace",
        born=(1998, 7, 2),
        number="RX510274",
        age_today="22+0",
        history=(_PRETERM_30,),
        scans=(
            Measured(days_ago=14, readings=("24.8", "25.6", "25.9"), examiner="SM Brown"),
            Measured(days_ago=0, readings=("14.0", "14.3", "14.9"), symptoms=(SymptomKind.BLEEDING,)),
        ),
        told=0,
    ),
    Woman(
        family="Kowalska",
        given="Zofia",
        born=(1990, 1, 19),
        number="9992109874",
        age_today="24+0",
        history=(Before(outcome=_BIRTH, age="32+1", years_ago=5),),
        scans=(
            Measured(days_ago=15, readings=("25.4", "25.9", "26.2"), examiner="Dr Chen"),
            Measured(days_ago=1, readings=("18.2", "18.5", "19.1")),
        ),
    ),
    Woman(
        family="Nguyen",
        given="Thuy",
        title="Ms",
        born=(1995, 8, 30),
        number="9998765439",
        age_today="18+0",
        history=(_PRETERM_30, _TERM),
        scans=(
            Measured(days_ago=14, readings=("35.6", "36.0", "36.8"), examiner="SM Brown"),
            Measured(days_ago=0, readings=("35.2", "35.9", "36.1"), examiner="SM Brown"),
        ),
        answered=0,
    ),
    Woman(
        family="Haddad",
        given="Nour",
        title="Ms",
        born=(2001, 5, 7),
        number="RX719032",
        age_today="15+2",
        history=None,
        trauma=None,
    ),
    Woman(
        family="García Núñez",
        given="Lucía",
        born=(1988, 11, 11),
        number="RX274466",
        age_today="19+5",
        history=(Before(outcome=_BIRTH, age="31+0", years_ago=2),),
        scans=(Measured(days_ago=11, readings=("27.1", "27.9", "28.4"), examiner="SM Brown"),),
        answered=10,
    ),
    Woman(
        family="O'Brien",
        given="Siobhán",
        born=(1992, 4, 23),
        number="",
        age_today="16+1",
        history=(_LOSS_19,),
        trauma=TriState.UNKNOWN,
    ),
    Woman(
        family="Li",
        given="Wei",
        title="Ms",
        born=(1997, 2, 5),
        number="9994455664",
        age_today="20+6",
        dating=DatingMethod.TRANSFER_DAY_5,
        history=(Before(outcome=_EARLY, age="8+3", years_ago=2, onset=None),),
        scans=(
            Measured(days_ago=28, readings=("33.5", "34.1", "34.4")),
            Measured(days_ago=14, readings=("31.0", "31.8", "32.2")),
        ),
        events=(
            booked(14, 14, "09:40"),
            came(0),
        ),
    ),
    Woman(
        family="Mensah",
        given="Akosua",
        born=(1986, 6, 16),
        number="RX190347",
        age_today="36+2",
        history=_losses("17+5", "18+2", "19+6"),
        sutured=(158, CerclageKind.TRANSVAGINAL),
        scans=(
            Measured(days_ago=116, readings=("31.4", "32.0", "32.8")),
            Measured(days_ago=102, readings=("30.1", "30.7", "31.3")),
            Measured(days_ago=88, readings=("29.0", "29.5", "29.9"), met=8),
        ),
    ),
    Woman(
        family="Patel",
        given="Priya",
        born=(1994, 9, 28),
        number="RX574418",
        age_today="33+6",
        history=(),
        progesterone=(95, ProgesteroneKind.VAGINAL_CAPSULE_200),
        scans=(
            Measured(days_ago=98, readings=("21.7", "22.3", "22.8")),
            Measured(days_ago=84, readings=("22.0", "22.6", "22.9"), examiner="Dr Chen"),
        ),
        answered=60,
    ),
    Woman(
        family="Sørensen",
        given="Anne",
        born=(1991, 12, 3),
        number="RX320088",
        age_today="20+1",
        fetuses=2,
        history=(_TERM,),
        scans=(Measured(days_ago=0, readings=("18.0", "18.6", "18.9"), examiner="Dr Chen"),),
    ),
    Woman(
        family="Özdemir",
        given="Elif",
        born=(1999, 10, 9),
        number="RX402915",
        age_today="19+2",
        fetuses=2,
        history=(),
        scans=(Measured(days_ago=14, readings=("38.4", "38.9", "39.7")),),
        events=(booked(14, 14, "11:00"),),
    ),
    Woman(
        family="Dubois",
        given="Chloé",
        title="Ms",
        born=(1996, 1, 27),
        number="RX811360",
        age_today="20+0",
        history=(_PRETERM_30,),
        scans=(
            Measured(days_ago=14, readings=("33.0", "33.4", "33.9")),
            Measured(
                days_ago=0, readings=("22.0", "22.8"), route=Route.TRANSABDOMINAL, examiner="Dr Weiss", met=4
            ),
        ),
    ),
    Woman(
        family="Ivanova",
        given="Daria",
        born=(1989, 5, 31),
        number="RX236174",
        age_today="23+1",
        history=(_TERM,),
        scans=(
            Measured(
                days_ago=2,
                readings=("29.8", "30.4", "30.9"),
                symptoms=(SymptomKind.CRAMPS, SymptomKind.BACKACHE),
            ),
        ),
    ),
    Woman(
        family="Brown",
        given="Tamara",
        born=(1987, 8, 8),
        number="RX129930",
        age_today="26+4",
        history=(Before(outcome=_BIRTH, age="28+3", years_ago=7, pprom=TriState.YES),),
        scans=(
            Measured(days_ago=40, readings=("33.1", "33.6", "34.0")),
            Measured(days_ago=3, readings=("17.6", "18.1", "18.8")),
        ),
    ),
    Woman(
        family="Schäfer",
        given="Johanna",
        born=(1990, 10, 20),
        number="RX365502",
        age_today=None,
        history=None,
        trauma=None,
        scans=(Measured(days_ago=1, readings=("23.5", "24.2", "24.4"), examiner="SM Brown"),),
    ),
    Woman(
        family="Wójcik",
        given="Maja",
        title="Ms",
        born=(2000, 3, 2),
        number="RX745813",
        age_today="15+4",
        history=(Before(outcome=_BIRTH, age="27+6", years_ago=1),),
        scans=(Measured(days_ago=1, readings=("22.6", "23.1", "23.3")),),
    ),
    Woman(
        family="Santos",
        given="Beatriz",
        born=(1993, 7, 17),
        number="RX507741",
        age_today="21+5",
        history=(),
        trauma=TriState.YES,
        scans=(
            Measured(days_ago=21, readings=("31.2", "31.9", "32.4"), examiner="Dr Chen"),
            Measured(days_ago=0, readings=("24.6", "25.3", "25.4")),
        ),
        events=(booked(21, 21, "10:20"),),
    ),
    Woman(
        family="Abebe",
        given="Hiwot",
        born=(1995, 6, 6),
        number="RX331084",
        age_today="21+2",
        history=None,
        trauma=None,
        scans=(Measured(days_ago=1, readings=("21.9", "22.4", "22.7"), examiner="SM Brown"),),
    ),
    Woman(
        family="Kim",
        given="Seo-yeon",
        title="Ms",
        born=(1998, 12, 15),
        number="RX757461",
        age_today="20+5",
        history=(_TERM,),
        scans=(
            Measured(days_ago=14, readings=("36.0", "36.4", "36.9")),
            Measured(days_ago=0, readings=("27.8", "28.1", "28.5")),
        ),
    ),
    Woman(
        family="Olsen",
        given="Ingrid",
        born=(1992, 2, 11),
        number="RX618820",
        age_today="22+2",
        history=(Before(outcome=_LOSS, age="16+4", years_ago=3, onset=None),),
        scans=(
            Measured(days_ago=28, readings=("35.5", "36.2", "36.3"), examiner="Dr Chen"),
            Measured(days_ago=14, readings=("24.1", "24.7", "25.2"), examiner="Dr Chen"),
            Measured(days_ago=0, readings=("19.6", "20.1", "20.7"), examiner="Dr Chen", funnel_mm="8.5"),
        ),
        answered=13,
    ),
    Woman(
        family="Haile",
        given="Sara",
        born=(1994, 4, 4),
        number="RX880016",
        age_today="23+6",
        dating=DatingMethod.LMP,
        history=(_PRETERM_30,),
        scans=(Measured(days_ago=9, readings=("23.9", "24.4", "24.8")),),
        redated=True,
    ),
    Woman(
        family="Rossi",
        given="Giulia",
        born=(1985, 9, 1),
        number="RX101277",
        age_today="24+3",
        history=(Before(outcome=_BIRTH, age="33+5", years_ago=8),),
        scans=(Measured(days_ago=13, readings=("24.0", "24.2", "24.9"), examiner="SM Brown"),),
        events=(
            called(3, ContactResult.NO_ANSWER),
            called(1, ContactResult.LEFT, "text message"),
        ),
    ),
    Woman(
        family="Johnson",
        given="Latoya",
        born=(1988, 3, 30),
        number="RX290654",
        age_today="13+2",
        history=_losses("18+0", "19+0", "20+0"),
    ),
    Woman(
        family="Y\u0131lmaz",
        given="Aylin",
        born=(1991, 1, 9),
        number="RX465789",
        age_today="17+3",
        history=(Before(outcome=_LOSS, age="22+1", years_ago=2, cerclage=CerclageKind.TRANSVAGINAL),),
        sutured=(24, CerclageKind.ABDOMINAL),
        scans=(Measured(days_ago=3, readings=("34.2", "34.9", "35.0")),),
    ),
)
"""One woman for each situation that the program knows."""

FAMILIES = (
    "Allen", "Baker", "Chowdhury", "Costa", "Da Silva", "Eriksen", "Farah", "Fischer", "Gomes", "Horváth", "Hussain",
    "Ito", "Jansen", "Kaur", "Khan", "Kovács", "Lambert", "Lopez", "MacLeod", "Marković", "Moreau", "Müller", "Nowak",
    "Okonkwo", "Papadopoulou", "Petrova", "Quinn", "Rahman", "Romero", "Singh", "Suzuki", "Tadesse", "Vargas", "Walker",
    "Yusuf", "Zhang",
)  # fmt: skip
"""Family names of the women with an unremarkable course."""

GIVEN = (
    "Aisha", "Amélie", "Ana", "Camila", "Charlotte", "Deborah", "Emma", "Fatima", "Hana", "Ines", "Julia", "Katarzyna",
    "Layla", "Leila", "Maria", "Mary", "Mei", "Nadia", "Olga", "Rosa", "Ruth", "Sofia", "Teresa", "Zahra",
)  # fmt: skip
"""Given names for them."""
