"""Money in whole minor units."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "INR": "₹", "JPY": "¥", "AUD": "A$", "CAD": "C$"}
# ISO 4217: the currencies people quote here that have no minor unit
WITHOUT_MINOR = frozenset({"JPY", "KRW", "VND", "CLP"})


@dataclass(frozen=True)
class Money:
    """`minor` whole minor units (cents) of `currency`, an ISO 4217 code."""

    minor: int
    currency: str = "USD"

    @classmethod
    def of(cls, amount: Decimal | int | float | str, currency: str = "USD") -> Money:
        """The money of an amount in major units; a third decimal is rounded half up."""
        factor = 1 if currency in WITHOUT_MINOR else 100
        minor = (Decimal(str(amount)) * factor).quantize(Decimal(1), rounding=ROUND_HALF_UP)
        return cls(int(minor), currency)

    @property
    def amount(self) -> Decimal:
        """The amount in major units."""
        return Decimal(self.minor) / (1 if self.currency in WITHOUT_MINOR else 100)

    def __str__(self) -> str:
        """As people write it: $35, $46.20, €1,200, CHF 90."""
        digits, symbol = digits_of(self.amount), SYMBOLS.get(self.currency)
        return f"{symbol}{digits}" if symbol else f"{self.currency} {digits}"


def digits_of(amount: Decimal) -> str:
    """An amount in major units as people write it without its currency: 1,200, 46.20."""
    return f"{amount:,.0f}" if amount == amount.to_integral_value() else f"{amount:,.2f}"
