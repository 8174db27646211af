"""What reading a reply gives."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from callsheet.core.evidence import Quote
from callsheet.reading.domain.times import TimesRead

# the order settles ties of the primary intent, weightiest first
INTENTS: tuple[str, ...] = (
    "scam_signal",
    "cancel",
    "decline",
    "hire",
    "reschedule",
    "prep_answer",
    "call_request",
    "negotiate_price",
    "negotiate_deadline",
    "negotiate_scope",
    "sample_request",
    "off_platform",
    "general_question",
    "more_info",
    "chitchat",
)
AmountKind = Literal["hourly", "budget", "fixed"]


@dataclass(frozen=True)
class Amount:
    """A sum that concerns the pay: major units, ISO 4217 currency or None when not said."""

    amount: Decimal
    currency: str | None
    kind: AmountKind
    quote: Quote


@dataclass(frozen=True)
class Signal:
    """Evidence of one intent: the words and a short plain reason."""

    intent: str
    quote: Quote
    why: str


@dataclass(frozen=True)
class ReplyRead:
    """The meaning of one client turn; every quote has offsets into the text given.

    intents     at least one of INTENTS, in their order; `primary` is one of them
    signals     the words behind the intents, in the order of the text
    platform    zoom, meet, teams, upwork, phone, whatsapp, telegram or None
    prep_style  casual, strategy, traditional; only beside prep_answer
    language    ISO 639-1, "und" when unknown
    times       None unless a `now` was given
    """

    intents: tuple[str, ...]
    primary: str
    signals: tuple[Signal, ...]
    asks: tuple[Quote, ...]
    money: tuple[Amount, ...]
    deadline: Quote | None
    links: tuple[Quote, ...]
    platform: str | None
    platform_quote: Quote | None
    prep_style: str | None
    language: str
    times: TimesRead | None
