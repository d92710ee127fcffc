"""Which section of the help explains the field or page somebody asks about."""

import re
from collections.abc import Mapping

from ui.session.session import Where

_TERMS: Mapping[str, tuple[str, ...]] = {
    "Injury to the cervix": ("trauma", "lletz", "laceration", "trachelectomy"),
    "Who is asked more closely": (
        "outcome", "onset", "pprom", "painless", "history", "risk", "smoking", "body mass", "interval",
        "curettage", "anomaly", "des exposure", "connective", "short labour",
        "age at its end", "birth weight", "ended on",
        "waters broke", "months since", "caesarean at full", "child alive", "this pregnancy",
    ),
    "Fundal pressure": ("fundal",),
    "Placenta": ("placenta",),
    "Membranes at the scan": ("membranes seen",),
    "Funnel": ("funnel",),
    "Sludge": ("sludge",),
    "Route": ("route",),
    "The nine quality criteria": (
        "criteri", "quality", "probe", "field of view", "bladder", "lips", "internal os", "external os", "canal visible",
        "calipers", "watched",
    ),
    "Cervical length": ("reading", "centimetres", "length above", "length below"),
    "From week 20 on, at every contact": (
        "symptom", "cramps", "pressure", "backache", "discharge", "bleeding", "contractions", "fluid loss", "fever",
        "nothing else seen",
    ),
    "A call": ("who called", "advised"),
    "Two facts about the membranes": ("rupture",),
    "Pelvic examination": ("dilation", "effacement", "membranes", "examination", "examined with"),
    "Amniotic fluid": ("amniotic", "glucose", "interleukin", "gram stain"),
    "Laboratory": ("laboratory", "fibronectin", "pamg", "culture", "swab", "c-reactive", "white cell", "result"),
    "Weekly 17-OHPC": ("17-ohpc",),
    "Progesterone": ("progesterone", "preparation", "dose", "planned stop", "stopped"),
    "Other care": ("kind of care", "what exactly"),
    "How a pregnancy ended": ("way of birth", "baby", "how it ended"),
    "When sutures come out": ("it stays", "removal", "removed", "taken out", "left in place"),
    "Cerclage": ("cerclage", "suture", "technique", "indication", "anaesthesia", "operator", "complications"),
    "Pessary": ("pessary",),
    "Due date and gestational age": ("due date", "cycle", "crown-rump", "last period", "transfer", "fetuses", "age on"),
    "The scan plan": ("next scan", "first scan", "interval", "owed"),
    "Booking": ("booking", "booked", "arrived"),
    "What you do with it": (
        "whom you told", "with whom", "decision", "how", "acknowledge", "discussion", "hand over", "told",
    ),
    "How soon": ("time limit", "within", "late after"),
    "Names, notes and reasons": ("reason", "why it is over", "note", "examiner"),
    "Typing a date": ("date", "day", "since", "when", "born", "held on"),
}  # fmt: skip
"""The section for a field, by a word of the field's name; the first that fits counts."""

_PAGES: Mapping[Where, str] = {
    Where.TODAY: "Today",
    Where.WOMEN: "Women",
    Where.REGISTER: "Women",
    Where.INBOX: "Inbox",
    Where.WOMAN: "The woman",
    Where.SCAN: "New scan",
    Where.PREGNANCY: "Due date and gestational age",
    Where.EXPLAIN: "What a flag is",
    Where.CALL: "What you do with it",
    Where.PAPER: "On paper",
    Where.PLAN: "The scan plan",
    Where.LOOPS: "Handover",
    Where.SETTINGS: "Settings",
    Where.AUDIT: "The audit trail",
    Where.RECORD: "Record",
    Where.MERGE: "Women",
    Where.HISTORY: "Who is asked more closely",
}


def section_for(where: Where, field: str = "") -> str:
    """The heading that explains the field with this accessible name; the page's own where no field fits."""
    name = field.casefold()
    found = (heading for heading, words in _TERMS.items() if any(re.search(rf"\b{w}", name) for w in words))
    return next(found, _PAGES[where])
