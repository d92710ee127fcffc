"""Operator certificates in words: a fact beside a value, never a judgement."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum

from models.records.clinic.user import CertificateKind, User
from models.rules.register.certificates import CertificateState, HeldCertificate, certificate_of
from ui.wording import formats
from ui.wording.tr import context

_tr = context("words")

CERTIFICATE_WORDS: Mapping[Enum, str] = _tr.marked(
    {
        CertificateKind.FMF: "Fetal Medicine Foundation",
        CertificateKind.OTHER: "Another certificate",
        CertificateState.CERTIFIED: "Certified",
        CertificateState.EXPIRED: "Certificate expired",
        CertificateState.NOT_RECORDED: "No certificate recorded",
    }
)


def whose_certificate(user: User) -> str:
    """`FMF`, or the name of another one."""
    return user.certificate_name if user.certificate is CertificateKind.OTHER else _tr("FMF")


def examiner_facts(examiners: Iterable[str], users: Iterable[User], on: date) -> tuple[str, ...]:
    """`SM Allen, certified on that day (FMF, until 12-Mar-2027)` of each who is named."""
    known, named = tuple(users), dict.fromkeys(each for each in examiners if each.strip())
    return tuple(_tr("{0}, {1}").format(each, held_text(certificate_of(each, known, on))) for each in named)


def held_text(held: HeldCertificate) -> str:
    """What is recorded of the examiner's certificate on the day of a scan, as a whole phrase."""
    holder = held.holder
    if holder is None or holder.certificate_until is None or held.state is CertificateState.NOT_RECORDED:
        return _tr("no certificate recorded for that day")
    until = formats.day(holder.certificate_until)
    if held.state is CertificateState.CERTIFIED:
        return _tr("certified on that day ({0}, until {1})").format(whose_certificate(holder), until)
    return _tr("certificate expired on that day ({0}, until {1})").format(whose_certificate(holder), until)
