"""Sentences about what a user's role does not allow; `{0}` are the roles that may."""

from collections.abc import Mapping

from ui.wording.tr import context

_tr = context("problems")

PERMISSIONS: Mapping[str, str] = _tr.marked(
    {
        "not_allowed.record_scans": "You may not record scans. Nothing was changed; who may: {0}.",
        "not_allowed.correct_scans": (
            "You may correct only scans whose last word is your own. Nothing was changed; who may correct this one: {0}."
        ),
        "not_allowed.register_women": "You may not register women or open pregnancies. Nothing was changed; who may: {0}.",
        "not_allowed.arrange_scans": "You may not book scans or record contacts. Nothing was changed; who may: {0}.",
        "not_allowed.record_care": (
            "You may not record examinations, treatments, results, history, dating or endings. "
            "Nothing was changed; who may: {0}."
        ),
        "not_allowed.tell_somebody": "You may not record who was told. Nothing was changed; who may: {0}.",
        "not_allowed.answer_flags": "You may not answer flags. Nothing was changed; who may: {0}.",
        "not_allowed.merge_records": "You may not merge records. Nothing was changed; who may: {0}.",
        "not_allowed.take_back_women": (
            "You may take back only a woman whom you have just registered. Nothing was changed; who may take back any: {0}."
        ),
        "not_allowed.import_files": "You may not bring files in. Nothing was changed; who may: {0}.",
        "not_allowed.print_papers": "You may not print or save papers. Nothing left the program; who may: {0}.",
        "not_allowed.export_lists": "You may not save lists of women as files. Nothing was written; who may: {0}.",
        "not_allowed.keep_drafts": "You may not record here, so nothing half-typed was kept. Who may record: {0}.",
        "not_allowed.adopt_policy": "You may not change which guidelines are followed. Nothing was changed; who may: {0}.",
        "not_allowed.settle_doubts": "You may not settle this doubt. Nothing was changed; who may: {0}.",
        "not_allowed.settle_clinic": "You may not change the settings of the clinic. Nothing was changed; who may: {0}.",
        "not_allowed.settle_machine": "You may not change the idle time. Nothing was changed; who may: {0}.",
        "not_allowed.read_audit": "You may not read the audit trail of the whole clinic; each woman's own stands on her page. Nothing was shown; who may: {0}.",
        "not_allowed.export_woman": "You may not save everything about a woman as a file. Nothing was written; who may: {0}.",
        "not_allowed.export_clinic": "You may not save the whole record as tables. Nothing was written; who may: {0}.",
        "not_allowed.keep_leads": (
            "You may not give or take the role of clinic lead, or change a lead. Nothing was changed; who may: {0}."
        ),
        "not_allowed.record_decision": "Your role does not record this decision here. Nothing was saved; who may: {0}.",
        "not_allowed.start_password": (
            "Choose a password of your own first: somebody else knows the one you have. Nothing was changed."
        ),
        "not_allowed.keep_users": "You may not add or change users. Nothing was changed; who may: {0}.",
    }
)
"""Code to sentence."""
