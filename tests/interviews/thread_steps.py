"""The steps of a thread that the person corrects."""

from __future__ import annotations

from datetime import timedelta

from callsheet.interviews.actions.corrections import (
    correct,
)
from callsheet.interviews.actions.pastes import read_paste
from callsheet.interviews.domain.paste import Paste
from callsheet.interviews.models import Interview
from callsheet.replies.models import Draft
from tests import make


def fresh(row: Interview) -> Interview:
    """The interview as stored."""
    return Interview.objects.select_related("client", "client_before", "owner").get(pk=row.pk)


def later(row: Interview, text: str, minutes: int = 30) -> Interview:
    """The interview once the client wrote again."""
    paste = Paste(reply=text, interview=str(row.uid))
    read_paste(row.owner, paste, now=make.NOW + timedelta(minutes=minutes))
    return fresh(row)


def said(row: Interview, code: str, value: str, **more: object) -> Interview:
    """The interview once the person corrected one thing."""
    correct(fresh(row), code, value, now=make.NOW, **more)  # type: ignore[arg-type]
    return fresh(row)


def offered_in(row: Interview) -> str:
    """The words of the newest draft."""
    return Draft.objects.filter(interview=row).latest("id").text
