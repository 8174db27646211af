"""Forms of pasted words and of what the person says about them."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from callsheet.accounts.plain_form import PlainForm
from callsheet.interviews.domain.paste import Paste

MOST_FILE_BYTES = 5_000_000


class PasteForm(PlainForm):
    """The reply is required unless a file brings it; all else may come later."""

    reply = forms.CharField(
        required=False,
        strip=False,
        label=_("What the client wrote"),
        widget=forms.Textarea(
            attrs={
                "rows": 7,
                "dir": "auto",
                "data-keep": "paste-reply",
                "placeholder": _("Paste the client's message, or the whole thread"),
            }
        ),
    )
    file = forms.FileField(
        required=False,
        label=_("Or a .txt or .eml file"),
        widget=forms.ClearableFileInput(attrs={"accept": ".txt,.eml,text/plain,message/rfc822"}),
    )
    written = forms.CharField(
        required=False,
        max_length=120,
        label=_("When it was written"),
        widget=forms.TextInput(attrs={"placeholder": _("just now, or: Nov 23, 8:41 AM")}),
    )
    post = forms.CharField(
        required=False,
        strip=False,
        label=_("The job post"),
        widget=forms.Textarea(attrs={"rows": 4, "data-keep": "paste-post"}),
    )
    proposal = forms.CharField(
        required=False,
        strip=False,
        label=_("Your own proposal"),
        widget=forms.Textarea(attrs={"rows": 3, "data-keep": "paste-proposal"}),
    )
    site = forms.CharField(
        required=False,
        max_length=300,
        label=_("The client's site"),
        widget=forms.TextInput(attrs={"placeholder": "hearthandoat.example", "inputmode": "url"}),
    )
    venue = forms.ChoiceField(required=False, label=_("Where you met"))
    interview = forms.UUIDField(required=False, widget=forms.HiddenInput)
    new = forms.BooleanField(required=False, widget=forms.HiddenInput)
    zone = forms.CharField(
        required=False, max_length=64, widget=forms.HiddenInput(attrs={"data-zone": ""})
    )
    me = forms.CharField(required=False, max_length=120, widget=forms.HiddenInput)
    example = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: object, venues: list[tuple[str, str]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["venue"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("Read from the words")), *venues]

    names: tuple[str, ...] = ()  # who speaks in the thread, when the person is asked

    def move_reply_to_post(self) -> None:
        """The words of the reply box stand in the post's box now."""
        words = {key: self.data[key] for key in self.data}
        self.data = words | {"post": words.get("reply", ""), "reply": ""}

    def paste(self, reply: str | None = None) -> Paste:
        """The cleaned fields as one paste; `reply` is a file's text in place of the box."""
        data = self.cleaned_data
        return Paste(
            reply=data["reply"] if reply is None else reply,
            written=data["written"],
            post=data["post"],
            proposal=data["proposal"],
            site=data["site"],
            venue=data["venue"],
            interview=str(data["interview"] or ""),
            new=data["new"],
            me=data["me"],
        )


class ClientForm(PlainForm):
    """Who the client is; empty means not known."""

    name = forms.CharField(required=False, max_length=120, label=_("Client's name"))
    zone = forms.CharField(
        required=False,
        max_length=64,
        label=_("Client's time zone"),
        widget=forms.TextInput(attrs={"list": "zones", "placeholder": "America/New_York"}),
    )


class SiteForm(PlainForm):
    """The client's site, as one would type it."""

    site = forms.CharField(max_length=300, label=_("The client's site"))
