"""What can be wrong with a receipt of the audit trail, and with the files that come of the trail."""

from collections.abc import Mapping

from ui.wording.tr import context

_tr = context("problems")

TRAIL: Mapping[str, str] = _tr.marked(
    {
        "receipt.unreadable": "This is no receipt, or a part of it is missing. It begins with CERVITREND RECEIPT and has at"
        " least the lines Desk, Entry, Signed, Hash and Check. Compare it with the original.",
        "number.unknown": "Nobody here has the number {0}. Nothing was written; check the number.",
        "trail.too_long": "More than {0} entries are too many for a paper. Nothing left the program; choose a shorter time in the"
        " audit trail, or save it as a file.",
        "receipt.none": "Nothing can be signed: the record can only be read, or nothing was written at this desk yet.",
        "receipt.mistyped": "The check letters of this receipt do not go with the lines above them: something was copied"
        " wrongly. Compare each line with the original.",
    }
)
"""By code."""
