"""The settings a person may change."""

from __future__ import annotations

from decimal import Decimal
from zoneinfo import available_timezones

from django import forms
from django.utils.translation import gettext_lazy as _

from callsheet.accounts.plain_form import PlainForm

CLOCKS = [("", _("As usual in my zone")), ("12", _("12 hours")), ("24", _("24 hours"))]
FEES = [("", _("Not said yet")), ("no", _("before the venue's fee")), ("yes", _("after it"))]


class SettingsForm(PlainForm):
    """All defaults; empty means "ask me when it is needed"."""

    name = forms.CharField(required=False, max_length=120, label=_("Your name"))
    zone = forms.CharField(
        max_length=64,
        label=_("Your time zone"),
        widget=forms.TextInput(attrs={"list": "zones", "data-zone": ""}),
    )
    country = forms.CharField(
        required=False,
        max_length=2,
        label=_("Country, two letters"),
        help_text=_("For public holidays."),
    )
    clock = forms.ChoiceField(required=False, choices=CLOCKS, label=_("Clock"))
    bid = forms.DecimalField(
        required=False, min_value=Decimal(1), max_value=Decimal(100_000), label=_("Rate an hour")
    )
    floor = forms.DecimalField(
        required=False, min_value=Decimal(1), max_value=Decimal(100_000), label=_("Floor an hour")
    )
    currency = forms.RegexField(r"^[A-Za-z]{3}$", initial="USD", label=_("Currency"))
    after_fee = forms.ChoiceField(required=False, choices=FEES, label=_("Both are"))
    minutes = forms.IntegerField(
        required=False, min_value=5, max_value=240, label=_("Length of a first call, minutes")
    )

    def clean_zone(self) -> str:
        """A zone the tables know."""
        zone: str = self.cleaned_data["zone"].strip()
        if zone not in available_timezones():
            raise forms.ValidationError(_("Choose a zone from the list, such as Europe/Lisbon."))
        return zone

    def clean_country(self) -> str:
        """Upper-case letters, or nothing."""
        country: str = self.cleaned_data["country"].strip().upper()
        if country and not (len(country) == 2 and country.isalpha()):
            raise forms.ValidationError(_("Two letters, such as PT; or leave it empty."))
        return country

    def clean(self) -> dict[str, object]:
        """A floor above the rate is said to be one."""
        data = super().clean() or {}
        bid, floor = data.get("bid"), data.get("floor")
        if bid is not None and floor is not None and floor > bid:
            self.add_error("floor", _("Your floor is above your rate; the floor is the lowest."))
        return data
