"""Taking the risk factors: each asked for by itself, all kept at once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from models.errors import Conflict, Problem, Refused
from models.records.pregnancy import Pregnancy
from models.records.record import TriState
from models.records.risk import RiskFactor, RiskKind
from models.rules.register.permissions import Action, require
from models.usecases.desk import Desk
from models.usecases.filling import Said, filled, read, typed, whole_number, written
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.problems import reason_problems, refuse_any
from models.values.length import Millimetres
from models.values.whole_number import whole_within
from models.views import PregnancySheet

MOST_TIMES = 20
LEAST_BMI_TENTHS, MOST_BMI_TENTHS = 100, 800
TRAUMA = frozenset({RiskKind.CONISATION, RiskKind.LACERATION, RiskKind.TRACHELECTOMY})
"""The factors that are cervical trauma to the rules."""
HAS_COUNT = frozenset({RiskKind.CONISATION, RiskKind.CURETTAGE})
HAS_DEPTH = frozenset({RiskKind.CONISATION})
HAS_DAY = frozenset(
    {RiskKind.CONISATION, RiskKind.LACERATION, RiskKind.TRACHELECTOMY, RiskKind.CAESAREAN_FULL_DILATION}
)
HAS_DETAIL = frozenset({RiskKind.UTERINE_ANOMALY, RiskKind.CONNECTIVE_TISSUE})


def _depth(text: str) -> Millimetres:
    """A depth typed, with or without its unit. Raises: Refused."""
    try:
        return Millimetres.parse(text.lower().removesuffix("mm").strip())
    except Refused as refused:
        raise Refused(Problem("depth", "risk.depth_not_a_length", (text,))) from refused


def _bmi(text: str) -> int:
    """The body mass index typed, in tenths. Raises: Refused."""
    whole, _, part = text.replace(",", ".").partition(".")
    digits = f"{whole}{part or 0}"
    tenths = whole_within(digits, LEAST_BMI_TENTHS, MOST_BMI_TENTHS)
    if tenths is not None and len(part or "0") == 1 and whole:
        return tenths
    values = (text, str(LEAST_BMI_TENTHS // 10), str(MOST_BMI_TENTHS // 10))
    raise Refused(Problem("bmi", "bmi.out_of_range", values))


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskDraft:
    """One factor as it stands in the form; `answer` None: not asked. `count` and `depth` (mm) are texts as typed."""

    kind: RiskKind
    answer: TriState | None = None
    count: str = typed(whole_number("risk.count_out_of_range", "", 1, MOST_TIMES, MOST_TIMES))
    depth: str = typed(_depth)
    on: date | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RisksDraft:
    """All factors of one pregnancy, each at most once, and the body mass index as typed.

    `seen` are the factors that stood when the form was shown, by which a change at another desk is noticed; None notices
    none.
    """

    pregnancy_id: UUID
    risks: tuple[RiskDraft, ...]
    bmi: str = typed(_bmi, into="bmi_tenths")
    reason: str = ""
    seen: tuple[RiskFactor, ...] | None = None


def risks_of(sheet: PregnancySheet) -> dict[RiskKind, RiskFactor]:
    """The standing factors by their kind."""
    return {risk.kind: risk for risk in sheet.risks if risk.stands}


def trauma_of(answers: dict[RiskKind, TriState]) -> TriState | None:
    """Cervical trauma as its factors say it: yes for one yes, no for three times no; None where none was asked."""
    asked = [answers[kind] for kind in TRAUMA if kind in answers]
    if not asked:
        return None
    if TriState.YES in asked:
        return TriState.YES
    return TriState.NO if len(asked) == len(TRAUMA) and set(asked) == {TriState.NO} else TriState.UNKNOWN


def trauma_followed(sheet: PregnancySheet) -> TriState | None:
    """Cervical trauma as it follows from the factors that were asked; None where none of them was."""
    return trauma_of({kind: risk.answer for kind, risk in risks_of(sheet).items()})


@dataclass(frozen=True, slots=True)
class _Form:
    """The form as it was read: each factor that was answered, and what it says of the pregnancy."""

    factors: Mapping[RiskKind, Said]
    pregnancy: Said


def _read(draft: RisksDraft) -> _Form:
    factors = {risk.kind: read(RiskFactor, risk) for risk in draft.risks if risk.answer is not None}
    return _Form(factors, read(Pregnancy, draft))


def check_risks(draft: RisksDraft, today: date) -> tuple[Problem, ...]:
    """Everything wrong with the form by itself; the field of a problem is `KIND.part` (`conisation.depth`)."""
    return _problems(draft, _read(draft), today)


def _problems(draft: RisksDraft, form: _Form, today: date) -> tuple[Problem, ...]:
    wrong = [p for risk in draft.risks for p in _risk_problems(risk, form.factors.get(risk.kind), today)]
    return (*wrong, *form.pregnancy.problems)


def record_risks(desk: Desk, draft: RisksDraft) -> tuple[RiskFactor | Pregnancy, ...]:
    """Keep every factor that is new or changed; cervical trauma follows from them.

    Returns what was written: the factors that are new, changed or taken back, then the pregnancy where that changed.
    Filling in what was not recorded needs no reason; changing it or taking it back does.
    Raises: NotAllowed, Refused (everything `check_risks` finds, `reason.missing`), NotFound, Conflict.
    """
    require(desk.user, Action.RECORD_CARE)
    form = _read(draft)
    refuse_any(*_problems(draft, form, desk.clock.today()))
    reason = draft.reason.strip()
    with desk.store.writing():
        sheet = desk.store.sheet(draft.pregnancy_id)
        before = risks_of(sheet)
        _require_seen(before, draft)
        pregnancy = _with_findings(sheet.pregnancy, form, before)
        if _corrected(sheet, form):
            refuse_any(*reason_problems(reason))
        risks = (
            _keep(desk, before.get(kind), form.factors.get(kind), draft.pregnancy_id, reason)
            for kind in RiskKind
        )
        written_now: list[RiskFactor | Pregnancy] = [risk for risk in risks if risk is not None]
        if pregnancy != sheet.pregnancy:
            written_now.append(desk.store.put(replace(pregnancy, stamp=desk.stamp()), reason))
        evaluate_pregnancy(desk, draft.pregnancy_id)
        return tuple(written_now)


def risk_corrections(sheet: PregnancySheet, draft: RisksDraft) -> tuple[str, ...]:
    """What a draft without problems changes or takes back of what is recorded, which needs a reason.

    The values of the factors, then the pregnancy's own fields (`cervical_trauma`, `bmi_tenths`); empty: nothing.
    """
    return _corrected(sheet, _read(draft))


def _corrected(sheet: PregnancySheet, form: _Form) -> tuple[str, ...]:
    before = risks_of(sheet)
    factors = (kind.value for kind, risk in before.items() if not _adds_to(risk, form.factors.get(kind)))
    return (*factors, *_changed(sheet.pregnancy, _with_findings(sheet.pregnancy, form, before)))


def _require_seen(before: dict[RiskKind, RiskFactor], draft: RisksDraft) -> None:
    """Check that nobody changed the factors since the form was shown. Raises: Conflict."""
    if draft.seen is None:
        return
    seen = {(risk.id, risk.version) for risk in draft.seen}
    for risk_id, _ in sorted(seen ^ {(risk.id, risk.version) for risk in before.values()}):
        raise Conflict(RiskFactor.__name__, str(risk_id))


def _keep(
    desk: Desk, before: RiskFactor | None, said: Said | None, of: UUID, reason: str
) -> RiskFactor | None:
    """Save what one factor has become; an answer taken back is struck out. None where nothing is new."""
    if before is None:
        return desk.store.put(written(desk, RiskFactor, of, said), reason) if said is not None else None
    if said is None:
        return desk.store.put(replace(before, stamp=desk.stamp(), struck_out=reason), reason)
    if filled(before, said) == before:
        return None
    return desk.store.put(filled(before, said, stamp=desk.stamp()), reason)


def _adds_to(before: RiskFactor, said: Said | None) -> bool:
    """Whether nothing that was recorded is changed or taken back; an unknown may become known."""
    if said is None:
        return False
    now = filled(before, said)
    pairs = [(getattr(before, name), getattr(now, name)) for name in ("count", "depth", "on", "detail")]
    keeps = all(old in (None, "") or old == new for old, new in pairs)
    return keeps and before.answer in (TriState.UNKNOWN, now.answer)


def _with_findings(pregnancy: Pregnancy, form: _Form, before: dict[RiskKind, RiskFactor]) -> Pregnancy:
    """The pregnancy with what follows from the form: the index, and cervical trauma where its factors are or were asked.

    Where one of them stood `before` and the last one is taken back, trauma is not recorded any more.
    """
    trauma = trauma_of({kind: said.values["answer"] for kind, said in form.factors.items()})
    kept = pregnancy.cervical_trauma if trauma is None and not TRAUMA & before.keys() else trauma
    return filled(pregnancy, form.pregnancy, cervical_trauma=kept)


def _changed(before: Pregnancy, now: Pregnancy) -> tuple[str, ...]:
    """The fields of a recorded trauma or index that are changed; an unknown trauma may become known."""
    trauma = before.cervical_trauma not in (None, TriState.UNKNOWN, now.cervical_trauma)
    index = before.bmi_tenths not in (None, now.bmi_tenths)
    return (*(("cervical_trauma",) if trauma else ()), *(("bmi_tenths",) if index else ()))


def _risk_problems(risk: RiskDraft, said: Said | None, today: date) -> tuple[Problem, ...]:
    """Everything wrong with one factor."""
    field = risk.kind.value
    has_more = bool(risk.count.strip() or risk.depth.strip() or risk.on or risk.detail.strip())
    if has_more and risk.answer is None:
        return (Problem(field, "risk.answer_missing"),)
    if has_more and risk.answer is not TriState.YES:
        return (Problem(field, "risk.detail_without_yes"),)
    problems = list(said.problems) if said is not None else []
    if risk.on is not None and risk.on > today:
        problems.append(Problem("on", "date.in_future", (risk.on.isoformat(),)))
    return tuple(replace(problem, field=f"{field}.{problem.field}") for problem in problems)
