"""How the half-typed forms of this page stand side by side in one draft."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from models.usecases.drafts import ASIDE

_SEEN = f"{ASIDE}kind"
_AMENDS = f"{ASIDE}amends"
"""Which record was amended, while a draft held one form only; its fields then stood there by their bare names."""

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class KeptForm:
    """One half-typed form: the name of its kind, and the record it amends (None: a new one)."""

    kind: str
    record_id: UUID | None = None

    @property
    def name(self) -> str:
        """What its fields in the draft begin with, before a dot."""
        return self.kind if self.record_id is None else f"{self.kind}#{self.record_id}"


def record_draft_fields(parts: Mapping[KeptForm, Texts], seen: KeptForm) -> dict[str, str]:
    """Everything half-typed as the fields of one draft; `seen` is the form on the screen. Nothing typed: empty."""
    fields = {f"{part.name}.{name}": text for part, texts in parts.items() for name, text in texts.items()}
    return fields | {_SEEN: seen.name} if fields else {}


def read_fields(fields: Texts, kinds: Sequence[str]) -> tuple[KeptForm, dict[KeptForm, dict[str, str]]]:
    """The form that was seen last, and the texts of each; what belongs to none of these kinds is passed over."""
    alone = fields.get(_SEEN, fields.get("kind", ""))
    # Before kinds stood side by side; symptoms that were ticked on her page came here without a kind.
    bare = KeptForm(alone if alone in kinds else kinds[0], _id(fields.get(_AMENDS, "")))
    parts: dict[KeptForm, dict[str, str]] = {}
    for name, text in fields.items():
        if name.startswith(ASIDE):
            continue
        whose, dot, field = name.rpartition(".")
        part = _part(whose) if dot else bare
        if part.kind in kinds:
            parts.setdefault(part, {})[field] = text
    seen = _part(alone) if _part(alone) in parts or not parts else next(iter(parts))
    return (seen if seen.kind in kinds else bare), parts


def without_form(fields: Texts, part: KeptForm) -> dict[str, str]:
    """The fields of a draft once this form is in the record; empty when nothing else is half-typed."""
    begins = f"{part.name}."
    rest = {name: text for name, text in fields.items() if not name.startswith(begins)}
    return rest if any(not name.startswith(ASIDE) for name in rest) else {}


def _part(name: str) -> KeptForm:
    kind, _, record_id = name.partition("#")
    return KeptForm(kind, _id(record_id))


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
