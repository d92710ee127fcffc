"""The sentences themselves, by area; British English, whole, polite, never blaming."""

from collections.abc import Mapping

from ui.wording.problems.backups import BACKUPS
from ui.wording.problems.environment import SURROUNDINGS
from ui.wording.problems.events import EVENTS
from ui.wording.problems.imports import IMPORTS
from ui.wording.problems.merging import MERGES
from ui.wording.problems.permissions import PERMISSIONS
from ui.wording.problems.policies import POLICIES
from ui.wording.problems.trail import TRAIL
from ui.wording.tr import context

_tr = context("problems")

_LENGTHS: Mapping[str, str] = _tr.marked(
    {
        "length.missing": "Type at least one reading in millimetres.",
        "length.not_a_number": "“{0}” is not a length. Type figures such as 22.4.",
        "length.too_many_decimals": "“{0}” has too many decimals: millimetres take one, such as 22.4.",
        "length.out_of_range": "“{0}” cannot be a cervical length: it lies between 0 and 80 mm.",
        "readings.too_many": "Three readings are the most that are kept.",
        "confirm.length.zero": "0 mm means no measurable cervix. Type 0 again to confirm.",
        "confirm.length.long": "{0} mm is unusually long. Type it again to confirm.",
        "confirm.length.meant_cm": "{0} cm = {1} mm? Enter takes it.",
        "confirm.length.centimetres": "{0} mm, or {0} cm = {1} mm? Type the millimetres again to confirm.",
        "confirm.length.jump": "{0} mm is more than 15 mm away from {1} mm on {2}. Type it again to confirm.",
        "dilation.not_a_number": "“{0}” is not a dilation. Type centimetres such as 2.0.",
        "dilation.too_many_decimals": "“{0}” has too many decimals: dilation takes one, such as 2.5 cm.",
        "dilation.out_of_range": "{0} cm cannot be a dilation: it lies between 0 and 10 cm.",
        "crl.missing": "Type the crown-rump length in millimetres.",
        "crl.not_a_number": "“{0}” is not a crown-rump length. Type millimetres such as 62.4.",
        "crl.too_many_decimals": "“{0}” has too many decimals: millimetres take one, such as 62.4.",
        "country.missing": "Choose where the clinic is.",
        "head.not_a_number": "“{0}” is not a head circumference. Type millimetres such as 152.4.",
        "head.too_many_decimals": "“{0}” has too many decimals: millimetres take one, such as 152.4.",
        "head.out_of_range": "{0} mm is outside what a head circumference can be.",
        "head.centimetres": "{0} mm is too small for a head. Type millimetres: 15.2 cm are 152.0.",
        "crl.out_of_range": "{0} mm is outside the crown-rump lengths this formula is made for. Above 84.0 mm the head is measured.",
    }
)

_DAYS: Mapping[str, str] = _tr.marked(
    {
        "day.not_a_day": "“{0}” is not a day. Try 12 mar, 3/12, -3d or today.",
        "day.month_only": (
            "“{0}” is not a whole day, and a day is kept here: type it with its day, such as 15 may 2021. Where nobody knows "
            "the day, leave the field blank and write “{0}” in the note."
        ),
        "day.out_of_range": "“{0}” cannot be: the day lies between {1} and {2}.",
        "day.said_by_doubted": "The date of this computer is in doubt: type the day itself with its year, such as 12 mar 2026, not “{0}”.",
        "day.ambiguous": "“{0}” can mean more than one day. Choose:",
        "date.missing": "Type the day.",
        "date.doubted": "The date of this computer is in doubt. Type the day and the time.",
        "date.in_future": "{0} is still to come. Type the day it happened.",
        "date.not_a_date": "“{0}” is not a date.",
        "date.impossible": "“{0}” is not in any calendar.",
        "age.missing": "Type the age that the scan gave, such as 20+3.",
        "age.not_weeks_and_days": "“{0}” is not weeks and days. Type it as 24+3.",
        "age.out_of_range": "A pregnancy is between 0+0 and 44+6 old.",
        "cycle.not_a_number": "“{0}” is not a number of days.",
        "cycle.out_of_range": "A cycle of {0} days cannot be used for dating.",
    }
)

_WOMEN: Mapping[str, str] = _tr.marked(
    {
        "family_name.missing": "Type her family name.",
        "born_on.missing": "Type her birth date, or tick that it is not known.",
        "number.missing": "Type her number, or tick that it is not known.",
        "registration.has_records": (
            "Besides her details and due dates, records that stand in her file: {0}. Strike them out first, each with its "
            "reason."
        ),
        "registration.merged": "Another record went into hers. Take that merge back first.",
        "number.nhs_digits": "{0} is no NHS number: that has ten digits. If it is another number, choose hospital number.",
        "number.nhs_check": ("{0} is no NHS number: its last digit does not fit the others. Type it again."),
        "number.mixed_scripts": "“{0}” mixes letters of two alphabets that look alike. Type the number again.",
        "text.hidden_character": "At □ in “{1}” stands a character that cannot be seen ({0}). Type the text again.",
        "years.not_a_number": "Type a number of years from {0} to {1}.",
        "text.too_long": "This text has {0} characters; at most {1} are kept. Shorten it.",
        "number.not_a_number": "“{0}” is not a hospital number: letters and figures only.",
        "number.in_use": "{0} already belongs to {1}. Open her record, or check the number.",
        "others.same": (
            "She may be {0}, who is in the record already. Nothing is saved: look at the list beside the form, and open her "
            "record, or say that she is another woman."
        ),
        "born_on.unusual": "She would be {0} years old. Type the birth date again to confirm.",
        "confirm.rescan_on.far": "{0} is more than four weeks away. Type the day again to confirm.",
        "confirm.born_on.unusual": "She would be {0} years old. Type the birth date again to confirm.",
        "fetuses.needs_one_number": "Type one number of fetuses.",
        "fetuses.out_of_range": "{0} is not a number of fetuses that can be kept.",
        "pregnancy.already_open": "{0} already has an open pregnancy. Close it first, or go on with it.",
        "due_date.not_in_force": "Another due date would still count instead of {0}. Nothing was saved. Sign out and in again, then agree it once more.",
        "due_date.age_today": "With {1} she would be {0} today. Check the dates.",
        "due_date.scan_outside": "With this due date the scan on {0} would lie outside the pregnancy.",
        "due_date.scan_too_early": "With this due date the scan on {0} would have been before 14+0.",
        "woman.not_on_screen": "Another woman is on the screen now. Nothing was saved; open her record again.",
        "reason.missing": "Say why in a few words.",
        "undo.begun_again": "Something else has been typed in that form meanwhile, and stays.",
        "undo.too_late": "That was saved too long ago to be undone at once. Strike it out on her page, and say why.",
        "undo.begun_by_others": (
            "Somebody else has begun a form about this pregnancy: it stays open. Ask her to save or discard that, then undo, or "
            "strike out what is wrong on her page."
        ),
        "pregnancy.taken_back": (
            "This pregnancy was taken back meanwhile, perhaps at another desk. Nothing was saved in it; what you typed stays as a "
            "draft. Open her page; if she is pregnant, open a pregnancy there."
        ),
        "woman.taken_back": (
            "This woman's registration was taken back meanwhile, perhaps at another desk. Nothing was saved; what you typed stays "
            "as a draft. Find her under Women, or let her stand again there."
        ),
        "record.stands": "This counts already. Nothing was changed.",
        "record.replaced": "Another one was recorded for these days meanwhile. Correct that one instead; nothing was changed.",
        "record.struck_out": "This was struck out ({0}) and cannot be changed any more. Record it anew.",
        "record.of_another_woman": "This form belongs to another woman. Nothing was saved; open it again from her page.",
        "outcome.too_late": "{0} is too late for this outcome: it ends before {1}.",
    }
)

_SCANS: Mapping[str, str] = _tr.marked(
    {
        "scan.after_end": "The pregnancy ended on {1}; a scan on {0} cannot belong to it.",
        "scan.before_pregnancy": "By the due date this day is {0} days before the pregnancy began.",
        "scan.age_out_of_range": "By the due date she would be {0} on that day. Check the day and the due date.",
        "scan.too_early": "At {0} it is too early: lengths are recorded from 14+0.",
        "scan.early": "At {0} it is early: most guidelines begin later.",
        "scan.same_day": "There is already a scan on this day.",
        "scan.no_due_date": "There is no due date, so the age at this scan cannot be said.",
        "readings.spread": "The readings differ by {0} %. Measure again if you can.",
        "examiner.missing": "The examiner is not recorded.",
        "symptoms.fluid_loss_goes_on": (
            "Fluid loss goes on although it is not ticked: an examination that excludes rupture ends it, or its last day with a "
            "reason (Findings)."
        ),
        "quality.not_transvaginal": "The nine criteria belong to the transvaginal route.",
        "funnel.described_but_not_seen": "A funnel's shape or size is given, but the funnel is not marked as seen.",
    }
)

_FIRST_START: Mapping[str, str] = _tr.marked(
    {
        "clinic_name.missing": "Type the name of the clinic.",
        "desk_name.missing": "Name this desk, such as Desk 2 or Scan room.",
        "user_name.missing": "Type the name.",
        "role.missing": "Say what this user is in the clinic.",
        "user.last_lead": "Somebody has to lead the clinic. Make another user the lead first; nothing was changed.",
        "user.is_self": "You cannot do this to yourself. Ask another lead or an administrator; nothing was changed.",
        "certificate.name_missing": "Say whose certificate it is.",
        "certificate.until_missing": "Say until which day the certificate counts.",
        "certificate.ends_before_it_begins": "The last day is before the first. Check both days.",
        "password.own_missing": "Type your own password once more: it opens the vault for this.",
        "decisions.nobody": "Every decision needs somebody who may record it. Nothing was changed.",
        "sign_in.missing": "Choose a short name to sign in with.",
        "guidelines.missing": "Choose at least one guideline.",
        "password.too_short": "Use at least {0} characters.",
        "password.wrong": "The password is wrong. Nothing was changed; type it again.",
        "password.of_names": (
            "It is made of a name of this clinic, this desk or this user, which is tried first. "
            "Take three or four words that do not belong together."
        ),
        "password.common": (
            "This password, or one very like it, is among those that are tried first. "
            "Take three or four words that do not belong together."
        ),
        "password.one_word": "A word or a name alone is soon guessed. Add two or three that do not belong to it.",
        "password.row_of_keys": "Keys that lie beside each other are soon guessed. Take three or four words instead.",
        "password.repeats": "What repeats itself is soon guessed. Take three or four words instead.",
        "password.row_of_letters": "Letters or figures in a row are soon guessed. Take three or four words instead.",
        "password.date": "A day or a year is soon guessed. Take three or four words instead.",
        "password.guessable": "This is soon guessed. Add a word or two that do not belong to it.",
        "password.is_old": "That is the password that holds already. Choose another one.",
        "password.is_sign_in": "The password must not be the sign-in name.",
        "sign_in.taken": "Somebody signs in with the name {0} already. Choose another one.",
        "password_again.differs": "The two passwords differ. Type them again.",
        "recovery_key.incomplete": "The recovery key has eight groups of four characters.",
        "recovery_key.mistyped": "A character of the recovery key is wrong. Compare it with what was written down.",
        "recovery_key.groups_differ": "These groups are not those of the recovery key. Compare them with what you kept.",
    }
)

_EVENTS: Mapping[str, str] = _tr.marked(
    {
        "symptoms.missing": "Tick what she reports, or say what was advised.",
        "symptom.resolved_before_it_began": "It cannot be over on {1}, before it began on {0}.",
        "outcome.missing": "Say how that pregnancy ended.",
        "history.empty": "No earlier pregnancy is recorded any more; look at the list again before saying that these are all.",
        "history.not_empty": "{0} earlier pregnancies are recorded; strike them out before recording that there were none.",
    }
)

_FLAGS: Mapping[str, str] = _tr.marked(
    {
        "flags.missing": "Tick at least one flag.",
        "decision.missing": "Say what was decided.",
        "to_name.missing": "Say to whom this is handed over.",
        "hand_over.nothing": "Nothing is open, so there is nothing to hand over. Write a note, or leave this page.",
        "to_name.is_self": "You cannot hand over to yourself. Name whoever comes after you.",
        "whom.missing": "Say with whom.",
        "how.missing": "Say how.",
        "date.in_past": "{0} has passed. Choose today or a day to come.",
        "flag.cannot_move": "This flag was answered meanwhile. Nothing was saved; look at it again.",
        "flag.not_lapsed": "Only a flag whose window passed unanswered can be closed.",
    }
)

_PLANS: Mapping[str, str] = _tr.marked(
    {
        "booking.outside_pregnancy": "{0} cannot lie in this pregnancy. Check the day.",
        "booking.still_ahead": "She is booked for {0}, which is still to come.",
        "booking.cannot_move": "What became of this booking is in the record already. Book her anew if need be.",
        "booking.after_due": "This is {0} d after the scan is due ({1}); until it is done it counts as overdue.",
        "room.missing": "Say which room.",
        "room.too_long": "At most {0} letters, as it stands on the door.",
        "booking.no_clinic_day": "{0} is no day of the clinic; it can be booked all the same.",
        "booking.off_day": "Not booked: the clinic does not work on that day.",
        "booking.sunday": "{0} is a Sunday; it can be booked all the same.",
        "booking.another": "She is already booked for {0}; that booking stays unless you cancel it.",
        "contact.result_missing": "Say what came of it.",
        "time.skipped": "The clocks were put forward that night: they never showed “{0}”. Type the time they showed.",
        "time.not_a_time": "“{0}” is not a time of day. Type it as 14:30.",
        "time.missing": "Type the time too, such as 14:30.",
        "plan.nothing_owed": "No scan is owed on any day, so there is none to close.",
        "plan.owed_changed": "The scan is now owed on {0}. Nothing was saved; look at the plan again.",
        "pregnancy.ended": "This pregnancy ended on {0}.",
        "pregnancy.goes_on": "This pregnancy has not ended.",
        "pregnancy.newer_open": "She has another pregnancy since {0} that goes on. Only one can; end that one first.",
        "ending.missing": "Say how it ended.",
        "ending.outside_pregnancy": "{0} cannot lie in a pregnancy that is due on {1}. Check the day and the due date.",
        "ending.before_opened": "{0} is before this record was opened on {1}. Agree the due date first, or check the day.",
        "ending.before_scan": "{0} is before the scan on {1}. Check both days.",
        "ending.before_suture": "{0} is before the suture was placed on {1}. Check both days.",
        "history.carried": "It stands among her earlier pregnancies already. Nothing was saved.",
        "history.not_hers": "That pregnancy is another woman's. Nothing was saved; open her record again.",
        "pregnancy.in_history": "It stands among her earlier pregnancies by now. Strike it out there first.",
    }
)

SENTENCES: Mapping[str, str] = {
    **_LENGTHS,
    **_DAYS,
    **_WOMEN,
    **_SCANS,
    **_FIRST_START,
    **_EVENTS,
    **_FLAGS,
    **_PLANS,
    **IMPORTS,
    **POLICIES,
    **TRAIL,
    **EVENTS,
    **MERGES,
    **BACKUPS,
    **SURROUNDINGS,
    **PERMISSIONS,
}
"""Every code that has a sentence."""
