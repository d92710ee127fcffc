"""How many examples hypothesis makes: few in the gate, very many with `python3 dev.py test --long`."""

from hypothesis import settings

_PLAIN = 100


def examples(number: int) -> int:
    """So many where a test that does not ask would make a hundred; the profile says how many that one really makes."""
    return max(1, round(number * settings().max_examples / _PLAIN))
