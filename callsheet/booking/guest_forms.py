"""What a guest fills in; every text has a length, and one field only robots see."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from callsheet.accounts.plain_form import PlainForm

LONGEST_WISH = 2000


class Honeypot(PlainForm):
    """A field that people neither see nor fill."""

    homepage = forms.CharField(required=False, max_length=500, label=_("Leave this empty"))

    @property
    def is_robot(self) -> bool:
        """Whether the hidden field was filled."""
        return bool(self.cleaned_data.get("homepage"))


class GuestForm(Honeypot):
    """Name, e-mail where the venue allows one, and what to prepare."""

    name = forms.CharField(
        max_length=120,
        label=_("Your name"),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    email = forms.EmailField(
        max_length=254,
        label=_("Your e-mail, for the invitation"),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    wish = forms.CharField(
        required=False,
        max_length=LONGEST_WISH,
        label=_("Anything you'd like me to prepare?"),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, asks_email: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not asks_email:
            del self.fields["email"]


class ProposeForm(Honeypot):
    """Another time in words."""

    words = forms.CharField(
        max_length=LONGEST_WISH,
        label=_("When would suit you?"),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    name = forms.CharField(required=False, max_length=120, label=_("Your name"))
