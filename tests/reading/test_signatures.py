"""A signature is a name at the end, nothing else."""

from __future__ import annotations

import pytest

from callsheet.reading.domain.signatures import signed_by


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("You can reach me on WhatsApp too. Maya", "Maya"),
        ("Talk soon,\nTom Reed", "Tom Reed"),
        ("Best regards\nDr. Anne O'Neil", "Dr. Anne O'Neil"),
        ("Thanks! - Priya", "Priya"),
        ("Can we talk on Friday?", ""),
        ("Let's talk Friday", ""),
        ("Sounds good. Thanks", ""),
        ("We use Stripe", ""),
        ("", ""),
        ("See you then. Cheers!", ""),
    ],
)
def test_signed_by(text: str, name: str) -> None:
    assert signed_by(text) == name
