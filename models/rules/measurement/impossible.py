"""What no scan and no pregnancy can be, whether it is typed or stands in a file."""

from datetime import date

from models.errors import Problem
from models.values.age import DueDate, GestationalAge

EARLIEST_AGE = GestationalAge.of(14)
USUAL_FROM_AGE = GestationalAge.of(15)
MOST_READINGS = 3
MOST_FETUSES = 8


def scan_day_problems(
    on: date, today: date, due: DueDate | None, ended_on: date | None = None
) -> tuple[Problem, ...]:
    """What is impossible about the day of a scan; `due` None: no due date, `ended_on` None: the pregnancy goes on."""
    ahead = (Problem("on", "date.in_future", (on.isoformat(),)),) if on > today else ()
    return (*ahead, *end_problems(on, ended_on), *(age_problems(on, due) if due else ()))


def end_problems(on: date, ended_on: date | None) -> tuple[Problem, ...]:
    """That the pregnancy was over on the day of a scan."""
    if ended_on is None or on <= ended_on:
        return ()
    return (Problem("on", "scan.after_end", (on.isoformat(), ended_on.isoformat())),)


def age_problems(on: date, due: DueDate) -> tuple[Problem, ...]:
    """What is impossible about the age at a scan."""
    days, age = due.days_at(on), due.age_at(on)
    if days < 0:
        return (Problem("on", "scan.before_pregnancy", (str(-days),)),)
    if age is None:
        return (Problem("on", "scan.age_out_of_range", (f"{days // 7}+{days % 7}",)),)
    return (Problem("on", "scan.too_early", (str(age),)),) if age < EARLIEST_AGE else ()


def is_early(on: date, due: DueDate) -> bool:
    """Whether a scan that is possible comes before scans usually begin."""
    return EARLIEST_AGE.days <= due.days_at(on) < USUAL_FROM_AGE.days


def fetus_problems(fetuses: int | None) -> tuple[Problem, ...]:
    """A number of fetuses that cannot be; None: not recorded."""
    if fetuses is None or 1 <= fetuses <= MOST_FETUSES:
        return ()
    return (Problem("fetuses", "fetuses.out_of_range", (str(fetuses),)),)


def reading_count_problems(field: str, readings: int) -> tuple[Problem, ...]:
    """More readings than a scan has."""
    return (Problem(field, "readings.too_many", (str(readings),)),) if readings > MOST_READINGS else ()
