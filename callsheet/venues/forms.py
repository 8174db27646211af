"""A rule and a venue as a person edits them."""

from __future__ import annotations

from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy as _

from callsheet.accounts.plain_form import PlainForm


class RuleForm(PlainForm):
    """Every field of a rule that may be changed."""

    allowed = forms.BooleanField(required=False, label=_("Allowed"))
    reason = forms.CharField(max_length=300, label=_("What the venue says"))
    alternative = forms.CharField(
        max_length=200,
        required=False,
        label=_("What to offer the client instead"),
        help_text=_("It follows “Let's use …”."),
    )
    source = forms.CharField(max_length=200, required=False, label=_("Where you read it"))
    checked_on = forms.DateField(
        label=_("Checked on"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )


class FeeForm(PlainForm):
    """What a venue keeps of a payment."""

    percent = forms.DecimalField(
        required=False, min_value=Decimal(0), max_value=Decimal(50), decimal_places=1
    )


class VenueForm(PlainForm):
    """A venue of one's own."""

    name = forms.CharField(max_length=80, label=_("Name of the venue"))
