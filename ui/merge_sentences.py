"""Sentences about what stands in the way of making two records one, or of taking that back."""

from collections.abc import Mapping

MERGES: Mapping[str, str] = {
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
    "merge.undone": "This merge was taken back already ({0}). Nothing was changed.",
    "merge.later": "One of the two records was merged again later. Take that merge back first. Nothing was changed.",
}
"""Code to sentence."""
