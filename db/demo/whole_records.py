"""Women of whom more is recorded than scans: risk factors, examinations, laboratory, treatments, births."""

from uuid import UUID

from db.demo.events import (
    asked,
    booked,
    called,
    cared,
    closed,
    examined,
    gave_birth,
    measured,
    pessary,
    progesterone,
    reported,
    sampled,
    suture,
)
from db.demo.woman import Before, Measured, Past, Woman
from models.records.finding import Membranes, SymptomKind
from models.records.history import CerclageCourse, CerclageIndication, CerclageKind, EarlierOutcome, Onset
from models.records.laboratory import LabKind
from models.records.outcome import DeliveryMode, Sex
from models.records.plan import ContactResult
from models.records.pregnancy import Ending
from models.records.record import TriState
from models.records.risk import RiskKind
from models.records.treatment import CareKind
from models.usecases.pregnancies.end_draft import BabyDraft, EndingDraft
from models.usecases.pregnancies.risk_factors import RiskDraft

_NO, _YES, _UNKNOWN = TriState.NO, TriState.YES, TriState.UNKNOWN
_NOBODY = UUID(int=0)
_EARLIER_AND_EARLIER = (
    Before(outcome=EarlierOutcome.BIRTH, age="33+1", years_ago=7, weight="2050", alive=_YES),
    Before(outcome=EarlierOutcome.BIRTH, age="29+4", years_ago=5, pprom=_YES, pprom_age="28+6", alive=_YES),
    Before(
        outcome=EarlierOutcome.LOSS,
        age="21+2",
        years_ago=2,
        painless=_YES,
        short_labour=_YES,
        cerclage=CerclageKind.TRANSVAGINAL,
        cerclage_indication=CerclageIndication.ULTRASOUND,
        cerclage_course=CerclageCourse.FAILED,
        weight="410",
        alive=_NO,
    ),
)
_ONE_GIRL = EndingDraft(
    pregnancy_id=_NOBODY,
    how=Ending.BIRTH,
    on=None,
    onset=Onset.SPONTANEOUS,
    mode=DeliveryMode.VAGINAL,
    pprom=_NO,
    babies=(BabyDraft(alive=_YES, weight="2980", sex=Sex.FEMALE, nicu=_NO),),
)
_TWO_EARLY = EndingDraft(
    pregnancy_id=_NOBODY,
    how=Ending.BIRTH,
    on=None,
    onset=Onset.SPONTANEOUS,
    mode=DeliveryMode.CAESAREAN_IN_LABOUR,
    pprom=_NO,
    babies=(
        BabyDraft(alive=_YES, weight="1640", sex=Sex.FEMALE, nicu=_YES),
        BabyDraft(alive=_YES, weight="1710", sex=Sex.MALE, nicu=_YES),
    ),
)

RECORDED: tuple[Woman, ...] = (
    Woman(
        family="Fofana",
        given="Aminata",
        born=(1990, 2, 18),
        number="RX531207",
        age_today="21+1",
        history=_EARLIER_AND_EARLIER,
        trauma=None,
        scans=(
            Measured(days_ago=15, readings=("27.4", "28.0", "28.3")),
            Measured(days_ago=1, readings=("11.2", "11.6", "12.1"), funnel_mm="9.0", sludge=_YES),
        ),
        events=(
            asked(
                30,
                RiskDraft(kind=RiskKind.CONISATION, answer=_YES, count="2", depth="14"),
                RiskDraft(kind=RiskKind.CURETTAGE, answer=_YES, count="1"),
                RiskDraft(kind=RiskKind.SMOKING, answer=_YES),
                bmi="31.4",
                not_known=(RiskKind.DES,),
            ),
            examined(0, "2.5", "60", Membranes.IN_VAGINA, note="membranes bulging to mid-vagina"),
            measured(0, LabKind.CRP, "6", "mg/L"),
            measured(0, LabKind.FLUID_GLUCOSE, "11", "mg/dL"),
            measured(0, LabKind.FLUID_IL_6, "4.1", "ng/mL"),
            sampled(0, LabKind.FLUID_GRAM, _NO),
            sampled(0, LabKind.FLUID_CULTURE, _UNKNOWN, "sent 10:20"),
            cared(0, CareKind.ADMISSION, "antenatal ward, bed 7"),
        ),
    ),
    Woman(
        family="Larsen",
        given="Astrid",
        born=(1993, 6, 25),
        number="RX547733",
        age_today="25+5",
        history=(Before(outcome=EarlierOutcome.BIRTH, age="34+2", years_ago=3, weight="2310", alive=_YES),),
        scans=(
            Measured(days_ago=28, readings=("30.4", "30.9", "31.5"), examiner="SM Brown"),
            Measured(days_ago=14, readings=("26.2", "26.8", "27.0"), examiner="SM Brown"),
        ),
        events=(
            measured(14, LabKind.FFN, "34", "ng/mL"),
            reported(
                2,
                SymptomKind.CONTRACTIONS,
                SymptomKind.BACKACHE,
                caller="Her partner",
                advice="Come to the labour ward now, do not drive yourself (Dr Chen)",
            ),
            measured(2, LabKind.FFN, "287", "ng/mL"),
            sampled(2, LabKind.PAMG_1, _YES),
            measured(2, LabKind.WHITE_CELLS, "9.4", "10⁹/L"),
            sampled(2, LabKind.URINE_CULTURE, _NO),
            cared(2, CareKind.STEROIDS, "betamethasone 12 mg, twice"),
            cared(2, CareKind.TOCOLYSIS, "nifedipine"),
        ),
    ),
    Woman(
        family="Bianchi",
        given="Chiara",
        born=(1989, 4, 12),
        number="RX284051",
        age_today="26+0",
        history=(Before(outcome=EarlierOutcome.LOSS, age="20+3", years_ago=2, painless=_YES, alive=_NO),),
        scans=(
            Measured(days_ago=49, readings=("24.2", "24.6", "25.1")),
            Measured(days_ago=35, readings=("22.9", "23.4", "23.8")),
            Measured(days_ago=21, readings=("20.6", "21.0", "21.7"), examiner="Dr Chen"),
        ),
        events=(
            *progesterone(48, stopped=30, because="could not bear it"),
            pessary(20, "Arabin 65/25/32"),
        ),
        answered=47,
    ),
    Woman(
        family="Abdi",
        given="Hodan",
        born=(1987, 10, 30),
        number="RX193388",
        age_today="33+2",
        history=(
            Before(outcome=EarlierOutcome.BIRTH, age="24+6", years_ago=3, alive=_YES, weight="690"),
            Before(outcome=EarlierOutcome.LOSS, age="18+4", years_ago=5, painless=_YES, alive=_NO),
        ),
        scans=(
            Measured(days_ago=128, readings=("30.8", "31.1", "31.9")),
            Measured(days_ago=100, readings=("27.3", "27.7", "28.4")),
            Measured(days_ago=72, readings=("25.6", "26.1", "26.2")),
        ),
        events=(*suture(138, CerclageIndication.HISTORY, for_caesarean=True),),
    ),
    Woman(
        family="Rivera",
        given="Valeria",
        born=(1994, 1, 8),
        number="RX598340",
        age_today="38+0",
        history=(Before(outcome=EarlierOutcome.LOSS, age="19+5", years_ago=2, painless=_YES, alive=_NO),),
        scans=(
            Measured(days_ago=140, readings=("22.8", "23.1", "23.9")),
            Measured(days_ago=126, readings=("26.5", "26.9", "27.2")),
            Measured(days_ago=112, readings=("25.9", "26.6", "26.8")),
        ),
        events=(
            *suture(135, CerclageIndication.ULTRASOUND, removed=9),
            gave_birth(2, _ONE_GIRL),
        ),
        answered=139,
    ),
    Woman(
        family="Novák",
        given="Tereza",
        born=(1996, 3, 3),
        number="RX640912",
        age_today="32+4",
        fetuses=2,
        history=(),
        scans=(
            Measured(days_ago=94, readings=("31.0", "31.5", "31.8")),
            Measured(days_ago=80, readings=("28.4", "28.8", "29.5")),
        ),
        events=(gave_birth(3, _TWO_EARLY),),
    ),
    Woman(
        family="Hansen",
        given="Maren",
        born=(1992, 9, 19),
        number="RX466210",
        age_today="19+6",
        history=(Before(outcome=EarlierOutcome.BIRTH, age="31+2", years_ago=2, weight="1590", alive=_YES),),
        past=Past(
            years_ago=2,
            scans=(("16+0", "36.4"), ("18+0", "33.0"), ("20+0", "27.8"), ("21+0", "24.9"), ("22+0", "21.3")),
            ended="31+2",
        ),
        scans=(
            Measured(days_ago=28, readings=("35.8", "36.2", "36.9")),
            Measured(days_ago=14, readings=("33.9", "34.4", "34.6")),
        ),
        events=(booked(14, 14, "11:20"),),
    ),
    Woman(
        family="Demir",
        given="Zeynep",
        born=(1995, 12, 1),
        number="RX710885",
        age_today="22+5",
        history=(Before(outcome=EarlierOutcome.BIRTH, age="35+6", years_ago=4, weight="2540", alive=_YES),),
        scans=(Measured(days_ago=30, readings=("36.8", "37.1", "37.7"), examiner="SM Brown"),),
        events=(
            called(12, ContactResult.NO_ANSWER),
            called(11, ContactResult.LEFT, "word left with her mother"),
            called(9, ContactResult.REACHED, "moves to Leeds on Friday"),
            closed(9, "followed up by the hospital she moved to; letter sent"),
        ),
    ),
)
"""What a routine clinic records around the cervix, one woman for each part of it."""
