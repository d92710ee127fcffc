"""Problems of files and of the command line, one plain line each."""

from models.errors import Problem, Refused, Unavailable

_LINES = {
    "case.not_utf8": "is not UTF-8 text (byte {0})",
    "case.not_json": "is not JSON: {0}",
    "case.too_deep": "is not a case: too many brackets inside each other",
    "case.wrong_type": "has to be: {0}",
    "case.repeated_key": "stands there more than once",
    "case.unknown_key": "is not a key of the case format",
    "case.required": "is missing",
    "case.not_a_date": '"{0}" is not a date (YYYY-MM-DD)',
    "case.too_few": "{0} is too few: 1 or more",
    "case.not_one_of": '"{0}" is not one of: {rest}',
    "case.empty": "has to hold at least one reading",
    "case.impossible_age": "no pregnancy due on {1} can be dated {0} (0+0 to 44+6)",
    "case.outcome_later_than_it_can_be": "{0} is too late for this outcome (before {1})",
    "event.ends_before_it_begins": "{0} is before the day on which it began ({1})",
    "age.out_of_range": '"{0}" is not an age of a pregnancy (0+0 to 44+6)',
    "age.not_weeks_and_days": '"{0}" is not an age (weeks+days, such as 24+3)',
    "length.out_of_range": "{0} is outside 0 to 80 mm",
    "length.not_a_number": '"{0}" is not a length in mm (decimal text such as 24.9)',
    "length.too_many_decimals": '"{0}" has more than one decimal place',
    "dilation.out_of_range": "{0} is outside 0 to 10 cm",
    "dilation.not_a_number": '"{0}" is not a dilation in cm (decimal text such as 2.0)',
    "dilation.too_many_decimals": '"{0}" has more than one decimal place',
    "guideline.not_utf8": "is not UTF-8 text",
    "guideline.too_long": "has {0} rules; no guideline has more than {1}",
    "guideline.not_toml": "is not TOML: {0}",
    "guideline.too_deep": "has a key of more parts than any guideline needs",
    "guideline.empty_text": "a text is empty",
    "guideline.wrong_type": "has a value of the wrong type: {0} is needed",
    "guideline.unknown_key": 'unknown key "{0}"',
    "guideline.missing_key": 'the key "{0}" is missing',
    "guideline.unknown_test": 'unknown test "{0}"',
    "guideline.unknown_word": '"{0}" is none of the words allowed here',
    "guideline.repeated_id": 'the id "{0}" is taken already (in {1})',
    "guideline.scan_window_without_length": "a scan window needs a length test",
    "window.empty": "the window {0} to {1} is empty",
    "band.open": "a length or dilation needs at least one bound",
    "band.empty": "nothing can lie between these bounds",
    "fetuses.needs_one_number": "needs either exactly or at_least, 1 or more",
    "events.count_nothing": "needs births or losses, and at_least 1 or more",
    "choice.empty": "needs at least one entry",
    "schedule.steps_out_of_order": "steps run from the longest length down, with 1 day or more each",
    "guidelines.unreadable": "the guideline files in {0} cannot be read: {1}",
    "file.no_file": "{0} is a folder or a device and no file",
    "file.too_large": "{0} is larger than {1} MB",
    "file.unreadable": "{0} cannot be read: {1}",
}
_LONGEST = 80


def problem_lines(error: Refused | Unavailable) -> tuple[str, ...]:
    """What is wrong, one line for each problem, with the place where it is."""
    if isinstance(error, Unavailable):
        return (_filled(error.code, error.values),)
    return tuple(_line(problem) for problem in error.problems)


def _line(problem: Problem) -> str:
    return f"{problem.field}: {_filled(problem.code, problem.values)}"


def _filled(code: str, values: tuple[str, ...]) -> str:
    """The words for a code; values are quoted on one line and cut when they are long."""
    shown = [_one_line(value) for value in values]
    return _LINES[code].format(*shown, rest=", ".join(shown[1:]))


def _one_line(value: str) -> str:
    plain = "".join(c if c.isprintable() else "?" for c in value)
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1] + "…"
