"""Forms of samples, answers and notes."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from callsheet.interviews.domain.paste import cleaned
from callsheet.library.domain.case_study import CaseStudy, tools_of
from callsheet.library.models import Answer, Note, Sample

LONGEST_TEXT = 200_000
PERMISSION_WORDS = {
    "public": _("Public: drafts may name it"),
    "on_call": _("On a call only: shown live, never named in a draft"),
    "unnamed": _("Client unnamed: the work may be named, not whose it is"),
    "private": _("Private: for your own eyes"),
}


class PasteForm(forms.Form):
    """Words of a sample: plain or Markdown."""

    text = forms.CharField(
        required=False,
        strip=False,
        label=_("Or paste what you did"),
        widget=forms.Textarea(
            attrs={
                "rows": 6,
                "dir": "auto",
                "data-keep": "library-paste",
                "placeholder": _("The first line becomes the title. Markdown works too."),
            }
        ),
    )


class AddressForm(forms.Form):
    """A page of one's own site."""

    address = forms.CharField(
        max_length=300,
        label=_("Or a page of your own site"),
        widget=forms.TextInput(
            attrs={
                "inputmode": "url",
                "autocapitalize": "none",
                "placeholder": "example.com/work/case",
            }
        ),
    )

    def read(self) -> str:
        """The address as typed."""
        address: str = self.cleaned_data["address"]
        return address


class SampleForm(forms.Form):
    """Everything a sample says; only the title is required."""

    title = forms.CharField(max_length=200, label=_("Title"))
    text = forms.CharField(
        required=False,
        max_length=LONGEST_TEXT,
        label=_("What was done"),
        widget=forms.Textarea(attrs={"rows": 8, "dir": "auto"}),
    )
    result = forms.CharField(
        required=False,
        max_length=300,
        label=_("Result"),
        widget=forms.TextInput(attrs={"placeholder": _("Churn fell from 9% to 5%")}),
    )
    trade = forms.CharField(
        required=False,
        max_length=120,
        label=_("Trade"),
        widget=forms.TextInput(attrs={"placeholder": _("Web developer")}),
    )
    tools = forms.CharField(
        required=False,
        max_length=2_000,
        label=_("Tools"),
        help_text=_("With commas between them: they find the sample and prove a must-have."),
    )
    link = forms.CharField(
        required=False,
        max_length=300,
        label=_("Link"),
        widget=forms.TextInput(attrs={"inputmode": "url", "placeholder": "example.com/case"}),
    )
    client = forms.CharField(
        required=False,
        max_length=120,
        label=_("Client's name"),
        help_text=_("Taken out of every draft when the client is unnamed."),
    )
    permission = forms.ChoiceField(
        choices=list(PERMISSION_WORDS.items()),
        label=_("Who may see it"),
        widget=forms.RadioSelect,
    )

    def read(self) -> CaseStudy:
        """The cleaned fields as a case study."""
        data = self.cleaned_data
        return CaseStudy(
            **{**data, "text": cleaned(data["text"]), "tools": tools_of(data["tools"])}
        )

    @staticmethod
    def initial_of(sample: Sample) -> dict[str, Any]:
        """The form filled with a sample as it is."""
        names = ("title", "text", "result", "trade", "link", "permission")
        filled = {name: getattr(sample, name) for name in names}
        return {**filled, "tools": ", ".join(sample.tools), "client": sample.client_name}


class AnswerForm(forms.Form):
    """A question and one's own words for it."""

    question = forms.CharField(
        max_length=300,
        label=_("Their question"),
        widget=forms.TextInput(attrs={"placeholder": _("Have you done something similar?")}),
    )
    text = forms.CharField(
        max_length=20_000,
        label=_("Your answer, as you would say it"),
        widget=forms.Textarea(attrs={"rows": 6, "dir": "auto"}),
    )

    @staticmethod
    def initial_of(answer: Answer) -> dict[str, Any]:
        """The form filled with an answer as it is."""
        return {"question": answer.question, "text": answer.text}


class NoteForm(forms.Form):
    """A note, on a topic when it has one."""

    topic = forms.CharField(required=False, max_length=120, label=_("Topic"))
    text = forms.CharField(
        max_length=20_000,
        label=_("Note"),
        widget=forms.Textarea(attrs={"rows": 6, "dir": "auto"}),
    )

    @staticmethod
    def initial_of(note: Note) -> dict[str, Any]:
        """The form filled with a note as it is."""
        return {"topic": note.topic, "text": note.text}
