"""The second screen: a QR code whose link signs a phone in, once, within a few minutes."""

from __future__ import annotations

import io
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.utils.safestring import SafeString

from callsheet.accounts.sign_in import hashed
from callsheet.core.errors import Refusal
from callsheet.interviews.models import Call
from callsheet.live.models import PhonePass

LASTS = timedelta(minutes=5)
TOKEN_BYTES = 16
PHONE_SESSION = timedelta(hours=12)  # a lent or lost phone is signed out the same day


class PassEnded(Refusal):
    code = "phone_pass_ended"


class NoPhoneAddress(Refusal):
    code = "no_phone_address"


@dataclass(frozen=True)
class Invitation:
    """The address for the phone, and the same as an SVG picture."""

    url: str
    svg: SafeString
    minutes: int


def invite_phone(call: Call, *, now: datetime) -> Invitation:
    """A fresh link for one phone; older ones of the owner end.

    Raises NoPhoneAddress where no phone can reach this machine.
    """
    if settings.ON_LOOPBACK:
        raise NoPhoneAddress(
            "A phone can't reach this machine: it is known as 127.0.0.1 only. Put Callsheet behind "
            "an https address and start it with CALLSHEET_URL (docs/settings.md, From a phone)."
        )
    token = secrets.token_urlsafe(TOKEN_BYTES)
    PhonePass.objects.filter(owner=call.owner).delete()
    PhonePass.objects.create(
        owner=call.owner, call=call, token_hash=hashed(token), expires_at=now + LASTS
    )
    url = f"{settings.URL}/phone/{token}/"
    return Invitation(url, svg_of(url), int(LASTS / timedelta(minutes=1)))


def svg_of(url: str) -> SafeString:
    """The QR code of an address, dark on light, with a quiet border."""
    import segno  # slow to load: only once a code is shown

    out = io.BytesIO()
    segno.make(url, error="m").save(
        out, kind="svg", scale=6, border=3, dark="#141311", light="#fff", xmldecl=False, nl=False
    )
    return SafeString(out.getvalue().decode())  # made of squares only


def open_pass(token: str, *, now: datetime) -> PhonePass:
    """The pass of a token, still unused. Raises PassEnded."""
    rows = PhonePass.objects.select_related("call", "owner")
    found = rows.filter(token_hash=hashed(token), used_at=None, expires_at__gt=now).first()
    if found is None:
        raise PassEnded("This code has ended. Show a new one on the live page.")
    return found


def use_pass(token: str, *, now: datetime) -> PhonePass:
    """The pass, used up now. Raises PassEnded, also for the second of two at once."""
    found = open_pass(token, now=now)
    if not PhonePass.objects.filter(pk=found.pk, used_at=None).update(used_at=now):
        raise PassEnded("This code was used already. Show a new one on the live page.")
    return found
