"""One edition of a clinic's copy as one file, with the hash that says whether it is whole."""

import re
from dataclasses import dataclass
from hashlib import sha256

from models.errors import Problem, Refused
from models.records.guidelines.policy import PolicyPack

FIRST = "# Cervitrend policy, SHA-256 of all that follows: "
"""What a file begins with; the hash follows."""

_HEAD = re.compile(
    re.escape(FIRST) + r"([0-9a-f]{64})\n(# edition: (.*)\n# approver: (.*)\n# reason: (.*)\n\n((?s:.*)))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """What came in a file: the text of a copy, and which edition it was where it came from."""

    text: str
    edition: str
    approver: str
    reason: str


def packed(pack: PolicyPack) -> str:
    """The whole file: what it is stands in comments, so that it is read as a guideline file as well."""
    about = (str(pack.edition), pack.approver, pack.reason)
    edition, approver, reason = (" ".join(each.split()) for each in about)
    rest = f"# edition: {edition}\n# approver: {approver}\n# reason: {reason}\n\n{pack.text}"
    return f"{FIRST}{_hash(rest)}\n{rest}"


def unpacked(content: bytes, name: str) -> Incoming:
    """What a file of `packed` holds. `name` says which in a refusal.

    Raises: Refused (`guideline.not_utf8`, `policy.not_packed`: it bears no hash, `policy.hash_differs`).
    """
    try:
        head = _HEAD.fullmatch(content.decode())
    except UnicodeDecodeError as error:
        raise Refused(Problem(f"{name}:1", "guideline.not_utf8")) from error
    if head is None:
        raise Refused(Problem(f"{name}:1", "policy.not_packed"))
    if _hash(head[2]) != head[1]:
        raise Refused(Problem(f"{name}:1", "policy.hash_differs"))
    return Incoming(text=head[6], edition=head[3], approver=head[4], reason=head[5])


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()
