"""Guests' addresses: 128 bits each, made from the secret key, so that only hashes are stored."""

from __future__ import annotations

import base64
import hashlib
import hmac
from typing import Literal
from uuid import UUID

from django.conf import settings

BYTES = 16  # 128 bits
Kind = Literal["link", "booking", "calls"]


def token_of(kind: Kind, uid: UUID) -> str:
    """The 22 letters that name one row to a guest."""
    digest = hmac.new(settings.SECRET_KEY.encode(), f"{kind}:{uid}".encode(), hashlib.sha256)
    return base64.urlsafe_b64encode(digest.digest()[:BYTES]).rstrip(b"=").decode()


def hash_of(token: str) -> str:
    """What is stored and looked up of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def token_hash(kind: Kind, uid: UUID) -> str:
    """The hash of a row's own token."""
    return hash_of(token_of(kind, uid))


def guest_url(token: str) -> str:
    """The address a client opens."""
    return f"{settings.URL}/c/{token}/"
