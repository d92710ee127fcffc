"""Sentences about what cannot stand in an event: an examination, a result, a treatment, an outcome."""

from collections.abc import Mapping

from ui.wording.tr import context

_tr = context("problems")

EVENTS: Mapping[str, str] = _tr.marked(
    {
        "event.outside_pregnancy": "{0} cannot lie in a pregnancy that is due on {1}. Check the day and the due date.",
        "event.ends_before_it_begins": "{0} is before {1}, when it began. Nothing was saved; check both days.",
        "event.known": "The same is in her record for {0} already. Nothing was saved; amend that one if it has to change.",
        "examination.empty": "Nothing was recorded yet. Fill in what was assessed, or cancel.",
        "effacement.not_a_percentage": "“{0}” is not an effacement. Type a whole number from 0 to 100.",
        "lab.kind_missing": "Choose the test.",
        "lab.value_missing": "Type the value, such as 120 or <10.",
        "lab.not_a_value": "“{0}” is not a result. Type figures such as 120, 0.8 or <10.",
        "lab.unit_missing": "Choose the unit that the laboratory reported.",
        "lab.out_of_range": "{0} {1} cannot be: the most is {2}. Check value and unit.",
        "lab.result_missing": "Say whether it is positive; unknown while there is no result yet.",
        "lab.without_symptoms": (
            "PAMG-1 is meant for women with symptoms, and none is recorded for that day. Record them first, or say here why "
            "it was done."
        ),
        "progesterone.kind_missing": "Choose the preparation.",
        "progesterone.dose": "“{0}” is not a dose. Type milligrams, from 1 to {1}.",
        "progesterone.running": "A course since {0} runs at the same time. Stop that one first, or amend it.",
        "progesterone.withdrawn": "Weekly 17-OHPC is withdrawn: it can be kept as history only. Type when it was stopped.",
        "cerclage.kind_missing": "Choose the kind of cerclage.",
        "cerclage.technique_contradicts": "This technique does not belong to that kind. Choose them so that they fit.",
        "cerclage.removal_reason_missing": "Say why it was removed.",
        "cerclage.left_and_removed": "It cannot be both removed and left in place. Take one of them back.",
        "cerclage.in_place": "A cerclage placed on {0} was in place then. Record its removal first, or amend it.",
        "cerclage.spoken_against": "Type the doctor's reason: what is recorded speaks against a cerclage on that day.",
        "pessary.in_place": "A pessary placed on {0} was in place then. Record its removal first, or amend it.",
        "call.says_nothing": "Nothing would be left of this call. Strike it out instead.",
        "care.kind_missing": "Choose what was given or done.",
        "care.detail_missing": "Say what it was.",
        "symptom.of_a_scan": "She reported it at a scan on that day. Amend the scan to move it.",
        "symptom.of_an_examination": "An examination saw it. Amend the examination to change or take back what it saw.",
        "pprom.age_without_yes": "An age at which the waters broke needs the answer yes. Correct one of the two.",
        "pprom.at_term": "Waters that broke at {0} are not early: PPROM is before {1}. Correct answer or age.",
        "outcome.too_early": "{0} is too early for this outcome: a loss before {1} is an early loss. Correct one of the two.",
        "earlier.overlaps": (
            "{0} is after {1}: it lies in the pregnancy that goes on, so it cannot be the end of an earlier one. Nothing was "
            "saved; check the day and the due date."
        ),
        "earlier.known": (
            "One with this outcome, age and day is in the list already. Nothing was saved; say that this is another one, or "
            "cancel."
        ),
        "trauma.follows": (
            "The risk factors say {0}, and trauma follows from them. Nothing was saved; correct the factor that is wrong."
        ),
        "pprom.after_the_end": "The waters cannot break at {0} in a pregnancy that ended at {1}.",
        "cerclage.indication_without_one": "Say which cerclage it was, or leave why it was placed blank.",
        "cerclage.course_without_one": "Say which cerclage it was, or leave how it went blank.",
        "outcome.alive_without_birth": "Only a birth can be of a living child. Correct outcome or answer.",
        "outcome.weight_without_birth": "A loss before 14+0 has no birth weight. Correct outcome or weight.",
        "birth_weight.out_of_range": "“{0}” is not a birth weight. Type grams, from {1} to {2}.",
        "outcome.mode_with_loss": "A loss has no way of giving birth. Correct how it ended, or leave the way blank.",
        "outcome.goes_on_elsewhere": "She moved and the pregnancy goes on: leave this blank, or correct how it ended.",
        "outcome.early_birth": (
            "Birth at {0}: before {1} it is recorded as a loss, unless a baby showed signs of life. Say whether one did, or "
            "correct how it ended."
        ),
        "outcome.more_babies": "{0} babies, but {1} recorded as the number of fetuses. Check that this is right.",
        "pprom.day_without_yes": "A day on which the waters broke needs the answer yes. Correct one of the two.",
        "pprom.day_after_the_end": "The waters cannot break on {0} when the pregnancy ended on {1}. Check both days.",
        "pprom.day_at_term": "{0} is at {1}: from {2} on it is not early. Correct the day or the answer.",
        "suture.fate_missing": "Say what became of the suture placed on {0}.",
        "suture.not_in_place": "No suture is in place any more. Leave this blank, or correct the suture.",
        "suture.no_caesarean": "There was no caesarean. Correct the way of birth or what became of the suture.",
        "suture.stays_for_caesarean": (
            "The suture is recorded as left for a caesarean. Record its removal there first, or choose another answer."
        ),
        "risk.detail_without_yes": "How often, how deep, when and which need the answer yes. Correct one of the two.",
        "risk.count_out_of_range": "“{0}” is not a number of times. Type 1 to {1}.",
        "risk.depth_not_a_length": "“{0}” is not a depth. Type millimetres, such as 12.",
        "risk.answer_missing": "Say yes, no or unknown, or clear what stands beside it.",
        "bmi.out_of_range": "“{0}” is not a body mass index. Type it as 24.5, from {1} to {2}.",
    }
)
"""Code to sentence."""
