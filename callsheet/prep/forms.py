"""What the person says about a call."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Self

from django import forms
from django.utils.translation import gettext_lazy as _

from callsheet.accounts.plain_form import PlainForm
from callsheet.booking.actions.bookings import book, cancel
from callsheet.booking.models import Change
from callsheet.booking.queries import booking_of
from callsheet.core import when
from callsheet.interviews.actions.stages import describe_call
from callsheet.interviews.models import Call, Interview
from callsheet.prep.domain.honest import HonestParts


class HonestForm(PlainForm):
    """The four parts of an honest answer."""

    unknown = forms.CharField(
        required=False,
        max_length=500,
        label=_("What exactly you don't know, as you would say it"),
        widget=forms.TextInput(attrs={"placeholder": _("I haven't used Recharge's bundles")}),
    )
    nearest = forms.CharField(
        required=False,
        max_length=500,
        label=_("The nearest real experience you have"),
        widget=forms.TextInput(attrs={"placeholder": _("two stores with another bundle app")}),
    )
    how = forms.CharField(
        required=False,
        max_length=500,
        label=_("How you will find out"),
        widget=forms.TextInput(attrs={"placeholder": _("rebuilding one bundle on a test store")}),
    )
    by_on = forms.DateField(
        required=False,
        label=_("By which day they have the answer"),
        widget=forms.DateInput(attrs={"type": "date"}),
    )

    def parts(self) -> HonestParts:
        """The parts as given."""
        data = self.cleaned_data
        return HonestParts(data["unknown"], data["nearest"], data["how"], data["by_on"])


class CallForm(PlainForm):
    """Kind, day and clock in one's own zone, minutes, room; empty means not known."""

    kind = forms.ChoiceField(
        required=False,
        choices=[("", _("Not known yet")), *Call.Kind.choices],
        label=_("Kind of call"),
    )
    on = forms.DateField(
        required=False, label=_("Day"), widget=forms.DateInput(attrs={"type": "date"})
    )
    clock = forms.TimeField(
        required=False, label=_("Your time"), widget=forms.TimeInput(attrs={"type": "time"})
    )
    minutes = forms.IntegerField(required=False, min_value=5, max_value=240, label=_("Minutes"))
    room = forms.CharField(required=False, max_length=300, label=_("Where"))

    @classmethod
    def of(cls, interview: Interview, call: Call | None) -> Self:
        """The form filled with what is known."""
        if call is None:
            return cls(initial={"minutes": interview.owner.call_minutes})
        initial: dict[str, object] = {
            "kind": call.kind,
            "minutes": call.minutes or interview.owner.call_minutes,
            "room": call.room,
        }
        if call.starts_at is not None:
            local = call.starts_at.astimezone(when.zone(interview.owner.zone or "UTC"))
            initial |= {"on": f"{local:%Y-%m-%d}", "clock": f"{local:%H:%M}"}
        return cls(initial=initial)

    def clean(self) -> dict[str, object]:
        """A day needs a clock and the other way round."""
        data = super().clean() or {}
        if bool(data.get("on")) != bool(data.get("clock")):
            self.add_error("clock", _("Give both the day and the time, or neither."))
        return data


class NewerPostForm(PlainForm):
    """A newer version of the job post, compared with the one from the time of the proposal."""

    post = forms.CharField(
        label=_("The post as it reads now"),
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": _("Paste the post as it reads now.")},
    )


def save_call(call: Call, form: CallForm, *, now: datetime) -> None:
    """The call as the form says; a time books or moves it, none cancels it. Raises SlotTaken."""
    data = form.cleaned_data
    describe_call(call, kind=data["kind"], room=data["room"], minutes=data["minutes"])
    booking = booking_of(call)
    if data["on"] is not None:
        zone = when.zone(call.owner.zone or "UTC")
        starts_at = datetime.combine(data["on"], data["clock"], tzinfo=zone)
        book(call, starts_at.astimezone(UTC), minutes=data["minutes"], now=now)
    elif booking is not None:
        cancel(booking, by=Change.By.ME, now=now)
