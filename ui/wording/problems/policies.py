"""What can be wrong with a clinic's own copy of a guideline, and with what the clinic settles."""

from collections.abc import Mapping

from ui.wording.tr import context

_tr = context("problems")

POLICIES: Mapping[str, str] = _tr.marked(
    {
        "judging.under_way": "The rules changed: the flags of {0} women are still being worked out again. Until then this list may lack some.",
        "approver.missing": "Name who answers for it.",
        "settings.not_a_number": "“{0}” is not a number. Type figures.",
        "settings.out_of_range": "{0} cannot be set: it lies between {1} and {2}.",
        "policy.count": "“{0}” is not a count. Type figures such as 2.",
        "policy.steps": "“{0}” is no interval. Type the shortest length and the days, such as 30.0/14, 25.0/7.",
        "policy.not_tunable": "{1} of {0} cannot be changed.",
        "policy.rule_needed": "{0} asks for help at once, or speaks where other rules are set aside. It stays on.",
        "policy.not_the_clinics": "{0}: {1} is not for the clinic to change.",
        "policy.rule_fixed": "{0} asks for help at once, or speaks where other rules are set aside. Its tests, ages and urgency stay as published; only its wording can be changed.",
        "policy.unconfirmed": "{0} is a safety rule of this program. Tick it to agree that it changes.",
        "policy.unknown_original": "“{0}” is not a copy of any guideline here. The id is clinic- and the id of the original.",
        "policy.title_taken": "“{0}” is the title of another guideline. Say in the title that this one is the clinic's.",
        "policy.reassures": "“{0}” could be read as if nothing had to be done. Say what is to be done.",
        "policy.review_later": "The review date cannot be later than that of the original, {0}.",
        "policy.step_bounds": "{0} cannot be an interval: lengths from 25.0 to 60.0 mm, 1 to 42 days. Below 25.0 mm a decision comes first.",
        "policy.schedule_mark": "A changed scan plan has to say so: its source begins with “{0}”.",
        "policy.never_applies": "{0} would never apply at 0.0 mm. Leave the rule out instead, so that everybody sees it.",
        "policy.local_mark": "The mark is_local has to stay as it is in {0}.",
        "policy.no_rules": "No rule is left. Stop following the guideline instead.",
        "policy.foreign_rule": "{0} is not a rule of {1}.",
        "policy.evidence_claimed": "{0}: its evidence has to be “{1}”.",
        "policy.unchanged": "Nothing differs from {0}, edition {1}.",
        "policy.unknown": "There is no guideline “{0}” here.",
        "policy.both_followed": "Follow either {0} or {1}, not both: their rules are the same ones.",
        "policy.not_packed": "This file does not begin with its hash: it was not exported here, or was changed.",
        "policy.hash_differs": "This file is not as it was exported: its hash differs. Ask for it again.",
        "policy.altered": "The text of {0}, edition {1}, is not the one that was adopted. Restore the record from a backup.",
        "policy.unreadable": "{0}, edition {1}, cannot be read by this version of the program. Use the newest version.",
        "guideline.not_utf8": "The file is not UTF-8 text.",
        "guideline.too_long": "The file has {0} rules, and no guideline has more than {1}.",
        "guideline.too_deep": "A key of the file has more parts than any guideline needs.",
        "guideline.not_toml": "The file is not TOML: {0}.",
        "guideline.empty_text": "A text is empty.",
        "guideline.wrong_type": "A value is of the wrong type: {0} is needed.",
        "guideline.unknown_key": "Nobody knows the key “{0}”.",
        "guideline.missing_key": "The key “{0}” is missing.",
        "guideline.unknown_test": "Nobody knows the test “{0}”.",
        "guideline.unknown_word": "“{0}” is none of the words allowed here.",
        "guideline.repeated_id": "The id “{0}” is taken already, in {1}.",
        "guideline.scan_window_without_length": "An age at the scan needs a length to look at.",
        "window.empty": "No age lies between {0} and {1}.",
        "band.open": "A length or dilation needs at least one bound.",
        "band.empty": "Nothing can lie between these bounds.",
        "events.count_nothing": "Births or losses have to count, and at least 1 of them.",
        "choice.empty": "At least one entry is needed.",
        "schedule.steps_out_of_order": "Intervals run from the longest length down, each with 1 day or more.",
    }
)
"""Each code with its sentence."""
