"""Sentences about what stands in the way of making two records one, or of taking that back."""

from collections.abc import Mapping

from ui.wording.tr import context

_tr = context("problems")

MERGES: Mapping[str, str] = _tr.marked(
    {
        "merge.same_record": "This is one and the same record. Choose another one to merge with it.",
        "merge.two_open": (
            "A pregnancy goes on in each record, opened on {0} and on {1}. Tick that they are the same one, or end one of them "
            "first. Nothing was merged."
        ),
        "merge.choose": "Both records say something: “{0}” and “{1}”. Choose which one counts.",
        "merge.outside": (
            "The scan on {0} cannot lie in a pregnancy that is due on {1}. Choose the other due date, or check whether these "
            "are two pregnancies. Nothing was merged."
        ),
        "merge.earlier_alike": (
            "Both records tell of an earlier pregnancy that may be one: ended at {0}, day {1}, in the record that stays; at {2}, "
            "day {3}, in the other. Strike one out or make both alike; if they are two, enter the day of each. Nothing was merged."
        ),
        "merge.two_sutures": (
            "Two cerclages would be in place at once: placed on {0} in the record that stays, on {1} in the other. Strike one out "
            "or correct its days first. Nothing was merged."
        ),
        "merge.two_courses": (
            "Two courses of progesterone would run at once: begun on {0} in the record that stays, on {1} in the other. Strike "
            "one out, stop it or correct its days first. Nothing was merged."
        ),
        "merge.two_drafts": (
            "{0} has begun the same form ({1}) about both pregnancies, and only one could be found again. Finish or discard one "
            "of the two first. Nothing was merged."
        ),
        "merge.undone": "This merge was taken back already ({0}). Nothing was changed.",
        "merge.later": "One of the two records was merged again later. Take that merge back first. Nothing was changed.",
    }
)
"""Code to sentence."""
