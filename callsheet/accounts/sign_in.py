"""Who may sign in: a link's token, a password, and how often one may try."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from callsheet.accounts.models import Freelancer, SignInAttempt, SignInLink
from callsheet.core.errors import Refusal

TOKEN_BYTES = 32
WINDOW = timedelta(minutes=15)
MOST_FROM_ONE = 8  # failed tries from one address in a window
MOST_IN_ALL = 60  # from every address together: a guess spread over many addresses


class TooManyTries(Refusal):
    code = "too_many_tries"


class WrongLink(Refusal):
    code = "wrong_link"


class WrongPassword(Refusal):
    code = "wrong_password"


def hashed(token: str) -> str:
    """What is stored of a token: it has 256 random bits, so a plain hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


@transaction.atomic
def new_link() -> str:
    """The address that signs a browser in; every older link ends."""
    Freelancer.objects.the_one()
    token = secrets.token_urlsafe(TOKEN_BYTES)
    SignInLink.objects.all().delete()
    SignInLink.objects.create(token_hash=hashed(token))
    return f"{settings.URL}/sign-in/?token={token}"


def by_token(token: str, address: str, *, now: datetime) -> Freelancer:
    """The freelancer of a link. Raises WrongLink for an ended one, TooManyTries."""
    check_tries(address, now=now)
    if not SignInLink.objects.filter(token_hash=hashed(token)).exists():
        SignInAttempt.objects.create(address=address, tried_at=now)
        raise WrongLink("This link has ended. Run `callsheet login-link` for a new one.")
    return Freelancer.objects.the_one()


def by_password(password: str, address: str, *, now: datetime) -> Freelancer:
    """The freelancer of a password. Raises WrongPassword, TooManyTries."""
    check_tries(address, now=now)
    owner = Freelancer.objects.the_one()
    if not owner.check_password(password):
        SignInAttempt.objects.create(address=address, tried_at=now)
        raise WrongPassword(
            "That is not the password. `callsheet login-link` helps when it is lost."
        )
    return owner


def check_tries(address: str, *, now: datetime) -> None:
    """Raises TooManyTries, saying when to try again."""
    SignInAttempt.objects.filter(tried_at__lt=now - WINDOW).delete()
    recent = SignInAttempt.objects.order_by("tried_at")
    for tries, most in ((recent.filter(address=address), MOST_FROM_ONE), (recent, MOST_IN_ALL)):
        count = tries.count()
        if count >= most:
            first = tries[count - most]
            minutes = int((first.tried_at + WINDOW - now).total_seconds() // 60) + 1
            raise TooManyTries(f"Too many tries. Try again in {minutes} minutes.")


def has_password() -> bool:
    """Whether a password was ever set."""
    return Freelancer.objects.the_one().has_usable_password()


def needs_password() -> bool:
    """Whether one must be set before anything else: others can reach this address."""
    return not settings.ON_LOOPBACK and not has_password()
