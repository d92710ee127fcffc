"""Sentences about files that are brought in: why a line was refused, why it deserves a look."""

from collections.abc import Mapping

from ui.wording.tr import context

_tr = context("problems")

FILES: Mapping[str, str] = _tr.marked(
    {
        "file.unreadable": "{0} cannot be read. Check that it is there and not open elsewhere.",
        "file.no_file": "{0} is a folder or a device and no file. Nothing was taken; choose a file.",
        "file.other_encoding": "{0} is not written as {1}. Nothing was taken; choose another encoding.",
        "file.changed": "{0} has other headings than when it was looked at. Nothing was taken; choose it again.",
        "file.too_large": "{0} is larger than {1} MB. Nothing was taken; export a shorter time, or cut the file in parts.",
        "file.empty": "{0} is empty. Nothing was taken; choose another file.",
        "file.old_spreadsheet": (
            "{0} is a spreadsheet of a kind that is not read. Nothing was taken; save it as .xlsx or CSV, then choose that file."
        ),
        "file.damaged_workbook": "{0} is a damaged workbook. Nothing was taken; open it where it was made and save it anew.",
        "file.locked_workbook": "{0} is locked with a password. Nothing was taken; save it without one, then choose that file.",
        "file.no_sheet": "{0} has no such sheet with anything in it. Nothing was taken; choose another sheet or file.",
        "file.not_text": "{0} is not a text file. Nothing was taken; export it as CSV.",
        "file.not_lines": "{0} has a line without end, so it is no list. Nothing was taken; export it as CSV.",
        "file.no_header": (
            "No line at the beginning of {0} names a column that is known. Nothing was taken; export it with column headings."
        ),
        "file.two_headers": (
            "The headings of line {1} stand again on line {2} of {0} in another order, so it holds several lists. Nothing was "
            "taken; cut it in two files."
        ),
        "file.cut_lengths": (
            "On line {1} of {0} a length seems to be cut in two by its decimal comma ({2}). Nothing was taken; export it with "
            "semicolons, or with such values in quotes."
        ),
        "file.sheet_too_large": (
            "The sheet “{1}” of {0} reaches to cell {2}. Nothing was taken; copy what is needed to a new workbook."
        ),
        "memory.low": (
            "The machine has not enough memory for {0}. Nothing was taken; close other programs, or cut the file in parts."
        ),
        "file.unwritable": "{0} cannot be written. Choose another folder; nothing else was changed.",
        "column.unknown": "No column is called “{0}”. There are {1}.",
        "column.several": "“{0}” stands over several columns. Say which: {1}.",
        "column.no_dates": "“{0}” is not taken for a column of days, so its dates have no order.",
        "column.said_twice": "Another column was said to be the same as “{0}” ({1}), and only one can be.",
        "left_out.unwritable": (
            "The lines left out could not be kept in {0}. The scans that were taken stay; import the file again with another "
            "folder behind --refused-to."
        ),
        "memory.short": (
            "The machine has not enough memory. What was saved before stays; close other programs and try again."
        ),
        "machine.failed": "The machine refused a step ({0}). What was saved before stays; try again.",
        "machine.stopped": "Stopped. What was saved before stays.",
        "output.closed": "Nobody reads what is printed any more, so it was stopped. What was saved before stays.",
        "password.unreadable": "The password could not be read. Type it, or give it with --password-stdin or an open descriptor with --password-fd.",
    }
)
"""Code to sentence, for the file as a whole."""

LINES: Mapping[str, str] = _tr.marked(
    {
        "line.cut": "The line is cut short: {0} of {1} cells.",
        "line.left_out_before": "It was left out before: {0} Once it is corrected, empty its reason.",
        "line.extra_cells": "The line has {0} cells instead of {1}; those at its end are blank. Are the others in place?",
        "line.too_many_cells": "The line has {0} cells instead of {1}.",
        "line.broken_quotes": "A quotation mark is not closed.",
        "line.duplicate": "The same as line {0}, letter by letter.",
        "cell.hidden_character": "“{0}” holds a character that cannot be seen, or one that turns round what stands beside it.",
        "cell.formula": "“{0}” is a formula, not a value.",
        "cell.missing": "Nothing stands in a column that every line needs.",
        "cell.not_said": "“{0}” stands where every line needs a value.",
        "cell.too_long": "A cell holds {0} characters, more than any value has.",
        "date.short_year": "“{0}” has a year of two figures.",
        "date.either": "“{0}” may be two days, and nothing says which.",
        "date.either_order": "“{0}” was read as {1} and may be {2}: its column is written in both orders.",
        "date.with_zone": "“{0}” names a time zone, so its day may be another one here.",
        "born_on.after_scan": "By the birth date {0} she was not born at the scan.",
        "length.tenfold": "{0} mm beside {1} mm: a ten-fold slip?",
        "length.tenfold_series": "{0} mm, but {1} mm at her scan next to it: a ten-fold slip?",
        "length.zero": "0 mm would mean that no cervix could be measured.",
        "length.long": "{0} mm is unusually long.",
        "length.centimetres": "{0} mm, or {0} cm = {1} mm?",
        "length.jump": "{0} mm is more than 15 mm away from {1} mm on {2}.",
        "length.far_apart": "Readings of one scan from {0} to {1} mm.",
        "fetuses.not_a_number": "“{0}” is not a number of fetuses.",
        "fetuses.differ_in_file": "Another number of fetuses than in line {0}.",
        "fetuses.not_in_record": "{0} fetuses in the file; the record has no number of them, and none would be added.",
        "fetuses.differ_in_record": "{0} fetuses in the file, {1} in the record, which stays.",
        "pregnancy.open_in_record": "The record has a pregnancy of hers since {0} that goes on; this scan is of another.",
        "route.unknown": "“{0}” is not a known route.",
        "route.contradicts_heading": "The route is “{0}”, but the heading over the length names another.",
        "number.exponent": "“{0}” is how a spreadsheet shortens a number: some of its figures are lost.",
        "number.shorter": "{0} is shorter than the longest number here, which has {1} figures: were zeros in front lost?",
        "number.zeros_in_record": "The record has the number {0}, which differs by zeros in front only.",
        "number.nhs_doubt": "{0} has the ten digits of an NHS number, but its last digit does not fit: was one mistyped?",
        "number.two_women": "{0} is given to two women in this file.",
        "woman.two_numbers": "She has two numbers in this file: {0} and {1}.",
        "woman.other_name": "Another name than in line {0}.",
        "woman.other_name_in_record": "In the record her name is {0}.",
        "woman.known_otherwise": "The record knows a woman of this name and birth date under another number.",
        "due_date.differs": "Due {0} in the file, {1} in the record, which stays.",
        "due_date.not_in_record": "Due {0} in the file; the record has no due date, and none would be added.",
        "due_date.differs_in_file": "Another due date than in line {0}.",
        "due_date.from_age": "Due {0}, reckoned from the age and the day of the scan.",
        "due_date.from_last_period": "Due {0}, reckoned from the last period.",
        "age.not_understood": "“{0}” is not an age in weeks and days.",
        "age.differs": "{0} at the scan in the file, {1} by the due date.",
        "last_period.differs": "Due {0} by the last period, {1} by the due date.",
        "history.not_understood": "“{0}” is not understood. It would be kept as a note, and the history stays not taken.",
        "history.not_in_record": "“{0}”: the record does not say so, and it would not be added.",
        "trauma.not_in_record": "“{0}”: the record says otherwise of her cervix, or nothing, and stays.",
        "history.differs_in_file": "Another history than in line {0}.",
        "scan.same_day_in_record": "The record has {0} mm by this route on that day.",
        "scan.struck_out": "This scan was struck out of the record (“{0}”).",
        "scan.no_due_date": "No due date: her flags cannot be assessed by age.",
        "name.lost_letters": "Letters were lost in the name {0}. Correct it in her details afterwards.",
    }
)
"""Code to sentence, for one line."""

IMPORTS: Mapping[str, str] = {**FILES, **LINES}
"""Every code that only an import raises."""
