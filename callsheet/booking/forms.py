"""What the person says about their hours, days, trips, calendars and links."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Self

from django import forms
from django.utils.translation import gettext_lazy as _

from callsheet.accounts.plain_form import PlainForm
from callsheet.booking.domain.terms import Hours, Terms, parse_hours, parse_spans, span_words
from callsheet.booking.models import Feed
from callsheet.booking.models import Terms as TermsRow
from callsheet.core import when
from callsheet.interviews.models import Call

DAYS = (
    _("Monday"),
    _("Tuesday"),
    _("Wednesday"),
    _("Thursday"),
    _("Friday"),
    _("Saturday"),
    _("Sunday"),
)
SHORTEST, LONGEST = 5, 240  # minutes of a call


def checked_hours(said: str) -> str:
    """The words as given when they are one day's hours; else the sentence to show."""
    try:
        parse_hours(said)
    except ValueError as error:
        raise forms.ValidationError(str(error)) from error
    return said


class SpansField(forms.CharField):
    """Hours of one day in words: "9-12, 14-18"; gives the words, which parse."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=80, required=False, **kwargs)

    def clean(self, value: Any) -> str:
        """The words when they are hours. Raises with the sentence to show."""
        said: str = super().clean(value)
        try:
            parse_spans(said)
        except ValueError as error:
            raise forms.ValidationError(str(error)) from error
        return said


class WeekForm(PlainForm):
    """Two bands for each weekday: fields `preferred_0` to `possible_6`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for day, name in enumerate(DAYS):
            self.fields[f"preferred_{day}"] = SpansField(label=name)
            self.fields[f"possible_{day}"] = SpansField(label=name)

    def rows(self) -> list[tuple[object, forms.BoundField, forms.BoundField]]:
        """Each day with its two fields."""
        return [
            (name, self[f"preferred_{day}"], self[f"possible_{day}"])
            for day, name in enumerate(DAYS)
        ]

    def hours(self) -> list[Hours]:
        """The weekly hours as said."""
        return [
            Hours(day, start, end, band)  # type: ignore[arg-type]
            for day in range(7)
            for band in ("preferred", "possible")
            for start, end in parse_spans(self.cleaned_data[f"{band}_{day}"])
        ]


def week_initial(terms: Terms) -> dict[str, str]:
    """The form filled with the terms as they are."""
    found: dict[str, list[str]] = {}
    for hours in sorted(terms.hours, key=lambda h: h.start_minute):
        key = f"{hours.band}_{hours.weekday}"
        found.setdefault(key, []).append(span_words(hours.start_minute, hours.end_minute))
    return {key: ", ".join(words) for key, words in found.items()}


class LimitsForm(PlainForm):
    """Notice, buffers, how many, how far ahead, lengths, how long an offer is held."""

    notice_hours = forms.IntegerField(min_value=0, max_value=336, label=_("Notice, hours"))
    buffer_before_minutes = forms.IntegerField(
        min_value=0, max_value=240, label=_("Free before, minutes")
    )
    buffer_after_minutes = forms.IntegerField(
        min_value=0, max_value=240, label=_("Free after, minutes")
    )
    most_a_day = forms.IntegerField(
        required=False, min_value=1, max_value=50, label=_("Most calls a day")
    )
    days_ahead = forms.IntegerField(min_value=1, max_value=365, label=_("Days ahead"))
    offer_hours = forms.IntegerField(min_value=1, max_value=336, label=_("Hold an offer, hours"))
    lengths = forms.CharField(required=False, max_length=60, label=_("Own lengths, minutes"))
    holidays_off = forms.BooleanField(required=False, label=_("No calls on my public holidays"))

    def clean_lengths(self) -> list[int]:
        """Whole minutes: "12, 45"."""
        words = self.cleaned_data["lengths"].replace(",", " ").split()
        if not all(word.isdecimal() and SHORTEST <= int(word) <= LONGEST for word in words):
            raise forms.ValidationError(_("Write minutes from 5 to 240, like 12, 45."))
        return sorted({int(word) for word in words})

    def columns(self) -> dict[str, object]:
        """The values as `Terms` stores them."""
        data = dict(self.cleaned_data)
        data["notice_minutes"] = data.pop("notice_hours") * 60
        return data


def limits_initial(row: TermsRow) -> dict[str, object]:
    """The form filled with the row."""
    return {
        "notice_hours": row.notice_minutes // 60,
        "buffer_before_minutes": row.buffer_before_minutes,
        "buffer_after_minutes": row.buffer_after_minutes,
        "most_a_day": row.most_a_day,
        "days_ahead": row.days_ahead,
        "offer_hours": row.offer_hours,
        "lengths": ", ".join(str(minutes) for minutes in row.lengths),
        "holidays_off": row.holidays_off,
    }


class PlaceForm(PlainForm):
    """Where calls happen when the venue lets one choose."""

    where_kind = forms.ChoiceField(choices=TermsRow.Where.choices, label=_("Where"))
    where_words = forms.CharField(required=False, max_length=300, label=_("The link or the number"))

    def clean(self) -> dict[str, Any]:
        """A link or a number needs its words."""
        data = super().clean() or {}
        if data.get("where_kind") != TermsRow.Where.VENUE and not data.get("where_words"):
            self.add_error("where_words", _("Give the link or the number."))
        return data


class MailsForm(PlainForm):
    """Which mails a client may get; all are off until switched on."""

    mail_confirmation = forms.BooleanField(
        required=False, label=_("Confirmation, change and cancellation, with the invitation")
    )
    mail_day_before = forms.BooleanField(required=False, label=_("Reminder the day before"))
    mail_quarter_hour = forms.BooleanField(required=False, label=_("Reminder 15 minutes before"))


def date_input() -> forms.DateInput:
    """A day as the browser asks for it."""
    return forms.DateInput(attrs={"type": "date"})


class OwnDayForm(PlainForm):
    """One date's hours; none is a day off."""

    on = forms.DateField(label=_("Day"), widget=date_input())
    preferred = SpansField(label=_("Preferred hours"))
    possible = SpansField(label=_("Possible hours"))


class TripForm(PlainForm):
    """Another zone for some days."""

    first_on = forms.DateField(label=_("First day"), widget=date_input())
    last_on = forms.DateField(label=_("Last day"), widget=date_input())
    zone = forms.CharField(
        max_length=64, label=_("Zone there"), widget=forms.TextInput(attrs={"list": "zones"})
    )


class FeedForm(PlainForm):
    """A calendar to read, and for CalDAV to write booked calls into."""

    kind = forms.ChoiceField(choices=Feed.Kind.choices, label=_("Kind"))
    name = forms.CharField(required=False, max_length=120, label=_("Name"))
    url = forms.CharField(max_length=2000, label=_("Address"))
    username = forms.CharField(required=False, max_length=200, label=_("User name (CalDAV)"))
    password = forms.CharField(
        required=False,
        max_length=200,
        label=_("Password (CalDAV)"),
        widget=forms.PasswordInput(render_value=False),
    )
    gets_calls = forms.BooleanField(required=False, label=_("Write booked calls into it (CalDAV)"))


class WhyForm(PlainForm):
    """One moment to ask about, on one's own clock."""

    on = forms.DateField(label=_("Day"), widget=date_input())
    clock = forms.TimeField(label=_("Your time"), widget=forms.TimeInput(attrs={"type": "time"}))
    minutes = forms.IntegerField(
        required=False, min_value=SHORTEST, max_value=LONGEST, label=_("Minutes")
    )


class CallTimeForm(PlainForm):
    """When a call is, on one's own clock, and how long."""

    on = forms.DateField(label=_("Day"), widget=date_input())
    clock = forms.TimeField(label=_("Your time"), widget=forms.TimeInput(attrs={"type": "time"}))
    minutes = forms.IntegerField(min_value=SHORTEST, max_value=LONGEST, label=_("Minutes"))

    @classmethod
    def of(cls, call: Call) -> Self:
        """The form filled with the call as it is."""
        initial: dict[str, object] = {"minutes": call.minutes or call.owner.call_minutes}
        if call.starts_at is not None:
            local = call.starts_at.astimezone(when.zone(call.owner.zone or "UTC"))
            initial |= {"on": f"{local:%Y-%m-%d}", "clock": f"{local:%H:%M}"}
        return cls(initial=initial)

    def starts_at(self, call: Call) -> datetime:
        """The instant said."""
        local = datetime.combine(self.cleaned_data["on"], self.cleaned_data["clock"])
        return local.replace(tzinfo=when.zone(call.owner.zone or "UTC")).astimezone(UTC)


class NewCallForm(PlainForm):
    """One more call: who or which round, and how long."""

    title = forms.CharField(required=False, max_length=120, label=_("Which call"))
    minutes = forms.IntegerField(
        required=False, min_value=SHORTEST, max_value=LONGEST, label=_("Minutes")
    )


class LinkForm(PlainForm):
    """A standing link."""

    title = forms.CharField(max_length=120, label=_("What the call is about"))
    minutes = forms.IntegerField(min_value=SHORTEST, max_value=LONGEST, label=_("Minutes"))
    asks_email = forms.BooleanField(
        required=False, initial=True, label=_("Ask for the client's e-mail")
    )
