"""What is asked when a reply needs it for the first time."""

from __future__ import annotations

from decimal import Decimal
from zoneinfo import available_timezones

from django import forms
from django.utils.translation import gettext_lazy as _

from callsheet.accounts.plain_form import PlainForm
from callsheet.booking.forms import checked_hours


class SetupForm(PlainForm):
    """The one strip: zone, hours for calls in two bands, venue."""

    zone = forms.CharField(
        max_length=64,
        label=_("Your time zone"),
        widget=forms.TextInput(attrs={"list": "zones", "data-zone": ""}),
    )
    preferred = forms.CharField(max_length=20, label=_("Calls, preferred"), initial="9-18")
    possible = forms.CharField(
        max_length=20, required=False, label=_("and possible"), initial="18-21"
    )
    venue = forms.ChoiceField(label=_("Where you met"))

    def __init__(self, *args: object, venues: list[tuple[str, str]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["venue"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = venues

    def clean_zone(self) -> str:
        """A zone the tables know."""
        zone: str = self.cleaned_data["zone"].strip()
        if zone not in available_timezones():
            raise forms.ValidationError(_("Choose a zone from the list, such as Europe/Lisbon."))
        return zone

    def clean_preferred(self) -> str:
        """Hours such as 9-18."""
        return checked_hours(self.cleaned_data["preferred"])

    def clean_possible(self) -> str:
        """Hours such as 18-21, or nothing."""
        said: str = self.cleaned_data["possible"]
        return checked_hours(said) if said.strip() else ""


class NeededForm(PlainForm):
    """Name, rates, length and the client's zone; only what is missing is shown."""

    name = forms.CharField(required=False, max_length=120, label=_("Your name"))
    bid = forms.DecimalField(
        required=False, min_value=Decimal(1), max_value=Decimal(100_000), label=_("Your rate")
    )
    floor = forms.DecimalField(
        required=False, min_value=Decimal(1), max_value=Decimal(100_000), label=_("Your floor")
    )
    currency = forms.CharField(required=False, max_length=3, initial="USD")
    after_fee = forms.ChoiceField(
        required=False,
        choices=[("no", _("before the fee")), ("yes", _("after the fee"))],
        label=_("Both are"),
    )
    minutes = forms.IntegerField(
        required=False, min_value=5, max_value=240, label=_("Length of a first call, minutes")
    )
    own_minutes = forms.IntegerField(required=False, min_value=5, max_value=240)
    zone = forms.CharField(required=False, max_length=64, label=_("Client's time zone"))

    def clean(self) -> dict[str, object]:
        """A floor above the rate is said to be one."""
        data = super().clean() or {}
        bid, floor = data.get("bid"), data.get("floor")
        if bid is not None and floor is not None and floor > bid:
            self.add_error("floor", _("Your floor is above your rate; the floor is the lowest."))
        return data
