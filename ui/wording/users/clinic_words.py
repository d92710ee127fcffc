"""Words for the choices about the clinic, its people and their numbers."""

from collections.abc import Mapping
from enum import Enum

from models.records.clinic.settings import Country, Weekday
from models.records.clinic.user import Role
from models.rules.policies.country_sets import DocumentKind, Origin
from models.values.day import DayOrder
from models.values.identity import NumberKind
from ui.wording.tr import context

_tr = context("words")

CLINIC_WORDS: Mapping[Enum, str] = _tr.marked(
    {
        Role.NURSE: "Nurse or midwife",
        Role.SONOGRAPHER: "Sonographer",
        Role.DOCTOR: "Doctor",
        Role.LEAD: "Clinic lead",
        Role.ADMINISTRATOR: "Administrator",
        Role.READ_ONLY: "Read only",
        Weekday.MONDAY: "Monday",
        Weekday.TUESDAY: "Tuesday",
        Weekday.WEDNESDAY: "Wednesday",
        Weekday.THURSDAY: "Thursday",
        Weekday.FRIDAY: "Friday",
        Weekday.SATURDAY: "Saturday",
        Weekday.SUNDAY: "Sunday",
        Country.ENGLAND: "England",
        Country.UK_OR_IRELAND: "Rest of the United Kingdom, or Ireland",
        Country.UNITED_STATES: "United States",
        Country.CANADA: "Canada",
        Country.AUSTRALIA: "Australia",
        Country.NORWAY: "Norway",
        Country.NETHERLANDS: "Netherlands",
        Country.CHINA: "China",
        Country.ELSEWHERE: "Another country",
        Origin.UNITED_KINGDOM: "United Kingdom",
        Origin.UNITED_STATES: "United States",
        Origin.CANADA: "Canada",
        Origin.AUSTRALIA: "Australia",
        Origin.NORWAY: "Norway",
        Origin.NETHERLANDS: "Netherlands",
        Origin.CHINA: "China",
        Origin.GERMANY: "Germany",
        Origin.JAPAN: "Japan",
        Origin.INTERNATIONAL: "International",
        DocumentKind.GUIDELINE: "Guideline",
        DocumentKind.CARE_BUNDLE: "Care bundle",
        DocumentKind.TRIAL: "Trial",
        DocumentKind.SCHEDULE: "Scan schedule",
        DayOrder.DAY_FIRST: "Day first: 3/12 is 3 December",
        DayOrder.MONTH_FIRST: "Month first: 3/12 is 12 March",
        NumberKind.NHS: "NHS number",
        NumberKind.HOSPITAL: "Hospital number",
    }
)
