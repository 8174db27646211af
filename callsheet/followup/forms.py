"""What the person says after a call."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from callsheet.accounts.plain_form import PlainForm
from callsheet.followup.domain.recap import NextStep
from callsheet.followup.models import Outcome


def day_field() -> forms.DateField:
    """A day, or none."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(required=False, label=_("By when"), widget=widget)


class NextForm(PlainForm):
    """The next step: what, who, when."""

    what = forms.CharField(required=False, max_length=300, label=_("What comes next"))
    who = forms.ChoiceField(
        required=False, choices=[("", _("nobody yet")), *Outcome.Who.choices], label=_("Who")
    )
    on = day_field()

    @classmethod
    def of(cls, outcome: Outcome) -> NextForm:
        """The form with what was said before."""
        step = {"what": outcome.next_what, "who": outcome.next_who, "on": outcome.next_on}
        return cls(initial=step, prefix="next")

    def step(self) -> NextStep:
        """What was said."""
        data = self.cleaned_data
        return NextStep(data["what"], data["who"], data["on"])


class PromiseForm(PlainForm):
    """A promise: its words and its day."""

    text = forms.CharField(required=False, max_length=300, label=_("What you promised"))
    on = day_field()
