"""Hospital numbers that may have lost their leading zeros on the way."""

from collections.abc import Iterable, Iterator

from models.values.identity import HospitalNumber

_FEW, _FEW_OF_A_HUNDRED = 3, 20
_MOST_ZEROS, _WIDEST = 4, 12


def shortened(numbers: Iterable[HospitalNumber]) -> tuple[frozenset[HospitalNumber], int]:
    """The numbers of a file that are suspiciously short, and the digits that the longest has.

    Only numbers of nothing but digits are looked at. Those shorter than the longest are suspected where any number begins
    with 0, or where they are few: at most 3, or at most 20 % of all.
    """
    plain = {number for number in numbers if _is_plain(number)}
    width = max((len(number.text) for number in plain), default=0)
    short = frozenset(number for number in plain if len(number.text) < width)
    has_zeros = any(number.text.startswith("0") for number in plain)
    are_few = len(short) <= _FEW or 100 * len(short) <= _FEW_OF_A_HUNDRED * len(plain)
    return (short if has_zeros or are_few else frozenset()), width


def with_other_zeros(number: HospitalNumber) -> Iterator[HospitalNumber]:
    """The numbers that differ from this one in nothing but leading zeros: any that it has, and up to 4 more."""
    if not _is_plain(number):
        return
    bare = number.text.lstrip("0") or "0"
    for width in range(len(bare), min(len(number.text) + _MOST_ZEROS, _WIDEST) + 1):
        if width != len(number.text):
            yield HospitalNumber(bare.zfill(width))


def _is_plain(number: HospitalNumber) -> bool:
    return number.text.isascii() and number.text.isdigit()
