"""A form whose labels end without a colon."""

from __future__ import annotations

from typing import Any

from django import forms


class PlainForm(forms.Form):
    """Every form of the app: labels as they are written."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": ""} | kwargs)
