"""What Ctrl+Z does not take back, and why: every use case that writes stands here, or gives back what can be undone."""

from collections.abc import Mapping
from enum import Enum


class NotUndone(Enum):
    """Why something that was saved is not undone at once."""

    TAKEN_BACK_THERE = "taken_back_there"
    SETTLED_AGAIN = "settled_again"
    TOLD = "told"
    PART = "part"


NOT_UNDONE: Mapping[str, NotUndone] = {
    **dict.fromkeys(
        (
            "women.merge.merge_women",
            "women.undo_merge.undo_merge",
            "women.mistaken.take_back_registration",
            "women.mistaken.restore_woman",
            "pregnancies.end.undo_ending",
            "import_file.take_woman",
            "import_file.take_back_woman",
            "import_file.close_batch",
        ),
        NotUndone.TAKEN_BACK_THERE,
    ),
    **dict.fromkeys(
        (
            "clinic.first_start.found_clinic",
            "clinic.first_steps.note_guidelines_read",
            "clinic.first_steps.put_first_steps_away",
            "clinic.older_record.accept_record",
            "clinic.passwords.change_password",
            "clinic.settings.change_settings",
            "clinic.settings.settle_decisions",
            "clinic.users.add_user",
            "clinic.users.change_user",
            "clinic.users.disable_user",
            "clinic.users.give_password",
            "policies.adopt.adopt",
        ),
        NotUndone.SETTLED_AGAIN,
    ),
    "flags.hand_over.hand_over": NotUndone.TOLD,
    **dict.fromkeys(
        (
            "clinic.access_log.log_opening",
            "clinic.signing.signed_head",
            "drafts.keep_draft",
            "drafts.renew_draft",
            "events.examined_symptoms.let_symptoms_follow",
            "flags.evaluate.evaluate_pregnancy",
            "pregnancies.put_history_back.let_trauma_follow",
            "put_back.give_answers_again",
            "put_back.put_back",
            "put_back.unsee_bookings",
            "put_back.withdraw_raised",
            "undo.undo",
            "women.merge.move_draft",
            "women.undo_merge_symptoms.give_reports_back",
        ),
        NotUndone.PART,
    ),
}
"""PART is what the program keeps by itself, or what happens within another save and is undone with that."""
