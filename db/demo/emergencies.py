"""Women who need somebody now, and in whom it is easily overlooked."""

from db.demo.events import examined, reported, suture
from db.demo.woman import Before, Measured, Woman
from models.records.finding import Rupture, SymptomKind
from models.records.history import CerclageIndication, EarlierOutcome
from models.records.pregnancy import Placenta
from models.records.record import TriState
from models.records.scan import SeenMembranes

EMERGENCIES: tuple[Woman, ...] = (
    Woman(
        family="Marchetti",
        given="Elena",
        born=(1991, 5, 21),
        number="RX618355",
        age_today="20+6",
        history=(),
        scans=(
            Measured(days_ago=14, readings=("31.6", "32.0", "32.3")),
            Measured(
                days_ago=0,
                readings=("12.0", "12.4", "12.9"),
                funnel_mm="14.0",
                membranes=SeenMembranes.IN_VAGINA,
            ),
        ),
    ),
    Woman(
        family="Nakamura",
        given="Yuki",
        born=(1989, 9, 2),
        number="RX205914",
        age_today="22+3",
        history=(),
        scans=(Measured(days_ago=10, readings=("33.8", "34.1", "34.9"), placenta=Placenta.LOW),),
        events=(reported(0, SymptomKind.BLEEDING),),
    ),
    Woman(
        family="Rahimi",
        given="Leila",
        born=(1992, 12, 8),
        number="RX733020",
        age_today="22+2",
        history=(
            Before(
                outcome=EarlierOutcome.LOSS, age="20+5", years_ago=2, painless=TriState.YES, alive=TriState.NO
            ),
        ),
        scans=(
            Measured(days_ago=18, readings=("20.0", "20.3", "20.9")),
            Measured(days_ago=0, readings=("12.0", "12.2", "12.8"), funnel_mm="11.0"),
        ),
        events=(*suture(16, CerclageIndication.ULTRASOUND),),
        answered=17,
    ),
    Woman(
        family="Svensson",
        given="Maja",
        born=(1996, 7, 13),
        number="RX450981",
        age_today="19+4",
        history=(),
        scans=(Measured(days_ago=9, readings=("28.7", "29.0", "29.4"), examiner="SM Brown"),),
        events=(
            examined(2, "1.5", "50", rupture=Rupture.YES, note="clear fluid in the speculum"),
            examined(0, "2.0", "50", note="membranes not looked for"),
        ),
    ),
)
"""Membranes seen at a scan; bleeding with a low placenta; a suture that does not hold; ruptured, then examined again."""
