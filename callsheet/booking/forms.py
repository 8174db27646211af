"""The hours a person takes calls."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from callsheet.accounts.plain_form import PlainForm
from callsheet.booking.domain.terms import parse_hours

DAYS = [
    ("0", _("Mon")),
    ("1", _("Tue")),
    ("2", _("Wed")),
    ("3", _("Thu")),
    ("4", _("Fri")),
    ("5", _("Sat")),
    ("6", _("Sun")),
]


class HoursForm(PlainForm):
    """Two bands on chosen days, notice and buffer."""

    preferred = forms.CharField(max_length=20, label=_("Preferred"))
    possible = forms.CharField(max_length=20, required=False, label=_("Possible as well"))
    days = forms.MultipleChoiceField(
        choices=DAYS, widget=forms.CheckboxSelectMultiple, label=_("On")
    )
    notice_hours = forms.IntegerField(
        min_value=0, max_value=336, label=_("Notice before a call, hours")
    )
    buffer_minutes = forms.IntegerField(
        min_value=0, max_value=240, label=_("Kept free around a call, minutes")
    )

    def clean_preferred(self) -> str:
        """Hours such as 9-18."""
        return checked_hours(self.cleaned_data["preferred"])

    def clean_possible(self) -> str:
        """Hours such as 18-21, or nothing."""
        said: str = self.cleaned_data["possible"]
        return checked_hours(said) if said.strip() else ""


def checked_hours(said: str) -> str:
    """The words as given when they are hours; else a validation error with the sentence."""
    try:
        parse_hours(said)
    except ValueError as error:
        raise forms.ValidationError(str(error)) from error
    return said
