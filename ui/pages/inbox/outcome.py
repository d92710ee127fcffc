"""What came of an import, in words."""

from ui.pages.inbox.work import Result
from ui.wording.tr import context

_tr = context("inbox")


def came_text(result: Result) -> str:
    """What was taken, and whether it was stopped."""
    if result.was_cancelled:
        text = _tr("Stopped: {0} taken, {1} new. Import the file again for the rest.")
    elif not result.scans:
        return _tr("Nothing was new in this file.")
    else:
        text = _tr("{0} taken, {1} new.")
    return text.format(
        _tr.counted(result.scans, "%n scan", "%n scans"),
        _tr.counted(result.women, "%n woman", "%n women"),
    )


def left_text(result: Result) -> str:
    """How many lines were left out, and where they are; empty where none were."""
    if not result.left_out:
        return ""
    lines = _tr.counted(result.left_out, "%n line", "%n lines")
    if result.kept_at is None:
        return _tr("{0} left out.").format(lines)
    return _tr("{0} left out, kept with the reasons in {1}.").format(lines, result.kept_at)
